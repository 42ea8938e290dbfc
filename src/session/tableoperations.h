// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"

class QTextCursor;
class QTextTable;

namespace Pandian {

// Operations on tables, each one step of the document's undo history. Those without a table in
// their arguments are of the one that the cursor is in, and do nothing where it is in none.

// In a paragraph of the text: not in a title, nor in another table.
bool canInsertTable(const QTextCursor &cursor);
// At the cursor, which goes to the first cell. A paragraph is divided there, an empty one gives
// way.
// Null: not possible there.
QTextTable *insertTable(QTextCursor &cursor, const Table &table);
// Empty cells.
Table emptyTable(int rows, int columns, int headerRows);

// Above the header row, the new one is the header.
void insertRow(QTextCursor &cursor, bool below);
void insertColumn(QTextCursor &cursor, bool right);
// Of all selected cells. The cursor stays as near as there are cells; with the last row or column
// the table goes.
void removeRow(QTextCursor &cursor);
void removeColumn(QTextCursor &cursor);
// The paragraphs above and below stay apart.
void removeTable(QTextCursor &cursor);

bool hasHeaderRow(const QTextCursor &cursor);
void setHeaderRow(QTextCursor &cursor, bool header); // the first one

// To the text of the next (or previous) cell. False: there is none, or no table.
bool goToCell(QTextCursor &cursor, bool next);
void appendRow(QTextCursor &cursor); // the cursor goes to its first cell

} // namespace Pandian
