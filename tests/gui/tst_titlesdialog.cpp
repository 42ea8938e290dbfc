// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagefixture.h"
#include "windowfixture.h"

#include "gui/editor/titlesdialog.h"
#include "session/language.h"
#include "text/articlesize.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTemporaryDir>

using namespace Pandian;

// 标题对照, from the menu.
class TestTitlesDialog : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Session> m_session;
    TitlesDialog *m_dialog = nullptr;

    ArticleDocument &document() const { return *m_session->workspace.article()->document(); }
    QTableWidget &table() const { return *m_dialog->findChild<QTableWidget *>(); }
    QString cell(int row, int column) const { return table().item(row, column)->text(); }
    QStringList titles() const
    {
        QStringList titles;
        for (const Section &section : document().snapshot().sections) {
            titles.append(section.title);
        }
        return titles;
    }

    void openDialog()
    {
        const auto actions = m_session->window->findChildren<QAction *>();
        const auto action = std::find_if(actions.begin(), actions.end(), [](const QAction *one) {
            return one->text() == u"标题对照…"_qs;
        });
        QVERIFY(action != actions.end() && (*action)->isEnabled());
        (*action)->trigger();
        m_dialog = m_session->child<TitlesDialog>();
        QTRY_VERIFY(m_dialog && m_dialog->isVisible());
    }

private Q_SLOTS:
    void initTestCase() { installTranslations(*qApp, u"zh_CN"_qs); }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_session = std::make_unique<Session>(m_folder->path());
        m_session->start();
        QVERIFY(m_session->workspace.newArticle());
        Article article = pageArticle();
        article.id = m_session->workspace.article()->id();
        article.sections[0].title = u"站好“忠诚哨”，确保稳定"_qs;
        article.sections[1].title = u"筑牢“防火墙”，守护平安"_qs;
        article.sections[2].title = u"架起桥"_qs;
        document().reset(article);
        openDialog();
    }

    void cleanup() { m_session.reset(); }

    void whatFallsOutOfLineIsSaid()
    {
        QCOMPARE(table().rowCount(), 3);
        QCOMPARE(cell(0, 0), u"盘点1"_qs);
        QCOMPARE(cell(0, 2), u"12"_qs);
        QCOMPARE(cell(0, 3), u"…“○○○”，…"_qs);
        QCOMPARE(cell(0, 4), QString());
        QCOMPARE(cell(2, 4), u"与多数不同"_qs);
        table().item(2, 1)->setText(u"架起“连心桥”，通民意"_qs);
        QCOMPARE(cell(2, 4), QString());
        table().item(1, 1)->setText(u" "_qs);
        QCOMPARE(cell(1, 4), u"没有标题"_qs);
    }

    void changesAreOneStep()
    {
        const QStringList before = titles();
        QTest::keyClick(&table(), Qt::Key_F2);
        auto *field = table().findChild<QLineEdit *>();
        QVERIFY(field);
        QTest::keyClicks(field, u"A"_qs);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(cell(0, 1), u"A"_qs);
        table().item(2, 1)->setText(u"架起“连心桥”"_qs);
        QCOMPARE(titles(), before); // until they are accepted
        m_dialog->accept();
        QCOMPARE(titles(), (QStringList{u"A"_qs, before.at(1), u"架起“连心桥”"_qs}));
        m_session->child<EditorPage>()->undo();
        QCOMPARE(titles(), before);
        QVERIFY(!m_session->editor().document()->isUndoAvailable());
    }

    void titlesAreNotTooLong()
    {
        const QStringList before = titles();
        QTest::keyClick(&table(), Qt::Key_F2);
        auto *field = table().findChild<QLineEdit *>();
        QVERIFY(field);
        QGuiApplication::clipboard()->setText(QString(2 * MaxTitleCharacters, u'长'));
        field->selectAll();
        field->paste();
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(cell(0, 1).size(), qsizetype(MaxTitleCharacters));
        table().item(2, 1)->setText(QString(MaxTitleCharacters + 1, u'长'));
        m_dialog->accept();
        QCOMPARE(titles(), (QStringList{cell(0, 1), before.at(1), before.at(2)}));
    }

    // Another person's step, meanwhile.
    void whatCannotBeWrittenIsKept()
    {
        const QStringList before = titles();
        table().item(0, 1)->setText(u"别的"_qs);
        m_session->child<EditorPage>()->setDocument(&document(), false);
        m_dialog->accept();
        QVERIFY(m_dialog->isVisible());
        const auto labels = m_dialog->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *one) {
            return one->isVisible() && one->text().contains(u"现在不能修改"_qs);
        }));
        QCOMPARE(cell(0, 1), u"别的"_qs);
        QCOMPARE(titles(), before);
    }

    void cancelledChangesNothing()
    {
        const QStringList before = titles();
        table().item(0, 1)->setText(u"别的"_qs);
        m_dialog->reject();
        QCOMPARE(titles(), before);
        QVERIFY(!m_session->editor().document()->isUndoAvailable());
    }
};

QTEST_MAIN(TestTitlesDialog)
#include "tst_titlesdialog.moc"
