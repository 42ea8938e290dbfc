// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"

#include <random>

namespace Pandian {

// Values over everything the model can say, the same ones for the same seed on every machine:
// all kinds of blocks, tables with spans, emoji, compatibility ideographs, marks and quotes that
// writers must escape, empty texts and lists. All are sound (checkArticle()), runs normalised.

using Random = std::mt19937;

// From 0 to `largest`.
int randomUpTo(Random &random, int largest);
// One line without tabs and line breaks, often empty.
QString randomLine(Random &random);
QList<Run> randomRuns(Random &random);
TextBlock randomTextBlock(Random &random);
Table randomTable(Random &random);
Image randomImage(Random &random);
QList<Block> randomBlocks(Random &random);
Article randomArticle(Random &random);

} // namespace Pandian
