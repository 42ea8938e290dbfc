// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QSqlDatabase>
#include <QString>

namespace Pandian {

// Is this file a library that this program may open? QSqlDatabase::open() says yes to anything.

// Looks at the file without locking or writing anything, so that what is refused stays as it is
// byte for byte.
Result<void> examineLibrary(const QString &path);

// On an open connection: application_id, user_version and the tables.
Result<void> checkSchema(const QSqlDatabase &connection, const QString &path);

// The pragmas every connection runs with.
Result<void> prepareConnection(const QSqlDatabase &connection);
// Begins a change and takes it back, because SQLite opens a read-only file without a word.
Result<void> checkWritable(const QSqlDatabase &connection);
// WAL with FULL; where WAL cannot work, DELETE with EXTRA.
Result<void> chooseJournal(const QSqlDatabase &connection);

// True while changes may lie beside the file, in "-wal" or "-journal".
bool hasJournal(const QString &path);

// Takes away the empty "-wal" and the "-shm" that a read-only connection made and could not remove;
// whether anybody else still needs them is SQLite's to say.
void sweepEmptyJournal(const QString &path);

// The file as an SQLite URI that promises SQLite that nobody writes to it.
QString immutableUri(const QString &path);

} // namespace Pandian
