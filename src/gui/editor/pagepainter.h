// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QPalette>
#include <QRectF>

class QPainter;
class QTextBlock;

namespace Pandian {

class ArticleDocument;

// Paints what the page shows beside the text itself: section labels, the subtitle's dash,
// placeholders of empty parts, the column path above and the metadata line below the headline.
// All in document coordinates: the painter is moved to the document's origin.
class PagePainter
{
    Q_DECLARE_TR_FUNCTIONS(Pandian::PagePainter)

public:
    // `zoom` is the factor from points to the layout's pixels, 1 at 100 %.
    PagePainter(const ArticleDocument &document, QPalette palette, qreal zoom, bool placeholders);

    void paintBlock(QPainter &painter, const QTextBlock &block) const;

    // 发表时间：… 来源：…; empty parts are left out.
    static QString metadataLine(const ArticleDocument &document);

private:
    void paintLabel(QPainter &painter, const QTextBlock &heading) const;
    void paintMarker(QPainter &painter, const QTextBlock &item) const;
    void paintHeaderCell(QPainter &painter, const QTextBlock &block) const;
    void paintDash(QPainter &painter, const QTextBlock &subtitle) const;
    void paintPlaceholder(QPainter &painter, const QTextBlock &block, const QString &text) const;
    void paintColumnPath(QPainter &painter, const QTextBlock &first) const;
    void paintMetadata(QPainter &painter, const QTextBlock &subtitle) const;
    void paintCaption(QPainter &painter, const QTextBlock &image) const;
    QString placeholderFor(const QTextBlock &block) const;
    QFont fontOf(const QTextBlock &block, const QPainter &painter) const; // at this zoom
    QFont smallFont(const QPainter &painter) const;
    QFont scaled(QFont font, const QPainter &painter) const;

    const ArticleDocument &m_document;
    QPalette m_palette;
    qreal m_zoom;
    bool m_placeholders;
};

} // namespace Pandian
