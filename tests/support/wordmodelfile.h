// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

namespace Pandian {

// Words in a row, the last one to be said of; one to three.
struct Ngram
{
    QStringList words;
    int prob = 0;    // 0 to 15, of which each means -0.5 in log10
    int backoff = 0; // the same
};

// A file of Chinese words as WordModel reads it. Each word has to stand alone in the list, too, and
// each pair that ends a triple.
QByteArray wordModelFile(const QList<Ngram> &ngrams);

// One in which 平安山西 and 山西太原 are words of two characters each.
QByteArray smallWordModelFile();

} // namespace Pandian
