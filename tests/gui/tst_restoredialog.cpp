// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspacefixture.h"

#include "gui/restoredialog.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>

using namespace Pandian;

class TestRestoreDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersTheBackups()
    {
        WorkspaceFixture fixture;
        VERIFY_OK(fixture.open());
        VERIFY_OK(fixture.create(u"甲"_qs));
        const QString path = fixture.workspace.libraryPath();
        QTRY_COMPARE(backups(path).size(), 1); // the daily one
        RestoreDialog dialog(path, nullptr);
        dialog.show();
        const auto *list = dialog.findChild<QListWidget *>();
        QCOMPARE(list->count(), 1);
        QVERIFY2(list->item(0)->text().contains(u"daily backup"),
                 qPrintable(list->item(0)->text()));
        QSignalSpy asked(&dialog, &RestoreDialog::restoreRequested);
        QTest::mouseClick(button(dialog, u"Restore"_qs), Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().toString(), backups(path).first().path);
        QVERIFY(!dialog.isVisible());
    }

    void cancelRestoresNothing()
    {
        WorkspaceFixture fixture;
        VERIFY_OK(fixture.open());
        QTRY_COMPARE(backups(fixture.workspace.libraryPath()).size(), 1);
        RestoreDialog dialog(fixture.workspace.libraryPath(), nullptr);
        dialog.show();
        QSignalSpy asked(&dialog, &RestoreDialog::restoreRequested);
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QVERIFY(!dialog.isVisible());
        QVERIFY(asked.isEmpty());
    }

    // No backup beside the library: one from elsewhere will do.
    void takesAnotherFile()
    {
        const QTemporaryDir folder;
        RestoreDialog dialog(folder.filePath(u"稿库.sqlite"_qs), nullptr);
        dialog.show();
        QVERIFY(!button(dialog, u"Restore"_qs)->isEnabled());
        button(dialog, u"Other file…"_qs)->click();
        auto *chooser = dialog.findChild<QFileDialog *>();
        QVERIFY(chooser);
        const QString elsewhere = folder.filePath(u"U盘.backup"_qs);
        Q_EMIT chooser->fileSelected(elsewhere);
        chooser->close();
        QVERIFY(button(dialog, u"Restore"_qs)->isEnabled());
        QSignalSpy asked(&dialog, &RestoreDialog::restoreRequested);
        button(dialog, u"Restore"_qs)->click();
        QCOMPARE(asked.value(0).value(0).toString(), elsewhere);
    }

private:
    static QPushButton *button(const RestoreDialog &dialog, const QString &text)
    {
        const QList<QPushButton *> buttons = dialog.findChildren<QPushButton *>();
        for (QPushButton *one : buttons) {
            if (one->text() == text) {
                return one;
            }
        }
        return nullptr;
    }
};

QTEST_MAIN(TestRestoreDialog)
#include "tst_restoredialog.moc"
