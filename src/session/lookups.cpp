// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/lookups.h"

#include "session/libraryworker.h"
#include "text/pinyin.h"

#include <algorithm>

namespace Pandian {

namespace {

constexpr int mostLookedThrough = 2000; // articles, by their titles

template <typename T>
QFuture<Result<T>> read(Workspace &workspace, std::function<Result<T>(Database &)> question)
{
    return workspace.isOpen() ? workspace.reader().run<T>(std::move(question))
                              : failedFuture<T>(Workspace::noLibrary());
}

PersonId signedIn(const Workspace &workspace)
{
    const std::optional<Person> person = workspace.person();
    return person ? person->id : PersonId();
}

// Queues of nobody are empty.
bool needsPerson(Queue queue)
{
    return queue == Queue::Mine || queue == Queue::AwaitingMe;
}

Result<QList<QueueCount>> countQueues(Database &db, const QList<Queue> &queues, PersonId person)
{
    QList<QueueCount> counts;
    for (const Queue queue : queues) {
        Result<int> count = 0;
        if (!needsPerson(queue) || !person.isNull()) {
            count = countArticles(db, queue, person);
        }
        if (!count) {
            return count.error();
        }
        counts.append({queue, *count});
    }
    return counts;
}

Result<QList<PersonEntry>> readPeople(Database &db)
{
    const Result<QList<Person>> all = people(db);
    if (!all) {
        return all.error();
    }
    QList<PersonEntry> entries;
    for (const Person &one : *all) {
        const Result<bool> locked = hasPassword(db, one.id);
        if (!locked) {
            return locked.error();
        }
        entries.append({one, *locked});
    }
    return entries;
}

} // namespace

QFuture<Result<QList<QueueCount>>> lookUpCounts(Workspace &workspace, const QList<Queue> &queues)
{
    return read<QList<QueueCount>>(workspace, [queues, person = signedIn(workspace)](Database &db) {
        return countQueues(db, queues, person);
    });
}

QFuture<Result<QList<ArticleSummary>>> lookUpArticles(Workspace &workspace, ListRequest request)
{
    request.person = signedIn(workspace);
    return read<QList<ArticleSummary>>(
        workspace, [request](Database &db) -> Result<QList<ArticleSummary>> {
            if (needsPerson(request.queue) && request.person.isNull()) {
                return QList<ArticleSummary>();
            }
            return listArticles(db, request);
        });
}

QFuture<Result<QList<ArticleSummary>>> lookUpTyped(Workspace &workspace, const QString &typed,
                                                   int most)
{
    return read<QList<ArticleSummary>>(
        workspace, [typed, most](Database &db) -> Result<QList<ArticleSummary>> {
            ListRequest request;
            request.limit = typed.isEmpty() ? most : mostLookedThrough;
            Result<QList<ArticleSummary>> articles = listArticles(db, request);
            if (articles && !typed.isEmpty()) {
                articles->removeIf([&typed](const ArticleSummary &one) {
                    return !findTyped(one.title, typed) && !findTyped(one.subtitle, typed);
                });
                articles->resize(std::min<qsizetype>(articles->size(), most));
            }
            return articles;
        });
}

QFuture<Result<SearchPage>> lookUpText(Workspace &workspace, const SearchRequest &request)
{
    if (!workspace.isOpen()) {
        return failedFuture<SearchPage>(Workspace::noLibrary());
    }
    LibraryWorker &reader = workspace.reader();
    return reader.run<SearchPage>([request, &reader](Database &db) {
        Result<SearchPage> page = search(db, request);
        if (!page && page.error().code == ErrorCode::Locked) {
            updateIndexLater(reader);
        }
        return page;
    });
}

QFuture<Result<QList<PersonEntry>>> lookUpPeople(Workspace &workspace)
{
    return read<QList<PersonEntry>>(workspace, readPeople);
}

QFuture<Result<QList<ArticleKind>>> lookUpKinds(Workspace &workspace)
{
    return read<QList<ArticleKind>>(workspace, articleKinds);
}

Result<QList<ArticleSummary>> newestArticles(const Workspace &workspace, int most)
{
    ListRequest request;
    request.limit = most;
    return workspace.isOpen() ? listArticles(workspace.database(), request)
                              : Workspace::noLibrary();
}

Result<ArticleRecords> articleRecords(const Workspace &workspace, ArticleId article)
{
    if (!workspace.isOpen()) {
        return Workspace::noLibrary();
    }
    Database &db = workspace.database();
    const auto note = standingNote(db, article);
    const auto signatures = note ? signOffs(db, article) : note.error();
    const auto versions = signatures ? revisions(db, article) : signatures.error();
    const auto published = versions ? publication(db, article) : versions.error();
    if (!published) {
        return published.error();
    }
    return ArticleRecords{*note, *signatures, *versions, *published};
}

Result<ReviewRecord> reviewRecord(const Workspace &workspace, ArticleId article)
{
    return workspace.isOpen() ? reviewRecord(workspace.database(), article)
                              : Workspace::noLibrary();
}

Result<bool> anybodyElseReviews(const Workspace &workspace, Round round)
{
    const Result<QList<Person>> all =
        workspace.isOpen() ? people(workspace.database()) : Workspace::noLibrary();
    if (!all) {
        return all.error();
    }
    const PersonId own = workspace.person().value_or(Person()).id;
    return std::any_of(all->begin(), all->end(), [&](const Person &person) {
        return person.id != own && !person.disabled && person.roles.testFlag(roleFor(round));
    });
}

Result<LibrarySettings> librarySettings(const Workspace &workspace)
{
    return workspace.isOpen() ? librarySettings(workspace.database()) : Workspace::noLibrary();
}

} // namespace Pandian
