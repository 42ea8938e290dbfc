// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowfixture.h"

#include "gui/articletabs.h"
#include "session/articledocument.h"
#include "session/language.h"

#include <QLineEdit>
#include <QMenu>
#include <QTemporaryDir>

using namespace Pandian;

// Several articles are open, a tab each.
class TestArticleTabs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void oneArticleHasNoTabs();
    void showsTitles();
    void manyAreStillRead();
    void goesByKeys();
    void goesByMouse();
    void keepsPlaceAndUndo();
    void takesWhatIsComposedAlong();
    void closesByKeyAndMouse();
    void closesWithHitsMarked();
    void closesTheOthers();
    void movesByDragging();
    void messagesStayWithTheirArticle();
    void tellsOfAnArticleBehind();
    void comesBackAtTheNextStart();
    void forgetsWhatWasClosed();
    void passesOverWhatIsGone();

private:
    OpenArticle &article() const { return *m_session->workspace.article(); }
    ArticleTabs &tabs() const { return *m_session->child<ArticleTabs>(); }
    QStringList titles() const;
    QStringList openTitles() const;
    void writeArticle(const QString &title) const; // opens a new one
    void restart();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Session> m_session;
};

void TestArticleTabs::initTestCase()
{
    installTranslations(*qApp, u"zh_CN"_qs);
}

void TestArticleTabs::init()
{
    m_session.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    restart();
    QVERIFY(QTest::qWaitForWindowActive(m_session->window.get()));
}

void TestArticleTabs::restart()
{
    m_session.reset();
    m_session = std::make_unique<Session>(m_folder->path());
    m_session->start();
    m_session->window->activateWindow();
}

// On the tabs.
QStringList TestArticleTabs::titles() const
{
    QStringList texts;
    for (int tab = 0; tab < tabs().count(); ++tab) {
        texts.append(tabs().tabText(tab));
    }
    return texts;
}

QStringList TestArticleTabs::openTitles() const
{
    QStringList texts;
    for (const OpenArticle *one : m_session->workspace.openArticles()) {
        texts.append(one->document()->typedTitle());
    }
    return texts;
}

void TestArticleTabs::writeArticle(const QString &title) const
{
    QVERIFY(m_session->workspace.newArticle());
    QTRY_VERIFY(m_session->editor().hasFocus());
    m_session->child<EditorPage>()->goToPosition(1); // the title's line
    QTextCursor cursor(article().document()->textDocument()->findBlockByNumber(1));
    m_session->editor().setTextCursor(cursor);
    m_session->type(title);
    QCOMPARE(article().document()->typedTitle(), title);
}

void TestArticleTabs::oneArticleHasNoTabs()
{
    QVERIFY(tabs().isHidden());
    writeArticle(u"其一"_qs);
    QVERIFY(tabs().isHidden());
    writeArticle(u"其二"_qs);
    QVERIFY(!tabs().isHidden());
    QVERIFY(tabs().height() > 0);
}

void TestArticleTabs::showsTitles()
{
    writeArticle(u"春耕&秋收"_qs);
    QVERIFY(m_session->workspace.newArticle());
    QCOMPARE(titles(), (QStringList{u"*春耕&&秋收"_qs, u"*新稿件"_qs}));
    QCOMPARE(tabs().currentIndex(), 1);
    QVERIFY(m_session->workspace.openArticles().first()->save());
    QCOMPARE(titles().first(), u"春耕&&秋收"_qs);
    QCOMPARE(tabs().tabToolTip(0), u"春耕&秋收"_qs);
    const QString longTitle = QString(60, u'长');
    writeArticle(longTitle);
    QCOMPARE(tabs().tabToolTip(2), longTitle);
    QVERIFY(tabs().tabRect(2).width() < m_session->window->width() / 2);
}

void TestArticleTabs::manyAreStillRead()
{
    for (int i = 0; i < 14; ++i) {
        writeArticle(u"第%1篇稿件有一个很长的标题"_qs.arg(i));
    }
    QTRY_COMPARE(tabs().count(), 14);
    const int readable = tabs().fontMetrics().horizontalAdvance(u"*第10篇稿件有"_qs);
    for (int i = 0; i < tabs().count(); ++i) {
        const QWidget *close = tabs().tabButton(i, QTabBar::RightSide);
        QVERIFY(close);
        QVERIFY2(tabs().tabRect(i).width() - close->width() > readable,
                 qPrintable(QString::number(i)));
    }
}

void TestArticleTabs::goesByKeys()
{
    writeArticle(u"其一"_qs);
    writeArticle(u"其二"_qs);
    writeArticle(u"其三"_qs);
    const auto press = [this](Qt::Key key, Qt::KeyboardModifiers modifiers) {
        QTest::keyClick(m_session->window.get(), key, modifiers);
    };
    press(Qt::Key_Tab, Qt::ControlModifier);
    QCOMPARE(article().document()->typedTitle(), u"其一"_qs);
    QTRY_VERIFY(m_session->editor().hasFocus());
    QTest::keyClick(&m_session->editor(), Qt::Key_Tab, Qt::ControlModifier); // as typed
    QCOMPARE(article().document()->typedTitle(), u"其二"_qs);
    press(Qt::Key_Backtab, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(article().document()->typedTitle(), u"其一"_qs);
    QVERIFY(m_session->editor().toPlainText().contains(u"其一"_qs));
    QVERIFY(!m_session->editor().toPlainText().contains(u'\t'));
}

void TestArticleTabs::goesByMouse()
{
    writeArticle(u"其一"_qs);
    writeArticle(u"其二"_qs);
    QTest::mouseClick(&tabs(), Qt::LeftButton, {}, tabs().tabRect(0).center());
    QCOMPARE(article().document()->typedTitle(), u"其一"_qs);
    QTRY_VERIFY(m_session->editor().hasFocus()); // writing goes on
    m_session->type(u"再写"_qs);
    QVERIFY(article().document()->textDocument()->toPlainText().contains(u"再写"_qs));
}

void TestArticleTabs::keepsPlaceAndUndo()
{
    m_session->window->openDemonstration();
    QTRY_VERIFY(m_session->editor().hasFocus());
    auto *page = m_session->child<EditorPage>();
    const int caret = m_session->editor().document()->characterCount() / 2;
    page->goToPosition(caret);
    m_session->type(u"甲"_qs);
    const int top = m_session->editor().cursorForPosition(QPoint(0, 0)).position();
    QVERIFY(top > 0);
    writeArticle(u"其二"_qs);
    QVERIFY(m_session->workspace.openArticle(m_session->workspace.openArticles().first()->id()));
    QTRY_COMPARE(page->caretPosition(), caret + 1);
    QTRY_COMPARE(m_session->editor().cursorForPosition(QPoint(0, 0)).position(), top);
    QVERIFY(m_session->editor().toPlainText().contains(u'甲'));
    m_session->editor().undo();
    QVERIFY(!m_session->editor().toPlainText().contains(u'甲'));
}

// What stands at the caret only as a proposal of the input method belongs where it was typed.
void TestArticleTabs::takesWhatIsComposedAlong()
{
    writeArticle(u"其一"_qs);
    writeArticle(u"其二"_qs);
    QInputMethodEvent composing(u"pan"_qs, {});
    QCoreApplication::sendEvent(&m_session->editor(), &composing);
    QTest::keyClick(m_session->window.get(), Qt::Key_Tab, Qt::ControlModifier);
    QCOMPARE(article().document()->typedTitle(), u"其一"_qs);
    QTRY_VERIFY(m_session->editor().hasFocus());
    QVERIFY(!m_session->editor().toPlainText().contains(u"pan"_qs));
    QCOMPARE(m_session->editor().textCursor().block().layout()->preeditAreaText(), QString());
}

void TestArticleTabs::closesByKeyAndMouse()
{
    for (const QString &title : {u"其一"_qs, u"其二"_qs, u"其三"_qs, u"其四"_qs}) {
        writeArticle(title);
    }
    QTest::keyClick(m_session->window.get(), Qt::Key_W, Qt::ControlModifier);
    QCOMPARE(openTitles(), (QStringList{u"其一"_qs, u"其二"_qs, u"其三"_qs}));
    QCOMPARE(article().document()->typedTitle(), u"其三"_qs);
    QTest::mouseClick(&tabs(), Qt::MiddleButton, {}, tabs().tabRect(0).center());
    QCOMPARE(openTitles(), (QStringList{u"其二"_qs, u"其三"_qs}));
    Q_EMIT tabs().tabCloseRequested(1); // its button
    QCOMPARE(openTitles(), QStringList{u"其二"_qs});
    QTest::keyClick(m_session->window.get(), Qt::Key_W, Qt::ControlModifier);
    QVERIFY(!m_session->workspace.article());
    QTRY_VERIFY(!m_session->child<EditorPage>()->isVisible());
    QVERIFY(!tabs().closeAction()->isEnabled());
}

// What is marked in a text goes before the text does.
void TestArticleTabs::closesWithHitsMarked()
{
    writeArticle(u"平安其一"_qs);
    writeArticle(u"平安其二"_qs);
    auto *page = m_session->child<EditorPage>();
    page->showFindBar();
    page->findChild<QLineEdit *>(u"queryLineEdit"_qs)->setText(u"平安"_qs);
    QTRY_VERIFY(!m_session->editor().extraSelections().isEmpty());
    QTest::keyClick(&m_session->editor(), Qt::Key_W, Qt::ControlModifier);
    QTRY_COMPARE(openTitles(), QStringList{u"平安其一"_qs});
    QTRY_VERIFY(!m_session->editor().extraSelections().isEmpty()); // in the one that is left
    m_session->window->close();
    QVERIFY(!m_session->window->isVisible());
}

void TestArticleTabs::closesTheOthers()
{
    for (const QString &title : {u"其一"_qs, u"其二"_qs, u"其三"_qs}) {
        writeArticle(title);
    }
    QContextMenuEvent asked(QContextMenuEvent::Mouse, tabs().tabRect(1).center(),
                            tabs().mapToGlobal(tabs().tabRect(1).center()));
    QCoreApplication::sendEvent(&tabs(), &asked);
    auto *menu = tabs().findChild<QMenu *>();
    QVERIFY(menu);
    QCOMPARE(menu->actions().size(), 2);
    menu->actions().at(1)->trigger();
    QCOMPARE(openTitles(), QStringList{u"其二"_qs});
}

void TestArticleTabs::movesByDragging()
{
    for (const QString &title : {u"其一"_qs, u"其二"_qs, u"其三"_qs}) {
        writeArticle(title);
    }
    const QPoint from = tabs().tabRect(0).center();
    const QPoint to = tabs().tabRect(2).center() + QPoint(tabs().tabRect(2).width() / 4, 0);
    QTest::mousePress(&tabs(), Qt::LeftButton, {}, from);
    for (int i = 1; i <= 10; ++i) {
        QTest::mouseMove(&tabs(), from + (to - from) * i / 10);
    }
    QTest::mouseRelease(&tabs(), Qt::LeftButton, {}, to);
    QTRY_COMPARE(openTitles(), (QStringList{u"其二"_qs, u"其三"_qs, u"其一"_qs}));
    QCOMPARE(article().document()->typedTitle(), u"其一"_qs);
    QTRY_COMPARE(titles(), (QStringList{u"*其二"_qs, u"*其三"_qs, u"*其一"_qs}));
}

void TestArticleTabs::messagesStayWithTheirArticle()
{
    writeArticle(u"其一"_qs);
    const ArticleId first = article().id();
    m_session->infoBar().showMessage({.kind = InfoMessage::Kind::Warning,
                                      .text = u"可取回"_qs,
                                      .about = InfoMessage::About::Article});
    writeArticle(u"其二"_qs);
    QVERIFY(m_session->infoBar().isEmpty());
    QVERIFY(m_session->workspace.openArticle(first));
    QCOMPARE(m_session->infoBar().text(), u"可取回"_qs);
    QVERIFY(m_session->infoBar().isVisible());
    QVERIFY(m_session->workspace.closeArticle(first));
    QVERIFY(m_session->infoBar().isEmpty());
    QVERIFY(m_session->workspace.openArticle(first));
    QVERIFY(m_session->infoBar().isEmpty());
}

// What was typed there is not in the library.
void TestArticleTabs::tellsOfAnArticleBehind()
{
    writeArticle(u"其一"_qs);
    OpenArticle &first = article();
    Article metadata = first.document()->metadata();
    const QString kind = metadata.kind;
    metadata.kind = u"no-such-kind"_qs; // as good as a full disk
    first.document()->setMetadata(metadata);
    writeArticle(u"其二"_qs);
    QVERIFY(!first.flushDraft());
    QVERIFY2(m_session->infoBar().text().contains(u"其一"_qs),
             qPrintable(m_session->infoBar().text()));
    QVERIFY(article().flushDraft()); // has nothing to say about that
    QVERIFY(!m_session->infoBar().isEmpty());
    metadata.kind = kind;
    first.document()->setMetadata(metadata);
    QVERIFY(first.flushDraft());
    QVERIFY(m_session->infoBar().isEmpty());
}

void TestArticleTabs::comesBackAtTheNextStart()
{
    for (const QString &title : {u"其一"_qs, u"其二"_qs, u"其三"_qs, u"其四"_qs}) {
        writeArticle(title);
    }
    QVERIFY(m_session->workspace.openArticle(m_session->workspace.openArticles().at(1)->id()));
    QTRY_VERIFY(m_session->editor().hasFocus());
    m_session->child<EditorPage>()->goToPosition(2);
    QVERIFY(m_session->window->close());
    restart();
    QCOMPARE(article().document()->typedTitle(), u"其二"_qs); // at once
    QTRY_COMPARE(openTitles(), (QStringList{u"其一"_qs, u"其二"_qs, u"其三"_qs, u"其四"_qs}));
    QCOMPARE(article().document()->typedTitle(), u"其二"_qs);
    QTRY_COMPARE(m_session->child<EditorPage>()->caretPosition(), 2);
    QVERIFY(m_session->infoBar().isEmpty());
}

void TestArticleTabs::forgetsWhatWasClosed()
{
    for (const QString &title : {u"其一"_qs, u"其二"_qs}) {
        writeArticle(title);
    }
    tabs().closeAction()->trigger();
    QVERIFY(m_session->window->close());
    restart();
    QCOMPARE(openTitles(), QStringList{u"其一"_qs});
    tabs().closeAction()->trigger();
    QVERIFY(m_session->window->close());
    restart();
    QVERIFY(!m_session->workspace.article());
}

void TestArticleTabs::passesOverWhatIsGone()
{
    writeArticle(u"其一"_qs);
    QVERIFY(m_session->window->close());
    const QList<OpenedArticle> kept = m_session->settings.openedArticles();
    QCOMPARE(kept.size(), 1);
    m_session->settings.setOpenedArticles({{ArticleId::create().toString(), 5, 5},
                                           kept.first(),
                                           {u"no id"_qs, 0, 0},
                                           {ArticleId::create().toString(), 5, 5}});
    restart();
    QCOMPARE(openTitles(), QStringList{u"其一"_qs});
    QTRY_COMPARE(m_session->settings.openedArticles().size(), 1); // said once, not at every start
    QCOMPARE(openTitles(), QStringList{u"其一"_qs});
    QVERIFY(m_session->infoBar().isEmpty());
}

QTEST_MAIN(TestArticleTabs)
#include "tst_articletabs.moc"
