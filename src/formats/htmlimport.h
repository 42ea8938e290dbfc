// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"
#include "core/result.h"

#include <QByteArray>

namespace Pandian {

inline constexpr qint64 MaxHtmlBytes = qint64(256) * 1024 * 1024;

// The article embedded in a page that articleToHtml() wrote, equal to what was exported.
// InvalidInput for any other page.
Result<Article> articleFromHtml(const QByteArray &html);

} // namespace Pandian
