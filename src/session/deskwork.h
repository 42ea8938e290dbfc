// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"
#include "core/result.h"
#include "core/revision.h"
#include "storage/desk.h"

#include <functional>

namespace Pandian {

class Database;

// Work at an article without having it open, each piece in one transaction.

// The text leaves the person's hands by this action: what they have not saved yet goes with it.
bool handsTextOn(Action action);

// Takes all the steps that the windows take one by one, or none: saves the person's own draft where
// the action hands the text on, starts the round that a decision needs, then acts. A null
// request.revision stands for the newest one.
Result<State> act(Database &db, ActionRequest request);

// Changes the text that the person would see on opening it, and saves it as a revision.
Result<RevisionInfo> editText(Database &db, ArticleId article, PersonId person,
                              const std::function<Result<void>(Article &)> &change);

} // namespace Pandian
