// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/dateinput.h"

#include <QRegularExpression>

namespace Pandian {

namespace {

QString plain(const QString &text)
{
    return text.normalized(QString::NormalizationForm_KC).simplified();
}

} // namespace

std::optional<QDate> parseDate(const QString &text)
{
    static const QRegularExpression pattern(
        u"^(\\d{4}) ?[-/.年] ?(\\d{1,2}) ?[-/.月] ?(\\d{1,2}) ?日?$"_qs);
    const auto match = pattern.match(plain(text));
    const QDate date(match.captured(1).toInt(), match.captured(2).toInt(),
                     match.captured(3).toInt());
    return date.isValid() ? std::optional(date) : std::nullopt;
}

std::optional<QTime> parseTime(const QString &text)
{
    static const QRegularExpression pattern(
        u"^(?<hour>\\d{1,2} ?(?=[:时点])|\\d{2}(?=\\d\\d$))[:时点]? ?(?<minute>\\d{2}) ?分?$"_qs);
    const auto match = pattern.match(plain(text));
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const QTime time(match.captured(u"hour").trimmed().toInt(), match.captured(u"minute").toInt());
    return time.isValid() ? std::optional(time) : std::nullopt;
}

QString dateText(const QDate &date)
{
    return date.toString(u"yyyy/MM/dd");
}

QString timeText(const QTime &time)
{
    return time.toString(u"HH:mm");
}

QString dateText(const PublicationDate &published)
{
    const QString date = dateText(published.date);
    return published.time ? date + u' ' + timeText(*published.time) : date;
}

} // namespace Pandian
