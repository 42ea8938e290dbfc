// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace Pandian {

// What the program was asked for when it was started.
struct StartOptions
{
    QStringList files;
    QString library; // empty: the one of the settings
    QString config;  // empty: the user's settings file
    bool demonstration = false;
    bool safeMode = false; // neither last article nor window layout
    bool version = false;
    bool help = false;
    bool checkDisplay = false; // ends at once, well where windows can be shown
    QString error;             // not empty: what is wrong with the arguments
};

StartOptions parseArguments(const QStringList &arguments);
QString helpText();

} // namespace Pandian
