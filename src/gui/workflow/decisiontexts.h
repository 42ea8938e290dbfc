// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/workflow.h"

#include <QString>
#include <QStringList>

namespace Pandian {

// What the decision dialog says of a step.
QString explanationText(Action action, const Facts &facts); // what follows from it
QString stepText(const Facts &facts, Action action); // “复审”, “送审 → 待初审”
QStringList phrasesFor(Action action, const Facts &facts); // often written as opinion or reason
// 审稿意见 or 原因; empty: nothing is to be written.
QString opinionCaption(Action action);

} // namespace Pandian
