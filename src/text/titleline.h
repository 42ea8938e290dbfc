// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <optional>
#include <utility>

namespace Pandian {

// What a line can be by its look. All take a line without white space at its ends.

// Whether it can be a title: short enough, with a word in it, no sentences.
bool canBeTitle(QStringView line);

// Where the text behind the first sentence begins, quotations not divided; -1 when there is none.
qsizetype secondSentence(QStringView line);

// Title and subtitle of “主题——副题”; the dash has two strokes at least and is in no quotation.
std::optional<std::pair<QStringView, QStringView>> splitAtDash(QStringView line);

// The length of the dash a line begins with, 0 for none.
qsizetype dashLength(QStringView line);

} // namespace Pandian
