// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"

#include <QString>

#include <optional>

namespace Pandian {

// "盘点3", "【盘点三】", "第三部分": what stands before a section's title, without the gap.
// `number` counts from 1; numerals that have no sign for it (circled beyond 50) fall back to
// Arabic digits in the same frame.
QString sectionLabel(const LabelStyle &style, int number);

// Label, gap and title in one line ("\n" gaps become a space): copy, print, search, export.
// The label alone where there is no title.
QString labelledTitle(const LabelStyle &style, int number, const QString &title);

// 1 to 9999 in Chinese numerals: 十二, 一百零三.
QString chineseNumeral(int number);
// Reads Arabic, full-width, Chinese (〇零 included) and circled numerals; none if it is not
// wholly one of these.
std::optional<int> parseNumeral(QStringView text);

// A label read at the beginning of a line.
struct ParsedLabel
{
    LabelStyle style; // as it would write this label; gap as found, "\n" when no title follows
    int number = 0;   // from 1 to 9999
    int length = 0;   // code units of indent, label and gap, so that the title starts here

    friend bool operator==(const ParsedLabel &, const ParsedLabel &) = default;
};

// The label a line begins with, in any style of the trade (盘点1, 盘点一, 【盘点1】, 盘点1：,
// 盘点①, 盘点之一, 看点/亮点/关键词N, 一、, （一）, 第一部分, Part 1, full-width digits). A line
// such as “如盘点1所述” has none; nor has “盘点1月以来的工作” or a sentence that only begins like a
// label. 一、, （一）, 第一部分 and Part 1 also begin list items, so their titles must be short and
// hold no sentence; a 盘点N： before a whole paragraph is a label. Bare Arabic numbers never are.
std::optional<ParsedLabel> parseSectionLabel(QStringView line);

} // namespace Pandian
