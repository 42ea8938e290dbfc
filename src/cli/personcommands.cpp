// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commandrun.h"
#include "cli/describe.h"
#include "cli/options.h"
#include "cli/words.h"
#include "storage/people.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace Pandian {

namespace {

struct RoleWord
{
    const char *word;
    Role role;
};
constexpr std::array RoleWords{
    RoleWord{"writer", Role::Writer},         RoleWord{"first", Role::FirstReviewer},
    RoleWord{"second", Role::SecondReviewer}, RoleWord{"final", Role::FinalReviewer},
    RoleWord{"admin", Role::Administrator},
};

std::optional<Role> roleCalled(const QString &word)
{
    if (const RoleWord *const found = findWord(RoleWords, word)) {
        return found->role;
    }
    for (const Role role : AllRoles) {
        if (word == roleName(role) || word == roleText(role)) {
            return role;
        }
    }
    return std::nullopt;
}

Result<Roles> parseRoles(CommandRun &run)
{
    static const QRegularExpression comma(u"[,，、]"_qs);
    Roles roles;
    const QStringList words = run.value(u"roles"_qs).split(comma, Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const std::optional<Role> role = roleCalled(word.trimmed());
        if (!role) {
            return run.usageError(CommandLine::tr("“%1” is no role; --roles takes some of: %2.")
                                      .arg(word.trimmed(), wordsOf(RoleWords).replace(u'|', u',')));
        }
        roles |= *role;
    }
    return roles;
}

// At the terminal it is asked for twice.
Result<QByteArray> newPassword(CommandRun &run, const QString &name)
{
    PasswordSource &source = run.passwords();
    Result<QByteArray> password = source.next(CommandLine::tr("New password of %1: ").arg(name));
    if (!password) {
        return password;
    }
    if (password->isEmpty()) {
        return Error{ErrorCode::InvalidInput,
                     CommandLine::tr("An empty password is none; take it away with “person "
                                     "password NAME --remove”."),
                     {}};
    }
    if (source.isTerminal()) {
        Result<QByteArray> again = source.next(CommandLine::tr("The same once more: "));
        if (!again) {
            password->fill('\0');
            return again;
        }
        const bool same = *again == *password;
        again->fill('\0');
        if (!same) {
            password->fill('\0');
            return Error{ErrorCode::InvalidInput,
                         CommandLine::tr("The two passwords differ; nothing was changed."),
                         {}};
        }
    }
    return password;
}

// An open library, who acts in it, and the person who is the command's first argument.
struct Pair
{
    Person acting;
    Person other;
};

Result<Pair> openForPerson(CommandRun &run)
{
    const Result<Database *> db = run.open(CommandRun::Access::Work);
    const Result<Person> acting = db ? run.signIn() : Result<Person>(db.error());
    if (!acting) {
        return acting.error();
    }
    const Result<std::optional<Person>> other = personByName(**db, run.argument(0));
    if (!other) {
        return other.error();
    }
    if (!other->has_value()) {
        return Error{ErrorCode::NotFound,
                     CommandLine::tr("There is no person “%1” in this library; see “person list”.")
                         .arg(run.argument(0)),
                     {}};
    }
    return Pair{*acting, **other};
}

Result<ExitCode> showPerson(CommandRun &run, PersonId id)
{
    const Result<Person> known = person(run.library(), id);
    const auto locked = known ? hasPassword(run.library(), id) : Result<bool>(known.error());
    if (!locked) {
        return locked.error();
    }
    QString line = padded(known->name, 12) + u"  "_qs + rolesText(known->roles);
    if (known->disabled) {
        line += CommandLine::tr(" [disabled]");
    }
    if (!*locked) {
        line += CommandLine::tr(" [no password]");
    }
    run.print(line);
    QJsonObject json = toJson(*known);
    json.insert(u"hasPassword"_qs, *locked);
    QJsonArray all = run.json().value(u"people"_qs).toArray();
    all.append(json);
    run.json().insert(u"people"_qs, all);
    return ExitCode::Done;
}

Result<ExitCode> runList(CommandRun &run)
{
    const Result<Database *> db = run.open(CommandRun::Access::Look);
    const auto all = db ? people(**db) : Result<QList<Person>>(db.error());
    if (!all) {
        return all.error();
    }
    for (const Person &each : *all) {
        if (const auto shown = showPerson(run, each.id); !shown) {
            return shown;
        }
    }
    return ExitCode::Done;
}

Result<ExitCode> runAdd(CommandRun &run)
{
    const Result<Roles> roles = parseRoles(run);
    const auto db = roles ? run.open(CommandRun::Access::Work) : Result<Database *>(roles.error());
    const Result<Person> acting = db ? run.signIn() : Result<Person>(db.error());
    if (!acting) {
        return acting.error();
    }
    QByteArray password;
    if (run.isSet(u"set-password"_qs)) {
        Result<QByteArray> typed = newPassword(run, run.argument(0));
        if (!typed) {
            return typed.error();
        }
        password.swap(*typed);
    }
    Result<Person> added = Person();
    const Result<void> done = (*db)->transaction([&]() -> Result<void> {
        added = addPerson(**db, run.argument(0), *roles, acting->id);
        if (!added) {
            return added.error();
        }
        return password.isEmpty() ? Result<void>()
                                  : setPassword(**db, added->id, password, acting->id);
    });
    password.fill('\0');
    return done ? showPerson(run, added->id) : done.error();
}

Result<ExitCode> runPassword(CommandRun &run)
{
    const Result<Pair> pair = openForPerson(run);
    if (!pair) {
        return pair.error();
    }
    Result<QByteArray> password = run.isSet(u"remove"_qs) ? Result<QByteArray>(QByteArray())
                                                          : newPassword(run, pair->other.name);
    if (!password) {
        return password.error();
    }
    const Result<void> done =
        setPassword(run.library(), pair->other.id, *password, pair->acting.id);
    password->fill('\0');
    return done ? showPerson(run, pair->other.id) : done.error();
}

Result<ExitCode> change(CommandRun &run,
                        const std::function<Result<void>(Database &, const Pair &)> &what)
{
    const Result<Pair> pair = openForPerson(run);
    const Result<void> done = pair ? what(run.library(), *pair) : Result<void>(pair.error());
    return done ? showPerson(run, pair->other.id) : done.error();
}

Result<ExitCode> runRoles(CommandRun &run)
{
    const Result<Roles> roles = parseRoles(run);
    if (!roles) {
        return roles.error();
    }
    return change(run, [&roles](Database &db, const Pair &pair) {
        return setRoles(db, pair.other.id, *roles, pair.acting.id);
    });
}

Result<ExitCode> runRename(CommandRun &run)
{
    return change(run, [&run](Database &db, const Pair &pair) {
        return renamePerson(db, pair.other.id, run.argument(1), pair.acting.id);
    });
}

std::function<Result<ExitCode>(CommandRun &)> disabling(bool disabled)
{
    return [disabled](CommandRun &run) {
        return change(run, [disabled](Database &db, const Pair &pair) {
            return setDisabled(db, pair.other.id, disabled, pair.acting.id);
        });
    };
}

} // namespace

QList<Command> personCommands()
{
    const QString name = CommandLine::tr("NAME");
    const QCommandLineOption roles =
        option(u"roles"_qs, wordsOf(RoleWords).replace(u'|', u','), CommandLine::tr("ROLES"));
    return {
        {u"person list"_qs, {}, CommandLine::tr("List who is in the library"), 0, 0, {}, runList},
        {u"person add"_qs,
         name,
         CommandLine::tr("Add a person"),
         1,
         1,
         {roles, option(u"set-password"_qs, CommandLine::tr("Ask for a password too"))},
         runAdd},
        {u"person password"_qs,
         name,
         CommandLine::tr("Set a person's password"),
         1,
         1,
         {option(u"remove"_qs, CommandLine::tr("Take the password away"))},
         runPassword},
        {u"person roles"_qs,
         name,
         CommandLine::tr("Change a person's roles"),
         1,
         1,
         {roles},
         runRoles},
        {u"person rename"_qs,
         name + u' ' + name,
         CommandLine::tr("Rename a person"),
         2,
         2,
         {},
         runRename},
        {u"person disable"_qs,
         name,
         CommandLine::tr("Disable an account"),
         1,
         1,
         {},
         disabling(true)},
        {u"person enable"_qs,
         name,
         CommandLine::tr("Enable an account again"),
         1,
         1,
         {},
         disabling(false)},
    };
}

} // namespace Pandian
