// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/workspace.h"

namespace Pandian {

bool hasKinds(const Workspace &workspace)
{
    return articleKinds(workspace.database()).ok();
}

} // namespace Pandian
