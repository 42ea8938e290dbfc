// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagefixture.h"
#include "windowfixture.h"

#include "gui/editor/questionstrip.h"
#include "support/wordmodelfile.h"
#include "text/wordmodel.h"

#include <QFile>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTextLayout>

using namespace Pandian;

namespace {

constexpr auto toSelect = Qt::ControlModifier | Qt::ShiftModifier;

// In the small file of words 平安, 山西 and 太原 are words.
Article wordArticle(const QString &text = u"平安山西，太原3.5%的Qt6。"_qs)
{
    Article article = pageArticle();
    article.lead = {paragraph(text),
                    paragraph({}),
                    paragraph(u"平安山西太原"_qs),
                    Table{1, 0, {{TableCell{{paragraph(u"山西平安，太原"_qs)}, 1, 1}}}},
                    Image{QString(64, u'0'), u"图"_qs, {}, {}},
                    paragraph(u"太原"_qs)};
    article.sections.first().title = u"太原平安山西"_qs;
    return article;
}

QString selected(const Page &page)
{
    return page.editor().textCursor().selectedText();
}

void sendMouse(const Page &page, QEvent::Type type, const QPoint &point, Qt::MouseButtons buttons)
{
    QWidget *view = page.editor().viewport();
    const auto button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
    QMouseEvent event(type, point, view->mapToGlobal(point), button, buttons, Qt::NoModifier);
    QCoreApplication::sendEvent(view, &event);
}

// The button stays down.
void doubleClick(const Page &page, const QPoint &point)
{
    sendMouse(page, QEvent::MouseButtonPress, point, Qt::LeftButton);
    sendMouse(page, QEvent::MouseButtonRelease, point, Qt::NoButton);
    sendMouse(page, QEvent::MouseButtonDblClick, point, Qt::LeftButton);
}

void release(const Page &page, const QPoint &point)
{
    sendMouse(page, QEvent::MouseButtonRelease, point, Qt::NoButton);
}

// On the character at this place of the document, so far from its left to its right edge.
QPoint pointOn(const Page &page, int position, double share)
{
    QTextCursor cursor = page.editor().textCursor();
    cursor.setPosition(position);
    const QRect left = page.editor().cursorRect(cursor);
    cursor.movePosition(QTextCursor::NextCharacter);
    const QRect right = page.editor().cursorRect(cursor);
    const int from = left.center().x();
    return {from + int(share * (right.center().x() - from)), left.center().y()};
}

} // namespace

// The caret and the mouse by the words of Chinese.
class TestWordKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void stopsAtWords_data();
    void stopsAtWords();
    void goesOverParagraphs();
    void erasesWords_data();
    void erasesWords();
    void asksBeforeSectionsMerge();
    void doubleClickTakesTheWord();
    void doubleClickAtTheEnds();
    void doubleClickGoesOnByWords();
    void tripleClickTakesTheParagraph();
    void readOnlyTextIsReadByWords();
    void withoutTheFileQtDecides();
    void theWindowSaysSoOnce();
    void takesTheFileOfThisComputer();

private:
    QString m_words;
    QTemporaryDir m_folder;
};

void TestWordKeys::initTestCase()
{
    QFile file(m_folder.filePath(u"words.lm"_qs));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(smallWordModelFile());
    m_words = file.fileName();
}

void TestWordKeys::stopsAtWords_data()
{
    QTest::addColumn<QString>("bars"); // where the keys stop
    QTest::addColumn<QString>("lead"); // the first paragraph
    const auto row = [](const char *name, const QString &bars) {
        QTest::newRow(name) << bars << u"“"_qs + QString(bars).remove(u'|');
    };
    row("a paragraph", u"平安|山西|，|太原|3.5%|的|Qt6|。"_qs);
    row("dates and quotation marks", u"平安|2020-02-19|，“|山西|。”"_qs);
    row("spaces", u"平安　　|山西 |it's"_qs);
    row("pairs of surrogates", u"平安|\U0002A6D6\U0002A6D6|山西"_qs);
    row("images", u"平安|\uFFFC|山西"_qs);
    row("from right to left", u"\u0645\u0631\u062D\u0628\u0627 |\u0628\u0643\u0645"_qs);
    QTest::newRow("a table's cell") << u"山西|平安|，|太原"_qs << u"导语"_qs;
    QTest::newRow("a section's title, its label painted") << u"太原|平安|山西"_qs << u"导语"_qs;
}

void TestWordKeys::stopsAtWords()
{
    QFETCH(QString, bars);
    QFETCH(QString, lead);
    const QString text = QString(bars).remove(u'|');
    Page page(wordArticle(lead));
    page.page.setWordFile(m_words);
    page.place(text);
    const int start = page.page.caretPosition();
    const bool leftwards = page.editor().textCursor().block().textDirection() == Qt::RightToLeft;
    const Qt::Key ahead = leftwards ? Qt::Key_Left : Qt::Key_Right;
    const Qt::Key back = leftwards ? Qt::Key_Right : Qt::Key_Left;
    const QStringList words = bars.split(u'|');
    int at = start;
    for (const QString &word : words) {
        page.press(ahead, Qt::ControlModifier);
        at += int(word.size());
        QCOMPARE(page.page.caretPosition(), at);
    }
    for (auto word = words.crbegin(); word != words.crend(); ++word) {
        page.press(back, toSelect);
        at -= int(word->size());
        QCOMPARE(page.page.caretPosition(), at);
    }
    QCOMPARE(selected(page), text);
    page.press(ahead, toSelect);
    QCOMPARE(selected(page), text.mid(words.constFirst().size()));
    QVERIFY(page.isAsBefore());
}

void TestWordKeys::goesOverParagraphs()
{
    Page page(wordArticle());
    page.page.setWordFile(m_words);
    page.place(u"平安山西，"_qs);
    QList<int> stops;
    QTextBlock block = page.editor().textCursor().block();
    const int end = page.find(u"集中整治"_qs);
    while (page.page.caretPosition() < end) {
        stops.append(page.page.caretPosition());
        page.press(Qt::Key_Right, Qt::ControlModifier);
        QVERIFY(page.page.caretPosition() > stops.constLast());
    }
    for (; block.position() <= end; block = block.next()) { // the empty ones, too
        QVERIFY(stops.contains(block.position()) || block.position() == end);
    }
    while (!stops.isEmpty()) {
        page.press(Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(page.page.caretPosition(), stops.takeLast());
    }
    QVERIFY(page.isAsBefore());
}

void TestWordKeys::erasesWords_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<int>("offset");
    QTest::addColumn<QString>("left");
    QTest::newRow("before the caret") << Qt::Key_Backspace << 4 << u"平安，太原3.5%的Qt6。"_qs;
    QTest::newRow("half a word") << Qt::Key_Backspace << 3 << u"平安西，太原3.5%的Qt6。"_qs;
    QTest::newRow("a number") << Qt::Key_Backspace << 11 << u"平安山西，太原的Qt6。"_qs;
    QTest::newRow("behind the caret") << Qt::Key_Delete << 0 << u"山西，太原3.5%的Qt6。"_qs;
    QTest::newRow("a mark") << Qt::Key_Delete << 4 << u"平安山西太原3.5%的Qt6。"_qs;
    QTest::newRow("the rest of a word") << Qt::Key_Delete << 6 << u"平安山西，太3.5%的Qt6。"_qs;
}

void TestWordKeys::erasesWords()
{
    QFETCH(Qt::Key, key);
    QFETCH(int, offset);
    QFETCH(QString, left);
    Page page(wordArticle());
    page.page.setWordFile(m_words);
    page.place(u"平安山西，"_qs, offset);
    page.press(key, Qt::ControlModifier);
    QStringList expected = page.linesBefore();
    expected[3] = left;
    QCOMPARE(page.lines(), expected);
    page.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(page.isAsBefore());
}

void TestWordKeys::asksBeforeSectionsMerge()
{
    Page page(wordArticle());
    page.page.setWordFile(m_words);
    page.place(u"筑牢墙"_qs);
    page.press(Qt::Key_Backspace, Qt::ControlModifier);
    QVERIFY(page.page.findChild<QuestionStrip *>()->isVisible());
    QVERIFY(page.isAsBefore());
}

// Wherever on the character the mouse is.
void TestWordKeys::doubleClickTakesTheWord()
{
    Page page(wordArticle());
    page.page.setWordFile(m_words);
    const int start = page.find(u"平安山西，"_qs);
    const QStringList words{u"平安"_qs, u"山西"_qs, u"，"_qs, u"太原"_qs, u"3.5%"_qs};
    int at = start;
    for (const QString &word : words) {
        for (int i = 0; i < word.size(); ++i) {
            for (const double share : {0.2, 0.8}) {
                const QPoint point = pointOn(page, at + i, share);
                doubleClick(page, point);
                QCOMPARE(selected(page), word);
                release(page, point);
                QCOMPARE(selected(page), word);
            }
        }
        at += int(word.size());
    }
    QVERIFY(page.isAsBefore());
}

void TestWordKeys::doubleClickAtTheEnds()
{
    Page page(wordArticle());
    page.page.setWordFile(m_words);
    const int start = page.find(u"平安山西太原"_qs);
    const QPoint end = pointOn(page, start + 5, 1);
    doubleClick(page, end + QPoint(60, 0)); // beside the paragraph
    release(page, end);
    QCOMPARE(selected(page), u"太原"_qs);
    doubleClick(page, pointOn(page, start - 1, 0)); // the empty one
    release(page, end);
    QCOMPARE(selected(page), QString());
    QCOMPARE(page.page.caretPosition(), start - 1);
    page.place(u"太原平安"_qs);
    page.editor().ensureCursorVisible();
    doubleClick(page, pointOn(page, page.find(u"太原平安"_qs) + 1, 0.3)); // a section's title
    release(page, end);
    QCOMPARE(selected(page), u"太原"_qs);
}

void TestWordKeys::doubleClickGoesOnByWords()
{
    Page page(wordArticle());
    page.page.setWordFile(m_words);
    const int start = page.find(u"平安山西，"_qs);
    const auto move = [&page](const QPoint &point) {
        sendMouse(page, QEvent::MouseMove, point, Qt::LeftButton);
    };
    doubleClick(page, pointOn(page, start + 2, 0.3));
    move(pointOn(page, start + 5, 0.2));
    QCOMPARE(selected(page), u"山西，太原"_qs);
    move(pointOn(page, start + 3, 0.9));
    QCOMPARE(selected(page), u"山西"_qs);
    move(pointOn(page, start + 1, 0.9));
    QCOMPARE(selected(page), u"平安山西"_qs);
    QCOMPARE(page.page.caretPosition(), start);
    move(pointOn(page, page.find(u"平安山西太原"_qs), 0.5));
    QCOMPARE(selected(page), u"山西，太原3.5%的Qt6。\u2029\u2029平安"_qs);
    const QPoint last = pointOn(page, start + 1, 0.9);
    release(page, last);
    sendMouse(page, QEvent::MouseMove, last, Qt::NoButton); // nothing is dragged any more
    QVERIFY(selected(page).endsWith(u"平安"_qs));
    const QPoint elsewhere = pointOn(page, page.find(u"盘点过去一年"_qs), 0.2);
    sendMouse(page, QEvent::MouseButtonPress, elsewhere, Qt::LeftButton);
    sendMouse(page, QEvent::MouseMove, last, Qt::LeftButton); // by characters, as ever
    QCOMPARE(page.page.caretPosition(), start + 2);
    release(page, last);
}

void TestWordKeys::tripleClickTakesTheParagraph()
{
    Page page(wordArticle());
    page.page.setWordFile(m_words);
    const QPoint point = pointOn(page, page.find(u"平安山西，"_qs), 0.5);
    doubleClick(page, point);
    release(page, point);
    sendMouse(page, QEvent::MouseButtonPress, point, Qt::LeftButton);
    release(page, point);
    QVERIFY(selected(page).startsWith(u"平安山西，太原3.5%的Qt6。"_qs));
}

void TestWordKeys::readOnlyTextIsReadByWords()
{
    Page page(wordArticle(), false);
    page.page.setWordFile(m_words);
    page.place(u"平安山西，"_qs);
    page.press(Qt::Key_Right, toSelect);
    QCOMPARE(selected(page), u"平安"_qs);
    page.press(Qt::Key_Delete, Qt::ControlModifier);
    QVERIFY(page.isAsBefore());
}

void TestWordKeys::withoutTheFileQtDecides()
{
    QFile damaged(m_folder.filePath(u"damaged.lm"_qs));
    QVERIFY(damaged.open(QIODevice::WriteOnly) && damaged.write("mmap lm") > 0);
    damaged.close();
    for (const QString &path : {damaged.fileName(), m_folder.filePath(u"none.lm"_qs)}) {
        Page page(wordArticle());
        page.page.setWordFile(path);
        const QSignalSpy failed(&page.page, &EditorPage::wordFileFailed);
        const int start = page.find(u"平安山西，"_qs);
        page.place(u"平安山西，"_qs);
        page.press(Qt::Key_Right);
        QCOMPARE(failed.size(), 0); // not looked for until it is needed
        page.place(u"平安山西，"_qs);
        page.press(Qt::Key_Right, Qt::ControlModifier);
        QTextCursor cursor(page.editor().document());
        cursor.setPosition(start);
        cursor.movePosition(QTextCursor::NextWord);
        QCOMPARE(page.page.caretPosition(), cursor.position());
        QVERIFY(cursor.position() > start + 2);
        page.press(Qt::Key_Left, Qt::ControlModifier);
        doubleClick(page, pointOn(page, start, 0.2));
        release(page, {});
        QCOMPARE(failed.size(), 1);
        page.place(u"平安山西，"_qs, 4);
        page.press(Qt::Key_Backspace, Qt::ControlModifier);
        QVERIFY(page.lines().at(3).startsWith(u"，"_qs));
    }
}

void TestWordKeys::theWindowSaysSoOnce()
{
    const QTemporaryDir folder;
    Session session(folder.path());
    session.start();
    QVERIFY(session.workspace.openDemonstration());
    session.child<EditorPage>()->setWordFile(m_folder.filePath(u"none.lm"_qs));
    QTest::keyClick(&session.editor(), Qt::Key_Right, Qt::ControlModifier);
    QVERIFY2(session.infoBar().text().contains(u"none.lm"), qPrintable(session.infoBar().text()));
    session.infoBar().dismiss(u"words"_qs);
    QTest::keyClick(&session.editor(), Qt::Key_Right, Qt::ControlModifier);
    QVERIFY(!session.infoBar().text().contains(u"none.lm"));
}

void TestWordKeys::takesTheFileOfThisComputer()
{
    if (WordModel::installedPath().isEmpty()) {
        QSKIP("There is no file of Chinese words here: install libime-data-language-model.");
    }
    Page page(wordArticle(u"省委政法委推动成立领导小组。"_qs));
    page.place(u"省委政法"_qs);
    QStringList words;
    for (int i = 0; i < 4; ++i) {
        const int before = page.page.caretPosition();
        page.press(Qt::Key_Right, Qt::ControlModifier);
        words.append(page.editor().document()->toPlainText().mid(before, page.page.caretPosition() -
                                                                             before));
    }
    QCOMPARE(words, (QStringList{u"省委"_qs, u"政法委"_qs, u"推动"_qs, u"成立"_qs}));
}

QTEST_MAIN(TestWordKeys)
#include "tst_wordkeys.moc"
