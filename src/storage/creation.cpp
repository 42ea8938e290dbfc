// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/creation.h"

#include "core/person.h"
#include "storage/database.h"
#include "storage/events.h"
#include "storage/examination.h"
#include "storage/files.h"
#include "storage/migrations.h"
#include "storage/people.h"
#include "storage/sql.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QUuid>

namespace Pandian {

namespace {

Result<QString> ownerName(const OpenOptions &options)
{
    return checkedName(options.ownerName.trimmed().isEmpty()
                           ? QCoreApplication::translate("Storage", "Editor")
                           : options.ownerName);
}

// Names are data of the library from here on, in the language the program spoke when it was made.
Result<void> insertKinds(Database &db)
{
    int position = 0;
    for (const ArticleKind &kind : firstKinds()) {
        const auto done =
            executeChange(db,
                          QStringLiteral("INSERT INTO article_kind (id, name, rounds, "
                                         "position) VALUES (?, ?, ?, ?)"),
                          {kind.id, kind.name, kind.rounds, position++});
        if (!done) {
            return done.error();
        }
    }
    return {};
}

Result<void> insertOwner(Database &db, const OpenOptions &options)
{
    const Result<QString> name = ownerName(options);
    if (!name) {
        return name.error();
    }
    const PersonId owner = PersonId::create();
    const auto inserted = executeChange(
        db, QStringLiteral("INSERT INTO person (id, name, roles, created) VALUES (?, ?, ?, ?)"),
        {owner.toString(), *name, OwnerRoles.toInt(), db.now()});
    if (!inserted) {
        return inserted.error();
    }
    const auto event = appendEvent(db, {}, QStringLiteral("library-created"), owner, {},
                                   {{QStringLiteral("schema"), Database::SchemaVersion},
                                    {QStringLiteral("program"), QStringLiteral(PANDIAN_VERSION)}});
    if (!event) {
        return event.error();
    }
    return {};
}

Result<void> fill(Database &db, const OpenOptions &options)
{
    return db.transaction([&]() -> Result<void> {
        for (const Migration &migration : builtInMigrations()) {
            if (const Result<void> done = applyMigration(db, migration); !done) {
                return done;
            }
        }
        const auto marked =
            execute(db, QStringLiteral("PRAGMA application_id = %1").arg(Database::ApplicationId));
        if (!marked) {
            return marked.error();
        }
        if (const Result<void> done = insertKinds(db); !done) {
            return done;
        }
        return insertOwner(db, options);
    });
}

Result<void> build(const QString &path, const OpenOptions &options)
{
    const auto db = Database::openUnchecked(path, options);
    if (!db) {
        return db.error();
    }
    if (const Result<void> ready = prepareConnection((*db)->connection()); !ready) {
        return ready;
    }
    const auto synchronous = execute(**db, QStringLiteral("PRAGMA synchronous = EXTRA"));
    if (!synchronous) {
        return synchronous.error();
    }
    return fill(**db, options);
}

// SQLite names the file it was given; people know the one they asked for.
Error withName(Error error, const QString &building, const QString &path)
{
    error.message.replace(QDir::toNativeSeparators(building), QDir::toNativeSeparators(path));
    return error;
}

} // namespace

QList<ArticleKind> firstKinds()
{
    return {
        {u"standard"_qs, QCoreApplication::translate("Storage", "Standard article"), 3},
        {u"brief"_qs, QCoreApplication::translate("Storage", "News brief"), 3},
        {u"repost"_qs, QCoreApplication::translate("Storage", "Repost"), 3},
    };
}

Result<void> createLibrary(const QString &path, const OpenOptions &options)
{
    const QString building =
        path + u".new-"_qs + QUuid::createUuid().toString(QUuid::WithoutBraces).left(8);
    Result<void> result = build(building, options);
    if (result && !QFileInfo::exists(path)) { // else the journals are somebody's
        result = moveJournals(path, keptName(path, options.clock()));
    }
    if (result) {
        result = moveIntoPlace(building, path);
    }
    if (result) {
        return {};
    }
    removeWithCompanions(building);
    // Somebody else made it in the meantime: theirs is opened.
    if (result.error().code == ErrorCode::Conflict) {
        return {};
    }
    return withName(result.error(), building, path);
}

} // namespace Pandian
