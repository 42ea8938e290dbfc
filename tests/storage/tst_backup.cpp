// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "childprocess.h"
#include "newsroom.h"

#include "storage/backup.h"
#include "storage/files.h"
#include "storage/librarysettings.h"
#include "storage/search.h"

#include <QDir>
#include <QRegularExpression>

using namespace Pandian;

namespace {

QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

// The file with one byte of this text changed, wherever it stands in it.
bool flip(const QString &path, const QByteArray &text)
{
    QByteArray bytes = LibraryFixture::bytesOf(path);
    const qsizetype at = bytes.indexOf(text);
    if (at < 0) {
        return false;
    }
    bytes[at] = char(bytes.at(at) ^ 1);
    return LibraryFixture::write(path, bytes);
}

} // namespace

class TestBackup : public QObject
{
    Q_OBJECT

    std::unique_ptr<Newsroom> m_office;

    Database &db() { return *m_office->db; }
    QString folder() const { return m_office->dir.filePath(u"backups"_qs); }

    // What a backup holds, seen without touching it.
    Result<std::unique_ptr<Database>> look(const QString &path)
    {
        OpenOptions options = m_office->options();
        options.readOnly = true;
        return Database::open(path, options);
    }

    Result<QString> restore(const QString &backup)
    {
        m_office->pass();
        Person administrator;
        administrator.id = m_office->administrator;
        administrator.name = u"高鹤"_qs;
        administrator.roles = Role::Administrator;
        const auto done = restoreBackup(backup, m_office->path, administrator, m_office->options());
        return done ? Result<QString>(done->replaced) : done.error();
    }

    void reopen()
    {
        auto opened = m_office->open();
        VERIFY_OK(opened);
        m_office->db = std::move(*opened);
    }

private Q_SLOTS:
    void init()
    {
        m_office = std::make_unique<Newsroom>();
        VERIFY_OK(m_office->setUp());
    }

    void cleanup() { m_office.reset(); }

    // Backing up

    void aBackupIsTheWholeLibrary()
    {
        const auto text = m_office->signedOff(u"平安"_qs);
        VERIFY_OK(text);
        Article draft = Newsroom::article(u"没写完"_qs);
        VERIFY_OK(createArticle(db(), draft, m_office->writer));
        const auto backup = backupLibrary(db());
        VERIFY_OK(backup);
        QCOMPARE(filesIn(folder()), QStringList{QFileInfo(backup->path).fileName()});
        QCOMPARE(backup->size, QFileInfo(backup->path).size());
        QCOMPARE(backup->created.toMSecsSinceEpoch(), m_office->time);

        const auto copy = look(backup->path);
        VERIFY_OK(copy);
        const auto report = verifyLibrary(**copy);
        VERIFY_OK(report);
        QVERIFY(report->problems.isEmpty());
        QCOMPARE(report->chainHead, *chainHead(db()));
        QCOMPARE(signOffs(**copy, text->id)->size(), 3);
        QCOMPARE((*loadDraft(**copy, draft.id, m_office->writer))->content, draft);
    }

    // The name keeps the head apart from the library, to reveal a tail cut off later.
    void theNameSaysWhatItIs()
    {
        const auto manual = backupLibrary(db());
        VERIFY_OK(manual);
        QCOMPARE(QFileInfo(manual->path).fileName(),
                 u"稿库.db-manual-20261124-083000-%1.backup"_qs.arg(chainHead(db())->left(16)));
        const auto daily = dailyBackup(db());
        VERIFY_OK(daily);
        QVERIFY(
            QFileInfo((*daily)->path).fileName().startsWith(u"稿库.db-daily-20261124-083000-"_qs));
    }

    // “稿库.db” and “稿库.pandian” in one folder.
    void librariesThatDifferInTheirSuffixShareNothing()
    {
        VERIFY_OK(backupLibrary(db()));
        QCOMPARE(backups(m_office->path).size(), 1);
        QCOMPARE(backups(m_office->dir.filePath(u"稿库.pandian"_qs)).size(), 0);
        QCOMPARE(backups(m_office->dir.filePath(u"稿库"_qs)).size(), 0);
    }

    void twoWithinASecondAreTwo()
    {
        const auto first = backupLibrary(db());
        VERIFY_OK(first);
        const auto second = backupLibrary(db());
        VERIFY_OK(second);
        QVERIFY(second->path != first->path);
        QCOMPARE(backups(m_office->path).size(), 2);
        VERIFY_OK(look(second->path));
    }

    void onceADayAndFourteenAreKept()
    {
        QStringList made;
        for (int day = 0; day < BackupsKept + 3; ++day) {
            const auto backup = dailyBackup(db());
            VERIFY_OK(backup);
            QVERIFY(backup->has_value());
            made.prepend((*backup)->path);
            m_office->pass();
            QVERIFY(!*dailyBackup(db()));
            m_office->nextDay();
        }
        QStringList kept;
        for (const Backup &backup : backups(m_office->path)) {
            kept.append(backup.path);
        }
        QCOMPARE(kept, made.mid(0, BackupsKept));
        QCOMPARE(filesIn(folder()).size(), BackupsKept);
    }

    // At 23:59 and again at 00:01: two days for the person at the desk.
    void aDayIsALocalOne()
    {
        const QDate day(2026, 3, 1);
        m_office->time = QDateTime(day, QTime(0, 1)).toMSecsSinceEpoch();
        QVERIFY((*dailyBackup(db())).has_value());
        m_office->time = QDateTime(day, QTime(23, 59)).toMSecsSinceEpoch();
        QVERIFY(!(*dailyBackup(db())).has_value());
        m_office->time = QDateTime(day.addDays(1), QTime(0, 1)).toMSecsSinceEpoch();
        QVERIFY((*dailyBackup(db())).has_value());
    }

    // Only daily backups of this very library are ever removed.
    void nothingElseIsRemoved()
    {
        VERIFY_OK(backupLibrary(db()));
        VERIFY_OK(backupBeforeMigration(db(), 2));
        const QString old = u"-20200101-000000-0123456789abcdef.backup"_qs;
        const QStringList others{u"稿库2.db-daily"_qs + old,
                                 u"稿库.db-daily-x"_qs + old,
                                 u"稿库.pandian-daily"_qs + old,
                                 u"x稿库.db-daily"_qs + old,
                                 u"稿库.db-daily-notes.txt"_qs,
                                 u"稿库.db-daily-20209999-000000-0123456789abcdef.backup"_qs};
        for (const QString &name : others) {
            QVERIFY(LibraryFixture::write(folder() + u'/' + name, "x"));
        }
        for (int day = 0; day < BackupsKept + 2; ++day) {
            m_office->nextDay();
            VERIFY_OK(dailyBackup(db()));
        }
        const QStringList files = filesIn(folder());
        QCOMPARE(files.size(), BackupsKept + 2 + others.size());
        for (const QString &name : others) {
            QVERIFY2(files.contains(name), qPrintable(name));
        }
        QCOMPARE(backups(m_office->path).size(), BackupsKept + 2);
        QCOMPARE(backups(m_office->dir.filePath(u"nowhere.db"_qs)).size(), 0);
    }

    void aFileOfOnesChoiceIsNeverOverwritten()
    {
        const QString path = m_office->dir.filePath(u"副本.db"_qs);
        const auto backup = backupLibraryTo(db(), path);
        VERIFY_OK(backup);
        QCOMPARE(backup->path, path);
        VERIFY_OK(look(path));
        const QByteArray before = LibraryFixture::bytesOf(path);
        VERIFY_OK(m_office->drafted(u"甲"_qs));
        VERIFY_ERROR(backupLibraryTo(db(), path), ErrorCode::Conflict);
        QCOMPARE(LibraryFixture::bytesOf(path), before);
        VERIFY_ERROR(backupLibraryTo(db(), m_office->path), ErrorCode::Conflict);
        VERIFY_ERROR(backupLibraryTo(db(), m_office->dir.path()), ErrorCode::Conflict);
    }

    void aBackupThatCannotBeWrittenLeavesNothing()
    {
        const QString path = m_office->dir.filePath(u"no/where.db"_qs);
        const auto backup = backupLibraryTo(db(), path);
        QVERIFY(!backup);
        QVERIFY2(backup.error().message.contains(u"no/where.db"_qs),
                 qPrintable(backup.error().message));
        // A file stands where the folder should be.
        QVERIFY(LibraryFixture::write(folder(), "x"));
        VERIFY_ERROR(backupLibrary(db()), ErrorCode::Io);
        QVERIFY(!filesIn(m_office->dir.path()).join(u' ').contains(u".part"_qs));
        QCOMPARE(m_office->problems(), QString());
    }

    // On a disk of its own, which fills up while the copy is written.
    void aFullDiskLeavesNoHalfBackup()
    {
        QTemporaryDir disk;
        const ChildAnswer answer = runChild(u"backup-on-full-disk"_qs, disk.path());
        if (!answer.possible) {
            QSKIP(qPrintable(answer.text));
        }
        QVERIFY2(answer.text.contains(u"was not made because the disk is full"_qs),
                 qPrintable(answer.text));
        QCOMPARE(ErrorCode(answer.code), ErrorCode::DiskFull);
    }

    // A copy of damage is no backup; the good ones stay.
    void aDamagedLibraryIsNotBackedUp()
    {
        VERIFY_OK(dailyBackup(db()));
        m_office->db.reset();
        QVERIFY(tamper(
            m_office->path,
            {u"DROP TRIGGER event_no_update"_qs,
             u"UPDATE event SET payload = '{}' WHERE seq = (SELECT MAX(seq) FROM event)"_qs}));
        reopen();
        m_office->nextDay();
        VERIFY_ERROR(dailyBackup(db()), ErrorCode::Damaged);
        VERIFY_ERROR(backupLibrary(db()), ErrorCode::Damaged);
        QCOMPARE(filesIn(folder()).size(), 1);
    }

    // Restoring

    void theLibraryIsAsItWas()
    {
        const auto early = m_office->signedOff(u"平安"_qs);
        VERIFY_OK(early);
        const auto backup = backupLibrary(db());
        VERIFY_OK(backup);
        const QString backupHead = *chainHead(db());
        const auto late = m_office->saved(u"后来"_qs);
        VERIFY_OK(late);
        const QString oldHead = *chainHead(db());
        m_office->db.reset();
        const QByteArray replaced = m_office->bytes();

        const auto kept = restore(backup->path);
        VERIFY_OK(kept);
        reopen();
        QCOMPARE(m_office->problems(), QString());
        QCOMPARE(articleSummary(db(), early->id)->state, State::SignedOff);
        VERIFY_ERROR(articleSummary(db(), late->id), ErrorCode::NotFound);

        // A new chain, which says where it comes from and what it replaced.
        const Event event = lastEvents(db(), 1)->first();
        QCOMPARE(event.type, EventRestoredFromBackup);
        QCOMPARE(event.person, m_office->administrator);
        QCOMPARE(event.time, m_office->time);
        QCOMPARE(event.payload, (QJsonObject{{u"backup"_qs, QFileInfo(backup->path).fileName()},
                                             {u"backupHead"_qs, backupHead},
                                             {u"oldHead"_qs, oldHead}}));
        QCOMPARE(event.libraryDigest, libraryDigest(QString(), event.digest));

        // The one it replaced is kept whole.
        QCOMPARE(
            QFileInfo(*kept).fileName(),
            u"稿库.db.replaced-"_qs +
                QDateTime::fromMSecsSinceEpoch(m_office->time).toString(u"yyyyMMdd-HHmmss"_qs));
        QCOMPARE(LibraryFixture::bytesOf(*kept).size(), replaced.size());
        const auto old = look(*kept);
        VERIFY_OK(old);
        QCOMPARE(*chainHead(**old), oldHead);
        QCOMPARE(verifyLibrary(**old)->problems.size(), 0);
        VERIFY_OK(articleSummary(**old, late->id));

        // And work goes on.
        VERIFY_OK(m_office->act(early->id, Action::Correct, m_office->writer));
        VERIFY_OK(m_office->submitted(u"新的"_qs));
        VERIFY_OK(backupLibrary(db()));
        QCOMPARE(search(db(), {u"平安"_qs, {}, {}, {}, {}, {}, 0, 20})->hits.size(), 2);
        QCOMPARE(m_office->problems(), QString());
    }

    void theRestorerIsNamed()
    {
        const auto backup = backupLibrary(db());
        VERIFY_OK(backup);
        m_office->db.reset();
        VERIFY_OK(restore(backup->path));
        reopen();
        QCOMPARE(lastEvents(db(), 1)->first().personName, u"高鹤"_qs);
        QCOMPARE(m_office->problems(), QString());
    }

    // Not even by the name of an account, which anybody can give.
    void nobodyIsNamedWithoutProof()
    {
        const auto backup = backupLibrary(db());
        VERIFY_OK(backup);
        m_office->db.reset();
        OpenOptions options = m_office->options();
        options.ownerName = u"高鹤"_qs;
        const QByteArray readable = LibraryFixture::bytesOf(m_office->path);
        VERIFY_ERROR(restoreBackup(backup->path, m_office->path, {}, options), ErrorCode::Refused);
        QCOMPARE(LibraryFixture::bytesOf(m_office->path), readable);
        QVERIFY(LibraryFixture::write(m_office->path, readable.first(5000)));
        VERIFY_OK(restoreBackup(backup->path, m_office->path, {}, options));
        reopen();
        const Event event = lastEvents(db(), 1)->first();
        QVERIFY(event.person.isNull());
        QCOMPARE(event.personName, QString());
        QVERIFY(!event.payload.contains(u"restoredBy"_qs));
        QCOMPARE(m_office->problems(), QString());
    }

    // Where the program could not open a library either.
    void whereNothingOpensNobodyIsAsked_data()
    {
        QTest::addColumn<bool>("isThere");
        QTest::newRow("moved aside") << false;
        QTest::newRow("cannot be brought up to date") << true;
    }

    void whereNothingOpensNobodyIsAsked()
    {
        QFETCH(bool, isThere);
        const auto backup = backupLibrary(db());
        VERIFY_OK(backup);
        m_office->db.reset();
        OpenOptions options = m_office->options();
        if (isThere) { // a statement that fails in this library alone
            QVERIFY(tamper(m_office->path, {u"DROP TABLE section_work"_qs,
                                            u"CREATE VIEW section_work AS SELECT 1"_qs,
                                            u"PRAGMA user_version = 1"_qs}));
            QVERIFY(!Database::open(m_office->path, options));
        } else {
            QVERIFY(QFile::remove(m_office->path));
        }
        VERIFY_OK(restoreBackup(backup->path, m_office->path, {}, options));
        reopen();
        QCOMPARE(m_office->problems(), QString());
    }

    void aRestorerTheBackupDoesNotKnowIsNoted()
    {
        const auto backup = backupLibrary(db());
        VERIFY_OK(backup);
        const auto late =
            addPerson(db(), u"新来的"_qs, Role::Administrator, m_office->administrator);
        VERIFY_OK(late);
        m_office->db.reset();
        VERIFY_OK(restoreBackup(backup->path, m_office->path, *late, m_office->options()));
        reopen();
        const Event event = lastEvents(db(), 1)->first();
        QVERIFY(event.person.isNull());
        QCOMPARE(event.payload.value(u"restoredBy"_qs).toString(), u"新来的"_qs);
        QCOMPARE(m_office->problems(), QString());
    }

    // By two processes at once: one would write the other's journal into its own file.
    void openingAndRestoringNeverMeet()
    {
        const auto backup = backupLibrary(db());
        VERIFY_OK(backup);
        m_office->db.reset();
        const QByteArray before = m_office->bytes();
        OpenOptions options = m_office->options();
        options.busyTimeout = 50;
        {
            OpeningGate theirs(m_office->path);
            VERIFY_OK(theirs.pass(0));
            VERIFY_ERROR(Database::open(m_office->path, options), ErrorCode::Locked);
            Person administrator;
            administrator.id = m_office->administrator;
            administrator.roles = Role::Administrator;
            VERIFY_ERROR(restoreBackup(backup->path, m_office->path, administrator, options),
                         ErrorCode::Locked);
        }
        QCOMPARE(m_office->bytes(), before);
        VERIFY_OK(restore(backup->path));
        reopen();
        QCOMPARE(m_office->problems(), QString());
        QVERIFY(!QFile::exists(m_office->path + u".opening"_qs));
    }

    void whatWasCutShortIsSweptAway()
    {
        VERIFY_OK(backupLibrary(db()));
        const QString old = folder() + u"/.11111111-2222-3333-4444-555555555555.part"_qs;
        const QString fresh = folder() + u"/.11111111-2222-3333-4444-666666666666.part"_qs;
        const QString theirs = folder() + u"/.notes.part"_qs;
        for (const QString &path : {old, fresh, theirs}) {
            QVERIFY(LibraryFixture::write(path, "half"));
        }
        const QDateTime now = QDateTime::fromMSecsSinceEpoch(db().now());
        const auto age = [](const QString &path, const QDateTime &time) {
            QFile file(path);
            return file.open(QIODevice::ReadWrite) &&
                   file.setFileTime(time, QFileDevice::FileModificationTime);
        };
        QVERIFY(age(old, now.addDays(-2)) && age(theirs, now.addDays(-2)) && age(fresh, now));
        const QString elsewhere = m_office->dir.filePath(QFileInfo(old).fileName());
        QVERIFY(LibraryFixture::write(elsewhere, "theirs") && age(elsewhere, now.addDays(-2)));
        VERIFY_OK(backupLibraryTo(db(), m_office->dir.filePath(u"副本.backup"_qs)));
        QVERIFY(QFile::exists(elsewhere)); // their folder
        VERIFY_OK(backupLibrary(db()));
        QVERIFY(!QFile::exists(old));
        QVERIFY(QFile::exists(fresh) && QFile::exists(theirs));
    }

    void onlyAdministratorsRestore()
    {
        const auto backup = backupLibrary(db());
        const auto writer = person(db(), m_office->writer);
        VERIFY_OK(backup);
        VERIFY_OK(writer);
        m_office->db.reset();
        const auto refused =
            restoreBackup(backup->path, m_office->path, *writer, m_office->options());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Refused);
        reopen();
        QVERIFY(lastEvents(db(), 1)->first().type != u"restored-from-backup"_qs);
    }

    void restoringTwiceKeepsBoth()
    {
        const auto backup = backupLibrary(db());
        VERIFY_OK(backup);
        m_office->db.reset();
        const auto one = restore(backup->path);
        const auto two = restore(backup->path);
        VERIFY_OK(one);
        VERIFY_OK(two);
        QVERIFY(*one != *two);
        VERIFY_OK(look(*one));
        VERIFY_OK(look(*two));
        QCOMPARE(filesIn(m_office->dir.path()).size(), 3);
    }

    // SQLite would play it into whatever stands under the library's name.
    void aJournalLeftBehindIsSetAside_data()
    {
        QTest::addColumn<bool>("restored");
        QTest::newRow("restored library") << true;
        QTest::newRow("new library") << false;
    }

    void aJournalLeftBehindIsSetAside()
    {
        QFETCH(bool, restored);
        const auto early = m_office->saved(u"早先"_qs);
        VERIFY_OK(early);
        const auto backup = backupLibrary(db());
        VERIFY_OK(backup);
        const auto late = m_office->saved(u"后来"_qs);
        VERIFY_OK(late);
        const QString journal = m_office->path + u"-wal"_qs;
        const QByteArray left = LibraryFixture::bytesOf(journal);
        QVERIFY(left.size() > 4096);
        m_office->db.reset();
        QVERIFY(QFile::remove(m_office->path));
        QVERIFY(LibraryFixture::write(journal, left));

        if (restored) {
            VERIFY_OK(restore(backup->path));
        }
        reopen();
        QCOMPARE(m_office->problems(), QString());
        VERIFY_ERROR(articleSummary(db(), late->id), ErrorCode::NotFound);
        QCOMPARE(articleSummary(db(), early->id).ok(), restored);
        const QStringList kept =
            QDir(m_office->dir.path()).entryList({u"*.replaced-*-wal"_qs}, QDir::Files);
        QCOMPARE(kept.size(), 1);
        QCOMPARE(LibraryFixture::bytesOf(m_office->dir.filePath(kept.first())), left);
    }

    void aLostImageKeepsNobodyFromTheTexts()
    {
        const auto image = putAsset(db(), QByteArray("\x89PNG\r\n\x1a\n", 8), u"image/png"_qs);
        VERIFY_OK(image);
        Article text = Newsroom::article(u"平安"_qs);
        text.lead.append(Image{*image, {}, {}, u"早晨的广场"_qs});
        VERIFY_OK(createArticle(db(), text, m_office->writer));
        m_office->db.reset();
        QVERIFY(tamper(m_office->path, {u"DELETE FROM asset"_qs}));
        reopen();
        const auto backup = backupLibrary(db());
        VERIFY_OK(backup);
        m_office->db.reset();
        VERIFY_OK(restore(backup->path));
        reopen();
        VERIFY_OK(articleSummary(db(), text.id));
        QVERIFY(m_office->problems().startsWith(u"asset-missing"_qs)); // verify still says so
    }

    void aDamagedTextKeepsNobodyFromTheOthers()
    {
        const auto bad = m_office->saved(u"平安甲"_qs);
        const auto good = m_office->saved(u"平安乙"_qs);
        VERIFY_OK(bad);
        VERIFY_OK(good);
        *updateIndex(db(), 100);
        m_office->db.reset();
        QVERIFY(tamper(m_office->path,
                       {u"DROP TRIGGER revision_no_update"_qs,
                        u"UPDATE revision SET body = body || x'00' WHERE article = '%1'"_qs.arg(
                            bad->id.toString()),
                        u"UPDATE draft SET body = x'00'"_qs,
                        u"CREATE UNIQUE INDEX own ON article (id, words)"_qs}));
        reopen();
        const auto backup = backupLibrary(db());
        VERIFY_OK(backup);
        const auto administrator = person(db(), m_office->administrator);
        VERIFY_OK(administrator);
        m_office->db.reset();
        const auto done =
            restoreBackup(backup->path, m_office->path, *administrator, m_office->options());
        VERIFY_OK(done);
        QVERIFY(!done->damaged.isEmpty()); // and said
        reopen();
        VERIFY_OK(loadRevision(db(), m_office->head(good->id)));
        VERIFY_ERROR(loadRevision(db(), m_office->head(bad->id)), ErrorCode::Damaged);
        const auto own =
            queryValue(db(), u"SELECT COUNT(*) FROM sqlite_schema WHERE name = 'own'"_qs);
        VERIFY_OK(own);
        QCOMPARE((*own)->toInt(), 0);
    }

    // Else the restored library would be called damaged for ever, or lack what it is fast by.
    void wrongIndexesAreMadeAnew_data()
    {
        QTest::addColumn<QStringList>("statements");
        QTest::newRow("gone") << QStringList{u"DROP INDEX article_by_modified"_qs};
        QTest::newRow("another") << QStringList{
            u"DROP INDEX event_by_article"_qs,
            u"CREATE INDEX event_by_article ON event (article)"_qs};
        QTest::newRow("foreign") << QStringList{u"CREATE INDEX \"a\"\"b\" ON event (time)"_qs};
    }

    void wrongIndexesAreMadeAnew()
    {
        QFETCH(QStringList, statements);
        VERIFY_OK(m_office->saved(u"平安甲"_qs));
        m_office->db.reset();
        QVERIFY(tamper(m_office->path, statements));
        reopen();
        QVERIFY(!m_office->problems().isEmpty());
        const auto backup = backupLibrary(db());
        VERIFY_OK(backup);
        m_office->db.reset();
        VERIFY_OK(restore(backup->path));
        reopen();
        QCOMPARE(m_office->problems(), QString());
    }

    void aLibraryThatIsGoneIsRestored()
    {
        const auto backup = backupLibrary(db());
        VERIFY_OK(backup);
        m_office->db.reset();
        QVERIFY(QFile::remove(m_office->path));
        const auto kept = restore(backup->path);
        VERIFY_OK(kept);
        QCOMPARE(*kept, QString());
        reopen();
        QCOMPARE(lastEvents(db(), 1)->first().payload.value(u"oldHead"_qs).toString(), QString());
        QCOMPARE(m_office->problems(), QString());
    }

    // Whatever lies there is kept, journals too.
    void whatCannotBeReadIsKept()
    {
        const auto backup = backupLibrary(db());
        VERIFY_OK(backup);
        m_office->db.reset();
        const QByteArray garbage(5000, 'x');
        QVERIFY(LibraryFixture::write(m_office->path, garbage));
        QVERIFY(LibraryFixture::write(m_office->path + u"-wal"_qs, "journal"));
        const auto kept = restore(backup->path);
        VERIFY_OK(kept);
        QCOMPARE(LibraryFixture::bytesOf(*kept), garbage);
        QCOMPARE(LibraryFixture::bytesOf(*kept + u"-wal"_qs), QByteArray("journal"));
        reopen();
        QCOMPARE(m_office->problems(), QString());
    }

    // A journal in the way of one of them: the others go back to their library.
    void journalsSetAsideForNothingGoBack()
    {
        const auto backup = backupLibrary(db());
        VERIFY_OK(backup);
        m_office->db.reset();
        QVERIFY(LibraryFixture::write(m_office->path, QByteArray(5000, 'x')));
        for (const QString &suffix : {u"-wal"_qs, u"-shm"_qs}) {
            QVERIFY(LibraryFixture::write(m_office->path + suffix, suffix.toLatin1()));
        }
        const QString stamp =
            QDateTime::fromMSecsSinceEpoch(m_office->time + 60000).toString(u"yyyyMMdd-HHmmss"_qs);
        const QString inTheWay = m_office->path + u".replaced-"_qs + stamp + u"-shm"_qs;
        QVERIFY(LibraryFixture::write(inTheWay, "other"));
        const QStringList before = filesIn(m_office->dir.path());
        QVERIFY(!restore(backup->path));
        QCOMPARE(filesIn(m_office->dir.path()), before);
        QCOMPARE(LibraryFixture::bytesOf(m_office->path + u"-wal"_qs), QByteArray("-wal"));
    }

    // What can be made anew from the texts keeps no backup from being used.
    void aBackupWithoutItsIndexIsRestored_data()
    {
        QTest::addColumn<QStringList>("damage");
        QTest::newRow("lost") << QStringList{
            u"DELETE FROM search_text"_qs,
            u"INSERT INTO search (rowid, tokens) VALUES (99, '鬼')"_qs};
        QTest::newRow("broken") << QStringList{
            u"UPDATE search_data SET block = x'00' WHERE id > 10"_qs};
    }

    void aBackupWithoutItsIndexIsRestored()
    {
        QFETCH(QStringList, damage);
        const auto text = m_office->saved(u"平安"_qs);
        VERIFY_OK(text);
        *updateIndex(db(), 100);
        const QString path = m_office->dir.filePath(u"bad.backup"_qs);
        VERIFY_OK(backupLibraryTo(db(), path));
        m_office->db.reset();
        QVERIFY(tamper(path, damage));
        VERIFY_OK(restore(path));
        reopen();
        QCOMPARE(m_office->problems(), QString());
    }

    void aBadBackupIsRefused_data()
    {
        QTest::addColumn<QString>("damage");
        for (const char *damage :
             {"truncated", "flipped", "empty", "garbage", "missing", "newer", "an event"}) {
            QTest::newRow(damage) << QString::fromLatin1(damage);
        }
    }

    void aBadBackupIsRefused()
    {
        QFETCH(QString, damage);
        const auto text = m_office->saved(u"平安"_qs);
        VERIFY_OK(text);
        *updateIndex(db(), 100);
        const QString path = m_office->dir.filePath(u"bad.backup"_qs);
        VERIFY_OK(backupLibraryTo(db(), path));
        m_office->db.reset();
        const QByteArray good = LibraryFixture::bytesOf(path);
        if (damage == u"truncated") {
            QVERIFY(LibraryFixture::write(path, good.left(good.size() / 2)));
        } else if (damage == u"flipped") {
            QVERIFY(flip(path, m_office->administrator.toString().toLatin1()));
        } else if (damage == u"empty") {
            QVERIFY(LibraryFixture::write(path, {}));
        } else if (damage == u"garbage") {
            QVERIFY(LibraryFixture::write(path, QByteArray(4096, 'x')));
        } else if (damage == u"missing") {
            QVERIFY(QFile::remove(path));
        } else if (damage == u"newer") {
            QVERIFY(tamper(path, {u"PRAGMA user_version = 99"_qs}));
        } else {
            QVERIFY(tamper(path, {u"DROP TRIGGER event_no_update"_qs,
                                  u"UPDATE event SET person_name = '别人' WHERE seq = 2"_qs}));
        }
        const QByteArray before = m_office->bytes();
        const QStringList files = filesIn(m_office->dir.path());
        const auto refused = restore(path);
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(u"bad.backup"_qs),
                 qPrintable(refused.error().message));
        QCOMPARE(refused.error().code, damage == u"missing" ? ErrorCode::NotFound
                                       : damage == u"newer" ? ErrorCode::NewerFormat
                                                            : ErrorCode::Damaged);
        QCOMPARE(m_office->bytes(), before);
        QCOMPARE(filesIn(m_office->dir.path()), files);
        reopen();
        QCOMPARE(m_office->problems(), QString());
    }

    void anOpenLibraryIsNotReplaced()
    {
        const auto backup = backupLibrary(db());
        VERIFY_OK(backup);
        const auto text = m_office->saved(u"平安"_qs);
        VERIFY_OK(text);
        const auto refused = restore(backup->path);
        VERIFY_ERROR(refused, ErrorCode::Locked);
        QVERIFY2(refused.error().message.contains(u"still open"_qs),
                 qPrintable(refused.error().message));
        VERIFY_OK(m_office->act(text->id, Action::Submit, m_office->writer));
        QCOMPARE(m_office->problems(), QString());
        QCOMPARE(filesIn(m_office->dir.path()).filter(u"restore-"_qs).size(), 0);

        m_office->db.reset();
        const auto child = startChild(u"hold-write"_qs, m_office->path);
        QVERIFY(child);
        VERIFY_ERROR(restore(backup->path), ErrorCode::Locked);
        endChild(*child);
        VERIFY_OK(restore(backup->path));
    }

    void theBackupItselfIsLeftAlone()
    {
        const auto backup = backupLibrary(db());
        VERIFY_OK(backup);
        m_office->db.reset();
        const QByteArray before = LibraryFixture::bytesOf(backup->path);
        VERIFY_OK(restore(backup->path));
        QCOMPARE(LibraryFixture::bytesOf(backup->path), before);
        QCOMPARE(filesIn(folder()).size(), 1);
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (const std::optional<int> code = childMain(QCoreApplication::arguments())) {
        return *code;
    }
    TestBackup test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_backup.moc"
