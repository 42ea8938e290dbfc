// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/sessionmarker.h"

#include <QFile>

namespace Pandian {

SessionMarker::SessionMarker(const QString &libraryPath, qint64 now)
    : m_lock(libraryPath + QStringLiteral(".lock"))
    , m_path(libraryPath + QStringLiteral(".session"))
{
    m_lock.setStaleLockTime(0); // never by age
    if (!m_lock.tryLock(0)) {
        return;
    }
    QFile file(m_path);
    if (file.open(QIODevice::ReadOnly)) {
        bool known = false; // a power cut may leave the file empty
        const qint64 since = file.read(32).trimmed().toLongLong(&known);
        m_crashedSince = known ? std::optional(since) : std::nullopt;
        file.close();
    }
    if (file.open(QIODevice::WriteOnly)) {
        file.write(QByteArray::number(now));
    }
}

SessionMarker::~SessionMarker()
{
    if (m_lock.isLocked()) {
        QFile::remove(m_path);
    }
}

} // namespace Pandian
