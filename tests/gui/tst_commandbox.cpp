// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowfixture.h"

#include "gui/actions/usable.h"
#include "gui/commands/commandbox.h"
#include "gui/commands/commanddelegate.h"
#include "gui/commands/commandlist.h"
#include "gui/library/searchwindow.h"
#include "session/articledocument.h"
#include "session/language.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QListView>
#include <QMenuBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolBar>

using namespace Pandian;

class TestCommandBox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void findsCommands_data();
    void findsCommands();
    void runsTheFirstOnEnter();
    void offersWhatWasUsed();
    void saysWhyNot();
    void everyReasonIsASentence();
    void everyEntryThatIsGreySaysWhy();
    void startsWithWhatCanBeDone();
    void articlesAreNoCommands();
    void goesToSections();
    void opensArticles();
    void offersToSearchTheTexts_data();
    void offersToSearchTheTexts();
    void escapeGoesBackToTheText();
    void showsAHiddenToolBarForAsLong();
    void theToolBarGoesWithAClickElsewhere();

private:
    CommandBox &box() const { return *m_session->child<CommandBox>(); }
    QAbstractItemView *list() const;
    QStringList found() const;
    // Of the first row that is called so.
    QModelIndex row(const QString &text) const;
    void ask(const QString &text) const;
    QAction *command(const QString &name) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Session> m_session;
};

void TestCommandBox::initTestCase()
{
    installTranslations(*qApp, u"zh_CN"_qs);
}

void TestCommandBox::init()
{
    m_session.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_session = std::make_unique<Session>(m_folder->path());
    m_session->start();
    m_session->window->openDemonstration();
    QTRY_VERIFY(m_session->editor().hasFocus());
}

QAbstractItemView *TestCommandBox::list() const
{
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        auto *view = qobject_cast<QAbstractItemView *>(window);
        if (view && view->focusProxy() == &box()) {
            return view;
        }
    }
    return nullptr;
}

QStringList TestCommandBox::found() const
{
    QStringList texts;
    const QAbstractItemView *view = list();
    for (int i = 0; view && view->isVisible() && i < view->model()->rowCount(); ++i) {
        texts.append(view->model()->index(i, 0).data().toString());
    }
    return texts;
}

QModelIndex TestCommandBox::row(const QString &text) const
{
    return list()->model()->index(int(found().indexOf(text)), 0);
}

// As it is typed: by its key, then with an input method or without.
void TestCommandBox::ask(const QString &text) const
{
    QApplication::setActiveWindow(m_session->window.get());
    QTest::keyClick(m_session->window.get(), Qt::Key_Q, Qt::AltModifier);
    QVERIFY(box().hasFocus());
    QInputMethodEvent event;
    event.setCommitString(text);
    QCoreApplication::sendEvent(&box(), &event);
}

QAction *TestCommandBox::command(const QString &name) const
{
    const QList<QAction *> actions = m_session->window->findChildren<QAction *>();
    for (QAction *action : actions) {
        if (action->text().startsWith(name)) {
            return action;
        }
    }
    return nullptr;
}

void TestCommandBox::findsCommands_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("detail");
    QTest::newRow("Chinese") << u"送审"_qs << u"送审"_qs << u"稿件　Ctrl+Shift+Enter"_qs;
    QTest::newRow("initials") << u"ss"_qs << u"送审"_qs << u"稿件　Ctrl+Shift+Enter"_qs;
    QTest::newRow("pinyin") << u"songshen"_qs << u"送审"_qs << u"稿件　Ctrl+Shift+Enter"_qs;
    QTest::newRow("in a menu of a menu") << u"anse"_qs << u"暗色"_qs << u"视图 ▸ 外观"_qs;
}

void TestCommandBox::findsCommands()
{
    QFETCH(QString, typed);
    QFETCH(QString, name);
    QFETCH(QString, detail);
    ask(typed);
    QVERIFY2(!found().isEmpty(), qPrintable(typed));
    QCOMPARE(found().first(), name);
    QCOMPARE(row(name).data(CommandDelegate::DetailRole).toString(), detail);
    QVERIFY(!found().contains(u"搜索命令、稿件"_qs)); // where one is
}

void TestCommandBox::runsTheFirstOnEnter()
{
    QAction *status = command(u"状态栏"_qs);
    QVERIFY(status && status->isChecked());
    ask(u"ztl"_qs);
    QTest::keyClick(list(), Qt::Key_Return);
    QTRY_VERIFY(!status->isChecked());
    QVERIFY(m_session->editor().hasFocus());
    QVERIFY(box().text().isEmpty());
    QVERIFY(!list()->isVisible());
}

void TestCommandBox::offersWhatWasUsed()
{
    ask({});
    QVERIFY(!found().contains(u"状态栏"_qs));
    QTest::keyClick(list(), Qt::Key_Escape);
    for (const QString &name : {u"状态栏"_qs, u"导航窗格"_qs}) {
        ask(name);
        QTest::keyClick(list(), Qt::Key_Return);
        QTRY_VERIFY(m_session->settings.recentCommands().value(0).endsWith(name));
    }
    ask({});
    QCOMPARE(found().mid(0, 2), QStringList({u"导航窗格"_qs, u"状态栏"_qs}));
}

void TestCommandBox::saysWhyNot()
{
    ask(u"开始审阅"_qs);
    const QModelIndex listed = row(u"开始审阅"_qs);
    QVERIFY(listed.isValid());
    QVERIFY(!(listed.flags() & Qt::ItemIsEnabled));
    QVERIFY2(listed.data(CommandDelegate::DetailRole).toString().endsWith(u'。'),
             qPrintable(listed.data(CommandDelegate::DetailRole).toString()));
}

// Nothing is selected and nothing was changed; the caret is in a title.
void TestCommandBox::everyReasonIsASentence()
{
    m_session->editor().moveCursor(QTextCursor::Start);
    for (const QString &name :
         {u"撤销"_qs, u"恢复"_qs, u"剪切"_qs, u"复制"_qs, u"加粗"_qs, u"倾斜"_qs}) {
        ask(name);
        const QModelIndex listed = row(name);
        QVERIFY2(listed.isValid(), qPrintable(name));
        QVERIFY2(!(listed.flags() & Qt::ItemIsEnabled), qPrintable(name));
        const QString why = listed.data(CommandDelegate::DetailRole).toString();
        QVERIFY2(why.endsWith(u'。'), qPrintable(why));
        QTest::keyClick(list(), Qt::Key_Escape);
    }
}

void TestCommandBox::everyEntryThatIsGreySaysWhy()
{
    const auto unexplained = [this] {
        QStringList names;
        const QList<Command> commands = commandsOf(*m_session->window->menuBar());
        for (const Command &command : commands) {
            if (!command.action->isEnabled() && !whyNotUsable(*command.action).endsWith(u'。')) {
                names.append(command.name);
            }
        }
        return names;
    };
    m_session->editor().moveCursor(QTextCursor::Start);
    QTRY_COMPARE(unexplained(), QStringList()); // in a title
    m_session->editor().moveCursor(QTextCursor::End);
    QTRY_COMPARE(unexplained(), QStringList()); // in a section
    QVERIFY(m_session->workspace.closeArticles());
    QTRY_COMPARE(unexplained(), QStringList());
    QVERIFY(m_session->workspace.signOut());
    QTRY_COMPARE(unexplained(), QStringList());
    m_session->workspace.closeLibrary();
    QTRY_COMPARE(unexplained(), QStringList());
}

void TestCommandBox::startsWithWhatCanBeDone()
{
    auto &page = *m_session->child<EditorPage>(); // in a section, nothing selected
    page.goToSection(m_session->workspace.article()->document()->outline().at(1).id);
    QVERIFY(page.isInSection());
    ask(u"fz"_qs); // 复制, 复制本节
    const QModelIndex current = list()->currentIndex();
    QVERIFY2(current.isValid() && (current.flags() & Qt::ItemIsEnabled),
             qPrintable(found().join(u'\n')));
    QVERIFY(current.row() < row(u"复制"_qs).row());
}

// Also where a menu lists them, as of when it was last opened.
void TestCommandBox::articlesAreNoCommands()
{
    QMenu *file = m_session->window->menuBar()->actions().first()->menu();
    Q_EMIT file->aboutToShow();
    ask(u"shuxianglvyi"_qs); // 书香绿意
    QTRY_COMPARE(found().size(), 2);
    QCOMPARE(found().last(), u"查找“shuxianglvyi”"_qs);
    const QString detail =
        list()->model()->index(0, 0).data(CommandDelegate::DetailRole).toString();
    QVERIFY2(detail.startsWith(u"稿件 · "_qs), qPrintable(detail));
}

void TestCommandBox::goesToSections()
{
    const OutlineEntry third = m_session->workspace.article()->document()->outline().at(3);
    ask(u"bianminchuang"_qs); // 便民窗
    const QString name = third.label + u' ' + third.title;
    QVERIFY2(found().contains(name), qPrintable(found().join(u'\n')));
    list()->setCurrentIndex(row(name));
    QTest::keyClick(list(), Qt::Key_Return);
    QTRY_COMPARE(m_session->editor().textCursor().position(), third.position);
    QVERIFY(m_session->editor().hasFocus());
}

void TestCommandBox::opensArticles()
{
    const ArticleId demonstration = m_session->workspace.article()->id();
    QVERIFY(m_session->workspace.newArticle());
    QTRY_VERIFY(m_session->editor().hasFocus());
    ask(u"shuxianglvyi"_qs); // 书香绿意
    QTRY_VERIFY2(found().value(0).startsWith(u"书香绿意"_qs), qPrintable(found().join(u'\n')));
    QTest::keyClick(list(), Qt::Key_Return);
    QTRY_COMPARE(m_session->workspace.article()->id(), demonstration);
}

void TestCommandBox::offersToSearchTheTexts_data()
{
    QTest::addColumn<bool>("isOpen");
    QTest::newRow("another article is shown") << true;
    QTest::newRow("none is open") << false;
}

void TestCommandBox::offersToSearchTheTexts()
{
    QFETCH(bool, isOpen);
    ask(u"亲水步道"_qs); // is in no name
    QTRY_COMPARE(found(), QStringList({u"查找“亲水步道”"_qs}));
    QTest::keyClick(list(), Qt::Key_Return);
    QTRY_VERIFY(m_session->child<SearchWindow>());
    auto *window = m_session->child<SearchWindow>();
    QTRY_VERIFY(window->isVisible());
    auto *results = window->findChild<QListView *>(u"resultListView"_qs);
    QTRY_COMPARE(results->model()->rowCount(), 1);
    const ArticleId article = m_session->workspace.article()->id();
    QVERIFY(isOpen ? m_session->workspace.newArticle()
                   : m_session->workspace.closeArticle(article));
    QTRY_COMPARE(m_session->child<EditorPage>()->isVisible(), isOpen);
    results->setCurrentIndex(results->model()->index(0, 0));
    QTest::keyClick(results, Qt::Key_Return);
    QTRY_VERIFY(m_session->child<EditorPage>()->isVisible());
    QTRY_COMPARE(m_session->editor().textCursor().selectedText(), u"亲水步道"_qs);
}

void TestCommandBox::escapeGoesBackToTheText()
{
    ask(u"ss"_qs);
    QVERIFY(list()->isVisible());
    QTest::keyClick(list(), Qt::Key_Escape);
    QVERIFY(!list()->isVisible());
    QVERIFY(box().text().isEmpty());
    QTRY_VERIFY(m_session->editor().hasFocus());
}

void TestCommandBox::showsAHiddenToolBarForAsLong()
{
    m_session->child<QToolBar>()->hide();
    QVERIFY(!box().isVisible());
    ask(u"ss"_qs);
    QVERIFY(box().isVisible());
    QVERIFY(!found().isEmpty());
    QTest::keyClick(list(), Qt::Key_Escape);
    QVERIFY(!box().isVisible());
    QTRY_VERIFY(m_session->editor().hasFocus());
}

void TestCommandBox::theToolBarGoesWithAClickElsewhere()
{
    m_session->child<QToolBar>()->hide();
    ask(u"ss"_qs);
    QVERIFY(box().isVisible());
    list()->hide(); // as the first click does
    QTest::mouseClick(m_session->editor().viewport(), Qt::LeftButton, {}, QPoint(60, 60));
    QTRY_VERIFY(!box().isVisible());
    QVERIFY(m_session->editor().hasFocus());
}

QTEST_MAIN(TestCommandBox)
#include "tst_commandbox.moc"
