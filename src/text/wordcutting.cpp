// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/wordcutting.h"

#include "text/wordmodel.h"

#include <algorithm>
#include <array>
#include <vector>

namespace Pandian {

namespace {

constexpr int beam = 6;             // ways kept open at each character
constexpr int longestWord = 8;      // characters; a handful of names are longer
constexpr int longestStretch = 500; // characters cut at a time, which bounds the memory
constexpr int settled = 20; // so far before the end of a part of a stretch, cuts are certain
constexpr int reach = 200;  // units looked back for the beginning of a stretch

enum class Kind { Han, Word, Sign, Space, Object };

struct Character
{
    int start = 0; // in the text
    char32_t point = 0;
    Kind kind = Kind::Word;
};
using Characters = std::vector<Character>;

char32_t pointAt(QStringView text, int at)
{
    const QChar c = text.at(at);
    const bool pair =
        c.isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate();
    return pair ? QChar::surrogateToUcs4(c, text.at(at + 1)) : c.unicode();
}

// Marks, variation selectors and joiners belong to what they stand behind.
bool goesOn(char32_t point)
{
    return QChar::isMark(point) || QChar::category(point) == QChar::Other_Format;
}

Kind kindOf(char32_t point)
{
    return point == QChar::ObjectReplacementCharacter        ? Kind::Object
           : QChar::script(point) == QChar::Script_Han       ? Kind::Han
           : QChar::isSpace(point)                           ? Kind::Space
           : QChar::isPunct(point) || QChar::isSymbol(point) ? Kind::Sign
                                                             : Kind::Word;
}

// Words and signs are looked at together: 3.5%.
bool areOfOneStretch(Kind a, Kind b)
{
    const auto stretch = [](Kind kind) { return kind == Kind::Sign ? Kind::Word : kind; };
    return stretch(a) == stretch(b) && a != Kind::Object;
}

int pointSize(char32_t point)
{
    return QChar::requiresSurrogates(point) ? 2 : 1;
}

int characterEnd(QStringView text, int start)
{
    int end = start + pointSize(pointAt(text, start));
    while (end < text.size() && goesOn(pointAt(text, end))) {
        end += pointSize(pointAt(text, end));
    }
    return end;
}

int characterStart(QStringView text, int at)
{
    const auto isHalf = [&text](int i) {
        return text.at(i).isLowSurrogate() && text.at(i - 1).isHighSurrogate();
    };
    while (at > 0 && (isHalf(at) || goesOn(pointAt(text, at)))) {
        --at;
    }
    return at;
}

int stretchStart(QStringView text, int position)
{
    int start = characterStart(text, position);
    const Kind kind = kindOf(pointAt(text, start));
    while (start > 0 && position - start < reach) {
        const int before = characterStart(text, start - 1);
        if (!areOfOneStretch(kindOf(pointAt(text, before)), kind)) {
            break;
        }
        start = before;
    }
    return start;
}

// What follows the start and is of its kind; no more than can be cut at a time.
Characters readStretch(QStringView text, int start)
{
    Characters characters;
    for (int at = start; at < text.size() && characters.size() < longestStretch;
         at = characterEnd(text, at)) {
        const char32_t point = pointAt(text, at);
        const Character character{at, point, kindOf(point)};
        if (!characters.empty() && !areOfOneStretch(characters.back().kind, character.kind)) {
            break;
        }
        characters.push_back(character);
    }
    return characters;
}

// A sign that is part of a word or number where it stands between these.
bool joins(char32_t before, char32_t sign, char32_t after)
{
    constexpr std::u32string_view inWords = U".-_@'\u2019";
    constexpr std::u32string_view inNumbers = U",:/\uFF0E\uFF1A"; // ． and ：
    return inWords.find(sign) != inWords.npos || (inNumbers.find(sign) != inNumbers.npos &&
                                                  QChar::isDigit(before) && QChar::isDigit(after));
}

bool endsNumber(char32_t sign)
{
    constexpr std::u32string_view units = U"%\u2030\uFF05\u00B0\u2103"; // % ‰ ％ ° ℃
    return units.find(sign) != units.npos;
}

// All in this section speaks of characters by their index.
QList<int> cutWordsAndSigns(const Characters &characters)
{
    const int count = int(characters.size());
    const auto isSign = [&](int i) { return characters[size_t(i)].kind == Kind::Sign; };
    const auto point = [&](int i) { return characters[size_t(i)].point; };
    QList<int> cuts;
    for (int at = 0; at < count;) {
        cuts.append(at);
        if (isSign(at)) {
            while (at < count && isSign(at)) {
                ++at;
            }
            continue;
        }
        while (at < count && (!isSign(at) || (at + 1 < count && !isSign(at + 1) &&
                                              joins(point(at - 1), point(at), point(at + 1))))) {
            ++at;
        }
        if (at < count && QChar::isDigit(point(at - 1)) && endsNumber(point(at))) {
            ++at;
        }
    }
    return cuts;
}

// Finds the most likely words of Han characters.
class WordCutter
{
public:
    WordCutter(const WordModel &model, const Characters &characters);

    QList<int> cut();

private:
    // One way to cut the characters up to here.
    struct Way
    {
        double score = 0;
        WordModel::Context context;
        int from = 0; // where its last word begins
        int way = 0;  // and which of the ways there it goes on
    };
    struct Place
    {
        std::array<Way, beam> ways;
        int count = 0;
    };

    void goOn(int at);
    static void keep(Place &place, const Way &way);
    static int best(const Place &place);

    const WordModel &m_model;
    QByteArray m_utf8;
    QList<qsizetype> m_bytes; // where each character begins in it, and the end
    std::vector<Place> m_places;
};

WordCutter::WordCutter(const WordModel &model, const Characters &characters)
    : m_model(model), m_bytes{0}, m_places(characters.size() + 1)
{
    for (const Character &character : characters) {
        m_utf8 += QString::fromUcs4(&character.point, 1).toUtf8();
        m_bytes.append(m_utf8.size());
    }
    m_places.front().count = 1;
}

QList<int> WordCutter::cut()
{
    const int count = int(m_places.size()) - 1;
    for (int at = 0; at < count; ++at) {
        goOn(at);
    }
    QList<int> cuts;
    int way = best(m_places.back());
    for (int at = count; at > 0;) {
        const Way &taken = m_places[size_t(at)].ways[size_t(way)];
        at = taken.from;
        way = taken.way;
        cuts.append(at);
    }
    std::reverse(cuts.begin(), cuts.end());
    return cuts;
}

void WordCutter::goOn(int at)
{
    const Place &here = m_places[size_t(at)];
    const int most = std::min(longestWord, int(m_places.size()) - 1 - at);
    for (int length = 1; length <= most; ++length) {
        const qsizetype from = m_bytes.at(at);
        const WordModel::WordId word =
            m_model.find(QByteArrayView(m_utf8).sliced(from, m_bytes.at(at + length) - from));
        if (word == WordModel::Unknown && length > 1) {
            continue;
        }
        Place &there = m_places[size_t(at) + size_t(length)];
        for (int i = 0; i < here.count; ++i) {
            const Way &way = here.ways[size_t(i)];
            const WordModel::Step step = m_model.step(way.context, word);
            keep(there, {way.score + double(step.score), step.next, at, i});
        }
    }
}

// Of ways that go on alike, and of all beyond the beam, the better stay.
void WordCutter::keep(Place &place, const Way &way)
{
    const auto begin = place.ways.begin();
    const auto end = begin + place.count;
    auto target = std::find_if(begin, end, [&way](const Way &other) {
        return other.context.earlier == way.context.earlier &&
               other.context.previous == way.context.previous;
    });
    if (target == end) {
        if (place.count < beam) {
            place.ways[size_t(place.count++)] = way;
            return;
        }
        target = std::min_element(begin, end,
                                  [](const Way &a, const Way &b) { return a.score < b.score; });
    }
    if (target->score < way.score) {
        *target = way;
    }
}

int WordCutter::best(const Place &place)
{
    const auto begin = place.ways.cbegin();
    return int(std::max_element(begin, begin + place.count,
                                [](const Way &a, const Way &b) { return a.score < b.score; }) -
               begin);
}

// Where the pieces of a stretch begin, by the characters' indexes.
QList<int> cutStretch(const Characters &characters, const WordModel &model)
{
    switch (characters.front().kind) {
    case Kind::Han:
        return WordCutter(model, characters).cut();
    case Kind::Word:
    case Kind::Sign:
        return cutWordsAndSigns(characters);
    case Kind::Space:
    case Kind::Object:
        break;
    }
    return {0};
}

} // namespace

QList<int> wordBoundaries(QStringView text, const WordModel &model)
{
    QList<int> boundaries;
    for (int at = 0; at < text.size();) {
        const Characters characters = readStretch(text, at);
        QList<int> cuts = cutStretch(characters, model);
        at = characterEnd(text, characters.back().start);
        if (characters.size() == longestStretch) { // there may be more of it
            while (cuts.size() > 1 && cuts.constLast() > longestStretch - settled) {
                at = characters[size_t(cuts.takeLast())].start;
            }
        }
        for (const int cut : std::as_const(cuts)) {
            boundaries.append(characters[size_t(cut)].start);
        }
    }
    boundaries.append(int(text.size()));
    return boundaries;
}

TextRange wordAt(QStringView text, int position, const WordModel &model)
{
    const Characters characters = readStretch(text, stretchStart(text, position));
    const QList<int> cuts = cutStretch(characters, model);
    const auto after = std::find_if(cuts.cbegin(), cuts.cend(), [&](int cut) {
        return characters[size_t(cut)].start > position;
    });
    const int start = characters[size_t(*(after - 1))].start;
    const int end = after == cuts.cend() ? characterEnd(text, characters.back().start)
                                         : characters[size_t(*after)].start;
    return {start, end - start};
}

int nextWord(QStringView text, int position, const WordModel &model)
{
    const auto isOpen = [&text](int at) { return at < text.size(); };
    int at = isOpen(position) ? wordAt(text, position, model).end() : position;
    while (isOpen(at) && kindOf(pointAt(text, at)) == Kind::Space) {
        at = wordAt(text, at, model).end();
    }
    return at;
}

int previousWord(QStringView text, int position, const WordModel &model)
{
    int at = position;
    const auto endsWithSpace = [&] {
        return kindOf(pointAt(text, characterStart(text, at - 1))) == Kind::Space;
    };
    while (at > 0 && endsWithSpace()) {
        at = wordAt(text, at - 1, model).start;
    }
    return at > 0 ? wordAt(text, at - 1, model).start : 0;
}

} // namespace Pandian
