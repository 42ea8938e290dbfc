// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/progress.h"
#include "core/result.h"
#include "storage/migrations.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>

#include <functional>
#include <memory>
#include <unordered_map>

namespace Pandian {

struct OpenOptions
{
    bool create = true;     // make a new library where there is no file
    bool readOnly = false;  // for looking only: nothing is migrated or written
    int busyTimeout = 5000; // milliseconds to wait for another process's write
    QString ownerName;      // the first person of a new library (撰稿 and 管理员, no password)
    Clock clock = systemClock();
    QList<Migration> laterMigrations; // of versions to come; for tests
};

// One connection to one library (稿库), to be used by the thread that opened it. Files beside
// it: PATH-wal and PATH-shm while open, backups in the folder "backups". The two stay behind after
// a crash, and after looking at a library whose file may not be written: only a connection that
// may write takes them away.
class Database
{
public:
    static constexpr int SchemaVersion = 4;
    static constexpr int ApplicationId = 0x50414E44; // "PAND"

    // Opens, checks, migrates (after a backup) or creates. Damage, a newer schema, a read-only
    // folder, a lock and a full disk each have their own ErrorCode and message; a file that is
    // refused is left untouched.
    static Result<std::unique_ptr<Database>> open(const QString &path,
                                                  const OpenOptions &options = {});
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    // An empty or unknown file as it is, without checks: for making a library in it.
    static Result<std::unique_ptr<Database>> openUnchecked(const QString &path,
                                                           const OpenOptions &options);

    QString path() const { return m_path; }
    bool isReadOnly() const { return m_access != Access::ReadWrite; }
    qint64 now() const { return m_clock(); }

    // Runs `body` in BEGIN IMMEDIATE … COMMIT; rolls back when it fails. Nested calls join the
    // outer transaction: one that fails takes back its own changes only, and the outer body
    // decides what that means.
    Result<void> transaction(const std::function<Result<void>()> &body);

    // The connection, for the files of this folder only.
    QSqlDatabase connection() const;
    // What was prepared and is not running, by its SQL; for sql.cpp only.
    std::unordered_map<QString, QSqlQuery> &statements() { return m_statements; }

private:
    enum class Access { ReadWrite, ReadOnly, Immutable };
    static Result<std::unique_ptr<Database>> connect(const QString &path, Access access,
                                                     const OpenOptions &options);
    static Result<std::unique_ptr<Database>> openAsItIs(const QString &absolute,
                                                        const OpenOptions &options);
    static Result<std::unique_ptr<Database>> openForReading(const QString &path,
                                                            const OpenOptions &options);
    static Result<std::unique_ptr<Database>> openForWriting(const QString &path,
                                                            const OpenOptions &options);
    Database(QString path, QString connectionName, Access access, Clock clock);

    QString m_path;
    QString m_connectionName;
    Access m_access = Access::ReadWrite;
    int m_depth = 0;
    Clock m_clock;
    std::unordered_map<QString, QSqlQuery> m_statements;
};

} // namespace Pandian
