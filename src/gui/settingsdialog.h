// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "session/workspace.h"

#include <QDialog>

#include <memory>

namespace Pandian {

namespace Ui {
class SettingsDialog;
}

// 选项: the user's own settings, and the rules of the library for its administrators.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    SettingsDialog(Workspace &workspace, QWidget *parent);
    ~SettingsDialog() override;

    void accept() override;

Q_SIGNALS:
    void moveLibraryRequested();
    void settingsChanged(); // theme, zoom

private:
    void readOwn();
    void readLibrary();
    Result<void> writeLibrary();

    Workspace &m_workspace;
    std::unique_ptr<Ui::SettingsDialog> m_ui;
    LibrarySettings m_rules; // as read
};

} // namespace Pandian
