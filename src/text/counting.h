// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"

#include <QStringView>

namespace Pandian {

// How much text there is, as Word and WPS count Chinese.
struct TextCount
{
    qsizetype words = 0; // 字数: Han + full-width marks + each run of other non-space characters
    qsizetype characters = 0; // 字符数, spaces included; code points
    qsizetype charactersWithoutSpaces = 0;
    qsizetype han = 0; // Han characters

    TextCount &operator+=(const TextCount &other);
    friend bool operator==(const TextCount &, const TextCount &) = default;
};

// Linear, one pass. Line ends count as nothing but separate words.
TextCount countText(QStringView text);
// Headings with their labels count as they are read: label and title, as in print.
TextCount countSection(const Section &section, const LabelStyle &style, int number);
TextCount countBlocks(const QList<Block> &blocks);
// Headline parts, lead and sections; not the column path and not the metadata line.
TextCount countArticle(const Article &article);
// With both, as web pages print them (发表时间:2020/02/19): what Word counts of such a page.
TextCount countWithDetails(const Article &article);

} // namespace Pandian
