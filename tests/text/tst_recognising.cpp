// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/recognising.h"

#include "core/articlecheck.h"
#include "support/randomarticle.h"
#include "text/goldentexts.h"
#include "text/segmenting.h"

#include <QSet>
#include <QTest>

using namespace Pandian;
using namespace Qt::StringLiterals;

namespace {

Article comparable(Article article)
{
    article.id = {};
    for (Section &section : article.sections) {
        section.id = {};
    }
    return article;
}

QList<Block> paragraphs(const QStringList &lines)
{
    QList<Block> blocks;
    for (const QString &line : lines) {
        blocks.append(paragraph(line));
    }
    return blocks;
}

Article articleOf(const QStringList &lead, const QList<Section> &sections = {})
{
    Article article;
    article.id = ArticleId::create();
    article.lead = paragraphs(lead);
    article.sections = sections;
    return article;
}

// An article with a title, so that none is looked for.
Article titledArticle(const QStringList &lead, const QList<Section> &sections = {})
{
    Article article = articleOf(lead, sections);
    article.title = u"一枚印章管审批"_qs;
    return article;
}

Section section(const QString &title, const QStringList &lines)
{
    return {SectionId::create(), title, paragraphs(lines)};
}

QStringList linesOf(const QList<Block> &blocks)
{
    QStringList lines;
    for (const Block &block : blocks) {
        lines.append(plainText(block));
    }
    return lines;
}

QStringList titlesOf(const Article &article)
{
    QStringList titles;
    for (const Section &one : article.sections) {
        titles.append(one.title);
    }
    return titles;
}

QList<SectionId> idsOf(const Article &article)
{
    QList<SectionId> ids;
    for (const Section &one : article.sections) {
        ids.append(one.id);
    }
    return ids;
}

QStringList rulesOf(const Recognition &found)
{
    QStringList rules;
    for (const Finding &finding : found.findings) {
        rules.append(finding.rule);
    }
    return rules;
}

QList<Block> blocksOf(const Article &article)
{
    QList<Block> blocks = article.lead;
    for (const Section &one : article.sections) {
        blocks += one.blocks;
    }
    return blocks;
}

// Every character of the paragraphs with its looks.
QList<Run> charactersOf(const Article &article)
{
    QList<Run> characters;
    const QList<Block> blocks = blocksOf(article);
    for (const Block &block : blocks) {
        if (const auto *text = std::get_if<TextBlock>(&block)) {
            for (const Run &run : text->runs) {
                for (const QChar c : run.text) {
                    characters.append(Run{c, run.styles, run.link});
                }
            }
        }
    }
    return characters;
}

// Tables, images and what else is not read.
QList<Block> opaqueOf(const Article &article)
{
    QList<Block> blocks = blocksOf(article);
    blocks.removeIf([](const Block &block) {
        const auto *text = std::get_if<TextBlock>(&block);
        return text && (text->kind == TextKind::Paragraph || text->kind == TextKind::Subheading ||
                        plainText(block).trimmed().isEmpty());
    });
    return blocks;
}

template <typename Value>
bool isInOrder(const QList<Value> &part, const QList<Value> &whole)
{
    qsizetype found = 0;
    for (qsizetype i = 0; i < whole.size() && found < part.size(); ++i) {
        found += whole.at(i) == part.at(found) ? 1 : 0;
    }
    return found == part.size();
}

QString wholeText(const Article &article)
{
    QStringList lines{article.columnPath.join(u' '),
                      article.kicker,
                      article.title,
                      article.subtitle,
                      article.source,
                      article.authors.join(u' '),
                      article.responsibleEditor,
                      article.statedReviewer,
                      article.keywords.join(u' '),
                      article.abstract};
    lines += linesOf(article.lead);
    for (const Section &one : article.sections) {
        lines.append(one.title);
        lines += linesOf(one.blocks);
    }
    return lines.join(u'\n');
}

// What is wrong with a proposal for an article; empty: nothing.
QString whatIsWrong(const Article &before, const Recognition &found)
{
    const Article &after = found.article;
    if (const QString lost = whatWentWrong(wholeText(before), after); !lost.isEmpty()) {
        return lost;
    }
    const QList<SectionId> ids = idsOf(after);
    if (QSet<SectionId>(ids.cbegin(), ids.cend()).size() != ids.size()) {
        return u"an id twice"_qs;
    }
    if (!isInOrder(idsOf(before), ids)) {
        return u"a section is gone"_qs;
    }
    for (const Section &one : before.sections) {
        const Section &same = after.sections.at(ids.indexOf(one.id));
        if (same.title != one.title) {
            return u"another title: "_qs + same.title;
        }
    }
    if (opaqueOf(before) != opaqueOf(after)) {
        return u"tables, images, lists"_qs;
    }
    if (!isInOrder(charactersOf(after), charactersOf(before))) {
        return u"looks of the text"_qs;
    }
    if (const Result<void> sound = checkArticle(after); !sound) {
        return sound.error().detail;
    }
    if (found.isEmpty() && before != after) {
        return u"a change that is not told"_qs;
    }
    const Result<Recognition> again = recognise(after);
    return again && again->isEmpty() && again->article == after ? QString() : u"found more"_qs;
}

} // namespace

class RecognisingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsPastedLikeWhatIsImported_data();
    void readsWhatIsPastedLikeWhatIsImported();
    void tellsWhatIsFound();
    void overwritesNothing();
    void takesWhatIsStatedTwiceAlikeOnce();
    void addsSectionsToThoseThatAreThere();
    void leavesOtherLabelsInsideSections();
    void keepsTitlesTitles_data();
    void keepsTitlesTitles();
    void keepsLooks();
    void readsNoListsAndQuotations();
    void looksAtSubheadingsOnceOnly();
    void keepsEmptyParagraphs();
    void tellsWhatIsRenumbered();
    void findsNothing_data();
    void findsNothing();
    void stopsWhenCancelled();
    void losesNothing();
    void losesNothingOfAnything();
};

void RecognisingTest::readsWhatIsPastedLikeWhatIsImported_data()
{
    QTest::addColumn<QString>("name");
    const QStringList names = goldenNames();
    for (const QString &name : names) {
        QTest::newRow(qUtf8Printable(name)) << name;
    }
}

void RecognisingTest::readsWhatIsPastedLikeWhatIsImported()
{
    QFETCH(QString, name);
    const Result<Segmented> imported = segmentText(goldenInput(name));
    QVERIFY(imported);
    QStringList lines;
    const QStringList all = imported->text.split(u'\n');
    for (const QString &line : all) {
        if (const QString trimmed = line.trimmed(); !trimmed.isEmpty()) {
            lines.append(trimmed);
        }
    }
    const Article pasted = articleOf(lines);
    const Result<Recognition> found = recognise(pasted);
    QVERIFY(found);
    QCOMPARE(whatIsWrong(pasted, *found), QString());
    const Article &article = found->article;
    QCOMPARE(linesOf(article.lead), linesOf(imported->article.lead));
    QCOMPARE(titlesOf(article), titlesOf(imported->article));
    QVERIFY(comparable(article) == comparable(imported->article));
    QCOMPARE(found->newSections, int(article.sections.size()));
}

void RecognisingTest::tellsWhatIsFound()
{
    const Result<Recognition> found = recognise(
        articleOf({u"首页>要闻"_qs, u"打造平安新业绩——我省开创新局面"_qs,
                   u"发表时间:2020/02/19 来源:山西日报 责任编辑:高鹤 审核人:王延辉"_qs,
                   u"回首来时路。"_qs, u"盘点1 站好岗"_qs, u"集中整治。"_qs, u"（一）办案"_qs,
                   u"成效明显。"_qs, u"盘点2 筑牢墙"_qs, u"日夜守护。"_qs}));
    QVERIFY(found);
    QCOMPARE(found->parts,
             (QList<ArticlePart>{ArticlePart::ColumnPath, ArticlePart::Title, ArticlePart::Subtitle,
                                 ArticlePart::Published, ArticlePart::Source, ArticlePart::Editor,
                                 ArticlePart::Reviewer, ArticlePart::External}));
    QCOMPARE(found->newSections, 2);
    QCOMPARE(found->newSubheadings, 1);
    QVERIFY(found->article.external);
    QCOMPARE(linesOf(found->article.lead), QStringList{u"回首来时路。"_qs});
    QCOMPARE(rulesOf(*found), QStringList{u"segmenting.time-missing"_qs});
}

void RecognisingTest::overwritesNothing()
{
    Article article = titledArticle({u"首页>要闻"_qs, u"发表时间:2020/02/19 来源:山西日报"_qs,
                                     u"责任编辑：高鹤"_qs, u"本报记者 张三"_qs, u"正文。"_qs});
    article.columnPath = QStringList{u"首页"_qs, u"专题"_qs};
    article.source = u"滨河日报"_qs;
    article.authors = QStringList{u"林一"_qs};
    const Result<Recognition> found = recognise(article);
    QVERIFY(found);
    QCOMPARE(whatIsWrong(article, *found), QString());
    QCOMPARE(found->parts, (QList<ArticlePart>{ArticlePart::Published, ArticlePart::Editor}));
    QCOMPARE(found->article.columnPath, article.columnPath);
    QCOMPARE(found->article.source, article.source);
    QCOMPARE(found->article.authors, article.authors);
    QCOMPARE(linesOf(found->article.lead), (QStringList{u"首页>要闻"_qs, u"来源:山西日报"_qs,
                                                        u"本报记者 张三"_qs, u"正文。"_qs}));
    QCOMPARE(rulesOf(*found).count(u"segmenting.repeated-field"_qs), 3);
}

void RecognisingTest::takesWhatIsStatedTwiceAlikeOnce()
{
    Article article = titledArticle(
        {u"一枚印章管审批——改革纪实"_qs, u"来源:滨河日报 责任编辑:高鹤"_qs, u"正文。"_qs});
    article.subtitle = u"改革纪实"_qs;
    article.source = u"滨河日报"_qs;
    const Result<Recognition> found = recognise(article);
    QVERIFY(found);
    QCOMPARE(found->parts, QList<ArticlePart>{ArticlePart::Editor});
    QCOMPARE(linesOf(found->article.lead), QStringList{u"正文。"_qs});
    article.responsibleEditor = u"高鹤"_qs; // alone that is nothing to offer
    const Result<Recognition> known = recognise(article);
    QVERIFY(known && known->isEmpty());
    QVERIFY(known->article == article);
}

void RecognisingTest::addsSectionsToThoseThatAreThere()
{
    const Article article = titledArticle(
        {u"导语。"_qs}, {section(u"站好岗"_qs, {u"甲。"_qs, u"盘点8 架起桥"_qs, u"乙。"_qs}),
                         section(u"筑牢墙"_qs, {u"丙。"_qs, u"盘点3 练强兵"_qs})});
    const Result<Recognition> found = recognise(article);
    QVERIFY(found);
    QCOMPARE(whatIsWrong(article, *found), QString());
    QCOMPARE(titlesOf(found->article),
             (QStringList{u"站好岗"_qs, u"架起桥"_qs, u"筑牢墙"_qs, u"练强兵"_qs}));
    QCOMPARE(found->article.sections.at(0).id, article.sections.at(0).id);
    QCOMPARE(found->article.sections.at(2).id, article.sections.at(1).id);
    QCOMPARE(linesOf(found->article.sections.at(1).blocks), QStringList{u"乙。"_qs});
    QCOMPARE(found->newSections, 2);
    QVERIFY(found->parts.isEmpty());
}

// What an article's sections are called is settled.
void RecognisingTest::leavesOtherLabelsInsideSections()
{
    Article article = titledArticle({}, {section(u"站好岗"_qs, {u"一、办案"_qs, u"甲。"_qs})});
    article.labelStyle.before = u"看点"_qs;
    const Result<Recognition> found = recognise(article);
    QVERIFY(found);
    QCOMPARE(titlesOf(found->article), QStringList{u"站好岗"_qs});
    QCOMPARE(found->newSubheadings, 1);
    QVERIFY(found->article.labelStyle == article.labelStyle);
}

void RecognisingTest::keepsTitlesTitles_data()
{
    QTest::addColumn<QString>("title");
    for (const QString &title : {u""_qs, u" "_qs, u"来源：何处"_qs, u"一句。又一句。"_qs,
                                 u"盘点7 站好岗"_qs, u"一、总体要求"_qs, u"——从头说起"_qs,
                                 u"2021年1月8日"_qs, u"\ufeff站好岗 "_qs, QString(2000, u'长')}) {
        QTest::newRow(qUtf8Printable(title.left(10))) << title;
    }
}

// Whatever they say, and however they are numbered.
void RecognisingTest::keepsTitlesTitles()
{
    QFETCH(QString, title);
    for (const QString &before : {u"盘点"_qs, u""_qs, u"第 "_qs, u"（"_qs, u"其"_qs}) {
        Article article = articleOf({}, {section(title, {u"短句"_qs}), section(title, {})});
        article.labelStyle.before = before;
        const Result<Recognition> found = recognise(article);
        QVERIFY(found);
        QVERIFY(found->isEmpty());
        QVERIFY(found->article == article);
    }
}

void RecognisingTest::keepsLooks()
{
    const Image image{QString(64, u'0'), u"图注"_qs, {}, {}};
    Article article = titledArticle({});
    article.lead = {
        TextBlock{TextKind::Paragraph,
                  {{u"盘点1 站好"_qs, {}, {}},
                   {u"岗。成效"_qs, RunStyle::Bold, {}},
                   {u"明显。"_qs, {}, u"https://example.org/"_qs}}},
        image, paragraph(u"盘点2 筑牢墙"_qs),
        TextBlock{TextKind::Paragraph, {{u"　"_qs, {}, {}}, {u"日夜"_qs, RunStyle::Italic, {}}}}};
    const Result<Recognition> found = recognise(article);
    QVERIFY(found);
    QCOMPARE(whatIsWrong(article, *found), QString());
    QCOMPARE(titlesOf(found->article), (QStringList{u"站好岗。"_qs, u"筑牢墙"_qs}));
    const QList<Block> first{TextBlock{TextKind::Paragraph,
                                       {{u"成效"_qs, RunStyle::Bold, {}},
                                        {u"明显。"_qs, {}, u"https://example.org/"_qs}}},
                             image};
    QVERIFY(found->article.sections.first().blocks == first);
    QVERIFY(found->article.sections.last().blocks == QList<Block>{article.lead.last()});
}

void RecognisingTest::readsNoListsAndQuotations()
{
    Article article = titledArticle({});
    for (const TextKind kind : {TextKind::ListItem, TextKind::Quotation, TextKind::Note}) {
        TextBlock block = paragraph(u"盘点1 站好岗"_qs);
        block.kind = kind;
        article.lead.append(block);
        block = paragraph(u"来源：山西日报"_qs);
        block.kind = kind;
        article.lead.append(block);
    }
    const Result<Recognition> found = recognise(article);
    QVERIFY(found);
    QVERIFY(found->isEmpty());
}

void RecognisingTest::looksAtSubheadingsOnceOnly()
{
    TextBlock heading = paragraph(u"一、办案"_qs);
    heading.kind = TextKind::Subheading;
    Article article = titledArticle({});
    article.lead = {heading, paragraph(u"甲。"_qs)};
    const Result<Recognition> found = recognise(article);
    QVERIFY(found);
    QCOMPARE(titlesOf(found->article), QStringList{u"办案"_qs});
    article.labelStyle = LabelStyle{{}, Numerals::Chinese, u"、"_qs, {}};
    article.sections = {section(u"站好岗"_qs, {})};
    const Result<Recognition> later = recognise(article);
    QVERIFY(later);
    QVERIFY(later->isEmpty());
}

void RecognisingTest::keepsEmptyParagraphs()
{
    const Article article =
        articleOf({u""_qs, u"打造平安新业绩"_qs, u"  "_qs, u"来源：山西日报"_qs, u""_qs,
                   u"导语。"_qs, u""_qs, u"盘点1 站好岗"_qs, u"甲。"_qs, u""_qs});
    const Result<Recognition> found = recognise(article);
    QVERIFY(found);
    QCOMPARE(linesOf(found->article.lead), (QStringList{u"导语。"_qs, u""_qs}));
    QCOMPARE(linesOf(found->article.sections.first().blocks), (QStringList{u"甲。"_qs, u""_qs}));
}

void RecognisingTest::tellsWhatIsRenumbered()
{
    const Result<Recognition> found =
        recognise(titledArticle({u"盘点1 站好岗"_qs, u"甲。"_qs, u"盘点3 筑牢墙"_qs, u"乙。"_qs}));
    QVERIFY(found);
    QCOMPARE(rulesOf(*found), QStringList{u"segmenting.numbering-gap"_qs});
}

void RecognisingTest::findsNothing_data()
{
    QTest::addColumn<QStringList>("lead");
    QTest::newRow("no paragraph") << QStringList();
    QTest::newRow("an empty one") << QStringList{{}};
    QTest::newRow("text") << QStringList{u"回首来时路。"_qs, u"如盘点1所述，成效明显。"_qs};
    QTest::newRow("a list") << QStringList{u"一、甲"_qs, u"二、乙"_qs, u"三、丙"_qs};
}

void RecognisingTest::findsNothing()
{
    QFETCH(QStringList, lead);
    const Article article = titledArticle(lead);
    const Result<Recognition> found = recognise(article);
    QVERIFY(found);
    QVERIFY(found->isEmpty());
    QVERIFY(found->article == article);
}

void RecognisingTest::stopsWhenCancelled()
{
    const Result<Recognition> found =
        recognise(titledArticle({u"盘点1 站好岗"_qs}), [] { return true; });
    QVERIFY(!found);
    QCOMPARE(found.error().code, ErrorCode::Cancelled);
}

// Lines of all golden cases in any order, in paragraphs of any kind and look, in the lead and in
// sections, between tables and images.
void RecognisingTest::losesNothing()
{
    QStringList lines;
    const QStringList names = goldenNames();
    for (const QString &name : names) {
        const Result<Segmented> read = segmentText(goldenInput(name));
        QVERIFY(read);
        lines += read->text.split(u'\n');
    }
    Random random(20210108);
    const auto anyLine = [&random, &lines] {
        return lines.at(randomUpTo(random, int(lines.size()) - 1));
    };
    const auto anyBlock = [&random, &anyLine]() -> Block {
        switch (randomUpTo(random, 20)) {
        case 0:
            return randomTable(random);
        case 1:
            return randomImage(random);
        case 2:
            return randomTextBlock(random);
        default:
            break;
        }
        const QString line = anyLine();
        TextBlock block;
        block.kind = randomUpTo(random, 8) == 0 ? TextKind::Subheading : TextKind::Paragraph;
        const int cut = randomUpTo(random, int(line.size()));
        const bool inPair = cut > 0 && cut < line.size() && line.at(cut).isLowSurrogate();
        const bool isWhole = inPair || randomUpTo(random, 2) > 0;
        block.runs = isWhole ? QList<Run>{{line, {}, {}}}
                             : QList<Run>{{line.first(cut), RunStyle::Bold, {}},
                                          {line.sliced(cut), {}, u"https://example.org/"_qs}};
        block.runs = normalizedRuns(block.runs);
        return block;
    };
    const auto anyBlocks = [&random, &anyBlock] {
        QList<Block> blocks;
        for (int count = randomUpTo(random, 12); count > 0; --count) {
            blocks.append(anyBlock());
        }
        return blocks;
    };
    for (int round = 0; round < 2000; ++round) {
        Article article = randomUpTo(random, 1) == 0 ? randomArticle(random) : articleOf({});
        article.lead = anyBlocks();
        article.sections.clear();
        for (int count = randomUpTo(random, 1) * randomUpTo(random, 4); count > 0; --count) {
            QString title = anyLine();
            title.replace(QChar::LineSeparator, u' ');
            article.sections.append(Section{SectionId::create(), title, anyBlocks()});
        }
        const Result<Recognition> found = recognise(article);
        QVERIFY(found);
        const QString wrong = whatIsWrong(article, *found);
        QVERIFY2(wrong.isEmpty(), qUtf8Printable(wrong + u"\n"_qs + wholeText(article) +
                                                 u"\n---\n"_qs + wholeText(found->article)));
    }
}

void RecognisingTest::losesNothingOfAnything()
{
    Random random(9);
    for (int round = 0; round < 1000; ++round) {
        const Article article = randomArticle(random);
        const Result<Recognition> found = recognise(article);
        QVERIFY(found);
        const QString wrong = whatIsWrong(article, *found);
        QVERIFY2(wrong.isEmpty(), qUtf8Printable(wrong + u"\n"_qs + wholeText(article)));
    }
}

QTEST_GUILESS_MAIN(RecognisingTest)
#include "tst_recognising.moc"
