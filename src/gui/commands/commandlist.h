// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

class QAction;
class QMenu;
class QMenuBar;

namespace Pandian {

// “新建稿件(&N)…” → “新建稿件”
QString withoutAccessKey(QString text);

// An entry of the menus.
struct Command
{
    QAction *action = nullptr;
    QString name;      // without access key
    QStringList menus; // from the menu bar down: 文件, 导出

    // The same from start to start, as long as the language stays.
    QString key() const;
    // All its keys, as the system writes them.
    QString keys() const;
};

// What stands in it comes and goes, such as the names of articles.
void leaveOutOfCommands(QMenu &menu);
// In the order of the menus; what stands in several is listed where it stands first.
QList<Command> commandsOf(const QMenuBar &menus);

} // namespace Pandian
