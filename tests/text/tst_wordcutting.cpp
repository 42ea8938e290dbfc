// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/wordcutting.h"

#include "support/wordmodelfile.h"
#include "text/wordmodel.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace Pandian;

namespace {

// The text with a bar before each piece but the first.
QString withBars(const QString &text, const WordModel &model)
{
    QStringList pieces;
    const QList<int> boundaries = wordBoundaries(text, model);
    for (qsizetype i = 0; i + 1 < boundaries.size(); ++i) {
        pieces.append(text.mid(boundaries.at(i), boundaries.at(i + 1) - boundaries.at(i)));
    }
    return pieces.join(u'|');
}

} // namespace

class TestWordCutting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cutsSignsAndNumbers_data();
    void cutsSignsAndNumbers();
    void cutsChinese_data();
    void cutsChinese();
    void looksNearby();
    void stopsAtWords_data();
    void stopsAtWords();
    void goesThroughAnyText();
    void takesLongTexts_data();
    void takesLongTexts();

private:
    QTemporaryDir m_folder;
    std::optional<WordModel> m_small;
    std::optional<WordModel> m_installed; // none: not on this machine
};

void TestWordCutting::initTestCase()
{
    QFile file(m_folder.filePath(u"words.lm"_qs));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(smallWordModelFile());
    file.close();
    Result<WordModel> small = WordModel::open(file.fileName());
    QVERIFY(small);
    m_small = std::move(small).value();
    Result<WordModel> installed = WordModel::open(WordModel::installedPath());
    if (installed) {
        m_installed = std::move(installed).value();
    }
}

// In the small model 平安, 山西, 太原 and one beyond the basic plane are words.
void TestWordCutting::cutsSignsAndNumbers_data()
{
    QTest::addColumn<QString>("bars");
    const auto row = [](const char *name, const QString &bars) { QTest::newRow(name) << bars; };
    row("nothing", QString());
    row("words of the model", u"平安|山西|太原"_qs);
    row("what it does not know", u"大|平安|小"_qs);
    row("pairs of surrogates", u"平安|\U0002A6D6\U0002A6D6|山西|\U0002A6D6"_qs);
    row("a variation selector", u"平\U000E0100安|山西\U000E0100|太原"_qs);
    row("a mark over Han", u"平安\u0301|山西"_qs);
    row("Latin among Han", u"平安|Qt6|山西| |it's| |don’t"_qs);
    row("figures among Han", u"平安|2865|山西|3989|人"_qs);
    row("percent", u"3.5%|、|97.36％|，|8‰"_qs);
    row("degrees", u"-|5℃|~|20°"_qs);
    row("a date", u"2020-02-19| |08:30|，|2020/2/19"_qs);
    row("a time in full width", u"时|：|１０：３０"_qs);
    row("thousands", u"1,000,000|元|，|1|，|2"_qs);
    row("a fraction and a ratio", u"1/3|、|3:2|。"_qs);
    row("a comma of a list", u"1,2|,| |3"_qs);
    row("full-width figures", u"２０２０|年|ＧＤＰ"_qs);
    row("names with figures", u"COVID-19|和|G20|、|5G"_qs);
    row("an address", u"见|www.shanxi.gov.cn|。"_qs);
    row("a mail", u"editor_2@sxrb.com|；"_qs);
    row("and/or", u"and|/|or"_qs);
    row("signs in a row", u"平安|……——”，|山西"_qs);
    row("brackets", u"（|平安|）《|山西|》"_qs);
    row("a quotation", u"说|：“|平安|。”"_qs);
    row("money", u"￥|100|、|5.2|万"_qs);
    row("spaces in a row", u"平安|　　|山西| \t\u00a0"_qs);
    row("a line separator", u"平安|\u2028|山西"_qs);
    row("images", u"平安|\uFFFC|\uFFFC|山西|，|\uFFFC"_qs);
    row("emoji", u"平安|\U0001F44D\U0001F3FD|山西"_qs);
    row("joined emoji", u"\U0001F468\u200D\U0001F469\u200D\U0001F467|平安"_qs);
    row("letters with marks", u"re\u0301sume\u0301| |x"_qs);
    row("Arabic", u"\u0645\u0631\u062D\u0628\u0627| |\u0628\u0643\u0645|،"_qs);
    row("Hebrew and figures", u"\u05E9\u05DC\u05D5\u05DD| |42%"_qs);
    row("kana", u"かな|、|カナ"_qs);
    row("half a pair", u"平安|"_qs + QChar(char16_t(0xD840)) + u"|山西"_qs);
    row("halves the wrong way round",
        QString(QChar(char16_t(0xDC00))) + QChar(char16_t(0xD840)) + u"|平安"_qs);
    row("a mark at the start", u"\u0301|平安"_qs);
}

void TestWordCutting::cutsSignsAndNumbers()
{
    QFETCH(QString, bars);
    QCOMPARE(withBars(QString(bars).remove(u'|'), *m_small), bars);
}

void TestWordCutting::cutsChinese_data()
{
    QTest::addColumn<QString>("bars");
    const auto row = [](const QString &bars) { QTest::newRow(qUtf8Printable(bars)) << bars; };
    row(u"省委|政法委|推动|成立|领导|小组"_qs);
    row(u"研究|生命|的|起源"_qs);
    row(u"南京市|长江|大桥"_qs);
    row(u"结婚|的|和|尚|未|结婚|的"_qs);
    row(u"中华|人民|共和国|成立|70|周年"_qs);
    row(u"开辟|改革|新|路径| |打造|平安|新|业绩"_qs);
    row(u"学习|贯彻|落实|省委|政法|工作|会议|精神"_qs);
    row(u"山西省|高级|人民|法院|院长|介绍|，|2019|年|全|省|法院|受理|案件|61.2|万|件|，|同比|上升|9.8%|。"_qs);
    row(u"8|月|23|日|，|太原市|公安局|召开|新闻|发布会"_qs);
    row(u"他|说|：“|人民|群众|的|获得|感|、|幸福感|、|安全感|明显|增强|。”"_qs);
    row(u"扫黑|除恶|专项|斗争|取得|压倒性|胜利"_qs);
    row(u"新型|冠状|病毒|肺炎|疫情|防控|COVID-19"_qs);
    row(u"在|GDP|增长|6.1%|的|同时|，|CPI|上涨|2.9%"_qs);
    row(u"全|省|共|化解|矛盾|纠纷|12|万余|件"_qs);
    row(u"第十三|届|全|国|人民|代表|大会|第三|次|会议"_qs);
    row(u"二|〇|二|〇|年|二月|十九日"_qs);
    row(u"\U00020BB6|人|好|㹴犬"_qs);
    row(u"改革|开放|以来|我们|取得|了|举世瞩目|的|成就"_qs);
    row(u"必须|坚持|以|人民|为|中心|的|发展|思想"_qs);
    row(u"责任|编辑|：|高|鹤"_qs);
    row(u"这|一|年|，|滨河|公园|三|期|完工|，|12.6|公里|亲水|步道|首尾相接"_qs);
}

void TestWordCutting::cutsChinese()
{
    if (!m_installed) {
        QSKIP("There is no file of Chinese words here: install libime-data-language-model.");
    }
    QFETCH(QString, bars);
    QCOMPARE(withBars(QString(bars).remove(u'|'), *m_installed), bars);
}

// Any place of any text is in the piece that cutting the whole text gives.
void TestWordCutting::looksNearby()
{
    const QString alphabet =
        u"平安山西太原的，。“”Qa1.5%- \u3000\u0301\U0002A6D6\U000E0100\u200D\uFFFC\u0645"_qs;
    const QList<uint> points = alphabet.toUcs4();
    std::mt19937 random(5);
    for (int round = 0; round < 2000; ++round) {
        QString text;
        for (int count = int(random() % 40); count > 0; --count) {
            const char32_t point = points.at(random() % points.size());
            text += random() % 50 == 0 ? QString(QChar(char16_t(0xD840 + random() % 0x800)))
                                       : QString::fromUcs4(&point, 1);
        }
        const QList<int> boundaries = wordBoundaries(text, *m_small);
        QCOMPARE(boundaries.constFirst(), 0);
        QCOMPARE(boundaries.constLast(), int(text.size()));
        for (qsizetype i = 0; i + 1 < boundaries.size(); ++i) {
            QVERIFY(boundaries.at(i) < boundaries.at(i + 1));
            for (int at = boundaries.at(i); at < boundaries.at(i + 1); ++at) {
                const TextRange word = wordAt(text, at, *m_small);
                QCOMPARE(word.start, boundaries.at(i));
                QCOMPARE(word.end(), boundaries.at(i + 1));
            }
        }
    }
}

void TestWordCutting::stopsAtWords_data()
{
    QTest::addColumn<QString>("bars"); // where Ctrl+→ stops, and Ctrl+← from the end
    QTest::newRow("nothing") << QString();
    QTest::newRow("Han") << u"平安|山西|太原"_qs;
    QTest::newRow("marks") << u"平安|，|山西|。"_qs;
    QTest::newRow("spaces") << u"平安　　|the |rule|，|山西 \t"_qs;
    QTest::newRow("spaces in front") << u"　　|平安"_qs;
    QTest::newRow("spaces alone") << u"　　"_qs;
    QTest::newRow("figures") << u"2020-02-19 |3.5%|平安"_qs;
    QTest::newRow("images") << u"\uFFFC|平安|\uFFFC"_qs;
}

void TestWordCutting::stopsAtWords()
{
    QFETCH(QString, bars);
    const QString text = QString(bars).remove(u'|');
    const int size = int(text.size());
    QString forwards = text;
    for (int at = size, shown = 0; at > 0; at = shown) {
        shown = previousWord(text, at, *m_small);
        QVERIFY(shown < at);
        forwards.insert(shown, shown > 0 ? u"|"_qs : QString());
    }
    QCOMPARE(forwards, bars);
    QString there;
    for (int at = 0; at < size;) {
        const int next = nextWord(text, at, *m_small);
        QVERIFY(next > at);
        there += text.mid(at, next - at) + (next < size ? u"|"_qs : QString());
        at = next;
    }
    QCOMPARE(there, bars);
    QCOMPARE(nextWord(text, size, *m_small), size);
    QCOMPARE(previousWord(text, 0, *m_small), 0);
}

// From any place both keys go on, and come to an end.
void TestWordCutting::goesThroughAnyText()
{
    std::mt19937 random(7);
    for (int round = 0; round < 200; ++round) {
        QString text;
        for (int count = int(random() % 60); count > 0; --count) {
            text += QChar(char16_t(random() % 0x10000));
        }
        for (int at = 0; at <= text.size(); ++at) {
            QVERIFY(at == text.size() || nextWord(text, at, *m_small) > at);
            QVERIFY(at == 0 || previousWord(text, at, *m_small) < at);
        }
    }
}

void TestWordCutting::takesLongTexts_data()
{
    QTest::addColumn<QString>("text");
    constexpr int length = 300'000;
    const auto row = [](const char *name, const QString &text) { QTest::newRow(name) << text; };
    row("words without a mark", u"平安山西太原"_qs.repeated(length / 6));
    row("a character", QString(length, u'平'));
    row("unknown characters", QString(length, u'的'));
    row("letters", QString(length, u'a'));
    row("figures", u"1."_qs.repeated(length / 2));
    row("signs", QString(length, u'…'));
    row("spaces", QString(length, u' '));
    row("images", QString(length, QChar(QChar::ObjectReplacementCharacter)));
    row("marks", u"平"_qs + QString(length, QChar(0x0301)));
    row("halves of pairs", QString(length, QChar(char16_t(0xDC00))));
}

void TestWordCutting::takesLongTexts()
{
    QFETCH(QString, text);
    const QList<int> boundaries = wordBoundaries(text, *m_small);
    QCOMPARE(boundaries.constLast(), int(text.size()));
    QVERIFY(std::is_sorted(boundaries.cbegin(), boundaries.cend(), std::less_equal<>()));
    const int middle = int(text.size()) / 2;
    const TextRange word = wordAt(text, middle, *m_small);
    QVERIFY(word.start <= middle && middle < word.end());
    QVERIFY(nextWord(text, middle, *m_small) > middle);
    QVERIFY(previousWord(text, middle, *m_small) < middle);
}

QTEST_GUILESS_MAIN(TestWordCutting)
#include "tst_wordcutting.moc"
