// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <functional>
#include <optional>

class QSqlError;

namespace Pandian {

class Database;

// How the files of this folder, and nobody else, speak to SQLite.
//
// Binding: a null QString is bound as empty text and a null QByteArray as an empty blob; only
// QVariant() is NULL.

// The extended result code of SQLite as ErrorCode and sentence. The path names the library in
// the message and is looked at to tell a read-only folder from a read-only file.
Error sqlError(const QSqlError &error, const QString &libraryPath);

// Prepares, binds and runs one statement, forward only. Rows are read with nextRow(), because
// QSqlQuery::next() answers false at a damaged page just as at the end.
Result<QSqlQuery> execute(const QSqlDatabase &connection, const QString &sql,
                          const QVariantList &binds = {});
Result<QSqlQuery> execute(Database &db, const QString &sql, const QVariantList &binds = {});
Result<bool> nextRow(QSqlQuery &query, const QString &libraryPath);
Result<bool> nextRow(Database &db, QSqlQuery &query);

// Runs a change and answers how many rows it met.
Result<int> executeChange(Database &db, const QString &sql, const QVariantList &binds = {});

// The first column of the first row; none when there is no row.
Result<std::optional<QVariant>> queryValue(const QSqlDatabase &connection, const QString &sql,
                                           const QVariantList &binds = {});
Result<std::optional<QVariant>> queryValue(Database &db, const QString &sql,
                                           const QVariantList &binds = {});

// Calls `row` for each row until it fails.
Result<void> forEachRow(Database &db, const QString &sql, const QVariantList &binds,
                        const std::function<Result<void>(const QSqlQuery &)> &row);

// NULL for a null id.
template <typename Tag>
QVariant idOrNull(const Id<Tag> &id)
{
    return id.isNull() ? QVariant() : QVariant(id.toString());
}

} // namespace Pandian
