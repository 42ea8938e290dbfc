// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/commands/commandkeys.h"

#include "session/settings.h"

#include <QAction>
#include <QCoreApplication>
#include <QVariant>

#include <algorithm>

namespace Pandian {

namespace {

constexpr char ownKeysProperty[] = "pandianOwnKeys";

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandKeys)
};

QStringList asTexts(const QList<QKeySequence> &keys)
{
    QStringList texts;
    for (const QKeySequence &key : keys) {
        texts.append(key.toString(QKeySequence::PortableText));
    }
    return texts;
}

QList<QKeySequence> asKeys(const QStringList &texts)
{
    QList<QKeySequence> keys;
    for (const QString &text : texts) {
        const QKeySequence key = QKeySequence::fromString(text, QKeySequence::PortableText);
        if (!key.isEmpty() && whyNoCommandKey(key).isEmpty()) {
            keys.append(key);
        }
    }
    return keys;
}

// Those it came with; remembered before they are changed for the first time.
QList<QKeySequence> ownKeys(const Command &command)
{
    const QVariant known = command.action->property(ownKeysProperty);
    return known.isValid() ? known.value<QList<QKeySequence>>() : command.action->shortcuts();
}

void setKeys(const Command &command, const QList<QKeySequence> &keys)
{
    command.action->setProperty(ownKeysProperty, QVariant::fromValue(ownKeys(command)));
    command.action->setShortcuts(keys);
}

void remember(const QMenuBar &menus, Settings &settings)
{
    CommandKeys chosen = settings.commandKeys(); // also of commands that are not shown now
    const QList<Command> commands = commandsOf(menus);
    for (const Command &command : commands) {
        if (hasOwnKeys(command)) {
            chosen.remove(command.key());
        } else {
            chosen.insert(command.key(), asTexts(command.action->shortcuts()));
        }
    }
    settings.setCommandKeys(chosen);
}

} // namespace

void applyChosenKeys(const QMenuBar &menus, const Settings &settings)
{
    const CommandKeys chosen = settings.commandKeys();
    const QList<Command> commands = commandsOf(menus);
    for (const Command &command : commands) {
        if (const auto found = chosen.constFind(command.key()); found != chosen.constEnd()) {
            setKeys(command, asKeys(*found));
        }
    }
}

void chooseKey(const QMenuBar &menus, const Command &command, const QKeySequence &key,
               Settings &settings)
{
    if (const auto holder = commandWithKey(menus, command, key)) {
        QList<QKeySequence> left = holder->action->shortcuts();
        left.removeAll(key);
        setKeys(*holder, left);
    }
    setKeys(command, key.isEmpty() ? QList<QKeySequence>() : QList<QKeySequence>{key});
    remember(menus, settings);
}

void chooseOwnKeys(const QMenuBar &menus, const Command &command, Settings &settings)
{
    const QList<QKeySequence> keys = ownKeys(command);
    for (const QKeySequence &key : keys) {
        if (const auto holder = commandWithKey(menus, command, key)) {
            QList<QKeySequence> left = holder->action->shortcuts();
            left.removeAll(key);
            setKeys(*holder, left);
        }
    }
    setKeys(command, keys);
    remember(menus, settings);
}

void chooseAllOwnKeys(const QMenuBar &menus, Settings &settings)
{
    const QList<Command> commands = commandsOf(menus);
    for (const Command &command : commands) {
        setKeys(command, ownKeys(command));
    }
    settings.setCommandKeys({});
}

bool hasOwnKeys(const Command &command)
{
    return command.action->shortcuts() == ownKeys(command);
}

std::optional<Command> commandWithKey(const QMenuBar &menus, const Command &besides,
                                      const QKeySequence &key)
{
    const QList<Command> commands = commandsOf(menus);
    const auto found = std::find_if(commands.begin(), commands.end(), [&](const Command &one) {
        return one.action != besides.action && !key.isEmpty() &&
               one.action->shortcuts().contains(key);
    });
    return found == commands.end() ? std::nullopt : std::optional(*found);
}

QString whyNoCommandKey(const QKeySequence &key)
{
    const int code = key.isEmpty() ? 0 : int(key[0].key());
    const Qt::KeyboardModifiers modifiers =
        key.isEmpty() ? Qt::KeyboardModifiers() : key[0].keyboardModifiers();
    const bool function = code >= Qt::Key_F1 && code <= Qt::Key_F35;
    if (!function && !(modifiers & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))) {
        return Words::tr("This key is needed for typing; hold Ctrl or Alt with it, or take one of "
                         "F1 to F12.");
    }
    if (code == Qt::Key_Space) {
        return Words::tr("This key belongs to the input method; take another one.");
    }
    return {};
}

} // namespace Pandian
