// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalogue.h"

#include "support/sourcetree.h"

#include <QDir>
#include <QFile>
#include <QKeySequence>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

namespace {

const QString chinese = Pandian::sourcePath(u"translations/pandian_zh_CN.ts"_qs);
const QString english = Pandian::sourcePath(u"translations/pandian_en.ts"_qs);
const QStringList ourSources{Pandian::sourcePath(u"src"_qs), Pandian::sourcePath(u"ui"_qs)};
const QString planted = Pandian::sourcePath(u"tests/translations/planted"_qs);

// The catalogue as lupdate would leave it after reading these sources: a string that it lacks is
// "unfinished", one that no source has any more is "vanished".
QList<Entry> updated(const QString &path, const QStringList &sources,
                     const QStringList &options = {})
{
    const QTemporaryDir folder;
    const QString copy = folder.filePath(u"copy.ts"_qs);
    QProcess lupdate;
    lupdate.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    if (!QFile::copy(path, copy)) {
        return {};
    }
    // The copy may come from a read-only tree.
    QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
    lupdate.start(QStringLiteral(PANDIAN_LUPDATE),
                  QStringList{u"-silent"_qs, u"-locations"_qs, u"none"_qs} + options + sources +
                      QStringList{u"-ts"_qs, copy});
    if (!lupdate.waitForFinished(120'000) || lupdate.exitCode() != 0) {
        return {};
    }
    return readCatalogue(copy);
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStringIsTranslatedWell()
    {
        const QList<Entry> entries = updated(chinese, ourSources);
        QVERIFY(entries.size() > 100);
        const QStringList defects = defectsOf(entries);
        QVERIFY2(defects.isEmpty(), qPrintable(u'\n' + defects.join(u'\n')));
    }

    // The source says "3 section(s)", for one and for many alike.
    void everyCountIsGoodEnglish()
    {
        const QList<Entry> entries = updated(english, ourSources, {u"-pluralonly"_qs});
        QVERIFY(entries.size() > 10);
        for (const Entry &entry : entries) {
            QVERIFY2(entry.type.isEmpty(), qPrintable(entry.type + u": "_qs + entry.source));
            QCOMPARE(entry.translations.size(), 2);
            for (const QString &form : entry.translations) {
                QVERIFY2(!form.contains(u"(s)"_qs), qPrintable(form));
                QCOMPARE(form.contains(u"%1"_qs), entry.source.contains(u"%1"_qs));
                QCOMPARE(form.contains(u"%Ln"_qs), entry.source.contains(u"%Ln"_qs));
                QCOMPARE(form.contains(u"%n"_qs), entry.source.contains(u"%n"_qs));
            }
        }
    }

    void plantedDefectsAreFound_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::newRow("unfinished") << u"unfinished"_qs;
        QTest::newRow("vanished") << u"vanished"_qs;
        QTest::newRow("empty") << u"empty"_qs;
        QTest::newRow("placeholder") << u"placeholder"_qs;
        QTest::newRow("count") << u"placeholder"_qs;
        QTest::newRow("accesskey") << u"access key"_qs;
        QTest::newRow("ellipsis") << u"ellipsis"_qs;
        QTest::newRow("threedots") << u"ellipsis"_qs;
        QTest::newRow("notchinese") << u"not Chinese"_qs;
        QTest::newRow("comma") << u"half-width punctuation"_qs;
        QTest::newRow("parentheses") << u"half-width punctuation"_qs;
        QTest::newRow("fullstop") << u"half-width punctuation"_qs;
        QTest::newRow("forbiddenword") << u"forbidden word 丢弃"_qs;
    }

    void plantedDefectsAreFound()
    {
        QFETCH(QString, rule);
        const QString file = QString::fromUtf8(QTest::currentDataTag()) + u".ts"_qs;
        const QStringList defects = defectsOf(readCatalogue(planted + u'/' + file));
        QCOMPARE(defects.size(), 1);
        QVERIFY2(defects.first().startsWith(rule + u':'), qPrintable(defects.first()));
    }

    void sourceStringsMissingFromTheCatalogueAreFound()
    {
        const QStringList defects =
            defectsOf(updated(planted + u"/good.ts"_qs, {planted + u"/untranslated"_qs}));
        QCOMPARE(defects.size(), 2);
        QVERIFY2(defects.at(0).startsWith(u"vanished:"_qs), qPrintable(defects.at(0)));
        QVERIFY2(defects.at(1).startsWith(u"unfinished:"_qs), qPrintable(defects.at(1)));
    }

    void goodTranslationsPass()
    {
        const QList<Entry> entries = readCatalogue(planted + u"/good.ts"_qs);
        QCOMPARE(entries.size(), 8);
        QCOMPARE(defectsOf(entries).join(u'\n'), QString());
    }

    void countsInEnglish()
    {
        QTranslator plurals;
        QVERIFY(plurals.load(u":/i18n/pandian_en.qm"_qs));
        QCoreApplication::installTranslator(&plurals);
        const auto sections = [](int count) {
            return QCoreApplication::translate("Pandian::ArticleStatusBar", "%n section(s)",
                                               nullptr, count);
        };
        QCOMPARE(sections(1), u"1 section"_qs);
        QCOMPARE(sections(7), u"7 sections"_qs);
        QCOMPARE(sections(0), u"0 sections"_qs);
    }

    void bothCataloguesAreInTheProgram()
    {
        QTranslator qt;
        QTranslator own;
        QVERIFY(qt.load(u":/i18n/qtbase_zh_CN.qm"_qs));
        QVERIFY(own.load(u":/i18n/pandian_zh_CN.qm"_qs));
        QCoreApplication::installTranslator(&qt);
        QCoreApplication::installTranslator(&own);
        QCOMPARE(QCoreApplication::translate("Pandian::EditActions", "Cu&t"), u"剪切(&T)"_qs);
        QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), u"取消"_qs);
        QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Discard"), u"不保存(&N)"_qs);
        const auto shown = [](QKeyCombination keys) {
            return QKeySequence(keys).toString(QKeySequence::NativeText);
        };
        QCOMPARE(shown(Qt::ALT | Qt::SHIFT | Qt::Key_Up), u"Alt+Shift+↑"_qs);
        QCOMPARE(shown(Qt::CTRL | Qt::Key_Return), u"Ctrl+Enter"_qs);
        QCOMPARE(shown(Qt::CTRL | Qt::Key_Backspace), u"Ctrl+Backspace"_qs);
    }
};

QTEST_MAIN(TestTranslations)
#include "tst_translations.moc"
