// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"
#include "core/result.h"
#include "formats/imagefile.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>

namespace Pandian {

// How the text stands; the page has a notice for all but the first.
enum class Standing {
    SignedOff,  // 签发 is of exactly this text
    Unsigned,   // 未签发，仅供内部预览
    Unreviewed, // 外来稿（未经本系统审核）: archived without any round
    Withdrawn,  // 已撤稿
};

// What the page says besides the article itself. It speaks Chinese whatever language the program
// speaks, so that an archived page depends on no setting.
struct HtmlContext
{
    Standing standing = Standing::Unsigned;
    // 审核人: who signed 终审; shown only where the text is signed off.
    QString reviewer;
    bool singlePersonMode = false; // 单人模式: signed in it, and labelled so
    QDateTime published;           // invalid: from the article, if it states a time
    QDateTime modified;
    QString url;
    // 必选 tags of a government site; empty ones are left out.
    QString siteName;
    QString siteDomain;
    QString siteIdCode;
    // Those of the column: nothing sets them before the library keeps its columns (栏目管理).
    QString columnDescription;
    QString columnKeywords;
    QString columnType;
    QHash<QString, ImageFile> images; // by SHA-256
};

// One self-contained, valid HTML5 file: no script, no remote reference, a CSP that forbids both,
// the article's canonical JSON embedded inert. All text is escaped. The optional tag Image is left
// out: it names an address, and the pictures are in the file.
Result<QByteArray> articleToHtml(const Article &article, const HtmlContext &context);

} // namespace Pandian
