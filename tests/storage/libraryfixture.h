// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"
#include "storage/people.h"
#include "storage/sql.h"

#include <QDateTime>
#include <QFile>
#include <QSqlError>
#include <QTemporaryDir>
#include <QTest>

namespace Pandian {

// Stops the test with the error's own words. QVERIFY2 alone would run the call a second time, for
// its words.
#define VERIFY_OK(result)                                                                          \
    do {                                                                                           \
        const auto &answered = (result);                                                           \
        QVERIFY2(answered.ok(), qPrintable(errorText(answered)));                                  \
    } while (false)
// The same inside a body that answers a Result.
#define VERIFY_OK_OR_RETURN(result)                                                                \
    if (const auto verified = (result); !verified.ok())                                            \
    return verified.error()

template <typename T>
QString errorText(const Result<T> &result)
{
    return result.ok() ? QString() : result.error().message + u" — "_qs + result.error().detail;
}

// A place for a library, its clock, and its first person.
struct LibraryFixture
{
    QTemporaryDir dir;
    QString path = dir.filePath(u"稿库.db"_qs);
    qint64 time = QDateTime(QDate(2026, 11, 24), QTime(8, 30)).toMSecsSinceEpoch();

    OpenOptions options()
    {
        OpenOptions options;
        options.ownerName = u"高鹤"_qs;
        options.busyTimeout = 100;
        options.clock = [this] { return time; };
        return options;
    }

    Result<std::unique_ptr<Database>> open() { return Database::open(path, options()); }

    void nextDay() { time += 24LL * 60 * 60 * 1000; }

    QByteArray bytes() const { return bytesOf(path); }

    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static bool write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }

    static PersonId owner(Database &db)
    {
        const auto all = people(db);
        return all && !all->isEmpty() ? all->first().id : PersonId();
    }
};

// Statements as somebody with any SQLite tool could run them on the closed library, who puts the
// triggers back that stood in the way.
inline bool tamper(const QString &path, const QStringList &statements)
{
    bool done = true;
    {
        QSqlDatabase raw = QSqlDatabase::addDatabase(u"QSQLITE"_qs, u"tamper"_qs);
        raw.setDatabaseName(path);
        done = raw.open();
        const auto run = [&](const QString &sql) {
            QSqlQuery query(raw);
            if (!query.exec(sql)) {
                qWarning() << sql << query.lastError().text();
                done = false;
            }
        };
        QStringList triggers;
        {
            QSqlQuery all(u"SELECT sql FROM sqlite_schema WHERE type = 'trigger'"_qs, raw);
            while (all.next()) {
                triggers.append(all.value(0).toString());
            }
        }
        for (const QString &sql : statements) {
            run(sql);
        }
        for (QString sql : std::as_const(triggers)) {
            // Not where its table has gone.
            QSqlQuery(raw).exec(
                sql.replace(u"CREATE TRIGGER"_qs, u"CREATE TRIGGER IF NOT EXISTS"_qs));
        }
        raw.close();
    }
    QSqlDatabase::removeDatabase(u"tamper"_qs);
    return done;
}

} // namespace Pandian
