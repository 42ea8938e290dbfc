// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/editor/clipboard.h"

#include "core/articlecheck.h"
#include "gui/editor/clipmarkup.h"
#include "gui/editor/cliptables.h"
#include "gui/editor/ownclip.h"

#include <QDir>
#include <QFileInfo>
#include <QMimeData>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextFrame>
#include <QTextList>
#include <QTextTable>
#include <QUrl>

#include <algorithm>

namespace Pandian {

namespace {

constexpr qsizetype maxHtml = 4 * 1024 * 1024; // characters; more is read as plain text
constexpr int maxNesting = 50;                 // of tables that lay out a page
constexpr qsizetype maxListDepth = 8;

// Reads a page without fetching anything that it names.
class DeafDocument : public QTextDocument
{
protected:
    QVariant loadResource(int, const QUrl &) override { return {}; }
};

bool isPadding(QChar c)
{
    return c == QChar(0x3000) || c == u' ' || c == u'\t' || c == QChar::Nbsp ||
           c == QChar::LineSeparator;
}

// Blanks and breaks round a paragraph go: the page indents by itself.
void trim(QList<Run> &runs)
{
    while (!runs.isEmpty()) {
        QString &text = runs.first().text;
        const auto end = std::find_if_not(text.cbegin(), text.cend(), isPadding);
        text.remove(0, end - text.cbegin());
        if (!text.isEmpty()) {
            break;
        }
        runs.removeFirst();
    }
    while (!runs.isEmpty()) {
        QString &text = runs.last().text;
        while (!text.isEmpty() && isPadding(text.back())) {
            text.chop(1);
        }
        if (!text.isEmpty()) {
            break;
        }
        runs.removeLast();
    }
}

// Blanks round lines go, and empty lines among others.
QList<ClipParagraph> tidied(QList<ClipParagraph> paragraphs)
{
    for (ClipParagraph &paragraph : paragraphs) {
        if (auto *text = std::get_if<TextBlock>(&paragraph.block)) {
            trim(text->runs);
        }
    }
    if (paragraphs.size() > 1) {
        paragraphs.removeIf([](const ClipParagraph &paragraph) {
            const auto *text = std::get_if<TextBlock>(&paragraph.block);
            return text && text->runs.isEmpty();
        });
    }
    return paragraphs;
}

// Among items of lists, a paragraph is to stay one.
void keepKinds(QList<ClipParagraph> &paragraphs)
{
    const auto kindOf = [](const ClipParagraph &paragraph) {
        const auto *text = std::get_if<TextBlock>(&paragraph.block);
        return text ? std::optional(text->kind) : std::nullopt;
    };
    const bool lists = std::any_of(paragraphs.begin(), paragraphs.end(), [&](const auto &one) {
        return kindOf(one) == TextKind::ListItem;
    });
    for (ClipParagraph &paragraph : paragraphs) {
        paragraph.keepsKind = lists && kindOf(paragraph);
    }
}

// Titles and header cells are bold by themselves.
Run readRun(const QTextFragment &fragment, bool title)
{
    const QTextCharFormat format = fragment.charFormat();
    RunStyles styles;
    styles.setFlag(RunStyle::Bold, !title && format.fontWeight() >= QFont::DemiBold);
    styles.setFlag(RunStyle::Italic, format.fontItalic());
    const QString text = fragment.text().replace(WideBlank, QChar(0x3000));
    return {withoutControls(text), styles, {}};
}

bool isTitle(const QTextBlock &block)
{
    return block.blockFormat().headingLevel() > 0;
}

TextBlock readCellBlock(const QTextBlock &block, bool header)
{
    QList<Run> runs;
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        runs.append(readRun(it.fragment(), header || isTitle(block)));
    }
    return {TextKind::Paragraph, normalizedRuns(runs), ListKind::Bullet, 0};
}

TableCell readCell(const QTextTableCell &cell, bool header)
{
    TableCell read{{}, cell.rowSpan(), cell.columnSpan()};
    const QTextBlock end = cell.lastCursorPosition().block().next();
    for (QTextBlock block = cell.firstCursorPosition().block(); block != end;
         block = block.next()) {
        TextBlock text = readCellBlock(block, header);
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

// The images of a page that are at hand.
class PageImages
{
public:
    std::optional<ImageSource> sourceOf(const QTextImageFormat &image)
    {
        if (isDot(image)) {
            return std::nullopt;
        }
        std::optional<ImageSource> source = taken < maxImages ? find(image.name()) : std::nullopt;
        ++(source ? taken : leftOut);
        return source;
    }

    // A table's cell holds none.
    void leaveOut(const QTextTableCell &cell)
    {
        for (QTextBlock block = cell.firstCursorPosition().block();
             block.isValid() && block.position() <= cell.lastPosition(); block = block.next()) {
            for (auto it = block.begin(); !it.atEnd(); ++it) {
                const QTextCharFormat format = it.fragment().charFormat();
                const bool counts = format.isImageFormat() && !isDot(format.toImageFormat());
                leftOut += counts ? it.fragment().length() : 0;
            }
        }
    }

    int leftOut = 0;

private:
    static constexpr qreal dotSize = 2; // pixels

    static bool isDot(const QTextImageFormat &image)
    {
        return (image.hasProperty(QTextFormat::ImageWidth) && image.width() <= dotSize) ||
               (image.hasProperty(QTextFormat::ImageHeight) && image.height() <= dotSize);
    }

    static std::optional<ImageSource> find(const QString &name)
    {
        static const QRegularExpression data(u"^data:image/[a-z+.-]+;base64,"_qs,
                                             QRegularExpression::CaseInsensitiveOption);
        if (const auto match = data.match(name.left(maxDataHead)); match.hasMatch()) {
            return QByteArray::fromBase64(name.mid(match.capturedEnd()).toLatin1());
        }
        // Nothing else of this computer, and no other one: the page may come from anybody. Looked
        // at by its name first, as asking for a file on a network goes there.
        const QUrl url(name);
        const QString path = QDir::cleanPath(url.toLocalFile());
        const QString temporary = QDir::cleanPath(QDir::tempPath()) + u'/';
        if (!url.isLocalFile() || !url.host().isEmpty() || temporary.size() < 2 ||
            !path.startsWith(temporary, Qt::CaseInsensitive)) {
            return std::nullopt;
        }
        const QFileInfo file(path);
        const QString folder = QFileInfo(temporary).canonicalFilePath() + u'/';
        return file.isFile() && file.canonicalFilePath().startsWith(folder)
                   ? std::optional<ImageSource>(file.canonicalFilePath())
                   : std::nullopt;
    }

    static constexpr int maxDataHead = 60; // characters
    static constexpr int maxImages = 200;
    int taken = 0;
};

// An item where the page has a list, or a mark in the place of one.
TextBlock itemOrParagraph(const QTextBlock &block, const QList<Run> &runs)
{
    static const QRegularExpression mark(u"^\\s*(?:(%1+)\\s*|·\\s+)"_qs.arg(ListMark),
                                         QRegularExpression::UseUnicodePropertiesOption);
    TextBlock text{TextKind::Paragraph, runs, ListKind::Bullet, 0};
    const QTextList *list = block.textList();
    const int style = list ? list->format().style() : QTextListFormat::ListStyleUndefined;
    qsizetype level = 0;
    if (style != QTextListFormat::ListStyleUndefined) {
        level = list->format().indent();
        text.list = style <= QTextListFormat::ListDecimal ? ListKind::Number : ListKind::Bullet;
    } else if (const auto match = mark.match(runs.isEmpty() ? QString() : runs.first().text);
               match.hasMatch()) {
        level = std::max<qsizetype>(match.capturedLength(1), 1);
        text.runs.first().text.remove(0, match.capturedEnd());
        text.runs = normalizedRuns(text.runs);
    }
    if (level > 0) {
        text.kind = TextKind::ListItem;
        text.level = int(std::min<qsizetype>(level, maxListDepth)) - 1;
    }
    return text;
}

// Words and images of a page's block: a paragraph for each line, but of a list's item, its images
// below it, each as one of its own.
void readBlockWithImages(const QTextBlock &block, PageImages &images,
                         QList<ClipParagraph> &paragraphs)
{
    QList<Run> runs;
    QList<ClipParagraph> below;
    const auto endLine = [&] {
        const TextBlock text = itemOrParagraph(block, normalizedRuns(runs));
        if (below.isEmpty() || !plainText(text.runs).trimmed().isEmpty()) {
            paragraphs.append({false, text});
        }
        paragraphs += below;
        runs.clear();
        below.clear();
    };
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        const QTextCharFormat format = fragment.charFormat();
        for (qsizetype i = 0; format.isImageFormat() && i < fragment.length(); ++i) {
            if (const auto source = images.sourceOf(format.toImageFormat())) {
                below.append({false, Image(), false, source});
            }
        }
        const Run run = readRun(fragment, isTitle(block));
        const QStringList lines =
            block.textList() ? QStringList{run.text} : run.text.split(QChar::LineSeparator);
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (i > 0) {
                endLine();
            }
            runs.append(Run{lines.at(i), run.styles, {}});
        }
    }
    endLine();
}

void readFrame(QTextFrame::iterator it, QList<ClipParagraph> &paragraphs, PageImages &images,
               int nesting);

// A table of one column, or of tables, only lays out a page.
void readPageTable(const QTextTable &table, QList<ClipParagraph> &paragraphs, PageImages &images,
                   int nesting)
{
    const QList<QTextFrame *> frames = table.childFrames(); // images have one, too
    const bool holdsTables = std::any_of(frames.begin(), frames.end(), [](QTextFrame *frame) {
        return qobject_cast<QTextTable *>(frame);
    });
    if (holdsTables || table.columns() == 1) {
        walkCells(table, [&](const QTextTableCell &cell) {
            readFrame(cell.begin(), paragraphs, images, nesting + 1);
        });
        return;
    }
    Table read{table.columns(), table.format().headerRowCount(),
               QList<QList<TableCell>>(table.rows())};
    walkCells(table, [&](const QTextTableCell &cell) {
        read.rows[cell.row()].append(readCell(cell, cell.row() < read.headerRows));
        images.leaveOut(cell);
    });
    paragraphs.append({false, read});
}

void readFrame(QTextFrame::iterator it, QList<ClipParagraph> &paragraphs, PageImages &images,
               int nesting)
{
    for (; !it.atEnd(); ++it) {
        const QTextFrame *frame = it.currentFrame();
        if (const auto *table = qobject_cast<const QTextTable *>(frame);
            table && nesting < maxNesting) {
            readPageTable(*table, paragraphs, images, nesting);
        } else if (frame) {
            const QTextBlock end = frame->lastCursorPosition().block().next();
            for (QTextBlock block = frame->firstCursorPosition().block(); block != end;
                 block = block.next()) {
                readBlockWithImages(block, images, paragraphs);
            }
        } else {
            readBlockWithImages(it.currentBlock(), images, paragraphs);
        }
    }
}

Clip readHtml(const QString &html)
{
    const QString markup = readableMarkup(html);
    if (holdsHugeTables(markup)) {
        return {{{false, tooLargeTable()}}, {}};
    }
    DeafDocument page;
    page.setUndoRedoEnabled(false);
    page.setHtml(markup);
    QList<ClipParagraph> paragraphs;
    PageImages images;
    readFrame(page.rootFrame()->begin(), paragraphs, images, 0);
    keepKinds(paragraphs);
    return {tidied(paragraphs), {}, images.leftOut};
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
        paragraphs.append({false, paragraph(withoutControls(line))});
    }
    return paragraphs.size() > 1 ? tidied(paragraphs) : paragraphs; // part of a line stays as it is
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

Clip readClip(const QMimeData &data)
{
    if (const std::optional<Clip> own = readOwnClip(data)) {
        return *own;
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
    if (const std::optional<Table> table = tableFromTabbed(data.text())) {
        return {{{false, *table}}, {}};
    }
    return {readPlainText(data.text()), {}};
}

QList<ClipParagraph> asText(const QList<ClipParagraph> &paragraphs)
{
    QList<ClipParagraph> texts;
    for (ClipParagraph paragraph : paragraphs) {
        if (const auto *table = std::get_if<Table>(&paragraph.block)) {
            texts += readPlainText(tableAsTabbed(*table));
        } else if (std::holds_alternative<TextBlock>(paragraph.block)) {
            paragraph.heading = false;
            texts.append(paragraph);
        }
    }
    return texts;
}

QList<ClipParagraph> asPlainText(const QList<ClipParagraph> &paragraphs)
{
    QList<ClipParagraph> texts = asText(paragraphs);
    for (ClipParagraph &text : texts) {
        text = {false, paragraph(plainText(text.block))};
    }
    return texts;
}

bool canReadClip(const QMimeData &data)
{
    return (hasOwnClip(data) || data.hasText() || data.hasHtml() || data.hasImage()) &&
           localFiles(data).isEmpty();
}

} // namespace Pandian
