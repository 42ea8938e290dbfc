// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/exitcode.h"

namespace Pandian {

ExitCode exitCodeFor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Refused:
        return ExitCode::Refused;
    case ErrorCode::NotFound:
        return ExitCode::NotFound;
    case ErrorCode::InvalidInput:
        return ExitCode::InvalidInput;
    case ErrorCode::Io:
    case ErrorCode::Damaged:
    case ErrorCode::NewerFormat:
    case ErrorCode::ReadOnly:
    case ErrorCode::Locked:
    case ErrorCode::DiskFull:
        return ExitCode::Trouble;
    case ErrorCode::Conflict:
        return ExitCode::Conflict;
    case ErrorCode::Cancelled:
        return ExitCode::Interrupted;
    case ErrorCode::Internal:
        break;
    }
    return ExitCode::Internal;
}

QString errorName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidInput:
        return QStringLiteral("invalid-input");
    case ErrorCode::NotFound:
        return QStringLiteral("not-found");
    case ErrorCode::Io:
        return QStringLiteral("io");
    case ErrorCode::Damaged:
        return QStringLiteral("damaged");
    case ErrorCode::NewerFormat:
        return QStringLiteral("newer-format");
    case ErrorCode::ReadOnly:
        return QStringLiteral("read-only");
    case ErrorCode::Locked:
        return QStringLiteral("locked");
    case ErrorCode::DiskFull:
        return QStringLiteral("disk-full");
    case ErrorCode::Conflict:
        return QStringLiteral("conflict");
    case ErrorCode::Refused:
        return QStringLiteral("refused");
    case ErrorCode::Cancelled:
        return QStringLiteral("cancelled");
    case ErrorCode::Internal:
        break;
    }
    return QStringLiteral("internal");
}

} // namespace Pandian
