// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/describe.h"

#include "cli/words.h"

#include <QDateTime>
#include <QJsonArray>
#include <QLocale>

namespace Pandian {

namespace {

constexpr qsizetype ShortIdLength = 8;

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return u"error"_qs;
    case Severity::Suspect:
        return u"suspect"_qs;
    case Severity::Hint:
        break;
    }
    return u"hint"_qs;
}

bool isWide(char32_t c)
{
    return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) ||
           (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) ||
           (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) ||
           (c >= 0xFFE0 && c <= 0xFFE6) || (c >= 0x20000 && c <= 0x3FFFD);
}

} // namespace

QString isoTime(qint64 time)
{
    return QDateTime::fromMSecsSinceEpoch(time, Qt::UTC).toString(Qt::ISODateWithMs);
}

QJsonObject toJson(const ArticleSummary &summary)
{
    return {{u"id"_qs, summary.id.toString()},
            {u"title"_qs, summary.title},
            {u"subtitle"_qs, summary.subtitle},
            {u"columnPath"_qs, QJsonArray::fromStringList(summary.columnPath)},
            {u"source"_qs, summary.source},
            {u"kind"_qs, summary.kind},
            {u"state"_qs, stateName(summary.state)},
            {u"external"_qs, summary.external},
            {u"major"_qs, summary.major},
            {u"revision"_qs, summary.revisionNumber},
            {u"words"_qs, summary.words},
            {u"creator"_qs, summary.creatorName},
            {u"reviewer"_qs, summary.reviewerName},
            {u"created"_qs, isoTime(summary.created)},
            {u"modified"_qs, isoTime(summary.modified)},
            {u"hasDraft"_qs, summary.hasDraft},
            {u"inRecycleBin"_qs, summary.inRecycleBin}};
}

QJsonObject toJson(const Person &person)
{
    QJsonArray roles;
    for (const Role role : AllRoles) {
        if (person.roles.testFlag(role)) {
            roles.append(roleName(role));
        }
    }
    return {{u"id"_qs, person.id.toString()},
            {u"name"_qs, person.name},
            {u"roles"_qs, roles},
            {u"disabled"_qs, person.disabled}};
}

QJsonObject toJson(const RevisionInfo &revision)
{
    return {{u"id"_qs, revision.id.toString()},
            {u"number"_qs, revision.number},
            {u"author"_qs, revision.authorName},
            {u"created"_qs, isoTime(revision.created)},
            {u"sha256"_qs, revision.sha256}};
}

QJsonObject toJson(const SignOff &signOff)
{
    return {{u"round"_qs, roundName(signOff.round)},
            {u"person"_qs, signOff.personName},
            {u"time"_qs, isoTime(signOff.time)},
            {u"revision"_qs, signOff.revision.toString()},
            {u"sha256"_qs, signOff.sha256},
            {u"opinion"_qs, signOff.opinion},
            {u"singlePersonMode"_qs, signOff.singlePersonMode},
            {u"valid"_qs, signOff.valid},
            {u"issued"_qs, signOff.issued}};
}

QJsonObject toJson(const Publication &publication)
{
    return {{u"time"_qs, isoTime(publication.time)},
            {u"url"_qs, publication.url},
            {u"column"_qs, publication.column}};
}

QJsonObject toJson(const Finding &finding)
{
    return {{u"rule"_qs, finding.rule},
            {u"severity"_qs, severityName(finding.severity)},
            {u"section"_qs, finding.section ? finding.section->toString() : QString()},
            {u"start"_qs, finding.range.start},
            {u"length"_qs, finding.range.length},
            {u"message"_qs, finding.message}};
}

QString shortId(ArticleId id)
{
    return id.toString().left(ShortIdLength);
}

QString timeText(qint64 time)
{
    return QDateTime::fromMSecsSinceEpoch(time).toString(u"yyyy-MM-dd HH:mm"_qs);
}

QString titleText(const ArticleSummary &summary)
{
    const QString title =
        summary.title.isEmpty() ? CommandLine::tr("(no headline)") : summary.title;
    return summary.subtitle.isEmpty() ? title : title + u"——"_qs + summary.subtitle;
}

QString rolesText(Roles roles)
{
    QStringList words;
    for (const Role role : AllRoles) {
        if (roles.testFlag(role)) {
            words.append(roleText(role));
        }
    }
    return words.isEmpty() ? CommandLine::tr("no role")
                           : words.join(CommandLine::tr(", ", "in a list"));
}

QString articleLine(const ArticleSummary &summary)
{
    QString line =
        u"%1  %2  %3  %4  %5"_qs.arg(shortId(summary.id), padded(stateText(summary.state), 8),
                                     QLocale().toString(summary.words).rightJustified(7),
                                     timeText(summary.modified), titleText(summary));
    if (summary.external) {
        line += CommandLine::tr(" [external]");
    }
    return line;
}

QString signOffLine(const SignOff &signOff, int version)
{
    QString line = u"%1  %2  %3  %4  %5"_qs.arg(
        roundText(signOff.round), signOff.personName, timeText(signOff.time),
        CommandLine::tr("version %1").arg(version), signOff.opinion);
    if (signOff.singlePersonMode) {
        line += CommandLine::tr(" [single-person mode]");
    }
    if (!signOff.valid) {
        line += signOff.issued ? CommandLine::tr(" [for the version signed off before]")
                               : CommandLine::tr(" [no longer valid]");
    }
    return line;
}

QString dateText(const std::optional<PublicationDate> &date)
{
    if (!date) {
        return {};
    }
    const QString day = date->date.toString(u"yyyy-MM-dd"_qs);
    return date->time ? day + u' ' + date->time->toString(u"HH:mm"_qs)
                      : day + CommandLine::tr(" (time not stated)");
}

int displayWidth(const QString &text)
{
    int width = 0;
    const auto characters = text.toUcs4();
    for (const uint c : characters) {
        width += isWide(c) ? 2 : 1;
    }
    return width;
}

QString padded(const QString &text, int width)
{
    return text + QString(std::max(0, width - displayWidth(text)), u' ');
}

} // namespace Pandian
