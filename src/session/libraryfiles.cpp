// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/libraryfiles.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace Pandian {

namespace {

// Another library, or a backup.
bool isDatabase(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(16) == QByteArray("SQLite format 3", 16);
}

} // namespace

bool isOfLibrary(const QString &path, const QString &library)
{
    const QFileInfo file(path);
    for (const QString &suffix : {QString(), u"-wal"_qs, u"-shm"_qs, u"-journal"_qs, u".lock"_qs,
                                  u".session"_qs, u".opening"_qs}) {
        const QFileInfo ours(library + suffix);
        // To Qt two files that do not exist are the same.
        if (ours.exists() && file.exists() ? file == ours
                                           : file.absoluteFilePath() == ours.absoluteFilePath()) {
            return true;
        }
    }
    return false;
}

Result<void> mayBeReplaced(const QString &path, const QString &library)
{
    if (!isOfLibrary(path, library) && !isDatabase(path)) {
        return {};
    }
    return Error{ErrorCode::InvalidInput,
                 QCoreApplication::translate("UseCases",
                                             "“%1” is a library or a part of one, and nothing is "
                                             "put in its place; choose another name.")
                     .arg(QDir::toNativeSeparators(path)),
                 {}};
}

} // namespace Pandian
