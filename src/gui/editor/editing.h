// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "gui/editor/clipboard.h"
#include "session/blockformat.h"

#include <QList>

class QTextCursor;

namespace Pandian {

class ArticleDocument;

// Typing that respects the article's parts: headline parts never join or split, a section is not
// lost by the way. Each function is one step of the undo history.

// From 0; -1: none.
int sectionIndex(const ArticleDocument &document, const SectionId &id);
int textEnd(const QTextBlock &block);

// Removes what is selected. Headline parts are emptied, not joined; a heading of which something
// is left stays a heading; an empty paragraph stays where everything goes.
void removeSelection(QTextCursor &cursor);
// For what is typed or pasted over whole paragraphs (three clicks select one with its end): the end
// of the last one is no longer selected, so that what follows is not joined to the new text.
void leaveLastMark(QTextCursor &cursor);

// Enter, nothing being selected. In a headline part the caret goes to the next part; in a heading
// the rest becomes the section's first paragraph. False: an ordinary paragraph break will do.
bool pressEnter(QTextCursor &cursor);

// What Backspace at a block's start (Delete at its end) should do with it and its neighbour.
enum class Join {
    Ordinary, // the editor's own way is right
    Refused,  // parts that stay apart
    Ask,      // the lower block is a heading: merging sections is a question
    Plain,    // makePlain(): a list item, quotation or the like becomes a paragraph first
    Adopt,    // joinBlocks(): parts of different kinds
};
Join backspaceAtStart(const QTextBlock &block);
Join deleteAtEnd(const QTextBlock &block);
// The lower block becomes the end of the upper one, in its style; of an empty upper block nothing
// stays.
void joinBlocks(QTextCursor &cursor, const QTextBlock &upper);
void makePlain(QTextCursor &cursor);
// From an image to a paragraph below it; where it was removed, its place is one.
void leaveImage(QTextCursor &cursor);

// What is selected, by paragraphs; of a table's cells only theirs, not what lies between them in
// the text. A paragraph before which the selection ends is not in it. The caret where nothing is.
QList<QTextCursor> selectedParts(const QTextCursor &cursor);

// The list items in the selection, or the caret's, go one level in or out. False: one is none, or
// none can go further.
bool changeListLevel(QTextCursor &cursor, bool in);

// The paragraphs in the selection, or the caret's, become what `format` says; list items stay as
// far indented in another list. Titles, images and, in a selection, what only lays out tables stay
// what they are.
void styleParagraphs(QTextCursor &cursor, const QTextBlockFormat &format);

// Whether what comes in place of the selection makes the title it begins in, or the article, longer
// than it may be (text/articlesize.h).
bool overfillsTitle(const QTextCursor &cursor, qsizetype characters);
bool overfillsTitle(const QTextCursor &cursor, const QList<ClipParagraph> &paragraphs);
bool overfillsArticle(const QTextCursor &cursor, const QList<ClipParagraph> &paragraphs);

// Titles and cells of tables: neither tables nor images, and no sections.
bool takesTextAlone(const QTextCursor &cursor);
// In place of the selection. Into a title everything goes as one line.
void insertClip(QTextCursor &cursor, const QList<ClipParagraph> &clip, const LabelStyle &style);

} // namespace Pandian
