// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/migrations.h"

#include "core/articlejson.h"
#include "storage/articlerecord.h"
#include "storage/backup.h"
#include "storage/body.h"
#include "storage/database.h"
#include "storage/sql.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace Pandian {

namespace {

QStringList statements(const QString &sql)
{
    QStringList result;
    QString current;
    bool started = false;
    for (const QString &line : sql.split(u'\n')) {
        if (line.trimmed() == u"-- statement") {
            if (started) {
                result.append(current.trimmed());
            }
            started = true;
            current.clear();
        } else if (started) {
            current += line + u'\n';
        }
    }
    if (started) {
        result.append(current.trimmed());
    }
    result.removeAll(QString());
    return result;
}

// Of a text that is damaged the names are unknown; verify tells.
Result<void> addNamesOf(Database &db, const QSqlQuery &row)
{
    const std::optional<QByteArray> json = unpackBody(row.value(1).toByteArray());
    const Result<Article> text =
        json ? articleFromJson(*json) : Result<Article>(Error{ErrorCode::Damaged, {}, {}});
    return text ? addNamedAuthors(db, ArticleId::fromString(row.value(0).toString()), text->authors)
                : Result<void>();
}

// To schema 4: of what was never saved the newest draft names them, of the rest every version.
Result<void> addNamesWithin(Database &db)
{
    const Result<void> named =
        forEachRow(db, QStringLiteral("SELECT article, body FROM revision"), {},
                   [&db](const QSqlQuery &row) { return addNamesOf(db, row); });
    return named ? describeDrafts(db) : named;
}

// A step that rebuilds a table must not trip over the keys that point to it; they are checked
// as a whole before its commit.
Result<void> checkForeignKeys(Database &db)
{
    const auto broken = queryValue(db, QStringLiteral("PRAGMA foreign_key_check"));
    if (!broken) {
        return broken.error();
    }
    if (broken->has_value()) {
        return Error{ErrorCode::Damaged,
                     QCoreApplication::translate(
                         "Storage", "The library “%1” cannot be updated to this version of the "
                                    "program because its tables do not fit together; restore it "
                                    "from a backup.")
                         .arg(QDir::toNativeSeparators(db.path())),
                     QStringLiteral("foreign_key_check: ") + broken->value().toString()};
    }
    return {};
}

Result<void> applyStep(Database &db, const Migration &migration)
{
    return db.transaction([&]() -> Result<void> {
        // Another process may have been faster.
        const Result<int> version = schemaVersion(db);
        if (!version) {
            return version.error();
        }
        if (*version >= migration.version) {
            return {};
        }
        if (const Result<void> applied = applyMigration(db, migration); !applied) {
            return applied;
        }
        return checkForeignKeys(db);
    });
}

} // namespace

QList<Migration> builtInMigrations()
{
    QList<Migration> result;
    for (int version = 1; version <= Database::SchemaVersion; ++version) {
        QFile file(QStringLiteral(":/pandian/sql/%1.sql").arg(version, 4, 10, QLatin1Char('0')));
        const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT(opened);
        result.append({version, opened ? QString::fromUtf8(file.readAll()) : QString(),
                       version == 4 ? &addNamesWithin : nullptr});
    }
    return result;
}

Result<int> schemaVersion(Database &db)
{
    const auto value = queryValue(db, QStringLiteral("PRAGMA user_version"));
    if (!value) {
        return value.error();
    }
    return value->value_or(QVariant(0)).toInt();
}

Result<void> applyMigration(Database &db, const Migration &migration)
{
    for (const QString &statement : statements(migration.sql)) {
        if (const auto done = execute(db, statement); !done) {
            return done.error();
        }
    }
    if (migration.afterwards) {
        if (const Result<void> done = migration.afterwards(db); !done) {
            return done;
        }
    }
    const auto numbered =
        execute(db, QStringLiteral("PRAGMA user_version = %1").arg(migration.version));
    if (!numbered) {
        return numbered.error();
    }
    return {};
}

Result<void> migrateLibrary(Database &db, const QList<Migration> &migrations)
{
    const Result<int> version = schemaVersion(db);
    if (!version) {
        return version.error();
    }
    QList<Migration> pending;
    for (const Migration &migration : migrations) {
        if (migration.version > *version) {
            pending.append(migration);
        }
    }
    if (pending.isEmpty()) {
        return {};
    }
    if (const auto saved = backupBeforeMigration(db, pending.last().version); !saved) {
        return saved.error();
    }

    if (const auto off = execute(db, QStringLiteral("PRAGMA foreign_keys = OFF")); !off) {
        return off.error();
    }
    Result<void> result;
    for (const Migration &migration : pending) {
        result = applyStep(db, migration);
        if (!result) {
            break;
        }
    }
    if (const auto on = execute(db, QStringLiteral("PRAGMA foreign_keys = ON")); !on && result) {
        return on.error();
    }
    return result;
}

} // namespace Pandian
