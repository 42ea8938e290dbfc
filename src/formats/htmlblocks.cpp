// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/htmlblocks.h"

#include "core/articlecheck.h"
#include "formats/htmltext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace Pandian {

namespace {

using namespace Qt::StringLiterals;

void appendStyled(QByteArray &html, const Run &run)
{
    struct Tag
    {
        RunStyle style = {};
        QByteArrayView name;
    };
    constexpr std::array<Tag, 5> tags{{{RunStyle::Bold, "b"},
                                       {RunStyle::Italic, "i"},
                                       {RunStyle::Underline, "u"},
                                       {RunStyle::Superscript, "sup"},
                                       {RunStyle::Subscript, "sub"}}};
    QByteArray closing;
    for (const auto &[style, name] : tags) {
        if (run.styles.testFlag(style)) {
            html.append('<').append(name).append('>');
            closing.prepend('>').prepend(name).prepend("</");
        }
    }
    appendText(html, run.text);
    html += closing;
}

void appendRuns(QByteArray &html, const QList<Run> &runs)
{
    QByteArray open; // href of the link that is open
    for (const Run &run : runs) {
        const bool linked = !run.link.isEmpty() && !isBlank(run.text);
        const QByteArray href = linked ? hrefOf(run.link) : QByteArray();
        if (href != open) {
            html += open.isEmpty() ? "" : "</a>";
            if (!href.isEmpty()) {
                html += "<a href=\"" + href + "\">";
            }
            open = href;
        }
        appendStyled(html, run);
    }
    html += open.isEmpty() ? "" : "</a>";
}

void appendElement(QByteArray &html, QByteArrayView opening, const QList<Run> &runs,
                   QByteArrayView closing)
{
    html.append(opening);
    appendRuns(html, runs);
    html.append(closing).append('\n');
}

// Text blocks one after the other: quotations are joined, list items nested by their levels.
class TextFlow
{
public:
    // No heading: subheadings become paragraphs that look like one.
    TextFlow(QByteArray &html, QByteArray heading) : m_html(html), m_heading(std::move(heading)) {}

    void write(const TextBlock &block);
    // Closes what is open; before anything else is written and at the end.
    void finish();

private:
    struct OpenList
    {
        ListKind kind;
        int level;
    };

    static QByteArrayView tagOf(ListKind kind) { return kind == ListKind::Bullet ? "ul" : "ol"; }

    void item(const TextBlock &block);
    void subheading(const TextBlock &block);
    void closeList();

    QByteArray &m_html;
    QByteArray m_heading;
    QList<OpenList> m_lists; // from the outermost; the last item of each is open
    bool m_inQuotation = false;
};

void TextFlow::write(const TextBlock &block)
{
    if (block.kind == TextKind::ListItem) {
        item(block);
        return;
    }
    if (isBlank(plainText(block.runs))) {
        return;
    }
    if (block.kind != TextKind::Quotation || !m_inQuotation) {
        finish();
    }
    switch (block.kind) {
    case TextKind::Quotation:
        if (!m_inQuotation) {
            m_html += "<blockquote>\n";
            m_inQuotation = true;
        }
        appendElement(m_html, "<p>", block.runs, "</p>");
        break;
    case TextKind::Subheading:
        subheading(block);
        break;
    case TextKind::Note:
        appendElement(m_html, R"(<p class="note" role="note">)", block.runs, "</p>");
        break;
    case TextKind::Byline:
        appendElement(m_html, R"(<p class="byline">)", block.runs, "</p>");
        break;
    case TextKind::Paragraph:
    case TextKind::ListItem:
        appendElement(m_html, "<p>", block.runs, "</p>");
        break;
    }
}

void TextFlow::subheading(const TextBlock &block)
{
    if (m_heading.isEmpty()) {
        appendElement(m_html, R"(<p class="subheading">)", block.runs, "</p>");
    } else {
        appendElement(m_html, '<' + m_heading + '>', block.runs, "</" + m_heading + '>');
    }
}

void TextFlow::item(const TextBlock &block)
{
    if (m_inQuotation) {
        finish();
    }
    while (!m_lists.isEmpty() &&
           (m_lists.last().level > block.level ||
            (m_lists.last().level == block.level && m_lists.last().kind != block.list))) {
        closeList();
    }
    if (!m_lists.isEmpty() && m_lists.last().level == block.level) {
        m_html += "</li>\n";
    } else {
        m_lists.append({block.list, block.level});
        m_html.append('<').append(tagOf(block.list)).append(">\n");
    }
    m_html += "<li>";
    appendRuns(m_html, block.runs);
}

void TextFlow::closeList()
{
    m_html.append("</li>\n</").append(tagOf(m_lists.takeLast().kind)).append(">\n");
}

void TextFlow::finish()
{
    while (!m_lists.isEmpty()) {
        closeList();
    }
    if (m_inQuotation) {
        m_html += "</blockquote>\n";
        m_inQuotation = false;
    }
}

// A table as HTML wants it: a cell begins in every row and in every column. Rows and columns
// that only spans cover are taken out and the spans made shorter.
class TableWriter
{
public:
    TableWriter(QByteArray &html, const Table &table) : m_html(html), m_table(table) {}

    void write();

private:
    void place();
    bool hasHeaderGroup() const;
    void row(qsizetype y);
    void cell(qsizetype y, qsizetype x);

    QByteArray &m_html;
    const Table &m_table;
    QList<QList<int>> m_columns; // where the cells of each row begin
    // How many rows, and how many columns, in which cells begin stand before each one.
    QList<int> m_rowsBefore;
    QList<int> m_columnsBefore;
    qsizetype m_headerRows = 0;
};

void TableWriter::place()
{
    QList<int> covered(m_table.columns, 0); // for how many more rows, per column
    QList<bool> begins(m_table.columns, false);
    m_rowsBefore.append(0);
    for (const QList<TableCell> &row : m_table.rows) {
        QList<int> columns;
        int column = 0;
        for (const TableCell &cell : row) {
            while (covered.at(column) > 0) {
                ++column;
            }
            columns.append(column);
            begins[column] = true;
            std::fill_n(covered.begin() + column, cell.columnSpan, cell.rowSpan);
            column += cell.columnSpan;
        }
        std::for_each(covered.begin(), covered.end(), [](int &rows) { --rows; });
        m_columns.append(columns);
        m_rowsBefore.append(m_rowsBefore.last() + (row.isEmpty() ? 0 : 1));
    }
    m_columnsBefore.append(0);
    for (const bool one : begins) {
        m_columnsBefore.append(m_columnsBefore.last() + (one ? 1 : 0));
    }
}

// A cell cannot reach from a group of rows into the next.
bool TableWriter::hasHeaderGroup() const
{
    for (qsizetype y = 0; y < m_headerRows; ++y) {
        const QList<TableCell> &cells = m_table.rows.at(y);
        if (std::any_of(cells.begin(), cells.end(), [this, y](const TableCell &cell) {
                return y + cell.rowSpan > m_headerRows;
            })) {
            return false;
        }
    }
    return m_headerRows > 0;
}

void TableWriter::write()
{
    place();
    // Headers of nothing are no headers.
    m_headerRows = m_table.headerRows < m_table.rows.size() ? m_table.headerRows : 0;
    const bool headerGroup = hasHeaderGroup();
    // May be wider than a telephone: scrolls by itself, by the keyboard too.
    m_html += "<div class=\"table\" role=\"group\" aria-label=\"表格\" tabindex=\"0\">\n<table>\n";
    m_html += headerGroup ? "<thead>\n" : "<tbody>\n";
    for (qsizetype y = 0; y < m_table.rows.size(); ++y) {
        if (headerGroup && y == m_headerRows) {
            m_html += "</thead>\n<tbody>\n";
        }
        row(y);
    }
    m_html += "</tbody>\n</table>\n</div>\n";
}

void TableWriter::row(qsizetype y)
{
    const qsizetype cells = m_table.rows.at(y).size();
    if (cells == 0) {
        return;
    }
    m_html += "<tr>";
    for (qsizetype x = 0; x < cells; ++x) {
        cell(y, x);
    }
    m_html += "</tr>\n";
}

void TableWriter::cell(qsizetype y, qsizetype x)
{
    const TableCell &cell = m_table.rows.at(y).at(x);
    const int column = m_columns.at(y).at(x);
    const int rows = m_rowsBefore.at(y + cell.rowSpan) - m_rowsBefore.at(y);
    const int columns = m_columnsBefore.at(column + cell.columnSpan) - m_columnsBefore.at(column);
    const bool blank = std::all_of(cell.blocks.begin(), cell.blocks.end(), [](const auto &block) {
        return isBlank(plainText(block.runs));
    });
    const bool header = y < m_headerRows && !blank;
    m_html += header ? "<th" : "<td";
    if (header) {
        m_html += columns > 1 ? " scope=\"colgroup\"" : " scope=\"col\"";
    }
    if (rows > 1) {
        m_html += " rowspan=\"" + QByteArray::number(rows) + '"';
    }
    if (columns > 1) {
        m_html += " colspan=\"" + QByteArray::number(columns) + '"';
    }
    m_html += '>';
    if (cell.blocks.size() == 1 && cell.blocks.first().kind == TextKind::Paragraph) {
        appendRuns(m_html, cell.blocks.first().runs);
    } else {
        TextFlow flow(m_html, {});
        for (const TextBlock &block : cell.blocks) {
            flow.write(block);
        }
        flow.finish();
    }
    m_html += header ? "</th>" : "</td>";
}

bool isImageType(const QString &mediaType)
{
    constexpr QLatin1String prefix("image/");
    const QStringView subtype = QStringView(mediaType).mid(prefix.size());
    return mediaType.startsWith(prefix) && !subtype.isEmpty() &&
           std::all_of(subtype.begin(), subtype.end(), [](QChar c) {
               return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'+' ||
                      c == u'-' || c == u'.';
           });
}

void appendCaption(QByteArray &html, const Image &image)
{
    if (isBlank(image.caption) && isBlank(image.credit)) {
        return;
    }
    html += "<figcaption>";
    appendIsolated(html, image.caption);
    if (!isBlank(image.credit)) {
        html += isBlank(image.caption) ? "<span class=\"credit\">" : " <span class=\"credit\">";
        appendIsolated(html, image.credit);
        html += "</span>";
    }
    html += "</figcaption>\n";
}

Result<void> appendImage(QByteArray &html, const Image &image,
                         const QHash<QString, ImageFile> &images)
{
    const auto found = images.constFind(image.sha256);
    if (found == images.constEnd() || found->bytes.isEmpty() || !isImageType(found->mediaType)) {
        return Error{ErrorCode::NotFound,
                     QCoreApplication::translate("HtmlExport",
                                                 "An image of the article is missing, so the page "
                                                 "would be incomplete; delete the image and insert "
                                                 "it again."),
                     image.sha256};
    }
    html += "<figure>\n";
    html += ImageStart + found->mediaType.toLatin1() + ImageBytes + found->bytes.toBase64() +
            "\" alt=\"";
    appendAttribute(html, isBlank(image.alternativeText) ? u"图片"_qs : image.alternativeText);
    html += "\">\n";
    appendCaption(html, image);
    html += "</figure>\n";
    return {};
}

} // namespace

Result<void> appendBlocks(QByteArray &html, const QList<Block> &blocks, const QByteArray &heading,
                          const QHash<QString, ImageFile> &images)
{
    TextFlow flow(html, heading);
    for (const Block &block : blocks) {
        if (const auto *text = std::get_if<TextBlock>(&block)) {
            flow.write(*text);
            continue;
        }
        flow.finish();
        if (const auto *table = std::get_if<Table>(&block)) {
            TableWriter(html, *table).write();
        } else if (auto done = appendImage(html, std::get<Image>(block), images); !done) {
            return done;
        }
    }
    flow.finish();
    return {};
}

} // namespace Pandian
