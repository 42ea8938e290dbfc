// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/revision.h"
#include "storage/desk.h"
#include "workflow/workflow.h"

#include <QList>
#include <QString>

#include <optional>

namespace Pandian {

class Database;

// A step that an article took, with who took it and in which words.
struct ReviewStep
{
    Action action = Action::Submit;
    State state = State::Draft; // it was taken in
    QString personName;         // as it was
    qint64 time = 0;            // milliseconds UTC
    int version = 0;            // number of the revision; 0: there was none
    QString sha256;             // of its canonical JSON
    QString opinion;
    bool singlePersonMode = false;
    bool fullRead = false; // 已通读全文 was confirmed
    bool valid = true;     // false: a sign-off that a 退回 voided, or of a cycle that led nowhere

    friend bool operator==(const ReviewStep &, const ReviewStep &) = default;
};

// What the 审核表 of an article and its list of versions say.
struct ReviewRecord
{
    QList<RevisionInfo> revisions; // oldest first
    QList<ReviewStep> steps;       // 送审 and the decisions, oldest first
    QString signedOff;             // SHA-256 of the text signed off last; empty: none was
    std::optional<Publication> publication;
};
Result<ReviewRecord> reviewRecord(Database &db, ArticleId article);

} // namespace Pandian
