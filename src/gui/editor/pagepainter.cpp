// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/editor/pagepainter.h"

#include "gui/dateinput.h"
#include "gui/editor/images.h"
#include "gui/statecolor.h"
#include "session/articledocument.h"

#include <QAbstractTextDocumentLayout>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPainter>
#include <QScreen>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextLayout>
#include <QTextTable>

#include <utility>

namespace Pandian {

namespace {

constexpr qreal smallPoints = 10.5; // column path and metadata line, 五号

QPointF origin(const QTextBlock &block)
{
    return block.document()->documentLayout()->blockBoundingRect(block).topLeft();
}

// A line of the block, in document coordinates; empty when it is not laid out.
QRectF lineRect(const QTextBlock &block, int line)
{
    const QTextLayout *layout = block.layout();
    return layout->lineCount() > line ? layout->lineAt(line).rect().translated(origin(block))
                                      : QRectF();
}

bool isEmptyLead(const QTextBlock &block)
{
    const QTextBlock next = block.next();
    return blockRole(block) == BlockRole::Body &&
           blockRole(block.previous()) == BlockRole::Subtitle &&
           (!next.isValid() || blockRole(next) == BlockRole::SectionHeading);
}

// There is room for two; the second one is elided.
QString inTwoLines(const QString &text, qreal width, const QPainter &painter)
{
    QTextLayout layout(text, painter.font(), painter.device());
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(width);
    layout.endLayout();
    const QString rest = text.mid(line.textLength()).trimmed();
    if (rest.isEmpty()) {
        return text;
    }
    return text.left(line.textLength()).trimmed() + u'\n' +
           painter.fontMetrics().elidedText(rest, Qt::ElideRight, int(width));
}

} // namespace

QString PagePainter::metadataLine(const ArticleDocument &document)
{
    const Article &data = document.metadata();
    QStringList parts;
    const auto add = [&parts](const QString &pattern, const QString &value) {
        if (!value.isEmpty()) {
            parts.append(pattern.arg(value));
        }
    };
    if (data.published) {
        add(tr("Published: %1"), dateText(*data.published));
    }
    add(tr("Source: %1"), data.source);
    add(tr("Author: %1"), data.authors.join(QChar(0x3001)));
    add(tr("Responsible editor: %1"), data.responsibleEditor);
    add(tr("Reviewer according to the source: %1"), data.statedReviewer);
    return parts.join(QStringLiteral("\u3000"));
}

PagePainter::PagePainter(const ArticleDocument &document, QPalette palette, qreal zoom,
                         bool placeholders)
    : m_document(document)
    , m_palette(std::move(palette))
    , m_zoom(zoom)
    , m_placeholders(placeholders)
{
}

void PagePainter::paintBlock(QPainter &painter, const QTextBlock &block) const
{
    if (!block.isVisible() || block.layout()->lineCount() == 0) {
        return;
    }
    const BlockRole role = blockRole(block);
    if (!block.previous().isValid()) {
        paintColumnPath(painter, block);
    }
    if (role == BlockRole::SectionHeading) {
        paintLabel(painter, block);
    }
    if (role == BlockRole::ListItem) {
        paintMarker(painter, block);
    }
    if (role == BlockRole::Image) {
        paintCaption(painter, block);
    }
    paintHeaderCell(painter, block);
    if (role == BlockRole::Subtitle) {
        paintDash(painter, block);
        paintMetadata(painter, block);
    }
    if (m_placeholders && block.length() == 1 && block.layout()->preeditAreaText().isEmpty()) {
        if (const QString text = placeholderFor(block); !text.isEmpty()) {
            paintPlaceholder(painter, block, text);
        }
    }
}

void PagePainter::paintLabel(QPainter &painter, const QTextBlock &heading) const
{
    const QString label = m_document.labelOf(heading);
    const QTextLine line = heading.layout()->lineAt(0);
    const QPointF top = origin(heading);
    const QFont font = fontOf(heading, painter);
    painter.setFont(font);
    painter.setPen(m_palette.color(QPalette::Text));
    const QFontMetricsF metrics(font, painter.device());
    qreal baseline = top.y() + line.y() + line.ascent();
    if (heading.blockFormat().indent() == 0) { // a label on a line of its own
        baseline = top.y() + line.y() - metrics.descent();
    }
    painter.drawText(QPointF(top.x(), baseline), label);
}

void PagePainter::paintMarker(QPainter &painter, const QTextBlock &item) const
{
    const QString marker = listMarker(item);
    const QTextLine line = item.layout()->lineAt(0);
    const QPointF top = origin(item);
    painter.setFont(fontOf(item, painter));
    painter.setPen(m_palette.color(QPalette::Text));
    const qreal width = painter.fontMetrics().horizontalAdvance(marker) + 6 * m_zoom;
    painter.drawText(QPointF(top.x() + line.x() - width, top.y() + line.y() + line.ascent()),
                     marker);
}

// Shades the header rows of a table, a cell at a time.
void PagePainter::paintHeaderCell(QPainter &painter, const QTextBlock &block) const
{
    const QTextTable *table = QTextCursor(block).currentTable();
    const QTextTableCell cell = table ? table->cellAt(block.position()) : QTextTableCell();
    if (!cell.isValid() || cell.row() >= table->format().headerRowCount() ||
        cell.firstPosition() != block.position()) {
        return;
    }
    const qreal padding = table->format().cellPadding() * m_zoom;
    const QTextLine line = block.layout()->lineAt(0);
    const QTextBlock last = cell.lastCursorPosition().block();
    const qreal height = block.document()->documentLayout()->blockBoundingRect(last).height();
    QRectF shaded(origin(block) - QPointF(padding, padding),
                  QPointF(origin(block).x() + line.x() + line.width() + padding,
                          origin(last).y() + height + padding));
    if (const int row = cell.row() + cell.rowSpan(); row < table->rows()) { // all of the row
        const QTextTableCell below = table->cellAt(row, cell.column());
        const qreal border = table->format().border() * m_zoom;
        shaded.setBottom(origin(below.firstCursorPosition().block()).y() - padding - border);
    }
    QColor shade = m_palette.color(QPalette::Text);
    shade.setAlphaF(0.08F);
    painter.fillRect(shaded, shade);
}

void PagePainter::paintDash(QPainter &painter, const QTextBlock &subtitle) const
{
    const QTextLine line = subtitle.layout()->lineAt(0);
    if (line.naturalTextWidth() <= 0) {
        return;
    }
    const QString dash = QStringLiteral("\u2014\u2014");
    const QFont font = fontOf(subtitle, painter);
    painter.setFont(font);
    painter.setPen(m_palette.color(QPalette::Text));
    const QPointF top = origin(subtitle);
    const qreal width = QFontMetricsF(font, painter.device()).horizontalAdvance(dash);
    const QRectF text = line.naturalTextRect();
    painter.drawText(QPointF(top.x() + text.left() - width, top.y() + line.y() + line.ascent()),
                     dash);
}

void PagePainter::paintPlaceholder(QPainter &painter, const QTextBlock &block,
                                   const QString &text) const
{
    painter.setFont(fontOf(block, painter));
    painter.setPen(m_palette.color(QPalette::PlaceholderText));
    const QTextLine line = block.layout()->lineAt(0);
    const QRectF rect = lineRect(block, 0);
    const qreal baseline = rect.top() + line.ascent();
    const qreal width = painter.fontMetrics().horizontalAdvance(text);
    const bool centred = block.blockFormat().alignment() & Qt::AlignHCenter;
    // The line's rectangle begins behind the indent; what is centred here has none.
    const qreal indent = block.blockFormat().indent() * m_zoom;
    const qreal x = centred ? rect.left() + (rect.width() - indent - width) / 2 : rect.left();
    painter.drawText(QPointF(x, baseline), text);
}

QString PagePainter::placeholderFor(const QTextBlock &block) const
{
    switch (blockRole(block)) {
    case BlockRole::Kicker:
        return tr("Kicker (optional)");
    case BlockRole::Title:
        return tr("Type the title here");
    case BlockRole::Subtitle:
        return tr("Subtitle (optional)");
    case BlockRole::SectionHeading:
        return tr("Title of this section");
    case BlockRole::Body:
        return isEmptyLead(block) ? tr("Type the lead here") : QString();
    default:
        return {};
    }
}

void PagePainter::paintColumnPath(QPainter &painter, const QTextBlock &first) const
{
    const QStringList path = m_document.metadata().columnPath;
    if (path.isEmpty()) {
        return;
    }
    painter.setFont(smallFont(painter));
    painter.setPen(m_palette.color(QPalette::PlaceholderText));
    const QFontMetrics metrics = painter.fontMetrics();
    const QRectF block = m_document.textDocument()->documentLayout()->blockBoundingRect(first);
    const qreal width = lineRect(first, 0).right() - block.left();
    const QString text = tr("You are here: %1").arg(path.join(QStringLiteral(" > ")));
    painter.drawText(QPointF(block.left(), block.top() - metrics.descent() - 12 * m_zoom),
                     metrics.elidedText(text, Qt::ElideMiddle, int(width)));
}

void PagePainter::paintMetadata(QPainter &painter, const QTextBlock &subtitle) const
{
    const QString text = metadataLine(m_document);
    if (text.isEmpty() || !subtitle.next().isValid()) {
        return;
    }
    const QTextLayout *layout = subtitle.layout();
    const QRectF last = lineRect(subtitle, layout->lineCount() - 1);
    const qreal left = origin(subtitle).x(); // the line itself is indented
    const QRectF room(left, last.bottom(), last.right() - left,
                      origin(subtitle.next()).y() - last.bottom());
    painter.setFont(smallFont(painter));
    painter.setPen(m_palette.color(QPalette::PlaceholderText));
    painter.drawText(room, Qt::AlignCenter, inTwoLines(text, room.width(), painter));
}

// Caption and credit, and what is still missing.
void PagePainter::paintCaption(QPainter &painter, const QTextBlock &image) const
{
    const std::optional<PlacedImage> placed = imageAround(QTextCursor(image));
    if (!placed) {
        return;
    }
    const QTextLayout *layout = image.layout();
    const QRectF last = lineRect(image, layout->lineCount() - 1);
    painter.setFont(smallFont(painter));
    const QFontMetrics metrics = painter.fontMetrics();
    QRectF line(origin(image).x(), last.bottom() + 2 * m_zoom, last.right() - origin(image).x(),
                metrics.height());
    const auto draw = [&](const QString &text, const QColor &color) {
        painter.setPen(color);
        painter.drawText(line, Qt::AlignCenter,
                         metrics.elidedText(text, Qt::ElideRight, int(line.width())));
        line.translate(0, metrics.height());
    };
    const QString caption =
        QStringList{placed->image.caption, placed->image.credit}.join(QChar(0x3000)).trimmed();
    if (!caption.isEmpty()) {
        draw(caption, m_palette.color(QPalette::Text));
    }
    if (m_placeholders && placed->image.alternativeText.trimmed().isEmpty()) {
        draw(tr("No alternative text yet: double-click the image"), warningColor(m_palette));
    }
}

QFont PagePainter::fontOf(const QTextBlock &block, const QPainter &painter) const
{
    return scaled(block.charFormat().font().resolve(block.document()->defaultFont()), painter);
}

QFont PagePainter::smallFont(const QPainter &painter) const
{
    QFont font = QGuiApplication::font();
    font.setPointSizeF(smallPoints);
    return scaled(font, painter);
}

// The layout holds points to the screen, and a printer has smaller dots.
QFont PagePainter::scaled(QFont font, const QPainter &painter) const
{
    const qreal screen = QGuiApplication::primaryScreen()->logicalDotsPerInchY();
    font.setPointSizeF(font.pointSizeF() * m_zoom * screen / painter.device()->logicalDpiY());
    return font;
}

} // namespace Pandian
