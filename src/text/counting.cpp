// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/counting.h"

#include "text/sectionlabel.h"
#include "text/segmenting.h"

#include <QChar>

#include <array>

namespace Pandian {

namespace {

enum class Kind : quint8 {
    LineEnd, // separates words, is no character
    Space,
    Han,
    FullWidth, // a word by itself as Han is
    Joined,    // mark or variation selector: a character that begins no word
    Other,
    Surrogate, // the pair decides
};

struct UnitRange
{
    char16_t first;
    char16_t last;
};

// Beside East Asian wide and full-width characters, Word counts these, which take the width of
// a Han character in Chinese type: dashes, curved quotes, dots, ‰ ※ ℃ № ① ■ ★.
constexpr UnitRange fullWidth[] = {
    {0x1100, 0x115F}, {0x2014, 0x2016}, {0x2018, 0x2019}, {0x201C, 0x201D}, {0x2025, 0x2026},
    {0x2030, 0x2030}, {0x203B, 0x203B}, {0x2103, 0x2103}, {0x2116, 0x2116}, {0x2160, 0x217F},
    {0x2190, 0x2199}, {0x2460, 0x24FF}, {0x25A0, 0x25FF}, {0x2605, 0x2606}, {0x2E80, 0xA4CF},
    {0xAC00, 0xD7A3}, {0xF900, 0xFAFF}, {0xFE10, 0xFE19}, {0xFE30, 0xFE6F}, {0xFF01, 0xFF60},
    {0xFFE0, 0xFFE6},
};

Kind kindOf(char16_t unit)
{
    const QChar c(unit);
    if (c.isSurrogate()) {
        return Kind::Surrogate;
    }
    if (unit == u'\n' || unit == u'\r' || unit == QChar::LineSeparator ||
        unit == QChar::ParagraphSeparator) {
        return Kind::LineEnd;
    }
    if (c.isSpace()) {
        return Kind::Space;
    }
    if (c.isMark()) {
        return Kind::Joined;
    }
    if (c.script() == QChar::Script_Han) {
        return Kind::Han;
    }
    for (const UnitRange &range : fullWidth) {
        if (unit >= range.first && unit <= range.last) {
            return Kind::FullWidth;
        }
    }
    return Kind::Other;
}

using Kinds = std::array<Kind, 0x10000>;

const Kinds &kinds()
{
    static const Kinds table = [] {
        Kinds all{};
        for (size_t unit = 0; unit < all.size(); ++unit) {
            all[unit] = kindOf(char16_t(unit));
        }
        return all;
    }();
    return table;
}

// Planes 2 and 3 are Han, assigned or not yet.
Kind kindOfPair(char32_t character)
{
    if (character >= 0x20000 && character <= 0x3FFFF) {
        return Kind::Han;
    }
    return QChar::isMark(character) ? Kind::Joined : Kind::Other;
}

} // namespace

TextCount &TextCount::operator+=(const TextCount &other)
{
    words += other.words;
    characters += other.characters;
    charactersWithoutSpaces += other.charactersWithoutSpaces;
    han += other.han;
    return *this;
}

TextCount countText(QStringView text)
{
    const Kinds &table = kinds();
    TextCount count;
    bool inRun = false;
    const qsizetype size = text.size();
    for (qsizetype i = 0; i < size; ++i) {
        Kind kind = table[text[i].unicode()];
        if (kind == Kind::Surrogate) {
            kind = Kind::Other;
            if (text[i].isHighSurrogate() && i + 1 < size && text[i + 1].isLowSurrogate()) {
                kind = kindOfPair(QChar::surrogateToUcs4(text[i], text[i + 1]));
                ++i;
            }
        }
        switch (kind) {
        case Kind::LineEnd:
            inRun = false;
            continue;
        case Kind::Space:
            inRun = false;
            ++count.characters;
            continue;
        case Kind::Han:
            ++count.han;
            [[fallthrough]];
        case Kind::FullWidth:
            inRun = false;
            ++count.words;
            break;
        case Kind::Other:
        case Kind::Surrogate:
            count.words += inRun ? 0 : 1;
            inRun = true;
            break;
        case Kind::Joined:
            break;
        }
        ++count.characters;
        ++count.charactersWithoutSpaces;
    }
    return count;
}

TextCount countSection(const Section &section, const LabelStyle &style, int number)
{
    TextCount count = countText(labelledTitle(style, number, section.title));
    count += countBlocks(section.blocks);
    return count;
}

TextCount countBlocks(const QList<Block> &blocks)
{
    TextCount count;
    for (const Block &block : blocks) {
        count += countText(plainText(block));
    }
    return count;
}

TextCount countArticle(const Article &article)
{
    TextCount count = countText(article.kicker);
    count += countText(article.title);
    count += countText(article.subtitle);
    count += countBlocks(article.lead);
    int number = 0;
    for (const Section &section : article.sections) {
        count += countSection(section, article.labelStyle, ++number);
    }
    return count;
}

TextCount countWithDetails(const Article &article)
{
    return countText(articleToText(article, u':'));
}

} // namespace Pandian
