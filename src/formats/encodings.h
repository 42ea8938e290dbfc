// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/textimport.h"

namespace Pandian {

// What decodeText() decides by.

struct ByteOrderMark
{
    TextEncoding encoding = TextEncoding::Utf8;
    qsizetype length = 0; // bytes
};

std::optional<ByteOrderMark> byteOrderMark(const QByteArray &bytes);

// The text from byte `start` on, or none where a single byte is invalid: overlong or cut off
// sequences, lone surrogates, an odd length of UTF-16.
std::optional<QString> decodeStrictly(const QByteArray &bytes, qsizetype start,
                                      TextEncoding encoding);

struct Utf16Guess
{
    TextEncoding encoding = TextEncoding::Utf16LittleEndian;
    bool certain = false;
};

// By how many code units would be ASCII, Chinese marks or Han characters in either byte order.
std::optional<Utf16Guess> guessUtf16(const QByteArray &bytes);

// True for UTF-8 whose characters beyond ASCII all take two bytes (U+0080 to U+07FF: accents,
// Greek, Cyrillic …): in China more likely GBK that happens to be valid.
bool isOnlyTwoByteUtf8(const QByteArray &utf8);

// How much the bytes look like Chinese in GB18030. None: not even valid, or hardly any character
// that people write; Certain: enough text, of everyday characters.
enum class GbPlausibility { None, Possible, Certain };
GbPlausibility chineseByGb18030(const QByteArray &bytes);

} // namespace Pandian
