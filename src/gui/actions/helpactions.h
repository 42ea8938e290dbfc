// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

class QMainWindow;
class QMenu;

namespace Pandian {

class HandbookWindow;

// 帮助(H)
class HelpActions : public QObject
{
    Q_OBJECT

public:
    explicit HelpActions(QMainWindow &window);

    void fillMenu(QMenu &menu);
    void showHandbook();

Q_SIGNALS:
    void demonstrationRequested();

private:
    void showShortcuts();
    void showAbout();

    QMainWindow &m_window;
    QPointer<HandbookWindow> m_handbook;
};

} // namespace Pandian
