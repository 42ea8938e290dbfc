// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/result.h"

namespace Pandian {

class Database;

// The demonstration article of a library, made once (by `person`), and brought back out of the
// recycle bin.
Result<ArticleId> makeDemonstration(Database &db, PersonId person);

} // namespace Pandian
