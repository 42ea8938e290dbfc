// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"

#include <QList>
#include <QStringList>

#include <optional>

class QMimeData;
class QTextCursor;

namespace Pandian {

class ArticleDocument;

// A paragraph on its way through the clipboard, or a table in the place of one.
struct ClipParagraph
{
    bool heading = false; // of a section: pasted, it begins a new one
    QList<Run> runs;
    std::optional<Table> table = std::nullopt; // then nothing else is set

    friend bool operator==(const ClipParagraph &, const ClipParagraph &) = default;
};

// What can be pasted is read into paragraphs of runs with bold and italic and into tables, also
// from lines of text divided by tabs; nothing else of what
// the clipboard holds (styles, scripts, images, addresses) comes in, and nothing is fetched. What
// was copied here keeps its links.
QList<ClipParagraph> readClip(const QMimeData &data);
QList<ClipParagraph> readPlainText(const QString &text);
// Where no table can be: each row as a line.
QList<ClipParagraph> withoutTables(const QList<ClipParagraph> &paragraphs);
bool canReadClip(const QMimeData &data);
// Paths of the files that a file manager copied or dragged: they are imported, never pasted. Its
// data has their addresses as text, too.
QStringList localFiles(const QMimeData &data);

// The selected text for other programs and for ourselves: headings carry their labels.
QMimeData *writeClip(const ArticleDocument &document, const QTextCursor &selection);

// Without object marks, byte order marks and what no article may hold; half a character becomes
// U+FFFD. Tab and U+2028 stay.
QString withoutControls(const QString &text);

} // namespace Pandian
