// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/migrations.h"
#include "storage/sql.h"
#include "storage/verification.h"

#include <QCoreApplication>
#include <QMap>

namespace Pandian {

namespace {

using Schema = QMap<QString, QString>; // SQL by "trigger event_no_update"

// Without what SQLite makes by itself: indexes without SQL, its own tables, and the tables in which
// the search index keeps its data. A trigger or view is never one of these, whatever it is called.
Result<Schema> schemaOf(Database &db)
{
    Schema schema;
    const Result<void> read = forEachRow(
        db,
        QStringLiteral(
            "SELECT type || ' ' || name, sql FROM sqlite_schema "
            "WHERE NOT (type = 'index' AND sql IS NULL) AND NOT (type = 'table' AND name IN "
            "('sqlite_sequence', 'sqlite_stat1', 'sqlite_stat4', 'search_data', 'search_idx', "
            "'search_docsize', 'search_config'))"),
        {}, [&schema](const QSqlQuery &row) -> Result<void> {
            schema.insert(row.value(0).toString(), row.value(1).toString());
            return {};
        });
    return read ? Result<Schema>(schema) : read.error();
}

Result<Schema> builtInSchema(int version)
{
    const auto model = Database::openUnchecked(QStringLiteral(":memory:"), {});
    if (!model) {
        return model.error();
    }
    for (const Migration &migration : builtInMigrations()) {
        if (migration.version > version) {
            break;
        }
        if (const Result<void> applied = applyMigration(**model, migration); !applied) {
            return applied.error();
        }
    }
    return schemaOf(**model);
}

} // namespace

Result<void> mendIndexes(Database &db)
{
    const Result<int> version = schemaVersion(db);
    const Result<Schema> expected = version ? builtInSchema(*version) : version.error();
    const Result<Schema> found = expected ? schemaOf(db) : expected.error();
    if (!found) {
        return found.error();
    }
    QStringList statements;
    for (auto it = found->cbegin(); it != found->cend(); ++it) {
        if (it.key().startsWith(u"index ") && expected->value(it.key()) != it.value()) {
            QString name = it.key().section(u' ', 1);
            name.replace(u'"', u"\"\""_qs);
            statements.append(u"DROP INDEX \"%1\""_qs.arg(name));
        }
    }
    for (auto it = expected->cbegin(); it != expected->cend(); ++it) {
        if (it.key().startsWith(u"index ") && found->value(it.key()) != it.value()) {
            statements.append(it.value());
        }
    }
    for (const QString &statement : std::as_const(statements)) {
        if (const auto done = execute(db, statement); !done) {
            return done.error();
        }
    }
    return {};
}

// Whoever changes what cannot be changed drops a trigger first, or adds one that lies.
Result<void> verifySchema(Verification &run)
{
    const Result<int> version = schemaVersion(run.db);
    run.schema = version ? *version : 0;
    const Result<Schema> expected = version ? builtInSchema(*version) : version.error();
    const Result<Schema> found = expected ? schemaOf(run.db) : expected.error();
    if (!found) {
        return found.error();
    }
    const auto problem = [&run](const QString &name) {
        run.problem(QStringLiteral("schema"), name,
                    QCoreApplication::translate(
                        "Storage", "A part of the library (%1) is not as this program makes it; "
                                   "restore the library from a backup.")
                        .arg(name));
    };
    for (auto it = expected->cbegin(); it != expected->cend(); ++it) {
        if (found->value(it.key()) != it.value()) {
            problem(it.key());
        }
    }
    for (auto it = found->cbegin(); it != found->cend(); ++it) {
        if (!expected->contains(it.key())) {
            problem(it.key());
        }
    }
    return run.step();
}

} // namespace Pandian
