// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/windowlayout.h"

#include "gui/docktitle.h"
#include "session/settings.h"

#include <QApplication>
#include <QDockWidget>
#include <QLayout>
#include <QMainWindow>
#include <QScreen>
#include <QStatusBar>

#include <algorithm>

namespace Pandian {

namespace {

constexpr int layoutVersion = 1; // one more when panes or tool bars come or go
constexpr QSize firstSize(1366, 768);
constexpr int leftWidth = 228; // pixels
constexpr int rightWidth = 278;
constexpr QSize frame(16, 48);   // at most; it is to be on the screen, too
constexpr int roomyWidth = 1280; // of a window with a place for the right panes

// Where the keys were last, or its first widget that takes them.
QWidget *firstForKeys(QWidget &place)
{
    if (place.focusWidget() && place.focusWidget()->isVisible()) {
        return place.focusWidget();
    }
    if (place.focusProxy()) {
        return &place;
    }
    for (QWidget *one = place.nextInFocusChain(); one != &place; one = one->nextInFocusChain()) {
        if (place.isAncestorOf(one) && one->isVisible() && one->isEnabled() &&
            (one->focusPolicy() & Qt::TabFocus)) {
            return one;
        }
    }
    return nullptr;
}

} // namespace

WindowLayout::WindowLayout(QMainWindow &window, Settings &settings, SavedLayout saved)
    : QObject(&window), m_window(window), m_settings(settings), m_saved(saved)
{
    window.setDockNestingEnabled(false);
    window.setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    window.setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    window.setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
}

QDockWidget *WindowLayout::addPane(const QString &name, const QString &title, QWidget *content,
                                   Qt::DockWidgetArea area)
{
    auto *pane = new QDockWidget(title, &m_window);
    pane->setObjectName(name);
    pane->setAllowedAreas(Qt::LeftDockWidgetArea | Qt::RightDockWidgetArea);
    pane->setFeatures(QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable);
    pane->setTitleBarWidget(new DockTitle(*pane));
    pane->setWidget(content);
    m_window.addDockWidget(area, pane);
    for (const Pane &other : std::as_const(m_panes)) {
        if (other.area == area) {
            m_window.tabifyDockWidget(other.dock, pane);
            break;
        }
    }
    m_panes.append({pane, area});
    pane->hide();
    return pane;
}

void WindowLayout::restoreWindow()
{
    const QByteArray geometry =
        m_saved == SavedLayout::Use ? m_settings.windowGeometry() : QByteArray();
    if (!geometry.isEmpty() && m_window.restoreGeometry(geometry)) {
        return;
    }
    const QSize room = m_window.screen()->availableSize();
    const QSize needed = firstSize + frame;
    if (room.width() < needed.width() || room.height() < needed.height()) {
        m_window.resize(firstSize.boundedTo(room - frame));
        m_window.setWindowState(Qt::WindowMaximized);
    } else {
        m_window.resize(firstSize);
    }
}

void WindowLayout::restorePanes()
{
    m_restored = true;
    if (m_saved == SavedLayout::Use) {
        m_state = m_settings.windowState();
    }
    if (m_panesShown) {
        apply(m_state);
    }
}

void WindowLayout::apply(const QByteArray &state)
{
    if (state.isEmpty() || !m_window.restoreState(state, layoutVersion)) {
        reset();
    }
}

void WindowLayout::save()
{
    if (m_saved == SavedLayout::LeaveAlone) {
        return;
    }
    // Focus mode ends with the session: the next one begins with what it covers.
    m_settings.setWindowGeometry(m_focusMode ? m_geometryBeforeFocus : m_window.saveGeometry());
    if (m_restored && m_panesShown) {
        m_state = m_focusMode ? m_beforeFocus : m_window.saveState(layoutVersion);
    }
    if (!m_state.isEmpty()) {
        m_settings.setWindowState(m_state);
    }
}

void WindowLayout::reset()
{
    resetSide(Qt::LeftDockWidgetArea, leftWidth, true);
    resetSide(Qt::RightDockWidgetArea, rightWidth, m_window.width() >= roomyWidth);
}

void WindowLayout::resetSide(Qt::DockWidgetArea area, int width, bool shown)
{
    QDockWidget *first = nullptr;
    for (const Pane &pane : std::as_const(m_panes)) {
        if (pane.area != area) {
            continue;
        }
        m_window.addDockWidget(area, pane.dock);
        if (first) {
            m_window.tabifyDockWidget(first, pane.dock);
        } else {
            first = pane.dock;
        }
        pane.dock->setVisible(shown && m_panesShown);
    }
    if (first) {
        first->raise();
        m_window.resizeDocks({first}, {width}, Qt::Horizontal);
    }
}

void WindowLayout::focusPane(int by)
{
    QWidgetList stops;
    const QLayout &central = *m_window.centralWidget()->layout();
    for (int i = 0; i < central.count(); ++i) { // the page and the messages above it
        QWidget *part = central.itemAt(i)->widget();
        if (part->isVisible() && firstForKeys(*part)) {
            stops.append(part);
        }
    }
    for (const Pane &pane : std::as_const(m_panes)) {
        // One behind another's tab stands outside the window.
        if (pane.dock->isVisible() && m_window.rect().intersects(pane.dock->geometry())) {
            stops.append(pane.dock->widget());
        }
    }
    const QWidget *focus = QApplication::focusWidget();
    const auto at = std::find_if(stops.cbegin(), stops.cend(), [focus](const QWidget *stop) {
        return stop == focus || stop->isAncestorOf(focus);
    });
    const qsizetype from = at == stops.cend() ? 0 : at - stops.cbegin();
    if (stops.isEmpty()) {
        return;
    }
    QWidget *next = stops.at((from + by + stops.size()) % stops.size());
    if (QWidget *target = firstForKeys(*next)) {
        target->setFocus(Qt::OtherFocusReason);
    }
}

void WindowLayout::hideAll()
{
    for (const Pane &pane : std::as_const(m_panes)) {
        pane.dock->hide();
    }
}

void WindowLayout::setPanesShown(bool shown)
{
    if (shown == m_panesShown) {
        return;
    }
    if (!shown) {
        setFocusMode(false);
        m_state = m_window.saveState(layoutVersion);
    }
    m_panesShown = shown;
    if (shown && m_restored) {
        apply(m_state);
    } else if (!shown) {
        hideAll();
    }
}

void WindowLayout::setFocusMode(bool on)
{
    if (on == m_focusMode) {
        return;
    }
    m_focusMode = on;
    if (on) {
        m_beforeFocus = m_window.saveState(layoutVersion);
        m_geometryBeforeFocus = m_window.saveGeometry();
        m_wasMaximized = m_window.isMaximized();
        hideAll();
        m_window.showFullScreen();
    } else {
        m_wasMaximized ? m_window.showMaximized() : m_window.showNormal();
        m_window.restoreState(m_beforeFocus, layoutVersion);
    }
}

bool WindowLayout::isStatusBarShown() const
{
    return m_saved == SavedLayout::LeaveAlone || m_settings.isStatusBarShown();
}

void WindowLayout::setStatusBarShown(bool shown)
{
    m_window.statusBar()->setVisible(shown);
    if (m_saved == SavedLayout::Use) {
        m_settings.setStatusBarShown(shown);
    }
}

} // namespace Pandian
