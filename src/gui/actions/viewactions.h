// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/settings.h"

#include <QList>
#include <QObject>

class QAction;
class QMainWindow;
class QMenu;
class QToolBar;

namespace Pandian {

class EditorPage;
class WindowLayout;

// 视图(V): what is shown, how large and in which colours.
class ViewActions : public QObject
{
    Q_OBJECT

public:
    ViewActions(EditorPage &page, WindowLayout &layout, Settings &settings, QMainWindow &window);

    // The toggles of panes and tool bar come from their owners.
    void fillMenu(QMenu &menu, const QList<QAction *> &paneToggles,
                  const QList<QAction *> &goActions, QToolBar &toolBar);
    void setArticleOpen(bool open);
    void setTheme(Theme theme);
    void followSystem(); // after a change of the desktop's theme
    void setZoom(int percent);
    // The settings may have been changed elsewhere.
    void readSettings();
    void leaveFocusMode();

Q_SIGNALS:
    void zoomChanged(int percent);

private:
    void fillZoomMenu(QMenu &menu);
    void fillThemeMenu(QMenu &menu);

    EditorPage &m_page;
    WindowLayout &m_layout;
    Settings &m_settings;
    QMainWindow &m_window;
    QAction *m_focusMode;
    QAction *m_reset;
    QList<QAction *> m_paneToggles;
    QList<QAction *> m_themes;
};

} // namespace Pandian
