// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/examination.h"

#include "storage/database.h"
#include "storage/sql.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSqlError>
#include <QUrl>
#include <QUuid>

namespace Pandian {

namespace {

constexpr qint64 HeaderBytes = 100; // of an SQLite file

Error refusal(ErrorCode code, const char *source, const QString &path, const QString &detail = {})
{
    return {code,
            QCoreApplication::translate("Storage", source).arg(QDir::toNativeSeparators(path)),
            detail};
}

Result<int> number(const QSqlDatabase &connection, const QString &sql)
{
    const auto value = queryValue(connection, sql);
    if (!value) {
        return value.error();
    }
    return value->value_or(QVariant(0)).toInt();
}

Error cutOff(const QString &path, const QString &detail)
{
    return refusal(ErrorCode::Damaged,
                   QT_TRANSLATE_NOOP("Storage", "The library “%1” is damaged or cut off; restore "
                                                "it from a backup."),
                   path, detail);
}

// SQLite misses a last page that is only begun.
Result<void> checkLength(const QSqlDatabase &connection, const QString &path)
{
    const auto counted = queryValue(connection, QStringLiteral("PRAGMA page_count"));
    if (!counted) {
        return counted.error();
    }
    const qint64 pages = counted->value_or(QVariant(0)).toLongLong();
    const Result<int> bytes = number(connection, QStringLiteral("PRAGMA page_size"));
    if (!bytes) {
        return bytes.error();
    }
    const qint64 size = QFileInfo(path).size();
    if (size < pages * *bytes) {
        return cutOff(path, QStringLiteral("%1 bytes, %2 pages").arg(size).arg(pages));
    }
    return {};
}

Result<void> look(const QSqlDatabase &connection, const QString &path, bool withJournal)
{
    const Result<void> fit = checkSchema(connection, path);
    return fit && !withJournal ? checkLength(connection, path) : fit;
}

// The bare file, or with a journal beside it, which may be the other half of the truth, through
// SQLite's locks.
Result<void> lookOnce(const QString &path, bool withJournal)
{
    const QString name = u"pandian-look-"_qs + QUuid::createUuid().toString(QUuid::WithoutBraces);
    Result<void> result;
    {
        QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        connection.setDatabaseName(withJournal ? path : immutableUri(path));
        connection.setConnectOptions(
            withJournal ? QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=0")
                        : QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"));
        result = connection.open() ? look(connection, path, withJournal)
                                   : Result<void>(sqlError(connection.lastError(), path));
        connection.close();
    }
    QSqlDatabase::removeDatabase(name);
    return result;
}

bool isVerdict(const Result<void> &result)
{
    return result || result.error().code == ErrorCode::Damaged ||
           result.error().code == ErrorCode::NewerFormat;
}

} // namespace

bool hasJournal(const QString &path)
{
    return QFileInfo::exists(path + u"-wal"_qs) || QFileInfo::exists(path + u"-journal"_qs);
}

void sweepEmptyJournal(const QString &path)
{
    const QFileInfo journal(path + u"-wal"_qs);
    if (!journal.exists() || journal.size() > 0 || !QFileInfo::exists(path)) {
        return;
    }
    const QString name = u"pandian-sweep-"_qs + QUuid::createUuid().toString(QUuid::WithoutBraces);
    {
        QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        connection.setDatabaseName(path);
        connection.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=0"));
        // Whoever has read is a user of the journal, and the last user to close removes it.
        if (connection.open()) {
            static_cast<void>(number(connection, QStringLiteral("PRAGMA user_version")));
        }
        connection.close();
    }
    QSqlDatabase::removeDatabase(name);
}

QString immutableUri(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    const QString rooted = absolute.startsWith(u'/') ? absolute : u'/' + absolute;
    return u"file://"_qs +
           QString::fromLatin1(QUrl::toPercentEncoding(rooted, QByteArrayLiteral("/:"))) +
           u"?immutable=1"_qs;
}

Result<void> examineLibrary(const QString &path)
{
    const QFileInfo file(path);
    if (file.isDir()) {
        return refusal(ErrorCode::InvalidInput,
                       QT_TRANSLATE_NOOP("Storage", "“%1” is a folder, not a library; choose the "
                                                    "library file in it."),
                       path);
    }
    if (!file.isFile()) {
        return refusal(ErrorCode::InvalidInput,
                       QT_TRANSLATE_NOOP("Storage", "“%1” is no ordinary file and so no library; "
                                                    "choose a library file."),
                       path);
    }
    if (!file.isReadable()) {
        return refusal(ErrorCode::Io,
                       QT_TRANSLATE_NOOP("Storage", "You may not read the library “%1”; ask its "
                                                    "owner for permission."),
                       path);
    }
    if (file.size() == 0) {
        return refusal(ErrorCode::Damaged,
                       QT_TRANSLATE_NOOP("Storage",
                                         "The file “%1” is empty and no library; delete it to make "
                                         "a new library there, or restore it from a backup."),
                       path);
    }
    if (file.size() < HeaderBytes) {
        return refusal(ErrorCode::Damaged,
                       QT_TRANSLATE_NOOP("Storage", "The file “%1” is not a library; choose "
                                                    "another file or restore it from a backup."),
                       path);
    }
    const bool withJournal = hasJournal(path);
    Result<void> seen = lookOnce(path, withJournal);
    // Another process may have begun a change in between.
    if (!seen && !withJournal && hasJournal(path)) {
        seen = lookOnce(path, true);
    }
    return isVerdict(seen) ? seen : Result<void>();
}

Result<void> checkSchema(const QSqlDatabase &connection, const QString &path)
{
    const Result<int> tables =
        number(connection,
               QStringLiteral("SELECT COUNT(*) FROM sqlite_schema WHERE type = 'table' AND "
                              "name IN ('setting', 'person', 'article', 'revision', 'event')"));
    if (!tables) {
        return tables.error();
    }
    const Result<int> application = number(connection, QStringLiteral("PRAGMA application_id"));
    if (!application) {
        return application.error();
    }
    const Result<int> version = number(connection, QStringLiteral("PRAGMA user_version"));
    if (!version) {
        return version.error();
    }

    if (*application != Database::ApplicationId) {
        return refusal(ErrorCode::Damaged,
                       QT_TRANSLATE_NOOP("Storage", "The file “%1” is a database of another "
                                                    "program, not a library; choose another file."),
                       path, QStringLiteral("application_id %1").arg(*application));
    }
    if (*version > Database::SchemaVersion) {
        return refusal(ErrorCode::NewerFormat,
                       QT_TRANSLATE_NOOP("Storage",
                                         "The library “%1” was made by a newer version of this "
                                         "program and was left untouched; install the newer "
                                         "version to open it."),
                       path, QStringLiteral("user_version %1").arg(*version));
    }
    if (*version < 1 || *tables != 5) {
        return refusal(ErrorCode::Damaged,
                       QT_TRANSLATE_NOOP("Storage", "Parts of the library “%1” are missing; "
                                                    "restore it from a backup."),
                       path,
                       QStringLiteral("user_version %1, tables %2").arg(*version).arg(*tables));
    }
    return {};
}

Result<void> prepareConnection(const QSqlDatabase &connection)
{
    for (const char *pragma : {"PRAGMA foreign_keys = ON", "PRAGMA recursive_triggers = ON",
                               "PRAGMA trusted_schema = OFF", "PRAGMA cell_size_check = ON"}) {
        if (const auto done = execute(connection, QLatin1String(pragma)); !done) {
            return done.error();
        }
    }
    return {};
}

Result<void> checkWritable(const QSqlDatabase &connection)
{
    const Result<int> version = number(connection, QStringLiteral("PRAGMA user_version"));
    if (!version) {
        return version.error();
    }
    const auto timeout = queryValue(connection, QStringLiteral("PRAGMA busy_timeout"));
    if (!timeout) {
        return timeout.error();
    }

    Result<void> result;
    static_cast<void>(execute(connection, QStringLiteral("PRAGMA busy_timeout = 0")));
    const auto begun = execute(connection, QStringLiteral("BEGIN IMMEDIATE"));
    if (begun) {
        const auto written =
            execute(connection, QStringLiteral("PRAGMA user_version = %1").arg(*version));
        if (!written) {
            result = written.error();
        }
        static_cast<void>(execute(connection, QStringLiteral("ROLLBACK")));
    } else if (begun.error().code != ErrorCode::Locked) { // somebody writes: so can we, later
        result = begun.error();
    }
    static_cast<void>(execute(
        connection,
        QStringLiteral("PRAGMA busy_timeout = %1").arg(timeout->value_or(QVariant(0)).toInt())));
    return result;
}

Result<void> chooseJournal(const QSqlDatabase &connection)
{
    const auto wal = queryValue(connection, QStringLiteral("PRAGMA journal_mode = WAL"));
    if (!wal && wal.error().code != ErrorCode::Io) {
        return wal.error();
    }
    const bool walWorks = wal && wal->value_or(QVariant()).toString() == u"wal"_qs;
    if (!walWorks) {
        const auto rollback =
            queryValue(connection, QStringLiteral("PRAGMA journal_mode = DELETE"));
        if (!rollback) {
            return rollback.error();
        }
    }
    const auto synchronous =
        execute(connection, walWorks ? QStringLiteral("PRAGMA synchronous = FULL")
                                     : QStringLiteral("PRAGMA synchronous = EXTRA"));
    if (!synchronous) {
        return synchronous.error();
    }
    return {};
}

} // namespace Pandian
