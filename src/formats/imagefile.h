// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

class QImage;

namespace Pandian {

// An image as the library keeps it and as pages carry it.
struct ImageFile
{
    QString mediaType; // image/png, image/jpeg, image/gif, image/webp
    QByteArray bytes;

    friend bool operator==(const ImageFile &, const ImageFile &) = default;
};

inline constexpr qint64 MaxImageBytes = qint64(64) * 1024 * 1024;
// More are not decoded: four bytes are needed for each, and a small file can claim any number.
inline constexpr qint64 MaxImagePixels = 60'000'000;

// PNG, JPEG and GIF stay byte by byte what they are, a BMP becomes a PNG. Decoded once, so that
// nothing comes in that cannot be shown. InvalidInput for anything else. Takes its time with large
// ones: not for the thread of the windows.
Result<ImageFile> readImage(const QByteArray &bytes);
Result<ImageFile> readImageFile(const QString &path);
// A PNG of what another program has put on the clipboard.
Result<ImageFile> imageFromPixels(const QImage &pixels);

// As it is shown, turned as the camera was held and no wider than that (pixels); null: not to be
// read. The same limits.
QImage shownImage(const QByteArray &bytes, int maxWidth);

} // namespace Pandian
