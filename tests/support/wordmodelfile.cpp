// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/wordmodelfile.h"

#include <QtEndian>

#include <algorithm>
#include <bit>
#include <cstring>

namespace Pandian {

namespace {

constexpr int valueBits = 4;
constexpr int valueCount = 1 << valueBits;
constexpr int orderOffset = 0x58;
constexpr int typeOffset = 0x60;
constexpr int countsOffset = 0x6c;
constexpr int headerSize = 0x88;

template <typename T>
void append(QByteArray &bytes, T value)
{
    const T little = qToLittleEndian(value);
    bytes.append(reinterpret_cast<const char *>(&little), sizeof little);
}

float meant(int value)
{
    return -0.5F * float(value);
}

// MurmurHash64A, seed 0.
quint64 hashOf(const QByteArray &word)
{
    constexpr quint64 m = 0xc6a4a7935bd1e995;
    quint64 hash = quint64(word.size()) * m;
    for (qsizetype at = 0; at < word.size(); at += 8) {
        const QByteArray piece = word.mid(at, 8);
        quint64 k = 0;
        for (qsizetype i = 0; i < piece.size(); ++i) {
            k |= quint64(uchar(piece.at(i))) << (8 * i);
        }
        if (piece.size() == 8) {
            k *= m;
            k ^= k >> 47;
            k *= m;
            hash = (hash ^ k) * m;
        } else {
            hash = (hash ^ k) * m;
        }
    }
    hash ^= hash >> 47;
    hash *= m;
    return hash ^ (hash >> 47);
}

// The lowest bit first.
class PackedBits
{
public:
    void add(quint64 value, int count)
    {
        for (int bit = 0; bit < count; ++bit) {
            if (m_used % 8 == 0) {
                m_bytes.append('\0');
            }
            m_bytes.back() = char(m_bytes.back() | char(((value >> bit) & 1) << (m_used % 8)));
            ++m_used;
        }
    }
    // With one entry more and what a reader of eight bytes may touch.
    QByteArray region(qsizetype entries, int bits) const
    {
        QByteArray bytes = m_bytes;
        bytes.resize((((1 + entries) * bits + 7) / 8) + 8, '\0');
        return bytes;
    }

private:
    QByteArray m_bytes;
    int m_used = 0;
};

// The n-grams of one length, the last word first, as ids, in the file's order.
struct Entry
{
    QList<quint64> ids;
    int prob = 0;
    int backoff = 0;
};

QList<Entry> entriesOf(const QList<Ngram> &ngrams, const QList<quint64> &hashes, qsizetype length)
{
    QList<Entry> entries;
    for (const Ngram &ngram : ngrams) {
        if (ngram.words.size() == length) {
            Entry entry{{}, ngram.prob, ngram.backoff};
            for (const QString &word : ngram.words) {
                entry.ids.prepend(quint64(hashes.indexOf(hashOf(word.toUtf8()))) + 1);
            }
            entries.append(entry);
        }
    }
    std::sort(entries.begin(), entries.end(),
              [](const Entry &a, const Entry &b) { return a.ids < b.ids; });
    return entries;
}

// How many entries stand before those that begin with these.
quint64 firstOf(const QList<Entry> &entries, const QList<quint64> &ids)
{
    return quint64(std::count_if(entries.cbegin(), entries.cend(),
                                 [&ids](const Entry &entry) { return entry.ids < ids; }));
}

QByteArray header(qsizetype words, qsizetype bigrams, qsizetype trigrams)
{
    QByteArray bytes("mmap lm http://kheafield.com/code format version 5\n");
    bytes.resize(headerSize, '\0');
    bytes[orderOffset] = 3;
    bytes[typeOffset] = 5;
    QByteArray counts;
    for (const qsizetype count : {words, bigrams, trigrams}) {
        append(counts, quint64(count));
    }
    return bytes.replace(countsOffset, counts.size(), counts);
}

} // namespace

QByteArray wordModelFile(const QList<Ngram> &ngrams)
{
    QList<quint64> hashes;
    for (const Ngram &ngram : ngrams) {
        if (ngram.words.size() == 1) {
            hashes.append(hashOf(ngram.words.constFirst().toUtf8()));
        }
    }
    std::sort(hashes.begin(), hashes.end());
    const QList<Entry> unigrams = entriesOf(ngrams, hashes, 1);
    const QList<Entry> bigrams = entriesOf(ngrams, hashes, 2);
    const QList<Entry> trigrams = entriesOf(ngrams, hashes, 3);
    const qsizetype words = unigrams.size() + 1; // with <unk>
    QByteArray file = header(words, bigrams.size(), trigrams.size());
    append(file, quint64(hashes.size()));
    for (const quint64 hash : hashes) {
        append(file, hash);
    }
    append(file, quint64(0)); // the place of <unk>
    file += QByteArray::fromHex("0204040000000000");
    for (int table = 0; table < 3; ++table) {
        for (int value = 0; value < valueCount; ++value) {
            append(file, meant(value));
        }
    }
    for (qsizetype id = 0; id < words + 2; ++id) {
        const Entry entry = id == 0 || id >= words ? Entry() : unigrams.at(id - 1);
        append(file, meant(entry.prob));
        append(file, meant(entry.backoff));
        append(file, firstOf(bigrams, {quint64(id)}));
    }
    file.resize((file.size() + 7) / 8 * 8, '\0');
    file += QByteArray::fromHex("0016000000000000");
    file += QByteArray(8 + 7, '\0'); // all of `next` stands in the entries
    const int wordBits = std::bit_width(quint64(words));
    const int nextBits = std::bit_width(quint64(trigrams.size()));
    PackedBits bigramBits;
    for (const Entry &entry : bigrams) {
        bigramBits.add(entry.ids.at(1), wordBits);
        bigramBits.add(quint64(entry.backoff), valueBits);
        bigramBits.add(quint64(entry.prob), valueBits);
        bigramBits.add(firstOf(trigrams, entry.ids), nextBits);
    }
    bigramBits.add(0, wordBits + 2 * valueBits);
    bigramBits.add(quint64(trigrams.size()), nextBits);
    file += bigramBits.region(bigrams.size(), wordBits + 2 * valueBits + nextBits);
    PackedBits trigramBits;
    for (const Entry &entry : trigrams) {
        trigramBits.add(entry.ids.at(2), wordBits);
        trigramBits.add(quint64(entry.prob), valueBits);
    }
    return file + trigramBits.region(trigrams.size(), wordBits + valueBits);
}

QByteArray smallWordModelFile()
{
    return wordModelFile({{{u"平"_qs}, 8, 1},
                          {{u"安"_qs}, 8, 1},
                          {{u"平安"_qs}, 6, 1},
                          {{u"山西"_qs}, 6, 1},
                          {{u"山"_qs}, 8, 1},
                          {{u"西"_qs}, 8, 1},
                          {{u"太原"_qs}, 6, 1},
                          {{u"\U0002A6D6\U0002A6D6"_qs}, 6, 1},
                          {{u"平安"_qs, u"山西"_qs}, 4, 2},
                          {{u"山西"_qs, u"太原"_qs}, 4, 2},
                          {{u"太原"_qs, u"平安"_qs}, 4, 2},
                          {{u"平安"_qs, u"山西"_qs, u"太原"_qs}, 2, 0}});
}

} // namespace Pandian
