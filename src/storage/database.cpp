// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/database.h"

#include "storage/creation.h"
#include "storage/examination.h"
#include "storage/files.h"
#include "storage/migrations.h"
#include "storage/sql.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QMutex>
#include <QSqlError>
#include <QUuid>

namespace Pandian {

namespace {

Error notFound(const QString &path)
{
    return {ErrorCode::NotFound,
            QCoreApplication::translate("Storage", "There is no library “%1”; check the name or "
                                                   "make a new library.")
                .arg(QDir::toNativeSeparators(path)),
            {}};
}

QString newConnectionName()
{
    return u"pandian-"_qs + QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace

Database::Database(QString path, QString connectionName, Access access, Clock clock)
    : m_path(std::move(path))
    , m_connectionName(std::move(connectionName))
    , m_access(access)
    , m_clock(std::move(clock))
{
}

Database::~Database()
{
    m_statements.clear(); // they would keep the connection
    connection().close();
    QSqlDatabase::removeDatabase(m_connectionName);
    if (m_access == Access::ReadOnly) {
        sweepEmptyJournal(m_path);
    }
}

QSqlDatabase Database::connection() const
{
    return QSqlDatabase::database(m_connectionName, false);
}

Result<std::unique_ptr<Database>> Database::connect(const QString &path, Access access,
                                                    const OpenOptions &options)
{
    const QString name = newConnectionName();
    std::unique_ptr<Database> db(new Database(path, name, access, options.clock));
    QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
    connection.setDatabaseName(access == Access::Immutable ? immutableUri(path) : path);
    QStringList settings{QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(options.busyTimeout)};
    if (access != Access::ReadWrite) {
        settings.append(QStringLiteral("QSQLITE_OPEN_READONLY"));
    }
    if (access == Access::Immutable) {
        settings.append(QStringLiteral("QSQLITE_OPEN_URI"));
    }
    connection.setConnectOptions(settings.join(u';'));
    if (!connection.open()) {
        return sqlError(connection.lastError(), path);
    }
    return db;
}

Result<std::unique_ptr<Database>> Database::openUnchecked(const QString &path,
                                                          const OpenOptions &options)
{
    return connect(path, Access::ReadWrite, options);
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, const OpenOptions &options)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    Result<std::unique_ptr<Database>> db = openAsItIs(absolute, options);
    if (!db || options.readOnly) {
        return db;
    }
    const Result<void> migrated =
        migrateLibrary(**db, builtInMigrations() + options.laterMigrations);
    return migrated ? std::move(db) : migrated.error();
}

Result<std::unique_ptr<Database>> Database::openAsItIs(const QString &absolute,
                                                       const OpenOptions &options)
{
    // One at a time: what one thread finds out about the files stays true until it is done. No
    // longer than that: the backup before a migration opens a library, too.
    static QMutex mutex;
    const QMutexLocker locker(&mutex);
    OpeningGate gate(absolute);
    if (const Result<void> passed = gate.pass(options.busyTimeout); !passed) {
        return passed.error();
    }

    if (!QFileInfo::exists(absolute)) {
        if (!options.create || options.readOnly) {
            return notFound(absolute);
        }
        if (const Result<void> created = createLibrary(absolute, options); !created) {
            return created.error();
        }
    }
    if (const Result<void> fit = examineLibrary(absolute); !fit) {
        return fit.error();
    }
    return options.readOnly ? openForReading(absolute, options) : openForWriting(absolute, options);
}

// A library in WAL mode cannot be read in a folder that takes no new files, unless SQLite is
// told that nobody else can be writing.
Result<std::unique_ptr<Database>> Database::openForReading(const QString &path,
                                                           const OpenOptions &options)
{
    for (const Access access : {Access::ReadOnly, Access::Immutable}) {
        Result<std::unique_ptr<Database>> db = connect(path, access, options);
        if (!db) {
            return db;
        }
        const Result<void> ready = prepareConnection((*db)->connection());
        if (!ready) {
            return ready.error();
        }
        const Result<void> fit = checkSchema((*db)->connection(), path);
        if (fit) {
            return db;
        }
        const bool folderForbids = fit.error().code == ErrorCode::ReadOnly;
        if (access == Access::Immutable || !folderForbids || hasJournal(path)) {
            return fit.error();
        }
    }
    return notFound(path);
}

Result<std::unique_ptr<Database>> Database::openForWriting(const QString &path,
                                                           const OpenOptions &options)
{
    Result<std::unique_ptr<Database>> db = connect(path, Access::ReadWrite, options);
    if (!db) {
        return db;
    }
    const QSqlDatabase connection = (*db)->connection();
    if (const Result<void> ready = prepareConnection(connection); !ready) {
        return ready.error();
    }
    if (const Result<void> fit = checkSchema(connection, path); !fit) {
        return fit.error();
    }
    for (const auto step : {checkWritable, chooseJournal}) {
        if (const Result<void> done = step(connection); !done) {
            return done.error();
        }
    }
    return db;
}

Result<void> Database::transaction(const std::function<Result<void>()> &body)
{
    const bool outermost = m_depth == 0;
    const QString begin = outermost ? u"BEGIN IMMEDIATE"_qs : u"SAVEPOINT nested"_qs;
    const QString commit = outermost ? u"COMMIT"_qs : u"RELEASE nested"_qs;
    const QString rollback = outermost ? u"ROLLBACK"_qs : u"ROLLBACK TO nested"_qs;

    if (const auto begun = execute(*this, begin); !begun) {
        return begun.error();
    }
    ++m_depth;
    Result<void> result = body();
    --m_depth;
    if (result) {
        const auto committed = execute(*this, commit);
        if (committed) {
            return {};
        }
        result = committed.error();
    }
    // After a full disk SQLite may have rolled back by itself; then this has nothing to do.
    const auto rolledBack = execute(*this, rollback);
    if (!outermost && rolledBack) {
        static_cast<void>(execute(*this, commit));
    }
    return result;
}

} // namespace Pandian
