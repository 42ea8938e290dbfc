// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/commands/commandlist.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeySequence>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>

#include <algorithm>

namespace Pandian {

namespace {

constexpr char leftOut[] = "pandianLeftOut";

void addCommands(QList<Command> &commands, const QList<QAction *> &actions,
                 const QStringList &menus)
{
    for (QAction *action : actions) {
        const QString name = withoutAccessKey(action->text());
        if (const QMenu *menu = action->menu()) {
            if (!menu->property(leftOut).toBool()) {
                addCommands(commands, menu->actions(), menus + QStringList(name));
            }
            continue;
        }
        const bool isListed =
            std::any_of(commands.cbegin(), commands.cend(),
                        [action](const Command &one) { return one.action == action; });
        if (!action->isSeparator() && action->isVisible() && !isListed) {
            commands.append({action, name, menus});
        }
    }
}

} // namespace

QString withoutAccessKey(QString text)
{
    static const QRegularExpression key(u"\\(&.\\)"_qs);
    return text.remove(key).remove(u'&').remove(u'…');
}

QString Command::key() const
{
    // Some change their text with the article.
    const QString fixed = action->objectName();
    return (menus + QStringList(fixed.isEmpty() ? name : fixed)).join(u'/');
}

QString Command::keys() const
{
    QStringList texts;
    const QList<QKeySequence> shortcuts = action->shortcuts();
    for (const QKeySequence &one : shortcuts) {
        texts.append(one.toString(QKeySequence::NativeText));
    }
    return texts.join(QCoreApplication::translate("CommandList", ", "));
}

void leaveOutOfCommands(QMenu &menu)
{
    menu.setProperty(leftOut, true);
}

QList<Command> commandsOf(const QMenuBar &menus)
{
    QList<Command> commands;
    addCommands(commands, menus.actions(), {});
    return commands;
}

} // namespace Pandian
