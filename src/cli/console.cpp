// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/console.h"

#include "cli/terminal.h"
#include "cli/words.h"

#include <cstdio>

namespace Pandian {

namespace {

constexpr qsizetype MaxPasswordBytes = 1024;

Error cancelled()
{
    return {ErrorCode::Cancelled, CommandLine::tr("Interrupted; nothing was changed."), {}};
}

Error tooLong()
{
    return {ErrorCode::InvalidInput,
            CommandLine::tr("The password is longer than 1024 bytes; choose a shorter one."),
            {}};
}

void wipe(QByteArray &bytes)
{
    bytes.fill('\0');
    bytes.clear();
}

// Up to the next line end or the end of input, byte by byte, so that the next password stays in
// the descriptor.
Result<QByteArray> readLine(int fd)
{
    QByteArray line;
    line.reserve(MaxPasswordBytes + 2); // no copies left behind by growing
    bool any = false;
    for (;;) {
        char byte = 0;
        const int count = readByte(fd, &byte);
        if (isInterrupted()) {
            wipe(line);
            return cancelled();
        }
        if (count < 0) {
            wipe(line);
            return Error{ErrorCode::Io,
                         CommandLine::tr("The password could not be read from file descriptor %1; "
                                         "check that it is open for reading.")
                             .arg(fd),
                         {}};
        }
        any = any || count > 0;
        if (count == 0 || byte == '\n') {
            break;
        }
        if (line.size() > MaxPasswordBytes) {
            wipe(line);
            return tooLong();
        }
        line.append(byte);
    }
    if (!any) {
        return Error{ErrorCode::InvalidInput,
                     CommandLine::tr("A password is needed, but file descriptor %1 has no more "
                                     "lines; write one password per line.")
                         .arg(fd),
                     {}};
    }
    if (line.endsWith('\r')) {
        line.chop(1);
    }
    return line;
}

// The marks, embeddings, overrides and isolates of both writing directions.
bool reordersText(QChar c)
{
    const char16_t unit = c.unicode();
    return (unit >= 0x202a && unit <= 0x202e) || (unit >= 0x2066 && unit <= 0x2069) ||
           unit == 0x200e || unit == 0x200f || unit == 0x061c;
}

} // namespace

QString harmless(const QString &text)
{
    QString clean = text;
    for (QChar &c : clean) {
        const bool control = c.category() == QChar::Other_Control && c != u'\n' && c != u'\t';
        if (control || reordersText(c)) {
            c = QChar::ReplacementCharacter;
        }
    }
    return clean;
}

Result<void> writeOutput(const QString &text)
{
    if (writeToTerminal(stdout, text)) {
        return {};
    }
    const QByteArray bytes = text.toUtf8();
    const bool written =
        std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout) == size_t(bytes.size()) &&
        std::fflush(stdout) == 0;
    if (!written) {
        return Error{ErrorCode::Io,
                     CommandLine::tr("The result could not be written; check where the output "
                                     "goes to."),
                     {}};
    }
    return {};
}

void writeMessage(const QString &text)
{
    const QString line = harmless(text) + u'\n';
    if (!writeToTerminal(stderr, line)) {
        const QByteArray bytes = line.toUtf8();
        std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
    }
}

bool messagesGoToTerminal()
{
    return isTerminal(stderr);
}

void writeProgress(const QString &text)
{
    if (messagesGoToTerminal()) {
        const QString line = u"\r\x1b[K"_qs + text;
        if (!writeToTerminal(stderr, line)) {
            const QByteArray bytes = line.toUtf8();
            std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
            std::fflush(stderr);
        }
    }
}

Result<QByteArray> PasswordSource::next(const QString &prompt)
{
    const InterruptCatcher catcher; // the terminal must get its echo back
    if (m_fd) {
        return readLine(*m_fd);
    }
    std::optional<QByteArray> typed = askWithoutEcho(prompt, MaxPasswordBytes);
    if (isInterrupted()) {
        return cancelled();
    }
    if (!typed) {
        return Error{ErrorCode::InvalidInput,
                     CommandLine::tr("A password is needed, but there is no terminal to ask for "
                                     "it; hand it over with --password-fd."),
                     {}};
    }
    if (typed->size() > MaxPasswordBytes) {
        wipe(*typed);
        return tooLong();
    }
    return *typed;
}

} // namespace Pandian
