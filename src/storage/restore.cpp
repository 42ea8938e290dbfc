// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/backup.h"

#include "storage/events.h"
#include "storage/examination.h"
#include "storage/files.h"
#include "storage/people.h"
#include "storage/search.h"
#include "storage/sql.h"
#include "storage/verify.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QUuid>

#include <algorithm>

namespace Pandian {

namespace {

// The library that is to be replaced, held so that nobody else can open it, its journal worked
// into it. None where it is too damaged to be held.
struct Replaced
{
    std::unique_ptr<Database> hold;
    QString head;
};

QString native(const QString &path)
{
    return QDir::toNativeSeparators(path);
}

// What is lost in it alone; all the rest is whole. An approval that should not have been given was
// given in the library, too, perhaps under an earlier program's rule.
bool isOfOnePart(const VerifyProblem &problem)
{
    static const QStringList kinds{u"asset-missing"_qs, u"asset-hash"_qs, u"draft-hash"_qs,
                                   u"revision-hash"_qs, u"approval"_qs,   u"index"_qs};
    return kinds.contains(problem.kind) ||
           (problem.kind == u"schema" && problem.subject.startsWith(u"index "));
}

// A text or an image that is damaged keeps nobody from the others; a record that does not fit
// together, or what might change it, is not taken in.
Result<QList<VerifyProblem>> verifyBackup(Database &backup)
{
    const Result<VerifyReport> report = verifyLibrary(backup);
    if (!report) {
        return report.error();
    }
    const QList<VerifyProblem> &problems = report->problems;
    const auto worst = std::find_if_not(problems.cbegin(), problems.cend(), isOfOnePart);
    if (worst == problems.cend()) {
        return problems;
    }
    return Error{ErrorCode::Damaged,
                 QCoreApplication::translate("Storage",
                                             "The backup “%1” is damaged, so the library was left "
                                             "as it is; choose another backup.")
                     .arg(native(backup.path())),
                 worst->kind + u' ' + worst->subject};
}

// Opens what is not a library yet, for a change that is on disk when it is done.
Result<std::unique_ptr<Database>> openCopy(const QString &copyPath, const OpenOptions &options)
{
    Result<std::unique_ptr<Database>> db = Database::openUnchecked(copyPath, options);
    if (!db) {
        return db;
    }
    if (const Result<void> ready = prepareConnection((*db)->connection()); !ready) {
        return ready.error();
    }
    const auto safe = execute(**db, QStringLiteral("PRAGMA synchronous = EXTRA"));
    return safe ? std::move(db) : safe.error();
}

// A complete copy of the backup, ready to become the library; what is damaged in it. A wrong search
// index and wrong indexes are made anew.
Result<QList<VerifyProblem>> copyBackup(const QString &backupPath, const QString &copyPath,
                                        const OpenOptions &options)
{
    OpenOptions reading;
    reading.readOnly = true;
    const auto backup = Database::open(backupPath, reading);
    if (!backup) {
        return backup.error();
    }
    Result<QList<VerifyProblem>> damaged = verifyBackup(**backup);
    if (!damaged) {
        return damaged;
    }
    const auto copied = execute(**backup, QStringLiteral("VACUUM INTO ?"), {copyPath});
    if (!copied) {
        return copied.error();
    }
    const auto ofIndex = [](const VerifyProblem &problem) { return problem.kind == u"index"; };
    const bool indexIsWrong = damaged->removeIf(ofIndex) > 0;
    damaged->removeIf([](const VerifyProblem &problem) { return problem.kind == u"schema"; });
    const auto copy = openCopy(copyPath, options);
    Result<void> mended = copy ? mendIndexes(**copy) : copy.error();
    if (mended && indexIsWrong) {
        mended = rebuildIndex(**copy);
    }
    return mended ? damaged : mended.error();
}

Error inUse(const QString &path, const QString &detail)
{
    return {ErrorCode::Locked,
            QCoreApplication::translate("Storage",
                                        "The library “%1” is still open somewhere, so nothing was "
                                        "restored; close it everywhere and try again.")
                .arg(native(path)),
            detail};
}

Result<Replaced> holdLibrary(const QString &path, const OpenOptions &options)
{
    // SQLite would clear away the journals of what it cannot read.
    if (const auto seen = examineLibrary(path); !seen && seen.error().code == ErrorCode::Damaged) {
        return Replaced();
    }
    Result<std::unique_ptr<Database>> db = Database::openUnchecked(path, options);
    if (!db) {
        return db.error().code == ErrorCode::Damaged ? Result<Replaced>(Replaced()) : db.error();
    }
    // Leaving WAL needs the file to itself, and writes the journal into it.
    for (const QString &sql : {u"PRAGMA journal_mode = DELETE"_qs, u"BEGIN EXCLUSIVE"_qs}) {
        const auto done = queryValue(**db, sql);
        if (done) {
            continue;
        }
        if (done.error().code == ErrorCode::Locked) {
            return inUse(path, done.error().detail);
        }
        if (done.error().code == ErrorCode::Damaged) {
            return Replaced();
        }
        return done.error();
    }
    Replaced result;
    // What cannot be read leaves no head.
    if (const Result<QString> head = chainHead(**db)) {
        result.head = *head;
    }
    result.hold = std::move(*db);
    return result;
}

// The first event of the new library chain.
Result<void> recordRestore(const QString &copyPath, const QString &oldHead,
                           const QString &backupPath, const std::optional<Person> &by,
                           const OpenOptions &options)
{
    const auto db = openCopy(copyPath, options);
    if (!db) {
        return db.error();
    }
    return (*db)->transaction([&]() -> Result<void> {
        const Result<QString> backupHead = chainHead(**db);
        if (!backupHead) {
            return backupHead.error();
        }
        QJsonObject payload{{QStringLiteral("backup"), QFileInfo(backupPath).fileName()},
                            {QStringLiteral("backupHead"), *backupHead},
                            {QStringLiteral("oldHead"), oldHead}};
        const bool known = by && person(**db, by->id).ok();
        if (by && !known) {
            payload.insert(QStringLiteral("restoredBy"), by->name);
        }
        const auto event = appendEvent(**db, {}, EventRestoredFromBackup,
                                       known ? by->id : PersonId(), {}, payload);
        if (!event) {
            return event.error();
        }
        return {};
    });
}

Result<QString> putInPlace(const QString &copyPath, const QString &libraryPath, Replaced replaced,
                           const OpenOptions &options)
{
    const bool replaces = QFileInfo::exists(libraryPath);
    const QString kept = keptName(libraryPath, options.clock());
    if (!replaced.hold) {
        if (const auto aside = moveJournals(libraryPath, kept); !aside) {
            return aside.error();
        }
    }
#ifdef Q_OS_WIN
    replaced.hold.reset(); // Windows renames no open file
#endif
    const auto done = replaces ? replaceKeeping(copyPath, libraryPath, kept)
                               : moveIntoPlace(copyPath, libraryPath);
    if (!done) {
        if (QFileInfo::exists(copyPath)) { // what was there is there still
            static_cast<void>(moveJournals(kept, libraryPath));
        }
        return done.error();
    }
    return replaces ? kept : QString();
}

Result<Restored> restoreThrough(const QString &copyPath, const QString &backupPath,
                                const QString &libraryPath, const std::optional<Person> &by,
                                const OpenOptions &options)
{
    const Result<QList<VerifyProblem>> damaged = copyBackup(backupPath, copyPath, options);
    if (!damaged) {
        return damaged.error();
    }
    OpeningGate gate(libraryPath);
    if (const Result<void> passed = gate.pass(options.busyTimeout); !passed) {
        return passed.error();
    }
    Replaced replaced;
    if (QFileInfo::exists(libraryPath)) {
        Result<Replaced> held = holdLibrary(libraryPath, options);
        if (!held) {
            return held.error();
        }
        replaced = std::move(*held);
    }
    if (const auto done = recordRestore(copyPath, replaced.head, backupPath, by, options); !done) {
        return done.error();
    }
    if (const auto synced = syncFile(copyPath); !synced) {
        return synced.error();
    }
    const Result<QString> kept = putInPlace(copyPath, libraryPath, std::move(replaced), options);
    return kept ? Result<Restored>(Restored{*kept, *damaged}) : kept.error();
}

// As the program opens it, which brings an old one up to date. One that only may not be written now
// counts where it can be read.
bool canBeSignedInTo(const QString &libraryPath, OpenOptions options)
{
    options.create = false;
    auto db = Database::open(libraryPath, options);
    const QList<ErrorCode> passing{ErrorCode::ReadOnly, ErrorCode::Locked, ErrorCode::DiskFull};
    if (!db && passing.contains(db.error().code)) {
        options.readOnly = true;
        db = Database::open(libraryPath, options);
    }
    return db && people(**db).ok();
}

} // namespace

Result<Restored> restoreBackup(const QString &backupPath, const QString &libraryPath,
                               const std::optional<Person> &by, const OpenOptions &options)
{
    if (by ? !by->roles.testFlag(Role::Administrator) : canBeSignedInTo(libraryPath, options)) {
        return Error{ErrorCode::Refused,
                     QCoreApplication::translate(
                         "Storage", "Only an administrator may do this; ask one of them."),
                     {}};
    }
    const QString library = QFileInfo(libraryPath).absoluteFilePath();
    const QString copy =
        library + u".restore-"_qs + QUuid::createUuid().toString(QUuid::WithoutBraces).left(8);
    Result<Restored> done = restoreThrough(copy, backupPath, library, by, options);
    if (!done) {
        removeWithCompanions(copy);
    }
    return done;
}

} // namespace Pandian
