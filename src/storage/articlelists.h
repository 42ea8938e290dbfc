// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/articles.h"

namespace Pandian {

// What lists show of these articles, in their order; those that are gone are left out.
Result<QList<ArticleSummary>> articleSummaries(Database &db, const QList<ArticleId> &ids);

} // namespace Pandian
