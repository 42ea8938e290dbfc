// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/help.h"

#include "cli/describe.h"
#include "cli/words.h"

#include <algorithm>
#include <utility>

namespace Pandian {

namespace {

using Row = std::pair<QString, QString>;

QString table(const QString &heading, const QList<Row> &rows)
{
    constexpr int Widest = 38;
    int width = 0;
    for (const Row &row : rows) {
        width = std::max(width, std::min(displayWidth(row.first), Widest));
    }
    QString text = u"\n"_qs + heading + u'\n';
    for (const auto &[left, right] : rows) {
        text += u"  "_qs + padded(left, width) + u"  "_qs + right + u'\n';
    }
    return text;
}

QList<Row> optionRows(const QList<QCommandLineOption> &options)
{
    QList<Row> rows;
    for (const QCommandLineOption &option : options) {
        QString left = u"--"_qs + option.names().last();
        if (!option.valueName().isEmpty()) {
            left += u' ' + option.valueName();
        }
        rows.append({left, option.description()});
    }
    return rows;
}

QList<Row> exitCodeRows()
{
    const auto row = [](ExitCode code, const QString &meaning) {
        return Row{QString::number(int(code)).rightJustified(3), meaning};
    };
    return {
        row(ExitCode::Done, CommandLine::tr("done")),
        row(ExitCode::Refused, CommandLine::tr("refused by a rule of the review or by the sign-in; "
                                               "“verify”: problems were found")),
        row(ExitCode::Usage, CommandLine::tr("the command line was not understood")),
        row(ExitCode::NotFound, CommandLine::tr("the article, person, file or library does not "
                                                "exist")),
        row(ExitCode::InvalidInput, CommandLine::tr("what was given is not valid, for example no "
                                                    "text")),
        row(ExitCode::Trouble, CommandLine::tr("trouble with the library or a file: damaged, "
                                               "locked, read-only, disk full")),
        row(ExitCode::Conflict, CommandLine::tr("somebody else's change came first, or it exists "
                                                "already")),
        row(ExitCode::Internal, CommandLine::tr("an error of the program; please report it")),
        row(ExitCode::Interrupted, CommandLine::tr("interrupted by Ctrl+C")),
    };
}

} // namespace

QString generalHelp(const QList<Command> &commands, const QList<QCommandLineOption> &global)
{
    QString text =
        CommandLine::tr("Usage: pandian-cli [OPTIONS] COMMAND [ARGUMENTS]\n"
                        "Does on the console what the editorial workstation does in windows.\n");
    QList<Row> rows;
    for (const Command &command : commands) {
        rows.append({(command.name + u' ' + command.arguments).trimmed(), command.summary});
    }
    text += table(CommandLine::tr("Commands (“pandian-cli COMMAND --help” tells more):"), rows);
    text += table(CommandLine::tr("Options for every command:"), optionRows(global));
    text += table(CommandLine::tr("Exit codes:"), exitCodeRows());
    text += u'\n' +
            CommandLine::tr("ARTICLE is the beginning of an article's number (4 characters or "
                            "more) or its whole headline.\n"
                            "Results go to standard output, messages to standard error. Passwords "
                            "are asked for at the terminal, or read from --password-fd, one per "
                            "line: first that of --as, then the new one.\n");
    return text;
}

QString commandHelp(const Command &command, const QList<QCommandLineOption> &global)
{
    QString text = CommandLine::tr("Usage: pandian-cli [OPTIONS] %1")
                       .arg((command.name + u' ' + command.arguments).trimmed());
    text += u'\n' + command.summary + u'\n';
    if (!command.options.isEmpty()) {
        text += table(CommandLine::tr("Options:"), optionRows(command.options));
    }
    return text + table(CommandLine::tr("Options for every command:"), optionRows(global));
}

} // namespace Pandian
