// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/wordmodel.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QtEndian>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>
#include <utility>

namespace Pandian {

namespace {

constexpr char magic[] = "mmap lm http://kheafield.com/code format version 5\n";
constexpr quint64 orderOffset = 0x58;
constexpr quint64 typeOffset = 0x60;
constexpr quint64 countsOffset = 0x6C;
constexpr quint64 hashCountOffset = 0x88;
constexpr quint8 trigramOrder = 3;
constexpr quint32 quantisedArrayTrie = 5;
constexpr quint8 quantiserVersion = 2;
constexpr quint8 arrayVersion = 0;
constexpr int mostValueBits = 25;
constexpr quint64 largestFile = quint64(1) << 30;
constexpr quint64 unigramSize = 16; // two floats and the first bigram
constexpr float unknownScore = -7;
constexpr float leastValue = -99; // log10: what stands for values that make no sense

template <typename T>
T readAt(const uchar *data, quint64 offset)
{
    return qFromLittleEndian<T>(data + offset);
}

// MurmurHash64A by Austin Appleby (public domain), seed 0.
quint64 hashOf(QByteArrayView bytes)
{
    constexpr quint64 m = 0xc6a4a7935bd1e995;
    constexpr int r = 47;
    const auto *data = reinterpret_cast<const uchar *>(bytes.data());
    const qsizetype whole = bytes.size() / 8 * 8;
    quint64 hash = quint64(bytes.size()) * m;
    for (qsizetype at = 0; at < whole; at += 8) {
        quint64 k = readAt<quint64>(data, quint64(at)) * m;
        k ^= k >> r;
        hash = (hash ^ (k * m)) * m;
    }
    if (whole < bytes.size()) {
        uchar rest[8] = {};
        std::memcpy(rest, data + whole, size_t(bytes.size() - whole));
        hash = (hash ^ readAt<quint64>(rest, 0)) * m;
    }
    hash ^= hash >> r;
    hash *= m;
    return hash ^ (hash >> r);
}

// The first place in [begin, end) that is not `below`, by bisection: for values that should be
// ascending, but need not be.
template <typename Below>
quint64 firstNot(quint64 begin, quint64 end, Below below)
{
    while (begin < end) {
        const quint64 middle = begin + (end - begin) / 2;
        if (below(middle)) {
            begin = middle + 1;
        } else {
            end = middle;
        }
    }
    return begin;
}

// How many bits of a bigram's `next` stand in its entry: the rest is kept in a table, where that
// takes less room. As the writer of the file reckons it.
int inlineBits(quint64 bigrams, quint64 trigrams, int configured)
{
    const int required = std::bit_width(trigrams);
    int best = 0;
    qint64 least = qint64(trigrams >> required) * 64;
    for (int chop = 1; chop <= std::min(required, configured); ++chop) {
        const qint64 cost = qint64(trigrams >> (required - chop)) * 64 - qint64(bigrams + 1) * chop;
        if (cost < least) {
            least = cost;
            best = chop;
        }
    }
    return required - best;
}

// Bytes of so many entries, with one more and with room for reading eight bytes from the last one.
quint64 packedSize(quint64 entries, int bits)
{
    return ((1 + entries) * quint64(bits) + 7) / 8 + 8;
}

// Walks over the regions of the file, never beyond its end.
class Regions
{
public:
    Regions(quint64 at, quint64 size) : m_at(at), m_size(size) {}

    // Where the next region begins; only when it fits.
    quint64 take(quint64 length)
    {
        m_fits = m_fits && m_at <= m_size && length <= m_size - m_at;
        return m_fits ? std::exchange(m_at, m_at + length) : 0;
    }
    quint64 at() const { return m_at; }
    bool fits() const { return m_fits; }

private:
    quint64 m_at;
    quint64 m_size;
    bool m_fits = true;
};

} // namespace

WordModel::WordModel(std::unique_ptr<QFile> file) : m_file(std::move(file)) {}
WordModel::WordModel(WordModel &&other) noexcept = default;
WordModel &WordModel::operator=(WordModel &&other) noexcept = default;
WordModel::~WordModel() = default;

QString WordModel::installedPath()
{
    QStringList folders{QCoreApplication::applicationDirPath()};
#ifdef Q_OS_UNIX
    for (const QString &libraries :
         {QLibraryInfo::path(QLibraryInfo::LibrariesPath), u"/usr/lib64"_qs, u"/usr/lib"_qs}) {
        folders.append(libraries + u"/libime"_qs);
    }
#endif
    for (const QString &folder : std::as_const(folders)) {
        const QString path = folder + u"/zh_CN.lm"_qs;
        if (QFileInfo::exists(path)) {
            return path;
        }
    }
    return {};
}

Result<WordModel> WordModel::open(const QString &path)
{
    if (path.isEmpty()) {
        return Error{
            ErrorCode::NotFound,
            tr("There is no file of Chinese words; install the package "
               "libime-data-language-model, or close the program and put zh_CN.lm beside it."),
            {}};
    }
    const QString name = QDir::toNativeSeparators(path);
    WordModel model(std::make_unique<QFile>(path));
    QFile &file = *model.m_file;
    // Others, a pipe say, could keep us waiting.
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) {
        return Error{file.exists() ? ErrorCode::Io : ErrorCode::NotFound,
                     tr("The file of Chinese words “%1” cannot be read; check that it is there and "
                        "may be read.")
                         .arg(name),
                     file.errorString()};
    }
    const auto size = quint64(file.size());
    model.m_data = size > 0 && size <= largestFile ? file.map(0, qint64(size)) : nullptr;
    const std::optional<Layout> layout =
        model.m_data ? readLayout(model.m_data, size) : std::nullopt;
    if (!layout) {
        return Error{
            ErrorCode::InvalidInput,
            tr("“%1” is damaged or no file of Chinese words; replace it by zh_CN.lm of the "
               "package libime-data-language-model.")
                .arg(name),
            file.errorString()};
    }
    model.m_layout = *layout;
    return model;
}

std::optional<WordModel::Layout> WordModel::readLayout(const uchar *data, quint64 size)
{
    if (size < hashCountOffset + 8 || std::memcmp(data, magic, sizeof magic) != 0 ||
        data[orderOffset] != trigramOrder ||
        readAt<quint32>(data, typeOffset) != quantisedArrayTrie) {
        return {};
    }
    Layout layout;
    layout.words = readAt<quint64>(data, countsOffset);
    layout.bigrams = readAt<quint64>(data, countsOffset + 8);
    layout.trigrams = readAt<quint64>(data, countsOffset + 16);
    layout.hashCount = readAt<quint64>(data, hashCountOffset);
    // Each has a bit at least, so the sums below do not run over.
    const quint64 most = size * 8;
    if (layout.words > most || layout.bigrams > most || layout.trigrams > most ||
        layout.words > quint64(std::numeric_limits<qint32>::max()) ||
        layout.hashCount > layout.words) {
        return {};
    }
    layout.wordBits = std::bit_width(layout.words);

    Regions regions(hashCountOffset + 8, size);
    layout.hashes = regions.take(layout.words * 8);
    const quint64 quantiser = regions.take(8);
    if (!regions.fits() || data[quantiser] != quantiserVersion ||
        data[quantiser + 1] > mostValueBits || data[quantiser + 2] > mostValueBits) {
        return {};
    }
    layout.probBits = data[quantiser + 1];
    layout.backoffBits = data[quantiser + 2];
    layout.bigramProbs = regions.take(sizeof(float) << layout.probBits);
    layout.bigramBackoffs = regions.take(sizeof(float) << layout.backoffBits);
    layout.trigramProbs = regions.take(sizeof(float) << layout.probBits);
    layout.unigrams = regions.take((layout.words + 2) * unigramSize);

    const quint64 array = (regions.at() + 7) / 8 * 8;
    if (!regions.fits() || array + 8 > size || data[array] != arrayVersion) {
        return {};
    }
    layout.nextBits = inlineBits(layout.bigrams, layout.trigrams, data[array + 1]);
    layout.nextHighs = array + 8;
    layout.nextHighCount = (layout.trigrams >> layout.nextBits) + 1;
    regions.take((1 + layout.nextHighCount) * 8 + 7);
    layout.bigramEntries = regions.take(packedSize(layout.bigrams, layout.bigramBits()));
    layout.trigramEntries = regions.take(packedSize(layout.trigrams, layout.trigramBits()));
    return regions.fits() ? std::optional(layout) : std::nullopt;
}

// Eight bytes from any first byte are within the file: see packedSize().
quint64 WordModel::bits(quint64 offset, quint64 firstBit, int count) const
{
    const quint64 word = readAt<quint64>(m_data, offset + firstBit / 8) >> (firstBit % 8);
    return word & ((quint64(1) << count) - 1);
}

float WordModel::value(quint64 offset) const
{
    const auto value = readAt<float>(m_data, offset);
    return std::isfinite(value) && std::abs(value) <= -leastValue ? value : leastValue;
}

float WordModel::packedValue(quint64 table, quint64 entries, quint64 firstBit, int count) const
{
    return value(table + bits(entries, firstBit, count) * sizeof(float));
}

WordModel::WordId WordModel::find(QByteArrayView utf8) const
{
    const quint64 hash = hashOf(utf8);
    const auto hashAt = [this](quint64 index) {
        return readAt<quint64>(m_data, m_layout.hashes + index * 8);
    };
    const quint64 index =
        firstNot(0, m_layout.hashCount, [&](quint64 middle) { return hashAt(middle) < hash; });
    return index < m_layout.hashCount && hashAt(index) == hash ? WordId(index + 1) : Unknown;
}

WordModel::Span WordModel::bigramsOf(WordId word) const
{
    const quint64 entry = m_layout.unigrams + word * unigramSize;
    const quint64 end =
        std::min(readAt<quint64>(m_data, entry + unigramSize + 8), m_layout.bigrams);
    return {std::min(readAt<quint64>(m_data, entry + 8), end), end};
}

quint64 WordModel::nextOf(quint64 bigram) const
{
    const quint64 above = firstNot(0, m_layout.nextHighCount, [&](quint64 middle) {
        return readAt<quint64>(m_data, m_layout.nextHighs + middle * 8) <= bigram;
    });
    const quint64 high = above == 0 ? 0 : above - 1;
    const int entryBits = m_layout.bigramBits();
    const quint64 low =
        bits(m_layout.bigramEntries, (bigram + 1) * quint64(entryBits) - quint64(m_layout.nextBits),
             m_layout.nextBits);
    return std::min((high << m_layout.nextBits) | low, m_layout.trigrams);
}

WordModel::Span WordModel::trigramsOf(quint64 bigram) const
{
    const quint64 end = nextOf(bigram + 1);
    return {std::min(nextOf(bigram), end), end};
}

std::optional<quint64> WordModel::findEntry(quint64 entries, int bits, Span span, WordId word) const
{
    const auto wordAt = [&](quint64 index) {
        return this->bits(entries, index * quint64(bits), m_layout.wordBits);
    };
    const quint64 index =
        firstNot(span.begin, span.end, [&](quint64 middle) { return wordAt(middle) < word; });
    return index < span.end && wordAt(index) == word ? std::optional(index) : std::nullopt;
}

// The trie goes backwards: below a word stand the words before it. Added up in the order in which
// KenLM does it, as floats: the same scores to the last bit.
WordModel::Step WordModel::step(const Context &before, WordId word) const
{
    if (word == Unknown || word > m_layout.words) {
        return {unknownScore, {}};
    }
    const quint64 unigram = m_layout.unigrams + word * unigramSize;
    Step result{0, {Unknown, word, value(unigram + sizeof(float)), 0}};
    const std::optional<quint64> bigram =
        before.previous == Unknown ? std::nullopt
                                   : findEntry(m_layout.bigramEntries, m_layout.bigramBits(),
                                               bigramsOf(word), before.previous);
    if (!bigram) {
        result.score = value(unigram) + before.backoff + before.pairBackoff;
        return result;
    }
    const quint64 backoffBit =
        *bigram * quint64(m_layout.bigramBits()) + quint64(m_layout.wordBits);
    result.next.earlier = before.previous;
    result.next.pairBackoff = packedValue(m_layout.bigramBackoffs, m_layout.bigramEntries,
                                          backoffBit, m_layout.backoffBits);
    const std::optional<quint64> trigram =
        before.earlier == Unknown ? std::nullopt
                                  : findEntry(m_layout.trigramEntries, m_layout.trigramBits(),
                                              trigramsOf(*bigram), before.earlier);
    if (trigram) {
        const quint64 bit = *trigram * quint64(m_layout.trigramBits()) + quint64(m_layout.wordBits);
        result.score =
            packedValue(m_layout.trigramProbs, m_layout.trigramEntries, bit, m_layout.probBits);
        return result;
    }
    result.score = packedValue(m_layout.bigramProbs, m_layout.bigramEntries,
                               backoffBit + quint64(m_layout.backoffBits), m_layout.probBits) +
                   before.pairBackoff;
    return result;
}

float WordModel::score(const QStringList &words) const
{
    float sum = 0;
    Context context;
    for (const QString &word : words) {
        const Step taken = step(context, find(word.toUtf8()));
        sum += taken.score;
        context = taken.next;
    }
    return sum;
}

} // namespace Pandian
