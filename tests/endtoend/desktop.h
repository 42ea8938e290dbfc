// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPoint>
#include <QProcess>
#include <QString>
#include <QStringList>

class QWidget;

namespace Pandian {

// A display of its own (Xvfb) with a window manager (openbox): to be started before the
// QApplication, which then shows its windows there.
class Desktop
{
public:
    // False, with the reason on stderr, where one of the programs is missing.
    bool start();
    ~Desktop();

private:
    QProcess m_server;
    QProcess m_windowManager;
};

// Hands and eyes of somebody at that desktop: real events through the X server (xdotool), so that
// focus, grabs and the window manager have their say. Each waits until its events were sent, not
// until they were worked off: follow with QTRY_….
namespace Hands {

void key(const QString &keys);     // "ctrl+n", "Return"
void type(const QString &text);    // ASCII
void commit(const QString &text);  // Chinese, as an input method hands it over
void click(const QWidget &widget); // its middle
void click(const QWidget &widget, const QPoint &position);
void doubleClick(const QWidget &widget, const QPoint &position);
void drag(const QWidget &widget, const QPoint &from, const QPoint &to);
// The whole screen as a PNG among the build's artefacts, in the folder "screenshots".
bool takeScreenshot(const QString &name);

} // namespace Hands

} // namespace Pandian
