// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

namespace Pandian {

// Makes a library of generated articles of 1,500 characters in every state, indexed; one that
// is there with as many articles is used again.
Result<void> makeBenchLibrary(const QString &path, int articles);

} // namespace Pandian
