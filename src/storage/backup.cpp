// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/backup.h"

namespace Pandian {

Result<Backup> backupBeforeMigration(Database &, int)
{
    return Backup{};
}

} // namespace Pandian
