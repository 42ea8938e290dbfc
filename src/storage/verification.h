// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/events.h"
#include "storage/verify.h"
#include "workflow/workflow.h"

#include <QHash>
#include <QSet>

#include <optional>

namespace Pandian {

// The parts of verifyLibrary(); for verify*.cpp only.

// Who did what in an article, as its events tell.
struct TracedPerson
{
    bool owner = false;  // began it or saved a revision
    bool author = false; // the same outside a review round
    int rounds = 0;      // roundBit()s
};

// An approval that the rules of its time allowed as far as the events tell; whether it was of one's
// own article can also be a matter of the 撰稿人 that the texts name.
struct TracedApproval
{
    qint64 seq = 0;
    QSet<QString> names; // nameKey()s of all the person's names until then
    int revision = 0;    // number of the newest one then
};

// What an article's events say it must look like.
struct ArticleTrace
{
    QString lastDigest;
    std::optional<State> state;
    bool discarded = false;
    PersonId creator;
    RevisionId head;
    PersonId reviewer;
    QHash<PersonId, TracedPerson> people;
    int rounds = 3; // of the newest 送审
    QList<TracedApproval> closedToAuthors;
    // nameKey()s of the 撰稿人 in its revisions, with the number of the first that names them.
    QHash<QString, int> authors;
    bool authorsKnown = true; // every revision could be read
};

// A revision as the event of its making recorded it.
struct TracedRevision
{
    ArticleId article;
    PersonId person;
    QString personName;
    int number = 0;
    QString sha256;
    std::optional<Round> round;
    // Not in events of before the first release.
    std::optional<RevisionId> base;
    std::optional<qint64> created;
};

struct TracedKind
{
    std::optional<QString> name; // none: never changed, in the language of whoever made the library
    int rounds = 0;
    int required = 0;
    QString skeleton; // SHA-256; empty: none

    friend bool operator==(const TracedKind &, const TracedKind &) = default;
};

// What the library's own events say of its people, settings and 稿件类型.
struct TracedOffice
{
    QHash<PersonId, Person> people;
    QHash<PersonId, QSet<QString>> names; // nameKey()s, also of names laid down
    // SHA-256 of what is stored; none: not in events of before the first release.
    QHash<PersonId, std::optional<QString>> passwords;
    QHash<QString, QString> settings; // by key, as they are stored; none: never changed
    QHash<QString, TracedKind> kinds; // by the id of the 稿件类型
};

struct Verification
{
    Database &db;
    const Progress &progress;
    const CancelCheck &cancelled;
    VerifyReport report;
    int schema = 0; // of the library, which may be a backup by an earlier program
    qint64 done = 0;
    qint64 total = 0;
    QHash<ArticleId, ArticleTrace> articles;
    QHash<RevisionId, TracedRevision> revisions;
    TracedOffice office;
    QHash<QString, ArticleId> images; // that texts show, by SHA-256, with one of the articles

    void problem(const QString &kind, const QString &subject, const QString &message);
    // One more thing looked at.
    Result<void> step();
};

Result<void> verifySchema(Verification &run);
Result<void> verifyEvents(Verification &run); // fills what those after it compare with
Result<void> verifyOffice(Verification &run);
Result<void> verifyRevisions(Verification &run);
Result<void> verifyDrafts(Verification &run);
Result<void> verifyArticles(Verification &run);
Result<void> verifyAssets(Verification &run); // after revisions and drafts
Result<void> verifyIndex(Verification &run);

// Whether the rules of then allowed the approval that comes next in the article.
void traceApproval(Verification &run, const Event &event, ArticleTrace &trace);
// After the revisions: whether anybody approved an article that named them as 撰稿人.
void verifyApprovals(Verification &run, const ArticleTrace &trace);

// The index disagrees with the articles at `subject`.
void indexProblem(Verification &run, const QString &subject);

} // namespace Pandian
