// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"

#include <QRect>

#include <optional>

namespace Pandian {

// Tables on their way through the clipboard, in the ways that programs write them.

// More is refused: the page would take seconds to lay it out.
inline constexpr int MaxPastedColumns = 50;
inline constexpr qsizetype MaxPastedCells = 5'000;
bool isTooLargeToPaste(const Table &table);
// In place of one that is not even read: holds nothing, and is refused like it.
Table tooLargeTable();
// Asked before a page is read: a few kilobytes of it can span millions of cells.
bool holdsHugeTables(const QString &html);

// The cells in a part of a table, shortened where they reach out of it.
Table cutOut(const Table &table, const QRect &part);

// Several lines of several columns, as many in each, divided by tabs; too many of
// them are tooLargeTable(). None: text.
std::optional<Table> tableFromTabbed(const QString &text);
QString tableAsTabbed(const Table &table);

QString tableAsHtml(const Table &table, QString (*runsAsHtml)(const QList<Run> &runs));

} // namespace Pandian
