// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/navigation/outlineview.h"

#include <QDrag>
#include <QMimeData>

namespace Pandian {

namespace {

constexpr QPoint besidePointer(-16, -12); // pixels

} // namespace

OutlineView::OutlineView(QWidget *parent) : QListView(parent)
{
    setDragDropMode(QAbstractItemView::InternalMove);
    setDragDropOverwriteMode(false);
    setDefaultDropAction(Qt::MoveAction);
}

// The model itself moves what is dropped; there are no rows to take away afterwards.
void OutlineView::startDrag(Qt::DropActions actions)
{
    const QModelIndex row = currentIndex();
    if (!model()->flags({}).testFlag(Qt::ItemIsDropEnabled)) { // it could go nowhere
        Q_EMIT dragRefused();
        return;
    }
    auto *drag = new QDrag(this);
    drag->setMimeData(model()->mimeData({row}));
    drag->setPixmap(viewport()->grab(visualRect(row)));
    drag->setHotSpot(besidePointer);
    drag->exec(actions, defaultDropAction());
}

} // namespace Pandian
