// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"
#include "core/result.h"
#include "core/revision.h"
#include "workflow/workflow.h"

#include <QList>

#include <optional>

namespace Pandian {

class Database;

// What a list shows of an article.
struct ArticleSummary
{
    ArticleId id;
    QString title; // 主题 of the newest text; may be empty
    QString subtitle;
    QStringList columnPath;
    QString source;
    QString kind;
    State state = State::Draft;
    bool external = false;
    bool major = false;
    RevisionId head;        // null while only a draft exists
    int revisionNumber = 0; // of head
    qint64 words = 0;       // 字数 of the newest text
    PersonId creator;
    QString creatorName;
    QString reviewerName;  // who has started the current round, if anyone
    qint64 created = 0;    // milliseconds UTC
    qint64 modified = 0;   // last save, autosave or decision, milliseconds UTC
    bool hasDraft = false; // unsaved changes of anyone
    bool inRecycleBin = false;

    friend bool operator==(const ArticleSummary &, const ArticleSummary &) = default;
};

enum class Queue {
    All,        // 全部稿件 (not the recycle bin)
    Mine,       // 我的稿件: created by, or a revision saved by, the person
    AwaitingMe, // 待我审核: a round that this person may do now
    Returned,   // 退回修改
    InReview,   // 审核中
    SignedOff,  // 已签发
    Archived,   // 已归档
    RecycleBin, // 回收站
};

struct ListRequest
{
    Queue queue = Queue::All;
    PersonId person; // for Mine and AwaitingMe
    int offset = 0;
    int limit = 200;
    QString filter; // in the headline or the column path; empty: all
};

// A new article of one draft; exists in every list at once. `importedFrom`: name of the source
// file and its SHA-256, both in the first event; empty for an article begun here.
struct ImportSource
{
    QString fileName;
    QString sha256;
};
// Whether the person may begin one or bring one in; the error says why not.
Result<void> mayCreateArticle(Database &db, PersonId person);
Result<void> createArticle(Database &db, const Article &article, PersonId person,
                           const std::optional<ImportSource> &importedFrom = {});

// The newest first.
Result<QList<ArticleSummary>> listArticles(Database &db, const ListRequest &request);
Result<int> countArticles(Database &db, Queue queue, PersonId person);
Result<ArticleSummary> articleSummary(Database &db, ArticleId article);
// By unambiguous beginning of an id (at least 4 characters) or exact title; for the console.
Result<ArticleId> findArticle(Database &db, const QString &idOrTitle);

// SHA-256 of the stored draft that a text grew from; empty: of none. One person may work in two
// windows at two computers: a draft that the other one has written since is not overwritten
// (Conflict). Not given: it does not matter what is stored.
using KnownDraft = std::optional<QString>;

// 保存版本: a new immutable revision, and the end of this person's draft. Conflict when `base` is
// no longer the head (nothing is lost: the draft stays). Saving what the head already says makes
// no revision and returns the head. Refused by the workflow's Action::Edit.
Result<RevisionInfo> saveRevision(Database &db, const Article &article, PersonId person,
                                  RevisionId base, const KnownDraft &known = {});
Result<QList<RevisionInfo>> revisions(Database &db, ArticleId article); // oldest first
// Verified against its SHA-256; Damaged names the revision.
Result<Article> loadRevision(Database &db, RevisionId revision);
Result<RevisionInfo> revisionInfo(Database &db, RevisionId revision);

// The autosaved working copy, apart from the revisions.
struct Draft
{
    ArticleId article;
    PersonId person;
    RevisionId base;  // null: of an article never saved by hand
    qint64 saved = 0; // milliseconds UTC
    QString sha256;
    Article content;
};
struct SavedDraft
{
    qint64 saved = 0; // milliseconds UTC
    QString sha256;
};
// Replaces this person's draft of this article. Returns when it is on disk (fsync).
Result<SavedDraft> saveDraft(Database &db, const Article &content, PersonId person, RevisionId base,
                             const KnownDraft &known = {});
Result<std::optional<Draft>> loadDraft(Database &db, ArticleId article, PersonId person);
// Also of one that is damaged; empty: there is none.
Result<QString> draftSha256(Database &db, ArticleId article, PersonId person);
// Outside the recycle bin, the latest first. `since`: saved then or later, milliseconds UTC.
Result<QList<ArticleId>> articlesWithDraft(Database &db, PersonId person, qint64 since = 0);
// Drops the draft; the revisions stay. Refused where it is the only text of the article (which
// can go into the 回收站 instead).
Result<void> discardDraft(Database &db, ArticleId article, PersonId person,
                          const KnownDraft &known = {});

// The newest text of an article, which lists and search show: the head revision, or the draft
// written last by somebody who may write now. Where nothing was ever saved, any draft.
struct NewestText
{
    PersonId draftOf;        // null: the head revision
    RevisionId revision;     // of the head, when draftOf is null
    qint64 time = 0;         // when it was written, milliseconds UTC
    bool neverSaved = false; // there are only drafts
};
Result<NewestText> newestText(Database &db, ArticleId article);
Result<Article> loadText(Database &db, ArticleId article, const NewestText &text);

// Images: stored once per SHA-256.
struct Asset
{
    QString sha256;
    QString mediaType; // image/png, image/jpeg, image/gif, image/webp
    QByteArray bytes;
};
inline constexpr qint64 MaxAssetBytes = 64 * 1024 * 1024;
// The bytes must begin as the type says.
Result<QString> putAsset(Database &db, const QByteArray &bytes, const QString &mediaType);
Result<Asset> loadAsset(Database &db, const QString &sha256);

} // namespace Pandian
