// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Pandian {

// Begins the paragraph that is an item of a list in a program that writes no HTML lists; as often
// as its level is deep.
inline constexpr QChar ListMark(0x2022);

// In the place of a full-width blank, of which QTextDocument would make a narrow one. No text holds
// it.
inline constexpr QChar WideBlank(0xFDEF);

// A page with what QTextDocument would read wrongly written otherwise: elements that it takes for
// parts of a line, what the page hides, dots that only count readers, the lists of office programs,
// and lines that such programs break between Han characters.
QString readableMarkup(const QString &html);

} // namespace Pandian
