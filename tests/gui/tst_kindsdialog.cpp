// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspacefixture.h"

#include "gui/kindsdialog.h"
#include "gui/templatedialog.h"
#include "session/articledocument.h"
#include "session/language.h"
#include "storage/articlekinds.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>

using namespace Pandian;

namespace {

struct Kinds
{
    explicit Kinds(Workspace &workspace) : dialog(workspace, nullptr) { dialog.show(); }

    QPushButton *button(const QString &which) const
    {
        return dialog.findChild<QPushButton *>(which);
    }
    void press(QDialogButtonBox::StandardButton which) const
    {
        QTest::mouseClick(dialog.findChild<QDialogButtonBox *>()->button(which), Qt::LeftButton);
    }
    QCheckBox *field(const QString &text) const
    {
        for (QCheckBox *box : dialog.findChildren<QCheckBox *>()) {
            if (box->text() == text) {
                return box;
            }
        }
        return nullptr;
    }

    KindsDialog dialog;
    QListWidget *list = dialog.findChild<QListWidget *>();
    QLineEdit *name = dialog.findChild<QLineEdit *>(u"nameLineEdit"_qs);
    QSpinBox *rounds = dialog.findChild<QSpinBox *>();
    QLabel *skeleton = dialog.findChild<QLabel *>(u"skeletonLabel"_qs);
    QLabel *error = dialog.findChild<QLabel *>(u"errorLabel"_qs);
};

} // namespace

class TestKindsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTranslations(*qApp, u"zh_CN"_qs); }

    void changesNamesRoundsAndDuties()
    {
        WorkspaceFixture office;
        VERIFY_OK(office.open());
        {
            const Kinds kinds(office.workspace);
            QCOMPARE(kinds.list->count(), 3);
            QCOMPARE(kinds.name->text(), u"普通稿件"_qs);
            QVERIFY(!kinds.button(u"takePushButton"_qs)->isEnabled()); // no article is open
            kinds.rounds->setValue(2);
            QTest::mouseClick(kinds.button(u"addPushButton"_qs), Qt::LeftButton);
            QVERIFY(kinds.name->hasSelectedText());
            typeText(kinds.name, u"每周看点"_qs);
            kinds.field(u"关键词"_qs)->setChecked(true);
            kinds.list->setCurrentRow(0);
            QCOMPARE(kinds.rounds->value(), 2);
            QVERIFY(!kinds.field(u"关键词"_qs)->isChecked());
            kinds.press(QDialogButtonBox::Ok);
            QVERIFY(!kinds.dialog.isVisible());
        }
        const auto kinds = articleKinds(office.workspace.database());
        VERIFY_OK(kinds);
        QCOMPARE(kinds->size(), 4);
        QCOMPARE(kinds->first().rounds, 2);
        QCOMPARE(kinds->last().name, u"每周看点"_qs);
        QCOMPARE(kinds->last().required, RequiredField::Keywords);
        const Kinds again(office.workspace);
        again.list->setCurrentRow(3);
        QVERIFY(again.field(u"关键词"_qs)->isChecked());
    }

    // From the article that is open to one that begins as it is.
    void anArticleBecomesATemplate()
    {
        WorkspaceFixture office;
        VERIFY_OK(office.open());
        VERIFY_OK(office.workspace.openDemonstration());
        const Article example = office.workspace.article()->document()->snapshot();
        {
            const Kinds kinds(office.workspace);
            kinds.list->setCurrentRow(1);
            QVERIFY(kinds.skeleton->text().contains(u"还没有模板"_qs));
            QTest::mouseClick(kinds.button(u"takePushButton"_qs), Qt::LeftButton);
            QVERIFY2(kinds.skeleton->text().contains(example.title) &&
                         kinds.skeleton->text().contains(u"7 个盘点"_qs),
                     qPrintable(kinds.skeleton->text()));
            kinds.press(QDialogButtonBox::Ok);
        }
        const auto kinds = readKinds(office.workspace);
        VERIFY_OK(kinds);
        const TemplateDialog choice(*kinds, nullptr);
        QCOMPARE(choice.findChild<QListWidget *>()->count(), 1);
        QCOMPARE(choice.kind(), kinds->at(1).kind.id);
        VERIFY_OK(office.workspace.newArticleFrom(choice.kind()));
        const Article made = office.workspace.article()->document()->snapshot();
        QVERIFY(made.id != example.id);
        QCOMPARE(made.kind, kinds->at(1).kind.id);
        QCOMPARE(made.columnPath, example.columnPath);
        QCOMPARE(made.sections.size(), 7);
        QCOMPARE(made.sections.at(4).title, example.sections.at(4).title);
        QVERIFY(made.sections.at(4).id != example.sections.at(4).id);
        QVERIFY(!made.published);
        {
            const Kinds dropping(office.workspace);
            dropping.list->setCurrentRow(1);
            QTest::mouseClick(dropping.button(u"dropPushButton"_qs), Qt::LeftButton);
            dropping.press(QDialogButtonBox::Ok);
        }
        QVERIFY(!office.workspace.newArticleFrom(kinds->at(1).kind.id));
        const auto none = readKinds(office.workspace);
        VERIFY_OK(none);
        const TemplateDialog empty(*none, nullptr);
        QVERIFY(empty.kind().isEmpty());
        QCOMPARE(empty.findChild<QDialogButtonBox *>()->standardButtons(), // nothing to agree to
                 QDialogButtonBox::Close);
    }

    // It stays, at the kind that cannot be, and says why.
    void tellsWhatCannotBeKept()
    {
        WorkspaceFixture office;
        VERIFY_OK(office.open());
        const Kinds kinds(office.workspace);
        kinds.rounds->setValue(1); // of the first one: goes with the others or not at all
        kinds.list->setCurrentRow(1);
        kinds.name->selectAll();
        typeText(kinds.name, u"普通稿件"_qs);
        kinds.list->setCurrentRow(2);
        kinds.press(QDialogButtonBox::Ok);
        QVERIFY(kinds.dialog.isVisible());
        QCOMPARE(kinds.list->currentRow(), 1);
        QVERIFY(kinds.error->isVisible());
        QVERIFY2(kinds.error->text().contains(u"名"_qs), qPrintable(kinds.error->text()));
        kinds.press(QDialogButtonBox::Cancel);
        QCOMPARE(articleKinds(office.workspace.database())->at(1).name, u"简讯"_qs);
        QCOMPARE(articleKinds(office.workspace.database())->first().rounds, 3);
    }

    // Nothing of another administrator's is overwritten.
    void whatSomebodyElseChangedStays()
    {
        WorkspaceFixture office;
        VERIFY_OK(office.open());
        VERIFY_OK(office.workspace.openDemonstration());
        Database &db = office.workspace.database();
        const Article theirs = WorkspaceFixture::article(u"别人的样子"_qs);
        {
            const Kinds kinds(office.workspace);
            QTest::mouseClick(kinds.button(u"takePushButton"_qs), Qt::LeftButton);
            VERIFY_OK(setArticleSkeleton(db, u"standard"_qs, theirs, office.owner().id));
            kinds.press(QDialogButtonBox::Ok);
            QVERIFY(kinds.dialog.isVisible());
            QVERIFY2(kinds.error->text().contains(u"普通稿件"_qs), qPrintable(kinds.error->text()));
            QCOMPARE(articleSkeleton(db, u"standard"_qs)->value().title, theirs.title);
        }
        const Kinds kinds(office.workspace);
        kinds.rounds->setValue(1);
        VERIFY_OK(setArticleKind(db, {u"standard"_qs, u"消息"_qs, 2}, office.owner().id));
        kinds.press(QDialogButtonBox::Ok);
        QVERIFY(kinds.dialog.isVisible());
        QCOMPARE(articleKinds(db)->first().name, u"消息"_qs);
        QCOMPARE(articleKinds(db)->first().rounds, 2);
    }

    void whatWasAddedByMistakeGoesAgain()
    {
        WorkspaceFixture office;
        VERIFY_OK(office.open());
        const Kinds kinds(office.workspace);
        QVERIFY(!kinds.button(u"removePushButton"_qs)->isEnabled()); // articles may be of it
        QTest::mouseClick(kinds.button(u"addPushButton"_qs), Qt::LeftButton);
        QTest::mouseClick(kinds.button(u"addPushButton"_qs), Qt::LeftButton);
        QCOMPARE(kinds.list->count(), 5);
        QVERIFY(kinds.list->item(3)->text() != kinds.list->item(4)->text());
        kinds.list->setCurrentRow(3);
        QTest::mouseClick(kinds.button(u"removePushButton"_qs), Qt::LeftButton);
        QCOMPARE(kinds.list->count(), 4);
        QCOMPARE(kinds.name->text(), kinds.list->currentItem()->text());
        kinds.press(QDialogButtonBox::Ok);
        QVERIFY2(!kinds.dialog.isVisible(), qPrintable(kinds.error->text()));
        QCOMPARE(articleKinds(office.workspace.database())->size(), 4);
    }

    void othersOnlySeeThem()
    {
        WorkspaceFixture office;
        VERIFY_OK(office.open());
        const auto writer = office.add(u"张三"_qs, Role::Writer);
        VERIFY_OK(writer);
        VERIFY_OK(office.workspace.signIn(writer->id, {}));
        const Kinds kinds(office.workspace);
        QVERIFY(kinds.list->isEnabled());
        QVERIFY(!kinds.name->isEnabled());
        QVERIFY(!kinds.button(u"addPushButton"_qs)->isEnabled());
        kinds.press(QDialogButtonBox::Ok);
        QVERIFY(!kinds.dialog.isVisible());
    }
};

QTEST_MAIN(TestKindsDialog)
#include "tst_kindsdialog.moc"
