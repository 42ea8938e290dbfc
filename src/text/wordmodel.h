// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QCoreApplication>
#include <QStringList>

#include <memory>
#include <optional>

class QFile;

namespace Pandian {

// The words of Chinese text and how likely they follow each other: the trigram model of the input
// method library libime (zh_CN.lm, a quantised trie as KenLM writes it). The file is mapped, not
// read in, and not trusted: a file of another kind is refused, and no content of it leads outside.
// For any thread.
class WordModel
{
    Q_DECLARE_TR_FUNCTIONS(WordModel)

public:
    using WordId = quint32;
    static constexpr WordId Unknown = 0;

    // What is before a word, with what it costs not to be known together with it.
    struct Context
    {
        WordId earlier = Unknown;
        WordId previous = Unknown;
        float backoff = 0;     // of the previous word
        float pairBackoff = 0; // of both
    };
    struct Step
    {
        float score = 0; // log10 of the word's probability there
        Context next;
    };

    // The file has to keep its length while the model lives.
    static Result<WordModel> open(const QString &path);
    // Where this computer has one: beside the program or where Debian and others install it. Empty:
    // nowhere.
    static QString installedPath();
    WordModel(WordModel &&other) noexcept;
    WordModel &operator=(WordModel &&other) noexcept;
    ~WordModel();

    WordId find(QByteArrayView utf8) const;
    // A word it does not have is unlikely and says nothing about the next.
    Step step(const Context &before, WordId word) const;
    // Of these words in a row, nothing being known of what is before them.
    float score(const QStringList &words) const;

private:
    // Offsets are in bytes from the beginning of the file, checked against its size.
    struct Layout
    {
        quint64 words = 0;
        quint64 bigrams = 0;
        quint64 trigrams = 0;
        quint64 hashes = 0; // of the words, ascending; a word's id is its index + 1
        quint64 hashCount = 0;
        quint64 bigramProbs = 0; // the values that packed entries stand for
        quint64 bigramBackoffs = 0;
        quint64 trigramProbs = 0;
        quint64 unigrams = 0;
        quint64 nextHighs = 0; // the first bigram of each high part of `next`, ascending
        quint64 nextHighCount = 0;
        quint64 bigramEntries = 0;
        quint64 trigramEntries = 0;
        int wordBits = 0;
        int probBits = 0;
        int backoffBits = 0;
        int nextBits = 0; // the low part of `next`, which stands in the entry

        int bigramBits() const { return wordBits + backoffBits + probBits + nextBits; }
        int trigramBits() const { return wordBits + probBits; }
    };
    struct Span // of entries
    {
        quint64 begin = 0;
        quint64 end = 0;
    };

    explicit WordModel(std::unique_ptr<QFile> file);

    static std::optional<Layout> readLayout(const uchar *data, quint64 size);
    Span bigramsOf(WordId word) const;
    Span trigramsOf(quint64 bigram) const;
    quint64 nextOf(quint64 bigram) const;
    // None: no such word among the entries.
    std::optional<quint64> findEntry(quint64 entries, int bits, Span span, WordId word) const;
    float value(quint64 offset) const;
    float packedValue(quint64 table, quint64 entries, quint64 firstBit, int count) const;
    quint64 bits(quint64 offset, quint64 firstBit, int count) const;

    std::unique_ptr<QFile> m_file;
    const uchar *m_data = nullptr;
    Layout m_layout;
};

} // namespace Pandian
