// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/people.h"

#include "core/canonicaljson.h"
#include "storage/articlerecord.h"
#include "storage/database.h"
#include "storage/events.h"
#include "storage/sql.h"
#include "text/headerlines.h"
#include "text/searchkeys.h"
#include "workflow/workflow.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace Pandian {

namespace {

constexpr int MaxNameLength = 60; // code points; the table holds it too

QString text(const char *source)
{
    return QCoreApplication::translate("Storage", source);
}

Error refused(const QString &message)
{
    return {ErrorCode::Refused, message, {}};
}

constexpr Roles KnownRoles = Roles(Role::Writer) | Role::FirstReviewer | Role::SecondReviewer |
                             Role::FinalReviewer | Role::Administrator;

QJsonArray roleNames(Roles roles)
{
    QJsonArray result;
    for (const Role role : AllRoles) {
        if (roles.testFlag(role)) {
            result.append(roleName(role));
        }
    }
    return result;
}

Result<QList<Person>> readPeople(Database &db, const QString &condition,
                                 const QVariantList &binds = {})
{
    QList<Person> result;
    const Result<void> read = forEachRow(
        db, QStringLiteral("SELECT id, name, roles, disabled FROM person ") + condition, binds,
        [&](const QSqlQuery &row) -> Result<void> {
            result.append({PersonId::fromString(row.value(0).toString()), row.value(1).toString(),
                           Roles::fromInt(row.value(2).toInt()) & KnownRoles,
                           row.value(3).toBool()});
            return {};
        });
    if (!read) {
        return read.error();
    }
    return result;
}

// A name that nobody but this person has: signatures are told apart by it.
Result<QString> freeName(Database &db, const QString &name, PersonId owner)
{
    const Result<QString> clean = checkedName(name);
    if (!clean) {
        return clean;
    }
    const Result<QList<Person>> everybody = readPeople(db, {});
    if (!everybody) {
        return everybody.error();
    }
    const bool taken = std::any_of(everybody->begin(), everybody->end(), [&](const Person &other) {
        return other.id != owner && nameKey(other.name) == nameKey(*clean);
    });
    if (taken) {
        return Error{ErrorCode::Conflict,
                     text(QT_TRANSLATE_NOOP("Storage", "There is already a person named “%1”; add "
                                                       "something that tells the two apart."))
                         .arg(*clean),
                     {}};
    }
    return clean;
}

Result<void> checkRoles(Roles roles)
{
    if ((roles & ~KnownRoles).toInt() != 0) {
        return Error{
            ErrorCode::InvalidInput,
            text(QT_TRANSLATE_NOOP("Storage", "This role is unknown; choose another one.")),
            QStringLiteral("roles %1").arg(roles.toInt())};
    }
    return {};
}

// Of the person themselves or an administrator.
Result<Person> requireSelfOrAdministrator(Database &db, PersonId id, PersonId by)
{
    if (id != by) {
        return requireAdministrator(db, by);
    }
    Result<Person> self = person(db, by);
    if (self && self->disabled) {
        return refused(text(QT_TRANSLATE_NOOP("Storage", "This account is disabled; ask an "
                                                         "administrator.")));
    }
    return self;
}

// A library without an administrator could never get one again.
Result<void> keepAnAdministrator(Database &db, PersonId leaving)
{
    const Result<QList<Person>> all = readPeople(db, QStringLiteral("WHERE disabled = 0"));
    if (!all) {
        return all.error();
    }
    const bool another = std::any_of(all->begin(), all->end(), [&](const Person &p) {
        return p.id != leaving && p.roles.testFlag(Role::Administrator);
    });
    if (!another) {
        return refused(text(QT_TRANSLATE_NOOP(
            "Storage",
            "This is the last administrator; make somebody else an administrator first.")));
    }
    return {};
}

Result<void> record(Database &db, const QString &type, PersonId by, const QJsonObject &payload)
{
    const Result<Event> event = appendEvent(db, {}, type, by, {}, payload);
    if (!event) {
        return event.error();
    }
    return {};
}

Result<void> updatePerson(Database &db, PersonId id, const QString &assignment,
                          const QVariant &value)
{
    const Result<int> changed =
        executeChange(db, QStringLiteral("UPDATE person SET %1 = ? WHERE id = ?").arg(assignment),
                      {value, id.toString()});
    if (!changed) {
        return changed.error();
    }
    return {};
}

} // namespace

Result<QString> checkedName(const QString &name)
{
    const QString clean = name.simplified();
    const auto invalid = [](const char *why) {
        return Error{ErrorCode::InvalidInput, text(why), {}};
    };
    if (clean.isEmpty() || clean.toUcs4().size() > MaxNameLength) {
        return invalid(QT_TRANSLATE_NOOP("Storage", "A name has 1 to 60 characters; enter another "
                                                    "name."));
    }
    const bool isSeen = std::none_of(clean.begin(), clean.end(), [](QChar c) {
        return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
    });
    if (!isSeen || !isWellFormedUtf16(clean)) {
        return invalid(QT_TRANSLATE_NOOP("Storage", "The name holds an invisible or damaged "
                                                    "character; type it instead of pasting it."));
    }
    const bool isOne = std::none_of(clean.begin(), clean.end(),
                                    [](QChar c) { return NameSeparators.contains(c); });
    if (!isOne) {
        return invalid(QT_TRANSLATE_NOOP("Storage", "Commas, semicolons, “、” and “/” part the "
                                                    "names of several authors, so no name can hold "
                                                    "one; leave it out, or add each person by "
                                                    "themselves."));
    }
    return clean;
}

Result<QList<Person>> people(Database &db)
{
    Result<QList<Person>> all = readPeople(db, QStringLiteral("ORDER BY created, id"));
    if (!all) {
        return all;
    }
    std::stable_sort(all->begin(), all->end(), [](const Person &a, const Person &b) {
        if (a.disabled != b.disabled) {
            return b.disabled;
        }
        return QString::localeAwareCompare(a.name, b.name) < 0;
    });
    return all;
}

Result<Person> person(Database &db, PersonId id)
{
    const Result<QList<Person>> found =
        readPeople(db, QStringLiteral("WHERE id = ?"), {id.toString()});
    if (!found) {
        return found.error();
    }
    if (found->isEmpty()) {
        return Error{ErrorCode::NotFound,
                     text(QT_TRANSLATE_NOOP("Storage", "This person is not in the library; choose "
                                                       "somebody from the list.")),
                     id.toString()};
    }
    return found->first();
}

Result<std::optional<Person>> personByName(Database &db, const QString &name)
{
    const Result<QList<Person>> found =
        readPeople(db, QStringLiteral("WHERE name = ?"), {name.simplified()});
    if (!found) {
        return found.error();
    }
    return found->isEmpty() ? std::optional<Person>() : found->first();
}

QString nameKey(const QString &name)
{
    QString key = searchKey(name);
    key.removeIf([](QChar c) { return c.isSpace(); });
    return key;
}

QSet<QString> nameKeysOf(const QStringList &names)
{
    QSet<QString> keys;
    for (const QString &name : names) {
        keys.insert(nameKey(name));
        for (const QString &one : namesWithin(name)) {
            keys.insert(nameKey(one));
        }
    }
    keys.remove(QString());
    return keys;
}

// A name that was laid down again is in the record only.
Result<QStringList> nameKeys(Database &db, const Person &person)
{
    QStringList keys{nameKey(person.name)};
    const Result<void> read = forEachRow(
        db,
        u"SELECT type, person, person_name, payload FROM event WHERE article IS NULL AND type IN "
        "('library-created', 'person-added', 'person-changed')"_qs,
        {}, [&](const QSqlQuery &row) -> Result<void> {
            QJsonObject named = QJsonDocument::fromJson(row.value(3).toString().toUtf8()).object();
            if (row.value(0).toString() == u"library-created") {
                named = {{u"id"_qs, row.value(1).toString()},
                         {u"name"_qs, row.value(2).toString()}};
            }
            if (named.value(u"id").toString() == person.id.toString()) {
                keys.append(nameKey(named.value(u"name").toString()));
            }
            return {};
        });
    if (!read) {
        return read.error();
    }
    keys.removeAll(QString());
    keys.removeDuplicates();
    return keys;
}

Result<Person> requireAdministrator(Database &db, PersonId by)
{
    const Result<Person> asking = person(db, by);
    if (!asking) {
        return asking;
    }
    if (asking->disabled || !asking->roles.testFlag(Role::Administrator)) {
        return refused(
            text(QT_TRANSLATE_NOOP("Storage", "Only an administrator may do this; ask one "
                                              "of them.")));
    }
    return asking;
}

Result<Person> addPerson(Database &db, const QString &name, Roles roles, PersonId by)
{
    Person added;
    const Result<void> done = db.transaction([&]() -> Result<void> {
        if (const auto allowed = requireAdministrator(db, by); !allowed) {
            return allowed.error();
        }
        const Result<QString> clean = freeName(db, name, {});
        if (!clean) {
            return clean.error();
        }
        if (const Result<void> known = checkRoles(roles); !known) {
            return known;
        }
        added = {PersonId::create(), *clean, roles, false};
        const auto inserted = executeChange(
            db, QStringLiteral("INSERT INTO person (id, name, roles, created) VALUES (?, ?, ?, ?)"),
            {added.id.toString(), added.name, added.roles.toInt(), db.now()});
        if (!inserted) {
            return inserted.error();
        }
        return record(db, QStringLiteral("person-added"), by,
                      {{QStringLiteral("id"), added.id.toString()},
                       {QStringLiteral("name"), added.name},
                       {QStringLiteral("roles"), roleNames(roles)}});
    });
    if (!done) {
        return done.error();
    }
    return added;
}

Result<void> setRoles(Database &db, PersonId id, Roles roles, PersonId by)
{
    return db.transaction([&]() -> Result<void> {
        if (const auto allowed = requireAdministrator(db, by); !allowed) {
            return allowed.error();
        }
        const Result<Person> before = person(db, id);
        if (!before) {
            return before.error();
        }
        if (before->roles == roles) {
            return {};
        }
        if (const Result<void> known = checkRoles(roles); !known) {
            return known;
        }
        if (!before->disabled && before->roles.testFlag(Role::Administrator) &&
            !roles.testFlag(Role::Administrator)) {
            if (const Result<void> kept = keepAnAdministrator(db, id); !kept) {
                return kept;
            }
        }
        if (const auto changed = updatePerson(db, id, QStringLiteral("roles"), roles.toInt());
            !changed) {
            return changed;
        }
        if (const auto described = describeDrafts(db); !described) {
            return described;
        }
        return record(
            db, QStringLiteral("person-changed"), by,
            {{QStringLiteral("id"), id.toString()}, {QStringLiteral("roles"), roleNames(roles)}});
    });
}

Result<void> setDisabled(Database &db, PersonId id, bool disabled, PersonId by)
{
    return db.transaction([&]() -> Result<void> {
        if (const auto allowed = requireAdministrator(db, by); !allowed) {
            return allowed.error();
        }
        const Result<Person> before = person(db, id);
        if (!before) {
            return before.error();
        }
        if (before->disabled == disabled) {
            return {};
        }
        if (disabled && before->roles.testFlag(Role::Administrator)) {
            if (const Result<void> kept = keepAnAdministrator(db, id); !kept) {
                return kept;
            }
        }
        if (const auto changed = updatePerson(db, id, QStringLiteral("disabled"), int(disabled));
            !changed) {
            return changed;
        }
        if (const auto described = describeDrafts(db); !described) {
            return described;
        }
        return record(
            db, QStringLiteral("person-changed"), by,
            {{QStringLiteral("id"), id.toString()}, {QStringLiteral("disabled"), disabled}});
    });
}

Result<void> renamePerson(Database &db, PersonId id, const QString &name, PersonId by)
{
    return db.transaction([&]() -> Result<void> {
        if (const auto allowed = requireSelfOrAdministrator(db, id, by); !allowed) {
            return allowed.error();
        }
        const Result<Person> before = person(db, id);
        if (!before) {
            return before.error();
        }
        if (before->name == name.simplified()) {
            return {};
        }
        const Result<QString> clean = freeName(db, name, id);
        if (!clean) {
            return clean.error();
        }
        if (const auto changed = updatePerson(db, id, QStringLiteral("name"), *clean); !changed) {
            return changed;
        }
        if (const auto described = describeDrafts(db); !described) {
            return described;
        }
        return record(db, QStringLiteral("person-changed"), by,
                      {{QStringLiteral("id"), id.toString()}, {QStringLiteral("name"), *clean}});
    });
}

} // namespace Pandian
