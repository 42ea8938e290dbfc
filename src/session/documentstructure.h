// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"

#include <QList>
#include <QTextBlock>

class QTextDocument;

namespace Pandian {

// What an ordinary editor command may leave behind and the article cannot say.
struct Flaw
{
    enum Kind {
        StrayHeading, // the same id twice in a row (Enter in a heading), or in a table: a paragraph
        DoubleId,     // the same id further down: a new one
        StrayRole,    // a headline part below the headline: a paragraph
        TableAbove,   // a heading right after a table: a filler between
        TableBelow,   // a heading, subtitle or image (its caption) right before a table: the same
        FilledFiller, // text in a filler: a paragraph
    };
    Kind kind = StrayHeading;
    int position = 0; // of the block
};

struct HeadingBlock
{
    SectionId id;
    QString title;
    int position = 0;
};

// One look at the whole document.
struct DocumentStructure
{
    QList<HeadingBlock> headings;
    QList<Flaw> flaws; // by position; mended from the last to the first
};
DocumentStructure scanStructure(const QTextDocument &document);

// Kicker, title and subtitle are the first blocks. O(1).
bool isHeadlineWhole(const QTextDocument &document);
// No table touches the heading or subtitle. O(1).
bool standsClear(const QTextBlock &block);

// Both edit within the caller's edit block.
void mendHeadline(QTextDocument &document);
void mendFlaws(QTextDocument &document, const QList<Flaw> &flaws, const LabelStyle &style);

QString titleOf(const QTextBlock &heading);

} // namespace Pandian
