// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/articles.h"

#include "core/articlejson.h"
#include "core/canonicaljson.h"
#include "storage/articlerecord.h"
#include "storage/body.h"
#include "storage/database.h"
#include "storage/events.h"
#include "storage/people.h"
#include "storage/reviewhistory.h"
#include "storage/sql.h"

#include <QCoreApplication>
#include <QSet>

namespace Pandian {

namespace {

constexpr auto InfoColumns = u"id, article, number, author, author_name, created, sha256";

RevisionInfo infoFromRow(const QSqlQuery &row)
{
    RevisionInfo info;
    info.id = RevisionId::fromString(row.value(0).toString());
    info.article = ArticleId::fromString(row.value(1).toString());
    info.number = row.value(2).toInt();
    info.author = PersonId::fromString(row.value(3).toString());
    info.authorName = row.value(4).toString();
    info.created = row.value(5).toLongLong();
    info.sha256 = row.value(6).toString();
    return info;
}

Result<QList<RevisionInfo>> readInfos(Database &db, const QString &condition, const QString &id)
{
    QList<RevisionInfo> infos;
    const Result<void> read = forEachRow(
        db, u"SELECT %1 FROM revision WHERE %2"_qs.arg(QStringView(InfoColumns), condition), {id},
        [&](const QSqlQuery &row) -> Result<void> {
            infos.append(infoFromRow(row));
            return {};
        });
    return read ? Result<QList<RevisionInfo>>(infos) : read.error();
}

Error noSuchRevision(RevisionId id)
{
    return {ErrorCode::NotFound,
            QCoreApplication::translate("Storage", "This revision is not in the library; "
                                                   "refresh the list."),
            id.toString()};
}

Error damagedRevision(RevisionId id)
{
    return {ErrorCode::Damaged,
            QCoreApplication::translate("Storage",
                                        "Revision %1 does not match its SHA-256, so it is not "
                                        "shown; restore it from a backup.")
                .arg(id.toString()),
            id.toString()};
}

Result<void> insertArticle(Database &db, const Article &article, PersonId person, qint64 now)
{
    const auto inserted = executeChange(
        db,
        u"INSERT INTO article (id, title, subtitle, column_path, source, kind, external, major, "
        "words, state, creator, created, modified) VALUES (?, '', '', '', '', ?, 0, 0, 0, ?, ?, ?, "
        "?) ON CONFLICT (id) DO NOTHING"_qs,
        {article.id.toString(), article.kind, stateName(State::Draft), person.toString(), now,
         now});
    if (!inserted) {
        return inserted.error();
    }
    if (*inserted == 0) {
        return Error{ErrorCode::Conflict,
                     QCoreApplication::translate("Storage",
                                                 "This article is in the library already; open it "
                                                 "there or import it as a copy."),
                     article.id.toString()};
    }
    return {};
}

Result<void> appendFirstEvent(Database &db, const Article &article, PersonId person,
                              const std::optional<ImportSource> &source)
{
    QJsonObject payload{{u"state"_qs, stateName(State::Draft)}};
    if (source) {
        payload.insert(u"fileName"_qs, source->fileName);
        payload.insert(u"sha256"_qs, source->sha256);
    }
    const auto event =
        appendEvent(db, article.id, source ? u"imported"_qs : u"created"_qs, person, {}, payload);
    return event ? Result<void>() : event.error();
}

Error savedInBetween(Database &db, RevisionId head)
{
    const Result<RevisionInfo> info = revisionInfo(db, head);
    if (!info) {
        return info.error();
    }
    return {ErrorCode::Conflict,
            QCoreApplication::translate("Storage",
                                        "%1 saved version %2 of this article in between, so yours "
                                        "was not saved. Your draft is kept; choose which of the "
                                        "two goes on.")
                .arg(info->authorName, QString::number(info->number)),
            head.toString()};
}

// What saveRevision() has worked out before it writes.
struct NewRevision
{
    const Article &article;
    QByteArray body;
    QString sha256;
    PersonId person;
    QString personName;
    RevisionId base;
    std::optional<Round> round; // saved by the reviewer in his round (核红)
    KnownDraft known;
};

Result<RevisionInfo> insertRevision(Database &db, const NewRevision &revision, qint64 time)
{
    const auto last =
        queryValue(db, u"SELECT COALESCE(MAX(number), 0) FROM revision WHERE article = ?"_qs,
                   {revision.article.id.toString()});
    if (!last) {
        return last.error();
    }
    const RevisionInfo info{RevisionId::create(), revision.article.id, (*last)->toInt() + 1,
                            revision.person,      revision.personName, time,
                            revision.sha256};
    const auto inserted = executeChange(
        db,
        u"INSERT INTO revision (id, article, number, base, author, author_name, round, created, "
        "sha256, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_qs,
        {info.id.toString(), info.article.toString(), info.number, idOrNull(revision.base),
         info.author.toString(), info.authorName,
         revision.round ? QVariant(roundName(*revision.round)) : QVariant(), info.created,
         info.sha256, revision.body});
    return inserted ? Result<RevisionInfo>(info) : inserted.error();
}

Result<void> moveHead(Database &db, const ArticleRecord &record, RevisionId head)
{
    const auto moved = executeChange(
        db, u"UPDATE article SET head = ?, lock = lock + 1 WHERE id = ? AND lock = ?"_qs,
        {head.toString(), record.id.toString(), record.lock});
    if (!moved) {
        return moved.error();
    }
    return *moved == 1 ? Result<void>() : savedInBetween(db, record.head);
}

Result<int> deleteDraft(Database &db, ArticleId article, PersonId person)
{
    return executeChange(db, u"DELETE FROM draft WHERE article = ? AND person = ?"_qs,
                         {article.toString(), person.toString()});
}

Result<void> afterHeadMoved(Database &db, const ArticleRecord &record, const NewRevision &revision,
                            const RevisionInfo &info)
{
    if (const auto removed = deleteDraft(db, record.id, revision.person); !removed) {
        return removed.error();
    }
    const Participation part{true, !revision.round, revision.round};
    if (const auto done = addParticipant(db, record, revision.person, part); !done) {
        return done;
    }
    const auto name = record.head.isNull() ? setNamedAuthors : addNamedAuthors;
    if (const auto done = name(db, record.id, revision.article.authors); !done) {
        return done;
    }
    if (const auto done = describeArticle(db, record.id, KnownText{revision.article, {}}); !done) {
        return done;
    }
    if (const auto done = markChanged(db, record.id, info.created); !done) {
        return done;
    }
    const auto event = appendEvent(db, record.id, u"saved"_qs, revision.person, info.id,
                                   {{u"number"_qs, info.number},
                                    {u"sha256"_qs, info.sha256},
                                    {u"base"_qs, revision.base.toString()},
                                    {u"created"_qs, info.created}});
    return event ? Result<void>() : event.error();
}

// The head says the same already: only the draft ends.
Result<RevisionInfo> keepHead(Database &db, const ArticleRecord &record, PersonId person)
{
    const Result<int> removed = deleteDraft(db, record.id, person);
    if (!removed) {
        return removed.error();
    }
    if (*removed > 0) {
        if (const auto done = describeArticle(db, record.id); !done) {
            return done.error();
        }
        if (const auto done = markChanged(db, record.id, timeOfChange(db, record)); !done) {
            return done.error();
        }
    }
    return revisionInfo(db, record.head);
}

// An author never holds 复审 or 终审: whoever has signed the text in a round before does not become
// its author by the hand of the next reviewer.
Result<void> keepSignersApart(Database &db, const Facts &facts, const Article &article,
                              RevisionId head)
{
    if (!roundOf(facts.state) || facts.singlePersonMode) {
        return {};
    }
    const Result<Article> before = loadRevision(db, head);
    if (!before) {
        return before.error();
    }
    QSet<QString> named = nameKeysOf(article.authors);
    named.subtract(nameKeysOf(before->authors)); // signed as it was
    const Result<QList<SignOff>> all = signOffs(db, article.id);
    if (!all) {
        return all.error();
    }
    for (const SignOff &signOff : *all) {
        if (!signOff.valid || (signOff.round == Round::First && facts.authorMayFirstReview)) {
            continue;
        }
        const Result<Person> signer = person(db, signOff.person);
        const Result<QStringList> keys =
            signer ? nameKeys(db, *signer) : Result<QStringList>(signer.error());
        if (!keys) {
            return keys.error();
        }
        if (named.intersects(QSet<QString>(keys->begin(), keys->end()))) {
            return Error{ErrorCode::Refused,
                         QCoreApplication::translate(
                             "Storage", "%1 has approved this text in the round “%2”, so the name "
                                        "cannot stand among its authors; take it out.")
                             .arg(signOff.personName, roundText(signOff.round)),
                         article.id.toString()};
        }
    }
    return {};
}

Result<RevisionInfo> saveInTransaction(Database &db, NewRevision revision)
{
    const Result<ArticleRecord> record = articleRecord(db, revision.article.id);
    if (!record) {
        return record.error();
    }
    const Result<Facts> facts = basicFacts(db, *record, revision.person);
    if (!facts) {
        return facts.error();
    }
    if (const auto allowed = asResult(refusals(Action::Edit, *facts), *facts); !allowed) {
        return allowed.error();
    }
    if (revision.base != record->head) {
        return savedInBetween(db, record->head);
    }
    if (const auto own =
            requireKnownDraft(db, record->id, revision.person, revision.known, revision.sha256);
        !own) {
        return own.error();
    }
    if (!record->head.isNull()) {
        const Result<RevisionInfo> head = revisionInfo(db, record->head);
        if (!head) {
            return head.error();
        }
        if (head->sha256 == revision.sha256) {
            return keepHead(db, *record, revision.person);
        }
    }
    if (const auto known = requireKind(db, revision.article.kind); !known) {
        return known.error();
    }
    if (const auto apart = keepSignersApart(db, *facts, revision.article, record->head); !apart) {
        return apart.error();
    }
    revision.personName = facts->person ? facts->person->name : QString();
    revision.round = roundOf(record->state);
    const Result<RevisionInfo> info = insertRevision(db, revision, timeOfChange(db, *record));
    if (!info) {
        return info.error();
    }
    if (const auto moved = moveHead(db, *record, info->id); !moved) {
        return moved.error();
    }
    if (const auto done = afterHeadMoved(db, *record, revision, *info); !done) {
        return done.error();
    }
    return *info;
}

// What somebody left behind who may not write now (a round is over, another reviews, the article
// is signed off …) is not the article's text.
Result<bool> mayWrite(Database &db, ArticleRecord record, PersonId person)
{
    record.discarded.reset(); // the 回收站 changes no text
    const Result<Facts> facts = basicFacts(db, record, person);
    return facts ? Result<bool>(refusals(Action::Edit, *facts).isEmpty()) : facts.error();
}

} // namespace

Result<void> mayCreateArticle(Database &db, PersonId person)
{
    ArticleRecord record;
    record.creator = person;
    Result<Facts> facts = basicFacts(db, record, person);
    if (!facts) {
        return facts.error();
    }
    facts->isAuthor = true;
    return asResult(refusals(Action::Edit, *facts), *facts);
}

Result<void> createArticle(Database &db, const Article &article, PersonId person,
                           const std::optional<ImportSource> &importedFrom)
{
    return db.transaction([&]() -> Result<void> {
        ArticleRecord record;
        record.id = article.id;
        record.kind = article.kind;
        record.creator = person;
        record.modified = db.now();
        if (const auto known = requireKind(db, article.kind); !known) {
            return known;
        }
        if (const auto allowed = mayCreateArticle(db, person); !allowed) {
            return allowed;
        }
        if (const auto done = insertArticle(db, article, person, record.modified); !done) {
            return done;
        }
        if (const auto done = addParticipant(db, record, person, {true, true, {}}); !done) {
            return done;
        }
        if (const auto done = appendFirstEvent(db, article, person, importedFrom); !done) {
            return done;
        }
        const Result<SavedDraft> saved = saveDraft(db, article, person, {});
        return saved ? Result<void>() : saved.error();
    });
}

Result<RevisionInfo> saveRevision(Database &db, const Article &article, PersonId person,
                                  RevisionId base, const KnownDraft &known)
{
    const Result<QByteArray> json = articleToJson(article);
    if (!json) {
        return json.error();
    }
    const NewRevision revision{article, packBody(*json), sha256Hex(*json), person, {}, base, {},
                               known};
    Result<RevisionInfo> saved = RevisionInfo();
    const Result<void> done = db.transaction([&]() -> Result<void> {
        saved = saveInTransaction(db, revision);
        return saved ? Result<void>() : saved.error();
    });
    return done ? saved : done.error();
}

Result<QList<RevisionInfo>> revisions(Database &db, ArticleId article)
{
    return readInfos(db, u"article = ? ORDER BY number"_qs, article.toString());
}

Result<RevisionInfo> revisionInfo(Database &db, RevisionId revision)
{
    const Result<QList<RevisionInfo>> infos = readInfos(db, u"id = ?"_qs, revision.toString());
    if (!infos) {
        return infos.error();
    }
    if (infos->isEmpty()) {
        return noSuchRevision(revision);
    }
    return infos->first();
}

Result<Article> loadRevision(Database &db, RevisionId revision)
{
    Result<QSqlQuery> query = execute(
        db, u"SELECT article, sha256, body FROM revision WHERE id = ?"_qs, {revision.toString()});
    if (!query) {
        return query.error();
    }
    const Result<bool> row = nextRow(db, *query);
    if (!row) {
        return row.error();
    }
    if (!*row) {
        return noSuchRevision(revision);
    }
    const std::optional<QByteArray> json = unpackBody(query->value(2).toByteArray());
    if (!json || sha256Hex(*json) != query->value(1).toString()) {
        return damagedRevision(revision);
    }
    Result<Article> article = articleFromJson(*json);
    if (article && article->id.toString() != query->value(0).toString()) {
        return damagedRevision(revision);
    }
    return article;
}

Result<NewestText> newestText(Database &db, ArticleId article)
{
    const Result<ArticleRecord> record = articleRecord(db, article);
    if (!record) {
        return record.error();
    }
    NewestText newest{{}, record->head, 0};
    if (!record->head.isNull()) {
        const Result<RevisionInfo> head = revisionInfo(db, record->head);
        if (!head) {
            return head.error();
        }
        newest.time = head->created;
    }
    newest.neverSaved = record->head.isNull();
    QList<NewestText> drafts;
    const Result<void> read = forEachRow(
        db, u"SELECT person, saved FROM draft WHERE article = ? ORDER BY saved, person DESC"_qs,
        {article.toString()}, [&](const QSqlQuery &row) -> Result<void> {
            drafts.append({PersonId::fromString(row.value(0).toString()),
                           {},
                           row.value(1).toLongLong(),
                           newest.neverSaved});
            return {};
        });
    if (!read) {
        return read.error();
    }
    for (const NewestText &draft : std::as_const(drafts)) {
        if (!newest.neverSaved && draft.time < newest.time) {
            continue;
        }
        const Result<bool> counts =
            newest.neverSaved ? Result<bool>(true) : mayWrite(db, *record, draft.draftOf);
        if (!counts) {
            return counts.error();
        }
        newest = *counts ? draft : newest;
    }
    return newest;
}

Result<Article> loadText(Database &db, ArticleId article, const NewestText &text)
{
    if (text.draftOf.isNull()) {
        return loadRevision(db, text.revision);
    }
    const Result<std::optional<Draft>> draft = loadDraft(db, article, text.draftOf);
    if (!draft) {
        return draft.error();
    }
    if (!draft->has_value()) {
        return Error{ErrorCode::Conflict,
                     QCoreApplication::translate("Storage", "Somebody else changed this article at "
                                                            "the same moment; open it again and "
                                                            "repeat."),
                     article.toString()};
    }
    return (*draft)->content;
}

} // namespace Pandian
