// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/person.h"
#include "core/result.h"
#include "session/workspace.h"

#include <QByteArray>
#include <QFuture>

#include <optional>

namespace Pandian {

// Changes that windows ask for by whoever is signed in, besides those of the open article.

// An action on any article of the library, the open one included. Without opinion or reason:
// 移入回收站, 还原.
Result<State> performOn(Workspace &workspace, ArticleId article, Action action);
// All reasons why not, translated; empty: allowed.
QStringList refusalTexts(Workspace &workspace, ArticleId article, Action action);

// As who is signed in; administrators only. The open articles are read anew: by other rules other
// things may be done with them.
Result<void> saveLibrarySettings(Workspace &workspace, const LibrarySettings &settings);

// What is to become of a person; what is absent stays. A null id is a new person.
struct PersonEdit
{
    PersonId id;
    std::optional<QString> name;
    std::optional<Roles> roles;
    std::optional<bool> disabled;
    std::optional<QByteArray> password; // empty: without one from now on
};
// All of it or nothing, on another thread (a password takes 0.1 s). The workspace knows the person
// anew before the future has its value.
QFuture<Result<Person>> savePerson(Workspace &workspace, PersonEdit edit);

} // namespace Pandian
