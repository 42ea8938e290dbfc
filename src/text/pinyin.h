// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/textrange.h"

#include <QByteArrayView>
#include <QList>
#include <QStringView>

#include <optional>

namespace Pandian {

// The modern readings of a Han character without tones, the usual one first: 行 xing, hang, heng;
// ü is v (女 nv), and üe also ue (略 lve, lue). Empty for everything else, and for characters
// beyond the BMP. From Unicode's Unihan database (kMandarin, kTGHZ2013, kXHC1983).
QList<QByteArrayView> pinyinOf(QChar character);

inline constexpr qsizetype MaxTyped = 63; // characters without spaces; more find nothing

// The first place in `text` that `typed` means: the characters themselves, whatever their case,
// and for Han characters the beginning of any of their readings, so that 送审 is found by “送审”,
// “songshen”, “ss” and “songs”. Spaces in `typed` count for nothing, nor do spaces and punctuation
// in `text` between what is found. None where `typed` is blank.
std::optional<TextRange> findTyped(QStringView text, QStringView typed);

} // namespace Pandian
