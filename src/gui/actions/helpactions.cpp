// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/actions/helpactions.h"

#include "gui/aboutdialog.h"
#include "gui/commands/shortcutsdialog.h"
#include "gui/handbookwindow.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace Pandian {

HelpActions::HelpActions(QMainWindow &window, Settings &settings)
    : QObject(&window)
    , m_window(window)
    , m_settings(settings)
    , m_shortcuts(new QAction(tr("Keyboard shortcuts…"), this))
{
    connect(m_shortcuts, &QAction::triggered, this, &HelpActions::showShortcuts);
}

void HelpActions::fillMenu(QMenu &menu)
{
    QAction *handbook = menu.addAction(tr("&Help"), this, &HelpActions::showHandbook);
    handbook->setShortcut(Qt::Key_F1);
    menu.addAction(tr("Open demonstration article"), this, &HelpActions::demonstrationRequested);
    menu.addAction(m_shortcuts);
    menu.addSeparator();
    menu.addAction(tr("About Pandian…"), this, &HelpActions::showAbout);
}

void HelpActions::showHandbook()
{
    if (!m_handbook) {
        m_handbook = new HandbookWindow(&m_window);
    }
    m_handbook->showChapter();
}

void HelpActions::showShortcuts()
{
    auto *dialog = new ShortcutsDialog(*m_window.menuBar(), m_settings, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void HelpActions::showAbout()
{
    auto *dialog = new AboutDialog(&m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace Pandian
