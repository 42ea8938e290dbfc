// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commandrun.h"

#include <algorithm>
#include <array>

namespace Pandian {

// What the commands share in reading their options.

QCommandLineOption option(const QString &name, const QString &description,
                          const QString &valueName = {}, const QString &byDefault = {});
Result<int> numberOption(CommandRun &run, const QString &option, int least, int most);
// "on" or "off".
Result<bool> switchValue(CommandRun &run, const QString &value);

// Tables of { const char *word; … }, for an option that takes one of a few words.
template <typename Word, size_t Size>
QString wordsOf(const std::array<Word, Size> &words)
{
    QStringList list;
    for (const Word &word : words) {
        list.append(QLatin1String(word.word));
    }
    return list.join(u'|');
}

template <typename Word, size_t Size>
const Word *findWord(const std::array<Word, Size> &words, const QString &text)
{
    const auto *const found = std::find_if(words.begin(), words.end(), [&](const Word &word) {
        return text.compare(QLatin1String(word.word), Qt::CaseInsensitive) == 0;
    });
    return found == words.end() ? nullptr : found;
}

} // namespace Pandian
