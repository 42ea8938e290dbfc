// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"
#include "session/imagesource.h"

#include <QList>
#include <QStringList>

#include <optional>

class QMimeData;

namespace Pandian {

// A paragraph on its way through the clipboard, or a table or an image in the place of one.
struct ClipParagraph
{
    bool heading = false; // of a section, the block being its title: pasted, it begins a new one
    Block block;
    // A text that was copied here; else it becomes what the paragraph is that it goes into.
    bool keepsKind = false;
    // Of an image that the library does not have yet; its SHA-256 comes with that.
    std::optional<ImageSource> source = {};

    friend bool operator==(const ClipParagraph &, const ClipParagraph &) = default;
};

struct Clip
{
    QList<ClipParagraph> paragraphs;
    ArticleId source; // that it was copied from; null: not one of ours
    int imagesLeftOut = 0;
};

// What was copied here comes back as it was. Of anything else only paragraphs and items of lists
// come in, of runs with bold and italic, and tables, also from lines of text divided by tabs: no
// other styles, scripts or addresses, nothing that a page hides, and nothing is fetched. Of the
// images of a page those come in that are part of it, or that the program it was copied from has
// put beside it into the folder for temporary files; dots that only count readers do not.
Clip readClip(const QMimeData &data);
QList<ClipParagraph> readPlainText(const QString &text);
// For a title or a table's cell: each row of a table as a line, no image, no section.
QList<ClipParagraph> asText(const QList<ClipParagraph> &paragraphs);
// The same without styles and kinds.
QList<ClipParagraph> asPlainText(const QList<ClipParagraph> &paragraphs);
bool canReadClip(const QMimeData &data);
// Paths of the files that a file manager copied or dragged: they are imported, never pasted. Its
// data has their addresses as text, too.
QStringList localFiles(const QMimeData &data);

// Without object marks, byte order marks and what no article may hold; half a character becomes
// U+FFFD. Tab and U+2028 stay.
QString withoutControls(const QString &text);

} // namespace Pandian
