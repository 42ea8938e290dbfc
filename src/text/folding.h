// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFlags>
#include <QStringView>

#include <string>
#include <vector>

namespace Pandian {

// Text in a form in which what counts as the same is the same. Made cluster by cluster: a character
// with the marks after it. So the form of a text is that of its parts, whatever stands beside them,
// and each unit knows where it comes from. Composition never counts, nor does what nobody sees.
enum class Fold {
    Case = 1,
    Width = 2,         // full-width and half-width forms
    Compatibility = 4, // all of NFKC: circled numbers, units and so on; Width is part of it
};
Q_DECLARE_FLAGS(Folds, Fold)
Q_DECLARE_OPERATORS_FOR_FLAGS(Folds)

struct FoldedText
{
    std::u16string text;
    std::vector<int> origins; // for each unit of text: where its cluster starts in the original
};
FoldedText foldText(QStringView text, Folds folds);

// The ordinary form of a full-width or half-width one; else the unit itself.
char16_t widthFolded(char16_t unit);

struct Character
{
    char32_t code = 0; // a lone surrogate is its own code
    int units = 1;
};
Character characterAt(QStringView text, qsizetype i);

// Whether the character is a part of the one before it that is seen: marks, half-width voicing
// marks and the vowels and finals of Korean letters.
bool isMarkOnPrevious(char32_t code);

} // namespace Pandian
