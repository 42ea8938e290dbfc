// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"
#include "core/result.h"

#include <QString>

namespace Pandian {

class Database;

// What the library cannot take just now (its disk is full, its folder is gone) is kept in a second
// place until it can: as files in the folder for temporary files that only this user may read, one
// for each article of a person.

// In place of the former one. `base`: the revision that the text grew from.
Result<void> keepSecondCopy(const QString &libraryPath, const Article &text, RevisionId base,
                            PersonId person);
// The text is in the library now.
void dropSecondCopy(const QString &libraryPath, ArticleId article, PersonId person);

// Brings into the library what sessions of this person have left behind there: as the draft of its
// article, or as a new article where that has gone on without it. The articles that hold it now.
// What cannot be read or taken stays where it is.
QList<ArticleId> takeInSecondCopies(Database &db, PersonId person);

} // namespace Pandian
