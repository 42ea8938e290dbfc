// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cliprocess.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Pandian;

// Files that are no articles, or too much of one: a clear error or a finding, nothing lost, no
// hang.
class TestHostileInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void refuses_data();
    void refuses();
    void takes_data();
    void takes();
    void scriptStaysText();
    void cleanupTestCase();

private:
    int articles() const { return m_cli.json({u"list"_qs}).value(u"total").toInt(); }

    Cli m_cli;
};

void TestHostileInput::initTestCase()
{
    QVERIFY(m_cli.makeOffice());
    QVERIFY(!m_cli.import(sampleText()).isEmpty());
}

void TestHostileInput::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("blank") << QByteArray(" \n\t\r\n").repeated(100);
    QTest::newRow("NULs") << QByteArray(1'000, '\0');
    QTest::newRow("text with NULs") << u"标题\n正文\0正文"_qs.toUtf8() + QByteArray(3, '\0');
    QByteArray binary;
    for (int i = 0; i < 100'000; ++i) {
        binary.append(char((i * 7'919) >> 3));
    }
    QTest::newRow("binary") << binary;
    QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) + binary;
    // A lone surrogate: in UTF-16, and as UTF-8 is not allowed to write it.
    QTest::newRow("lone surrogate in UTF-16")
        << QByteArray("\xff\xfe", 2) + QByteArray("\x07\x68\x98\x98\x0a\x00\x00\xd8\x87\x65", 10);
    QTest::newRow("lone surrogate in UTF-8")
        << u"标题\n正文"_qs.toUtf8() + "\xed\xa0\x80" + u"正文"_qs.toUtf8();
    QTest::newRow("50 MB of text")
        << u"标题\n"_qs.toUtf8() + u"又一段文字，共二十个汉字，写满一行。\n"_qs.toUtf8().repeated(
                                       50 * 1'024 * 1'024 / 58);
    QByteArray sections = u"标题\n"_qs.toUtf8();
    for (int i = 1; i <= 5'000; ++i) {
        sections += u"盘点%1 小标题\n正文\n"_qs.arg(i).toUtf8();
    }
    QTest::newRow("5,000 sections") << sections;
}

void TestHostileInput::refuses()
{
    QFETCH(const QByteArray, bytes);
    const int before = articles();
    const QString file = m_cli.write(u"敌意.txt"_qs, bytes);
    const CliResult result = m_cli.run({u"import"_qs, file, u"--as"_qs, u"高鹤"_qs, u"--json"_qs});
    QVERIFY2(result.exit == 4,
             qPrintable(u"%1: %2"_qs.arg(result.exit).arg(QString::fromUtf8(result.messages))));
    QCOMPARE(result.json().value(u"error").toObject().value(u"code").toString(),
             u"invalid-input"_qs);
    QCOMPARE(articles(), before);
}

void TestHostileInput::takes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("findings");
    QTest::newRow("100,000 lines")
        << u"标题\n"_qs.toUtf8() + u"又一段。\n"_qs.toUtf8().repeated(100'000) << false;
    QTest::newRow("title of 10,000 characters")
        << QString(10'000, u'长').toUtf8() + u"\n正文\n"_qs.toUtf8() << true;
    QTest::newRow("two sections numbered 3")
        << u"标题\n盘点1 甲\n文\n盘点2 乙\n文\n盘点3 丙\n文\n盘点3 丁\n文\n"_qs.toUtf8() << true;
    QTest::newRow("no structure") << u"只有一行字"_qs.toUtf8() << false;
    QTest::newRow("directions and emoji")
        << u"标题\u202e倒\u202c👨‍👩‍👧\n盘点1 甲\n文\u2067字\u2069\n"_qs.toUtf8()
        << false;
}

void TestHostileInput::takes()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const bool, findings);
    const QString file = m_cli.write(u"怪稿.txt"_qs, bytes);
    const CliResult result = m_cli.run({u"import"_qs, file, u"--as"_qs, u"高鹤"_qs, u"--json"_qs});
    QVERIFY2(result.exit == 0, result.messages.constData());
    QCOMPARE(!result.json().value(u"findings").toArray().isEmpty(), findings);
    const QString article = result.json().value(u"article").toString();
    QCOMPARE(m_cli.run({u"show"_qs, article}).exit, 0);
}

void TestHostileInput::scriptStaysText()
{
    const QByteArray text = u"<script>alert(1)</script> & \"引号\" ]]>\n发表时间:2026/11/20 "
                            "来源:本报 责任编辑:高鹤\n盘点1 <img src=x onerror=alert(1)>\n"
                            "</script><script>alert(2)</script>\u202e\n"_qs.toUtf8();
    const QString article = m_cli.import(text);
    QVERIFY(!article.isEmpty());
    const QString page = m_cli.path(u"脚本.html"_qs);
    QCOMPARE(m_cli.run({u"export"_qs, article, page, u"--as"_qs, u"高鹤"_qs}).exit, 0);
    QFile file(page);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray html = file.readAll().toLower();
    QVERIFY(!html.contains("<script>alert") && !html.contains("<img src=x"));
    // And comes back as it was.
    const QString again =
        m_cli.json({u"import"_qs, page, u"--as"_qs, u"高鹤"_qs}).value(u"article").toString();
    QJsonObject first = m_cli.json({u"show"_qs, article}).value(u"content").toObject();
    QJsonObject second = m_cli.json({u"show"_qs, again}).value(u"content").toObject();
    first.remove(u"id"_qs);
    second.remove(u"id"_qs);
    QCOMPARE(first, second);
}

void TestHostileInput::cleanupTestCase()
{
    QCOMPARE(m_cli.run({u"verify"_qs}).exit, 0);
    // No file was left behind beside the library.
    const QStringList left = QDir(m_cli.path(u"."_qs)).entryList({u"*.new-*"_qs, u"*-journal"_qs});
    QVERIFY2(left.isEmpty(), qPrintable(left.join(u' ')));
}

QTEST_GUILESS_MAIN(TestHostileInput)
#include "tst_hostileinput.moc"
