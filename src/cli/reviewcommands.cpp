// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commandrun.h"
#include "cli/describe.h"
#include "cli/options.h"
#include "cli/words.h"
#include "session/deskwork.h"
#include "storage/articles.h"
#include "text/publicationdate.h"

#include <algorithm>

namespace Pandian {

namespace {

// --revision names what the person has read; without it, the newest one. An approval is of what was
// read and of nothing else.
Result<RevisionId> revisionRead(CommandRun &run, Database &db, ArticleId article, Action action)
{
    if (!run.isSet(u"revision"_qs)) {
        return action == Action::Approve
                   ? Error{ErrorCode::InvalidInput,
                           CommandLine::tr("Say which version was read, with --revision N; “show” "
                                           "tells its number."),
                           {}}
                   : Result<RevisionId>(RevisionId());
    }
    const Result<int> number = numberOption(run, u"revision"_qs, 1, 1'000'000'000);
    const auto all = number ? revisions(db, article) : Result<QList<RevisionInfo>>(number.error());
    if (!all) {
        return all.error();
    }
    const auto found = std::find_if(
        all->begin(), all->end(), [&](const RevisionInfo &info) { return info.number == *number; });
    if (found == all->end()) {
        return Error{ErrorCode::NotFound,
                     CommandLine::tr("This article has no version %1; “show” tells which is the "
                                     "newest.")
                         .arg(*number),
                     {}};
    }
    return found->id;
}

Result<ActionRequest> readRequest(CommandRun &run, Action action)
{
    const Result<Database *> db = run.open(CommandRun::Access::Work);
    const Result<Person> person = db ? run.signIn() : Result<Person>(db.error());
    const auto article =
        person ? findArticle(**db, run.argument(0)) : Result<ArticleId>(person.error());
    const auto revision =
        article ? revisionRead(run, **db, *article, action) : Result<RevisionId>(article.error());
    if (!revision) {
        return revision.error();
    }
    ActionRequest request;
    request.article = *article;
    request.action = action;
    request.person = person->id;
    request.revision = *revision;
    request.opinion =
        action == Action::Approve ? run.value(u"opinion"_qs) : run.value(u"reason"_qs);
    request.fullReadConfirmed = run.isSet(u"full-read"_qs);
    request.againstFirst = run.isSet(u"against-first"_qs);
    return request;
}

Result<ExitCode> perform(CommandRun &run, const Result<ActionRequest> &request)
{
    const auto state = request ? act(run.library(), *request) : Result<State>(request.error());
    if (!state) {
        return state.error();
    }
    run.print(stateText(*state));
    run.json() = {{u"article"_qs, request->article.toString()},
                  {u"action"_qs, actionName(request->action)},
                  {u"state"_qs, stateName(*state)}};
    return ExitCode::Done;
}

std::function<Result<ExitCode>(CommandRun &)> doing(Action action)
{
    return [action](CommandRun &run) { return perform(run, readRequest(run, action)); };
}

Result<ExitCode> runReturn(CommandRun &run)
{
    const bool oneRound = run.isSet(u"one-round"_qs);
    return perform(run, readRequest(run, oneRound ? Action::ReturnOneRound : Action::Return));
}

Result<ExitCode> runPublish(CommandRun &run)
{
    const auto date = parsePublicationDate(run.value(u"time"_qs));
    if (!date || !date->time) {
        return run.usageError(CommandLine::tr("--time takes a day and a time such as “2020-02-19 "
                                              "08:30”."));
    }
    Result<ActionRequest> request = readRequest(run, Action::RecordPublication);
    if (request) {
        request->publication = {QDateTime(date->date, *date->time).toMSecsSinceEpoch(),
                                run.value(u"url"_qs), run.value(u"column"_qs)};
    }
    return perform(run, request);
}

} // namespace

QList<Command> reviewCommands()
{
    const QString article = CommandLine::tr("ARTICLE");
    const QString text = CommandLine::tr("TEXT");
    const QCommandLineOption read = option(
        u"revision"_qs, CommandLine::tr("The version that was read; else the newest"), u"N"_qs);
    const QCommandLineOption reason = option(u"reason"_qs, CommandLine::tr("Why"), text);
    const QList<QCommandLineOption> opinion{
        option(u"opinion"_qs, CommandLine::tr("The reviewer's opinion"), text),
        option(u"full-read"_qs, CommandLine::tr("Confirm that the whole text was read")),
        option(u"against-first"_qs, CommandLine::tr("This second review overturns the first one")),
        option(u"revision"_qs, CommandLine::tr("The version that was read"), u"N"_qs)};
    const auto row = [&](const QString &name, const QString &summary,
                         const QList<QCommandLineOption> &options,
                         const std::function<Result<ExitCode>(CommandRun &)> &run) {
        return Command{name, article, summary, 1, 1, options, run};
    };
    return {
        row(u"submit"_qs, CommandLine::tr("Submit an article for review"), {read},
            doing(Action::Submit)),
        row(u"recall"_qs, CommandLine::tr("Take it back before anybody has started to review"), {},
            doing(Action::Recall)),
        row(u"start"_qs, CommandLine::tr("Start the round, to change the text in it"), {},
            doing(Action::StartReview)),
        row(u"release"_qs,
            CommandLine::tr("Free a round whose reviewer has left; administrators only"), {reason},
            doing(Action::ReplaceReviewer)),
        row(u"approve"_qs, CommandLine::tr("Pass a round; the final one signs off"), opinion,
            doing(Action::Approve)),
        row(u"return"_qs, CommandLine::tr("Return it to its authors"),
            {reason, read,
             option(u"one-round"_qs, CommandLine::tr("To the round before, not to the authors"))},
            runReturn),
        row(u"reject"_qs, CommandLine::tr("Reject it for good, in the final round"), {reason, read},
            doing(Action::Reject)),
        row(u"withdraw"_qs, CommandLine::tr("Withdraw a signed-off article"), {reason},
            doing(Action::Withdraw)),
        row(u"correct"_qs, CommandLine::tr("Start the correction of a signed-off article"),
            {reason}, doing(Action::Correct)),
        row(u"archive"_qs, CommandLine::tr("Archive a signed-off or an external article"), {},
            doing(Action::Archive)),
        row(u"publish"_qs, CommandLine::tr("Record when and where it appeared"),
            {option(u"time"_qs, CommandLine::tr("Day and time: “2020-02-19 08:30”"),
                    CommandLine::tr("TIME")),
             option(u"url"_qs, CommandLine::tr("Address of the page"), u"URL"_qs),
             option(u"column"_qs, CommandLine::tr("Column it appeared in"), text)},
            runPublish),
        row(u"discard"_qs, CommandLine::tr("Move it into the recycle bin"), {},
            doing(Action::Discard)),
        row(u"recover"_qs, CommandLine::tr("Take it out of the recycle bin"), {},
            doing(Action::Restore)),
    };
}

} // namespace Pandian
