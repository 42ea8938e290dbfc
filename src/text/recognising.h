// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"
#include "core/finding.h"
#include "core/progress.h"
#include "core/result.h"

#include <QList>

#include <array>

namespace Pandian {

// What a text can say of its article, in the order in which it is told.
enum class ArticlePart {
    ColumnPath,
    Kicker,
    Title,
    Subtitle,
    Published,
    Source,
    Authors,
    Editor,
    Reviewer,
    Keywords,
    Abstract,
    External, // 外来稿: a reviewer of another office is stated
};
inline constexpr std::array AllArticleParts{
    ArticlePart::ColumnPath, ArticlePart::Kicker,   ArticlePart::Title,    ArticlePart::Subtitle,
    ArticlePart::Published,  ArticlePart::Source,   ArticlePart::Authors,  ArticlePart::Editor,
    ArticlePart::Reviewer,   ArticlePart::Keywords, ArticlePart::Abstract, ArticlePart::External};

// What an article would become.
struct Recognition
{
    Article article;
    QList<ArticlePart> parts; // that were empty
    int newSections = 0;
    int newSubheadings = 0;
    QList<Finding> findings; // as of segmentText(); their ranges are of no use

    bool isEmpty() const { return parts.isEmpty() && newSections == 0 && newSubheadings == 0; }
};

// Reads the text of an article that exists as segmentText() reads one that is imported, and
// proposes what it recognises. Headline parts and details are taken from the top and the end only
// where the article's own are empty; what says otherwise stays text, what says the same goes with
// what is taken.
// Sections stay with their ids, titles and order, further ones come where paragraphs are labelled
// like theirs (or in any way, where there are none yet). Only paragraphs are read, and subheadings
// while there are no sections: lists, quotations, notes, tables and images stay where they are, as
// do bold, italic and links. No character is lost but what segmentText() names, and white space
// round what was taken out. Recognising the result again finds nothing.
// Errors: cancelled, or more characters, paragraphs or sections than segmentText() takes.
Result<Recognition> recognise(const Article &article, const CancelCheck &cancelled = {});

} // namespace Pandian
