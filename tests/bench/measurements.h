// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/figures.h"
#include "core/result.h"

namespace Pandian {

// Each adds its rows; an Error says that something could not be measured at all.

Result<void> measureTexts(FigureTable &table);
Result<void> measureSaving(FigureTable &table, const QString &libraryPath);
Result<void> measureSearching(FigureTable &table, const QString &libraryPath);
// Keys in the real window beside keys in a plain QTextEdit with the same text and formats. The
// settings are left as after work on that article.
Result<void> measureTyping(FigureTable &table, const QString &libraryPath,
                           const QString &settingsPath, int characters);
// The real program as a process on a display of its own (Xvfb), beside a peer's empty start.
Result<void> measureProgram(FigureTable &table, const QString &programPath,
                            const QString &libraryPath, const QString &name);
// The real program on such a display, with the settings' last article open and typed into.
Result<void> measureMemory(FigureTable &table, const QString &programPath,
                           const QString &libraryPath, const QString &settingsPath,
                           const QString &name);

} // namespace Pandian
