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
    QString kind;    // "revision-hash", "event-digest", "event-chain", "event-gap", "index",
                     // "database", "state", "foreign-key", "asset-hash"
    QString subject; // id of what is damaged
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

// Every hash, the chains, the database's own integrity check, the derived columns and the search
// index. Reads only.
Result<VerifyReport> verifyLibrary(Database &db, const Progress &progress = {},
                                   const CancelCheck &cancelled = {});

} // namespace Pandian
