// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/textimport.h"
#include "text/articlesize.h"

#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <unistd.h>

using namespace Pandian;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Pandian::TextEncoding)

namespace {

const QString Chinese =
    u"回首过去一年,我省平安建设和法治建设走过了一段不平凡的里程。\n盘点1 站好“忠诚哨”\n"_qs;

QByteArray utf16(const QString &text, bool bigEndian)
{
    QByteArray bytes;
    for (const QChar c : text) {
        const quint16 unit = c.unicode();
        const quint16 stored = bigEndian ? qToBigEndian(unit) : qToLittleEndian(unit);
        bytes.append(reinterpret_cast<const char *>(&stored), 2);
    }
    return bytes;
}

QByteArray gb18030(const QString &text)
{
    QStringEncoder encoder("GB18030");
    return encoder.encode(text);
}

QByteArray operator""_bytes(const char *text, size_t size)
{
    return {text, qsizetype(size)};
}

} // namespace

class TestTextImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decodes_data();
    void decodes();
    void refuses_data();
    void refuses();
    void keepsReplacementCharactersOfTheInput();
    void forcedEncodingWins();
    void forcedEncodingIsStrict();
    void namesTheCap();
    void binaryIsCalledBinary();

    void readsWholeFile_data();
    void readsWholeFile();
    void readsFiftyMegabytes();
    void refusesWhatIsNoFile();
    void refusesLargeFileBeforeReading();
    void noticesChanges_data();
    void noticesChanges();
    void cancels();

private:
    QString write(const QString &name, const QByteArray &bytes);

    QTemporaryDir m_folder;
};

void TestTextImport::decodes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::addColumn<TextEncoding>("encoding");
    QTest::addColumn<bool>("certain");

    using enum TextEncoding;
    const QString extended = u"𠮷野家与㐂、龘、镕、喆、中国€😀的一是在不了有和人这中大"_qs;
    QTest::newRow("ASCII") << "plain text\r\n"_bytes << u"plain text\r\n"_qs << Utf8 << true;
    QTest::newRow("UTF-8") << Chinese.toUtf8() << Chinese << Utf8 << true;
    QTest::newRow("UTF-8, one character") << u"省"_qs.toUtf8() << u"省"_qs << Utf8 << true;
    QTest::newRow("UTF-8, with mark")
        << "\xef\xbb\xbf"_bytes + Chinese.toUtf8() << Chinese << Utf8 << true;
    QTest::newRow("UTF-8, beyond the BMP") << extended.toUtf8() << extended << Utf8 << true;
    QTest::newRow("UTF-8, accents that are no everyday GBK")
        << u"À Évian"_qs.toUtf8() << u"À Évian"_qs << Utf8 << true;
    QTest::newRow("UTF-8, accents that are everyday GBK: ask")
        << u"Crème brûlée"_qs.toUtf8() << u"Crème brûlée"_qs << Utf8 << false;
    QTest::newRow("UTF-16 LE, with mark")
        << "\xff\xfe"_bytes + utf16(Chinese, false) << Chinese << Utf16LittleEndian << true;
    QTest::newRow("UTF-16 BE, with mark")
        << "\xfe\xff"_bytes + utf16(extended, true) << extended << Utf16BigEndian << true;
    QTest::newRow("UTF-16 LE, no mark")
        << utf16(Chinese, false) << Chinese << Utf16LittleEndian << true;
    QTest::newRow("UTF-16 BE, no mark")
        << utf16(Chinese, true) << Chinese << Utf16BigEndian << true;
    const QString english = u"An English page of text, 1 line.\r\n"_qs;
    QTest::newRow("UTF-16 LE, English, no mark")
        << utf16(english, false) << english << Utf16LittleEndian << true;
    QTest::newRow("UTF-16 BE, English, no mark")
        << utf16(english, true) << english << Utf16BigEndian << true;
    const QString solid = u"我省以扎实步履开创新时代政法工作新局面"_qs;
    QTest::newRow("UTF-16 LE, no mark and no zero byte")
        << utf16(solid, false) << solid << Utf16LittleEndian << true;
    QTest::newRow("UTF-16 LE, no mark, short: ask")
        << utf16(u"一年\n"_qs, false) << u"一年\n"_qs << Utf16LittleEndian << false;
    QTest::newRow("GBK") << gb18030(Chinese) << Chinese << Gb18030 << true;
    QTest::newRow("GB18030, four-byte characters")
        << gb18030(extended + Chinese) << extended + Chinese << Gb18030 << true;
    QTest::newRow("GB18030, with mark")
        << "\x84\x31\x95\x33"_bytes + gb18030(u"通"_qs) << u"通"_qs << Gb18030 << true;
    QTest::newRow("GBK, short: ask") << gb18030(u"联通"_qs) << u"联通"_qs << Gb18030 << false;
    QTest::newRow("GBK that happens to be UTF-8: ask")
        << gb18030(u"目目"_qs) << QString::fromUtf8(gb18030(u"目目"_qs)) << Utf8 << false;
    const QByteArray korean =
        QByteArray::fromHex("b4ebc7d1b9ceb1b9c0bab9ccc1d6b0f8c8adb1b9c0ccb4d9b1d7b8aeb0edc6c4");
    const QString misread = QStringDecoder("GB18030").decode(korean);
    QTest::newRow("Korean bytes, valid as GBK: ask") << korean << misread << Gb18030 << false;
}

void TestTextImport::decodes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    QFETCH(TextEncoding, encoding);
    QFETCH(bool, certain);

    const Result<DecodedText> decoded = decodeText(bytes);

    QVERIFY2(decoded.ok(), qPrintable(decoded.ok() ? QString() : decoded.error().message));
    QCOMPARE(decoded->text, text);
    QCOMPARE(encodingName(decoded->encoding), encodingName(encoding));
    QCOMPARE(decoded->certain, certain);
}

void TestTextImport::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");

    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("only a mark") << "\xef\xbb\xbf"_bytes;
    QTest::newRow("lone continuation byte") << "abc\x80"_bytes;
    QTest::newRow("continuation bytes behind a mark") << "\xef\xbb\xbf"
                                                         "abc\x80\x80"_bytes;
    QTest::newRow("overlong slash") << "\xef\xbb\xbf\xc0\xaf"_bytes;
    QTest::newRow("overlong of three bytes") << "\xef\xbb\xbf\xe0\x80\xaf"_bytes;
    QTest::newRow("surrogate in UTF-8") << "\xef\xbb\xbf\xed\xa0\x80"_bytes;
    QTest::newRow("beyond U+10FFFF") << "\xef\xbb\xbf\xf4\x90\x80\x80"_bytes;
    QTest::newRow("UTF-8 cut off") << "\xef\xbb\xbf"_bytes + Chinese.toUtf8().chopped(2);
    QTest::newRow("GBK cut off") << gb18030(Chinese).chopped(1) + "\xb5"_bytes;
    QTest::newRow("GB18030 cut off") << gb18030(Chinese + u"𠮷"_qs).chopped(1);
    QTest::newRow("GB18030 with no such character") << gb18030(Chinese) + "\xff\xff"_bytes;
    QTest::newRow("GB18030, four bytes without a character")
        << gb18030(Chinese) + "\xe3\x32\x9a\x36"_bytes;
    QTest::newRow("odd length of UTF-16") << "\xff\xfe"_bytes + utf16(Chinese, false) + "a"_bytes;
    QTest::newRow("lone high surrogate")
        << "\xff\xfe"_bytes + utf16(u"a"_qs + QChar(0xd800) + u"b"_qs, false);
    QTest::newRow("lone low surrogate") << "\xfe\xff"_bytes + utf16(QChar(0xdc00) + u"b"_qs, true);
    QTest::newRow("high surrogate at the end")
        << "\xff\xfe"_bytes + utf16(u"a"_qs + QChar(0xdbff), false);
    QTest::newRow("a NUL in UTF-8") << "text\0text"_bytes;
    QTest::newRow("a NUL behind a mark") << "\xef\xbb\xbftext\0text"_bytes;
    QTest::newRow("a NUL in UTF-16") << "\xff\xfe"_bytes + utf16(u"a"_qs + QChar(0), false);
    QTest::newRow("nothing but NULs") << QByteArray(4096, '\0');
    QTest::newRow("UTF-32 with mark") << "\xff\xfe\0\0a\0\0\0"_bytes;
    QTest::newRow("PNG") << QByteArray::fromHex("89504e470d0a1a0a0000000d494844520000");
    QTest::newRow("zip, as in docx") << QByteArray::fromHex("504b03041400060008000000210000");
    QTest::newRow("control characters") << QByteArray(64, '\x01');
    QTest::newRow("Latin-1") << "Caf\xe9 au lait"_bytes;
}

void TestTextImport::refuses()
{
    QFETCH(QByteArray, bytes);

    const Result<DecodedText> decoded = decodeText(bytes);

    QVERIFY(!decoded.ok());
    QCOMPARE(decoded.error().code, ErrorCode::InvalidInput);
    QVERIFY(!decoded.error().message.isEmpty());
}

void TestTextImport::keepsReplacementCharactersOfTheInput()
{
    const QString text = Chinese + QChar(QChar::ReplacementCharacter);

    QCOMPARE(decodeText(text.toUtf8())->text, text);
    QCOMPARE(decodeText(gb18030(text))->text, text);
}

void TestTextImport::forcedEncodingWins()
{
    const QByteArray bytes = gb18030(u"目目"_qs);

    QCOMPARE(decodeText(bytes, TextEncoding::Gb18030)->text, u"目目"_qs);
    QVERIFY(decodeText(bytes, TextEncoding::Gb18030)->certain);
    QCOMPARE(
        decodeText("\xff\xfe"_bytes + utf16(Chinese, false), TextEncoding::Utf16LittleEndian)->text,
        Chinese);
}

void TestTextImport::forcedEncodingIsStrict()
{
    const Result<DecodedText> decoded = decodeText(gb18030(Chinese), TextEncoding::Utf8);

    QVERIFY(!decoded.ok());
    QCOMPARE(decoded.error().code, ErrorCode::InvalidInput);
    QVERIFY(decoded.error().message.contains(u"UTF-8"_qs));
}

void TestTextImport::namesTheCap()
{
    const Result<DecodedText> decoded = decodeText(QByteArray(MaxArticleCharacters + 1, 'a'));

    QVERIFY(!decoded.ok());
    QCOMPARE(decoded.error().code, ErrorCode::InvalidInput);
    QVERIFY(decoded.error().message.contains(QLocale().toString(2'000'000)));
    QVERIFY(decodeText(QByteArray(MaxArticleCharacters, 'a')).ok());
}

void TestTextImport::binaryIsCalledBinary()
{
    QCOMPARE(decodeText("PK\x03\x04\0\0"_bytes).error().detail, u"binary data"_qs);
    QCOMPARE(decodeText("Caf\xe9 au lait"_bytes).error().detail, u"no known encoding"_qs);
}

QString TestTextImport::write(const QString &name, const QByteArray &bytes)
{
    const QString path = m_folder.filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        qFatal("cannot write the test's own file");
    }
    return path;
}

void TestTextImport::readsWholeFile_data()
{
    QTest::addColumn<QByteArray>("bytes");

    QTest::newRow("empty") << QByteArray();
    QTest::newRow("short") << Chinese.toUtf8();
    QTest::newRow("exactly one piece") << QByteArray(1024 * 1024, 'a');
    QTest::newRow("several pieces") << Chinese.toUtf8().repeated(30'000);
}

void TestTextImport::readsWholeFile()
{
    QFETCH(QByteArray, bytes);

    const Result<QByteArray> read = readFile(write(u"稿件.txt"_qs, bytes), MaxTextFileBytes);

    QVERIFY(read.ok());
    QVERIFY(*read == bytes);
}

void TestTextImport::readsFiftyMegabytes()
{
    const QByteArray bytes = Chinese.toUtf8().repeated(50'000'000 / Chinese.toUtf8().size());

    const Result<QByteArray> read = readFile(write(u"大.txt"_qs, bytes), MaxTextFileBytes);

    QVERIFY(read.ok());
    QVERIFY(*read == bytes);
    const Result<DecodedText> decoded = decodeText(*read); // no article is that long
    QVERIFY(!decoded.ok());
    QCOMPARE(decoded.error().code, ErrorCode::InvalidInput);
    QVERIFY(decoded.error().message.contains(QLocale().toString(MaxArticleCharacters)));
}

void TestTextImport::refusesWhatIsNoFile()
{
    const QString missing = m_folder.filePath(u"没有.txt"_qs);
    QCOMPARE(readFile(missing, MaxTextFileBytes).error().code, ErrorCode::NotFound);
    QVERIFY(readFile(missing, MaxTextFileBytes).error().message.contains(u"没有.txt"_qs));
    QCOMPARE(readFile(m_folder.path(), MaxTextFileBytes).error().code, ErrorCode::InvalidInput);
    QCOMPARE(readFile(u"/dev/zero"_qs, MaxTextFileBytes).error().code, ErrorCode::InvalidInput);
    if (geteuid() != 0) {
        const QString secret = write(u"无权.txt"_qs, "a"_bytes);
        QFile::setPermissions(secret, {});
        QCOMPARE(readFile(secret, MaxTextFileBytes).error().code, ErrorCode::Io);
    }
}

void TestTextImport::refusesLargeFileBeforeReading()
{
    int asked = 0;
    const CancelCheck count = [&asked] {
        ++asked;
        return false;
    };

    const Result<QByteArray> read =
        readFile(write(u"长.txt"_qs, QByteArray(1025, 'a')), 1024, count);

    QVERIFY(!read.ok());
    QCOMPARE(read.error().code, ErrorCode::InvalidInput);
    QCOMPARE(asked, 0);
}

void TestTextImport::noticesChanges_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("detail");

    QTest::newRow("grows") << u"grow"_qs << u"changed while read"_qs;
    QTest::newRow("shrinks") << u"shrink"_qs << u"changed while read"_qs;
    QTest::newRow("is overwritten in its length") << u"overwrite"_qs << u"changed while read"_qs;
    QTest::newRow("is replaced by another file") << u"replace"_qs << u"changed while read"_qs;
    QTest::newRow("vanishes") << u"remove"_qs << u"vanished while read"_qs;
}

void TestTextImport::noticesChanges()
{
    QFETCH(QString, change);
    QFETCH(QString, detail);
    const QString path = write(u"变.txt"_qs, QByteArray(3 * 1024 * 1024, 'a'));
    // A time of last change that no write of today can hit by chance.
    const auto setTime = [&path](int year) {
        QFile file(path);
        return file.open(QIODevice::ReadWrite) &&
               file.setFileTime(QDateTime(QDate(year, 1, 1), QTime(0, 0)),
                                QFileDevice::FileModificationTime);
    };
    QVERIFY(setTime(2001));
    int asked = 0;
    const CancelCheck alter = [&] {
        if (++asked != 2) {
            return false;
        }
        QFile file(path);
        if (change == u"grow"_qs) {
            [[maybe_unused]] const bool opened = file.open(QIODevice::Append);
            file.write("more");
        } else if (change == u"shrink"_qs) {
            file.resize(1024 * 1024 + 7);
        } else if (change == u"overwrite"_qs) {
            [[maybe_unused]] const bool opened = file.open(QIODevice::ReadWrite);
            file.write("other");
        } else {
            file.remove();
            if (change == u"replace"_qs) {
                write(u"变.txt"_qs, QByteArray(3 * 1024 * 1024, 'b'));
            }
        }
        return false;
    };

    const Result<QByteArray> read = readFile(path, MaxTextFileBytes, alter);

    QVERIFY(!read.ok());
    QCOMPARE(read.error().code, ErrorCode::Io);
    QCOMPARE(read.error().detail, detail);
    QVERIFY(read.error().message.contains(u"变.txt"_qs));
}

void TestTextImport::cancels()
{
    int asked = 0;
    const CancelCheck cancelled = [&asked] { return ++asked == 2; };

    const Result<QByteArray> read = readFile(write(u"停.txt"_qs, QByteArray(8 * 1024 * 1024, 'a')),
                                             MaxTextFileBytes, cancelled);

    QVERIFY(!read.ok());
    QCOMPARE(read.error().code, ErrorCode::Cancelled);
    QCOMPARE(asked, 2);
}

QTEST_GUILESS_MAIN(TestTextImport)
#include "tst_textimport.moc"
