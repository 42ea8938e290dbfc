// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "newsroom.h"

#include "core/canonicaljson.h"
#include "storage/articlekinds.h"
#include "storage/backup.h"
#include "storage/files.h"
#include "storage/librarysettings.h"
#include "storage/migrations.h"
#include "storage/people.h"
#include "storage/search.h"
#include "storage/sql.h"

#include <QJsonArray>
#include <QSet>

using namespace Pandian;

namespace {

using Kinds = QStringList;

// As anybody with an SQLite tool would, who first drops what stands in the way.
const QStringList forget{
    u"DROP TRIGGER IF EXISTS event_no_update"_qs,
    u"DROP TRIGGER IF EXISTS event_no_delete"_qs,
    u"DROP TRIGGER IF EXISTS event_in_order"_qs,
    u"DROP TRIGGER IF EXISTS revision_no_update"_qs,
    u"DROP TRIGGER IF EXISTS revision_no_delete"_qs,
};

} // namespace

class TestVerify : public QObject
{
    Q_OBJECT

    std::unique_ptr<Newsroom> m_office;
    QByteArray m_sound; // the library's file before any damage
    Article m_signed;
    Article m_draft;

    Database &db() { return *m_office->db; }

    bool reopen()
    {
        auto opened = m_office->open();
        if (opened) {
            m_office->db = std::move(*opened);
        }
        return opened.ok();
    }

    bool damage(const QStringList &statements)
    {
        m_office->db.reset();
        const bool done = tamper(m_office->path, forget + statements);
        return reopen() && done;
    }

    // By one who knows how the digests are made and makes them all anew.
    bool forge(const std::function<void(Event &)> &change)
    {
        const auto events = libraryEvents(db(), 0, 1000);
        if (!events) {
            return false;
        }
        QHash<QString, QString> previous;
        QString head;
        QStringList statements;
        for (Event event : *events) {
            change(event);
            event.previous = previous.value(event.article.toString());
            event.digest = *eventDigest(event);
            event.libraryDigest = libraryDigest(head, event.digest);
            previous.insert(event.article.toString(), event.digest);
            head = event.libraryDigest;
            const auto payload = canonicalJson(event.payload);
            statements.append(u"UPDATE event SET payload = '%1', previous = '%2', digest = '%3', "
                              "library_digest = '%4', type = '%5', revision = %6, person = '%7' "
                              "WHERE seq = %8"_qs
                                  .arg(QString::fromUtf8(*payload), event.previous, event.digest,
                                       head, event.type,
                                       event.revision.isNull()
                                           ? u"NULL"_qs
                                           : u'\'' + event.revision.toString() + u'\'',
                                       event.person.toString())
                                  .arg(event.seq));
        }
        return damage(statements);
    }

    QStringList kinds()
    {
        QSet<QString> kinds;
        const auto report = verifyLibrary(db());
        if (!report) {
            return {errorText(report)};
        }
        for (const VerifyProblem &problem : report->problems) {
            kinds.insert(problem.kind);
        }
        QStringList sorted(kinds.begin(), kinds.end());
        sorted.sort();
        return sorted;
    }

private Q_SLOTS:
    // A signed article of two revisions, a draft, an image, all indexed.
    void initTestCase()
    {
        m_office = std::make_unique<Newsroom>();
        VERIFY_OK(m_office->setUp());
        for (const PersonId person : {m_office->first, m_office->chief}) {
            VERIFY_OK(setPassword(db(), person, "口令", m_office->administrator));
        }
        m_signed = Newsroom::article(u"平安"_qs);
        m_signed.authors = {u"王 延辉"_qs};
        VERIFY_OK(setLibrarySettings(db(), {false, true, u"某县"_qs}, m_office->administrator));
        VERIFY_OK(createArticle(db(), m_signed, m_office->writer));
        VERIFY_OK(m_office->save(m_signed, m_office->writer));
        m_signed.authors.clear();
        m_signed.subtitle = u"一年综述"_qs;
        const auto image = putAsset(db(), QByteArray("\x89PNG\r\n\x1a\n", 8), u"image/png"_qs);
        VERIFY_OK(image);
        m_signed.lead.append(Image{*image, u"广场"_qs, {}, u"早晨的广场"_qs});
        VERIFY_OK(m_office->save(m_signed, m_office->writer));
        VERIFY_OK(m_office->act(m_signed.id, Action::Submit, m_office->writer));
        for (const PersonId person : {m_office->first, m_office->second, m_office->chief}) {
            VERIFY_OK(m_office->approve(m_signed.id, person));
        }
        const auto draft = m_office->saved(u"没写完"_qs);
        VERIFY_OK(draft);
        m_draft = *draft;
        m_draft.authors = {u"高鹤"_qs};
        VERIFY_OK(saveDraft(db(), m_draft, m_office->writer, m_office->head(m_draft.id)));
        VERIFY_OK(updateIndex(db(), 100));
        m_office->db.reset();
        m_sound = m_office->bytes();
    }

    void init()
    {
        QVERIFY(LibraryFixture::write(m_office->path, m_sound));
        QVERIFY(reopen());
    }

    void cleanup()
    {
        m_office->db.reset();
        removeWithCompanions(m_office->path);
    }

    void aSoundLibraryHasNoProblems()
    {
        const auto report = verifyLibrary(db());
        VERIFY_OK(report);
        QVERIFY2(report->problems.isEmpty(), qPrintable(m_office->problems()));
        QCOMPARE(report->articles, 2);
        QCOMPARE(report->revisions, 3);
        QCOMPARE(report->events, 22);
        QCOMPARE(report->chainHead, *chainHead(db()));
        OpenOptions options = m_office->options();
        options.readOnly = true;
        const auto looking = Database::open(m_office->path, options);
        VERIFY_OK(looking);
        QVERIFY(verifyLibrary(**looking)->problems.isEmpty());
    }

    void damageIsNamed_data()
    {
        QTest::addColumn<QStringList>("statements");
        QTest::addColumn<Kinds>("kinds");
        const auto row = [](const char *name, const QStringList &statements,
                            const Kinds &expected) {
            QTest::newRow(name) << statements << expected;
        };
        const QString lastEvent = u" WHERE seq = (SELECT MAX(seq) FROM event)"_qs;
        const QString approval = u" WHERE seq = (SELECT MIN(seq) FROM event WHERE type = "
                                 "'approve')"_qs;
        const Kinds digest{u"event-digest"_qs};
        const Kinds state{u"state"_qs};
        const Kinds index{u"index"_qs};

        // Events
        row("opinion edited",
            {u"UPDATE event SET payload = replace(payload, '同意', '反对')"_qs + approval}, digest);
        row("time edited", {u"UPDATE event SET time = time + 1"_qs + approval}, digest);
        row("name edited", {u"UPDATE event SET person_name = '别人'"_qs + approval}, digest);
        row("type edited", {u"UPDATE event SET type = 'export'"_qs + lastEvent},
            {u"event-digest"_qs, u"revision-event"_qs, u"state"_qs});
        row("person edited",
            {u"UPDATE event SET person = (SELECT id FROM person WHERE name = '周全')"_qs +
             approval},
            {u"approval"_qs, u"event-digest"_qs, u"state"_qs});
        row("digest edited too, chain not",
            {u"UPDATE event SET digest = replace(digest, substr(digest, 1, 1), 'x')"_qs + approval},
            {u"event-chain"_qs, u"event-digest"_qs});
        row("library's chain edited",
            {u"UPDATE event SET library_digest = replace(library_digest, substr(library_digest, 1, 1), 'x')"_qs +
             approval},
            {u"event-chain"_qs});
        row("event forged by REPLACE",
            {u"INSERT OR REPLACE INTO event SELECT seq, id, article, type, person, '别人', time, "
             "revision, payload, previous, digest, library_digest FROM event"_qs +
             approval},
            digest);
        row("event taken out", {u"DELETE FROM event"_qs + approval},
            {u"event-chain"_qs, u"event-gap"_qs, u"state"_qs});
        row("event taken out and the gap closed",
            {u"DELETE FROM event"_qs + approval,
             u"UPDATE event SET seq = seq - 1 WHERE seq >= (SELECT MIN(seq) FROM event e WHERE seq "
             u"> 1 "
             "AND NOT EXISTS (SELECT 1 FROM event f WHERE f.seq = e.seq - 1))"_qs},
            {u"event-chain"_qs, u"state"_qs});
        row("first event taken out", {u"DELETE FROM event WHERE seq = 1"_qs},
            {u"event-chain"_qs, u"event-gap"_qs, u"person"_qs, u"setting"_qs});

        row("event appended by hand",
            {u"INSERT INTO event SELECT seq + 1, 'x', article, type, person, person_name, time, "
             "revision, payload, digest, digest, library_digest FROM event"_qs +
             lastEvent},
            {u"event-chain"_qs, u"event-digest"_qs});
        row("event inserted",
            {u"UPDATE event SET seq = -seq WHERE seq > 6"_qs,
             u"UPDATE event SET seq = 1 - seq WHERE seq < 0"_qs,
             u"INSERT INTO event SELECT 7, 'x', NULL, type, person, person_name, time, revision, "
             "payload, digest, digest, library_digest FROM event WHERE seq = 6"_qs},
            {u"event-chain"_qs, u"event-digest"_qs});
        row("events exchanged",
            {u"UPDATE event SET seq = -seq WHERE seq IN (2, 3)"_qs,
             u"UPDATE event SET seq = 5 + seq WHERE seq < 0"_qs},
            {u"event-chain"_qs});
        row("sign-off moved to another revision",
            {u"UPDATE event SET revision = (SELECT id FROM revision r WHERE r.article = "
             "event.article AND r.number = 1)"_qs +
             approval},
            {u"event-digest"_qs, u"sign-off"_qs});

        // Revisions, drafts, images
        row("a text put in the place of another",
            {u"UPDATE revision SET body = (SELECT body FROM revision r WHERE r.article = "
             "revision.article AND r.number = 2) WHERE number = 1 AND article = (SELECT id FROM "
             "article WHERE state = 'signed-off')"_qs},
            {u"revision-hash"_qs});
        row("a text cut off", {u"UPDATE revision SET body = substr(body, 1, 20)"_qs},
            {u"revision-hash"_qs});
        row("body and hash edited",
            {u"UPDATE revision SET (sha256, body) = (SELECT sha256, body FROM revision r WHERE "
             "r.article = revision.article AND r.number = 2) WHERE number = 1 AND article = "
             "(SELECT id FROM article WHERE state = 'signed-off')"_qs},
            {u"revision-event"_qs, u"state"_qs});
        row("author of a revision edited",
            {u"UPDATE revision SET author = (SELECT id FROM person WHERE name = '周全')"_qs},
            {u"revision-event"_qs});
        row("author's name in a revision edited", {u"UPDATE revision SET author_name = '别人'"_qs},
            {u"revision-event"_qs});
        row("number of a revision edited", {u"UPDATE revision SET number = number + 10"_qs},
            {u"revision-event"_qs});
        row("revision back-dated", {u"UPDATE revision SET created = created - 1"_qs},
            {u"revision-event"_qs});
        row("base of a revision edited", {u"UPDATE revision SET base = NULL"_qs},
            {u"revision-event"_qs});
        row("round of a revision edited", {u"UPDATE revision SET round = 'first'"_qs},
            {u"revision-event"_qs});
        row("revision taken out",
            {u"PRAGMA foreign_keys = OFF"_qs,
             u"DELETE FROM revision WHERE article = (SELECT id FROM article WHERE state = "
             "'signed-off')"_qs},
            {u"foreign-key"_qs, u"revision-event"_qs});
        row("revision slipped in",
            {u"INSERT INTO revision SELECT 'x', article, 9, base, author, author_name, round, "
             "created, sha256, body FROM revision LIMIT 1"_qs},
            {u"revision-event"_qs});
        row("draft edited",
            {u"UPDATE draft SET sha256 = replace(sha256, substr(sha256, 1, 1), 'x')"_qs},
            {u"draft-hash"_qs});
        row("image edited", {u"UPDATE asset SET bytes = bytes || x'00'"_qs}, {u"asset-hash"_qs});
        row("type of an image edited", {u"UPDATE asset SET media_type = 'image/gif'"_qs},
            {u"asset-hash"_qs});
        row("image taken out", {u"DELETE FROM asset"_qs}, {u"asset-missing"_qs});

        row("payload that says two things",
            {u"UPDATE event SET payload = '{\"opinion\":\"不同意\",' || substr(payload, 2) "
             "WHERE type = 'approve'"_qs},
            {u"event-digest"_qs});

        // What lists show
        for (const QString &column : {u"title"_qs, u"subtitle"_qs, u"column_path"_qs, u"source"_qs,
                                      u"external"_qs, u"major"_qs, u"words"_qs}) {
            row(qPrintable(column + u" edited"_qs), {u"UPDATE article SET %1 = 1"_qs.arg(column)},
                state);
        }
        row("kind edited", {u"UPDATE article SET kind = 'brief'"_qs}, state);
        row("state edited",
            {u"UPDATE article SET state = 'archived' WHERE state = 'signed-off'"_qs}, state);
        row("reviewer edited", {u"UPDATE article SET reviewer = creator"_qs}, state);
        row("creator edited",
            {u"UPDATE article SET creator = (SELECT id FROM person WHERE name = '周全')"_qs},
            state);
        row("head moved",
            {u"UPDATE article SET head = (SELECT id FROM revision r WHERE r.article = article.id "
             "AND r.number = 1) WHERE state = 'signed-off'"_qs},
            {u"index"_qs, u"state"_qs});
        row("head lost", {u"UPDATE article SET head = NULL WHERE state = 'draft'"_qs}, state);
        row("discarded by hand", {u"UPDATE article SET discarded = 1"_qs}, state);
        row("participant lost", {u"DELETE FROM participant WHERE rounds > 0"_qs}, state);
        row("participant added",
            {u"INSERT INTO participant (article, person, modified) SELECT a.id, p.id, a.modified "
             "FROM article a, person p WHERE p.name = '周全'"_qs},
            state);
        row("rounds forgotten", {u"UPDATE participant SET rounds = 0"_qs}, state);
        row("author made none", {u"UPDATE participant SET author = 0"_qs}, state);
        row("owner made none", {u"UPDATE participant SET owner = 0"_qs}, state);
        row("times of the lists apart", {u"UPDATE participant SET modified = modified - 1"_qs},
            state);
        row("named author added", {u"INSERT INTO article_author SELECT id, '周全' FROM article"_qs},
            state);
        row("author of an earlier version forgotten", {u"DELETE FROM article_author"_qs}, state);
        row("article without any text",
            {u"PRAGMA foreign_keys = OFF"_qs, u"DELETE FROM draft"_qs,
             u"UPDATE article SET head = NULL WHERE state = 'draft'"_qs},
            state);

        // Who may do what
        const Kinds person{u"person"_qs};
        const Kinds setting{u"setting"_qs};
        row("roles given by hand", {u"UPDATE person SET roles = 31 WHERE name = '李敏'"_qs},
            person);
        row("person renamed by hand", {u"UPDATE person SET name = '别人' WHERE name = '李敏'"_qs},
            person);
        row("person disabled by hand", {u"UPDATE person SET disabled = 1 WHERE name = '李敏'"_qs},
            person);
        row("password given by hand", {u"UPDATE person SET password = 'x' WHERE name = '李敏'"_qs},
            person);
        row("password of another given by hand",
            {u"UPDATE person SET password = (SELECT password FROM person WHERE name = '王延辉') "
             "WHERE name = '陈怀远'"_qs},
            person);
        row("person added by hand",
            {u"INSERT INTO person (id, name, roles, created) VALUES "
             "('00000000-0000-4000-8000-000000000001', '别人', 31, 0)"_qs},
            person);
        row("单人模式 switched on by hand",
            {u"INSERT INTO setting VALUES ('single-person-mode', '1')"_qs}, setting);
        row("a setting forgotten", {u"DELETE FROM setting"_qs}, setting);
        row("rounds left out by hand", {u"UPDATE article_kind SET rounds = 1"_qs}, setting);
        row("a duty added by hand", {u"UPDATE article_kind SET required = 1"_qs}, setting);
        row("a template by hand", {u"UPDATE article_kind SET skeleton = x'7B7D'"_qs}, setting);
        row("a kind forgotten", {u"DELETE FROM article_kind WHERE id = 'brief'"_qs}, setting);

        // Index
        row("index entry lost", {u"DELETE FROM search_text WHERE docid = 1"_qs}, index);
        row("index emptied", {u"INSERT INTO search (search) VALUES ('delete-all')"_qs}, index);
        row("indexed text edited", {u"UPDATE search_text SET text = text || 'x'"_qs}, index);
        row("ghost", {u"INSERT INTO search (rowid, tokens) VALUES (99, '鬼')"_qs}, index);
        row("index block broken", {u"UPDATE search_data SET block = x'00' WHERE id > 10"_qs},
            index);
        row("wrong words taken out",
            {u"INSERT INTO search (search, rowid, tokens) VALUES ('delete', 1, '平安')"_qs}, index);
        row("words put in by hand", {u"INSERT INTO search (rowid, tokens) VALUES (1, '鬼 怪')"_qs},
            index);

        // Keys
        row("person gone",
            {u"PRAGMA foreign_keys = OFF"_qs, u"DELETE FROM person WHERE name = '王延辉'"_qs},
            {u"foreign-key"_qs, u"person"_qs});
    }

    void damageIsNamed()
    {
        QFETCH(QStringList, statements);
        QFETCH(Kinds, kinds);
        QVERIFY(damage(statements));
        QCOMPARE(this->kinds(), kinds);
        const auto report = verifyLibrary(db());
        for (const VerifyProblem &problem : report->problems) {
            QVERIFY(!problem.message.isEmpty());
            QVERIFY(!problem.subject.isEmpty());
        }
    }

    void rulesOfKindsAndTemplatesAreSound()
    {
        QVERIFY(reopen());
        const PersonId by = m_office->administrator;
        const Article text = m_signed;
        VERIFY_OK(
            setArticleKind(db(), {u"weekly"_qs, u"每周看点"_qs, 2, RequiredField::Abstract}, by));
        VERIFY_OK(setArticleSkeleton(db(), u"weekly"_qs, text, by));
        VERIFY_OK(setArticleSkeleton(db(), u"weekly"_qs, text, by));
        VERIFY_OK(setArticleSkeleton(db(), u"brief"_qs, text, by));
        VERIFY_OK(setArticleSkeleton(db(), u"brief"_qs, {}, by));
        QCOMPARE(m_office->problems(), QString());
        VERIFY_OK(execute(db(), u"UPDATE article_kind SET name = '别的' WHERE id = 'weekly'"_qs));
        QVERIFY2(m_office->problems().contains(u"weekly"_qs), qPrintable(m_office->problems()));
    }

    void aPartThatIsNotOursIsNamed_data()
    {
        QTest::addColumn<QStringList>("statements");
        QTest::addColumn<QString>("named");
        QTest::newRow("guard lost")
            << QStringList{u"DROP TRIGGER event_no_delete"_qs} << u"trigger event_no_delete"_qs;
        QTest::newRow("guard that lets through")
            << QStringList{u"DROP TRIGGER revision_no_update"_qs,
                           u"CREATE TRIGGER revision_no_update BEFORE UPDATE ON revision WHEN 0 "
                           "BEGIN SELECT 1; END"_qs}
            << u"trigger revision_no_update"_qs;
        QTest::newRow("trigger added")
            << QStringList{u"CREATE TRIGGER own AFTER INSERT ON event BEGIN SELECT 1; END"_qs}
            << u"trigger own"_qs;
        QTest::newRow("trigger under a name of SQLite's")
            << QStringList{u"PRAGMA writable_schema = ON"_qs,
                           u"INSERT INTO sqlite_schema (type, name, tbl_name, rootpage, sql) "
                           u"VALUES "
                           "('trigger', 'sqlite_own', 'draft', 0, 'CREATE TRIGGER sqlite_own "
                           "BEFORE "
                           "INSERT ON draft BEGIN SELECT RAISE(IGNORE); END')"_qs}
            << u"trigger sqlite_own"_qs;
        QTest::newRow("trigger at the index")
            << QStringList{u"PRAGMA writable_schema = ON"_qs,
                           u"INSERT INTO sqlite_schema (type, name, tbl_name, rootpage, sql) "
                           u"VALUES "
                           "('trigger', 'own', 'search_docsize', 0, 'CREATE TRIGGER own AFTER "
                           "INSERT "
                           "ON search_docsize BEGIN SELECT 1; END')"_qs}
            << u"trigger own"_qs;
        QTest::newRow("index lost")
            << QStringList{u"DROP INDEX event_by_article"_qs} << u"index event_by_article"_qs;
        QTest::newRow("table added")
            << QStringList{u"CREATE TABLE own (note TEXT)"_qs} << u"table own"_qs;
        QTest::newRow("view added")
            << QStringList{u"CREATE VIEW own AS SELECT 1"_qs} << u"view own"_qs;
    }

    void aPartThatIsNotOursIsNamed()
    {
        QFETCH(QStringList, statements);
        QFETCH(QString, named);
        QVERIFY(reopen());
        QCOMPARE(m_office->problems(), QString());
        for (const QString &sql : statements) {
            VERIFY_OK(execute(db(), sql));
        }
        QCOMPARE(kinds(), Kinds{u"schema"_qs});
        QVERIFY2(m_office->problems().contains(named), qPrintable(m_office->problems()));
    }

    // Below every table, where SQLite itself sees nothing: any byte of a stored text.
    void aFlippedByteOfATextIsNamed()
    {
        const auto stored = queryValue(db(), u"SELECT body FROM revision WHERE id = ?"_qs,
                                       {m_office->head(m_signed.id).toString()});
        VERIFY_OK(stored);
        const QByteArray body = (*stored)->toByteArray();
        QVERIFY(m_sound.contains(body));
        for (qsizetype at = 0; at < body.size(); at += 61) {
            m_office->db.reset();
            QByteArray flipped = body;
            flipped[at] = char(flipped.at(at) ^ 0x10);
            QByteArray bytes = m_sound;
            QVERIFY(LibraryFixture::write(m_office->path, bytes.replace(body, flipped)));
            QVERIFY(reopen());
            QCOMPARE((*queryValue(db(), u"PRAGMA integrity_check"_qs))->toString(), u"ok"_qs);
            QCOMPARE(kinds(), Kinds{u"revision-hash"_qs});
        }
    }

    // Each kind of damage is told in words of its own.
    void everyKindHasItsOwnMessage()
    {
        QVERIFY(damage(
            {u"PRAGMA foreign_keys = OFF"_qs,
             u"UPDATE event SET payload = '{}' WHERE type = 'export' OR seq = 3"_qs,
             u"DELETE FROM event WHERE seq = 4"_qs,
             u"UPDATE event SET revision = (SELECT id FROM revision WHERE number = 1) WHERE type = "
             "'approve'"_qs,
             u"UPDATE draft SET sha256 = replace(sha256, substr(sha256, 1, 1), 'x')"_qs,
             u"UPDATE revision SET body = x'00'"_qs, u"UPDATE revision SET number = number + 10"_qs,
             u"UPDATE asset SET bytes = x'00'"_qs, u"UPDATE article SET state = 'archived'"_qs,
             u"DELETE FROM person WHERE name = '王延辉'"_qs, u"DELETE FROM search_text"_qs,
             u"DELETE FROM setting"_qs}));
        QHash<QString, QString> messages;
        const auto report = verifyLibrary(db());
        VERIFY_OK(report);
        for (const VerifyProblem &problem : report->problems) {
            QString words = problem.message;
            messages.insert(problem.kind, words.remove(problem.subject));
        }
        QCOMPARE(messages.size(), 14); // all but "database"
        const QStringList values = messages.values();
        QCOMPARE(QSet<QString>(values.begin(), values.end()).size(), messages.size());
    }

    // A page of the file overwritten: SQLite's own check, and no crash on the way.
    void aBrokenPageIsNamed()
    {
        m_office->db.reset();
        const QByteArray whole = m_sound;
        constexpr qsizetype page = 4096;
        int found = 0;
        for (qsizetype at = page; at + page <= whole.size(); at += page) {
            QByteArray bytes = whole;
            bytes.replace(at, 64, QByteArray(64, '\x5a'));
            QVERIFY(LibraryFixture::write(m_office->path, bytes));
            auto opened = m_office->open();
            if (!opened) {
                QCOMPARE(opened.error().code, ErrorCode::Damaged);
                ++found;
                continue;
            }
            const auto report = verifyLibrary(**opened);
            VERIFY_OK(report);
            found += report->problems.isEmpty() ? 0 : 1;
        }
        const auto pages = int(whole.size() / page - 1);
        QVERIFY2(found >= pages - 2, qPrintable(u"%1 of %2"_qs.arg(found).arg(pages)));
    }

    // Only a head kept elsewhere reveals it: in an export, or in the name of a backup.
    void aTailCutOffShowsInAHeadKeptElsewhere()
    {
        ActionRequest request = m_office->request(m_signed.id, Action::Export, m_office->writer);
        request.exportedAs = u"html"_qs;
        VERIFY_OK(perform(db(), request));
        const QString kept = *chainHead(db());
        QVERIFY(damage({u"DELETE FROM event WHERE seq = (SELECT MAX(seq) FROM event)"_qs}));
        const auto report = verifyLibrary(db());
        VERIFY_OK(report);
        QVERIFY(report->problems.isEmpty());
        QVERIFY(report->chainHead != kept);
    }

    void aSignOffMovedWithAllDigestsIsNamed()
    {
        const RevisionId earlier = revisions(db(), m_signed.id)->first().id;
        QVERIFY(forge([&](Event &event) {
            if (event.type == u"approve") {
                event.revision = earlier;
            }
        }));
        QCOMPARE(kinds(), Kinds{u"sign-off"_qs});
    }

    // Whoever makes all digests anew cannot make an approval that the rules forbade.
    void anApprovalAgainstTheRulesIsNamed_data()
    {
        QTest::addColumn<std::function<void(Event &)>>("change");
        QTest::addColumn<Kinds>("expected");
        const auto row = [](const char *name, const std::function<void(Event &)> &change,
                            const Kinds &expected) { QTest::newRow(name) << change << expected; };
        const Kinds approval{u"approval"_qs};
        const auto isFirst = [](const Event &event) {
            return event.payload.value(u"round").toString() == u"first";
        };
        row(
            "of another round",
            [=](Event &event) {
                if (event.type == u"approve" && isFirst(event)) {
                    event.payload[u"round"] = u"final"_qs;
                }
            },
            approval);
        row(
            "without an opinion",
            [](Event &event) {
                if (event.type == u"approve") {
                    event.payload.remove(u"opinion"_qs);
                }
            },
            approval);
        row(
            "as if in 单人模式",
            [](Event &event) {
                if (event.type == u"approve") {
                    event.payload[u"singlePersonMode"] = true;
                }
            },
            approval);
        row(
            "without its review having been started",
            [=](Event &event) {
                if (event.type == u"start-review" && isFirst(event)) {
                    event.type = u"export"_qs;
                }
            },
            approval);
        row("by its author",
            [this](Event &event) {
                if (event.person == m_office->chief &&
                    (event.type == u"start-review" || event.type == u"approve")) {
                    event.person = m_office->writer;
                }
            },
            {u"approval"_qs, u"state"_qs});
        row("by who held another round",
            [this](Event &event) {
                if (event.person == m_office->chief &&
                    (event.type == u"start-review" || event.type == u"approve")) {
                    event.person = m_office->second;
                }
            },
            {u"approval"_qs, u"state"_qs});
        row("by who had not the role",
            [](Event &event) {
                if (event.type == u"person-added") {
                    event.payload[u"roles"] = QJsonArray{u"writer"_qs};
                }
            },
            {u"approval"_qs, u"person"_qs});
        // 初审 is open to authors by a setting only.
        row("by who is named as its author",
            [](Event &event) {
                if (event.payload.value(u"key").toString() == u"author-may-first-review") {
                    event.payload[u"value"] = false;
                }
            },
            {u"approval"_qs, u"setting"_qs});
    }

    void anApprovalAgainstTheRulesIsNamed()
    {
        QFETCH(std::function<void(Event &)>, change);
        QFETCH(Kinds, expected);
        QVERIFY(forge(change));
        QCOMPARE(kinds(), expected);
    }

    // Its table of named authors knew each entry as a whole only.
    void aLibraryOfSchema3LearnsTheNamesWithin()
    {
        Article text = Newsroom::article(u"丙"_qs);
        text.authors = {u"记者陈怀远"_qs};
        VERIFY_OK(createArticle(db(), text, m_office->writer));
        VERIFY_OK(m_office->save(text, m_office->writer));
        const QString within = u"WHERE name = '陈怀远'"_qs;
        QVERIFY(
            damage({u"DELETE FROM article_author "_qs + within, u"PRAGMA user_version = 3"_qs}));
        QCOMPARE(*schemaVersion(db()),
                 Database::SchemaVersion); // opened, it was brought up to date
        QCOMPARE(m_office->problems(), QString());
        const auto names = queryValue(db(), u"SELECT COUNT(*) FROM article_author "_qs + within);
        VERIFY_OK(names);
        QCOMPARE((*names)->toInt(), 1);
        const QList<Backup> before = backups(m_office->path);
        QCOMPARE(before.size(), 1);
        OpenOptions options = m_office->options();
        options.readOnly = true;
        const auto old = Database::open(before.first().path, options);
        VERIFY_OK(old);
        QCOMPARE(*schemaVersion(**old), 3);
        QVERIFY(verifyLibrary(**old)->problems.isEmpty());
    }

    // Events of before the first release say less; what they do not say is no disagreement.
    void shorterEventsOfEarlierProgramsAgree()
    {
        VERIFY_OK(setPassword(db(), m_office->writer, "密码 correct horse", m_office->writer));
        QVERIFY(forge([](Event &event) {
            for (const QString &later : {u"base"_qs, u"created"_qs}) {
                event.payload.remove(later);
            }
            if (event.type == u"password-changed") {
                event.payload.remove(u"sha256"_qs);
            }
        }));
        QCOMPARE(m_office->problems(), QString());
    }

    // The digests hold no secret: here too only a head kept elsewhere tells.
    void wordsChangedWithAllDigestsShowInAHeadKeptElsewhere()
    {
        const QString kept = *chainHead(db());
        QVERIFY(forge([](Event &) {}));
        QCOMPARE(*chainHead(db()), kept);
        QVERIFY(forge([](Event &event) {
            if (event.type == u"approve") {
                event.payload.insert(u"opinion"_qs, u"反对。"_qs);
            }
        }));
        const auto report = verifyLibrary(db());
        VERIFY_OK(report);
        QVERIFY2(report->problems.isEmpty(), qPrintable(m_office->problems()));
        QVERIFY(report->chainHead != kept);
    }

    // A tail that decided something leaves the lists at odds with the record.
    void aSignOffCutOffShows()
    {
        QVERIFY(damage(
            {u"DELETE FROM event WHERE article = (SELECT id FROM article WHERE state = "
             "'signed-off') AND type = 'approve' AND seq > (SELECT MIN(seq) FROM event WHERE "
             "type = 'approve')"_qs}));
        QVERIFY(kinds().contains(u"state"_qs));
    }

    void aRebuiltIndexIsSound_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::newRow("texts lost") << u"DELETE FROM search_text"_qs;
        QTest::newRow("block broken") << u"UPDATE search_data SET block = x'00' WHERE id > 10"_qs;
    }

    void aRebuiltIndexIsSound()
    {
        QFETCH(QString, statement);
        QVERIFY(damage({statement}));
        QCOMPARE(kinds(), Kinds{u"index"_qs});
        VERIFY_OK(rebuildIndex(db()));
        QCOMPARE(kinds(), Kinds());
    }

    // What waits for the index is no fault of it.
    void aQueuedArticleIsNoProblem()
    {
        m_draft.title = u"改了"_qs;
        VERIFY_OK(saveDraft(db(), m_draft, m_office->writer, m_office->head(m_draft.id)));
        QCOMPARE(kinds(), Kinds());
        VERIFY_OK(m_office->act(m_draft.id, Action::Discard, m_office->writer));
        QCOMPARE(kinds(), Kinds());
        VERIFY_OK(updateIndex(db(), 100));
        QCOMPARE(kinds(), Kinds());
    }

    void progressGoesToTheEndAndCancelStops()
    {
        QList<std::pair<qint64, qint64>> steps;
        VERIFY_OK(verifyLibrary(db(), [&](qint64 done, qint64 total) {
            steps.append({done, total});
        }));
        QVERIFY(steps.size() > 2);
        for (qsizetype i = 1; i < steps.size(); ++i) {
            QVERIFY(steps.at(i).first >= steps.at(i - 1).first);
        }
        QCOMPARE(steps.last().first, steps.last().second);

        int asked = 0;
        const auto stopped = verifyLibrary(db(), {}, [&] { return ++asked > 2; });
        VERIFY_ERROR(stopped, ErrorCode::Cancelled);
        QCOMPARE(asked, 3);
        VERIFY_OK(m_office->saved(u"还能写"_qs));
        QCOMPARE(kinds(), Kinds());
    }

    void nothingIsWritten()
    {
        const QByteArray before = m_office->bytes();
        const auto changes = queryValue(db(), u"SELECT total_changes()"_qs);
        VERIFY_OK(verifyLibrary(db()));
        QCOMPARE(*queryValue(db(), u"SELECT total_changes()"_qs), *changes);
        QCOMPARE(m_office->bytes(), before);
    }
};

QTEST_GUILESS_MAIN(TestVerify)
#include "tst_verify.moc"
