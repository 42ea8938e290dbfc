// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/result.h"
#include "gui/newestanswer.h"
#include "session/lookups.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QMenu;

namespace Pandian {

class ArticleListModel;
class QueueList;
class UndoBar;

// 稿库: the queues with their counts, and the articles of the chosen one. Enter opens, Delete moves
// into 回收站 with 撤销 offered, F5 reads again.
class LibraryPane : public QWidget
{
    Q_OBJECT

public:
    explicit LibraryPane(Workspace &workspace, QWidget *parent = nullptr);
    ~LibraryPane() override;

    void showQueue(Queue queue); // all of it

Q_SIGNALS:
    void articleActivated(const Pandian::ArticleId &id);
    void errorOccurred(const Pandian::Error &error);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void layOut();
    void connectAll();
    void beginAnew();   // another library, person, queue or filter
    void refreshSoon(); // the library changed
    void refresh();
    void countQueues();
    void chooseQueue();
    void updateHint();
    bool handleKey(int key);
    void activate(int row);
    void discard(int row);
    void restore(const ArticleId &id);
    void showContextMenu(const QPoint &position);
    void addAction(QMenu *menu, const QString &text, int row, Action action);
    int currentRow() const;

    Workspace &m_workspace;
    ArticleListModel *m_model;
    QueueList *m_queues;
    QLineEdit *m_filter;
    QListView *m_list;
    QLabel *m_hint; // in place of an empty list
    UndoBar *m_undo;
    QTimer m_refreshTimer;
    QTimer m_filterTimer;
    bool m_choosesQueue = true;
    bool m_stale = true; // hidden: read when shown
    bool m_away = false; // in another program
    NewestAnswer<QList<QueueCount>> m_counts;
};

} // namespace Pandian
