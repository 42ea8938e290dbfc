// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress.h"
#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace Pandian {

inline constexpr qint64 MaxTextFileBytes = 64 * 1024 * 1024;

enum class TextEncoding { Utf8, Utf16LittleEndian, Utf16BigEndian, Gb18030 };

struct DecodedText
{
    QString text; // without byte order mark
    TextEncoding encoding = TextEncoding::Utf8;
    bool certain = true; // false: ask the user, showing a preview
};

// A whole file, read in pieces; `cancelled` is asked before each piece. Errors: missing, no
// ordinary file, unreadable, larger than `maxBytes`, changed or vanished while it was read.
Result<QByteArray> readFile(const QString &path, qint64 maxBytes,
                            const CancelCheck &cancelled = {});

// Byte order mark first, then UTF-8, then UTF-16 without a mark, then GB18030/GBK. Bytes that are
// no text in any of them, or in the `forced` one, are InvalidInput: nothing is replaced by U+FFFD.
// So are no bytes at all, and more than MaxArticleCharacters (text/articlesize.h).
Result<DecodedText> decodeText(const QByteArray &bytes,
                               const std::optional<TextEncoding> &forced = {});

QString encodingName(TextEncoding encoding); // "UTF-8", "GB18030" …

} // namespace Pandian
