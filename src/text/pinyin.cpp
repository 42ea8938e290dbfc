// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/pinyin.h"

#include <QFile>

#include <algorithm>

namespace Pandian {

namespace {

constexpr qsizetype codeLength = 4; // "884C"

// Lines such as "884C xing hang heng" in the order of the characters.
const QByteArray &table()
{
    static const QByteArray lines = [] {
        QFile file(QStringLiteral(":/pinyin/readings.txt"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }();
    return lines;
}

// The line after the code, or an empty view.
QByteArrayView lineOf(QByteArrayView code)
{
    const QByteArrayView lines = table();
    qsizetype low = 0; // the line begins in [low, high)
    qsizetype high = lines.size();
    while (low < high) {
        const qsizetype middle = low + (high - low) / 2;
        const qsizetype begin = lines.first(middle).lastIndexOf('\n') + 1;
        const qsizetype found = lines.indexOf('\n', begin);
        const qsizetype end = found < 0 ? lines.size() : found;
        const int order = lines.sliced(begin).first(codeLength).compare(code);
        if (order == 0) {
            return lines.sliced(begin + codeLength, end - begin - codeLength);
        }
        if (order < 0) {
            low = end + 1;
        } else {
            high = begin;
        }
    }
    return {};
}

// What typed characters are read so far, as bits: bit n stands for the first n of them.
using Progress = quint64;

Progress advance(QChar character, QStringView typed, Progress before)
{
    const QChar folded = character.toCaseFolded();
    const QList<QByteArrayView> readings = pinyinOf(character);
    Progress after = 0;
    for (qsizetype n = 0; n < typed.size(); ++n) {
        if (!(before >> n & 1)) {
            continue;
        }
        if (typed.at(n) == folded) {
            after |= Progress(1) << (n + 1);
        }
        for (const QByteArrayView reading : readings) {
            const qsizetype longest = std::min(reading.size(), typed.size() - n);
            for (qsizetype i = 0; i < longest && typed.at(n + i) == QLatin1Char(reading.at(i));
                 ++i) {
                after |= Progress(1) << (n + i + 1);
            }
        }
    }
    return after;
}

} // namespace

QList<QByteArrayView> pinyinOf(QChar character)
{
    if (character.script() != QChar::Script_Han) {
        return {};
    }
    const QByteArray code = QByteArray::number(character.unicode(), 16).toUpper();
    const QByteArrayView line = lineOf(code);
    QList<QByteArrayView> readings;
    for (qsizetype begin = 1; begin < line.size();) {
        const qsizetype space = line.indexOf(' ', begin);
        const qsizetype end = space < 0 ? line.size() : space;
        readings.append(line.sliced(begin, end - begin));
        begin = end + 1;
    }
    return readings;
}

std::optional<TextRange> findTyped(QStringView text, QStringView typed)
{
    QString wanted = typed.toString().toCaseFolded();
    wanted.removeIf([](QChar c) { return c.isSpace(); });
    if (wanted.isEmpty() || wanted.size() > MaxTyped) {
        return std::nullopt;
    }
    const Progress all = Progress(1) << wanted.size();
    for (qsizetype start = 0; start < text.size(); ++start) {
        Progress progress = 1;
        for (qsizetype at = start; at < text.size() && progress != 0; ++at) {
            const QChar c = text.at(at);
            const Progress next = advance(c, wanted, progress);
            const bool isBetween = at > start && (c.isSpace() || c.isPunct());
            progress = isBetween ? next | progress : next;
            if (next & all) {
                return TextRange{int(start), int(at - start + 1)};
            }
        }
    }
    return std::nullopt;
}

} // namespace Pandian
