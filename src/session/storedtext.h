// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "storage/articles.h"

#include <optional>

namespace Pandian {

class Database;

// What the library has of an article for somebody who opens it.
struct StoredText
{
    Article content;
    RevisionId base;        // the revision it is or grew from; null: none was saved
    bool fromDraft = false; // of the person
    // SHA-256 of the person's draft, if it was looked for, readable or not; empty: there is none.
    QString draft;
    std::optional<Error> damage; // why the draft is not shown
};

// Who may edit gets the draft, anybody else the head; where nothing was saved, the newest draft of
// anyone. A draft that is damaged does not stand in the way of the last version.
Result<StoredText> storedText(Database &db, const ArticleSummary &summary, PersonId person,
                              bool editable);

} // namespace Pandian
