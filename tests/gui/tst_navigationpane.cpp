// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagefixture.h"
#include "windowfixture.h"

#include "gui/navigation/navigationpane.h"
#include "gui/navigation/outlinemodel.h"
#include "gui/navigation/sectionworkdialog.h"
#include "session/language.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QToolButton>
#include <QToolTip>
#include <QWindow>

using namespace Pandian;

// The navigation of an article, in the window: it and the page follow one another.
class TestNavigationPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void showsWhatIsThere();
    void countsFollowTheText();
    void titlesFollowTheText();
    void currentSectionFollowsTheCaret();
    void clickGoesThere();
    void enterGoesThere();
    void keysMove();
    void draggingMoves_data();
    void draggingMoves();
    void aHeldRowStaysChosen();
    void menuMergesAndAdds();
    void worksAreNoted();
    void filterHidesRows();
    void escapeLeavesTheFilter();
    void lockedRowsAreNotDragged();
    void lockIsOfItsArticle();
    void readOnlyMovesNothing();

private:
    ArticleDocument &document() const { return *m_session->workspace.article()->document(); }
    QStringList lines() const { return linesOf(document().snapshot()); }
    QString row(int number) const { return model().index(number, 0).data().toString(); }
    qsizetype words(int number) const
    {
        return model().index(number, 0).data(OutlineModel::WordsRole).toLongLong();
    }
    QAbstractItemModel &model() const { return *m_list->model(); }
    QPoint middleOf(int number) const
    {
        return m_list->visualRect(model().index(number, 0)).center();
    }
    int find(const QString &text) const
    {
        return document().textDocument()->find(text).selectionStart();
    }
    QAction *menuEntry(int number, const QString &text) const;
    void dragFirstSection() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Session> m_session;
    QListView *m_list = nullptr;
    QList<Section> m_sections;
};

void TestNavigationPane::initTestCase()
{
    installTranslations(*qApp, u"zh_CN"_qs);
}

void TestNavigationPane::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_session = std::make_unique<Session>(m_folder->path());
    m_session->start();
    QVERIFY(m_session->workspace.newArticle());
    QTRY_VERIFY(m_session->editor().hasFocus());
    Article article = pageArticle();
    article.id = m_session->workspace.article()->id();
    m_sections = article.sections;
    document().reset(article);
    m_list = m_session->child<NavigationPane>()->findChild<QListView *>();
    QTRY_COMPARE(model().rowCount(), 4);
}

void TestNavigationPane::cleanup()
{
    m_session.reset();
}

// As far as where it would hang at the pointer.
void TestNavigationPane::dragFirstSection() const
{
    QToolTip::hideText();
    QTest::mousePress(m_list->viewport(), Qt::LeftButton, {}, middleOf(1));
    QTest::mouseMove(m_list->viewport(), middleOf(2));
    QTest::mouseMove(m_list->viewport(), middleOf(3));
    QTest::mouseRelease(m_list->viewport(), Qt::LeftButton, {}, middleOf(3));
}

QAction *TestNavigationPane::menuEntry(int number, const QString &text) const
{
    Q_EMIT m_list->customContextMenuRequested(middleOf(number));
    const auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    const QList<QAction *> actions = menu ? menu->actions() : QList<QAction *>();
    for (QAction *action : actions) {
        if (action->text() == text) {
            return action;
        }
    }
    return nullptr;
}

void TestNavigationPane::showsWhatIsThere()
{
    QCOMPARE(row(0), u"导语"_qs);
    QCOMPARE(row(1), u"盘点1 站好岗"_qs);
    QCOMPARE(row(2), u"盘点2 筑牢墙"_qs);
    QCOMPARE(row(3), u"盘点3 架起桥"_qs);
    QTRY_COMPARE(words(0), countBlocks(pageArticle().lead).words);
    const LabelStyle style;
    for (int number = 1; number <= 3; ++number) {
        QTRY_COMPARE(words(number), countSection(m_sections.at(number - 1), style, number).words);
    }
}

void TestNavigationPane::countsFollowTheText()
{
    QTRY_VERIFY(words(2) > 0);
    const qsizetype before = words(2);
    const qsizetype other = words(1);
    m_session->child<EditorPage>()->goToPosition(find(u"日夜"_qs));
    m_session->type(u"坚持"_qs);
    QTRY_COMPARE(words(2), before + 2);
    QCOMPARE(words(1), other);
}

void TestNavigationPane::titlesFollowTheText()
{
    m_session->child<EditorPage>()->goToPosition(find(u"筑牢墙"_qs) + 2);
    m_session->type(u"防火"_qs);
    QTRY_COMPARE(row(2), u"盘点2 筑牢防火墙"_qs);
    QTest::keyClick(&m_session->editor(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(row(2), u"盘点2 筑牢墙"_qs);
}

void TestNavigationPane::currentSectionFollowsTheCaret()
{
    auto *page = m_session->child<EditorPage>();
    page->goToPosition(find(u"连通民心"_qs) + 2);
    QTRY_COMPARE(m_list->currentIndex().row(), 3);
    page->goToPosition(find(u"站好岗"_qs));
    QTRY_COMPARE(m_list->currentIndex().row(), 1);
    QTest::keyClick(&m_session->editor(), Qt::Key_Left); // into the lead
    QTRY_COMPARE(m_list->currentIndex().row(), 0);
    QTest::keyClick(&m_session->editor(), Qt::Key_PageDown, Qt::ControlModifier);
    QTRY_COMPARE(m_list->currentIndex().row(), 1);
}

void TestNavigationPane::clickGoesThere()
{
    auto *page = m_session->child<EditorPage>();
    QTest::mouseClick(m_list->viewport(), Qt::LeftButton, {}, middleOf(2));
    QCOMPARE(page->caretPosition(), find(u"筑牢墙"_qs));
    QVERIFY(m_session->editor().hasFocus());
    QTest::mouseClick(m_list->viewport(), Qt::LeftButton, {}, middleOf(0));
    QCOMPARE(page->caretPosition(), find(u"回首"_qs));
}

void TestNavigationPane::enterGoesThere()
{
    m_list->setFocus();
    QTest::keyClick(m_list, Qt::Key_Home);
    QTest::keyClick(m_list, Qt::Key_Down);
    QTest::keyClick(m_list, Qt::Key_Down);
    QVERIFY(m_list->hasFocus());
    QTest::keyClick(m_list, Qt::Key_Return);
    QCOMPARE(m_session->child<EditorPage>()->caretPosition(), find(u"筑牢墙"_qs));
    QVERIFY(m_session->editor().hasFocus());
}

void TestNavigationPane::keysMove()
{
    m_list->setFocus();
    m_list->setCurrentIndex(model().index(1, 0));
    QTest::keyClick(m_list, Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
    QTRY_COMPARE(row(2), u"盘点2 站好岗"_qs);
    QCOMPARE(row(1), u"盘点1 筑牢墙"_qs);
    QTRY_COMPARE(m_list->currentIndex().row(), 2);
    QVERIFY(m_list->hasFocus()); // for the next key
    QTest::keyClick(&m_session->editor(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(row(1), u"盘点1 站好岗"_qs);
    QVERIFY(document().snapshot().sections == m_sections);
}

void TestNavigationPane::draggingMoves_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("before"); // this row; -1: on the one below the rows
    QTest::addColumn<QStringList>("titles");
    QTest::newRow("up") << 3 << 1 << QStringList{u"架起桥"_qs, u"站好岗"_qs, u"筑牢墙"_qs};
    QTest::newRow("down") << 1 << 3 << QStringList{u"筑牢墙"_qs, u"站好岗"_qs, u"架起桥"_qs};
    QTest::newRow("to the end") << 1 << 4 << QStringList{u"筑牢墙"_qs, u"架起桥"_qs, u"站好岗"_qs};
    QTest::newRow("below") << 1 << -1 << QStringList{u"筑牢墙"_qs, u"架起桥"_qs, u"站好岗"_qs};
    QTest::newRow("above the lead")
        << 3 << 0 << QStringList{u"站好岗"_qs, u"筑牢墙"_qs, u"架起桥"_qs};
    QTest::newRow("the lead itself")
        << 0 << 3 << QStringList{u"站好岗"_qs, u"筑牢墙"_qs, u"架起桥"_qs};
}

void TestNavigationPane::draggingMoves()
{
    QFETCH(int, from);
    QFETCH(int, before);
    QFETCH(QStringList, titles);
    const std::unique_ptr<QMimeData> dragged(model().mimeData({model().index(from, 0)}));
    model().dropMimeData(dragged.get(), Qt::MoveAction, before, before < 0 ? -1 : 0, {});
    QStringList now;
    const QList<OutlineEntry> outline = document().outline();
    for (const OutlineEntry &entry : outline.mid(1)) {
        now.append(entry.title);
    }
    QCOMPARE(now, titles);
}

// What is typed or undone elsewhere takes no row out of the hand that is about to drag it.
void TestNavigationPane::aHeldRowStaysChosen()
{
    m_session->child<EditorPage>()->goToPosition(find(u"站好岗"_qs));
    QTRY_COMPARE(m_list->currentIndex().row(), 1);
    QWindow *window = m_session->window->windowHandle();
    const QPoint place = m_list->viewport()->mapTo(m_session->window.get(), middleOf(3));
    QTest::mousePress(window, Qt::LeftButton, {}, place);
    QTRY_COMPARE(m_list->currentIndex().row(), 3);
    m_session->child<EditorPage>()->goToPosition(find(u"筑牢墙"_qs));
    m_session->type(u"新"_qs);
    QTRY_COMPARE(row(2), u"盘点2 新筑牢墙"_qs);
    QCOMPARE(m_list->currentIndex().row(), 3);
    QTest::mouseRelease(window, Qt::LeftButton, {}, place);
    QTRY_COMPARE(m_session->child<EditorPage>()->caretPosition(), find(u"架起桥"_qs));
}

void TestNavigationPane::menuMergesAndAdds()
{
    QAction *merge = menuEntry(2, u"合并到上一节"_qs);
    QVERIFY(merge);
    QVERIFY(merge->isEnabled());
    merge->trigger();
    QVERIFY(lines().contains(u"筑牢墙"_qs));
    QTRY_COMPARE(model().rowCount(), 3);
    QApplication::activePopupWidget()->close();

    m_list->setCurrentIndex(model().index(1, 0));
    m_session->child<NavigationPane>()->findChild<QToolButton *>()->click();
    m_session->type(u"新的一节"_qs);
    QTRY_COMPARE(row(2), u"盘点2 新的一节"_qs);
    QTRY_COMPARE(m_list->currentIndex().row(), 2);
    QCOMPARE(document().outline().last().title, u"架起桥"_qs);
    menuEntry(2, u"复制本节"_qs)->trigger();
    QTRY_COMPARE(row(3), u"盘点3 新的一节"_qs);
    QApplication::activePopupWidget()->close();
    menuEntry(3, u"删除本节"_qs)->trigger();
    QTRY_COMPARE(model().rowCount(), 4);
    QApplication::activePopupWidget()->close();
    QVERIFY(!menuEntry(0, u"删除本节"_qs)->isEnabled()); // the lead
    QVERIFY(!menuEntry(0, u"合并到上一节"_qs)->isEnabled());
    QApplication::activePopupWidget()->close();
    QVERIFY(!menuEntry(3, u"合并下一节"_qs)->isEnabled());
    QApplication::activePopupWidget()->close();
    const QString upper = row(1);
    menuEntry(1, u"合并下一节"_qs)->trigger();
    QTRY_COMPARE(model().rowCount(), 3);
    QCOMPARE(row(1), upper);
    while (QWidget *menu = QApplication::activePopupWidget()) {
        menu->close();
    }
}

void TestNavigationPane::worksAreNoted()
{
    const auto work = [this](int number) {
        return model().index(number, 0).data(OutlineModel::WorkRole).value<SectionWork>();
    };
    menuEntry(2, u"状态"_qs)->menu()->actions().at(3)->trigger();
    QApplication::activePopupWidget()->close();
    QCOMPARE(work(2).status, SectionStatus::Doubtful);
    QVERIFY(model().index(2, 0).data(Qt::ToolTipRole).toString().contains(u"状态：存疑"_qs));
    QVERIFY(model().index(2, 0).data(Qt::AccessibleTextRole).toString().endsWith(u"存疑"_qs));

    m_list->setCurrentIndex(model().index(3, 0));
    m_list->setFocus();
    QTest::keyClick(m_list, Qt::Key_F2);
    auto *dialog = m_session->child<SectionWorkDialog>();
    QTRY_VERIFY(dialog && dialog->isVisible());
    dialog->findChild<QSpinBox *>()->setValue(500);
    dialog->findChild<QComboBox *>(u"personComboBox"_qs)->setCurrentText(u"李敏"_qs);
    dialog->findChild<QPlainTextEdit *>()->setPlainText(u"等数据"_qs);
    dialog->accept();
    QCOMPARE(work(3), (SectionWork{SectionStatus::Untouched, 500, u"李敏"_qs, u"等数据"_qs}));
    QVERIFY(!m_session->editor().document()->isUndoAvailable()); // it is no edit of the text
    // With its section wherever that goes, and there after a new start.
    m_session->child<EditorPage>()->moveSection(2, 0);
    QTRY_COMPARE(work(1).target, 500);
    const ArticleId id = m_session->workspace.article()->id();
    QVERIFY(m_session->workspace.openArticle(id));
    QTRY_COMPARE(work(1).target, 500);
}

void TestNavigationPane::filterHidesRows()
{
    auto *filter = m_session->child<NavigationPane>()->findChild<QLineEdit *>();
    menuEntry(3, u"状态"_qs)->menu()->actions().at(2)->trigger();
    QApplication::activePopupWidget()->close();
    const auto shown = [this] {
        QList<int> rows;
        for (int row = 0; row < model().rowCount(); ++row) {
            if (!m_list->isRowHidden(row)) {
                rows.append(row);
            }
        }
        return rows;
    };
    filter->setText(u"墙"_qs);
    QCOMPARE(shown(), QList<int>{2});
    QVERIFY(!model().flags({}).testFlag(Qt::ItemIsDropEnabled));
    filter->setText(u"写完"_qs);
    QCOMPARE(shown(), QList<int>{3});
    filter->clear();
    QCOMPARE(shown(), QList<int>({0, 1, 2, 3}));
    QVERIFY(model().flags({}).testFlag(Qt::ItemIsDropEnabled));
}

void TestNavigationPane::escapeLeavesTheFilter()
{
    auto *filter = m_session->child<NavigationPane>()->findChild<QLineEdit *>();
    filter->setFocus();
    filter->setText(u"墙"_qs);
    QTest::keyClick(filter, Qt::Key_Escape);
    QVERIFY(filter->text().isEmpty());
    QVERIFY(filter->hasFocus());
    QTest::keyClick(filter, Qt::Key_Escape);
    QVERIFY(m_session->editor().hasFocus());
}

void TestNavigationPane::lockedRowsAreNotDragged()
{
    QToolButton *lock = nullptr;
    const auto buttons = m_session->child<NavigationPane>()->findChildren<QToolButton *>();
    for (QToolButton *button : buttons) {
        if (button->text() == u"锁定顺序"_qs) {
            lock = button;
        }
    }
    QVERIFY(lock && !lock->isChecked());
    lock->click();
    dragFirstSection();
    QCOMPARE(QToolTip::text(), u"顺序已锁定；点下方的“锁定顺序”可解锁。"_qs);
    m_list->setFocus();
    m_list->setCurrentIndex(model().index(1, 0));
    QTest::keyClick(m_list, Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
    QTRY_COMPARE(row(2), u"盘点2 站好岗"_qs);
    lock->click();
    QVERIFY(!lock->isChecked());
    Article complete = document().metadata();
    complete.columnPath = {u"首页"_qs};
    complete.source = u"山西日报"_qs;
    complete.responsibleEditor = u"高鹤"_qs;
    document().setMetadata(complete);
    QVERIFY(m_session->workspace.article()->perform(ActionRequest()).ok());
    QTRY_VERIFY(lock->isChecked()); // it has left 草稿
    ActionRequest recall;
    recall.action = Action::Recall;
    QVERIFY(m_session->workspace.article()->perform(recall).ok());
    QTRY_VERIFY(!lock->isChecked()); // and is back, as it was
}

void TestNavigationPane::lockIsOfItsArticle()
{
    const auto buttons = m_session->child<NavigationPane>()->findChildren<QToolButton *>();
    const auto found = std::find_if(buttons.begin(), buttons.end(), [](const QToolButton *one) {
        return one->text() == u"锁定顺序"_qs;
    });
    QVERIFY(found != buttons.end());
    QToolButton &lock = **found;
    const ArticleId first = m_session->workspace.article()->id();
    lock.click();
    QVERIFY(m_session->workspace.newArticle());
    QTRY_VERIFY(!lock.isChecked());
    QVERIFY(m_session->workspace.openArticle(first));
    QTRY_VERIFY(lock.isChecked());
}

void TestNavigationPane::readOnlyMovesNothing()
{
    Article complete = document().snapshot();
    complete.columnPath = {u"首页"_qs};
    complete.source = u"山西日报"_qs;
    complete.responsibleEditor = u"高鹤"_qs;
    document().reset(complete);
    const auto submitted = m_session->workspace.article()->perform(ActionRequest());
    QVERIFY2(submitted.ok(), submitted ? "" : qPrintable(submitted.error().message));
    const Article before = document().snapshot();
    m_list->setFocus();
    m_list->setCurrentIndex(model().index(1, 0));
    QTest::keyClick(m_list, Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
    for (const QString &entry : {u"合并到上一节"_qs, u"复制本节"_qs, u"删除本节"_qs}) {
        QVERIFY(!menuEntry(2, entry)->isEnabled());
        QApplication::activePopupWidget()->close();
    }
    QVERIFY(!m_session->child<NavigationPane>()->findChild<QToolButton *>()->isEnabled());
    dragFirstSection();
    QCOMPARE(QToolTip::text(), u"稿件现在不能修改；原因见稿件上方的提示。"_qs);
    const std::unique_ptr<QMimeData> dragged(model().mimeData({model().index(1, 0)}));
    QVERIFY(!model().canDropMimeData(dragged.get(), Qt::MoveAction, 3, 0, {}));
    QVERIFY(document().snapshot() == before);
    QTest::mouseClick(m_list->viewport(), Qt::LeftButton, {}, middleOf(2)); // reading goes on
    QCOMPARE(m_session->child<EditorPage>()->caretPosition(), find(u"筑牢墙"_qs));
}

QTEST_MAIN(TestNavigationPane)
#include "tst_navigationpane.moc"
