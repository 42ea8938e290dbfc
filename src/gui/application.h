// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

class QApplication;

namespace Pandian {

// Prints what needs no display, help and version, and returns the exit code; none: neither was
// asked for.
std::optional<int> answerOnConsole(int argc, char *argv[]);
// Runs the program with the application's arguments; returns its exit code.
int runApplication(QApplication &application);

} // namespace Pandian
