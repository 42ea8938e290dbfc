// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/restoredialog.h"

#include "gui/backuplist.h"
#include "gui/filedialog.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace Pandian {

RestoreDialog::RestoreDialog(const QString &libraryPath, QWidget *parent)
    : QDialog(parent)
    , m_list(new QListWidget(this))
    , m_folder(QFileInfo(libraryPath).absolutePath())
{
    setWindowTitle(tr("Restore library"));
    auto *explanation =
        new QLabel(tr("Choose the backup that is to take the place of the library. It is checked "
                      "first; the present library is not deleted but kept beside it. What was "
                      "written after the backup will no longer be in the library."),
                   this);
    explanation->setTextFormat(Qt::PlainText);
    explanation->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_restore = buttons->addButton(tr("Restore"), QDialogButtonBox::AcceptRole);
    QPushButton *file = buttons->addButton(tr("Other file…"), QDialogButtonBox::ActionRole);
    fillBackupList(*m_list, libraryPath);
    m_list->setAccessibleName(tr("Backups"));
    m_restore->setEnabled(m_list->count() > 0);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(explanation);
    layout->addWidget(m_list);
    layout->addWidget(buttons);
    resize(520, 360);

    connect(file, &QPushButton::clicked, this, &RestoreDialog::chooseFile);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT restoreRequested(chosenBackup(*m_list));
        accept();
    });
}

void RestoreDialog::chooseFile()
{
    auto *dialog = new FileDialog(this, tr("Choose a backup"), m_folder,
                                  tr("Backups and libraries (*.backup *.sqlite *.replaced-*)") +
                                      u";;"_qs + tr("All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        auto *item = new QListWidgetItem(QDir::toNativeSeparators(path));
        item->setData(Qt::UserRole, path);
        m_list->insertItem(0, item);
        m_list->setCurrentItem(item);
        m_restore->setEnabled(true);
    });
    dialog->open();
}

} // namespace Pandian
