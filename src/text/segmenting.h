// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"
#include "core/finding.h"
#include "core/progress.h"
#include "core/result.h"

#include <QString>

namespace Pandian {

// Caps on hostile input; more is refused with a sentence that names the cap.
inline constexpr qsizetype MaxImportCharacters = 20'000'000;
inline constexpr int MaxImportSections = 2'000;
inline constexpr int MaxTitleCharacters = 500;

// The parts that were recognised, for “识别到：主题、副题……7 个盘点”.
struct Segmented
{
    Article article; // ids newly made; external is set where a reviewer is stated
    // Numbering that is mixed, broken or doubled, a missing time of publication, a title cut
    // into the text …; ranges are in the normalised text below. Nothing is silently repaired.
    QList<Finding> findings;
    QString text; // the input with line ends as "\n" and control characters removed
};

// Plain text to article: column path, 引题/主题/副题, metadata line, lead, sections. Every
// character of the input but white space at line ends, blank lines and recognised labels and
// field names is in the article afterwards, in order. Text without any structure becomes a title
// and a lead. Errors: empty or blank text, binary data (NULs), too long, too many
// sections, lone surrogates.
Result<Segmented> segmentText(const QString &text, const CancelCheck &cancelled = {});

// The article as the plain text it would be imported from: the same form as above, with labels.
// segmentText(articleToText(a)) gives the same parts for text-only articles.
QString articleToText(const Article &article);

} // namespace Pandian
