// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/textpattern.h"

#include "text/folding.h"

#include <QCoreApplication>

#include <algorithm>

namespace Pandian {

namespace {

struct TextPatternTexts
{
    Q_DECLARE_TR_FUNCTIONS(TextPattern)
};

Folds foldsOf(const FindOptions &options)
{
    Folds folds;
    folds.setFlag(Fold::Case, !options.matchCase);
    folds.setFlag(Fold::Width, options.anyWidth);
    return folds;
}

QString inOrdinaryWidth(QString text)
{
    for (QChar &unit : text) {
        unit = QChar(widthFolded(unit.unicode()));
    }
    return text;
}

// A full-width mark means itself, also where it is quoted (\Q…\E) or named (\x{FF0C}); folded, it
// must not become one of the expression's own signs.
QString widthFoldedExpression(const QString &expression)
{
    static const QRegularExpression literal(
        u"\\\\Q(.*?)(?:\\\\E|$)|\\\\x\\{([0-9A-Fa-f]{1,4})\\}"_qs,
        QRegularExpression::DotMatchesEverythingOption);
    QString folded;
    for (qsizetype i = 0; i < expression.size(); ++i) {
        const QRegularExpressionMatch match =
            literal.match(expression, i, QRegularExpression::NormalMatch,
                          QRegularExpression::AnchorAtOffsetMatchOption);
        if (match.hasMatch()) {
            const QString named(QChar(match.captured(2).toUShort(nullptr, 16)));
            const bool quoted = match.capturedStart(1) >= 0;
            folded += quoted || inOrdinaryWidth(named) != named
                          ? QRegularExpression::escape(
                                inOrdinaryWidth(quoted ? match.captured(1) : named))
                          : match.captured();
            i = match.capturedEnd() - 1;
            continue;
        }
        const bool escaped = expression.at(i) == u'\\' && i + 1 < expression.size();
        const QChar unit = expression.at(escaped ? i + 1 : i);
        const QChar plain(widthFolded(unit.unicode()));
        folded += plain == unit ? expression.mid(i, escaped ? 2 : 1)
                                : QRegularExpression::escape(QString(plain));
        i += escaped ? 1 : 0;
    }
    return folded;
}

// How many beginnings one call tries and how many steps it takes at most. The library does not
// count the characters that a step runs over, so that a call may last, but not for long; between
// calls one looks at the clock.
constexpr int beginningsAtOnce = 16;
constexpr int stepsAtOnce = 250'000;

// The search for a beginning is part of the match: the library counts steps anew at each beginning
// that it tries by itself.
QRegularExpression searching(const QString &expression, const FindOptions &options)
{
    const QString folded = options.anyWidth ? widthFoldedExpression(expression) : expression;
    return QRegularExpression(
        QStringLiteral("(*NOTEMPTY)(*LIMIT_MATCH=%1)\\G(?s:.{0,%2}?)\\K(?:%3\\E)")
            .arg(QString::number(stepsAtOnce), QString::number(beginningsAtOnce - 1), folded),
        options.matchCase ? QRegularExpression::NoPatternOption
                          : QRegularExpression::CaseInsensitiveOption);
}

// Where the expression repeats itself as a whole; what is quoted, escaped or in a class does not.
// -1: nowhere.
qsizetype recursionIn(const QString &expression)
{
    static const QRegularExpression signs(
        u"\\\\Q.*?(?:\\\\E|\\z)"
        "|\\[\\^?\\]?(?:\\\\Q.*?\\\\E|\\\\.|\\[:\\^?\\w+:\\]|[^\\]\\\\])*+\\]"
        "|(\\(\\?(?:R|0+)\\)|\\\\g(?:<0+>|'0+'))"
        "|\\\\."_qs,
        QRegularExpression::DotMatchesEverythingOption);
    for (QRegularExpressionMatchIterator it = signs.globalMatch(expression); it.hasNext();) {
        if (const QRegularExpressionMatch match = it.next(); match.hasCaptured(1)) {
            return match.capturedStart(1);
        }
    }
    return -1;
}

Error wrongExpression(const QString &expression, qsizetype offset)
{
    const QString message =
        offset >= expression.size()
            ? TextPatternTexts::tr("The regular expression is not complete: a bracket is still "
                                   "open, or something is missing at its end.")
            : TextPatternTexts::tr("The regular expression cannot be understood from character %L1 "
                                   "on: “%2”. Correct it there.")
                  .arg(offset + 1)
                  .arg(expression.mid(offset, 12));
    return {ErrorCode::InvalidInput, message, {}};
}

Error tooLong()
{
    return {ErrorCode::Cancelled,
            TextPatternTexts::tr("The regular expression takes too long, so the search was "
                                 "stopped. Use a simpler one."),
            {}};
}

// The text as an expression sees it, unit for unit.
QString subjectOf(const QString &text, const FindOptions &options)
{
    QString subject = text;
    for (qsizetype i = 0; i < subject.size(); ++i) {
        const QChar unit = text.at(i);
        if (unit.isSurrogate()) {
            const int units = characterAt(text, i).units;
            if (units == 1) {
                subject[i] = QChar::ReplacementCharacter;
            }
            i += units - 1;
        } else if (unit == QChar::LineSeparator) {
            subject[i] = u'\n';
        } else if (unit.unicode() >= 0x3000 && options.anyWidth) {
            if (const char16_t folded = widthFolded(unit.unicode()); folded != unit) {
                subject[i] = QChar(folded);
            }
        }
    }
    return subject;
}

bool cutsAt(const QString &text, qsizetype i)
{
    return i > 0 && i < text.size() && isMarkOnPrevious(characterAt(text, i).code);
}

qsizetype charactersOn(const QString &text, qsizetype i, int count)
{
    for (; count > 0 && i < text.size(); --count) {
        i += characterAt(text, i).units;
    }
    return i;
}

TextHit hitOf(const QRegularExpressionMatch &match)
{
    const auto range = [&match](int group) {
        return TextRange{int(match.capturedStart(group)), int(match.capturedLength(group))};
    };
    TextHit hit{range(0), {}};
    for (int group = 0; match.lastCapturedIndex() > 0 && group <= match.lastCapturedIndex();
         ++group) {
        hit.groups.append(range(group));
    }
    return hit;
}

Result<QList<TextHit>> expressionHits(const QString &text, const TextPattern &pattern,
                                      const QDeadlineTimer &deadline)
{
    QList<TextHit> hits;
    const QString subject = subjectOf(text, pattern.options);
    for (qsizetype from = 0; from < subject.size();) {
        const QRegularExpressionMatch match =
            pattern.expression.match(subject, from, QRegularExpression::NormalMatch,
                                     QRegularExpression::DontCheckSubjectStringMatchOption);
        if (!match.isValid() || deadline.hasExpired()) {
            return tooLong();
        }
        if (!match.hasMatch()) {
            from = charactersOn(subject, from, beginningsAtOnce);
            continue;
        }
        const qsizetype start = match.capturedStart();
        const qsizetype end = match.capturedEnd();
        const QStringView hit = QStringView(text).mid(start, std::max<qsizetype>(end - start, 0));
        if (const qsizetype object = hit.indexOf(QChar(QChar::ObjectReplacementCharacter));
            object >= 0) {
            from = start + object + 1;
            continue;
        }
        if (!hit.isEmpty() && !cutsAt(text, start) && !cutsAt(text, end)) {
            hits.append(hitOf(match));
        }
        from = std::max(end, charactersOn(subject, from, 1));
    }
    return hits;
}

QList<TextHit> wordHits(const QString &text, const TextPattern &pattern)
{
    QList<TextHit> hits;
    const FoldedText folded = foldText(text, foldsOf(pattern.options));
    const QStringView units(folded.text);
    const auto origin = [&](qsizetype i) {
        return i < units.size() ? folded.origins[size_t(i)] : int(text.size());
    };
    const auto isEdge = [&](qsizetype i) { return i == 0 || origin(i) != origin(i - 1); };
    qsizetype from = 0;
    for (qsizetype i = units.indexOf(pattern.key); i >= 0; i = units.indexOf(pattern.key, from)) {
        const qsizetype end = i + pattern.key.size();
        const bool whole = isEdge(i) && isEdge(end);
        if (whole) {
            hits.append(TextHit{{origin(i), origin(end) - origin(i)}, {}});
        }
        from = whole ? end : i + 1;
    }
    return hits;
}

// A part of a replacement: a group of the expression, or text.
struct Piece
{
    int group = -1;
    QString text; // as written
};

// "$1" and "\1" are groups, "$$" and "\\" the signs themselves; what is neither is text.
QList<Piece> piecesOf(const QString &replacement)
{
    QList<Piece> pieces;
    for (qsizetype i = 0; i < replacement.size(); ++i) {
        const QChar sign = replacement.at(i);
        const QChar next = i + 1 < replacement.size() ? replacement.at(i + 1) : QChar();
        const bool special = sign == u'$' || sign == u'\\';
        if (special && next >= u'0' && next <= u'9') {
            pieces.append({next.unicode() - u'0', replacement.mid(i, 2)});
            ++i;
        } else if (sign == u'\\' && next == u'n') {
            pieces.append({-1, QString(QChar(QChar::LineSeparator))});
            ++i;
        } else {
            pieces.append({-1, QString(sign)});
            i += special && next == sign ? 1 : 0;
        }
    }
    return pieces;
}

} // namespace

Result<TextPattern> textPattern(const QString &words, const FindOptions &options)
{
    TextPattern pattern{options, {}, {}};
    if (!options.regular) {
        pattern.key = QString::fromStdU16String(foldText(words, foldsOf(options)).text);
    } else if (!words.isEmpty()) {
        const QRegularExpression plain(words);
        if (!plain.isValid()) {
            return wrongExpression(words, plain.patternErrorOffset());
        }
        if (const qsizetype whole = recursionIn(words); whole >= 0) {
            return wrongExpression(words, whole); // the whole is more than what was written
        }
        pattern.expression = searching(words, options);
        if (!pattern.expression.isValid()) { // what can only stand at the beginning of one
            return wrongExpression(words, 0);
        }
    }
    return pattern;
}

Result<QList<TextHit>> findHits(const QString &text, const TextPattern &pattern,
                                const QDeadlineTimer &deadline)
{
    if (pattern.options.regular) {
        return pattern.expression.pattern().isEmpty() ? QList<TextHit>()
                                                      : expressionHits(text, pattern, deadline);
    }
    const bool object = pattern.key.contains(QChar(QChar::ObjectReplacementCharacter));
    return pattern.key.isEmpty() || object ? QList<TextHit>() : wordHits(text, pattern);
}

Result<void> checkReplacement(const QString &replacement, const TextPattern &pattern)
{
    if (!pattern.options.regular) {
        return {};
    }
    const int groups = std::max(pattern.expression.captureCount(), 0);
    const QList<Piece> pieces = piecesOf(replacement);
    for (const Piece &piece : pieces) {
        if (piece.group > groups) {
            return Error{
                ErrorCode::InvalidInput,
                TextPatternTexts::tr("The replacement uses “%1”, but the regular "
                                     "expression has no such group in brackets. Add one or "
                                     "correct the replacement.")
                    .arg(piece.text),
                {}};
        }
    }
    return {};
}

QString replacementFor(const QString &text, const TextHit &hit, const TextPattern &pattern,
                       const QString &replacement)
{
    if (!pattern.options.regular) {
        return replacement;
    }
    QString filled;
    const QList<Piece> pieces = piecesOf(replacement);
    for (const Piece &piece : pieces) {
        if (piece.group < 0) {
            filled += piece.text;
        } else if (piece.group == 0) {
            filled += text.mid(hit.start, hit.length);
        } else if (piece.group < hit.groups.size() && hit.groups.at(piece.group).length > 0) {
            const TextRange &found = hit.groups.at(piece.group);
            filled += text.mid(found.start, found.length);
        }
    }
    return filled;
}

} // namespace Pandian
