// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/article.h"

namespace Pandian {

namespace {

QString tableText(const Table &table)
{
    QStringList rows;
    for (const QList<TableCell> &row : table.rows) {
        QStringList cells;
        for (const TableCell &cell : row) {
            QStringList blocks;
            for (const TextBlock &block : cell.blocks) {
                blocks.append(plainText(block.runs));
            }
            cells.append(blocks.join(u'\n'));
        }
        rows.append(cells.join(u'\t'));
    }
    return rows.join(u'\n');
}

} // namespace

QString plainText(const QList<Run> &runs)
{
    QString text;
    for (const Run &run : runs) {
        text += run.text;
    }
    return text;
}

QString plainText(const Block &block)
{
    if (const auto *text = std::get_if<TextBlock>(&block)) {
        return plainText(text->runs);
    }
    if (const auto *table = std::get_if<Table>(&block)) {
        return tableText(*table);
    }
    return std::get<Image>(block).caption;
}

QString plainText(const QList<Block> &blocks)
{
    QStringList lines;
    lines.reserve(blocks.size());
    for (const Block &block : blocks) {
        lines.append(plainText(block));
    }
    return lines.join(u'\n');
}

TextBlock paragraph(const QString &text)
{
    TextBlock block;
    if (!text.isEmpty()) {
        block.runs.append(Run{text, {}, {}});
    }
    return block;
}

QList<Run> normalizedRuns(const QList<Run> &runs)
{
    QList<Run> result;
    for (const Run &run : runs) {
        if (run.text.isEmpty()) {
            continue;
        }
        if (!result.isEmpty() && result.last().styles == run.styles &&
            result.last().link == run.link) {
            result.last().text += run.text;
        } else {
            result.append(run);
        }
    }
    return result;
}

} // namespace Pandian
