// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/articlejson.h"

#include <QByteArray>

#include <optional>

namespace Pandian {

// How an article's canonical JSON lies in revision.body and draft.body: pieces of 64 KiB, each
// as four bytes of length, the highest first, and that many bytes of qCompress(). In pieces,
// because qUncompress() grows its buffer for as long as a forged stream asks it to: a piece of
// 64 KiB can ask for 70 MB at most.
QByteArray packBody(const QByteArray &json);

// None when the bytes are not what packBody() wrote or hold more than `limit`; the
// caller knows whose they are and names it.
std::optional<QByteArray> unpackBody(const QByteArray &body, qsizetype limit = MaxArticleBytes);

} // namespace Pandian
