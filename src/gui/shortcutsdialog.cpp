// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/shortcutsdialog.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeySequence>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace Pandian {

namespace {

// “新建稿件(&N)” → “新建稿件”
QString withoutAccessKey(QString text)
{
    static const QRegularExpression key(u"\\(&.\\)"_qs);
    return text.remove(key).remove(u'&').remove(u'…');
}

void addKeys(QTreeWidgetItem &group, const QMenu &menu)
{
    const QList<QAction *> actions = menu.actions();
    for (const QAction *action : actions) {
        if (action->menu()) {
            addKeys(group, *action->menu());
        } else if (!action->shortcut().isEmpty()) {
            QStringList keys;
            const QList<QKeySequence> shortcuts = action->shortcuts();
            for (const QKeySequence &one : shortcuts) {
                keys.append(one.toString(QKeySequence::NativeText));
            }
            group.addChild(new QTreeWidgetItem(
                {withoutAccessKey(action->text()), keys.join(ShortcutsDialog::tr(", "))}));
        }
    }
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const QMenuBar &menus, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *tree = new QTreeWidget(this);
    tree->setHeaderLabels({tr("Command"), tr("Keys")});
    tree->setRootIsDecorated(false);
    tree->setItemsExpandable(false);
    const QList<QAction *> actions = menus.actions();
    for (const QAction *action : actions) {
        auto *group = new QTreeWidgetItem(tree, {withoutAccessKey(action->text())});
        addKeys(*group, *action->menu());
        if (group->childCount() == 0) {
            delete group;
            continue;
        }
        group->setFlags(Qt::ItemIsEnabled);
        QFont bold = font();
        bold.setBold(true);
        group->setFont(0, bold);
    }
    tree->expandAll();
    tree->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(tree);
    layout->addWidget(buttons);
    resize(440, 560);
}

} // namespace Pandian
