// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspacefixture.h"

#include "gui/library/replacewindow.h"
#include "session/deskwork.h"
#include "session/language.h"
#include "storage/articles.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeWidget>

using namespace Pandian;

namespace {

struct Replacing : WorkspaceFixture
{
    ReplaceWindow window{workspace, nullptr};
    QLineEdit *words = window.findChild<QLineEdit *>(u"wordsLineEdit"_qs);
    QLineEdit *with = window.findChild<QLineEdit *>(u"replacementLineEdit"_qs);
    QCheckBox *regular = window.findChild<QCheckBox *>(u"regularCheckBox"_qs);
    QTreeWidget *tree = window.findChild<QTreeWidget *>();
    QLabel *status = window.findChild<QLabel *>(u"statusLabel"_qs);
    QPushButton *find = window.findChild<QPushButton *>(u"findPushButton"_qs);
    QPushButton *replace = window.findChild<QPushButton *>(u"replacePushButton"_qs);
    QPushButton *stop = window.findChild<QPushButton *>(u"stopPushButton"_qs);

    QString row(int number) const { return tree->topLevelItem(number)->text(0); }
    QString newest(const ArticleId &id) const
    {
        const auto text = newestText(workspace.database(), id);
        const auto article = text ? loadText(workspace.database(), id, *text) : text.error();
        return article ? article->title : QString();
    }
};

} // namespace

class TestReplaceWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTranslations(*qApp, u"zh_CN"_qs); }

    // By keyboard: words, Tab, words, Enter, and the button.
    void findsAndReplaces()
    {
        Replacing window;
        VERIFY_OK(window.open());
        const auto first = window.create(u"平安山西"_qs);
        const auto second = window.create(u"平安乡村"_qs);
        VERIFY_OK(first);
        VERIFY_OK(second);
        window.window.activate();
        QVERIFY(QTest::qWaitForWindowActive(&window.window));
        QVERIFY(!window.replace->isEnabled());
        typeText(window.words, u"平安"_qs);
        QTest::keyClick(window.words, Qt::Key_Tab);
        QTRY_VERIFY(window.with->hasFocus());
        typeText(window.with, u"法治"_qs);
        QTest::keyClick(window.with, Qt::Key_Return);
        QTRY_COMPARE(window.tree->topLevelItemCount(), 2);
        QVERIFY2(window.row(0).contains(u"平安乡村"_qs), qPrintable(window.row(0)));
        QVERIFY(window.tree->topLevelItem(0)->child(0)->text(0).contains(u"→ 法治乡村"_qs));
        QVERIFY(window.status->text().contains(u"2 篇"_qs));
        QCOMPARE(window.newest(*first), u"平安山西"_qs);
        QVERIFY(window.replace->text().contains(u"2 篇"_qs));
        window.tree->topLevelItem(1)->setCheckState(0, Qt::Unchecked);
        QVERIFY(window.replace->text().contains(u"1 篇"_qs));
        QSignalSpy changed(&window.workspace, &Workspace::articlesChanged);
        window.replace->click();
        QTRY_COMPARE(window.newest(*second), u"法治乡村"_qs);
        QTRY_VERIFY2(window.status->text().contains(u"1 篇"_qs), qPrintable(window.status->text()));
        QCOMPARE(window.newest(*first), u"平安山西"_qs); // was unticked
        QVERIFY(changed.count() > 0);
        QVERIFY(!window.replace->isEnabled());
        QCOMPARE(window.tree->topLevelItemCount(), 0);
    }

    // What stands in the list is what would be done.
    void otherWordsEmptyTheList()
    {
        Replacing window;
        VERIFY_OK(window.open());
        VERIFY_OK(window.create(u"平安"_qs));
        window.window.activate();
        window.words->setText(u"平安"_qs);
        window.find->click();
        QTRY_COMPARE(window.tree->topLevelItemCount(), 1);
        window.with->setText(u"法治"_qs);
        QCOMPARE(window.tree->topLevelItemCount(), 0);
        QVERIFY(!window.replace->isEnabled());
        window.find->click();
        QTRY_COMPARE(window.tree->topLevelItemCount(), 1);
        window.regular->setChecked(true);
        QCOMPARE(window.tree->topLevelItemCount(), 0);
    }

    void tellsWhatIsWrong()
    {
        Replacing window;
        VERIFY_OK(window.open());
        window.window.activate();
        QVERIFY(!window.find->isEnabled());
        window.words->setText(u"没有的词"_qs);
        window.find->click();
        QTRY_VERIFY2(window.status->text().contains(u"没有"_qs), qPrintable(window.status->text()));
        window.regular->setChecked(true);
        window.words->setText(u"("_qs);
        window.find->click();
        QVERIFY2(window.status->text().contains(u"括号"_qs), qPrintable(window.status->text()));
        window.words->setText(u"词"_qs);
        window.with->setText(u"$7"_qs);
        window.find->click();
        QVERIFY2(window.status->text().contains(u'7'), qPrintable(window.status->text()));
        QCOMPARE(window.tree->topLevelItemCount(), 0);
    }

    void namesWhatCannotChange()
    {
        Replacing window;
        VERIFY_OK(window.open());
        const auto id = window.create(u"平安"_qs);
        VERIFY_OK(id);
        ActionRequest submit;
        submit.article = *id;
        submit.action = Action::Submit;
        submit.person = window.owner().id;
        VERIFY_OK(act(window.workspace.database(), submit));
        window.window.activate();
        window.words->setText(u"平安"_qs);
        window.find->click();
        QTRY_COMPARE(window.tree->topLevelItemCount(), 1);
        QVERIFY(!window.tree->topLevelItem(0)->data(0, Qt::CheckStateRole).isValid());
        QVERIFY(!window.tree->topLevelItem(0)->child(0)->text(0).isEmpty());
        QVERIFY(!window.replace->isEnabled());
    }

    // Enter in the list opens an article and does not search again; what is selected in the text
    // is no expression.
    void leavesTheKeysToTheList()
    {
        Replacing window;
        VERIFY_OK(window.open());
        VERIFY_OK(window.create(u"平安"_qs));
        window.window.activate(u"平安"_qs);
        QVERIFY(QTest::qWaitForWindowActive(&window.window));
        QTest::keyClick(window.words, Qt::Key_Return);
        QTRY_COMPARE(window.tree->topLevelItemCount(), 1);
        window.tree->setFocus();
        window.tree->setCurrentItem(window.tree->topLevelItem(0));
        QSignalSpy activated(&window.window, &ReplaceWindow::articleActivated);
        QTest::keyClick(window.tree, Qt::Key_Return);
        QCOMPARE(activated.count(), 1);
        QCOMPARE(window.tree->topLevelItemCount(), 1);
        window.regular->setChecked(true);
        window.window.activate(u"1.5"_qs);
        QCOMPARE(window.words->text(), u"平安"_qs);
    }

    void opensTheArticle()
    {
        Replacing window;
        VERIFY_OK(window.open());
        const auto id = window.create(u"平安"_qs);
        VERIFY_OK(id);
        window.window.activate();
        window.words->setText(u"平安"_qs);
        window.find->click();
        QTRY_COMPARE(window.tree->topLevelItemCount(), 1);
        QSignalSpy activated(&window.window, &ReplaceWindow::articleActivated);
        Q_EMIT window.tree->itemActivated(window.tree->topLevelItem(0)->child(0), 0);
        QCOMPARE(activated.count(), 1);
        QCOMPARE(activated.first().first().value<ArticleId>(), *id);
    }
};

QTEST_MAIN(TestReplaceWindow)
#include "tst_replacewindow.moc"
