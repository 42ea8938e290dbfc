// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/articlejson.h"

#include "core/articlecheck.h"
#include "core/articlenames.h"
#include "core/canonicaljson.h"

#include <variant>

namespace Pandian {

namespace {

using namespace Qt::StringLiterals;

// Writes every thing's fields in the order of their names.
class ArticleWriter
{
public:
    Result<QByteArray> write(const Article &article);

private:
    template <typename Items, typename Write>
    void list(QLatin1String key, const Items &items, Write write)
    {
        m_json.key(key);
        m_json.beginArray();
        for (const auto &item : items) {
            write(item);
        }
        m_json.endArray();
    }

    void string(QLatin1String key, const QString &text)
    {
        m_json.key(key);
        m_json.string(text);
    }

    void value(QLatin1String key, const QJsonValue &value)
    {
        m_json.key(key);
        m_json.value(value);
    }

    void strings(QLatin1String key, const QStringList &texts)
    {
        list(key, texts, [this](const QString &text) { m_json.string(text); });
    }

    void blocks(QLatin1String key, const QList<Block> &blocks)
    {
        list(key, blocks, [this](const Block &block) {
            std::visit([this](const auto &any) { this->block(any); }, block);
        });
    }

    void run(const Run &run);
    void block(const TextBlock &block);
    void block(const Table &table);
    void block(const Image &image);
    void cell(const TableCell &cell);
    void section(const Section &section);
    void published(const std::optional<PublicationDate> &published);
    void labelStyle(const LabelStyle &style);

    CanonicalJsonWriter m_json;
};

void ArticleWriter::run(const Run &run)
{
    m_json.beginObject();
    string("link"_L1, run.link);
    QStringList styles;
    for (const auto &[style, name] : RunStyleNames) {
        if (run.styles.testFlag(style)) {
            styles.append(name);
        }
    }
    strings("styles"_L1, styles);
    string("text"_L1, run.text);
    m_json.endObject();
}

void ArticleWriter::block(const TextBlock &block)
{
    m_json.beginObject();
    if (block.kind == TextKind::ListItem) {
        value("level"_L1, block.level);
        string("list"_L1, nameOf(ListKindNames, block.list));
    }
    list("runs"_L1, normalizedRuns(block.runs), [this](const Run &run) { this->run(run); });
    string("type"_L1, nameOf(TextKindNames, block.kind));
    m_json.endObject();
}

void ArticleWriter::block(const Table &table)
{
    m_json.beginObject();
    value("columns"_L1, table.columns);
    value("headerRows"_L1, table.headerRows);
    list("rows"_L1, table.rows, [this](const QList<TableCell> &row) {
        m_json.beginArray();
        for (const TableCell &cell : row) {
            this->cell(cell);
        }
        m_json.endArray();
    });
    string("type"_L1, TableName);
    m_json.endObject();
}

void ArticleWriter::block(const Image &image)
{
    m_json.beginObject();
    string("alternativeText"_L1, image.alternativeText);
    string("caption"_L1, image.caption);
    string("credit"_L1, image.credit);
    string("sha256"_L1, image.sha256);
    string("type"_L1, ImageName);
    m_json.endObject();
}

void ArticleWriter::cell(const TableCell &cell)
{
    m_json.beginObject();
    list("blocks"_L1, cell.blocks, [this](const TextBlock &block) { this->block(block); });
    value("columnSpan"_L1, cell.columnSpan);
    value("rowSpan"_L1, cell.rowSpan);
    m_json.endObject();
}

void ArticleWriter::section(const Section &section)
{
    m_json.beginObject();
    blocks("blocks"_L1, section.blocks);
    string("id"_L1, section.id.toString());
    string("title"_L1, section.title);
    m_json.endObject();
}

void ArticleWriter::published(const std::optional<PublicationDate> &published)
{
    if (!published) {
        m_json.value(QJsonValue::Null);
        return;
    }
    m_json.beginObject();
    string("date"_L1, published->date.toString(DateFormat));
    value("time"_L1,
          published->time ? QJsonValue(published->time->toString(TimeFormat)) : QJsonValue());
    m_json.endObject();
}

void ArticleWriter::labelStyle(const LabelStyle &style)
{
    m_json.beginObject();
    string("after"_L1, style.after);
    string("before"_L1, style.before);
    string("gap"_L1, style.gap);
    string("numerals"_L1, nameOf(NumeralsNames, style.numerals));
    m_json.endObject();
}

Result<QByteArray> ArticleWriter::write(const Article &article)
{
    m_json.beginObject();
    string("abstract"_L1, article.abstract);
    strings("authors"_L1, article.authors);
    strings("columnPath"_L1, article.columnPath);
    value("external"_L1, article.external);
    value("format"_L1, ArticleFormat);
    string("id"_L1, article.id.toString());
    strings("keywords"_L1, article.keywords);
    string("kicker"_L1, article.kicker);
    string("kind"_L1, article.kind);
    m_json.key("labelStyle"_L1);
    labelStyle(article.labelStyle);
    blocks("lead"_L1, article.lead);
    value("major"_L1, article.major);
    m_json.key("published"_L1);
    published(article.published);
    string("responsibleEditor"_L1, article.responsibleEditor);
    list("sections"_L1, article.sections,
         [this](const Section &section) { this->section(section); });
    string("source"_L1, article.source);
    string("statedReviewer"_L1, article.statedReviewer);
    string("subtitle"_L1, article.subtitle);
    string("title"_L1, article.title);
    m_json.endObject();
    return m_json.finish();
}

} // namespace

Result<QByteArray> articleToJson(const Article &article)
{
    if (const auto sound = checkArticle(article); !sound) {
        return sound.error();
    }
    Result<QByteArray> json = ArticleWriter().write(article);
    if (json) {
        if (const auto fit = checkArticleSize(*json); !fit) {
            return fit.error();
        }
    }
    return json;
}

} // namespace Pandian
