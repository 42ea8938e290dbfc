// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/backuplist.h"

#include "gui/shorttime.h"
#include "session/workspace.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QListWidget>
#include <QLocale>

namespace Pandian {

namespace {

QString kindOf(const Backup &backup)
{
    const QString name = QFileInfo(backup.path).fileName();
    if (name.contains(u"-daily-")) {
        return QCoreApplication::translate("BackupList", "daily backup");
    }
    if (name.contains(u"-manual-")) {
        return QCoreApplication::translate("BackupList", "made by hand");
    }
    return QCoreApplication::translate("BackupList", "before an update");
}

} // namespace

void fillBackupList(QListWidget &list, const QString &libraryPath)
{
    list.clear();
    const QLocale locale;
    const QList<Backup> all = backups(libraryPath);
    for (const Backup &backup : all) {
        auto *item = new QListWidgetItem(
            QCoreApplication::translate("BackupList", "%1 · %2 · %3")
                .arg(fullTime(backup.created.toMSecsSinceEpoch()), kindOf(backup),
                     locale.formattedDataSize(backup.size, 0, QLocale::DataSizeTraditionalFormat)),
            &list);
        item->setData(Qt::UserRole, backup.path);
        item->setToolTip(QDir::toNativeSeparators(backup.path));
    }
    list.setCurrentRow(0);
}

QString chosenBackup(const QListWidget &list)
{
    const QListWidgetItem *item = list.currentItem();
    return item ? item->data(Qt::UserRole).toString() : QString();
}

} // namespace Pandian
