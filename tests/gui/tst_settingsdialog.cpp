// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspacefixture.h"

#include "gui/settingsdialog.h"
#include "storage/librarysettings.h"

#include <QLineEdit>

using namespace Pandian;

// What administrators set for the whole library, and others only see.
class TestSettingsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSiteIsOneOfTheLibrarysSettings();
    void othersOnlySeeThem();
    void fitsOnASmallScreen();
};

void TestSettingsDialog::theSiteIsOneOfTheLibrarysSettings()
{
    WorkspaceFixture office;
    VERIFY_OK(office.open());
    {
        SettingsDialog dialog(office.workspace, nullptr);
        dialog.findChild<QLineEdit *>(u"siteNameLineEdit"_qs)->setText(u" 示例市人民政府"_qs);
        dialog.findChild<QLineEdit *>(u"siteDomainLineEdit"_qs)->setText(u"www.example.gov.cn"_qs);
        dialog.findChild<QLineEdit *>(u"siteIdCodeLineEdit"_qs)->setText(u"1401000001"_qs);
        dialog.accept();
    }
    const auto settings = librarySettings(office.workspace.database());
    VERIFY_OK(settings);
    QCOMPARE(settings->siteName, u"示例市人民政府"_qs);
    QCOMPARE(settings->siteDomain, u"www.example.gov.cn"_qs);
    QCOMPARE(settings->siteIdCode, u"1401000001"_qs);
    const SettingsDialog again(office.workspace, nullptr);
    QCOMPARE(again.findChild<QLineEdit *>(u"siteNameLineEdit"_qs)->text(), u"示例市人民政府"_qs);
}

void TestSettingsDialog::othersOnlySeeThem()
{
    WorkspaceFixture office;
    VERIFY_OK(office.open());
    const auto writer = office.add(u"张三"_qs, Role::Writer);
    VERIFY_OK(writer);
    VERIFY_OK(office.workspace.signIn(writer->id, {}));
    const SettingsDialog dialog(office.workspace, nullptr);
    for (const char *name : {"siteNameLineEdit", "siteDomainLineEdit", "siteIdCodeLineEdit"}) {
        QVERIFY(!dialog.findChild<QLineEdit *>(QString::fromLatin1(name))->isEnabled());
    }
}

// 1366 × 768, less the system's bar and the window's title.
void TestSettingsDialog::fitsOnASmallScreen()
{
    WorkspaceFixture office;
    VERIFY_OK(office.open());
    SettingsDialog dialog(office.workspace, nullptr);
    QVERIFY2(dialog.height() <= 690, qPrintable(QString::number(dialog.height())));
}

QTEST_MAIN(TestSettingsDialog)
#include "tst_settingsdialog.moc"
