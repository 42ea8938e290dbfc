// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/navigation/outlinedelegate.h"

#include "core/sectionwork.h"
#include "gui/navigation/outlinemodel.h"
#include "gui/statecolor.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace Pandian {

namespace {

constexpr int rowPadding = 4; // pixels above and below the text of a row
constexpr int margin = 6;     // left and right of it
constexpr int gap = 8;
constexpr int barHeight = 2;
constexpr double full = 1.0;

// A shape for each, so that no colour is needed to tell them apart: nothing, half a disc, a disc, a
// question mark.
void drawStatus(QPainter *painter, const QRect &place, SectionStatus status)
{
    if (status == SectionStatus::Doubtful) {
        painter->drawText(place, Qt::AlignCenter, u"?"_qs);
        return;
    }
    if (status == SectionStatus::Untouched) {
        return;
    }
    const int size = std::min(place.width(), place.height()) * 2 / 3;
    QRectF disc(0, 0, size, size);
    disc.moveCenter(QRectF(place).center());
    painter->setRenderHint(QPainter::Antialiasing);
    painter->drawEllipse(disc);
    painter->setBrush(painter->pen().color());
    if (status == SectionStatus::Written) {
        painter->drawEllipse(disc);
    } else {
        painter->drawPie(disc, 90 * 16, 180 * 16); // sixteenths of a degree
    }
    painter->setBrush(Qt::NoBrush);
}

QString countText(const QVariant &words, int target)
{
    if (!words.isValid()) {
        return {};
    }
    const QLocale locale; // not the item's, which puts no comma between thousands
    const QString count = locale.toString(words.toLongLong());
    return target > 0 ? count + u'/' + locale.toString(target) : count;
}

// Along the lower edge; more than wanted is told by the numbers.
void drawBar(QPainter *painter, const QRect &row, const QColor &color, double part)
{
    const QRect track(row.left() + margin, row.bottom() - barHeight, row.width() - 2 * margin,
                      barHeight);
    QColor quiet = color;
    quiet.setAlphaF(0.2F);
    painter->fillRect(track, quiet);
    QRect done = track;
    done.setWidth(int(track.width() * std::min(part, full)));
    painter->fillRect(done, color);
}

} // namespace

void OutlineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QString name = item.text;
    item.text.clear();
    const QStyle *style = item.widget->style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    const bool selected = item.state & QStyle::State_Selected;
    const QPalette::ColorGroup group =
        item.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    const QColor color =
        item.palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text);
    QColor quiet = color;
    quiet.setAlphaF(selected ? 0.9F : 0.7F);
    const auto work = index.data(OutlineModel::WorkRole).value<SectionWork>();
    const QVariant words = index.data(OutlineModel::WordsRole);

    painter->save();
    painter->setFont(item.font);
    QRect line = item.rect.adjusted(margin, 0, -margin, 0);
    const QString count = countText(words, work.target);
    painter->setPen(quiet);
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, count);
    line.adjust(0, 0, -item.fontMetrics.horizontalAdvance(count) - gap, 0);
    if (work.status != SectionStatus::Untouched) {
        const int size = item.fontMetrics.ascent();
        painter->setPen(work.status == SectionStatus::Doubtful && !selected
                            ? warningColor(item.palette)
                            : color);
        drawStatus(painter, QRect(line.left(), line.top(), size, line.height()), work.status);
        line.adjust(size + margin / 2, 0, 0, 0);
    }
    painter->setPen(color);
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                      item.fontMetrics.elidedText(name, Qt::ElideRight, line.width()));
    if (work.target > 0 && words.isValid()) {
        drawBar(painter, item.rect,
                selected ? color : item.palette.color(group, QPalette::Highlight),
                double(words.toLongLong()) / work.target);
    }
    painter->restore();
}

QSize OutlineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, option.fontMetrics.height() + 2 * rowPadding};
}

} // namespace Pandian
