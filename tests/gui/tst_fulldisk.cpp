// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowfixture.h"

#include "session/articledocument.h"
#include "session/language.h"
#include "storage/articles.h"
#include "storage/database.h"
#include "storage/people.h"

#include <QApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <unistd.h>

using namespace Pandian;

namespace {

constexpr auto onDisk = "--on"; // this program again, where a small disk is mounted

const QString longText = QString(300'000, u'字');

// To the last byte.
bool fill(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
        return false;
    }
    const QByteArray block(4096, 'x');
    while (file.write(block) == block.size()) {
    }
    return true;
}

// The copies beside the library and in the folder for temporary files that hold the text.
QStringList secondCopies()
{
    QStringList found;
    QDirIterator files(QDir::tempPath(), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.fileName().contains(u"pandian") && file.open(QIODevice::ReadOnly) &&
            file.readAll().contains(longText.toUtf8())) {
            found.append(file.fileName());
        }
    }
    return found;
}

} // namespace

// On the small disk, where the library and the program's own folder lie.
class TestOnSmallDisk : public QObject
{
    Q_OBJECT

public:
    explicit TestOnSmallDisk(const QString &disk) : m_disk(disk) {}

private Q_SLOTS:
    void textOutlivesTheFullDisk()
    {
        installTranslations(*qApp, u"zh_CN"_qs);
        Session session(m_disk);
        session.start();
        QVERIFY(session.workspace.newArticle());
        session.type(u"汀兰这一年"_qs);
        OpenArticle &article = *session.workspace.article();
        article.setAutosaveDelay(0);
        QVERIFY(article.flushDraft());
        QVERIFY(fill(m_disk + u"/filler"_qs));
        QTest::keyClick(&session.editor(), Qt::Key_End, Qt::ControlModifier);
        session.type(longText);
        QTRY_VERIFY(session.infoBar().text().contains(u"已满"));
        QVERIFY(session.editor().toPlainText().contains(longText));
        QTRY_COMPARE(secondCopies().size(), 1);
        session.type(u"接着写"_qs); // what is typed meanwhile is kept, too
        QVERIFY(QFile::remove(m_disk + u"/filler"_qs));
        session.type(u"完"_qs);
        QTRY_VERIFY(session.infoBar().isEmpty());
        QTRY_COMPARE(secondCopies().size(), 0);
        const auto db = Database::open(session.settings.libraryPath());
        QVERIFY(db);
        const auto draft = loadDraft(**db, article.id(), (*people(**db)).constFirst().id);
        QVERIFY(draft && *draft);
        QVERIFY((*draft)->content == article.document()->snapshot());
    }

private:
    QString m_disk;
};

class TestFullDisk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // A mount namespace is for a process of its own; without root in a user namespace.
    void textOutlivesTheFullDisk()
    {
        const QString namespaces = geteuid() == 0 ? u"-m"_qs : u"-rm"_qs;
        if (QProcess::execute(u"unshare"_qs, {namespaces, u"mount"_qs, u"-t"_qs, u"tmpfs"_qs,
                                              u"tmpfs"_qs, u"/mnt"_qs}) != 0) {
            QSKIP("no disk can be mounted here (needs root or user namespaces)");
        }
        const QTemporaryDir disk;
        const QTemporaryDir temporary;
        QProcess child;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_DATA_HOME"_qs, disk.path());
        environment.insert(u"XDG_CONFIG_HOME"_qs, disk.path());
        environment.insert(u"TMPDIR"_qs, temporary.path());
        child.setProcessEnvironment(environment);
        child.setProcessChannelMode(QProcess::MergedChannels);
        child.start(u"unshare"_qs, {namespaces, u"sh"_qs, u"-c"_qs,
                                    u"mount -t tmpfs -o size=4m tmpfs \"$1\" && exec \"$0\" "_qs +
                                        QLatin1String(onDisk) + u" \"$1\""_qs,
                                    QCoreApplication::applicationFilePath(), disk.path()});
        QVERIFY(child.waitForFinished(120'000));
        QVERIFY2(child.exitCode() == 0, child.readAll().constData());
    }
};

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments.at(1) == QLatin1String(onDisk)) {
        TestOnSmallDisk inside(arguments.at(2));
        return QTest::qExec(&inside, {arguments.first()});
    }
    TestFullDisk outside;
    return QTest::qExec(&outside, arguments);
}

#include "tst_fulldisk.moc"
