// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"
#include "text/difference.h"

#include <QList>
#include <QString>

namespace Pandian {

// A paragraph, a row of a table (its cells apart by tabs), an image (its caption), a headline part
// or a section's heading of two texts laid over each other.
struct DifferenceLine
{
    enum class Part { Kicker, Title, Subtitle, Heading, Text, Image };
    Part part = Part::Text;
    QString label;                 // of a heading, as it is painted in the text that has it
    QList<DifferencePiece> pieces; // none: an empty line
    bool restyled = false;         // the same words with another style, link or picture
    bool moved = false;            // of a heading: the section stood in another place
    // The line as a whole came or went.
    bool added = false;
    bool removed = false;

    bool isSame() const;
    friend bool operator==(const DifferenceLine &, const DifferenceLine &) = default;
};

// The headline parts, the lead and the sections, in the order of `after`; what it has not any more
// stands where it stood. Sections are known by their ids, wherever they are now. Lines that became
// others are told as one with removed and added words where half of them is the same, or where one
// goes on from the other.
QList<DifferenceLine> articleDifference(const Article &before, const Article &after);

// The lines that differ, each with the line before it and the heading it stands under: as indices
// that ascend.
QList<int> changedLines(const QList<DifferenceLine> &lines);

} // namespace Pandian
