// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <functional>

class QWidget;

namespace Pandian {

class Importer;
class OpenArticle;

// Every way to another article (null: none is open): goes on once what was typed is in the library,
// or the person has been asked about it.
void leaveArticle(OpenArticle *article, QWidget *window, const std::function<void()> &goOn);

// Every way out of the library or of a person's time in it: the same, after an import that runs,
// and after the person was told what had to become a new article. False: not now; where the person
// is asked, `again` follows the answer.
bool mayLeave(OpenArticle *article, Importer &importer, QWidget *window,
              const std::function<void()> &again);

// Whether an import that runs is stopped; `again` follows when it is.
void askAboutImport(Importer &importer, QWidget *window, const std::function<void()> &again);

// Where what was typed is now.
struct PutAway
{
    Result<void> written;
    bool rescued = false; // into a new article, which the window tells
};
PutAway putAway(OpenArticle *article);

} // namespace Pandian
