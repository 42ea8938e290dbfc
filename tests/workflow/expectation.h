// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/workflow.h"

namespace Pandian {

// The rules of 三审 once more, written down reason by reason and from the words of the trade, to
// hold the workflow's own table against.
QList<Reason> expectedRefusals(Action action, const Facts &facts);

} // namespace Pandian
