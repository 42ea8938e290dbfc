// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/person.h"
#include "core/result.h"
#include "storage/database.h"
#include "storage/verify.h"

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

// A complete, checked copy by VACUUM INTO, in the folder "backups" beside the library. Its name
// says what it is: LIBRARY-daily-20261124-083000-HEAD.backup, where HEAD is the beginning of the
// chain's head, kept there apart from the library itself.
Result<Backup> backupLibrary(Database &db); // "manual", never pruned
// The same to a file of the user's choice; refuses to overwrite.
Result<Backup> backupLibraryTo(Database &db, const QString &path);
// Once a local day, none when today has one; keeps the newest 14 "daily" ones.
Result<std::optional<Backup>> dailyBackup(Database &db);
// Taken before the tables are changed to `version`; never pruned.
Result<Backup> backupBeforeMigration(Database &db, int version);
QList<Backup> backups(const QString &libraryPath); // of all kinds, the newest first

struct Restored
{
    QString replaced;             // where the replaced library is kept; empty: there was none
    QList<VerifyProblem> damaged; // texts and images that were so in the backup
};
// Puts a backup in the place of the library, which nobody may have open; the replaced library
// is kept beside it. The backup is verified first: a record that does not fit together is refused
// (Damaged), single texts and images that are damaged are told, a search index that is wrong is
// made anew. A restored library begins a new library chain that
// records the old head, in the name of `by`: an administrator who has signed in to the library, or
// to the backup of one that cannot be read; none: nobody could sign in, and nobody is named
// (Refused where the people of the library can be read).
Result<Restored> restoreBackup(const QString &backupPath, const QString &libraryPath,
                               const std::optional<Person> &by, const OpenOptions &options = {});

} // namespace Pandian
