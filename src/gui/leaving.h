// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"

#include <functional>

class QWidget;

namespace Pandian {

class Importer;
class Workspace;

// Closes an article once what was typed is in the library, or the person has agreed to do without;
// then goes on.
void closeArticle(Workspace &workspace, const ArticleId &id, QWidget *window,
                  const std::function<void()> &closed);

// Where what was typed is now.
enum class PutAway {
    InLibrary,
    Rescued, // some of it in a new article, which the window tells
    Asked,   // not yet: the person is asked; an article that is to be left all the same is closed
};
// Of all open articles. `again` follows the answer, for the next of them.
PutAway putAway(Workspace &workspace, QWidget *window, const std::function<void()> &again);

// Every way out of the library or of a person's time in it: whether all is put away and no import
// runs. False: not now; where the person is asked, `again` follows the answer.
bool mayLeave(Workspace &workspace, Importer &importer, QWidget *window,
              const std::function<void()> &again);

// Whether an import that runs is stopped; `again` follows when it is.
void askAboutImport(Importer &importer, QWidget *window, const std::function<void()> &again);

} // namespace Pandian
