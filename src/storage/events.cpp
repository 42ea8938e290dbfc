// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/events.h"

#include "core/canonicaljson.h"
#include "storage/database.h"
#include "storage/sql.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace Pandian {

namespace {

constexpr auto Columns = u"seq, id, article, type, person, person_name, time, revision, payload, "
                         u"previous, digest, library_digest";

Event eventFromRow(const QSqlQuery &row)
{
    Event event;
    event.seq = row.value(0).toLongLong();
    event.id = EventId::fromString(row.value(1).toString());
    event.article = ArticleId::fromString(row.value(2).toString());
    event.type = row.value(3).toString();
    event.person = PersonId::fromString(row.value(4).toString());
    event.personName = row.value(5).toString();
    event.time = row.value(6).toLongLong();
    event.revision = RevisionId::fromString(row.value(7).toString());
    event.payload = QJsonDocument::fromJson(row.value(8).toString().toUtf8()).object();
    event.previous = row.value(9).toString();
    event.digest = row.value(10).toString();
    event.libraryDigest = row.value(11).toString();
    return event;
}

Result<QList<Event>> readEvents(Database &db, const QString &condition, const QVariantList &binds)
{
    QList<Event> events;
    const Result<void> read = forEachRow(
        db, QStringLiteral("SELECT %1 FROM event %2").arg(QStringView(Columns), condition), binds,
        [&](const QSqlQuery &row) -> Result<void> {
            events.append(eventFromRow(row));
            return {};
        });
    if (!read) {
        return read.error();
    }
    return events;
}

QString idText(const auto &id)
{
    return id.isNull() ? QStringLiteral("") : id.toString();
}

Result<QString> textOf(Database &db, const QString &sql, const QVariantList &binds)
{
    const auto value = queryValue(db, sql, binds);
    if (!value) {
        return value.error();
    }
    return value->has_value() ? value->value().toString() : QStringLiteral("");
}

} // namespace

Result<QString> eventDigest(const Event &event)
{
    const QJsonObject content{
        {QStringLiteral("id"), event.id.toString()},
        {QStringLiteral("article"), idText(event.article)},
        {QStringLiteral("type"), event.type},
        {QStringLiteral("person"), idText(event.person)},
        {QStringLiteral("personName"), event.personName},
        {QStringLiteral("time"), event.time},
        {QStringLiteral("revision"), idText(event.revision)},
        {QStringLiteral("payload"), event.payload},
        {QStringLiteral("previous"), event.previous},
    };
    const Result<QByteArray> bytes = canonicalJson(content);
    if (!bytes) {
        return bytes.error();
    }
    return sha256Hex(*bytes);
}

QString libraryDigest(const QString &previous, const QString &digest)
{
    return sha256Hex((previous + digest).toLatin1());
}

Result<QList<Event>> articleEvents(Database &db, ArticleId article)
{
    return readEvents(db, QStringLiteral("WHERE article = ? ORDER BY seq"), {article.toString()});
}

Result<QList<Event>> libraryEvents(Database &db, qint64 afterSeq, int limit)
{
    return readEvents(db, QStringLiteral("WHERE seq > ? ORDER BY seq LIMIT ?"), {afterSeq, limit});
}

Result<QList<Event>> lastEvents(Database &db, int limit)
{
    return readEvents(db, QStringLiteral("ORDER BY seq DESC LIMIT ?"), {limit});
}

Result<void> forEachEvent(Database &db, const std::function<Result<void>(const Event &)> &each)
{
    return forEachRow(db,
                      QStringLiteral("SELECT %1 FROM event ORDER BY seq").arg(QStringView(Columns)),
                      {}, [&](const QSqlQuery &row) { return each(eventFromRow(row)); });
}

Result<Event> appendEvent(Database &db, ArticleId article, const QString &type, PersonId person,
                          RevisionId revision, const QJsonObject &payload)
{
    const Result<QList<Event>> last = lastEvents(db, 1);
    if (!last) {
        return last.error();
    }
    const Result<QString> previous =
        textOf(db,
               QStringLiteral("SELECT digest FROM event WHERE article IS ? "
                              "ORDER BY seq DESC LIMIT 1"),
               {idOrNull(article)});
    if (!previous) {
        return previous.error();
    }
    const Result<QString> name =
        textOf(db, QStringLiteral("SELECT name FROM person WHERE id = ?"), {person.toString()});
    if (!name) {
        return name.error();
    }

    Event event;
    event.seq = last->isEmpty() ? 1 : last->first().seq + 1;
    event.id = EventId::create();
    event.article = article;
    event.type = type;
    event.person = person;
    event.personName = *name;
    event.time = db.now();
    event.revision = revision;
    event.payload = payload;
    event.previous = *previous;
    const Result<QString> digest = eventDigest(event);
    if (!digest) {
        return digest.error();
    }
    event.digest = *digest;
    const bool newChain = type == EventRestoredFromBackup || last->isEmpty();
    event.libraryDigest =
        libraryDigest(newChain ? QString() : last->first().libraryDigest, event.digest);

    const Result<QByteArray> payloadText = canonicalJson(payload);
    if (!payloadText) {
        return payloadText.error();
    }
    const auto inserted = executeChange(
        db,
        QStringLiteral("INSERT INTO event (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .arg(QStringView(Columns)),
        {event.seq, event.id.toString(), idOrNull(article), type, idOrNull(person),
         event.personName, event.time, idOrNull(revision), QString::fromUtf8(*payloadText),
         event.previous, event.digest, event.libraryDigest});
    if (!inserted) {
        return inserted.error();
    }
    return event;
}

Result<QString> chainHead(Database &db)
{
    return textOf(db, QStringLiteral("SELECT library_digest FROM event ORDER BY seq DESC LIMIT 1"),
                  {});
}

} // namespace Pandian
