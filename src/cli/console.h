// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace Pandian {

// The process's own streams, in UTF-8 on every platform.

// Without control characters: nothing in a library or a file name may steer the terminal.
QString harmless(const QString &text);

// To stdout; an error where it cannot be written (a closed pipe, a full disk).
Result<void> writeOutput(const QString &text);
// One message and a line end to stderr.
void writeMessage(const QString &text);
bool messagesGoToTerminal();
// Replaces the last line on the terminal that began this way; only where messages go to one.
void writeProgress(const QString &text);

// From the first Ctrl+C (or SIGTERM) on, isInterrupted() is true; the second one ends the process.
void catchInterrupts();
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
