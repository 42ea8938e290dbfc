// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QApplication;

namespace Pandian {

// Runs the program with the application's arguments; returns its exit code.
int runApplication(QApplication &application);

} // namespace Pandian
