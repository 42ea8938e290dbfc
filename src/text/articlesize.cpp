// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/articlesize.h"

#include "core/articlecheck.h"

#include <QCoreApplication>

namespace Pandian {

using namespace Qt::StringLiterals;

// Whatever is taken can be stored.
static_assert(MaxTitleCharacters <= MaxLine && MaxArticleParagraphs <= MaxBlocks);

std::optional<Error> sizeError(qsizetype characters, qsizetype paragraphs)
{
    if (characters > MaxArticleCharacters) {
        return Error{ErrorCode::InvalidInput,
                     QCoreApplication::translate(
                         "ArticleSize", "The text has more than %L1 characters, the most that one "
                                        "article can hold. Split it into several articles, then "
                                        "import them one by one.")
                         .arg(MaxArticleCharacters),
                     u"%1 characters"_qs.arg(characters)};
    }
    if (paragraphs > MaxArticleParagraphs) {
        return Error{ErrorCode::InvalidInput,
                     QCoreApplication::translate(
                         "ArticleSize", "The text has more than %L1 paragraphs, the most that one "
                                        "article can hold. Split it into several articles, then "
                                        "import them one by one.")
                         .arg(MaxArticleParagraphs),
                     u"%1 paragraphs"_qs.arg(paragraphs)};
    }
    return std::nullopt;
}

} // namespace Pandian
