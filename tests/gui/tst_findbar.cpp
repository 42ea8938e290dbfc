// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagefixture.h"

#include "gui/editor/findbar.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>

using namespace Pandian;

namespace {

struct Finding : Page
{
    explicit Finding(bool editable = true) : Page(text(), editable)
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

    void look(const QString &words) const { write(query, words); }
    static void write(QLineEdit *field, const QString &words)
    {
        field->selectAll();
        QInputMethodEvent event;
        event.setCommitString(words);
        QCoreApplication::sendEvent(field, &event);
    }
    template <typename Widget>
    Widget *child(const QString &name) const
    {
        return page.findChild<Widget *>(name);
    }
    void click(const QString &button) const { child<QAbstractButton>(button)->click(); }
    void tick(const QString &option) const
    {
        QTest::mouseClick(child<QCheckBox>(option), Qt::LeftButton, {}, {8, 8});
    }
    QString message() const
    {
        const auto *label = child<QLabel>(u"messageLabel"_qs);
        return label->isVisible() ? label->text() : QString();
    }
    bool replacing() const { return replacement->isVisible(); }
    QString selected() const { return editor().textCursor().selectedText(); }
    int at() const { return editor().textCursor().selectionStart(); }

    QLineEdit *query = page.findChild<QLineEdit *>(u"queryLineEdit"_qs);
    QLineEdit *replacement = page.findChild<QLineEdit *>(u"replacementLineEdit"_qs);
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
        find.tick(u"caseCheckBox"_qs);
        QTRY_COMPARE(find.hits->text(), u"1/1"_qs);
        QCOMPARE(find.selected(), u"gdp"_qs);
        QVERIFY(find.query->hasFocus()); // one can go on typing
    }

    void tellsWidthsApartOnRequest()
    {
        Finding find;
        find.look(u"ｇｄｐ"_qs);
        QTRY_COMPARE(find.hits->text(), u"1/2"_qs);
        QCOMPARE(find.selected(), u"GDP"_qs);
        find.tick(u"widthCheckBox"_qs);
        QTRY_COMPARE(find.hits->text(), u"No hits"_qs);
    }

    void looksInOneSection()
    {
        Finding find;
        find.place(u"成效明显"_qs); // the first section has none
        find.page.showFindBar();
        find.tick(u"sectionCheckBox"_qs);
        find.look(u"平安"_qs);
        QTRY_COMPARE(find.hits->text(), u"No hits"_qs);
        QCOMPARE(find.at(), find.find(u"成效明显"_qs));
        find.place(u"日夜守护"_qs); // the section follows the caret
        QTRY_COMPARE(find.hits->text(), u"1 hit(s)"_qs);
        for (int i = 0; i < 2; ++i) {
            QTest::keyClick(find.query, Qt::Key_Return);
            QCOMPARE(find.at(), find.find(u"平安路"_qs));
        }
        find.place(u"平安建设"_qs);
        QTRY_COMPARE(find.hits->text(), u"2 hit(s)"_qs);
        find.place(u"一路平安"_qs);
        find.page.findNext(); // before the pause
        QTRY_COMPARE(find.hits->text(), u"1/1"_qs);
        QCOMPARE(find.selected(), u"平安"_qs);
        QVERIFY(find.at() > find.find(u"一路"_qs));
    }

    void takesExpressions()
    {
        Finding find;
        find.tick(u"regularCheckBox"_qs);
        find.look(u"平安[建路]|gd."_qs);
        QTRY_COMPARE(find.hits->text(), u"1/4"_qs);
        QCOMPARE(find.selected(), u"平安建"_qs);
        find.select(u"和 gdp"_qs, 0, u"和 gdp"_qs, 6); // with the full stop, which is a sign
        find.page.showFindBar();
        QCOMPARE(find.query->text(), u"和 gdp。"_qs);
        find.look(u"("_qs);
        QTRY_VERIFY(find.message().contains(u"not complete"_qs));
        QCOMPARE(find.hits->text(), QString());
        find.page.findNext(); // to nowhere
        find.look(u"(.)\\1"_qs);
        QTRY_COMPARE(find.hits->text(), u"No hits"_qs);
        QCOMPARE(find.message(), QString());
    }

    void signsOfASelectionAreText()
    {
        Finding find;
        find.place(u"成效明显"_qs);
        find.commit(u"2.5%(+)"_qs);
        find.tick(u"regularCheckBox"_qs);
        find.select(u"2.5%"_qs, 0, u"2.5%"_qs, 7);
        find.page.showFindBar();
        QTRY_COMPARE(find.hits->text(), u"1/1"_qs);
        QCOMPARE(find.selected(), u"2.5%(+)"_qs);
    }

    void endsARunawayExpression()
    {
        Finding find;
        find.place(u"成效明显"_qs);
        find.commit(QString(20'000, u'平') + u"安。"_qs);
        find.tick(u"regularCheckBox"_qs);
        find.look(u"(平+)+安$"_qs);
        QTRY_VERIFY(find.message().contains(u"too long"_qs));
        find.page.findNext();
        QVERIFY(find.message().contains(u"too long"_qs));
        find.tick(u"regularCheckBox"_qs);
        QTRY_COMPARE(find.hits->text(), u"No hits"_qs);
        QCOMPARE(find.message(), QString());
    }

    void replacesOneAfterTheOther()
    {
        Finding find;
        QVERIFY(!find.replacing());
        find.page.showReplaceBar();
        QVERIFY(find.replacing());
        QVERIFY(find.query->hasFocus());
        find.look(u"平安"_qs);
        QTRY_COMPARE(find.hits->text(), u"1/4"_qs);
        QTest::keyClick(find.query, Qt::Key_Tab);
        QVERIFY(find.replacement->hasFocus());
        find.write(find.replacement, u"平安平安"_qs);
        QTest::keyClick(find.replacement, Qt::Key_Return);
        QCOMPARE(find.lines().at(3), u"平安平安建设，平安山西。"_qs);
        QTRY_COMPARE(find.hits->text(), u"3/5"_qs); // behind what came in
        QCOMPARE(find.selected(), u"平安"_qs);
        QTest::keyClick(find.replacement, Qt::Key_Return, Qt::ShiftModifier); // only goes there
        QCOMPARE(find.hits->text(), u"2/5"_qs);
        QTest::keyClick(find.replacement, Qt::Key_Return);
        QCOMPARE(find.lines().at(3), u"平安平安平安建设，平安山西。"_qs);
        QVERIFY(find.replacement->hasFocus());
        find.page.undo();
        QCOMPARE(find.lines().at(3), u"平安平安建设，平安山西。"_qs);
        find.page.undo();
        QVERIFY(find.isAsBefore());
    }

    // A first press only shows what would be replaced.
    void showsBeforeItReplaces()
    {
        Finding find;
        find.page.showReplaceBar();
        find.look(u"平安路"_qs);
        find.write(find.replacement, u"康宁路"_qs);
        find.click(u"replaceOnePushButton"_qs); // before the pause
        QTRY_COMPARE(find.hits->text(), u"1/1"_qs);
        QVERIFY(find.isAsBefore());
        QCOMPARE(find.selected(), u"平安路"_qs);
        find.click(u"replaceOnePushButton"_qs);
        QVERIFY(find.lines().contains(u"# 康宁路"_qs));
        QTRY_COMPARE(find.hits->text(), u"No hits"_qs);
    }

    void replacesAllInOneStep()
    {
        Finding find;
        find.page.showReplaceBar();
        find.look(u"平安"_qs);
        find.write(find.replacement, u"康宁"_qs);
        find.child<QPushButton>(u"replaceAllPushButton"_qs)->setFocus();
        QTest::keyClick(find.child<QPushButton>(u"replaceAllPushButton"_qs), Qt::Key_Return);
        QTRY_COMPARE(find.lines().at(3), u"康宁建设，康宁山西。"_qs);
        QVERIFY(find.lines().contains(u"# 康宁路"_qs));
        QVERIFY(find.lines().contains(u"一路康宁，GDP 和 gdp。"_qs));
        QTRY_COMPARE(find.hits->text(), u"No hits"_qs);
        QVERIFY(find.child<QToolButton>(u"undoToolButton"_qs)->isVisible());
        find.click(u"undoToolButton"_qs);
        QVERIFY(find.isAsBefore());
        QVERIFY(!find.page.canUndo());
        QTRY_COMPARE(find.hits->text(), u"4 hit(s)"_qs);
    }

    void replacesInOneSection()
    {
        Finding find;
        find.page.showReplaceBar();
        find.place(u"平安路"_qs);
        find.tick(u"sectionCheckBox"_qs);
        find.look(u"平安"_qs);
        find.click(u"replaceAllPushButton"_qs); // by nothing
        QTRY_VERIFY(find.lines().contains(u"# 路"_qs));
        QCOMPARE(find.lines().at(3), u"平安建设，平安山西。"_qs);
        QVERIFY(find.lines().contains(u"一路平安，GDP 和 gdp。"_qs));
    }

    void replacesByGroups()
    {
        Finding find;
        find.page.showReplaceBar();
        find.tick(u"regularCheckBox"_qs);
        find.look(u"(平安)(.)"_qs);
        find.write(find.replacement, u"$3$1"_qs);
        find.click(u"replaceAllPushButton"_qs);
        QTRY_VERIFY(find.message().contains(u"$3"_qs));
        QVERIFY(find.isAsBefore());
        find.write(find.replacement, u"$2\\1"_qs);
        QCOMPARE(find.message(), QString());
        find.click(u"replaceAllPushButton"_qs);
        QCOMPARE(find.lines().at(3), u"建平安设，山平安西。"_qs);
    }

    void cleansWhatIsPasted()
    {
        Finding find;
        find.page.showReplaceBar();
        find.query->setText(u"平安路\n"_qs);
        find.replacement->setText(u"康\n宁\u2029路\uFDD0"_qs);
        find.click(u"replaceAllPushButton"_qs);
        QTRY_VERIFY(find.lines().contains(u"# 康宁路"_qs));
        QCOMPARE(find.lines().size(), find.linesBefore().size());
    }

    void replacesNothingWhereNothingMayChange()
    {
        Finding find(false);
        find.look(u"平安"_qs);
        QTRY_COMPARE(find.hits->text(), u"1/4"_qs);
        find.page.showReplaceBar();
        QVERIFY(!find.replacing());
        QVERIFY(!find.child<QToolButton>(u"replaceToolButton"_qs)->isVisible());
        find.click(u"replaceAllPushButton"_qs); // unseen
        QVERIFY(find.isAsBefore());
        find.page.setDocument(&find.document, true);
        find.page.showReplaceBar();
        QVERIFY(find.replacing());
        find.page.setDocument(&find.document, false);
        QVERIFY(!find.replacing());
    }

    void fitsANarrowWindow()
    {
        Finding find;
        find.page.showReplaceBar();
        find.look(u"平安"_qs);
        QTRY_COMPARE(find.hits->text(), u"1/4"_qs);
        find.page.resize(600, 400);
        QTRY_COMPARE(find.page.width(), 600);
        const QWidget *bar = find.query->parentWidget();
        const QList<QWidget *> parts =
            bar->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
        for (const QWidget *part : parts) {
            if (part->isVisible()) {
                const QPoint corner = part->mapTo(bar, part->rect().bottomRight());
                QVERIFY2(bar->rect().contains(corner), qPrintable(part->objectName()));
                QVERIFY2(part->width() >= part->minimumSizeHint().width() ||
                             qobject_cast<const QLineEdit *>(part),
                         qPrintable(part->objectName()));
            }
        }
        QVERIFY(find.editor().viewport()->rect().contains(find.editor().cursorRect().center()));
    }

    void keepsTheHitInSight()
    {
        Finding find;
        find.page.resize(800, 300);
        find.look(u"平安"_qs);
        QTRY_COMPARE(find.hits->text(), u"1/4"_qs);
        find.page.findPrevious();
        const auto inSight = [&find] {
            return find.editor().viewport()->rect().contains(find.editor().cursorRect());
        };
        QTRY_VERIFY(inSight());
        QVERIFY(find.editor().verticalScrollBar()->value() > 0);
        const int before = find.editor().height();
        find.page.showReplaceBar();
        QTRY_VERIFY(find.editor().height() < before);
        QTRY_VERIFY(inSight());
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
