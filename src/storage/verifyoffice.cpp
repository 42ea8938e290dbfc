// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/canonicaljson.h"
#include "storage/articlekinds.h"
#include "storage/librarysettings.h"
#include "storage/sql.h"
#include "storage/verification.h"

#include <QCoreApplication>

namespace Pandian {

namespace {

// The rules ask these tables who may do what, so a change that no event tells is none.

void personProblem(Verification &run, const QString &id, const QString &name)
{
    run.problem(QStringLiteral("person"), id,
                QCoreApplication::translate("Storage",
                                            "Name, roles, password or account of “%1” are not as "
                                            "recorded; compare the library with a backup.")
                    .arg(name));
}

Result<void> verifyPeople(Verification &run)
{
    const Result<void> read = forEachRow(
        run.db, QStringLiteral("SELECT id, name, roles, disabled, password FROM person"), {},
        [&](const QSqlQuery &row) -> Result<void> {
            const Person person{PersonId::fromString(row.value(0).toString()),
                                row.value(1).toString(), Roles::fromInt(row.value(2).toInt()),
                                row.value(3).toBool()};
            const QString password =
                row.value(4).isNull() ? QString() : sha256Hex(row.value(4).toString().toUtf8());
            const std::optional<QString> recorded =
                run.office.passwords.value(person.id, QString());
            if (run.office.people.take(person.id) != person ||
                recorded.value_or(password) != password) {
                personProblem(run, row.value(0).toString(), person.name);
            }
            return {};
        });
    if (!read) {
        return read;
    }
    for (const Person &gone : std::as_const(run.office.people)) {
        personProblem(run, gone.id.toString(), gone.name);
    }
    return {};
}

void settingProblem(Verification &run, const QString &key)
{
    run.problem(QStringLiteral("setting"), key,
                QCoreApplication::translate("Storage", "The setting “%1” is not as recorded; "
                                                       "compare the library with a backup.")
                    .arg(key));
}

Result<void> verifySettings(Verification &run)
{
    const Result<void> read =
        forEachRow(run.db, QStringLiteral("SELECT key, value FROM setting"), {},
                   [&](const QSqlQuery &row) -> Result<void> {
                       const QString key = row.value(0).toString();
                       if (run.office.settings.take(key) != row.value(1).toString()) {
                           settingProblem(run, key);
                       }
                       return {};
                   });
    for (auto it = run.office.settings.cbegin(); it != run.office.settings.cend(); ++it) {
        settingProblem(run, it.key()); // the row is gone
    }
    return read;
}

Result<void> verifyKinds(Verification &run)
{
    const Result<QList<ArticleKind>> kinds = articleKinds(run.db);
    if (!kinds) {
        return kinds.error();
    }
    for (const ArticleKind &kind : *kinds) {
        const Result<QByteArray> json = skeletonJson(run.db, kind.id);
        if (!json) {
            return json.error();
        }
        const TracedKind traced = run.office.kinds.take(kind.id);
        const TracedKind stored{traced.name ? std::optional(kind.name) : std::nullopt, kind.rounds,
                                kind.required.toInt(),
                                json->isEmpty() ? QString() : sha256Hex(*json)};
        if (traced != stored) {
            settingProblem(run, kind.id);
        }
    }
    for (auto it = run.office.kinds.cbegin(); it != run.office.kinds.cend(); ++it) {
        settingProblem(run, it.key()); // the row is gone
    }
    return {};
}

} // namespace

Result<void> verifyOffice(Verification &run)
{
    for (const auto part : {verifyPeople, verifySettings, verifyKinds}) {
        if (const Result<void> done = part(run); !done) {
            return done;
        }
    }
    return run.step();
}

} // namespace Pandian
