// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/result.h"
#include "workflow/workflow.h"

#include <optional>

namespace Pandian {

class Database;

// The opinion or reason with which an article was sent back, rejected, withdrawn or put into
// correction.
struct StandingNote
{
    Action action = Action::Return;
    QString personName; // as it was
    qint64 time = 0;    // milliseconds UTC
    QString text;

    friend bool operator==(const StandingNote &, const StandingNote &) = default;
};

// What whoever has the article now must know; none once it was submitted or approved since, unless
// the submission was taken back.
Result<std::optional<StandingNote>> standingNote(Database &db, ArticleId article);

} // namespace Pandian
