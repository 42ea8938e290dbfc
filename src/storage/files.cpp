// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/files.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_WIN
#define NOMINMAX
#include <windows.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

namespace Pandian {

namespace {

// Milliseconds after which a gate was left behind: by a process that ended as it made it, so that
// nothing in it says whose it was.
constexpr int staleGate = 10'000;

Error fileError(const QString &path, const QString &detail)
{
    return {ErrorCode::Io,
            QCoreApplication::translate("Storage",
                                        "The file “%1” could not be written; check the folder and "
                                        "the free space on the disk, then try again.")
                .arg(QDir::toNativeSeparators(path)),
            detail};
}

#ifdef Q_OS_WIN

const wchar_t *wide(const QString &nativePath)
{
    return reinterpret_cast<const wchar_t *>(nativePath.utf16());
}

bool syncToDisk(const QString &path)
{
    const QString native = QDir::toNativeSeparators(path);
    const HANDLE file = CreateFileW(wide(native), GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE,
                                    nullptr, OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file == INVALID_HANDLE_VALUE)
        return false;
    const bool done = FlushFileBuffers(file) != 0;
    CloseHandle(file);
    return done;
}

bool replaceInOneStep(const QString &replacement, const QString &target, const QString &kept)
{
    return ReplaceFileW(wide(QDir::toNativeSeparators(target)),
                        wide(QDir::toNativeSeparators(replacement)),
                        wide(QDir::toNativeSeparators(kept)), 0, nullptr, nullptr) != 0;
}

#else

bool syncDescriptor(const QString &path, int flags)
{
    const int file = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (file < 0) {
        return false;
    }
    const bool done = ::fsync(file) == 0;
    ::close(file);
    return done;
}

bool syncToDisk(const QString &path)
{
    return syncDescriptor(path, O_RDONLY) &&
           syncDescriptor(QFileInfo(path).absolutePath(), O_RDONLY | O_DIRECTORY);
}

bool replaceInOneStep(const QString &replacement, const QString &target, const QString &kept)
{
    return ::link(QFile::encodeName(target).constData(), QFile::encodeName(kept).constData()) ==
               0 &&
           ::rename(QFile::encodeName(replacement).constData(),
                    QFile::encodeName(target).constData()) == 0;
}

#endif

} // namespace

Result<void> syncFile(const QString &path)
{
    if (!syncToDisk(path)) {
        return fileError(path, qt_error_string());
    }
    return {};
}

Result<void> moveIntoPlace(const QString &from, const QString &to)
{
    if (QFile::rename(from, to)) {
        return syncFile(to);
    }
    if (QFileInfo::exists(to)) {
        return Error{ErrorCode::Conflict,
                     QCoreApplication::translate(
                         "Storage", "The file “%1” exists already and is never overwritten; choose "
                                    "another name.")
                         .arg(QDir::toNativeSeparators(to)),
                     {}};
    }
    return fileError(to, qt_error_string());
}

Result<void> replaceKeeping(const QString &replacement, const QString &target, const QString &kept)
{
    if (replaceInOneStep(replacement, target, kept)) {
        return syncFile(target);
    }
    // A disk without hard links: two steps, and back again when the second fails.
    if (!QFileInfo::exists(kept) && !QFile::rename(target, kept)) {
        return fileError(target, qt_error_string());
    }
    if (QFileInfo::exists(target) && !QFile::remove(target)) {
        return fileError(target, qt_error_string());
    }
    if (!QFile::rename(replacement, target)) {
        const QString reason = qt_error_string();
        QFile::rename(kept, target);
        return fileError(target, reason);
    }
    return syncFile(target);
}

QString keptName(const QString &libraryPath, qint64 now)
{
    const QString stamp =
        QDateTime::fromMSecsSinceEpoch(now).toString(QStringLiteral("yyyyMMdd-HHmmss"));
    const QString first = QStringLiteral("%1.replaced-%2").arg(libraryPath, stamp);
    QString name = first;
    for (int n = 2; QFileInfo::exists(name); ++n) {
        name = QStringLiteral("%1-%2").arg(first).arg(n);
    }
    return name;
}

Result<void> moveJournals(const QString &from, const QString &to)
{
    QStringList moved;
    for (const QString &suffix : {u"-wal"_qs, u"-journal"_qs, u"-shm"_qs}) {
        if (!QFileInfo::exists(from + suffix)) {
            continue;
        }
        if (const auto done = moveIntoPlace(from + suffix, to + suffix); !done) {
            for (const QString &back : std::as_const(moved)) {
                static_cast<void>(moveIntoPlace(to + back, from + back));
            }
            return done;
        }
        moved.append(suffix);
    }
    return {};
}

void removeWithCompanions(const QString &path)
{
    for (const QString &suffix : {QString(), u"-wal"_qs, u"-shm"_qs, u"-journal"_qs}) {
        QFile::remove(path + suffix);
    }
}

OpeningGate::OpeningGate(const QString &libraryPath)
    : m_library(libraryPath), m_lock(libraryPath + u".opening"_qs)
{
    m_lock.setStaleLockTime(staleGate);
}

Result<void> OpeningGate::pass(int timeout)
{
    if (m_lock.tryLock(timeout) || m_lock.error() != QLockFile::LockFailedError) {
        return {};
    }
    return Error{ErrorCode::Locked,
                 QCoreApplication::translate("Storage",
                                             "The library “%1” is being used by another program; "
                                             "wait a moment or close it, then try again.")
                     .arg(QDir::toNativeSeparators(m_library)),
                 m_lock.fileName()};
}

} // namespace Pandian
