// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/encodings.h"

#include <QSet>
#include <QStringDecoder>
#include <QtEndian>

#include <algorithm>

#ifdef Q_OS_WIN
#define NOMINMAX
#include <windows.h>
#endif

namespace Pandian {

namespace {

constexpr qsizetype SampleUnits = 8192;

// The most frequent characters of modern Chinese; in ordinary text every second one is among
// them, in Korean, Japanese or Big5 bytes read as GBK hardly any.
const QSet<QChar> &frequentCharacters()
{
    static const QSet<QChar> characters = [] {
        const QString list = QStringLiteral(
            "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动"
            "同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自"
            "二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日"
            "那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变"
            "条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总"
            "次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指"
            "几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器"
            "市省县委会议工安全服务院检察");
        return QSet<QChar>(list.begin(), list.end());
    }();
    return characters;
}

std::optional<QString> decodeUtf16(const QByteArray &bytes, qsizetype start, bool bigEndian)
{
    const qsizetype length = bytes.size() - start;
    if (length % 2 != 0) {
        return {};
    }
    QString text(length / 2, Qt::Uninitialized);
    const char *from = bytes.constData() + start;
    if (bigEndian) {
        qFromBigEndian<quint16>(from, length / 2, text.data());
    } else {
        qFromLittleEndian<quint16>(from, length / 2, text.data());
    }
    if (!text.isValidUtf16()) {
        return {};
    }
    return text;
}

// What a walk over the bytes as GB18030 finds.
struct GbShape
{
    bool valid = true;
    qsizetype doubles = 0;  // characters of two bytes
    qsizetype everyday = 0; // of these: GB2312's marks and its first level of Han characters
};

GbShape gbShape(const QByteArray &bytes, qsizetype start)
{
    const auto *at = reinterpret_cast<const uchar *>(bytes.constData()) + start;
    const auto *end = reinterpret_cast<const uchar *>(bytes.constData()) + bytes.size();
    GbShape shape;
    while (at < end) {
        if (*at < 0x80) {
            ++at;
            continue;
        }
        const uchar lead = *at;
        const uchar trail = end - at >= 2 ? at[1] : 0;
        if (lead == 0x80 || lead == 0xff) {
            shape.valid = false;
            return shape;
        }
        if (trail >= 0x30 && trail <= 0x39) {
            if (end - at < 4 || at[2] < 0x81 || at[2] == 0xff || at[3] < 0x30 || at[3] > 0x39) {
                shape.valid = false;
                return shape;
            }
            at += 4;
        } else if (trail >= 0x40 && trail != 0x7f && trail != 0xff) {
            ++shape.doubles;
            const bool everydayLead =
                lead == 0xa1 || lead == 0xa3 || (lead >= 0xb0 && lead <= 0xd7);
            shape.everyday += everydayLead && trail >= 0xa1 ? 1 : 0;
            at += 2;
        } else {
            shape.valid = false;
            return shape;
        }
    }
    return shape;
}

#ifdef Q_OS_WIN
// Qt for Windows comes without ICU and so without GB18030.
std::optional<QString> decodeBySystem(const QByteArray &bytes, qsizetype start)
{
    constexpr UINT Gb18030CodePage = 54936;
    const char *from = bytes.constData() + start;
    const int length = int(bytes.size() - start);
    const int units =
        MultiByteToWideChar(Gb18030CodePage, MB_ERR_INVALID_CHARS, from, length, nullptr, 0);
    if (units <= 0) {
        return {};
    }
    QString text(units, Qt::Uninitialized);
    MultiByteToWideChar(Gb18030CodePage, MB_ERR_INVALID_CHARS, from, length,
                        reinterpret_cast<wchar_t *>(text.data()), units);
    return text;
}
#endif

std::optional<QString> decodeGb18030(const QByteArray &bytes, qsizetype start)
{
    if (start == bytes.size()) {
        return QString();
    }
    if (!gbShape(bytes, start).valid) {
        return {};
    }
    QStringDecoder decoder("GB18030");
    if (!decoder.isValid()) {
#ifdef Q_OS_WIN
        return decodeBySystem(bytes, start);
#else
        return {};
#endif
    }
    const QString text = decoder.decode(QByteArrayView(bytes).sliced(start));
    const bool replaced =
        text.contains(QChar::ReplacementCharacter) && !bytes.contains("\x84\x31\xa4\x37");
    if (decoder.hasError() || replaced) {
        return {};
    }
    return text;
}

// Share of code units that belong in Chinese or English text. A unit whose low byte is zero is
// most likely ASCII read in the wrong byte order.
double plausibleShare(QStringView text)
{
    qsizetype plausible = 0;
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        const bool ascii = (unit >= 0x20 && unit < 0x7f) || (unit >= 0x09 && unit <= 0x0d);
        const bool swapped = (unit & 0xff) == 0 && unit != 0x4e00 && unit != 0x3000;
        const bool marks = (unit >= 0x2010 && unit <= 0x2027) ||
                           (unit >= 0x2460 && unit <= 0x249b) ||
                           (unit >= 0x3000 && unit <= 0x3017) ||
                           (unit >= 0xff01 && unit <= 0xff5e) || unit == 0x00b7;
        const bool han = unit >= 0x4e00 && unit <= 0x9fa5;
        plausible += !swapped && (ascii || marks || han) ? 1 : 0;
    }
    return double(plausible) / double(std::max<qsizetype>(1, text.size()));
}

double frequentShare(QStringView text)
{
    qsizetype han = 0;
    qsizetype frequent = 0;
    for (const QChar c : text) {
        if (c.unicode() >= 0x4e00 && c.unicode() <= 0x9fff) {
            ++han;
            frequent += frequentCharacters().contains(c) ? 1 : 0;
        }
    }
    return double(frequent) / double(std::max<qsizetype>(1, han));
}

} // namespace

std::optional<ByteOrderMark> byteOrderMark(const QByteArray &bytes)
{
    if (bytes.startsWith("\xef\xbb\xbf")) {
        return ByteOrderMark{TextEncoding::Utf8, 3};
    }
    if (bytes.startsWith("\xff\xfe")) {
        return ByteOrderMark{TextEncoding::Utf16LittleEndian, 2};
    }
    if (bytes.startsWith("\xfe\xff")) {
        return ByteOrderMark{TextEncoding::Utf16BigEndian, 2};
    }
    if (bytes.startsWith("\x84\x31\x95\x33")) {
        return ByteOrderMark{TextEncoding::Gb18030, 4};
    }
    return {};
}

std::optional<QString> decodeStrictly(const QByteArray &bytes, qsizetype start,
                                      TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8: {
        const QByteArrayView view = QByteArrayView(bytes).sliced(start);
        if (!view.isValidUtf8()) {
            return {};
        }
        return QString::fromUtf8(view);
    }
    case TextEncoding::Utf16LittleEndian:
        return decodeUtf16(bytes, start, false);
    case TextEncoding::Utf16BigEndian:
        return decodeUtf16(bytes, start, true);
    case TextEncoding::Gb18030:
        break;
    }
    return decodeGb18030(bytes, start);
}

std::optional<Utf16Guess> guessUtf16(const QByteArray &bytes)
{
    if (bytes.size() < 4 || bytes.size() % 2 != 0) {
        return {};
    }
    const QByteArray sample = bytes.first(std::min(bytes.size(), 2 * SampleUnits));
    QString little(sample.size() / 2, Qt::Uninitialized);
    QString big = little;
    qFromLittleEndian<quint16>(sample.constData(), little.size(), little.data());
    qFromBigEndian<quint16>(sample.constData(), big.size(), big.data());
    const double littleShare = plausibleShare(little);
    const double bigShare = plausibleShare(big);
    const bool isBig = bigShare > littleShare;
    const double share = std::max(littleShare, bigShare);
    const QString &text = isBig ? big : little;
    // Without a single zero byte there is no line end and no ASCII in it: then it has to be
    // everyday Chinese, or it is something else.
    if (share < 0.9 || (!bytes.contains('\0') && frequentShare(text) < 0.25)) {
        return {};
    }
    return Utf16Guess{isBig ? TextEncoding::Utf16BigEndian : TextEncoding::Utf16LittleEndian,
                      text.size() >= 10 && std::min(littleShare, bigShare) < 0.7};
}

bool isOnlyTwoByteUtf8(const QByteArray &utf8)
{
    bool beyondAscii = false;
    for (const char c : utf8) {
        const auto byte = uchar(c);
        if (byte >= 0xe0) {
            return false;
        }
        beyondAscii = beyondAscii || byte >= 0x80;
    }
    return beyondAscii;
}

GbPlausibility chineseByGb18030(const QByteArray &bytes)
{
    const GbShape shape = gbShape(bytes, 0);
    if (!shape.valid || shape.doubles == 0 || shape.everyday * 10 < shape.doubles * 9) {
        return GbPlausibility::None;
    }
    const std::optional<QString> text = decodeGb18030(bytes, 0);
    if (!text) {
        return GbPlausibility::None;
    }
    const bool frequent = frequentShare(QStringView(*text).left(SampleUnits)) >= 0.25;
    return shape.doubles >= 10 && frequent ? GbPlausibility::Certain : GbPlausibility::Possible;
}

} // namespace Pandian
