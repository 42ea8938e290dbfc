// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/htmlexport.h"

namespace Pandian {

// Articles that try the HTML pages, in the tests here and in the browser.

// Everything the model can say, as an editor might write it.
Article fullArticle();
// Markup, quotes, marks of both writing directions, addresses and words without end.
Article hostileArticle();
// A picture for every image of the article.
QHash<QString, ImageFile> picturesFor(const Article &article);

} // namespace Pandian
