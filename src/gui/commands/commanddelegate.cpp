// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/commands/commanddelegate.h"

#include <QPainter>

namespace Pandian {

namespace {

constexpr int rowPadding = 4; // pixels above and below the text of a row
constexpr int margin = 8;     // left and right of it
constexpr int gap = 16;

} // namespace

void CommandDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QString name = item.text;
    item.text.clear();
    item.widget->style()->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    const bool selected = item.state & QStyle::State_Selected;
    const bool enabled = item.state & QStyle::State_Enabled;
    const QColor color = item.palette.color(enabled ? QPalette::Active : QPalette::Disabled,
                                            selected ? QPalette::HighlightedText : QPalette::Text);
    QColor quiet = color;
    quiet.setAlphaF(selected || !enabled ? 0.9F : 0.7F);

    painter->save();
    painter->setFont(item.font);
    QRect line = item.rect.adjusted(margin, 0, -margin, 0);
    const int nameWidth = std::min(item.fontMetrics.horizontalAdvance(name), line.width());
    painter->setPen(color);
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                      item.fontMetrics.elidedText(name, Qt::ElideRight, line.width()));
    line.adjust(nameWidth + gap, 0, 0, 0);
    painter->setPen(quiet);
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter,
                      item.fontMetrics.elidedText(index.data(DetailRole).toString(), Qt::ElideRight,
                                                  std::max(0, line.width())));
    painter->restore();
}

QSize CommandDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, option.fontMetrics.height() + 2 * rowPadding};
}

} // namespace Pandian
