// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

namespace Pandian {

// The library itself or what SQLite keeps beside it. No such file is opened by anybody else:
// closing it again would drop the locks on the open library.
bool isOfLibrary(const QString &path, const QString &library);

// Before a page or a text is put there: never in the place of a library, of a backup, or of a part
// of one (InvalidInput).
Result<void> mayBeReplaced(const QString &path, const QString &library);

} // namespace Pandian
