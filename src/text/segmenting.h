// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"
#include "core/finding.h"
#include "core/progress.h"
#include "core/result.h"
#include "text/articlesize.h"
#include "text/sectionlabel.h"

#include <QHash>
#include <QString>

namespace Pandian {

// More is refused with a sentence that names the cap, as what is longer than an article may be.
inline constexpr int MaxImportSections = 2'000;

// The parts that were recognised, for “识别到：主题、副题……7 个盘点”.
struct Segmented
{
    Article article; // ids newly made; external is set where a reviewer is stated
    // Numbering that is mixed, broken or doubled, a missing time of publication, a title cut
    // into the text …; ranges are in the normalised text below. Nothing is silently repaired.
    // In the order of the text; the rules are:
    //   segmenting.numbering-start, -gap, -doubled, -order (falls), -shifted (a consequence of
    //   one of these): every section whose stated number is not its place has one of them
    //   segmenting.mixed-labels         written otherwise than the article's label style
    //   segmenting.number-missing       “盘点：……” among numbered sections, kept as text
    //   segmenting.title-missing, .section-title-missing
    //   segmenting.title-too-long       kept as text
    //   segmenting.title-divided        the title and the text of a section stood in one line
    //   segmenting.headline-lines       lines round the title whose part only the layout tells
    //   segmenting.time-missing, .date-missing, .unreadable-date
    //   segmenting.repeated-field       stated twice, not alike; the second is kept as text
    //   segmenting.unplaced-field, .field-too-long      kept as text
    //   segmenting.control-characters   left out
    QList<Finding> findings;
    QString text; // the input with line ends as "\n" and control characters removed
    // Where in it the body stands, in the order of the article: each block of the lead, then of
    // each section its title (without invisible marks in front of its label) and its blocks.
    QList<TextRange> origins;
};

// What is known of a text that was an article before (text/recognising.h).
struct KnownParts
{
    // A section's title, on a line with its label.
    struct Title
    {
        SectionId id;
        ParsedLabel label; // its length is that in the line
    };

    Article article;          // counts as stated before the text; lead and sections do not
    QHash<int, Title> titles; // by where their lines begin in the text: they stay what they are
};

// Plain text to article: column path, 引题/主题/副题, metadata line, lead, sections. Every
// character of the input but white space at both ends of lines, blank lines and recognised labels
// and field names with the marks between them is in the article afterwards, in order; a date
// becomes a value (without its seconds), and what is stated twice alike is kept once. Text
// without any structure becomes a title and a lead. Of nested labels the outermost kind makes
// sections; the others (（一） in 一、, 亮点1 in 盘点1) become subheadings that keep their
// labels as text. Lines that are only short, and numbered items of lists, stay paragraphs. A
// vertical tab becomes U+2028, which stays a line break in its paragraph.
// Errors: empty or blank text, binary data (NULs), too long, too many lines or sections, lone
// surrogates.
Result<Segmented> segmentText(const QString &text, const CancelCheck &cancelled = {});
Result<Segmented> segmentText(const QString &text, const KnownParts &known,
                              const CancelCheck &cancelled = {});
// The text alone, as paragraphs of the lead, for who wants none of what was recognised in it.
Article asTextOnly(const Article &recognised, const QString &text);

// The article as the plain text it would be imported from: the same form as above, with labels.
// segmentText(articleToText(a)) gives the same parts for articles of paragraphs, unless one of
// these reads like a part itself (“盘点9 ……”); a kicker and titles with dashes are named
// (引题：, 主题：), which keeps them apart. `colon`: of the metadata line.
QString articleToText(const Article &article, QChar colon = u'：');

} // namespace Pandian
