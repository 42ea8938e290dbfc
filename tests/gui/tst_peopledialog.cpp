// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspacefixture.h"

#include "gui/people/peopledialog.h"
#include "gui/people/persondialog.h"
#include "gui/people/signindialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeWidget>

using namespace Pandian;

namespace {

struct Office : WorkspaceFixture
{
    QPointer<PeopleDialog> dialog;

    void show()
    {
        delete dialog;
        dialog = new PeopleDialog(workspace);
        dialog->open();
    }
    ~Office() { delete dialog; }

    QTreeWidget *tree() const { return dialog->findChild<QTreeWidget *>(); }
    QPushButton *button(const QString &name) const
    {
        return dialog->findChild<QPushButton *>(name);
    }
    QStringList names() const
    {
        QStringList names;
        for (int i = 0; i < tree()->topLevelItemCount(); ++i) {
            names.append(tree()->topLevelItem(i)->text(0));
        }
        return names;
    }
    void select(const QString &name) const
    {
        tree()->setCurrentItem(tree()->findItems(name, Qt::MatchExactly).value(0));
    }
    PersonDialog *personDialog() const
    {
        for (auto *one : dialog->findChildren<PersonDialog *>()) {
            if (one->isVisible()) {
                return one;
            }
        }
        return nullptr;
    }
    Person read(const QString &name)
    {
        const auto people = wait(lookUpPeople(workspace));
        for (const PersonEntry &entry : *people) {
            if (entry.person.name == name) {
                return entry.person;
            }
        }
        return {};
    }
};

QPushButton *saveButton(QDialog *dialog)
{
    return dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save);
}

} // namespace

class TestPeopleDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void administratorAddsSomebody()
    {
        Office office;
        VERIFY_OK(office.open());
        office.show();
        QTRY_COMPARE(office.names(), QStringList{office.owner().name});
        office.button(u"addPushButton"_qs)->click();
        QPointer<PersonDialog> person = office.personDialog();
        QVERIFY(person);
        saveButton(person)->click(); // no name yet
        QVERIFY(!person->findChild<QLabel *>(u"statusLabel"_qs)->text().isEmpty());
        typeText(person->findChild<QLineEdit *>(u"nameLineEdit"_qs), u"王延辉"_qs);
        person->findChild<QCheckBox *>(u"writerCheckBox"_qs)->click(); // no role is left
        QVERIFY(!person->findChild<QLabel *>(u"statusLabel"_qs)->text().isEmpty());
        person->findChild<QCheckBox *>(u"writerCheckBox"_qs)->click();
        QVERIFY(person->findChild<QLabel *>(u"statusLabel"_qs)->text().isEmpty());
        person->findChild<QCheckBox *>(u"secondCheckBox"_qs)->setChecked(true);
        person->findChild<QCheckBox *>(u"finalCheckBox"_qs)->setChecked(true);
        QTest::keyClicks(person->findChild<QLineEdit *>(u"passwordLineEdit"_qs), u"secret"_qs);
        QTest::keyClicks(person->findChild<QLineEdit *>(u"repeatLineEdit"_qs), u"other"_qs);
        saveButton(person)->click();
        QVERIFY(person->isVisible());
        person->findChild<QLineEdit *>(u"repeatLineEdit"_qs)->setText(u"secret"_qs);
        saveButton(person)->click();
        QTRY_VERIFY(!person);
        QTRY_COMPARE(office.names().size(), 2);
        QCOMPARE(office.tree()->currentItem()->text(0), u"王延辉"_qs);
        QCOMPARE(office.read(u"王延辉"_qs).roles,
                 Roles(Role::Writer) | Role::SecondReviewer | Role::FinalReviewer);
    }

    void takenNameIsRefusedInTheDialog()
    {
        Office office;
        VERIFY_OK(office.open());
        office.show();
        office.button(u"addPushButton"_qs)->click();
        QPointer<PersonDialog> person = office.personDialog();
        person->findChild<QLineEdit *>(u"nameLineEdit"_qs)->setText(office.owner().name);
        saveButton(person)->click();
        QTRY_VERIFY(
            person->findChild<QLabel *>(u"statusLabel"_qs)->text().contains(office.owner().name));
        QVERIFY(person->isVisible());
        QVERIFY(saveButton(person)->isEnabled());
    }

    void rolesAndNameOfTheSignedInPersonChange()
    {
        Office office;
        VERIFY_OK(office.open());
        QSignalSpy changed(&office.workspace, &Workspace::personChanged);
        office.show();
        QTRY_COMPARE(office.names().size(), 1);
        office.button(u"editPushButton"_qs)->click();
        QPointer<PersonDialog> person = office.personDialog();
        person->findChild<QLineEdit *>(u"nameLineEdit"_qs)->setText(u"高鹤"_qs);
        person->findChild<QCheckBox *>(u"firstCheckBox"_qs)->setChecked(true);
        saveButton(person)->click();
        QTRY_VERIFY(!person);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(office.owner().name, u"高鹤"_qs);
        QVERIFY(office.owner().roles.testFlag(Role::FirstReviewer));
    }

    void lastAdministratorStays()
    {
        Office office;
        VERIFY_OK(office.open());
        office.show();
        QTRY_COMPARE(office.names().size(), 1);
        office.button(u"disablePushButton"_qs)->click();
        QTRY_VERIFY(!office.dialog->findChild<QLabel *>(u"troubleLabel"_qs)->text().isEmpty());
        QVERIFY(!office.read(office.owner().name).disabled);
    }

    void disabledAndEnabledAgain()
    {
        Office office;
        VERIFY_OK(office.open());
        VERIFY_OK(office.add(u"王延辉"_qs, Role::Writer));
        office.show();
        QTRY_COMPARE(office.names().size(), 2);
        office.select(u"王延辉"_qs);
        office.button(u"disablePushButton"_qs)->click();
        QTRY_VERIFY(office.read(u"王延辉"_qs).disabled);
        QTRY_COMPARE(office.button(u"disablePushButton"_qs)->text(), u"&Enable again"_qs);
        QCOMPARE(office.tree()->currentItem()->text(0), u"王延辉"_qs); // stays chosen
        office.button(u"disablePushButton"_qs)->click();
        QTRY_VERIFY(!office.read(u"王延辉"_qs).disabled);
    }

    void othersLookAndChangeTheirOwn()
    {
        Office office;
        VERIFY_OK(office.open());
        const QString owner = office.owner().name;
        const auto writer = office.add(u"王延辉"_qs, Role::Writer);
        VERIFY_OK(writer);
        VERIFY_OK(office.workspace.signIn(writer->id, {}));
        office.show();
        QTRY_COMPARE(office.names().size(), 2);
        office.select(owner);
        for (const QString &name :
             {u"addPushButton"_qs, u"editPushButton"_qs, u"disablePushButton"_qs}) {
            QVERIFY(!office.button(name)->isEnabled());
            QVERIFY(!office.button(name)->toolTip().isEmpty());
        }
        QVERIFY(!office.dialog->findChild<QLabel *>(u"hintLabel"_qs)->text().isEmpty());
        office.select(u"王延辉"_qs);
        QVERIFY(office.button(u"editPushButton"_qs)->isEnabled());
        office.button(u"editPushButton"_qs)->click();
        QPointer<PersonDialog> person = office.personDialog();
        QVERIFY(!person->findChild<QCheckBox *>(u"finalCheckBox"_qs)->isEnabled());
        QTest::keyClicks(person->findChild<QLineEdit *>(u"passwordLineEdit"_qs), u"secret"_qs);
        QTest::keyClicks(person->findChild<QLineEdit *>(u"repeatLineEdit"_qs), u"secret"_qs);
        saveButton(person)->click();
        QTRY_VERIFY(!person);
        const auto wrong = office.workspace.signIn(writer->id, "wrong");
        QVERIFY(!wrong);
        VERIFY_OK(office.workspace.signIn(writer->id, "secret"));
    }

    void signInAsksForPasswordOnlyWhereSet()
    {
        Office office;
        VERIFY_OK(office.open());
        const auto locked = office.add(u"王延辉"_qs, Role::Writer, "secret");
        VERIFY_OK(locked);
        SignInDialog dialog(office.workspace);
        dialog.open();
        auto *list = dialog.findChild<QListWidget *>();
        auto *password = dialog.findChild<QLineEdit *>();
        auto *ok = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
        auto *status = dialog.findChild<QLabel *>(u"statusLabel"_qs);
        QTRY_COMPARE(list->count(), 2);
        QVERIFY(!password->isVisible()); // the person signed in has none
        list->setCurrentItem(list->findItems(u"王延辉"_qs, Qt::MatchStartsWith).value(0));
        QVERIFY(password->isVisible());
        QVERIFY(list->hasFocus()); // chosen by keys, say
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                          list->visualItemRect(list->currentItem()).center());
        QVERIFY(password->hasFocus());

        QTest::keyClicks(password, u"wrong"_qs);
        QTest::mouseClick(ok, Qt::LeftButton);
        QVERIFY(!ok->isEnabled()); // being checked, elsewhere
        QTRY_VERIFY(ok->isEnabled());
        QVERIFY(dialog.isVisible());
        QVERIFY(!status->text().isEmpty());
        QVERIFY(office.owner().name != u"王延辉");

        password->setText(u"secret"_qs);
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        QTest::keyClick(password, Qt::Key_Return);
        QTRY_COMPARE(accepted.size(), 1);
        QCOMPARE(office.owner().name, u"王延辉"_qs);
    }

    void disabledPeopleDoNotSignIn()
    {
        Office office;
        VERIFY_OK(office.open());
        const auto gone = office.add(u"王延辉"_qs, Role::Writer);
        VERIFY_OK(gone);
        PersonEdit edit;
        edit.id = gone->id;
        edit.disabled = true;
        VERIFY_OK(Office::wait(savePerson(office.workspace, edit)));
        SignInDialog dialog(office.workspace);
        dialog.open();
        auto *list = dialog.findChild<QListWidget *>();
        QTRY_COMPARE(list->count(), 1);
        QVERIFY(!list->item(0)->text().contains(u"王延辉"));
    }
};

QTEST_MAIN(TestPeopleDialog)
#include "tst_peopledialog.moc"
