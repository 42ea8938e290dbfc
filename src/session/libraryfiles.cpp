// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/libraryfiles.h"

#include <QFileInfo>

namespace Pandian {

bool isOfLibrary(const QString &path, const QString &library)
{
    const QFileInfo file(path);
    for (const QString &suffix : {QString(), u"-wal"_qs, u"-shm"_qs, u"-journal"_qs}) {
        const QFileInfo ours(library + suffix);
        // To Qt two files that do not exist are the same.
        if (ours.exists() && file.exists() ? file == ours
                                           : file.absoluteFilePath() == ours.absoluteFilePath()) {
            return true;
        }
    }
    return false;
}

} // namespace Pandian
