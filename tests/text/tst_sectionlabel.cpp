// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/sectionlabel.h"

#include <QTest>

using namespace Pandian;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Pandian::Numerals)

class SectionLabelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesChineseNumerals_data();
    void writesChineseNumerals();
    void readsNumerals_data();
    void readsNumerals();
    void readsEveryChineseNumeralItWrites();
    void refusesWhatIsNoNumeral_data();
    void refusesWhatIsNoNumeral();
    void writesLabels_data();
    void writesLabels();
    void writesLabelledTitles_data();
    void writesLabelledTitles();
    void readsLabels_data();
    void readsLabels();
    void readsWhatItWrites();
    void leavesTextAlone_data();
    void leavesTextAlone();
    void staysLinear();
};

void SectionLabelTest::writesChineseNumerals_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("text");
    const auto row = [](int number, const QString &text) {
        QTest::addRow("%d", number) << number << text;
    };
    row(1, u"一"_qs);
    row(9, u"九"_qs);
    row(10, u"十"_qs);
    row(12, u"十二"_qs);
    row(20, u"二十"_qs);
    row(99, u"九十九"_qs);
    row(100, u"一百"_qs);
    row(103, u"一百零三"_qs);
    row(110, u"一百一十"_qs);
    row(112, u"一百一十二"_qs);
    row(1000, u"一千"_qs);
    row(1001, u"一千零一"_qs);
    row(1010, u"一千零一十"_qs);
    row(1100, u"一千一百"_qs);
    row(2020, u"二千零二十"_qs);
    row(9999, u"九千九百九十九"_qs);
}

void SectionLabelTest::writesChineseNumerals()
{
    QFETCH(int, number);
    QTEST(chineseNumeral(number), "text");
}

void SectionLabelTest::readsNumerals_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("number");
    const auto row = [](const QString &text, int number) {
        QTest::newRow(qUtf8Printable(text)) << text << number;
    };
    row(u"0"_qs, 0);
    row(u"7"_qs, 7);
    row(u"07"_qs, 7);
    row(u"5000"_qs, 5000);
    row(u"999999999"_qs, 999'999'999);
    row(u"１"_qs, 1);
    row(u"１２"_qs, 12);
    row(u"十"_qs, 10);
    row(u"一十"_qs, 10);
    row(u"一十二"_qs, 12);
    row(u"二十"_qs, 20);
    row(u"一百零三"_qs, 103);
    row(u"一百〇三"_qs, 103);
    row(u"二〇一九"_qs, 2019);
    row(u"一零"_qs, 10);
    row(u"①"_qs, 1);
    row(u"⑳"_qs, 20);
    row(u"㉑"_qs, 21);
    row(u"㉟"_qs, 35);
    row(u"㊱"_qs, 36);
    row(u"㊿"_qs, 50);
}

void SectionLabelTest::readsNumerals()
{
    QFETCH(QString, text);
    QFETCH(int, number);
    QCOMPARE(parseNumeral(text).value_or(-1), number);
}

void SectionLabelTest::readsEveryChineseNumeralItWrites()
{
    for (int number = 0; number <= 9999; ++number) {
        QCOMPARE(parseNumeral(chineseNumeral(number)).value_or(-1), number);
    }
}

void SectionLabelTest::refusesWhatIsNoNumeral_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : {u""_qs,       u" 1"_qs,         u"1 "_qs,
                                u"-1"_qs,     u"1１"_qs,        u"1一"_qs,
                                u"一个"_qs,   u"百"_qs,         u"十百"_qs,
                                u"三百二"_qs, u"一百三"_qs,     u"一千一"_qs,
                                u"十十"_qs,   u"零十"_qs,       u"①②"_qs,
                                u"1.5"_qs,    u"x"_qs,          u"²"_qs,
                                u"٣"_qs,      u"1234567890"_qs, QString(1'000'000, u'千')}) {
        QTest::newRow(qUtf8Printable(text.left(20))) << text;
    }
}

void SectionLabelTest::refusesWhatIsNoNumeral()
{
    QFETCH(QString, text);
    QVERIFY(!parseNumeral(text));
}

void SectionLabelTest::writesLabels_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<Numerals>("numerals");
    QTest::addColumn<QString>("after");
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("label");
    QTest::newRow("arabic") << u"盘点"_qs << Numerals::Arabic << u""_qs << 3 << u"盘点3"_qs;
    QTest::newRow("full-width") << u"盘点"_qs << Numerals::FullWidthArabic << u""_qs << 12
                                << u"盘点１２"_qs;
    QTest::newRow("chinese, bracketed")
        << u"【盘点"_qs << Numerals::Chinese << u"】"_qs << 3 << u"【盘点三】"_qs;
    QTest::newRow("part") << u"第"_qs << Numerals::Chinese << u"部分"_qs << 11 << u"第十一部分"_qs;
    QTest::newRow("circled") << u"盘点"_qs << Numerals::Circled << u""_qs << 50 << u"盘点㊿"_qs;
    QTest::newRow("no such circled sign")
        << u"盘点"_qs << Numerals::Circled << u"："_qs << 51 << u"盘点51："_qs;
    QTest::newRow("no such chinese numeral")
        << u""_qs << Numerals::Chinese << u"、"_qs << 10'000 << u"10000、"_qs;
}

void SectionLabelTest::writesLabels()
{
    QFETCH(QString, before);
    QFETCH(Numerals, numerals);
    QFETCH(QString, after);
    QFETCH(int, number);
    QTEST(sectionLabel(LabelStyle{before, numerals, after, u" "_qs}, number), "label");
}

void SectionLabelTest::writesLabelledTitles_data()
{
    QTest::addColumn<QString>("gap");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("line");
    QTest::newRow("space") << u" "_qs << u"站好“忠诚哨”"_qs << u"盘点2 站好“忠诚哨”"_qs;
    QTest::newRow("none") << u""_qs << u"站好"_qs << u"盘点2站好"_qs;
    QTest::newRow("own line") << u"\n"_qs << u"站好"_qs << u"盘点2 站好"_qs;
    QTest::newRow("ideographic space") << u"　"_qs << u"站好"_qs << u"盘点2　站好"_qs;
    QTest::newRow("no title") << u" "_qs << u""_qs << u"盘点2"_qs;
}

void SectionLabelTest::writesLabelledTitles()
{
    QFETCH(QString, gap);
    QFETCH(QString, title);
    QTEST(labelledTitle(LabelStyle{u"盘点"_qs, Numerals::Arabic, {}, gap}, 2, title), "line");
}

void SectionLabelTest::readsLabels_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("before");
    QTest::addColumn<Numerals>("numerals");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("gap");
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("title");
    const auto row = [](const QString &line, const QString &before, Numerals numerals,
                        const QString &after, const QString &gap, int number,
                        const QString &title) {
        QTest::newRow(qUtf8Printable(line))
            << line << before << numerals << after << gap << number << title;
    };
    using enum Numerals;
    const QString pan = u"盘点"_qs;
    const QString none;
    const QString title = u"站好“忠诚哨”,确保稳定"_qs;
    const QString space = u" "_qs;
    const QString line = u"\n"_qs;
    row(u"盘点1 "_qs + title, pan, Arabic, none, space, 1, title);
    row(u"盘点1　"_qs + title, pan, Arabic, none, u"　"_qs, 1, title);
    row(u"盘点1  \t"_qs + title, pan, Arabic, none, u"  \t"_qs, 1, title);
    row(u"　　盘点2 "_qs + title, pan, Arabic, none, space, 2, title);
    row(u"盘点1"_qs + title, pan, Arabic, none, none, 1, title);
    row(u"盘点1“忠诚哨”站得稳"_qs, pan, Arabic, none, none, 1, u"“忠诚哨”站得稳"_qs);
    row(u"盘点1《条例》落地"_qs, pan, Arabic, none, none, 1, u"《条例》落地"_qs);
    row(u"盘点12 "_qs + title, pan, Arabic, none, space, 12, title);
    row(u"盘点01 "_qs + title, pan, Arabic, none, space, 1, title);
    row(u"盘点１ "_qs + title, pan, FullWidthArabic, none, space, 1, title);
    row(u"盘点１２："_qs + title, pan, FullWidthArabic, u"："_qs, none, 12, title);
    row(u"盘点一 "_qs + title, pan, Chinese, none, space, 1, title);
    row(u"盘点一站好“忠诚哨”"_qs, pan, Chinese, none, none, 1, u"站好“忠诚哨”"_qs);
    row(u"盘点十二："_qs + title, pan, Chinese, u"："_qs, none, 12, title);
    row(u"盘点① "_qs + title, pan, Circled, none, space, 1, title);
    row(u"盘点①年轻干部挑大梁"_qs, pan, Circled, none, none, 1, u"年轻干部挑大梁"_qs);
    row(u"盘点1："_qs + title, pan, Arabic, u"："_qs, none, 1, title);
    row(u"盘点1: "_qs + title, pan, Arabic, u":"_qs, space, 1, title);
    row(u"盘点1 ： "_qs + title, pan, Arabic, u" ："_qs, space, 1, title);
    row(u"盘点1、"_qs + title, pan, Arabic, u"、"_qs, none, 1, title);
    row(u"盘点1."_qs + title, pan, Arabic, u"."_qs, none, 1, title);
    row(u"盘点1——"_qs + title, pan, Arabic, u"——"_qs, none, 1, title);
    row(u"盘点1｜"_qs + title, pan, Arabic, u"｜"_qs, none, 1, title);
    row(u"盘点 3 "_qs + title, u"盘点 "_qs, Arabic, none, space, 3, title);
    row(u"盘点1：2019年交出新答卷"_qs, pan, Arabic, u"："_qs, none, 1, u"2019年交出新答卷"_qs);
    row(u"盘点1 以上率下抓落实"_qs, pan, Arabic, none, space, 1, u"以上率下抓落实"_qs);
    row(u"盘点1 年轻干部挑大梁"_qs, pan, Arabic, none, space, 1, u"年轻干部挑大梁"_qs);
    row(u"盘点1 和谐稳定开新局"_qs, pan, Arabic, none, space, 1, u"和谐稳定开新局"_qs);
    row(u"盘点1：改革。这一年，三项改革落地。"_qs, pan, Arabic, u"："_qs, none, 1,
        u"改革。这一年，三项改革落地。"_qs);
    row(u"盘点之一："_qs + title, u"盘点之"_qs, Chinese, u"："_qs, none, 1, title);
    row(u"盘点之一 "_qs + title, u"盘点之"_qs, Chinese, none, space, 1, title);
    row(u"盘点之三"_qs, u"盘点之"_qs, Chinese, none, line, 3, none);
    row(u"【盘点1】"_qs + title, u"【盘点"_qs, Arabic, u"】"_qs, none, 1, title);
    row(u"【盘点三】 "_qs + title, u"【盘点"_qs, Chinese, u"】"_qs, space, 3, title);
    row(u"【盘点1】："_qs + title, u"【盘点"_qs, Arabic, u"】："_qs, none, 1, title);
    row(u"【盘点１】"_qs, u"【盘点"_qs, FullWidthArabic, u"】"_qs, line, 1, none);
    row(u"[盘点1] "_qs + title, u"[盘点"_qs, Arabic, u"]"_qs, space, 1, title);
    row(u"（盘点一）"_qs + title, u"（盘点"_qs, Chinese, u"）"_qs, none, 1, title);
    row(u"【盘点1】月活跃用户翻番"_qs, u"【盘点"_qs, Arabic, u"】"_qs, none, 1,
        u"月活跃用户翻番"_qs);
    row(u"看点2 "_qs + title, u"看点"_qs, Arabic, none, space, 2, title);
    row(u"亮点四："_qs + title, u"亮点"_qs, Chinese, u"："_qs, none, 4, title);
    row(u"关键词1："_qs + title, u"关键词"_qs, Arabic, u"："_qs, none, 1, title);
    row(u"关键词二 "_qs + title, u"关键词"_qs, Chinese, none, space, 2, title);
    row(u"盘点1"_qs + QString(200, u' ') + title, pan, Arabic, none, QString(20, u' '), 1, title);
    row(u"盘点1"_qs, pan, Arabic, none, line, 1, none);
    row(u"盘点1： "_qs, pan, Arabic, u"："_qs, line, 1, none);
    row(u"盘点1\u2028"_qs + title, pan, Arabic, none, line, 1, title);
    row(u"一、"_qs + title, none, Chinese, u"、"_qs, none, 1, title);
    row(u"十一、 "_qs + title, none, Chinese, u"、"_qs, space, 11, title);
    row(u"一、"_qs, none, Chinese, u"、"_qs, line, 1, none);
    row(u"一、为什么要改革？"_qs, none, Chinese, u"、"_qs, none, 1, u"为什么要改革？"_qs);
    row(u"一、2019年工作回顾"_qs, none, Chinese, u"、"_qs, none, 1, u"2019年工作回顾"_qs);
    row(u"一、二十大精神落地生根"_qs, none, Chinese, u"、"_qs, none, 1, u"二十大精神落地生根"_qs);
    row(u"二、三大攻坚战取得关键进展"_qs, none, Chinese, u"、"_qs, none, 2,
        u"三大攻坚战取得关键进展"_qs);
    row(u"二、三农工作开新局"_qs, none, Chinese, u"、"_qs, none, 2, u"三农工作开新局"_qs);
    row(u"（一）"_qs + title, u"（"_qs, Chinese, u"）"_qs, none, 1, title);
    row(u"(十二) "_qs + title, u"("_qs, Chinese, u")"_qs, space, 12, title);
    row(u"第一部分 "_qs + title, u"第"_qs, Chinese, u"部分"_qs, space, 1, title);
    row(u"第一部分：总体要求"_qs, u"第"_qs, Chinese, u"部分："_qs, none, 1, u"总体要求"_qs);
    row(u"第一部分总体要求"_qs, u"第"_qs, Chinese, u"部分"_qs, none, 1, u"总体要求"_qs);
    row(u"第2部分 总体要求"_qs, u"第"_qs, Arabic, u"部分"_qs, space, 2, u"总体要求"_qs);
    row(u"第三部分"_qs, u"第"_qs, Chinese, u"部分"_qs, line, 3, none);
    row(u"Part 1 "_qs + title, u"Part "_qs, Arabic, none, space, 1, title);
    row(u"PART 2: "_qs + title, u"PART "_qs, Arabic, u":"_qs, space, 2, title);
    row(u"Part1站好"_qs, u"Part"_qs, Arabic, none, none, 1, u"站好"_qs);
    row(u"Part 3"_qs, u"Part "_qs, Arabic, none, line, 3, none);
}

void SectionLabelTest::readsLabels()
{
    QFETCH(QString, line);
    QFETCH(QString, before);
    QFETCH(Numerals, numerals);
    QFETCH(QString, after);
    QFETCH(QString, gap);
    QFETCH(int, number);
    QFETCH(QString, title);
    const std::optional<ParsedLabel> label = parseSectionLabel(line);
    QVERIFY(label);
    QCOMPARE(label->style.before, before);
    QCOMPARE(label->style.numerals, numerals);
    QCOMPARE(label->style.after, after);
    QCOMPARE(label->style.gap, gap);
    QCOMPARE(label->number, number);
    QCOMPARE(line.mid(label->length), title);
}

void SectionLabelTest::readsWhatItWrites()
{
    using enum Numerals;
    const QList<LabelStyle> styles{
        {},
        {u"盘点"_qs, FullWidthArabic, {}, {}},
        {u"【盘点"_qs, Chinese, u"】"_qs, {}},
        {u"看点"_qs, Circled, {}, {}},
        {u"亮点之"_qs, Chinese, {}, u"　"_qs},
        {u"关键词"_qs, Arabic, u"："_qs, {}},
        {{}, Chinese, u"、"_qs, {}},
        {u"（"_qs, Chinese, u"）"_qs, {}},
        {u"第"_qs, Chinese, u"部分"_qs, u" "_qs},
        {u"Part "_qs, Arabic, {}, u" "_qs},
    };
    for (const LabelStyle &style : styles) {
        for (const int number : {1, 2, 9, 10, 11, 20, 21, 35, 36, 50}) {
            const QString line = labelledTitle(style, number, u"打好“攻坚战”"_qs);
            const std::optional<ParsedLabel> label = parseSectionLabel(line);
            QVERIFY2(label, qUtf8Printable(line));
            QCOMPARE(label->style, style);
            QCOMPARE(label->number, number);
            QCOMPARE(line.mid(label->length), u"打好“攻坚战”"_qs);
        }
    }
}

void SectionLabelTest::leavesTextAlone_data()
{
    QTest::addColumn<QString>("line");
    for (const QString &line : {
             u""_qs,
             u"　　"_qs,
             u"盘点"_qs,
             u"盘点："_qs,
             u"盘点过去一年的工作"_qs,
             u"关键词：改革 创新"_qs,
             u"如盘点1所述"_qs,
             u"据盘点1 的数据"_qs,
             u"盘点1所述问题已全部整改。"_qs,
             u"盘点1 所述问题已全部整改。"_qs,
             u"盘点1的做法值得推广"_qs,
             u"盘点1 是全文的重点"_qs,
             u"盘点1和盘点2讲的是同一件事"_qs,
             u"盘点1、盘点2见上文"_qs,
             u"盘点1至3见上文"_qs,
             u"盘点1-5月经济运行情况"_qs,
             u"盘点1—5月经济运行情况"_qs,
             u"盘点1、2月份的工作"_qs,
             u"盘点1月以来的工作"_qs,
             u"盘点 1 月以来的工作"_qs,
             u"盘点10月"_qs,
             u"盘点2019年政法工作"_qs,
             u"盘点 2019 年政法工作"_qs,
             u"盘点5大亮点"_qs,
             u"盘点十大新闻"_qs,
             u"盘点一下今年的工作"_qs,
             u"盘点一年来的工作"_qs,
             u"盘点三亚旅游"_qs,
             u"盘点四川文旅这一年"_qs,
             u"盘点1.5亿元投入的去向"_qs,
             u"盘点1，是开头。"_qs,
             u"盘点1）"_qs,
             u"盘点1站好哨。第二句也在这一行。"_qs,
             u"盘点0 引子"_qs,
             u"盘点\u20281 站好"_qs,
             u"盘点10000 太多"_qs,
             u"盘点1１ 混写"_qs,
             u"盘点三百二 不成数"_qs,
             u"【盘点1 没有收尾"_qs,
             u"【盘点1) 不配对"_qs,
             u"亮点之一是便民"_qs,
             u"亮点之一，是便民"_qs,
             u"亮点1个"_qs,
             u"看点一线传来捷报"_qs,
             u"一是加强领导"_qs,
             u"一审判决后，双方服判息诉"_qs,
             u"一、二审法院均认为事实清楚"_qs,
             u"一、二月份工作安排"_qs,
             u"三、四线城市房价回落"_qs,
             u"一、二、三等奖名单"_qs,
             u"一、加强领导。各级党委要把这项工作摆上重要日程。"_qs,
             u"一、坚持党的领导；"_qs,
             u"一、坚持党的领导，"_qs,
             u"一，加强领导"_qs,
             u"一 加强领导"_qs,
             u"十年来"_qs,
             u"（一）加强领导。各级党委要把这项工作摆上重要日程。"_qs,
             u"（1）加强领导"_qs,
             u"（一加强领导"_qs,
             u"（一)加强领导"_qs,
             u"【一】加强领导"_qs,
             u"(a) first"_qs,
             u"1. 加强领导"_qs,
             u"1．加强领导"_qs,
             u"1、加强领导"_qs,
             u"1 加强领导"_qs,
             u"2020年2月19日"_qs,
             u"2020/02/19"_qs,
             u"10月"_qs,
             u"①加强领导"_qs,
             u"第一，加强领导"_qs,
             u"第一、加强领导"_qs,
             u"第一部分资金已经到位。"_qs,
             u"第一部分的内容"_qs,
             u"第一部分是总则"_qs,
             u"第一部"_qs,
             u"第三方"_qs,
             u"Part of the plan"_qs,
             u"Part 1 of the plan"_qs,
             u"Part 1.5 release"_qs,
             u"Partly 1"_qs,
             u"Party 1"_qs,
         }) {
        QTest::newRow(qUtf8Printable(line)) << line;
    }
    QTest::newRow("far apart") << u"盘点"_qs + QString(30, u' ') + u"1 站好"_qs;
    QTest::newRow("a long item") << u"一、"_qs + QString(101, u'长');
}

void SectionLabelTest::leavesTextAlone()
{
    QFETCH(QString, line);
    const std::optional<ParsedLabel> label = parseSectionLabel(line);
    QVERIFY2(!label, label ? qUtf8Printable(line.left(label->length)) : "");
}

// Lines made to be read over and over do not hang.
void SectionLabelTest::staysLinear()
{
    constexpr int length = 1'000'000;
    for (const QString &line :
         {u"盘点"_qs + QString(length, u'1'), u"盘点"_qs + QString(length, u'千'),
          QString(length, u' ') + u"盘点1"_qs, u"盘点1"_qs + QString(length, u' ') + u"站好"_qs,
          u"一、"_qs + QString(length, u'一'), QString(length, u'【'),
          u"盘点1、"_qs + QString(length, u'二')}) {
        (void)parseSectionLabel(line);
    }
    QCOMPARE(parseSectionLabel(u"盘点1 "_qs + QString(length, u'长'))->length, 4);
}

QTEST_GUILESS_MAIN(SectionLabelTest)
#include "tst_sectionlabel.moc"
