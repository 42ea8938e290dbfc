// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

class QAction;
class QMainWindow;
class QMenu;

namespace Pandian {

class HandbookWindow;
class Settings;

// 帮助(H)
class HelpActions : public QObject
{
    Q_OBJECT

public:
    HelpActions(QMainWindow &window, Settings &settings);

    void fillMenu(QMenu &menu);
    QAction *shortcutsAction() const { return m_shortcuts; }
    void showHandbook();

Q_SIGNALS:
    void demonstrationRequested();

private:
    void showShortcuts();
    void showAbout();

    QMainWindow &m_window;
    Settings &m_settings;
    QAction *m_shortcuts;
    QPointer<HandbookWindow> m_handbook;
};

} // namespace Pandian
