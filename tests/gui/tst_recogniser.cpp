// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagefixture.h"
#include "windowfixture.h"

#include "gui/editor/proposaldialog.h"
#include "session/language.h"
#include "support/sourcetree.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFile>
#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QThreadPool>
#include <QTreeWidget>

using namespace Pandian;

namespace {

QString demonstration()
{
    QFile file(sourcePath(u"resources/samples/demonstration.txt"_qs));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// Text and marks of all rows.
QStringList rowsOf(const QTreeWidget &tree)
{
    QStringList rows;
    for (QTreeWidgetItemIterator it(const_cast<QTreeWidget *>(&tree)); *it; ++it) {
        const QString mark = (*it)->text(1);
        rows.append((*it)->text(0) + (mark.isEmpty() ? QString() : u" | "_qs + mark));
    }
    return rows;
}

} // namespace

// What is offered after a paste, and 重新分节 from the menu.
class TestRecogniser : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Session> m_session;

    ArticleDocument &document() const { return *m_session->workspace.article()->document(); }
    Article article() const { return document().snapshot(); }
    QStringList lines() const { return linesOf(article()); }
    QString offered() const { return m_session->infoBar().text(); }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers) const
    {
        QTest::keyClick(&m_session->editor(), key, modifiers);
    }
    void paste(const QString &text) const
    {
        QGuiApplication::clipboard()->setText(text);
        press(Qt::Key_V, Qt::ControlModifier);
    }
    void answer(const QString &text) const
    {
        QPushButton *button = m_session->infoButton(text);
        QVERIFY(button);
        button->click();
    }
    ProposalDialog *openDialog() const
    {
        const auto actions = m_session->window->findChildren<QAction *>();
        const auto action = std::find_if(actions.begin(), actions.end(), [](const QAction *one) {
            return one->text() == u"重新分节…"_qs;
        });
        if (action == actions.end() || !(*action)->isEnabled()) {
            return nullptr;
        }
        (*action)->trigger();
        ProposalDialog *dialog = nullptr;
        static_cast<void>(QTest::qWaitFor([&] {
            dialog = m_session->child<ProposalDialog>();
            return dialog && dialog->isVisible();
        }));
        return dialog;
    }
    static QStringList buttonsOf(const ProposalDialog &dialog)
    {
        QStringList texts;
        const auto buttons = dialog.findChild<QDialogButtonBox *>()->buttons();
        for (const QAbstractButton *button : buttons) {
            texts.append(button->text());
        }
        return texts;
    }

private Q_SLOTS:
    void initTestCase() { installTranslations(*qApp, u"zh_CN"_qs); }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_session = std::make_unique<Session>(m_folder->path());
        m_session->start();
        QVERIFY(m_session->workspace.newArticle());
        m_session->editor().setFocus();
    }

    void cleanup() { m_session.reset(); }

    void aPastedArticleIsRecognised()
    {
        paste(demonstration());
        const QStringList pasted = lines();
        const Article before = article();
        QCOMPARE(pasted.first(3), (QStringList{{}, {}, {}}));
        QVERIFY(pasted.contains(u"盘点1 点亮“阅读灯”，让书香走进家门口"_qs));
        QTRY_COMPARE(
            offered(),
            u"识别到：栏目、主题、副题、发表时间、来源、责任编辑、审核人（来源标注）、外来稿、7 个盘点。"_qs);
        QCOMPARE(lines(), pasted); // nothing has changed so far
        answer(u"应用"_qs);
        QTRY_COMPARE(document().sectionCount(), 7);
        QVERIFY(m_session->infoBar().isHidden());
        const Article recognised = article();
        QCOMPARE(recognised.sections.first().title, u"点亮“阅读灯”，让书香走进家门口"_qs);
        QCOMPARE(recognised.source, u"汀兰日报"_qs);
        QCOMPARE(recognised.responsibleEditor, u"文舒"_qs);
        QCOMPARE(recognised.title, u"书香绿意润街巷 细处用心暖万家"_qs);
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(lines(), pasted);
        QVERIFY(article() == before);
        press(Qt::Key_Y, Qt::ControlModifier);
        QVERIFY(article() == recognised);
    }

    void whatIsNotWantedIsNotOfferedAgain()
    {
        paste(demonstration());
        QTRY_VERIFY(!offered().isEmpty());
        const QStringList pasted = lines();
        answer(u"只粘贴文本"_qs);
        QVERIFY(m_session->infoBar().isHidden());
        QCOMPARE(lines(), pasted);
        paste(u"甲。\n乙。"_qs);
        QThreadPool::globalInstance()->waitForDone(); // it was read again
        QCoreApplication::sendPostedEvents();
        QVERIFY(m_session->infoBar().isHidden());
        press(Qt::Key_A, Qt::ControlModifier);
        press(Qt::Key_Delete, Qt::NoModifier);
        paste(demonstration().replace(u"阅读灯"_qs, u"长明灯"_qs));
        QTRY_VERIFY(!offered().isEmpty()); // another text
    }

    void pastingTextOnlyOffersNothing()
    {
        QSignalSpy pasted(m_session->child<EditorPage>(), &EditorPage::paragraphsPasted);
        QGuiApplication::clipboard()->setText(demonstration());
        m_session->child<EditorPage>()->pasteText();
        QVERIFY(lines().contains(u"盘点1 点亮“阅读灯”，让书香走进家门口"_qs));
        QCOMPARE(pasted.count(), 0);
    }

    void theOfferGoesWithThePaste()
    {
        paste(demonstration());
        QTRY_VERIFY(!offered().isEmpty());
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(m_session->infoBar().isHidden());
    }

    void whatIsTypedMeanwhileStays()
    {
        paste(demonstration());
        QTRY_VERIFY(!offered().isEmpty());
        m_session->type(u"又一句。"_qs);
        answer(u"应用"_qs);
        m_session->type(u"再一句。"_qs);
        QTRY_COMPARE(document().sectionCount(), 7);
        QVERIFY(lines().join(u'\n').contains(u"又一句。再一句。"_qs));
    }

    void titlesOfTwoLinesStayTitles()
    {
        Article before = pageArticle();
        before.id = article().id;
        before.title.clear();
        before.sections[1].blocks = {paragraph(u"盘点9 练强兵"_qs), paragraph(u"全员轮训。"_qs)};
        document().reset(before);
        m_session->editor().moveCursor(QTextCursor::Start);
        m_session->editor().moveCursor(QTextCursor::Down);
        QSignalSpy pasted(m_session->child<EditorPage>(), &EditorPage::paragraphsPasted);
        paste(u"书香绿意润街巷\n细处用心暖万家"_qs);
        QCOMPARE(article().title, u"书香绿意润街巷 细处用心暖万家"_qs);
        QCOMPARE(pasted.count(), 0); // nothing is asked about what was there before
    }

    void theProposalIsShownFirst()
    {
        Article before = pageArticle();
        before.id = article().id;
        before.sections[1].blocks = {paragraph(u"日夜守护。"_qs), paragraph(u"盘点9 练强兵"_qs),
                                     paragraph(u"全员轮训。"_qs)};
        document().reset(before);
        ProposalDialog *dialog = openDialog();
        QVERIFY(dialog);
        QVERIFY(article() == before);
        const auto trees = dialog->findChildren<QTreeWidget *>();
        QCOMPARE(trees.size(), 2);
        QVERIFY(rowsOf(*trees.first()).contains(u"盘点9 练强兵"_qs));
        QVERIFY(rowsOf(*trees.last()).contains(u"盘点3 练强兵 | 新"_qs));
        QVERIFY(rowsOf(*trees.last()).contains(u"盘点4 架起桥"_qs));
        QStringList told;
        const auto labels = dialog->findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            told.append(label->text());
        }
        QVERIFY(told.join(u'\n').contains(u"1 个盘点"_qs));
        QVERIFY(told.join(u'\n').contains(u"盘点9"_qs)); // which it will not be called
        QCOMPARE(buttonsOf(*dialog), (QStringList{u"应用"_qs, u"取消"_qs}));
        dialog->accept();
        QCOMPARE(document().sectionCount(), 4);
        QCOMPARE(article().sections.at(3).id, before.sections.at(2).id);
        press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(article() == before);
    }

    void itSaysWhenThereIsNothingNew()
    {
        Article before = pageArticle();
        before.id = article().id;
        document().reset(before);
        ProposalDialog *dialog = openDialog();
        QVERIFY(dialog);
        QVERIFY(dialog->findChild<QLabel *>()->text().startsWith(u"没有识别到新的内容"_qs));
        QCOMPARE(buttonsOf(*dialog), QStringList{u"关闭"_qs});
        dialog->reject();
        QVERIFY(article() == before);
    }
};

QTEST_MAIN(TestRecogniser)
#include "tst_recogniser.moc"
