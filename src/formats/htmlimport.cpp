// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/htmlimport.h"

#include "core/articlejson.h"
#include "formats/htmltext.h"

#include <QCoreApplication>

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

} // namespace Pandian
