// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/articlerecord.h"
#include "storage/articles.h"
#include "storage/body.h"
#include "storage/database.h"
#include "storage/search.h"
#include "storage/sql.h"
#include "text/searchkeys.h"
#include "text/sectionlabel.h"

#include <QCoreApplication>

namespace Pandian {

// The index (tables search_text and search) is written here and nowhere else, always together
// and apart from the saving itself. "search" keeps no texts: what is taken out of it must be
// exactly what was put in, which search_text keeps.

namespace {

constexpr int BatchSize = 25; // articles in one transaction, some 100 ms
// A text's pieces of two characters and single ones, as UTF-8 between spaces.
constexpr qsizetype MaxTokenBytes = 4 * MaxArticleBytes;

struct Indexed
{
    qint64 docid = 0;
    QByteArray tokens; // packed
};

Result<std::optional<Indexed>> indexedAs(Database &db, const QString &article)
{
    std::optional<Indexed> indexed;
    const Result<void> read =
        forEachRow(db, u"SELECT docid, tokens FROM search_text WHERE article = ?"_qs, {article},
                   [&](const QSqlQuery &row) -> Result<void> {
                       indexed = Indexed{row.value(0).toLongLong(), row.value(1).toByteArray()};
                       return {};
                   });
    return read ? Result<std::optional<Indexed>>(indexed) : read.error();
}

Error damagedIndex(const QString &article)
{
    return {ErrorCode::Damaged,
            QCoreApplication::translate("Storage",
                                        "The search index is damaged, so nothing can be searched; "
                                        "rebuild it with “pandian-cli reindex” (no text is "
                                        "affected)."),
            article};
}

Result<void> removeFromIndex(Database &db, const QString &article)
{
    const auto indexed = indexedAs(db, article);
    if (!indexed) {
        return indexed.error();
    }
    if (!indexed->has_value()) {
        return {};
    }
    const Indexed &old = **indexed;
    const auto tokens = unpackBody(old.tokens, MaxTokenBytes);
    if (!tokens) {
        return damagedIndex(article);
    }
    const auto taken =
        executeChange(db, u"INSERT INTO search (search, rowid, tokens) VALUES ('delete', ?, ?)"_qs,
                      {old.docid, QString::fromUtf8(*tokens)});
    if (!taken) {
        return taken.error();
    }
    const auto removed =
        executeChange(db, u"DELETE FROM search_text WHERE docid = ?"_qs, {old.docid});
    return removed ? Result<void>() : removed.error();
}

Result<void> addToIndex(Database &db, const QString &article, const QString &text)
{
    const QString tokens = searchTokens(text);
    const auto kept =
        execute(db, u"INSERT INTO search_text (article, text, tokens) VALUES (?, ?, ?)"_qs,
                {article, text, packBody(tokens.toUtf8())});
    if (!kept) {
        return kept.error();
    }
    const auto added = executeChange(db, u"INSERT INTO search (rowid, tokens) VALUES (?, ?)"_qs,
                                     {kept->lastInsertId(), tokens});
    return added ? Result<void>() : added.error();
}

// None in the recycle bin.
Result<std::optional<Article>> textToIndex(Database &db, ArticleId article)
{
    const Result<ArticleRecord> record = articleRecord(db, article);
    if (!record) {
        return record.error();
    }
    if (record->discarded) {
        return std::optional<Article>();
    }
    const Result<NewestText> newest = newestText(db, article);
    const Result<Article> content = newest ? loadText(db, article, *newest) : newest.error();
    return content ? Result<std::optional<Article>>(*content) : content.error();
}

// What cannot be read stays out of the index; verify names it.
Result<void> indexArticle(Database &db, const QString &id)
{
    if (const auto removed = removeFromIndex(db, id); !removed) {
        return removed;
    }
    const auto content = textToIndex(db, ArticleId::fromString(id));
    if (!content && content.error().code != ErrorCode::Damaged) {
        return content.error();
    }
    if (content && *content) {
        if (const auto added = addToIndex(db, id, searchableText(**content)); !added) {
            return added;
        }
    }
    const auto done = executeChange(db, u"DELETE FROM search_queue WHERE article = ?"_qs, {id});
    return done ? Result<void>() : done.error();
}

// The oldest change first, so that documents are numbered in the order of articles' changes.
Result<QStringList> nextInQueue(Database &db, int limit)
{
    QStringList ids;
    const Result<void> read =
        forEachRow(db,
                   u"SELECT q.article FROM search_queue q JOIN article a ON a.id = q.article "
                   "ORDER BY a.modified, a.id DESC LIMIT ?"_qs,
                   {limit}, [&](const QSqlQuery &row) -> Result<void> {
                       ids.append(row.value(0).toString());
                       return {};
                   });
    return read ? Result<QStringList>(ids) : read.error();
}

Result<int> indexBatch(Database &db, int limit)
{
    int count = 0;
    const Result<void> done = db.transaction([&]() -> Result<void> {
        const Result<QStringList> ids = nextInQueue(db, limit);
        if (!ids) {
            return ids.error();
        }
        count = int(ids->size());
        for (const QString &id : *ids) {
            if (const auto indexed = indexArticle(db, id); !indexed) {
                return indexed;
            }
        }
        return {};
    });
    return done ? Result<int>(count) : done.error();
}

// What no article stands behind, as after a row was deleted by hand.
Result<void> dropOrphans(Database &db)
{
    const auto dropped = executeChange(db, u"DELETE FROM search_queue WHERE NOT EXISTS "
                                           "(SELECT 1 FROM article a WHERE a.id = article)"_qs);
    return dropped ? Result<void>() : dropped.error();
}

Result<int> queueLength(Database &db)
{
    const auto length = queryValue(db, u"SELECT COUNT(*) FROM search_queue"_qs);
    return length ? Result<int>((*length)->toInt()) : length.error();
}

} // namespace

QString searchableText(const Article &article)
{
    QStringList lines{article.kicker, article.title, article.subtitle, article.source};
    lines += article.authors;
    lines << article.responsibleEditor << article.columnPath.join(u' ')
          << article.keywords.join(u' ') << article.abstract << plainText(article.lead);
    int number = 0;
    for (const Section &section : article.sections) {
        lines << labelledTitle(article.labelStyle, ++number, section.title)
              << plainText(section.blocks);
    }
    lines.removeAll(QString());
    return lines.join(u'\n');
}

Result<int> updateIndex(Database &db, int limit)
{
    while (limit > 0) {
        const Result<int> left = queueLength(db);
        if (!left || *left == 0) {
            return left;
        }
        const Result<int> done = indexBatch(db, std::min(limit, BatchSize));
        if (!done) {
            return done;
        }
        if (*done == 0) {
            if (const auto dropped = dropOrphans(db); !dropped) {
                return dropped.error();
            }
        }
        limit -= BatchSize;
    }
    return queueLength(db);
}

bool isIndexDamage(Database &db, const Error &error)
{
    if (error.code != ErrorCode::Damaged || error == damagedIndex(error.detail)) {
        return error.code == ErrorCode::Damaged;
    }
    const auto checked =
        executeChange(db, u"INSERT INTO search (search) VALUES ('integrity-check')"_qs);
    return !checked && checked.error().code == ErrorCode::Damaged;
}

Result<void> resetIndex(Database &db)
{
    return db.transaction([&]() -> Result<void> {
        const QStringList statements{
            u"INSERT INTO search (search) VALUES ('delete-all')"_qs,
            u"DELETE FROM search_text"_qs,
            u"INSERT INTO search_queue (article) SELECT id FROM article WHERE discarded IS NULL "
            "ON CONFLICT (article) DO NOTHING"_qs,
        };
        for (const QString &statement : statements) {
            if (const auto done = execute(db, statement); !done) {
                return done.error();
            }
        }
        return {};
    });
}

Result<void> rebuildIndex(Database &db)
{
    if (const Result<void> emptied = resetIndex(db); !emptied) {
        return emptied;
    }
    const Result<int> left = updateIndex(db, std::numeric_limits<int>::max());
    return left ? Result<void>() : left.error();
}

} // namespace Pandian
