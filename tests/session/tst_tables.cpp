// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/articlecheck.h"
#include "session/articledocument.h"
#include "session/tableoperations.h"
#include "support/randomarticle.h"

#include <QTest>
#include <QTextCursor>
#include <QTextTable>

using namespace Pandian;

// Tables are put in, changed and taken out without harm to what stands round them.
class TestTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void insertsAtTheCursor_data();
    void insertsAtTheCursor();
    void insertsNoneElsewhere();
    void changesRowsAndColumns_data();
    void changesRowsAndColumns();
    void aRowAboveTheHeaderIsTheHeader();
    void removesWhatIsSelected_data();
    void removesWhatIsSelected();
    void removesATable_data();
    void removesATable();
    void goesFromCellToCell();
    void keepsEverythingElse();
};

namespace {

// Three by two: 甲 乙 / 丙 丁 / 戊 己
Table smallTable()
{
    Table table{2, 1, {}};
    for (const QStringList &row :
         {QStringList{u"甲"_qs, u"乙"_qs}, {u"丙"_qs, u"丁"_qs}, {u"戊"_qs, u"己"_qs}}) {
        QList<TableCell> cells;
        for (const QString &text : row) {
            cells.append({{paragraph(text)}, 1, 1});
        }
        table.rows.append(cells);
    }
    return table;
}

Article articleOf(const QList<Block> &lead)
{
    Article article;
    article.id = ArticleId::create();
    article.title = u"盘点"_qs;
    article.lead = lead;
    article.sections = {{SectionId::create(), u"站好岗"_qs, {paragraph(u"整治。"_qs)}}};
    return article;
}

QString linesOf(const QList<Block> &blocks)
{
    QStringList lines;
    for (const Block &block : blocks) {
        const QString text =
            plainText(QList<Block>{block}).replace(u'\t', u' ').replace(u'\n', u'/');
        lines.append(std::holds_alternative<Table>(block) ? u'[' + text + u']' : text);
    }
    return lines.join(u'|');
}

QString linesOf(const ArticleDocument &document)
{
    return linesOf(document.snapshot().lead);
}

QTextCursor before(const ArticleDocument &document, const QString &text)
{
    QTextCursor cursor(document.textDocument()->find(text));
    cursor.setPosition(cursor.selectionStart());
    return cursor;
}

// Every character of the text, wherever blocks and sections begin.
QString characters(const Article &article)
{
    QString all = article.kicker + article.title + article.subtitle + plainText(article.lead);
    for (const Section &section : article.sections) {
        all += section.title + plainText(section.blocks);
    }
    return all.remove(u'\n').remove(u'\t');
}

Article besidesTables(Article article)
{
    const auto isTable = [](const Block &block) { return std::holds_alternative<Table>(block); };
    article.lead.removeIf(isTable);
    for (Section &section : article.sections) {
        section.blocks.removeIf(isTable);
    }
    return article;
}

QList<SectionId> sectionIds(const Article &article)
{
    QList<SectionId> ids;
    for (const Section &section : article.sections) {
        ids.append(section.id);
    }
    return ids;
}

struct Change
{
    const char *name;
    void (*run)(QTextCursor &cursor);
    bool removes;
};

constexpr Change changes[] = {
    {"insert", [](QTextCursor &at) { insertTable(at, emptyTable(2, 3, 1)); }, false},
    {"row above", [](QTextCursor &at) { insertRow(at, false); }, false},
    {"row below", [](QTextCursor &at) { insertRow(at, true); }, false},
    {"column left", [](QTextCursor &at) { insertColumn(at, false); }, false},
    {"column right", [](QTextCursor &at) { insertColumn(at, true); }, false},
    {"header on", [](QTextCursor &at) { setHeaderRow(at, true); }, false},
    {"header off", [](QTextCursor &at) { setHeaderRow(at, false); }, false},
    {"remove row", removeRow, true},
    {"remove column", removeColumn, true},
    {"remove table", removeTable, true},
};

} // namespace

void TestTables::insertsAtTheCursor_data()
{
    QTest::addColumn<QString>("at");
    QTest::addColumn<int>("offset");
    QTest::addColumn<QString>("expected");
    QTest::newRow("start") << u"回首"_qs << 0 << u"[甲 乙/丙 丁/戊 己]|回首来时路。||末段。"_qs;
    QTest::newRow("middle") << u"回首"_qs << 2 << u"回首|[甲 乙/丙 丁/戊 己]|来时路。||末段。"_qs;
    QTest::newRow("end") << u"回首"_qs << 6 << u"回首来时路。|[甲 乙/丙 丁/戊 己]||末段。"_qs;
    QTest::newRow("empty") << u"回首"_qs << 7 << u"回首来时路。|[甲 乙/丙 丁/戊 己]|末段。"_qs;
    QTest::newRow("last") << u"末段"_qs << 3 << u"回首来时路。||末段。|[甲 乙/丙 丁/戊 己]"_qs;
}

void TestTables::insertsAtTheCursor()
{
    QFETCH(QString, at);
    QFETCH(int, offset);
    QFETCH(QString, expected);
    const Article article =
        articleOf({paragraph(u"回首来时路。"_qs), paragraph({}), paragraph(u"末段。"_qs)});
    ArticleDocument document(article);
    QTextCursor cursor = before(document, at);
    cursor.setPosition(cursor.position() + offset);
    insertTable(cursor, smallTable());
    QCOMPARE(linesOf(document), expected);
    QCOMPARE(cursor.block().text(), u"甲"_qs);
    QVERIFY(cursor.atBlockStart());
    const Article after = document.snapshot();
    QVERIFY(after.lead.contains(Block(smallTable())));
    QVERIFY(after.sections == article.sections);
    document.textDocument()->undo();
    QVERIFY(document.snapshot() == article);
    QVERIFY(!document.textDocument()->isUndoAvailable());
    document.textDocument()->redo();
    QVERIFY(document.snapshot() == after);
}

void TestTables::insertsNoneElsewhere()
{
    const Article article = articleOf({paragraph(u"回首。"_qs), smallTable()});
    ArticleDocument document(article);
    for (const QString &text : {u"盘点"_qs, u"站好岗"_qs, u"丙"_qs}) {
        QTextCursor cursor = before(document, text);
        QVERIFY(!canInsertTable(cursor));
        insertTable(cursor, smallTable());
    }
    QTextCursor outside = before(document, u"回首"_qs);
    QVERIFY(canInsertTable(outside));
    for (const Change &change : changes) {
        if (change.name != QByteArray("insert")) {
            change.run(outside);
        }
    }
    QVERIFY(document.snapshot() == article);
    QVERIFY(!document.textDocument()->isUndoAvailable());
}

void TestTables::changesRowsAndColumns_data()
{
    QTest::addColumn<int>("change");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<int>("headerRows");
    const auto row = [](int change, const QString &expected, int headerRows = 1) {
        QTest::newRow(changes[change].name) << change << expected << headerRows;
    };
    row(1, u"[甲 乙/ /丙 丁/戊 己]"_qs);
    row(2, u"[甲 乙/丙 丁/ /戊 己]"_qs);
    row(3, u"[甲  乙/丙  丁/戊  己]"_qs);
    row(4, u"[甲 乙 /丙 丁 /戊 己 ]"_qs);
    row(6, u"[甲 乙/丙 丁/戊 己]"_qs, 0);
    row(7, u"[甲 乙/戊 己]"_qs);
    row(8, u"[甲/丙/戊]"_qs);
}

// At 丁, the second row's second cell.
void TestTables::changesRowsAndColumns()
{
    QFETCH(int, change);
    QFETCH(QString, expected);
    QFETCH(int, headerRows);
    const Article article = articleOf({paragraph(u"回首。"_qs), smallTable()});
    ArticleDocument document(article);
    QTextCursor cursor = before(document, u"丁"_qs);
    changes[change].run(cursor);
    QCOMPARE(linesOf(document), u"回首。|"_qs + expected);
    const Table table = std::get<Table>(document.snapshot().lead.at(1));
    QCOMPARE(table.headerRows, headerRows);
    QVERIFY(cursor.currentTable());
    ArticleDocument again(document.snapshot()); // new cells are like those that were loaded
    const QTextTableCell made = cursor.currentTable()->cellAt(cursor);
    QTextCursor same(again.textDocument());
    same.setPosition(cursor.position());
    QCOMPARE(made.firstCursorPosition().blockFormat(), same.blockFormat());
    document.textDocument()->undo();
    QVERIFY(document.snapshot() == article);
    QVERIFY(!document.textDocument()->isUndoAvailable());
}

void TestTables::aRowAboveTheHeaderIsTheHeader()
{
    ArticleDocument document(articleOf({smallTable()}));
    QTextCursor cursor = before(document, u"甲"_qs);
    insertRow(cursor, false);
    const Table table = std::get<Table>(document.snapshot().lead.at(0));
    QCOMPARE(table.rows.size(), 4);
    QCOMPARE(table.headerRows, 1);
}

void TestTables::removesWhatIsSelected_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<bool>("rows");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<int>("headerRows");
    QTest::newRow("lower rows") << u"丙"_qs << u"己"_qs << true << u"[甲 乙]"_qs << 1;
    QTest::newRow("upwards") << u"己"_qs << u"丁"_qs << true << u"[甲 乙]"_qs << 1;
    QTest::newRow("the header, too") << u"乙"_qs << u"丁"_qs << true << u"[戊 己]"_qs << 0;
    QTest::newRow("every row") << u"甲"_qs << u"己"_qs << true << u""_qs << -1;
    QTest::newRow("one column") << u"丁"_qs << u"己"_qs << false << u"[甲/丙/戊]"_qs << 1;
    QTest::newRow("every column") << u"丙"_qs << u"丁"_qs << false << u""_qs << -1;
}

void TestTables::removesWhatIsSelected()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(bool, rows);
    QFETCH(QString, expected);
    QFETCH(int, headerRows);
    const Article article = articleOf({paragraph(u"回首。"_qs), smallTable()});
    ArticleDocument document(article);
    QTextCursor cursor = before(document, from);
    cursor.setPosition(before(document, to).position(), QTextCursor::KeepAnchor);
    rows ? removeRow(cursor) : removeColumn(cursor);
    QCOMPARE(linesOf(document), expected.isEmpty() ? u"回首。"_qs : u"回首。|"_qs + expected);
    if (headerRows >= 0) {
        QVERIFY(cursor.currentTable());
        QVERIFY(!cursor.hasSelection());
        QCOMPARE(std::get<Table>(document.snapshot().lead.at(1)).headerRows, headerRows);
    }
    document.textDocument()->undo();
    QVERIFY(document.snapshot() == article);
    QVERIFY(!document.textDocument()->isUndoAvailable());
}

void TestTables::removesATable_data()
{
    QTest::addColumn<QList<Block>>("lead");
    QTest::addColumn<QString>("expected");
    const Block table = smallTable();
    const Block one = paragraph(u"一。"_qs);
    const Block two = TextBlock{TextKind::Quotation, paragraph(u"二。"_qs).runs};
    QTest::newRow("between") << QList<Block>{one, table, two} << u"一。|二。"_qs;
    QTest::newRow("first") << QList<Block>{table, two} << u"二。"_qs;
    QTest::newRow("last") << QList<Block>{one, table} << u"一。"_qs;
    QTest::newRow("alone") << QList<Block>{table} << QString();
    QTest::newRow("of two") << QList<Block>{table, table} << u"[甲 乙/丙 丁/戊 己]"_qs;
}

void TestTables::removesATable()
{
    QFETCH(QList<Block>, lead);
    QFETCH(QString, expected);
    const Article article = articleOf(lead);
    ArticleDocument document(article);
    QTextCursor cursor = before(document, u"丁"_qs);
    removeTable(cursor);
    QCOMPARE(linesOf(document), expected);
    QVERIFY(!cursor.currentTable());
    const Article after = document.snapshot();
    if (lead.size() > 1 && !std::holds_alternative<Table>(lead.last())) {
        QVERIFY(after.lead.last() == lead.last()); // still a quotation
    }
    QVERIFY(after.sections == article.sections);
    document.textDocument()->undo();
    QVERIFY(document.snapshot() == article);
    QVERIFY(!document.textDocument()->isUndoAvailable());
    // The last row takes the table along.
    cursor = before(document, u"甲"_qs);
    for (int row = 0; row < 3; ++row) {
        removeRow(cursor);
    }
    QCOMPARE(linesOf(document), expected);
}

void TestTables::goesFromCellToCell()
{
    Table table = smallTable();
    table.rows[1].first().columnSpan = 2; // 丙 takes the place of 丁, too
    table.rows[1].removeLast();
    ArticleDocument document(articleOf({table}));
    QTextCursor cursor = before(document, u"甲"_qs);
    QString seen;
    do {
        seen += cursor.block().text();
    } while (goToCell(cursor, true));
    QCOMPARE(seen, u"甲乙丙戊己"_qs);
    do {
        seen += cursor.block().text();
    } while (goToCell(cursor, false));
    QCOMPARE(seen, u"甲乙丙戊己己戊丙乙甲"_qs);
}

// Random tables with spans, among whatever else an article can hold.
void TestTables::keepsEverythingElse()
{
    Random random(21);
    qInfo("seed 21");
    int done = 0;
    for (int i = 0; i < 150; ++i) {
        ArticleDocument document(randomArticle(random));
        QTextDocument &text = *document.textDocument();
        QList<Article> states{document.snapshot()};
        QStringList log;
        for (int step = 0; step < 10; ++step) {
            QTextCursor cursor(&text);
            const int place = randomUpTo(random, text.characterCount() - 1);
            cursor.setPosition(text.characterAt(place).isLowSurrogate() ? place - 1 : place);
            const bool inTable = cursor.currentTable();
            const Change &change = changes[inTable ? 1 + randomUpTo(random, 8) : 0];
            const int undoSteps = text.availableUndoSteps();
            change.run(cursor);
            log.append(QString::fromUtf8(change.name));
            const QByteArray where = QByteArray::number(i) + ": " + log.join(u", "_qs).toUtf8();
            const Article now = document.snapshot();
            if (text.availableUndoSteps() == undoSteps) {
                QVERIFY2(now == states.last(), where.constData());
                continue;
            }
            ++done;
            const Result<void> sound = checkArticle(now);
            QVERIFY2(sound, (where + (sound ? "" : sound.error().detail.toUtf8())).constData());
            QCOMPARE(sectionIds(now), sectionIds(states.last()));
            if (!change.removes) {
                QVERIFY2(characters(now) == characters(states.last()), where.constData());
            }
            if (inTable) {
                QVERIFY2(besidesTables(now) == besidesTables(states.last()), where.constData());
            }
            ArticleDocument again(now); // it says no more than it shows
            QVERIFY2(again.snapshot() == now, where.constData());
            states.append(now);
        }
        for (qsizetype at = states.size() - 2; at >= 0; --at) {
            text.undo();
            QVERIFY2(document.snapshot() == states.at(at), qPrintable(log.join(u", "_qs)));
        }
        QVERIFY(!text.isUndoAvailable());
        for (qsizetype at = 1; at < states.size(); ++at) {
            text.redo();
            QVERIFY2(document.snapshot() == states.at(at), qPrintable(log.join(u", "_qs)));
        }
    }
    QVERIFY2(done > 500, qPrintable(QString::number(done)));
}

QTEST_MAIN(TestTables)
#include "tst_tables.moc"
