// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/articledifference.h"

#include "text/sectionlabel.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace Pandian {

namespace {

using Kind = DifferencePiece::Kind;
using Part = DifferenceLine::Part;

constexpr double alike = 0.5;
constexpr qsizetype mostCompared = 400; // pairs of lines

// What is compared as a whole, and what it looks like besides its words.
struct Line
{
    QString text;
    Block block;
    Part part = Part::Text;
};

QList<Line> linesOf(const QList<Block> &blocks)
{
    QList<Line> lines;
    for (const Block &block : blocks) {
        if (const auto *table = std::get_if<Table>(&block)) {
            for (const auto &row : table->rows) {
                Table one = *table;
                one.rows = {row};
                const QString text = plainText(Block(one)).replace(u'\n', u' ');
                lines.append({text, one, Part::Text});
            }
        } else {
            const bool image = std::holds_alternative<Image>(block);
            lines.append({plainText(block), block, image ? Part::Image : Part::Text});
        }
    }
    return lines;
}

QStringList textsOf(const QList<Line> &lines)
{
    QStringList texts;
    for (const Line &line : lines) {
        texts.append((line.part == Part::Image ? u'i' : u't') + line.text);
    }
    return texts;
}

DifferenceLine whole(const Line &line, Kind kind)
{
    DifferenceLine whole;
    whole.part = line.part;
    if (!line.text.isEmpty()) {
        whole.pieces = {{kind, line.text}};
    }
    whole.added = kind == Kind::Added;
    whole.removed = kind == Kind::Removed;
    return whole;
}

DifferenceLine changed(Part part, const QString &before, const QString &after)
{
    DifferenceLine line;
    line.part = part;
    line.pieces = textDifference(before, after);
    return line;
}

// Half of the words are the same, or one goes on where the other ended.
bool areAlike(const Line &one, const Line &other)
{
    if (one.part != other.part) {
        return false;
    }
    const auto [left, right] =
        std::mismatch(one.text.cbegin(), one.text.cend(), other.text.cbegin(), other.text.cend());
    const qsizetype common = left - one.text.cbegin();
    const qsizetype shorter = std::min(one.text.size(), other.text.size());
    return (common > 0 && 2 * common >= shorter) || likeness(one.text, other.text) >= alike;
}

// For each line of `after` the one of `before` that it was, in ascending order; -1: none.
QList<int> partners(const QList<Line> &before, const QList<Line> &after)
{
    QList<int> partners(after.size(), -1);
    if (before.size() * after.size() > mostCompared) {
        return partners;
    }
    int next = 0;
    for (int i = 0; i < after.size(); ++i) {
        for (int old = next; old < before.size() && partners.at(i) < 0; ++old) {
            if (areAlike(before.at(old), after.at(i))) {
                partners[i] = old;
                next = old + 1;
            }
        }
    }
    return partners;
}

// Between two lines that both have: what went, what came in its place, and what became something
// else.
void appendChanged(QList<DifferenceLine> &lines, const QList<Line> &before,
                   const QList<Line> &after)
{
    const QList<int> old = partners(before, after);
    int next = 0;
    const auto appendRemoved = [&](int end) {
        for (; next < end; ++next) {
            lines.append(whole(before.at(next), Kind::Removed));
        }
    };
    QList<int> removedUpTo(after.size() + 1, int(before.size())); // before each line of `after`
    for (qsizetype i = after.size() - 1; i >= 0; --i) {
        removedUpTo[i] = old.at(i) < 0 ? removedUpTo.at(i + 1) : old.at(i);
    }
    for (qsizetype i = 0; i < after.size(); ++i) {
        appendRemoved(removedUpTo.at(i));
        if (old.at(i) < 0) {
            lines.append(whole(after.at(i), Kind::Added));
        } else {
            lines.append(changed(after.at(i).part, before.at(next).text, after.at(i).text));
            ++next;
        }
    }
    appendRemoved(int(before.size()));
}

void appendBlocks(QList<DifferenceLine> &lines, const QList<Block> &before,
                  const QList<Block> &after)
{
    const QList<Line> old = linesOf(before);
    const QList<Line> now = linesOf(after);
    qsizetype x = 0;
    qsizetype y = 0;
    const auto appendGap = [&](qsizetype toX, qsizetype toY) {
        appendChanged(lines, old.mid(x, toX - x), now.mid(y, toY - y));
        x = toX;
        y = toY;
    };
    for (const auto &[inOld, inNow] : commonItems(textsOf(old), textsOf(now))) {
        appendGap(inOld, inNow);
        DifferenceLine line = whole(now.at(y), Kind::Same);
        line.restyled = old.at(x).block != now.at(y).block;
        lines.append(line);
        ++x;
        ++y;
    }
    appendGap(old.size(), now.size());
}

void appendPart(QList<DifferenceLine> &lines, Part part, const QString &before,
                const QString &after)
{
    if (!before.isEmpty() || !after.isEmpty()) {
        lines.append(changed(part, before, after));
    }
}

struct Sections
{
    explicit Sections(const Article &article) : style(article.labelStyle)
    {
        for (int i = 0; i < article.sections.size(); ++i) {
            const Section &section = article.sections.at(i);
            ids.append(section.id.toString());
            numbers.insert(section.id, i);
        }
    }
    QString label(int index) const { return sectionLabel(style, index + 1); }

    LabelStyle style;
    QStringList ids;
    QHash<SectionId, int> numbers; // from 0
};

void appendRemovedSection(QList<DifferenceLine> &lines, const Section &section,
                          const QString &label)
{
    DifferenceLine heading = whole({section.title, {}, Part::Heading}, Kind::Removed);
    heading.label = label;
    lines.append(heading);
    appendBlocks(lines, section.blocks, {});
}

} // namespace

bool DifferenceLine::isSame() const
{
    return !restyled && !moved && !added && !removed &&
           std::all_of(pieces.cbegin(), pieces.cend(),
                       [](const DifferencePiece &piece) { return piece.kind == Kind::Same; });
}

QList<DifferenceLine> articleDifference(const Article &before, const Article &after)
{
    QList<DifferenceLine> lines;
    appendPart(lines, Part::Kicker, before.kicker, after.kicker);
    appendPart(lines, Part::Title, before.title, after.title);
    appendPart(lines, Part::Subtitle, before.subtitle, after.subtitle);
    appendBlocks(lines, before.lead, after.lead);

    const Sections old(before);
    const Sections now(after);
    QSet<QString> inPlace;
    for (const auto &[inOld, inNow] : commonItems(old.ids, now.ids)) {
        inPlace.insert(now.ids.at(inNow));
    }
    // Those that are gone, after the section that they stood behind.
    const auto appendRemovedFrom = [&](int index) {
        for (;
             index < before.sections.size() && !now.numbers.contains(before.sections.at(index).id);
             ++index) {
            appendRemovedSection(lines, before.sections.at(index), old.label(index));
        }
    };
    appendRemovedFrom(0);
    for (int i = 0; i < after.sections.size(); ++i) {
        const Section &section = after.sections.at(i);
        const auto index = old.numbers.constFind(section.id);
        const bool isNew = index == old.numbers.cend();
        const Section earlier = isNew ? Section() : before.sections.at(*index);
        DifferenceLine heading = changed(Part::Heading, earlier.title, section.title);
        heading.label = now.label(i);
        heading.added = isNew;
        heading.moved = !isNew && !inPlace.contains(now.ids.at(i));
        lines.append(heading);
        appendBlocks(lines, earlier.blocks, section.blocks);
        if (!isNew) {
            appendRemovedFrom(*index + 1);
        }
    }
    return lines;
}

QList<int> changedLines(const QList<DifferenceLine> &lines)
{
    QList<int> shown;
    const auto show = [&shown](int line) {
        if (line >= 0 && (shown.isEmpty() || shown.last() < line)) {
            shown.append(line);
        }
    };
    int heading = -1;
    for (int i = 0; i < lines.size(); ++i) {
        heading = lines.at(i).part == Part::Heading ? i : heading;
        if (!lines.at(i).isSame()) {
            show(heading);
            show(i - 1);
            show(i);
        }
    }
    return shown;
}

} // namespace Pandian
