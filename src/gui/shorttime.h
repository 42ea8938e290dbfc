// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace Pandian {

// Milliseconds UTC as lists show them: 17:32 today, 昨天 17:32, 2月19日 this year, else 2019/2/19.
QString shortTime(qint64 time, const QDateTime &now = QDateTime::currentDateTime());
// 2026/11/24 08:30, local time.
QString fullTime(qint64 time);

} // namespace Pandian
