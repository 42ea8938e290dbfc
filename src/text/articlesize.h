// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <optional>

namespace Pandian {

// What one article holds at most once a text was imported or pasted into it: as much as its window
// shows within two or three seconds. More is refused with a sentence that names the limit. Typing
// goes on beyond it, and a page of our own brings back whatever was exported.
inline constexpr qsizetype MaxArticleCharacters = 2'000'000; // UTF-16 code units
inline constexpr qsizetype MaxArticleParagraphs = 200'000;   // of an imported text: not blank
// Of the article's titles and a section's; a longer line of an imported text stays text.
inline constexpr int MaxTitleCharacters = 500;

// For a text that is to become an article. None: it may.
std::optional<Error> sizeError(qsizetype characters, qsizetype paragraphs);

} // namespace Pandian
