// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace Pandian {

// Files dropped on a field inside of it are the window's, as they are everywhere else: a field
// would take their addresses for text.
void letFilesThrough(QWidget &window);

} // namespace Pandian
