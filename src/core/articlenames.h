// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"

#include <QLatin1String>

#include <array>
#include <optional>
#include <utility>

namespace Pandian {

// Words of the article's JSON that its writer and its reader share.

template <typename Value, size_t Count>
using NameTable = std::array<std::pair<Value, QLatin1String>, Count>;

// In the order in which they are written.
inline constexpr NameTable<RunStyle, 5> RunStyleNames{{
    {RunStyle::Bold, QLatin1String("bold")},
    {RunStyle::Italic, QLatin1String("italic")},
    {RunStyle::Underline, QLatin1String("underline")},
    {RunStyle::Superscript, QLatin1String("superscript")},
    {RunStyle::Subscript, QLatin1String("subscript")},
}};
inline constexpr NameTable<TextKind, 6> TextKindNames{{
    {TextKind::Paragraph, QLatin1String("paragraph")},
    {TextKind::Subheading, QLatin1String("subheading")},
    {TextKind::Quotation, QLatin1String("quotation")},
    {TextKind::ListItem, QLatin1String("list-item")},
    {TextKind::Note, QLatin1String("note")},
    {TextKind::Byline, QLatin1String("byline")},
}};
inline constexpr NameTable<ListKind, 2> ListKindNames{{
    {ListKind::Bullet, QLatin1String("bullet")},
    {ListKind::Number, QLatin1String("number")},
}};
inline constexpr NameTable<Numerals, 4> NumeralsNames{{
    {Numerals::Arabic, QLatin1String("arabic")},
    {Numerals::FullWidthArabic, QLatin1String("full-width-arabic")},
    {Numerals::Chinese, QLatin1String("chinese")},
    {Numerals::Circled, QLatin1String("circled")},
}};
// Types of blocks that hold no text of their own.
inline constexpr QLatin1String TableName("table");
inline constexpr QLatin1String ImageName("image");

inline constexpr QStringView DateFormat = u"yyyy-MM-dd";
inline constexpr QStringView TimeFormat = u"HH:mm";

template <typename Value, size_t Count>
QLatin1String nameOf(const NameTable<Value, Count> &table, Value value)
{
    for (const auto &[named, name] : table) {
        if (named == value) {
            return name;
        }
    }
    Q_UNREACHABLE();
}

template <typename Value, size_t Count>
std::optional<Value> valueOf(const NameTable<Value, Count> &table, QStringView name)
{
    for (const auto &[value, known] : table) {
        if (name == known) {
            return value;
        }
    }
    return std::nullopt;
}

} // namespace Pandian
