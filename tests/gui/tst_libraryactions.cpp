// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowfixture.h"

#include "gui/actions/libraryactions.h"
#include "gui/failurepage.h"
#include "session/articledocument.h"
#include "session/language.h"
#include "session/libraryworker.h"
#include "storage/people.h"
#include "storage/sql.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QFileInfo>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QThreadPool>

using namespace Pandian;

namespace {

// What would run in the background waits until this is gone.
class Standstill
{
public:
    Standstill()
    {
        const int threads = QThreadPool::globalInstance()->maxThreadCount();
        for (int i = 0; i < threads; ++i) {
            QThreadPool::globalInstance()->start([this] {
                m_busy.release();
                m_free.acquire();
            });
        }
        m_busy.acquire(threads);
        m_held = threads;
    }
    ~Standstill() { goOn(); }
    Q_DISABLE_COPY_MOVE(Standstill)

    void goOn()
    {
        m_free.release(m_held);
        QThreadPool::globalInstance()->waitForDone();
        m_held = 0;
    }

private:
    QSemaphore m_busy;
    QSemaphore m_free;
    int m_held = 0;
};

} // namespace

// The library moved and restored under a window that has an article open.
class TestLibraryActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void movesWithAllThatIsTyped();
    void failedMoveOpensItAgain();
    void offersTheLibraryThatWasOpenLast();
    void onlyAnAdministratorRestores();
    void tellsThatItIsBusy_data();
    void tellsThatItIsBusy();
    void restoringShowsNoFailure();
    void failedRestoringLeavesTheArticleOpen();
    void tellsThatTheDailyBackupFailed();

private:
    LibraryActions &actions() const { return *m_session->child<LibraryActions>(); }
    // Empty: none is open.
    QString text() const
    {
        const OpenArticle *article = m_session->workspace.article();
        return article ? article->document()->textDocument()->toPlainText() : QString();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Session> m_session;
};

void TestLibraryActions::initTestCase()
{
    installTranslations(*qApp, u"zh_CN"_qs);
}

// A new article being written.
void TestLibraryActions::init()
{
    m_session.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_session = std::make_unique<Session>(m_folder->path());
    m_session->start();
    QVERIFY(m_session->workspace.newArticle());
    QTRY_VERIFY(m_session->editor().hasFocus());
    m_session->type(u"搬家之前"_qs);
}

void TestLibraryActions::movesWithAllThatIsTyped()
{
    const ArticleId id = m_session->workspace.article()->id();
    const QString target = m_folder->filePath(u"别处.sqlite"_qs);
    actions().moveTo(target);
    m_session->type(u"搬家途中"_qs);
    const QString taken = text();
    QTRY_VERIFY(m_session->infoBar().text().startsWith(u"稿库现在保存在"_qs));
    QCOMPARE(QFileInfo(m_session->workspace.libraryPath()), QFileInfo(target));
    QCOMPARE(QFileInfo(m_session->settings.libraryPath()), QFileInfo(target));
    QVERIFY(m_session->workspace.article());
    QCOMPARE(m_session->workspace.article()->id(), id);
    QVERIFY(text().contains(u"搬家之前"_qs));
    QVERIFY(text().contains(taken));
}

void TestLibraryActions::failedMoveOpensItAgain()
{
    const QString former = m_session->workspace.libraryPath();
    const ArticleId id = m_session->workspace.article()->id();
    actions().moveTo(m_folder->filePath(u"settings.ini/别处.sqlite"_qs)); // no folder
    QTRY_VERIFY(m_session->infoBar().text().contains(u"别处"_qs));
    QCOMPARE(m_session->workspace.libraryPath(), former);
    QVERIFY(m_session->workspace.article());
    QCOMPARE(m_session->workspace.article()->id(), id);
    QVERIFY(text().contains(u"搬家之前"_qs));
    QTRY_VERIFY(m_session->editor().hasFocus());
}

// Not the one from before the move, and as often as it is tried.
void TestLibraryActions::offersTheLibraryThatWasOpenLast()
{
    const QString target = m_folder->filePath(u"别处.sqlite"_qs);
    actions().moveTo(target);
    QTRY_VERIFY(m_session->infoBar().text().startsWith(u"稿库现在保存在"_qs));
    QVERIFY(m_session->workspace.closeArticles());
    QFile garbage(m_folder->filePath(u"不是稿库.sqlite"_qs));
    QVERIFY(garbage.open(QIODevice::WriteOnly));
    QVERIFY(garbage.write("not a database, whatever it is called") > 0);
    garbage.close();
    QVERIFY(!actions().open(garbage.fileName(), LibraryActions::Remember::No));
    auto *previous = m_session->child<QPushButton>(u"previousPushButton"_qs);
    QTRY_VERIFY(previous->isVisible());
    m_session->child<QPushButton>(u"retryPushButton"_qs)->click();
    QVERIFY(previous->isVisible());
    previous->click();
    QCOMPARE(QFileInfo(m_session->workspace.libraryPath()), QFileInfo(target));
}

void TestLibraryActions::onlyAnAdministratorRestores()
{
    QVERIFY(actions().restoreAction()->isEnabled());
    Workspace &workspace = m_session->workspace;
    const auto writer =
        addPerson(workspace.database(), u"李四"_qs, Role::Writer, workspace.person()->id);
    QVERIFY(writer);
    QVERIFY(workspace.signIn(writer->id, {}));
    QVERIFY(!actions().restoreAction()->isEnabled());
    QCOMPARE(actions().restoreAction()->toolTip(), u"此项操作须由管理员进行，请联系管理员。"_qs);
    QVERIFY(workspace.signOut());
    QVERIFY(!actions().restoreAction()->isEnabled());
    QVERIFY(actions().backupAction()->isEnabled());
}

void TestLibraryActions::tellsThatItIsBusy_data()
{
    QTest::addColumn<QString>("wish");
    for (const char *wish : {"moving", "opening", "restoring", "backing up"}) {
        QTest::newRow(wish) << QString::fromLatin1(wish);
    }
}

void TestLibraryActions::tellsThatItIsBusy()
{
    QFETCH(QString, wish);
    const QString library = m_session->workspace.libraryPath();
    const QString backup = m_folder->filePath(u"备份.backup"_qs);
    const QString other = m_folder->filePath(u"别处.sqlite"_qs);
    QSemaphore free;
    m_session->workspace.worker().run<int>([&free](Database &) {
        free.acquire();
        return Result<int>(0);
    });
    actions().backUpTo(backup);
    if (wish == u"moving") {
        actions().moveTo(other);
    } else if (wish == u"opening") {
        actions().open(other, LibraryActions::Remember::Yes);
    } else if (wish == u"restoring") {
        actions().restore(backup, library);
    } else {
        actions().backUpTo(m_folder->filePath(u"另一份.backup"_qs));
    }
    const QString told = m_session->infoBar().text();
    free.release();
    QCOMPARE(told, u"正在备份、移动或还原稿库，请等完成后再操作。"_qs);
    QCOMPARE(m_session->workspace.libraryPath(), library);
    QTRY_VERIFY(m_session->infoBar().text().startsWith(u"稿库已备份"_qs));
}

void TestLibraryActions::restoringShowsNoFailure()
{
    const QString path = m_session->workspace.libraryPath();
    const QString backup = m_folder->filePath(u"备份.backup"_qs);
    actions().backUpTo(backup);
    QTRY_VERIFY(m_session->infoBar().text().startsWith(u"稿库已备份"_qs));

    Standstill standstill;
    actions().restore(backup, path);
    QTRY_VERIFY(!m_session->child<EditorPage>()->isVisible());
    QVERIFY(!m_session->child<FailurePage>()->isVisible());
    QVERIFY(!actions().restoreAction()->isEnabled());
    QVERIFY(!actions().backupAction()->isEnabled());
    actions().restore(backup, path); // once is enough
    QVERIFY(!actions().open(path, LibraryActions::Remember::No));
    standstill.goOn();
    QTRY_VERIFY(m_session->infoBar().text().startsWith(u"稿库已还原"_qs));
    QVERIFY(m_session->workspace.isOpen());
    QVERIFY(actions().restoreAction()->isEnabled());
    const QDir folder(m_folder->path());
    QCOMPARE(folder.entryList({u"*.replaced-*"_qs}).size(), 1);
}

void TestLibraryActions::failedRestoringLeavesTheArticleOpen()
{
    const OpenArticle *open = m_session->workspace.article();
    const ArticleId article = open->id();
    const QString wrong = m_folder->filePath(u"不是.backup"_qs);
    QFile file(wrong);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("no library");
    file.close();
    actions().restore(wrong, m_session->workspace.libraryPath());
    QTRY_VERIFY(m_session->infoBar().text().contains(u"不是.backup"));
    QVERIFY(m_session->infoBar().text().endsWith(u"请另选一个文件。"));
    QCOMPARE(m_session->workspace.article(), open); // with what can be undone

    const QString damaged = m_folder->filePath(u"损坏.backup"_qs);
    auto backup = m_session->workspace.backupTo(damaged);
    QTRY_VERIFY(backup.isFinished());
    {
        const auto db = Database::open(damaged);
        QVERIFY(db);
        QVERIFY(execute(**db, u"DROP TRIGGER event_no_update"_qs));
        QVERIFY(execute(**db, u"UPDATE event SET time = time + 1"_qs));
    }
    actions().restore(damaged, m_session->workspace.libraryPath());
    QVERIFY(!m_session->workspace.article());
    QTRY_VERIFY(m_session->workspace.article());
    QCOMPARE(m_session->workspace.article()->id(), article);
    QTRY_VERIFY(m_session->infoBar().text().contains(u"损坏.backup"));
}

void TestLibraryActions::tellsThatTheDailyBackupFailed()
{
    const QTemporaryDir folder;
    QFile inTheWay(folder.filePath(u"backups"_qs));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    Session session(folder.path());
    session.start();
    QTRY_VERIFY2(session.infoBar().text().contains(u"备份"_qs),
                 qPrintable(session.infoBar().text()));
}

QTEST_MAIN(TestLibraryActions)
#include "tst_libraryactions.moc"
