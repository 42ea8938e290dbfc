// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/articledifference.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Pandian;

namespace {

using Kind = DifferencePiece::Kind;
using Part = DifferenceLine::Part;

// 同[去|来]同: as a person would mark it.
QString marked(const QList<DifferencePiece> &pieces)
{
    QString text;
    for (const DifferencePiece &piece : pieces) {
        switch (piece.kind) {
        case Kind::Same:
            text += piece.text;
            break;
        case Kind::Removed:
            text += u"[-"_qs + piece.text + u']';
            break;
        case Kind::Added:
            text += u"[+"_qs + piece.text + u']';
            break;
        }
    }
    return text;
}

QString side(const QList<DifferencePiece> &pieces, Kind left)
{
    QString text;
    for (const DifferencePiece &piece : pieces) {
        text += piece.kind == left ? QString() : piece.text;
    }
    return text;
}

QString shown(const DifferenceLine &line)
{
    QString text = line.label.isEmpty() ? QString() : line.label + u'：';
    text += marked(line.pieces);
    text += line.moved ? u"（移）"_qs : QString();
    text += line.restyled ? u"（样）"_qs : QString();
    return text;
}

QStringList shown(const QList<DifferenceLine> &lines)
{
    QStringList texts;
    for (const DifferenceLine &line : lines) {
        texts.append(shown(line));
    }
    return texts;
}

// The longest common subsequence, by the book.
int longestCommon(const QStringList &a, const QStringList &b)
{
    QList<QList<int>> best(a.size() + 1, QList<int>(b.size() + 1, 0));
    for (qsizetype i = 0; i < a.size(); ++i) {
        for (qsizetype j = 0; j < b.size(); ++j) {
            best[i + 1][j + 1] = a.at(i) == b.at(j)
                                     ? best.at(i).at(j) + 1
                                     : std::max(best.at(i).at(j + 1), best.at(i + 1).at(j));
        }
    }
    return best.last().last();
}

QString randomText(QRandomGenerator &random, const QString &letters, int longest)
{
    QString text;
    for (int i = random.bounded(longest); i > 0; --i) {
        text += letters.at(random.bounded(letters.size()));
    }
    return text;
}

Section section(const QString &title, const QStringList &paragraphs)
{
    Section section{SectionId::create(), title, {}};
    for (const QString &text : paragraphs) {
        section.blocks.append(paragraph(text));
    }
    return section;
}

} // namespace

class TestDifference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksWords_data();
    void marksWords();
    void givesBothTexts();
    void findsAllThatIsCommon();
    void bearsTextsThatShareNothing();
    void equalArticlesDoNotDiffer();
    void tellsParagraphs();
    void tellsWhatGoesOn();
    void knowsSectionsByTheirIds();
    void tellsStylesAndTables();
    void namesThePlaceOfAChange();
};

void TestDifference::marksWords_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing") << QString() << QString() << QString();
    QTest::newRow("same") << u"平安山西"_qs << u"平安山西"_qs << u"平安山西"_qs;
    QTest::newRow("all new") << QString() << u"平安"_qs << u"[+平安]"_qs;
    QTest::newRow("all gone") << u"平安"_qs << QString() << u"[-平安]"_qs;
    QTest::newRow("one character") << u"共十二人"_qs << u"共十三人"_qs << u"共十[-二][+三]人"_qs;
    QTest::newRow("whole number") << u"增长12.5%，其中"_qs << u"增长13.5%，其中"_qs
                                  << u"增长[-12][+13].5%，其中"_qs;
    QTest::newRow("whole word") << u"用Word写"_qs << u"用World写"_qs << u"用[-Word][+World]写"_qs;
    QTest::newRow("inserted") << u"建设平安山西"_qs << u"建设更高水平的平安山西"_qs
                              << u"建设[+更高水平的]平安山西"_qs;
    QTest::newRow("a shred between words") << u"全省政法机关的努力"_qs << u"各级政法部门的付出"_qs
                                           << u"[-全省][+各级]政法[-机关的努力][+部门的付出]"_qs;
    QTest::newRow("shreds") << u"忠诚履职担当"_qs << u"认真履行使命"_qs
                            << u"[-忠诚履职担当][+认真履行使命]"_qs;
    QTest::newRow("face") << u"好😀的"_qs << u"好😁的"_qs << u"好[-😀][+😁]的"_qs;
}

void TestDifference::marksWords()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    QTEST(marked(textDifference(before, after)), "expected");
}

void TestDifference::givesBothTexts()
{
    QRandomGenerator random(20260219);
    for (int i = 0; i < 2'000; ++i) {
        const QString before = randomText(random, u"平安山西a1 ，"_qs, 40);
        const QString after = randomText(random, u"平安山西a1 ，"_qs, 40);
        const QList<DifferencePiece> pieces = textDifference(before, after);
        QCOMPARE(side(pieces, Kind::Added), before);
        QCOMPARE(side(pieces, Kind::Removed), after);
        for (qsizetype at = 1; at < pieces.size(); ++at) {
            QVERIFY(pieces.at(at).kind != pieces.at(at - 1).kind);
        }
    }
}

void TestDifference::findsAllThatIsCommon()
{
    QRandomGenerator random(2026);
    for (int i = 0; i < 2'000; ++i) {
        const QStringList before = randomText(random, u"一二三四"_qs, 20).split(QString());
        const QStringList after = randomText(random, u"一二三四"_qs, 20).split(QString());
        const auto pairs = commonItems(before, after);
        QCOMPARE(pairs.size(), longestCommon(before, after));
        std::pair<int, int> last{-1, -1};
        for (const auto &pair : pairs) {
            QVERIFY(pair.first > last.first && pair.second > last.second);
            QCOMPARE(before.at(pair.first), after.at(pair.second));
            last = pair;
        }
    }
}

// Nothing hangs or grows; their ends are still found.
void TestDifference::bearsTextsThatShareNothing()
{
    QStringList before{u"头"_qs};
    QStringList after{u"头"_qs};
    for (int i = 0; i < 20'000; ++i) {
        before.append(u"旧"_qs + QString::number(i));
        after.append(u"新"_qs + QString::number(i));
    }
    before.append(u"尾"_qs);
    after.append(u"尾"_qs);
    Article was;
    Article is;
    for (const QString &text : std::as_const(after)) {
        is.lead.append(paragraph(text));
    }
    QCOMPARE(changedLines(articleDifference(was, is)).size(), after.size());
    const auto pairs = commonItems(before, after);
    QCOMPARE(pairs, (QList<std::pair<int, int>>{{0, 0}, {20'001, 20'001}}));
}

void TestDifference::equalArticlesDoNotDiffer()
{
    Article article;
    article.title = u"主题"_qs;
    article.lead = {paragraph(u"导语"_qs), paragraph({})};
    article.sections = {section(u"一"_qs, {u"甲"_qs}), section(u"二"_qs, {u"乙"_qs})};
    const QList<DifferenceLine> lines = articleDifference(article, article);
    QCOMPARE(
        shown(lines),
        (QStringList{
            u"主题"_qs, u"导语"_qs, {}, u"盘点1：一"_qs, u"甲"_qs, u"盘点2：二"_qs, u"乙"_qs}));
    QVERIFY(changedLines(lines).isEmpty());
    for (const DifferenceLine &line : lines) {
        QVERIFY(line.isSame());
    }
}

void TestDifference::tellsParagraphs()
{
    Article before;
    before.title = u"平安山西"_qs;
    before.lead = {paragraph(u"第一段没有变化。"_qs), paragraph(u"第二段要改一个字。"_qs),
                   paragraph(u"这一段会被删掉。"_qs), paragraph(u"最后。"_qs)};
    Article after = before;
    after.title = u"法治山西"_qs;
    after.subtitle = u"副题"_qs;
    after.lead = {paragraph(u"第一段没有变化。"_qs), paragraph(u"第二段只改一个字。"_qs),
                  paragraph(u"最后。"_qs), paragraph(u"新写的。"_qs)};
    const QList<DifferenceLine> lines = articleDifference(before, after);
    QCOMPARE(shown(lines),
             (QStringList{u"[-平安][+法治]山西"_qs, u"[+副题]"_qs, u"第一段没有变化。"_qs,
                          u"第二段[-要][+只]改一个字。"_qs, u"[-这一段会被删掉。]"_qs, u"最后。"_qs,
                          u"[+新写的。]"_qs}));
    QVERIFY(lines.at(4).removed);
    QVERIFY(lines.at(6).added);
    QVERIFY(!lines.at(3).added && !lines.at(3).removed);
}

// Much longer than before, it is still the same paragraph; what went stands before what came.
void TestDifference::tellsWhatGoesOn()
{
    Article before;
    before.lead = {paragraph(u"开头。"_qs), paragraph(u"旧的一段。"_qs)};
    Article after;
    const QString more(100, u'新');
    after.lead = {paragraph(u"开头。"_qs + more), paragraph(u"完全不同"_qs)};
    QCOMPARE(shown(articleDifference(before, after)),
             (QStringList{u"开头。[+"_qs + more + u']', u"[-旧的一段。]"_qs, u"[+完全不同]"_qs}));
}

void TestDifference::knowsSectionsByTheirIds()
{
    const Section one = section(u"一"_qs, {u"甲"_qs});
    Section two = section(u"二"_qs, {u"乙"_qs});
    const Section three = section(u"三"_qs, {u"丙"_qs});
    Article before;
    before.sections = {one, two, three, section(u"四"_qs, {u"丁"_qs})};
    Article after;
    two.title = u"二改"_qs;
    after.sections = {three, one, two, section(u"新"_qs, {u"戊"_qs})};
    after.labelStyle.before = u"看点"_qs;
    QCOMPARE(shown(articleDifference(before, after)),
             (QStringList{u"看点1：三（移）"_qs, u"丙"_qs, u"盘点4：[-四]"_qs, u"[-丁]"_qs,
                          u"看点2：一"_qs, u"甲"_qs, u"看点3：二[+改]"_qs, u"乙"_qs,
                          u"看点4：[+新]"_qs, u"[+戊]"_qs}));
}

void TestDifference::tellsStylesAndTables()
{
    Article before;
    TextBlock plain = paragraph(u"同样的字"_qs);
    Table table;
    table.columns = 2;
    table.rows = {{TableCell{{paragraph(u"甲"_qs)}}, TableCell{{paragraph(u"12"_qs)}}},
                  {TableCell{{paragraph(u"乙"_qs)}}, TableCell{{paragraph(u"15"_qs)}}}};
    Image image;
    image.sha256 = QString(64, u'a');
    image.caption = u"会场"_qs;
    before.lead = {plain, table, image};
    Article after = before;
    plain.runs.first().styles = RunStyle::Bold;
    table.rows[1][1].blocks = {paragraph(u"16"_qs)};
    image.sha256 = QString(64, u'b');
    after.lead = {plain, table, image};
    QCOMPARE(
        shown(articleDifference(before, after)),
        (QStringList{u"同样的字（样）"_qs, u"甲\t12"_qs, u"乙\t[-15][+16]"_qs, u"会场（样）"_qs}));
}

// The heading over it, and the line before.
void TestDifference::namesThePlaceOfAChange()
{
    Article before;
    before.title = u"主题"_qs;
    before.sections = {
        section(u"一"_qs, {u"甲"_qs, u"乙"_qs}),
        section(u"二"_qs, {u"丙丙丙丙"_qs, u"丁丁丁丁"_qs, u"戊戊戊戊"_qs, u"己"_qs})};
    Article after = before;
    after.sections[1].blocks[2] = paragraph(u"戊戊己戊"_qs);
    QCOMPARE(changedLines(articleDifference(before, after)), (QList<int>{4, 6, 7}));
}

QTEST_GUILESS_MAIN(TestDifference)
#include "tst_difference.moc"
