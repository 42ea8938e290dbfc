// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Pandian {

// pandian-cli: runs one command, prints its result to stdout and messages to stderr, and returns
// the process's exit code (documented in `pandian-cli --help`).
int runCommandLine(const QStringList &arguments);

} // namespace Pandian
