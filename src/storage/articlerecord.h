// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "storage/articles.h"
#include "workflow/workflow.h"

#include <QVariant>

#include <optional>

namespace Pandian {

class Database;

// What the stores of this folder share about an article's row. Everything that writes is called
// inside a transaction.

struct ArticleRecord
{
    ArticleId id;
    State state = State::Draft;
    QString kind;
    bool external = false;
    bool major = false;
    RevisionId head;
    PersonId reviewer; // null: nobody has started the round
    PersonId creator;
    qint64 modified = 0;
    std::optional<qint64> discarded;
    qint64 lock = 0;
};
Result<ArticleRecord> articleRecord(Database &db, ArticleId id);

// Now, but never before the article's last change, so that its newest text is the one with the
// highest time even where the clock was set back.
qint64 timeOfChange(Database &db, const ArticleRecord &record);

// What this person has to do with an article; each flag and round is added to what is known.
struct Participation
{
    bool owner = false;
    bool author = false;
    std::optional<Round> round;
};
Result<void> addParticipant(Database &db, const ArticleRecord &record, PersonId person,
                            const Participation &participation);
int roundBit(Round round);
QList<Round> roundsFromBits(int bits);

// Sets when the article was changed, in all rows that say so, and marks it for the index.
Result<void> markChanged(Database &db, ArticleId id, qint64 time);

// Writes the columns that lists show, and the named authors of what was never saved, from the
// newest text. `known`, when given, is the text just
// written and the person whose draft it is (null: the head revision), which saves reading it.
// A draft that is damaged leaves the columns as they are.
struct KnownText
{
    const Article &content;
    PersonId draftOf;
};
Result<void> describeArticle(Database &db, ArticleId id,
                             const std::optional<KnownText> &known = {});

// The same for all articles with drafts, after who may write has changed.
Result<void> describeDrafts(Database &db);

// title, subtitle, column_path, source, kind, external, major, words.
QVariantList describingColumns(const Article &content);

// 撰稿人 as the text names them: once named in a revision, one stays an author. Those of a draft
// count until there is a revision.
Result<void> addNamedAuthors(Database &db, ArticleId id, const QStringList &names);
Result<void> setNamedAuthors(Database &db, ArticleId id, const QStringList &names);

// Conflict where the stored draft of this person is another than the one known and says something
// else than `sha256`.
Result<void> requireKnownDraft(Database &db, ArticleId id, PersonId person, const KnownDraft &known,
                               const QString &sha256 = {});

// InvalidInput when the library has no such 稿件类型.
Result<void> requireKind(Database &db, const QString &kind);

// The facts about the article and the person, without those of the request and of the history:
// all that Action::Edit needs.
Result<Facts> basicFacts(Database &db, const ArticleRecord &record, PersonId person);

// Refused with the first reason's sentence and the names of all; ok when `refused` is empty.
Result<void> asResult(const QList<Reason> &refused, const Facts &facts);

} // namespace Pandian
