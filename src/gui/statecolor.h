// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/workflow.h"

#include <QColor>
#include <QPalette>
#include <QWidget>

namespace Pandian {

// The colour of a state's word and dot, readable on the palette's Base; never without the word.
QColor stateColor(State state, const QPalette &palette);
// For what is missing or refused, the same way.
QColor warningColor(const QPalette &palette);
// A label in a window that says what is wrong, in that colour, or what is still to be done, in the
// usual one.
void setWarning(QWidget &label, bool isWarning);

bool isDark(const QPalette &palette);

} // namespace Pandian
