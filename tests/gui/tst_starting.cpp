// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/singleinstance.h"
#include "gui/startoptions.h"
#include "session/language.h"

#include <QDir>
#include <QLocalSocket>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrent>

using namespace Pandian;

class TestStarting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsArguments();
    void tellsWhatIsWrong();
    void helpsInChinese();
    void secondStartHandsItsFilesOver();
    void whatIsClosingTakesNoFiles();
    void whatDoesNotAnswerKeepsItsName();
    void otherLibrariesStandAlone();
    void survivesNonsenseFromOutside();
    void helpNeedsNoDisplay();
    void tellsWhetherThereIsADisplay();
};

void TestStarting::readsArguments()
{
    const StartOptions none = parseArguments({u"pandian"_qs});
    QVERIFY(none.files.isEmpty() && none.library.isEmpty() && none.config.isEmpty());
    QVERIFY(!none.demonstration && !none.safeMode && !none.version && !none.help);
    const StartOptions all = parseArguments(
        {u"pandian"_qs, u"--library"_qs, u"a.sqlite"_qs, u"--config"_qs, u"/etc/p.ini"_qs,
         u"--demonstration"_qs, u"--safe-mode"_qs, u"稿件.txt"_qs});
    QCOMPARE(all.files, QStringList{QDir::current().absoluteFilePath(u"稿件.txt"_qs)});
    QCOMPARE(all.library, QDir::current().absoluteFilePath(u"a.sqlite"_qs));
    QCOMPARE(all.config, u"/etc/p.ini"_qs);
    QVERIFY(all.demonstration && all.safeMode);
    QVERIFY(parseArguments({u"pandian"_qs, u"--version"_qs}).version);
    QVERIFY(parseArguments({u"pandian"_qs, u"-h"_qs}).help);
}

void TestStarting::tellsWhatIsWrong()
{
    QVERIFY(!parseArguments({u"pandian"_qs, u"--colour"_qs}).error.isEmpty());
    QVERIFY(!parseArguments({u"pandian"_qs, u"--library"_qs}).error.isEmpty());
}

void TestStarting::helpsInChinese()
{
    installTranslations(*qApp, u"zh_CN"_qs);
    QVERIFY(helpText().contains(u"打开示例稿件"_qs));
}

void TestStarting::secondStartHandsItsFilesOver()
{
    const QTemporaryDir folder;
    const QString library = folder.filePath(u"library.sqlite"_qs);
    SingleInstance first(library);
    QVERIFY(!first.handOver({})); // nobody there yet
    first.listen();
    QSignalSpy spy(&first, &SingleInstance::activated);
    const QStringList files{u"/home/文舒/稿件.txt"_qs};
    const QFuture<bool> second = QtConcurrent::run([library, files] {
        SingleInstance other(library); // in another process in real life
        return other.handOver(files);
    });
    QTRY_COMPARE(spy.size(), 1);
    QTRY_VERIFY(second.isFinished());
    QVERIFY(second.result());
    QCOMPARE(spy.constFirst().constFirst().toStringList(), files);
}

// While its last backup ends it would take files that nobody opens.
void TestStarting::whatIsClosingTakesNoFiles()
{
    const QTemporaryDir folder;
    const QString library = folder.filePath(u"library.sqlite"_qs);
    SingleInstance first(library);
    first.listen();
    first.stopListening();
    SingleInstance other(library);
    QVERIFY(!other.handOver({u"稿件.txt"_qs}));
}

// Else two windows would take files in turn, and later none of them.
void TestStarting::whatDoesNotAnswerKeepsItsName()
{
    const QTemporaryDir folder;
    const QString library = folder.filePath(u"library.sqlite"_qs);
    SingleInstance first(library);
    first.listen();
    QSignalSpy spy(&first, &SingleInstance::activated);
    // More than is taken: it is refused at once.
    const QStringList tooMuch(5000, QString(300, u'稿'));
    const QFuture<bool> second = QtConcurrent::run([library, tooMuch] {
        SingleInstance other(library);
        const bool taken = other.handOver(tooMuch);
        other.listen();
        return taken;
    });
    QTRY_VERIFY(second.isFinished());
    QVERIFY(!second.result());
    const QFuture<bool> third = QtConcurrent::run([library] {
        SingleInstance other(library);
        return other.handOver({u"稿件.txt"_qs});
    });
    QTRY_COMPARE(spy.size(), 1);
    QTRY_VERIFY(third.isFinished());
    QVERIFY(third.result());
}

void TestStarting::otherLibrariesStandAlone()
{
    const QTemporaryDir folder;
    SingleInstance first(folder.filePath(u"a.sqlite"_qs));
    first.listen();
    SingleInstance other(folder.filePath(u"b.sqlite"_qs));
    QVERIFY(!other.handOver({}));
}

void TestStarting::survivesNonsenseFromOutside()
{
    const QTemporaryDir folder;
    const QString library = folder.filePath(u"library.sqlite"_qs);
    SingleInstance first(library);
    first.listen();
    QSignalSpy spy(&first, &SingleInstance::activated);
    QLocalSocket socket;
    socket.connectToServer(first.serverName());
    QVERIFY(socket.waitForConnected());
    socket.write(QByteArray(100, '\xff'));
    socket.write("\n");
    QTRY_COMPARE(spy.size(), 1);
    QCOMPARE(spy.constFirst().constFirst().toStringList(), QStringList());
}

void TestStarting::helpNeedsNoDisplay()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto &name : {u"DISPLAY"_qs, u"WAYLAND_DISPLAY"_qs, u"QT_QPA_PLATFORM"_qs}) {
        environment.remove(name);
    }
    for (const auto &argument : {u"--help"_qs, u"--version"_qs}) {
        QProcess program;
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(PANDIAN), {argument});
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 0);
        QVERIFY(program.readAllStandardOutput().contains("pandian"));
        QCOMPARE(program.readAllStandardError(), QByteArray());
    }
}

// What run.sh asks before it starts the windows.
void TestStarting::tellsWhetherThereIsADisplay()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"WAYLAND_DISPLAY"_qs);
    for (const bool there : {true, false}) {
        environment.insert(u"QT_QPA_PLATFORM"_qs, there ? u"offscreen"_qs : u"xcb"_qs);
        environment.insert(u"DISPLAY"_qs, u":987"_qs);
        QProcess program;
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(PANDIAN), {u"--check-display"_qs});
        QVERIFY(program.waitForFinished());
        const bool well = program.exitStatus() == QProcess::NormalExit && program.exitCode() == 0;
        QCOMPARE(well, there);
    }
}

QTEST_GUILESS_MAIN(TestStarting)
#include "tst_starting.moc"
