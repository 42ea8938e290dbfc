// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/documentcontent.h"

#include "session/documentstyle.h"

#include <QTextCursor>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextTable>

#include <algorithm>

namespace Pandian {

namespace {

// Appends to the end of a document. After a table Qt leaves an empty block: it becomes the next
// block, or a filler where none may stand there.
class Writer
{
public:
    explicit Writer(QTextDocument &document) : m_cursor(&document) {}

    void line(BlockRole role, const QTextBlockFormat &format, const QString &text)
    {
        if (m_free && role == BlockRole::SectionHeading) {
            filler();
        }
        startBlock(role, format);
        m_cursor.insertText(text, charFormatFor(role));
    }

    void blocks(const QList<Block> &blocks)
    {
        for (const Block &block : blocks) {
            if (const auto *text = std::get_if<TextBlock>(&block)) {
                textBlock(*text);
            } else if (const auto *table = std::get_if<Table>(&block)) {
                this->table(*table);
            } else {
                image(std::get<Image>(block));
            }
        }
    }

    void finish()
    {
        if (m_free) {
            filler();
        }
    }

    static void writeCells(QTextTable &target, const Table &table)
    {
        const int rows = target.rows();
        const int columns = target.columns();
        QList<QList<bool>> taken(rows, QList<bool>(columns, false));
        for (int row = 0; row < int(table.rows.size()); ++row) {
            int column = 0;
            for (const TableCell &cell : table.rows.at(row)) {
                while (column < columns && taken.at(row).at(column)) {
                    ++column;
                }
                if (column == columns) {
                    break;
                }
                const int height = std::clamp(cell.rowSpan, 1, rows - row);
                const int width = std::clamp(cell.columnSpan, 1, columns - column);
                for (int y = row; y < row + height; ++y) {
                    std::fill_n(taken[y].begin() + column, width, true);
                }
                if (height > 1 || width > 1) {
                    target.mergeCells(row, column, height, width);
                }
                fillCell(target.cellAt(row, column), cell);
                column += width;
            }
        }
    }

private:
    void startBlock(BlockRole role, const QTextBlockFormat &format)
    {
        if (m_free || m_empty) {
            m_cursor.setBlockFormat(format);
            // Qt finds no tables before the edit block ends: setBlockCharacters() cannot be asked.
            if (m_inCell) {
                m_cursor.mergeBlockCharFormat(charFormatFor(role));
            } else {
                m_cursor.setBlockCharFormat(charFormatFor(role));
            }
        } else {
            m_cursor.insertBlock(format, charFormatFor(role));
        }
        m_free = false;
        m_empty = false;
        m_last = role;
    }

    void filler() { startBlock(BlockRole::Filler, blockFormatFor(BlockRole::Filler)); }

    void textBlock(const TextBlock &block)
    {
        const QTextBlockFormat format = blockFormatFor(block);
        const BlockRole role = blockRole(format);
        startBlock(role, format);
        for (const Run &run : block.runs) {
            m_cursor.insertText(run.text, runFormat(role, run.styles, run.link));
        }
    }

    void image(const Image &image)
    {
        startBlock(BlockRole::Image, blockFormatFor(BlockRole::Image));
        m_cursor.insertText(QString(QChar(QChar::ObjectReplacementCharacter)), imageFormat(image));
    }

    void table(const Table &table)
    {
        if (m_free || m_empty || isOneLine(m_last) || m_last == BlockRole::Image) {
            filler();
        }
        const int rows = std::max(1, int(table.rows.size()));
        const int columns = std::max(1, table.columns);
        QTextTable *target = m_cursor.insertTable(rows, columns, tableFormat(table.headerRows));
        writeCells(*target, table);
        m_cursor.setPosition(target->lastPosition() + 1);
        m_free = true;
    }

    static void fillCell(const QTextTableCell &target, const TableCell &cell)
    {
        Writer inside(target);
        for (const TextBlock &block : cell.blocks) {
            inside.textBlock(block);
        }
    }

    explicit Writer(const QTextTableCell &cell)
        : m_cursor(cell.firstCursorPosition()), m_inCell(true)
    {
    }

    QTextCursor m_cursor;
    BlockRole m_last = BlockRole::Title;
    bool m_empty = true; // nothing written yet: the block at hand is free
    bool m_inCell = false;
    bool m_free = false; // the block at hand is what a table left behind
};

} // namespace

void writeTable(QTextTable &target, const Table &table)
{
    Writer::writeCells(target, table);
}

namespace {

void writeParts(QTextDocument &document, const Article &article)
{
    Writer writer(document);
    const auto headline = [&writer](BlockRole role, const QString &text) {
        writer.line(role, blockFormatFor(role), text);
    };
    headline(BlockRole::Kicker, article.kicker);
    headline(BlockRole::Title, article.title);
    headline(BlockRole::Subtitle, article.subtitle);
    writer.blocks(article.lead);
    for (const Section &section : article.sections) {
        writer.line(BlockRole::SectionHeading, headingFormat(section.id, article.labelStyle),
                    section.title);
        writer.blocks(section.blocks);
    }
    writer.finish();
}

} // namespace

void writeDocument(QTextDocument &document, const Article &article)
{
    document.setUndoRedoEnabled(false);
    document.setDefaultFont(bodyFont());
    document.setIndentWidth(1);
    document.rootFrame()->setFrameFormat(pageFormat());
    QTextCursor all(&document);
    all.beginEditBlock();
    writeParts(document, article);
    all.endEditBlock();
    document.setUndoRedoEnabled(true);
    document.setModified(false);
}

void rewriteDocument(QTextDocument &document, const Article &article)
{
    QTextCursor all(&document);
    all.beginEditBlock();
    all.select(QTextCursor::Document);
    all.removeSelectedText();
    writeParts(document, article);
    all.endEditBlock();
}

} // namespace Pandian
