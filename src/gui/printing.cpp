// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/printing.h"

#include "gui/editor/pagepainter.h"
#include "session/articledocument.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QPrinter>
#include <QScreen>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextFrame>
#include <QTextLayout>
#include <QUrl>

#include <algorithm>

namespace Pandian {

namespace {

constexpr qreal headRoom = 40; // pixels of the screen; the column path is painted there
constexpr qreal footRoom = 40;
constexpr qreal footerPoints = 9; // 小五

QPalette paper()
{
    QPalette palette(Qt::white);
    for (const auto role : {QPalette::Text, QPalette::WindowText}) {
        palette.setColor(role, Qt::black);
    }
    palette.setColor(QPalette::PlaceholderText, Qt::darkGray);
    return palette;
}

// A copy of the article, laid out for sheets of paper. Lengths are pixels of the screen: what is
// painted is enlarged to the printer's.
class Sheets
{
    Q_DECLARE_TR_FUNCTIONS(Pandian::Sheets)

public:
    Sheets(const ArticleDocument &article, const QSizeF &size)
        : m_article(article.snapshot()), m_text(*m_article.textDocument()), m_size(size)
    {
        m_article.setImageLookup(article.imageLookup());
        QTextFrameFormat margins = m_text.rootFrame()->frameFormat();
        margins.setMargin(0);
        margins.setTopMargin(headRoom);
        margins.setBottomMargin(footRoom);
        m_text.rootFrame()->setFrameFormat(margins);
        fitImages();
        m_text.setPageSize(size);
        keepHeadingsWithText();
    }

    int count() const { return m_text.pageCount(); }

    // From 1.
    void paint(int sheet, const QString &footer, QPainter &painter) const
    {
        const QRectF shown(QPointF(0, (sheet - 1) * m_size.height()), m_size);
        painter.save();
        painter.translate(-shown.topLeft());
        painter.setClipRect(shown);
        QAbstractTextDocumentLayout::PaintContext context;
        context.palette = paper();
        context.clip = shown;
        m_text.documentLayout()->draw(&painter, context);
        const PagePainter page(m_article, context.palette, 1, false);
        const int first = m_text.documentLayout()->hitTest(shown.topLeft(), Qt::FuzzyHit);
        for (QTextBlock block = m_text.findBlock(std::max(first, 0));
             block.isValid() && startOf(block) < shown.bottom(); block = block.next()) {
            if (startOf(block) >= shown.top()) {
                page.paintBlock(painter, block);
            }
        }
        painter.restore();
        QFont font = QGuiApplication::font();
        font.setPointSizeF(footerPoints * dotsPerInch() / painter.device()->logicalDpiY());
        painter.setFont(font);
        painter.setPen(Qt::darkGray);
        const QRectF foot(0, m_size.height() - footRoom / 2, m_size.width(), footRoom / 2);
        const QString number = tr("Page %1 of %2").arg(sheet).arg(count());
        painter.drawText(foot, Qt::AlignRight | Qt::AlignBottom, number);
        const QFontMetricsF metrics(font, painter.device());
        const qreal room = m_size.width() - 2 * metrics.horizontalAdvance(number);
        painter.drawText(foot, Qt::AlignLeft | Qt::AlignBottom,
                         metrics.elidedText(footer, Qt::ElideMiddle, room));
    }

    // To which the layout holds lengths and fonts.
    static qreal dotsPerInch() { return QGuiApplication::primaryScreen()->logicalDotsPerInchY(); }

private:
    qreal startOf(const QTextBlock &block) const
    {
        return m_text.documentLayout()->blockBoundingRect(block).top() +
               (block.layout()->lineCount() > 0 ? block.layout()->lineAt(0).y() : 0);
    }

    int sheetOf(const QTextBlock &block) const { return int(startOf(block) / m_size.height()); }

    // None is wider than the sheet, or so high that its caption has no room.
    void fitImages()
    {
        const QSizeF room(m_size.width(), (m_size.height() - headRoom - footRoom) * 0.8);
        QList<std::pair<int, QTextImageFormat>> fitting; // by their positions
        for (QTextBlock block = m_text.begin(); block.isValid(); block = block.next()) {
            for (auto it = block.begin(); !it.atEnd(); ++it) {
                QTextImageFormat format = it.fragment().charFormat().toImageFormat();
                const QSizeF size =
                    m_text.resource(QTextDocument::ImageResource, QUrl(format.name()))
                        .value<QImage>()
                        .size();
                if (format.isValid() &&
                    (size.width() > room.width() || size.height() > room.height())) {
                    const QSizeF fits = size.scaled(room, Qt::KeepAspectRatio);
                    format.setWidth(fits.width());
                    format.setHeight(fits.height());
                    fitting.append({it.fragment().position(), format});
                }
            }
        }
        QTextCursor image(&m_text);
        for (const auto &[position, format] : std::as_const(fitting)) {
            image.setPosition(position);
            image.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor);
            image.setCharFormat(format);
        }
    }

    // A heading at the foot of a sheet goes to the next one, where its text begins.
    void keepHeadingsWithText()
    {
        for (QTextBlock block = m_text.begin(); block.next().isValid(); block = block.next()) {
            const BlockRole role = blockRole(block);
            if ((role == BlockRole::SectionHeading || role == BlockRole::Subheading) &&
                sheetOf(block) != sheetOf(block.next())) {
                QTextBlockFormat format;
                format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
                QTextCursor(block).mergeBlockFormat(format);
            }
        }
    }

    ArticleDocument m_article;
    QTextDocument &m_text;
    QSizeF m_size;
};

} // namespace

bool printArticle(const ArticleDocument &article, const QString &footer, QPrinter &printer)
{
    const qreal scale = printer.logicalDpiY() / Sheets::dotsPerInch();
    const Sheets sheets(article, printer.pageRect(QPrinter::DevicePixel).size() / scale);
    const int first = std::max(1, printer.fromPage());
    const int last =
        printer.toPage() > 0 ? std::min(printer.toPage(), sheets.count()) : sheets.count();
    QPainter painter;
    if (first > last || !painter.begin(&printer)) {
        return false;
    }
    painter.scale(scale, scale);
    const int copies = printer.supportsMultipleCopies() ? 1 : printer.copyCount();
    for (int copy = 0; copy < copies; ++copy) {
        for (int sheet = first; sheet <= last; ++sheet) {
            if ((copy > 0 || sheet > first) && !printer.newPage()) {
                return false;
            }
            sheets.paint(sheet, footer, painter);
        }
    }
    return painter.end();
}

} // namespace Pandian
