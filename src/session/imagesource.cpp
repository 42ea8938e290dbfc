// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/imagesource.h"

#include "formats/imagefile.h"
#include "storage/articles.h"

#include <QFileInfo>

namespace Pandian {

static_assert(MaxImageBytes == MaxAssetBytes);

namespace {

Result<ImageFile> read(const ImageSource &source)
{
    if (const auto *path = std::get_if<QString>(&source)) {
        return readImageFile(*path);
    }
    const auto *bytes = std::get_if<QByteArray>(&source);
    return bytes ? readImage(*bytes) : imageFromPixels(std::get<QImage>(source));
}

} // namespace

Result<QString> storeImage(Database &db, const ImageSource &source)
{
    const Result<ImageFile> image = read(source);
    return image ? putAsset(db, image->bytes, image->mediaType) : image.error();
}

QStringList imageFileSuffixes()
{
    return {u"png"_qs, u"jpg"_qs, u"jpeg"_qs, u"gif"_qs, u"bmp"_qs};
}

bool isImageFileName(const QString &path)
{
    return imageFileSuffixes().contains(QFileInfo(path).suffix().toLower());
}

} // namespace Pandian
