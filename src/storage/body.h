// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/articlejson.h"

#include <QByteArray>

#include <optional>

namespace Pandian {

// How an article's canonical JSON lies in revision.body: pieces of 64 KiB, each as four bytes of
// length, the highest first, and that many bytes of qCompress(). In pieces, because qUncompress()
// grows its buffer for as long as a forged stream asks it to: a piece of 64 KiB can ask for 70 MB
// at most. In draft.body it lies as it is (since schema 3): written every two seconds and replaced,
// it is not worth the time that compressing takes.
QByteArray packBody(const QByteArray &json);

// Of either shape; a JSON begins with a brace, a length with a zero. None when the bytes are not
// what packBody() wrote or hold more than `limit`; the caller knows whose they are and names it.
std::optional<QByteArray> unpackBody(const QByteArray &body, qsizetype limit = MaxArticleBytes);

} // namespace Pandian
