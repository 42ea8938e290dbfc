// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/articlejson.h"

#include "core/articlecheck.h"
#include "core/articlenames.h"
#include "core/canonicaljson.h"

#include <QJsonArray>
#include <QJsonObject>

namespace Pandian {

namespace {

using namespace Qt::StringLiterals;

template <typename Item, typename Write>
QJsonArray toArray(const QList<Item> &items, Write write)
{
    QJsonArray array;
    for (const Item &item : items) {
        array.append(write(item));
    }
    return array;
}

QJsonArray toArray(RunStyles styles)
{
    QJsonArray array;
    for (const auto &[style, name] : RunStyleNames) {
        if (styles.testFlag(style)) {
            array.append(name);
        }
    }
    return array;
}

QJsonValue fromRun(const Run &run)
{
    return QJsonObject{
        {"text"_L1, run.text}, {"styles"_L1, toArray(run.styles)}, {"link"_L1, run.link}};
}

QJsonValue fromTextBlock(const TextBlock &block)
{
    QJsonObject object{{"type"_L1, nameOf(TextKindNames, block.kind)},
                       {"runs"_L1, toArray(normalizedRuns(block.runs), fromRun)}};
    if (block.kind == TextKind::ListItem) {
        object.insert("list"_L1, nameOf(ListKindNames, block.list));
        object.insert("level"_L1, block.level);
    }
    return object;
}

QJsonValue fromCell(const TableCell &cell)
{
    return QJsonObject{{"blocks"_L1, toArray(cell.blocks, fromTextBlock)},
                       {"rowSpan"_L1, cell.rowSpan},
                       {"columnSpan"_L1, cell.columnSpan}};
}

QJsonValue fromTable(const Table &table)
{
    const auto row = [](const QList<TableCell> &cells) { return toArray(cells, fromCell); };
    return QJsonObject{{"type"_L1, TableName},
                       {"columns"_L1, table.columns},
                       {"headerRows"_L1, table.headerRows},
                       {"rows"_L1, toArray(table.rows, row)}};
}

QJsonValue fromImage(const Image &image)
{
    return QJsonObject{{"type"_L1, ImageName},
                       {"sha256"_L1, image.sha256},
                       {"caption"_L1, image.caption},
                       {"credit"_L1, image.credit},
                       {"alternativeText"_L1, image.alternativeText}};
}

QJsonValue fromBlock(const Block &block)
{
    if (const auto *text = std::get_if<TextBlock>(&block)) {
        return fromTextBlock(*text);
    }
    if (const auto *table = std::get_if<Table>(&block)) {
        return fromTable(*table);
    }
    return fromImage(std::get<Image>(block));
}

QJsonValue fromSection(const Section &section)
{
    return QJsonObject{{"id"_L1, section.id.toString()},
                       {"title"_L1, section.title},
                       {"blocks"_L1, toArray(section.blocks, fromBlock)}};
}

QJsonValue fromPublished(const std::optional<PublicationDate> &published)
{
    if (!published) {
        return QJsonValue::Null;
    }
    return QJsonObject{{"date"_L1, published->date.toString(DateFormat)},
                       {"time"_L1, published->time
                                       ? QJsonValue(published->time->toString(TimeFormat))
                                       : QJsonValue(QJsonValue::Null)}};
}

QJsonObject fromLabelStyle(const LabelStyle &style)
{
    return {{"before"_L1, style.before},
            {"numerals"_L1, nameOf(NumeralsNames, style.numerals)},
            {"after"_L1, style.after},
            {"gap"_L1, style.gap}};
}

} // namespace

Result<QByteArray> articleToJson(const Article &article)
{
    if (const auto sound = checkArticle(article); !sound) {
        return sound.error();
    }
    Result<QByteArray> json = canonicalJson(QJsonObject{
        {"format"_L1, ArticleFormat},
        {"id"_L1, article.id.toString()},
        {"kicker"_L1, article.kicker},
        {"title"_L1, article.title},
        {"subtitle"_L1, article.subtitle},
        {"columnPath"_L1, QJsonArray::fromStringList(article.columnPath)},
        {"source"_L1, article.source},
        {"authors"_L1, QJsonArray::fromStringList(article.authors)},
        {"responsibleEditor"_L1, article.responsibleEditor},
        {"keywords"_L1, QJsonArray::fromStringList(article.keywords)},
        {"abstract"_L1, article.abstract},
        {"published"_L1, fromPublished(article.published)},
        {"statedReviewer"_L1, article.statedReviewer},
        {"kind"_L1, article.kind},
        {"major"_L1, article.major},
        {"external"_L1, article.external},
        {"labelStyle"_L1, fromLabelStyle(article.labelStyle)},
        {"lead"_L1, toArray(article.lead, fromBlock)},
        {"sections"_L1, toArray(article.sections, fromSection)},
    });
    if (json) {
        if (const auto fit = checkArticleSize(*json); !fit) {
            return fit.error();
        }
    }
    return json;
}

} // namespace Pandian
