// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/finding.h"
#include "core/person.h"
#include "storage/articles.h"
#include "storage/desk.h"

#include <QJsonObject>
#include <QString>

namespace Pandian {

// Values as the console shows them: JSON for programs (times in UTC, stable names), lines for
// people (local times, translated words).

QJsonObject toJson(const ArticleSummary &summary);
QJsonObject toJson(const Person &person);
QJsonObject toJson(const RevisionInfo &revision);
QJsonObject toJson(const SignOff &signOff);
QJsonObject toJson(const Publication &publication);
QJsonObject toJson(const Finding &finding);
QString isoTime(qint64 time);

QString shortId(ArticleId id);
QString timeText(qint64 time);
QString titleText(const ArticleSummary &summary);
QString rolesText(Roles roles);
QString articleLine(const ArticleSummary &summary);
QString signOffLine(const SignOff &signOff, int version); // its revision's number
QString dateText(const std::optional<PublicationDate> &date);

// Columns a text takes on a terminal, where Chinese characters are two wide, and the text filled
// up to `width`.
int displayWidth(const QString &text);
QString padded(const QString &text, int width);

} // namespace Pandian
