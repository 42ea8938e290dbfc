// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/searchkeys.h"

#include <string>
#include <vector>

namespace Pandian {

// A key is made cluster by cluster: a character with the marks after it. So the key of a text is
// the keys of its parts, whatever stands beside them, and each unit knows where it comes from.

namespace {

struct Key
{
    std::u16string text;
    std::vector<int> origins; // for each unit of text: where its cluster starts in the original
};

struct Character
{
    char32_t code = 0; // a lone surrogate is its own code
    int units = 1;
};

Character characterAt(QStringView text, qsizetype i)
{
    if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
        return {QChar::surrogateToUcs4(text[i], text[i + 1]), 2};
    }
    return {text[i].unicode(), 1};
}

// Marks and zero-width characters out of pasted text, which a reader does not see.
bool isInvisible(char32_t code)
{
    return QChar::category(code) == QChar::Other_Format || (code >= 0xFE00 && code <= 0xFE0F) ||
           (code >= 0xE0100 && code <= 0xE01EF);
}

// Whether the character is one with what stands before it: marks, half-width voicing marks and
// the vowels and finals of Korean letters.
bool joinsPrevious(char32_t code)
{
    return QChar::isMark(code) || code == 0xFF9E || code == 0xFF9F ||
           (code >= 0x1160 && code <= 0x11FF) || isInvisible(code);
}

// The key of the characters that most text is made of: one unit, never joining another one.
// 0 for all others.
char16_t plainKey(char16_t c)
{
    if (c >= 0x4E00 && c <= 0x9FFF) {
        return c;
    }
    if (c >= 0x20 && c <= 0x7E) {
        return c >= u'A' && c <= u'Z' ? c + 0x20 : c;
    }
    if (c >= 0xFF01 && c <= 0xFF5E) {
        return plainKey(c - 0xFEE0);
    }
    const bool mark = (c >= 0x3001 && c <= 0x3029) || c == 0x2014 || c == 0x2018 || c == 0x2019 ||
                      c == 0x201C || c == 0x201D || c == u'\n' || c == u'\t';
    return mark ? c : 0;
}

QString clusterKey(QStringView cluster)
{
    QString visible;
    for (qsizetype i = 0; i < cluster.size();) {
        const Character c = characterAt(cluster, i);
        if (!isInvisible(c.code)) {
            visible += cluster.mid(i, c.units);
        }
        i += c.units;
    }
    return visible.normalized(QString::NormalizationForm_KC)
        .toLower()
        .normalized(QString::NormalizationForm_KC);
}

Key makeKey(QStringView text)
{
    Key key;
    key.text.reserve(size_t(text.size()));
    key.origins.reserve(size_t(text.size()));
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype first = i;
        for (; i < text.size(); ++i) {
            const char16_t plain = plainKey(text[i].unicode());
            if (plain == 0) {
                break;
            }
            key.text.push_back(plain);
            key.origins.push_back(int(i));
        }
        if (i == text.size()) {
            break;
        }
        if (i > first && joinsPrevious(characterAt(text, i).code)) {
            key.text.pop_back();
            key.origins.pop_back();
            --i;
        }
        const qsizetype start = i;
        do {
            i += characterAt(text, i).units;
        } while (i < text.size() && joinsPrevious(characterAt(text, i).code));
        key.text += clusterKey(text.mid(start, i - start)).toStdU16String();
        key.origins.resize(key.text.size(), int(start));
    }
    return key;
}

enum class Kind { None, Han, Word };

Kind kindOf(char32_t code)
{
    if (code < 0x80) {
        return (code >= u'a' && code <= u'z') || (code >= u'0' && code <= u'9') ? Kind::Word
                                                                                : Kind::None;
    }
    if ((code >= 0x4E00 && code <= 0x9FFF) || (code >= 0x20000 && code <= 0x3FFFF) ||
        QChar::script(code) == QChar::Script_Han) {
        return Kind::Han;
    }
    return QChar::isLetterOrNumber(code) || QChar::isMark(code) ? Kind::Word : Kind::None;
}

// One maximal run of characters of one kind.
struct KeyRun
{
    QStringView text;
    Kind kind = Kind::None;
};

QList<KeyRun> indexedRuns(QStringView key)
{
    QList<KeyRun> runs;
    for (qsizetype i = 0; i < key.size();) {
        const qsizetype start = i;
        const Kind kind = kindOf(characterAt(key, i).code);
        while (i < key.size() && kindOf(characterAt(key, i).code) == kind) {
            i += characterAt(key, i).units;
        }
        if (kind != Kind::None) {
            runs.append({key.mid(start, i - start), kind});
        }
    }
    return runs;
}

// Calls add(token) for the pieces of a run; without the last character alone unless `whole` or
// there is no other piece.
template <typename Add>
void addPieces(const KeyRun &run, bool whole, const Add &add)
{
    if (run.kind == Kind::Word) {
        add(run.text);
        return;
    }
    qsizetype start = 0;
    qsizetype next = characterAt(run.text, 0).units;
    for (; next < run.text.size(); next += characterAt(run.text, next).units) {
        const qsizetype end = next + characterAt(run.text, next).units;
        add(run.text.mid(start, end - start));
        start = next;
    }
    if (whole || start == 0) {
        add(run.text.mid(start));
    }
}

// A hit never begins inside a word, since words are indexed whole.
bool beginsInsideWord(QStringView key, qsizetype i)
{
    if (i == 0 || kindOf(characterAt(key, i).code) != Kind::Word) {
        return false;
    }
    const bool pair = i >= 2 && key[i - 1].isLowSurrogate() && key[i - 2].isHighSurrogate();
    return kindOf(characterAt(key, i - (pair ? 2 : 1)).code) == Kind::Word;
}

} // namespace

QString searchKey(QStringView text)
{
    return QString::fromStdU16String(makeKey(text).text);
}

QString searchTokens(QStringView text)
{
    const QString key = searchKey(text);
    QString tokens;
    tokens.reserve(key.size() * 3);
    for (const KeyRun &run : indexedRuns(key)) {
        addPieces(run, true, [&](QStringView token) {
            if (!tokens.isEmpty()) {
                tokens += u' ';
            }
            tokens += token;
        });
    }
    return tokens;
}

QString searchExpression(QStringView query)
{
    const QString key = searchKey(query);
    const QList<KeyRun> runs = indexedRuns(key);
    if (runs.isEmpty()) {
        return {};
    }
    QStringList tokens;
    for (qsizetype i = 0; i < runs.size(); ++i) {
        addPieces(runs[i], i + 1 < runs.size(),
                  [&](QStringView token) { tokens.append(token.toString()); });
    }
    // Tokens hold letters, digits and marks alone, so that none can end the quotes.
    const QString phrase = u"\"%1\""_qs.arg(tokens.join(u' '));
    // A last word may be the beginning of a longer one, a last character that of a pair.
    const KeyRun &last = runs.last();
    const bool pair = last.kind == Kind::Han && last.text.size() > characterAt(last.text, 0).units;
    return pair ? phrase : phrase + u" *"_qs;
}

QList<TextRange> searchHits(QStringView text, QStringView query)
{
    QList<TextRange> hits;
    const QString wanted = searchKey(query);
    if (wanted.isEmpty()) {
        return hits;
    }
    const Key key = makeKey(text);
    const QStringView units(key.text);
    const auto origin = [&](qsizetype i) {
        return i < units.size() ? key.origins[size_t(i)] : int(text.size());
    };
    int free = 0; // where the last hit ended
    for (qsizetype i = units.indexOf(wanted); i >= 0; i = units.indexOf(wanted, i + 1)) {
        if (origin(i) < free || beginsInsideWord(units, i)) {
            continue;
        }
        qsizetype end = i + wanted.size();
        while (end < units.size() && origin(end) == origin(end - 1)) {
            ++end;
        }
        hits.append({origin(i), origin(end) - origin(i)});
        free = origin(end);
    }
    return hits;
}

} // namespace Pandian
