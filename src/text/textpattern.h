// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/textrange.h"

#include <QDeadlineTimer>
#include <QList>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

namespace Pandian {

struct FindOptions
{
    bool matchCase = false;
    bool anyWidth = true; // 全/半角不分
    bool regular = false; // the words are a regular expression

    friend bool operator==(const FindOptions &, const FindOptions &) = default;
};

// What is looked for, made ready once. Without words it is nowhere.
struct TextPattern
{
    FindOptions options;
    QString key;                   // the words as they are compared
    QRegularExpression expression; // instead, where they are one
};
// Error: the expression is wrong; says where, in plain words.
Result<TextPattern> textPattern(const QString &words, const FindOptions &options);

// Where the pattern stands, and what the groups of an expression hold there: the hit itself, the
// first group, … A group that found nothing has length 0; of plain words, and of an expression
// without groups, there are none.
struct TextHit : TextRange
{
    QList<TextRange> groups;
};

// The hits in one paragraph's text: in reading order, apart, none of them empty, none beginning or
// ending within a character with its marks, none with an object (an image) in it.
// A line break in the paragraph (U+2028) is "\n" to an expression.
// Error: the expression takes too many steps, or the time is over.
Result<QList<TextHit>>
findHits(const QString &text, const TextPattern &pattern,
         const QDeadlineTimer &deadline = QDeadlineTimer(QDeadlineTimer::Forever));

// Error: the expression has no such group as the replacement names.
Result<void> checkReplacement(const QString &replacement, const TextPattern &pattern);
// What comes in place of a hit of this text. For an expression "$1" or "\1" is what its first
// group found, "$0" the hit, "\n" a line break (U+2028), "$$" a dollar and "\\" a backslash.
QString replacementFor(const QString &text, const TextHit &hit, const TextPattern &pattern,
                       const QString &replacement);

} // namespace Pandian
