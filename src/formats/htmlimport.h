// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"
#include "core/progress.h"
#include "core/result.h"
#include "formats/htmlexport.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

namespace Pandian {

inline constexpr qint64 MaxHtmlBytes = qint64(256) * 1024 * 1024;

// The article embedded in a page that articleToHtml() wrote, equal to what was exported, however
// long it was. InvalidInput for any other page.
Result<Article> articleFromHtml(const QByteArray &html);

// The pictures of such a page, by SHA-256. InvalidInput where one of those wanted is not there, or
// not as it was exported.
Result<QHash<QString, ImageFile>> imagesFromHtml(const QByteArray &html, const QStringList &wanted,
                                                 const CancelCheck &cancelled = {});

} // namespace Pandian
