// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/desk.h"

namespace Pandian {

// What an article's events say about its reviews.
struct ReviewHistory
{
    QList<SignOff> signOffs; // oldest first
    bool everSignedOff = false;
    bool everArchived = false;
    bool overturned = false;            // a valid 复审 approval went against 初审
    bool reviewedInCycle = false;       // a round was decided, or left, since 送审
    State submittedFrom = State::Draft; // where the newest 送审 came from
    std::optional<int> rounds; // of the newest 送审: a cycle keeps the number it began with
};
Result<ReviewHistory> reviewHistory(Database &db, ArticleId article);

} // namespace Pandian
