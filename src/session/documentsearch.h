// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/result.h"
#include "core/textrange.h"
#include "text/textpattern.h"

#include <QList>
#include <QString>

#include <optional>

class QTextDocument;

namespace Pandian {

class ArticleDocument;

// Finding and replacing in the open article: titles, paragraphs and the cells of tables. What is
// only painted (labels, the metadata line) has no text to be found, nor has what is being composed.

// A paragraph or title as it stood when it was read.
struct DocumentParagraph
{
    int position = 0; // of its first character in the document
    QString text;
};
// Of the whole article, or of a section (null: all that stands before the first one).
QList<DocumentParagraph> paragraphsOf(const ArticleDocument &document,
                                      const std::optional<SectionId> &section = {});

// Positions in the document (of the groups, too), ascending and apart; no hit reaches over a
// paragraph's end. For any thread. Errors are those of findHits() for a text.
Result<QList<TextHit>> findHits(const QList<DocumentParagraph> &paragraphs,
                                const TextPattern &pattern, const QDeadlineTimer &deadline);

// A hit in a paragraph's text as one in the document, and the other way round.
TextHit moved(TextHit hit, int by);

// Replaces hits, as findHits() gave them for this very text, in one step of the undo history. What
// comes in looks like the first character that goes. The replacement has no control characters;
// neither paragraphs nor images come or go.
// Error: a title or the article would become longer than it may be; nothing was replaced.
Result<void> replaceHits(QTextDocument &document, const QList<TextHit> &hits,
                         const TextPattern &pattern, const QString &replacement);

} // namespace Pandian
