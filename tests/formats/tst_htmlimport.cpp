// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/htmlimport.h"
#include "text/articlesize.h"

#include "core/articlejson.h"
#include "core/canonicaljson.h"
#include "formats/htmlarticles.h"
#include "formats/htmltext.h"
#include "support/randomarticle.h"

#include <QLocale>
#include <QTest>

using namespace Pandian;
using namespace Qt::StringLiterals;

namespace {

QByteArray pageOf(const Article &article)
{
    HtmlContext context;
    context.images = picturesFor(article);
    const Result<QByteArray> html = articleToHtml(article, context);
    return html ? *html : QByteArray();
}

QByteArray pageWith(const QByteArray &json)
{
    return QByteArray("<!DOCTYPE html>\n") + ArticleDataStart + json + ArticleDataEnd;
}

} // namespace

class TestHtmlImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBackWhatWasExported();
    void survivesAnotherEncoding();
    void readsNothingButTheArticleBlock();
    void refuses_data();
    void refuses();
    void refusesHugePages();
    void readsMoreThanATextMayBring();
    void refusesEveryTruncation();
    void namesANewerFormat();
    void findsThePictures();
    void refusesOtherPictures_data();
    void refusesOtherPictures();
};

void TestHtmlImport::readsBackWhatWasExported()
{
    Random random(47);
    QList<Article> articles{fullArticle(), hostileArticle(), Article()};
    articles.last().id = ArticleId::create();
    for (int i = 0; i < 500; ++i) {
        articles.append(randomArticle(random));
    }
    for (const Article &article : articles) {
        const QByteArray html = pageOf(article);
        QVERIFY(!html.isEmpty());
        const Result<Article> read = articleFromHtml(html);
        QVERIFY2(read.ok(), read ? "" : qPrintable(read.error().message + read.error().detail));
        QVERIFY(*read == article);
        QCOMPARE(*articleToJson(*read), *articleToJson(article));
    }
}

// A site that serves GB18030, or a mail program that changes line ends, changes the page.
void TestHtmlImport::survivesAnotherEncoding()
{
    const Article article = hostileArticle();
    QByteArray html = pageOf(article);
    for (char &c : html) {
        c = c < 0 ? '?' : c;
    }
    html.replace("\n", "\r\n");
    const Result<Article> read = articleFromHtml(html);
    QVERIFY(read.ok());
    QVERIFY(*read == article);
}

void TestHtmlImport::readsNothingButTheArticleBlock()
{
    const Article article = fullArticle();
    const QByteArray deep = QByteArray("<div>").repeated(200'000);
    const Result<Article> read =
        articleFromHtml(deep + pageOf(article) + deep + QByteArray(9, '\0'));
    QVERIFY(read.ok());
    QVERIFY(*read == article);
}

void TestHtmlImport::refuses_data()
{
    QTest::addColumn<QByteArray>("html");
    const QByteArray json = *articleToJson(fullArticle());
    const QByteArray page = pageOf(fullArticle());
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("binary") << QByteArray(1000, '\0');
    QTest::newRow("another page") << QByteArray("<!DOCTYPE html><title>盘点</title><p>盘点1");
    QTest::newRow("another data block")
        << QByteArray("<script type=\"application/ld+json\">") + json + "</script>";
    QTest::newRow("start alone") << QByteArray(ArticleDataStart);
    QTest::newRow("cut off") << QByteArray(ArticleDataStart) + json;
    QTest::newRow("doubled page") << page + page;
    QTest::newRow("doubled block") << pageWith(json) + pageWith("{}");
    QTest::newRow("nested block") << pageWith(ArticleDataStart + json);
    QTest::newRow("empty block") << pageWith({});
    QTest::newRow("no JSON") << pageWith(R"({"format":)");
    QTest::newRow("two values") << pageWith(json + json);
    QTest::newRow("another thing") << pageWith(R"({"format":1,"title":"盘点"})");
    QTest::newRow("no object") << pageWith("[1]");
    QTest::newRow("format 0") << pageWith(
        QByteArray(json).replace(R"("format":1)", R"("format":0)"));
    QTest::newRow("forbidden character")
        << pageWith(QByteArray(json).replace(R"("kicker":")", R"("kicker":"\u0000)"));
    QTest::newRow("lone surrogate")
        << pageWith(QByteArray(json).replace(R"("kicker":")", R"("kicker":"\ud800)"));
    QTest::newRow("bad link") << pageWith(
        QByteArray(json).replace(R"("mailto:editor)", R"("javascript:editor)"));
    QTest::newRow("deeply nested") << pageWith(QByteArray(1'000'000, '['));
    QTest::newRow("deeply nested field")
        << pageWith(R"({"format":1,"lead":)" + QByteArray(R"({"lead":)").repeated(100'000));
}

void TestHtmlImport::refuses()
{
    QFETCH(QByteArray, html);
    const Result<Article> read = articleFromHtml(html);
    QVERIFY(!read.ok());
    QCOMPARE(read.error().code, ErrorCode::InvalidInput);
    QVERIFY(!read.error().message.isEmpty());
}

void TestHtmlImport::refusesHugePages()
{
    QByteArray html = pageOf(fullArticle());
    html.append(MaxHtmlBytes - html.size(), ' '); // what follows the article does not matter
    const Result<Article> read = articleFromHtml(html);
    QVERIFY2(read.ok(), read ? "" : qPrintable(read.error().message + read.error().detail));
    html += ' ';
    QVERIFY(!articleFromHtml(html).ok());
}

// Typing goes on beyond what one may import as text.
void TestHtmlImport::readsMoreThanATextMayBring()
{
    Article article;
    article.id = ArticleId::create();
    article.lead = {paragraph(QString(MaxArticleCharacters + 1, u'长'))};
    const Result<Article> read = articleFromHtml(pageOf(article));
    QVERIFY(read.ok());
    QVERIFY(*read == article);
}

void TestHtmlImport::refusesEveryTruncation()
{
    const QByteArray html = pageOf(fullArticle());
    const qsizetype end = html.lastIndexOf(ArticleDataEnd) + qsizetype(strlen(ArticleDataEnd));
    QVERIFY(articleFromHtml(html.left(end)).ok());
    for (qsizetype size = 0; size < end; size += 97) {
        QVERIFY(!articleFromHtml(html.left(size)).ok());
    }
    QVERIFY(!articleFromHtml(html.left(end - 1)).ok());
}

void TestHtmlImport::namesANewerFormat()
{
    QByteArray json = *articleToJson(fullArticle());
    json.replace(R"("format":1)", R"("format":2)");
    const Result<Article> read = articleFromHtml(pageWith(json));
    QVERIFY(!read.ok());
    QCOMPARE(read.error().code, ErrorCode::NewerFormat);
}

namespace {

// A page with two pictures, one of them twice, and their digests.
struct Album
{
    ImageFile first{u"image/png"_qs, QByteArray("\x89PNG\r\n\x1a\n one")};
    ImageFile second{u"image/jpeg"_qs, QByteArray("\xff\xd8\xff two", 7)};
    QStringList digests{sha256Hex(first.bytes), sha256Hex(second.bytes)};

    QByteArray page() const
    {
        Article article;
        article.id = ArticleId::create();
        article.title = u"<img src=\"data:image/png;base64,YWJj\">"_qs;
        const auto picture = [](const QString &sha256) { return Image{sha256, {}, {}, {}}; };
        article.lead = {picture(digests.at(0)), picture(digests.at(1)), picture(digests.at(0))};
        HtmlContext context;
        context.images = {{digests.at(0), first}, {digests.at(1), second}};
        const Result<QByteArray> html = articleToHtml(article, context);
        return html ? *html : QByteArray();
    }
};

} // namespace

void TestHtmlImport::findsThePictures()
{
    const Album album;
    const auto images = imagesFromHtml(album.page(), album.digests);
    QVERIFY(images.ok());
    QCOMPARE(images->size(), 2);
    QCOMPARE(images->value(album.digests.at(0)).mediaType, album.first.mediaType);
    QCOMPARE(images->value(album.digests.at(0)).bytes, album.first.bytes);
    QCOMPARE(images->value(album.digests.at(1)).mediaType, album.second.mediaType);
    QCOMPARE(images->value(album.digests.at(1)).bytes, album.second.bytes);
    const auto none = imagesFromHtml(album.page(), {});
    QVERIFY(none.ok() && none->isEmpty());
    int asked = 0;
    const auto cancelled = imagesFromHtml(album.page(), album.digests, [&] { return ++asked > 1; });
    QVERIFY(!cancelled.ok() && cancelled.error().code == ErrorCode::Cancelled);
    QCOMPARE(asked, 2); // after the first picture, not only before all
}

void TestHtmlImport::refusesOtherPictures_data()
{
    QTest::addColumn<QByteArray>("html");
    const Album album;
    const QByteArray page = album.page();
    const QByteArray second = album.second.bytes.toBase64();
    QTest::newRow("changed") << QByteArray(page).replace(second, "YWJj");
    QTest::newRow("empty") << QByteArray(page).replace(second, "");
    QTest::newRow("elsewhere") << QByteArray(page).replace("data:image/jpeg;base64,", "a.jpg?");
    QTest::newRow("without a type") << QByteArray(page).replace("image/jpeg;base64,", "");
    QTest::newRow("cut off") << page.left(page.indexOf(second) + 3);
    QTest::newRow("after the article")
        << QByteArray(page).replace(second, "") + ImageStart + "image/jpeg" + ImageBytes + second;
}

void TestHtmlImport::refusesOtherPictures()
{
    QFETCH(QByteArray, html);
    const auto images = imagesFromHtml(html, Album().digests);
    QVERIFY(!images.ok());
    QCOMPARE(images.error().code, ErrorCode::InvalidInput);
    QCOMPARE(images.error().detail, Album().digests.at(1));
    QVERIFY(!images.error().message.isEmpty());
}

QTEST_GUILESS_MAIN(TestHtmlImport)
#include "tst_htmlimport.moc"
