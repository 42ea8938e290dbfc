// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/articlecheck.h"
#include "core/articlejson.h"
#include "core/articlenames.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
#include <initializer_list>

namespace Pandian {

namespace {

using namespace Qt::StringLiterals;

// Each costs the parser some fifty bytes.
constexpr qsizetype MaxValues = 8'000'000;

Error notAnArticle(const QString &detail)
{
    return {ErrorCode::InvalidInput,
            QCoreApplication::translate("ArticleJson",
                                        "This is not an article, or it was damaged on its way; get "
                                        "it again from where it came from."),
            detail};
}

// Reads a shape; ranges and lengths are left to checkArticle(). After the first wrong value
// everything reads as empty.
class Reader
{
public:
    std::optional<Error> trouble;

    Article article(const QJsonObject &object);

private:
    using Keys = std::initializer_list<QLatin1String>;

    void fail(const QString &detail)
    {
        if (!trouble) {
            trouble = notAnArticle(detail);
        }
    }

    // The fields of an object that has exactly these.
    QJsonObject fields(const QJsonValue &value, const Keys &keys)
    {
        const QJsonObject object = value.toObject();
        bool sound = value.isObject() && object.size() == qsizetype(keys.size());
        for (const QLatin1String key : keys) {
            sound = sound && object.contains(key);
        }
        if (!sound) {
            fail(u"an object has not the fields that begin with "_qs + *keys.begin());
        }
        return trouble ? QJsonObject() : object;
    }

    QString string(const QJsonObject &object, QLatin1String key)
    {
        const QJsonValue value = object.value(key);
        if (!value.isString()) {
            fail(key + " is not a string"_L1);
        }
        return value.toString();
    }

    bool boolean(const QJsonObject &object, QLatin1String key)
    {
        const QJsonValue value = object.value(key);
        if (!value.isBool()) {
            fail(key + " is not true or false"_L1);
        }
        return value.toBool();
    }

    int integer(const QJsonObject &object, QLatin1String key)
    {
        const double number = object.value(key).toDouble(NAN);
        if (!(std::trunc(number) == number && std::abs(number) <= 1e9)) {
            fail(key + " is not a whole number"_L1);
            return 0;
        }
        return int(number);
    }

    template <typename Value, size_t Count>
    Value name(const QJsonObject &object, QLatin1String key, const NameTable<Value, Count> &table)
    {
        const std::optional<Value> value = valueOf(table, string(object, key));
        if (!value) {
            fail(key + " is none of its names"_L1);
        }
        return value.value_or(table.front().first);
    }

    template <typename AnyId>
    AnyId id(const QJsonObject &object)
    {
        const QString text = string(object, "id"_L1);
        const AnyId id = AnyId::fromString(text);
        if (id.toString() != text) {
            fail(u"id is not a UUID in lower case"_qs);
        }
        return id;
    }

    template <typename Read>
    auto list(const QJsonObject &object, QLatin1String key, qsizetype limit, Read read)
        -> QList<decltype(read(QJsonValue()))>
    {
        return list(object.value(key), key, limit, read);
    }

    template <typename Read>
    auto list(const QJsonValue &value, QLatin1String what, qsizetype limit, Read read)
        -> QList<decltype(read(QJsonValue()))>
    {
        QList<decltype(read(QJsonValue()))> items;
        const QJsonArray array = value.toArray();
        if (!value.isArray() || array.size() > limit) {
            fail(what + " is not a list, or too long"_L1);
            return items;
        }
        items.reserve(array.size());
        for (qsizetype i = 0; i < array.size() && !trouble; ++i) {
            items.append(read(array.at(i)));
        }
        return items;
    }

    QStringList names(const QJsonObject &object, QLatin1String key)
    {
        return list(object, key, MaxNames, [this, key](const QJsonValue &value) {
            if (!value.isString()) {
                fail(key + " holds something else than strings"_L1);
            }
            return value.toString();
        });
    }

    Run run(const QJsonValue &value);
    QList<Run> runs(const QJsonObject &object);
    TextBlock textBlock(const QJsonValue &value);
    TableCell cell(const QJsonValue &value);
    Table table(const QJsonValue &value);
    Image image(const QJsonValue &value);
    Block block(const QJsonValue &value);
    QList<Block> blocks(const QJsonObject &object, QLatin1String key);
    Section section(const QJsonValue &value);
    std::optional<PublicationDate> published(const QJsonValue &value);
    LabelStyle labelStyle(const QJsonValue &value);
};

Run Reader::run(const QJsonValue &value)
{
    const QJsonObject object = fields(value, {"text"_L1, "styles"_L1, "link"_L1});
    Run run{string(object, "text"_L1), {}, string(object, "link"_L1)};
    const auto style = [this, &run](const QJsonValue &name) {
        const std::optional<RunStyle> known = valueOf(RunStyleNames, name.toString());
        if (!known || run.styles.testFlag(*known)) {
            fail(u"a style is unknown or stated twice"_qs);
        }
        run.styles |= known.value_or(RunStyle::Bold);
        return known;
    };
    list(object, "styles"_L1, RunStyleNames.size(), style);
    return run;
}

QList<Run> Reader::runs(const QJsonObject &object)
{
    const auto read = [this](const QJsonValue &value) { return run(value); };
    return normalizedRuns(list(object, "runs"_L1, MaxValues, read));
}

TextBlock Reader::textBlock(const QJsonValue &value)
{
    TextBlock block;
    const bool isItem = value["type"_L1].toString() == nameOf(TextKindNames, TextKind::ListItem);
    const QJsonObject object = isItem ? fields(value, {"type"_L1, "runs"_L1, "list"_L1, "level"_L1})
                                      : fields(value, {"type"_L1, "runs"_L1});
    block.kind = name(object, "type"_L1, TextKindNames);
    block.runs = runs(object);
    if (isItem) {
        block.list = name(object, "list"_L1, ListKindNames);
        block.level = integer(object, "level"_L1);
    }
    return block;
}

TableCell Reader::cell(const QJsonValue &value)
{
    const QJsonObject object = fields(value, {"blocks"_L1, "rowSpan"_L1, "columnSpan"_L1});
    const auto read = [this](const QJsonValue &block) { return textBlock(block); };
    return {list(object, "blocks"_L1, MaxBlocks, read), integer(object, "rowSpan"_L1),
            integer(object, "columnSpan"_L1)};
}

Table Reader::table(const QJsonValue &value)
{
    const QJsonObject object = fields(value, {"type"_L1, "columns"_L1, "headerRows"_L1, "rows"_L1});
    const auto readCell = [this](const QJsonValue &cellValue) { return cell(cellValue); };
    const auto readRow = [this, readCell](const QJsonValue &row) {
        return list(row, "a row"_L1, MaxColumns, readCell);
    };
    return {integer(object, "columns"_L1), integer(object, "headerRows"_L1),
            list(object, "rows"_L1, MaxGrid, readRow)};
}

Image Reader::image(const QJsonValue &value)
{
    const QJsonObject object =
        fields(value, {"type"_L1, "sha256"_L1, "caption"_L1, "credit"_L1, "alternativeText"_L1});
    return {string(object, "sha256"_L1), string(object, "caption"_L1), string(object, "credit"_L1),
            string(object, "alternativeText"_L1)};
}

Block Reader::block(const QJsonValue &value)
{
    const QString type = value["type"_L1].toString();
    if (type == TableName) {
        return table(value);
    }
    if (type == ImageName) {
        return image(value);
    }
    return textBlock(value);
}

QList<Block> Reader::blocks(const QJsonObject &object, QLatin1String key)
{
    return list(object, key, MaxBlocks, [this](const QJsonValue &value) { return block(value); });
}

Section Reader::section(const QJsonValue &value)
{
    const QJsonObject object = fields(value, {"id"_L1, "title"_L1, "blocks"_L1});
    return {id<SectionId>(object), string(object, "title"_L1), blocks(object, "blocks"_L1)};
}

std::optional<PublicationDate> Reader::published(const QJsonValue &value)
{
    if (value.isNull()) {
        return std::nullopt;
    }
    const QJsonObject object = fields(value, {"date"_L1, "time"_L1});
    PublicationDate published;
    const QString date = string(object, "date"_L1);
    published.date = QDate::fromString(date, DateFormat);
    bool sound = published.date.toString(DateFormat) == date;
    if (!object.value("time"_L1).isNull()) {
        const QString time = string(object, "time"_L1);
        published.time = QTime::fromString(time, TimeFormat);
        sound = sound && published.time->toString(TimeFormat) == time;
    }
    if (!sound) {
        fail(u"published has no date like 2020-02-19 and time like 08:30"_qs);
    }
    return published;
}

LabelStyle Reader::labelStyle(const QJsonValue &value)
{
    const QJsonObject object = fields(value, {"before"_L1, "numerals"_L1, "after"_L1, "gap"_L1});
    return {string(object, "before"_L1), name(object, "numerals"_L1, NumeralsNames),
            string(object, "after"_L1), string(object, "gap"_L1)};
}

Article Reader::article(const QJsonObject &root)
{
    const QJsonObject object =
        fields(root, {"format"_L1, "id"_L1, "kicker"_L1, "title"_L1, "subtitle"_L1, "columnPath"_L1,
                      "source"_L1, "authors"_L1, "responsibleEditor"_L1, "keywords"_L1,
                      "abstract"_L1, "published"_L1, "statedReviewer"_L1, "kind"_L1, "major"_L1,
                      "external"_L1, "labelStyle"_L1, "lead"_L1, "sections"_L1});
    Article article;
    article.id = id<ArticleId>(object);
    article.kicker = string(object, "kicker"_L1);
    article.title = string(object, "title"_L1);
    article.subtitle = string(object, "subtitle"_L1);
    article.columnPath = names(object, "columnPath"_L1);
    article.source = string(object, "source"_L1);
    article.authors = names(object, "authors"_L1);
    article.responsibleEditor = string(object, "responsibleEditor"_L1);
    article.keywords = names(object, "keywords"_L1);
    article.abstract = string(object, "abstract"_L1);
    article.published = published(object.value("published"_L1));
    article.statedReviewer = string(object, "statedReviewer"_L1);
    article.kind = string(object, "kind"_L1);
    article.major = boolean(object, "major"_L1);
    article.external = boolean(object, "external"_L1);
    article.labelStyle = labelStyle(object.value("labelStyle"_L1));
    article.lead = blocks(object, "lead"_L1);
    article.sections = list(object, "sections"_L1, MaxSections,
                            [this](const QJsonValue &value) { return section(value); });
    return article;
}

// Values in the text, guessed from its commas and brackets; those inside strings do not count.
qsizetype countValues(const QByteArray &json)
{
    qsizetype count = 0;
    bool inString = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json.at(i);
        if (c == '"') {
            inString = !inString;
        } else if (inString) {
            i += c == '\\' ? 1 : 0;
        } else if (c == ',' || c == '[' || c == '{' || c == ':') {
            ++count;
        }
    }
    return count;
}

} // namespace

Result<void> checkArticleSize(const QByteArray &json)
{
    // No value is shorter than a byte: most texts need no counting.
    const bool fewValues = json.size() <= MaxValues || countValues(json) <= MaxValues;
    if (json.size() <= MaxArticleBytes && fewValues) {
        return {};
    }
    return Error{ErrorCode::InvalidInput,
                 QCoreApplication::translate("ArticleJson",
                                             "The article is too large; divide it into "
                                             "several articles."),
                 QString::number(json.size()) + u" bytes"_qs};
}

Result<Article> articleFromJson(const QByteArray &json)
{
    if (const auto fit = checkArticleSize(json); !fit) {
        return fit.error();
    }
    // Qt drops a U+FEFF that begins a string; as an escape it stays.
    QByteArray escaped = json;
    escaped.replace("\xef\xbb\xbf", "\\ufeff");
    QJsonParseError parsing;
    const QJsonDocument document = QJsonDocument::fromJson(escaped, &parsing);
    if (!document.isObject()) {
        return notAnArticle(parsing.errorString());
    }
    const QJsonValue format = document["format"_L1];
    if (format.isDouble() && format.toDouble() > ArticleFormat) {
        return Error{ErrorCode::NewerFormat,
                     QCoreApplication::translate("ArticleJson",
                                                 "The article was made by a newer version of this "
                                                 "program; update the program to open it."),
                     u"format %1"_qs.arg(format.toDouble())};
    }
    if (format.toDouble() != ArticleFormat) {
        return notAnArticle(u"no known format"_qs);
    }
    Reader reader;
    Article article = reader.article(document.object());
    if (reader.trouble) {
        return *reader.trouble;
    }
    if (const auto sound = checkArticle(article); !sound) {
        return sound.error();
    }
    return article;
}

} // namespace Pandian
