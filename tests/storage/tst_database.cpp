// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "childprocess.h"
#include "libraryfixture.h"

#include "storage/articlekinds.h"
#include "storage/backup.h"
#include "storage/events.h"
#include "storage/examination.h"
#include "storage/librarysettings.h"
#include "storage/migrations.h"

#include <QSet>
#include <QtEndian>

using namespace Pandian;

namespace {

constexpr int nextSchema = Database::SchemaVersion + 1; // of a newer program

QVariant value(Database &db, const QString &sql)
{
    const auto result = queryValue(db, sql);
    return result ? result->value_or(QVariant()) : QVariant();
}

// Bytes of the header of an SQLite file.
constexpr int UserVersionAt = 60;

QByteArray foreignDatabase(const QString &path)
{
    tamper(path, {u"CREATE TABLE recipe (name TEXT)"_qs});
    const QByteArray bytes = LibraryFixture::bytesOf(path);
    QFile::remove(path);
    return bytes;
}

} // namespace

class TestDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newLibraryHasItsFirstPersonAndKinds();
    void connectionRunsWithTheSafePragmas();
    void withoutWalTheJournalIsDeletedAndSyncedTwice();
    void aLibraryMovedMeanwhileIsNamed();
    void everyConnectionIsItsOwn();
    void crashWhileCreatingLeavesNoHalfLibrary();
    void missingLibraryIsNotMadeWhenNotAsked();
    void missingFolderIsNamed();
    void whatIsNoLibraryIsRefusedUntouched_data();
    void whatIsNoLibraryIsRefusedUntouched();
    void whatIsNoFileIsCalledWhatItIs();
    void newerSchemaStillInTheJournalIsRefusedUntouched();
    void eachRefusalHasItsOwnMessage();
    void truncatedLibraryIsDamaged_data();
    void truncatedLibraryIsDamaged();
    void lockedByAnotherProcess();
    void anotherProcessWriting();
    void withoutPermission_data();
    void withoutPermission();
    void onADiskOfItsOwn_data();
    void onADiskOfItsOwn();
    void readOnlyConnectionWritesNothing();
    void lookingLeavesNoFilesBehind();
    void lookingTakesNobodysJournalAway();
    void failedTransactionChangesNothing();
    void failedNestedTransactionTakesBackItsOwnChanges();
    void migrationRunsOnceAfterABackup();
    void openingMigratesAfterABackup();
    void failedMigrationLeavesTheLibraryAsItWas_data();
    void failedMigrationLeavesTheLibraryAsItWas();
};

void TestDatabase::newLibraryHasItsFirstPersonAndKinds()
{
    LibraryFixture library;
    const auto db = library.open();
    VERIFY_OK(db);
    const auto all = people(**db);
    VERIFY_OK(all);
    QCOMPARE(all->size(), 1);
    QCOMPARE(all->first().name, u"高鹤"_qs);
    QCOMPARE(all->first().roles, Roles(Role::Writer | Role::Administrator));
    const auto kinds = articleKinds(**db);
    VERIFY_OK(kinds);
    QCOMPARE(kinds->size(), 3);
    QCOMPARE(kinds->first().id, u"standard"_qs);
    QCOMPARE(kinds->first().rounds, 3);
    const auto events = libraryEvents(**db, 0, 10);
    VERIFY_OK(events);
    QCOMPARE(events->size(), 1);
    QCOMPARE(events->first().type, u"library-created"_qs);
    QCOMPARE(events->first().time, library.time);
    QCOMPARE(value(**db, u"PRAGMA application_id"_qs).toInt(), Database::ApplicationId);
    QCOMPARE(value(**db, u"PRAGMA user_version"_qs).toInt(), Database::SchemaVersion);
}

void TestDatabase::connectionRunsWithTheSafePragmas()
{
    LibraryFixture library;
    const auto db = library.open();
    VERIFY_OK(db);
    QCOMPARE(value(**db, u"PRAGMA journal_mode"_qs).toString(), u"wal"_qs);
    QCOMPARE(value(**db, u"PRAGMA synchronous"_qs).toInt(), 2); // FULL
    QCOMPARE(value(**db, u"PRAGMA foreign_keys"_qs).toInt(), 1);
    QCOMPARE(value(**db, u"PRAGMA recursive_triggers"_qs).toInt(), 1);
    QCOMPARE(value(**db, u"PRAGMA trusted_schema"_qs).toInt(), 0);
    QCOMPARE(value(**db, u"PRAGMA cell_size_check"_qs).toInt(), 1);
    QCOMPARE(value(**db, u"PRAGMA busy_timeout"_qs).toInt(), 100);
}

// SQLite's dot-file locks share no memory between processes, as a network disk does not.
void TestDatabase::withoutWalTheJournalIsDeletedAndSyncedTwice()
{
    QTemporaryDir dir;
    {
        QSqlDatabase connection = QSqlDatabase::addDatabase(u"QSQLITE"_qs, u"dotfile"_qs);
        connection.setDatabaseName(u"file://"_qs + dir.filePath(u"x.db"_qs) +
                                   u"?vfs=unix-dotfile"_qs);
        connection.setConnectOptions(u"QSQLITE_OPEN_URI"_qs);
        QVERIFY(connection.open());
        VERIFY_OK(execute(connection, u"CREATE TABLE t (x)"_qs));
        VERIFY_OK(chooseJournal(connection));
        QCOMPARE((*queryValue(connection, u"PRAGMA journal_mode"_qs))->toString(), u"delete"_qs);
        QCOMPARE((*queryValue(connection, u"PRAGMA synchronous"_qs))->toInt(), 3); // EXTRA
        connection.close();
    }
    QSqlDatabase::removeDatabase(u"dotfile"_qs);
}

// SQLite tells it only without WAL.
void TestDatabase::aLibraryMovedMeanwhileIsNamed()
{
    LibraryFixture fixture;
    const auto db = fixture.open();
    VERIFY_OK(db);
    VERIFY_OK(queryValue(**db, u"PRAGMA journal_mode = DELETE"_qs));
    QVERIFY(QFile::rename(fixture.path, fixture.path + u".away"_qs));
    const auto written = executeChange(**db, u"DELETE FROM setting"_qs);
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::Io);
    QVERIFY2(written.error().message.contains(u"was moved, deleted or replaced"),
             qPrintable(written.error().message));
}

void TestDatabase::everyConnectionIsItsOwn()
{
    LibraryFixture library;
    const auto first = library.open();
    VERIFY_OK(first);
    {
        const auto second = library.open();
        VERIFY_OK(second);
        VERIFY_OK(setLibrarySettings(**second, {true, false}, LibraryFixture::owner(**second)));
    }
    const auto settings = librarySettings(**first);
    VERIFY_OK(settings);
    QVERIFY(settings->singlePersonMode);
    QCOMPARE(QSqlDatabase::connectionNames().size(), 1);
}

// What a crash leaves is the file under construction, never one with the library's name.
void TestDatabase::crashWhileCreatingLeavesNoHalfLibrary()
{
    LibraryFixture library;
    LibraryFixture::write(library.path + u".new-12345678"_qs, QByteArray(100, 'x'));
    VERIFY_OK(library.open());
    const QStringList files = QDir(library.dir.path()).entryList(QDir::Files);
    QCOMPARE(files, QStringList({u"稿库.db"_qs, u"稿库.db.new-12345678"_qs}));

    LibraryFixture broken;
    OpenOptions options = broken.options();
    options.clock = [&]() -> qint64 {
        // In the middle of creation: everything but the last rows is written.
        if (QFile::exists(broken.path)) {
            qFatal("the library has its name before it is whole");
        }
        return 1;
    };
    VERIFY_OK(Database::open(broken.path, options));
}

void TestDatabase::missingLibraryIsNotMadeWhenNotAsked()
{
    LibraryFixture library;
    OpenOptions options = library.options();
    options.create = false;
    const auto db = Database::open(library.path, options);
    QVERIFY(!db);
    QCOMPARE(db.error().code, ErrorCode::NotFound);
    options.create = true;
    options.readOnly = true;
    QVERIFY(!Database::open(library.path, options));
    QVERIFY(QDir(library.dir.path()).isEmpty());
}

void TestDatabase::missingFolderIsNamed()
{
    LibraryFixture library;
    const auto db = Database::open(library.dir.filePath(u"no/where.db"_qs), library.options());
    QVERIFY(!db);
    QCOMPARE(db.error().code, ErrorCode::NotFound);
    QVERIFY2(db.error().message.contains(u"does not exist"_qs), qPrintable(db.error().message));
}

void TestDatabase::whatIsNoLibraryIsRefusedUntouched_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("words");

    QTest::newRow("empty file") << QByteArray() << ErrorCode::Damaged << u"is empty"_qs;
    QTest::newRow("text") << QByteArray("盘点1 站好“忠诚哨”\n").repeated(100) << ErrorCode::Damaged
                          << u"is not a library"_qs;
    QTest::newRow("one byte") << QByteArray("x") << ErrorCode::Damaged << u"is not a library"_qs;
    QTest::newRow("zeros") << QByteArray(8192, '\0') << ErrorCode::Damaged
                           << u"is not a library"_qs;
    QByteArray header("SQLite format 3\0", 16);
    QTest::newRow("SQLite's first words, then noise")
        << header + QByteArray(8176, '\x5a') << ErrorCode::Damaged << u"is not a library"_qs;

    QTemporaryDir dir;
    QTest::newRow("database of another program") << foreignDatabase(dir.filePath(u"foreign.db"_qs))
                                                 << ErrorCode::Damaged << u"another program"_qs;

    LibraryFixture library;
    if (!library.open()) {
        qFatal("no library");
    }
    QByteArray newer = library.bytes();
    qToBigEndian(quint32(nextSchema), newer.data() + UserVersionAt);
    QTest::newRow("newer schema") << newer << ErrorCode::NewerFormat << u"newer version"_qs;

    QByteArray older = library.bytes();
    qToBigEndian(quint32(0), older.data() + UserVersionAt);
    QTest::newRow("number of the schema lost") << older << ErrorCode::Damaged << u"missing"_qs;

    LibraryFixture partial;
    if (!partial.open()) {
        qFatal("no library");
    }
    if (!tamper(partial.path, {u"DROP TABLE event"_qs, u"PRAGMA journal_mode = DELETE"_qs})) {
        qFatal("no partial library");
    }
    QTest::newRow("table lost") << partial.bytes() << ErrorCode::Damaged << u"missing"_qs;
}

void TestDatabase::whatIsNoLibraryIsRefusedUntouched()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorCode, code);
    QFETCH(QString, words);
    LibraryFixture library;
    QVERIFY(LibraryFixture::write(library.path, bytes));

    for (const bool readOnly : {false, true}) {
        OpenOptions options = library.options();
        options.readOnly = readOnly;
        const auto db = Database::open(library.path, options);
        QVERIFY(!db);
        QCOMPARE(db.error().code, code);
        QVERIFY2(db.error().message.contains(words), qPrintable(db.error().message));
        QVERIFY(db.error().message.contains(library.path));
    }
    QCOMPARE(library.bytes(), bytes);
    QCOMPARE(QDir(library.dir.path()).entryList(QDir::Files), QStringList(u"稿库.db"_qs));
}

void TestDatabase::whatIsNoFileIsCalledWhatItIs()
{
    const auto folder = examineLibrary(QDir::tempPath());
    QVERIFY(!folder);
    QVERIFY2(folder.error().message.contains(u"is a folder"_qs),
             qPrintable(folder.error().message));
#ifdef Q_OS_UNIX
    const auto device = examineLibrary(u"/dev/null"_qs);
    QVERIFY(!device);
    QVERIFY2(device.error().message.contains(u"no ordinary file"_qs),
             qPrintable(device.error().message));
#endif
}

// The newer program crashed: its number lies in the journal only, the file says the old one. The
// last connection to close would write the journal into the file.
void TestDatabase::newerSchemaStillInTheJournalIsRefusedUntouched()
{
    LibraryFixture live;
    LibraryFixture crashed;
    {
        const auto db = live.open();
        VERIFY_OK(db);
        VERIFY_OK(execute(**db, u"PRAGMA user_version = %1"_qs.arg(nextSchema)));
        for (const QString &suffix : {QString(), u"-wal"_qs}) {
            QVERIFY(QFile::copy(live.path + suffix, crashed.path + suffix));
        }
    }
    const QByteArray before = crashed.bytes();
    const QByteArray journal = LibraryFixture::bytesOf(crashed.path + u"-wal"_qs);
    QVERIFY(!journal.isEmpty());
    const auto db = crashed.open();
    QVERIFY(!db);
    QCOMPARE(db.error().code, ErrorCode::NewerFormat);
    QCOMPARE(crashed.bytes(), before);
    QCOMPARE(LibraryFixture::bytesOf(crashed.path + u"-wal"_qs), journal);
}

void TestDatabase::eachRefusalHasItsOwnMessage()
{
    LibraryFixture library;
    QStringList messages;
    const auto refuse = [&](const QByteArray &bytes) {
        LibraryFixture::write(library.path, bytes);
        const auto db = library.open();
        messages.append(db ? QString() : db.error().message);
    };
    LibraryFixture good;
    VERIFY_OK(good.open());
    QByteArray newer = good.bytes();
    qToBigEndian(quint32(99), newer.data() + UserVersionAt);
    refuse({});
    refuse("garbage");
    refuse(good.bytes().left(20000));
    refuse(newer);
    refuse(foreignDatabase(library.dir.filePath(u"foreign.db"_qs)));
    QFile::remove(library.path);
    QDir(library.dir.path()).mkdir(u"稿库.db"_qs);
    const auto folder = library.open();
    messages.append(folder ? QString() : folder.error().message);
    QVERIFY(!messages.contains(QString()));
    QCOMPARE(QSet<QString>(messages.begin(), messages.end()).size(), 6);
}

void TestDatabase::truncatedLibraryIsDamaged_data()
{
    QTest::addColumn<double>("share");
    QTest::newRow("a hair") << 0.999;
    QTest::newRow("half") << 0.5;
    QTest::newRow("all but the first page") << 0.02;
}

void TestDatabase::truncatedLibraryIsDamaged()
{
    QFETCH(double, share);
    LibraryFixture library;
    VERIFY_OK(library.open());
    const QByteArray whole = library.bytes();
    const QByteArray cut = whole.left(qsizetype(double(whole.size()) * share));
    QVERIFY(LibraryFixture::write(library.path, cut));
    const auto db = library.open();
    QVERIFY(!db);
    QCOMPARE(db.error().code, ErrorCode::Damaged);
    QVERIFY2(db.error().message.contains(u"damaged or cut off"_qs), qPrintable(db.error().message));
    QCOMPARE(library.bytes(), cut);
}

void TestDatabase::lockedByAnotherProcess()
{
    LibraryFixture library;
    VERIFY_OK(library.open());
    const auto child = startChild(u"hold-exclusively"_qs, library.path);
    QVERIFY(child);
    const auto db = library.open();
    QVERIFY(!db);
    QCOMPARE(db.error().code, ErrorCode::Locked);
    QVERIFY2(db.error().message.contains(u"used by another program"_qs),
             qPrintable(db.error().message));
    endChild(*child);
    VERIFY_OK(library.open());
}

// Reading goes on while another process writes; writing waits, then says why it cannot.
void TestDatabase::anotherProcessWriting()
{
    LibraryFixture library;
    const auto early = library.open();
    VERIFY_OK(early);
    const auto child = startChild(u"hold-write"_qs, library.path);
    QVERIFY(child);
    const auto db = library.open();
    VERIFY_OK(db);
    VERIFY_OK(people(**db));
    const auto refused = setLibrarySettings(**db, {true, false}, LibraryFixture::owner(**db));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Locked);
    endChild(*child);
    VERIFY_OK(setLibrarySettings(**db, {true, false}, LibraryFixture::owner(**db)));
}

void TestDatabase::withoutPermission_data()
{
    QTest::addColumn<int>("fileMode");
    QTest::addColumn<int>("folderMode");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("words");
    QTest::newRow("read-only file") << 0x444 << 0x777 << ErrorCode::ReadOnly << u"library file"_qs;
    QTest::newRow("read-only folder")
        << 0x666 << 0x555 << ErrorCode::ReadOnly << u"folder of the library"_qs;
    QTest::newRow("unreadable file") << 0x200 << 0x777 << ErrorCode::Io << u"may not read"_qs;
    QTest::newRow("new library in a read-only folder")
        << 0 << 0x555 << ErrorCode::ReadOnly << u"folder of the library"_qs;
}

// In a child that gives up root, because root is not held by permissions.
void TestDatabase::withoutPermission()
{
#ifndef Q_OS_LINUX
    QSKIP("permissions are tested on Linux only");
#endif
    QFETCH(int, fileMode);
    QFETCH(int, folderMode);
    QFETCH(ErrorCode, code);
    QFETCH(QString, words);
    LibraryFixture library;
    const QFile::Permissions open(0x7777);
    QByteArray before; // the test may be run by who is held by permissions, too
    if (fileMode != 0) {
        VERIFY_OK(library.open());
        before = library.bytes();
        QVERIFY(QFile::setPermissions(
            library.path, QFile::Permissions((fileMode & 0xfff) | (fileMode & 0xf00) << 4)));
    }
    QVERIFY(QFile::setPermissions(
        library.dir.path(), QFile::Permissions((folderMode & 0xfff) | (folderMode & 0xf00) << 4)));
    const ChildAnswer answer = runChild(u"as-nobody"_qs, library.path);
    QFile::setPermissions(library.dir.path(), open);
    if (!answer.possible) {
        QSKIP(qPrintable(answer.text));
    }
    QVERIFY2(answer.text.contains(words), qPrintable(answer.text));
    QCOMPARE(ErrorCode(answer.code), code);
    QFile::setPermissions(library.path, open);
    QCOMPARE(library.bytes(), before);
}

void TestDatabase::onADiskOfItsOwn_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("words");
    QTest::newRow("full-disk") << ErrorCode::DiskFull << u"is full"_qs;
    QTest::newRow("full-disk-while-writing") << ErrorCode::DiskFull << u"is full"_qs;
    QTest::newRow("full-disk-at-creation") << ErrorCode::DiskFull << u"is full"_qs;
    QTest::newRow("read-only-disk") << ErrorCode::ReadOnly << u"read-only"_qs;
}

// A tmpfs of one megabyte in a mount namespace of a child.
void TestDatabase::onADiskOfItsOwn()
{
    QFETCH(ErrorCode, code);
    QFETCH(QString, words);
    QTemporaryDir dir;
    const ChildAnswer answer = runChild(QString::fromLatin1(QTest::currentDataTag()), dir.path());
    if (!answer.possible) {
        QSKIP(qPrintable(answer.text));
    }
    QVERIFY2(answer.text.contains(words), qPrintable(answer.text));
    QCOMPARE(ErrorCode(answer.code), code);
}

void TestDatabase::readOnlyConnectionWritesNothing()
{
    LibraryFixture library;
    VERIFY_OK(library.open());
    const QByteArray before = library.bytes();
    OpenOptions options = library.options();
    options.readOnly = true;
    {
        const auto db = Database::open(library.path, options);
        VERIFY_OK(db);
        QVERIFY((*db)->isReadOnly());
        VERIFY_OK(people(**db));
        const auto refused = setLibrarySettings(**db, {true, false}, LibraryFixture::owner(**db));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::ReadOnly);
    }
    QCOMPARE(library.bytes(), before);
}

void TestDatabase::lookingLeavesNoFilesBehind()
{
    LibraryFixture library;
    VERIFY_OK(library.open());
    const QByteArray before = library.bytes();
    OpenOptions options = library.options();
    options.readOnly = true;
    {
        auto one = Database::open(library.path, options);
        VERIFY_OK(one);
        const auto two = Database::open(library.path, options);
        VERIFY_OK(two);
        VERIFY_OK(people(**one));
        one->reset();
        VERIFY_OK(people(**two));
    }
    QCOMPARE(QDir(library.dir.path()).entryList(QDir::Files), QStringList(u"稿库.db"_qs));
    QCOMPARE(library.bytes(), before);
}

// Somebody opened the library while it was being looked at, and writes.
void TestDatabase::lookingTakesNobodysJournalAway()
{
    LibraryFixture library;
    VERIFY_OK(library.open());
    OpenOptions options = library.options();
    options.readOnly = true;
    auto looking = Database::open(library.path, options);
    VERIFY_OK(looking);
    VERIFY_OK(people(**looking));
    const auto writing = library.open();
    VERIFY_OK(writing);
    looking->reset();
    QVERIFY(QFile::exists(library.path + u"-wal"_qs));
    VERIFY_OK(setLibrarySettings(**writing, {true, false}, LibraryFixture::owner(**writing)));
    const auto other = library.open();
    VERIFY_OK(other);
    QVERIFY(librarySettings(**other)->singlePersonMode);
}

void TestDatabase::failedTransactionChangesNothing()
{
    LibraryFixture library;
    const auto db = library.open();
    VERIFY_OK(db);
    const Error reason{ErrorCode::Refused, u"no"_qs, {}};
    const auto result = (*db)->transaction([&]() -> Result<void> {
        VERIFY_OK_OR_RETURN(execute(**db, u"INSERT INTO setting VALUES ('a', 'b')"_qs));
        return reason;
    });
    QVERIFY(!result);
    QCOMPARE(result.error(), reason);
    QCOMPARE(value(**db, u"SELECT COUNT(*) FROM setting"_qs).toInt(), 0);
    VERIFY_OK((*db)->transaction([]() -> Result<void> { return {}; }));
}

void TestDatabase::failedNestedTransactionTakesBackItsOwnChanges()
{
    LibraryFixture library;
    const auto db = library.open();
    VERIFY_OK(db);
    const auto insert = [&](const QString &key) {
        const auto done = execute(**db, u"INSERT INTO setting VALUES (?, '1')"_qs, {key});
        return done ? Result<void>() : Result<void>(done.error());
    };
    VERIFY_OK((*db)->transaction([&]() -> Result<void> {
        VERIFY_OK_OR_RETURN(insert(u"outer"_qs));
        const auto inner = (*db)->transaction([&]() -> Result<void> {
            VERIFY_OK_OR_RETURN(insert(u"inner"_qs));
            return Error{ErrorCode::Refused, {}, {}};
        });
        return inner ? Result<void>(Error{}) : insert(u"after"_qs);
    }));
    QCOMPARE(value(**db, u"SELECT group_concat(key) FROM (SELECT key FROM setting ORDER BY key)"_qs)
                 .toString(),
             u"after,outer"_qs);
}

void TestDatabase::migrationRunsOnceAfterABackup()
{
    LibraryFixture library;
    const auto db = library.open();
    VERIFY_OK(db);
    QList<Migration> migrations = builtInMigrations();
    migrations.append({nextSchema, u"-- a remark; with a semicolon\n-- statement\n"
                                   "CREATE TABLE note (id TEXT PRIMARY KEY)\n-- statement\n"
                                   "CREATE TRIGGER note_no_delete BEFORE DELETE ON note\nBEGIN\n"
                                   "    SELECT RAISE(ABORT, 'no');\nEND\n-- statement\n"
                                   "INSERT INTO note SELECT id FROM person\n"_qs});
    VERIFY_OK(migrateLibrary(**db, migrations));
    QCOMPARE(*schemaVersion(**db), nextSchema);
    QCOMPARE(value(**db, u"SELECT COUNT(*) FROM note"_qs).toInt(), 1);
    QCOMPARE(value(**db, u"PRAGMA foreign_keys"_qs).toInt(), 1);

    const QList<Backup> saved = backups(library.path);
    QCOMPARE(saved.size(), 1);
    OpenOptions options = library.options();
    options.readOnly = true;
    const auto backup = Database::open(saved.first().path, options);
    VERIFY_OK(backup);
    QCOMPARE(*schemaVersion(**backup), Database::SchemaVersion);

    VERIFY_OK(migrateLibrary(**db, migrations));
    QCOMPARE(backups(library.path).size(), 1);
}

// As with every library that an older version of the program made.
void TestDatabase::openingMigratesAfterABackup()
{
    LibraryFixture library;
    VERIFY_OK(library.open());
    OpenOptions options = library.options();
    options.laterMigrations = {
        {nextSchema, u"-- statement\nCREATE TABLE note (id TEXT PRIMARY KEY)\n"_qs}};
    const auto db = Database::open(library.path, options);
    VERIFY_OK(db);
    QCOMPARE(*schemaVersion(**db), nextSchema);
    QCOMPARE(value(**db, u"SELECT COUNT(*) FROM note"_qs).toInt(), 0);
    QCOMPARE(backups(library.path).size(), 1);
}

void TestDatabase::failedMigrationLeavesTheLibraryAsItWas_data()
{
    QTest::addColumn<QString>("last");
    QTest::newRow("bad statement") << u"CREATE TABLE note (id TEXT)"_qs;
    QTest::newRow("foreign key left hanging") << u"DELETE FROM person"_qs;
}

void TestDatabase::failedMigrationLeavesTheLibraryAsItWas()
{
    QFETCH(QString, last);
    LibraryFixture library;
    const auto db = library.open();
    VERIFY_OK(db);
    const QString dump = u"SELECT group_concat(name || coalesce(sql, '')) FROM sqlite_schema"_qs;
    const QVariant before = value(**db, dump);
    const Migration migration{nextSchema, u"-- statement\nCREATE TABLE note (id TEXT)\n"
                                          "-- statement\nALTER TABLE person ADD COLUMN phone TEXT\n"
                                          "-- statement\n"_qs +
                                              last};
    const auto result = migrateLibrary(**db, {migration});
    QVERIFY(!result);
    QCOMPARE(*schemaVersion(**db), Database::SchemaVersion);
    QCOMPARE(value(**db, dump), before);
    QCOMPARE(value(**db, u"PRAGMA foreign_keys"_qs).toInt(), 1);
    QCOMPARE(people(**db)->size(), 1);
    VERIFY_OK(setLibrarySettings(**db, {true, false}, LibraryFixture::owner(**db)));
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (const std::optional<int> code = childMain(QCoreApplication::arguments())) {
        return *code;
    }
    TestDatabase test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_database.moc"
