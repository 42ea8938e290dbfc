// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileDialog>

namespace Pandian {

// A file dialog that opens none of the files it lists. Where Qt draws the dialog itself, it looks
// into files to tell their kinds; on Unix, closing any handle of the library's files drops every
// lock that this process holds on them (POSIX), and another program could take away the journal
// under an open window.
class FileDialog : public QFileDialog
{
    Q_OBJECT

public:
    // Begins at home where there is no such folder.
    FileDialog(QWidget *parent, const QString &caption, const QString &folder,
               const QString &filter);
};

} // namespace Pandian
