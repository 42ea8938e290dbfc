// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/body.h"

#include <QRandomGenerator>
#include <QTest>
#include <QtEndian>

using namespace Pandian;

namespace {

constexpr int Piece = 64 * 1024;

QByteArray noise(int size)
{
    QRandomGenerator generator(7);
    QByteArray bytes(size, Qt::Uninitialized);
    for (char &c : bytes) {
        c = char(generator.bounded(256));
    }
    return bytes;
}

QByteArray asPiece(const QByteArray &packed)
{
    char length[4];
    qToBigEndian(quint32(packed.size()), length);
    return QByteArray(length, 4) + packed;
}

// A stream that says it holds one byte and unfolds to many.
QByteArray bomb(int size)
{
    QByteArray packed = qCompress(QByteArray(size, ' '));
    qToBigEndian(quint32(1), packed.data());
    return asPiece(packed);
}

} // namespace

class TestBody : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsPackedComesBack_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("one byte") << QByteArray("x");
        QTest::newRow("an article") << QByteArray("{\"title\":\"开辟改革新路径\"}");
        QTest::newRow("one piece exactly") << QByteArray(Piece, 'x');
        QTest::newRow("one byte more") << QByteArray(Piece + 1, 'x');
        QTest::newRow("what does not compress") << noise(5 * Piece + 17);
    }

    void whatIsPackedComesBack()
    {
        QFETCH(QByteArray, json);
        const std::optional<QByteArray> unpacked = unpackBody(packBody(json));
        QVERIFY(unpacked.has_value());
        QCOMPARE(*unpacked, json);
    }

    void chineseTextGetsSmaller()
    {
        const QByteArray text = QByteArray("全省政法机关扎实推进平安建设").repeated(500);
        QVERIFY(packBody(text).size() < text.size() / 10);
    }

    void whatIsNotPackedIsReadAsItLies()
    {
        const QByteArray json("{\"title\":\"盘点\"}");
        QCOMPARE(unpackBody(json), std::optional(json));
        QVERIFY(!unpackBody(json, json.size() - 1));
    }

    void forgedBytesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("body");
        const QByteArray good = packBody(noise(1000));
        QTest::newRow("noise") << noise(1000);
        QTest::newRow("half a length") << QByteArray("\0\0", 2);
        QTest::newRow("cut off") << good.left(good.size() - 1);
        QTest::newRow("one byte too many") << good + 'x';
        QTest::newRow("length beyond the end") << QByteArray("\x7f\xff\xff\xff", 4) + good;
        QTest::newRow("length of nothing") << QByteArray(4, '\0') + good;
        QTest::newRow("qCompress without pieces") << qCompress(noise(1000));
        QTest::newRow("a piece larger than a piece")
            << asPiece(qCompress(QByteArray(Piece + 1, 'x')));
        QTest::newRow("a piece that unfolds to 60 MB") << bomb(60 * 1000 * 1000);
        // 270 MB of pieces, each in order by itself.
        QTest::newRow("more than any article")
            << asPiece(qCompress(QByteArray(Piece, 'x'))).repeated(4097);
    }

    void forgedBytesAreRefused()
    {
        QFETCH(QByteArray, body);
        QVERIFY(!unpackBody(body).has_value());
    }
};

QTEST_GUILESS_MAIN(TestBody)
#include "tst_body.moc"
