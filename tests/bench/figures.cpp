// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/figures.h"

#include <QElapsedTimer>
#include <QTextStream>

#include <algorithm>

namespace Pandian {

Figures figuresOf(QList<double> samples)
{
    if (samples.isEmpty()) {
        return {};
    }
    std::sort(samples.begin(), samples.end());
    const qsizetype last = samples.size() - 1;
    return {samples.at(last / 2), samples.at(std::min(last, samples.size() * 95 / 100))};
}

double millisecondsOf(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

void FigureTable::add(const Row &row)
{
    QTextStream out(stdout);
    if (!m_hasHead) {
        m_hasHead = true;
        out << "| what | median | p95 | peer: median, p95 | median / peer | p95 / peer | limit | "
               "|\n"
            << "|---|---|---|---|---|---|---|---|\n";
    }
    const auto number = [](double value) { return QString::number(value, 'f', 2); };
    const bool alone = row.peer.isEmpty();
    const double median =
        alone ? row.measured.median : row.measured.median / row.peerMeasured.median;
    const double p95 = alone ? row.measured.p95 : row.measured.p95 / row.peerMeasured.p95;
    const double judged = row.ofMedian ? median : p95;
    const bool limited = row.limit > 0;
    const bool within = !limited || judged <= row.limit;
    m_over += within ? 0 : 1;
    out << "| " << row.what << " | " << number(row.measured.median) << ' ' << row.unit << " | "
        << number(row.measured.p95) << " | ";
    if (alone) {
        out << "| | | " << (limited ? number(row.limit) + u' ' + row.unit : QString());
    } else {
        out << row.peer << ": " << number(row.peerMeasured.median) << ", "
            << number(row.peerMeasured.p95) << " | " << number(median) << " | " << number(p95)
            << " | " << number(row.limit) << (row.ofMedian ? " (median)" : "");
    }
    out << " | " << (!limited ? "" : within ? "ok" : "OVER") << " |\n";
}

} // namespace Pandian
