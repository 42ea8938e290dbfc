// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspacefixture.h"

#include "gui/settingsdialog.h"
#include "storage/librarysettings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>

using namespace Pandian;

namespace {

struct Options
{
    explicit Options(Workspace &workspace) : dialog(workspace, nullptr) { dialog.show(); }

    template <typename T>
    T *child(const QString &name) const
    {
        return dialog.findChild<T *>(name);
    }
    // Everything otherwise than it is at first.
    void change() const
    {
        language->setCurrentIndex(language->findData(u"en"_qs));
        theme->setCurrentIndex(int(Theme::Dark));
        zoom->setValue(150);
        single->setChecked(true);
        author->setChecked(true);
    }
    void press(QDialogButtonBox::StandardButton button) const
    {
        QTest::mouseClick(dialog.findChild<QDialogButtonBox *>()->button(button), Qt::LeftButton);
    }

    SettingsDialog dialog;
    QComboBox *language = child<QComboBox>(u"languageComboBox"_qs);
    QComboBox *theme = child<QComboBox>(u"themeComboBox"_qs);
    QSpinBox *zoom = child<QSpinBox>(u"zoomSpinBox"_qs);
    QCheckBox *single = child<QCheckBox>(u"singlePersonCheckBox"_qs);
    QCheckBox *author = child<QCheckBox>(u"authorCheckBox"_qs);
};

} // namespace

class TestSettingsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatIsChosen()
    {
        WorkspaceFixture fixture;
        VERIFY_OK(fixture.open());
        {
            const Options options(fixture.workspace);
            QCOMPARE(options.language->currentText(), u"中文（简体）"_qs);
            QCOMPARE(options.zoom->value(), 100);
            QVERIFY(!options.single->isChecked());
            QVERIFY(
                options.child<QLineEdit>(u"pathLineEdit"_qs)->text().endsWith(u"稿库.sqlite"_qs));
            QSignalSpy changed(&options.dialog, &SettingsDialog::settingsChanged);
            options.change();
            options.press(QDialogButtonBox::Ok);
            QCOMPARE(changed.size(), 1);
            QVERIFY(!options.dialog.isVisible());
        }
        QCOMPARE(fixture.settings.language(), u"en"_qs);
        QCOMPARE(fixture.settings.theme(), Theme::Dark);
        QCOMPARE(fixture.settings.zoomPercent(), 150);
        const auto rules = librarySettings(fixture.workspace.database());
        VERIFY_OK(rules);
        QVERIFY(rules->singlePersonMode && rules->authorMayFirstReview);

        const Options again(fixture.workspace);
        QCOMPARE(again.language->currentText(), u"English"_qs);
        QCOMPARE(again.theme->currentIndex(), int(Theme::Dark));
        QCOMPARE(again.zoom->value(), 150);
        QVERIFY(again.single->isChecked() && again.author->isChecked());
    }

    void cancelKeepsNothing()
    {
        WorkspaceFixture fixture;
        VERIFY_OK(fixture.open());
        const Theme theme = fixture.settings.theme();
        const Options options(fixture.workspace);
        QSignalSpy changed(&options.dialog, &SettingsDialog::settingsChanged);
        options.change();
        options.press(QDialogButtonBox::Cancel);
        QVERIFY(!options.dialog.isVisible());
        QVERIFY(changed.isEmpty());
        QCOMPARE(fixture.settings.language(), u"zh_CN"_qs);
        QCOMPARE(fixture.settings.theme(), theme);
        QCOMPARE(fixture.settings.zoomPercent(), 100);
        const auto rules = librarySettings(fixture.workspace.database());
        VERIFY_OK(rules);
        QVERIFY(*rules == LibrarySettings());
    }

    // The rules of the library are the administrators'; one's own settings are one's own.
    void othersChangeTheirOwnAlone()
    {
        WorkspaceFixture fixture;
        VERIFY_OK(fixture.open());
        const auto colleague = fixture.add(u"王延辉"_qs, Role::Writer);
        VERIFY_OK(colleague);
        VERIFY_OK(fixture.workspace.signIn(colleague->id, {}));
        const Options options(fixture.workspace);
        QVERIFY(!options.single->isEnabled());
        QVERIFY(!options.author->isEnabled());
        options.zoom->setValue(150);
        options.press(QDialogButtonBox::Ok);
        QCOMPARE(fixture.settings.zoomPercent(), 150);
    }

    // It stays and says why; nothing else is kept either.
    void tellsWhatCannotBeKept()
    {
        WorkspaceFixture fixture;
        VERIFY_OK(fixture.open());
        const Options options(fixture.workspace);
        options.change();
        const auto other = fixture.add(u"王延辉"_qs, Role::Administrator | Role::Writer);
        VERIFY_OK(other);
        PersonEdit edit;
        edit.id = fixture.owner().id;
        edit.name = fixture.owner().name;
        edit.roles = Role::Writer; // no longer an administrator
        VERIFY_OK(fixture.wait(savePerson(fixture.workspace, edit)));
        options.press(QDialogButtonBox::Ok);
        QVERIFY(options.dialog.isVisible());
        QVERIFY(options.child<QLabel>(u"errorLabel"_qs)->isVisible());
        QVERIFY(!options.child<QLabel>(u"errorLabel"_qs)->text().isEmpty());
        QCOMPARE(fixture.settings.zoomPercent(), 100);
    }

    void theSiteIsOneOfTheLibrarysSettings()
    {
        WorkspaceFixture office;
        VERIFY_OK(office.open());
        {
            SettingsDialog dialog(office.workspace, nullptr);
            dialog.findChild<QLineEdit *>(u"siteNameLineEdit"_qs)->setText(u" 示例市人民政府"_qs);
            dialog.findChild<QLineEdit *>(u"siteDomainLineEdit"_qs)
                ->setText(u"www.example.gov.cn"_qs);
            dialog.findChild<QLineEdit *>(u"siteIdCodeLineEdit"_qs)->setText(u"1401000001"_qs);
            dialog.accept();
        }
        const auto settings = librarySettings(office.workspace.database());
        VERIFY_OK(settings);
        QCOMPARE(settings->siteName, u"示例市人民政府"_qs);
        QCOMPARE(settings->siteDomain, u"www.example.gov.cn"_qs);
        QCOMPARE(settings->siteIdCode, u"1401000001"_qs);
        const SettingsDialog again(office.workspace, nullptr);
        QCOMPARE(again.findChild<QLineEdit *>(u"siteNameLineEdit"_qs)->text(),
                 u"示例市人民政府"_qs);
    }

    void othersOnlySeeThem()
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
    void fitsOnASmallScreen()
    {
        WorkspaceFixture office;
        VERIFY_OK(office.open());
        SettingsDialog dialog(office.workspace, nullptr);
        QVERIFY2(dialog.height() <= 690, qPrintable(QString::number(dialog.height())));
    }
};

QTEST_MAIN(TestSettingsDialog)
#include "tst_settingsdialog.moc"
