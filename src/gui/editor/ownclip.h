// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

class QMimeData;
class QTextCursor;

namespace Pandian {

class ArticleDocument;
struct Clip;

// What is copied here comes back whole: among the forms in which it is offered is the JSON of an
// article that holds nothing else and has the number of the one that it was copied from. A blank
// last paragraph says that the end of the line before was selected, too.

// The selected text for other programs and for ourselves: headings carry their labels.
QMimeData *writeClip(const ArticleDocument &document, const QTextCursor &selection);

bool hasOwnClip(const QMimeData &data);
// Checked as every article is that is read. None: there is none that is sound.
std::optional<Clip> readOwnClip(const QMimeData &data);

} // namespace Pandian
