// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "session/reviewrecord.h"
#include "session/standingnote.h"
#include "session/workspace.h"
#include "storage/articlekinds.h"
#include "storage/articles.h"
#include "storage/desk.h"
#include "storage/librarysettings.h"
#include "storage/people.h"
#include "storage/search.h"

#include <QFuture>

namespace Pandian {

// What the windows ask of the open library, answered on its reading thread. Without an open
// library each answers with an error at once.

struct QueueCount
{
    Queue queue = Queue::All;
    int count = 0;
};
// For who is signed in.
QFuture<Result<QList<QueueCount>>> lookUpCounts(Workspace &workspace, const QList<Queue> &queues);

// `request.person` is filled in: who is signed in.
QFuture<Result<QList<ArticleSummary>>> lookUpArticles(Workspace &workspace, ListRequest request);

// The newest articles that are called so, or as `typed` means (text/pinyin.h); all of them where it
// is blank. `most` at most, out of the 2,000 changed last.
QFuture<Result<QList<ArticleSummary>>> lookUpTyped(Workspace &workspace, const QString &typed,
                                                   int most);

QFuture<Result<SearchPage>> lookUpText(Workspace &workspace, const SearchRequest &request);

struct PersonEntry
{
    Person person;
    bool hasPassword = false;
};
QFuture<Result<QList<PersonEntry>>> lookUpPeople(Workspace &workspace);

QFuture<Result<QList<ArticleKind>>> lookUpKinds(Workspace &workspace);

// Answered at once, on the calling thread: a few rows each.

Result<QList<ArticleSummary>> newestArticles(const Workspace &workspace, int most);

// What is on record about an article besides its texts.
struct ArticleRecords
{
    std::optional<StandingNote> note;
    QList<SignOff> signOffs;
    QList<RevisionInfo> revisions;
    std::optional<Publication> publication;
};
Result<ArticleRecords> articleRecords(const Workspace &workspace, ArticleId article);

Result<ReviewRecord> reviewRecord(const Workspace &workspace, ArticleId article);

Result<LibrarySettings> librarySettings(const Workspace &workspace);

// Whether anybody else than who is signed in has the role for this round.
Result<bool> anybodyElseReviews(const Workspace &workspace, Round round);

} // namespace Pandian
