// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowfixture.h"

#include "gui/actions/versionactions.h"
#include "gui/differencedialog.h"
#include "gui/editor/editorpage.h"
#include "gui/versionsdialog.h"
#include "gui/workflow/articleactions.h"
#include "gui/workflow/decisiondialog.h"
#include "session/articledocument.h"
#include "session/language.h"
#include "storage/database.h"
#include "storage/people.h"

#include <QAction>
#include <QApplication>
#include <QPointer>
#include <QPushButton>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTextBrowser>
#include <QToolButton>
#include <QTreeWidget>

using namespace Pandian;

// 保存版本 and 恢复到最近保存的版本, in the window of somebody who is not the only one at work.
class TestVersions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void revertsAndBringsBack();
    void takesNothingElsePlace_data();
    void takesNothingElsePlace();
    void everyRevertCanBeTakenBack();
    void openingItAgainKeepsTheOffer();
    void whatCannotBeTakenBackIsOfferedAgain();
    void nothingToRevert();
    void mineAfterAnothers();
    void anothersInsteadOfMine();
    void anothersAreReadAtTheSamePlace();
    void submittingAfterAnothers();
    void everyVersionIsComparedAndBroughtBack();

private:
    QString shownDifference() const; // in the window that is open; closes it
    VersionActions &versions() const { return *m_session->child<VersionActions>(); }
    QString title() const { return m_session->workspace.article()->document()->snapshot().title; }
    void saveAsAnother() const;
    QStringList titles() const; // of all articles, the newest first
    void bringBack() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Session> m_session;
};

void TestVersions::initTestCase()
{
    installTranslations(*qApp, u"zh_CN"_qs);
}

// A new article with one version.
void TestVersions::init()
{
    m_session.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_session = std::make_unique<Session>(m_folder->path());
    m_session->start();
    QVERIFY(m_session->workspace.newArticle());
    QTRY_VERIFY(m_session->editor().hasFocus());
    m_session->type(u"汀兰"_qs);
    versions().saveAction()->trigger();
    m_session->type(u"这一年"_qs);
}

// 李四, in the same library with a program of his own.
void TestVersions::saveAsAnother() const
{
    const OpenArticle &article = *m_session->workspace.article();
    const auto db = Database::open(m_session->settings.libraryPath());
    QVERIFY(db);
    const Result<Person> other = addPerson(**db, u"李四"_qs, Role::Writer, article.person().id);
    QVERIFY(other);
    Article theirs = article.document()->snapshot();
    theirs.title = u"汀兰新貌"_qs;
    QVERIFY(saveRevision(**db, theirs, other->id, article.base()));
}

void TestVersions::revertsAndBringsBack()
{
    QVERIFY(versions().revertAction()->isEnabled());
    versions().revertAction()->trigger();
    QCOMPARE(title(), u"汀兰"_qs);
    QCOMPARE(m_session->infoBar().text(),
             u"已换成第 1 版。您的改动已暂存，只有这条提示还在时才能找回。"_qs);
    QVERIFY(!versions().revertAction()->isEnabled());

    m_session->infoButton(u"找回我的改动"_qs)->click();
    QCOMPARE(title(), u"汀兰这一年"_qs);
    QVERIFY(m_session->workspace.article()->hasUnsavedChanges());
    QVERIFY(m_session->infoBar().isEmpty());
}

QStringList TestVersions::titles() const
{
    ListRequest request;
    request.queue = Queue::Mine;
    request.person = m_session->workspace.person()->id;
    const auto mine = listArticles(m_session->workspace.database(), request);
    QStringList titles;
    for (const ArticleSummary &one : mine ? *mine : QList<ArticleSummary>()) {
        titles.append(one.title);
    }
    return titles;
}

void TestVersions::bringBack() const
{
    QTRY_VERIFY(m_session->infoButton(u"找回我的改动"_qs));
    m_session->infoButton(u"找回我的改动"_qs)->click();
}

void TestVersions::takesNothingElsePlace_data()
{
    QTest::addColumn<bool>("closed");
    QTest::newRow("there are newer changes") << false;
    QTest::newRow("the article is closed") << true;
}

void TestVersions::takesNothingElsePlace()
{
    QFETCH(bool, closed);
    versions().revertAction()->trigger();
    if (closed) {
        ActionRequest discard;
        discard.action = Action::Discard;
        QVERIFY(m_session->workspace.article()->perform(discard));
    } else {
        m_session->type(u"新写的"_qs);
    }
    const QString shown = m_session->editor().toPlainText();
    QCOMPARE(shown.contains(u"新写的"_qs), !closed);
    bringBack();
    QCOMPARE(m_session->editor().toPlainText(), shown);
    QVERIFY2(titles().contains(u"汀兰这一年"_qs), qPrintable(titles().join(u'|')));
    const QString told = m_session->infoBar().text();
    QVERIFY2(told.contains(u"我的稿件"_qs), qPrintable(told));
    QVERIFY2(told.contains(u"找回的"_qs) && !told.contains(u"刚写"_qs), qPrintable(told));
    QTRY_VERIFY(m_session->infoButton(u"打开"_qs));
    m_session->infoButton(u"打开"_qs)->click();
    QCOMPARE(title(), u"汀兰这一年"_qs);
}

void TestVersions::everyRevertCanBeTakenBack()
{
    saveAsAnother();
    versions().saveAction()->trigger();
    m_session->infoButton(u"改用对方的一版"_qs)->click();
    m_session->type(u"新写的"_qs);
    const QString second = m_session->editor().toPlainText();
    QVERIFY(second.contains(u"新写的"_qs));
    versions().revertAction()->trigger();
    QVERIFY(m_session->editor().toPlainText() != second);
    bringBack();
    QCOMPARE(m_session->editor().toPlainText(), second);
    bringBack();
    QCOMPARE(m_session->editor().toPlainText(), second);
    QVERIFY2(titles().contains(u"汀兰这一年"_qs), qPrintable(titles().join(u'|')));
}

void TestVersions::openingItAgainKeepsTheOffer()
{
    versions().revertAction()->trigger();
    saveAsAnother();
    QVERIFY(m_session->workspace.openArticle(m_session->workspace.article()->id()));
    QCOMPARE(title(), u"汀兰新貌"_qs);
    bringBack();
    QCOMPARE(title(), u"汀兰这一年"_qs);
}

void TestVersions::whatCannotBeTakenBackIsOfferedAgain()
{
    OpenArticle &article = *m_session->workspace.article();
    article.setAutosaveDelay(600'000);
    const QString kind = article.document()->metadata().kind;
    Article metadata = article.document()->metadata();
    metadata.kind = u"no-such-kind"_qs; // as good as a full disk
    article.document()->setMetadata(metadata);
    versions().revertAction()->trigger();
    QCOMPARE(article.document()->metadata().kind, kind);
    m_session->type(u"新写的"_qs);
    bringBack();
    QVERIFY(!titles().contains(u"汀兰这一年"_qs));
    m_session->infoBar().findChild<QToolButton *>()->click(); // what was wrong
    QVERIFY(article.save());
    bringBack();
    QCOMPARE(title(), u"汀兰这一年"_qs);
    article.giveUp();
}

void TestVersions::nothingToRevert()
{
    versions().saveAction()->trigger();
    QVERIFY(!versions().revertAction()->isEnabled());
    QCOMPARE(versions().revertAction()->toolTip(), u"最近保存的版本以后没有改动。"_qs);
    QVERIFY(m_session->workspace.newArticle());
    QVERIFY(!versions().revertAction()->isEnabled());
    QCOMPARE(versions().revertAction()->toolTip(), u"还没有保存过版本。"_qs);
    QVERIFY(m_session->workspace.closeArticles());
    QVERIFY(!versions().revertAction()->isEnabled());
}

void TestVersions::mineAfterAnothers()
{
    saveAsAnother();
    versions().saveAction()->trigger();
    QVERIFY(m_session->infoBar().text().contains(u"李四"_qs));
    QCOMPARE(title(), u"汀兰这一年"_qs);

    m_session->infoButton(u"把我的存为最新版"_qs)->click();
    QVERIFY(m_session->infoBar().isEmpty());
    QCOMPARE(title(), u"汀兰这一年"_qs);
    QCOMPARE(m_session->workspace.article()->summary().revisionNumber, 3);
    QVERIFY(!m_session->workspace.article()->hasUnsavedChanges());
}

void TestVersions::anothersInsteadOfMine()
{
    saveAsAnother();
    versions().saveAction()->trigger();
    m_session->infoButton(u"改用对方的一版"_qs)->click();
    QCOMPARE(title(), u"汀兰新貌"_qs);
    QVERIFY(m_session->infoBar().text().contains(u"第 2 版"_qs));

    m_session->infoButton(u"找回我的改动"_qs)->click();
    QCOMPARE(title(), u"汀兰这一年"_qs);
    versions().saveAction()->trigger(); // after theirs, no longer in its way
    QCOMPARE(m_session->workspace.article()->summary().revisionNumber, 3);
}

void TestVersions::anothersAreReadAtTheSamePlace()
{
    QTRY_VERIFY(m_session->editor().isVisible());
    const OpenArticle &article = *m_session->workspace.article();
    QTextCursor cursor(article.document()->textDocument());
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(u"回首过去一年。"_qs.repeated(2000));
    versions().saveAction()->trigger();
    const int caret = cursor.position() / 2;
    m_session->child<EditorPage>()->goToPosition(caret);
    m_session->type(u"改"_qs);
    const int scrolled = m_session->editor().verticalScrollBar()->value();
    QVERIFY(scrolled > 0);
    saveAsAnother();
    versions().saveAction()->trigger();
    m_session->infoButton(u"改用对方的一版"_qs)->click();
    QCOMPARE(title(), u"汀兰新貌"_qs);
    QCOMPARE(m_session->child<EditorPage>()->caretPosition(), caret + 1);
    const int line = m_session->editor().cursorRect().height() * 2; // with its spacing
    const int now = m_session->editor().verticalScrollBar()->value();
    QVERIFY2(std::abs(now - scrolled) < line, qPrintable(QString::number(now - scrolled)));
}

// Choosing is offered there, too, the second time as well.
void TestVersions::submittingAfterAnothers()
{
    saveAsAnother();
    OpenArticle &article = *m_session->workspace.article();
    Article metadata = article.document()->metadata();
    metadata.columnPath = {u"首页"_qs};
    metadata.source = u"山西日报"_qs;
    metadata.responsibleEditor = u"高鹤"_qs;
    article.document()->setMetadata(metadata);
    QTextCursor cursor(article.document()->textDocument());
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(u"回首过去一年。"_qs);
    for (int i = 0; i < 2; ++i) {
        m_session->child<ArticleActions>()->start(Action::Submit, m_session->window.get());
        QTRY_VERIFY(m_session->child<DecisionDialog>());
        auto *dialog = m_session->child<DecisionDialog>();
        dialog->accept();
        QVERIFY(!dialog->isVisible());
        QTRY_VERIFY(m_session->infoButton(u"把我的存为最新版"_qs));
        QVERIFY(m_session->infoBar().text().contains(u"李四"_qs));
        QTRY_VERIFY(!m_session->child<DecisionDialog>());
        m_session->infoBar().findChild<QToolButton *>()->click();
    }
}

QString TestVersions::shownDifference() const
{
    auto *difference = m_session->child<DifferenceDialog>();
    const QString text =
        difference ? difference->findChild<QTextBrowser *>()->toPlainText() : QString();
    delete difference;
    return text;
}

void TestVersions::everyVersionIsComparedAndBroughtBack()
{
    versions().saveAction()->trigger(); // 汀兰这一年
    m_session->type(u"回望"_qs);
    const auto actions = m_session->window->findChildren<QAction *>();
    const auto history = std::find_if(actions.begin(), actions.end(), [](const QAction *one) {
        return one->text() == u"版本历史(&V)…"_qs;
    });
    QVERIFY(history != actions.end());
    (*history)->trigger();
    QPointer<VersionsDialog> dialog = m_session->child<VersionsDialog>();
    QVERIFY(dialog);
    auto *list = dialog->findChild<QTreeWidget *>();
    QCOMPARE(list->topLevelItemCount(), 2);
    const auto button = [&dialog](const QString &text) -> QPushButton * {
        const auto all = dialog->findChildren<QPushButton *>();
        for (QPushButton *one : all) {
            if (one->text() == text && one->isEnabled()) {
                return one;
            }
        }
        return nullptr;
    };
    QVERIFY(button(u"与页面比较(&C)"_qs));
    button(u"与页面比较(&C)"_qs)->click();
    QVERIFY(shownDifference().startsWith(u"汀兰这一年回望"_qs));
    list->selectAll();
    QVERIFY(button(u"比较第 1 版和第 2 版(&C)"_qs));
    button(u"比较第 1 版和第 2 版(&C)"_qs)->click();
    QCOMPARE(shownDifference(), u"汀兰这一年"_qs);
    QVERIFY(!button(u"放回(&B)"_qs));

    list->clearSelection();
    list->setCurrentItem(list->topLevelItem(1));
    QVERIFY(button(u"放回第 1 版(&B)"_qs));
    button(u"放回第 1 版(&B)"_qs)->click();
    QTRY_VERIFY(!dialog);
    QCOMPARE(title(), u"汀兰"_qs);
    QVERIFY(m_session->infoBar().text().startsWith(u"第 1 版已放回页面"_qs));
    m_session->child<EditorPage>()->undo();
    QCOMPARE(title(), u"汀兰这一年回望"_qs);
    m_session->child<EditorPage>()->redo();
    versions().saveAction()->trigger();
    QCOMPARE(m_session->workspace.article()->summary().revisionNumber, 3); // a new one
}

QTEST_MAIN(TestVersions)
#include "tst_versions.moc"
