// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/imagefile.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace Pandian;

namespace {

QByteArray encoded(const char *format, const QSize &size = {8, 6})
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return buffer.data();
}

// The smallest GIF that says something: one pixel.
QByteArray gif()
{
    return QByteArray::fromBase64("R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs=");
}

// A PNG that claims to be as large as that.
QByteArray claiming(quint32 width, quint32 height)
{
    QByteArray bytes = encoded("PNG");
    qToBigEndian(width, bytes.data() + 16);
    qToBigEndian(height, bytes.data() + 20);
    return bytes;
}

// With an EXIF header that says the camera was held on its side (orientation 6).
QByteArray onItsSide(const QByteArray &jpeg)
{
    const QByteArray exif =
        QByteArray::fromHex("4578696600004d4d002a00000008000101120003000000010006"
                            "000000000000");
    QByteArray header("\xff\xe1", 2);
    header += char((exif.size() + 2) >> 8);
    header += char((exif.size() + 2) & 0xff);
    return jpeg.left(2) + header + exif + jpeg.mid(2);
}

} // namespace

class TestImageFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatPagesCarry_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("mediaType");
        QTest::newRow("png") << encoded("PNG") << u"image/png"_qs;
        QTest::newRow("jpeg") << encoded("JPEG") << u"image/jpeg"_qs;
        QTest::newRow("gif") << gif() << u"image/gif"_qs;
    }

    void keepsWhatPagesCarry()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, mediaType);
        const Result<ImageFile> image = readImage(bytes);
        QVERIFY(image);
        QCOMPARE(image->mediaType, mediaType);
        QCOMPARE(image->bytes, bytes);
    }

    void turnsOthersIntoPng()
    {
        const Result<ImageFile> image = readImage(encoded("BMP"));
        QVERIFY(image);
        QCOMPARE(image->mediaType, u"image/png"_qs);
        QCOMPARE(QImage::fromData(image->bytes).size(), QSize(8, 6));
    }

    void refusesWhatIsNone_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("no image");
        QTest::newRow("page") << QByteArray("<html><img src=\"file:///etc/passwd\"></html>");
        QTest::newRow("cut off") << encoded("PNG", {200, 200}).left(60);
        QTest::newRow("the beginning of a PNG") << QByteArray("\x89PNG\r\n\x1a\n");
        QTest::newRow("a billion pixels claimed") << claiming(100'000, 100'000);
        QTest::newRow("a little too many") << claiming(10'000, 6'001);
        QTest::newRow("larger than a file may be")
            << encoded("PNG") + QByteArray(MaxImageBytes, '\0');
    }

    void refusesWhatIsNone()
    {
        QFETCH(QByteArray, bytes);
        const Result<ImageFile> image = readImage(bytes);
        QVERIFY(!image);
        QCOMPARE(image.error().code, ErrorCode::InvalidInput);
        QVERIFY(!image.error().message.contains(u'%'));
        QVERIFY(bytes.size() > MaxImageBytes || shownImage(bytes, 600).isNull());
    }

    // Cameras have more pixels than Qt decodes by itself.
    void readsWhatCamerasTake()
    {
        const QByteArray bytes = encoded("PNG", {8'192, 5'464});
        QVERIFY(readImage(bytes));
        QCOMPARE(shownImage(bytes, 600).size(), QSize(600, 400));
    }

    void showsAsTheCameraWasHeld()
    {
        const QByteArray bytes = onItsSide(encoded("JPEG", {1'200, 600}));
        QCOMPARE(shownImage(bytes, 300).size(), QSize(300, 600));
        QCOMPARE(shownImage(bytes, 2'000).size(), QSize(600, 1'200));
    }

    void namesTheFileThatCannotBeRead()
    {
        const QTemporaryDir folder;
        const Result<ImageFile> image = readImageFile(folder.filePath(u"会场.jpg"_qs));
        QVERIFY(!image);
        QVERIFY(image.error().message.contains(u"会场.jpg"));
        QFile file(folder.filePath(u"照片.png"_qs));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write(encoded("PNG")) > 0);
        file.close();
        QVERIFY(readImageFile(file.fileName()));
    }

    void encodesPixels()
    {
        QImage pixels(5, 4, QImage::Format_ARGB32);
        pixels.fill(Qt::transparent);
        const Result<ImageFile> image = imageFromPixels(pixels);
        QVERIFY(image);
        QCOMPARE(image->mediaType, u"image/png"_qs);
        QCOMPARE(QImage::fromData(image->bytes).size(), QSize(5, 4));
        QVERIFY(!imageFromPixels({}));
    }
};

QTEST_MAIN(TestImageFile)
#include "tst_imagefile.moc"
