// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/library/queuelist.h"

#include "gui/library/articletexts.h"
#include "gui/statecolor.h"

#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace Pandian {

namespace {

enum QueueRole { CountRole = Qt::UserRole };

constexpr int margin = 8;
constexpr int padding = 4;
constexpr int groupGap = 9; // above the first row of a group, with a line in it

bool beginsGroup(Queue queue)
{
    return queue == Queue::InReview || queue == Queue::RecycleBin;
}

bool waitsForSomebody(Queue queue)
{
    return queue == Queue::AwaitingMe || queue == Queue::Returned;
}

// None: the queue holds several states.
std::optional<State> stateOf(Queue queue)
{
    switch (queue) {
    case Queue::AwaitingMe:
    case Queue::InReview:
        return State::AwaitingFirst;
    case Queue::Returned:
        return State::Returned;
    case Queue::Mine:
        return State::Draft;
    case Queue::SignedOff:
        return State::SignedOff;
    case Queue::Archived:
        return State::Archived;
    case Queue::All:
    case Queue::RecycleBin:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

// A filled dot in the state's colour, a ring where there is no one state.
void drawDot(QPainter *painter, const QRect &row, Queue queue, const QColor &text,
             const QStyleOptionViewItem &item)
{
    const int size = item.fontMetrics.xHeight() + 2;
    QRectF dot(0, 0, size, size);
    dot.moveCenter(QPointF(row.left() + size / 2.0, row.center().y() + 0.5));
    const std::optional<State> state = stateOf(queue);
    const bool selected = item.state & QStyle::State_Selected;
    const QColor color = state && !selected ? stateColor(*state, item.palette) : text;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color, 1.5));
    painter->setBrush(state ? QBrush(color) : QBrush(Qt::NoBrush));
    painter->drawEllipse(dot.adjusted(1, 1, -1, -1));
    painter->restore();
}

class QueueDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        QStyleOptionViewItem item = option;
        initStyleOption(&item, index);
        const Queue queue = QueueList::queues().at(index.row());
        if (beginsGroup(queue)) {
            painter->setPen(item.palette.color(QPalette::Mid));
            const int y = item.rect.top() + groupGap / 2;
            painter->drawLine(item.rect.left() + margin, y, item.rect.right() - margin, y);
            item.rect.setTop(item.rect.top() + groupGap);
        }
        const QString name = item.text;
        item.text.clear();
        item.widget->style()->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

        const bool selected = item.state & QStyle::State_Selected;
        const QPalette::ColorGroup group =
            item.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
        const QColor text =
            item.palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text);
        const QRect row = item.rect.adjusted(margin, 0, -margin, 0);
        drawDot(painter, row, queue, text, item);

        const int count = index.data(CountRole).toInt();
        QFont font = item.font;
        font.setBold(count > 0 && waitsForSomebody(queue));
        painter->save();
        painter->setPen(text);
        painter->setFont(font);
        painter->drawText(row.adjusted(item.fontMetrics.xHeight() + margin, 0, 0, 0),
                          Qt::AlignLeft | Qt::AlignVCenter, name);
        if (count >= 0) {
            painter->drawText(row, Qt::AlignRight | Qt::AlignVCenter, item.locale.toString(count));
        }
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool group = beginsGroup(QueueList::queues().at(index.row()));
        return {0, option.fontMetrics.height() + 2 * padding + (group ? groupGap : 0)};
    }
};

} // namespace

QueueList::QueueList(QWidget *parent) : QListWidget(parent)
{
    setItemDelegate(new QueueDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("Queues"));
    for (const Queue queue : queues()) {
        addItem(queueText(queue));
    }
    clearCounts();
    connect(this, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0) {
            Q_EMIT queueChosen(queues().at(row));
        }
    });
}

const QList<Queue> &QueueList::queues()
{
    static const QList<Queue> all{Queue::AwaitingMe, Queue::Returned,  Queue::Mine,
                                  Queue::InReview,   Queue::SignedOff, Queue::Archived,
                                  Queue::All,        Queue::RecycleBin};
    return all;
}

Queue QueueList::currentQueue() const
{
    return queues().value(currentRow(), Queue::Mine);
}

void QueueList::setCurrentQueue(Queue queue)
{
    setCurrentRow(int(queues().indexOf(queue)));
}

QListWidgetItem *QueueList::itemOf(Queue queue) const
{
    return item(int(queues().indexOf(queue)));
}

void QueueList::setCounts(const QList<QueueCount> &counts)
{
    for (const QueueCount &known : counts) {
        QListWidgetItem *row = itemOf(known.queue);
        row->setData(CountRole, known.count);
        row->setData(Qt::AccessibleTextRole,
                     tr("%1: %n article(s)", "", known.count).arg(queueText(known.queue)));
    }
}

void QueueList::clearCounts()
{
    for (int row = 0; row < QListWidget::count(); ++row) {
        item(row)->setData(CountRole, -1);
        item(row)->setData(Qt::AccessibleTextRole, QVariant());
    }
}

int QueueList::count(Queue queue) const
{
    return itemOf(queue)->data(CountRole).toInt();
}

QSize QueueList::sizeHint() const
{
    int height = 2 * frameWidth();
    for (int row = 0; row < QListWidget::count(); ++row) {
        height += sizeHintForRow(row);
    }
    return {QListWidget::sizeHint().width(), height};
}

QSize QueueList::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

} // namespace Pandian
