// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Pandian {

// The library itself or what SQLite keeps beside it. No such file is opened by anybody else:
// closing it again would drop the locks on the open library.
bool isOfLibrary(const QString &path, const QString &library);

} // namespace Pandian
