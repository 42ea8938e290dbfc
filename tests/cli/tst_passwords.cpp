// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cliprocess.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>

using namespace Pandian;

namespace {

const QString Secret = u"口令-Secret7"_qs;

QByteArray lines(const QStringList &passwords)
{
    return (passwords.join(u'\n') + u'\n').toUtf8();
}

} // namespace

// Passwords come from a terminal without echo or from a file descriptor, and from nowhere else.
class TestPasswords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void signsInByFileDescriptor();
    void readsAnyDescriptor();
    void refusesTheWrongOne();
    void changesOnesOwn();
    void restoresByPasswordAlone();
    void removes();
    void addsAPersonWithOne();
    void asksAtTheTerminalWithoutEcho();
    void sameTwiceAtTheTerminal();
    void neverFromTheCommandLine_data();
    void neverFromTheCommandLine();
    void neverFromTheEnvironment();
    void badDescriptors_data();
    void badDescriptors();

private:
    // Runs with a terminal of its own and types each answer after its prompt; what the terminal
    // showed.
    QString atTerminal(const QStringList &arguments, const QStringList &answers, int *exit);

    std::unique_ptr<Cli> m_cli;
    QStringList m_list{u"submit"_qs, u"ffffffff"_qs, u"--as"_qs, u"高鹤"_qs};
};

void TestPasswords::init()
{
    m_cli = std::make_unique<Cli>();
    QVERIFY(m_cli->makeOffice());
    QCOMPARE(m_cli
                 ->run({u"person"_qs, u"password"_qs, u"高鹤"_qs, u"--as"_qs, u"高鹤"_qs,
                        u"--password-fd"_qs, u"0"_qs},
                       lines({Secret}))
                 .exit,
             0);
}

// Past the sign-in, the article is not found.
void TestPasswords::signsInByFileDescriptor()
{
    QCOMPARE(m_cli->run(m_list + QStringList{u"--password-fd"_qs, u"0"_qs}, lines({Secret})).exit,
             3);
    QCOMPARE(m_cli->run(m_list + QStringList{u"--password-fd=0"_qs}, Secret.toUtf8()).exit, 3);
    QCOMPARE(
        m_cli->run(m_list + QStringList{u"--password-fd"_qs, u"0"_qs}, Secret.toUtf8() + "\r\n")
            .exit,
        3);
}

// Also where only the backup can tell who may.
void TestPasswords::restoresByPasswordAlone()
{
    const QString backup = m_cli->path(u"备份.backup"_qs);
    QCOMPARE(m_cli->run({u"backup"_qs, backup}).exit, 0);
    const QStringList restore{u"restore"_qs,       backup, u"--as"_qs, u"高鹤"_qs,
                              u"--password-fd"_qs, u"0"_qs};
    for (int round = 0; round < 2; ++round) {
        QCOMPARE(m_cli->run(restore, lines({u"口令"_qs})).exit, 1);
        QCOMPARE(m_cli->run(restore).exit, 4);
        QCOMPARE(m_cli->run(restore, lines({Secret})).exit, 0);
        QVERIFY(QFile::remove(m_cli->library()));
    }
}

void TestPasswords::readsAnyDescriptor()
{
    int ends[2];
    QCOMPARE(::pipe(ends), 0);
    const QByteArray password = lines({Secret});
    QCOMPARE(::write(ends[1], password.constData(), size_t(password.size())), password.size());
    ::close(ends[1]);
    QProcess process;
    m_cli->prepare(process, QStringList{u"--library"_qs, m_cli->library()} + m_list +
                                QStringList{u"--password-fd"_qs, u"7"_qs});
    process.setChildProcessModifier([&ends] { ::dup2(ends[0], 7); });
    process.start();
    QCOMPARE(m_cli->finish(process).exit, 3);
    ::close(ends[0]);
}

void TestPasswords::refusesTheWrongOne()
{
    for (const QString &wrong : {u"口令"_qs, QString(), Secret.toUpper(), Secret + u' '}) {
        const CliResult result =
            m_cli->run(m_list + QStringList{u"--password-fd"_qs, u"0"_qs}, lines({wrong}));
        QCOMPARE(result.exit, 1);
        QVERIFY(!result.messages.contains(Secret.toUtf8()));
    }
    // None at all.
    QCOMPARE(m_cli->run(m_list + QStringList{u"--password-fd"_qs, u"0"_qs}).exit, 4);
}

void TestPasswords::changesOnesOwn()
{
    const QStringList change{u"person"_qs, u"password"_qs,      u"高鹤"_qs, u"--as"_qs,
                             u"高鹤"_qs,   u"--password-fd"_qs, u"0"_qs};
    QCOMPARE(m_cli->run(change, lines({Secret, u"新口令"_qs})).exit, 0);
    QCOMPARE(m_cli->run(m_list + QStringList{u"--password-fd"_qs, u"0"_qs}, lines({Secret})).exit,
             1);
    QCOMPARE(
        m_cli->run(m_list + QStringList{u"--password-fd"_qs, u"0"_qs}, lines({u"新口令"_qs})).exit,
        3);
    // An empty one is a slip, not a removal.
    QCOMPARE(m_cli->run(change, lines({u"新口令"_qs, QString()})).exit, 4);
    QCOMPARE(m_cli->run(change, lines({u"新口令"_qs})).exit, 4);
    QCOMPARE(m_cli->run(change, lines({u"新口令"_qs, QString(1'025, u'x')})).exit, 4);
}

void TestPasswords::removes()
{
    QCOMPARE(m_cli
                 ->run({u"person"_qs, u"password"_qs, u"高鹤"_qs, u"--remove"_qs, u"--as"_qs,
                        u"高鹤"_qs, u"--password-fd"_qs, u"0"_qs},
                       lines({Secret}))
                 .exit,
             0);
    QCOMPARE(m_cli->run(m_list).exit, 3);
}

void TestPasswords::addsAPersonWithOne()
{
    QCOMPARE(m_cli
                 ->run({u"person"_qs, u"add"_qs, u"赵六"_qs, u"--roles"_qs, u"撰稿，初审"_qs,
                        u"--set-password"_qs, u"--as"_qs, u"高鹤"_qs, u"--password-fd"_qs, u"0"_qs},
                       lines({Secret, u"赵六的口令"_qs}))
                 .exit,
             0);
    const QJsonArray people = m_cli->json({u"person"_qs, u"list"_qs}).value(u"people").toArray();
    QCOMPARE(people.size(), 5);
    for (const QJsonValue &each : people) {
        const QString name = each.toObject().value(u"name").toString();
        QCOMPARE(each.toObject().value(u"hasPassword").toBool(),
                 name == u"高鹤" || name == u"赵六");
    }
    // Without its password the person is not there either.
    QCOMPARE(m_cli
                 ->run({u"person"_qs, u"add"_qs, u"钱七"_qs, u"--set-password"_qs, u"--as"_qs,
                        u"高鹤"_qs, u"--password-fd"_qs, u"0"_qs},
                       lines({Secret}))
                 .exit,
             4);
    QCOMPARE(m_cli->json({u"person"_qs, u"list"_qs}).value(u"people").toArray().size(), 5);
}

QString TestPasswords::atTerminal(const QStringList &arguments, const QStringList &answers,
                                  int *exit)
{
    const int master = ::posix_openpt(O_RDWR | O_NOCTTY);
    if (master < 0 || ::grantpt(master) != 0 || ::unlockpt(master) != 0) {
        return {};
    }
    const QByteArray slave = ::ptsname(master);
    QProcess process;
    m_cli->prepare(process, QStringList{u"--library"_qs, m_cli->library()} + arguments);
    process.setChildProcessModifier([slave] {
        ::setsid();
        const int terminal = ::open(slave.constData(), O_RDWR);
        ::ioctl(terminal, TIOCSCTTY, 0);
    });
    process.start();
    process.waitForStarted();
    QByteArray shown;
    qsizetype prompts = 0;
    for (const QString &answer : answers) {
        // A prompt ends with a full-width colon.
        while (shown.count(u"："_qs.toUtf8()) <= prompts) {
            char bytes[256];
            const auto count = ::read(master, bytes, sizeof bytes);
            if (count <= 0) {
                break;
            }
            shown.append(bytes, count);
        }
        ++prompts;
        const QByteArray typed = answer.toUtf8() + '\n';
        if (::write(master, typed.constData(), size_t(typed.size())) != typed.size()) {
            break;
        }
    }
    *exit = m_cli->finish(process).exit;
    ::fcntl(master, F_SETFL, O_NONBLOCK);
    char bytes[4'096];
    for (auto count = ::read(master, bytes, sizeof bytes); count > 0;
         count = ::read(master, bytes, sizeof bytes)) {
        shown.append(bytes, count);
    }
    ::close(master);
    return QString::fromUtf8(shown);
}

void TestPasswords::asksAtTheTerminalWithoutEcho()
{
    int exit = 0;
    const QString shown = atTerminal(m_list, {Secret}, &exit);
    QCOMPARE(exit, 3);
    QVERIFY2(shown.contains(u"高鹤的密码："), qPrintable(shown));
    QVERIFY2(!shown.contains(u"Secret7"), qPrintable(shown));
    atTerminal(m_list, {u"错的"_qs}, &exit);
    QCOMPARE(exit, 1);
}

void TestPasswords::sameTwiceAtTheTerminal()
{
    const QStringList change{u"person"_qs, u"password"_qs, u"高鹤"_qs, u"--as"_qs, u"高鹤"_qs};
    int exit = 0;
    atTerminal(change, {Secret, u"新口令"_qs, u"新口今"_qs}, &exit);
    QCOMPARE(exit, 4);
    const QString shown = atTerminal(change, {Secret, u"新口令"_qs, u"新口令"_qs}, &exit);
    QCOMPARE(exit, 0);
    QVERIFY(!shown.contains(u"新口令"));
    atTerminal(m_list, {u"新口令"_qs}, &exit);
    QCOMPARE(exit, 3);
}

void TestPasswords::neverFromTheCommandLine_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("an option") << QStringList{u"--password"_qs, Secret};
    QTest::newRow("an option with =") << QStringList{u"--password="_qs + Secret};
    QTest::newRow("of a new person") << QStringList{u"--set-password="_qs + Secret};
}

// Refused before anything happens, and not repeated in the message.
void TestPasswords::neverFromTheCommandLine()
{
    QFETCH(const QStringList, arguments);
    for (const QStringList &command :
         {m_list, QStringList{u"person"_qs, u"add"_qs, u"赵六"_qs, u"--as"_qs, u"高鹤"_qs}}) {
        const CliResult result = m_cli->run(command + arguments, lines({Secret}));
        QCOMPARE(result.exit, 2);
        QVERIFY(QString::fromUtf8(result.messages).contains(u"密码不能写在命令行里"));
        QVERIFY(!result.messages.contains(Secret.toUtf8()));
    }
    const CliResult positional =
        m_cli->run({u"person"_qs, u"password"_qs, u"高鹤"_qs, Secret, u"--as"_qs, u"高鹤"_qs},
                   lines({Secret}));
    QCOMPARE(positional.exit, 2);
    QVERIFY(!positional.messages.contains(Secret.toUtf8()));
}

void TestPasswords::neverFromTheEnvironment()
{
    QProcess process;
    m_cli->prepare(process, QStringList{u"--library"_qs, m_cli->library()} + m_list);
    QProcessEnvironment environment = process.processEnvironment();
    environment.insert(u"PASSWORD"_qs, Secret);
    environment.insert(u"PANDIAN_PASSWORD"_qs, Secret);
    process.setProcessEnvironment(environment);
    process.setChildProcessModifier([] { ::setsid(); }); // no terminal to ask at
    process.start();
    QCOMPARE(m_cli->finish(process).exit, 4);
}

void TestPasswords::badDescriptors_data()
{
    QTest::addColumn<QString>("descriptor");
    QTest::addColumn<int>("exit");
    QTest::newRow("no number") << u"stdin"_qs << 2;
    QTest::newRow("negative") << u"-1"_qs << 2;
    QTest::newRow("not open") << u"93"_qs << 5;
    QTest::newRow("not for reading") << u"1"_qs << 5;
}

void TestPasswords::badDescriptors()
{
    QFETCH(const QString, descriptor);
    QFETCH(const int, exit);
    QCOMPARE(m_cli->run(m_list + QStringList{u"--password-fd="_qs + descriptor}).exit, exit);
}

QTEST_GUILESS_MAIN(TestPasswords)
#include "tst_passwords.moc"
