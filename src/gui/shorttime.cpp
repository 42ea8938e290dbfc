// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/shorttime.h"

#include <QCoreApplication>
#include <QLocale>

namespace Pandian {

namespace {

QString format(const char *pattern, const QDateTime &time)
{
    return QLocale().toString(time, QCoreApplication::translate("ShortTime", pattern));
}

} // namespace

QString shortTime(qint64 time, const QDateTime &now)
{
    const QDateTime then = QDateTime::fromMSecsSinceEpoch(time);
    if (then.date() == now.date()) {
        return then.toString(u"HH:mm");
    }
    if (then.date() == now.date().addDays(-1)) {
        return format(QT_TRANSLATE_NOOP("ShortTime", "'Yesterday' HH:mm"), then);
    }
    if (then.date().year() == now.date().year()) {
        return format(QT_TRANSLATE_NOOP("ShortTime", "MMM d"), then);
    }
    return then.toString(u"yyyy/M/d");
}

QString fullTime(qint64 time)
{
    return QDateTime::fromMSecsSinceEpoch(time).toString(u"yyyy/MM/dd HH:mm");
}

} // namespace Pandian
