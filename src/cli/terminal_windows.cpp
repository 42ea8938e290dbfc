// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/terminal.h"

#include "cli/console.h"

#include <atomic>

#include <io.h>
#include <windows.h>

namespace Pandian {

namespace {

std::atomic<bool> interrupted = false;

BOOL WINAPI onControl(DWORD event)
{
    if (event != CTRL_C_EVENT && event != CTRL_BREAK_EVENT) {
        return FALSE;
    }
    return interrupted.exchange(true) ? FALSE : TRUE; // the second one ends the process
}

HANDLE handleOf(std::FILE *stream)
{
    return reinterpret_cast<HANDLE>(::_get_osfhandle(::_fileno(stream)));
}

bool isConsole(HANDLE handle)
{
    DWORD mode = 0;
    return handle != INVALID_HANDLE_VALUE && ::GetConsoleMode(handle, &mode) != 0;
}

// A console takes some 16,000 characters at a time at most.
bool writeWide(HANDLE console, const QString &text)
{
    constexpr qsizetype Piece = 8'000;
    for (qsizetype start = 0; start < text.size(); start += Piece) {
        const QString piece = text.mid(start, Piece);
        DWORD written = 0;
        if (::WriteConsoleW(console, piece.utf16(), DWORD(piece.size()), &written, nullptr) == 0) {
            return false;
        }
    }
    return true;
}

HANDLE openConsole(const wchar_t *name)
{
    return ::CreateFileW(name, GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE,
                         nullptr, OPEN_EXISTING, 0, nullptr);
}

QByteArray readTyped(HANDLE input, qsizetype maxBytes)
{
    QString line;
    line.reserve(maxBytes + 1);
    wchar_t unit = 0;
    DWORD count = 0;
    while (::ReadConsoleW(input, &unit, 1, &count, nullptr) != 0 && count == 1 && unit != L'\n') {
        if (unit != L'\r' && line.size() <= maxBytes) {
            line.append(QChar(char16_t(unit)));
        }
    }
    QByteArray bytes = line.toUtf8();
    line.fill(u'\0');
    return bytes;
}

} // namespace

void outliveClosedPipes() {} // Windows sends no signal for one

InterruptCatcher::InterruptCatcher()
{
    ::SetConsoleCtrlHandler(onControl, TRUE);
}

InterruptCatcher::~InterruptCatcher()
{
    ::SetConsoleCtrlHandler(onControl, FALSE);
}

bool isInterrupted()
{
    return interrupted;
}

bool isTerminal(std::FILE *stream)
{
    return isConsole(handleOf(stream));
}

bool writeToTerminal(std::FILE *stream, const QString &text)
{
    const HANDLE console = handleOf(stream);
    if (!isConsole(console)) {
        return false;
    }
    std::fflush(stream);
    return writeWide(console, text);
}

int readByte(int fd, char *byte)
{
    return ::_read(fd, byte, 1);
}

std::optional<QByteArray> askWithoutEcho(const QString &prompt, qsizetype maxBytes)
{
    const HANDLE input = openConsole(L"CONIN$");
    const HANDLE output = openConsole(L"CONOUT$");
    std::optional<QByteArray> typed;
    DWORD before = 0;
    if (::GetConsoleMode(input, &before) != 0 &&
        ::SetConsoleMode(input, ENABLE_LINE_INPUT | ENABLE_PROCESSED_INPUT) != 0) {
        if (writeWide(output, prompt)) {
            typed = readTyped(input, maxBytes);
            writeWide(output, u"\n"_qs);
        }
        ::SetConsoleMode(input, before);
    }
    for (const HANDLE handle : {input, output}) {
        if (handle != INVALID_HANDLE_VALUE) {
            ::CloseHandle(handle);
        }
    }
    return typed;
}

} // namespace Pandian
