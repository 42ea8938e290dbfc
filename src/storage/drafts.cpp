// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/articlejson.h"
#include "core/canonicaljson.h"
#include "storage/articlerecord.h"
#include "storage/articles.h"
#include "storage/body.h"
#include "storage/database.h"
#include "storage/sql.h"

#include <QCoreApplication>

namespace Pandian {

namespace {

Error damagedDraft(ArticleId article)
{
    return {ErrorCode::Damaged,
            QCoreApplication::translate("Storage",
                                        "The draft of this article is damaged and cannot be "
                                        "shown; restore the library from a backup."),
            article.toString()};
}

// What saveDraft() has worked out before it writes.
struct NewDraft
{
    const Article &content;
    QString sha256;
    QByteArray json;
    PersonId person;
    RevisionId base;
    const KnownDraft &known;
};

Result<SavedDraft> putDraft(Database &db, const NewDraft &draft)
{
    const auto &[content, sha256, json, person, base, known] = draft;
    const Result<ArticleRecord> record = articleRecord(db, content.id);
    if (!record) {
        return record.error();
    }
    const Result<Facts> facts = basicFacts(db, *record, person);
    if (!facts) {
        return facts.error();
    }
    if (const auto allowed = asResult(refusals(Action::Edit, *facts), *facts); !allowed) {
        return allowed.error();
    }
    if (const auto own = requireKnownDraft(db, content.id, person, known, sha256); !own) {
        return own.error();
    }
    if (content.kind != record->kind) {
        if (const auto exists = requireKind(db, content.kind); !exists) {
            return exists.error();
        }
    }
    const qint64 time = timeOfChange(db, *record);
    const auto put = executeChange(
        db,
        u"INSERT INTO draft (article, person, base, saved, sha256, body) VALUES (?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (article, person) DO UPDATE SET base = excluded.base, saved = "
        "excluded.saved, sha256 = excluded.sha256, body = excluded.body"_qs,
        {content.id.toString(), person.toString(), idOrNull(base), time, sha256, json});
    if (!put || *put != 1) {
        return put ? Error{ErrorCode::Damaged,
                           QCoreApplication::translate(
                               "Storage", "The library did not take the draft; restore the library "
                                          "from a backup."),
                           content.id.toString()}
                   : put.error();
    }
    if (const auto done = describeArticle(db, content.id, KnownText{content, person}); !done) {
        return done.error();
    }
    const auto marked = markChanged(db, content.id, time);
    return marked ? Result<SavedDraft>(SavedDraft{time, sha256}) : marked.error();
}

Error onlyText(ArticleId article)
{
    return {ErrorCode::Refused,
            QCoreApplication::translate("Storage",
                                        "This draft is the only text of the article; save a "
                                        "version first, or move the article to the recycle bin."),
            article.toString()};
}

} // namespace

Result<void> requireKnownDraft(Database &db, ArticleId id, PersonId person, const KnownDraft &known,
                               const QString &sha256)
{
    if (!known) {
        return {};
    }
    const Result<QString> stored = draftSha256(db, id, person);
    if (!stored) {
        return stored.error();
    }
    if (stored->isEmpty() || *stored == *known || *stored == sha256) {
        return {};
    }
    return Error{ErrorCode::Conflict,
                 QCoreApplication::translate("Storage",
                                             "This article was changed in another window under "
                                             "the same name; those changes are not overwritten."),
                 id.toString()};
}

Result<SavedDraft> saveDraft(Database &db, const Article &content, PersonId person, RevisionId base,
                             const KnownDraft &known)
{
    const Result<QByteArray> json = articleToJson(content);
    if (!json) {
        return json.error();
    }
    const NewDraft draft{content, sha256Hex(*json), *json, person, base, known};
    Result<SavedDraft> saved = SavedDraft();
    const Result<void> done = db.transaction([&]() -> Result<void> {
        saved = putDraft(db, draft);
        return saved ? Result<void>() : saved.error();
    });
    return done ? saved : done.error();
}

Result<std::optional<Draft>> loadDraft(Database &db, ArticleId article, PersonId person)
{
    Result<QSqlQuery> query = execute(
        db, u"SELECT base, saved, sha256, body FROM draft WHERE article = ? AND person = ?"_qs,
        {article.toString(), person.toString()});
    if (!query) {
        return query.error();
    }
    const Result<bool> row = nextRow(db, *query);
    if (!row) {
        return row.error();
    }
    if (!*row) {
        return std::optional<Draft>();
    }
    const std::optional<QByteArray> json = unpackBody(query->value(3).toByteArray());
    if (!json || sha256Hex(*json) != query->value(2).toString()) {
        return damagedDraft(article);
    }
    const Result<Article> content = articleFromJson(*json);
    if (!content) {
        return content.error();
    }
    if (content->id != article) {
        return damagedDraft(article);
    }
    return std::optional<Draft>(
        Draft{article, person, RevisionId::fromString(query->value(0).toString()),
              query->value(1).toLongLong(), query->value(2).toString(), *content});
}

Result<QString> draftSha256(Database &db, ArticleId article, PersonId person)
{
    const auto stored =
        queryValue(db, u"SELECT sha256 FROM draft WHERE article = ? AND person = ?"_qs,
                   {article.toString(), person.toString()});
    return stored ? Result<QString>(stored->value_or(QVariant()).toString()) : stored.error();
}

Result<QList<ArticleId>> articlesWithDraft(Database &db, PersonId person, qint64 since)
{
    QList<ArticleId> articles;
    const Result<void> read =
        forEachRow(db,
                   u"SELECT d.article FROM draft d JOIN article a ON a.id = d.article "
                   "WHERE d.person = ? AND d.saved >= ? AND a.discarded IS NULL "
                   "ORDER BY d.saved DESC, d.article"_qs,
                   {person.toString(), since}, [&](const QSqlQuery &row) -> Result<void> {
                       articles.append(ArticleId::fromString(row.value(0).toString()));
                       return {};
                   });
    return read ? Result<QList<ArticleId>>(articles) : read.error();
}

Result<void> discardDraft(Database &db, ArticleId article, PersonId person, const KnownDraft &known)
{
    return db.transaction([&]() -> Result<void> {
        const Result<ArticleRecord> record = articleRecord(db, article);
        if (!record) {
            return record.error();
        }
        if (const auto own = requireKnownDraft(db, article, person, known); !own) {
            return own;
        }
        const auto removed =
            executeChange(db, u"DELETE FROM draft WHERE article = ? AND person = ?"_qs,
                          {article.toString(), person.toString()});
        if (!removed) {
            return removed.error();
        }
        if (*removed == 0) {
            return {};
        }
        const Result<NewestText> left = newestText(db, article);
        if (!left) {
            return left.error();
        }
        if (left->draftOf.isNull() && left->revision.isNull()) {
            return onlyText(article);
        }
        if (const auto done = describeArticle(db, article); !done) {
            return done;
        }
        return markChanged(db, article, timeOfChange(db, *record));
    });
}

} // namespace Pandian
