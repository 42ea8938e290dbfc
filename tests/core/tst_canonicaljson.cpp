// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/canonicaljson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <bit>
#include <cmath>
#include <limits>
#include <random>

using namespace Pandian;
using namespace Qt::StringLiterals;

namespace {

QJsonValue parse(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson("[" + json + "]");
    return document.array().at(0);
}

double fromBits(quint64 bits)
{
    return std::bit_cast<double>(bits);
}

} // namespace

class TestCanonicalJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbers_data();
    void numbers();
    void randomNumbersReadBack();
    void integers_data();
    void integers();

    void literalsOfTheRfc();
    void sortsAsTheRfc();
    void sortsByCodeUnits();
    void escapes_data();
    void escapes();
    void writesNoWhiteSpace();
    void isStable();

    void refuses_data();
    void refuses();
    void refusesEndlessNesting();

    void wellFormed_data();
    void wellFormed();
    void hashes();
};

// RFC 8785, appendix B, without the rows for NaN and Infinity, which are refused.
void TestCanonicalJson::numbers_data()
{
    QTest::addColumn<quint64>("bits");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](quint64 bits, const char *text, const char *what) {
        QTest::newRow(what) << bits << QByteArray(text);
    };

    row(0x0000000000000000, "0", "zero");
    row(0x8000000000000000, "0", "minus zero");
    row(0x0000000000000001, "5e-324", "smallest positive");
    row(0x8000000000000001, "-5e-324", "smallest negative");
    row(0x7fefffffffffffff, "1.7976931348623157e+308", "largest positive");
    row(0xffefffffffffffff, "-1.7976931348623157e+308", "largest negative");
    row(0x4340000000000000, "9007199254740992", "2^53");
    row(0xc340000000000000, "-9007199254740992", "-2^53");
    row(0x4430000000000000, "295147905179352830000", "2^68");
    row(0x44b52d02c7e14af5, "9.999999999999997e+22", "before 1e23");
    row(0x44b52d02c7e14af6, "1e+23", "1e23");
    row(0x44b52d02c7e14af7, "1.0000000000000001e+23", "after 1e23");
    row(0x444b1ae4d6e2ef4e, "999999999999999700000", "two before 1e21");
    row(0x444b1ae4d6e2ef4f, "999999999999999900000", "before 1e21");
    row(0x444b1ae4d6e2ef50, "1e+21", "1e21");
    row(0x3eb0c6f7a0b5ed8c, "9.999999999999997e-7", "two before 1e-6");
    row(0x3eb0c6f7a0b5ed8d, "0.000001", "1e-6");
    row(0x41b3de4355555553, "333333333.3333332", "thirds -2");
    row(0x41b3de4355555554, "333333333.33333325", "thirds -1");
    row(0x41b3de4355555555, "333333333.3333333", "thirds");
    row(0x41b3de4355555556, "333333333.3333334", "thirds +1");
    row(0x41b3de4355555557, "333333333.33333343", "thirds +2");
    row(0xbecbf647612f3696, "-0.0000033333333333333333", "small, without exponent");
    row(0x43143ff3c1cb0959, "1424953923781206.2", "round to even");

    // Beside the table.
    row(0x3ff0000000000000, "1", "one");
    row(0xbff8000000000000, "-1.5", "minus one and a half");
    row(0x3e7ad7f29abcaf48, "1e-7", "1e-7, not 1e-07");
    row(0x408f400000000000, "1000", "a thousand");
    row(0x40fe240c9fbe76c9, "123456.789", "point inside");
}

void TestCanonicalJson::numbers()
{
    QFETCH(quint64, bits);
    QFETCH(QByteArray, text);

    QCOMPARE(canonicalNumber(fromBits(bits)), text);
    QCOMPARE(*canonicalJson(QJsonValue(fromBits(bits))), text);
}

void TestCanonicalJson::randomNumbersReadBack()
{
    std::mt19937_64 random(8785);
    for (int i = 0; i < 100'000; ++i) {
        const double number = fromBits(random());
        if (!std::isfinite(number)) {
            continue;
        }
        bool ok = false;
        QCOMPARE(canonicalNumber(number).toDouble(&ok), number);
        QVERIFY(ok);
    }
}

void TestCanonicalJson::integers_data()
{
    QTest::addColumn<qint64>("number");
    QTest::addColumn<QByteArray>("text"); // empty: refused

    const qint64 exact = qint64(1) << 53;
    QTest::newRow("a time in milliseconds")
        << qint64(1'582'070'400'123) << QByteArray("1582070400123");
    QTest::newRow("largest exact") << exact << QByteArray("9007199254740992");
    QTest::newRow("smallest exact") << -exact << QByteArray("-9007199254740992");
    QTest::newRow("a double cannot hold it") << exact + 1 << QByteArray();
    QTest::newRow("beyond, though a double can hold it") << 2 * exact << QByteArray();
    QTest::newRow("largest of all") << std::numeric_limits<qint64>::max() << QByteArray();
    QTest::newRow("smallest of all") << std::numeric_limits<qint64>::min() << QByteArray();
}

void TestCanonicalJson::integers()
{
    QFETCH(qint64, number);
    QFETCH(QByteArray, text);

    const Result<QByteArray> json = canonicalJson(QJsonValue(number));

    QCOMPARE(json.ok(), !text.isEmpty());
    if (json) {
        QCOMPARE(*json, text);
    } else {
        QCOMPARE(json.error().code, ErrorCode::InvalidInput);
    }
}

// RFC 8785, 3.2.2 and 3.2.4.
void TestCanonicalJson::literalsOfTheRfc()
{
    const QByteArray input = R"({
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    })";

    QCOMPARE(*canonicalJson(parse(input)),
             QByteArray(R"({"literals":[null,true,false],"numbers":[333333333.3333333,)"
                        R"(1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"})"));
}

// RFC 8785, 3.2.3.
void TestCanonicalJson::sortsAsTheRfc()
{
    const QByteArray input = R"({
      "\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh",
      "1": "One", "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control",
      "\u00f6": "Latin Small Letter O With Diaeresis"
    })";
    const QStringList order{u"Carriage Return"_qs,
                            u"One"_qs,
                            u"Control"_qs,
                            u"Latin Small Letter O With Diaeresis"_qs,
                            u"Euro Sign"_qs,
                            u"Emoji: Grinning Face"_qs,
                            u"Hebrew Letter Dalet With Dagesh"_qs};

    const QByteArray json = *canonicalJson(parse(input));

    qsizetype last = -1;
    for (const QString &value : order) {
        const qsizetype at = json.indexOf(value.toUtf8());
        QVERIFY2(at > last, qPrintable(value));
        last = at;
    }
    QVERIFY(json.startsWith(R"({"\r":"Carriage Return","1":"One")"));
}

void TestCanonicalJson::sortsByCodeUnits()
{
    // By code points or by UTF-8 bytes the compatibility ideograph would come first.
    const QJsonObject object{{u"\uf900"_qs, 1}, {u"\U00020000"_qs, 2}, {u"b"_qs, 3},
                             {u"a"_qs, 4},      {u"B"_qs, 5},          {u""_qs, 6}};

    QCOMPARE(*canonicalJson(object),
             u"{\"\":6,\"B\":5,\"a\":4,\"b\":3,\"\U00020000\":2,\"\uf900\":1}"_qs.toUtf8());
}

void TestCanonicalJson::escapes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("written");

    QTest::newRow("short ones") << u"\b\t\n\f\r\"\\"_qs << uR"(\b\t\n\f\r\"\\)"_qs;
    QTest::newRow("NUL") << QString(QChar(0)) << uR"(\u0000)"_qs;
    QTest::newRow("vertical tab, lower-case hex") << u"\x0b"_qs << uR"(\u000b)"_qs;
    QTest::newRow("unit separator") << u"\x1f"_qs << uR"(\u001f)"_qs;
    QTest::newRow("slash stays") << u"</"_qs << u"</"_qs;
    QTest::newRow("DEL stays") << u"\x7f"_qs << u"\x7f"_qs;
    QTest::newRow("line separators stay") << u"\u2028\u2029"_qs << u"\u2028\u2029"_qs;
    QTest::newRow("Chinese stays") << u"盘点“忠诚哨”"_qs << u"盘点“忠诚哨”"_qs;
    QTest::newRow("emoji stays") << u"👍🏽"_qs << u"👍🏽"_qs;
    QTest::newRow("byte order mark stays") << u"\ufeffa"_qs << u"\ufeffa"_qs;
    QTest::newRow("not normalised") << u"\ufa0ee\u0301"_qs << u"\ufa0ee\u0301"_qs;
}

void TestCanonicalJson::escapes()
{
    QFETCH(QString, text);
    QFETCH(QString, written);

    // Not through fromUtf8(), which drops a byte order mark.
    QCOMPARE(*canonicalJson(QJsonValue(text)), '"' + written.toUtf8() + '"');
    QCOMPARE(*canonicalJson(QJsonObject{{text, 1}}), "{\"" + written.toUtf8() + "\":1}");
}

void TestCanonicalJson::writesNoWhiteSpace()
{
    QCOMPARE(*canonicalJson(parse(R"({ "b" : [ ] , "a" : { } , "c" : [ 1 , [ 2 ] ] })")),
             QByteArray(R"({"a":{},"b":[],"c":[1,[2]]})"));
}

void TestCanonicalJson::isStable()
{
    const QByteArray json =
        R"({"a":[1e+30,0.002,-5,"\u0001盘点"],"b":{"x":null,"y":true},"c":9007199254740992})";

    QCOMPARE(*canonicalJson(parse(json)), json);
}

void TestCanonicalJson::refuses_data()
{
    QTest::addColumn<QJsonValue>("value");

    const QString lone = u"a"_qs + QChar(0xd800) + u"b"_qs;
    QTest::newRow("lone high surrogate") << QJsonValue(lone);
    QTest::newRow("lone low surrogate") << QJsonValue(QString(QChar(0xdc00)));
    QTest::newRow("high surrogate at the end") << QJsonValue(u"a"_qs + QChar(0xdbff));
    QTest::newRow("lone surrogate in a key") << QJsonValue(QJsonObject{{lone, 1}});
    QTest::newRow("escaped in the source") << parse(R"("\udead")");
    QTest::newRow("deep inside") << QJsonValue(QJsonArray{QJsonObject{{u"a"_qs, lone}}});
    QTest::newRow("NaN") << QJsonValue(std::nan(""));
    QTest::newRow("infinity") << QJsonValue(std::numeric_limits<double>::infinity());
    QTest::newRow("undefined") << QJsonValue(QJsonValue::Undefined);
}

void TestCanonicalJson::refuses()
{
    QFETCH(QJsonValue, value);

    const Result<QByteArray> json = canonicalJson(value);

    QVERIFY(!json.ok());
    QCOMPARE(json.error().code, ErrorCode::InvalidInput);
    QVERIFY(!json.error().message.isEmpty());
}

void TestCanonicalJson::refusesEndlessNesting()
{
    QJsonArray array;
    for (int i = 1; i < 1024; ++i) {
        array = QJsonArray{array};
    }
    QVERIFY(canonicalJson(array).ok());
    QVERIFY(!canonicalJson(QJsonArray{array}).ok());
}

void TestCanonicalJson::wellFormed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("wellFormed");

    QTest::newRow("empty") << QString() << true;
    QTest::newRow("pairs") << u"a😀𠮷"_qs << true;
    QTest::newRow("high alone") << QString(QChar(0xd83d)) << false;
    QTest::newRow("low alone") << QString(QChar(0xde00)) << false;
    QTest::newRow("pair turned round") << QString(QChar(0xde00)) + QChar(0xd83d) << false;
    QTest::newRow("two highs and a low")
        << QString(QChar(0xd83d)) + QChar(0xd83d) + QChar(0xde00) << false;
    QTest::newRow("noncharacters are no surrogates") << QString(QChar(0xffff)) << true;
}

void TestCanonicalJson::wellFormed()
{
    QFETCH(QString, text);
    QFETCH(bool, wellFormed);

    QCOMPARE(isWellFormedUtf16(text), wellFormed);
}

// FIPS 180-4's examples.
void TestCanonicalJson::hashes()
{
    QCOMPARE(sha256Hex("abc"),
             u"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_qs);
    QCOMPARE(sha256Hex({}), u"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"_qs);
}

QTEST_GUILESS_MAIN(TestCanonicalJson)
#include "tst_canonicaljson.moc"
