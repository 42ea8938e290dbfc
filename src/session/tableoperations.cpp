// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/tableoperations.h"

#include "session/documentcontent.h"
#include "session/documentstyle.h"

#include <QRect>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextTable>

#include <algorithm>
#include <utility>

namespace Pandian {

namespace {

// The cells of a table with their places: x is the column, y the row. Qt's own ways to insert and
// remove rows and columns lose track of cells that span several.
struct PlacedCell
{
    TableCell cell;
    QRect place;
};

QList<PlacedCell> placedCells(const Table &table)
{
    QList<PlacedCell> cells;
    QList<int> covered(table.columns, 0); // for how many more rows, per column
    for (int row = 0; row < int(table.rows.size()); ++row) {
        int column = 0;
        for (const TableCell &cell : table.rows.at(row)) {
            while (covered.at(column) > 0) {
                ++column;
            }
            cells.append({cell, QRect(column, row, cell.columnSpan, cell.rowSpan)});
            std::fill_n(covered.begin() + column, cell.columnSpan, cell.rowSpan);
            column += cell.columnSpan;
        }
        std::for_each(covered.begin(), covered.end(), [](int &rows) { --rows; });
    }
    return cells;
}

Table tableOf(QList<PlacedCell> cells, QSize size, int headerRows)
{
    std::sort(cells.begin(), cells.end(), [](const PlacedCell &a, const PlacedCell &b) {
        return std::pair(a.place.y(), a.place.x()) < std::pair(b.place.y(), b.place.x());
    });
    Table table{size.width(), headerRows, QList<QList<TableCell>>(size.height())};
    for (PlacedCell &placed : cells) {
        placed.cell.columnSpan = placed.place.width();
        placed.cell.rowSpan = placed.place.height();
        table.rows[placed.place.y()].append(placed.cell);
    }
    return table;
}

void transpose(QList<PlacedCell> &cells)
{
    for (auto &[cell, place] : cells) {
        place = QRect(place.y(), place.x(), place.height(), place.width());
    }
}

// What spans the place is made higher; else there are new cells.
void addRow(QList<PlacedCell> &cells, int row, int columns)
{
    QList<bool> covered(columns, false);
    for (auto &[cell, place] : cells) {
        if (place.top() >= row) {
            place.translate(0, 1);
        } else if (place.bottom() >= row) {
            place.setHeight(place.height() + 1);
            std::fill_n(covered.begin() + place.left(), place.width(), true);
        }
    }
    for (int column = 0; column < columns; ++column) {
        if (!covered.at(column)) {
            cells.append({TableCell{{TextBlock()}, 1, 1}, QRect(column, row, 1, 1)});
        }
    }
}

// Rows or columns next to each other.
struct Lines
{
    int first = 0;
    int count = 1;
};

// What spans it is made lower.
void takeRow(QList<PlacedCell> &cells, int row)
{
    cells.removeIf([row](const PlacedCell &placed) {
        return placed.place.top() == row && placed.place.height() == 1;
    });
    for (auto &[cell, place] : cells) {
        if (place.top() > row) {
            place.translate(0, -1);
        } else if (place.bottom() >= row) {
            place.setHeight(place.height() - 1);
        }
    }
}

void takeRows(QList<PlacedCell> &cells, Lines rows)
{
    for (int row = rows.first + rows.count - 1; row >= rows.first; --row) {
        takeRow(cells, row);
    }
}

Table withRow(const Table &table, int row)
{
    QList<PlacedCell> cells = placedCells(table);
    addRow(cells, row, table.columns);
    const bool amongHeaders = row > 0 && row < table.headerRows; // above them, it is the header
    return tableOf(cells, QSize(table.columns, int(table.rows.size()) + 1),
                   table.headerRows + (amongHeaders ? 1 : 0));
}

Table withoutRows(const Table &table, Lines rows)
{
    QList<PlacedCell> cells = placedCells(table);
    takeRows(cells, rows);
    const int headers = std::clamp(table.headerRows - rows.first, 0, rows.count);
    return tableOf(cells, QSize(table.columns, int(table.rows.size()) - rows.count),
                   table.headerRows - headers);
}

Table withColumn(const Table &table, int column)
{
    QList<PlacedCell> cells = placedCells(table);
    transpose(cells);
    addRow(cells, column, int(table.rows.size()));
    transpose(cells);
    return tableOf(cells, QSize(table.columns + 1, int(table.rows.size())), table.headerRows);
}

Table withoutColumns(const Table &table, Lines columns)
{
    QList<PlacedCell> cells = placedCells(table);
    transpose(cells);
    takeRows(cells, columns);
    transpose(cells);
    return tableOf(cells, QSize(table.columns - columns.count, int(table.rows.size())),
                   table.headerRows);
}

struct BlockFormats
{
    QTextBlockFormat block;
    QTextCharFormat characters;
};

BlockFormats formatsOf(const QTextBlock &block)
{
    return {block.blockFormat(), block.charFormat()};
}

void setFormats(QTextCursor &cursor, const BlockFormats &formats)
{
    cursor.setBlockFormat(formats.block);
    cursor.setBlockCharFormat(formats.characters);
}

// One step: the new one is put in below, then the old one goes. The blocks above and below it keep
// their formats, which Qt would mix up.
QTextTable &replaceTable(QTextTable &old, const Table &table)
{
    const QTextDocument *document = old.document();
    const QTextBlock above = document->findBlock(old.firstPosition() - 1);
    const int number = above.blockNumber();
    const BlockFormats aboveFormats = formatsOf(above);
    QTextCursor edit(document->findBlock(old.lastPosition() + 1));
    const BlockFormats belowFormats = formatsOf(edit.block());
    edit.beginEditBlock();
    QTextTable *made =
        edit.insertTable(int(table.rows.size()), table.columns, tableFormat(table.headerRows));
    writeTable(*made, table);
    edit.setPosition(made->lastPosition() + 1);
    setFormats(edit, belowFormats);
    old.removeRows(0, old.rows());
    edit.setPosition(document->findBlockByNumber(number).position());
    setFormats(edit, aboveFormats);
    edit.endEditBlock();
    return *made;
}

// Where the cell that this place belongs to has its text.
void enterCell(QTextCursor &cursor, const QTextTable &table, int row, int column)
{
    cursor.setPosition(table
                           .cellAt(std::clamp(row, 0, table.rows() - 1),
                                   std::clamp(column, 0, table.columns() - 1))
                           .firstPosition());
}

// Of the selected cells, or where the caret's cell begins: x is the column, y the row.
QRect selectedPlace(const QTextCursor &cursor, const QTextTable &table)
{
    int row = -1;
    int rows = 0;
    int column = 0;
    int columns = 0;
    cursor.selectedTableCells(&row, &rows, &column, &columns);
    if (row >= 0) {
        return {column, row, columns, rows};
    }
    const QTextTableCell cell = table.cellAt(cursor);
    return {cell.column(), cell.row(), 1, 1};
}

bool isEmpty(const QTextBlock &block)
{
    return block.length() == 1;
}

// Not part of the article.
bool isFree(const QTextBlock &block)
{
    return isEmpty(block) && blockRole(block) == BlockRole::Filler;
}

} // namespace

bool canInsertTable(const QTextCursor &cursor)
{
    const QTextBlock block = cursor.document()->findBlock(cursor.selectionStart());
    return !isOneLine(blockRole(block)) && !isInTable(block) && !isInTable(cursor.block());
}

Table emptyTable(int rows, int columns, int headerRows)
{
    const TableCell cell{{TextBlock()}, 1, 1};
    const QList<TableCell> row(columns, cell);
    return {columns, headerRows, QList<QList<TableCell>>(rows, row)};
}

QTextTable *insertTable(QTextCursor &cursor, const Table &table)
{
    if (!canInsertTable(cursor)) {
        return nullptr;
    }
    cursor.setPosition(cursor.selectionStart());
    if (blockRole(cursor.block()) == BlockRole::Image) {
        cursor.movePosition(QTextCursor::EndOfBlock);
    }
    const QTextBlockFormat format = cursor.block().blockFormat();
    const QTextBlockFormat filler = blockFormatFor(BlockRole::Filler);
    cursor.beginEditBlock();
    const int number = cursor.blockNumber();
    QTextTable *made =
        cursor.insertTable(std::max(1, int(table.rows.size())), std::max(1, table.columns),
                           tableFormat(table.headerRows));
    writeTable(*made, table);
    const QTextBlock above = cursor.document()->findBlockByNumber(number);
    const QTextBlock below = cursor.document()->findBlock(made->lastPosition() + 1);
    if (isEmpty(above)) {
        setBlockStyle(above, filler);
    }
    setBlockStyle(below, isEmpty(below) ? filler : format);
    cursor.endEditBlock();
    cursor.setPosition(made->firstPosition());
    return made;
}

void insertRow(QTextCursor &cursor, bool below)
{
    if (QTextTable *table = cursor.currentTable()) {
        const QTextTableCell cell = table->cellAt(cursor);
        const int row = below ? cell.row() + cell.rowSpan() : cell.row();
        const int column = cell.column();
        enterCell(cursor, replaceTable(*table, withRow(readTable(*table), row)), row, column);
    }
}

void insertColumn(QTextCursor &cursor, bool right)
{
    if (QTextTable *table = cursor.currentTable()) {
        const QTextTableCell cell = table->cellAt(cursor);
        const int row = cell.row();
        const int column = right ? cell.column() + cell.columnSpan() : cell.column();
        enterCell(cursor, replaceTable(*table, withColumn(readTable(*table), column)), row, column);
    }
}

void removeRow(QTextCursor &cursor)
{
    QTextTable *table = cursor.currentTable();
    const QRect place = table ? selectedPlace(cursor, *table) : QRect();
    if (!table || place.height() == table->rows()) {
        removeTable(cursor);
        return;
    }
    const Table without = withoutRows(readTable(*table), {place.y(), place.height()});
    enterCell(cursor, replaceTable(*table, without), place.y(), place.x());
}

void removeColumn(QTextCursor &cursor)
{
    QTextTable *table = cursor.currentTable();
    const QRect place = table ? selectedPlace(cursor, *table) : QRect();
    if (!table || place.width() == table->columns()) {
        removeTable(cursor);
        return;
    }
    const Table without = withoutColumns(readTable(*table), {place.x(), place.width()});
    enterCell(cursor, replaceTable(*table, without), place.y(), place.x());
}

// With the table goes the end of the paragraph above it, so the one below gets a new beginning.
void removeTable(QTextCursor &cursor)
{
    QTextTable *table = cursor.currentTable();
    if (!table) {
        return;
    }
    QTextDocument *document = cursor.document();
    const QTextBlock above = document->findBlock(table->firstPosition() - 1);
    const int number = above.blockNumber();
    const QTextBlock below = document->findBlock(table->lastPosition() + 1);
    const bool apart = !isFree(above) && !isFree(below);
    const QTextBlockFormat format = isFree(above) ? below.blockFormat() : above.blockFormat();
    cursor.beginEditBlock();
    if (apart) {
        QTextCursor edit(below);
        edit.insertBlock(below.blockFormat(), below.charFormat());
    }
    table->removeRows(0, table->rows());
    setBlockStyle(document->findBlockByNumber(number), format);
    cursor.endEditBlock();
    cursor.setPosition(document->findBlockByNumber(apart ? number + 1 : number).position());
}

bool hasHeaderRow(const QTextCursor &cursor)
{
    const QTextTable *table = cursor.currentTable();
    return table && table->format().headerRowCount() > 0;
}

void setHeaderRow(QTextCursor &cursor, bool header)
{
    if (QTextTable *table = cursor.currentTable(); table && header != hasHeaderRow(cursor)) {
        table->setFormat(tableFormat(header ? 1 : 0));
    }
}

bool goToCell(QTextCursor &cursor, bool next)
{
    const QTextTable *table = cursor.currentTable();
    if (!table) {
        return false;
    }
    const QTextTableCell here = table->cellAt(cursor);
    const int columns = table->columns();
    const int step = next ? 1 : -1;
    const int end = table->rows() * columns;
    for (int at = here.row() * columns + here.column() + step; at >= 0 && at < end; at += step) {
        const QTextTableCell cell = table->cellAt(at / columns, at % columns);
        if (cell.row() * columns + cell.column() == at) { // it begins here
            cursor.setPosition(cell.firstPosition());
            return true;
        }
    }
    return false;
}

void appendRow(QTextCursor &cursor)
{
    if (const QTextTable *table = cursor.currentTable()) {
        enterCell(cursor, *table, table->rows() - 1, 0);
        insertRow(cursor, true);
    }
}

} // namespace Pandian
