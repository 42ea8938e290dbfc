// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/articles.h"

#include <optional>

namespace Pandian {

// What 新建稿件 begins with: nothing but the line where the lead is typed.
Article blankArticle(const ArticleId &id);
bool isBlank(const Article &article);

// What a session of this person that was cut short has left, the newest first: articles with a
// draft written since it began (milliseconds UTC; absent: it ended properly) in which something was
// typed, and what was kept in a second place, which is taken into the library here.
struct LeftDrafts
{
    QList<ArticleSummary> articles;
    std::optional<Error> refused; // text that has to wait in its second place
};
LeftDrafts takeLeftDrafts(Database &db, PersonId person, std::optional<qint64> since);

} // namespace Pandian
