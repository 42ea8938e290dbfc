// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"

#include <QChar>
#include <QString>

#include <optional>

namespace Pandian {

inline constexpr int MaxChineseNumeral = 9'999;

// The kind of numerals a character belongs to, none for other characters.
std::optional<Numerals> numeralsOf(QChar c);

// The number in these numerals, or in Arabic ones where they have no sign for it.
QString numeral(Numerals numerals, int number);

} // namespace Pandian
