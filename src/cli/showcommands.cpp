// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commandrun.h"
#include "cli/describe.h"
#include "cli/options.h"
#include "cli/words.h"
#include "core/articlejson.h"
#include "storage/articles.h"
#include "storage/events.h"
#include "text/counting.h"
#include "text/sectionlabel.h"
#include "text/segmenting.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

namespace Pandian {

namespace {

// What show tells of one article.
struct Shown
{
    ArticleSummary summary;
    NewestText newest; // what `content` is
    Article content;
    QList<RevisionInfo> revisions;
    QList<SignOff> signOffs;
    std::optional<Publication> published;
};

Result<Shown> readShown(Database &db, const QString &idOrTitle)
{
    const Result<ArticleId> id = findArticle(db, idOrTitle);
    const auto summary = id ? articleSummary(db, *id) : Result<ArticleSummary>(id.error());
    const auto newest = summary ? newestText(db, *id) : Result<NewestText>(summary.error());
    const auto content = newest ? loadText(db, *id, *newest) : Result<Article>(newest.error());
    const auto versions =
        content ? revisions(db, *id) : Result<QList<RevisionInfo>>(content.error());
    const auto signs = versions ? signOffs(db, *id) : Result<QList<SignOff>>(versions.error());
    const auto published =
        signs ? publication(db, *id) : Result<std::optional<Publication>>(signs.error());
    if (!published) {
        return published.error();
    }
    return Shown{*summary, *newest, *content, *versions, *signs, *published};
}

void printField(CommandRun &run, const QString &name, const QString &value)
{
    if (!value.isEmpty()) {
        run.print(CommandLine::tr("%1: %2", "field and value").arg(name, value));
    }
}

void printHead(CommandRun &run, const Shown &shown)
{
    const Article &article = shown.content;
    const TextCount count = countArticle(article);
    if (!article.kicker.isEmpty()) {
        run.print(article.kicker);
    }
    run.print(titleText(shown.summary));
    printField(run, CommandLine::tr("Column"), article.columnPath.join(u" > "_qs));
    printField(run, CommandLine::tr("Published"), dateText(article.published));
    printField(run, CommandLine::tr("Source"), article.source);
    printField(run, CommandLine::tr("Authors"),
               article.authors.join(CommandLine::tr(", ", "in a list")));
    printField(run, CommandLine::tr("Responsible editor"), article.responsibleEditor);
    printField(run, CommandLine::tr("Reviewer stated by the source"), article.statedReviewer);
    printField(run, CommandLine::tr("State"), stateText(shown.summary.state));
    const int version = shown.summary.revisionNumber;
    printField(run, CommandLine::tr("Version"),
               shown.newest.draftOf.isNull()
                   ? QString::number(version)
                   : CommandLine::tr("%1, changed since; what follows is the draft").arg(version));
    printField(run, CommandLine::tr("Words"), QLocale().toString(count.words));
    const TextCount whole = countWithDetails(article);
    printField(run, CommandLine::tr("With column and details"),
               CommandLine::tr("%1 words, %2 Han characters")
                   .arg(QLocale().toString(whole.words), QLocale().toString(whole.han)));
    printField(run, CommandLine::tr("Number of the article"), shown.summary.id.toString());
    if (article.external) {
        run.print(CommandLine::tr("External article, not reviewed in this system unless signed "
                                  "off below"));
    }
}

void printShown(CommandRun &run, const Shown &shown)
{
    const Article &article = shown.content;
    printHead(run, shown);
    for (qsizetype i = 0; i < article.sections.size(); ++i) {
        const Section &section = article.sections.at(i);
        const TextCount count = countSection(section, article.labelStyle, int(i + 1));
        run.print(u"  %1  %2"_qs.arg(labelledTitle(article.labelStyle, int(i + 1), section.title),
                                     QLocale().toString(count.words)));
    }
    for (const SignOff &signOff : shown.signOffs) {
        run.print(signOffLine(signOff, revisionNumber(shown.revisions, signOff.revision)));
    }
    if (shown.published) {
        printField(run, CommandLine::tr("Recorded publication"),
                   u"%1 %2"_qs.arg(timeText(shown.published->time), shown.published->url));
    }
}

// What this person can do next, or why not.
Result<void> tellNextStep(CommandRun &run, Database &db, const ArticleSummary &summary,
                          const Person &person)
{
    ActionRequest request;
    request.article = summary.id;
    request.person = person.id;
    request.revision = summary.head;
    const Result<Facts> facts = factsFor(db, request);
    if (!facts) {
        return facts.error();
    }
    const std::optional<Action> next = nextAction(*facts);
    if (!next) {
        run.print(CommandLine::tr("Next step: none for %1").arg(person.name));
        return {};
    }
    run.print(CommandLine::tr("Next step: %1").arg(actionText(*next, summary.state)));
    Facts ready = *facts;
    ready.hasOpinion = true; // given with the command
    QJsonArray reasons;
    for (const Reason reason : refusals(*next, ready)) {
        reasons.append(QJsonObject{{u"reason"_qs, reasonName(reason)},
                                   {u"message"_qs, reasonText(reason, ready)}});
        run.print(u"  "_qs + reasonText(reason, ready));
    }
    run.json().insert(u"next"_qs,
                      QJsonObject{{u"action"_qs, actionName(*next)}, {u"refusals"_qs, reasons}});
    return {};
}

Result<void> fillShownJson(CommandRun &run, const Shown &shown)
{
    const Result<QByteArray> content = articleToJson(shown.content);
    if (!content) {
        return content.error();
    }
    QJsonArray signs;
    for (const SignOff &signOff : shown.signOffs) {
        signs.append(toJson(signOff));
    }
    run.json() = {{u"article"_qs, toJson(shown.summary)},
                  {u"content"_qs, QJsonDocument::fromJson(*content).object()},
                  {u"draft"_qs, !shown.newest.draftOf.isNull()},
                  {u"signOffs"_qs, signs}};
    if (shown.published) {
        run.json().insert(u"publication"_qs, toJson(*shown.published));
    }
    return {};
}

Result<ExitCode> runShow(CommandRun &run)
{
    const Result<Database *> db = run.open(CommandRun::Access::Look);
    const auto named = db ? run.namedPerson() : Result<std::optional<Person>>(db.error());
    const auto shown = named ? readShown(**db, run.argument(0)) : Result<Shown>(named.error());
    if (!shown) {
        return shown.error();
    }
    if (const Result<void> filled = fillShownJson(run, *shown); !filled) {
        return filled.error();
    }
    if (run.isSet(u"text"_qs)) {
        run.print(articleToText(shown->content));
        return ExitCode::Done;
    }
    printShown(run, *shown);
    if (named->has_value()) {
        if (const auto told = tellNextStep(run, **db, shown->summary, **named); !told) {
            return told.error();
        }
    }
    return ExitCode::Done;
}

QString eventText(const Event &event)
{
    if (event.type == u"created") {
        return CommandLine::tr("Created");
    }
    if (event.type == u"imported") {
        return CommandLine::tr("Imported");
    }
    if (event.type == u"saved") {
        return CommandLine::tr("Saved version %1").arg(event.payload.value(u"number").toInt());
    }
    const bool final = roundFromName(event.payload.value(u"round").toString()) == Round::Final;
    const std::optional<Action> action = actionFromName(event.type);
    return action ? actionText(*action, final ? State::AwaitingFinal : State::Draft) : event.type;
}

// Besides who did what, and when.
QStringList whatItSays(const Event &event)
{
    const QJsonObject &payload = event.payload;
    QStringList said{payload.value(u"opinion").toString()};
    if (actionFromName(event.type) == Action::RecordPublication) {
        said = {timeText(payload.value(u"time").toInteger()), payload.value(u"url").toString(),
                payload.value(u"column").toString()};
    }
    said.removeAll(QString());
    return said;
}

// `before`: the state as of the last event, brought up to date.
QString eventLine(const Event &event, std::optional<State> *before)
{
    QString line =
        u"%1  %2  %3"_qs.arg(timeText(event.time), padded(event.personName, 8), eventText(event));
    const std::optional<State> state = stateFromName(event.payload.value(u"state").toString());
    if (state && state != *before) {
        line += u" → "_qs + stateText(*state);
        *before = state;
    }
    if (event.payload.value(u"singlePersonMode").toBool()) {
        line += CommandLine::tr(" [single-person mode]");
    }
    for (const QString &said : whatItSays(event)) {
        line += u"  "_qs + said;
    }
    return line;
}

Result<ExitCode> runLog(CommandRun &run)
{
    const Result<Database *> db = run.open(CommandRun::Access::Look);
    const auto id = db ? findArticle(**db, run.argument(0)) : Result<ArticleId>(db.error());
    const auto events = id ? articleEvents(**db, *id) : Result<QList<Event>>(id.error());
    if (!events) {
        return events.error();
    }
    QJsonArray list;
    std::optional<State> state;
    for (const Event &event : *events) {
        run.print(eventLine(event, &state));
        list.append(QJsonObject{
            {u"type"_qs, event.type},
            {u"person"_qs, event.personName},
            {u"time"_qs, isoTime(event.time)},
            {u"revision"_qs, event.revision.isNull() ? QString() : event.revision.toString()},
            {u"payload"_qs, event.payload},
            {u"digest"_qs, event.digest}});
    }
    run.json() = {{u"article"_qs, id->toString()}, {u"events"_qs, list}};
    return ExitCode::Done;
}

} // namespace

QList<Command> showCommands()
{
    const QString article = CommandLine::tr("ARTICLE");
    return {
        {u"show"_qs,
         article,
         CommandLine::tr("Show an article, its sign-offs and, with --as, the next step"),
         1,
         1,
         {option(u"text"_qs, CommandLine::tr("The whole text instead"))},
         runShow},
        {u"log"_qs, article, CommandLine::tr("Show what happened to an article"), 1, 1, {}, runLog},
    };
}

} // namespace Pandian
