// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/search.h"

#include "storage/articlelists.h"
#include "storage/database.h"
#include "storage/sql.h"
#include "text/searchkeys.h"

#include <QCoreApplication>

#include <limits>

namespace Pandian {

namespace {

constexpr int MaxQueryCharacters = 100;
constexpr int MaxPage = 1000;
constexpr int SnippetCharacters = 80;
constexpr int BeforeHit = 24;
// With filters that leave no more articles than this, their texts are read instead of the index.
constexpr int FewArticles = 200;

struct Condition
{
    QString sql; // " AND …", about the article `a`
    QVariantList binds;
};

Condition filters(const SearchRequest &request)
{
    Condition condition{u" AND a.discarded IS NULL"_qs, {}};
    const QString column = request.column.trimmed();
    if (!column.isEmpty()) {
        condition.sql += u" AND instr(a.column_path, ?) > 0";
        condition.binds.append(column);
    }
    if (request.state) {
        condition.sql += u" AND a.state = ?";
        condition.binds.append(stateName(*request.state));
    }
    if (request.from.isValid()) {
        condition.sql += u" AND a.modified >= ?";
        condition.binds.append(request.from.startOfDay().toMSecsSinceEpoch());
    }
    if (request.to.isValid()) {
        condition.sql += u" AND a.modified < ?";
        condition.binds.append(request.to.addDays(1).startOfDay().toMSecsSinceEpoch());
    }
    return condition;
}

bool hasFilters(const SearchRequest &request)
{
    return !request.column.trimmed().isEmpty() || request.state || !request.person.isNull() ||
           request.from.isValid() || request.to.isValid();
}

// Articles that pass the filters, the newest first, through the index that narrows them most.
struct Source
{
    QString sql; // FROM … WHERE …, with `a` and `t`
    QString order;
    QVariantList binds;
};

Source articlesFiltered(const SearchRequest &request)
{
    const Condition condition = filters(request);
    const QString text = u"CROSS JOIN search_text t ON t.article = a.id WHERE 1"_qs;
    if (request.person.isNull()) {
        return {u" FROM article a "_qs + text + condition.sql,
                u" ORDER BY a.modified DESC, a.id"_qs, condition.binds};
    }
    return {u" FROM participant p CROSS JOIN article a ON a.id = p.article "_qs + text +
                u" AND p.person = ? AND p.owner = 1 AND p.discarded IS NULL"_qs + condition.sql,
            u" ORDER BY p.modified DESC, p.article"_qs,
            QVariantList{request.person.toString()} + condition.binds};
}

// Documents with the words, the newest first: document numbers grow with articles' changes.
Source documentsMatching(const SearchRequest &request, const QString &expression)
{
    const Condition condition = filters(request);
    QString sql = u" FROM search CROSS JOIN search_text t ON t.docid = search.rowid "
                  "CROSS JOIN article a ON a.id = t.article WHERE search MATCH ?"_qs +
                  condition.sql;
    QVariantList binds = QVariantList{expression} + condition.binds;
    if (!request.person.isNull()) {
        sql += u" AND EXISTS (SELECT 1 FROM participant p WHERE p.article = a.id "
               "AND p.person = ? AND p.owner = 1)";
        binds.append(request.person.toString());
    }
    return {sql, u" ORDER BY search.rowid DESC"_qs, binds};
}

Result<bool> filtersLeaveFew(Database &db, const SearchRequest &request)
{
    if (!hasFilters(request)) {
        return false;
    }
    const Source source = articlesFiltered(request);
    const auto count =
        queryValue(db, u"SELECT COUNT(*) FROM (SELECT 1"_qs + source.sql + u" LIMIT ?)"_qs,
                   source.binds + QVariantList{FewArticles + 1});
    return count ? Result<bool>((*count)->toInt() <= FewArticles) : count.error();
}

struct Found
{
    ArticleId article;
    QString snippet;
    QList<TextRange> matches;
};

// About 80 characters round the first hit in one line, ranges kept.
Found makeFound(ArticleId article, const QString &text, const QList<TextRange> &hits)
{
    const int size = int(text.size());
    int start = hits.isEmpty() ? 0 : std::max(0, hits.first().start - BeforeHit);
    if (start > 0 && text.at(start).isLowSurrogate()) {
        --start;
    }
    int end = std::min(size, start + SnippetCharacters);
    if (!hits.isEmpty()) {
        end = std::max(end, hits.first().end());
    }
    if (end < size && text.at(end).isLowSurrogate()) {
        ++end;
    }
    Found found{article, text.mid(start, end - start), {}};
    for (QChar &c : found.snippet) {
        if (c == u'\n' || c == u'\t' || c == QChar::LineSeparator) {
            c = u' ';
        }
    }
    const int shift = start > 0 ? 1 : 0;
    for (const TextRange &hit : hits) {
        if (hit.start >= start && hit.end() <= end) {
            found.matches.append({hit.start - start + shift, hit.length});
        }
    }
    if (start > 0) {
        found.snippet.prepend(QChar(u'…'));
    }
    if (end < size) {
        found.snippet.append(QChar(u'…'));
    }
    return found;
}

// Reads rows of (article, text) until there is one hit more than the page needs.
Result<QList<Found>> walk(Database &db, const Source &source, const SearchRequest &request,
                          const QString &text)
{
    QList<Found> page;
    Result<QSqlQuery> query =
        execute(db, u"SELECT t.article, t.text"_qs + source.sql + source.order, source.binds);
    if (!query) {
        return query.error();
    }
    int skip = std::max(0, request.offset);
    while (page.size() <= request.limit) {
        const Result<bool> row = nextRow(db, *query);
        if (!row) {
            return row.error();
        }
        if (!*row) {
            break;
        }
        const QString content = query->value(1).toString();
        const QList<TextRange> hits =
            text.isEmpty() ? QList<TextRange>() : searchHits(content, text);
        if (!text.isEmpty() && hits.isEmpty()) {
            continue;
        }
        if (skip > 0) {
            --skip;
            continue;
        }
        page.append(makeFound(ArticleId::fromString(query->value(0).toString()), content, hits));
    }
    return page;
}

Result<QList<Found>> findPage(Database &db, SearchRequest request, const QString &text)
{
    if (text.isEmpty()) {
        Source source = articlesFiltered(request);
        source.order += u" LIMIT ? OFFSET ?";
        source.binds << request.limit + 1 << std::max(0, request.offset);
        request.offset = 0;
        return walk(db, source, request, text);
    }
    const QString expression = searchExpression(text);
    const Result<bool> few = filtersLeaveFew(db, request);
    if (!few) {
        return few.error();
    }
    const bool throughArticles = *few || expression.isEmpty();
    return walk(
        db, throughArticles ? articlesFiltered(request) : documentsMatching(request, expression),
        request, text);
}

Result<SearchPage> pageOf(Database &db, const QList<Found> &found, int limit)
{
    SearchPage page;
    page.more = found.size() > limit;
    QList<ArticleId> ids;
    for (const Found &hit : found.mid(0, limit)) {
        ids.append(hit.article);
    }
    const Result<QList<ArticleSummary>> summaries = articleSummaries(db, ids);
    if (!summaries) {
        return summaries.error();
    }
    qsizetype next = 0;
    for (const ArticleSummary &summary : *summaries) {
        while (found.at(next).article != summary.id) {
            ++next;
        }
        page.hits.append({summary, found.at(next).snippet, found.at(next).matches});
    }
    return page;
}

Error stillIndexing(int left)
{
    return {ErrorCode::Locked,
            QCoreApplication::translate("Storage",
                                        "The search index is still being made (%Ln article(s) to "
                                        "go); search again in a moment.",
                                        nullptr, left),
            {}};
}

Result<SearchPage> lookUp(Database &db, const SearchRequest &request, const QString &text,
                          int indexedAtMost)
{
    if (!db.isReadOnly()) {
        const Result<int> left = updateIndex(db, indexedAtMost);
        if (!left) {
            return left.error();
        }
        if (*left > 0) {
            return stillIndexing(*left);
        }
    }
    const Result<QList<Found>> found = findPage(db, request, text);
    return found ? pageOf(db, *found, request.limit) : found.error();
}

} // namespace

Result<SearchPage> search(Database &db, const SearchRequest &asked, int indexedAtMost)
{
    SearchRequest request = asked;
    request.limit = std::clamp(request.limit, 0, MaxPage);
    const QString text = request.text.trimmed();
    if (text.size() > MaxQueryCharacters) {
        return Error{ErrorCode::InvalidInput,
                     QCoreApplication::translate("Storage",
                                                 "The words to search for are longer than %1 "
                                                 "characters; shorten them.")
                         .arg(MaxQueryCharacters),
                     {}};
    }
    Result<SearchPage> page = lookUp(db, request, text, indexedAtMost);
    if (!page && !db.isReadOnly() && isIndexDamage(db, page.error()) && resetIndex(db)) {
        page = lookUp(db, request, text, indexedAtMost);
    }
    return page;
}

} // namespace Pandian
