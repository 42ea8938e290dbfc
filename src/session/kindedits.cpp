// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/kindedits.h"

#include "session/workspace.h"
#include "storage/database.h"

#include <QCoreApplication>

#include <algorithm>

namespace Pandian {

namespace {

Result<void> write(Database &db, const KindEdit &edit, PersonId by)
{
    const Result<std::optional<ArticleKind>> now = articleKind(db, edit.kind.id);
    const Result<QByteArray> skeleton = skeletonJson(db, edit.kind.id);
    if (!now || !skeleton) {
        return now ? skeleton.error() : now.error();
    }
    if (now->value_or(ArticleKind()) != edit.stored || *skeleton != edit.storedSkeleton) {
        return Error{ErrorCode::Conflict,
                     QCoreApplication::translate(
                         "UseCases",
                         "“%1” was changed meanwhile by somebody else, and nothing was kept. "
                         "Open this window again, then change it.")
                         .arg(edit.stored.name),
                     {}};
    }
    if (edit.kind != edit.stored) {
        if (const auto written = setArticleKind(db, edit.kind, by); !written) {
            return written;
        }
    }
    return edit.takesSkeleton ? setArticleSkeleton(db, edit.kind.id, edit.skeleton, by)
                              : Result<void>();
}

} // namespace

Result<QList<KindEdit>> readKinds(const Workspace &workspace)
{
    if (!workspace.isOpen()) {
        return Workspace::noLibrary();
    }
    const Result<QList<ArticleKind>> kinds = articleKinds(workspace.database());
    if (!kinds) {
        return kinds.error();
    }
    QList<KindEdit> edits;
    for (const ArticleKind &kind : *kinds) {
        const Result<QByteArray> skeleton = skeletonJson(workspace.database(), kind.id);
        if (!skeleton) {
            return skeleton.error();
        }
        edits.append({kind, kind, *skeleton});
    }
    return edits;
}

Result<std::optional<Article>> templateOf(const Workspace &workspace, const KindEdit &edit)
{
    if (edit.takesSkeleton || !edit.kind.hasSkeleton) {
        return edit.skeleton;
    }
    return workspace.isOpen() ? articleSkeleton(workspace.database(), edit.kind.id)
                              : Workspace::noLibrary();
}

Result<void> saveKinds(Workspace &workspace, const QList<KindEdit> &edits,
                       std::optional<qsizetype> *refused)
{
    if (std::none_of(edits.cbegin(), edits.cend(),
                     [](const KindEdit &edit) { return edit.isChanged(); })) {
        return {};
    }
    if (!workspace.isOpen()) {
        return Workspace::noLibrary();
    }
    const std::optional<Person> person = workspace.person();
    if (!person) {
        return Workspace::nobodySignedIn();
    }
    Database &db = workspace.database();
    const Result<void> done = db.transaction([&]() -> Result<void> {
        for (qsizetype i = 0; i < edits.size(); ++i) {
            if (!edits.at(i).isChanged()) {
                continue;
            }
            if (const Result<void> written = write(db, edits.at(i), person->id); !written) {
                if (refused) {
                    *refused = i;
                }
                return written;
            }
        }
        return {};
    });
    if (!done) {
        return done;
    }
    workspace.rulesChanged();
    return {};
}

} // namespace Pandian
