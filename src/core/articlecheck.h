// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"
#include "core/result.h"

#include <QByteArray>

namespace Pandian {

// What an article may hold at most, in UTF-16 code units and items.
inline constexpr int MaxLine = 10'000; // headline parts, section titles, captions, names, links
inline constexpr int MaxAbstract = 100'000;
inline constexpr int MaxLabelPart = 100; // parts of a label style and the article's kind
inline constexpr int MaxNames = 1'000;   // column path, authors, keywords
inline constexpr int MaxSections = 5'000;
inline constexpr int MaxBlocks = 1'000'000; // in the lead, in one section or in one cell
inline constexpr int MaxLevel = 7;
inline constexpr int MaxColumns = 1'000;  // also the largest span
inline constexpr int MaxGrid = 1'000'000; // rows × columns, in all tables together

// Whether the article can be stored: lengths, characters, ids, links, tables. Asked before it
// is written and after it is read, so that whatever was written can be read again. The first
// trouble found, as a sentence for the editor; detail says where ("sections[2].title").
Result<void> checkArticle(const Article &article);

// The same for an article's JSON as a whole, asked after it is written and before it is read.
Result<void> checkArticleSize(const QByteArray &json);

// True for characters that never enter an article: controls (tab is none here), U+2029,
// noncharacters. Surrogates are judged by isWellFormedUtf16().
bool isForbiddenCharacter(char32_t character);

// At most that many code units of it, without half a character at the end.
QString cutTo(const QString &text, qsizetype length);

// Nothing to see: empty, white space and format characters only.
bool isBlank(QStringView text);

// An http, https or mailto address.
bool isAllowedLink(QStringView link);
// A whole one of http or https, with its host.
bool isWebAddress(const QString &address);

} // namespace Pandian
