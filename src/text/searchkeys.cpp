// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/searchkeys.h"

#include "text/folding.h"

namespace Pandian {

namespace {

constexpr Folds keyFolds = Fold::Case | Fold::Width | Fold::Compatibility;

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
    return QString::fromStdU16String(foldText(text, keyFolds).text);
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
    const FoldedText key = foldText(text, keyFolds);
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
