// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/result.h"
#include "session/blockformat.h"

#include <QHash>
#include <QString>

class QTextBlock;
class QTextCursor;

namespace Pandian {

class ArticleDocument;

// Operations on whole sections, each one step of the document's undo history and none losing a
// character. The recipe: insert the copy first, then remove the original, in one edit block.

// A new empty section at the cursor: what stands behind it becomes its body; an empty paragraph
// becomes its heading. In the headline it begins at the end of the lead, inside a heading or a
// table behind that section or table, before a title above its section. The cursor goes to its
// heading.
SectionId insertSection(ArticleDocument &document, QTextCursor &cursor);
// Of a label typed before a title, as in “盘点4 敞开连心门”: in a heading it would stand twice, for
// labels are painted there. In code units; 0: there is none, or nothing behind it.
int typedLabelLength(const QString &line);
// A paragraph, list item or the like becomes the heading of a new section that runs to the next
// one; styles, which titles do not have, are dropped, and a label typed before it. Null: it is a
// headline part, a heading, an image, empty, too long for a title or in a table. The way back is
// mergeWithPrevious().
SectionId promoteToHeading(ArticleDocument &document, const QTextBlock &block);
bool canPromote(const QTextBlock &block);
// The text of such a paragraph becomes a headline part that is still empty; the paragraph goes.
bool moveToHeadline(ArticleDocument &document, const QTextBlock &block, BlockRole part);
// A copy right behind the section, under an id of its own (the answer; null: no such section).
SectionId duplicateSection(ArticleDocument &document, int section);
// With all it holds; undo brings it back.
bool removeSection(ArticleDocument &document, int section);
// Moves a section (by index from 0) so that it comes to stand at `target` (0 … count - 1).
bool moveSection(ArticleDocument &document, int from, int target);
// New titles, in one step; sections that are gone or need none and titles that grow too long are
// passed over. No line breaks in them.
bool renameSections(ArticleDocument &document, const QHash<SectionId, QString> &titles);
// The heading becomes part of the section above (or the lead) as a paragraph; an empty one goes.
bool mergeWithPrevious(ArticleDocument &document, int section);

} // namespace Pandian
