// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagefixture.h"
#include "windowfixture.h"

#include "gui/commands/commandlist.h"
#include "gui/editor/snippetsdialog.h"
#include "session/language.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QTemporaryDir>

using namespace Pandian;

// 固定表述, by keyboard.
class TestSnippets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTranslations(*qApp, u"zh_CN"_qs); }
    void init();
    void cleanup() { m_session.reset(); }

    void keepsWhatIsSelected();
    void isFoundByInitials();
    void insertsParagraphs();
    void theLastUsedComesFirst();
    void changesAreKeptAtOnce();
    void aDeletionIsUndone();
    void readOnlyTextTakesNone();

private:
    void open();
    QLineEdit &filter() const { return *m_dialog->findChild<QLineEdit *>(u"filterLineEdit"_qs); }
    QPushButton &button(const QString &text) const
    {
        const QList<QPushButton *> buttons = m_dialog->findChildren<QPushButton *>();
        for (QPushButton *one : buttons) {
            if (one->text() == text) {
                return *one;
            }
        }
        qFatal("no button %s", qPrintable(text));
    }
    QStringList lines() const
    {
        return linesOf(m_session->workspace.article()->document()->snapshot());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Session> m_session;
    QPointer<SnippetsDialog> m_dialog;
};

void TestSnippets::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_session = std::make_unique<Session>(m_folder->path());
    m_session->start();
    Workspace &workspace = m_session->workspace;
    const Article article = pageArticle();
    QVERIFY(createArticle(workspace.database(), article, workspace.person()->id));
    QVERIFY(workspace.openArticle(article.id));
    QTRY_VERIFY(m_session->editor().hasFocus());
    m_session->settings.setSnippets({{u"单位全称"_qs, u"汀兰市人民政府办公室"_qs},
                                     {u"结束语"_qs, u"征程万里风正劲。\n重任千钧再奋蹄。"_qs}});
}

void TestSnippets::open()
{
    const QList<Command> commands = commandsOf(*m_session->window->menuBar());
    for (const Command &command : commands) {
        if (command.name == u"固定表述") {
            command.action->trigger();
        }
    }
    m_dialog = m_session->child<SnippetsDialog>();
    QVERIFY(m_dialog);
}

void TestSnippets::keepsWhatIsSelected()
{
    QTextCursor words = m_session->editor().document()->find(u"日夜守护。"_qs);
    m_session->editor().setTextCursor(words);
    open();
    button(u"存入选中的文字(&N)"_qs).click();
    QCOMPARE(m_session->settings.snippets().size(), 3);
    QCOMPARE(m_session->settings.snippets().first(), (Snippet{u"日夜守护。"_qs, u"日夜守护。"_qs}));
    QCOMPARE(m_dialog->focusWidget()->objectName(), u"nameLineEdit"_qs);
}

void TestSnippets::isFoundByInitials()
{
    open();
    QTest::keyClicks(&filter(), u"jsy"_qs);
    const auto *list = m_dialog->findChild<QListWidget *>();
    QCOMPARE(list->currentItem()->text(), u"结束语"_qs);
    QVERIFY(list->item(0)->isHidden());
    QTest::keyClick(&filter(), Qt::Key_Up); // nothing above that is shown
    QCOMPARE(list->currentItem()->text(), u"结束语"_qs);
    filter().setText(u"汀兰"_qs); // also by what it says
    QCOMPARE(list->currentItem()->text(), u"单位全称"_qs);
    filter().setText(u"没有这个"_qs);
    QVERIFY(!button(u"插入(&I)"_qs).isEnabled());
    filter().clear();
    QTest::keyClick(&filter(), Qt::Key_Down);
    QCOMPARE(list->currentItem()->text(), u"结束语"_qs);
}

void TestSnippets::insertsParagraphs()
{
    QTextCursor words = m_session->editor().document()->find(u"日夜守护。"_qs);
    words.setPosition(words.selectionEnd());
    m_session->editor().setTextCursor(words);
    const QStringList before = lines();
    open();
    QTest::keyClicks(&filter(), u"jieshu"_qs);
    QTest::keyClick(&filter(), Qt::Key_Return);
    QTRY_VERIFY(!m_dialog);
    QVERIFY(lines().contains(u"日夜守护。征程万里风正劲。"_qs));
    QVERIFY(lines().contains(u"重任千钧再奋蹄。"_qs));
    m_session->editor().undo(); // one step
    QCOMPARE(lines(), before);
}

void TestSnippets::theLastUsedComesFirst()
{
    open();
    QTest::keyClicks(&filter(), u"jsy"_qs);
    QTest::keyClick(&filter(), Qt::Key_Return);
    QTRY_VERIFY(!m_dialog);
    QCOMPARE(m_session->settings.snippets().first().name, u"结束语"_qs);
}

void TestSnippets::changesAreKeptAtOnce()
{
    open();
    auto *name = m_dialog->findChild<QLineEdit *>(u"nameLineEdit"_qs);
    name->selectAll();
    QTest::keyClicks(name, u"office"_qs);
    m_dialog->findChild<QPlainTextEdit *>()->setPlainText(u"市府办\n"_qs);
    QCOMPARE(m_session->settings.snippets().first(), (Snippet{u"office"_qs, u"市府办\n"_qs}));
    QCOMPARE(m_session->settings.snippets().size(), 2);
}

void TestSnippets::aDeletionIsUndone()
{
    const QList<Snippet> before = m_session->settings.snippets();
    open();
    button(u"删除(&D)"_qs).click();
    QCOMPARE(m_session->settings.snippets(), before.mid(1));
    button(u"撤销删除(&U)"_qs).click();
    QCOMPARE(m_session->settings.snippets(), before);
    button(u"删除(&D)"_qs).click();
    button(u"删除(&D)"_qs).click();
    QVERIFY(m_session->settings.snippets().isEmpty());
    QVERIFY(!button(u"删除(&D)"_qs).isEnabled());
    QVERIFY(
        m_dialog->findChild<QLabel *>(u"noticeLabel"_qs)->text().startsWith(u"还没有固定表述"_qs));
}

void TestSnippets::readOnlyTextTakesNone()
{
    QVERIFY(m_session->workspace.closeArticles());
    open();
    QVERIFY(!button(u"插入(&I)"_qs).isEnabled());
    QVERIFY(!m_dialog->findChild<QLabel *>(u"noticeLabel"_qs)->text().isEmpty());
}

QTEST_MAIN(TestSnippets)
#include "tst_snippets.moc"
