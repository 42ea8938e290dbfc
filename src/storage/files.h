// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

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

// The files SQLite keeps beside a library: "-wal", "-shm", "-journal".
void removeWithCompanions(const QString &path);

} // namespace Pandian
