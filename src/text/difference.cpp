// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/difference.h"

#include "text/folding.h"

#include <QHash>

#include <algorithm>
#include <vector>

namespace Pandian {

namespace {

constexpr int mostDifferences = 1'000; // more, and the middle is new as a whole
constexpr qsizetype mostJudged = 500;  // code units

using Kind = DifferencePiece::Kind;

// Items by number, equal ones by the same.
struct Numbered
{
    std::vector<int> before;
    std::vector<int> after;
};

Numbered numbered(const QStringList &before, const QStringList &after)
{
    Numbered result;
    QHash<QString, int> numbers;
    const auto number = [&numbers](const QString &item) {
        const auto known = numbers.constFind(item);
        return known != numbers.cend() ? *known : *numbers.insert(item, int(numbers.size()));
    };
    for (const QString &item : before) {
        result.before.push_back(number(item));
    }
    for (const QString &item : after) {
        result.after.push_back(number(item));
    }
    return result;
}

// E. W. Myers, An O(ND) Difference Algorithm and Its Variations, Algorithmica 1 (1986), the greedy
// one: how far each diagonal gets with so many differences.
class Myers
{
public:
    Myers(const int *before, int removedAtMost, const int *after, int addedAtMost)
        : m_before(before), m_after(after), m_rows(removedAtMost), m_columns(addedAtMost)
    {
    }

    // Ascending; empty where there are too many differences.
    std::vector<std::pair<int, int>> common()
    {
        const int most = std::min(m_rows + m_columns, mostDifferences);
        for (int differences = 0; differences <= most; ++differences) {
            if (advance(differences)) {
                return traceBack(differences);
            }
        }
        return {};
    }

private:
    // x on diagonal k (x - y) after so many differences; the diagonals of step d are -d to d.
    int reached(int differences, int k) const
    {
        const int place = k + differences;
        return m_reached[size_t(differences)][size_t(place)];
    }

    // The step that leads there is an insertion (from k + 1) or a removal (from k - 1).
    bool comesFromAbove(int differences, int k) const
    {
        return k == -differences || (k != differences && reached(differences - 1, k - 1) <
                                                             reached(differences - 1, k + 1));
    }

    bool advance(int differences)
    {
        m_reached.emplace_back(size_t(2 * differences + 1), -1);
        for (int k = -differences; k <= differences; k += 2) {
            int x = 0;
            if (differences > 0) {
                x = comesFromAbove(differences, k) ? reached(differences - 1, k + 1)
                                                   : reached(differences - 1, k - 1) + 1;
            }
            int y = x - k;
            while (x < m_rows && y < m_columns && m_before[x] == m_after[y]) {
                ++x;
                ++y;
            }
            const int place = k + differences;
            m_reached.back()[size_t(place)] = x;
            if (x >= m_rows && y >= m_columns) {
                return true;
            }
        }
        return false;
    }

    std::vector<std::pair<int, int>> traceBack(int differences) const
    {
        std::vector<std::pair<int, int>> pairs;
        int x = m_rows;
        int k = m_rows - m_columns;
        for (int d = differences; d >= 0; --d) {
            int start = 0;
            if (d > 0) {
                const bool above = comesFromAbove(d, k);
                const int previous = above ? k + 1 : k - 1;
                start = above ? reached(d - 1, previous) : reached(d - 1, previous) + 1;
                for (; x > start; --x) {
                    pairs.emplace_back(x - 1, x - 1 - k);
                }
                k = previous;
                x = reached(d - 1, previous);
            } else {
                for (; x > 0; --x) {
                    pairs.emplace_back(x - 1, x - 1 - k);
                }
            }
        }
        std::reverse(pairs.begin(), pairs.end());
        return pairs;
    }

    const int *m_before;
    const int *m_after;
    const int m_rows;
    const int m_columns;
    std::vector<std::vector<int>> m_reached;
};

bool isOfWord(QChar unit)
{
    return unit.unicode() < 0x250 && unit.isLetterOrNumber();
}

// Words and numbers of Latin letters; else single characters with their marks.
QStringList wordsOf(const QString &text)
{
    QStringList words;
    for (qsizetype i = 0; i < text.size();) {
        qsizetype end = i + characterAt(text, i).units;
        if (isOfWord(text.at(i))) {
            while (end < text.size() && isOfWord(text.at(end))) {
                ++end;
            }
        }
        while (end < text.size() && isMarkOnPrevious(characterAt(text, end).code)) {
            end += characterAt(text, end).units;
        }
        words.append(text.mid(i, end - i));
        i = end;
    }
    return words;
}

void append(QList<DifferencePiece> &pieces, Kind kind, const QString &text)
{
    if (text.isEmpty()) {
        return;
    }
    if (!pieces.isEmpty() && pieces.last().kind == kind) {
        pieces.last().text += text;
    } else {
        pieces.append({kind, text});
    }
}

struct Change
{
    QString same; // before it
    QString removed;
    QString added;
};

QList<Change> changesOf(const QStringList &before, const QStringList &after)
{
    QList<Change> changes{Change()};
    int x = 0;
    int y = 0;
    const auto take = [&](int toX, int toY) {
        for (; x < toX; ++x) {
            changes.last().removed += before.at(x);
        }
        for (; y < toY; ++y) {
            changes.last().added += after.at(y);
        }
    };
    for (const auto &[inBefore, inAfter] : commonItems(before, after)) {
        take(inBefore, inAfter);
        if (!changes.last().removed.isEmpty() || !changes.last().added.isEmpty()) {
            changes.append(Change());
        }
        changes.last().same += before.at(x);
        ++x;
        ++y;
    }
    take(int(before.size()), int(after.size()));
    return changes;
}

// What stands in both between two changes and is shorter than either only makes it hard to read.
void joinShreds(QList<Change> &changes)
{
    const auto length = [](const Change &change) {
        return std::max(change.removed.size(), change.added.size());
    };
    for (qsizetype i = 1; i < changes.size();) {
        Change &previous = changes[i - 1];
        const Change &change = changes.at(i);
        if (!change.same.isEmpty() && length(change) > 0 && length(previous) > 0 &&
            change.same.size() < std::min(length(previous), length(change))) {
            previous.removed += change.same + change.removed;
            previous.added += change.same + change.added;
            changes.removeAt(i);
            i = std::max<qsizetype>(1, i - 1);
        } else {
            ++i;
        }
    }
}

} // namespace

QList<std::pair<int, int>> commonItems(const QStringList &before, const QStringList &after)
{
    const Numbered items = numbered(before, after);
    const auto rows = int(items.before.size());
    const auto columns = int(items.after.size());
    const int shorter = std::min(rows, columns);
    int head = 0;
    while (head < shorter && items.before[size_t(head)] == items.after[size_t(head)]) {
        ++head;
    }
    int tail = 0;
    while (tail < shorter - head &&
           items.before[size_t(rows - 1 - tail)] == items.after[size_t(columns - 1 - tail)]) {
        ++tail;
    }
    QList<std::pair<int, int>> pairs;
    for (int i = 0; i < head; ++i) {
        pairs.append({i, i});
    }
    Myers middle(items.before.data() + head, rows - head - tail, items.after.data() + head,
                 columns - head - tail);
    for (const auto &[x, y] : middle.common()) {
        pairs.append({head + x, head + y});
    }
    for (int i = tail; i > 0; --i) {
        pairs.append({rows - i, columns - i});
    }
    return pairs;
}

QList<DifferencePiece> textDifference(const QString &before, const QString &after)
{
    QList<Change> changes = changesOf(wordsOf(before), wordsOf(after));
    joinShreds(changes);
    QList<DifferencePiece> pieces;
    for (const Change &change : std::as_const(changes)) {
        append(pieces, Kind::Same, change.same);
        append(pieces, Kind::Removed, change.removed);
        append(pieces, Kind::Added, change.added);
    }
    return pieces;
}

double likeness(const QString &one, const QString &other)
{
    if (one.isEmpty() && other.isEmpty()) {
        return 1;
    }
    const QStringView left = QStringView(one).left(mostJudged);
    const QStringView right = QStringView(other).left(mostJudged);
    QHash<QChar, int> units;
    for (const QChar unit : left) {
        ++units[unit];
    }
    qsizetype common = 0;
    for (const QChar unit : right) {
        if (int &unused = units[unit]; unused > 0) {
            --unused;
            ++common;
        }
    }
    return double(common) / double(std::max(left.size(), right.size()));
}

} // namespace Pandian
