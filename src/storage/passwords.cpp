// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/canonicaljson.h"
#include "storage/database.h"
#include "storage/events.h"
#include "storage/people.h"
#include "storage/sql.h"

#include <QCoreApplication>

#include <sodium.h>

namespace Pandian {

namespace {

constexpr unsigned long long Passes = 2;
constexpr size_t MemoryBytes = 64 * 1024 * 1024;
constexpr qsizetype MaxPasswordBytes = 1024;

QString text(const char *source)
{
    return QCoreApplication::translate("Storage", source);
}

Error refused(const QString &message)
{
    return {ErrorCode::Refused, message, {}};
}

// The encoded string of Argon2id.
Result<QString> hashed(const QByteArray &password)
{
    char encoded[crypto_pwhash_STRBYTES];
    const bool done = sodium_init() >= 0 &&
                      crypto_pwhash_str_alg(encoded, password.constData(), quint64(password.size()),
                                            Passes, MemoryBytes, crypto_pwhash_ALG_ARGON2ID13) == 0;
    if (!done) {
        return Error{ErrorCode::Internal,
                     text(QT_TRANSLATE_NOOP(
                         "Storage", "The password could not be set because the computer is "
                                    "short of memory; close other programs and try again.")),
                     {}};
    }
    const QString result = QString::fromLatin1(encoded);
    sodium_memzero(encoded, sizeof encoded);
    return result;
}

// NULL where there is none.
Result<QVariant> storedPassword(Database &db, PersonId id)
{
    const auto value =
        queryValue(db, QStringLiteral("SELECT password FROM person WHERE id = ?"), {id.toString()});
    if (!value) {
        return value.error();
    }
    return value->value_or(QVariant());
}

bool matches(const QString &encoded, const QByteArray &password)
{
    return sodium_init() >= 0 &&
           crypto_pwhash_str_verify(encoded.toLatin1().constData(), password.constData(),
                                    quint64(password.size())) == 0;
}

} // namespace

Result<void> setPassword(Database &db, PersonId id, const QByteArray &password, PersonId by)
{
    if (password.size() > MaxPasswordBytes) {
        return Error{ErrorCode::InvalidInput,
                     text(QT_TRANSLATE_NOOP("Storage", "The password is longer than 1024 bytes; "
                                                       "choose a shorter one.")),
                     {}};
    }
    QVariant encoded; // NULL: none
    QJsonObject payload{{QStringLiteral("id"), id.toString()},
                        {QStringLiteral("removed"), password.isEmpty()}};
    if (!password.isEmpty()) {
        // Outside the transaction: it takes its time on purpose.
        const Result<QString> hash = hashed(password);
        if (!hash) {
            return hash.error();
        }
        encoded = *hash;
        payload.insert(QStringLiteral("sha256"), sha256Hex(hash->toUtf8()));
    }
    return db.transaction([&]() -> Result<void> {
        const Result<Person> whose = person(db, id);
        if (!whose) {
            return whose.error();
        }
        const Result<Person> asking = id == by ? whose : requireAdministrator(db, by);
        if (!asking) {
            return asking.error();
        }
        if (asking->disabled) {
            return refused(text(QT_TRANSLATE_NOOP("Storage", "This account is disabled; ask an "
                                                             "administrator.")));
        }
        const auto stored =
            executeChange(db, QStringLiteral("UPDATE person SET password = ? WHERE id = ?"),
                          {encoded, id.toString()});
        if (!stored) {
            return stored.error();
        }
        const auto event = appendEvent(db, {}, QStringLiteral("password-changed"), by, {}, payload);
        if (!event) {
            return event.error();
        }
        return {};
    });
}

Result<bool> hasPassword(Database &db, PersonId id)
{
    if (const Result<Person> known = person(db, id); !known) {
        return known.error();
    }
    const Result<QVariant> stored = storedPassword(db, id);
    if (!stored) {
        return stored.error();
    }
    return !stored->isNull();
}

Result<Person> signIn(Database &db, PersonId id, const QByteArray &password)
{
    const Result<Person> who = person(db, id);
    if (!who) {
        if (who.error().code != ErrorCode::NotFound) {
            return who;
        }
        return refused(
            text(QT_TRANSLATE_NOOP("Storage", "Nobody of this name is in the library; "
                                              "check the name or ask an administrator.")));
    }
    if (who->disabled) {
        return refused(text(QT_TRANSLATE_NOOP("Storage", "The account of “%1” is disabled; ask an "
                                                         "administrator."))
                           .arg(who->name));
    }
    const Result<QVariant> stored = storedPassword(db, id);
    if (!stored) {
        return stored.error();
    }
    if (stored->isNull()) {
        if (password.isEmpty()) {
            return who;
        }
        return refused(text(QT_TRANSLATE_NOOP("Storage", "“%1” has no password; leave the field "
                                                         "empty."))
                           .arg(who->name));
    }
    if (password.size() > MaxPasswordBytes || !matches(stored->toString(), password)) {
        return refused(text(QT_TRANSLATE_NOOP("Storage", "The password of “%1” is wrong; try again "
                                                         "or ask an administrator for a new one."))
                           .arg(who->name));
    }
    return who;
}

} // namespace Pandian
