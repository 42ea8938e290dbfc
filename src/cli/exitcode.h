// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

namespace Pandian {

// What the process ends with; part of the interface, listed by --help.
enum class ExitCode {
    Done = 0,
    Refused = 1, // by a rule or the sign-in; also: verify found problems
    Usage = 2,
    NotFound = 3,
    InvalidInput = 4,
    Trouble = 5, // library or file: damaged, locked, not readable, not writable, disk full
    Conflict = 6,
    Internal = 7,
    Interrupted = 130,
};

ExitCode exitCodeFor(ErrorCode code);
// "refused", "not-found" …, for --json.
QString errorName(ErrorCode code);

} // namespace Pandian
