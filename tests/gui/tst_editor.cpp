// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagefixture.h"

#include "gui/editor/clipboard.h"
#include "gui/editor/questionstrip.h"
#include "gui/undobar.h"
#include "text/articlesize.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>
#include <QInputMethod>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTextLayout>
#include <QToolButton>

#include <cmath>

using namespace Pandian;

// What the keys, the input method and the mouse do to the article.
class TestEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void enterDividesAParagraph();
    void enterDividesAnEmptyParagraph();
    void typesOverParagraphsInOneStep();
    void typesInPlaceOfAnImage();
    void anImageJoinsNoParagraph();
    void enterGoesThroughTheHeadline();
    void enterInASectionTitle_data();
    void enterInASectionTitle();
    void ctrlEnterBeginsASection_data();
    void ctrlEnterBeginsASection();
    void mergingIsAQuestion_data();
    void mergingIsAQuestion();
    void mergingIsAnswered_data();
    void mergingIsAnswered();
    void headlinePartsStayApart_data();
    void headlinePartsStayApart();
    void titlesTakeNoLongParagraph();
    void removesAcrossSections_data();
    void removesAcrossSections();
    void aWholeParagraphIsTypedOver_data();
    void aWholeParagraphIsTypedOver();
    void aWholeParagraphGoes();
    void emptiesTheHeadline();
    void compositionIsNoChange();
    void candidateWindowSitsAtTheCaret_data();
    void candidateWindowSitsAtTheCaret();
    void commitsOneLineIntoTitles();
    void readOnlyTakesNoKey();
    void movesSections();
    void historyGoesWhereSomethingChanged();
    void aParagraphBecomesATitleAndBack();
    void aTypedLabelDoesNotStandTwice();
    void mergesWithTheSectionBelow();
    void aParagraphBecomesTheHeadline_data();
    void aParagraphBecomesTheHeadline();
    void enterKeepsTheCaretInSight();
    void kickerAndSubtitleOfParagraphs();
    void textBehindAnImageStandsBelowIt();
    void linesBeforeATitleKeepTheirLabels();
    void aTitleAboveATableStaysOne();
    void sameStyleIsNoStep();
    void everyStyleIsNamed();
    void paragraphsAreStyledTogether();
    void listsKeepTheirLevels();
    void sectionsAreDuplicatedAndDeleted();
    void stylesKeepToTheSelection();
    void boldIsForParagraphs();
    void droppedTextIsAPaste();
    void aRefusedDropIsOver();
    void paintsTheLabels();
    void paintsTheHeadOfALongText();
    void zoomAndWidthKeepTheCaretInPlace();
    void jumpsBetweenSections();
};

void TestEditor::enterDividesAParagraph()
{
    Page page;
    page.place(u"回首来时路"_qs, 2);
    page.press(Qt::Key_Return);
    QStringList expected = page.linesBefore();
    expected[3] = u"回首"_qs;
    expected.insert(4, u"来时路。"_qs);
    QCOMPARE(page.lines(), expected);
    QCOMPARE(page.page.caretPosition(), page.find(u"来时路"_qs));
    page.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(page.isAsBefore());
}

// Qt's editors take its format from it first.
void TestEditor::enterDividesAnEmptyParagraph()
{
    Page page;
    page.place(u"回首来时路。"_qs, 6);
    for (int i = 0; i < 3; ++i) {
        page.press(Qt::Key_Return);
    }
    QCOMPARE(page.lines().mid(3, 4), (QStringList{u"回首来时路。"_qs, {}, {}, {}}));
    const QTextBlock first = page.editor().document()->findBlockByNumber(3);
    QCOMPARE(page.editor().textCursor().blockFormat(), first.blockFormat());
}

void TestEditor::typesOverParagraphsInOneStep()
{
    Page page;
    const auto replaces = [&page](const auto &type, const QString &expected) {
        page.select(u"集中整治"_qs, 2, u"成效明显"_qs, 2);
        type();
        QCOMPARE(page.document.snapshot().sections.at(0).blocks.size(), 1);
        QCOMPARE(plainText(page.document.snapshot().sections.at(0).blocks), expected);
        page.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(page.isAsBefore());
    };
    replaces([&page] { page.press(Qt::Key_A); }, u"集中a明显。"_qs);
    replaces([&page] { page.commit(u"而"_qs); }, u"集中而明显。"_qs);
    replaces([&page] { page.press(Qt::Key_Return, Qt::ShiftModifier); },
             u"集中"_qs + QChar(QChar::LineSeparator) + u"明显。"_qs);
}

// Of which nothing stays: what is typed is a paragraph like any other.
void TestEditor::typesInPlaceOfAnImage()
{
    Article article = pageArticle();
    article.lead.append(Image{QString(64, u'a'), {}, {}, {}});
    Page page(article);
    QTextCursor image = page.editor().textCursor();
    image.setPosition(page.find(u"回首"_qs) + 7);
    image.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor);
    page.editor().setTextCursor(image);
    page.commit(u"图"_qs);
    page.page.makeQuotation();
    QCOMPARE(page.document.snapshot().lead.at(1),
             Block(TextBlock{TextKind::Quotation, {{u"图"_qs, {}, {}}}, ListKind::Bullet, 0}));
}

// A paste before it would take it for text.
void TestEditor::anImageJoinsNoParagraph()
{
    Article article = pageArticle();
    article.lead.append(Image{QString(64, u'a'), {}, {}, {}});
    Page page(article);
    QTextCursor toImage = page.editor().textCursor();
    toImage.setPosition(page.find(u"时路"_qs));
    toImage.setPosition(page.find(u"回首"_qs) + 7, QTextCursor::KeepAnchor);
    page.editor().setTextCursor(toImage);
    page.press(Qt::Key_Delete);
    page.place(u"回首来"_qs, 3);
    page.page.insertText(u"甲\n乙"_qs);
    const QList<Block> expected{paragraph(u"回首来甲"_qs), paragraph(u"乙"_qs),
                                article.lead.last()};
    QCOMPARE(page.document.snapshot().lead, expected);
}

void TestEditor::enterGoesThroughTheHeadline()
{
    Page page;
    page.place(u"学习"_qs, 2);
    page.press(Qt::Key_Return);
    QCOMPARE(page.page.caretPosition(), page.find(u"盘点过去一年"_qs) + 6);
    page.press(Qt::Key_Enter, Qt::KeypadModifier);
    QCOMPARE(page.page.caretPosition(), page.find(u"我省开创新局面"_qs) + 7);
    page.press(Qt::Key_Return);
    QCOMPARE(page.page.caretPosition(), page.find(u"回首"_qs));
    page.place(u"学习"_qs);
    page.press(Qt::Key_Tab);
    QCOMPARE(page.page.caretPosition(), page.find(u"盘点过去一年"_qs) + 6);
    page.press(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(page.page.caretPosition(), page.find(u"学习"_qs) + 8);
    QVERIFY(page.isAsBefore());
}

void TestEditor::enterInASectionTitle_data()
{
    QTest::addColumn<int>("offset");
    QTest::addColumn<QStringList>("lines"); // in place of the title
    QTest::newRow("start") << 0 << QStringList{QString(), u"# 筑牢墙"_qs};
    QTest::newRow("middle") << 2 << QStringList{u"# 筑牢"_qs, u"墙"_qs};
    QTest::newRow("end") << 3 << QStringList{u"# 筑牢墙"_qs, QString()};
}

void TestEditor::enterInASectionTitle()
{
    QFETCH(int, offset);
    QFETCH(QStringList, lines);
    Page page;
    const QList<SectionId> ids = page.sections();
    const QStringList before = page.linesBefore();
    const qsizetype title = before.indexOf(u"# 筑牢墙"_qs);
    page.place(u"筑牢墙"_qs, offset);
    page.press(Qt::Key_Return);
    QCOMPARE(page.lines(), before.mid(0, title) + lines + before.mid(title + 1));
    QCOMPARE(page.sections(), ids);
    page.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(page.isAsBefore());
}

void TestEditor::ctrlEnterBeginsASection_data()
{
    QTest::addColumn<QString>("at");
    QTest::addColumn<int>("offset");
    QTest::addColumn<QStringList>("from");
    QTest::addColumn<QStringList>("to");
    QTest::newRow("in a paragraph") << u"集中整治"_qs << 2 << QStringList{u"集中整治。"_qs}
                                    << QStringList{u"集中"_qs, u"# "_qs, u"整治。"_qs};
    QTest::newRow("in a title") << u"盘点过去"_qs << 2 << QStringList{u"回首来时路。"_qs}
                                << QStringList{u"回首来时路。"_qs, u"# "_qs};
    QTest::newRow("in a section's title") << u"筑牢墙"_qs << 2 << QStringList{u"日夜守护。"_qs}
                                          << QStringList{u"日夜守护。"_qs, u"# "_qs};
}

void TestEditor::ctrlEnterBeginsASection()
{
    QFETCH(QString, at);
    QFETCH(int, offset);
    QFETCH(QStringList, from);
    QFETCH(QStringList, to);
    Page page;
    const QList<SectionId> ids = page.sections();
    page.place(at, offset);
    page.press(Qt::Key_Return, Qt::ControlModifier);
    const QStringList before = page.linesBefore();
    const qsizetype line = before.indexOf(from.constFirst());
    QCOMPARE(page.lines(), before.mid(0, line) + to + before.mid(line + 1));
    QList<SectionId> kept = page.sections();
    QCOMPARE(kept.size(), ids.size() + 1);
    kept.removeIf([&ids](const SectionId &id) { return !ids.contains(id); });
    QCOMPARE(kept, ids);
    page.commit(u"新的一节"_qs); // the caret is in its title
    QVERIFY(page.lines().contains(u"# 新的一节"_qs));
    page.press(Qt::Key_Z, Qt::ControlModifier);
    page.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(page.isAsBefore());
}

void TestEditor::mergingIsAQuestion_data()
{
    QTest::addColumn<QString>("at");
    QTest::addColumn<int>("offset");
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("Backspace") << u"筑牢墙"_qs << 0 << Qt::Key_Backspace;
    QTest::newRow("Delete") << u"成效明显。"_qs << 5 << Qt::Key_Delete;
}

// Pressed again the key is an answer, too.
void TestEditor::mergingIsAQuestion()
{
    QFETCH(QString, at);
    QFETCH(int, offset);
    QFETCH(Qt::Key, key);
    Page page;
    const QList<SectionId> ids = page.sections();
    const auto *question = page.page.findChild<QuestionStrip *>();
    page.place(at, offset);
    page.press(key);
    QVERIFY(question->isVisible());
    QVERIFY(page.isAsBefore());
    page.press(key);
    QVERIFY(!question->isVisible());
    QStringList merged = page.linesBefore();
    merged[merged.indexOf(u"# 筑牢墙"_qs)] = u"筑牢墙"_qs;
    QCOMPARE(page.lines(), merged);
    QCOMPARE(page.sections(), QList<SectionId>({ids.at(0), ids.at(2)}));
    page.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(page.isAsBefore());
}

void TestEditor::mergingIsAnswered_data()
{
    QTest::addColumn<int>("button"); // -1: the text
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<bool>("merged");
    QTest::newRow("Enter on Merge") << 0 << Qt::Key_Return << true;
    QTest::newRow("Enter on Cancel") << 1 << Qt::Key_Return << false;
    QTest::newRow("Esc on Merge") << 0 << Qt::Key_Escape << false;
    QTest::newRow("Esc in the text") << -1 << Qt::Key_Escape << false;
}

void TestEditor::mergingIsAnswered()
{
    QFETCH(int, button);
    QFETCH(Qt::Key, key);
    QFETCH(bool, merged);
    Page page;
    const auto *question = page.page.findChild<QuestionStrip *>();
    page.place(u"筑牢墙"_qs);
    page.press(Qt::Key_Backspace);
    QWidget *answering = button < 0 ? static_cast<QWidget *>(&page.editor())
                                    : question->findChildren<QPushButton *>().at(button);
    answering->setFocus();
    QTest::keyClick(answering, key);
    QVERIFY(!question->isVisible());
    QCOMPARE(page.sections().size(), merged ? 2 : 3);
    QVERIFY(page.editor().hasFocus());
}

void TestEditor::headlinePartsStayApart_data()
{
    QTest::addColumn<QString>("at");
    QTest::addColumn<int>("offset");
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("title to kicker") << u"盘点过去"_qs << 0 << Qt::Key_Backspace;
    QTest::newRow("kicker to title") << u"学习贯彻会议精神"_qs << 8 << Qt::Key_Delete;
    QTest::newRow("lead to subtitle") << u"回首"_qs << 0 << Qt::Key_Backspace;
    QTest::newRow("subtitle to lead") << u"我省开创新局面"_qs << 7 << Qt::Key_Delete;
}

void TestEditor::headlinePartsStayApart()
{
    QFETCH(QString, at);
    QFETCH(int, offset);
    QFETCH(Qt::Key, key);
    Page page;
    page.place(at, offset);
    page.press(key);
    page.press(key);
    QVERIFY(page.isAsBefore());
}

void TestEditor::titlesTakeNoLongParagraph()
{
    Article article = pageArticle();
    const QString text = u"头"_qs + QString(MaxTitleCharacters, u'长');
    article.sections[0].blocks[0] = paragraph(text);
    Page page(article);
    QSignalSpy refused(&page.page, &EditorPage::textRefused);
    page.place(u"站好岗"_qs, 3);
    page.press(Qt::Key_Delete);
    QCOMPARE(refused.count(), 1);
    page.place(text);
    page.press(Qt::Key_Backspace);
    QCOMPARE(refused.count(), 2);
    page.page.makeHeading();
    QCOMPARE(refused.count(), 3);
    QVERIFY(page.isAsBefore());
    QVERIFY(!page.editor().document()->isUndoAvailable());
}

void TestEditor::removesAcrossSections_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<QString>("typed"); // as text; empty: the key
    QTest::addColumn<QString>("left");
    QTest::addColumn<int>("steps"); // to be undone
    QTest::newRow("Delete") << Qt::Key_Delete << QString() << u"集中守护。"_qs << 1;
    QTest::newRow("Backspace") << Qt::Key_Backspace << QString() << u"集中守护。"_qs << 1;
    QTest::newRow("a letter") << Qt::Key_A << QString() << u"集中a守护。"_qs << 1;
    QTest::newRow("an input method") << Qt::Key_unknown << u"力量"_qs << u"集中力量守护。"_qs << 2;
}

void TestEditor::removesAcrossSections()
{
    QFETCH(Qt::Key, key);
    QFETCH(QString, typed);
    QFETCH(QString, left);
    QFETCH(int, steps);
    Page page;
    const QList<SectionId> ids = page.sections();
    page.select(u"集中整治"_qs, 2, u"日夜守护"_qs, 2);
    if (typed.isEmpty()) {
        page.press(key);
    } else {
        page.commit(typed);
    }
    QCOMPARE(page.lines().mid(3), QStringList({u"回首来时路。"_qs, u"# 站好岗"_qs, left,
                                               u"# 架起桥"_qs, u"连通民心。"_qs}));
    QCOMPARE(page.sections(), QList<SectionId>({ids.at(0), ids.at(2)}));
    for (int i = 0; i < steps; ++i) {
        page.press(Qt::Key_Z, Qt::ControlModifier);
    }
    QVERIFY(page.isAsBefore());
}

void TestEditor::aWholeParagraphIsTypedOver_data()
{
    QTest::addColumn<bool>("composed");
    QTest::newRow("a letter") << false;
    QTest::newRow("an input method") << true;
}

// Selected with its end, as three clicks do: the title below stays what it is.
void TestEditor::aWholeParagraphIsTypedOver()
{
    QFETCH(bool, composed);
    Page page;
    const QList<SectionId> ids = page.sections();
    page.select(u"成效明显。"_qs, 0, u"筑牢墙"_qs, 0);
    if (composed) {
        page.commit(u"a"_qs);
    } else {
        page.press(Qt::Key_A);
    }
    QStringList expected = page.linesBefore();
    expected.replace(expected.indexOf(u"成效明显。"_qs), u"a"_qs);
    QCOMPARE(page.lines(), expected);
    QCOMPARE(page.sections(), ids);
}

void TestEditor::aWholeParagraphGoes()
{
    Page page;
    const auto title = [&page] {
        return page.editor().document()->findBlock(page.find(u"筑牢墙"_qs));
    };
    const QTextCharFormat before = title().charFormat(); // the label is drawn in it
    page.select(u"成效明显。"_qs, 0, u"筑牢墙"_qs, 0);
    page.press(Qt::Key_Delete);
    QVERIFY(!page.lines().contains(u"成效明显。"_qs));
    QVERIFY(page.lines().contains(u"# 筑牢墙"_qs));
    QCOMPARE(title().charFormat(), before);
    page.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(page.isAsBefore());
}

void TestEditor::emptiesTheHeadline()
{
    Page page;
    page.press(Qt::Key_A, Qt::ControlModifier);
    page.press(Qt::Key_Delete);
    QCOMPARE(page.lines().mid(0, 3), QStringList({{}, {}, {}}));
    QVERIFY(page.sections().isEmpty());
    page.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(page.isAsBefore());
}

void TestEditor::compositionIsNoChange()
{
    Page page;
    const quint64 before = page.document.changeNumber();
    page.place(u"集中整治"_qs, 2);
    page.compose(u"li'liang"_qs);
    QVERIFY(page.isAsBefore());
    QCOMPARE(page.document.changeNumber(), before);
    QVERIFY(!page.editor().document()->isUndoAvailable());
    page.commit(u"力量"_qs);
    QVERIFY(page.lines().contains(u"集中力量整治。"_qs));
    QVERIFY(page.document.changeNumber() > before);
}

void TestEditor::candidateWindowSitsAtTheCaret_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("zoom");
    QTest::addColumn<QString>("preedit");
    for (const int zoom : {50, 100, 150, 200}) {
        for (const char *words : {"盘点过去一年", "我省开创", "回首来时路", "筑牢墙", "末段"}) {
            const QString text = QString::fromUtf8(words);
            QTest::addRow("%s at %d %%", words, zoom) << text << zoom << QString();
            QTest::addRow("%s at %d %%, composing", words, zoom) << text << zoom << u"ni'hao"_qs;
        }
    }
}

// Where the input method is told that the caret is, in the window, is where the text is laid out:
// with the page in the middle of a wide window, zoomed, and scrolled down to its end.
void TestEditor::candidateWindowSitsAtTheCaret()
{
    QFETCH(QString, words);
    QFETCH(int, zoom);
    QFETCH(QString, preedit);
    Article article = pageArticle();
    for (int i = 0; i < 60; ++i) {
        article.sections.last().blocks.append(paragraph(u"年年岁岁，岁岁年年。"_qs));
    }
    article.sections.last().blocks.append(paragraph(u"末段在此。"_qs));
    Page page(article);
    page.page.resize(1600, 700);
    page.page.setZoomPercent(zoom);
    page.place(words, 2);
    page.editor().ensureCursorVisible();
    if (!preedit.isEmpty()) {
        page.compose(preedit);
    }
    QCOMPARE(QGuiApplication::focusObject(), &page.editor());
    const QTextBlock block = page.editor().textCursor().block();
    const int typed = page.editor().textCursor().positionInBlock() + int(preedit.size());
    const QTextLine line = block.layout()->lineForTextPosition(typed);
    const QPointF laidOut =
        page.document.textDocument()->documentLayout()->blockBoundingRect(block).topLeft() +
        QPointF(line.cursorToX(typed), line.y());
    const QPoint scrolled(page.editor().horizontalScrollBar()->value(),
                          page.editor().verticalScrollBar()->value());
    const QPointF expected = page.editor().viewport()->mapTo(
        page.editor().window(), (laidOut - QPointF(scrolled)).toPoint());
    const QRectF told = QGuiApplication::inputMethod()->cursorRectangle();
    QVERIFY2(std::abs(told.left() - expected.x()) <= 3 && told.top() <= expected.y() + 3 &&
                 told.bottom() >= expected.y() + line.height() / 2,
             qPrintable(u"told %1,%2–%3, laid out at %4,%5"_qs.arg(told.left())
                            .arg(told.top())
                            .arg(told.bottom())
                            .arg(expected.x())
                            .arg(expected.y())));
}

void TestEditor::commitsOneLineIntoTitles()
{
    Page page;
    page.place(u"盘点过去一年"_qs, 2);
    page.commit(u"回望\n再"_qs);
    QCOMPARE(page.lines().at(1), u"盘点回望 再过去一年"_qs);
    QCOMPARE(page.lines().size(), page.linesBefore().size());
}

void TestEditor::readOnlyTakesNoKey()
{
    Page page(pageArticle(), false);
    QGuiApplication::clipboard()->setText(u"粘贴的字"_qs);
    const QList<std::pair<Qt::Key, Qt::KeyboardModifiers>> keys{
        {Qt::Key_A, {}},
        {Qt::Key_Return, {}},
        {Qt::Key_Backspace, {}},
        {Qt::Key_Delete, {}},
        {Qt::Key_Return, Qt::ControlModifier},
        {Qt::Key_V, Qt::ControlModifier},
        {Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier},
        {Qt::Key_B, Qt::ControlModifier},
        {Qt::Key_X, Qt::ControlModifier},
        {Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier}};
    for (const auto &[key, modifiers] : keys) {
        page.place(u"筑牢墙"_qs);
        page.press(key, modifiers);
        page.select(u"集中"_qs, 1, u"日夜"_qs, 1);
        page.press(key, modifiers);
        QVERIFY2(page.isAsBefore(), qPrintable(QKeySequence(key | modifiers).toString()));
    }
    page.commit(u"字"_qs);
    page.page.newSection();
    page.page.mergeSection();
    page.page.undo();
    QVERIFY(page.isAsBefore());
    page.press(Qt::Key_C, Qt::ControlModifier); // reading and copying go on
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"成效明显"_qs));
}

void TestEditor::movesSections()
{
    Page page;
    const QList<SectionId> ids = page.sections();
    page.place(u"成效明显"_qs, 2);
    page.press(Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(page.sections(), QList<SectionId>({ids.at(1), ids.at(0), ids.at(2)}));
    QCOMPARE(page.page.caretPosition(), page.find(u"成效明显"_qs) + 2);
    QCOMPARE(page.lines().mid(3),
             QStringList({u"回首来时路。"_qs, u"# 筑牢墙"_qs, u"日夜守护。"_qs, u"# 站好岗"_qs,
                          u"集中整治。"_qs, u"成效明显。"_qs, u"# 架起桥"_qs, u"连通民心。"_qs}));
    page.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(page.isAsBefore());
    QCOMPARE(page.page.caretPosition(), page.find(u"成效明显"_qs) + 2);

    page.place(u"架起桥"_qs, 1);
    page.press(Qt::Key_Up, Qt::AltModifier | Qt::ShiftModifier);
    page.press(Qt::Key_Up, Qt::AltModifier | Qt::ShiftModifier);
    page.press(Qt::Key_Up, Qt::AltModifier | Qt::ShiftModifier); // no further
    QCOMPARE(page.sections(), QList<SectionId>({ids.at(2), ids.at(0), ids.at(1)}));
    page.press(Qt::Key_Z, Qt::ControlModifier);
    page.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(page.isAsBefore());
}

// The caret goes with a section that is moved back, and stays where labels alone change.
void TestEditor::historyGoesWhereSomethingChanged()
{
    Page page;
    page.place(u"日夜守护"_qs, 2);
    page.page.moveSection(1, 0);
    QCOMPARE(page.page.caretPosition(), page.find(u"日夜守护"_qs) + 2);
    page.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(page.page.caretPosition(), page.find(u"日夜守护"_qs) + 2);
    page.place(u"集中整治"_qs); // in the other one
    page.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(page.page.caretPosition(), page.find(u"集中整治"_qs));
    page.press(Qt::Key_Z, Qt::ControlModifier);
    page.page.moveSection(2, 0);
    const int moved = page.page.caretPosition();
    page.place(u"日夜守护"_qs, 2);
    page.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(page.isAsBefore());
    page.place(u"日夜守护"_qs, 2);
    page.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(page.page.caretPosition(), moved);
    page.press(Qt::Key_Z, Qt::ControlModifier);

    page.place(u"日夜守护"_qs, 2);
    Article details = page.document.metadata();
    details.labelStyle.numerals = Numerals::Chinese;
    page.document.setMetadata(details);
    page.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(page.page.caretPosition(), page.find(u"日夜守护"_qs) + 2);
    QVERIFY(page.isAsBefore());
    page.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(page.page.caretPosition(), page.find(u"日夜守护"_qs) + 2);
}

void TestEditor::aParagraphBecomesATitleAndBack()
{
    Page page;
    const QList<SectionId> ids = page.sections();
    page.place(u"成效明显"_qs, 2);
    page.page.makeHeading();
    QCOMPARE(page.lines().mid(4, 4),
             QStringList({u"# 站好岗"_qs, u"集中整治。"_qs, u"# 成效明显。"_qs, u"# 筑牢墙"_qs}));
    QCOMPARE(page.page.caretPosition(), page.find(u"成效明显"_qs) + 2);
    QCOMPARE(page.sections().size(), 4);
    page.page.makeHeading(); // is one already
    QCOMPARE(page.sections().size(), 4);
    page.page.makeParagraph();
    QCOMPARE(page.sections(), ids);
    QVERIFY(page.isAsBefore());
    page.press(Qt::Key_Z, Qt::ControlModifier);
    page.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(page.isAsBefore());
    page.place(u"盘点过去"_qs); // the headline has parts of its own
    page.page.makeHeading();
    page.page.makeSubheading();
    QVERIFY(page.isAsBefore());
}

// The heading paints its label.
void TestEditor::aTypedLabelDoesNotStandTwice()
{
    Page page;
    page.place(u"成效明显"_qs, 0);
    page.commit(u"盘点2 "_qs);
    const QStringList typed = page.lines();
    page.page.makeHeading();
    QCOMPARE(page.lines().at(6), u"# 成效明显。"_qs);
    QCOMPARE(page.document.outline().at(2).label, u"盘点2"_qs);
    page.commit(u"甲"_qs); // where the caret was
    QCOMPARE(page.lines().at(6), u"# 甲成效明显。"_qs);
    page.press(Qt::Key_Z, Qt::ControlModifier);
    page.press(Qt::Key_Z, Qt::ControlModifier); // in one step
    QCOMPARE(page.lines(), typed);
}

void TestEditor::mergesWithTheSectionBelow()
{
    Page page;
    const QList<SectionId> ids = page.sections();
    page.place(u"集中整治"_qs, 1);
    page.page.mergeSectionBelow();
    QCOMPARE(page.sections(), QList<SectionId>({ids.at(0), ids.at(2)}));
    QVERIFY(page.lines().contains(u"筑牢墙"_qs));
    page.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(page.isAsBefore());
    page.place(u"连通民心"_qs, 1); // there is none below
    page.page.mergeSectionBelow();
    QVERIFY(page.isAsBefore());
}

void TestEditor::aParagraphBecomesTheHeadline_data()
{
    QTest::addColumn<QString>("paragraph");
    QTest::addColumn<QStringList>("rest");
    QTest::newRow("of a section") << u"成效明显。"_qs
                                  << QStringList{u"回首来时路。"_qs, u"# 站好岗"_qs,
                                                 u"集中整治。"_qs,   u"# 筑牢墙"_qs,
                                                 u"日夜守护。"_qs,   u"# 架起桥"_qs,
                                                 u"连通民心。"_qs};
    QTest::newRow("the only one of a section")
        << u"日夜守护。"_qs
        << QStringList{u"回首来时路。"_qs, u"# 站好岗"_qs, u"集中整治。"_qs, u"成效明显。"_qs,
                       u"# 筑牢墙"_qs,     u"# 架起桥"_qs, u"连通民心。"_qs};
    QTest::newRow("the only one of the lead")
        << u"回首来时路。"_qs
        << QStringList{QString(),      u"# 站好岗"_qs,   u"集中整治。"_qs, u"成效明显。"_qs,
                       u"# 筑牢墙"_qs, u"日夜守护。"_qs, u"# 架起桥"_qs,   u"连通民心。"_qs};
}

void TestEditor::aParagraphBecomesTheHeadline()
{
    QFETCH(QString, paragraph);
    QFETCH(QStringList, rest);
    Page full; // it has a headline: nothing is overwritten
    QSignalSpy refused(&full.page, &EditorPage::textRefused);
    full.place(paragraph, 1);
    full.page.makeHeadline();
    QVERIFY(full.isAsBefore());
    QCOMPARE(refused.size(), 1);

    Article article = pageArticle();
    article.title.clear();
    Page page(article);
    page.place(paragraph, 1);
    page.page.makeHeadline();
    QCOMPARE(page.lines(), QStringList({article.kicker, paragraph, article.subtitle}) + rest);
    page.commit(u"！"_qs);
    QCOMPARE(page.lines().at(1), paragraph + u"！"_qs);
    page.press(Qt::Key_Z, Qt::ControlModifier);
    page.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(page.isAsBefore());
}

void TestEditor::enterKeepsTheCaretInSight()
{
    Page page;
    page.press(Qt::Key_End, Qt::ControlModifier);
    for (int i = 0; i < 60; ++i) {
        page.press(Qt::Key_Return);
        page.commit(u"字"_qs);
        page.press(Qt::Key_Return);
        QVERIFY(page.editor().viewport()->rect().contains(page.editor().cursorRect()));
    }
}

void TestEditor::kickerAndSubtitleOfParagraphs()
{
    Article article = pageArticle();
    article.kicker.clear();
    article.subtitle.clear();
    Page page(article);
    page.place(u"成效明显"_qs);
    page.page.makeKicker();
    page.place(u"日夜守护"_qs);
    page.commit(u"——"_qs); // is painted before a subtitle
    page.page.makeSubtitle();
    QCOMPARE(page.lines().mid(0, HeadlineParts),
             QStringList({u"成效明显。"_qs, article.title, u"日夜守护。"_qs}));
    QCOMPARE(page.lines().size(), page.linesBefore().size() - 2);
    page.press(Qt::Key_Z, Qt::ControlModifier);
    page.press(Qt::Key_Z, Qt::ControlModifier);
    page.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(page.isAsBefore());
}

void TestEditor::textBehindAnImageStandsBelowIt()
{
    Article article = pageArticle();
    article.sections.last().blocks.append(Image{QString(64, u'a'), {}, {}, {}});
    Page page(article);
    page.press(Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(page.page.styleName(), u"Image"_qs);
    page.commit(u"字"_qs);
    QCOMPARE(page.page.styleName(), u"Body text"_qs); // as the article has it
    QCOMPARE(page.document.snapshot().sections.last().blocks,
             article.sections.last().blocks + QList<Block>{paragraph(u"字"_qs)});
    page.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(page.isAsBefore());
    page.press(Qt::Key_End, Qt::ControlModifier);
    QTest::keyClicks(&page.editor(), u"AB"_qs);
    QCOMPARE(page.document.snapshot().sections.last().blocks,
             article.sections.last().blocks + QList<Block>{paragraph(u"AB"_qs)});
}

// They go above it, as paragraphs.
void TestEditor::linesBeforeATitleKeepTheirLabels()
{
    Page page;
    page.place(u"筑牢墙"_qs);
    QTextCursor place = page.editor().textCursor();
    QVERIFY(page.page.pasteParagraphs(place, {{false, paragraph(u"一、甲"_qs)},
                                              {false, paragraph(u"二、乙"_qs)},
                                              {false, Block()}})); // whole lines
    QVERIFY2(page.lines().contains(u"一、甲"_qs), qPrintable(page.lines().join(u'|')));
    QVERIFY(page.lines().contains(u"二、乙"_qs));
    QVERIFY(page.lines().contains(u"# 筑牢墙"_qs));
}

// Although the selection ends behind it, in the block that lies between them.
void TestEditor::aTitleAboveATableStaysOne()
{
    Article article = pageArticle();
    article.sections[1].blocks = {Table{1, 0, {{TableCell{{paragraph(u"格"_qs)}, 1, 1}}}}};
    Page page(article);
    QTextCursor cursor = page.editor().textCursor();
    cursor.setPosition(page.find(u"筑牢墙"_qs));
    cursor.movePosition(QTextCursor::NextBlock, QTextCursor::KeepAnchor);
    page.editor().setTextCursor(cursor);
    page.commit(u"墙"_qs);
    const QList<Section> sections = page.document.snapshot().sections;
    QCOMPARE(sections.size(), 3);
    QCOMPARE(sections.at(1).id, article.sections.at(1).id);
    QCOMPARE(sections.at(1).title, u"墙"_qs);
    QCOMPARE(sections.at(1).blocks, article.sections.at(1).blocks);
}

void TestEditor::sameStyleIsNoStep()
{
    Page page;
    page.place(u"集中整治"_qs, 1);
    page.commit(u"字"_qs);
    page.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(page.page.canRedo());
    page.page.makeParagraph();
    QVERIFY(page.page.canRedo());
    QVERIFY(!page.page.canUndo());
}

void TestEditor::everyStyleIsNamed()
{
    Page page;
    page.place(u"集中整治"_qs, 1);
    const std::array<std::pair<void (EditorPage::*)(), const char *>, 7> styles{
        {{&EditorPage::makeSubheading, "Subheading"},
         {&EditorPage::makeQuotation, "Quotation"},
         {&EditorPage::makeBulletList, "Bullet list"},
         {&EditorPage::makeNumberedList, "Numbered list"},
         {&EditorPage::makeByline, "Byline"},
         {&EditorPage::makeNote, "Note"},
         {&EditorPage::makeParagraph, "Body text"}}};
    for (const auto &[make, name] : styles) {
        (page.page.*make)();
        QCOMPARE(page.page.styleName(), QLatin1String(name));
    }
    QVERIFY(page.isAsBefore());
    page.place(u"回首"_qs);
    QCOMPARE(page.page.styleName(), u"Lead"_qs);
    page.place(u"筑牢墙"_qs);
    QCOMPARE(page.page.styleName(), u"Section title"_qs);
}

void TestEditor::paragraphsAreStyledTogether()
{
    Page page;
    page.select(u"集中整治"_qs, 1, u"日夜守护"_qs, 1);
    page.page.makeSubheading();
    const Article styled = page.document.snapshot();
    QCOMPARE(styled.sections.at(1).title, u"筑牢墙"_qs);
    QList<Block> blocks = styled.sections.at(0).blocks + styled.sections.at(1).blocks;
    for (const Block &block : std::as_const(blocks)) {
        QCOMPARE(std::get<TextBlock>(block).kind, TextKind::Subheading);
    }
    page.page.makeParagraph();
    QVERIFY(page.isAsBefore());
    page.press(Qt::Key_Z, Qt::ControlModifier);
    page.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!page.page.canUndo());
}

void TestEditor::listsKeepTheirLevels()
{
    Article article = pageArticle();
    const auto item = [](const QString &text, ListKind kind, int level) {
        TextBlock block = paragraph(text);
        block.kind = TextKind::ListItem;
        block.list = kind;
        block.level = level;
        return block;
    };
    article.lead = {item(u"其一"_qs, ListKind::Bullet, 0), item(u"其二"_qs, ListKind::Bullet, 2),
                    paragraph(u"其三"_qs)};
    Page page(article);
    page.select(u"其一"_qs, 0, u"其三"_qs, 2);
    page.page.makeNumberedList();
    QCOMPARE(page.document.snapshot().lead, QList<Block>({item(u"其一"_qs, ListKind::Number, 0),
                                                          item(u"其二"_qs, ListKind::Number, 2),
                                                          item(u"其三"_qs, ListKind::Number, 0)}));
    page.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(page.isAsBefore());
    page.place(u"其一"_qs, 1);
    page.press(Qt::Key_Tab);
    QCOMPARE(page.document.snapshot().lead.first(), Block(item(u"其一"_qs, ListKind::Bullet, 1)));
    page.press(Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(page.isAsBefore());
    page.select(u"其一"_qs, 0, u"其二"_qs, 2);
    page.press(Qt::Key_Tab);
    QCOMPARE(page.document.snapshot().lead.at(1), Block(item(u"其二"_qs, ListKind::Bullet, 3)));
    QVERIFY(page.editor().hasFocus());
    page.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(page.document.snapshot() == article);
}

void TestEditor::sectionsAreDuplicatedAndDeleted()
{
    Page page;
    const QList<SectionId> ids = page.sections();
    page.place(u"日夜"_qs);
    page.page.duplicateSection();
    QCOMPARE(page.lines().mid(7, 4),
             QStringList({u"# 筑牢墙"_qs, u"日夜守护。"_qs, u"# 筑牢墙"_qs, u"日夜守护。"_qs}));
    QCOMPARE(page.sections().mid(0, 2), ids.mid(0, 2));
    QVERIFY(page.sections().at(2) != ids.at(1));
    page.page.removeSection(); // the copy, where the caret is
    QVERIFY(page.isAsBefore());
    page.place(u"架起桥"_qs);
    page.page.removeSection();
    QCOMPARE(page.sections(), ids.mid(0, 2));
    auto *bar = page.page.findChild<UndoBar *>();
    QVERIFY(bar->isVisible());
    bar->findChild<QToolButton *>()->click();
    QVERIFY(page.isAsBefore());
    QVERIFY(bar->isHidden());
    page.page.removeSection();
    QVERIFY(bar->isVisible());
    page.commit(u"新"_qs); // what the bar would take back is not the last step any more
    QVERIFY(bar->isHidden());
}

// What is marked, no paragraph more, and no heading.
void TestEditor::stylesKeepToTheSelection()
{
    Page page;
    QTextCursor cursor = page.editor().textCursor();
    cursor.setPosition(page.find(u"集中整治"_qs));
    cursor.setPosition(page.find(u"成效明显"_qs), QTextCursor::KeepAnchor); // as with Shift+Down
    page.editor().setTextCursor(cursor);
    page.page.makeSubheading();
    const auto kind = [&](int block) {
        const Article text = page.document.snapshot();
        return std::get<TextBlock>(text.sections.first().blocks.at(block)).kind;
    };
    QCOMPARE(kind(0), TextKind::Subheading);
    QCOMPARE(kind(1), TextKind::Paragraph);
    cursor.setPosition(page.find(u"成效明显"_qs) + 2);
    cursor.setPosition(page.find(u"站好岗"_qs) + 1, QTextCursor::KeepAnchor); // upwards
    page.editor().setTextCursor(cursor);
    page.page.makeParagraph();
    QCOMPARE(kind(0), TextKind::Paragraph);
    QVERIFY(page.isAsBefore());
}

void TestEditor::boldIsForParagraphs()
{
    Page page;
    page.select(u"盘点过去"_qs, 0, u"盘点过去"_qs, 2);
    page.press(Qt::Key_B, Qt::ControlModifier);
    QVERIFY(page.isAsBefore());
    page.select(u"架起桥"_qs, 0, u"连通民心"_qs, 2);
    page.press(Qt::Key_B, Qt::ControlModifier);
    const Article styled = page.document.snapshot();
    QCOMPARE(styled.sections.last().title, u"架起桥"_qs);
    const auto &runs = std::get<TextBlock>(styled.sections.last().blocks.first()).runs;
    QCOMPARE(runs, QList<Run>({Run{u"连通"_qs, RunStyle::Bold, {}}, Run{u"民心。"_qs, {}, {}}}));
    page.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(page.isAsBefore());
    QCOMPARE(page.page.caretPosition(), page.find(u"架起桥"_qs));
    page.select(u"架起桥"_qs, 0, u"连通民心"_qs, 2);
    page.press(Qt::Key_B, Qt::ControlModifier);
    page.press(Qt::Key_B, Qt::ControlModifier);
    QVERIFY(page.isAsBefore());
}

void TestEditor::droppedTextIsAPaste()
{
    Page page;
    QMimeData data;
    data.setText(u"第一行\n第二行"_qs);
    QWidget *view = page.editor().viewport();
    QTextCursor title = page.editor().textCursor();
    title.setPosition(page.find(u"盘点过去"_qs));
    const QPoint place = page.editor().cursorRect(title).center();
    QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(view, &enter);
    QVERIFY(enter.isAccepted());
    QDragMoveEvent move(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(view, &move);
    QDropEvent drop(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(view, &drop);
    QStringList expected = page.linesBefore();
    expected[1] = u"第一行 第二行盘点过去一年"_qs;
    QCOMPARE(page.lines(), expected);
}

// Neither its caret nor anything else stays of it.
void TestEditor::aRefusedDropIsOver()
{
    QApplication::setCursorFlashTime(0);
    Page page;
    page.place(u"站好岗"_qs);
    QSignalSpy refused(&page.page, &EditorPage::textRefused);
    QMimeData data;
    data.setText(QString(MaxTitleCharacters, u'长'));
    QWidget *view = page.editor().viewport();
    QTextCursor title = page.editor().textCursor();
    title.setPosition(page.find(u"盘点过去"_qs) + 2);
    const QPoint place = page.editor().cursorRect(title).center();
    const QImage before = view->grab().toImage();
    QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(view, &enter);
    QDragMoveEvent move(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(view, &move);
    QVERIFY(view->grab().toImage() != before);
    QDropEvent drop(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(view, &drop);
    QCOMPARE(refused.count(), 1);
    QVERIFY(page.isAsBefore());
    QCOMPARE(view->grab().toImage(), before);
}

// They are no text: only the picture shows them.
void TestEditor::paintsTheLabels()
{
    QApplication::setCursorFlashTime(0);
    Page page;
    page.place(u"站好岗"_qs);
    QWidget *view = page.editor().viewport();
    const QImage before = view->grab().toImage();
    Article details = page.document.metadata();
    const LabelStyle style = details.labelStyle;
    details.labelStyle.before = u"看点"_qs;
    page.document.setMetadata(details);
    QVERIFY(page.lines() == page.linesBefore());
    QVERIFY(view->grab().toImage() != before);
    details.labelStyle = style;
    page.document.setMetadata(details);
    QCOMPARE(view->grab().toImage(), before);
}

// It is laid out step by step, and painted before that has ended.
void TestEditor::paintsTheHeadOfALongText()
{
    Article article = pageArticle();
    article.columnPath = {u"首页"_qs, u"会议精神"_qs};
    article.source = u"山西日报"_qs;
    for (int i = 0; i < 400; ++i) {
        article.sections.last().blocks.append(paragraph(QString(150, u'文')));
    }
    ArticleDocument document(article);
    EditorPage page;
    page.resize(800, 600);
    page.show();
    page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    QApplication::setCursorFlashTime(0);
    page.setDocument(&document, true);
    const QImage first = page.textEdit()->viewport()->grab().toImage();
    QVERIFY(!document.textDocument()->lastBlock().layout()->lineCount()); // it has not
    QTRY_VERIFY(document.textDocument()->lastBlock().layout()->lineCount());
    const QRect head(0, 0, first.width(), first.height() / 2);
    QTRY_COMPARE(page.textEdit()->viewport()->grab().toImage().copy(head), first.copy(head));
    // Column path and details line: without them there is less on the paper.
    document.setMetadata(pageArticle());
    QVERIFY(page.textEdit()->viewport()->grab().toImage().copy(head) != first.copy(head));
}

void TestEditor::zoomAndWidthKeepTheCaretInPlace()
{
    Article article = pageArticle();
    article.lead = QList<Block>(60, paragraph(u"日夜守护，集中整治，成效明显。"_qs.repeated(8)));
    Page page(article);
    page.place(u"筑牢墙"_qs);
    page.editor().ensureCursorVisible();
    QScrollBar &bar = *page.editor().verticalScrollBar();
    bar.setValue(bar.value() + 200); // not at the edge
    const auto top = [&page] { return page.editor().cursorRect().top(); };
    const int before = top();
    QVERIFY(before > 0 && before < page.editor().viewport()->height());
    page.page.setZoomPercent(150);
    QVERIFY2(std::abs(top() - before) <= 2, qPrintable(QString::number(top() - before)));
    page.page.setZoomPercent(100);
    const int line = page.editor().width();
    page.page.resize(page.page.width() / 2, page.page.height());
    QTRY_VERIFY(page.editor().width() < line);
    QVERIFY2(std::abs(top() - before) <= 2, qPrintable(QString::number(top() - before)));
}

void TestEditor::jumpsBetweenSections()
{
    Page page;
    page.place(u"集中"_qs, 1);
    page.press(Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(page.page.caretPosition(), page.find(u"筑牢墙"_qs));
    page.press(Qt::Key_PageUp, Qt::ControlModifier);
    QCOMPARE(page.page.caretPosition(), page.find(u"站好岗"_qs));
    page.press(Qt::Key_PageUp, Qt::ControlModifier);
    QCOMPARE(page.page.caretPosition(), page.find(u"回首"_qs));
}

QTEST_MAIN(TestEditor)
#include "tst_editor.moc"
