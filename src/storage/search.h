// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/textrange.h"
#include "storage/articles.h"

#include <QDate>

namespace Pandian {

class Database;

struct SearchRequest
{
    QString text;   // 1 to 100 characters; empty: only the filters
    QString column; // any part of the column path
    std::optional<State> state;
    PersonId person; // creator or anyone who saved a revision
    QDate from;      // last modified, local days, inclusive
    QDate to;
    int offset = 0;
    int limit = 20;
};

struct SearchHit
{
    ArticleSummary article;
    QString snippet;          // about 80 characters round the first hit
    QList<TextRange> matches; // in the snippet
};

struct SearchPage
{
    QList<SearchHit> hits; // the newest first
    bool more = false;
};

// More articles than this are not indexed while somebody waits: they take some 4 s.
inline constexpr int MaxIndexedBySearch = 1'000;

// Indexes what is queued, then answers; every hit is verified against the text. A library open
// for looking only is searched as it was last indexed. With more than `indexedAtMost` articles
// queued it takes that many in and answers Locked: call updateIndex() until nothing is left, then
// search again. A damaged index is made anew in the same way.
Result<SearchPage> search(Database &db, const SearchRequest &request,
                          int indexedAtMost = MaxIndexedBySearch);

// What the index holds of an article: all that a reader sees, one part a line.
QString searchableText(const Article &article);

// Works off the queue, at most `limit` articles; returns how many are left.
Result<int> updateIndex(Database &db, int limit);
Result<void> rebuildIndex(Database &db);

// Empties the index and queues every article.
Result<void> resetIndex(Database &db);

// Whether an error of this library is of the index alone, which can be made anew. May write.
bool isIndexDamage(Database &db, const Error &error);

} // namespace Pandian
