// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/workflow.h"

#include <QColor>
#include <QPalette>

namespace Pandian {

// The colour of a state's word and dot, readable on the palette's Base; never without the word.
QColor stateColor(State state, const QPalette &palette);
// For what is missing or refused, the same way.
QColor warningColor(const QPalette &palette);

bool isDark(const QPalette &palette);

} // namespace Pandian
