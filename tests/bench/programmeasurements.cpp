// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/measurements.h"

#include "storage/database.h"
#include "storage/sql.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QThread>

namespace Pandian {

namespace {

constexpr int starts = 7;
constexpr int timeout = 30'000; // milliseconds
constexpr int settling = 3000;  // milliseconds until memory is read
constexpr int typedKeys = 200;
constexpr double memoryLimit = 120;   // MB
constexpr double bareWindowLimit = 3; // times a window with one QTextEdit

class Display
{
public:
    bool start()
    {
        m_server.start(QStringLiteral("Xvfb"),
                       {QStringLiteral("-displayfd"), QStringLiteral("1"),
                        QStringLiteral("-screen"), QStringLiteral("0"),
                        QStringLiteral("1366x768x24"), QStringLiteral("-nolisten"),
                        QStringLiteral("tcp"), QStringLiteral("-noreset")}); // between programs
        if (!m_server.waitForStarted() || !m_server.waitForReadyRead(timeout)) {
            return false;
        }
        m_name = u':' + QString::fromLatin1(m_server.readLine().trimmed());
        return true;
    }
    ~Display()
    {
        m_server.kill();
        m_server.waitForFinished();
    }
    QString name() const { return m_name; }

private:
    QProcess m_server;
    QString m_name;
};

// A number of kilobytes in a file of /proc, as MB.
double megabytesOf(qint64 pid, const QString &file, const QString &field)
{
    QFile status(QStringLiteral("/proc/%1/%2").arg(QString::number(pid), file));
    if (!status.open(QIODevice::ReadOnly)) {
        return 0;
    }
    const QRegularExpression line(QStringLiteral("^%1:\\s+(\\d+) kB").arg(field),
                                  QRegularExpression::MultilineOption);
    return line.match(QString::fromLatin1(status.readAll())).captured(1).toDouble() / 1024;
}

double proportionalSetSize(qint64 pid)
{
    return megabytesOf(pid, QStringLiteral("smaps_rollup"), QStringLiteral("Pss"));
}

double peakResidentSize(qint64 pid)
{
    return megabytesOf(pid, QStringLiteral("status"), QStringLiteral("VmHWM"));
}

bool runTool(const QString &tool, const QStringList &arguments,
             const QProcessEnvironment &environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(tool, arguments);
    return process.waitForFinished(timeout) && process.exitCode() == 0;
}

// When text was last kept, milliseconds UTC; 0: never.
qint64 lastDraft(const QString &libraryPath)
{
    const auto db = Database::open(libraryPath);
    const auto saved = db ? queryValue(**db, QStringLiteral("SELECT MAX(saved) FROM draft"))
                          : Result<std::optional<QVariant>>(db.error());
    return saved ? saved->value_or(QVariant()).toLongLong() : 0;
}

enum class Messages { Shown, Hidden };

// The program in its window, until this ends.
class Running
{
public:
    Result<void> start(const QString &program, const QStringList &arguments,
                       const QProcessEnvironment &environment, Messages messages = Messages::Shown)
    {
        m_process.setProcessEnvironment(environment);
        if (messages == Messages::Shown) {
            m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        }
        QElapsedTimer timer;
        timer.start();
        m_process.start(program, arguments);
        if (!m_process.waitForStarted()) {
            return Error{ErrorCode::Io, program + QStringLiteral(" does not start."), {}};
        }
        // Asked again and again: by itself (--sync) xdotool looks only twice a second.
        bool shown = false;
        while (!shown && timer.elapsed() < timeout) {
            shown = runTool(QStringLiteral("xdotool"),
                            {QStringLiteral("search"), QStringLiteral("--onlyvisible"),
                             QStringLiteral("--pid"), QString::number(m_process.processId())},
                            environment);
        }
        m_milliseconds = double(timer.nsecsElapsed()) / 1e6;
        return shown ? Result<void>()
                     : Error{ErrorCode::Io, program + QStringLiteral(" shows no window."), {}};
    }
    ~Running()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    double milliseconds() const { return m_milliseconds; } // until the window was mapped
    qint64 pid() const { return m_process.processId(); }

private:
    QProcess m_process;
    double m_milliseconds = 0;
};

Result<double> timeToWindow(const QString &program, const QStringList &arguments,
                            const QProcessEnvironment &environment,
                            Messages messages = Messages::Shown)
{
    Running running;
    const Result<void> started = running.start(program, arguments, environment, messages);
    return started ? Result<double>(running.milliseconds()) : started.error();
}

QProcessEnvironment environmentOn(const Display &display, const QTemporaryDir &home)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DISPLAY"), display.name());
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
    environment.insert(QStringLiteral("HOME"), home.path());
    // Our windows are Chinese; the peer's shall be, too, with the fonts that this takes.
    environment.insert(QStringLiteral("LANGUAGE"), QStringLiteral("zh_CN"));
    environment.remove(QStringLiteral("XDG_CONFIG_HOME"));
    environment.remove(QStringLiteral("XDG_DATA_HOME"));
    return environment;
}

struct Peer
{
    QString name;
    QString program;
    QStringList arguments;
    double limit = 1;
};

// A window with nothing but a QTextEdit.
Peer bareWindow()
{
    return {QStringLiteral("bare window"),
            QCoreApplication::applicationFilePath(),
            {QStringLiteral("--bare-window")},
            bareWindowLimit};
}

// FocusWriter where it is installed.
Peer firstPeer()
{
    const QString focusWriter = QStandardPaths::findExecutable(QStringLiteral("focuswriter"));
    return focusWriter.isEmpty()
               ? bareWindow()
               : Peer{QStringLiteral("FocusWriter, empty, in Chinese"), focusWriter, {}, 1.0};
}

// In a home of its own each time: it is killed while it still begins.
Result<double> timeToWindow(const Peer &peer, const Display &display)
{
    const QTemporaryDir home;
    return timeToWindow(peer.program, peer.arguments, environmentOn(display, home),
                        Messages::Hidden);
}

} // namespace

Result<void> measureProgram(FigureTable &table, const QString &programPath,
                            const QString &libraryPath, const QString &name)
{
    Display display;
    if (!display.start()) {
        return Error{ErrorCode::Io, QStringLiteral("Xvfb does not start."), {}};
    }
    const QTemporaryDir home;
    const QProcessEnvironment environment = environmentOn(display, home);
    const QStringList arguments{QStringLiteral("--library"), libraryPath,
                                QStringLiteral("--config"),
                                home.filePath(QStringLiteral("settings.ini"))};
    Peer other = firstPeer();
    QList<double> own;
    QList<double> others;
    for (int i = 0; i <= starts; ++i) { // the first one warms both up
        const Result<double> start = timeToWindow(programPath, arguments, environment);
        const Result<double> peerStart = timeToWindow(other, display);
        if (start && !peerStart && other.name != bareWindow().name) {
            other = bareWindow(); // it is not for us to mend
            own.clear();
            others.clear();
            i = -1;
            continue;
        }
        if (!start || !peerStart) {
            return start ? peerStart.error() : start.error();
        }
        if (i > 0) {
            own.append(*start);
            others.append(*peerStart);
        }
    }
    table.add({QStringLiteral("start to window, ") + name, QStringLiteral("ms"), figuresOf(own),
               other.name, figuresOf(others), other.limit});
    return {};
}

Result<void> measureMemory(FigureTable &table, const QString &programPath,
                           const QString &libraryPath, const QString &settingsPath,
                           const QString &name)
{
    Display display;
    if (!display.start()) {
        return Error{ErrorCode::Io, QStringLiteral("Xvfb does not start."), {}};
    }
    const QTemporaryDir home;
    const QProcessEnvironment environment = environmentOn(display, home);
    Running running;
    if (const auto started = running.start(
            programPath,
            {QStringLiteral("--library"), libraryPath, QStringLiteral("--config"), settingsPath},
            environment);
        !started) {
        return started;
    }
    QThread::msleep(settling);
    QStringList keys{QStringLiteral("key"), QStringLiteral("--delay"), QStringLiteral("12")};
    keys.append(QStringList(typedKeys, QStringLiteral("a")));
    const qint64 before = lastDraft(libraryPath);
    const bool typed = runTool(QStringLiteral("xdotool"), keys, environment);
    QThread::msleep(settling);
    if (!typed || lastDraft(libraryPath) == before) {
        return Error{ErrorCode::Io, QStringLiteral("What was typed did not arrive."), {}};
    }
    const double now = proportionalSetSize(running.pid());
    const double peak = peakResidentSize(running.pid());
    table.add({QStringLiteral("memory, ") + name,
               QStringLiteral("MB PSS"),
               {now, now},
               {},
               {},
               memoryLimit});
    table.add({QStringLiteral("peak of it with everything shared"),
               QStringLiteral("MB RSS"),
               {peak, peak},
               {},
               {},
               memoryLimit});
    return {};
}

} // namespace Pandian
