// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/libraryedits.h"

#include "session/libraryworker.h"
#include "session/whendone.h"
#include "storage/people.h"

namespace Pandian {

namespace {

ActionRequest requestFor(const Workspace &workspace, ArticleId article, Action action)
{
    ActionRequest request;
    request.article = article;
    request.action = action;
    request.person = workspace.person().value_or(Person()).id;
    return request;
}

Result<void> applyEdit(Database &db, PersonEdit &edit, PersonId by)
{
    if (edit.id.isNull()) {
        const Result<Person> added =
            addPerson(db, edit.name.value_or(QString()), edit.roles.value_or(Roles()), by);
        if (!added) {
            return added.error();
        }
        edit.id = added->id;
    } else {
        if (edit.name) {
            if (const auto renamed = renamePerson(db, edit.id, *edit.name, by); !renamed) {
                return renamed;
            }
        }
        if (edit.roles) {
            if (const auto changed = setRoles(db, edit.id, *edit.roles, by); !changed) {
                return changed;
            }
        }
    }
    if (edit.password) {
        const Result<void> set = setPassword(db, edit.id, *edit.password, by);
        edit.password->fill('\0');
        if (!set) {
            return set;
        }
    }
    return edit.disabled ? setDisabled(db, edit.id, *edit.disabled, by) : Result<void>();
}

Result<Person> applyWhole(Database &db, PersonEdit &edit, PersonId by)
{
    const Result<void> done = db.transaction([&] { return applyEdit(db, edit, by); });
    return done ? person(db, edit.id) : done.error();
}

} // namespace

Result<State> performOn(Workspace &workspace, ArticleId article, Action action)
{
    if (!workspace.isOpen()) {
        return Workspace::noLibrary();
    }
    const ActionRequest request = requestFor(workspace, article, action);
    if (OpenArticle *open = workspace.openArticleOf(article)) {
        return open->perform(request);
    }
    const Result<State> state = perform(workspace.database(), request);
    if (state) {
        Q_EMIT workspace.articlesChanged();
    }
    return state;
}

QStringList refusalTexts(Workspace &workspace, ArticleId article, Action action)
{
    if (!workspace.isOpen()) {
        return {Workspace::noLibrary().message};
    }
    const Result<Facts> facts =
        factsFor(workspace.database(), requestFor(workspace, article, action));
    if (!facts) {
        return {facts.error().message};
    }
    QStringList texts;
    const QList<Reason> reasons = refusals(action, *facts);
    for (const Reason reason : reasons) {
        texts.append(reasonText(reason, *facts));
    }
    return texts;
}

Result<void> saveLibrarySettings(Workspace &workspace, const LibrarySettings &settings)
{
    if (!workspace.isOpen()) {
        return Workspace::noLibrary();
    }
    const std::optional<Person> person = workspace.person();
    if (!person) {
        return Workspace::nobodySignedIn();
    }
    const Result<void> written = setLibrarySettings(workspace.database(), settings, person->id);
    if (written) {
        workspace.rulesChanged();
    }
    return written;
}

QFuture<Result<Person>> savePerson(Workspace &workspace, PersonEdit edit)
{
    if (!workspace.isOpen()) {
        return failedFuture<Person>(Workspace::noLibrary());
    }
    const PersonId by = workspace.person().value_or(Person()).id;
    const QFuture<Result<Person>> saving = workspace.reader().run<Person>(
        [edit = std::move(edit), by](Database &db) mutable { return applyWhole(db, edit, by); });
    return afterwards(saving, &workspace, [&workspace](const Result<Person> &saved) {
        workspace.rereadPerson();
        return saved;
    });
}

} // namespace Pandian
