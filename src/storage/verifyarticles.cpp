// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/articlerecord.h"
#include "storage/articles.h"
#include "storage/people.h"
#include "storage/search.h"
#include "storage/sql.h"
#include "storage/verification.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace Pandian {

namespace {

// Columns of the query below.
enum Column {
    IdColumn,
    StateColumn,
    Head,
    Reviewer,
    Creator,
    Discarded,
    Modified,
    FirstDescribing
};
const QStringList &describing()
{
    static const QStringList names{u"title"_qs, u"subtitle"_qs, u"column_path"_qs, u"source"_qs,
                                   u"kind"_qs,  u"external"_qs, u"major"_qs,       u"words"_qs};
    return names;
}

void stateProblem(Verification &run, const QString &article, const QString &column)
{
    run.problem(QStringLiteral("state"), article,
                QCoreApplication::translate("Storage",
                                            "What the library shows of the article %1 (%2) does "
                                            "not agree with its text and its record; restore the "
                                            "library from a backup.")
                    .arg(article, column));
}

// What the article's events add up to.
void compareWithTrace(Verification &run, const QSqlQuery &row, const ArticleTrace &trace)
{
    const QString id = row.value(IdColumn).toString();
    if (!trace.state || stateName(*trace.state) != row.value(StateColumn).toString()) {
        stateProblem(run, id, QStringLiteral("state"));
    }
    if (trace.head != RevisionId::fromString(row.value(Head).toString())) {
        stateProblem(run, id, QStringLiteral("head"));
    }
    if (trace.reviewer != PersonId::fromString(row.value(Reviewer).toString())) {
        stateProblem(run, id, QStringLiteral("reviewer"));
    }
    if (trace.creator != PersonId::fromString(row.value(Creator).toString())) {
        stateProblem(run, id, QStringLiteral("creator"));
    }
    if (trace.discarded == row.value(Discarded).isNull()) {
        stateProblem(run, id, QStringLiteral("discarded"));
    }
}

// Whoever could take himself out of the participants could review his own article.
Result<void> compareParticipants(Verification &run, const QSqlQuery &article,
                                 const ArticleTrace &trace)
{
    qsizetype met = 0;
    bool same = true;
    const Result<void> read =
        forEachRow(run.db,
                   QStringLiteral("SELECT person, owner, author, rounds, modified, discarded "
                                  "FROM participant WHERE article = ?"),
                   {article.value(IdColumn)}, [&](const QSqlQuery &row) -> Result<void> {
                       const auto traced =
                           trace.people.constFind(PersonId::fromString(row.value(0).toString()));
                       ++met;
                       same = same && traced != trace.people.cend() &&
                              traced->owner == row.value(1).toBool() &&
                              traced->author == row.value(2).toBool() &&
                              traced->rounds == row.value(3).toInt() &&
                              row.value(4).toLongLong() == article.value(Modified).toLongLong() &&
                              row.value(5).toString() == article.value(Discarded).toString();
                       return {};
                   });
    if (!read) {
        return read;
    }
    if (!same || met != trace.people.size()) {
        stateProblem(run, article.value(IdColumn).toString(), QStringLiteral("participant"));
    }
    return {};
}

bool isDescribedBy(const QSqlQuery &row, const Article &content)
{
    const QVariantList columns = describingColumns(content);
    bool same = true;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        same = same && row.value(FirstDescribing + int(i)).toString() == columns.at(i).toString();
    }
    return same;
}

void compareWithText(Verification &run, const QSqlQuery &row, const Article &content)
{
    const QVariantList columns = describingColumns(content);
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (row.value(FirstDescribing + int(i)).toString() != columns.at(i).toString()) {
            stateProblem(run, row.value(IdColumn).toString(), describing().at(i));
        }
    }
}

// Earlier programs showed the newest draft in lists also where its person may not write any more.
Result<bool> showsDraftLeftBehind(Database &db, const QSqlQuery &row, const NewestText &newest)
{
    QList<PersonId> people;
    const ArticleId article = ArticleId::fromString(row.value(IdColumn).toString());
    const Result<void> read =
        forEachRow(db, QStringLiteral("SELECT person FROM draft WHERE article = ? AND saved >= ?"),
                   {article.toString(), newest.time}, [&](const QSqlQuery &draft) -> Result<void> {
                       people.append(PersonId::fromString(draft.value(0).toString()));
                       return {};
                   });
    if (!read) {
        return read.error();
    }
    people.removeAll(newest.draftOf);
    return std::any_of(people.begin(), people.end(), [&](PersonId person) {
        const auto draft = loadDraft(db, article, person);
        return draft && draft->has_value() && isDescribedBy(row, (*draft)->content);
    });
}

// Whoever could take himself out of the named authors could, too.
Result<void> compareAuthors(Verification &run, const QString &id, const QSet<QString> &expected)
{
    QSet<QString> named;
    const Result<void> read =
        forEachRow(run.db, QStringLiteral("SELECT name FROM article_author WHERE article = ?"),
                   {id}, [&](const QSqlQuery &row) -> Result<void> {
                       named.insert(row.value(0).toString());
                       return {};
                   });
    if (!read) {
        return read;
    }
    if (named != expected) {
        stateProblem(run, id, QStringLiteral("article_author"));
    }
    return {};
}

// Of an article whose last change is indexed already.
Result<void> compareIndexedText(Verification &run, const QString &id, const Article &content)
{
    const auto text =
        queryValue(run.db,
                   QStringLiteral("SELECT text FROM search_text WHERE article = ? AND NOT EXISTS "
                                  "(SELECT 1 FROM search_queue WHERE article = ?)"),
                   {id, id});
    if (!text) {
        return text.error();
    }
    if (text->has_value() && text->value().toString() != searchableText(content)) {
        indexProblem(run, id);
    }
    return {};
}

// A text that is damaged has been reported with its own hash, one that is gone with its event.
Result<void> unlessReported(const Error &error)
{
    const bool reported = error.code == ErrorCode::Damaged || error.code == ErrorCode::NotFound;
    return reported ? Result<void>() : Result<void>(error);
}

Result<void> verifyText(Verification &run, const QSqlQuery &row, const ArticleTrace &trace)
{
    const QString id = row.value(IdColumn).toString();
    const ArticleId article = ArticleId::fromString(id);
    const Result<NewestText> newest = newestText(run.db, article);
    if (!newest) {
        return unlessReported(newest.error());
    }
    if (newest->draftOf.isNull() && newest->revision.isNull()) {
        stateProblem(run, id, QStringLiteral("text"));
        return {};
    }
    const Result<Article> content = loadText(run.db, article, *newest);
    if (!content) {
        return unlessReported(content.error());
    }
    const Result<bool> leftBehind = showsDraftLeftBehind(run.db, row, *newest);
    if (!leftBehind) {
        return leftBehind.error();
    }
    if (!*leftBehind) {
        compareWithText(run, row, *content);
        if (const Result<void> done = compareIndexedText(run, id, *content); !done) {
            return done;
        }
    }
    if (run.schema < 4) { // its table did not know the names within an entry
        return {};
    }
    const bool saved = !RevisionId::fromString(row.value(Head).toString()).isNull();
    if (saved && !trace.authorsKnown) {
        return {};
    }
    const QList<QString> named = trace.authors.keys();
    return compareAuthors(
        run, id, saved ? QSet<QString>(named.begin(), named.end()) : nameKeysOf(content->authors));
}

} // namespace

Result<void> verifyArticles(Verification &run)
{
    return forEachRow(
        run.db,
        QStringLiteral("SELECT id, state, head, reviewer, creator, discarded, modified, %1 "
                       "FROM article")
            .arg(describing().join(u", ")),
        {}, [&](const QSqlQuery &row) -> Result<void> {
            ++run.report.articles;
            const ArticleTrace trace =
                run.articles.value(ArticleId::fromString(row.value(IdColumn).toString()));
            compareWithTrace(run, row, trace);
            verifyApprovals(run, trace);
            if (const Result<void> done = compareParticipants(run, row, trace); !done) {
                return done;
            }
            if (const Result<void> done = verifyText(run, row, trace); !done) {
                return done;
            }
            return run.step();
        });
}

} // namespace Pandian
