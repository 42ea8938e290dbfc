// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/editor/clipboard.h"

#include "core/articlecheck.h"
#include "gui/editor/cliptables.h"
#include "session/articledocument.h"
#include "session/documentcontent.h"
#include "text/sectionlabel.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeData>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextFrame>
#include <QTextTable>
#include <QUrl>

#include <algorithm>
#include <memory>

namespace Pandian {

namespace {

constexpr qsizetype maxHtml = 4 * 1024 * 1024; // characters; more is read as plain text
constexpr qsizetype maxOwn = 64 * 1024 * 1024; // bytes
constexpr int maxNesting = 50;                 // of tables that lay out a page
const QString ownType = QStringLiteral("application/x-pandian-paragraphs+json");

// Reads a page without fetching anything that it names.
class DeafDocument : public QTextDocument
{
protected:
    QVariant loadResource(int, const QUrl &) override { return {}; }
};

void appendRun(QList<Run> &runs, const QString &text, RunStyles styles,
               const QString &link = QString())
{
    if (!text.isEmpty()) {
        runs.append(Run{text, styles, link});
    }
}

bool isIndent(QChar c)
{
    return c == QChar(0x3000) || c == u' ' || c == u'\t' || c == QChar::Nbsp;
}

// Blanks typed to indent a paragraph go: the page indents by itself.
void trim(QList<Run> &runs)
{
    while (!runs.isEmpty()) {
        QString &text = runs.first().text;
        const auto end = std::find_if_not(text.cbegin(), text.cend(), isIndent);
        text.remove(0, end - text.cbegin());
        if (!text.isEmpty()) {
            break;
        }
        runs.removeFirst();
    }
    while (!runs.isEmpty()) {
        QString &text = runs.last().text;
        while (!text.isEmpty() && isIndent(text.back())) {
            text.chop(1);
        }
        if (!text.isEmpty()) {
            break;
        }
        runs.removeLast();
    }
}

// One line stays as it is; of several, blanks round them and empty ones go.
QList<ClipParagraph> tidied(QList<ClipParagraph> paragraphs)
{
    if (paragraphs.size() < 2) {
        return paragraphs;
    }
    for (ClipParagraph &paragraph : paragraphs) {
        trim(paragraph.runs);
    }
    paragraphs.removeIf([](const ClipParagraph &paragraph) {
        return paragraph.runs.isEmpty() && !paragraph.heading && !paragraph.table;
    });
    return paragraphs;
}

ClipParagraph readBlock(const QTextBlock &block)
{
    ClipParagraph paragraph;
    const bool title = block.blockFormat().headingLevel() > 0;
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextCharFormat format = it.fragment().charFormat();
        RunStyles styles;
        styles.setFlag(RunStyle::Bold, !title && format.fontWeight() >= QFont::DemiBold);
        styles.setFlag(RunStyle::Italic, format.fontItalic());
        appendRun(paragraph.runs, withoutControls(it.fragment().text()), styles);
    }
    paragraph.runs = normalizedRuns(paragraph.runs);
    return paragraph;
}

TableCell readCell(const QTextTableCell &cell)
{
    TableCell read{{}, cell.rowSpan(), cell.columnSpan()};
    const QTextBlock end = cell.lastCursorPosition().block().next();
    for (QTextBlock block = cell.firstCursorPosition().block(); block != end;
         block = block.next()) {
        TextBlock text{TextKind::Paragraph, readBlock(block).runs, ListKind::Bullet, 0};
        trim(text.runs);
        if (!text.runs.isEmpty()) {
            read.blocks.append(text);
        }
    }
    if (read.blocks.isEmpty()) {
        read.blocks.append(TextBlock());
    }
    return read;
}

// Calls onCell for each cell, once.
template <typename OnCell>
void walkCells(const QTextTable &table, OnCell onCell)
{
    for (int row = 0; row < table.rows(); ++row) {
        for (int column = 0; column < table.columns(); ++column) {
            const QTextTableCell cell = table.cellAt(row, column);
            if (cell.row() == row && cell.column() == column) {
                onCell(cell);
            }
        }
    }
}

void readFrame(QTextFrame::iterator it, QList<ClipParagraph> &paragraphs, int nesting);

// A table of one cell, or of tables, only lays out a page.
void readPageTable(const QTextTable &table, QList<ClipParagraph> &paragraphs, int nesting)
{
    const QList<QTextFrame *> frames = table.childFrames(); // images have one, too
    const bool holdsTables = std::any_of(frames.begin(), frames.end(), [](QTextFrame *frame) {
        return qobject_cast<QTextTable *>(frame);
    });
    if (holdsTables || (table.rows() == 1 && table.columns() == 1)) {
        walkCells(table, [&](const QTextTableCell &cell) {
            readFrame(cell.begin(), paragraphs, nesting + 1);
        });
        return;
    }
    Table read{table.columns(), table.format().headerRowCount(),
               QList<QList<TableCell>>(table.rows())};
    walkCells(table, [&read](const QTextTableCell &cell) {
        read.rows[cell.row()].append(readCell(cell));
    });
    paragraphs.append({false, {}, read});
}

void readFrame(QTextFrame::iterator it, QList<ClipParagraph> &paragraphs, int nesting)
{
    for (; !it.atEnd(); ++it) {
        const QTextFrame *frame = it.currentFrame();
        if (const auto *table = qobject_cast<const QTextTable *>(frame);
            table && nesting < maxNesting) {
            readPageTable(*table, paragraphs, nesting);
        } else if (frame) {
            const QTextBlock end = frame->lastCursorPosition().block().next();
            for (QTextBlock block = frame->firstCursorPosition().block(); block != end;
                 block = block.next()) {
                paragraphs.append(readBlock(block));
            }
        } else {
            paragraphs.append(readBlock(it.currentBlock()));
        }
    }
}

QList<ClipParagraph> readHtml(const QString &html)
{
    if (holdsHugeTables(html)) {
        return {ClipParagraph{false, {}, tooLargeTable()}};
    }
    DeafDocument page;
    page.setUndoRedoEnabled(false);
    page.setHtml(html);
    QList<ClipParagraph> paragraphs;
    readFrame(page.rootFrame()->begin(), paragraphs, 0);
    return tidied(paragraphs);
}

std::optional<QList<ClipParagraph>> readOwn(const QByteArray &json)
{
    const QJsonDocument content = QJsonDocument::fromJson(json);
    if (json.size() > maxOwn || !content.isArray()) {
        return std::nullopt;
    }
    QList<ClipParagraph> paragraphs;
    const QJsonArray array = content.array();
    for (const auto &value : array) {
        ClipParagraph paragraph;
        paragraph.heading = value[QLatin1String("heading")].toBool();
        paragraph.table = tableFromJson(value[QLatin1String("table")].toString().toUtf8());
        const QJsonArray runs = value[QLatin1String("runs")].toArray();
        for (const auto &run : runs) {
            RunStyles styles;
            styles.setFlag(RunStyle::Bold, run[QLatin1String("bold")].toBool());
            styles.setFlag(RunStyle::Italic, run[QLatin1String("italic")].toBool());
            const QString link = run[QLatin1String("link")].toString();
            appendRun(paragraph.runs, withoutControls(run[QLatin1String("text")].toString()),
                      styles, isAllowedLink(link) ? withoutControls(link) : QString());
        }
        paragraph.runs = normalizedRuns(paragraph.runs);
        paragraphs.append(paragraph);
    }
    return paragraphs;
}

// The part of a block's text that is selected, in runs.
QList<Run> selectedRuns(const QTextBlock &block, int start, int end)
{
    QList<Run> runs;
    const bool styled =
        blockRole(block) != BlockRole::SectionHeading && blockRole(block) != BlockRole::Kicker &&
        blockRole(block) != BlockRole::Title && blockRole(block) != BlockRole::Subtitle;
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        const int from = std::max(start, fragment.position());
        const int to = std::min(end, fragment.position() + fragment.length());
        if (from >= to) {
            continue;
        }
        RunStyles styles;
        styles.setFlag(RunStyle::Bold,
                       styled && fragment.charFormat().fontWeight() >= QFont::DemiBold);
        styles.setFlag(RunStyle::Italic, styled && fragment.charFormat().fontItalic());
        appendRun(runs, fragment.text().mid(from - fragment.position(), to - from), styles,
                  styled ? fragment.charFormat().anchorHref() : QString());
    }
    return normalizedRuns(runs);
}

QString asHtml(const QList<Run> &runs)
{
    QString html;
    for (const Run &run : runs) {
        QString text = run.text.toHtmlEscaped();
        text.replace(QChar::LineSeparator, QLatin1String("<br>"));
        if (run.styles & RunStyle::Italic) {
            text = QLatin1String("<i>") + text + QLatin1String("</i>");
        }
        if (run.styles & RunStyle::Bold) {
            text = QLatin1String("<b>") + text + QLatin1String("</b>");
        }
        if (!run.link.isEmpty()) {
            text = QStringLiteral("<a href=\"%1\">%2</a>").arg(run.link.toHtmlEscaped(), text);
        }
        html += text;
    }
    return html;
}

QJsonObject asJson(const ClipParagraph &paragraph)
{
    QJsonArray runs;
    for (const Run &run : paragraph.runs) {
        QJsonObject object{{QLatin1String("text"), run.text}};
        if (run.styles & RunStyle::Bold) {
            object.insert(QLatin1String("bold"), true);
        }
        if (run.styles & RunStyle::Italic) {
            object.insert(QLatin1String("italic"), true);
        }
        if (!run.link.isEmpty()) {
            object.insert(QLatin1String("link"), run.link);
        }
        runs.append(object);
    }
    QJsonObject object{{QLatin1String("runs"), runs}};
    if (paragraph.heading) {
        object.insert(QLatin1String("heading"), true);
    }
    return object;
}

// What is painted before a block is copied with it when the selection runs over its start into
// another block: inside one title only what is marked is copied.
QString paintedPrefix(const ArticleDocument &document, const QTextBlock &block)
{
    switch (blockRole(block)) {
    case BlockRole::SectionHeading: {
        const QString label = document.labelOf(block);
        const QString gap = document.metadata().labelStyle.gap;
        return label + (gap == u"\n" ? QStringLiteral(" ") : gap);
    }
    case BlockRole::Subtitle:
        return block.length() > 1 ? QStringLiteral("\u2014\u2014") : QString();
    default:
        return {};
    }
}

// What is copied, in the three ways in which it is offered.
class ClipWriter
{
public:
    void paragraph(const ClipParagraph &paragraph, const QString &prefix, const QString &tag)
    {
        beginLine();
        m_text += prefix + plainText(paragraph.runs);
        m_html += QStringLiteral("<%1>%2</%1>\n")
                      .arg(tag, prefix.toHtmlEscaped() + asHtml(paragraph.runs));
        m_own.append(asJson(paragraph));
    }

    void table(const Table &table)
    {
        beginLine();
        m_text += tableAsTabbed(table);
        m_html += tableAsHtml(table, &asHtml);
        m_own.append(QJsonObject{{QLatin1String("table"), QString::fromUtf8(tableAsJson(table))}});
    }

    // The line before is copied with its end.
    void endLine() { m_text += u'\n'; }

    QMimeData *data()
    {
        auto data = std::make_unique<QMimeData>();
        data->setText(m_text.replace(QChar::LineSeparator, u'\n'));
        data->setHtml(m_html);
        data->setData(ownType, QJsonDocument(m_own).toJson(QJsonDocument::Compact));
        return data.release();
    }

private:
    void beginLine()
    {
        if (!m_own.isEmpty()) {
            m_text += u'\n';
        }
    }

    QString m_text;
    QString m_html;
    QJsonArray m_own;
};

// Tables are copied whole but for a selection within one cell, or of some cells.
bool isWithinCell(const QTextCursor &selection, const QTextTable &table)
{
    const QTextTableCell cell = table.cellAt(selection.selectionStart());
    return cell.isValid() && cell == table.cellAt(selection.selectionEnd());
}

Table selectedCells(const QTextCursor &selection, const QTextTable &table)
{
    int row = 0;
    int rows = 0;
    int column = 0;
    int columns = 0;
    selection.selectedTableCells(&row, &rows, &column, &columns);
    return cutOut(readTable(table), QRect(column, row, columns, rows));
}

} // namespace

QString withoutControls(const QString &text)
{
    QString clean;
    clean.reserve(text.size());
    const QList<uint> characters = text.toUcs4(); // half a character: a replacement character
    for (const char32_t c : characters) {
        if (!isForbiddenCharacter(c) && c != QChar::ObjectReplacementCharacter &&
            c != QChar::ByteOrderMark) {
            clean += QChar::fromUcs4(c);
        }
    }
    return clean;
}

QList<ClipParagraph> readPlainText(const QString &text)
{
    static const QRegularExpression lineEnd(QStringLiteral("\r\n|[\r\n\v\f\u0085\u2029]"));
    QList<ClipParagraph> paragraphs;
    const QStringList lines = text.split(lineEnd);
    for (const QString &line : lines) {
        ClipParagraph paragraph;
        appendRun(paragraph.runs, withoutControls(line), {});
        paragraphs.append(paragraph);
    }
    return tidied(paragraphs);
}

QStringList localFiles(const QMimeData &data)
{
    QStringList files;
    const QList<QUrl> urls = data.urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile()) {
            files.append(url.toLocalFile());
        }
    }
    return files;
}

QList<ClipParagraph> readClip(const QMimeData &data)
{
    if (data.hasFormat(ownType)) {
        if (const auto own = readOwn(data.data(ownType))) {
            return *own;
        }
    }
    if (data.hasHtml()) {
        const QString html = data.html();
        if (html.size() <= maxHtml || !data.hasText()) {
            return readHtml(html.left(maxHtml));
        }
    }
    if (!data.hasText()) {
        return {};
    }
    const std::optional<Table> table = tableFromTabbed(data.text());
    return table ? QList{ClipParagraph{false, {}, table}} : readPlainText(data.text());
}

QList<ClipParagraph> withoutTables(const QList<ClipParagraph> &paragraphs)
{
    QList<ClipParagraph> lines;
    for (const ClipParagraph &paragraph : paragraphs) {
        if (paragraph.table) {
            lines += readPlainText(tableAsTabbed(*paragraph.table));
        } else {
            lines.append(paragraph);
        }
    }
    return lines;
}

bool canReadClip(const QMimeData &data)
{
    return (data.hasFormat(ownType) || data.hasText() || data.hasHtml()) &&
           localFiles(data).isEmpty();
}

QMimeData *writeClip(const ArticleDocument &document, const QTextCursor &selection)
{
    ClipWriter clip;
    if (const QTextTable *cells = selection.currentTable();
        cells && selection.hasComplexSelection()) {
        clip.table(selectedCells(selection, *cells));
        return clip.data();
    }
    const int start = selection.selectionStart();
    const int end = selection.selectionEnd();
    const QTextBlock first = document.textDocument()->findBlock(start);
    const bool several = end > first.position() + first.length() - 1;
    for (QTextBlock block = first; block.isValid() && block.position() <= end;
         block = block.next()) {
        if (const QTextTable *table = QTextCursor(block).currentTable();
            table && !isWithinCell(selection, *table)) {
            clip.table(readTable(*table));
            block = document.textDocument()->findBlock(table->lastPosition());
            continue;
        }
        const QList<Run> runs = selectedRuns(block, start, end);
        const bool whole = several && start <= block.position();
        const bool heading = whole && blockRole(block) == BlockRole::SectionHeading;
        if (block.position() == end && several && runs.isEmpty()) {
            clip.endLine();
            break;
        }
        const QString tag = heading                                ? QStringLiteral("h2")
                            : blockRole(block) == BlockRole::Title ? QStringLiteral("h1")
                                                                   : QStringLiteral("p");
        clip.paragraph({heading, runs}, whole ? paintedPrefix(document, block) : QString(), tag);
    }
    return clip.data();
}

} // namespace Pandian
