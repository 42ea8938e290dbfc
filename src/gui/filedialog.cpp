// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/filedialog.h"

#include <QAbstractFileIconProvider>
#include <QApplication>
#include <QDir>
#include <QStyle>

namespace Pandian {

namespace {

// By name alone. Asked in a thread of Qt's, so that the icons are made beforehand.
class KindsByName : public QAbstractFileIconProvider
{
public:
    QIcon icon(const QFileInfo &info) const override { return info.isDir() ? m_folder : m_file; }

    QString type(const QFileInfo &info) const override
    {
        if (info.isDir()) {
            return FileDialog::tr("Folder");
        }
        return info.suffix().isEmpty() ? FileDialog::tr("File")
                                       : FileDialog::tr("%1 file").arg(info.suffix());
    }

private:
    QIcon m_folder = QApplication::style()->standardIcon(QStyle::SP_DirIcon);
    QIcon m_file = QApplication::style()->standardIcon(QStyle::SP_FileIcon);
};

KindsByName &kindsByName()
{
    static KindsByName kinds;
    return kinds;
}

} // namespace

// It begins in a folder of nobody's: a listing starts before the kinds can be set.
FileDialog::FileDialog(QWidget *parent, const QString &caption, const QString &folder,
                       const QString &filter)
    : QFileDialog(parent, caption, QDir::rootPath(), filter)
{
    setIconProvider(&kindsByName());
    setDirectory(QDir(folder).exists() ? folder : QDir::homePath());
}

} // namespace Pandian
