// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspacefixture.h"

#include "gui/filedialog.h"
#include "storage/database.h"

#include <QFileSystemModel>
#include <QSignalSpy>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace Pandian;

// Choosing a file in the library's folder takes no lock off the library.
class TestFileDialog : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_library = m_folder.filePath(u"library.sqlite"_qs);

#ifdef Q_OS_UNIX
    // What the system holds on the library and its journal's index; none: it does not tell.
    std::optional<qsizetype> locks() const
    {
        QFile table(u"/proc/locks"_qs);
        if (!table.open(QIODevice::ReadOnly)) {
            return {};
        }
        const QByteArray all = table.readAll();
        qsizetype count = 0;
        for (const QString &suffix : {QString(), u"-shm"_qs}) {
            struct stat file = {};
            if (::stat(QFile::encodeName(m_library + suffix).constData(), &file) == 0) {
                count += all.count(':' + QByteArray::number(qulonglong(file.st_ino)) + ' ');
            }
        }
        return count;
    }
#endif

    // Until it knows the kind of every file there.
    static void list(QFileDialog &dialog, const QString &folder)
    {
        dialog.setOption(QFileDialog::DontUseNativeDialog);
        dialog.setDirectory(folder);
        dialog.show();
        auto *model = dialog.findChild<QFileSystemModel *>();
        QVERIFY(model);
        const QModelIndex file = model->index(folder + u"/library.sqlite"_qs);
        QTRY_VERIFY(model->rowCount(model->index(folder)) > 0 && !model->type(file).isEmpty());
        QTRY_VERIFY(!model->fileIcon(file).isNull());
    }

private Q_SLOTS:
    // Not with the name of the folder in the list of files to open.
    void beginsAtHomeWhereThereIsNoSuchFolder()
    {
        const FileDialog there(nullptr, {}, m_folder.path(), u"*"_qs);
        QCOMPARE(there.directory(), QDir(m_folder.path()));
        const FileDialog missing(nullptr, {}, m_folder.filePath(u"Documents"_qs), u"*"_qs);
        QCOMPARE(missing.directory(), QDir::home());
    }

    void locksAreKept()
    {
#ifdef Q_OS_UNIX
        OpenOptions options;
        const auto db = Database::open(m_library, options);
        QVERIFY(db.ok());
        const auto before = locks();
        if (!before || *before == 0) {
            QSKIP("This system does not tell which locks are held.");
        }
        {
            FileDialog dialog(nullptr, {}, m_folder.path(), u"*"_qs);
            list(dialog, m_folder.path());
        }
        QCOMPARE(*locks(), *before);
        // What it is for: Qt's own dialog drops them.
        QFileDialog bare(nullptr, {}, m_folder.path(), u"*"_qs);
        list(bare, m_folder.path());
        QTRY_VERIFY(*locks() < *before);
#else
        QSKIP("Locks belong to handles here.");
#endif
    }
};

QTEST_MAIN(TestFileDialog)
#include "tst_filedialog.moc"
