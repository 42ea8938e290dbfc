// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/lookups.h"

#include <QListWidget>

namespace Pandian {

// The queues of the library with their counts; what waits for the person comes first. As high as
// its rows.
class QueueList : public QListWidget
{
    Q_OBJECT

public:
    explicit QueueList(QWidget *parent = nullptr);

    static const QList<Queue> &queues(); // in the order of the rows
    Queue currentQueue() const;
    void setCurrentQueue(Queue queue);
    void setCounts(const QList<QueueCount> &counts);
    void clearCounts();
    int count(Queue queue) const; // -1: not known yet

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void queueChosen(Pandian::Queue queue);

private:
    QListWidgetItem *itemOf(Queue queue) const;
};

} // namespace Pandian
