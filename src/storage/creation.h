// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

namespace Pandian {

struct OpenOptions;

// Makes a new library with its first person and the 稿件类型 an office begins with. It is built
// beside its place and gets its name when it is whole, so that no crash leaves half a library.
Result<void> createLibrary(const QString &path, const OpenOptions &options);

} // namespace Pandian
