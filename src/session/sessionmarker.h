// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLockFile>
#include <QString>

#include <optional>

namespace Pandian {

// Tells whether the last session on a library ended properly: a file beside it that is there while
// a session lasts. Of several sessions at once only the first marks the library.
class SessionMarker
{
public:
    SessionMarker(const QString &libraryPath, qint64 now);
    ~SessionMarker(); // ended properly

    // When the session began that was cut short; none if it ended properly.
    std::optional<qint64> crashedSince() const { return m_crashedSince; }

private:
    QLockFile m_lock; // knows whether the process that holds it lives
    QString m_path;
    std::optional<qint64> m_crashedSince;
};

} // namespace Pandian
