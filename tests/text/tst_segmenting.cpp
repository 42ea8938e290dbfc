// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/segmenting.h"

#include "core/articlecheck.h"
#include "core/articlejson.h"
#include "core/articlenames.h"
#include "support/randomarticle.h"
#include "support/sourcetree.h"
#include "text/counting.h"
#include "text/goldentexts.h"
#include "text/sectionlabel.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace Pandian;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Pandian::ErrorCode)

namespace {

// Subheadings are written as “# …”.
QJsonArray blocksToJson(const QList<Block> &blocks)
{
    QJsonArray lines;
    for (const Block &block : blocks) {
        const auto &text = std::get<TextBlock>(block);
        const bool isSubheading = text.kind == TextKind::Subheading;
        lines.append((isSubheading ? u"# "_qs : QString()) + plainText(block));
    }
    return lines;
}

QJsonArray sectionsToJson(const QList<Section> &sections)
{
    QJsonArray list;
    for (const Section &section : sections) {
        QJsonObject object;
        if (!section.title.isEmpty()) {
            object.insert(u"title"_qs, section.title);
        }
        if (!section.blocks.isEmpty()) {
            object.insert(u"text"_qs, blocksToJson(section.blocks));
        }
        list.append(object);
    }
    return list;
}

// The rule with the beginning of the text it is about.
QJsonArray findingsToJson(const Segmented &segmented)
{
    QJsonArray list;
    for (const Finding &finding : segmented.findings) {
        const QString text = segmented.text.mid(finding.range.start, finding.range.length);
        list.append(text.isEmpty() ? finding.rule : finding.rule + u": "_qs + text.left(15));
    }
    return list;
}

// Everything that is not empty, without ids: what expected.json holds.
QJsonObject toJson(const Segmented &segmented)
{
    const Article &article = segmented.article;
    QJsonObject object{{u"findings"_qs, findingsToJson(segmented)}};
    const auto add = [&object](const QString &name, const QString &value) {
        if (!value.isEmpty()) {
            object.insert(name, value);
        }
    };
    const auto addList = [&object](const QString &name, const QJsonArray &values) {
        if (!values.isEmpty()) {
            object.insert(name, values);
        }
    };
    addList(u"columnPath"_qs, QJsonArray::fromStringList(article.columnPath));
    add(u"kicker"_qs, article.kicker);
    add(u"title"_qs, article.title);
    add(u"subtitle"_qs, article.subtitle);
    if (article.published) {
        const std::optional<QTime> time = article.published->time;
        add(u"published"_qs, article.published->date.toString(DateFormat) +
                                 (time ? u' ' + time->toString(TimeFormat) : QString()));
    }
    add(u"source"_qs, article.source);
    addList(u"authors"_qs, QJsonArray::fromStringList(article.authors));
    add(u"responsibleEditor"_qs, article.responsibleEditor);
    add(u"statedReviewer"_qs, article.statedReviewer);
    if (article.external) {
        object.insert(u"external"_qs, true);
    }
    addList(u"keywords"_qs, QJsonArray::fromStringList(article.keywords));
    add(u"abstract"_qs, article.abstract);
    if (!article.sections.isEmpty()) {
        object.insert(u"label"_qs, sectionLabel(article.labelStyle, 1));
        object.insert(u"gap"_qs, article.labelStyle.gap);
    }
    addList(u"lead"_qs, blocksToJson(article.lead));
    addList(u"sections"_qs, sectionsToJson(article.sections));
    return object;
}

QByteArray printed(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

// The article as it is compared after it went through text: ids are new, and the label style is
// nowhere when there are no sections.
Article comparable(Article article)
{
    article.id = {};
    for (Section &section : article.sections) {
        section.id = {};
    }
    if (article.sections.isEmpty()) {
        article.labelStyle = {};
    }
    return article;
}

// Empty, or the first piece of the body that its origin does not lead to.
QString whatIsElsewhere(const Segmented &segmented)
{
    QStringList pieces; // titles may have invisible marks in front
    const auto append = [&pieces](const QList<Block> &blocks) {
        for (const Block &block : blocks) {
            pieces.append(plainText(block));
        }
    };
    append(segmented.article.lead);
    for (const Section &section : segmented.article.sections) {
        pieces.append(section.title);
        append(section.blocks);
    }
    if (pieces.size() != segmented.origins.size()) {
        return u"%1 pieces, %2 origins"_qs.arg(pieces.size()).arg(segmented.origins.size());
    }
    int end = 0;
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const TextRange origin = segmented.origins.at(i);
        const QString found = segmented.text.mid(origin.start, origin.length);
        const QStringView marks = QStringView(pieces.at(i)).chopped(found.size());
        const bool isMarked = std::all_of(marks.begin(), marks.end(), [](QChar c) {
            return c.category() == QChar::Other_Format;
        });
        if (origin.start < end || !pieces.at(i).endsWith(found) || !isMarked) {
            return pieces.at(i);
        }
        end = origin.end();
    }
    return {};
}

QString numberedSections(int count)
{
    QString text = u"标题\n"_qs;
    for (int number = 1; number <= count; ++number) {
        text += u"盘点%1 小标题\n正文。\n"_qs.arg(number);
    }
    return text;
}

} // namespace

class SegmentingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsGoldenCases_data();
    void readsGoldenCases();
    void losesNothing_data() { readsGoldenCases_data(); }
    void losesNothing();
    void losesNothingOfRandomTexts();
    void comesBackFromText_data() { readsGoldenCases_data(); }
    void comesBackFromText();
    void randomArticlesComeBackFromText();
    void writesText();
    void writesListsAndTables();
    void readsTheSample();
    void refuses_data();
    void refuses();
    void stopsWhenCancelled();
    void takesAsManySectionsAsItSays();
    void takesLongTexts_data();
    void takesLongTexts();
    void whatIsTakenCanBeStored();
    void namesEveryWrongNumber();
    void tellsSectionsOfOneNumberApart();
    void speaksInSentences();
};

void SegmentingTest::readsGoldenCases_data()
{
    QTest::addColumn<QString>("name");
    const QStringList names = goldenNames();
    QVERIFY(names.size() >= 40);
    for (const QString &name : names) {
        QTest::newRow(qUtf8Printable(name)) << name;
    }
}

void SegmentingTest::readsGoldenCases()
{
    QFETCH(QString, name);
    const QJsonObject wanted =
        QJsonDocument::fromJson(goldenFile(name, u"expected.json"_qs)).object();
    QVERIFY2(!wanted.isEmpty(), "expected.json is missing or no JSON");
    const Result<Segmented> result = segmentText(goldenInput(name));
    QVERIFY2(result, result ? "" : qUtf8Printable(result.error().message));
    const QJsonObject read = toJson(*result);
    QVERIFY2(read == wanted, "\n" + printed(read) + "instead of\n" + printed(wanted));
    QCOMPARE(whatIsElsewhere(*result), QString());
}

void SegmentingTest::losesNothing()
{
    QFETCH(QString, name);
    const QString input = goldenInput(name);
    const Result<Segmented> result = segmentText(input);
    QVERIFY(result);
    QCOMPARE(whatWentWrong(input, result->article), QString());
    QVERIFY(articleToJson(result->article));
}

// Lines of all golden cases in any order, cut and joined at random.
void SegmentingTest::losesNothingOfRandomTexts()
{
    QStringList lines;
    for (const QString &name : goldenNames()) {
        lines += goldenInput(name).split(u'\n');
    }
    Random random(20210108);
    for (int round = 0; round < 3000; ++round) {
        QString text = u"。"_qs;
        for (int count = randomUpTo(random, 30); count >= 0; --count) {
            QString line = lines.at(randomUpTo(random, int(lines.size()) - 1));
            if (randomUpTo(random, 9) == 0) {
                const int at = randomUpTo(random, int(line.size()));
                const bool inPair = at > 0 && at < line.size() && line.at(at).isLowSurrogate();
                line.insert(inPair ? at - 1 : at,
                            u"：\t 1一盘点——。\u2028"_qs.at(randomUpTo(random, 10)));
            }
            text += line + (randomUpTo(random, 9) == 0 ? u" "_qs : u"\n"_qs);
        }
        const Result<Segmented> result = segmentText(text);
        QVERIFY(result);
        QVERIFY2(whatWentWrong(text, result->article).isEmpty(),
                 qUtf8Printable(whatWentWrong(text, result->article) + u"\n"_qs + text));
        QCOMPARE(whatIsElsewhere(*result), QString());
        const Result<QByteArray> json = articleToJson(result->article);
        QVERIFY2(json, json ? "" : qUtf8Printable(json.error().message + json.error().detail));
    }
}

void SegmentingTest::comesBackFromText()
{
    QFETCH(QString, name);
    const Result<Segmented> first = segmentText(goldenInput(name));
    QVERIFY(first);
    const QString text = articleToText(first->article);
    const Result<Segmented> second = segmentText(text);
    QVERIFY2(second, qUtf8Printable(text));
    QVERIFY2(comparable(second->article) == comparable(first->article),
             printed(toJson(*first)) + text.toUtf8() + printed(toJson(*second)));
}

namespace {

const QStringList &sentences()
{
    static const QStringList all{
        u"去年以来，全市新增自助终端四十台，群众办事少跑了路。"_qs,
        u"“盘点1”所述的做法已经推广。"_qs,
        u"1. 这一条是清单里的内容；"_qs,
        u"第一行\u2028第二行"_qs,
        u"👍🏽𠮷祥物亮相。"_qs,
        u"……"_qs,
        u"如盘点2所述，窗口前移是关键。"_qs,
        u"他说：——不，是她说的。"_qs,
        u"<b>\"引号\"</b> & 'x' ]]>"_qs,
    };
    return all;
}

const QStringList &titles()
{
    static const QStringList all{
        u"一枚印章管审批 一张网络办到底"_qs,
        u"便民服务再升级"_qs,
        u"“窗口——连心桥”启动"_qs,
        u"甲——乙"_qs,
        u"盘点1 站好服务岗"_qs,
        u"一、总体要求"_qs,
        u"来源：何处"_qs,
        u"2021年1月8日"_qs,
        u"——从头说起"_qs,
        u"本报记者 林一舟"_qs,
        u"一句。又一句。"_qs,
        u"𠮷"_qs,
        u""_qs,
    };
    return all;
}

QString pick(Random &random, const QStringList &all)
{
    return all.at(randomUpTo(random, int(all.size()) - 1));
}

QList<Block> randomParagraphs(Random &random)
{
    QList<Block> blocks;
    for (int count = 1 + randomUpTo(random, 3); count > 0; --count) {
        blocks.append(paragraph(pick(random, sentences())));
    }
    return blocks;
}

LabelStyle randomStyle(Random &random)
{
    using enum Numerals;
    static const QList<LabelStyle> styles{
        {},
        {u"盘点"_qs, FullWidthArabic, {}, {}},
        {u"【盘点"_qs, Chinese, u"】"_qs, {}},
        {u"看点"_qs, Circled, {}, {}},
        {u"亮点之"_qs, Chinese, {}, u"　"_qs},
        {u"关键词"_qs, Arabic, u"："_qs, {}},
        {u"盘点"_qs, Chinese, {}, u"\n"_qs},
        {{}, Chinese, u"、"_qs, {}},
        {u"（"_qs, Chinese, u"）"_qs, {}},
        {u"第"_qs, Chinese, u"部分"_qs, u" "_qs},
        {u"Part "_qs, Arabic, {}, u" "_qs},
    };
    return styles.at(randomUpTo(random, int(styles.size()) - 1));
}

Article randomTextArticle(Random &random)
{
    const auto maybe = [&random](const QString &text) {
        return randomUpTo(random, 1) == 0 ? text : QString();
    };
    Article article;
    article.columnPath = QStringList{u"首页"_qs, u"专题"_qs}.first(2 * randomUpTo(random, 1));
    article.kicker = maybe(u"打造一流营商环境"_qs);
    article.title = pick(random, titles());
    article.subtitle = maybe(u"我市改革纪实——之二"_qs);
    article.source = maybe(u"滨河日报"_qs);
    article.authors =
        QStringList{u"林一"_qs, u"王 伟"_qs, u"John Smith"_qs}.first(randomUpTo(random, 3));
    article.responsibleEditor = maybe(u"陈默"_qs);
    article.statedReviewer = maybe(u"周正"_qs);
    article.external = !article.statedReviewer.isEmpty();
    article.keywords = QStringList{u"便民"_qs, u"利企"_qs}.first(randomUpTo(random, 2));
    article.abstract = maybe(u"全市办事更快。\n群众满意。"_qs);
    if (randomUpTo(random, 1) == 0) {
        article.published = PublicationDate{QDate(2021, 1, 8), {}};
        article.published->time =
            randomUpTo(random, 1) == 0 ? std::optional(QTime(9, 30)) : std::nullopt;
    }
    article.lead = randomParagraphs(random);
    article.labelStyle = randomStyle(random);
    for (int count = randomUpTo(random, 1) * (2 + randomUpTo(random, 60)); count > 0; --count) {
        article.sections.append(
            Section{SectionId::create(), u"站好“服务岗”"_qs, randomParagraphs(random)});
    }
    return article;
}

} // namespace

void SegmentingTest::randomArticlesComeBackFromText()
{
    Random random(8);
    for (int round = 0; round < 1000; ++round) {
        const Article article = randomTextArticle(random);
        const QString text = articleToText(article);
        const Result<Segmented> result = segmentText(text);
        QVERIFY(result);
        QVERIFY2(comparable(result->article) == comparable(article),
                 text.left(1000).toUtf8() + printed(toJson(*result)).left(2000));
    }
}

void SegmentingTest::writesText()
{
    Article article;
    article.columnPath = QStringList{u"首页"_qs, u"专题"_qs};
    article.title = u"一枚印章管审批"_qs;
    article.subtitle = u"改革纪实"_qs;
    article.published = PublicationDate{QDate(2021, 1, 8), QTime(9, 5)};
    article.source = u"滨河日报"_qs;
    article.lead.append(paragraph(u"导语。"_qs));
    article.sections.append(Section{{}, u"站好服务岗"_qs, {paragraph(u"正文。"_qs)}});
    article.sections.append(Section{{}, u"打通“中梗阻”"_qs, {}});
    QCOMPARE(articleToText(article), u"您的位置：首页 > 专题\n"
                                     u"一枚印章管审批——改革纪实\n"
                                     u"发表时间：2021-01-08 09:05 来源：滨河日报\n"
                                     u"\n"
                                     u"导语。\n"
                                     u"\n"
                                     u"盘点1 站好服务岗\n"
                                     u"\n"
                                     u"正文。\n"
                                     u"\n"
                                     u"盘点2 打通“中梗阻”\n"_qs);
}

void SegmentingTest::writesListsAndTables()
{
    const auto item = [](const QString &text, ListKind list, int level) {
        TextBlock block = paragraph(text);
        block.kind = TextKind::ListItem;
        block.list = list;
        block.level = level;
        return block;
    };
    const auto cell = [](const QString &text) { return TableCell{{paragraph(text)}, 1, 1}; };
    Article article;
    article.title = u"标题"_qs;
    article.lead = {item(u"甲"_qs, ListKind::Number, 0),
                    item(u"子"_qs, ListKind::Number, 1),
                    item(u"乙"_qs, ListKind::Number, 0),
                    item(u"丑"_qs, ListKind::Number, 1),
                    item(u"点"_qs, ListKind::Bullet, 0),
                    paragraph({}),
                    paragraph(u"文。"_qs),
                    item(u"丙"_qs, ListKind::Number, 0),
                    Table{2, 0, {{cell(u"左"_qs), cell(u"右"_qs)}}},
                    Image{QString(64, u'0'), u"图注"_qs, {}, {}}};
    QCOMPARE(articleToText(article).split(u"\n\n"_qs),
             (QStringList{u"标题"_qs, u"1. 甲"_qs, u"1. 子"_qs, u"2. 乙"_qs, u"1. 丑"_qs,
                          u"• 点"_qs, u"文。"_qs, u"1. 丙"_qs, u"左\t右"_qs, u"图注\n"_qs}));
}

void SegmentingTest::readsTheSample()
{
    QFile file(sourcePath(u"../shared/samples/shanxi-2020.txt"_qs));
    if (!file.open(QIODevice::ReadOnly)) {
        QSKIP("The sample article is not on this machine.");
    }
    const Result<Segmented> result = segmentText(QString::fromUtf8(file.readAll()));
    QVERIFY(result);
    const Article &article = result->article;
    QCOMPARE(article.columnPath,
             (QStringList{u"首页"_qs, u"学习贯彻落实省委政法工作会议专题"_qs, u"会议精神"_qs}));
    QCOMPARE(article.kicker, QString());
    QCOMPARE(article.title, u"开辟改革新路径 打造平安新业绩"_qs);
    QCOMPARE(article.subtitle, u"我省以扎实步履开创新时代政法工作新局面"_qs);
    QCOMPARE(article.source, u"山西日报"_qs);
    QCOMPARE(article.responsibleEditor, u"高鹤"_qs);
    QCOMPARE(article.statedReviewer, u"王延辉"_qs);
    QVERIFY(article.external);
    QVERIFY(article.published == (PublicationDate{QDate(2020, 2, 19), {}}));
    QCOMPARE(article.lead.size(), 9);
    QCOMPARE(plainText(article.lead.at(7)), u"……"_qs);
    QCOMPARE(article.sections.size(), 7);
    QCOMPARE(countWithDetails(article).han, 4795);
    QCOMPARE(countWithDetails(article).words, 5479);
    QVERIFY(article.labelStyle == LabelStyle());
    QCOMPARE(article.sections.first().title, u"站好“忠诚哨”,确保政治安全社会稳定"_qs);
    QCOMPARE(article.sections.last().title, u"锻造“强筋骨”,建设“四化”政法铁军"_qs);
    for (const Section &section : article.sections) {
        QCOMPARE(section.blocks.size(), 3);
    }
    QCOMPARE(result->findings.size(), 1);
    QCOMPARE(result->findings.first().rule, u"segmenting.time-missing"_qs);
}

void SegmentingTest::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("blank") << u" \n\t\r\n　\u00a0\u2028\v\f"_qs;
    QTest::newRow("a byte order mark") << u"\ufeff"_qs;
    QTest::newRow("control characters alone") << u"\x01\x02\x1b\n\x7f"_qs;
    QTest::newRow("NUL") << u"标题\n正"_qs + QChar(0) + u"文"_qs;
    QTest::newRow("lone high surrogate") << u"标题"_qs + QChar(0xd83d);
    QTest::newRow("lone low surrogate") << QChar(0xdc4d) + u"标题"_qs;
    QTest::newRow("too long") << QString(MaxArticleCharacters + 1, u'长');
    QTest::newRow("too many lines") << u"行\n"_qs.repeated(MaxArticleParagraphs + 1);
    QTest::newRow("too many sections") << numberedSections(MaxImportSections + 1);
    QTest::newRow("5000 sections") << numberedSections(5000);
}

void SegmentingTest::refuses()
{
    QFETCH(QString, text);
    const Result<Segmented> result = segmentText(text);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::InvalidInput);
    QVERIFY(result.error().message.endsWith(u'.'));
}

void SegmentingTest::stopsWhenCancelled()
{
    const QString text = numberedSections(1000).repeated(2);
    int asked = 0;
    QVERIFY(segmentText(text, [&asked] {
        ++asked;
        return false;
    }));
    QVERIFY(asked >= 3);
    for (int stop = 1; stop <= asked; ++stop) {
        int asks = 0;
        const Result<Segmented> result =
            segmentText(text, [&asks, stop] { return ++asks == stop; });
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Cancelled);
    }
}

void SegmentingTest::takesAsManySectionsAsItSays()
{
    const Result<Segmented> result = segmentText(numberedSections(MaxImportSections));
    QVERIFY(result);
    QCOMPARE(result->article.sections.size(), MaxImportSections);
    QVERIFY(result->findings.isEmpty());
}

// No shape of text makes the reader go back over it again and again.
void SegmentingTest::takesLongTexts_data()
{
    QTest::addColumn<QString>("text");
    constexpr int length = 200'000;
    const auto row = [](const char *name, const QString &text) { QTest::newRow(name) << text; };
    row("lines", u"第%1行，这是正文。\n"_qs.repeated(100'000)); // as many lines as a hostile file
    row("a line", QString(length, u'长'));
    row("sentences", u"一句。"_qs.repeated(length / 3));
    row("dashes", u"标题——"_qs.repeated(length / 4));
    row("dashes alone", QString(length, u'—'));
    row("quotation marks", QString(length, u'“'));
    row("spaces", u"盘"_qs + QString(length, u' ') + u"点"_qs);
    row("names in a line", u"来源：甲 "_qs.repeated(length / 5));
    row("names in lines", u"来源：1 作者：2\n"_qs.repeated(length / 10));
    row("dates in lines", u"2020年2月19日\n"_qs.repeated(length / 10));
    row("paths", u"首页>"_qs.repeated(length / 3));
    row("paths in lines", u"首页>甲\n"_qs.repeated(length / 5));
    row("labels in a line", u"盘点1 "_qs.repeated(length / 4));
    row("outline in lines", u"一、甲\n"_qs.repeated(length / 4));
    row("brackets", QString(length, u'【'));
    row("marks", QString(length, QChar(0x200b)) + u"盘点1 甲"_qs);
    row("marks in lines", u"\u200b\u200b\u200b\n"_qs.repeated(length / 4));
    row("numerals", u"第"_qs + QString(length, u'一') + u"部分"_qs);
    row("separators", u"来源：甲"_qs + QString(length, u'|'));
    row("keywords", u"关键词："_qs + u"词 "_qs.repeated(length / 2));
    row("abstract", u"摘要："_qs + QString(length, u'摘'));
    row("line separators", u"盘点1"_qs + QString(length, QChar(QChar::LineSeparator)) + u"甲"_qs);
}

void SegmentingTest::takesLongTexts()
{
    QFETCH(QString, text);
    const Result<Segmented> result = segmentText(text);
    QVERIFY(result);
    QVERIFY(checkArticle(result->article));
    QCOMPARE(whatWentWrong(text, result->article), QString());
    QCOMPARE(whatIsElsewhere(*result), QString());
}

// Everything as long as it may be, at once.
void SegmentingTest::whatIsTakenCanBeStored()
{
    const QString title(MaxTitleCharacters, u'"');
    QString text = u"您的位置："_qs + u"甲>"_qs.repeated(490) + u"乙\n"_qs;
    text += u"引题："_qs + title + u"\n主题："_qs + title + u"\n副题："_qs + title + u'\n';
    text += u"来源："_qs + QString(200, u'\t') + QString(200, u'源') + u'\n';
    for (int i = 0; i < 90; ++i) {
        text += u"作者："_qs;
        for (int j = 0; j < 40; ++j) {
            text += u"人"_qs + QString::number(40 * i + j) + u'、';
        }
        text += u'\n';
    }
    text += u"关键词："_qs + u"词 "_qs.repeated(480) + u'\n';
    text += u"摘要："_qs + QString(MaxAbstract, u'\\') + u'\n';
    text += u"审核："_qs + QString(60, u'审') + u'\n';
    for (int number = 1; number <= MaxImportSections; ++number) {
        text += u"盘点"_qs + QString(18, u' ') + QString::number(number) + u"：　"_qs +
                QString(MaxTitleCharacters, u'题') + u"\n甲\tB\u2028\n"_qs;
    }
    const Result<Segmented> result = segmentText(text);
    QVERIFY(result);
    QCOMPARE(result->article.sections.size(), MaxImportSections);
    const Result<QByteArray> json = articleToJson(result->article);
    QVERIFY2(json, json ? "" : qUtf8Printable(json.error().message + json.error().detail));
    const Result<Article> back = articleFromJson(*json);
    QVERIFY(back);
    QVERIFY(*back == result->article);
}

// A label follows from its place, so wherever a stated number differs, somebody must be told.
void SegmentingTest::namesEveryWrongNumber()
{
    Random random(3);
    for (int round = 0; round < 500; ++round) {
        QString text = u"标题\n"_qs;
        QList<int> numbers;
        for (int count = 2 + randomUpTo(random, 8); count > 0; --count) {
            numbers.append(1 + randomUpTo(random, 9));
            text += u"盘点%1 小标题\n正文。\n"_qs.arg(numbers.last());
        }
        const Result<Segmented> result = segmentText(text);
        QVERIFY(result);
        QCOMPARE(result->article.sections.size(), numbers.size());
        for (qsizetype i = 0; i < numbers.size(); ++i) {
            const SectionId id = result->article.sections.at(i).id;
            const bool isNamed =
                std::any_of(result->findings.cbegin(), result->findings.cend(),
                            [id](const Finding &finding) { return finding.section == id; });
            QVERIFY2(isNamed || numbers.at(i) == i + 1, qUtf8Printable(text));
        }
    }
}

void SegmentingTest::tellsSectionsOfOneNumberApart()
{
    const Result<Segmented> result = segmentText(
        u"一年盘点\n\n盘点1 站好岗\n\n甲。\n\n盘点1 点亮“灯”\n\n乙。\n\n盘点3\n丙丁戊己\n\n丙。\n"_qs);
    QVERIFY(result);
    QCOMPARE(result->findings.size(), 1);
    QVERIFY2(result->findings.first().message.contains(u"“盘点1 点亮‘灯’”"),
             qUtf8Printable(result->findings.first().message));
}

void SegmentingTest::speaksInSentences()
{
    QSet<QString> rules;
    for (const QString &name : goldenNames()) {
        const Result<Segmented> result = segmentText(goldenInput(name));
        QVERIFY(result);
        for (const Finding &finding : result->findings) {
            QVERIFY2(finding.message.endsWith(u'.'), qUtf8Printable(finding.message));
            QVERIFY2(!finding.message.contains(u"%1"), qUtf8Printable(finding.message));
            rules.insert(finding.rule);
        }
    }
    QVERIFY(rules.size() >= 18);
}

QTEST_GUILESS_MAIN(SegmentingTest)
#include "tst_segmenting.moc"
