// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commandrun.h"

#include "cli/words.h"
#include "session/settings.h"
#include "storage/people.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace Pandian {

CommandRun::CommandRun(const QCommandLineParser &options, QStringList known,
                       std::optional<int> passwordFd)
    : m_options(options), m_known(std::move(known)), m_passwords(passwordFd)
{
}

bool CommandRun::isSet(const QString &option) const
{
    return m_known.contains(option) && m_options.isSet(option);
}

QString CommandRun::value(const QString &option) const
{
    return m_known.contains(option) ? m_options.value(option) : QString();
}

QStringList CommandRun::values(const QString &option) const
{
    return m_known.contains(option) ? m_options.values(option) : QStringList();
}

QString CommandRun::libraryPath() const
{
    return isSet(u"library"_qs) ? value(u"library"_qs) : Settings().libraryPath();
}

Result<Database *> CommandRun::open(Access access)
{
    const QString path = libraryPath();
    OpenOptions options;
    options.readOnly = access == Access::Look;
    options.create = access == Access::Make;
    options.ownerName = value(u"as"_qs);
    const bool missing = !QFileInfo::exists(path);
    if (missing && options.create) {
        if (options.ownerName.trimmed().isEmpty()) {
            return usageError(CommandLine::tr("The library “%1” does not exist yet; name its first "
                                              "person with --as NAME to have it made.")
                                  .arg(QDir::toNativeSeparators(path)));
        }
        QDir().mkpath(QFileInfo(path).absolutePath()); // open() says what is wrong with the folder
    }
    Result<std::unique_ptr<Database>> opened = Database::open(path, options);
    if (!opened) {
        return opened.error();
    }
    if (missing) {
        writeMessage(
            CommandLine::tr("New library: %1").arg(QDir::toNativeSeparators((*opened)->path())));
    }
    m_library = std::move(*opened);
    return m_library.get();
}

Result<Database *> CommandRun::look(const QString &path)
{
    OpenOptions options;
    options.readOnly = true;
    Result<std::unique_ptr<Database>> opened = Database::open(path, options);
    if (!opened) {
        return opened.error();
    }
    m_library = std::move(*opened);
    return m_library.get();
}

Result<std::optional<Person>> CommandRun::namedPerson()
{
    if (!isSet(u"as"_qs)) {
        return std::optional<Person>();
    }
    Result<std::optional<Person>> named = personByName(*m_library, value(u"as"_qs));
    if (named && !named->has_value()) {
        return Error{ErrorCode::NotFound,
                     CommandLine::tr("There is no person “%1” in this library; see “person list”.")
                         .arg(value(u"as"_qs)),
                     {}};
    }
    return named;
}

Result<Person> CommandRun::actingPerson()
{
    const Result<std::optional<Person>> named = namedPerson();
    if (!named) {
        return named.error();
    }
    if (named->has_value()) {
        return **named;
    }
    const Result<QList<Person>> all = people(*m_library);
    if (!all) {
        return all.error();
    }
    QList<Person> able = *all;
    able.erase(std::remove_if(able.begin(), able.end(), [](const Person &p) { return p.disabled; }),
               able.end());
    if (able.size() != 1) {
        return usageError(CommandLine::tr("Say who you are with --as NAME; “person list” shows "
                                          "who is in this library."));
    }
    return able.first();
}

Result<Person> CommandRun::signIn()
{
    const Result<Person> person = actingPerson();
    if (!person) {
        return person;
    }
    const Result<bool> locked = hasPassword(*m_library, person->id);
    if (!locked) {
        return locked.error();
    }
    if (!*locked) {
        return Pandian::signIn(*m_library, person->id, {});
    }
    Result<QByteArray> password =
        m_passwords.next(CommandLine::tr("Password of %1: ").arg(person->name));
    if (!password) {
        return password.error();
    }
    Result<Person> signedIn = Pandian::signIn(*m_library, person->id, *password);
    password->fill('\0');
    return signedIn;
}

Progress CommandRun::progress(const QString &what) const
{
    return [what](qint64 done, qint64 total) {
        writeProgress(total > 0 ? u"%1 %2 %"_qs.arg(what).arg(100 * done / total)
                                : u"%1 %2"_qs.arg(what).arg(done));
        if (total > 0 && done >= total) {
            writeProgress({});
        }
    };
}

void CommandRun::print(const QString &line)
{
    m_text += harmless(line) + u'\n';
}

Error CommandRun::usageError(const QString &message)
{
    m_usageError = true;
    return {ErrorCode::InvalidInput, message, {}};
}

} // namespace Pandian
