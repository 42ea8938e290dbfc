// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspacefixture.h"

#include "gui/library/articlelistmodel.h"
#include "gui/library/librarypane.h"
#include "gui/library/queuelist.h"
#include "storage/people.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>

using namespace Pandian;

namespace {

// The pane as it stands in the window, with what a person sees of it.
struct Pane
{
    explicit Pane(Workspace &workspace) : pane(workspace)
    {
        pane.resize(228, 600);
        pane.show();
    }

    LibraryPane pane;
    QueueList *queues = pane.findChild<QueueList *>();
    QListView *list = pane.findChild<QListView *>(u"articleListView"_qs);
    QLineEdit *filter = pane.findChild<QLineEdit *>(u"filterLineEdit"_qs);
    QLabel *hint = pane.findChild<QLabel *>(u"hintLabel"_qs);
    QToolButton *undo = pane.findChild<QToolButton *>(u"undoToolButton"_qs);

    int rows() const { return list->model()->rowCount(); }
    QStringList titles() const
    {
        QStringList titles;
        for (int row = 0; row < rows(); ++row) {
            titles.append(list->model()->index(row, 0).data().toString());
        }
        return titles;
    }
    void select(int row) { list->setCurrentIndex(list->model()->index(row, 0)); }
};

} // namespace

class TestLibraryPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isReadAgainOnComingBack()
    {
        WorkspaceFixture fixture;
        VERIFY_OK(fixture.open());
        VERIFY_OK(fixture.create(u"甲"_qs));
        Pane pane(fixture.workspace);
        QTRY_COMPARE(pane.titles(), QStringList{u"甲"_qs});
        const auto other = Database::open(fixture.workspace.libraryPath());
        QVERIFY(other.ok());
        VERIFY_OK(createArticle(**other, WorkspaceFixture::article(u"乙"_qs), fixture.owner().id));
        Q_EMIT qGuiApp->applicationStateChanged(Qt::ApplicationInactive);
        Q_EMIT qGuiApp->applicationStateChanged(Qt::ApplicationActive);
        QTRY_COMPARE(pane.titles(), QStringList({u"乙"_qs, u"甲"_qs}));
        QTRY_COMPARE(pane.queues->count(Queue::Mine), 2);
    }

    void queuesAreCounted()
    {
        WorkspaceFixture fixture;
        VERIFY_OK(fixture.open());
        Pane pane(fixture.workspace);
        QTRY_COMPARE(pane.queues->count(Queue::All), 0);
        QTRY_VERIFY(pane.hint->isVisible()); // says how to begin

        VERIFY_OK(fixture.create(u"甲"_qs));
        VERIFY_OK(fixture.create(u"乙"_qs));
        QTRY_COMPARE(pane.titles(), QStringList({u"乙"_qs, u"甲"_qs}));
        QTRY_COMPARE(pane.queues->count(Queue::Mine), 2);
        QCOMPARE(pane.queues->count(Queue::All), 2);
        QCOMPARE(pane.queues->count(Queue::RecycleBin), 0);
        QVERIFY(!pane.hint->isVisible());
    }

    void enterOpens()
    {
        WorkspaceFixture fixture;
        VERIFY_OK(fixture.open());
        const Result<ArticleId> id = fixture.create(u"甲"_qs);
        VERIFY_OK(id);
        Pane pane(fixture.workspace);
        QTRY_COMPARE(pane.rows(), 1);
        QSignalSpy activated(&pane.pane, &LibraryPane::articleActivated);
        pane.select(0);
        QTest::keyClick(pane.list, Qt::Key_Return);
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated.first().first().value<ArticleId>(), *id);
    }

    void deletedIsInRecycleBinAndComesBack()
    {
        WorkspaceFixture fixture;
        VERIFY_OK(fixture.open());
        VERIFY_OK(fixture.create(u"甲"_qs));
        Pane pane(fixture.workspace);
        QTRY_COMPARE(pane.rows(), 1);
        pane.select(0);
        QTest::keyClick(pane.list, Qt::Key_Delete);
        QTRY_COMPARE(pane.rows(), 0);
        QTRY_COMPARE(pane.queues->count(Queue::RecycleBin), 1);
        QVERIFY(pane.undo->isVisible());
        QTest::mouseClick(pane.undo, Qt::LeftButton);
        QTRY_COMPARE(pane.titles(), QStringList{u"甲"_qs});
        QTRY_COMPARE(pane.queues->count(Queue::RecycleBin), 0);
        QVERIFY(!pane.undo->isVisible());
    }

    void openArticleIsDiscardedThroughItself()
    {
        WorkspaceFixture fixture;
        VERIFY_OK(fixture.open());
        const Result<ArticleId> id = fixture.create(u"甲"_qs);
        VERIFY_OK(id);
        VERIFY_OK(fixture.workspace.openArticle(*id));
        Pane pane(fixture.workspace);
        QTRY_COMPARE(pane.rows(), 1);
        pane.select(0);
        QTest::keyClick(pane.list, Qt::Key_Delete);
        QVERIFY(fixture.workspace.article()->summary().inRecycleBin);
        QVERIFY(!fixture.workspace.article()->isEditable());
    }

    void refusedDeletionSaysWhy()
    {
        WorkspaceFixture fixture;
        VERIFY_OK(fixture.open());
        const Result<ArticleId> id = fixture.create(u"甲"_qs);
        VERIFY_OK(id);
        VERIFY_OK(fixture.workspace.openArticle(*id));
        ActionRequest submit;
        VERIFY_OK(fixture.workspace.article()->perform(submit));
        Pane pane(fixture.workspace);
        QTRY_COMPARE(pane.rows(), 1);
        QSignalSpy errors(&pane.pane, &LibraryPane::errorOccurred);
        pane.select(0);
        QTest::keyClick(pane.list, Qt::Key_Delete);
        QCOMPARE(errors.size(), 1);
        QCOMPARE(errors.first().first().value<Error>().code, ErrorCode::Refused);
        QCOMPARE(pane.rows(), 1);
    }

    void contextMenuDisablesWithReason()
    {
        WorkspaceFixture fixture;
        VERIFY_OK(fixture.open());
        const Result<ArticleId> id = fixture.create(u"甲"_qs);
        VERIFY_OK(id);
        VERIFY_OK(fixture.workspace.openArticle(*id));
        VERIFY_OK(fixture.workspace.article()->perform(ActionRequest()));
        Pane pane(fixture.workspace);
        QTRY_COMPARE(pane.rows(), 1);
        const QPoint inFirstRow = pane.list->visualRect(pane.list->model()->index(0, 0)).center();
        Q_EMIT pane.list->customContextMenuRequested(inFirstRow);
        const auto menus = pane.pane.findChildren<QMenu *>(QString(), Qt::FindDirectChildrenOnly);
        QCOMPARE(menus.size(), 1);
        const QAction *discard = menus.first()->actions().last();
        QVERIFY(!discard->isEnabled());
        QCOMPARE(discard->toolTip(),
                 refusalTexts(fixture.workspace, *id, Action::Discard).join(u'\n'));
        menus.first()->close();
    }

    void filterNarrowsTheQueue_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QStringList>("titles");
        QTest::newRow("headline") << u"平安"_qs << QStringList{u"打造平安新业绩"_qs};
        QTest::newRow("column") << u"会议"_qs << QStringList{u"打造平安新业绩"_qs};
        QTest::newRow("capitals") << u"html"_qs << QStringList{u"100%的HTML_导出"_qs};
        QTest::newRow("percent sign is text") << u"%"_qs << QStringList{u"100%的HTML_导出"_qs};
        QTest::newRow("underscore is text") << u"L_导"_qs << QStringList{u"100%的HTML_导出"_qs};
        QTest::newRow("backslash is text") << u"\\"_qs << QStringList();
        QTest::newRow("nothing") << u"不存在"_qs << QStringList();
    }

    void filterNarrowsTheQueue()
    {
        QFETCH(QString, filter);
        QFETCH(QStringList, titles);
        WorkspaceFixture fixture;
        VERIFY_OK(fixture.open());
        VERIFY_OK(fixture.create(u"打造平安新业绩"_qs));
        Article other = WorkspaceFixture::article(u"100%的HTML_导出"_qs);
        other.columnPath = {u"技术"_qs};
        VERIFY_OK(fixture.create(other));
        Pane pane(fixture.workspace);
        QTRY_COMPARE(pane.rows(), 2);
        for (const Queue queue : {Queue::Mine, Queue::All}) {
            pane.queues->setCurrentQueue(queue);
            pane.filter->setText(filter);
            QTRY_COMPARE(pane.titles(), titles);
            QTRY_COMPARE(pane.hint->isVisible(), titles.isEmpty());
            pane.filter->setFocus();
            QTest::keyClick(pane.filter, Qt::Key_Escape);
            QTRY_COMPARE(pane.rows(), 2);
        }
    }

    void listIsReadPageByPage()
    {
        constexpr int articles = 250;
        WorkspaceFixture fixture;
        VERIFY_OK(fixture.open());
        for (int i = 0; i < articles; ++i) {
            VERIFY_OK(fixture.create(QString::number(i)));
        }
        Pane pane(fixture.workspace);
        QTRY_COMPARE(pane.queues->count(Queue::Mine), articles);
        QTRY_COMPARE(pane.rows(), int(ArticleListModel::PageSize));
        pane.list->scrollToBottom();
        QTRY_COMPARE(pane.rows(), 2 * ArticleListModel::PageSize);
        pane.list->scrollToBottom();
        QTRY_COMPARE(pane.rows(), articles);
        QStringList expected;
        for (int i = articles - 1; i >= 0; --i) {
            expected.append(QString::number(i));
        }
        QCOMPARE(pane.titles(), expected);
        QVERIFY(!pane.list->model()->canFetchMore({}));
    }

    void changeMovesOneRowAndKeepsTheChoice()
    {
        WorkspaceFixture fixture;
        VERIFY_OK(fixture.open());
        const Result<ArticleId> first = fixture.create(u"甲"_qs);
        VERIFY_OK(first);
        VERIFY_OK(fixture.create(u"乙"_qs));
        VERIFY_OK(fixture.create(u"丙"_qs));
        Pane pane(fixture.workspace);
        QTRY_COMPARE(pane.rows(), 3);
        pane.select(1);
        QSignalSpy resets(pane.list->model(), &QAbstractItemModel::modelReset);
        Article changed = WorkspaceFixture::article(u"甲改"_qs);
        changed.id = *first;
        VERIFY_OK(saveDraft(fixture.workspace.database(), changed, fixture.owner().id, {}));
        Q_EMIT fixture.workspace.articlesChanged();
        QTRY_COMPARE(pane.titles(), QStringList({u"甲改"_qs, u"丙"_qs, u"乙"_qs}));
        QCOMPARE(pane.list->currentIndex().data().toString(), u"乙"_qs);
        QCOMPARE(resets.size(), 0);
    }

    void whatWaitsForThePersonComesFirst()
    {
        WorkspaceFixture fixture;
        VERIFY_OK(fixture.open());
        const Person owner = fixture.owner();
        const auto reviewer = fixture.add(u"李敏"_qs, Role::FirstReviewer);
        VERIFY_OK(reviewer);
        const auto id = fixture.create(u"甲"_qs);
        VERIFY_OK(id);
        VERIFY_OK(fixture.workspace.openArticle(*id));
        VERIFY_OK(fixture.workspace.article()->perform(ActionRequest()));
        Pane pane(fixture.workspace);
        QTRY_COMPARE(pane.rows(), 1);
        QCOMPARE(pane.queues->currentQueue(), Queue::Mine);
        VERIFY_OK(fixture.workspace.signIn(reviewer->id, {}));
        QTRY_COMPARE(pane.queues->currentQueue(), Queue::AwaitingMe);
        QTRY_COMPARE(pane.titles(), QStringList{u"甲"_qs});
        pane.queues->setCurrentQueue(Queue::All); // chosen by hand, it stays
        Q_EMIT fixture.workspace.articlesChanged();
        QTRY_COMPARE(pane.rows(), 1);
        QCOMPARE(pane.queues->currentQueue(), Queue::All);
        VERIFY_OK(fixture.workspace.signIn(owner.id, {}));
        QTRY_COMPARE(pane.queues->currentQueue(), Queue::Mine);
    }

    void asksToSignIn()
    {
        WorkspaceFixture fixture;
        VERIFY_OK(fixture.open());
        Pane pane(fixture.workspace);
        QTRY_VERIFY(pane.hint->text().contains(u"no articles yet"_qs));
        VERIFY_OK(fixture.workspace.signOut());
        QTRY_VERIFY(pane.hint->text().contains(u"Sign in"_qs));
        QCOMPARE(pane.queues->currentQueue(), Queue::Mine);
        VERIFY_OK(fixture.workspace.signIn(people(fixture.workspace.database())->first().id, {}));
        QTRY_VERIFY(pane.hint->text().contains(u"no articles yet"_qs));
    }

    void closedLibraryEmptiesThePane()
    {
        WorkspaceFixture fixture;
        VERIFY_OK(fixture.open());
        VERIFY_OK(fixture.create(u"甲"_qs));
        Pane pane(fixture.workspace);
        QTRY_COMPARE(pane.rows(), 1);
        fixture.workspace.closeLibrary();
        QCOMPARE(pane.rows(), 0);
        QCOMPARE(pane.queues->count(Queue::All), -1);
        QVERIFY(pane.hint->isVisible());
        VERIFY_OK(fixture.open());
        QTRY_COMPARE(pane.rows(), 1);
    }
};

QTEST_MAIN(TestLibraryPane)
#include "tst_librarypane.moc"
