// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/terminal.h"

#include "cli/console.h"

#include <array>
#include <csignal>

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace Pandian {

namespace {

volatile std::sig_atomic_t interrupted = 0;

constexpr std::array Interrupts{SIGINT, SIGTERM};
std::array<struct sigaction, Interrupts.size()> actionsBefore;

void onInterrupt(int)
{
    interrupted = 1;
}

bool writeAll(int fd, const QByteArray &bytes)
{
    return ::write(fd, bytes.constData(), size_t(bytes.size())) == bytes.size();
}

QByteArray readTyped(int fd, qsizetype maxBytes)
{
    QByteArray line;
    line.reserve(maxBytes + 1);
    char byte = 0;
    while (readByte(fd, &byte) == 1 && byte != '\n') {
        if (line.size() <= maxBytes) {
            line.append(byte);
        }
    }
    return line;
}

} // namespace

void outliveClosedPipes()
{
    std::signal(SIGPIPE, SIG_IGN);
}

// Reads are not restarted, so that a prompt ends, and the second signal finds the default action.
InterruptCatcher::InterruptCatcher()
{
    struct sigaction action = {};
    action.sa_handler = onInterrupt;
    action.sa_flags = int(SA_RESETHAND);
    sigemptyset(&action.sa_mask);
    for (size_t i = 0; i < Interrupts.size(); ++i) {
        sigaction(Interrupts.at(i), &action, &actionsBefore.at(i));
    }
}

InterruptCatcher::~InterruptCatcher()
{
    for (size_t i = 0; i < Interrupts.size(); ++i) {
        sigaction(Interrupts.at(i), &actionsBefore.at(i), nullptr);
    }
}

bool isInterrupted()
{
    return interrupted != 0;
}

bool isTerminal(std::FILE *stream)
{
    return ::isatty(::fileno(stream)) != 0;
}

bool writeToTerminal(std::FILE *, const QString &)
{
    return false;
}

int readByte(int fd, char *byte)
{
    return int(::read(fd, byte, 1));
}

std::optional<QByteArray> askWithoutEcho(const QString &prompt, qsizetype maxBytes)
{
    const int terminal = ::open("/dev/tty", O_RDWR | O_CLOEXEC);
    if (terminal < 0) {
        return std::nullopt;
    }
    termios before = {};
    std::optional<QByteArray> typed;
    if (::tcgetattr(terminal, &before) == 0) {
        termios silent = before;
        silent.c_lflag &= ~tcflag_t(ECHO);
        silent.c_lflag |= ICANON | ISIG;
        if (::tcsetattr(terminal, TCSAFLUSH, &silent) == 0 && writeAll(terminal, prompt.toUtf8())) {
            typed = readTyped(terminal, maxBytes);
            writeAll(terminal, "\n");
        }
        ::tcsetattr(terminal, TCSAFLUSH, &before);
    }
    ::close(terminal);
    return typed;
}

} // namespace Pandian
