// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commandline.h"

namespace Pandian {

int runCommandLine(const QStringList &)
{
    return 0;
}

} // namespace Pandian
