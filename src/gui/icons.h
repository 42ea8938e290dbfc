// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QString>

namespace Pandian {

// An icon of resources/icons/names.txt. It follows the theme: dark lines on light, light on dark.
QIcon themeIcon(const QString &name);
// Always light, for buttons filled with the accent.
QIcon iconOnAccent(const QString &name);
// The program's own.
QIcon applicationIcon();

} // namespace Pandian
