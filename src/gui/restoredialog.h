// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QListWidget;
class QPushButton;

namespace Pandian {

// Which backup is to take the place of the library.
class RestoreDialog : public QDialog
{
    Q_OBJECT

public:
    RestoreDialog(const QString &libraryPath, QWidget *parent);

Q_SIGNALS:
    void restoreRequested(const QString &backupPath);

private:
    void chooseFile();

    QListWidget *m_list;
    QPushButton *m_restore;
    QString m_folder; // of the library
};

} // namespace Pandian
