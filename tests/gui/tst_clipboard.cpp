// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagefixture.h"

#include "core/articlecheck.h"
#include "gui/editor/cliptables.h"
#include "text/articlesize.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTextTable>

using namespace Pandian;

namespace {

QMimeData *html(const QString &text)
{
    auto *data = new QMimeData;
    data->setHtml(text);
    return data;
}

QClipboard &clipboard()
{
    return *QGuiApplication::clipboard();
}

// One paragraph of every kind in the lead.
Article richArticle()
{
    Article article = pageArticle();
    const auto text = [](TextKind kind, const QString &content, int level = 0) {
        return TextBlock{kind, {Run{content, {}, {}}}, ListKind::Number, level};
    };
    TextBlock quotation = text(TextKind::Quotation, u"引文在此。"_qs);
    quotation.list = ListKind::Bullet;
    const QList<Run> styled{{u"面积"_qs, RunStyle::Bold, {}},
                            {u"10"_qs, {}, {}},
                            {u"2"_qs, RunStyle::Superscript, {}},
                            {u"下线"_qs, RunStyle::Underline | RunStyle::Italic, {}},
                            {u"网址"_qs, {}, u"https://a.cn/"_qs}};
    article.lead += {text(TextKind::ListItem, u"其一"_qs),
                     text(TextKind::ListItem, u"其二"_qs, 2),
                     quotation,
                     TextBlock{TextKind::Paragraph, styled, ListKind::Bullet, 0},
                     Image{QString(64, u'0'), u"图注"_qs, u"摄影"_qs, {}},
                     paragraph(u"末段。"_qs)};
    return article;
}

QList<Run> runsOf(const Block &block)
{
    return std::get<TextBlock>(block).runs;
}

} // namespace

// Copying, cutting and pasting by the keys.
class TestClipboard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copyCarriesTheLabel();
    void pastedSectionsAreNumberedAnew();
    void labelsOfOtherProgramsAreNotDoubled();
    void cutTakesInOneStep();
    void insideATitleOnlyItsTextIsCopied();
    void keepsBoldAndItalicAlone();
    void pastesTextAlone();
    void headerCellsAreNotBold();
    void pastesOneLineIntoTitles_data();
    void pastesOneLineIntoTitles();
    void hostilePagesStayOutside_data();
    void hostilePagesStayOutside();
    void pastesParagraphsIntoAParagraph();
    void aPasteThatIsTooLongIsRefused();
    void anArticleThatIsTooLongCanBeShortened();
    void paragraphsDivideALongTitle();
    void titlesAreNotPastedTooLong_data();
    void titlesAreNotPastedTooLong();
    void emptyCellsPasteNothing();
    void anImageStaysWhereParagraphsArePasted();
    void whatIsPastedCanBeSaved_data();
    void whatIsPastedCanBeSaved();
    void hugeTablesAreNotEvenRead_data();
    void hugeTablesAreNotEvenRead();
    void whatIsCutComesBack_data();
    void whatIsCutComesBack();
    void titlesCutComeBack();
    void aSectionWithoutATitleStays();
    void goesWholeIntoAnotherArticle();
    void partOfAParagraphIsText();
    void imagesStayInTheTextOfTheirLibrary();
    void unsoundClipsOfOursAreRefused_data();
    void unsoundClipsOfOursAreRefused();
};

void TestClipboard::copyCarriesTheLabel()
{
    Page page;
    page.select(u"站好岗"_qs, 0, u"成效明显。"_qs, 5);
    page.press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(clipboard().text(), u"盘点1 站好岗\n集中整治。\n成效明显。"_qs);
    QVERIFY(clipboard().mimeData()->html().contains(u"<h2>盘点1 站好岗</h2>"_qs));
}

void TestClipboard::pastedSectionsAreNumberedAnew()
{
    Page page;
    page.select(u"站好岗"_qs, 0, u"成效明显。"_qs, 5);
    page.press(Qt::Key_C, Qt::ControlModifier);
    const QList<SectionId> ids = page.sections();
    page.place(u"连通民心。"_qs, 5);
    page.press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(page.lines(), page.linesBefore() +
                               QStringList({u"# 站好岗"_qs, u"集中整治。"_qs, u"成效明显。"_qs}));
    QCOMPARE(page.document.outline().last().label, u"盘点4"_qs);
    QCOMPARE(page.sections().mid(0, 3), ids);
    QVERIFY(!ids.contains(page.sections().last()));
    page.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(page.isAsBefore());
}

// Copied here, it went through another program or comes as text alone: the label is text then.
void TestClipboard::labelsOfOtherProgramsAreNotDoubled()
{
    Page page;
    page.place(u"筑牢墙"_qs);
    page.press(Qt::Key_End, Qt::ShiftModifier);
    clipboard().setText(u"盘点3 敞开门"_qs);
    page.press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(page.lines().contains(u"# 敞开门"_qs));
    page.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(page.isAsBefore());
    clipboard().setMimeData(html(u"<p>盘<b>点3 敞开</b>门</p>"_qs));
    page.place(u"筑牢墙"_qs);
    page.press(Qt::Key_V, Qt::ControlModifier);
    QVERIFY(page.lines().contains(u"# 敞开门筑牢墙"_qs));
    clipboard().setText(u"盘点3"_qs); // or nothing would be pasted
    page.place(u"架起桥"_qs, 3);
    page.press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(page.lines().contains(u"# 架起桥盘点3"_qs));
}

void TestClipboard::cutTakesInOneStep()
{
    Page page;
    page.select(u"集中整治"_qs, 2, u"日夜守护"_qs, 2);
    page.press(Qt::Key_X, Qt::ControlModifier);
    QCOMPARE(clipboard().text(), u"整治。\n成效明显。\n盘点2 筑牢墙\n日夜"_qs);
    QVERIFY(page.lines().contains(u"集中守护。"_qs));
    page.press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(page.lines(), page.linesBefore());
    page.press(Qt::Key_Z, Qt::ControlModifier);
    page.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(page.isAsBefore());
}

void TestClipboard::insideATitleOnlyItsTextIsCopied()
{
    Page page;
    page.select(u"站好岗"_qs, 0, u"站好岗"_qs, 3);
    page.press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(clipboard().text(), u"站好岗"_qs);
}

void TestClipboard::keepsBoldAndItalicAlone()
{
    Page page;
    clipboard().setMimeData(
        html(u"<p style='font-size:40pt;color:red;text-indent:2em'>甲<b>乙</b><i>丙</i></p>"_qs));
    page.place(u"回首来时路。"_qs, 6);
    page.press(Qt::Key_V, Qt::ControlModifier);
    const Article article = page.document.snapshot();
    QCOMPARE(runsOf(article.lead.first()),
             QList<Run>({Run{u"回首来时路。甲"_qs, {}, {}}, Run{u"乙"_qs, RunStyle::Bold, {}},
                         Run{u"丙"_qs, RunStyle::Italic, {}}}));
    const QTextCharFormat format = page.document.textDocument()->find(u"甲"_qs).charFormat();
    const QTextCharFormat around = page.document.textDocument()->find(u"首"_qs).charFormat();
    QCOMPARE(format, around);
}

void TestClipboard::pastesTextAlone()
{
    Page page;
    QMimeData *data = html(u"<p>一<b>二</b></p>"_qs);
    data->setText(u"一二"_qs);
    clipboard().setMimeData(data);
    page.place(u"回首来时路。"_qs, 6);
    page.press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(runsOf(page.document.snapshot().lead.first()),
             QList<Run>({Run{u"回首来时路。一二"_qs, {}, {}}}));

    // A page that comes without its text.
    clipboard().setMimeData(html(u"<p>三<b>四</b></p><table><tr><td>五<td><i>六</i></table>"_qs));
    page.press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(page.document.snapshot().lead,
             QList<Block>({paragraph(u"回首来时路。一二三四"_qs), paragraph(u"五\t六"_qs)}));
}

// The row is bold by itself.
void TestClipboard::headerCellsAreNotBold()
{
    Page page;
    clipboard().setMimeData(html(u"<table><thead><tr><th>甲<th>乙</thead><tr><td>一<td><b>二</b>"
                                 "</table>"_qs));
    page.place(u"回首来时路。"_qs, 6);
    page.press(Qt::Key_V, Qt::ControlModifier);
    const Table table = std::get<Table>(page.document.snapshot().lead.last());
    QCOMPARE(table.headerRows, 1);
    QCOMPARE(table.rows.at(0).at(0).blocks, QList<TextBlock>({paragraph(u"甲"_qs)}));
    QCOMPARE(table.rows.at(1).at(1).blocks.first().runs,
             QList<Run>({Run{u"二"_qs, RunStyle::Bold, {}}}));
}

void TestClipboard::pastesOneLineIntoTitles_data()
{
    QTest::addColumn<QString>("at");
    QTest::addColumn<int>("offset");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("title");
    QTest::newRow("kicker") << u"学习贯彻会议精神"_qs << 8 << 0 << u"学习贯彻会议精神一 二"_qs;
    QTest::newRow("title") << u"盘点过去一年"_qs << 6 << 1 << u"盘点过去一年一 二"_qs;
    QTest::newRow("subtitle") << u"我省开创新局面"_qs << 7 << 2 << u"我省开创新局面一 二"_qs;
}

void TestClipboard::pastesOneLineIntoTitles()
{
    QFETCH(QString, at);
    QFETCH(int, offset);
    QFETCH(int, line);
    QFETCH(QString, title);
    for (const auto &modifiers :
         {Qt::KeyboardModifiers(Qt::ControlModifier), Qt::ControlModifier | Qt::ShiftModifier}) {
        Page page;
        clipboard().setText(u"一\r\n\r\n二\n"_qs);
        page.place(at, offset);
        page.press(Qt::Key_V, modifiers);
        QStringList expected = page.linesBefore();
        expected[line] = title;
        QCOMPARE(page.lines(), expected);
    }
}

void TestClipboard::hostilePagesStayOutside_data()
{
    QTest::addColumn<QString>("page");
    QTest::newRow("script") << u"<script>alert('x')</script>平安"_qs;
    QTest::newRow("style") << u"<style>p{color:red}</style><p>平安</p>"_qs;
    QTest::newRow("image") << u"<p>平<img src='%1' onerror='x()'>安</p>"_qs;
    QTest::newRow("link") << u"<p><a href='javascript:alert(1)'>平安</a></p>"_qs;
    QTest::newRow("style sheet")
        << u"<head><link rel='stylesheet' type='text/css' href='%1'></head><p>平安</p>"_qs;
    QTest::newRow("imported style") << u"<style>@import url('%1');</style><p>平安</p>"_qs;
    QTest::newRow("words about hiding")
        << u"<p title='how display:none works'>平</p><p data-style='display:none'>安</p>"_qs;
    QTest::newRow("empty comment") << u"<p>平<!-->安</p><!-- x -->"_qs;
    QTest::newRow("script in a script")
        << u"<script>w('<script>')</script>平安<script>var a = 1;</script>"_qs;
    QTest::newRow("script without end") << u"平安<script>var a = 1;"_qs;
    QTest::newRow("handler") << u"<p onclick='alert(1)'>平安</p>"_qs;
    QTest::newRow("comment") << u"<!-- alert --><p>平安</p>"_qs;
    QTest::newRow("table") << u"<table><tr><td>平</td></tr></table>安"_qs;
}

void TestClipboard::hostilePagesStayOutside()
{
    QFETCH(QString, page);
    QTemporaryFile file; // that Qt's own documents would read
    QVERIFY(file.open());
    const QTemporaryDir elsewhere; // the file is not among what programs put beside their pages
    qputenv("TMPDIR", QFile::encodeName(elsewhere.path()));
    const auto back = qScopeGuard([] { qunsetenv("TMPDIR"); });
    file.write("p { font-weight: bold }");
    file.close();
    page.replace(u"%1"_qs, QUrl::fromLocalFile(file.fileName()).toString());
    Page shown;
    clipboard().setMimeData(html(page));
    shown.place(u"回首来时路。"_qs, 6);
    shown.press(Qt::Key_V, Qt::ControlModifier);
    QString text;
    const Article article = shown.document.snapshot();
    for (const Block &block : article.lead) {
        QVERIFY(std::holds_alternative<TextBlock>(block));
        for (const Run &run : runsOf(block)) {
            QCOMPARE(run.link, QString());
            QCOMPARE(run.styles, RunStyles());
            text += run.text;
        }
    }
    QCOMPARE(text, u"回首来时路。平安"_qs); // an image would be a character
    for (const QTextFormat &format : shown.document.textDocument()->allFormats()) {
        QVERIFY(!format.isImageFormat());
    }
    QCOMPARE(shown.lines().mid(0, 3), shown.linesBefore().mid(0, 3));
    QCOMPARE(shown.sections().size(), 3);
}

void TestClipboard::aPasteThatIsTooLongIsRefused()
{
    Page page;
    QSignalSpy refused(&page.page, &EditorPage::textRefused);
    page.place(u"集中整治"_qs, 2);
    clipboard().setText(QString(MaxArticleCharacters, u'长'));
    page.press(Qt::Key_V, Qt::ControlModifier);
    page.press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(refused.count(), 2);
    clipboard().setText(u"行\n"_qs.repeated(MaxArticleParagraphs));
    page.press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(refused.count(), 3);
    QVERIFY(refused.first().first().toString().contains(QLocale().toString(MaxArticleCharacters)));
    QVERIFY(page.isAsBefore());
    QVERIFY(!page.editor().document()->isUndoAvailable());
}

// As one that was typed, or is from before there was a limit.
void TestClipboard::anArticleThatIsTooLongCanBeShortened()
{
    Article article = pageArticle();
    article.lead.append(paragraph(QString(MaxArticleCharacters, u'长')));
    Page page(article);
    QSignalSpy refused(&page.page, &EditorPage::textRefused);
    page.select(u"集中整治"_qs, 0, u"集中整治"_qs, 4);
    clipboard().setText(u"五个字太长"_qs);
    page.press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(refused.count(), 1);
    QVERIFY(page.isAsBefore());
    clipboard().setText(u"三个字"_qs);
    page.press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(refused.count(), 1);
    QVERIFY(page.lines().contains(u"三个字。"_qs));
}

// What stands behind the caret goes into the text.
void TestClipboard::paragraphsDivideALongTitle()
{
    const QString title(MaxTitleCharacters - 100, u'长');
    const QString first(200, u'一');
    Article article = pageArticle();
    article.sections[0].title = title;
    Page page(article);
    QSignalSpy refused(&page.page, &EditorPage::textRefused);
    page.place(title);
    clipboard().setText(first + u"\n第二段"_qs);
    page.press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(refused.count(), 0);
    QCOMPARE(page.lines().mid(4, 2), QStringList({u"# "_qs + first, u"第二段"_qs + title}));
    page.press(Qt::Key_Z, Qt::ControlModifier);
    page.place(title, 350);
    page.press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(refused.count(), 1);
    QVERIFY(page.isAsBefore());
}

void TestClipboard::titlesAreNotPastedTooLong_data()
{
    QTest::addColumn<QString>("at");
    QTest::newRow("kicker") << u"学习贯彻会议精神"_qs;
    QTest::newRow("title") << u"盘点过去一年"_qs;
    QTest::newRow("subtitle") << u"我省开创新局面"_qs;
    QTest::newRow("section") << u"站好岗"_qs;
}

void TestClipboard::titlesAreNotPastedTooLong()
{
    QFETCH(QString, at);
    Page page;
    QSignalSpy refused(&page.page, &EditorPage::textRefused);
    page.place(at, 1);
    const QString most(MaxTitleCharacters - at.size(), u'长');
    clipboard().setText(most + u'长');
    page.press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(refused.count(), 1);
    QVERIFY(page.isAsBefore());
    clipboard().setText(most);
    page.press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(refused.count(), 1);
    const QString full = at.left(1) + most + at.mid(1);
    QVERIFY(page.lines().contains(full) || page.lines().contains(u"# "_qs + full));

    // Nor typed, by keys or by an input method; what is selected makes room.
    page.press(Qt::Key_A);
    page.compose(u"ge"_qs);
    page.commit(u"个"_qs);
    QCOMPARE(refused.count(), 3);
    QVERIFY(page.lines().contains(full) || page.lines().contains(u"# "_qs + full));
    page.select(full, 0, full, 1);
    page.commit(u"个"_qs);
    QCOMPARE(refused.count(), 3);
    QVERIFY(page.lines().join(u'\n').contains(u'个' + full.mid(1)));
}

void TestClipboard::pastesParagraphsIntoAParagraph()
{
    Page page;
    clipboard().setText(u"　　一。\n\n　　二。"_qs);
    page.place(u"集中整治"_qs, 2);
    page.press(Qt::Key_V, Qt::ControlModifier);
    QStringList expected = page.linesBefore();
    const qsizetype line = expected.indexOf(u"集中整治。"_qs);
    expected[line] = u"集中一。"_qs;
    expected.insert(line + 1, u"二。整治。"_qs);
    QCOMPARE(page.lines(), expected);
    page.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(page.isAsBefore());
}

// Into a cell they come as text, of which there is none.
void TestClipboard::emptyCellsPasteNothing()
{
    Article article = pageArticle();
    const auto cell = [](const QString &text) { return TableCell{{paragraph(text)}, 1, 1}; };
    article.lead.append(Table{
        2, 0, {{cell(u"甲"_qs), cell({})}, {cell(u"乙"_qs), cell({})}, {cell({}), cell({})}}});
    Page page(article);
    const QTextTable *table = page.document.textDocument()->find(u"甲"_qs).currentTable();
    QTextCursor cells = table->cellAt(0, 1).firstCursorPosition();
    cells.setPosition(table->cellAt(1, 1).lastPosition(), QTextCursor::KeepAnchor);
    page.editor().setTextCursor(cells);
    page.press(Qt::Key_C, Qt::ControlModifier);
    page.select(u"乙"_qs, 0, u"乙"_qs, 1);
    page.press(Qt::Key_V, Qt::ControlModifier);
    QVERIFY(page.isAsBefore());
}

void TestClipboard::anImageStaysWhereParagraphsArePasted()
{
    Article article = pageArticle();
    const Image image{QString(64, u'0'), u"图注"_qs, {}, {}};
    article.lead.append(image);
    Page page(article);
    page.place(u"回首来时路。"_qs, 7); // before the image
    clipboard().setText(u"一。\n二。"_qs);
    page.press(Qt::Key_V, Qt::ControlModifier);
    QList<Block> expected = article.lead;
    expected.append({paragraph(u"一。"_qs), paragraph(u"二。"_qs)});
    QCOMPARE(page.document.snapshot().lead, expected);
    page.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(page.isAsBefore());

    page.place(u"回首来时路。"_qs, 7);
    clipboard().setText(u"甲\t乙\n丙\t丁"_qs);
    page.press(Qt::Key_V, Qt::ControlModifier);
    const QList<Block> lead = page.document.snapshot().lead;
    QCOMPARE(lead.size(), 3);
    QCOMPARE(lead.mid(0, 2), article.lead);
    QVERIFY(std::holds_alternative<Table>(lead.at(2)));
}

void TestClipboard::whatIsPastedCanBeSaved_data()
{
    QTest::addColumn<QString>("page");
    QTest::newRow("noncharacter") << u"<p>平\U0001FFFE安</p>"_qs;
    QTest::newRow("row span") << u"<table><tr><td rowspan=1200>甲</td></tr>"_qs +
                                     u"<tr></tr>"_qs.repeated(1199) + u"</table>"_qs;
}

void TestClipboard::whatIsPastedCanBeSaved()
{
    QFETCH(QString, page);
    Page shown;
    shown.place(u"回首来时路。"_qs, 6);
    clipboard().setMimeData(html(page));
    shown.press(Qt::Key_V, Qt::ControlModifier);
    const Result<void> check = checkArticle(shown.document.snapshot());
    QVERIFY2(check, qPrintable(check ? QString() : check.error().message));
}

void TestClipboard::hugeTablesAreNotEvenRead_data()
{
    const QString rows = u"<tr>"_qs.repeated(2'000);
    QTest::addColumn<QString>("page");
    QTest::newRow("columns") << u"<table><tr><td COLSPAN = '5000'>x"_qs + rows;
    QTest::newRow("hidden number") << u"<table><tr><td colspan=&#53;000>x"_qs + rows;
    QTest::newRow("cells") << u"<table><tr>"_qs + u"<td>"_qs.repeated(5'000) + rows;
    QTest::newRow("nested") << u"<table><tr>"_qs +
                                   u"<td colspan=1000><table><tr></table>"_qs.repeated(5) + rows;
    QTest::newRow("rows") << u"<table>"_qs + u"<tr><td rowspan=2000>x"_qs.repeated(2'000);
}

// Each would take Qt more than a minute and some gigabytes.
void TestClipboard::hugeTablesAreNotEvenRead()
{
    QFETCH(QString, page);
    QVERIFY(holdsHugeTables(page));
    QVERIFY(!holdsHugeTables(u"<table><tr><td colspan=\"\">a<td rowspan=''>b<tr><td>c</table>"_qs));
    Page shown;
    QSignalSpy refused(&shown.page, &EditorPage::textRefused);
    clipboard().setMimeData(html(page));
    shown.place(u"回首来时路。"_qs, 6);
    shown.press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(refused.count(), 1);
    QVERIFY(shown.isAsBefore());
}

void TestClipboard::whatIsCutComesBack_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<int>("fromOffset");
    QTest::addColumn<QString>("to");
    QTest::addColumn<int>("toOffset");
    QTest::newRow("list") << u"其一"_qs << 0 << u"其二"_qs << 2;
    QTest::newRow("list item with its end") << u"其一"_qs << 0 << u"其二"_qs << 0;
    QTest::newRow("last list item with its end") << u"其二"_qs << 0 << u"引文"_qs << 0;
    QTest::newRow("list item") << u"其二"_qs << 0 << u"其二"_qs << 2;
    QTest::newRow("parts of a list and a quotation") << u"其二"_qs << 1 << u"引文"_qs << 2;
    QTest::newRow("quotation with its end") << u"引文"_qs << 0 << u"面积"_qs << 0;
    QTest::newRow("styles") << u"面积"_qs << 1 << u"网址"_qs << 1;
    QTest::newRow("image") << u"网址"_qs << 3 << u"网址"_qs << 4;
    QTest::newRow("image with its ends") << u"网址"_qs << 2 << u"末段"_qs << 0;
    QTest::newRow("text with an image") << u"10"_qs << 1 << u"末段"_qs << 1;
    QTest::newRow("line above a heading") << u"末段"_qs << 0 << u"站好岗"_qs << 0;
    QTest::newRow("line above an image") << u"面积"_qs << 0 << u"网址"_qs << 3;
    QTest::newRow("all of the lead") << u"回首"_qs << 0 << u"末段"_qs << 3;
}

void TestClipboard::whatIsCutComesBack()
{
    QFETCH(QString, from);
    QFETCH(int, fromOffset);
    QFETCH(QString, to);
    QFETCH(int, toOffset);
    Page page(richArticle());
    page.select(from, fromOffset, to, toOffset);
    page.press(Qt::Key_X, Qt::ControlModifier);
    QVERIFY(!page.isAsBefore());
    page.press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(page.document.snapshot().lead, page.article.lead);
    QVERIFY(page.isAsBefore());
    page.press(Qt::Key_Z, Qt::ControlModifier);
    page.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(page.isAsBefore());
}

void TestClipboard::titlesCutComeBack()
{
    Article article = richArticle();
    article.sections[0].blocks.prepend(
        TextBlock{TextKind::ListItem, {Run{u"其三"_qs, {}, {}}}, ListKind::Bullet, 0});
    Page page(article);
    page.select(u"站好岗"_qs, 0, u"其三"_qs, 0);
    page.press(Qt::Key_X, Qt::ControlModifier);
    page.press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(page.lines(), page.linesBefore());
    QCOMPARE(page.document.snapshot().sections.at(0).blocks, article.sections.at(0).blocks);
}

// The line above it goes, not the section.
void TestClipboard::aSectionWithoutATitleStays()
{
    Article article = pageArticle();
    article.lead.append(paragraph(u"末段。"_qs));
    article.sections[0].title.clear();
    Page page(article);
    page.select(u"末段。"_qs, 0, u"末段。"_qs, 4);
    page.press(Qt::Key_X, Qt::ControlModifier);
    QCOMPARE(page.document.sectionCount(), int(article.sections.size()));
    QCOMPARE(page.document.snapshot().lead.size(), article.lead.size() - 1);
    page.press(Qt::Key_V, Qt::ControlModifier);
    QVERIFY(page.isAsBefore());
}

void TestClipboard::goesWholeIntoAnotherArticle()
{
    Page from(richArticle());
    from.select(u"其一"_qs, 0, u"站好岗"_qs, 3);
    from.press(Qt::Key_C, Qt::ControlModifier);
    const QList<Block> copied = from.article.lead.mid(1);

    Page into;
    into.document.setImageLookup([](const QString &) { return QByteArray("bytes"); });
    into.place(u"连通民心。"_qs, 5);
    into.press(Qt::Key_Return);
    into.press(Qt::Key_V, Qt::ControlModifier);
    const QList<Section> sections = into.document.snapshot().sections;
    QCOMPARE(sections.size(), 4);
    QCOMPARE(sections.at(2).blocks.mid(1), copied);
    QCOMPARE(sections.at(3).title, u"站好岗"_qs);

    // Of a library that does not have the image.
    Page other;
    QSignalSpy refused(&other.page, &EditorPage::textRefused);
    other.place(u"连通民心。"_qs, 5);
    other.press(Qt::Key_Return);
    other.press(Qt::Key_V, Qt::ControlModifier);
    QList<Block> left = copied;
    left.removeAt(4);
    QCOMPARE(other.document.snapshot().sections.at(2).blocks.mid(1), left);
    QCOMPARE(refused.count(), 1);
}

void TestClipboard::partOfAParagraphIsText()
{
    Page page(richArticle());
    page.select(u"引文"_qs, 0, u"引文"_qs, 2);
    page.press(Qt::Key_C, Qt::ControlModifier);
    page.place(u"末段。"_qs, 3);
    page.press(Qt::Key_Return);
    page.press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(page.document.snapshot().lead.last(), Block(paragraph(u"引文"_qs)));
}

void TestClipboard::imagesStayInTheTextOfTheirLibrary()
{
    Page page(richArticle());
    QSignalSpy refused(&page.page, &EditorPage::textRefused);
    page.select(u"网址"_qs, 2, u"末段"_qs, 2);
    page.press(Qt::Key_C, Qt::ControlModifier);
    page.place(u"盘点过去"_qs);
    page.press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(refused.count(), 1);
    QVERIFY(page.isAsBefore());
    page.select(u"网址"_qs, 3, u"网址"_qs, 4);
    page.press(Qt::Key_C, Qt::ControlModifier);
    page.place(u"站好岗"_qs, 1);
    page.press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(refused.count(), 2);
    QVERIFY(page.isAsBefore());
}

void TestClipboard::unsoundClipsOfOursAreRefused_data()
{
    QTest::addColumn<QByteArray>("sound");
    QTest::addColumn<QByteArray>("unsound");
    QTest::newRow("long link") << QByteArray("https://a.cn/")
                               << "https://a.cn/" + QByteArray(MaxLine, 'x');
    QTest::newRow("link of two lines")
        << QByteArray("https://a.cn/") << QByteArray("https://a.cn/\xe2\x80\xa8");
    QTest::newRow("script") << QByteArray("https://a.cn/") << QByteArray("javascript:x()");
    QTest::newRow("long title") << QByteArray("站好岗") << QByteArray("岗").repeated(MaxLine + 1);
    QTest::newRow("image of no hash") << QByteArray(64, '0') << QByteArray("../x.png");
    QTest::newRow("no JSON") << QByteArray("{") << QByteArray("[");
}

void TestClipboard::unsoundClipsOfOursAreRefused()
{
    QFETCH(QByteArray, sound);
    QFETCH(QByteArray, unsound);
    Page page(richArticle());
    page.select(u"其一"_qs, 0, u"站好岗"_qs, 3);
    page.press(Qt::Key_C, Qt::ControlModifier);
    const QString type = u"application/x-pandian-article+json"_qs;
    const QByteArray json = clipboard().mimeData()->data(type);
    QVERIFY(json.contains(sound));
    auto *data = new QMimeData;
    data->setData(type, QByteArray(json).replace(sound, unsound));
    clipboard().setMimeData(data);
    page.place(u"末段。"_qs, 3);
    page.press(Qt::Key_V, Qt::ControlModifier);
    QVERIFY(page.isAsBefore());
}

QTEST_MAIN(TestClipboard)
#include "tst_clipboard.moc"
