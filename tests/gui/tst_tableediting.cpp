// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagefixture.h"

#include "gui/actions/tableactions.h"
#include "gui/editor/clipboard.h"
#include "gui/editor/tabledialog.h"

#include <QAbstractTextDocumentLayout>
#include <QCheckBox>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTextTable>

using namespace Pandian;

// Tables in the text: put in by dialog, changed by menu and keys, and through the clipboard.
class TestTableEditing : public QObject
{
    Q_OBJECT

    struct TablePage : Page
    {
        explicit TablePage(const Article &text = pageArticle(), bool editable = true)
            : Page(text, editable), actions(page, &page)
        {
            QObject::connect(&page, &EditorPage::contextMenuRequested, &page, [this](QMenu *menu) {
                actions.updateEnabled(); // the click may have moved the caret
                actions.fillContextMenu(*menu);
            });
        }
        QAction *entry(const QString &text) const
        {
            const QList<QAction *> entries = actions.findChildren<QAction *>();
            for (QAction *action : entries) {
                if (action->text() == text) {
                    return action;
                }
            }
            return nullptr;
        }
        void run(const QString &text) const
        {
            QTRY_VERIFY(entry(text)->isEnabled()); // follows the caret
            entry(text)->trigger();
        }
        void paste(const QString &html, const QString &text) const
        {
            auto *data = new QMimeData;
            if (!html.isNull()) {
                data->setHtml(html);
            }
            if (!text.isNull()) {
                data->setText(text);
            }
            QGuiApplication::clipboard()->setMimeData(data);
            press(Qt::Key_V, Qt::ControlModifier);
        }
        QList<Block> lead() const { return document.snapshot().lead; }
        Table table(int block) const { return std::get<Table>(lead().at(block)); }
        QString caretText() const { return editor().textCursor().block().text(); }

        TableActions actions;
    };

    // 甲 乙 / 丙 丁, the first row a header, below the lead's paragraph.
    static Article tableArticle()
    {
        Article article = pageArticle();
        const auto cell = [](const QString &text) { return TableCell{{paragraph(text)}, 1, 1}; };
        article.lead.append(
            Table{2, 1, {{cell(u"甲"_qs), cell(u"乙"_qs)}, {cell(u"丙"_qs), cell(u"丁"_qs)}}});
        return article;
    }

    static QString textOf(const Table &table) { return plainText(Block(table)); }

private Q_SLOTS:
    void insertsByDialog();
    void saysThatTheArticleWasClosedToChanges();
    void menuFollowsTheCaret();
    void changesByMenu();
    void tabGoesThroughTheCells();
    void typesBelowATable();
    void pastes_data();
    void pastes();
    void pastesBetweenParagraphs();
    void pastesTextIntoACell();
    void refusesHugeTables();
    void copiesATable();
    void copiesSomeCells();
    void stylesSelectedCellsAlone();
    void headerRowsAreShaded();
    void anImageAboveATableKeepsItsCaption();
};

void TestTableEditing::insertsByDialog()
{
    TablePage page;
    page.place(u"回首"_qs, 6);
    page.run(u"&Table…"_qs);
    auto *dialog = page.page.findChild<TableDialog *>();
    QVERIFY(dialog);
    auto *rows = dialog->findChild<QSpinBox *>(u"rowsSpinBox"_qs);
    rows->selectAll();
    QTest::keyClicks(rows, u"2"_qs);
    dialog->findChild<QSpinBox *>(u"columnsSpinBox"_qs)->setValue(4);
    QTest::keyClick(rows, Qt::Key_Return);
    const Table table = page.table(1);
    QCOMPARE(table.columns, 4);
    QCOMPARE(table.rows.size(), 2);
    QCOMPARE(table.headerRows, 1);
    QTest::keyClicks(&page.editor(), u"x"_qs); // the caret is in the first cell
    QCOMPARE(textOf(page.table(1)), u"x\t\t\t\n\t\t\t"_qs);
    page.press(Qt::Key_Z, Qt::ControlModifier);
    page.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(page.isAsBefore());
}

// While the dialog was open.
void TestTableEditing::saysThatTheArticleWasClosedToChanges()
{
    TablePage page;
    page.place(u"回首"_qs, 6);
    page.run(u"&Table…"_qs);
    page.page.setDocument(&page.document, false);
    QSignalSpy refused(&page.page, &EditorPage::textRefused);
    page.page.findChild<TableDialog *>()->accept();
    QCOMPARE(refused.size(), 1);
    QVERIFY(page.isAsBefore());
}

void TestTableEditing::menuFollowsTheCaret()
{
    TablePage page(tableArticle());
    QAction *insert = page.entry(u"&Table…"_qs);
    QAction *row = page.entry(u"Insert row &above"_qs);
    QAction *header = page.entry(u"&Header row"_qs);
    page.place(u"丁"_qs);
    QTRY_VERIFY(!insert->isEnabled() && row->isEnabled() && header->isChecked());
    page.place(u"回首"_qs);
    QTRY_VERIFY(insert->isEnabled() && !row->isEnabled() && !header->isChecked());
    page.place(u"筑牢墙"_qs);
    QTRY_VERIFY(!insert->isEnabled() && !row->isEnabled());

    // A right click takes the caret along.
    const QTextCursor cell = page.document.textDocument()->find(u"丁"_qs);
    const QPoint place = page.editor().cursorRect(cell).center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, place,
                            page.editor().viewport()->mapToGlobal(place));
    QCoreApplication::sendEvent(page.editor().viewport(), &event);
    QMenu *menu = nullptr;
    QTRY_VERIFY((menu = page.editor().findChild<QMenu *>()));
    QVERIFY(row->isEnabled());
    const QList<QAction *> entries = menu->actions();
    QVERIFY(std::any_of(entries.begin(), entries.end(), [row](const QAction *one) {
        return one->menu() && one->menu()->actions().contains(row);
    }));
    menu->close();
}

void TestTableEditing::changesByMenu()
{
    TablePage page(tableArticle());
    page.place(u"丁"_qs);
    const auto expect = [&page](const QString &entry, const QString &text) {
        page.run(entry);
        QCOMPARE(textOf(page.table(1)), text);
        page.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(page.isAsBefore());
        page.place(u"丁"_qs);
    };
    expect(u"Insert row &above"_qs, u"甲\t乙\n\t\n丙\t丁"_qs);
    expect(u"Insert row &below"_qs, u"甲\t乙\n丙\t丁\n\t"_qs);
    expect(u"Insert column &left"_qs, u"甲\t\t乙\n丙\t\t丁"_qs);
    expect(u"Insert column &right"_qs, u"甲\t乙\t\n丙\t丁\t"_qs);
    expect(u"Delete row"_qs, u"甲\t乙"_qs);
    expect(u"Delete column"_qs, u"甲\n丙"_qs);
    page.run(u"&Header row"_qs);
    QCOMPARE(page.table(1).headerRows, 0);
    page.run(u"&Header row"_qs);
    QVERIFY(page.isAsBefore());
    page.run(u"Delete table"_qs);
    QCOMPARE(page.lead(), pageArticle().lead);
}

void TestTableEditing::tabGoesThroughTheCells()
{
    TablePage page(tableArticle());
    page.place(u"甲"_qs);
    for (const QString &text : {u"乙"_qs, u"丙"_qs, u"丁"_qs}) {
        page.press(Qt::Key_Tab);
        QCOMPARE(page.caretText(), text);
    }
    page.press(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(page.caretText(), u"丙"_qs);
    QVERIFY(page.isAsBefore());
    page.press(Qt::Key_Tab);
    page.press(Qt::Key_Tab);
    QCOMPARE(textOf(page.table(1)), u"甲\t乙\n丙\t丁\n\t"_qs);
    QTest::keyClicks(&page.editor(), u"x"_qs);
    QCOMPARE(textOf(page.table(1)), u"甲\t乙\n丙\t丁\nx\t"_qs);

    TablePage fixed(tableArticle(), false);
    fixed.place(u"丁"_qs);
    fixed.press(Qt::Key_Tab);
    QVERIFY(fixed.isAsBefore());
}

// The table is the last of the lead: below it is room that is no paragraph yet.
void TestTableEditing::typesBelowATable()
{
    TablePage page(tableArticle());
    QTextDocument &text = *page.document.textDocument();
    const auto goBelow = [&page] {
        QTextCursor caret = page.document.textDocument()->find(u"丁"_qs);
        caret.movePosition(QTextCursor::EndOfBlock);
        caret.movePosition(QTextCursor::NextBlock);
        page.editor().setTextCursor(caret);
    };
    const auto below = [&page] { return std::get<TextBlock>(page.lead().at(2)); };
    goBelow();
    page.commit(u"后文"_qs);
    QCOMPARE(page.lead().size(), 3);
    QCOMPARE(below(), paragraph(u"后文"_qs));
    QCOMPARE(page.editor().textCursor().blockFormat(), text.find(u"回首"_qs).blockFormat());
    page.page.makeQuotation();
    QCOMPARE(below().kind, TextKind::Quotation);
    page.page.makeHeading();
    QCOMPARE(page.sections().size(), 4);
    for (int step = 0; step < 3; ++step) {
        page.press(Qt::Key_Z, Qt::ControlModifier);
    }
    QVERIFY(page.isAsBefore());

    goBelow(); // a typed key is one step with what makes it a paragraph
    QTest::keyClick(&page.editor(), 'a');
    QCOMPARE(below(), paragraph(u"a"_qs));
    page.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(page.isAsBefore());

    goBelow(); // styled before it is written
    page.page.makeQuotation();
    page.commit(u"引文"_qs);
    QCOMPARE(below().kind, TextKind::Quotation);
    page.press(Qt::Key_Z, Qt::ControlModifier);
    page.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(page.isAsBefore());

    goBelow();
    page.press(Qt::Key_Return);
    page.commit(u"空一行"_qs);
    QCOMPARE(page.lead().mid(2), (QList<Block>{paragraph({}), paragraph(u"空一行"_qs)}));
}

void TestTableEditing::pastes_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected"); // rows by lines; empty: no table
    const QString tabbed = u"地区\t件数\r\n太原\t516\r\n"_qs;
    QTest::newRow("tabs") << QString() << tabbed << u"地区\t件数\n太原\t516"_qs;
    QTest::newRow("one line with a tab") << QString() << u"地区\t件数"_qs << QString();
    QTest::newRow("indents") << QString() << u"\t第一段。\n\t第二段。"_qs << QString();
    QTest::newRow("uneven tabs") << QString() << u"一\t二\n三"_qs << QString();
    // As Excel writes it, styles shortened.
    QTest::newRow("Excel")
        << u"<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head><style>td{color:red}"
           "</style></head><body><!--StartFragment--><table border=0 width=144><col width=72 "
           "span=2><tr height=19><td class=xl65 height=19 width=72>地区</td><td>件数</td></tr>"
           "<tr height=19><td>太原</td><td align=right x:num>516</td></tr><!--EndFragment-->"
           "</table></body></html>"_qs
        << tabbed << u"地区\t件数\n太原\t516"_qs;
    QTest::newRow("Word, with paragraphs in the cells")
        << u"<table class=MsoTableGrid border=1><tr><td><p class=MsoNormal><span>地区</span><o:p>"
           "</o:p></p></td><td><p class=MsoNormal>&nbsp;</p></td></tr><tr><td colspan=2><p "
           "class=MsoNormal>合计</p><p class=MsoNormal>516</p></td></tr></table>"_qs
        << QString() << u"地区\t\n合计\n516"_qs;
    QTest::newRow("a table that lays out a page")
        << u"<table><tr><td><p>一。</p><p>二。</p></td></tr></table>"_qs << QString() << QString();
    QTest::newRow("a table in one that lays out a page")
        << u"<table><tr><td>旁栏</td><td><table><tr><td>甲</td><td>乙</td></tr></table></td></tr>"
           "</table>"_qs
        << QString() << u"甲\t乙"_qs;
    QTest::newRow("of hostile parts")
        << u"<table onclick='x()'><tr><td><script>x()</script>一</td><td><img src="
           "'http://example.cn/a.png'>二</td></tr></table>"_qs
        << QString() << u"一\t二"_qs;
}

void TestTableEditing::pastes()
{
    QFETCH(QString, html);
    QFETCH(QString, text);
    QFETCH(QString, expected);
    TablePage page;
    page.place(u"回首"_qs, 6);
    page.paste(html, text);
    const QList<Block> lead = page.lead();
    const auto table = std::find_if(lead.begin(), lead.end(), [](const Block &block) {
        return std::holds_alternative<Table>(block);
    });
    if (expected.isEmpty()) {
        QVERIFY(table == lead.end());
        QVERIFY(lead != page.article.lead);
        return;
    }
    QVERIFY2(table != lead.end(), qPrintable(plainText(lead)));
    QCOMPARE(plainText(*table), expected);
    QCOMPARE(lead.last(), *table); // nothing came behind it
    page.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(page.isAsBefore());
}

void TestTableEditing::pastesBetweenParagraphs()
{
    TablePage page;
    page.place(u"来时"_qs);
    page.paste(u"<p>前文。</p><table><thead><tr><th>甲</th><th>乙</th></tr></thead><tr><td>1</td>"
               "<td>2</td></tr></table><p>后文<b>重</b>。</p>"_qs,
               {});
    const QList<Block> lead = page.lead();
    QCOMPARE(plainText(lead), u"回首前文。\n甲\t乙\n1\t2\n后文重。来时路。"_qs);
    QCOMPARE(lead.size(), 3);
    QCOMPARE(page.table(1).headerRows, 1);
    page.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(page.isAsBefore());

    // Below a section's title, and of two tables.
    page.place(u"筑牢墙"_qs, 3);
    const QString one = u"<table><tr><td>甲</td><td>乙</td></tr></table>"_qs;
    page.paste(one + one, {});
    const Section section = page.document.snapshot().sections.at(1);
    QCOMPARE(section.title, u"筑牢墙"_qs);
    QCOMPARE(plainText(section.blocks), u"甲\t乙\n甲\t乙\n日夜守护。"_qs);
    page.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(page.isAsBefore());
}

void TestTableEditing::pastesTextIntoACell()
{
    TablePage page(tableArticle());
    page.place(u"丁"_qs);
    page.paste({}, u"一\t二\n三\t四"_qs);
    QCOMPARE(textOf(page.table(1)), u"甲\t乙\n丙\t一\t二\n三\t四丁"_qs);
    page.place(u"盘点过去"_qs);
    page.paste({}, u"一\t二\n三\t四"_qs);
    QCOMPARE(page.document.snapshot().title, u"一 二 三 四盘点过去一年"_qs);
}

void TestTableEditing::refusesHugeTables()
{
    TablePage page;
    QSignalSpy refused(&page.page, &EditorPage::textRefused);
    page.place(u"回首"_qs, 6);
    const QString row = QString(60, u'\t');
    page.paste({}, row + u"x\n"_qs + u"x"_qs + row);
    QCOMPARE(refused.size(), 1);
    QVERIFY(page.isAsBefore());
}

void TestTableEditing::copiesATable()
{
    TablePage page(tableArticle());
    page.select(u"回首"_qs, 0, u"站好岗"_qs, 0);
    page.press(Qt::Key_C, Qt::ControlModifier);
    const QMimeData *clip = QGuiApplication::clipboard()->mimeData();
    QVERIFY2(clip->text().startsWith(u"回首来时路。\n甲\t乙\n丙\t丁"_qs), qPrintable(clip->text()));
    QVERIFY(clip->html().contains(u"<th>甲</th>"_qs));
    QVERIFY(clip->html().contains(u"<td>丁</td>"_qs));
    page.place(u"日夜"_qs);
    page.press(Qt::Key_V, Qt::ControlModifier);
    const QList<Block> blocks = page.document.snapshot().sections.at(1).blocks;
    QVERIFY(blocks.contains(page.lead().at(1)));
}

void TestTableEditing::copiesSomeCells()
{
    TablePage page(tableArticle());
    page.select(u"甲"_qs, 0, u"丙"_qs, 1); // the first column
    page.press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->mimeData()->text(), u"甲\n丙"_qs);
    page.place(u"日夜"_qs);
    page.press(Qt::Key_V, Qt::ControlModifier);
    const Block pasted = page.document.snapshot().sections.at(1).blocks.first();
    QCOMPARE(plainText(pasted), u"甲\n丙"_qs);
    page.select(u"丁"_qs, 0, u"丁"_qs, 1); // within one cell: text
    page.press(Qt::Key_C, Qt::ControlModifier);
    QVERIFY(!QGuiApplication::clipboard()->mimeData()->html().contains(u"<table"_qs));
}

// Not those that lie between them in the text.
void TestTableEditing::stylesSelectedCellsAlone()
{
    TablePage page(tableArticle());
    page.select(u"甲"_qs, 0, u"丙"_qs, 1); // the first column
    page.page.toggleBold();
    page.page.makeQuotation();
    Table expected = std::get<Table>(tableArticle().lead.at(1));
    for (QList<TableCell> &row : expected.rows) {
        TextBlock &text = row.first().blocks.first();
        text.kind = TextKind::Quotation;
        text.runs.first().styles = RunStyle::Bold;
    }
    QCOMPARE(page.table(1), expected);
}

// Which is painted below it: not into the table, whose frame knows nothing of that margin.
void TestTableEditing::anImageAboveATableKeepsItsCaption()
{
    TablePage page(tableArticle());
    const auto gap = [&page] {
        const QTextBlock cell = page.document.textDocument()->find(u"甲"_qs).block();
        QTextBlock image = cell;
        while (image.isValid() && blockRole(image) != BlockRole::Image) {
            image = image.previous();
        }
        const auto *layout = page.document.textDocument()->documentLayout();
        return layout->blockBoundingRect(cell).top() - layout->blockBoundingRect(image).bottom();
    };
    QTextCursor place = page.editor().textCursor();
    place.setPosition(page.find(u"回首"_qs));
    place.movePosition(QTextCursor::EndOfBlock);
    const QList<ClipParagraph> image{{false, Image{QString(64, u'a'), {}, {}, {}}}};
    QVERIFY(page.page.pasteParagraphs(place, image));
    QCOMPARE(page.lead().size(), 3);
    QVERIFY2(gap() >= 40, qPrintable(QString::number(gap())));
    page.document.reset(page.document.snapshot()); // as it is read
    QVERIFY2(gap() >= 40, qPrintable(QString::number(gap())));
    QCOMPARE(page.lead().size(), 3);
}

void TestTableEditing::headerRowsAreShaded()
{
    TablePage page(tableArticle());
    const auto colorBeside = [&page](const QString &text) {
        const QTextCursor cell = page.document.textDocument()->find(text);
        const QRect caret = page.editor().cursorRect(cell);
        const QImage image = page.editor().viewport()->grab().toImage();
        // In the cell's lower right corner, with room for its borders.
        const QTextTable *table = cell.currentTable();
        const QRect next = page.editor().cursorRect(table->cellAt(1, 1).firstCursorPosition());
        const int down =
            next.top() - page.editor().cursorRect(table->cellAt(0, 1).firstCursorPosition()).top();
        const int indent = int(cell.blockFormat().textIndent());
        return image.pixelColor(next.left() - indent - 8, caret.top() + down - 8);
    };
    QVERIFY(colorBeside(u"甲"_qs) != colorBeside(u"丙"_qs));
    page.place(u"丁"_qs);
    page.run(u"&Header row"_qs);
    QCOMPARE(colorBeside(u"甲"_qs), colorBeside(u"丙"_qs));
}

QTEST_MAIN(TestTableEditing)
#include "tst_tableediting.moc"
