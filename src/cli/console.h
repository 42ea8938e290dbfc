// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>
#include <QtGlobal>

#include <optional>

namespace Pandian {

// The process's own streams, in UTF-8 on every platform.

// Without control characters and those that change the direction of writing: nothing in a library
// or a file name may steer the terminal or reorder its lines.
QString harmless(const QString &text);

// To stdout; an error where it cannot be written (a closed pipe, a full disk).
Result<void> writeOutput(const QString &text);
// One message and a line end to stderr.
void writeMessage(const QString &text);
bool messagesGoToTerminal();
// Replaces the last line on the terminal that began this way; only where messages go to one.
void writeProgress(const QString &text);

// A reader that has gone is an error of writing, not the end of the process.
void outliveClosedPipes();

// While it lives, the first Ctrl+C (or SIGTERM) only makes isInterrupted() true, and the second one
// ends the process. Wherever nobody asks, the first one does. One at a time.
class InterruptCatcher
{
public:
    InterruptCatcher();
    ~InterruptCatcher();
    Q_DISABLE_COPY_MOVE(InterruptCatcher)
};
bool isInterrupted();

// Where passwords come from, one after the other: a line each from a file descriptor, or the
// terminal, asked without echo. Never from an argument or the environment.
class PasswordSource
{
public:
    explicit PasswordSource(std::optional<int> fileDescriptor) : m_fd(fileDescriptor) {}

    bool isTerminal() const { return !m_fd; }
    // The caller wipes it. Errors: no terminal, nothing left to read, too long, interrupted.
    Result<QByteArray> next(const QString &prompt);

private:
    std::optional<int> m_fd;
};

} // namespace Pandian
