// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/pinyin.h"

#include <QFile>
#include <QHash>

#include <algorithm>
#include <utility>

namespace Pandian {

namespace {

using Readings = QHash<char16_t, QList<QByteArrayView>>;

// Of lines such as "884C xing hang heng".
Readings readingsIn(QByteArrayView lines)
{
    Readings readings;
    for (qsizetype begin = 0; begin < lines.size();) {
        const qsizetype found = lines.indexOf('\n', begin);
        const qsizetype end = found < 0 ? lines.size() : found;
        const QByteArrayView line = lines.sliced(begin, end - begin);
        qsizetype space = line.indexOf(' ');
        QList<QByteArrayView> &list = readings[char16_t(line.first(space).toUShort(nullptr, 16))];
        while (space >= 0) {
            const qsizetype next = line.indexOf(' ', space + 1);
            list.append(line.sliced(space + 1, (next < 0 ? line.size() : next) - space - 1));
            space = next;
        }
        begin = end + 1;
    }
    return readings;
}

// Made when it is first needed.
const Readings &allReadings()
{
    static const QByteArray lines = [] {
        QFile file(QStringLiteral(":/pinyin/readings.txt"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }();
    static const Readings readings = readingsIn(lines);
    return readings;
}

// What typed characters are read so far, as bits: bit n stands for the first n of them.
using Progress = quint64;

Progress advance(QChar character, QStringView typed, Progress before)
{
    const QChar folded = character.toCaseFolded();
    std::optional<QList<QByteArrayView>> readings; // looked up for a letter
    Progress after = 0;
    for (qsizetype n = 0; n < typed.size(); ++n) {
        if (!(before >> n & 1)) {
            continue;
        }
        if (typed.at(n) == folded) {
            after |= Progress(1) << (n + 1);
        }
        if (typed.at(n) < u'a' || typed.at(n) > u'z') {
            continue;
        }
        if (!readings) {
            readings = pinyinOf(character);
        }
        for (const QByteArrayView reading : std::as_const(*readings)) {
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
    return allReadings().value(character.unicode());
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
