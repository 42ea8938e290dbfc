// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/measurements.h"
#include "core/articlejson.h"
#include "core/canonicaljson.h"
#include "storage/database.h"
#include "storage/people.h"
#include "storage/search.h"
#include "support/generatedarticle.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

namespace Pandian {

namespace {

constexpr int saves = 200;
constexpr int saveCharacters = 6000;
constexpr int queriesOfALength = 60;

// What SQLite alone needs to make the same bytes durable.
class BareStore
{
public:
    explicit BareStore(const QString &path)
        : m_connection(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("bare")))
    {
        m_connection.setDatabaseName(path);
        m_connection.open();
        run(QStringLiteral("PRAGMA journal_mode = WAL"));
        run(QStringLiteral("PRAGMA synchronous = FULL"));
        run(QStringLiteral("CREATE TABLE draft (id TEXT PRIMARY KEY, body BLOB)"));
    }

    void save(const QByteArray &bytes)
    {
        run(QStringLiteral("BEGIN IMMEDIATE"));
        QSqlQuery query(m_connection);
        query.prepare(QStringLiteral("INSERT OR REPLACE INTO draft VALUES ('draft', ?)"));
        query.addBindValue(bytes);
        query.exec();
        run(QStringLiteral("COMMIT"));
    }

private:
    void run(const QString &statement) { QSqlQuery(m_connection).exec(statement); }

    QSqlDatabase m_connection;
};

QList<double> searchTimes(Database &db, TextGenerator &texts, int length, Result<void> *failed)
{
    QList<double> times;
    for (int i = 0; i < queriesOfALength; ++i) {
        SearchRequest request;
        // Words from the frequent to the rare; long queries as somebody copies them from a text.
        request.text = length <= 4 ? texts.word(100 + i * 150) : texts.line(length);
        while (request.text.size() < length) {
            request.text += texts.word(60 + i * 7);
        }
        request.text.truncate(length);
        times.append(millisecondsOf([&] {
            const Result<SearchPage> page = search(db, request);
            if (!page) {
                *failed = page.error();
            }
        }));
    }
    return times;
}

// 保存版本: rules, packing, the event and its digests besides.
Result<void> measureVersions(FigureTable &table, Database &db, Article article, PersonId writer)
{
    const QTemporaryDir dir;
    BareStore bare(dir.filePath(QStringLiteral("bare.sqlite")));
    TextGenerator texts(4);
    QList<double> own;
    QList<double> limit;
    RevisionId base;
    for (int i = 0; i < saves; ++i) {
        article.lead.append(paragraph(texts.line(4)));
        Result<RevisionInfo> saved = RevisionInfo();
        own.append(millisecondsOf([&] { saved = saveRevision(db, article, writer, base); }));
        if (!saved) {
            return saved.error();
        }
        base = saved->id;
        const QByteArray body = *articleToJson(article);
        limit.append(millisecondsOf([&] { bare.save(body); }));
    }
    table.add({QStringLiteral("save a version of 6,000 characters"), QStringLiteral("ms"),
               figuresOf(own), QStringLiteral("bare SQLite commit of the same bytes"),
               figuresOf(limit), 1.5, true});
    return {};
}

} // namespace

Result<void> measureSaving(FigureTable &table, const QString &libraryPath)
{
    const Result<std::unique_ptr<Database>> opened = Database::open(libraryPath);
    if (!opened) {
        return opened.error();
    }
    Database &db = **opened;
    const Result<QList<Person>> staff = people(db);
    if (!staff) {
        return staff.error();
    }
    const PersonId writer = staff->first().id;
    TextGenerator texts(2);
    Article article = texts.article(saveCharacters);
    if (const auto created = createArticle(db, article, writer); !created) {
        return created;
    }
    const QTemporaryDir dir;
    BareStore bare(dir.filePath(QStringLiteral("bare.sqlite")));
    QList<double> own;
    QList<double> commit;
    QList<double> limit;
    for (int i = 0; i < saves; ++i) {
        article.lead.append(paragraph(texts.line(4)));
        QByteArray body;
        const double making = millisecondsOf([&] { // what saveDraft() does before it writes
            body = *articleToJson(article);
            static_cast<void>(sha256Hex(body));
        });
        Result<SavedDraft> saved = SavedDraft();
        own.append(millisecondsOf([&] { saved = saveDraft(db, article, writer, {}); }));
        if (!saved) {
            return saved.error();
        }
        commit.append(own.constLast() - making);
        limit.append(millisecondsOf([&] { bare.save(body); }));
    }
    table.add({QStringLiteral("save a draft of 6,000 characters"), QStringLiteral("ms"),
               figuresOf(own), QStringLiteral("bare SQLite commit of the same bytes"),
               figuresOf(limit), 1.5, true});
    table.add({QStringLiteral("of it the commit"), QStringLiteral("ms"), figuresOf(commit),
               QStringLiteral("bare SQLite commit of the same bytes"), figuresOf(limit), 1.5,
               true});
    return measureVersions(table, db, article, writer);
}

Result<void> measureSearching(FigureTable &table, const QString &libraryPath)
{
    const Result<std::unique_ptr<Database>> opened = Database::open(libraryPath);
    if (!opened) {
        return opened.error();
    }
    TextGenerator texts(3);
    Result<void> failed;
    for (const int length : {1, 2, 4, 14}) {
        const QList<double> times = searchTimes(**opened, texts, length, &failed);
        table.add({QStringLiteral("search, %1 characters").arg(length),
                   QStringLiteral("ms"),
                   figuresOf(times),
                   {},
                   {},
                   50});
    }
    return failed;
}

} // namespace Pandian
