// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/headings.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace Pandian {

namespace {

using namespace Qt::StringLiterals;

constexpr int MaxMarks = 10; // invisible ones, in front of a label
constexpr qsizetype LinesBetweenChecks = 4'096;

// Which kind encloses which: lower ranks are outside.
enum class Rank { Word, Outline, Bracketed };

// All labels that differ in nothing but frame, numerals and number.
struct Family
{
    Rank rank = Rank::Word;
    bool isWeak = false;      // a kind that also begins list items
    bool isKnown = false;     // holds titles that are known
    QList<qsizetype> members; // indices of candidates
    QSet<int> numbers;
};

struct Candidate
{
    HeadingLine heading;
    QString family;
    bool isDoubtful = false; // “盘点四季歌”, “盘点2020：”
    bool isKnown = false;
};

QString letters(const QString &text)
{
    QString result;
    std::copy_if(text.cbegin(), text.cend(), std::back_inserter(result),
                 [](QChar c) { return c.isLetter(); });
    return result.toLower();
}

QString familyOf(const LabelStyle &style)
{
    const QString word = labelWord(style);
    const QString before = letters(style.before);
    if (!word.isEmpty() || !before.isEmpty()) {
        return word.isEmpty() ? before : word;
    }
    return style.after.startsWith(u'、') ? u"、"_qs : u"（"_qs;
}

Rank rankOf(const QString &family)
{
    return family == u"、" ? Rank::Outline : family == u"（" ? Rank::Bracketed : Rank::Word;
}

std::optional<Candidate> candidateOf(QStringView text, qsizetype line)
{
    Candidate candidate;
    candidate.heading.line = line;
    while (candidate.heading.marks < MaxMarks && !text.isEmpty() &&
           text.front().category() == QChar::Other_Format) {
        text = text.sliced(1);
        ++candidate.heading.marks;
    }
    const std::optional<ParsedLabel> label = parseSectionLabel(text);
    if (!label) {
        return std::nullopt;
    }
    const LabelStyle &style = label->style;
    candidate.heading.label = *label;
    candidate.family = familyOf(style);
    const bool isTight =
        style.after.isEmpty() && style.gap.isEmpty() && style.numerals != Numerals::Circled;
    candidate.isDoubtful = isTight || (label->number >= 1900 && label->number < 2100);
    return candidate;
}

// Of the family that other labels written like it have; a kind that cannot be read from text is one
// of its own.
Candidate knownCandidate(const ParsedLabel &label, qsizetype line)
{
    const QString written = sectionLabel(label.style, label.number) + u" 题"_qs;
    const std::optional<ParsedLabel> read = parseSectionLabel(written);
    Candidate candidate;
    candidate.heading.line = line;
    candidate.heading.label = label;
    candidate.family = read ? familyOf(read->style) : u"="_qs;
    candidate.isKnown = true;
    return candidate;
}

// Decides over all candidates of a text together.
class Chooser
{
public:
    Chooser(const QList<Candidate> &candidates, qsizetype lineCount);

    QList<HeadingLine> choose();

private:
    int number(qsizetype candidate) const
    {
        return m_candidates.at(candidate).heading.label.number;
    }
    qsizetype line(qsizetype candidate) const { return m_candidates.at(candidate).heading.line; }
    bool isNextTo(qsizetype candidate, qsizetype other) const;
    bool isFollowedByText(qsizetype candidate) const;
    bool isList(const Family &family) const;
    bool canBeOuter(const Family &family) const;
    void group();
    QString outermost() const;
    bool joins(const Family &family, const Family &outer) const;
    void assign(const QString &outerKey);

    qsizetype m_lineCount;
    QList<Candidate> m_candidates;
    QStringList m_keys; // in the order in which they appear
    QHash<QString, Family> m_families;
    QList<HeadingLine> m_chosen;
};

Chooser::Chooser(const QList<Candidate> &candidates, qsizetype lineCount) : m_lineCount(lineCount)
{
    QHash<QString, QSet<int>> numbers;
    for (const Candidate &candidate : candidates) {
        numbers[candidate.family].insert(candidate.heading.label.number);
    }
    for (const Candidate &candidate : candidates) {
        const QSet<int> &all = numbers[candidate.family];
        const int number = candidate.heading.label.number;
        if (!candidate.isDoubtful || all.contains(number - 1) || all.contains(number + 1)) {
            m_candidates.append(candidate);
        }
    }
}

// On neighbouring lines, and of one family.
bool Chooser::isNextTo(qsizetype candidate, qsizetype other) const
{
    return other >= 0 && other < m_candidates.size() &&
           std::abs(line(other) - line(candidate)) == 1 &&
           m_candidates.at(other).family == m_candidates.at(candidate).family;
}

bool Chooser::isFollowedByText(qsizetype candidate) const
{
    return line(candidate) + 1 < m_lineCount && !isNextTo(candidate, candidate + 1);
}

// “一、” on line after line: an agenda, not an article's sections.
bool Chooser::isList(const Family &family) const
{
    const auto followed =
        std::count_if(family.members.cbegin(), family.members.cend(),
                      [this](qsizetype member) { return isFollowedByText(member); });
    return family.isWeak && family.members.size() > 1 && 2 * followed <= family.members.size();
}

bool Chooser::canBeOuter(const Family &family) const
{
    return !family.isWeak || family.members.size() > 1 || number(family.members.first()) == 1;
}

void Chooser::group()
{
    for (qsizetype i = 0; i < m_candidates.size(); ++i) {
        const Candidate &candidate = m_candidates.at(i);
        if (!m_families.contains(candidate.family)) {
            m_keys.append(candidate.family);
        }
        Family &family = m_families[candidate.family];
        family.rank = rankOf(candidate.family);
        family.isWeak = labelWord(candidate.heading.label.style).isEmpty();
        family.isKnown = family.isKnown || candidate.isKnown;
        family.members.append(i);
        family.numbers.insert(number(i));
    }
    const auto isDropped = [this](const QString &key) {
        const Family &family = m_families[key];
        return !family.isKnown && isList(family);
    };
    m_keys.erase(std::remove_if(m_keys.begin(), m_keys.end(), isDropped), m_keys.end());
}

// The known kind, else the first to appear, unless it is over before a higher kind begins.
QString Chooser::outermost() const
{
    const auto known = std::find_if(m_keys.cbegin(), m_keys.cend(), [this](const QString &key) {
        return m_families.value(key).isKnown;
    });
    if (known != m_keys.cend()) {
        return *known;
    }
    QString outer;
    for (const QString &key : m_keys) {
        const Family family = m_families.value(key);
        const Family current = m_families.value(outer);
        if (!canBeOuter(family)) {
            continue;
        }
        if (outer.isEmpty() ||
            (family.rank < current.rank && family.members.first() > current.members.last())) {
            outer = key;
        }
    }
    return outer;
}

// Whether every label of the family continues the outer numbering and repeats none of it.
bool Chooser::joins(const Family &family, const Family &outer) const
{
    if (family.numbers.intersects(outer.numbers)) {
        return false;
    }
    QList<qsizetype> all = family.members + outer.members;
    std::sort(all.begin(), all.end());
    for (const qsizetype member : family.members) {
        const auto place = std::lower_bound(all.cbegin(), all.cend(), member);
        const int before = place == all.cbegin() ? 0 : number(*std::prev(place));
        const bool isLast = std::next(place) == all.cend();
        const int after = isLast ? 0 : number(*std::next(place));
        if (number(member) != before + 1 && number(member) != after - 1) {
            return false;
        }
    }
    return true;
}

void Chooser::assign(const QString &outerKey)
{
    const Family outer = m_families.value(outerKey);
    for (const QString &key : m_keys) {
        const Family family = m_families.value(key);
        const bool isOuter = key == outerKey || joins(family, outer);
        for (const qsizetype member : family.members) {
            HeadingLine heading = m_candidates.at(member).heading;
            heading.level = isOuter ? HeadingLevel::Section : HeadingLevel::Inner;
            const bool isListItem = isNextTo(member, member - 1) || isNextTo(member, member + 1);
            if (isOuter || !isListItem) {
                m_chosen.append(heading);
            }
        }
    }
}

QList<HeadingLine> Chooser::choose()
{
    group();
    const QString outer = outermost();
    if (!outer.isEmpty()) {
        assign(outer);
    }
    std::sort(m_chosen.begin(), m_chosen.end(),
              [](const HeadingLine &a, const HeadingLine &b) { return a.line < b.line; });
    return m_chosen;
}

} // namespace

std::optional<QList<HeadingLine>> findHeadings(const QList<QStringView> &lines,
                                               const QHash<qsizetype, ParsedLabel> &known,
                                               const CancelCheck &cancelled)
{
    QList<Candidate> candidates;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i % LinesBetweenChecks == 0 && cancelled && cancelled()) {
            return std::nullopt;
        }
        if (const auto title = known.constFind(i); title != known.cend()) {
            candidates.append(knownCandidate(*title, i));
        } else if (const std::optional<Candidate> candidate = candidateOf(lines.at(i), i)) {
            candidates.append(*candidate);
        }
    }
    return Chooser(candidates, lines.size()).choose();
}

QString labelWord(const LabelStyle &style)
{
    QString word = letters(style.before).remove(u'之');
    return word == u"第" || word == u"part" ? QString() : word;
}

} // namespace Pandian
