// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/verify.h"

#include "core/canonicaljson.h"
#include "storage/events.h"
#include "storage/sql.h"
#include "storage/verification.h"

#include <QCoreApplication>

#include <algorithm>

namespace Pandian {

namespace {

constexpr int StepsBetweenLooks = 16; // at the cancel button

Result<void> verifyDatabase(Verification &run)
{
    const QString message = QCoreApplication::translate(
        "Storage", "The database file itself is damaged; restore the library from a backup.");
    return forEachRow(run.db, QStringLiteral("PRAGMA integrity_check"), {},
                      [&](const QSqlQuery &row) -> Result<void> {
                          const QString line = row.value(0).toString();
                          if (line != u"ok") {
                              run.problem(QStringLiteral("database"), line, message);
                          }
                          return run.step();
                      });
}

Result<void> verifyForeignKeys(Verification &run)
{
    return forEachRow(
        run.db, QStringLiteral("PRAGMA foreign_key_check"), {},
        [&](const QSqlQuery &row) -> Result<void> {
            const QString table = row.value(0).toString();
            run.problem(QStringLiteral("foreign-key"), table + u' ' + row.value(1).toString(),
                        QCoreApplication::translate(
                            "Storage", "A row of the table “%1” points to something that is not "
                                       "there; restore the library from a backup.")
                            .arg(table));
            return run.step();
        });
}

Result<qint64> countThings(Database &db)
{
    const auto count = queryValue(
        db,
        QStringLiteral("SELECT 2 * (SELECT COUNT(*) FROM event) + (SELECT COUNT(*) FROM revision) "
                       "+ (SELECT COUNT(*) FROM draft) + (SELECT COUNT(*) FROM article) "
                       "+ (SELECT COUNT(*) FROM asset)"));
    if (!count) {
        return count.error();
    }
    return count->value_or(QVariant(0)).toLongLong();
}

// A page that cannot be read is a finding of the verification, not the end of it.
Result<void> reported(Verification &run, const Result<void> &part)
{
    if (part || part.error().code != ErrorCode::Damaged) {
        return part;
    }
    run.problem(QStringLiteral("database"), part.error().detail, part.error().message);
    return {};
}

// The search tables, and nothing else, take part in the end of a savepoint and refuse it when they
// are damaged; no savepoint may stay behind.
Result<void> endReading(Verification &run)
{
    const auto released = execute(run.db, QStringLiteral("RELEASE verification"));
    if (released) {
        return {};
    }
    static_cast<void>(execute(run.db, QStringLiteral("ROLLBACK")));
    if (released.error().code != ErrorCode::Damaged) {
        return released.error();
    }
    indexProblem(run, released.error().detail);
    return {};
}

Result<void> verifyAll(Verification &run)
{
    const Result<qint64> total = countThings(run.db);
    if (total) {
        run.total = *total;
    } else if (total.error().code != ErrorCode::Damaged) {
        return total.error();
    }
    for (const auto part :
         {verifyDatabase, verifySchema, verifyForeignKeys, verifyEvents, verifyOffice,
          verifyRevisions, verifyDrafts, verifyArticles, verifyAssets, verifyIndex}) {
        if (const Result<void> done = reported(run, part(run)); !done) {
            return done;
        }
    }
    const Result<QString> head = chainHead(run.db);
    if (head) {
        run.report.chainHead = *head;
    }
    if (run.progress) {
        run.progress(run.total, run.total);
    }
    return {};
}

} // namespace

void Verification::problem(const QString &kind, const QString &subject, const QString &message)
{
    report.problems.append({kind, subject, message});
}

Result<void> Verification::step()
{
    if (done++ % StepsBetweenLooks != 0) {
        return {};
    }
    if (cancelled && cancelled()) {
        return Error{ErrorCode::Cancelled,
                     QCoreApplication::translate("Storage", "The check of the library was stopped; "
                                                            "start it again to finish it."),
                     {}};
    }
    if (progress) {
        progress(qMin(done, total), total);
    }
    return {};
}

bool needsBackup(const VerifyProblem &problem)
{
    return problem.kind != u"index" && problem.kind != u"approval";
}

Result<VerifyReport> verifyLibrary(Database &db, const Progress &progress,
                                   const CancelCheck &cancelled)
{
    Verification run{db, progress, cancelled, {}, 0, 0, 0, {}, {}, {}, {}};
    // A savepoint reads as of one moment, whatever others write meanwhile.
    if (const auto begun = execute(db, QStringLiteral("SAVEPOINT verification")); !begun) {
        return begun.error();
    }
    const Result<void> done = verifyAll(run);
    const Result<void> ended = endReading(run);
    if (!done) {
        return done.error();
    }
    if (!ended) {
        return ended.error();
    }
    return run.report;
}

} // namespace Pandian
