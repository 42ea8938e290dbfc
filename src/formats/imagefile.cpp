// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/imagefile.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QImageReader>

#include <limits>

namespace Pandian {

namespace {

constexpr int proofWidth = 600; // pixels
constexpr int wholeWidth = std::numeric_limits<int>::max();

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ImageFile)
};

Error tooLarge()
{
    return {ErrorCode::InvalidInput,
            Words::tr("This image has more than %1 MB or %L2 pixels; make it smaller and insert it "
                      "again.")
                .arg(MaxImageBytes / (1024 * 1024))
                .arg(MaxImagePixels),
            {}};
}

Error noImage(const QString &detail)
{
    return {ErrorCode::InvalidInput,
            Words::tr("This is no image that can be shown here; choose a PNG, JPEG or GIF file "
                      "that other programs open, too."),
            detail};
}

class Reader
{
public:
    explicit Reader(const QByteArray &bytes)
    {
        // Of the whole program; Qt's own is half of what cameras need today.
        QImageReader::setAllocationLimit(MaxImagePixels * 4 / (1024 * 1024) + 1);
        m_buffer.setData(bytes);
        m_buffer.open(QIODevice::ReadOnly);
        m_reader.setDevice(&m_buffer);
        m_reader.setDecideFormatFromContent(true);
        m_reader.setAutoTransform(true);
    }

    QByteArray format() const { return m_reader.format(); }
    // Others are not even tried: what is installed besides may read files that an image names.
    bool isKnown() const
    {
        const QByteArray found = format();
        return found == "png" || found == "jpeg" || found == "gif" || found == "bmp";
    }
    bool isTooLarge() const
    {
        const QSize size = m_reader.size();
        return qint64(size.width()) * size.height() > MaxImagePixels;
    }
    // A JPEG is decoded no larger than it is asked for.
    QImage read(int maxWidth)
    {
        const QSize stored = m_reader.size();
        const bool onItsSide =
            m_reader.transformation().testFlag(QImageIOHandler::TransformationRotate90);
        const int width = onItsSide ? stored.height() : stored.width();
        if (width > maxWidth) {
            m_reader.setScaledSize(
                (QSizeF(stored) * maxWidth / width).toSize().expandedTo(QSize(1, 1)));
        }
        return m_reader.read();
    }
    QString trouble() const
    {
        return QString::fromLatin1(format()) + u' ' + m_reader.errorString();
    }

private:
    QBuffer m_buffer;
    QImageReader m_reader;
};

// Empty: a format that pages do not carry.
QString mediaTypeOf(const QByteArray &format)
{
    if (format == "png" || format == "gif") {
        return u"image/"_qs + QString::fromLatin1(format);
    }
    return format == "jpeg" ? u"image/jpeg"_qs : QString();
}

} // namespace

Result<ImageFile> readImage(const QByteArray &bytes)
{
    if (bytes.size() > MaxImageBytes) {
        return tooLarge();
    }
    Reader reader(bytes);
    if (!reader.isKnown()) {
        return noImage(QString::fromLatin1(reader.format()));
    }
    if (reader.isTooLarge()) {
        return tooLarge();
    }
    const QString mediaType = mediaTypeOf(reader.format());
    const QImage pixels = reader.read(mediaType.isEmpty() ? wholeWidth : proofWidth);
    if (pixels.isNull()) {
        return noImage(reader.trouble());
    }
    return mediaType.isEmpty() ? imageFromPixels(pixels)
                               : Result<ImageFile>(ImageFile{mediaType, bytes});
}

QImage shownImage(const QByteArray &bytes, int maxWidth)
{
    Reader reader(bytes);
    return reader.isKnown() && !reader.isTooLarge() ? reader.read(maxWidth) : QImage();
}

Result<ImageFile> readImageFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{ErrorCode::NotFound,
                     Words::tr("The file “%1” could not be read: %2. Choose another one.")
                         .arg(QFileInfo(path).fileName(), file.errorString()),
                     {}};
    }
    return readImage(file.read(MaxImageBytes + 1)); // it may have grown since its size was asked
}

Result<ImageFile> imageFromPixels(const QImage &pixels)
{
    if (pixels.isNull()) {
        return noImage({});
    }
    if (qint64(pixels.width()) * pixels.height() > MaxImagePixels) {
        return tooLarge();
    }
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!pixels.save(&buffer, "PNG")) {
        return noImage(u"PNG"_qs);
    }
    return buffer.size() > MaxImageBytes
               ? tooLarge()
               : Result<ImageFile>(ImageFile{u"image/png"_qs, buffer.data()});
}

} // namespace Pandian
