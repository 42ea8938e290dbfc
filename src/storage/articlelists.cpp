// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/articlelists.h"

#include "storage/articlerecord.h"
#include "storage/articles.h"
#include "storage/database.h"
#include "storage/librarysettings.h"
#include "storage/people.h"
#include "storage/sql.h"

#include <QCoreApplication>
#include <QSqlError>

namespace Pandian {

namespace {

constexpr auto SummarySql =
    u"SELECT a.id, a.title, a.subtitle, a.column_path, a.source, a.kind, a.state, a.external, "
    "a.major, a.head, r.number, a.words, a.creator, c.name, v.name, a.created, a.modified, "
    "EXISTS (SELECT 1 FROM draft d WHERE d.article = a.id), a.discarded IS NOT NULL "
    "FROM article a JOIN person c ON c.id = a.creator "
    "LEFT JOIN revision r ON r.id = a.head LEFT JOIN person v ON v.id = a.reviewer "
    "WHERE a.id = ?";

ArticleSummary summaryFromRow(const QSqlQuery &row)
{
    ArticleSummary summary;
    summary.id = ArticleId::fromString(row.value(0).toString());
    summary.title = row.value(1).toString();
    summary.subtitle = row.value(2).toString();
    summary.columnPath = row.value(3).toString().split(u'\n', Qt::SkipEmptyParts);
    summary.source = row.value(4).toString();
    summary.kind = row.value(5).toString();
    summary.state = stateFromName(row.value(6).toString()).value_or(State::Draft);
    summary.external = row.value(7).toBool();
    summary.major = row.value(8).toBool();
    summary.head = RevisionId::fromString(row.value(9).toString());
    summary.revisionNumber = row.value(10).toInt();
    summary.words = row.value(11).toLongLong();
    summary.creator = PersonId::fromString(row.value(12).toString());
    summary.creatorName = row.value(13).toString();
    summary.reviewerName = row.value(14).toString();
    summary.created = row.value(15).toLongLong();
    summary.modified = row.value(16).toLongLong();
    summary.hasDraft = row.value(17).toBool();
    summary.inRecycleBin = row.value(18).toBool();
    return summary;
}

// How a queue is read through its index: the ids in order, and how many there are.
struct QueueSql
{
    QString from; // "article WHERE …", one for each state, all in the same order
    QString id = QStringLiteral("id");
    QString order = QStringLiteral("modified");
    QVariantList binds;
    int parts = 1;
};

QueueSql inStates(const QList<State> &states)
{
    QueueSql sql{u"article WHERE state = ? AND discarded IS NULL"_qs,
                 u"id"_qs,
                 u"modified"_qs,
                 {},
                 int(states.size())};
    for (const State state : states) {
        sql.binds.append(stateName(state));
    }
    return sql;
}

QList<State> statesInReview()
{
    QList<State> states;
    for (const State state : AllStates) {
        if (roundOf(state)) {
            states.append(state);
        }
    }
    return states;
}

QueueSql sqlFor(Queue queue, PersonId person)
{
    switch (queue) {
    case Queue::Mine:
        return {u"participant WHERE person = ? AND owner = 1 AND discarded IS NULL"_qs,
                u"article"_qs,
                u"modified"_qs,
                {person.toString()},
                1};
    case Queue::Returned:
        return inStates({State::Returned});
    case Queue::InReview:
    case Queue::AwaitingMe: // narrowed by reviewable()
        return inStates(statesInReview());
    case Queue::SignedOff:
        return inStates({State::SignedOff});
    case Queue::Archived:
        return inStates({State::Archived});
    case Queue::RecycleBin:
        return {u"article WHERE discarded IS NOT NULL"_qs, u"id"_qs, u"discarded"_qs, {}, 1};
    case Queue::All:
        break;
    }
    return {u"article WHERE discarded IS NULL"_qs, u"id"_qs, u"modified"_qs, {}, 1};
}

// Parts in the same order are merged by SQLite without sorting.
QString idsSql(const QueueSql &queue)
{
    const QString part =
        u"SELECT %1 AS i, %2 AS t FROM %3"_qs.arg(queue.id, queue.order, queue.from);
    return QStringList(queue.parts, part).join(u" UNION ALL ") +
           u" ORDER BY t DESC, i LIMIT ? OFFSET ?"_qs;
}

// Articles with certain words in the headline or the column path; small ASCII letters find
// capitals.
const QString HasWordsSql = uR"((title LIKE ? ESCAPE '\' OR column_path LIKE ? ESCAPE '\'))"_qs;

QVariantList wordsBinds(const QString &words)
{
    QString pattern = u"%"_qs;
    for (const QChar c : words) {
        if (c == u'%' || c == u'_' || c == u'\\') {
            pattern += u'\\';
        }
        pattern += c;
    }
    pattern += u'%';
    return {pattern, pattern};
}

QueueSql filtered(QueueSql queue, const QString &words)
{
    if (words.isEmpty()) {
        return queue;
    }
    queue.from +=
        queue.id == u"id"
            ? u" AND "_qs + HasWordsSql
            : u" AND EXISTS (SELECT 1 FROM article a WHERE a.id = participant.article AND %1)"_qs
                  .arg(HasWordsSql);
    QVariantList binds;
    const qsizetype each = queue.binds.size() / queue.parts;
    for (int part = 0; part < queue.parts; ++part) {
        binds += queue.binds.mid(part * each, each) + wordsBinds(words);
    }
    queue.binds = binds;
    return queue;
}

Result<QList<ArticleId>> plainIds(Database &db, const ListRequest &request)
{
    const QueueSql queue =
        filtered(sqlFor(request.queue, request.person), request.filter.trimmed());
    QList<ArticleId> ids;
    const Result<void> read = forEachRow(
        db, idsSql(queue), queue.binds + QVariantList{request.limit, std::max(0, request.offset)},
        [&](const QSqlQuery &row) -> Result<void> {
            ids.append(ArticleId::fromString(row.value(0).toString()));
            return {};
        });
    return read ? Result<QList<ArticleId>>(ids) : read.error();
}

// 待我审核: the rule itself is asked for every article in a state whose round the person may do at
// all, from the columns that an index narrows down to.
bool awaits(const Facts &facts)
{
    if (refusals(Action::StartReview, facts).isEmpty()) {
        return true;
    }
    return facts.person && facts.reviewer == facts.person->id &&
           refusals(Action::Approve, facts).isEmpty();
}

// What a reviewer finds out or writes down only while reviewing counts as settled.
Facts factsOfPerson(const Person &person, const LibrarySettings &settings)
{
    Facts facts;
    facts.singlePersonMode = settings.singlePersonMode;
    facts.authorMayFirstReview = settings.authorMayFirstReview;
    facts.person = person;
    facts.hasOpinion = true;
    facts.fullReadConfirmed = true;
    return facts;
}

QList<State> reviewableStates(Facts facts)
{
    QList<State> states;
    for (const State state : statesInReview()) {
        facts.state = state;
        if (!refusals(Action::StartReview, facts).contains(Reason::MissingRole)) {
            states.append(state);
        }
    }
    return states;
}

void fillFromRow(const QSqlQuery &row, Facts *facts)
{
    facts->state = stateFromName(row.value(2).toString()).value_or(State::Draft);
    facts->external = row.value(3).toBool();
    facts->major = row.value(4).toBool();
    facts->rounds = row.value(5).toInt();
    const PersonId reviewer = PersonId::fromString(row.value(6).toString());
    facts->reviewer = reviewer.isNull() ? std::optional<PersonId>() : reviewer;
    facts->isAuthor = row.value(7).toInt() != 0 || row.value(9).toBool();
    facts->roundsHeld = roundsFromBits(row.value(8).toInt());
}

// Calls `each` for the articles that await the person, the newest first, until it says false.
Result<void> forEachAwaiting(Database &db, PersonId id, const QString &words,
                             const std::function<bool(ArticleId)> &each)
{
    const Result<Person> asking = person(db, id);
    if (!asking) {
        return asking.error();
    }
    const Result<LibrarySettings> settings = librarySettings(db);
    if (!settings) {
        return settings.error();
    }
    Facts facts = factsOfPerson(*asking, *settings);
    const QList<State> states = reviewableStates(facts);
    if (states.isEmpty()) {
        return {};
    }
    const Result<QStringList> names = nameKeys(db, *asking);
    if (!names) {
        return names.error();
    }
    const QString part =
        u"SELECT a.id AS i, a.modified AS t, a.state, a.external, a.major, k.rounds, a.reviewer, "
        "p.author, p.rounds, EXISTS (SELECT 1 FROM article_author n WHERE n.article = a.id AND "
        "n.name IN ("_qs +
        QStringList(names->size(), u"?"_qs).join(u", ") +
        u")) FROM article a JOIN article_kind k ON k.id = a.kind "
        "LEFT JOIN participant p ON p.article = a.id AND p.person = ? "
        "WHERE a.state = ? AND a.discarded IS NULL"_qs +
        (words.isEmpty() ? QString() : u" AND "_qs + HasWordsSql);
    QVariantList binds;
    for (const State state : states) {
        for (const QString &name : *names) {
            binds << name;
        }
        binds << asking->id.toString() << stateName(state);
        if (!words.isEmpty()) {
            binds << wordsBinds(words);
        }
    }
    Result<QSqlQuery> query = execute(
        db, QStringList(states.size(), part).join(u" UNION ALL ") + u" ORDER BY t DESC, i"_qs,
        binds);
    if (!query) {
        return query.error();
    }
    for (;;) {
        const Result<bool> row = nextRow(db, *query);
        if (!row) {
            return row.error();
        }
        if (!*row) {
            return {};
        }
        fillFromRow(*query, &facts);
        if (awaits(facts) && !each(ArticleId::fromString(query->value(0).toString()))) {
            return {};
        }
    }
}

Result<QList<ArticleId>> awaitingIds(Database &db, const ListRequest &request)
{
    QList<ArticleId> ids;
    int skip = std::max(0, request.offset);
    if (request.limit <= 0) {
        return ids;
    }
    const Result<void> read =
        forEachAwaiting(db, request.person, request.filter.trimmed(), [&](ArticleId id) {
            if (skip > 0) {
                --skip;
            } else {
                ids.append(id);
            }
            return ids.size() < request.limit;
        });
    return read ? Result<QList<ArticleId>>(ids) : read.error();
}

Result<QList<ArticleId>> idsWhere(Database &db, const QString &condition, const QVariantList &binds)
{
    QList<ArticleId> ids;
    const Result<void> read =
        forEachRow(db,
                   u"SELECT id FROM article WHERE %1 "
                   "ORDER BY discarded IS NOT NULL, modified DESC LIMIT 3"_qs.arg(condition),
                   binds, [&](const QSqlQuery &row) -> Result<void> {
                       ids.append(ArticleId::fromString(row.value(0).toString()));
                       return {};
                   });
    return read ? Result<QList<ArticleId>>(ids) : read.error();
}

bool looksLikeIdPart(const QString &text)
{
    constexpr qsizetype ShortestPart = 4;
    return text.size() >= ShortestPart && text.size() <= 36 &&
           std::all_of(text.begin(), text.end(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || c == u'-';
           });
}

} // namespace

Result<QList<ArticleSummary>> articleSummaries(Database &db, const QList<ArticleId> &ids)
{
    QList<ArticleSummary> summaries;
    if (ids.isEmpty()) {
        return summaries;
    }
    QSqlQuery query(db.connection());
    query.setForwardOnly(true);
    if (!query.prepare(QStringView(SummarySql).toString())) {
        return sqlError(query.lastError(), db.path());
    }
    for (const ArticleId id : ids) {
        query.bindValue(0, id.toString());
        if (!query.exec()) {
            return sqlError(query.lastError(), db.path());
        }
        const Result<bool> row = nextRow(db, query);
        if (!row) {
            return row.error();
        }
        if (*row) {
            summaries.append(summaryFromRow(query));
        }
    }
    return summaries;
}

Result<QList<ArticleSummary>> listArticles(Database &db, const ListRequest &request)
{
    const Result<QList<ArticleId>> ids =
        request.queue == Queue::AwaitingMe ? awaitingIds(db, request) : plainIds(db, request);
    return ids ? articleSummaries(db, *ids) : ids.error();
}

Result<int> countArticles(Database &db, Queue queue, PersonId person)
{
    int count = 0;
    if (queue == Queue::AwaitingMe) {
        const Result<void> read = forEachAwaiting(db, person, {}, [&](ArticleId) {
            ++count;
            return true;
        });
        return read ? Result<int>(count) : read.error();
    }
    const QueueSql sql = sqlFor(queue, person);
    const QString part = u"SELECT COUNT(*) FROM "_qs + sql.from;
    const Result<void> read = forEachRow(db, QStringList(sql.parts, part).join(u" UNION ALL "),
                                         sql.binds, [&](const QSqlQuery &row) -> Result<void> {
                                             count += row.value(0).toInt();
                                             return {};
                                         });
    return read ? Result<int>(count) : read.error();
}

Result<ArticleSummary> articleSummary(Database &db, ArticleId article)
{
    const Result<QList<ArticleSummary>> found = articleSummaries(db, {article});
    if (!found) {
        return found.error();
    }
    if (found->isEmpty()) {
        const Result<ArticleRecord> missing = articleRecord(db, article);
        return missing ? Error{ErrorCode::Internal, {}, article.toString()} : missing.error();
    }
    return found->first();
}

Result<ArticleId> findArticle(Database &db, const QString &idOrTitle)
{
    const QString text = idOrTitle.trimmed();
    const QString part = text.toLower();
    Result<QList<ArticleId>> found = QList<ArticleId>();
    if (looksLikeIdPart(part)) {
        found = idsWhere(db, u"id >= ? AND id < ?"_qs, {part, part + u'g'});
    }
    if (found && found->isEmpty() && !text.isEmpty()) {
        found = idsWhere(db, u"title = ?"_qs, {text});
    }
    if (!found) {
        return found.error();
    }
    if (found->size() == 1) {
        return found->first();
    }
    if (found->isEmpty()) {
        return Error{ErrorCode::NotFound,
                     QCoreApplication::translate("Storage",
                                                 "No article has this number or title; look for it "
                                                 "with a search."),
                     {}};
    }
    return Error{ErrorCode::InvalidInput,
                 QCoreApplication::translate("Storage",
                                             "Several articles begin with this number or have this "
                                             "title; give more of the number."),
                 {}};
}

} // namespace Pandian
