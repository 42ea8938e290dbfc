// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes what tests/web looks at: pages/*.html, articles.ndjson with the canonical JSON of sound
// articles, and mutants.ndjson with JSON that is no article, each a line with what was changed.
// Fails where articleFromJson() accepts a mutant.

#include "core/articlejson.h"
#include "formats/htmlarticles.h"
#include "formats/textimport.h"
#include "support/randomarticle.h"
#include "support/sourcetree.h"
#include "text/segmenting.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>
#include <QTimeZone>

#include <functional>

using namespace Pandian;
using namespace Qt::StringLiterals;

namespace {

struct Mutant
{
    QString what;
    QJsonObject article;
};

[[noreturn]] void fail(const QString &message)
{
    QTextStream(stderr) << message << Qt::endl;
    exit(1);
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        fail(path + u": "_qs + file.errorString());
    }
}

QByteArray jsonOf(const Article &article)
{
    const Result<QByteArray> json = articleToJson(article);
    if (!json) {
        fail(json.error().message + json.error().detail);
    }
    return *json;
}

// All that a published page can say besides the article.
HtmlContext publishedContext()
{
    HtmlContext context;
    context.standing = Standing::SignedOff;
    context.reviewer = u"赵敏"_qs;
    context.published = QDateTime(QDate(2025, 12, 30), QTime(9, 0), QTimeZone(8 * 3600));
    context.modified = context.published.addSecs(-3600);
    context.url = u"https://www.example.gov.cn/zt/2025/1.html"_qs;
    context.siteName = u"示例市人民政府"_qs;
    context.siteDomain = u"www.example.gov.cn"_qs;
    context.siteIdCode = u"1401000001"_qs;
    context.columnDescription = u"年终盘点专题"_qs;
    context.columnKeywords = u"年终,盘点"_qs;
    context.columnType = u"工作动态"_qs;
    return context;
}

void writePage(const QString &folder, const QString &name, const Article &article,
               HtmlContext context)
{
    context.images = picturesFor(article);
    const Result<QByteArray> html = articleToHtml(article, context);
    if (!html) {
        fail(name + u": "_qs + html.error().message + html.error().detail);
    }
    write(folder + u"/pages/"_qs + name + u".html"_qs, *html);
}

void writeTextFile(const QString &folder, const QString &name, const QString &path)
{
    if (!QFile::exists(path)) {
        QTextStream(stdout) << path << " is not there: no page of it" << Qt::endl;
        return;
    }
    const Result<QByteArray> bytes = readFile(path, MaxTextFileBytes);
    const Result<DecodedText> text =
        bytes ? decodeText(*bytes) : Result<DecodedText>(bytes.error());
    const Result<Segmented> segmented =
        text ? segmentText(text->text) : Result<Segmented>(text.error());
    if (!segmented) {
        fail(path + u": "_qs + segmented.error().message);
    }
    writePage(folder, name, segmented->article, publishedContext());
}

Article bareArticle()
{
    Article article;
    article.id = fullArticle().id;
    return article;
}

// As long as it may be.
Article longArticle()
{
    Article article = bareArticle();
    article.title = QString(10'000, u'题');
    article.kicker = u"\t一\u2028二"_qs;
    article.abstract = QString(99'999, u'摘') + u'\n';
    article.keywords = QStringList(1'000, u"词"_qs);
    article.labelStyle.before = QString(100, u'前');
    article.kind = QString(100, u'k');
    article.lead = {Table{1'000, 1, {{TableCell{{paragraph({})}, 1, 1'000}}}}};
    for (int i = 0; i < 5'000; ++i) {
        article.sections.append(Section{SectionId::create(), {}, {}});
    }
    return article;
}

QList<Article> soundArticles()
{
    QList<Article> articles{bareArticle(), fullArticle(), hostileArticle(), longArticle()};
    Random random(2020);
    for (int i = 0; i < 300; ++i) {
        articles.append(randomArticle(random));
    }
    return articles;
}

// What stands nowhere in an article, put somewhere; or a field that is missing or unknown.
QJsonValue mutated(const QJsonValue &value, Random &random)
{
    const QJsonObject nonsense{{"nonsense"_L1, true}};
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        if (array.isEmpty()) {
            array.append(nonsense);
        } else {
            const int place = randomUpTo(random, int(array.size()) - 1);
            array.replace(place, mutated(array.at(place), random));
        }
        return array;
    }
    if (!value.isObject()) {
        return nonsense;
    }
    QJsonObject object = value.toObject();
    const QStringList keys = object.keys();
    const QString key = keys.at(randomUpTo(random, int(keys.size()) - 1));
    switch (randomUpTo(random, 9)) {
    case 0:
        object.remove(key);
        break;
    case 1:
        object.insert("nonsense"_L1, QString());
        break;
    case 2:
        return QJsonArray{object};
    default:
        object.insert(key, mutated(object.value(key), random));
    }
    return object;
}

// `object` with the value at a path such as “sections/0/title” replaced.
QJsonValue replaced(const QJsonValue &value, const QStringList &path, const QJsonValue &with)
{
    if (path.isEmpty()) {
        return with;
    }
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        const int index = path.first().toInt();
        array.replace(index, replaced(array.at(index), path.sliced(1), with));
        return array;
    }
    QJsonObject object = value.toObject();
    object.insert(path.first(), replaced(object.value(path.first()), path.sliced(1), with));
    return object;
}

QList<Mutant> chosenMutants()
{
    const QString uuid = u"00000000-0000-4000-8000-00000000000a"_qs;
    // In fullArticle(): the first section has runs, the second lists, the third tables.
    const QString run = u"sections/0/blocks/0/runs/0/"_qs;
    const QString item = u"sections/1/blocks/1/"_qs;
    const QString table = u"sections/2/blocks/1/"_qs;
    const QString image = u"sections/3/blocks/0/"_qs;
    const auto date = [](const char *day, const char *time) {
        return QJsonObject{{"date"_L1, QString::fromLatin1(day)},
                           {"time"_L1, QString::fromLatin1(time)}};
    };
    const QList<std::pair<QString, QJsonValue>> changes{
        {u"format"_qs, 0},
        {u"format"_qs, 2},
        {u"format"_qs, u"1"_qs},
        {u"id"_qs, QString()},
        {u"id"_qs, uuid.toUpper()},
        {u"id"_qs, u'{' + uuid + u'}'},
        {u"id"_qs, QString(uuid).remove(u'-')},
        {u"id"_qs, u"00000000-0000-0000-0000-000000000000"_qs},
        {u"kicker"_qs, u"\n"_qs},
        {u"title"_qs, QString(10'001, u'题')},
        {u"title"_qs, QString(QChar(0))},
        {u"title"_qs, u"\u2029"_qs},
        {u"subtitle"_qs, u"\uffff"_qs},
        {u"subtitle"_qs, u"\ufdd0"_qs},
        {u"subtitle"_qs, u"\U0001fffe"_qs},
        {u"subtitle"_qs, u"\U0010ffff"_qs},
        {u"columnPath"_qs, QJsonArray::fromStringList(QStringList(1'001, u"栏"_qs))},
        {u"source"_qs, u"一\u2028二"_qs},
        {u"authors"_qs, QJsonArray{1}},
        {u"responsibleEditor"_qs, QJsonValue::Null},
        {u"keywords"_qs, u"词"_qs},
        {u"abstract"_qs, QString(100'001, u'摘')},
        {u"abstract"_qs, u"\r\n"_qs},
        {u"published"_qs, QJsonObject{{"date"_L1, QJsonValue::Null}, {"time"_L1, u"08:30"_qs}}},
        {u"published"_qs, date("2020-2-19", "08:30")},
        {u"published"_qs, date("2020/02/19", "08:30")},
        {u"published"_qs, date("2020-13-01", "08:30")},
        {u"published"_qs, date("2020-02-32", "08:30")},
        {u"published"_qs, date("0000-02-01", "08:30")},
        {u"published"_qs, date("2020-02-19", "8:30")},
        {u"published"_qs, date("2020-02-19", "24:00")},
        {u"published"_qs, date("2020-02-19", "08:30:00")},
        {u"published"_qs, date("2020-02-19", "")},
        {u"kind"_qs, QString(101, u'k')},
        {u"major"_qs, 1},
        {u"external"_qs, u"true"_qs},
        {u"labelStyle/before"_qs, QString(101, u'前')},
        {u"labelStyle/numerals"_qs, u"roman"_qs},
        {u"labelStyle/gap"_qs, u"\u0001"_qs},
        {run + u"text"_qs, u"\n"_qs},
        {run + u"styles"_qs, QJsonArray{u"bold"_qs, u"bold"_qs}},
        {run + u"styles"_qs, QJsonArray{u"blink"_qs}},
        {run + u"styles"_qs, QJsonArray{u"superscript"_qs, u"subscript"_qs}},
        {run + u"link"_qs, u"javascript:alert(1)"_qs},
        {run + u"link"_qs, u"https://"_qs},
        {run + u"link"_qs, u" https://www.example.org"_qs},
        {u"sections/0/blocks/0/type"_qs, u"heading"_qs},
        {u"sections/0/blocks/0/type"_qs, u"list-item"_qs},
        {u"sections/0/id"_qs, u"1"_qs},
        {u"sections/0/title"_qs, u"\n"_qs},
        {item + u"list"_qs, u"dash"_qs},
        {item + u"level"_qs, -1},
        {item + u"level"_qs, 8},
        {item + u"level"_qs, 0.5},
        {item + u"type"_qs, u"paragraph"_qs},
        {table + u"columns"_qs, 0},
        {table + u"columns"_qs, 1'001},
        {table + u"headerRows"_qs, -1},
        {table + u"rows"_qs, QJsonArray()},
        {table + u"rows/2/0/rowSpan"_qs, 0},
        {table + u"rows/2/0/columnSpan"_qs, 1'001},
        {table + u"rows/2/0/blocks"_qs, QJsonArray()},
        {image + u"sha256"_qs, QString(63, u'a')},
        {image + u"sha256"_qs, QString(64, u'A')},
        {image + u"caption"_qs, u"\n"_qs},
    };
    const QJsonObject full = QJsonDocument::fromJson(jsonOf(fullArticle())).object();
    QList<Mutant> mutants;
    for (const auto &[path, value] : changes) {
        mutants.append({path, replaced(full, path.split(u'/'), value).toObject()});
    }
    return mutants;
}

QList<Mutant> allMutants()
{
    QList<Mutant> mutants = chosenMutants();
    Random random(9'704);
    for (int i = 0; i < 1'000; ++i) {
        const QJsonObject sound = QJsonDocument::fromJson(jsonOf(randomArticle(random))).object();
        QJsonValue mutant = mutated(sound, random);
        while (!mutant.isObject()) {
            mutant = mutated(sound, random);
        }
        mutants.append({u"random %1"_qs.arg(i), mutant.toObject()});
    }
    return mutants;
}

void writeJson(const QString &folder)
{
    QByteArray lines;
    for (const Article &article : soundArticles()) {
        lines += jsonOf(article) + '\n';
    }
    write(folder + u"/articles.ndjson"_qs, lines);

    lines.clear();
    for (const Mutant &mutant : allMutants()) {
        const QByteArray json = QJsonDocument(mutant.article).toJson(QJsonDocument::Compact);
        if (articleFromJson(json).ok()) {
            fail(u"The program reads an article with a wrong "_qs + mutant.what);
        }
        lines +=
            QJsonDocument(QJsonObject{{"what"_L1, mutant.what}, {"article"_L1, mutant.article}})
                .toJson(QJsonDocument::Compact) +
            '\n';
    }
    write(folder + u"/mutants.ndjson"_qs, lines);
}

void writePages(const QString &folder)
{
    writePage(folder, u"full"_qs, fullArticle(), publishedContext());
    writePage(folder, u"preview"_qs, fullArticle(), HtmlContext());
    writePage(folder, u"bare"_qs, bareArticle(), {});
    writePage(folder, u"hostile"_qs, hostileArticle(), HtmlContext());
    Random random(32'100);
    for (int i = 0; i < 8; ++i) {
        writePage(folder, u"random-%1"_qs.arg(i), randomArticle(random), {});
    }
    const QString source = sourcePath();
    writeTextFile(folder, u"demonstration"_qs, source + u"/resources/samples/demonstration.txt"_qs);
    writeTextFile(folder, u"sample"_qs, source + u"/../shared/samples/shanxi-2020.txt"_qs);
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc != 2) {
        fail(u"usage: webpages FOLDER"_qs);
    }
    const QString folder = QFile::decodeName(argv[1]);
    if (!QDir().mkpath(folder + u"/pages"_qs)) {
        fail(folder + u" cannot be made"_qs);
    }
    writePages(folder);
    writeJson(folder);
}
