// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress.h"
#include "text/sectionlabel.h"

#include <QHash>
#include <QList>
#include <QStringView>

#include <optional>

namespace Pandian {

enum class HeadingLevel { Section, Inner };

// A line of a text that is a heading by its label.
struct HeadingLine
{
    qsizetype line = 0; // index
    HeadingLevel level = HeadingLevel::Section;
    ParsedLabel label; // of the line without its invisible marks
    int marks = 0;     // invisible marks in front of the label, part of the title

    friend bool operator==(const HeadingLine &, const HeadingLine &) = default;
};

// The headings among the lines of an article, in order. Only the outermost kind of label makes
// sections (第一部分 before 一、, 盘点1 before 一、, 一、 before （一）); the kinds inside it are
// inner headings. A label of another kind that fills a hole in the outer numbering belongs to it.
// What a single line cannot tell is decided here: numbered lines without any text between them are
// a list, and “盘点四季歌” or “盘点2020：” is a heading only beside a 盘点三 or a 盘点2021. Lines
// known to be section titles, all in one style, are sections, and their kind is the outermost. None
// when cancelled.
std::optional<QList<HeadingLine>> findHeadings(const QList<QStringView> &lines,
                                               const QHash<qsizetype, ParsedLabel> &known = {},
                                               const CancelCheck &cancelled = {});

// The word of the labels (盘点, 看点 …); empty for the kinds that have none.
QString labelWord(const LabelStyle &style);

} // namespace Pandian
