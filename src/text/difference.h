// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <utility>

namespace Pandian {

// Which items stand in both lists, as pairs of their indices that ascend in both: as many as can
// be where the lists are not too different, else those at the ends (the rest is told as new). The
// time grows with the length and with the square of the number of differences, which is bounded.
QList<std::pair<int, int>> commonItems(const QStringList &before, const QStringList &after);

// A piece of two texts laid over each other.
struct DifferencePiece
{
    enum class Kind { Same, Removed, Added };
    Kind kind = Kind::Same;
    QString text;

    friend bool operator==(const DifferencePiece &, const DifferencePiece &) = default;
};
// Two texts of one paragraph, in reading order; what was removed stands before what came in its
// place. Numbers and Latin words are whole, and so is what would be in shreds: a single character
// that happens to stand in both. Neighbours are of different kinds.
QList<DifferencePiece> textDifference(const QString &before, const QString &after);

// How much of the longer one is in the other, whatever the order, judged by their beginnings: 0 to
// 1.
double likeness(const QString &one, const QString &other);

} // namespace Pandian
