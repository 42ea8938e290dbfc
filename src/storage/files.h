// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QLockFile>
#include <QString>

namespace Pandian {

// What the library's files need of the file system beyond SQLite. Never call these on a library
// that this process has open: on POSIX, closing any descriptor of a file drops SQLite's locks.

// Forces a file, and the name it has in its folder, to the disk.
Result<void> syncFile(const QString &path);

// Gives a finished file its name; an existing file of that name is never replaced (Conflict).
Result<void> moveIntoPlace(const QString &from, const QString &to);

// Puts `replacement` in the place of `target` in one step; the old file lives on as `kept`.
Result<void> replaceKeeping(const QString &replacement, const QString &target, const QString &kept);

// A free name for what is taken out of a library's place at this time (milliseconds UTC).
QString keptName(const QString &libraryPath, qint64 now);

// Takes the journals of one library along to another name; all of them or none. A journal that
// could not be worked in must neither be lost nor meet another library of that name, in which
// SQLite would play it.
Result<void> moveJournals(const QString &from, const QString &to);

// The files SQLite keeps beside a library: "-wal", "-shm", "-journal".
void removeWithCompanions(const QString &path);

// Held while a library is opened, and while another file is put in its place, so that the two never
// meet. SQLite finds journals by the name of a library: whoever has opened the file that is being
// replaced, and has no lock on it yet, would take those of the new one for its own and damage both.
class OpeningGate
{
public:
    explicit OpeningGate(const QString &libraryPath);
    // Waits so many milliseconds for other processes. Passes where no file can be made beside the
    // library, as nothing can be put in its place there.
    Result<void> pass(int timeout);

private:
    QString m_library;
    QLockFile m_lock;
};

} // namespace Pandian
