// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/sql.h"
#include "storage/verification.h"

#include <QCoreApplication>

namespace Pandian {

namespace {

// FTS5's own 'integrity-check' writes, and does not see ghost hits; these queries read.
struct Check
{
    const char *sql;
    const char *subject;
};

constexpr Check checks[] = {
    {"SELECT COUNT(*) FROM article WHERE discarded IS NULL "
     "AND id NOT IN (SELECT article FROM search_queue) "
     "AND id NOT IN (SELECT article FROM search_text)",
     "article neither indexed nor queued"},
    {"SELECT COUNT(*) FROM search_text WHERE docid NOT IN (SELECT id FROM search_docsize)",
     "text without index entry"},
    {"SELECT COUNT(*) FROM search_docsize WHERE id NOT IN (SELECT docid FROM search_text)",
     "index entry without text"},
};

} // namespace

Result<void> verifyIndex(Verification &run)
{
    for (const Check &check : checks) {
        const auto count = queryValue(run.db, QLatin1String(check.sql));
        if (!count)
            return count.error();
        if (count->value_or(QVariant(0)).toInt() > 0) {
            run.problem(QStringLiteral("index"), QLatin1String(check.subject),
                        QCoreApplication::translate(
                            "Storage", "The search index does not match the articles; rebuild it "
                                       "(no text is affected)."));
        }
        if (const Result<void> done = run.step(); !done)
            return done;
    }
    return {};
}

} // namespace Pandian
