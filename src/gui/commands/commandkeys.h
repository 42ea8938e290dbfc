// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/commands/commandlist.h"

#include <QKeySequence>

#include <optional>

namespace Pandian {

class Settings;

// Keys of the menus' commands that the person has chosen in place of the program's own. They are
// kept by the names of the commands, for each language of the program apart.

// Once the menus are filled: gives each command the key that was chosen for it.
void applyChosenKeys(const QMenuBar &menus, const Settings &settings);
// Empty: none. It takes the key away from the command that had it.
void chooseKey(const QMenuBar &menus, const Command &command, const QKeySequence &key,
               Settings &settings);
void chooseOwnKeys(const QMenuBar &menus, const Command &command, Settings &settings);
void chooseAllOwnKeys(const QMenuBar &menus, Settings &settings);

bool hasOwnKeys(const Command &command); // those that the program gave it
// The other command that has this key; none: it is free.
std::optional<Command> commandWithKey(const QMenuBar &menus, const Command &besides,
                                      const QKeySequence &key);
// Why a key cannot be one of a command, a sentence; empty: it can.
QString whyNoCommandKey(const QKeySequence &key);

} // namespace Pandian
