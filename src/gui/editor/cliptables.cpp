// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/editor/cliptables.h"

#include "core/articlecheck.h"
#include "gui/editor/clipboard.h"

#include <QRegularExpression>

#include <algorithm>

namespace Pandian {

namespace {

constexpr qsizetype mostPageCells = 500'000; // takes Qt two seconds

// Calls onCell(cell, row, column) for each cell of a sound table.
template <typename OnCell>
void walkCells(const Table &table, OnCell onCell)
{
    QList<int> covered(table.columns, 0); // for how many more rows, per column
    for (int row = 0; row < int(table.rows.size()); ++row) {
        int column = 0;
        for (const TableCell &cell : table.rows.at(row)) {
            while (covered.at(column) > 0) {
                ++column;
            }
            onCell(cell, row, column);
            std::fill_n(covered.begin() + column, cell.columnSpan, cell.rowSpan);
            column += cell.columnSpan;
        }
        std::for_each(covered.begin(), covered.end(), [](int &rows) { --rows; });
    }
}

QString cellText(const TableCell &cell)
{
    QStringList texts;
    for (const TextBlock &block : cell.blocks) {
        texts.append(plainText(block.runs));
    }
    return texts.join(u' ').replace(u'\t', u' ').replace(QChar::LineSeparator, u' ');
}

} // namespace

bool isTooLargeToPaste(const Table &table)
{
    const bool tall = std::any_of(table.rows.begin(), table.rows.end(), [](const auto &row) {
        return std::any_of(row.begin(), row.end(),
                           [](const TableCell &cell) { return cell.rowSpan > MaxColumns; });
    });
    return tall || table.columns > MaxPastedColumns ||
           table.rows.size() * table.columns > MaxPastedCells;
}

Table tooLargeTable()
{
    return {MaxPastedColumns + 1, 0, {}};
}

// All rows by the widest one, which whatever spans columns or rows may widen.
bool holdsHugeTables(const QString &html)
{
    static const QRegularExpression mark(
        QStringLiteral(
            "<\\s*(table|tr|td|th)\\b|(col|row)span[\"']?\\s*=\\s*(?:\"\"|''|[\"']?\\s*([0-9]*))"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    qsizetype rows = 0;
    qsizetype width = 0;
    qsizetype widest = 0;
    qsizetype spanned = 0;
    for (auto it = mark.globalMatch(html);
         it.hasNext() && rows * (widest + spanned) <= mostPageCells;) {
        const QRegularExpressionMatch match = it.next();
        const QString tag = match.captured(1).toLower();
        if (tag.isEmpty()) {
            const QStringView digits = match.capturedView(3);
            const bool unclear = match.hasCaptured(3) && (digits.isEmpty() || digits.size() > 5);
            const qsizetype span = unclear ? mostPageCells : digits.toInt();
            const bool columns = match.capturedView(2).startsWith(u'c', Qt::CaseInsensitive);
            spanned +=
                std::max<qsizetype>(0, columns ? span - 1 : std::min<qsizetype>(span - 1, 1));
        } else if (tag == u"td" || tag == u"th") {
            widest = std::max(widest, ++width);
        } else {
            ++rows;
            width = 0;
        }
    }
    return rows * (widest + spanned) > mostPageCells;
}

Table cutOut(const Table &table, const QRect &part)
{
    Table result{part.width(), std::clamp(table.headerRows - part.top(), 0, part.height()),
                 QList<QList<TableCell>>(part.height())};
    walkCells(table, [&](TableCell cell, int row, int column) {
        const QRect shown = part & QRect(column, row, cell.columnSpan, cell.rowSpan);
        if (!shown.isEmpty()) {
            cell.columnSpan = shown.width();
            cell.rowSpan = shown.height();
            result.rows[shown.top() - part.top()].append(cell);
        }
    });
    return result;
}

std::optional<Table> tableFromTabbed(const QString &text)
{
    static const QRegularExpression lineEnd(QStringLiteral("\r\n|[\r\n]"));
    QStringList lines = text.split(lineEnd);
    while (!lines.isEmpty() && lines.constLast().isEmpty()) {
        lines.removeLast();
    }
    const qsizetype tabs = lines.isEmpty() ? 0 : lines.constFirst().count(u'\t');
    const bool even = std::all_of(lines.cbegin(), lines.cend(), [tabs](const QString &line) {
        return line.count(u'\t') == tabs;
    });
    // Tabs that only indent make no columns.
    const bool indents = std::all_of(lines.cbegin(), lines.cend(),
                                     [](const QString &line) { return line.startsWith(u'\t'); });
    if (lines.size() < 2 || tabs == 0 || !even || indents) {
        return std::nullopt;
    }
    if (tabs >= MaxPastedColumns || lines.size() * (tabs + 1) > MaxPastedCells) {
        return tooLargeTable();
    }
    Table table{int(tabs) + 1, 0, {}};
    for (const QString &line : std::as_const(lines)) {
        QList<TableCell> cells;
        const QStringList texts = line.split(u'\t');
        for (const QString &cell : texts) {
            cells.append({{paragraph(withoutControls(cell).trimmed())}, 1, 1});
        }
        table.rows.append(cells);
    }
    return table;
}

QString tableAsTabbed(const Table &table)
{
    QList<QStringList> texts(table.rows.size(), QStringList(table.columns));
    walkCells(table, [&texts](const TableCell &cell, int row, int column) {
        texts[row][column] = cellText(cell);
    });
    QStringList lines;
    for (const QStringList &row : std::as_const(texts)) {
        lines.append(row.join(u'\t'));
    }
    return lines.join(u'\n');
}

QString tableAsHtml(const Table &table, QString (*runsAsHtml)(const QList<Run> &runs))
{
    QString html = QStringLiteral("<table border=\"1\">\n");
    for (qsizetype row = 0; row < table.rows.size(); ++row) {
        const bool header = row < table.headerRows;
        html += header && row == 0 ? QStringLiteral("<thead>\n") : QString();
        html += QStringLiteral("<tr>");
        for (const TableCell &cell : table.rows.at(row)) {
            const QString tag = header ? QStringLiteral("th") : QStringLiteral("td");
            html += u'<' + tag;
            if (cell.rowSpan > 1) {
                html += QStringLiteral(" rowspan=\"%1\"").arg(cell.rowSpan);
            }
            if (cell.columnSpan > 1) {
                html += QStringLiteral(" colspan=\"%1\"").arg(cell.columnSpan);
            }
            QStringList texts;
            for (const TextBlock &block : cell.blocks) {
                texts.append(runsAsHtml(block.runs));
            }
            html += u'>' + texts.join(QStringLiteral("<br>")) + QStringLiteral("</%1>").arg(tag);
        }
        html += QStringLiteral("</tr>\n");
        html += header && row + 1 == table.headerRows ? QStringLiteral("</thead>\n") : QString();
    }
    return html + QStringLiteral("</table>\n");
}

} // namespace Pandian
