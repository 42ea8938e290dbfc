// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/canonicaljson.h"
#include "storage/body.h"
#include "storage/people.h"
#include "storage/sql.h"
#include "storage/verification.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace Pandian {

namespace {

QString changedRevision(const QString &id)
{
    return QCoreApplication::translate("Storage",
                                       "Revision %1 was changed or damaged after it was saved; "
                                       "restore the library from a backup.")
        .arg(id);
}

// None when it is not what the hash says.
std::optional<QByteArray> checkedBody(const QVariant &body, const QVariant &sha256)
{
    std::optional<QByteArray> json = unpackBody(body.toByteArray());
    return json && sha256Hex(*json) == sha256.toString() ? json : std::nullopt;
}

void traceImages(const QJsonArray &blocks, ArticleId article, Verification &run)
{
    for (const auto &block : blocks) {
        if (const QString image = block.toObject().value(u"sha256").toString(); !image.isEmpty()) {
            run.images.insert(image, article);
        }
    }
}

void traceImages(const QJsonObject &text, ArticleId article, Verification &run)
{
    traceImages(text.value(u"lead").toArray(), article, run);
    const QJsonArray sections = text.value(u"sections").toArray();
    for (const auto &section : sections) {
        traceImages(section.toObject().value(u"blocks").toArray(), article, run);
    }
}

void traceAuthors(const QJsonObject &text, int revision, ArticleTrace &article)
{
    QStringList names;
    const QJsonArray all = text.value(u"authors").toArray();
    for (const auto &name : all) {
        names.append(name.toString());
    }
    const QSet<QString> keys = nameKeysOf(names);
    for (const QString &key : keys) {
        article.authors[key] = std::min(article.authors.value(key, revision), revision);
    }
}

// The row beside the event that recorded it: what no hash of the row itself could prove.
bool agreesWithEvent(const QSqlQuery &row, const TracedRevision &event)
{
    const auto round = roundFromName(row.value(4).toString());
    const RevisionId base = RevisionId::fromString(row.value(9).toString());
    return event.article == ArticleId::fromString(row.value(1).toString()) &&
           event.number == row.value(2).toInt() &&
           event.person == PersonId::fromString(row.value(3).toString()) &&
           event.personName == row.value(7).toString() && event.round == round &&
           event.sha256 == row.value(5).toString() &&
           event.created.value_or(row.value(8).toLongLong()) == row.value(8).toLongLong() &&
           event.base.value_or(base) == base;
}

} // namespace

Result<void> verifyRevisions(Verification &run)
{
    const Result<void> read = forEachRow(
        run.db,
        QStringLiteral(
            "SELECT id, article, number, author, round, sha256, body, author_name, created, base "
            "FROM revision"),
        {}, [&](const QSqlQuery &row) -> Result<void> {
            ++run.report.revisions;
            const QString id = row.value(0).toString();
            const auto articleId = ArticleId::fromString(row.value(1).toString());
            ArticleTrace &article = run.articles[articleId];
            if (const auto json = checkedBody(row.value(6), row.value(5))) {
                const QJsonObject text = QJsonDocument::fromJson(*json).object();
                traceAuthors(text, row.value(2).toInt(), article);
                traceImages(text, articleId, run);
            } else {
                article.authorsKnown = false;
                run.problem(QStringLiteral("revision-hash"), id, changedRevision(id));
            }
            const auto event = run.revisions.find(RevisionId::fromString(id));
            if (event == run.revisions.end() || !agreesWithEvent(row, *event)) {
                run.problem(QStringLiteral("revision-event"), id,
                            QCoreApplication::translate(
                                "Storage", "Revision %1 does not agree with the event that "
                                           "recorded it; restore the library from a backup.")
                                .arg(id));
            }
            if (event != run.revisions.end()) {
                run.revisions.erase(event);
            }
            return run.step();
        });
    if (!read) {
        return read;
    }
    for (auto it = run.revisions.cbegin(); it != run.revisions.cend(); ++it) {
        const QString id = it.key().toString();
        run.problem(QStringLiteral("revision-event"), id,
                    QCoreApplication::translate("Storage", "Revision %1 was recorded but is "
                                                           "missing; restore the library from a "
                                                           "backup.")
                        .arg(id));
    }
    return {};
}

Result<void> verifyDrafts(Verification &run)
{
    return forEachRow(
        run.db, QStringLiteral("SELECT article, sha256, body FROM draft"), {},
        [&](const QSqlQuery &row) -> Result<void> {
            if (const auto json = checkedBody(row.value(2), row.value(1))) {
                traceImages(QJsonDocument::fromJson(*json).object(),
                            ArticleId::fromString(row.value(0).toString()), run);
            } else {
                run.problem(QStringLiteral("draft-hash"), row.value(0).toString(),
                            QCoreApplication::translate(
                                "Storage", "The draft of the article %1 is damaged; its last saved "
                                           "version is not affected.")
                                .arg(row.value(0).toString()));
            }
            return run.step();
        });
}

} // namespace Pandian
