// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QListWidget;

namespace Pandian {

// The backups beside a library, one a row: when, how made, how large. The newest is chosen.
void fillBackupList(QListWidget &list, const QString &libraryPath);
QString chosenBackup(const QListWidget &list); // a path; empty: none

} // namespace Pandian
