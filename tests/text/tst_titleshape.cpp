// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/titleshape.h"

#include <QTest>

using namespace Pandian;
using namespace Qt::StringLiterals;

// Which title falls out of line with the others.
class TestTitleShape : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shapes_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("shape");
        QTest::newRow("tag of three") << u"站好“忠诚哨”，确保政治安全社会稳定"_s << u"…“○○○”，…"_s;
        QTest::newRow("half width") << u"站好“忠诚哨”,确保政治安全社会稳定"_s << u"…“○○○”，…"_s;
        QTest::newRow("later quotes") << u"锻造“强筋骨”,建设“四化”政法铁军"_s << u"…“○○○”，…"_s;
        QTest::newRow("tag of four") << u"筑牢“生命防线”，守护平安"_s << u"…“○○○○”，…"_s;
        QTest::newRow("tag in front") << u"“忠诚哨”：站好"_s << u"“○○○”：…"_s;
        QTest::newRow("no tag") << u"确保政治安全"_s << u"…"_s;
        QTest::newRow("straight quotes") << u"站好\"忠诚哨\"，确保"_s << u"…\"○○○\"，…"_s;
        QTest::newRow("never closed") << u"站好“忠诚哨"_s << u"…“…"_s;
        QTest::newRow("two parts") << u"平安建设 走深走实"_s << u"… …"_s;
        QTest::newRow("two full-width parts") << u"平安建设　走深走实"_s << u"… …"_s;
        QTest::newRow("ends with the comma") << u"站好“忠诚哨”，"_s << u"…“○○○”，"_s;
        QTest::newRow("nothing in quotes") << u"站好“”哨"_s << u"…“”…"_s;
        QTest::newRow("beyond the BMP") << u"𠮷祥“𠮷𠮷字”，好"_s << u"…“○○○”，…"_s;
        QTest::newRow("a book") << u"学习《条例》"_s << u"…《○○》"_s;
        QTest::newRow("a long quotation") << u"“人民至上生命至上不变”"_s << u"“○×10”"_s;
        QTest::newRow("spaces round it") << u"  站好  "_s << u"…"_s;
        QTest::newRow("empty") << QString() << QString();
    }

    void shapes()
    {
        QFETCH(QString, title);
        QTEST(titleShape(title), "shape");
    }

    void mostOfThemDecide()
    {
        const QString tagged = u"站好“忠诚哨”，确保稳定"_s;
        const QString plain = u"确保稳定"_s;
        QCOMPARE(usualTitleShape({tagged, tagged, plain}), u"…“○○○”，…"_s);
        QCOMPARE(usualTitleShape({tagged, plain}), QString());
        QCOMPARE(usualTitleShape({}), QString());
    }

    void lengthsAreOfCharacters()
    {
        QCOMPARE(titleLength(u"站好 “忠诚哨”"_s), 7);
        QCOMPARE(titleLength(u"𠮷祥　"_s), 2);
    }
};

QTEST_GUILESS_MAIN(TestTitleShape)
#include "tst_titleshape.moc"
