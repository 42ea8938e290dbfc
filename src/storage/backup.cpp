// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/backup.h"

#include "storage/events.h"
#include "storage/files.h"
#include "storage/sql.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUuid>

#include <algorithm>

namespace Pandian {

namespace {

constexpr int HeadDigits = 16;
constexpr auto StampFormat = u"yyyyMMdd-HHmmss";

// With its suffix: “lib.db” and “lib.pandian” in one folder are two libraries.
QString libraryName(const QString &libraryPath)
{
    return QFileInfo(libraryPath).fileName();
}

QDir backupFolder(const QString &libraryPath)
{
    return QDir(QFileInfo(libraryPath).absoluteDir().filePath(QStringLiteral("backups")));
}

// Only names of this form are ours to list and to prune.
QRegularExpression namePattern(const QString &libraryPath, const QString &kind)
{
    return QRegularExpression(
        QStringLiteral("\\A%1-(?:%2)-(\\d{8}-\\d{6})-[0-9a-f]{%3}(?:-\\d+)?\\.backup\\z")
            .arg(QRegularExpression::escape(libraryName(libraryPath)), kind,
                 QString::number(HeadDigits)));
}

QList<Backup> backupsOfKind(const QString &libraryPath, const QString &kind)
{
    const QRegularExpression pattern = namePattern(libraryPath, kind);
    QList<Backup> found;
    for (const QFileInfo &file : backupFolder(libraryPath).entryInfoList(QDir::Files)) {
        const QRegularExpressionMatch match = pattern.match(file.fileName());
        const QDateTime created =
            QDateTime::fromString(match.captured(1), QStringView(StampFormat).toString());
        if (match.hasMatch() && created.isValid()) {
            found.append({file.absoluteFilePath(), created, file.size()});
        }
    }
    std::sort(found.begin(), found.end(), [](const Backup &a, const Backup &b) {
        return a.created != b.created ? a.created > b.created : a.path > b.path;
    });
    return found;
}

QDateTime localTime(Database &db)
{
    return QDateTime::fromMSecsSinceEpoch(db.now());
}

// In the words of a backup instead of those of saving.
Error backupError(const Error &error, const QString &path)
{
    const QString name = QDir::toNativeSeparators(path);
    switch (error.code) {
    case ErrorCode::DiskFull:
        return {ErrorCode::DiskFull,
                QCoreApplication::translate("Storage",
                                            "The backup “%1” was not made because the disk is "
                                            "full; free some space and try again.")
                    .arg(name),
                error.detail};
    case ErrorCode::ReadOnly:
    case ErrorCode::Io:
        return {error.code,
                QCoreApplication::translate("Storage",
                                            "The backup “%1” could not be written; check its "
                                            "folder or choose another one.")
                    .arg(name),
                error.detail};
    default:
        return error;
    }
}

Error badCopy(const QString &path, const QString &detail)
{
    return {ErrorCode::Damaged,
            QCoreApplication::translate("Storage",
                                        "The backup “%1” was not made because the copy does not "
                                        "match the library; check the library first.")
                .arg(QDir::toNativeSeparators(path)),
            detail};
}

// What was written is read again: the database's structure and the last link of the chain, which
// must be one of the library's own. Answers the copy's head.
Result<QString> checkCopy(Database &db, const QString &copyPath)
{
    OpenOptions options;
    options.readOnly = true;
    const auto copy = Database::open(copyPath, options);
    if (!copy) {
        return copy.error();
    }
    const auto integrity = queryValue(**copy, QStringLiteral("PRAGMA integrity_check"));
    if (!integrity) {
        return integrity.error();
    }
    if (integrity->value_or(QVariant()).toString() != u"ok") {
        return badCopy(copyPath, integrity->value_or(QVariant()).toString());
    }

    const Result<QList<Event>> last = lastEvents(**copy, 2);
    if (!last) {
        return last.error();
    }
    if (last->isEmpty()) {
        return badCopy(copyPath, QStringLiteral("no events"));
    }
    const Event &head = last->first();
    const Result<QString> digest = eventDigest(head);
    if (!digest) {
        return digest.error();
    }
    const bool newChain = last->size() == 1 || head.type == EventRestoredFromBackup;
    const QString before = newChain ? QString() : last->at(1).libraryDigest;
    if (*digest != head.digest || libraryDigest(before, *digest) != head.libraryDigest) {
        return badCopy(copyPath, QStringLiteral("chain"));
    }
    const auto original = queryValue(
        db, QStringLiteral("SELECT library_digest FROM event WHERE seq = ?"), {head.seq});
    if (!original) {
        return original.error();
    }
    if (original->value_or(QVariant()).toString() != head.libraryDigest) {
        return badCopy(copyPath, QStringLiteral("head"));
    }
    return head.libraryDigest;
}

// Writes a checked copy under a name of its own beside `target` and answers its head.
Result<QString> writeCopy(Database &db, const QString &copyPath)
{
    const auto copied = execute(db, QStringLiteral("VACUUM INTO ?"), {copyPath});
    if (!copied) {
        return copied.error();
    }
    if (const Result<void> synced = syncFile(copyPath); !synced) {
        return synced.error();
    }
    return checkCopy(db, copyPath);
}

// What a backup that was cut short left behind; one of these days may still be being made.
void sweepParts(const QDir &folder, const QDateTime &now)
{
    static const QRegularExpression ours(u"^\\.[0-9a-f-]{36}\\.part$"_qs);
    for (const QFileInfo &file : folder.entryInfoList(QDir::Files | QDir::Hidden)) {
        if (ours.match(file.fileName()).hasMatch() && file.lastModified() < now.addDays(-1)) {
            removeWithCompanions(file.absoluteFilePath());
        }
    }
}

// `nameFor` gives the finished file its name, from the head it holds.
Result<Backup> makeBackup(Database &db, const QDir &folder,
                          const std::function<QString(const QString &head)> &nameFor)
{
    const QDateTime created = localTime(db);
    const QString part = folder.filePath(
        QStringLiteral(".%1.part").arg(QUuid::createUuid().toString(QUuid::WithoutBraces)));
    const Result<QString> head = writeCopy(db, part);
    if (!head) {
        removeWithCompanions(part);
        return backupError(head.error(), folder.filePath(nameFor({})));
    }
    const QString path = folder.filePath(nameFor(*head));
    if (const Result<void> moved = moveIntoPlace(part, path); !moved) {
        removeWithCompanions(part);
        return backupError(moved.error(), path);
    }
    return Backup{path, created, QFileInfo(path).size()};
}

Result<Backup> backupOfKind(Database &db, const QString &kind)
{
    const QDir folder = backupFolder(db.path());
    if (!folder.mkpath(QStringLiteral("."))) {
        return backupError({ErrorCode::Io, {}, QStringLiteral("mkpath")}, folder.path());
    }
    sweepParts(folder, localTime(db));
    const QString stamp = localTime(db).toString(QStringView(StampFormat));
    return makeBackup(db, folder, [&](const QString &head) {
        const QString name = QStringLiteral("%1-%2-%3-%4")
                                 .arg(libraryName(db.path()), kind, stamp, head.left(HeadDigits));
        QString counted = name + u".backup"_qs;
        for (int n = 2; folder.exists(counted); ++n) { // a second one within the second
            counted = QStringLiteral("%1-%2.backup").arg(name, QString::number(n));
        }
        return counted;
    });
}

} // namespace

Result<Backup> backupLibrary(Database &db)
{
    return backupOfKind(db, QStringLiteral("manual"));
}

Result<Backup> backupLibraryTo(Database &db, const QString &path)
{
    const QFileInfo file(path);
    if (file.exists()) {
        return Error{ErrorCode::Conflict,
                     QCoreApplication::translate("Storage",
                                                 "The file “%1” exists already and is never "
                                                 "overwritten; choose another name.")
                         .arg(QDir::toNativeSeparators(path)),
                     {}};
    }
    return makeBackup(db, file.absoluteDir(), [&](const QString &) { return file.fileName(); });
}

Result<std::optional<Backup>> dailyBackup(Database &db)
{
    const QString kind = QStringLiteral("daily");
    const QDate today = localTime(db).date();
    const QList<Backup> before = backupsOfKind(db.path(), kind);
    const bool done = std::any_of(before.begin(), before.end(),
                                  [&](const Backup &b) { return b.created.date() == today; });
    if (done) {
        return std::optional<Backup>();
    }
    const Result<Backup> made = backupOfKind(db, kind);
    if (!made) {
        return made.error();
    }
    for (const Backup &old : backupsOfKind(db.path(), kind).mid(BackupsKept)) {
        QFile::remove(old.path);
    }
    return std::optional<Backup>(*made);
}

Result<Backup> backupBeforeMigration(Database &db, int version)
{
    return backupOfKind(db, QStringLiteral("schema%1").arg(version));
}

QList<Backup> backups(const QString &libraryPath)
{
    return backupsOfKind(libraryPath, QStringLiteral("daily|manual|schema\\d+"));
}

} // namespace Pandian
