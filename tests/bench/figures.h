// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <functional>

namespace Pandian {

// Samples in milliseconds (or megabytes), summed up.
struct Figures
{
    double median = 0;
    double p95 = 0;
};
Figures figuresOf(QList<double> samples);

double millisecondsOf(const std::function<void()> &work);

// One line of the table: what was measured, beside a limit of its own unit or a peer measured in
// the same run.
struct Row
{
    QString what;
    QString unit;
    Figures measured;
    QString peer; // empty: none; the limit is then an absolute one
    Figures peerMeasured;
    double limit = 0;      // of p95 over the peer's p95, or of p95 itself; 0: none
    bool ofMedian = false; // of the medians instead: what is slowest is the disk's doing
};

class FigureTable
{
public:
    // Prints it at once, so that a long run shows how far it is.
    void add(const Row &row);
    int rowsOverLimit() const { return m_over; }

private:
    bool m_hasHead = false;
    int m_over = 0;
};

} // namespace Pandian
