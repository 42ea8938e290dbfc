// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "libraryfixture.h"

#include "storage/database.h"
#include "storage/sql.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Pandian;

// Statements are prepared once and kept: nothing may hang on to what they did before.
class TestStatements : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto opened = Database::open(m_folder->filePath(u"稿库.sqlite"_qs));
        VERIFY_OK(opened);
        m_db = std::move(*opened);
        VERIFY_OK(executeChange(*m_db, u"CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT)"_qs));
        for (int i = 1; i <= 3; ++i) {
            VERIFY_OK(insert(i));
        }
    }
    void cleanup()
    {
        m_db.reset();
        m_folder.reset();
    }

    void theSameOneRunsWithinItself()
    {
        QList<int> pairs;
        VERIFY_OK(forEachRow(*m_db, AllRows, {}, [&](const QSqlQuery &outer) -> Result<void> {
            return forEachRow(*m_db, AllRows, {}, [&](const QSqlQuery &inner) -> Result<void> {
                pairs.append(outer.value(0).toInt() * 10 + inner.value(0).toInt());
                return {};
            });
        }));
        QCOMPARE(pairs, QList<int>({11, 12, 13, 21, 22, 23, 31, 32, 33}));
    }

    // Left at its first row: no old state of the library is held by it.
    void oneThatIsLeftHoldsNothing()
    {
        const Error stop{ErrorCode::Internal, u"genug"_qs, {}};
        const auto left =
            forEachRow(*m_db, AllRows, {}, [&](const QSqlQuery &) -> Result<void> { return stop; });
        QVERIFY(!left && left.error().message == stop.message);
        const auto other = Database::open(m_db->path());
        VERIFY_OK(other);
        VERIFY_OK(executeChange(**other, u"INSERT INTO t VALUES (4, 'd')"_qs));
        const auto busy = queryValue(**other, u"PRAGMA wal_checkpoint(TRUNCATE)"_qs);
        VERIFY_OK(busy);
        QCOMPARE((*busy)->toInt(), 0);
        QCOMPARE(count(), 4);
    }

    void anotherFormOfTheTableIsSeen()
    {
        QCOMPARE(count(), 3);
        const auto other = Database::open(m_db->path());
        VERIFY_OK(other);
        VERIFY_OK(executeChange(**other, u"ALTER TABLE t ADD COLUMN c TEXT DEFAULT 'c'"_qs));
        QCOMPARE(count(), 3);
        VERIFY_OK(executeChange(*m_db, u"ALTER TABLE t RENAME COLUMN b TO d"_qs));
        QCOMPARE(count(), 3);
        VERIFY_OK(insert(5));
        QCOMPARE(count(), 4);
    }

    void oneThatFailedWorksAgain()
    {
        QVERIFY(!insert(1)); // there is one with this key
        VERIFY_OK(insert(7));
        QCOMPARE(count(), 4);
        const auto changed =
            executeChange(*m_db, u"UPDATE t SET a = a + ? WHERE a > ?"_qs, {100, 1});
        VERIFY_OK(changed);
        QCOMPARE(*changed, 3);
    }

private:
    static inline const QString AllRows = u"SELECT a FROM t ORDER BY a"_qs;

    Result<int> insert(int key) const
    {
        return executeChange(*m_db, u"INSERT INTO t (a) VALUES (?)"_qs, {key});
    }
    int count() const { return (*queryValue(*m_db, u"SELECT count(*) FROM t"_qs))->toInt(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_db;
};

QTEST_GUILESS_MAIN(TestStatements)
#include "tst_statements.moc"
