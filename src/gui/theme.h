// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/settings.h"

#include <QColor>
#include <QPalette>

class QFont;
class QFrame;
class QWidget;

namespace Pandian {

// Every colour of the windows. Text on its background has a contrast of at least 4.5.
struct ThemeColors
{
    QColor window; // menus, tool bar, forms
    QColor base;   // page, lists, fields
    QColor text;
    QColor quietText; // counts, hints, placeholders
    QColor disabledText;
    QColor border;
    QColor button;
    QColor hover;
    QColor accent; // primary buttons, selections
    QColor onAccent;
    QColor link;
    QColor notice; // info bars
    QColor onNotice;
    QColor alert; // info bars of errors
    QColor onAlert;
    QColor added;   // text that came, on base
    QColor removed; // text that went, on base
};

const ThemeColors &lightColors();
const ThemeColors &darkColors();
const ThemeColors &highContrastColors();
QPalette paletteOf(const ThemeColors &colors);

// Style, palette and style sheet of the whole program.
void applyTheme(Theme theme);
// What applyTheme() chose last.
const ThemeColors &currentColors();

// The families of the windows' text, the first that is there; nine points.
QFont uiFont();

// A button that is the one to press: filled with the accent.
void makePrimary(QWidget &button, bool primary = true);

// A bar across the window that says something: in the notice's colours, or the alert's.
enum class Strip { Notice, Alert };
void makeStrip(QFrame &frame, Strip strip);

} // namespace Pandian
