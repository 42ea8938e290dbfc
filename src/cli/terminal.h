// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <cstdio>
#include <optional>

namespace Pandian {

// What differs between Windows and the rest, for console.cpp alone.

bool isTerminal(std::FILE *stream);
// Where a console shows something other than UTF-8 (Windows), writes the text to it and answers
// true; false: write bytes.
bool writeToTerminal(std::FILE *stream, const QString &text);
// One byte; 0 at the end, -1 on an error or interruption.
int readByte(int fd, char *byte);
// A line in UTF-8 from the process's terminal, which shows the prompt but not what is typed; at
// most `maxBytes` + 1 are taken in. None: there is no terminal, or it was interrupted.
std::optional<QByteArray> askWithoutEcho(const QString &prompt, qsizetype maxBytes);

} // namespace Pandian
