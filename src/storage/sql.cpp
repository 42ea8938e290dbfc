// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/sql.h"

#include "storage/database.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSqlError>
#include <QStorageInfo>
#include <QTemporaryFile>
#include <QUrl>

namespace Pandian {

namespace {

// Primary result codes of SQLite, the low byte of the extended ones.
enum SqliteCode {
    SqlitePerm = 3,
    SqliteBusy = 5,
    SqliteLocked = 6,
    SqliteReadOnly = 8,
    SqliteIoError = 10,
    SqliteCorrupt = 11,
    SqliteFull = 13,
    SqliteCannotOpen = 14,
    SqliteNotADatabase = 26,
    SqliteMoved = 1032, // an extended code
};

// Less than this on the disk, and a failed write is put down to it (SQLite reports a full disk
// under its shared memory file as a plain I/O error).
constexpr qint64 FullDiskBytes = 64 * 1024;

QString text(const char *source, const QString &libraryPath)
{
    return QCoreApplication::translate("Storage", source)
        .arg(QDir::toNativeSeparators(libraryPath));
}

bool folderIsWritable(const QString &libraryPath)
{
    QTemporaryFile probe(QFileInfo(libraryPath).absoluteDir().filePath(u".pandian-XXXXXX"_qs));
    return probe.open();
}

Error readOnlyError(const QString &path)
{
    if (!QFileInfo(path).absoluteDir().exists()) {
        return {ErrorCode::NotFound,
                text(QT_TRANSLATE_NOOP("Storage",
                                       "The folder of the library “%1” does not exist; make it or "
                                       "choose another folder."),
                     path),
                {}};
    }
    if (QFileInfo::exists(path) && !QFileInfo(path).isWritable()) {
        return {ErrorCode::ReadOnly,
                text(QT_TRANSLATE_NOOP("Storage",
                                       "The library file “%1” is read-only, so nothing can be "
                                       "saved; allow writing to it or open a copy."),
                     path),
                {}};
    }
    return {ErrorCode::ReadOnly,
            text(QT_TRANSLATE_NOOP("Storage",
                                   "The folder of the library “%1” is read-only, so nothing can "
                                   "be saved; allow writing to it or move the library."),
                 path),
            {}};
}

Error fullError(const QString &path)
{
    return {ErrorCode::DiskFull,
            text(QT_TRANSLATE_NOOP("Storage",
                                   "The disk of the library “%1” is full, so the last change was "
                                   "not saved; free some space and try again."),
                 path),
            {}};
}

Error ioError(const QString &path)
{
    const QStorageInfo disk(QFileInfo(path).absolutePath());
    if (disk.isValid() && disk.bytesAvailable() < FullDiskBytes && !disk.isReadOnly()) {
        return fullError(path);
    }
    return {ErrorCode::Io,
            text(QT_TRANSLATE_NOOP("Storage",
                                   "The library “%1” could not be read or written; check the "
                                   "disk and try again."),
                 path),
            {}};
}

Error errorFor(int code, const QString &path)
{
    if (code == SqliteMoved) {
        return {ErrorCode::Io,
                text(QT_TRANSLATE_NOOP("Storage",
                                       "The library “%1” was moved, deleted or replaced since it "
                                       "was opened; open it again."),
                     path),
                {}};
    }
    switch (code & 0xff) {
    case SqliteBusy:
    case SqliteLocked:
        return {ErrorCode::Locked,
                text(QT_TRANSLATE_NOOP("Storage",
                                       "The library “%1” is being used by another program; wait "
                                       "a moment or close it, then try again."),
                     path),
                {}};
    case SqlitePerm:
    case SqliteReadOnly:
        return readOnlyError(path);
    case SqliteFull:
        return fullError(path);
    case SqliteIoError:
        return ioError(path);
    case SqliteCannotOpen:
        return QFileInfo::exists(path) && QFileInfo(path).isReadable() && folderIsWritable(path)
                   ? ioError(path)
                   : readOnlyError(path);
    case SqliteCorrupt:
        return {ErrorCode::Damaged,
                text(QT_TRANSLATE_NOOP("Storage", "The library “%1” is damaged or cut off; restore "
                                                  "it from a backup."),
                     path),
                {}};
    case SqliteNotADatabase:
        return {ErrorCode::Damaged,
                text(QT_TRANSLATE_NOOP("Storage",
                                       "The file “%1” is not a library; choose another file or "
                                       "restore it from a backup."),
                     path),
                {}};
    default:
        return {
            ErrorCode::Internal,
            text(QT_TRANSLATE_NOOP("Storage", "The library “%1” refused a change, and nothing was "
                                              "changed; please report this."),
                 path),
            {}};
    }
}

// A connection that only looks is opened by URI.
QString pathOf(const QSqlDatabase &connection)
{
    const QString name = connection.databaseName();
    return name.startsWith(u"file://") ? QUrl(name).toLocalFile() : name;
}

// SQLite takes a mark of byte order off the beginning of a text and believes it; a text that
// begins like one gets a true one in front.
QString withByteOrder(const QString &text)
{
    const bool likeOne = text.startsWith(QChar(QChar::ByteOrderMark)) ||
                         text.startsWith(QChar(QChar::ByteOrderSwapped));
    return likeOne ? QChar(QChar::ByteOrderMark) + text : text;
}

QVariant bindable(const QVariant &value)
{
    if (value.metaType() == QMetaType::fromType<QString>()) {
        const QString text = value.toString();
        return text.isNull() ? QVariant(QStringLiteral("")) : QVariant(withByteOrder(text));
    }
    if (value.metaType() == QMetaType::fromType<QByteArray>() && value.toByteArray().isNull()) {
        return QVariant(QByteArray(""));
    }
    return value;
}

// More than the program has; what is put together for one search need not stay.
constexpr size_t MaxStatements = 200;

// A statement that is prepared once and then kept: to prepare one takes about as long as to run it.
// While it runs, the same SQL gets another.
class Statement
{
public:
    Statement(Database &db, const QString &sql) : m_db(db), m_sql(sql)
    {
        if (auto kept = db.statements().extract(sql)) {
            m_query.emplace(std::move(kept.mapped()));
        }
    }
    ~Statement()
    {
        if (!m_worked || m_db.statements().size() >= MaxStatements) {
            return;
        }
        m_query->finish();
        for (int i = 0; i < m_bound; ++i) {
            m_query->bindValue(i, QVariant()); // a whole article may be among them
        }
        m_db.statements().insert_or_assign(m_sql, std::move(*m_query));
    }
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    Result<void> run(const QVariantList &binds)
    {
        if (!m_query) {
            m_query.emplace(m_db.connection());
            m_query->setForwardOnly(true);
            if (!m_query->prepare(m_sql)) {
                return sqlError(m_query->lastError(), m_db.path());
            }
        }
        for (const QVariant &value : binds) {
            m_query->bindValue(m_bound++, bindable(value));
        }
        m_worked = m_query->exec();
        return m_worked ? Result<void>() : sqlError(m_query->lastError(), m_db.path());
    }

    QSqlQuery &query() { return *m_query; }

private:
    Database &m_db;
    QString m_sql;
    std::optional<QSqlQuery> m_query;
    int m_bound = 0;
    bool m_worked = false;
};

} // namespace

Error sqlError(const QSqlError &error, const QString &libraryPath)
{
    Error result = errorFor(error.nativeErrorCode().toInt(), libraryPath);
    result.detail = QStringLiteral("SQLite %1: %2").arg(error.nativeErrorCode(), error.text());
    return result;
}

Result<QSqlQuery> execute(const QSqlDatabase &connection, const QString &sql,
                          const QVariantList &binds)
{
    QSqlQuery query(connection);
    query.setForwardOnly(true);
    if (!query.prepare(sql)) {
        return sqlError(query.lastError(), pathOf(connection));
    }
    for (const QVariant &value : binds) {
        query.addBindValue(bindable(value));
    }
    if (!query.exec()) {
        return sqlError(query.lastError(), pathOf(connection));
    }
    return query;
}

Result<QSqlQuery> execute(Database &db, const QString &sql, const QVariantList &binds)
{
    return execute(db.connection(), sql, binds);
}

Result<bool> nextRow(QSqlQuery &query, const QString &libraryPath)
{
    if (query.next()) {
        return true;
    }
    if (query.lastError().isValid()) {
        return sqlError(query.lastError(), libraryPath);
    }
    return false;
}

Result<bool> nextRow(Database &db, QSqlQuery &query)
{
    return nextRow(query, db.path());
}

Result<int> executeChange(Database &db, const QString &sql, const QVariantList &binds)
{
    Statement statement(db, sql);
    if (const Result<void> done = statement.run(binds); !done) {
        return done.error();
    }
    return statement.query().numRowsAffected();
}

namespace {

Result<std::optional<QVariant>> firstValue(QSqlQuery &query, const QString &libraryPath)
{
    const Result<bool> row = nextRow(query, libraryPath);
    if (!row) {
        return row.error();
    }
    return *row ? std::optional<QVariant>(query.value(0)) : std::nullopt;
}

} // namespace

Result<std::optional<QVariant>> queryValue(const QSqlDatabase &connection, const QString &sql,
                                           const QVariantList &binds)
{
    Result<QSqlQuery> query = execute(connection, sql, binds);
    return query ? firstValue(*query, pathOf(connection)) : query.error();
}

Result<std::optional<QVariant>> queryValue(Database &db, const QString &sql,
                                           const QVariantList &binds)
{
    Statement statement(db, sql);
    if (const Result<void> done = statement.run(binds); !done) {
        return done.error();
    }
    return firstValue(statement.query(), db.path());
}

Result<void> forEachRow(Database &db, const QString &sql, const QVariantList &binds,
                        const std::function<Result<void>(const QSqlQuery &)> &row)
{
    Statement statement(db, sql);
    if (const Result<void> done = statement.run(binds); !done) {
        return done;
    }
    for (;;) {
        const Result<bool> next = nextRow(db, statement.query());
        if (!next) {
            return next.error();
        }
        if (!*next) {
            return {};
        }
        if (const Result<void> done = row(statement.query()); !done) {
            return done;
        }
    }
}

} // namespace Pandian
