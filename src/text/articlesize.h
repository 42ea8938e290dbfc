// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"
#include "core/result.h"

#include <optional>

namespace Pandian {

// What comes into one article at most, by import or paste: as much as its window shows within
// two or three seconds. More is refused with a sentence that names the limit.
inline constexpr qsizetype MaxArticleCharacters = 2'000'000; // UTF-16 code units
inline constexpr qsizetype MaxArticleParagraphs = 200'000;   // that are not blank
// Of the article's titles and a section's; a longer line of an imported text stays text.
inline constexpr int MaxTitleCharacters = 500;

// For a text that is to become an article. None: it may.
std::optional<Error> sizeError(qsizetype characters, qsizetype paragraphs);
std::optional<Error> sizeError(const Article &article);

} // namespace Pandian
