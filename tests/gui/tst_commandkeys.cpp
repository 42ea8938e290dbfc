// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowfixture.h"

#include "gui/commands/shortcutsdialog.h"
#include "session/articledocument.h"
#include "session/language.h"

#include <QAction>
#include <QApplication>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTreeWidget>

using namespace Pandian;

// The keys of the commands, chosen by the person.
class TestCommandKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTranslations(*qApp, u"zh_CN"_qs); }
    void init();
    void cleanup() { m_session.reset(); }

    void listsEveryCommand();
    void aChosenKeyIsUsedAndKept();
    void aKeyBelongsToOneCommand();
    void keysForTypingAreRefused_data();
    void keysForTypingAreRefused();
    void aRemovedKeyDoesNothing();
    void removedAndRestored();
    void finds();
    void damagedSettingsGiveNoKeys();

private:
    QAction *action(const QString &name) const
    {
        const QList<Command> commands = commandsOf(*m_session->window->menuBar());
        for (const Command &command : commands) {
            if (command.name == name) {
                return command.action;
            }
        }
        return nullptr;
    }
    QString keyOf(const QString &name) const
    {
        return action(name)->shortcut().toString(QKeySequence::PortableText);
    }
    void openDialog();
    void choose(const QString &command) const;
    void press(const QKeySequence &key) const { keyField().setKeySequence(key); }
    QKeySequenceEdit &keyField() const { return *m_dialog->findChild<QKeySequenceEdit *>(); }
    QTreeWidget &tree() const { return *m_dialog->findChild<QTreeWidget *>(); }
    QPushButton &button(const QString &name) const
    {
        return *m_dialog->findChild<QPushButton *>(name);
    }
    QString notice() const { return m_dialog->findChild<QLabel *>(u"noticeLabel"_qs)->text(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Session> m_session;
    QPointer<ShortcutsDialog> m_dialog;
};

void TestCommandKeys::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_session = std::make_unique<Session>(m_folder->path());
    m_session->start();
    QVERIFY(m_session->workspace.newArticle());
    openDialog();
}

void TestCommandKeys::openDialog()
{
    action(u"快捷键"_qs)->trigger();
    m_dialog = m_session->child<ShortcutsDialog>();
    QVERIFY(m_dialog);
}

void TestCommandKeys::choose(const QString &command) const
{
    const QList<QTreeWidgetItem *> found =
        tree().findItems(command, Qt::MatchExactly | Qt::MatchRecursive);
    QCOMPARE(found.size(), 1);
    tree().setCurrentItem(found.first());
}

void TestCommandKeys::listsEveryCommand()
{
    QCOMPARE(tree().findItems(u"*"_qs, Qt::MatchWildcard | Qt::MatchRecursive).size(),
             commandsOf(*m_session->window->menuBar()).size() + tree().topLevelItemCount());
    choose(u"保存版本"_qs);
    QCOMPARE(tree().currentItem()->text(1), u"Ctrl+S"_qs);
}

void TestCommandKeys::aChosenKeyIsUsedAndKept()
{
    choose(u"引文"_qs); // has none of its own
    QVERIFY(!button(u"assignPushButton"_qs).isEnabled());
    press(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Y));
    QVERIFY(notice().isEmpty());
    QVERIFY(button(u"assignPushButton"_qs).isEnabled());
    button(u"assignPushButton"_qs).click();
    QCOMPARE(keyOf(u"引文"_qs), u"Ctrl+Alt+Y"_qs);
    QCOMPARE(tree().currentItem()->text(1), u"Ctrl+Alt+Y"_qs);

    m_session.reset();
    m_session = std::make_unique<Session>(m_folder->path());
    m_session->start();
    QCOMPARE(keyOf(u"引文"_qs), u"Ctrl+Alt+Y"_qs);
    QVERIFY(m_session->workspace.article());
    m_session->window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_session->window.get()));
    m_session->editor().setFocus();
    QTRY_VERIFY(action(u"引文"_qs)->isEnabled());
    const QSignalSpy triggered(action(u"引文"_qs), &QAction::triggered);
    QTest::keyClick(&m_session->editor(), Qt::Key_Y, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(triggered.size(), 1);
}

void TestCommandKeys::aKeyBelongsToOneCommand()
{
    choose(u"加粗"_qs);
    press(QKeySequence(Qt::CTRL | Qt::Key_S));
    QCOMPARE(notice(), u"这个键现在属于“保存版本”；指定以后，“保存版本”就没有这个键了。"_qs);
    button(u"assignPushButton"_qs).click();
    QCOMPARE(keyOf(u"加粗"_qs), u"Ctrl+S"_qs);
    QCOMPARE(keyOf(u"保存版本"_qs), QString());
    choose(u"保存版本"_qs);
    button(u"restorePushButton"_qs).click();
    QCOMPARE(keyOf(u"保存版本"_qs), u"Ctrl+S"_qs);
    QCOMPARE(keyOf(u"加粗"_qs), QString());
    choose(u"加粗"_qs);
    button(u"restorePushButton"_qs).click();
    QCOMPARE(keyOf(u"加粗"_qs), u"Ctrl+B"_qs);
    QVERIFY(m_session->settings.commandKeys().isEmpty());
}

void TestCommandKeys::keysForTypingAreRefused_data()
{
    QTest::addColumn<QKeySequence>("key");
    QTest::newRow("letter") << QKeySequence(Qt::Key_A);
    QTest::newRow("capital letter") << QKeySequence(Qt::SHIFT | Qt::Key_A);
    QTest::newRow("Enter") << QKeySequence(Qt::Key_Return);
    QTest::newRow("cut") << QKeySequence(Qt::CTRL | Qt::Key_X);
    QTest::newRow("next word") << QKeySequence(Qt::CTRL | Qt::Key_Right);
    QTest::newRow("switch of the input method") << QKeySequence(Qt::CTRL | Qt::Key_Space);
}

void TestCommandKeys::keysForTypingAreRefused()
{
    QFETCH(QKeySequence, key);
    choose(u"加粗"_qs);
    press(key);
    QVERIFY(!notice().isEmpty());
    QVERIFY(!button(u"assignPushButton"_qs).isEnabled());
    press(QKeySequence(Qt::Key_F6)); // a function key stands by itself
    QVERIFY(button(u"assignPushButton"_qs).isEnabled());
}

void TestCommandKeys::aRemovedKeyDoesNothing()
{
    choose(u"新盘点"_qs);
    button(u"removePushButton"_qs).click();
    m_dialog->reject();
    m_session->window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_session->window.get()));
    m_session->editor().setFocus();
    const Article before = m_session->workspace.article()->document()->snapshot();
    QTest::keyClick(&m_session->editor(), Qt::Key_Return, Qt::ControlModifier);
    QTest::keyClick(&m_session->editor(), Qt::Key_Enter, Qt::ControlModifier | Qt::KeypadModifier);
    QCOMPARE(m_session->workspace.article()->document()->snapshot(), before);
}

void TestCommandKeys::removedAndRestored()
{
    choose(u"恢复"_qs); // has two
    const QList<QKeySequence> before = action(u"恢复"_qs)->shortcuts();
    QCOMPARE(before.size(), 2);
    button(u"removePushButton"_qs).click();
    QVERIFY(action(u"恢复"_qs)->shortcuts().isEmpty());
    choose(u"查找"_qs);
    press(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Y));
    button(u"assignPushButton"_qs).click();
    for (QPushButton *one : m_dialog->findChildren<QPushButton *>()) {
        if (one->text() == u"全部恢复默认(&A)") {
            one->click();
        }
    }
    QCOMPARE(action(u"恢复"_qs)->shortcuts(), before);
    QCOMPARE(keyOf(u"查找"_qs), u"Ctrl+F"_qs);
    QVERIFY(m_session->settings.commandKeys().isEmpty());
}

void TestCommandKeys::finds()
{
    auto *line = m_dialog->findChild<QLineEdit *>(u"filterLineEdit"_qs);
    line->setText(u"ctrl+s"_qs);
    choose(u"保存版本"_qs);
    QVERIFY(!tree().currentItem()->isHidden());
    choose(u"加粗"_qs);
    QVERIFY(tree().currentItem()->isHidden());
    line->setText(u"保存版本"_qs);
    QVERIFY(tree().currentItem()->parent()->isHidden());
}

void TestCommandKeys::damagedSettingsGiveNoKeys()
{
    m_session->settings.setCommandKeys(
        {{u"编辑/查找"_qs, {u"nonsense"_qs, u"A"_qs, u"Ctrl+Alt+Q"_qs}}, {u"没有/这个"_qs, {}}});
    m_session.reset();
    m_session = std::make_unique<Session>(m_folder->path());
    m_session->start();
    QCOMPARE(action(u"查找"_qs)->shortcuts(),
             QList<QKeySequence>{QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Q)});
}

QTEST_MAIN(TestCommandKeys)
#include "tst_commandkeys.moc"
