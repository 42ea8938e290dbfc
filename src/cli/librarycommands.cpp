// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commandrun.h"
#include "cli/describe.h"
#include "cli/options.h"
#include "cli/words.h"
#include "storage/articlekinds.h"
#include "storage/backup.h"
#include "storage/librarysettings.h"
#include "storage/people.h"
#include "storage/search.h"
#include "storage/verify.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QLocale>

#include <algorithm>

namespace Pandian {

namespace {

Result<ExitCode> runCreate(CommandRun &run)
{
    const QString path = run.libraryPath();
    if (QFileInfo::exists(path)) {
        return Error{ErrorCode::Conflict,
                     CommandLine::tr("“%1” exists already; choose another name.")
                         .arg(QDir::toNativeSeparators(path)),
                     {}};
    }
    const Result<Database *> db = run.open(CommandRun::Access::Make);
    if (!db) {
        return db.error();
    }
    run.print(QDir::toNativeSeparators((*db)->path()));
    run.json() = {{u"library"_qs, (*db)->path()}};
    return ExitCode::Done;
}

QString verdict(const VerifyReport &report)
{
    if (report.problems.isEmpty()) {
        return CommandLine::tr("Everything fits together.");
    }
    const auto count = [&report](auto of) {
        return int(std::count_if(report.problems.cbegin(), report.problems.cend(), of));
    };
    if (const int damage = count(needsBackup); damage > 0) {
        return CommandLine::tr("%Ln problem(s) found. Restore the library from a backup.", nullptr,
                               damage);
    }
    QStringList verdicts;
    if (count([](const VerifyProblem &one) { return one.kind == u"index"; }) > 0) {
        verdicts.append(CommandLine::tr("Only the search index is wrong; no text is affected. "
                                        "Rebuild it with “reindex”."));
    }
    if (const int n = count([](const VerifyProblem &one) { return one.kind == u"approval"; });
        n > 0) {
        verdicts.append(CommandLine::tr("%Ln approval(s) do not keep the rules of review; no text "
                                        "is affected, and a backup holds the same. Ask who gave "
                                        "them.",
                                        nullptr, n));
    }
    return verdicts.join(u'\n');
}

Result<ExitCode> runVerify(CommandRun &run)
{
    const Result<Database *> db = run.open(CommandRun::Access::Look);
    const InterruptCatcher catcher;
    const auto report =
        db ? verifyLibrary(**db, run.progress(CommandLine::tr("Verifying")), run.cancelCheck())
           : Result<VerifyReport>(db.error());
    if (!report) {
        return report.error();
    }
    QJsonArray problems;
    for (const VerifyProblem &problem : report->problems) {
        problems.append(QJsonObject{{u"kind"_qs, problem.kind},
                                    {u"subject"_qs, problem.subject},
                                    {u"message"_qs, problem.message}});
        run.print(u"%1  %2"_qs.arg(problem.kind, problem.message));
    }
    const QLocale locale;
    run.print(CommandLine::tr("%1 articles, %2 versions, %3 events")
                  .arg(locale.toString(report->articles), locale.toString(report->revisions),
                       locale.toString(report->events)));
    run.print(CommandLine::tr("Head of the chain: %1").arg(report->chainHead));
    run.print(verdict(*report));
    run.json() = {{u"articles"_qs, report->articles},
                  {u"revisions"_qs, report->revisions},
                  {u"events"_qs, report->events},
                  {u"chainHead"_qs, report->chainHead},
                  {u"problems"_qs, problems}};
    return report->problems.isEmpty() ? ExitCode::Done : ExitCode::Refused;
}

Result<ExitCode> runReindex(CommandRun &run)
{
    const Result<Database *> db = run.open(CommandRun::Access::Work);
    const Result<void> done = db ? rebuildIndex(**db) : db.error();
    if (!done) {
        return done.error();
    }
    run.print(CommandLine::tr("The search index has been rebuilt."));
    run.json() = {{u"library"_qs, (*db)->path()}};
    return ExitCode::Done;
}

QJsonObject toJson(const Backup &backup)
{
    return {{u"path"_qs, backup.path},
            {u"created"_qs, isoTime(backup.created.toMSecsSinceEpoch())},
            {u"bytes"_qs, backup.size}};
}

Result<ExitCode> listBackups(CommandRun &run)
{
    QJsonArray list;
    const QList<Backup> all = backups(run.libraryPath());
    for (const Backup &backup : all) {
        list.append(toJson(backup));
        run.print(u"%1  %2  %3"_qs.arg(timeText(backup.created.toMSecsSinceEpoch()),
                                       QLocale().formattedDataSize(backup.size),
                                       QDir::toNativeSeparators(backup.path)));
    }
    run.json() = {{u"backups"_qs, list}};
    return ExitCode::Done;
}

Result<ExitCode> runBackup(CommandRun &run)
{
    if (run.isSet(u"list"_qs)) {
        return listBackups(run);
    }
    const Result<Database *> db = run.open(CommandRun::Access::Work);
    if (!db) {
        return db.error();
    }
    const QString path = run.argument(0);
    const Result<Backup> backup =
        path.isEmpty() ? backupLibrary(**db) : backupLibraryTo(**db, path);
    if (!backup) {
        return backup.error();
    }
    run.print(QDir::toNativeSeparators(backup->path));
    run.json() = {{u"backup"_qs, toJson(*backup)}};
    return ExitCode::Done;
}

// Of the library that is replaced, or of the backup where that one cannot be read.
Result<Person> signInToRestore(CommandRun &run)
{
    const auto signInTo = [&run](const QString &path) {
        const Result<Database *> db = run.look(path);
        Result<Person> person = db ? run.signIn() : Result<Person>(db.error());
        run.close();
        return person;
    };
    Result<Person> person = signInTo(run.libraryPath());
    const bool unreadable = !person && (person.error().code == ErrorCode::Damaged ||
                                        !QFileInfo::exists(run.libraryPath()));
    return unreadable ? signInTo(run.argument(0)) : person;
}

Result<ExitCode> runRestore(CommandRun &run)
{
    const Result<Person> person = signInToRestore(run);
    const auto restored = person ? restoreBackup(run.argument(0), run.libraryPath(), *person)
                                 : Result<Restored>(person.error());
    if (!restored) {
        return restored.error();
    }
    run.print(CommandLine::tr("Restored: %1").arg(QDir::toNativeSeparators(run.libraryPath())));
    for (const VerifyProblem &problem : restored->damaged) {
        writeMessage(problem.message);
    }
    if (!restored->replaced.isEmpty()) {
        run.print(CommandLine::tr("The library it replaces is kept: %1")
                      .arg(QDir::toNativeSeparators(restored->replaced)));
    }
    run.json() = {{u"library"_qs, run.libraryPath()},
                  {u"replaced"_qs, restored->replaced},
                  {u"damaged"_qs, int(restored->damaged.size())}};
    return ExitCode::Done;
}

Result<ExitCode> showSettings(CommandRun &run, Database &db)
{
    const Result<LibrarySettings> settings = librarySettings(db);
    const auto kinds = settings ? articleKinds(db) : Result<QList<ArticleKind>>(settings.error());
    if (!kinds) {
        return kinds.error();
    }
    const auto word = [](bool on) { return on ? u"on"_qs : u"off"_qs; };
    run.print(u"single-person        %1"_qs.arg(word(settings->singlePersonMode)));
    run.print(u"author-first-review  %1"_qs.arg(word(settings->authorMayFirstReview)));
    run.print(u"site-name            %1"_qs.arg(settings->siteName));
    run.print(u"site-domain          %1"_qs.arg(settings->siteDomain));
    run.print(u"site-id-code         %1"_qs.arg(settings->siteIdCode));
    QJsonArray list;
    for (const ArticleKind &kind : *kinds) {
        run.print(u"rounds %1 %2  %3"_qs.arg(padded(kind.id, 13)).arg(kind.rounds).arg(kind.name));
        const QStringList required = requiredFieldTexts(kind.required);
        if (!required.isEmpty()) {
            run.print(CommandLine::tr("  needs before it is submitted: %1")
                          .arg(required.join(CommandLine::tr(", ", "in a list"))));
        }
        list.append(QJsonObject{{u"id"_qs, kind.id},
                                {u"name"_qs, kind.name},
                                {u"rounds"_qs, kind.rounds},
                                {u"required"_qs, QJsonArray::fromStringList(required)},
                                {u"template"_qs, kind.hasSkeleton}});
    }
    run.json() = {{u"singlePersonMode"_qs, settings->singlePersonMode},
                  {u"authorMayFirstReview"_qs, settings->authorMayFirstReview},
                  {u"siteName"_qs, settings->siteName},
                  {u"siteDomain"_qs, settings->siteDomain},
                  {u"siteIdCode"_qs, settings->siteIdCode},
                  {u"kinds"_qs, list}};
    return ExitCode::Done;
}

Result<ExitCode> runSettings(CommandRun &run)
{
    const Result<Database *> db = run.open(CommandRun::Access::Look);
    return db ? showSettings(run, **db) : db.error();
}

Result<ExitCode> changeSettings(CommandRun &run,
                                const std::function<void(LibrarySettings &)> &change)
{
    const Result<Database *> db = run.open(CommandRun::Access::Work);
    const Result<Person> person = db ? run.signIn() : Result<Person>(db.error());
    auto settings = person ? librarySettings(**db) : Result<LibrarySettings>(person.error());
    if (!settings) {
        return settings.error();
    }
    change(*settings);
    const auto done = setLibrarySettings(**db, *settings, person->id);
    return done ? showSettings(run, **db) : done.error();
}

std::function<Result<ExitCode>(CommandRun &)> switching(bool LibrarySettings::*setting)
{
    return [setting](CommandRun &run) -> Result<ExitCode> {
        const Result<bool> on = switchValue(run, run.argument(0));
        if (!on) {
            return on.error();
        }
        return changeSettings(run, [&](LibrarySettings &all) { all.*setting = *on; });
    };
}

std::function<Result<ExitCode>(CommandRun &)> writing(QString LibrarySettings::*setting)
{
    return [setting](CommandRun &run) {
        return changeSettings(run, [&](LibrarySettings &all) { all.*setting = run.argument(0); });
    };
}

Result<ExitCode> runRounds(CommandRun &run)
{
    bool isNumber = false;
    const int rounds = run.argument(1).toInt(&isNumber);
    if (!isNumber || rounds < 1 || rounds > 3) {
        return run.usageError(CommandLine::tr("A kind of article has 1, 2 or 3 rounds of review."));
    }
    const Result<Database *> db = run.open(CommandRun::Access::Work);
    const Result<Person> person = db ? run.signIn() : Result<Person>(db.error());
    const auto kinds = person ? articleKinds(**db) : Result<QList<ArticleKind>>(person.error());
    if (!kinds) {
        return kinds.error();
    }
    for (ArticleKind kind : *kinds) {
        if (kind.id == run.argument(0)) {
            kind.rounds = rounds;
            const auto done = setArticleKind(**db, kind, person->id);
            return done ? showSettings(run, **db) : done.error();
        }
    }
    return Error{ErrorCode::NotFound,
                 CommandLine::tr("This library has no kind of article “%1”; see “settings”.")
                     .arg(run.argument(0)),
                 {}};
}

} // namespace

QList<Command> libraryCommands()
{
    const QString file = CommandLine::tr("FILE");
    const QString onOff = u"on|off"_qs;
    const QString text = CommandLine::tr("TEXT");
    return {
        {u"create"_qs,
         {},
         CommandLine::tr("Make a new library; --as names its first person"),
         0,
         0,
         {},
         runCreate},
        {u"verify"_qs,
         {},
         CommandLine::tr("Check every hash, the chain of events and the database"),
         0,
         0,
         {},
         runVerify},
        {u"reindex"_qs,
         {},
         CommandLine::tr("Rebuild the search index from the texts"),
         0,
         0,
         {},
         runReindex},
        {u"backup"_qs,
         u'[' + file + u']',
         CommandLine::tr("Make a complete copy of the library"),
         0,
         1,
         {option(u"list"_qs, CommandLine::tr("List the copies there are"))},
         runBackup},
        {u"restore"_qs,
         file,
         CommandLine::tr("Put a backup in the place of the library"),
         1,
         1,
         {},
         runRestore},
        {u"settings"_qs, {}, CommandLine::tr("Show the library's settings"), 0, 0, {}, runSettings},
        {u"settings single-person"_qs,
         onOff,
         CommandLine::tr("One person may do every round; sign-offs are labelled so"),
         1,
         1,
         {},
         switching(&LibrarySettings::singlePersonMode)},
        {u"settings author-first-review"_qs,
         onOff,
         CommandLine::tr("Authors may do the first review"),
         1,
         1,
         {},
         switching(&LibrarySettings::authorMayFirstReview)},
        {u"settings site-name"_qs,
         text,
         CommandLine::tr("Name of the site, for its pages; empty: none"),
         1,
         1,
         {},
         writing(&LibrarySettings::siteName)},
        {u"settings site-domain"_qs,
         text,
         CommandLine::tr("Domain of the site, for its pages"),
         1,
         1,
         {},
         writing(&LibrarySettings::siteDomain)},
        {u"settings site-id-code"_qs,
         text,
         CommandLine::tr("Identification code of the site, for its pages"),
         1,
         1,
         {},
         writing(&LibrarySettings::siteIdCode)},
        {u"settings rounds"_qs,
         CommandLine::tr("KIND N"),
         CommandLine::tr("Rounds of review of a kind of article"),
         2,
         2,
         {},
         runRounds},
    };
}

} // namespace Pandian
