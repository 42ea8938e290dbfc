// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagefixture.h"

#include "gui/editor/findbar.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

using namespace Pandian;

namespace {

struct Finding : Page
{
    Finding() : Page(text())
    {
        page.resize(800, 1200); // all of it in sight
        page.showFindBar();
    }

    // “平安” four times, once in a section's title.
    static Article text()
    {
        Article article = pageArticle();
        article.lead = {paragraph(u"平安建设，平安山西。"_qs)};
        article.sections[1].title = u"平安路"_qs;
        article.sections[2].blocks = {paragraph(u"一路平安，GDP 和 gdp。"_qs)};
        return article;
    }

    void look(const QString &words) const
    {
        query->selectAll();
        QInputMethodEvent event;
        event.setCommitString(words);
        QCoreApplication::sendEvent(query, &event);
    }
    QString selected() const { return editor().textCursor().selectedText(); }
    int at() const { return editor().textCursor().selectionStart(); }

    QLineEdit *query = page.findChild<QLineEdit *>(u"queryLineEdit"_qs);
    QLabel *hits = page.findChild<QLabel *>(u"hitsLabel"_qs);
};

} // namespace

class TestFindBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhileTyping()
    {
        Finding find;
        QTRY_VERIFY(find.query->hasFocus());
        find.look(u"平安"_qs);
        QTRY_COMPARE(find.hits->text(), u"1/4"_qs);
        QCOMPARE(find.selected(), u"平安"_qs);
        QCOMPARE(find.at(), find.find(u"平安建设"_qs));
        QTRY_COMPARE(find.editor().extraSelections().size(), 4); // marked in the text
        QVERIFY(find.query->hasFocus());
        find.look(u"平安路"_qs);
        QTRY_COMPARE(find.hits->text(), u"1/1"_qs);
        QCOMPARE(find.at(), find.find(u"平安路"_qs));
        find.look(u"不在这里"_qs);
        QTRY_COMPARE(find.hits->text(), u"No hits"_qs);
        find.query->clear();
        QTRY_COMPARE(find.hits->text(), QString());
        QVERIFY(find.isAsBefore());
    }

    void goesRound()
    {
        Finding find;
        find.look(u"平安"_qs);
        QTRY_COMPARE(find.hits->text(), u"1/4"_qs);
        for (const auto &place : {u"2/4"_qs, u"3/4"_qs, u"4/4"_qs, u"1/4"_qs}) {
            QTest::keyClick(find.query, Qt::Key_Return);
            QCOMPARE(find.hits->text(), place);
        }
        for (const auto &place : {u"4/4"_qs, u"3/4"_qs, u"2/4"_qs, u"1/4"_qs}) {
            QTest::keyClick(find.query, Qt::Key_Return, Qt::ShiftModifier);
            QCOMPARE(find.hits->text(), place);
        }
        find.page.findChild<QToolButton *>(u"previousToolButton"_qs)->click();
        QCOMPARE(find.hits->text(), u"4/4"_qs);
        find.page.findChild<QToolButton *>(u"nextToolButton"_qs)->click();
        QCOMPARE(find.hits->text(), u"1/4"_qs);
    }

    // From where the caret is, not from the last hit.
    void goesOnFromTheCaret()
    {
        Finding find;
        find.look(u"平安"_qs);
        QTRY_COMPARE(find.hits->text(), u"1/4"_qs);
        find.place(u"成效明显"_qs);
        QCOMPARE(find.hits->text(), u"4 hit(s)"_qs);
        find.page.findNext();
        QCOMPARE(find.at(), find.find(u"平安路"_qs));
        find.place(u"成效明显"_qs);
        find.page.findPrevious();
        QCOMPARE(find.at(), find.find(u"平安山西"_qs));
    }

    void takesTheSelection()
    {
        Finding find;
        find.select(u"集中整治"_qs, 2, u"集中整治"_qs, 4);
        find.page.showFindBar();
        QCOMPARE(find.query->text(), u"整治"_qs);
        QTRY_COMPARE(find.hits->text(), u"1/1"_qs);
        find.select(u"集中整治"_qs, 2, u"成效明显"_qs, 2); // over a paragraph's end: no words
        find.page.showFindBar();
        QCOMPARE(find.query->text(), u"整治"_qs);
    }

    void tellsCapitalsApartOnRequest()
    {
        Finding find;
        find.look(u"gdp"_qs);
        QTRY_COMPARE(find.hits->text(), u"1/2"_qs);
        find.page.findChild<QCheckBox *>()->click();
        QTRY_VERIFY(find.hits->text().endsWith(u"/1"_qs) || find.hits->text() == u"1 hit(s)"_qs);
    }

    void followsTheText()
    {
        Finding find;
        find.look(u"平安"_qs);
        QTRY_COMPARE(find.hits->text(), u"1/4"_qs);
        find.place(u"成效明显"_qs);
        find.editor().setFocus();
        find.commit(u"平安"_qs);
        const int caret = find.page.caretPosition();
        QTRY_COMPARE(find.hits->text(), u"5 hit(s)"_qs);
        QCOMPARE(find.page.caretPosition(), caret);
        find.page.setDocument(nullptr, false);
        QTRY_VERIFY(find.editor().extraSelections().isEmpty());
    }

    void escGivesTheFocusBack()
    {
        Finding find;
        find.look(u"平安"_qs);
        QTRY_COMPARE(find.editor().extraSelections().size(), 4);
        QTest::keyClick(find.query, Qt::Key_Escape);
        QVERIFY(!find.page.isFindBarVisible());
        QVERIFY(find.editor().hasFocus());
        QVERIFY(find.editor().extraSelections().isEmpty());
        QCOMPARE(find.selected(), u"平安"_qs); // found is found
        find.page.findNext();                  // without the bar
        QCOMPARE(find.at(), find.find(u"平安山西"_qs));
        find.page.showFindBar();
        QVERIFY(find.query->hasFocus());
        find.editor().setFocus();
        find.press(Qt::Key_Escape); // from the text, too
        QVERIFY(!find.page.isFindBarVisible());
    }
};

QTEST_MAIN(TestFindBar)
#include "tst_findbar.moc"
