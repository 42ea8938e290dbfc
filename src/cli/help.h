// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commandrun.h"

namespace Pandian {

QString generalHelp(const QList<Command> &commands, const QList<QCommandLineOption> &global);
QString commandHelp(const Command &command, const QList<QCommandLineOption> &global);

} // namespace Pandian
