// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/settings.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Pandian;

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void beginsWithDefaults();
    void keepsEveryValue();
    void keepsPaths_data();
    void keepsPaths();
    void keepsWithinBounds();
    void readsAnyFile_data();
    void readsAnyFile();
    void aDamagedFileIsKept();
    void aLockLeftEmptyIsTakenAway();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestSettings::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"设置.ini"_qs);
}

void TestSettings::beginsWithDefaults()
{
    const Settings settings(m_path);
    QCOMPARE(settings.path(), m_path);
    QCOMPARE(settings.language(), u"zh_CN"_qs);
    QCOMPARE(settings.theme(), Theme::Light);
    QCOMPARE(settings.zoomPercent(), 100);
    QVERIFY(settings.libraryPath().endsWith(u"/library.sqlite"_qs));
    QCOMPARE(settings.lastPerson(), QString());
    QCOMPARE(settings.lastArticle(), QString());
    QCOMPARE(settings.openedArticles(), QList<OpenedArticle>());
    QCOMPARE(settings.windowGeometry(), QByteArray());
    QCOMPARE(settings.windowState(), QByteArray());
    QVERIFY(settings.isStatusBarShown());
    QVERIFY(!QFile::exists(m_path)); // looking writes nothing
}

void TestSettings::keepsEveryValue()
{
    const QByteArray state = QByteArray::fromHex("00ff01010d0a22405c2c3b");
    const QList<OpenedArticle> opened{{u"1d5c2b1e-7a34-4c1f-9b0e-5f1d2a6c8e70"_qs, 1234, 987},
                                      {u"2d5c2b1e-7a34-4c1f-9b0e-5f1d2a6c8e70"_qs, 0, 0}};
    for (const Theme theme : {Theme::System, Theme::Light, Theme::Dark}) {
        {
            Settings settings(m_path);
            settings.setLanguage(u"en"_qs);
            settings.setTheme(theme);
            settings.setZoomPercent(175);
            settings.setLibraryPath(u"/家/稿库.sqlite"_qs);
            settings.setLastPerson(u"0d5c2b1e-7a34-4c1f-9b0e-5f1d2a6c8e70"_qs);
            settings.setLastArticle(u"1d5c2b1e-7a34-4c1f-9b0e-5f1d2a6c8e70"_qs);
            settings.setOpenedArticles(opened);
            settings.setWindowGeometry(state);
            settings.setWindowState(state + state);
            settings.setStatusBarShown(false);
        }
        const Settings settings(m_path);
        QCOMPARE(settings.language(), u"en"_qs);
        QCOMPARE(settings.theme(), theme);
        QCOMPARE(settings.zoomPercent(), 175);
        QCOMPARE(settings.libraryPath(), u"/家/稿库.sqlite"_qs);
        QCOMPARE(settings.lastPerson(), u"0d5c2b1e-7a34-4c1f-9b0e-5f1d2a6c8e70"_qs);
        QCOMPARE(settings.lastArticle(), u"1d5c2b1e-7a34-4c1f-9b0e-5f1d2a6c8e70"_qs);
        QCOMPARE(settings.openedArticles(), opened);
        QCOMPARE(settings.windowGeometry(), state);
        QCOMPARE(settings.windowState(), state + state);
        QVERIFY(!settings.isStatusBarShown());
    }
}

void TestSettings::keepsPaths_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("Windows") << u"D:\\稿库\\2026年.sqlite"_qs;
    QTest::newRow("network") << u"\\\\server\\share\\稿库.sqlite"_qs;
    QTest::newRow("comma and semicolon") << u"/家/一,二;三.sqlite"_qs;
    QTest::newRow("quotes and percent") << u"/家/\"一\"%20'二'.sqlite"_qs;
    QTest::newRow("at first") << u"@ByteArray(一)"_qs;
    QTest::newRow("spaces at the ends") << u" /家/一.sqlite "_qs;
}

void TestSettings::keepsPaths()
{
    QFETCH(QString, path);
    Settings(m_path).setLibraryPath(path);
    QCOMPARE(Settings(m_path).libraryPath(), path);
}

void TestSettings::keepsWithinBounds()
{
    Settings settings(m_path);
    settings.setZoomPercent(0);
    QCOMPARE(settings.zoomPercent(), 50);
    settings.setZoomPercent(100'000);
    QCOMPARE(settings.zoomPercent(), 300);
    settings.setOpenedArticles({{u"一"_qs, -1, -2}});
    QCOMPARE(settings.openedArticles(), (QList<OpenedArticle>{{u"一"_qs, 0, 0}}));
    settings.setLanguage(u"fr"_qs);
    QCOMPARE(settings.language(), u"zh_CN"_qs);
}

void TestSettings::readsAnyFile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("zoom");
    const QByteArray head("[General]\n");
    QTest::newRow("empty") << QByteArray() << 100;
    QTest::newRow("words for numbers") << head + "zoom=big\narticles=x\n" << 100;
    QTest::newRow("no number") << head + "zoom=\n" << 100;
    QTest::newRow("lists") << head + "zoom=1, 2\narticles=1, 2\nlibrary=a, b\n" << 100;
    QTest::newRow("huge numbers") << head + "zoom=99999999999\n" << 100;
    QTest::newRow("too large") << head + "zoom=9999\n" << 300;
    QTest::newRow("negative") << head + "zoom=-5\n" << 50;
    QTest::newRow("variants") << head + "zoom=@Variant(\\0\\0)\narticles=@Invalid()\n"
                                        "library=@Size(1 2)\n"
                              << 100;
    QTest::newRow("names") << head + "language=klingon\ntheme=neon\nlibrary=\n" << 100;
    QTest::newRow("binary") << QByteArray::fromHex("0001ff5b3d0a00fe3d3d5d5b25") << 100;
    QTest::newRow("no section") << QByteArray("zoom\n=\n]]]\n[\n") << 100;
}

void TestSettings::readsAnyFile()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, zoom);
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
    file.close();
    Settings settings(m_path);
    QCOMPARE(settings.language(), u"zh_CN"_qs);
    QCOMPARE(settings.theme(), Theme::Light);
    QCOMPARE(settings.zoomPercent(), zoom);
    QCOMPARE(settings.openedArticles(), QList<OpenedArticle>());
    QVERIFY(settings.libraryPath().endsWith(u"/library.sqlite"_qs));
    settings.setZoomPercent(125);
    QCOMPARE(settings.zoomPercent(), 125);
}

// What a person may still want out of it is not overwritten.
void TestSettings::aDamagedFileIsKept()
{
    const QByteArray damaged = "[General]\ntheme=dark\n[keys\nno sign of equality\n";
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(damaged);
    }
    {
        Settings settings(m_path);
        QCOMPARE(settings.theme(), Theme::Dark);
        settings.setZoomPercent(150);
    }
    QFile kept(m_path + u".damaged"_qs);
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), damaged);
    const Settings settings(m_path);
    QCOMPARE(settings.theme(), Theme::Dark);
    QCOMPARE(settings.zoomPercent(), 150);
}

// By a program that was killed as it took it; Qt would wait for it without end.
void TestSettings::aLockLeftEmptyIsTakenAway()
{
    QFile lock(m_path + u".lock"_qs);
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.close();
    Settings settings(m_path);
    settings.setZoomPercent(150);
    QCOMPARE(settings.commandKeys(), CommandKeys()); // written and read anew
    QVERIFY(!lock.exists());
    QCOMPARE(Settings(m_path).zoomPercent(), 150);
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
