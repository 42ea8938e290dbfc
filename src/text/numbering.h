// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/finding.h"
#include "text/sectionlabel.h"

#include <QList>

namespace Pandian {

// A section as an imported text labels it.
struct LabelledSection
{
    SectionId id;
    ParsedLabel label;
    QString written; // the label, "【盘点1】"
    QString title;
    TextRange range; // of the label in the text
};

// The style most labels have, of equals the first; its gap is the one most frequent before a
// title in the same line. The usual style where there are no sections.
LabelStyle commonStyle(const QList<LabelledSection> &sections);

// Each section whose label will read differently, as it follows from its place and the article's
// style: numbers that start late, repeat, fall or leave a gap, what is shifted by that, and labels
// written in another way than the others. Sections in order.
QList<Finding> numberingFindings(const QList<LabelledSection> &sections, const LabelStyle &style);

} // namespace Pandian
