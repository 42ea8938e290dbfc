// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"
#include "core/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>

namespace Pandian {

struct HtmlImage
{
    QString mediaType;
    QByteArray bytes;
};

// What the page says besides the article itself.
struct HtmlContext
{
    // 审核人: who signed 终审, with the label of 单人模式 where it was made in it; empty: unsigned.
    QString reviewer;
    // Shown on the page where the article is not signed off (“未签发，仅供内部预览”); else empty.
    QString notice;
    QDateTime published; // invalid: from the article, if it states a time
    QDateTime modified;
    QString url;
    // 必选 tags of a government site; empty ones are left out.
    QString siteName;
    QString siteDomain;
    QString siteIdCode;
    QString columnDescription;
    QString columnKeywords;
    QString columnType;
    QHash<QString, HtmlImage> images; // by SHA-256
};

// One self-contained, valid HTML5 file: no script, no remote reference, a CSP that forbids both,
// the article's canonical JSON embedded inert. All text is escaped.
Result<QByteArray> articleToHtml(const Article &article, const HtmlContext &context);

} // namespace Pandian
