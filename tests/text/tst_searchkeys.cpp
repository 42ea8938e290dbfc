// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/searchkeys.h"

#include <QTest>

#include <random>

using namespace Pandian;

namespace QTest {

template <>
char *toString(const TextRange &range)
{
    return qstrdup(qPrintable(u"%1+%2"_qs.arg(range.start).arg(range.length)));
}

} // namespace QTest

namespace {

using Ranges = QList<TextRange>;

// What FTS5 answers for a phrase over tokens between spaces: `"a b" *` asks that the last word
// begin so.
bool phraseMatches(const QString &expression, const QString &tokens)
{
    const bool prefix = expression.endsWith(u'*');
    const QStringList phrase =
        expression.mid(1, expression.lastIndexOf(u'"') - 1).split(u' ', Qt::SkipEmptyParts);
    const QStringList words = tokens.split(u' ', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i + phrase.size() <= words.size(); ++i) {
        const auto agrees = [&](qsizetype k) {
            return prefix && k + 1 == phrase.size() ? words.at(i + k).startsWith(phrase.at(k))
                                                    : words.at(i + k) == phrase.at(k);
        };
        qsizetype k = 0;
        while (k < phrase.size() && agrees(k)) {
            ++k;
        }
        if (k == phrase.size()) {
            return true;
        }
    }
    return false;
}

bool isWordUnit(char16_t c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == 0x00E9;
}

// A text whose key is known without the code under test: spelled, unit by unit of the key, in
// one of the ways an editor may have typed it.
struct Spelled
{
    QString text;
    QString key;
    QList<int> starts; // for each unit of the key: where its spelling begins in the text
};

Spelled spell(const QList<QStringList> &letters, std::mt19937 &random, int count)
{
    Spelled spelled;
    for (int i = 0; i < count; ++i) {
        const QStringList &ways = letters.at(qsizetype(random() % size_t(letters.size())));
        const QString &way = ways.at(qsizetype(random() % size_t(ways.size())));
        const bool asKey = way == ways.first() && !way.front().isSurrogate();
        for (int unit = 0; unit < ways.first().size(); ++unit) {
            spelled.starts.append(int(spelled.text.size()) + (asKey ? unit : 0));
        }
        spelled.key += ways.first();
        spelled.text += way;
    }
    return spelled;
}

// Few letters, so that hits are frequent. The first way is the key.
const QList<QStringList> &alphabet()
{
    static const QList<QStringList> letters{
        {u"平"_qs},
        {u"安"_qs},
        {u"平"_qs, u"平\uFE00"_qs},
        {u"\U00020000"_qs},
        {u"\U0002B820"_qs},
        {u"a"_qs, u"A"_qs, u"ａ"_qs, u"Ａ"_qs},
        {u"b"_qs, u"Ｂ"_qs},
        {u"1"_qs, u"１"_qs, u"①"_qs, u"1\u200B"_qs},
        {u"m2"_qs, u"㎡"_qs},
        {u"..."_qs, u"…"_qs},
        {u"\u00E9"_qs, u"e\u0301"_qs, u"\u00C9"_qs},
        {u","_qs, u"，"_qs},
        {u"。"_qs, u"｡"_qs},
        {u" "_qs, u"\u3000"_qs, u"\u00A0"_qs},
        {u"\""_qs, u"＂"_qs},
    };
    return letters;
}

// Non-overlapping stretches whose key holds the wanted one and does not begin inside a word.
Ranges bruteForceHits(const Spelled &text, const QString &wanted)
{
    Ranges hits;
    int free = 0;
    const auto start = [&](qsizetype i) {
        return i < text.starts.size() ? text.starts.at(i) : int(text.text.size());
    };
    for (qsizetype i = 0; i + wanted.size() <= text.key.size(); ++i) {
        const bool inside = i > 0 && isWordUnit(text.key.at(i).unicode()) &&
                            isWordUnit(text.key.at(i - 1).unicode());
        if (text.key.mid(i, wanted.size()) != wanted || inside || start(i) < free) {
            continue;
        }
        qsizetype end = i + wanted.size();
        while (end < text.starts.size() && start(end) == start(end - 1)) {
            ++end;
        }
        free = start(end);
        hits.append({start(i), free - start(i)});
    }
    return hits;
}

} // namespace

class TestSearchKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keys_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("key");
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("Han stays") << u"平安山西"_qs << u"平安山西"_qs;
        QTest::newRow("case") << u"GDP Äé"_qs << u"gdp äé"_qs;
        QTest::newRow("width") << u"ＧＤＰ１２，！（）"_qs << u"gdp12,!()"_qs;
        QTest::newRow("half-width kana with its mark") << u"ｶﾞｽ"_qs << u"ガス"_qs;
        QTest::newRow("composed") << u"e\u0301"_qs << u"\u00E9"_qs;
        QTest::newRow("Korean letters composed") << u"\u1112\u1161\u11AB"_qs << u"한"_qs;
        QTest::newRow("circled") << u"①⑫"_qs << u"112"_qs;
        QTest::newRow("units and dots") << u"㎡…"_qs << u"m2..."_qs;
        QTest::newRow("compatibility ideographs") << u"\uF914\U0002F800"_qs << u"樂丽"_qs;
        QTest::newRow("ideographic space") << u"平\u3000安"_qs << u"平 安"_qs;
        QTest::newRow("what nobody sees")
            << u"\uFEFF平\u200B安\u00AD葛\U000E0100\u202Eab\u202C"_qs << u"平安葛ab"_qs;
        QTest::newRow("Chinese quotes and dashes stay") << u"“平安”——"_qs << u"“平安”——"_qs;
    }

    void keys()
    {
        QFETCH(QString, text);
        QFETCH(QString, key);
        QCOMPARE(searchKey(text), key);
        QCOMPARE(searchKey(key), key);
    }

    void tokens_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("tokens");
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("marks alone") << u"，。“”\U0001F600"_qs << QString();
        QTest::newRow("one character") << u"平"_qs << u"平"_qs;
        QTest::newRow("two") << u"平安"_qs << u"平安 安"_qs;
        QTest::newRow("a run") << u"平安山西"_qs << u"平安 安山 山西 西"_qs;
        QTest::newRow("runs") << u"平安,山西"_qs << u"平安 安 山西 西"_qs;
        QTest::newRow("mixed") << u"盘点1：GDP增2.5%"_qs << u"盘点 点 1 gdp 增 2 5"_qs;
        QTest::newRow("pairs of units")
            << u"\U00020000安\U00020001"_qs << u"\U00020000安 安\U00020001 \U00020001"_qs;
        QTest::newRow("Han not assigned yet")
            << u"\U0002EBF0\U0003FFF0"_qs << u"\U0002EBF0\U0003FFF0 \U0003FFF0"_qs;
        QTest::newRow("kana is a word") << u"カナ平"_qs << u"カナ 平"_qs;
    }

    void tokens()
    {
        QFETCH(QString, text);
        QTEST(searchTokens(text), "tokens");
    }

    void expressions_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("expression");
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("nothing that is indexed") << u"，“ ”\""_qs << QString();
        QTest::newRow("one character") << u"平"_qs << u"\"平\" *"_qs;
        QTest::newRow("one character of two units") << u"\U00020000"_qs << u"\"\U00020000\" *"_qs;
        QTest::newRow("a pair is exact") << u"平安"_qs << u"\"平安\""_qs;
        QTest::newRow("a phrase") << u"平安山西"_qs << u"\"平安 安山 山西\""_qs;
        QTest::newRow("a word may go on") << u"GD"_qs << u"\"gd\" *"_qs;
        QTest::newRow("Han before a word is whole") << u"盘点1"_qs << u"\"盘点 点 1\" *"_qs;
        QTest::newRow("FTS5 syntax is text")
            << u"\" OR tokens:a* NOT (b"_qs << u"\"or tokens a not b\" *"_qs;
    }

    void expressions()
    {
        QFETCH(QString, query);
        QTEST(searchExpression(query), "expression");
    }

    void hits_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("query");
        QTest::addColumn<Ranges>("ranges");
        QTest::newRow("no query") << u"平安"_qs << QString() << Ranges();
        QTest::newRow("an invisible query") << u"平安"_qs << u"\u200B"_qs << Ranges();
        QTest::newRow("every one") << u"平安山西,平安"_qs << u"平安"_qs << Ranges{{0, 2}, {5, 2}};
        QTest::newRow("side by side") << u"平平平平平"_qs << u"平平"_qs << Ranges{{0, 2}, {2, 2}};
        QTest::newRow("other width and case") << u"增 ＧＤＰ 值"_qs << u"gdp"_qs << Ranges{{2, 3}};
        QTest::newRow("behind what grows") << u"㎡……平安"_qs << u"平安"_qs << Ranges{{3, 2}};
        QTest::newRow("behind what shrinks")
            << u"e\u0301e\u0301平安"_qs << u"平安"_qs << Ranges{{4, 2}};
        QTest::newRow("part of a sign is all of it") << u"计㎡"_qs << u"计m"_qs << Ranges{{0, 2}};
        QTest::newRow("one dot of three") << u"a…b"_qs << u"."_qs << Ranges{{1, 1}};
        QTest::newRow("with its variation selector")
            << u"葛\U000E0100城"_qs << u"葛"_qs << Ranges{{0, 3}};
        QTest::newRow("beginning of a word")
            << u"Windows Windy"_qs << u"wind"_qs << Ranges{{0, 4}, {8, 4}};
        QTest::newRow("not inside a word") << u"rewind 12020年"_qs << u"wind"_qs << Ranges();
        QTest::newRow("not inside a number")
            << u"12020年 2020年"_qs << u"2020年"_qs << Ranges{{7, 5}};
        QTest::newRow("not inside a word of pairs")
            << u"\U00010330\U00010331"_qs << u"\U00010331"_qs << Ranges();
        QTest::newRow("marks count") << u"“1+5”与1、5"_qs << u"1+5"_qs << Ranges{{1, 3}};
        QTest::newRow("pairs of units")
            << u"\U00020000\U00020001"_qs << u"\U00020001"_qs << Ranges{{2, 2}};
        QTest::newRow("half a pair covers the pair")
            << u"\U00020000"_qs << QString(QChar(char16_t(0xDC00))) << Ranges{{0, 2}};
        QTest::newRow("longer than the text") << u"平安"_qs << u"平安山西"_qs << Ranges();
    }

    void hits()
    {
        QFETCH(QString, text);
        QFETCH(QString, query);
        QTEST(searchHits(text, query), "ranges");
    }

    // Over texts spelled in every width, case and composition: the hits are those of the plain
    // definition, and the expression finds every text that holds one.
    void everyHitIsFoundByTheExpression()
    {
        std::mt19937 random(20200219);
        int found = 0;
        for (int round = 0; round < 40000; ++round) {
            const Spelled text = spell(alphabet(), random, int(random() % 40));
            Spelled query = spell(alphabet(), random, 1 + int(random() % 3));
            if (round % 2 == 0 && !text.key.isEmpty()) {
                // A piece of the text in its key form, up to twenty characters.
                const qsizetype from = qsizetype(random()) % text.key.size();
                query.key = text.key.mid(from, 1 + qsizetype(random() % 20));
                if (query.key.front().isLowSurrogate()) {
                    query.key.remove(0, 1);
                }
                if (query.key.endsWith(QChar(char16_t(0xD840))) ||
                    query.key.endsWith(QChar(char16_t(0xD86E)))) {
                    query.key.chop(1);
                }
                query.text = query.key;
            }
            const Ranges expected =
                query.key.isEmpty() ? Ranges() : bruteForceHits(text, query.key);
            const Ranges hits = searchHits(text.text, query.text);
            QVERIFY2(hits == expected, qPrintable(text.text + u" | "_qs + query.text));
            const QString expression = searchExpression(query.text);
            if (!hits.isEmpty() && !expression.isEmpty()) {
                ++found;
                QVERIFY2(phraseMatches(expression, searchTokens(text.text)),
                         qPrintable(text.text + u" | "_qs + expression));
            }
        }
        QVERIFY(found > 10000);
    }

    // Hostile queries and texts: nothing but the ranges' own bounds can be promised.
    void anyUnitsAtAllAreSafe()
    {
        std::mt19937 random(7);
        const QString units = u"平a1\u0301\u200B\uFF9E\u1161\"*\u2028"_qs + QChar(char16_t(0)) +
                              QChar(char16_t(0xD840)) + QChar(char16_t(0xDC00)) +
                              QChar(char16_t(0xFFFE));
        const auto noise = [&](size_t most) {
            QString text;
            for (size_t n = random() % (most + 1); n > 0; --n) {
                text += units.at(qsizetype(random() % size_t(units.size())));
            }
            return text;
        };
        for (int round = 0; round < 20000; ++round) {
            const QString text = noise(30);
            const QString query = noise(3);
            int free = 0;
            for (const TextRange &hit : searchHits(text, query)) {
                QVERIFY(hit.start >= free && hit.length > 0 && hit.end() <= text.size());
                free = hit.end();
            }
            const QString expression = searchExpression(query);
            QCOMPARE(expression.count(u'"'), expression.isEmpty() ? 0 : 2);
        }
    }
};

QTEST_GUILESS_MAIN(TestSearchKeys)
#include "tst_searchkeys.moc"
