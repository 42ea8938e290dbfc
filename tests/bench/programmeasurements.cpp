// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/measurements.h"

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
constexpr int timeout = 30'000;       // milliseconds
constexpr int settling = 3000;        // milliseconds until memory is read
constexpr double memoryLimit = 120;   // MB PSS
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
                        QStringLiteral("tcp")});
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

struct Start
{
    double window = 0; // milliseconds until the window is mapped
    double memory = 0; // MB PSS once settled; 0: not read
};

double proportionalSetSize(qint64 pid)
{
    QFile file(QStringLiteral("/proc/%1/smaps_rollup").arg(pid));
    if (!file.open(QIODevice::ReadOnly)) {
        return 0;
    }
    static const QRegularExpression line(QStringLiteral("^Pss:\\s+(\\d+) kB"),
                                         QRegularExpression::MultilineOption);
    const auto match = line.match(QString::fromLatin1(file.readAll()));
    return match.captured(1).toDouble() / 1024;
}

Result<Start> startOnce(const QString &program, const QStringList &arguments,
                        const QProcessEnvironment &environment, bool readMemory)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    if (!process.waitForStarted()) {
        return Error{ErrorCode::Io, program + QStringLiteral(" does not start."), {}};
    }
    QProcess search;
    search.setProcessEnvironment(environment);
    search.start(QStringLiteral("xdotool"),
                 {QStringLiteral("search"), QStringLiteral("--sync"),
                  QStringLiteral("--onlyvisible"), QStringLiteral("--pid"),
                  QString::number(process.processId())});
    const bool shown = search.waitForFinished(timeout) && search.exitCode() == 0;
    Start start{double(timer.nsecsElapsed()) / 1e6, 0};
    if (shown && readMemory) {
        QThread::msleep(settling);
        start.memory = proportionalSetSize(process.processId());
    }
    process.kill();
    process.waitForFinished();
    return shown ? Result<Start>(start)
                 : Error{ErrorCode::Io, program + QStringLiteral(" shows no window."), {}};
}

struct Peer
{
    QString name;
    QString program;
    QStringList arguments;
    double limit = 1;
};

// FocusWriter where it is installed, else a window with nothing but a QTextEdit.
Peer peer()
{
    const QString focusWriter = QStandardPaths::findExecutable(QStringLiteral("focuswriter"));
    if (!focusWriter.isEmpty()) {
        return {QStringLiteral("FocusWriter, empty"), focusWriter, {}, 1.0};
    }
    return {QStringLiteral("bare window"),
            QCoreApplication::applicationFilePath(),
            {QStringLiteral("--bare-window")},
            bareWindowLimit};
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
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DISPLAY"), display.name());
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
    environment.insert(QStringLiteral("HOME"), home.path());
    environment.remove(QStringLiteral("XDG_CONFIG_HOME"));
    environment.remove(QStringLiteral("XDG_DATA_HOME"));
    const QStringList arguments{QStringLiteral("--library"), libraryPath,
                                QStringLiteral("--config"),
                                home.filePath(QStringLiteral("settings.ini"))};
    const Peer other = peer();
    QList<double> own;
    QList<double> others;
    double memory = 0;
    for (int i = 0; i <= starts; ++i) { // the first one warms both up
        const bool last = i == starts;
        const Result<Start> start = startOnce(programPath, arguments, environment, last);
        const Result<Start> peerStart =
            startOnce(other.program, other.arguments, environment, false);
        if (!start || !peerStart) {
            return start ? peerStart.error() : start.error();
        }
        if (i > 0) {
            own.append(start->window);
            others.append(peerStart->window);
        }
        memory = start->memory;
    }
    table.add({QStringLiteral("start to window, ") + name, QStringLiteral("ms"), figuresOf(own),
               other.name, figuresOf(others), other.limit});
    table.add({QStringLiteral("memory after start, ") + name,
               QStringLiteral("MB PSS"),
               {memory, memory},
               {},
               {},
               memoryLimit});
    return {};
}

} // namespace Pandian
