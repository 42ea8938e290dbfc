// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/lookups.h"

class QPrinter;

namespace Pandian {

// 审核表: what an article is, who took which step with which words, and the digest of the text that
// was approved. Rich text, everything from the library escaped. `printed`: milliseconds UTC.
QString reviewSheetText(const ArticleSummary &summary, const Article &article,
                        const ReviewRecord &record, qint64 printed);

// On as many pages as it takes; false: the printer did not take them.
bool printReviewSheet(const QString &text, QPrinter &printer);

} // namespace Pandian
