// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "storage/database.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace Pandian {

inline constexpr int BackupsKept = 14;

struct Backup
{
    QString path;
    QDateTime created; // local
    qint64 size = 0;   // bytes
};

// A complete, checked copy by VACUUM INTO, in "backups" beside the library.
Result<Backup> backupLibrary(Database &db);
// The same to a file of the user's choice; refuses to overwrite.
Result<Backup> backupLibraryTo(Database &db, const QString &path);
// Once a day; keeps the newest 14 of its own.
Result<std::optional<Backup>> dailyBackup(Database &db);
QList<Backup> backups(const QString &libraryPath); // the newest first

// Taken before the tables are changed to `version`; never pruned.
Result<Backup> backupBeforeMigration(Database &db, int version);

// Puts a backup in the place of the library, which nobody may have open; the replaced library
// is kept beside it (returned path). The backup is verified first. A restored library begins a
// new library chain that records the old head.
Result<QString> restoreBackup(const QString &backupPath, const QString &libraryPath,
                              const OpenOptions &options = {});

} // namespace Pandian
