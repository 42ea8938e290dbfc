// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/options.h"

#include "cli/words.h"

namespace Pandian {

QCommandLineOption option(const QString &name, const QString &description, const QString &valueName,
                          const QString &byDefault)
{
    return QCommandLineOption(name, description, valueName, byDefault);
}

Result<int> numberOption(CommandRun &run, const QString &option, int least, int most)
{
    bool ok = false;
    const int number = run.value(option).toInt(&ok);
    if (!ok || number < least || number > most) {
        return run.usageError(
            CommandLine::tr("--%1 takes a number from %2 to %3.").arg(option).arg(least).arg(most));
    }
    return number;
}

Result<bool> switchValue(CommandRun &run, const QString &value)
{
    if (value != u"on" && value != u"off") {
        return run.usageError(CommandLine::tr("“%1” is neither “on” nor “off”.").arg(value));
    }
    return value == u"on";
}

} // namespace Pandian
