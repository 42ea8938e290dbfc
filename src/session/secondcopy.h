// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"
#include "core/result.h"

#include <QList>
#include <QString>

#include <optional>

namespace Pandian {

class Database;

// What the library cannot take just now (its disk is full, its folder is gone) is kept in a second
// place until it can: one file for each article that is open somewhere, in the program's own folder
// or, where that takes nothing either, in the one for temporary files; only this user may read it.
class SecondCopy
{
public:
    // In place of what this one has kept before; that goes once the new one is there. `base`: the
    // revision that the text grew from; `draft`: SHA-256 of the stored draft, empty for none.
    Result<void> keep(const Article &text, RevisionId base, const QString &draft, PersonId person);
    // The text is in the library, or not wanted any more.
    void drop();

private:
    QString m_path; // empty: nothing is kept
};

// Brings into the library what sessions of this person have left behind there, if they are of an
// article of this library, wherever that lies now: as the draft of its article, or as a new article
// where that has gone on without it. What cannot be read or taken stays where it is.
struct SecondCopies
{
    QList<ArticleId> taken;       // the articles that hold them now
    std::optional<Error> refused; // the person may not write articles: one waits until that changes
};
SecondCopies takeInSecondCopies(Database &db, PersonId person);

} // namespace Pandian
