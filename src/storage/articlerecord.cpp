// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/articlerecord.h"

#include "storage/articles.h"
#include "storage/database.h"
#include "storage/librarysettings.h"
#include "storage/people.h"
#include "storage/sql.h"
#include "text/counting.h"

#include <QCoreApplication>

#include <algorithm>

namespace Pandian {

namespace {

Error noSuchArticle(ArticleId id)
{
    return {ErrorCode::NotFound,
            QCoreApplication::translate("Storage", "This article is not in the library; refresh "
                                                   "the list."),
            id.toString()};
}

Error changedMeanwhile(ArticleId id)
{
    return {ErrorCode::Conflict,
            QCoreApplication::translate("Storage", "Somebody else changed this article at the "
                                                   "same moment; open it again and repeat."),
            id.toString()};
}

Error unreadableState(ArticleId id)
{
    return {ErrorCode::Damaged,
            QCoreApplication::translate("Storage", "The state of this article cannot be read; "
                                                   "restore the library from a backup."),
            id.toString()};
}

// An index is written again for each of its columns that an UPDATE names, changed or not; but for
// the count, most saves change none.
Result<void> writeColumns(Database &db, ArticleId id, const Article &content)
{
    const QVariantList columns = describingColumns(content);
    const QVariantList listed = columns.mid(0, columns.size() - 1);
    const auto described = executeChange(
        db,
        u"UPDATE article SET title = ?, subtitle = ?, column_path = ?, source = ?, kind = ?, "
        "external = ?, major = ? WHERE id = ? AND (title, subtitle, column_path, source, kind, "
        "external, major) IS NOT (?, ?, ?, ?, ?, ?, ?)"_qs,
        listed + QVariantList{id.toString()} + listed);
    if (!described) {
        return described.error();
    }
    const auto counted = executeChange(db, u"UPDATE article SET words = ? WHERE id = ?"_qs,
                                       {columns.last(), id.toString()});
    if (!counted) {
        return counted.error();
    }
    return *counted == 1 ? Result<void>() : noSuchArticle(id);
}

Result<void> queueForIndex(Database &db, ArticleId id)
{
    const auto queued = executeChange(
        db, u"INSERT INTO search_queue (article) VALUES (?) ON CONFLICT (article) DO NOTHING"_qs,
        {id.toString()});
    return queued ? Result<void>() : queued.error();
}

Result<QSet<QString>> namedAuthors(Database &db, ArticleId article)
{
    QSet<QString> names;
    const Result<void> read =
        forEachRow(db, u"SELECT name FROM article_author WHERE article = ?"_qs,
                   {article.toString()}, [&](const QSqlQuery &row) -> Result<void> {
                       names.insert(row.value(0).toString());
                       return {};
                   });
    return read ? Result<QSet<QString>>(names) : read.error();
}

Result<bool> isNamedAuthor(Database &db, ArticleId article, const Person &person)
{
    const Result<QSet<QString>> named = namedAuthors(db, article);
    if (!named || named->isEmpty()) {
        return named ? Result<bool>(false) : named.error();
    }
    const Result<QStringList> keys = nameKeys(db, person);
    if (!keys) {
        return keys.error();
    }
    return named->intersects(QSet<QString>(keys->begin(), keys->end()));
}

} // namespace

Result<ArticleRecord> articleRecord(Database &db, ArticleId id)
{
    std::optional<ArticleRecord> record;
    const Result<void> read = forEachRow(
        db,
        u"SELECT state, kind, external, major, head, reviewer, creator, modified, discarded, lock "
        "FROM article WHERE id = ?"_qs,
        {id.toString()}, [&](const QSqlQuery &row) -> Result<void> {
            const auto state = stateFromName(row.value(0).toString());
            if (!state) {
                return unreadableState(id);
            }
            record = ArticleRecord();
            record->id = id;
            record->state = *state;
            record->kind = row.value(1).toString();
            record->external = row.value(2).toBool();
            record->major = row.value(3).toBool();
            record->head = RevisionId::fromString(row.value(4).toString());
            record->reviewer = PersonId::fromString(row.value(5).toString());
            record->creator = PersonId::fromString(row.value(6).toString());
            record->modified = row.value(7).toLongLong();
            if (!row.value(8).isNull()) {
                record->discarded = row.value(8).toLongLong();
            }
            record->lock = row.value(9).toLongLong();
            return {};
        });
    if (!read) {
        return read.error();
    }
    return record ? Result<ArticleRecord>(*record) : noSuchArticle(id);
}

qint64 timeOfChange(Database &db, const ArticleRecord &record)
{
    return std::max(db.now(), record.modified);
}

int roundBit(Round round)
{
    return 1 << int(round);
}

QList<Round> roundsFromBits(int bits)
{
    QList<Round> rounds;
    for (const Round round : AllRounds) {
        if (bits & roundBit(round)) {
            rounds.append(round);
        }
    }
    return rounds;
}

Result<void> addParticipant(Database &db, const ArticleRecord &record, PersonId person,
                            const Participation &participation)
{
    const int bits = participation.round ? roundBit(*participation.round) : 0;
    const auto done = executeChange(
        db,
        u"INSERT INTO participant (article, person, owner, author, rounds, modified, discarded) "
        "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (article, person) DO UPDATE SET "
        "owner = owner | excluded.owner, author = author | excluded.author, "
        "rounds = rounds | excluded.rounds"_qs,
        {record.id.toString(), person.toString(), int(participation.owner),
         int(participation.author), bits, record.modified,
         record.discarded ? QVariant(*record.discarded) : QVariant()});
    return done ? Result<void>() : done.error();
}

Result<void> markChanged(Database &db, ArticleId id, qint64 time)
{
    const QString article = id.toString();
    const auto changed =
        executeChange(db, u"UPDATE article SET modified = ? WHERE id = ?"_qs, {time, article});
    if (!changed) {
        return changed.error();
    }
    if (*changed != 1) {
        return changedMeanwhile(id);
    }
    const auto people = executeChange(
        db, u"UPDATE participant SET modified = ? WHERE article = ?"_qs, {time, article});
    if (!people) {
        return people.error();
    }
    return queueForIndex(db, id);
}

QVariantList describingColumns(const Article &content)
{
    return {content.title,
            content.subtitle,
            content.columnPath.join(u'\n'),
            content.source,
            content.kind,
            int(content.external),
            int(content.major),
            qint64(countArticle(content).words)};
}

Result<void> describeArticle(Database &db, ArticleId id, const std::optional<KnownText> &known)
{
    const Result<NewestText> newest = newestText(db, id);
    if (!newest) {
        return newest.error();
    }
    const auto describe = [&](const Article &content) {
        const Result<void> written = writeColumns(db, id, content);
        return written && newest->neverSaved ? setNamedAuthors(db, id, content.authors) : written;
    };
    if (known && newest->draftOf == known->draftOf) {
        return describe(known->content);
    }
    const Result<Article> content = loadText(db, id, *newest);
    if (!content && content.error().code == ErrorCode::Damaged && !newest->draftOf.isNull()) {
        return {}; // as before it was damaged; it says so when it is opened
    }
    return content ? describe(*content) : content.error();
}

Result<void> describeDrafts(Database &db)
{
    QList<ArticleId> articles;
    const Result<void> read =
        forEachRow(db, u"SELECT DISTINCT article FROM draft"_qs, {},
                   [&](const QSqlQuery &row) -> Result<void> {
                       articles.append(ArticleId::fromString(row.value(0).toString()));
                       return {};
                   });
    if (!read) {
        return read;
    }
    for (const ArticleId &article : std::as_const(articles)) {
        const Result<void> described = describeArticle(db, article);
        if (!described && described.error().code != ErrorCode::Damaged) {
            return described; // verify names what is damaged; it hinders no office work
        }
        const auto queued = queueForIndex(db, article);
        if (!queued) {
            return queued;
        }
    }
    return {};
}

Result<void> addNamedAuthors(Database &db, ArticleId id, const QStringList &names)
{
    const QSet<QString> keys = nameKeysOf(names);
    for (const QString &key : keys) {
        const auto added =
            executeChange(db,
                          u"INSERT INTO article_author (article, name) VALUES (?, ?) "
                          "ON CONFLICT (article, name) DO NOTHING"_qs,
                          {id.toString(), key});
        if (!added) {
            return added.error();
        }
    }
    return {};
}

Result<void> setNamedAuthors(Database &db, ArticleId id, const QStringList &names)
{
    const Result<QSet<QString>> before = namedAuthors(db, id);
    if (!before || *before == nameKeysOf(names)) {
        return before ? Result<void>() : before.error();
    }
    const auto removed =
        executeChange(db, u"DELETE FROM article_author WHERE article = ?"_qs, {id.toString()});
    return removed ? addNamedAuthors(db, id, names) : removed.error();
}

Result<void> requireKind(Database &db, const QString &kind)
{
    const auto found = queryValue(db, u"SELECT 1 FROM article_kind WHERE id = ?"_qs, {kind});
    if (!found) {
        return found.error();
    }
    if (!found->has_value()) {
        return Error{ErrorCode::InvalidInput,
                     QCoreApplication::translate("Storage",
                                                 "This library has no such kind of article; "
                                                 "choose another kind or add it in the settings."),
                     kind.left(60)};
    }
    return {};
}

Result<Facts> basicFacts(Database &db, const ArticleRecord &record, PersonId personId)
{
    const Result<LibrarySettings> settings = librarySettings(db);
    if (!settings) {
        return settings.error();
    }
    const auto rounds =
        queryValue(db, u"SELECT rounds FROM article_kind WHERE id = ?"_qs, {record.kind});
    if (!rounds) {
        return rounds.error();
    }
    Facts facts;
    facts.state = record.state;
    facts.inRecycleBin = record.discarded.has_value();
    facts.external = record.external;
    facts.major = record.major;
    facts.rounds = rounds->has_value() ? rounds->value().toInt() : 3;
    facts.singlePersonMode = settings->singlePersonMode;
    facts.authorMayFirstReview = settings->authorMayFirstReview;
    if (!record.reviewer.isNull()) {
        facts.reviewer = record.reviewer;
    }
    if (personId.isNull()) {
        return facts;
    }
    const Result<Person> asking = person(db, personId);
    if (!asking) {
        return asking.error();
    }
    facts.person = *asking;
    const QString article = record.id.toString();
    const QString who = personId.toString();
    const Result<void> part = forEachRow(
        db, u"SELECT author, rounds FROM participant WHERE article = ? AND person = ?"_qs,
        {article, who}, [&facts](const QSqlQuery &row) -> Result<void> {
            facts.isAuthor = row.value(0).toInt() != 0;
            facts.roundsHeld = roundsFromBits(row.value(1).toInt());
            return {};
        });
    if (!part) {
        return part.error();
    }
    if (!facts.isAuthor) {
        const Result<bool> named = isNamedAuthor(db, record.id, *asking);
        if (!named) {
            return named.error();
        }
        facts.isAuthor = *named;
    }
    return facts;
}

Result<void> asResult(const QList<Reason> &refused, const Facts &facts)
{
    if (refused.isEmpty()) {
        return {};
    }
    QStringList names;
    for (const Reason reason : refused) {
        names.append(reasonName(reason));
    }
    return Error{ErrorCode::Refused, reasonText(refused.first(), facts), names.join(u',')};
}

} // namespace Pandian
