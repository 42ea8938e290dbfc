// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commandrun.h"
#include "cli/console.h"
#include "cli/describe.h"
#include "cli/options.h"
#include "cli/words.h"
#include "storage/people.h"
#include "storage/search.h"

#include <QJsonArray>

namespace Pandian {

namespace {

constexpr int MaxListed = 10'000;

struct QueueWord
{
    const char *word;
    Queue queue;
};
constexpr std::array QueueWords{
    QueueWord{"all", Queue::All},
    QueueWord{"mine", Queue::Mine},
    QueueWord{"awaiting-me", Queue::AwaitingMe},
    QueueWord{"returned", Queue::Returned},
    QueueWord{"in-review", Queue::InReview},
    QueueWord{"signed-off", Queue::SignedOff},
    QueueWord{"archived", Queue::Archived},
    QueueWord{"recycle-bin", Queue::RecycleBin},
};

Result<ListRequest> listRequest(CommandRun &run)
{
    const QueueWord *const queue = findWord(QueueWords, run.value(u"queue"_qs));
    if (queue == nullptr) {
        return run.usageError(
            CommandLine::tr("--queue takes one of: %1.").arg(wordsOf(QueueWords)));
    }
    const Result<int> limit = numberOption(run, u"limit"_qs, 1, MaxListed);
    const Result<int> offset = numberOption(run, u"offset"_qs, 0, 1'000'000'000);
    if (!limit || !offset) {
        return limit ? offset.error() : limit.error();
    }
    ListRequest request;
    request.queue = queue->queue;
    request.offset = *offset;
    request.limit = *limit;
    return request;
}

Result<ExitCode> runList(CommandRun &run)
{
    Result<ListRequest> request = listRequest(run);
    const Result<Database *> db =
        request ? run.open(CommandRun::Access::Look) : Result<Database *>(request.error());
    const auto named = db ? run.namedPerson() : Result<std::optional<Person>>(db.error());
    if (!named) {
        return named.error();
    }
    const bool personal = request->queue == Queue::Mine || request->queue == Queue::AwaitingMe;
    if (personal && !named->has_value()) {
        return run.usageError(CommandLine::tr("This list is somebody's own; say whose with "
                                              "--as NAME."));
    }
    request->person = named->has_value() ? (*named)->id : PersonId();
    const Result<QList<ArticleSummary>> articles = listArticles(**db, *request);
    const Result<int> total =
        articles ? countArticles(**db, request->queue, request->person) : articles.error();
    if (!total) {
        return total.error();
    }
    QJsonArray list;
    for (const ArticleSummary &summary : *articles) {
        list.append(toJson(summary));
        run.print(articleLine(summary));
    }
    run.json() = {{u"articles"_qs, list}, {u"total"_qs, *total}};
    return ExitCode::Done;
}

Result<SearchRequest> searchRequest(CommandRun &run, Database &db)
{
    SearchRequest request;
    request.text = run.argument(0);
    request.column = run.value(u"column"_qs);
    if (run.isSet(u"state"_qs)) {
        request.state = stateFromName(run.value(u"state"_qs));
        if (!request.state) {
            QStringList names;
            for (const State state : AllStates) {
                names.append(stateName(state));
            }
            return run.usageError(
                CommandLine::tr("--state takes one of: %1.").arg(names.join(u'|')));
        }
    }
    if (run.isSet(u"person"_qs)) {
        const auto person = personByName(db, run.value(u"person"_qs));
        if (!person) {
            return person.error();
        }
        if (!person->has_value()) {
            return Error{ErrorCode::NotFound,
                         CommandLine::tr("There is no person “%1” in this library; see “person "
                                         "list”.")
                             .arg(run.value(u"person"_qs)),
                         {}};
        }
        request.person = (*person)->id;
    }
    for (const auto &[option, day] :
         {std::pair{u"from"_qs, &request.from}, std::pair{u"to"_qs, &request.to}}) {
        if (run.isSet(option)) {
            *day = QDate::fromString(run.value(option), u"yyyy-MM-dd"_qs);
            if (!day->isValid()) {
                return run.usageError(
                    CommandLine::tr("--%1 takes a day such as 2020-02-19.").arg(option));
            }
        }
    }
    const Result<int> limit = numberOption(run, u"limit"_qs, 1, MaxListed);
    const Result<int> offset = numberOption(run, u"offset"_qs, 0, 1'000'000'000);
    if (!limit || !offset) {
        return limit ? offset.error() : limit.error();
    }
    request.limit = *limit;
    request.offset = *offset;
    return request;
}

// Where the library can only be looked at, it is searched as it was last indexed.
Result<Database *> openForSearch(CommandRun &run)
{
    const Result<Database *> db = run.open(CommandRun::Access::Work);
    return db || db.error().code != ErrorCode::ReadOnly ? db : run.open(CommandRun::Access::Look);
}

Result<ExitCode> runSearch(CommandRun &run)
{
    const Result<Database *> db = openForSearch(run);
    const auto request = db ? searchRequest(run, **db) : Result<SearchRequest>(db.error());
    // Nobody sits before a frozen window here: whatever waits is indexed first.
    const auto page = request ? search(**db, *request, std::numeric_limits<int>::max())
                              : Result<SearchPage>(request.error());
    if (!page) {
        return page.error();
    }
    QJsonArray hits;
    for (const SearchHit &hit : page->hits) {
        QJsonArray matches;
        for (const TextRange &match : hit.matches) {
            matches.append(QJsonObject{{u"start"_qs, match.start}, {u"length"_qs, match.length}});
        }
        hits.append(QJsonObject{{u"article"_qs, toJson(hit.article)},
                                {u"snippet"_qs, hit.snippet},
                                {u"matches"_qs, matches}});
        run.print(articleLine(hit.article));
        if (!hit.snippet.isEmpty()) {
            run.print(u"    "_qs + QString(hit.snippet).replace(u'\n', u' '));
        }
    }
    if (page->hits.isEmpty()) {
        writeMessage(CommandLine::tr("Nothing was found."));
    }
    run.json() = {{u"hits"_qs, hits}, {u"more"_qs, page->more}};
    return ExitCode::Done;
}

QList<QCommandLineOption> pageOptions(const QString &limit)
{
    return {option(u"limit"_qs, CommandLine::tr("At most this many"), u"N"_qs, limit),
            option(u"offset"_qs, CommandLine::tr("Leave out the first N"), u"N"_qs, u"0"_qs)};
}

} // namespace

QList<Command> listCommands()
{
    return {
        {u"list"_qs,
         {},
         CommandLine::tr("List articles, the newest first"),
         0,
         0,
         pageOptions(u"200"_qs) << option(u"queue"_qs, wordsOf(QueueWords),
                                          CommandLine::tr("CHOICE"), u"all"_qs),
         runList},
        {u"search"_qs, CommandLine::tr("[TEXT]"),
         CommandLine::tr("Search the texts of all articles"), 0, 1,
         pageOptions(u"20"_qs)
             << option(u"column"_qs, CommandLine::tr("Part of the column path"), u"TEXT"_qs)
             << option(u"state"_qs, CommandLine::tr("Only in this state"),
                       CommandLine::tr("CHOICE"))
             << option(u"person"_qs, CommandLine::tr("Only what this person worked on"),
                       CommandLine::tr("NAME"))
             << option(u"from"_qs, CommandLine::tr("Changed on or after this day"),
                       CommandLine::tr("DAY"))
             << option(u"to"_qs, CommandLine::tr("Changed on or before this day"),
                       CommandLine::tr("DAY")),
         runSearch},
    };
}

} // namespace Pandian
