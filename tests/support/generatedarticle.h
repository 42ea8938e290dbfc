// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"

#include <random>

namespace Pandian {

// Chinese text for benchmarks whose words vary as those of real text do: a vocabulary of 60,000
// words over the 3,755 characters of GB 2312 level 1, both drawn by Zipf's law, so that a search
// index over many such articles has posting lists of realistic lengths: a few words stand in
// every article, most in a handful. The same text for the same seed on every machine.
class TextGenerator
{
public:
    explicit TextGenerator(quint64 seed);

    // A word by its rank from 0; the lower, the more frequent.
    QString word(int rank) const { return m_words.at(rank); }
    int wordCount() const { return int(m_words.size()); }

    QString line(int characters); // without punctuation
    // Sentences of 10 to 40 characters, numbers now and then.
    QString paragraphText(int characters);
    // Headline, metadata, lead and sections of about `characters` in all, as one writes them.
    Article article(int characters, int sections = 7);

private:
    int zipf(int count, double scale);
    QString nextWord();

    std::mt19937_64 m_random;
    QStringList m_words;
    double m_wordScale = 0;
};

} // namespace Pandian
