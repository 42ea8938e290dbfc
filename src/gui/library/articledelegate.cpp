// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/library/articledelegate.h"

#include "gui/library/articlelistmodel.h"
#include "gui/library/articletexts.h"
#include "gui/shorttime.h"
#include "gui/statecolor.h"

#include <QPainter>
#include <QTextLayout>

namespace Pandian {

namespace {

constexpr int margin = 8;  // left and right of the text
constexpr int padding = 5; // above and below it
constexpr int gap = 8;     // between texts in a line
constexpr int snippetLines = 2;

struct Colors
{
    QColor text;
    QColor quiet;
    QColor state;
};

Colors colorsFor(const QStyleOptionViewItem &item, State state)
{
    const bool selected = item.state & QStyle::State_Selected;
    const QPalette::ColorGroup group =
        item.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    const QColor text =
        item.palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text);
    QColor quiet = text;
    quiet.setAlphaF(selected ? 0.9F : 0.75F);
    return {text, quiet, selected ? text : stateColor(state, item.palette)};
}

// Draws it at the left end and gives the rest of the line.
QRect drawLeft(QPainter *painter, const QRect &line, const QString &text)
{
    const QFontMetrics metrics = painter->fontMetrics();
    const QString shown = metrics.elidedText(text, Qt::ElideRight, line.width());
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, shown);
    return line.adjusted(metrics.horizontalAdvance(shown) + gap, 0, 0, 0);
}

QRect drawRight(QPainter *painter, const QRect &line, const QString &text)
{
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, text);
    return line.adjusted(0, 0, -painter->fontMetrics().horizontalAdvance(text) - gap, 0);
}

QRect drawDot(QPainter *painter, const QRect &line, const QColor &color)
{
    const int size = painter->fontMetrics().xHeight();
    QRectF dot(0, 0, size, size);
    dot.moveCenter(QPointF(line.left() + size / 2.0, line.center().y() + 1));
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    painter->drawEllipse(dot);
    painter->restore();
    return line.adjusted(size + gap / 2, 0, 0, 0);
}

void drawFacts(QPainter *painter, QRect line, const ArticleSummary &article, const Colors &colors)
{
    painter->setPen(colors.quiet);
    line = drawRight(painter, line, shortTime(article.modified));
    line = drawDot(painter, line, colors.state);
    painter->setPen(colors.state);
    line = drawLeft(painter, line, stateText(article.state));
    painter->setPen(colors.quiet);
    line = drawLeft(painter, line, wordsText(article));
    if (line.width() > painter->fontMetrics().averageCharWidth() * 2) {
        drawLeft(painter, line, personText(article));
    }
}

QList<QTextLayout::FormatRange> marks(const QModelIndex &index, const QPalette &palette)
{
    QTextCharFormat format;
    format.setBackground(QColor::fromRgb(isDark(palette) ? 0xff7a5c00 : 0xffffe08a));
    format.setForeground(QColor::fromRgb(isDark(palette) ? 0xffffffff : 0xff202020));
    QList<QTextLayout::FormatRange> ranges;
    const auto matches = index.data(MatchesRole).value<QList<TextRange>>();
    for (const TextRange &match : matches) {
        ranges.append({match.start, match.length, format});
    }
    return ranges;
}

void drawSnippet(QPainter *painter, const QRect &rect, const QModelIndex &index,
                 const QStyleOptionViewItem &item)
{
    QTextLayout layout(index.data(SnippetRole).toString(), painter->font());
    QTextOption wrap;
    wrap.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(wrap);
    layout.setFormats(marks(index, item.palette));
    layout.beginLayout();
    for (int i = 0; i < snippetLines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid()) {
            break;
        }
        line.setLineWidth(rect.width());
        line.setPosition({0, qreal(i * item.fontMetrics.lineSpacing())});
    }
    layout.endLayout();
    layout.draw(painter, rect.topLeft());
}

} // namespace

ArticleDelegate::ArticleDelegate(Lines lines, QObject *parent)
    : QStyledItemDelegate(parent), m_lines(lines)
{
}

void ArticleDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QString title = item.text;
    item.text.clear();
    item.widget->style()->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    const auto article = index.data(SummaryRole).value<ArticleSummary>();
    const Colors colors = colorsFor(item, article.state);
    const int height = item.fontMetrics.lineSpacing();
    QRect line = item.rect.adjusted(margin, padding, -margin, 0);
    line.setHeight(height);
    painter->save();
    painter->setFont(item.font);
    painter->setPen(colors.text);
    drawLeft(painter, line, title);
    line.translate(0, height);
    painter->setFont(option.font);
    if (m_lines == Lines::WithSnippet) {
        painter->setPen(colors.quiet);
        drawSnippet(painter, line.adjusted(0, 0, 0, height), index, item);
        line.translate(0, height * snippetLines);
    }
    drawFacts(painter, line, article, colors);
    painter->restore();
}

QSize ArticleDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int lines = m_lines == Lines::WithSnippet ? 2 + snippetLines : 2;
    return {0, lines * option.fontMetrics.lineSpacing() + 2 * padding};
}

} // namespace Pandian
