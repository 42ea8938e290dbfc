// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace Pandian {

// Before it is shown: no larger than the screen has room for, its frame included. At 150 % a laptop
// has 910 × 512 pixels, less the task bar.
void fitToScreen(QWidget &window);

} // namespace Pandian
