// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/progress.h"
#include "core/result.h"
#include "text/textpattern.h"
#include "workflow/workflow.h"

#include <QFuture>
#include <QList>
#include <QString>

namespace Pandian {

class Database;
class OpenArticle;
class Workspace;

// 在稿库中替换: the same words in many articles, each of them as the person would see it on opening
// it, and each that is changed with a version of its own.

// What comes in place of the hits of a pattern.
struct Replacement
{
    TextPattern pattern;
    QString text; // as replacementFor() reads it
};

// A paragraph with hits, cut to some 44 characters round the first one, a long hit to 400.
struct FoundParagraph
{
    QString text;
    QString replaced; // the same with the replacements
    int hits = 0;     // that are within
};

struct FoundArticle
{
    ArticleId id;
    QString title; // often empty
    State state = State::Draft;
    QString whyNot;                   // translated; empty: this person may change its text
    int hits = 0;                     // 0: it could not be read or searched, whyNot says why
    QList<FoundParagraph> paragraphs; // the first 20
};
// Of those that may be changed, and of the others.
inline constexpr int MaxArticlesWithParagraphs = 1'000;

// All articles outside the recycle bin, those that may be changed first, the newest of each first.
// Error: the expression takes too many steps, in several articles.
Result<QList<FoundArticle>> findInLibrary(Database &db, PersonId person,
                                          const Replacement &replacement,
                                          const Progress &progress = {},
                                          const CancelCheck &cancelled = {});

// Hits replaced in the text that the person would see now; with a new version, where there are any.
// Error: nothing was changed.
Result<int> replaceInArticle(Database &db, ArticleId article, PersonId person,
                             const Replacement &replacement);
// The same in the window's working copy, as one step of its undo history; saved with what was typed
// there.
Result<int> replaceInArticle(OpenArticle &article, const Replacement &replacement);

// What the window asks. What is typed in the open articles is in the library before it is read.
QFuture<Result<QList<FoundArticle>>> findInLibrary(Workspace &workspace,
                                                   const Replacement &replacement,
                                                   const Progress &progress,
                                                   const CancelCheck &cancelled);

struct ReplacedArticles
{
    struct Failure
    {
        ArticleId id;
        QString title;
        QString why;
    };
    int articles = 0; // with a new version
    int hits = 0;
    int unchanged = 0;       // nothing was found any more
    int left = 0;            // not reached before it was cancelled
    QList<Failure> failures; // left as they were
};
// One article after the other: what is done when it is cancelled stays done.
QFuture<Result<ReplacedArticles>> replaceInLibrary(Workspace &workspace,
                                                   const QList<FoundArticle> &articles,
                                                   const Replacement &replacement,
                                                   const Progress &progress,
                                                   const CancelCheck &cancelled);

} // namespace Pandian
