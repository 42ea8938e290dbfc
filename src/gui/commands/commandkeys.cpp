// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/commands/commandkeys.h"

#include "session/settings.h"

#include <QAction>
#include <QCoreApplication>
#include <QVariant>

#include <algorithm>
#include <array>

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

// Without a modifier that tells it from a letter.
bool isForTyping(const QKeySequence &key)
{
    const int code = key.isEmpty() ? 0 : int(key[0].key());
    const Qt::KeyboardModifiers modifiers =
        key.isEmpty() ? Qt::KeyboardModifiers() : key[0].keyboardModifiers();
    const bool function = code >= Qt::Key_F1 && code <= Qt::Key_F35;
    return !function && !(modifiers & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
}

QList<QKeySequence> asKeys(const QStringList &texts)
{
    QList<QKeySequence> keys;
    for (const QString &text : texts) {
        const QKeySequence key = QKeySequence::fromString(text, QKeySequence::PortableText);
        if (!key.isEmpty() && !isForTyping(key)) {
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

// Fields and the page take these before any command.
bool isForEditing(const QKeySequence &key)
{
    constexpr std::array editing{QKeySequence::Undo,
                                 QKeySequence::Redo,
                                 QKeySequence::Cut,
                                 QKeySequence::Copy,
                                 QKeySequence::Paste,
                                 QKeySequence::SelectAll,
                                 QKeySequence::MoveToNextWord,
                                 QKeySequence::MoveToPreviousWord,
                                 QKeySequence::MoveToStartOfDocument,
                                 QKeySequence::MoveToEndOfDocument,
                                 QKeySequence::SelectNextWord,
                                 QKeySequence::SelectPreviousWord,
                                 QKeySequence::SelectStartOfDocument,
                                 QKeySequence::SelectEndOfDocument,
                                 QKeySequence::DeleteStartOfWord,
                                 QKeySequence::DeleteEndOfWord};
    return std::any_of(editing.begin(), editing.end(), [&key](QKeySequence::StandardKey one) {
        return QKeySequence::keyBindings(one).contains(key);
    });
}

void setKeys(const Command &command, const QList<QKeySequence> &keys)
{
    command.action->setProperty(ownKeysProperty, QVariant::fromValue(ownKeys(command)));
    command.action->setShortcuts(keys);
}

// Another window may have chosen keys for others meanwhile.
void remember(const QList<Command> &commands, Settings &settings)
{
    CommandKeys chosen = settings.commandKeys();
    for (const Command &command : commands) {
        if (hasOwnKeys(command)) {
            chosen.remove(command.key());
        } else {
            chosen.insert(command.key(), asTexts(command.action->shortcuts()));
        }
    }
    settings.setCommandKeys(chosen);
}

// From the commands that have one of them.
QList<Command> takeAway(const QMenuBar &menus, const Command &besides,
                        const QList<QKeySequence> &keys)
{
    QList<Command> changed;
    const QList<Command> commands = commandsOf(menus);
    for (const Command &one : commands) {
        QList<QKeySequence> left = one.action->shortcuts();
        const auto taken =
            left.removeIf([&](const QKeySequence &key) { return keys.contains(key); });
        if (one.action != besides.action && taken > 0) {
            setKeys(one, left);
            changed.append(one);
        }
    }
    return changed;
}

void giveKeys(const QMenuBar &menus, const Command &command, const QList<QKeySequence> &keys,
              Settings &settings)
{
    QList<Command> changed = takeAway(menus, command, keys);
    setKeys(command, keys);
    remember(changed << command, settings);
}

} // namespace

void applyChosenKeys(const QMenuBar &menus, const Settings &settings)
{
    const CommandKeys chosen = settings.commandKeys();
    const QList<Command> commands = commandsOf(menus);
    for (const Command &command : commands) {
        if (const auto found = chosen.constFind(command.key()); found != chosen.constEnd()) {
            const QList<QKeySequence> keys = asKeys(*found);
            takeAway(menus, command, keys); // a later version may have given them to others
            setKeys(command, keys);
        }
    }
}

void chooseKey(const QMenuBar &menus, const Command &command, const QKeySequence &key,
               Settings &settings)
{
    giveKeys(menus, command, key.isEmpty() ? QList<QKeySequence>() : QList<QKeySequence>{key},
             settings);
}

void chooseOwnKeys(const QMenuBar &menus, const Command &command, Settings &settings)
{
    giveKeys(menus, command, ownKeys(command), settings);
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
    if (isForTyping(key)) {
        return Words::tr("This key is needed for typing; hold Ctrl or Alt with it, or take one of "
                         "F1 to F12.");
    }
    if (isForEditing(key)) {
        return Words::tr("Editing text needs this key wherever there is text; take another one.");
    }
    if (key[0].key() == Qt::Key_Space) {
        return Words::tr("This key belongs to the input method; take another one.");
    }
    return {};
}

} // namespace Pandian
