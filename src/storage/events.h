// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/result.h"

#include <QJsonObject>
#include <QList>
#include <QString>

namespace Pandian {

class Database;

// 流转记录: append-only. `digest` is the SHA-256 of the canonical JSON of everything but itself and
// libraryDigest, the previous event's digest of the same article (or of the library's own
// events) included; libraryDigest is SHA-256(previous libraryDigest + digest), both in hex.
struct Event
{
    qint64 seq = 0; // 1, 2, 3 … over the whole library
    EventId id;
    ArticleId article; // null: an event of the library
    QString type;      // "created", "saved", "submit", "approve" …: resources/sql documents all
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
Result<QList<Event>> libraryEvents(Database &db, qint64 afterSeq, int limit);

// Inside a transaction of the caller. Fills seq, id, time, previous and the digests.
Result<Event> appendEvent(Database &db, ArticleId article, const QString &type, PersonId person,
                          RevisionId revision, const QJsonObject &payload);

// The head of the library's chain: kept elsewhere (in every export and backup's name), it reveals
// a tail that was cut off.
Result<QString> chainHead(Database &db);

} // namespace Pandian
