// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/result.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <functional>

namespace Pandian {

class Database;

// 流转记录: append-only. `digest` is the SHA-256 of the canonical JSON of {id, article, type,
// person, personName, time, revision, payload, previous}, ids that are null as "". `previous` is
// the digest of the event before it of the same article (or of the library's own events), so that
// an archive carries an article's chain whole; `seq` is this library's and not part of it.
// `libraryDigest` is SHA-256(libraryDigest of seq - 1 + digest), both in hex; for the first event,
// and for "restored-from-backup", the former is empty.
//
// Types of an article's events. Every event after which the article is in another state, and the
// first, says so: payload.state is the stateName() after it. Other fields of the payload:
//   created              a new article of one draft
//   imported             the same from a file: fileName, sha256 of the file
//   saved                a revision (in `revision`): number, sha256, base, created
//   submit recall start-review withdraw correct archive discard restore
//   replace-reviewer     reviewer: id of the person whose round it was; round, opinion
//   approve              sha256 of the signed revision, round, opinion; singlePersonMode: true
//                        where it was made in 单人模式
//   return return-one-round reject   opinion, round
//   record-publication   time, url, column
//   export               format, sha256 of what was written, libraryHead; `revision` is null for
//                        the page of a draft
// (the actionName()s of the workflow; reasons and opinions are payload.opinion).
//
// Types of the library's own events (`article` is null):
//   library-created      program, schema
//   person-added         id, name, roles
//   person-changed       id and what changed: name, roles, disabled
//   password-changed     id, removed, sha256 of the encoded string that is stored (nothing that
//                        would help to guess the password)
//   setting-changed      key, value, before: true or false, or a text
//   kind-changed         id, name, rounds, required: bits of RequiredField
//   skeleton-changed     id of the kind, sha256 of the template; without: it was removed
//   restored-from-backup backupHead: libraryDigest of the event before it, which keeps the older
//                        events under the new chain; oldHead: head of the library that was
//                        replaced ("" when it could not be read); backup: name of the file. The
//                        event has no person where nobody was signed in; somebody signed in whom
//                        the backup does not know is in restoredBy: name
inline const QString EventRestoredFromBackup = QStringLiteral("restored-from-backup");

struct Event
{
    qint64 seq = 0; // 1, 2, 3 … over the whole library
    EventId id;
    ArticleId article; // null: an event of the library
    QString type;
    PersonId person;
    QString personName;
    qint64 time = 0; // milliseconds UTC
    RevisionId revision;
    QJsonObject payload;
    QString previous; // digest; empty for the first
    QString digest;
    QString libraryDigest;
};

Result<QList<Event>> articleEvents(Database &db, ArticleId article); // oldest first
// All of the library, those of articles included, in the order they were appended.
Result<QList<Event>> libraryEvents(Database &db, qint64 afterSeq, int limit);
Result<QList<Event>> lastEvents(Database &db, int limit); // the newest first
// In order, one by one, until `each` fails.
Result<void> forEachEvent(Database &db, const std::function<Result<void>(const Event &)> &each);

// Inside a transaction of the caller. Fills seq, id, personName, time, previous and the digests.
Result<Event> appendEvent(Database &db, ArticleId article, const QString &type, PersonId person,
                          RevisionId revision, const QJsonObject &payload);

// The head of the library's chain: kept elsewhere (in every export and backup's name), it reveals
// a tail that was cut off.
Result<QString> chainHead(Database &db);

// What the digests of an event must be.
Result<QString> eventDigest(const Event &event);
QString libraryDigest(const QString &previous, const QString &digest);

} // namespace Pandian
