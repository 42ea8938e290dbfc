// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPrinter;
class QString;

namespace Pandian {

class ArticleDocument;

// The article on paper, black on white, as the editor shows it: with section labels, list signs and
// captions, without what asks to be filled in. `footer` stands below each page, beside its number.
// The pages and copies that the printer asks for; false: it did not take them all.
bool printArticle(const ArticleDocument &article, const QString &footer, QPrinter &printer);

} // namespace Pandian
