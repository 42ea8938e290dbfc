// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"

class QTextBlock;
class QTextDocument;
class QTextTable;

namespace Pandian {

// The two directions between the text parts of an article (kicker, title, subtitle, lead,
// sections) and the document that is edited. Reading what was written is the identity.

// Into an empty document, without undo steps.
void writeDocument(QTextDocument &document, const Article &article);
// In place of what stands there, as one step of the undo history.
void rewriteDocument(QTextDocument &document, const Article &article);
// Replaces the text parts of `article`.
void readDocument(const QTextDocument &document, Article &article);

// The same of one table: into a new one of as many rows and columns.
void writeTable(QTextTable &target, const Table &table);
Table readTable(const QTextTable &table);

// What lies between two positions in a block that is no title: a paragraph, or images and the text
// beside them; nothing of a block that only lays out.
QList<Block> readBlock(const QTextBlock &block, int from, int to);

} // namespace Pandian
