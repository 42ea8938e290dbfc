// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/pinyin.h"

#include <QStringDecoder>
#include <QTest>

using namespace Pandian;

class TestPinyin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readings_data();
    void readings();
    void everyCharacterOfTheStandard();
    void finds_data();
    void finds();
    void anythingTypedIsSafe();
};

void TestPinyin::readings_data()
{
    QTest::addColumn<QString>("character");
    QTest::addColumn<QString>("expected");
    QTest::newRow("one") << u"审"_qs << u"shen"_qs;
    QTest::newRow("several, the usual first") << u"行"_qs << u"xing hang heng"_qs;
    QTest::newRow("重") << u"重"_qs << u"zhong chong"_qs;
    QTest::newRow("u with dots") << u"女"_qs << u"nv"_qs;
    QTest::newRow("both spellings") << u"略"_qs << u"lve lue"_qs;
    QTest::newRow("traditional") << u"審"_qs << u"shen"_qs;
    QTest::newRow("first of the block") << u"一"_qs << u"yi"_qs;
    QTest::newRow("Latin") << u"a"_qs << QString();
    QTest::newRow("punctuation") << u"。"_qs << QString();
    QTest::newRow("kana") << u"の"_qs << QString();
}

void TestPinyin::readings()
{
    QFETCH(QString, character);
    QFETCH(QString, expected);
    QStringList found;
    for (const QByteArrayView reading : pinyinOf(character.front())) {
        found.append(QString::fromLatin1(reading.data(), reading.size()));
    }
    QCOMPARE(found.join(u' '), expected);
}

// All of GB 2312, the least that offices write with.
void TestPinyin::everyCharacterOfTheStandard()
{
    QStringDecoder decoder("GB18030");
    QVERIFY(decoder.isValid());
    QString without;
    int characters = 0;
    for (int row = 0xB0; row <= 0xF7; ++row) {
        for (int cell = 0xA1; cell <= 0xFE; ++cell) {
            const QString text = decoder(QByteArray(1, char(row)) + char(cell));
            if (text.size() == 1 && text.front().script() == QChar::Script_Han) {
                ++characters;
                without += pinyinOf(text.front()).isEmpty() ? text : QString();
            }
        }
    }
    QCOMPARE(characters, 6763);
    QCOMPARE(without, QString());
}

void TestPinyin::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("start"); // -1: not found
    QTest::addColumn<int>("length");
    QTest::newRow("itself") << u"送审"_qs << u"送审"_qs << 0 << 2;
    QTest::newRow("initials") << u"送审"_qs << u"ss"_qs << 0 << 2;
    QTest::newRow("full") << u"送审"_qs << u"songshen"_qs << 0 << 2;
    QTest::newRow("ü") << u"战略"_qs << u"zhanlve"_qs << 0 << 2;
    QTest::newRow("ü as u") << u"战略"_qs << u"zhanlue"_qs << 0 << 2;
    QTest::newRow("half") << u"送审"_qs << u"songs"_qs << 0 << 2;
    QTest::newRow("with a space") << u"送审"_qs << u"song shen"_qs << 0 << 2;
    QTest::newRow("capitals") << u"送审"_qs << u"SS"_qs << 0 << 2;
    QTest::newRow("both") << u"送审"_qs << u"送sh"_qs << 0 << 2;
    QTest::newRow("inside") << u"保存版本"_qs << u"bb"_qs << 2 << 2;
    QTest::newRow("one") << u"保存版本"_qs << u"c"_qs << 1 << 1;
    QTest::newRow("second reading") << u"银行"_qs << u"yinhang"_qs << 0 << 2;
    QTest::newRow("xian is one or two") << u"西安"_qs << u"xian"_qs << 0 << 2;
    QTest::newRow("xian is one") << u"先行"_qs << u"xianx"_qs << 0 << 2;
    QTest::newRow("zh is z") << u"专注模式"_qs << u"zz"_qs << 0 << 2;
    QTest::newRow("v") << u"绿色"_qs << u"lvse"_qs << 0 << 2;
    QTest::newRow("Latin") << u"网页(HTML)"_qs << u"html"_qs << 3 << 4;
    QTest::newRow("over a mark") << u"铺好“亲水带”"_qs << u"haoqin"_qs << 1 << 3;
    QTest::newRow("the mark itself") << u"导入（文本）"_qs << u"（文"_qs << 2 << 2;
    QTest::newRow("not in this order") << u"审送"_qs << u"ss h"_qs << -1 << 0;
    QTest::newRow("with a hole") << u"送再审"_qs << u"ss"_qs << -1 << 0;
    QTest::newRow("too much") << u"送审"_qs << u"sss"_qs << -1 << 0;
    QTest::newRow("blank") << u"送审"_qs << u"  "_qs << -1 << 0;
    QTest::newRow("into nothing") << QString() << u"s"_qs << -1 << 0;
    QTest::newRow("no syllable") << u"送审"_qs << u"sx"_qs << -1 << 0;
}

void TestPinyin::finds()
{
    QFETCH(QString, text);
    QFETCH(QString, typed);
    QFETCH(int, start);
    QFETCH(int, length);
    const std::optional<TextRange> found = findTyped(text, typed);
    QCOMPARE(found.has_value(), start >= 0);
    if (found) {
        QCOMPARE(found->start, start);
        QCOMPARE(found->length, length);
    }
}

void TestPinyin::anythingTypedIsSafe()
{
    const QString syllables = QString(u's').repeated(MaxTyped);
    const QString text = QString(u'审').repeated(MaxTyped);
    const std::optional<TextRange> found = findTyped(text, syllables);
    QVERIFY(found);
    QCOMPARE(found->length, int(MaxTyped));
    QVERIFY(!findTyped(text, syllables + u's'));
    const char16_t halves[] = {0xD840, 0xDC00, 0xDC00};
    const QStringView broken(halves, 3);
    QVERIFY(!findTyped(broken, u"s"));
    QVERIFY(findTyped(broken, broken.first(2)));
}

QTEST_APPLESS_MAIN(TestPinyin)
#include "tst_pinyin.moc"
