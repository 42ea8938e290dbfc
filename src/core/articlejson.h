// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"
#include "core/result.h"

#include <QByteArray>

namespace Pandian {

// The number in "format"; a higher one is refused (NewerFormat).
inline constexpr int ArticleFormat = 1;
// Larger input is refused before it is parsed.
inline constexpr qsizetype MaxArticleBytes = 256 * 1024 * 1024;

// The article as canonical JSON (resources/schema/article.schema.json), the bytes that are
// stored, hashed and signed. Every field of a thing is always written, so that equal articles
// have equal bytes; runs are normalised, times cut to minutes. Refuses what checkArticle()
// refuses.
Result<QByteArray> articleToJson(const Article &article);

// Strict reader of hostile input: every field checked for type, range and length, unknown and
// missing fields refused, runs normalised; white space and the order of keys are free, of a
// repeated key the last counts. articleToJson(articleFromJson(bytes)) == bytes for bytes
// written by articleToJson.
Result<Article> articleFromJson(const QByteArray &json);

} // namespace Pandian
