// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace Pandian {

// The list of sections. What is dragged hangs beside the pointer, so that the mark where it would
// go stays in sight.
class OutlineView : public QListView
{
    Q_OBJECT

public:
    explicit OutlineView(QWidget *parent = nullptr);

Q_SIGNALS:
    void dragRefused(); // the order is fixed now

protected:
    void startDrag(Qt::DropActions actions) override;
};

} // namespace Pandian
