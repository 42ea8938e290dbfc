// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QList>
#include <QString>

namespace Pandian {

class Database;

// One step of the schema, from version - 1 to version: statements separated by lines
// "-- statement"; what stands before the first such line is a remark.
struct Migration
{
    int version = 0;
    QString sql;
    Result<void> (*afterwards)(Database &) = nullptr; // what SQL cannot do
};

// resources/sql/0001.sql and its successors.
QList<Migration> builtInMigrations();

Result<int> schemaVersion(Database &db);

// Runs one migration's statements and sets the library's number; inside a transaction of the
// caller.
Result<void> applyMigration(Database &db, const Migration &migration);

// Brings the library to the newest of these versions, each step in a transaction of its own,
// after a backup. A step that fails leaves the library as the step before it.
Result<void> migrateLibrary(Database &db, const QList<Migration> &migrations);

} // namespace Pandian
