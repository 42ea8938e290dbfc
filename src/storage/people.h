// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/person.h"
#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Pandian {

class Database;

Result<QList<Person>> people(Database &db); // by name, disabled ones last
Result<Person> person(Database &db, PersonId id);
Result<std::optional<Person>> personByName(Database &db, const QString &name);

// A name as persons and 撰稿人 are compared: no white space, no difference of width or case.
QString nameKey(const QString &name);
// With each name within an entry besides the entry itself (text/headerlines.h).
QSet<QString> nameKeysOf(const QStringList &names);
// Of every name that the person has or had.
Result<QStringList> nameKeys(Database &db, const Person &person);

// The person, or Refused: disabled, or no administrator.
Result<Person> requireAdministrator(Database &db, PersonId by);

// The name as it is kept. Error: not 1 to 60 characters that are seen, or something in it that
// divides the names of authors.
Result<QString> checkedName(const QString &name);

// `by` must be an administrator (the first person of a library is one). Each is an event. The
// last administrator who is not disabled stays one. Names are as checkedName() has them, and
// unique.
Result<Person> addPerson(Database &db, const QString &name, Roles roles, PersonId by);
Result<void> setRoles(Database &db, PersonId id, Roles roles, PersonId by);
Result<void> setDisabled(Database &db, PersonId id, bool disabled, PersonId by);
// By the person or an administrator.
Result<void> renamePerson(Database &db, PersonId id, const QString &name, PersonId by);

// Argon2id (64 MiB, 2 passes), the encoded string stored. An empty password removes it.
// About 0.1 s: not on the GUI thread. The bytes are UTF-8, at most 1024; the caller wipes its
// copy. By the person or an administrator.
Result<void> setPassword(Database &db, PersonId id, const QByteArray &password, PersonId by);
Result<bool> hasPassword(Database &db, PersonId id);
// The person signed in, or Refused (wrong password, disabled account, unknown name).
Result<Person> signIn(Database &db, PersonId id, const QByteArray &password);

} // namespace Pandian
