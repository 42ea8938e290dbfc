// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/sourcetree.h"
#include "text/counting.h"
#include "text/sectionlabel.h"
#include "text/segmenting.h"

#include <QFile>
#include <QTest>

using namespace Pandian;

class TestCounting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsAsWordDoes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("words");
        QTest::addColumn<int>("han");
        QTest::addColumn<int>("characters");
        QTest::addColumn<int>("withoutSpaces");
        QTest::newRow("nothing") << QString() << 0 << 0 << 0 << 0;
        QTest::newRow("spaces") << u" \t\u3000\u00A0"_qs << 0 << 0 << 4 << 0;
        QTest::newRow("line ends are no characters")
            << u"平\n安\r\n山\u2028西\u2029"_qs << 4 << 4 << 4 << 4;
        QTest::newRow("line ends divide words") << u"one\ntwo\u2028three"_qs << 3 << 0 << 11 << 11;
        QTest::newRow("Han") << u"平安山西"_qs << 4 << 4 << 4 << 4;
        QTest::newRow("zero and repetition marks") << u"二〇二〇年时时々々"_qs << 9 << 9 << 9 << 9;
        QTest::newRow("English words") << u"the rule of law"_qs << 4 << 0 << 15 << 12;
        QTest::newRow("half-width marks belong to their word")
            << u"it's (well-known), 97.36%."_qs << 3 << 0 << 26 << 24;
        QTest::newRow("a comma between Han") << u"哨,确"_qs << 3 << 2 << 3 << 3;
        QTest::newRow("a number among Han") << u"对2865个重点"_qs << 5 << 4 << 8 << 8;
        QTest::newRow("figures and Han by turns") << u"685件3989人"_qs << 4 << 2 << 9 << 9;
        QTest::newRow("full-width marks")
            << u"，。、；：？！（）《》【】～"_qs << 14 << 0 << 14 << 14;
        QTest::newRow("curved quotes") << u"“一”‘二’"_qs << 6 << 2 << 6 << 6;
        QTest::newRow("a dash and dots count double") << u"山西——……"_qs << 6 << 2 << 6 << 6;
        QTest::newRow("full-width letters and digits") << u"ＧＤＰ１２"_qs << 5 << 0 << 5 << 5;
        QTest::newRow("circled numbers") << u"盘点①②"_qs << 4 << 2 << 4 << 4;
        QTest::newRow("kana and Hangul") << u"かなカナ한글"_qs << 6 << 0 << 6 << 6;
        QTest::newRow("a name with a middle dot") << u"阿不都·热西提"_qs << 7 << 6 << 7 << 7;
        QTest::newRow("extension B") << u"\U00020000\U0002A6D6"_qs << 2 << 2 << 2 << 2;
        QTest::newRow("extension H") << u"\U00031350"_qs << 1 << 1 << 1 << 1;
        QTest::newRow("compatibility ideographs") << u"\uF91A\U0002F800"_qs << 2 << 2 << 2 << 2;
        QTest::newRow("a variation selector") << u"葛\U000E0100城"_qs << 2 << 2 << 3 << 3;
        QTest::newRow("marks over letters") << u"re\u0301sume\u0301 x"_qs << 2 << 0 << 10 << 9;
        QTest::newRow("a mark over Han") << u"平\u0301安"_qs << 2 << 2 << 3 << 3;
        QTest::newRow("emoji") << u"好\U0001F600\U0001F600好"_qs << 3 << 2 << 4 << 4;
        QTest::newRow("an address")
            << u"见https://www.shanxi.gov.cn/?a=1。"_qs << 3 << 1 << 32 << 32;
        QTest::newRow("half a pair at the end")
            << u"平"_qs + QChar(char16_t(0xD840)) << 2 << 1 << 2 << 2;
        QTest::newRow("halves the wrong way round")
            << QString(QChar(char16_t(0xDC00))) + QChar(char16_t(0xD840)) << 1 << 0 << 2 << 2;
    }

    void countsAsWordDoes()
    {
        QFETCH(QString, text);
        const TextCount count = countText(text);
        QTEST(int(count.words), "words");
        QTEST(int(count.han), "han");
        QTEST(int(count.characters), "characters");
        QTEST(int(count.charactersWithoutSpaces), "withoutSpaces");
    }

    void countsThePublishedArticleExactly()
    {
        QFile file(sourcePath(u"../shared/samples/shanxi-2020.txt"_qs));
        if (!file.open(QIODevice::ReadOnly)) {
            QSKIP("The published article ../shared/samples/shanxi-2020.txt is not here.");
        }
        const TextCount count = countText(QString::fromUtf8(file.readAll()));
        QCOMPARE(count.words, 5479);
        QCOMPARE(count.han, 4795);
        QCOMPARE(count.characters, 5691);
        QCOMPARE(count.charactersWithoutSpaces, 5678);
    }

    void aSectionCountsItsLabel()
    {
        Section section;
        section.title = u"站好“忠诚哨”"_qs;
        section.blocks = {paragraph(u"全省开展2次。"_qs), paragraph({}), paragraph(u"完成"_qs)};
        // 盘点 + 10, the title's 7, 全省开展 + 2 + 次 + 。, 完成
        QCOMPARE(countSection(section, LabelStyle(), 10).words, 3 + 7 + 7 + 2);
        QCOMPARE(countSection(section, LabelStyle(), 10).characters, 4 + 1 + 7 + 7 + 2);
    }

    void tablesAndImagesCountTheirText()
    {
        Table table;
        table.columns = 2;
        table.rows = {{TableCell{{paragraph(u"地区"_qs)}}, TableCell{{paragraph(u"GDP"_qs)}}},
                      {TableCell{{paragraph(u"太原"_qs), paragraph(u"市"_qs)}, 1, 2}}};
        Image image;
        image.caption = u"图为现场"_qs;
        image.alternativeText = u"不计"_qs;
        QCOMPARE(countBlocks({table}).words, 6);
        QCOMPARE(countBlocks({image}).words, 4);
        QCOMPARE(countBlocks({table, image, paragraph(u"完"_qs)}).words, 11);
    }

    void anArticleCountsWhatIsReadAsItsText()
    {
        Article article;
        article.kicker = u"引"_qs;
        article.title = u"主题"_qs;
        article.subtitle = u"副题三"_qs;
        article.columnPath = {u"首页"_qs};
        article.source = u"山西日报"_qs;
        article.authors = {u"高鹤"_qs};
        article.keywords = {u"平安"_qs};
        article.abstract = u"摘要"_qs;
        article.lead = {paragraph(u"导语。"_qs)};
        Section section;
        section.title = u"一事"_qs;
        section.blocks = {paragraph(u"正文。"_qs)};
        article.sections = {section, section};
        QCOMPARE(countArticle(article).words, 1 + 2 + 3 + 3 + 2 * (3 + 2 + 3));
        QCOMPARE(countArticle(Article()).words, 0);
        QVERIFY(countWithDetails(article).words > countArticle(article).words);
        Article details; // 发表时间:2020/02/19 来源:山西日报
        details.published = PublicationDate{QDate(2020, 2, 19), {}};
        details.source = u"山西日报"_qs;
        QCOMPARE(countWithDetails(details).words, 4 + 1 + 2 + 1 + 4);
    }

    void addsUp()
    {
        TextCount sum = countText(u"平安 a"_qs);
        sum += countText(u"山西"_qs);
        QCOMPARE(sum, (TextCount{5, 6, 5, 4}));
    }
};

QTEST_GUILESS_MAIN(TestCounting)
#include "tst_counting.moc"
