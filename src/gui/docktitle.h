// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QDockWidget;

namespace Pandian {

// The title of a pane that stands alone, looking like the one tab of many; of panes that are tabs
// of one another the tabs are title enough, and it takes no room.
class DockTitle : public QWidget
{
    Q_OBJECT

public:
    explicit DockTitle(QDockWidget &pane);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool isTab() const;

    QDockWidget &m_pane;
};

} // namespace Pandian
