// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"
#include "session/blockformat.h"

#include <QFont>
#include <QTextBlockFormat>
#include <QTextCharFormat>
#include <QTextFrameFormat>
#include <QTextTableFormat>
#include <QUrl>

class QTextCursor;

namespace Pandian {

// How the open article looks while it is edited: the one place for its fonts, sizes and indents.
// None of it is part of the article. Lengths in formats are pixels at 96 dpi, as Qt takes them. The
// zoom (by the layout's paint device) reaches upper and lower margins and indent(), which therefore
// counts single pixels; it does not reach textIndent() nor the margins at the sides.

QFont bodyFont();              // the document's default font
QTextFrameFormat pageFormat(); // of the root frame: room for what is painted above the kicker

// Role and layout of a block. A role's is not enough for headings and list items.
QTextBlockFormat blockFormatFor(BlockRole role);
QTextBlockFormat blockFormatFor(const TextBlock &block);
// Reserves the room of the widest label before the title; where the label stands on a line of its
// own (gap "\n") indent() is 0 and the room is above.
QTextBlockFormat headingFormat(SectionId id, const LabelStyle &style);
QTextBlockFormat listItemFormat(ListKind kind, int level);

// Of unstyled text in a block of this role.
QTextCharFormat charFormatFor(BlockRole role);
QTextCharFormat runFormat(BlockRole role, RunStyles styles, const QString &link);
// What the model knows of a character format.
RunStyles runStyles(const QTextCharFormat &format);

QTextTableFormat tableFormat(int headerRows);
QTextImageFormat imageFormat(const Image &image);
Image imageOf(const QTextCharFormat &format); // that imageFormat() gave
// The name under which the document asks for an image.
QUrl imageUrl(const QString &sha256);
inline constexpr int MaxImageWidth = 600; // pixels; wider ones are shown smaller

// The block's own character format, for what is typed into it while it is empty. The first block of
// a table's cell shares it with the cell: there it is merged, or the cell would lose its spans.
void setBlockCharacters(QTextCursor &cursor, const QTextCharFormat &format);

// Makes a block what `format` says (see the functions above), and its text look like it: bold,
// italic, links and so on stay where the role knows them. One step of the undo history.
void setBlockStyle(const QTextBlock &block, const QTextBlockFormat &format);

// Where an image was, there is room for a paragraph: its block becomes one, unless it still has it.
void leaveImageless(const QTextBlock &block);

} // namespace Pandian
