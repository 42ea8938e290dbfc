// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "libraryfixture.h"

#include "core/canonicaljson.h"
#include "storage/events.h"

using namespace Pandian;

namespace {

// An article's row as bare as the tables allow, so that events can name it.
Result<ArticleId> bareArticle(Database &db, PersonId creator)
{
    const ArticleId id = ArticleId::create();
    const auto done =
        execute(db,
                u"INSERT INTO article (id, title, subtitle, column_path, source, kind, external, "
                "major, words, state, creator, created, modified) VALUES (?, '', '', '', '', "
                "'standard', 0, 0, 0, 'draft', ?, 0, 0)"_qs,
                {id.toString(), creator.toString()});
    return done ? Result<ArticleId>(id) : done.error();
}

const QString insertEvent =
    u"INSERT OR REPLACE INTO event (seq, id, type, person, person_name, time, payload, previous, "
    "digest, library_digest) SELECT %1, %2, 'approve', person, person_name, time, payload, "
    "previous, digest, library_digest FROM event WHERE seq = 1"_qs;

} // namespace

class TestEvents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_library = std::make_unique<LibraryFixture>();
        auto db = m_library->open();
        VERIFY_OK(db);
        m_db = std::move(*db);
        m_owner = LibraryFixture::owner(*m_db);
    }

    void cleanup()
    {
        m_db.reset();
        m_library.reset();
    }

    // The digest as an archive's reader in another language would compute it.
    void digestIsOfTheCanonicalContent()
    {
        const auto event = append({}, u"setting-changed"_qs, {{u"b"_qs, 1}, {u"a"_qs, u"终审"_qs}});
        VERIFY_OK(event);
        const QString json =
            u"{\"article\":\"\",\"id\":\"%1\",\"payload\":{\"a\":\"终审\",\"b\":1},"
            "\"person\":\"%2\",\"personName\":\"高鹤\",\"previous\":\"%3\",\"revision\":\"\","
            "\"time\":%4,\"type\":\"setting-changed\"}"_qs
                .arg(event->id.toString(), m_owner.toString(), event->previous)
                .arg(m_library->time);
        QCOMPARE(event->digest, sha256Hex(json.toUtf8()));
        const auto first = libraryEvents(*m_db, 0, 1);
        VERIFY_OK(first);
        QCOMPARE(event->previous, first->first().digest);
        QCOMPARE(event->libraryDigest,
                 sha256Hex((first->first().libraryDigest + event->digest).toLatin1()));
        QCOMPARE(first->first().libraryDigest, sha256Hex(first->first().digest.toLatin1()));
    }

    void readBackIsWhatWasAppended()
    {
        const QJsonObject payload{{u"opinion"_qs, u"同意。\n“'\"\\\u2028😀"_qs}};
        const auto event = append({}, u"approve"_qs, payload);
        VERIFY_OK(event);
        const auto read = libraryEvents(*m_db, 1, 10);
        VERIFY_OK(read);
        QCOMPARE(read->size(), 1);
        QCOMPARE(read->first().payload, payload);
        QCOMPARE(read->first().digest, event->digest);
        QCOMPARE(*eventDigest(read->first()), event->digest);
        QCOMPARE(*chainHead(*m_db), event->libraryDigest);
    }

    // An article's chain must be whole by itself, whatever else the library did in between.
    void eachArticleHasAChainOfItsOwn()
    {
        const auto one = bareArticle(*m_db, m_owner);
        const auto two = bareArticle(*m_db, m_owner);
        VERIFY_OK(one);
        VERIFY_OK(two);
        const auto a = append(*one, u"created"_qs);
        const auto b = append(*two, u"created"_qs);
        const auto library = append({}, u"setting-changed"_qs);
        const auto c = append(*one, u"submit"_qs);
        VERIFY_OK(c);
        QCOMPARE(a->previous, QString());
        QCOMPARE(b->previous, QString());
        QCOMPARE(c->previous, a->digest);
        QCOMPARE(c->seq, a->seq + 3);
        QCOMPARE(library->previous, libraryEvents(*m_db, 0, 1)->first().digest);
        const auto chain = articleEvents(*m_db, *one);
        VERIFY_OK(chain);
        QCOMPARE(chain->size(), 2);
        QCOMPARE(chain->at(1).id, c->id);
    }

    // The number an event has here is no part of what an archive carries elsewhere.
    void digestDoesNotDependOnTheNumber()
    {
        Event event;
        event.type = u"approve"_qs;
        const auto digest = eventDigest(event);
        event.seq = 7;
        event.libraryDigest = u"x"_qs;
        QCOMPARE(*eventDigest(event), *digest);
        event.time = 1;
        QVERIFY(*eventDigest(event) != *digest);
    }

    void textThatIsNoTextIsRefused()
    {
        const QString lone = u"坏"_qs + QChar(0xd800);
        QVERIFY(!append({}, u"approve"_qs, {{u"opinion"_qs, lone}}));
        QCOMPARE(libraryEvents(*m_db, 0, 10)->size(), 1);
    }

    void personMustExist()
    {
        const auto event = appendEvent(*m_db, {}, u"approve"_qs, PersonId::create(), {}, {});
        QVERIFY(!event);
        QCOMPARE(libraryEvents(*m_db, 0, 10)->size(), 1);
    }

    void tablesRefuseForgery_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("update") << u"UPDATE event SET time = 0"_qs;
        QTest::newRow("update of nothing visible") << u"UPDATE event SET seq = seq"_qs;
        QTest::newRow("delete") << u"DELETE FROM event"_qs;
        QTest::newRow("replace of the last") << insertEvent.arg(u"2"_qs, u"id"_qs);
        QTest::newRow("replace by number") << insertEvent.arg(u"1"_qs, u"'x'"_qs);
        QTest::newRow("replace by id at the end") << insertEvent.arg(u"3"_qs, u"id"_qs);
        QTest::newRow("insert with a gap") << insertEvent.arg(u"9"_qs, u"'x'"_qs);
        QTest::newRow("insert before the first") << insertEvent.arg(u"0"_qs, u"'x'"_qs);
        QTest::newRow("number left to SQLite after the last")
            << insertEvent.arg(u"-1"_qs, u"'x'"_qs);
        QTest::newRow("revision replaced")
            << u"INSERT OR REPLACE INTO revision SELECT * FROM revision"_qs;
    }

    void tablesRefuseForgery()
    {
        QFETCH(QString, sql);
        VERIFY_OK(append({}, u"setting-changed"_qs));
        const auto article = bareArticle(*m_db, m_owner);
        VERIFY_OK(article);
        VERIFY_OK(execute(*m_db,
                          u"INSERT INTO revision (id, article, number, author, author_name, "
                          "created, sha256, body) VALUES ('r', ?, 1, ?, '高鹤', 0, '', '')"_qs,
                          {article->toString(), m_owner.toString()}));
        const auto before = libraryEvents(*m_db, 0, 10);
        const auto forged = execute(*m_db, sql);
        QVERIFY(!forged);
        const auto after = libraryEvents(*m_db, 0, 10);
        VERIFY_OK(after);
        QCOMPARE(after->size(), before->size());
        for (qsizetype i = 0; i < after->size(); ++i) {
            QCOMPARE(after->at(i).libraryDigest, before->at(i).libraryDigest);
        }
    }

private:
    Result<Event> append(ArticleId article, const QString &type, const QJsonObject &payload = {})
    {
        Result<Event> event = Event();
        const auto done = m_db->transaction([&]() -> Result<void> {
            event = appendEvent(*m_db, article, type, m_owner, {}, payload);
            return event ? Result<void>() : event.error();
        });
        return done ? event : done.error();
    }

    std::unique_ptr<LibraryFixture> m_library;
    std::unique_ptr<Database> m_db;
    PersonId m_owner;
};

QTEST_GUILESS_MAIN(TestEvents)
#include "tst_events.moc"
