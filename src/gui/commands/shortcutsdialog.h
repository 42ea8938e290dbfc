// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/commands/commandlist.h"

#include <QDialog>

#include <memory>

class QKeySequence;
class QTreeWidgetItem;

namespace Pandian {

class Settings;

namespace Ui {
class ShortcutsDialog;
}

// 快捷键: every command of the menus with its key. A chosen key is the command's at once.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    ShortcutsDialog(const QMenuBar &menus, Settings &settings, QWidget *parent);
    ~ShortcutsDialog() override;

private:
    void fill();
    void showKeys();
    void filter(const QString &text);
    void followSelection();
    void followKey(const QKeySequence &key);
    void assign();
    void removeKey();
    void restore();
    void restoreAll();
    const Command *selected() const;

    const QMenuBar &m_menus;
    Settings &m_settings;
    QList<Command> m_commands;
    QList<QTreeWidgetItem *> m_items; // of the commands
    std::unique_ptr<Ui::ShortcutsDialog> m_ui;
};

} // namespace Pandian
