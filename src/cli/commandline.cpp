// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commandline.h"

#include "cli/commandrun.h"
#include "cli/help.h"
#include "cli/options.h"
#include "cli/words.h"
#include "session/language.h"
#include "session/settings.h"

#include <QJsonDocument>

namespace Pandian {

namespace {

// How the process ends, and what it says last.
struct Outcome
{
    ExitCode exit = ExitCode::Done;
    QString output;
    std::optional<Error> error;
    QString errorKind; // for --json
};

Outcome misused(const QString &message)
{
    return {ExitCode::Usage,
            {},
            Error{ErrorCode::InvalidInput,
                  CommandLine::tr("%1 See “pandian-cli --help”.").arg(message),
                  {}},
            u"usage"_qs};
}

QList<QCommandLineOption> globalOptions()
{
    return {
        option(u"library"_qs, CommandLine::tr("The library; else that of the program's settings"),
               CommandLine::tr("FILE")),
        option(u"as"_qs, CommandLine::tr("Who acts; may be left out while there is one person"),
               CommandLine::tr("NAME")),
        option(u"password-fd"_qs, CommandLine::tr("Read passwords from this file descriptor"),
               u"N"_qs),
        option(u"json"_qs, CommandLine::tr("One JSON document to standard output, errors too")),
        option(u"language"_qs, u"zh_CN|en"_qs, CommandLine::tr("CHOICE")),
        option(u"version"_qs, CommandLine::tr("Show the version")),
        QCommandLineOption({u"h"_qs, u"help"_qs}, CommandLine::tr("Show this")),
    };
}

QList<Command> allCommands()
{
    return importCommands() + listCommands() + showCommands() + editCommands() + reviewCommands() +
           personCommands() + libraryCommands();
}

// Of an option that counts before the command line is understood. Empty: not given.
QString rawValue(const QStringList &arguments, const QString &option)
{
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        if (arguments.at(i) == option) {
            return arguments.value(i + 1);
        }
        if (arguments.at(i).startsWith(option + u'=')) {
            return arguments.at(i).section(u'=', 1);
        }
    }
    return {};
}

// Words that hold a password have no place where every process can read them.
bool holdsPassword(const QString &argument)
{
    return argument == u"--password" || argument.startsWith(u"--password=") ||
           argument == u"--set-password=" || argument.startsWith(u"--set-password=");
}

// The command line taken apart at the command's name.
struct Parts
{
    QStringList before; // the program and options
    QStringList words;  // the command and what follows it
    bool help = false;
    bool version = false;
};

Result<Parts> takeApart(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsPositionalArguments);
    parser.addOptions(globalOptions());
    if (!parser.parse(arguments)) {
        return Error{ErrorCode::InvalidInput, parser.errorText(), {}};
    }
    const QStringList words = parser.positionalArguments();
    return Parts{arguments.first(arguments.size() - words.size()), words, parser.isSet(u"help"_qs),
                 parser.isSet(u"version"_qs)};
}

const Command *findCommand(const QList<Command> &commands, QStringList *words)
{
    for (const int length : {2, 1}) {
        const QString name = words->first(std::min<qsizetype>(length, words->size())).join(u' ');
        for (const Command &command : commands) {
            if (command.name == name) {
                *words = words->mid(command.name.count(u' ') + 1);
                return &command;
            }
        }
    }
    return nullptr;
}

QString unknownCommand(const QList<Command> &commands, const QString &word)
{
    QStringList sub;
    for (const Command &command : commands) {
        if (command.name.startsWith(word + u' ')) {
            sub.append(command.name);
        }
    }
    return sub.isEmpty() ? CommandLine::tr("There is no command “%1”.").arg(word)
                         : CommandLine::tr("Say which: %1.").arg(sub.join(u", "_qs));
}

Result<std::optional<int>> passwordFd(const QCommandLineParser &parser)
{
    if (!parser.isSet(u"password-fd"_qs)) {
        return std::optional<int>();
    }
    bool ok = false;
    const int fd = parser.value(u"password-fd"_qs).toInt(&ok);
    if (!ok || fd < 0) {
        return Error{ErrorCode::InvalidInput,
                     CommandLine::tr("--password-fd takes the number of an open file descriptor."),
                     {}};
    }
    return std::optional<int>(fd);
}

Outcome finished(CommandRun &run, const Result<ExitCode> &exit)
{
    if (exit) {
        const QByteArray json = QJsonDocument(run.json()).toJson();
        return {*exit, run.isSet(u"json"_qs) ? QString::fromUtf8(json) : run.text(), {}, {}};
    }
    if (run.isUsageError()) {
        return misused(exit.error().message);
    }
    return {exitCodeFor(exit.error().code), {}, exit.error(), errorName(exit.error().code)};
}

Outcome runCommand(const Command &command, const QStringList &arguments)
{
    const QList<QCommandLineOption> options = globalOptions() + command.options;
    QCommandLineParser parser;
    parser.addOptions(options);
    const bool understood = parser.parse(arguments);
    if (!understood) {
        return misused(parser.errorText());
    }
    if (parser.isSet(u"help"_qs)) {
        return {ExitCode::Done, commandHelp(command, globalOptions()), {}, {}};
    }
    const qsizetype count = parser.positionalArguments().size();
    if (count < command.minimum || count > command.maximum) {
        return misused(
            count < command.minimum
                ? CommandLine::tr("“%1” needs more: %2.").arg(command.name, command.arguments)
                : CommandLine::tr("“%1” takes no more than: %2.")
                      .arg(command.name, command.arguments.isEmpty() ? CommandLine::tr("nothing")
                                                                     : command.arguments));
    }
    const Result<std::optional<int>> fd = passwordFd(parser);
    if (!fd) {
        return misused(fd.error().message);
    }
    QStringList known;
    for (const QCommandLineOption &each : options) {
        known += each.names();
    }
    CommandRun run(parser, known, *fd);
    return finished(run, command.run(run));
}

Outcome dispatch(const QStringList &arguments)
{
    if (std::any_of(arguments.begin(), arguments.end(), holdsPassword)) {
        return misused(CommandLine::tr("A password is never taken from the command line, where "
                                       "others can read it; it is asked for at the terminal, or "
                                       "read from --password-fd."));
    }
    Result<Parts> parts = takeApart(arguments);
    if (!parts) {
        return misused(parts.error().message);
    }
    const QList<Command> commands = allCommands();
    if (parts->words.isEmpty()) {
        if (parts->version) {
            return {ExitCode::Done, QStringLiteral("pandian-cli " PANDIAN_VERSION "\n"), {}, {}};
        }
        const QString help = generalHelp(commands, globalOptions());
        return parts->help ? Outcome{ExitCode::Done, help, {}, {}}
                           : misused(CommandLine::tr("No command was given."));
    }
    const QString word = parts->words.first();
    const Command *const command = findCommand(commands, &parts->words);
    if (command == nullptr) {
        return misused(unknownCommand(commands, word));
    }
    return runCommand(*command, parts->before + parts->words);
}

QString errorJson(const Outcome &outcome)
{
    const QJsonObject error{{u"code"_qs, outcome.errorKind},
                            {u"message"_qs, outcome.error->message},
                            {u"detail"_qs, outcome.error->detail},
                            {u"exitCode"_qs, int(outcome.exit)}};
    return QString::fromUtf8(QJsonDocument(QJsonObject{{u"error"_qs, error}}).toJson());
}

} // namespace

int runCommandLine(const QStringList &arguments)
{
    outliveClosedPipes();
    Settings::nameProgram();
    const QString language = rawValue(arguments, u"--language"_qs);
    installTranslations(*QCoreApplication::instance(),
                        language.isEmpty() ? Settings().language() : language);
    Outcome outcome = !language.isEmpty() && language != u"zh_CN" && language != u"en"
                          ? misused(CommandLine::tr("--language takes zh_CN or en."))
                          : dispatch(arguments);
    if (outcome.error) {
        writeMessage(outcome.error->message);
        if (arguments.contains(u"--json"_qs)) {
            outcome.output = errorJson(outcome);
        }
    }
    if (const Result<void> written = writeOutput(outcome.output); !written) {
        writeMessage(written.error().message);
        outcome.exit = ExitCode::Trouble;
    }
    return int(outcome.exit);
}

} // namespace Pandian
