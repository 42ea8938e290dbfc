// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "storage/database.h"

#include <QList>
#include <QString>

namespace Pandian {

struct VerifyProblem
{
    QString kind;    // "database", "schema", "foreign-key", "event-gap", "event-digest",
                     // "event-chain", "sign-off", "approval", "revision-hash", "revision-event",
                     // "draft-hash", "asset-hash", "asset-missing", "state", "person",
                     // "setting", "index"
    QString subject; // id of what is damaged; of an event its seq
    QString message; // one translated sentence
};

struct VerifyReport
{
    qint64 revisions = 0;
    qint64 events = 0;
    qint64 articles = 0;
    QString chainHead;
    QList<VerifyProblem> problems; // empty: everything fits together
};

// What a backup would mend: not the index, which rebuildIndex() mends, nor an approval that the
// rules do not allow, which every backup holds too.
bool needsBackup(const VerifyProblem &problem);

// Makes indexes as this program makes them: what is none of ours may forbid what the program
// writes, and without ours each event would be looked for in the whole record.
Result<void> mendIndexes(Database &db);

// Every hash, the chains, the database's own integrity check, the derived columns and the search
// index, all as of one moment. Reads only. Damage is a problem in the report, not an Error.
// Whoever cuts off a tail of events that decided nothing, or computes every digest anew from the
// event he forged on, leaves no trace here: compare chainHead with one kept elsewhere.
Result<VerifyReport> verifyLibrary(Database &db, const Progress &progress = {},
                                   const CancelCheck &cancelled = {});

} // namespace Pandian
