// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/htmlexport.h"

#include "core/articlecheck.h"
#include "core/articlejson.h"
#include "core/canonicaljson.h"
#include "formats/htmlblocks.h"
#include "formats/htmlimport.h"
#include "formats/htmlstyle.h"
#include "formats/htmltext.h"
#include "text/counting.h"
#include "text/sectionlabel.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>

namespace Pandian {

namespace {

using namespace Qt::StringLiterals;

// The words of the page itself are Chinese, as the article is, whatever language the program
// speaks.
const QString Untitled = u"无标题"_qs;

constexpr char Policy[] = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; "
                          "base-uri 'none'; form-action 'none'";

struct PageDate
{
    QString shown;   // 2020-02-19 08:30, without a time where none is known
    QString machine; // ISO 8601
    bool hasTime = false;
};

QString iso(const QDateTime &time)
{
    return time.toOffsetFromUtc(time.offsetFromUtc()).toString(Qt::ISODate);
}

std::optional<PageDate> publicationDate(const Article &article, const HtmlContext &context)
{
    if (context.published.isValid()) {
        return PageDate{context.published.toString(u"yyyy-MM-dd HH:mm"_qs), iso(context.published),
                        true};
    }
    if (!article.published) {
        return {};
    }
    const QString date = article.published->date.toString(u"yyyy-MM-dd"_qs);
    if (!article.published->time) {
        return PageDate{date, date, false};
    }
    const QString time = article.published->time->toString(u"HH:mm"_qs);
    return PageDate{date + u' ' + time, date + u'T' + time, true};
}

QString columnOf(const Article &article)
{
    return article.columnPath.isEmpty() ? QString() : article.columnPath.last();
}

QString titleOf(const Article &article)
{
    return isBlank(article.title) ? Untitled : article.title;
}

void appendMeta(QByteArray &html, QByteArrayView name, const QString &content)
{
    if (isBlank(content)) {
        return;
    }
    html.append("<meta name=\"").append(name).append("\" content=\"");
    appendAttribute(html, content);
    html += "\">\n";
}

// The tags that a page of a government site must have, in their order: site, column, article.
void appendMetaTags(QByteArray &html, const Article &article, const HtmlContext &context)
{
    appendMeta(html, "SiteName", context.siteName);
    appendMeta(html, "SiteDomain", context.siteDomain);
    appendMeta(html, "SiteIDCode", context.siteIdCode);
    appendMeta(html, "ColumnName", columnOf(article));
    appendMeta(html, "ColumnDescription", context.columnDescription);
    appendMeta(html, "ColumnKeywords", context.columnKeywords);
    appendMeta(html, "ColumnType", context.columnType);
    appendMeta(html, "ArticleTitle", titleOf(article));
    // The tag wants a time, and none is invented.
    if (const auto date = publicationDate(article, context); date && date->hasTime) {
        appendMeta(html, "PubDate", date->shown);
    }
    appendMeta(html, "ContentSource", article.source);
    appendMeta(html, "Keywords", article.keywords.join(u','));
    appendMeta(html, "Author",
               article.authors.isEmpty() ? article.responsibleEditor : article.authors.join(u'、'));
    appendMeta(html, "Description", article.abstract);
    appendMeta(html, "Url", context.url);
}

QJsonObject named(QLatin1String type, const QString &name)
{
    return {{"@type"_L1, type}, {"name"_L1, name}};
}

// schema.org's NewsArticle.
Result<void> appendLinkedData(QByteArray &html, const Article &article, const HtmlContext &context)
{
    QJsonObject data{{"@context"_L1, "https://schema.org"_L1},
                     {"@type"_L1, "NewsArticle"_L1},
                     {"headline"_L1, titleOf(article)},
                     {"inLanguage"_L1, "zh-CN"_L1},
                     {"wordCount"_L1, countArticle(article).words}};
    const auto insert = [&data](QLatin1String key, const QString &text) {
        if (!isBlank(text)) {
            data.insert(key, text);
        }
    };
    insert("alternativeHeadline"_L1, article.subtitle);
    insert("articleSection"_L1, columnOf(article));
    insert("description"_L1, article.abstract);
    insert("url"_L1, context.url);
    if (const auto date = publicationDate(article, context)) {
        data.insert("datePublished"_L1, date->machine);
    }
    if (context.modified.isValid()) {
        data.insert("dateModified"_L1, iso(context.modified));
    }
    QJsonArray authors;
    for (const QString &author : article.authors) {
        authors.append(named("Person"_L1, author));
    }
    if (!authors.isEmpty()) {
        data.insert("author"_L1, authors);
    }
    if (!article.keywords.isEmpty()) {
        data.insert("keywords"_L1, QJsonArray::fromStringList(article.keywords));
    }
    if (!isBlank(article.responsibleEditor)) {
        data.insert("editor"_L1, named("Person"_L1, article.responsibleEditor));
    }
    const QString publisher = isBlank(context.siteName) ? article.source : context.siteName;
    if (!isBlank(publisher)) {
        data.insert("publisher"_L1, named("Organization"_L1, publisher));
    }
    const Result<QByteArray> json = canonicalJson(data);
    if (!json) {
        return json.error();
    }
    html += "<script type=\"application/ld+json\">";
    appendInertJson(html, *json);
    html += "</script>\n";
    return {};
}

Result<void> appendHead(QByteArray &html, const Article &article, const HtmlContext &context)
{
    html += "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta http-equiv=\"Content-Security-Policy\" content=\"";
    html += Policy;
    html += "\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            "<meta name=\"color-scheme\" content=\"light dark\">\n<title>";
    appendAttribute(html, titleOf(article));
    if (!isBlank(context.siteName)) {
        html += " - ";
        appendAttribute(html, context.siteName);
    }
    html += "</title>\n";
    appendMetaTags(html, article, context);
    if (const auto done = appendLinkedData(html, article, context); !done) {
        return done;
    }
    html += "<style>";
    html += PageStyle;
    html += "</style>\n</head>\n";
    return {};
}

QByteArrayView noticeOf(Standing standing)
{
    switch (standing) {
    case Standing::SignedOff:
        break;
    case Standing::Unsigned:
        return "未签发，仅供内部预览";
    case Standing::Unreviewed:
        return "外来稿（未经本系统审核）";
    case Standing::Withdrawn:
        return "已撤稿，仅供内部查阅";
    }
    return {};
}

// What stands above the article: the notice and the column path.
void appendBanner(QByteArray &html, const Article &article, const HtmlContext &context)
{
    const QByteArrayView notice = noticeOf(context.standing);
    if (notice.isEmpty() && article.columnPath.isEmpty()) {
        return;
    }
    html += "<header>\n";
    if (!notice.isEmpty()) {
        html.append(R"(<p class="notice" role="note">)").append(notice).append("</p>\n");
    }
    if (!article.columnPath.isEmpty()) {
        html += "<nav class=\"path\" aria-labelledby=\"path\"><span id=\"path\">您的位置：</span>"
                "<ol>";
        for (const QString &column : article.columnPath) {
            html += "<li>";
            appendIsolated(html, column);
            html += "</li>";
        }
        html += "</ol></nav>\n";
    }
    html += "</header>\n";
}

void appendHeadlinePart(QByteArray &html, QByteArrayView opening, const QString &text)
{
    if (!isBlank(text)) {
        html.append(opening);
        appendIsolated(html, text);
        html += "</p>\n";
    }
}

void appendHeadline(QByteArray &html, const Article &article)
{
    html += "<hgroup>\n";
    appendHeadlinePart(html, "<p class=\"kicker\">", article.kicker);
    html += "<h1>";
    appendIsolated(html, titleOf(article));
    html += "</h1>\n";
    appendHeadlinePart(html, "<p class=\"subtitle\">——", article.subtitle);
    html += "</hgroup>\n";
}

void appendField(QByteArray &html, QByteArrayView label, const QString &value)
{
    if (!isBlank(value)) {
        html.append("<span>").append(label).append("：");
        appendIsolated(html, value);
        html += "</span>\n";
    }
}

QString reviewerOf(const HtmlContext &context)
{
    if (context.standing != Standing::SignedOff || isBlank(context.reviewer)) {
        return {};
    }
    return context.singlePersonMode ? context.reviewer + u"（单人模式）"_qs : context.reviewer;
}

// The reviewer that the source page names is not ours, and is never shown as ours.
void appendMetadata(QByteArray &html, const Article &article, const HtmlContext &context)
{
    QByteArray fields;
    if (const auto date = publicationDate(article, context)) {
        fields += "<span>发表时间：<time datetime=\"" + date->machine.toUtf8() + "\">" +
                  date->shown.toUtf8() + "</time></span>\n";
    }
    appendField(fields, "来源", article.source);
    appendField(fields, "作者", article.authors.join(u'、'));
    appendField(fields, "责任编辑", article.responsibleEditor);
    appendField(fields, "审核人", reviewerOf(context));
    appendField(fields, "审核人（来源页面标注）", article.statedReviewer);
    if (!fields.isEmpty()) {
        html += "<p class=\"meta\">\n" + fields + "</p>\n";
    }
}

void appendAbstract(QByteArray &html, const Article &article)
{
    if (!isBlank(article.abstract)) {
        html += "<p class=\"abstract\"><b>摘要：</b>";
        appendIsolated(html, article.abstract);
        html += "</p>\n";
    }
}

QByteArray anchorOf(qsizetype index)
{
    return "section-" + QByteArray::number(index + 1);
}

void appendContents(QByteArray &html, const Article &article)
{
    if (article.sections.isEmpty()) {
        return;
    }
    html += "<nav class=\"contents\" aria-labelledby=\"contents\">\n<h2 id=\"contents\">目录</h2>\n"
            "<ol>\n";
    for (qsizetype i = 0; i < article.sections.size(); ++i) {
        html += "<li><a href=\"#" + anchorOf(i) + "\">";
        appendIsolated(html,
                       labelledTitle(article.labelStyle, int(i) + 1, article.sections.at(i).title));
        html += "</a></li>\n";
    }
    html += "</ol>\n</nav>\n";
}

void appendSectionHeading(QByteArray &html, const Article &article, qsizetype index)
{
    html += "<h2 id=\"" + anchorOf(index) + R"("><span class="label">)";
    appendIsolated(html, sectionLabel(article.labelStyle, int(index) + 1));
    html += "</span>";
    appendText(html, balancedBidi(article.labelStyle.gap));
    appendIsolated(html, article.sections.at(index).title);
    html += "</h2>\n";
}

Result<void> appendBody(QByteArray &html, const Article &article, const HtmlContext &context)
{
    html += "<div class=\"text\">\n";
    if (!article.lead.isEmpty()) {
        html += "<div class=\"lead\">\n";
        if (auto done = appendBlocks(html, article.lead, "h2", context.images); !done) {
            return done;
        }
        html += "</div>\n";
    }
    for (qsizetype i = 0; i < article.sections.size(); ++i) {
        html += "<section>\n";
        appendSectionHeading(html, article, i);
        if (auto done = appendBlocks(html, article.sections.at(i).blocks, "h3", context.images);
            !done) {
            return done;
        }
        html += "</section>\n";
    }
    html += "</div>\n";
    return {};
}

void appendKeywords(QByteArray &html, const Article &article)
{
    const QString keywords = article.keywords.join(u'、');
    if (!isBlank(keywords)) {
        html += "<p class=\"keywords\">关键词：";
        appendIsolated(html, keywords);
        html += "</p>\n";
    }
}

} // namespace

Result<QByteArray> articleToHtml(const Article &article, const HtmlContext &context)
{
    const Result<QByteArray> json = articleToJson(article); // checks it too
    if (!json) {
        return json.error();
    }
    QByteArray html;
    html.reserve(json->size() * 4 + qsizetype(sizeof PageStyle));
    if (const auto done = appendHead(html, article, context); !done) {
        return done.error();
    }
    html += "<body>\n";
    appendBanner(html, article, context);
    html += "<main>\n<article>\n";
    appendHeadline(html, article);
    appendMetadata(html, article, context);
    appendAbstract(html, article);
    appendContents(html, article);
    if (const auto done = appendBody(html, article, context); !done) {
        return done.error();
    }
    appendKeywords(html, article);
    html += "</article>\n</main>\n";
    html += ArticleDataStart;
    appendInertJson(html, *json);
    html += ArticleDataEnd;
    html += "\n</body>\n</html>\n";
    if (html.size() > MaxHtmlBytes) {
        return Error{ErrorCode::InvalidInput,
                     QCoreApplication::translate("HtmlExport",
                                                 "The page would be larger than %1, more than "
                                                 "browsers show; use fewer or smaller images.")
                         .arg(QLocale().formattedDataSize(MaxHtmlBytes, 0)),
                     QString::number(html.size())};
    }
    return html;
}

} // namespace Pandian
