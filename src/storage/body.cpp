// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/body.h"

#include <QtEndian>

namespace Pandian {

namespace {

constexpr qsizetype PieceBytes = 64 * 1024;
constexpr qsizetype LengthBytes = 4;
// Of zlib: a third of the usual level's time for Chinese text, and 5 % more bytes.
constexpr int Compression = 1;
// What does not compress grows a little.
constexpr qsizetype MaxPackedBytes = PieceBytes + 1024;

} // namespace

QByteArray packBody(const QByteArray &json)
{
    QByteArray body;
    for (qsizetype at = 0; at < json.size(); at += PieceBytes) {
        const QByteArray piece = qCompress(json.mid(at, PieceBytes), Compression);
        char length[LengthBytes];
        qToBigEndian(quint32(piece.size()), length);
        body.append(length, LengthBytes).append(piece);
    }
    return body;
}

std::optional<QByteArray> unpackBody(const QByteArray &body, qsizetype limit)
{
    if (body.startsWith('{')) {
        return body.size() <= limit ? std::optional(body) : std::nullopt;
    }
    QByteArray json;
    for (qsizetype at = 0; at < body.size();) {
        if (body.size() - at < LengthBytes) {
            return {};
        }
        const auto length = qsizetype(qFromBigEndian<quint32>(body.constData() + at));
        at += LengthBytes;
        if (length < LengthBytes || length > MaxPackedBytes || length > body.size() - at) {
            return {};
        }
        const auto promised = qsizetype(qFromBigEndian<quint32>(body.constData() + at));
        if (promised > PieceBytes) {
            return {};
        }
        const QByteArray piece =
            qUncompress(reinterpret_cast<const uchar *>(body.constData() + at), length);
        if (piece.isEmpty() || piece.size() > PieceBytes || json.size() + piece.size() > limit) {
            return {};
        }
        json += piece;
        at += length;
    }
    return json;
}

} // namespace Pandian
