// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/htmlexport.h"

#include "formats/htmlarticles.h"
#include "formats/htmlblocks.h"
#include "formats/htmltext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>
#include <QTimeZone>

#include <functional>

using namespace Pandian;
using namespace Qt::StringLiterals;

using Edit = std::function<void(Article &, HtmlContext &)>;
Q_DECLARE_METATYPE(Edit)
Q_DECLARE_METATYPE(Pandian::Standing)
Q_DECLARE_METATYPE(QList<Pandian::Block>)

namespace {

Article bareArticle()
{
    Article article;
    article.id = ArticleId::create();
    article.title = u"主题"_qs;
    return article;
}

QString page(const Article &article, HtmlContext context = {})
{
    context.images = picturesFor(article);
    const Result<QByteArray> html = articleToHtml(article, context);
    return html ? QString::fromUtf8(*html) : u"error: "_qs + html.error().message;
}

QString edited(const Edit &edit)
{
    Article article = bareArticle();
    HtmlContext context;
    edit(article, context);
    return page(article, context);
}

// What stands between the article's first and last tag.
QString visible(const QString &html)
{
    const qsizetype body = html.indexOf(u"<body>"_qs);
    return html.sliced(body, html.indexOf(QLatin1String(ArticleDataStart)) - body);
}

QJsonObject linkedData(const QString &html)
{
    const QLatin1String start("<script type=\"application/ld+json\">");
    const qsizetype begin = html.indexOf(start) + start.size();
    const qsizetype end = html.indexOf(u"</script>"_qs, begin);
    return QJsonDocument::fromJson(html.sliced(begin, end - begin).toUtf8()).object();
}

Run run(const QString &text, RunStyles styles = {}, const QString &link = {})
{
    return {text, styles, link};
}

TextBlock item(ListKind kind, int level, const QString &text)
{
    return {TextKind::ListItem, {run(text)}, kind, level};
}

TableCell cell(const QString &text, int rows = 1, int columns = 1)
{
    return {{paragraph(text)}, rows, columns};
}

QDateTime beijing(int year, int month, int day, int hour, int minute)
{
    return {QDate(year, month, day), QTime(hour, minute), QTimeZone(8 * 3600)};
}

} // namespace

class TestHtmlExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isOneInertFile_data();
    void isOneInertFile();
    void textStaysText_data();
    void textStaysText();
    void bidiIsBalanced_data();
    void bidiIsBalanced();
    void onlyRightToLeftIsIsolated();
    void hrefs_data();
    void hrefs();
    void metaTags_data();
    void metaTags();
    void emptyTagsAreLeftOut();
    void timeIsNeverInvented_data();
    void timeIsNeverInvented();
    void reviewerIsOursOnly_data();
    void reviewerIsOursOnly();
    void noticeIsABanner_data();
    void noticeIsABanner();
    void linkedDataSaysWhatIsKnown();
    void blocks_data();
    void blocks();
    void contentsLeadToSections();
    void untitledPartsHaveNames();
    void imagesMustBeThere_data();
    void imagesMustBeThere();
    void refusesUnsoundArticles();
};

void TestHtmlExport::isOneInertFile_data()
{
    QTest::addColumn<Article>("article");
    QTest::newRow("bare") << bareArticle();
    QTest::newRow("full") << fullArticle();
    QTest::newRow("hostile") << hostileArticle();
}

void TestHtmlExport::isOneInertFile()
{
    QFETCH(Article, article);
    HtmlContext context;
    context.standing = Standing::SignedOff;
    context.reviewer = context.siteName = context.url = context.columnKeywords =
        u"\"><script>alert(1)</script>"_qs;
    const QString html = page(article, context);
    QVERIFY(html.startsWith(u"<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n"
                            "<meta charset=\"utf-8\">\n"
                            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src "
                            "'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; "
                            "form-action 'none'\">\n"_qs));
    QCOMPARE(html.count(u"<script"_qs), 2); // linked data and the article, both data
    QCOMPARE(html.count(u"</script>"_qs), 2);
    QCOMPARE(html.count(u"<script type=\"application/ld+json\">"_qs), 1);
    QCOMPARE(html.count(QLatin1String(ArticleDataStart)), 1);
    QVERIFY(!html.contains(u"<!--"_qs));
    QVERIFY(!html.contains(u"]]>"_qs));
    // Only links and pictures lead anywhere, and pictures are in the file.
    static const QRegularExpression attribute(u"<[^>]*\\s(src|style|on\\w+)=\"(?!data:image/)"_qs);
    QVERIFY(!attribute.match(html).hasMatch());
    static const QRegularExpression control(u"[\\x00-\\x08\\x0b-\\x1f\\x7f\\x{2028}\\x{2029}]"_qs);
    QVERIFY(!control.match(html).hasMatch());
    static const QRegularExpression fetching(
        u"<(link|iframe|object|base|form|meta http-equiv=\"r)"_qs);
    QVERIFY(!fetching.match(html).hasMatch());
    QVERIFY(!QLatin1String("url(").isEmpty() && !html.contains(u"url("_qs));
    QVERIFY(!html.contains(u"@import"_qs));
}

void TestHtmlExport::textStaysText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("content");
    QTest::addColumn<QString>("attribute");

    const auto same = [](const char *name, const QString &text) {
        QTest::newRow(name) << text << text << text;
    };
    const auto row = [](const char *name, const QString &text, const QString &escaped) {
        QTest::newRow(name) << text << escaped << escaped;
    };
    same("Chinese", u"盘点1　站好“忠诚哨”，确保稳定……"_qs);
    same("emoji", u"👍🏽👨\u200d👩\u200d👧🇨🇳☀️"_qs);
    same("beyond the BMP", u"𠮷\U0002f800"_qs);
    same("apostrophe and backtick", u"'`"_qs);
    same("replacement character", u"\ufffd\ufeff"_qs);
    same("tab", u"一\t二"_qs);
    row("script", u"<script>alert(1)</script>"_qs, u"&lt;script&gt;alert(1)&lt;/script&gt;"_qs);
    row("quotes", u"\"><"_qs, u"&quot;&gt;&lt;"_qs);
    row("reference", u"&amp;&#60;&"_qs, u"&amp;amp;&amp;#60;&amp;"_qs);
    row("CDATA end", u"]]>"_qs, u"]]&gt;"_qs);
    row("comment", u"<!-- -->"_qs, u"&lt;!-- --&gt;"_qs);
    row("control", u"一\u0001\u0000二"_qs, u"一二"_qs);
    QTest::newRow("line break") << u"一\u2028二\n三"_qs << u"一<br>二<br>三"_qs << u"一 二 三"_qs;
    QTest::newRow("characters like U+2028")
        << u"\u2027\u202f\u20a8"_qs << u"\u2027\u202f\u20a8"_qs << u"\u2027\u202f\u20a8"_qs;
}

void TestHtmlExport::textStaysText()
{
    QFETCH(QString, text);
    QFETCH(QString, content);
    QFETCH(QString, attribute);
    QByteArray html;
    appendText(html, text);
    QCOMPARE(QString::fromUtf8(html), content);
    html.clear();
    appendAttribute(html, text);
    QCOMPARE(QString::fromUtf8(html), attribute);
}

void TestHtmlExport::bidiIsBalanced_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("balanced");
    const auto row = [](const char *name, const QString &text, const QString &balanced) {
        QTest::newRow(name) << text << balanced;
    };
    row("none", u"文字"_qs, u"文字"_qs);
    row("marks", u"\u200e\u200f\u061c"_qs, u"\u200e\u200f\u061c"_qs);
    row("balanced", u"\u202bא\u202c \u2067ב\u2069"_qs, u"\u202bא\u202c \u2067ב\u2069"_qs);
    row("open override", u"\u202eא"_qs, u"\u202eא\u202c"_qs);
    row("open ones", u"\u202e\u2066\u202a"_qs, u"\u202e\u2066\u202a\u202c\u2069\u202c"_qs);
    row("closers alone", u"一\u202c二\u2069"_qs, u"一二"_qs);
    row("isolate ends embeddings", u"\u2068\u202b\u2069\u202c"_qs, u"\u2068\u202b\u2069"_qs);
    row("embedding closer in isolate", u"\u202b\u2068\u202c"_qs, u"\u202b\u2068\u2069\u202c"_qs);
    row("twice closed", u"\u2067א\u2069\u2069"_qs, u"\u2067א\u2069"_qs);
}

void TestHtmlExport::bidiIsBalanced()
{
    QFETCH(QString, text);
    QFETCH(QString, balanced);
    QCOMPARE(balancedBidi(text), balanced);
    QCOMPARE(balancedBidi(balanced), balanced);
}

void TestHtmlExport::onlyRightToLeftIsIsolated()
{
    Article article = bareArticle();
    article.source = u"山西日报 Daily 2020"_qs;
    QVERIFY(!visible(page(article)).contains(u"<bdi>"_qs));
    article.source = u"مرحبا"_qs;
    article.responsibleEditor = u"\u202e高鹤"_qs;
    article.columnPath = {u"שלום"_qs, u"首页"_qs};
    const QString html = visible(page(article));
    QVERIFY(html.contains(u"来源：<bdi>مرحبا</bdi>"_qs));
    QVERIFY(html.contains(u"责任编辑：<bdi>\u202e高鹤\u202c</bdi>"_qs));
    QVERIFY(html.contains(u"<li><bdi>שלום</bdi></li><li>首页</li>"_qs));
}

void TestHtmlExport::hrefs_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("href");
    const auto row = [](const QString &link, const QString &href) {
        QTest::newRow(qPrintable(link)) << link << href;
    };
    row(u"https://www.example.org/a?b=1&c=2#d"_qs, u"https://www.example.org/a?b=1&amp;c=2#d"_qs);
    row(u"http://www.example.org/\"<>'"_qs, u"http://www.example.org/%22%3C%3E'"_qs);
    row(u"https://www.example.org/图 1"_qs, u"https://www.example.org/%E5%9B%BE%201"_qs);
    row(u"https://www.example.org/[1]"_qs, u"https://www.example.org/%5B1%5D"_qs);
    row(u"https://[::1]:8080/[1]?[2]#[3]"_qs, u"https://[::1]:8080/%5B1%5D?%5B2%5D#%5B3%5D"_qs);
    row(u"https://www.example.org?[1]"_qs, u"https://www.example.org?%5B1%5D"_qs);
    row(u"mailto:[a]@example.org?subject=\"b\""_qs,
        u"mailto:%5Ba%5D@example.org?subject=%22b%22"_qs);
    row(u"https://user:pass@example.org/"_qs, u"https://example.org/"_qs);
    row(u"mailto:editor@example.org"_qs, u"mailto:editor@example.org"_qs);
    row(u"http://"_qs, {});
    row(u"https://[x"_qs, {});
    row(u"https://a b/"_qs, {});
    row(u"mailto:"_qs, {});
    row(u"mailto:?subject=x"_qs, {});
}

void TestHtmlExport::hrefs()
{
    QFETCH(QString, link);
    QFETCH(QString, href);
    QCOMPARE(QString::fromUtf8(hrefOf(link)), href);
}

void TestHtmlExport::metaTags_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("content");
    const auto row = [](const QString &name, const QString &content, const Edit &edit) {
        QTest::newRow(qPrintable(name + u' ' + content)) << edit << name << content;
    };
    row(u"SiteName"_qs, u"示例市人民政府"_qs,
        [](Article &, HtmlContext &c) { c.siteName = u"示例市人民政府"_qs; });
    row(u"SiteDomain"_qs, u"www.example.gov.cn"_qs,
        [](Article &, HtmlContext &c) { c.siteDomain = u"www.example.gov.cn"_qs; });
    row(u"SiteIDCode"_qs, u"1401000001"_qs,
        [](Article &, HtmlContext &c) { c.siteIdCode = u"1401000001"_qs; });
    row(u"ColumnName"_qs, u"会议精神"_qs, [](Article &a, HtmlContext &) {
        a.columnPath = {u"首页"_qs, u"会议精神"_qs};
    });
    row(u"ColumnDescription"_qs, u"栏目说明"_qs,
        [](Article &, HtmlContext &c) { c.columnDescription = u"栏目说明"_qs; });
    row(u"ColumnKeywords"_qs, u"会议"_qs,
        [](Article &, HtmlContext &c) { c.columnKeywords = u"会议"_qs; });
    row(u"ColumnType"_qs, u"工作动态"_qs,
        [](Article &, HtmlContext &c) { c.columnType = u"工作动态"_qs; });
    row(u"ArticleTitle"_qs, u"主题"_qs, [](Article &, HtmlContext &) {});
    row(u"ArticleTitle"_qs, u"&quot;甲&quot; &amp; &lt;乙&gt;"_qs,
        [](Article &a, HtmlContext &) { a.title = u"\"甲\" & <乙>"_qs; });
    row(u"PubDate"_qs, u"2020-02-19 08:30"_qs, [](Article &a, HtmlContext &) {
        a.published = PublicationDate{QDate(2020, 2, 19), QTime(8, 30)};
    });
    row(u"ContentSource"_qs, u"山西日报"_qs,
        [](Article &a, HtmlContext &) { a.source = u"山西日报"_qs; });
    row(u"Keywords"_qs, u"平安,法治"_qs, [](Article &a, HtmlContext &) {
        a.keywords = {u"平安"_qs, u"法治"_qs};
    });
    row(u"Author"_qs, u"高鹤"_qs,
        [](Article &a, HtmlContext &) { a.responsibleEditor = u"高鹤"_qs; });
    row(u"Author"_qs, u"李明、王芳"_qs, [](Article &a, HtmlContext &) {
        a.responsibleEditor = u"高鹤"_qs;
        a.authors = {u"李明"_qs, u"王芳"_qs};
    });
    row(u"Description"_qs, u"第一段 第二段"_qs,
        [](Article &a, HtmlContext &) { a.abstract = u"第一段\n第二段"_qs; });
    row(u"Url"_qs, u"https://www.example.gov.cn/1.html"_qs,
        [](Article &, HtmlContext &c) { c.url = u"https://www.example.gov.cn/1.html"_qs; });
}

void TestHtmlExport::metaTags()
{
    QFETCH(Edit, edit);
    QFETCH(QString, name);
    QFETCH(QString, content);
    const QString html = edited(edit);
    QCOMPARE(html.count(u"<meta name=\"%1\""_qs.arg(name)), 1);
    QVERIFY(html.contains(u"<meta name=\"%1\" content=\"%2\">\n"_qs.arg(name, content)));
}

void TestHtmlExport::emptyTagsAreLeftOut()
{
    const QString html = edited([](Article &a, HtmlContext &c) {
        a.source = u"\u3000 "_qs;
        a.keywords = {QString()};
        c.siteName = u" "_qs;
    });
    static const QRegularExpression names(u"<meta name=\"([^\"]*)\""_qs);
    QStringList found;
    for (auto it = names.globalMatch(html); it.hasNext();) {
        found.append(it.next().captured(1));
    }
    QCOMPARE(found, QStringList({u"viewport"_qs, u"color-scheme"_qs, u"ArticleTitle"_qs}));
    QVERIFY(html.contains(u"<title>主题</title>"_qs));
    QVERIFY(!html.contains(u"class=\"meta\""_qs));
}

void TestHtmlExport::timeIsNeverInvented_data()
{
    QTest::addColumn<std::optional<PublicationDate>>("stated");
    QTest::addColumn<QDateTime>("recorded");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("machine");
    QTest::addColumn<bool>("tagged");
    using Stated = std::optional<PublicationDate>;
    const Stated day = PublicationDate{QDate(2020, 2, 19), {}};
    const Stated minute = PublicationDate{QDate(2020, 2, 19), QTime(0, 0)};
    const QDateTime record = beijing(2020, 2, 19, 8, 30);

    QTest::newRow("unknown") << Stated() << QDateTime() << QString() << QString() << false;
    QTest::newRow("day") << day << QDateTime() << u"2020-02-19"_qs << u"2020-02-19"_qs << false;
    QTest::newRow("midnight stated")
        << minute << QDateTime() << u"2020-02-19 00:00"_qs << u"2020-02-19T00:00"_qs << true;
    QTest::newRow("recorded") << Stated() << record << u"2020-02-19 08:30"_qs
                              << u"2020-02-19T08:30:00+08:00"_qs << true;
    QTest::newRow("recorded time of a stated day")
        << day << record << u"2020-02-19 08:30"_qs << u"2020-02-19T08:30:00+08:00"_qs << true;
}

void TestHtmlExport::timeIsNeverInvented()
{
    QFETCH(std::optional<PublicationDate>, stated);
    QFETCH(QDateTime, recorded);
    QFETCH(QString, shown);
    QFETCH(QString, machine);
    QFETCH(bool, tagged);
    const QString html = edited([&](Article &a, HtmlContext &c) {
        a.published = stated;
        c.published = recorded;
    });
    QCOMPARE(html.contains(u"<meta name=\"PubDate\" content=\"%1\">"_qs.arg(shown)), tagged);
    QCOMPARE(html.contains(u"PubDate"_qs), tagged);
    QCOMPARE(linkedData(html).value("datePublished"_L1).toString(), machine);
    QCOMPARE(html.contains(u"发表时间"_qs), !shown.isEmpty());
    if (!shown.isEmpty()) {
        QVERIFY(html.contains(u"发表时间：<time datetime=\"%1\">%2</time>"_qs.arg(machine, shown)));
    }
}

void TestHtmlExport::reviewerIsOursOnly_data()
{
    QTest::addColumn<Standing>("standing");
    QTest::addColumn<bool>("alone");
    QTest::addColumn<QString>("stated");
    QTest::addColumn<QStringList>("shown");
    const QString ours = u"<span>审核人：赵敏</span>"_qs;
    const QString alone = u"<span>审核人：赵敏（单人模式）</span>"_qs;
    const QString theirs = u"<span>审核人（来源页面标注）：王延辉</span>"_qs;
    const QString source = u"王延辉"_qs;
    QTest::newRow("unsigned") << Standing::Unsigned << true << QString() << QStringList();
    QTest::newRow("withdrawn") << Standing::Withdrawn << false << QString() << QStringList();
    QTest::newRow("unreviewed") << Standing::Unreviewed << false << source << QStringList{theirs};
    QTest::newRow("signed") << Standing::SignedOff << false << QString() << QStringList{ours};
    QTest::newRow("alone") << Standing::SignedOff << true << QString() << QStringList{alone};
    QTest::newRow("both") << Standing::SignedOff << true << source << QStringList{alone, theirs};
}

void TestHtmlExport::reviewerIsOursOnly()
{
    QFETCH(Standing, standing);
    QFETCH(bool, alone);
    QFETCH(QString, stated);
    QFETCH(QStringList, shown);
    const QString html = edited([&](Article &a, HtmlContext &c) {
        a.statedReviewer = stated;
        c.standing = standing;
        c.reviewer = u"赵敏"_qs;
        c.singlePersonMode = alone;
    });
    const QString body = visible(html);
    QCOMPARE(body.count(u"审核人"_qs), shown.size());
    for (const QString &one : std::as_const(shown)) {
        QVERIFY(body.contains(one));
    }
    // No tag and no linked data names a reviewer.
    QVERIFY(!html.left(html.indexOf(u"<style>"_qs)).contains(u"王延辉"_qs));
    QVERIFY(!QJsonDocument(linkedData(html)).toJson().contains("王延辉"));
    QVERIFY(!QJsonDocument(linkedData(html)).toJson().contains("赵敏"));
}

void TestHtmlExport::noticeIsABanner_data()
{
    QTest::addColumn<Standing>("standing");
    QTest::addColumn<QString>("notice");
    QTest::newRow("unsigned") << Standing::Unsigned << u"未签发，仅供内部预览"_qs;
    QTest::newRow("unreviewed") << Standing::Unreviewed << u"外来稿（未经本系统审核）"_qs;
    QTest::newRow("withdrawn") << Standing::Withdrawn << u"已撤稿，仅供内部查阅"_qs;
    QTest::newRow("signed off") << Standing::SignedOff << QString();
}

void TestHtmlExport::noticeIsABanner()
{
    QFETCH(Standing, standing);
    QFETCH(QString, notice);
    const QString html = visible(edited([&](Article &, HtmlContext &c) { c.standing = standing; }));
    const QString banner = u"<p class=\"notice\" role=\"note\">%1</p>"_qs.arg(notice);
    QCOMPARE(html.contains(u"notice"_qs), !notice.isEmpty());
    if (!notice.isEmpty()) {
        QVERIFY(html.contains(banner));
        QVERIFY(html.indexOf(banner) < html.indexOf(u"<h1>"_qs));
    }
}

void TestHtmlExport::linkedDataSaysWhatIsKnown()
{
    HtmlContext context;
    context.modified = beijing(2026, 1, 2, 3, 4);
    context.siteName = u"示例市人民政府"_qs;
    context.url = u"https://www.example.gov.cn/1.html"_qs;
    QJsonObject data = linkedData(page(fullArticle(), context));
    QVERIFY(data.take("wordCount"_L1).toInt() > 400);
    QVERIFY(data.take("description"_L1).toString().startsWith(u"一年来"_qs));
    const auto person = [](const QString &name) {
        return QJsonObject{{"@type"_L1, "Person"_L1}, {"name"_L1, name}};
    };
    const QJsonObject expected{
        {"@context"_L1, "https://schema.org"_L1},
        {"@type"_L1, "NewsArticle"_L1},
        {"headline"_L1, u"小切口做出大文章 办好群众身边事"_qs},
        {"alternativeHeadline"_L1, u"我市以“四张清单”推动基层治理提质增效"_qs},
        {"articleSection"_L1, u"年终盘点"_qs},
        {"author"_L1, QJsonArray{person(u"李明"_qs), person(u"王芳"_qs)}},
        {"editor"_L1, person(u"陈静"_qs)},
        {"publisher"_L1,
         QJsonObject{{"@type"_L1, "Organization"_L1}, {"name"_L1, context.siteName}}},
        {"keywords"_L1, QJsonArray{u"基层治理"_qs, u"年终盘点"_qs, u"民生"_qs}},
        {"datePublished"_L1, "2025-12-30T08:30"_L1},
        {"dateModified"_L1, "2026-01-02T03:04:00+08:00"_L1},
        {"inLanguage"_L1, "zh-CN"_L1},
        {"url"_L1, context.url},
    };
    QCOMPARE(data, expected);

    const QJsonObject bare = linkedData(page(bareArticle()));
    QCOMPARE(bare.keys(), QStringList({u"@context"_qs, u"@type"_qs, u"headline"_qs,
                                       u"inLanguage"_qs, u"wordCount"_qs}));
    const QString hostile = u"</script><!--\u2028\"\\"_qs;
    QCOMPARE(linkedData(edited([&](Article &a, HtmlContext &) { a.title = hostile; }))
                 .value("headline"_L1)
                 .toString(),
             hostile);
}

void TestHtmlExport::blocks_data()
{
    QTest::addColumn<QList<Block>>("blocks");
    QTest::addColumn<QString>("html");
    const auto row = [](const char *name, const QList<Block> &blocks, const char *html) {
        QTest::newRow(name) << blocks << QString::fromUtf8(html);
    };
    const auto text = [](TextKind kind, const QList<Run> &runs) {
        return TextBlock{kind, runs, {}, 0};
    };
    row("nothing", {}, "");
    row("paragraph", {paragraph(u"正文"_qs)}, "<p>正文</p>\n");
    row("blank", {paragraph({}), paragraph(u"\u3000\u200b"_qs), text(TextKind::Subheading, {})},
        "");
    row("line break", {paragraph(u"一\u2028二"_qs)}, "<p>一<br>二</p>\n");
    row("styles",
        {text(TextKind::Paragraph,
              {run(u"甲"_qs, RunStyle::Bold), run(u"乙"_qs, RunStyle::Italic | RunStyle::Underline),
               run(u"2"_qs, RunStyle::Superscript), run(u"3"_qs, RunStyle::Subscript)})},
        "<p><b>甲</b><i><u>乙</u></i><sup>2</sup><sub>3</sub></p>\n");
    row("one link over two styles",
        {text(TextKind::Paragraph, {run(u"甲"_qs, {}, u"https://a.example/"_qs),
                                    run(u"乙"_qs, RunStyle::Bold, u"https://a.example/"_qs),
                                    run(u"丙"_qs, {}, u"https://b.example/"_qs), run(u"丁"_qs)})},
        "<p><a href=\"https://a.example/\">甲<b>乙</b></a><a "
        "href=\"https://b.example/\">丙</a>丁</p>\n");
    row("links that lead nowhere",
        {text(TextKind::Paragraph, {run(u"甲"_qs, {}, u"https://["_qs), run(u"乙 "_qs),
                                    run(u" "_qs, {}, u"https://a.example"_qs)})},
        "<p>甲乙  </p>\n");
    row("kinds",
        {text(TextKind::Subheading, {run(u"一"_qs)}), text(TextKind::Note, {run(u"二"_qs)}),
         text(TextKind::Byline, {run(u"三"_qs)})},
        "<h3>一</h3>\n<p class=\"note\" role=\"note\">二</p>\n<p class=\"byline\">三</p>\n");
    row("quotations",
        {text(TextKind::Quotation, {run(u"一"_qs)}), text(TextKind::Quotation, {run(u"二"_qs)}),
         paragraph(u"三"_qs)},
        "<blockquote>\n<p>一</p>\n<p>二</p>\n</blockquote>\n<p>三</p>\n");
    row("lists",
        {item(ListKind::Bullet, 0, u"一"_qs), item(ListKind::Number, 1, u"二"_qs),
         item(ListKind::Number, 1, u"三"_qs), item(ListKind::Bullet, 0, u"四"_qs),
         item(ListKind::Number, 0, u"五"_qs)},
        "<ul>\n<li>一<ol>\n<li>二</li>\n<li>三</li>\n</ol>\n</li>\n<li>四</li>\n</ul>\n"
        "<ol>\n<li>五</li>\n</ol>\n");
    row("levels that jump",
        {item(ListKind::Bullet, 3, u"一"_qs), item(ListKind::Bullet, 1, u"二"_qs),
         item(ListKind::Bullet, 7, u"三"_qs), item(ListKind::Bullet, 4, {})},
        "<ul>\n<li>一</li>\n</ul>\n<ul>\n<li>二<ul>\n<li>三</li>\n</ul>\n<ul>\n<li></li>\n</ul>\n"
        "</li>\n</ul>\n");
    row("list and quotation",
        {text(TextKind::Quotation, {run(u"一"_qs)}), item(ListKind::Bullet, 0, u"二"_qs),
         text(TextKind::Quotation, {run(u"三"_qs)})},
        "<blockquote>\n<p>一</p>\n</blockquote>\n<ul>\n<li>二</li>\n</ul>\n"
        "<blockquote>\n<p>三</p>\n</blockquote>\n");

    const QByteArray open("<div class=\"table\" role=\"group\" aria-label=\"表格\" "
                          "tabindex=\"0\">\n<table>\n");
    const QByteArray close("</tbody>\n</table>\n</div>\n");
    const auto table = [&](const char *name, const Table &value, const QByteArray &rows) {
        row(name, {value}, (open + rows + close).constData());
    };
    table("table", {2, 1, {{cell(u"甲"_qs), cell({})}, {cell(u"乙"_qs), cell({})}}},
          "<thead>\n<tr><th scope=\"col\">甲</th><td></td></tr>\n</thead>\n"
          "<tbody>\n<tr><td>乙</td><td></td></tr>\n");
    table("header over the body", {1, 1, {{cell(u"甲"_qs, 2)}, {}, {cell(u"乙"_qs)}}},
          "<tbody>\n<tr><th scope=\"col\">甲</th></tr>\n<tr><td>乙</td></tr>\n");
    table("headers alone", {1, 1, {{cell(u"甲"_qs)}}}, "<tbody>\n<tr><td>甲</td></tr>\n");
    table("covered rows and columns",
          {3,
           0,
           {{cell(u"甲"_qs, 2, 2), cell(u"乙"_qs, 2)}, {}, {cell(u"丙"_qs, 1, 2), cell(u"丁"_qs)}}},
          "<tbody>\n<tr><td>甲</td><td>乙</td></tr>\n"
          "<tr><td>丙</td><td>丁</td></tr>\n");
    table(
        "spans",
        {3,
         1,
         {{cell(u"甲"_qs, 1, 2), cell(u"乙"_qs)},
          {cell(u"丙"_qs, 2), cell(u"丁"_qs), cell(u"戊"_qs)},
          {cell(u"己"_qs), cell(u"庚"_qs)}}},
        "<thead>\n<tr><th scope=\"colgroup\" colspan=\"2\">甲</th><th scope=\"col\">乙</th></tr>\n"
        "</thead>\n<tbody>\n<tr><td rowspan=\"2\">丙</td><td>丁</td><td>戊</td></tr>\n"
        "<tr><td>己</td><td>庚</td></tr>\n");
    table(
        "blocks in a cell",
        {1,
         0,
         {{{{text(TextKind::Subheading, {run(u"甲"_qs)}), item(ListKind::Bullet, 0, u"乙"_qs)},
            1,
            1}}}},
        "<tbody>\n<tr><td><p class=\"subheading\">甲</p>\n<ul>\n<li>乙</li>\n</ul>\n</td></tr>\n");
}

void TestHtmlExport::blocks()
{
    QFETCH(QList<Block>, blocks);
    QFETCH(QString, html);
    QByteArray written;
    QVERIFY(appendBlocks(written, blocks, "h3", {}).ok());
    QString shown = QString::fromUtf8(written);
    if (!blocks.isEmpty() && std::holds_alternative<Table>(blocks.first())) {
        shown.remove(u"<thead>\n</thead>\n"_qs);
    }
    QCOMPARE(shown, html);
}

void TestHtmlExport::contentsLeadToSections()
{
    const Article article = fullArticle();
    const QString html = visible(page(article));
    for (qsizetype i = 0; i < article.sections.size(); ++i) {
        const QString anchor = u"section-%1"_qs.arg(i + 1);
        const QString label = u"盘点%1"_qs.arg(i + 1);
        const QString title = article.sections.at(i).title;
        QVERIFY(html.contains(u"<li><a href=\"#%1\">%2 %3</a></li>"_qs.arg(anchor, label, title)));
        QCOMPARE(html.count(u" id=\"%1\""_qs.arg(anchor)), 1);
        QVERIFY(html.contains(
            u"<h2 id=\"%1\"><span class=\"label\">%2</span> %3</h2>"_qs.arg(anchor, label, title)));
    }
    QVERIFY(!visible(page(bareArticle())).contains(u"目录"_qs));
}

// An empty heading cannot be found by those who listen to the page.
void TestHtmlExport::untitledPartsHaveNames()
{
    const QString html = edited([](Article &a, HtmlContext &) {
        a.title = u"\u200b "_qs;
        a.labelStyle.before.clear();
        a.sections = {Section{SectionId::create(), {}, {}}};
    });
    QVERIFY(html.contains(u"<title>无标题</title>"_qs));
    QVERIFY(html.contains(u"<h1>无标题</h1>"_qs));
    QVERIFY(html.contains(u"<span class=\"label\">1</span>"_qs));
    QVERIFY(!html.contains(u"class=\"kicker\""_qs));
    QVERIFY(!html.contains(u"class=\"subtitle\""_qs));
}

void TestHtmlExport::imagesMustBeThere_data()
{
    QTest::addColumn<QString>("mediaType");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("shown");
    QTest::newRow("picture") << u"image/png"_qs << QByteArray("abc") << true;
    QTest::newRow("drawing") << u"image/svg+xml"_qs << QByteArray("abc") << true;
    QTest::newRow("missing") << QString() << QByteArray() << false;
    QTest::newRow("empty") << u"image/png"_qs << QByteArray() << false;
    QTest::newRow("page") << u"text/html"_qs << QByteArray("abc") << false;
    QTest::newRow("type with markup") << u"image/png\" x=\""_qs << QByteArray("abc") << false;
}

void TestHtmlExport::imagesMustBeThere()
{
    QFETCH(QString, mediaType);
    QFETCH(QByteArray, bytes);
    QFETCH(bool, shown);
    Article article = bareArticle();
    article.lead = {Image{QString(64, u'a'), u"图注"_qs, u"李明 摄"_qs, u"\"公园\""_qs}};
    HtmlContext context;
    context.images.insert(QString(64, u'a'), {mediaType, bytes});
    const Result<QByteArray> html = articleToHtml(article, context);
    QCOMPARE(html.ok(), shown);
    if (shown) {
        QVERIFY(html->contains("<img src=\"data:" + mediaType.toLatin1() +
                               ";base64,YWJj\" alt=\"&quot;公园&quot;\">\n<figcaption>图注 "
                               "<span class=\"credit\">李明 摄</span></figcaption>"));
    } else {
        QCOMPARE(html.error().code, ErrorCode::NotFound);
        QCOMPARE(html.error().detail, QString(64, u'a'));
    }
}

void TestHtmlExport::refusesUnsoundArticles()
{
    Article article = bareArticle();
    article.title = QString(QChar(0xd800));
    QVERIFY(!articleToHtml(article, {}).ok());
    article = bareArticle();
    article.lead = {Table{2, 0, {{cell(u"一"_qs)}}}};
    QVERIFY(!articleToHtml(article, {}).ok());
}

QTEST_GUILESS_MAIN(TestHtmlExport)
#include "tst_htmlexport.moc"
