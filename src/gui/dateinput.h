// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"

#include <QDate>
#include <QString>
#include <QTime>

#include <optional>

namespace Pandian {

// Days and times as editors type them, in full or half width: 2020/2/19, 2020-02-19, 2020.2.19,
// 2020年2月19日; 8:30, 08：30, 8时30分, 0830. None: it is not one.
std::optional<QDate> parseDate(const QString &text);
std::optional<QTime> parseTime(const QString &text);

QString dateText(const QDate &date);                // 2020/02/19
QString timeText(const QTime &time);                // 08:30
QString dateText(const PublicationDate &published); // the time only where it is known

} // namespace Pandian
