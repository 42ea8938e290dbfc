// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/console.h"
#include "cli/exitcode.h"
#include "core/person.h"
#include "core/progress.h"
#include "core/result.h"
#include "storage/database.h"

#include <QCommandLineOption>
#include <QCommandLineParser>
#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace Pandian {

// One run of a command: what it was given, the library and the person it works with, and its
// result, which is kept until the command has ended.
class CommandRun
{
public:
    enum class Access {
        Look, // nothing is written, not even a migration
        Work,
        Make, // a library that is not there yet is made, its first person from --as
    };

    // `options` has parsed its arguments and outlives the run; `known` are its options.
    CommandRun(const QCommandLineParser &options, QStringList known, std::optional<int> passwordFd);

    QString argument(int index) const { return m_options.positionalArguments().value(index); }
    // An option the command does not have is not set and empty.
    bool isSet(const QString &option) const;
    QString value(const QString &option) const;
    QStringList values(const QString &option) const;

    QString libraryPath() const;
    Result<Database *> open(Access access);
    // The same of another file, only to look.
    Result<Database *> look(const QString &path);
    void close() { m_library.reset(); }
    Database &library() const { return *m_library; } // after open()
    // After open(): who acts, by --as or as the only person of the library, with their password
    // where they have one.
    Result<Person> signIn();
    // Who --as names, without signing in: for what only looks.
    Result<std::optional<Person>> namedPerson();
    PasswordSource &passwords() { return m_passwords; }

    Progress progress(const QString &what) const;
    CancelCheck cancelCheck() const { return isInterrupted; } // while an InterruptCatcher lives

    // The result in either form; only the one that was asked for is written.
    void print(const QString &line);
    QJsonObject &json() { return m_json; }
    QString text() const { return m_text; }

    // A mistake on the command line that only the command itself can see.
    Error usageError(const QString &message);
    bool isUsageError() const { return m_usageError; }

private:
    Result<Person> actingPerson();

    const QCommandLineParser &m_options;
    QStringList m_known;
    PasswordSource m_passwords;
    std::unique_ptr<Database> m_library;
    QString m_text;
    QJsonObject m_json;
    bool m_usageError = false;
};

struct Command
{
    QString name;      // one or two words
    QString arguments; // as --help shows them: "ARTICLE FILE"
    QString summary;
    int minimum = 0; // number of arguments
    int maximum = 0;
    QList<QCommandLineOption> options;
    std::function<Result<ExitCode>(CommandRun &)> run;
};

QList<Command> importCommands();
QList<Command> listCommands();
QList<Command> showCommands();
QList<Command> editCommands();
QList<Command> reviewCommands();
QList<Command> personCommands();
QList<Command> libraryCommands();

} // namespace Pandian
