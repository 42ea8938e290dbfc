// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/docktitle.h"

#include "gui/theme.h"

#include <QDockWidget>
#include <QMainWindow>
#include <QPainter>

namespace Pandian {

namespace {

constexpr int sideMargin = 12; // pixels, as the tabs' in theme.cpp
constexpr int verticalMargin = 6;
constexpr int lineHeight = 2;

} // namespace

DockTitle::DockTitle(QDockWidget &pane) : QWidget(&pane), m_pane(pane)
{
    connect(&pane, &QDockWidget::visibilityChanged, this, &QWidget::updateGeometry);
    connect(&pane, &QDockWidget::dockLocationChanged, this, &QWidget::updateGeometry);
}

bool DockTitle::isTab() const
{
    const auto *window = qobject_cast<const QMainWindow *>(m_pane.parentWidget());
    if (!window) {
        return false;
    }
    const QList<QDockWidget *> others = window->tabifiedDockWidgets(&m_pane);
    return std::any_of(others.begin(), others.end(),
                       [](const QDockWidget *other) { return !other->isHidden(); });
}

QSize DockTitle::sizeHint() const
{
    if (isTab()) {
        return {0, 0};
    }
    const int width = fontMetrics().horizontalAdvance(m_pane.windowTitle());
    return {width + 2 * sideMargin, fontMetrics().height() + 2 * verticalMargin + lineHeight};
}

QSize DockTitle::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

void DockTitle::paintEvent(QPaintEvent *)
{
    const QString title = m_pane.windowTitle();
    const int width = fontMetrics().horizontalAdvance(title) + 2 * sideMargin;
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(QRect(sideMargin, verticalMargin, width, fontMetrics().height()),
                     Qt::AlignLeft | Qt::AlignVCenter, title);
    painter.fillRect(0, height() - lineHeight, width, lineHeight, currentColors().accent);
}

} // namespace Pandian
