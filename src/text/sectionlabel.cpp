// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/sectionlabel.h"

#include "text/numerals.h"

#include <algorithm>
#include <array>

namespace Pandian {

namespace {

using namespace Qt::StringLiterals;

// Of each part of a label, so that white space in it cannot grow beyond what is stored.
constexpr qsizetype MaxLabelPiece = 20;
// A heading of the weak kinds is short; what is longer is a paragraph of a list.
constexpr qsizetype MaxWeakTitle = 100;

constexpr std::array<QStringView, 4> Words{u"盘点", u"看点", u"亮点", u"关键词"};
constexpr std::array<std::pair<char16_t, char16_t>, 6> Brackets{{
    {u'【', u'】'},
    {u'〖', u'〗'},
    {u'[', u']'},
    {u'［', u'］'},
    {u'（', u'）'},
    {u'(', u')'},
}};

// What follows a number directly where “盘点” is a verb and the number counts something.
constexpr QStringView CountedThings =
    u"年月日号时点分秒周季旬天代个项条次大家位名人件起种类批场级届轮步期方面部套册份本篇座处所支"
    u"只台辆艘架片块角元米吨里亩斤克度倍成线亿万兆几余多来至到下番遍些样样些%％‰～~·川亚";
// The ones that even after a space make a counted thing of “盘点 5 月”.
constexpr QStringView SpacedCountedThings = u"年月日个项条件家";
// What makes a reference of “盘点1”, or the subject of a sentence.
constexpr std::array<QStringView, 10> Continuations{u"的",   u"是",   u"所述", u"所列", u"所说",
                                                    u"所示", u"提到", u"中的", u"中提", u"以来"};
constexpr QStringView Connectors = u"和与及至到或、,，-–—";
// “一、二审法院”: what two neighbouring ordinals have in common.
constexpr QStringView OrdinalThings = u"审等级季线产期月日号楼班组环层年度次档流类、";

bool beginsWithWord(QStringView text)
{
    return std::any_of(Words.begin(), Words.end(),
                       [text](QStringView word) { return text.startsWith(word); });
}

// Reads a label from the beginning of a line, piece by piece.
class LabelReader
{
public:
    explicit LabelReader(QStringView line) : m_line(line) { skipSpaces(); }

    std::optional<ParsedLabel> wordLabel();    // 盘点1 and its kin
    std::optional<ParsedLabel> outlineLabel(); // 一、 （一）
    std::optional<ParsedLabel> partLabel();    // 第一部分, Part 1

private:
    QStringView rest() const { return m_line.sliced(m_at); }
    QStringView title() const { return rest().trimmed(); }
    QChar next() const { return m_at < m_line.size() ? m_line.at(m_at) : QChar(); }
    bool skip(QStringView text);
    bool skipSpaces();
    bool readNumber();
    bool readSeparator();
    bool opensBracket();
    bool closesBracket();
    // The label that ends here.
    std::optional<ParsedLabel> finished();
    bool isContinued() const;
    bool isEnumeration() const;
    bool isTightSentence() const;
    bool isWeakTitle() const;

    QStringView m_line;
    qsizetype m_at = 0;
    qsizetype m_begin = 0;  // of the label
    qsizetype m_number = 0; // of the numeral
    qsizetype m_after = 0;  // behind the numeral
    int m_value = 0;
    Numerals m_numerals = Numerals::Arabic;
    char16_t m_bracket = 0;  // the one that closes the label, 0 for none
    QStringView m_separator; // the punctuation mark behind the label
    bool m_isGapped = false; // white space stands before the title
    QString m_gap;
};

bool LabelReader::skip(QStringView text)
{
    if (!rest().startsWith(text)) {
        return false;
    }
    m_at += text.size();
    return true;
}

bool LabelReader::skipSpaces()
{
    const qsizetype begin = m_at;
    while (m_at < m_line.size() && m_line.at(m_at).isSpace()) {
        ++m_at;
    }
    return m_at > begin;
}

bool LabelReader::readNumber()
{
    m_number = m_at;
    const std::optional<Numerals> kind = numeralsOf(next());
    if (!kind) {
        return false;
    }
    while (m_at < m_line.size() && numeralsOf(m_line.at(m_at)) == kind) {
        ++m_at;
        if (*kind == Numerals::Circled) {
            break;
        }
    }
    if (m_line.at(m_at - 1).isDigit() && next().isDigit()) { // half a number: “1１”
        return false;
    }
    const std::optional<int> value = parseNumeral(m_line.sliced(m_number, m_at - m_number));
    m_after = m_at;
    m_numerals = *kind;
    m_value = value.value_or(0);
    return m_value >= 1 && m_value <= MaxChineseNumeral;
}

bool LabelReader::readSeparator()
{
    const qsizetype begin = m_at;
    skipSpaces();
    for (const QStringView mark :
         {u"：", u":", u"、", u"．", u".", u"·", u"｜", u"|", u"丨", u"——", u"—", u"–", u"-"}) {
        if (skip(mark)) {
            m_separator = mark;
            return true;
        }
    }
    m_at = begin;
    return false;
}

bool LabelReader::opensBracket()
{
    for (const auto &[open, close] : Brackets) {
        if (next() == open) {
            m_bracket = close;
            ++m_at;
            skipSpaces();
            return true;
        }
    }
    return false;
}

bool LabelReader::closesBracket()
{
    if (m_bracket != 0) {
        skipSpaces();
        if (next() != m_bracket) {
            return false;
        }
        ++m_at;
    }
    return true;
}

std::optional<ParsedLabel> LabelReader::finished()
{
    const qsizetype end = m_at;
    m_isGapped = skipSpaces();
    ParsedLabel label;
    label.style.before = m_line.sliced(m_begin, m_number - m_begin).toString();
    label.style.numerals = m_numerals;
    label.style.after = m_line.sliced(m_after, end - m_after).toString();
    const QStringView gap = m_line.sliced(end, m_at - end);
    const bool ownLine = m_at == m_line.size() || gap.contains(QChar::LineSeparator);
    label.style.gap =
        ownLine ? u"\n"_qs : gap.first(std::min(gap.size(), MaxLabelPiece)).toString();
    label.number = m_value;
    label.length = int(m_at);
    const auto isUsable = [](const QString &piece) {
        return piece.size() <= MaxLabelPiece && !piece.contains(QChar::LineSeparator);
    };
    if (!isUsable(label.style.before) || !isUsable(label.style.after)) {
        return std::nullopt;
    }
    return label;
}

// “盘点1所述”, “盘点1和盘点2”.
bool LabelReader::isContinued() const
{
    const QStringView text = title();
    const auto begins = [text](QStringView word) { return text.startsWith(word); };
    if (std::any_of(Continuations.begin(), Continuations.end(), begins)) {
        return true;
    }
    if (text.isEmpty() || !Connectors.contains(text.front())) {
        return false;
    }
    const QStringView second = text.sliced(1).trimmed();
    return !second.isEmpty() && (numeralsOf(second.front()) || beginsWithWord(second));
}

// “一、二审法院”, “三、四线城市”: the mark joins two ordinals.
bool LabelReader::isEnumeration() const
{
    const QStringView text = rest();
    qsizetype length = 0;
    while (length < text.size() && numeralsOf(text.at(length)) == m_numerals) {
        ++length;
    }
    if (length == 0 || parseNumeral(text.first(length)) != m_value + 1) {
        return false;
    }
    return length == text.size() || OrdinalThings.contains(text.at(length));
}

// “盘点1月以来”: nothing but the number stands between the word and what may be a sentence.
bool LabelReader::isTightSentence() const
{
    const QStringView text = title();
    if (m_numerals != Numerals::Circled && CountedThings.contains(text.front())) {
        return true;
    }
    const bool begins = text.front().isLetterOrNumber() || text.front().isSurrogate() ||
                        QStringView(u"“‘《〈「『\"'").contains(text.front());
    return !begins || text.contains(u'。');
}

// Short, no sentence inside, no sentence's or list item's end.
bool LabelReader::isWeakTitle() const
{
    const QStringView text = title();
    if (text.isEmpty()) {
        return true;
    }
    return text.size() <= MaxWeakTitle && !text.contains(u'。') && !text.contains(u'；') &&
           !QStringView(u";，,、").contains(text.back());
}

std::optional<ParsedLabel> LabelReader::wordLabel()
{
    m_begin = m_at;
    opensBracket();
    const bool found =
        std::any_of(Words.begin(), Words.end(), [this](QStringView word) { return skip(word); });
    if (!found) {
        return std::nullopt;
    }
    const bool isOneOf = skip(u"之");
    const bool isSpaced = skipSpaces();
    if (!readNumber() || !closesBracket()) {
        return std::nullopt;
    }
    readSeparator();
    std::optional<ParsedLabel> label = finished();
    if (title().isEmpty()) {
        return label;
    }
    const bool isMarked = m_bracket != 0 || !m_separator.isEmpty();
    bool isText = false;
    if (m_separator == u"、") {
        isText = isEnumeration() || beginsWithWord(rest());
    } else if (QStringView(u"．.—–-").contains(m_separator)) {
        isText = !m_separator.isEmpty() && !m_isGapped && numeralsOf(next());
    }
    if (!isMarked) {
        isText = isContinued() || (!m_isGapped && (isOneOf || isTightSentence())) ||
                 (m_isGapped && isSpaced && SpacedCountedThings.contains(next()));
    }
    return isText ? std::nullopt : label;
}

std::optional<ParsedLabel> LabelReader::outlineLabel()
{
    m_begin = m_at;
    const bool isBracketed = opensBracket();
    const bool isRound = m_bracket == u'）' || m_bracket == u')';
    if ((isBracketed && !isRound) || !readNumber() || m_numerals != Numerals::Chinese ||
        !closesBracket()) {
        return std::nullopt;
    }
    if (!isBracketed && !skip(u"、")) {
        return std::nullopt;
    }
    std::optional<ParsedLabel> label = finished();
    const bool isText = !isWeakTitle() || (!isBracketed && isEnumeration());
    return isText ? std::nullopt : label;
}

std::optional<ParsedLabel> LabelReader::partLabel()
{
    m_begin = m_at;
    const bool isLatin = rest().startsWith(u"part", Qt::CaseInsensitive);
    m_at += isLatin ? 4 : 0;
    if (!isLatin && !skip(u"第")) {
        return std::nullopt;
    }
    skipSpaces();
    if (!readNumber()) {
        return std::nullopt;
    }
    if (!isLatin) {
        skipSpaces();
        if (!skip(u"部分")) {
            return std::nullopt;
        }
    }
    readSeparator();
    std::optional<ParsedLabel> label = finished();
    if (title().isEmpty()) {
        return label;
    }
    bool isText = !isWeakTitle();
    if (m_separator.isEmpty()) {
        isText = isText || isContinued() || rest().startsWith(u"of ") ||
                 (!isLatin && QStringView(u"为中由有，,。").contains(next())) ||
                 (isLatin && !m_isGapped && !next().isLetter());
    } else if (m_separator == u"." || m_separator == u"-") {
        isText = isText || (!m_isGapped && numeralsOf(next()));
    }
    return isText ? std::nullopt : label;
}

} // namespace

QString sectionLabel(const LabelStyle &style, int number)
{
    return style.before + numeral(style.numerals, number) + style.after;
}

QString labelledTitle(const LabelStyle &style, int number, const QString &title)
{
    const QString label = sectionLabel(style, number);
    if (title.isEmpty()) {
        return label;
    }
    return label + (style.gap.contains(u'\n') ? u" "_qs : style.gap) + title;
}

std::optional<ParsedLabel> parseSectionLabel(QStringView line)
{
    if (std::optional<ParsedLabel> label = LabelReader(line).wordLabel()) {
        return label;
    }
    if (std::optional<ParsedLabel> label = LabelReader(line).outlineLabel()) {
        return label;
    }
    return LabelReader(line).partLabel();
}

} // namespace Pandian
