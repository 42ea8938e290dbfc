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
    const char *sql; // counts what is wrong
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

// The first number of a record of FTS5: seven bits a byte, the highest first.
qint64 firstVarint(const QByteArray &record)
{
    qint64 number = 0;
    for (const char c : record) {
        number = (number << 7) | (c & 0x7f);
        if ((c & 0x80) == 0) {
            break;
        }
    }
    return number;
}

// Words that the documents' sizes promise.
Result<qint64> promisedWords(Verification &run)
{
    qint64 words = 0;
    const Result<void> read = forEachRow(run.db, QStringLiteral("SELECT sz FROM search_docsize"),
                                         {}, [&](const QSqlQuery &row) -> Result<void> {
                                             words += firstVarint(row.value(0).toByteArray());
                                             return run.step();
                                         });
    return read ? Result<qint64>(words) : Result<qint64>(read.error());
}

// Words that are in the index. More than promised: ghosts of texts long gone.
Result<qint64> indexedWords(Verification &run)
{
    const auto made = execute(run.db, QStringLiteral("CREATE VIRTUAL TABLE temp.verify_words "
                                                     "USING fts5vocab (main, search, row)"));
    if (!made) {
        return made.error();
    }
    qint64 words = 0;
    const Result<void> read =
        forEachRow(run.db, QStringLiteral("SELECT cnt FROM temp.verify_words"), {},
                   [&](const QSqlQuery &row) -> Result<void> {
                       words += row.value(0).toLongLong();
                       return run.step();
                   });
    const auto dropped = execute(run.db, QStringLiteral("DROP TABLE temp.verify_words"));
    if (!read) {
        return read.error();
    }
    if (!dropped) {
        return dropped.error();
    }
    return words;
}

} // namespace

void indexProblem(Verification &run, const QString &subject)
{
    run.problem(QStringLiteral("index"), subject,
                QCoreApplication::translate("Storage", "The search index does not match the "
                                                       "articles; rebuild it (no text is "
                                                       "affected)."));
}

namespace {

Result<void> checkIndex(Verification &run)
{
    for (const Check &check : checks) {
        const auto count = queryValue(run.db, QLatin1String(check.sql));
        if (!count) {
            return count.error();
        }
        if (count->value_or(QVariant(0)).toInt() > 0) {
            indexProblem(run, QLatin1String(check.subject));
        }
        if (const Result<void> done = run.step(); !done) {
            return done;
        }
    }
    const Result<qint64> promised = promisedWords(run);
    if (!promised) {
        return promised.error();
    }
    const Result<qint64> found = indexedWords(run);
    if (!found) {
        return found.error();
    }
    if (*promised != *found) {
        indexProblem(run, QStringLiteral("%1 words instead of %2").arg(*found).arg(*promised));
    }
    return {};
}

} // namespace

// The tables of articles have been read by now: what cannot be read here is the index.
Result<void> verifyIndex(Verification &run)
{
    const Result<void> done = checkIndex(run);
    if (done || done.error().code != ErrorCode::Damaged) {
        return done;
    }
    indexProblem(run, done.error().detail);
    return {};
}

} // namespace Pandian
