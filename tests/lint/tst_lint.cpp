// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules.h"

#include "support/sourcetree.h"

#include <QDir>
#include <QTest>

using Rule = QStringList (*)(const TextFile &);
Q_DECLARE_METATYPE(Rule)

class TestLint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_tree = textFilesUnder(Pandian::sourcePath());
        m_planted = textFilesUnder(Pandian::sourcePath(u"tests/lint/planted"_qs));
        QVERIFY(m_tree.size() > 100);
    }

    void theTreeKeepsTheRules_data() { addRules(); }

    void theTreeKeepsTheRules()
    {
        QFETCH(Rule, rule);
        QStringList defects;
        for (const TextFile &file : std::as_const(m_tree)) {
            defects += rule(file);
        }
        QVERIFY2(defects.isEmpty(), qPrintable(u'\n' + defects.join(u'\n')));
    }

    void plantedDefectsAreFound_data() { addRules(); }

    // The planted tree holds a good file of every kind, too, so every list is exactly this.
    void plantedDefectsAreFound()
    {
        QFETCH(Rule, rule);
        QFETCH(QStringList, planted);
        QStringList defects;
        for (const TextFile &file : std::as_const(m_planted)) {
            defects += rule(file);
        }
        defects.sort();
        planted.sort();
        QCOMPARE(defects, planted);
    }

    // A build folder elsewhere, a golden file, a log: none may tell where it was made.
    void noFileNamesThisCheckout()
    {
        const QString here = Pandian::sourcePath();
        if (here.count(u'/') < 2) {
            QSKIP("The checkout's path is too short to look for.");
        }
        for (const TextFile &file : std::as_const(m_tree)) {
            QVERIFY2(!file.text.contains(here), qPrintable(file.path));
        }
    }

private:
    static void addRules()
    {
        QTest::addColumn<Rule>("rule");
        QTest::addColumn<QStringList>("planted");
        QTest::newRow("licence")
            << Rule(licenceDefects)
            << QStringList{u"src/nolicence.cpp: the first two lines are not the SPDX ones"_qs,
                           u"src/nolicence.sh: the first two lines are not the SPDX ones"_qs};
        QTest::newRow("names") << Rule(nameDefects)
                               << QStringList{u"src/CamelCase.cpp: names of source files are all "
                                              "lower case"_qs};
        QTest::newRow("forms")
            << Rule(formDefects)
            << QStringList{u"ui/badform.ui: connections belong in the class"_qs,
                           u"ui/badform.ui: the form of OtherForm is not named after it"_qs,
                           u"ui/badform.ui: the name title does not end in LineEdit"_qs};
        QTest::newRow("headers")
            << Rule(headerDefects)
            << QStringList{u"src/badheader.h: lacks #pragma once"_qs,
                           u"src/badheader.h: opens a namespace for all who include it"_qs};
        QTest::newRow("idioms") << Rule(idiomDefects)
                                << QStringList{
                                       u"src/badidioms.cpp: aborts when its context is gone"_qs,
                                       u"src/badidioms.cpp: asks who sent a signal"_qs,
                                       u"src/badidioms.cpp: connects by a slot's name"_qs,
                                       u"src/badidioms.cpp: connects by name"_qs,
                                       u"src/badidioms.cpp: leaves work in a comment"_qs,
                                       u"src/badidioms.cpp: runs the event loop inside"_qs,
                                       u"src/badidioms.cpp: sleeps"_qs};
        QTest::newRow("places")
            << Rule(placeDefects)
            << QStringList{u"src/badplaces.cpp: names the folder /"_qs + u"home/someone"_qs,
                           u"src/badplaces.cpp: names the host packages.example.test"_qs};
    }

    QList<TextFile> m_tree;
    QList<TextFile> m_planted;
};

QTEST_GUILESS_MAIN(TestLint)
#include "tst_lint.moc"
