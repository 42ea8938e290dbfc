// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/recognising.h"

namespace Pandian {

// What was recognised, in an editor's words.

QString partName(ArticlePart part);
// Empty where the article has none.
QString partText(const Article &article, ArticlePart part);
QString recognisedText(const Recognition &found); // “主题、来源、7 个盘点”
QString recognisedText(const Article &imported);  // all its parts; empty: none

} // namespace Pandian
