// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/htmlimport.h"

#include "core/articlejson.h"
#include "core/canonicaljson.h"
#include "formats/htmltext.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace Pandian {

namespace {

Error notOurPage(const QString &detail)
{
    return {ErrorCode::InvalidInput,
            QCoreApplication::translate("HtmlImport",
                                        "This page was not exported by this program, or it was "
                                        "changed since. Copy its text, save it as a text file, "
                                        "then import that."),
            detail};
}

} // namespace

// No parser is needed, or wanted: the article stands between two texts that appear nowhere else
// in our pages, and what stands there is judged by articleFromJson() alone.
Result<Article> articleFromHtml(const QByteArray &html)
{
    if (html.size() > MaxHtmlBytes) {
        return notOurPage(QStringLiteral("%1 bytes").arg(html.size()));
    }
    const QByteArrayView start(ArticleDataStart);
    const qsizetype found = html.indexOf(start);
    if (found < 0) {
        return notOurPage(QStringLiteral("no article block"));
    }
    const qsizetype begin = found + start.size();
    if (html.indexOf(start, begin) >= 0) {
        return notOurPage(QStringLiteral("two article blocks"));
    }
    const qsizetype end = html.indexOf(ArticleDataEnd, begin);
    if (end < 0) {
        return notOurPage(QStringLiteral("article block cut off"));
    }
    return articleFromJson(html.sliced(begin, end - begin));
}

// Here too no parser is wanted: no text of a page can hold the “<”, and a picture is one of ours
// where its bytes have the digest that the article names.
Result<QHash<QString, ImageFile>> imagesFromHtml(const QByteArray &html, const QStringList &wanted,
                                                 const CancelCheck &cancelled)
{
    QHash<QString, ImageFile> images;
    const QSet<QString> named(wanted.begin(), wanted.end());
    const qsizetype end = html.indexOf(ArticleDataStart);
    const QByteArrayView page = QByteArrayView(html).first(end < 0 ? html.size() : end);
    qsizetype at = page.indexOf(ImageStart);
    for (; at >= 0 && images.size() < named.size(); at = page.indexOf(ImageStart, at)) {
        if (cancelled && cancelled()) {
            return Error{ErrorCode::Cancelled,
                         QCoreApplication::translate("TextImport", "Reading was cancelled."),
                         {}};
        }
        at += QByteArrayView(ImageStart).size();
        const QByteArrayView data =
            page.sliced(at, std::max(page.indexOf('"', at) - at, qsizetype(0)));
        const qsizetype type = data.indexOf(ImageBytes);
        if (type < 0) {
            continue;
        }
        const QByteArrayView text = data.sliced(type + QByteArrayView(ImageBytes).size());
        const QByteArray bytes =
            QByteArray::fromBase64(QByteArray::fromRawData(text.data(), text.size()));
        const QString sha256 = sha256Hex(bytes);
        if (named.contains(sha256)) {
            images.insert(sha256, {QString::fromLatin1(data.first(type)), bytes});
        }
    }
    for (const QString &sha256 : wanted) {
        if (!images.contains(sha256)) {
            return Error{ErrorCode::InvalidInput,
                         QCoreApplication::translate(
                             "HtmlImport", "A picture of this page is missing or was changed, so "
                                           "the article would be incomplete. Export the page once "
                                           "more where it comes from, then import that."),
                         sha256};
        }
    }
    return images;
}

} // namespace Pandian
