// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commandrun.h"
#include "cli/describe.h"
#include "cli/options.h"
#include "cli/words.h"
#include "session/deskwork.h"
#include "storage/articles.h"
#include "text/publicationdate.h"

namespace Pandian {

namespace {

struct TextField
{
    const char *word;
    QString Article::*field;
};
constexpr std::array TextFields{
    TextField{"kicker", &Article::kicker},
    TextField{"title", &Article::title},
    TextField{"subtitle", &Article::subtitle},
    TextField{"source", &Article::source},
    TextField{"editor", &Article::responsibleEditor},
    TextField{"abstract", &Article::abstract},
    TextField{"kind", &Article::kind},
};

struct ListField
{
    const char *word;
    QStringList Article::*field;
};
constexpr std::array ListFields{
    ListField{"author", &Article::authors},
    ListField{"keyword", &Article::keywords},
};

struct FlagField
{
    const char *word;
    bool Article::*field;
};
constexpr std::array FlagFields{
    FlagField{"major", &Article::major},
    FlagField{"external", &Article::external},
};

QStringList withoutBlanks(QStringList list)
{
    for (QString &item : list) {
        item = item.simplified();
    }
    list.removeAll(QString());
    return list;
}

Result<void> setDate(CommandRun &run, Article &article)
{
    if (!run.isSet(u"published"_qs)) {
        return {};
    }
    const QString text = run.value(u"published"_qs);
    article.published = parsePublicationDate(text);
    if (!article.published && !text.isEmpty()) {
        return run.usageError(CommandLine::tr("--published takes a day, and the time where it is "
                                              "known: “2020-02-19 08:30”."));
    }
    return {};
}

Result<void> setFields(CommandRun &run, Article &article)
{
    for (const TextField &field : TextFields) {
        if (run.isSet(QLatin1String(field.word))) {
            article.*field.field = run.value(QLatin1String(field.word)).simplified();
        }
    }
    for (const ListField &field : ListFields) {
        if (run.isSet(QLatin1String(field.word))) {
            article.*field.field = withoutBlanks(run.values(QLatin1String(field.word)));
        }
    }
    for (const FlagField &field : FlagFields) {
        if (run.isSet(QLatin1String(field.word))) {
            const Result<bool> on = switchValue(run, run.value(QLatin1String(field.word)));
            if (!on) {
                return on.error();
            }
            article.*field.field = *on;
        }
    }
    if (run.isSet(u"column"_qs)) {
        article.columnPath = withoutBlanks(run.value(u"column"_qs).split(u'>'));
    }
    return setDate(run, article);
}

Result<ExitCode> runSet(CommandRun &run)
{
    const Result<Database *> db = run.open(CommandRun::Access::Work);
    const Result<Person> person = db ? run.signIn() : Result<Person>(db.error());
    const auto id = person ? findArticle(**db, run.argument(0)) : Result<ArticleId>(person.error());
    const auto saved = id ? editText(**db, *id, person->id,
                                     [&run](Article &article) { return setFields(run, article); })
                          : Result<RevisionInfo>(id.error());
    if (!saved) {
        return saved.error();
    }
    run.print(CommandLine::tr("Version %1").arg(saved->number));
    run.json() = {{u"article"_qs, id->toString()}, {u"revision"_qs, toJson(*saved)}};
    return ExitCode::Done;
}

} // namespace

QList<Command> editCommands()
{
    const QString text = CommandLine::tr("TEXT");
    const QString onOff = u"on|off"_qs;
    return {
        {u"set"_qs,
         CommandLine::tr("ARTICLE"),
         CommandLine::tr("Change what stands round the text; empty values clear a field"),
         1,
         1,
         {option(u"published"_qs, CommandLine::tr("Day, and time where known: “2020-02-19 08:30”"),
                 CommandLine::tr("TIME")),
          option(u"source"_qs, CommandLine::tr("Source"), text),
          option(u"editor"_qs, CommandLine::tr("Responsible editor"), text),
          option(u"author"_qs, CommandLine::tr("Author; once for each"), text),
          option(u"kicker"_qs, CommandLine::tr("Kicker"), text),
          option(u"title"_qs, CommandLine::tr("Headline"), text),
          option(u"subtitle"_qs, CommandLine::tr("Subtitle"), text),
          option(u"column"_qs, CommandLine::tr("Column path, its parts divided by “>”"), text),
          option(u"keyword"_qs, CommandLine::tr("Keyword; once for each"), text),
          option(u"abstract"_qs, CommandLine::tr("Abstract"), text),
          option(u"kind"_qs, CommandLine::tr("Kind of article; see “settings”"),
                 CommandLine::tr("KIND")),
          option(u"major"_qs, CommandLine::tr("Major article"), onOff),
          option(u"external"_qs, CommandLine::tr("External article"), onOff)},
         runSet},
    };
}

} // namespace Pandian
