// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/titleshape.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <optional>

namespace Pandian {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype maxDrawn = 8; // characters

constexpr std::array<std::pair<char32_t, char32_t>, 8> Pairs{{
    {U'“', U'”'},
    {U'‘', U'’'},
    {U'「', U'」'},
    {U'『', U'』'},
    {U'《', U'》'},
    {U'【', U'】'},
    {U'（', U'）'},
    {U'"', U'"'},
}};

// Of a title typed in half width, the mark that it stands for.
char32_t fullWidth(char32_t mark)
{
    switch (mark) {
    case U',':
        return U'，';
    case U':':
        return U'：';
    case U';':
        return U'；';
    case U'!':
        return U'！';
    case U'?':
        return U'？';
    case U'(':
        return U'（';
    case U')':
        return U'）';
    case U'　':
        return U' ';
    default:
        return mark;
    }
}

bool endsTheFirstPart(char32_t mark)
{
    return mark == U'，' || mark == U'：' || mark == U'；';
}

bool isMark(char32_t c)
{
    return QChar::isPunct(c) || QChar::isSymbol(c) || QChar::isSpace(c);
}

std::optional<char32_t> closing(char32_t opening)
{
    for (const auto &[open, close] : Pairs) {
        if (open == opening) {
            return close;
        }
    }
    return std::nullopt;
}

QString characters(qsizetype number)
{
    return number > maxDrawn ? u"○×"_s + QString::number(number) : QString(number, u'○');
}

void appendRun(QString &shape)
{
    if (!shape.endsWith(u'…')) {
        shape += u'…';
    }
}

} // namespace

QString titleShape(const QString &title)
{
    QString shape;
    const QList<uint> text = title.trimmed().toUcs4();
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char32_t c = fullWidth(text.at(i));
        if (!isMark(c)) {
            appendRun(shape);
            continue;
        }
        shape += QString::fromUcs4(&c, 1);
        if (endsTheFirstPart(c)) {
            if (i + 1 < text.size()) {
                appendRun(shape);
            }
            break;
        }
        const std::optional<char32_t> close = closing(c);
        const auto end = close
                             ? std::find_if(text.begin() + i + 1, text.end(),
                                            [&](uint other) { return fullWidth(other) == *close; })
                             : text.end();
        if (end != text.end()) {
            const qsizetype at = end - text.begin();
            shape += characters(at - i - 1) + QString::fromUcs4(&*close, 1);
            i = at;
        }
    }
    return shape;
}

QString usualTitleShape(const QStringList &titles)
{
    QHash<QString, qsizetype> counts;
    for (const QString &title : titles) {
        const QString shape = titleShape(title);
        if (++counts[shape] * 2 > titles.size()) {
            return shape;
        }
    }
    return {};
}

qsizetype titleLength(const QString &title)
{
    const QList<uint> text = title.toUcs4();
    return std::count_if(text.begin(), text.end(), [](uint c) { return !QChar::isSpace(c); });
}

} // namespace Pandian
