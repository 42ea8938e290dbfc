// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/lookups.h"

#include <QString>

namespace Pandian {

// How lists name an article.
QString titleText(const ArticleSummary &article);
// Who has it now, else who began it.
QString personText(const ArticleSummary &article);
QString wordsText(const ArticleSummary &article); // “5,479 字”
// All that is known, for tool tips and screen readers.
QString describingText(const ArticleSummary &article);

QString queueText(Queue queue);

} // namespace Pandian
