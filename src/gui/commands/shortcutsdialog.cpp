// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/commands/shortcutsdialog.h"

#include "gui/commands/commandkeys.h"
#include "gui/fittoscreen.h"
#include "gui/statecolor.h"
#include "ui_shortcutsdialog.h"

#include <QHeaderView>
#include <QMenuBar>
#include <QPushButton>

namespace Pandian {

ShortcutsDialog::ShortcutsDialog(const QMenuBar &menus, Settings &settings, QWidget *parent)
    : QDialog(parent)
    , m_menus(menus)
    , m_settings(settings)
    , m_commands(commandsOf(menus))
    , m_ui(std::make_unique<Ui::ShortcutsDialog>())
{
    m_ui->setupUi(this);
    fitToScreen(*this);
    fill();
    setWarning(*m_ui->noticeLabel, true);
    QPushButton *all =
        m_ui->dialogButtonBox->addButton(tr("Restore &all"), QDialogButtonBox::ResetRole);
    all->setAutoDefault(false);
    m_ui->dialogButtonBox->button(QDialogButtonBox::Close)->setText(tr("Close"));
    connect(m_ui->dialogButtonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(all, &QPushButton::clicked, this, &ShortcutsDialog::restoreAll);
    connect(m_ui->filterLineEdit, &QLineEdit::textChanged, this, &ShortcutsDialog::filter);
    connect(m_ui->commandsTreeWidget, &QTreeWidget::itemSelectionChanged, this,
            &ShortcutsDialog::followSelection);
    connect(m_ui->keySequenceEdit, &QKeySequenceEdit::keySequenceChanged, this,
            &ShortcutsDialog::followKey);
    connect(m_ui->assignPushButton, &QPushButton::clicked, this, &ShortcutsDialog::assign);
    connect(m_ui->removePushButton, &QPushButton::clicked, this, &ShortcutsDialog::removeKey);
    connect(m_ui->restorePushButton, &QPushButton::clicked, this, &ShortcutsDialog::restore);
    followSelection();
    m_ui->filterLineEdit->setFocus();
}

ShortcutsDialog::~ShortcutsDialog() = default;

void ShortcutsDialog::fill()
{
    QTreeWidget *tree = m_ui->commandsTreeWidget;
    QTreeWidgetItem *group = nullptr;
    for (const Command &command : std::as_const(m_commands)) {
        const QString &menu = command.menus.first();
        if (!group || group->text(0) != menu) {
            group = new QTreeWidgetItem(tree, {menu});
            group->setFlags(Qt::ItemIsEnabled);
            QFont bold = font();
            bold.setBold(true);
            group->setFont(0, bold);
        }
        const QString path = (command.menus.mid(1) + QStringList(command.name)).join(u" › ");
        auto *item = new QTreeWidgetItem({path, command.keys()});
        group->addChild(item);
        m_items.append(item);
    }
    tree->expandAll();
    tree->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
}

void ShortcutsDialog::showKeys()
{
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        m_items.at(i)->setText(1, m_commands.at(i).keys());
    }
    m_ui->commandsTreeWidget->setFocus(); // the button that was pressed may be greyed now
    followSelection();
}

void ShortcutsDialog::filter(const QString &text)
{
    for (QTreeWidgetItem *item : std::as_const(m_items)) {
        const bool found = item->text(0).contains(text, Qt::CaseInsensitive) ||
                           item->text(1).contains(text, Qt::CaseInsensitive);
        item->setHidden(!found);
    }
    const QTreeWidget *tree = m_ui->commandsTreeWidget;
    for (int i = 0; i < tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem *group = tree->topLevelItem(i);
        bool any = false;
        for (int j = 0; j < group->childCount(); ++j) {
            any = any || !group->child(j)->isHidden();
        }
        group->setHidden(!any);
    }
}

const Command *ShortcutsDialog::selected() const
{
    const QList<QTreeWidgetItem *> chosen = m_ui->commandsTreeWidget->selectedItems();
    const qsizetype index = chosen.isEmpty() ? -1 : m_items.indexOf(chosen.first());
    return index < 0 ? nullptr : &m_commands.at(index);
}

void ShortcutsDialog::followSelection()
{
    const Command *command = selected();
    m_ui->keySequenceEdit->setEnabled(command);
    m_ui->keySequenceEdit->clear();
    m_ui->removePushButton->setEnabled(command && !command->keys().isEmpty());
    m_ui->restorePushButton->setEnabled(command && !hasOwnKeys(*command));
    followKey({});
}

// Before it is assigned: what it would mean.
void ShortcutsDialog::followKey(const QKeySequence &key)
{
    const Command *command = selected();
    QString notice;
    if (command && !key.isEmpty()) {
        if (key.count() > 1) { // one key, not several in a row
            m_ui->keySequenceEdit->setKeySequence(QKeySequence(key[0]));
            return;
        }
        notice = whyNoCommandKey(key);
        m_ui->assignPushButton->setEnabled(notice.isEmpty());
        const auto holder = commandWithKey(m_menus, *command, key);
        if (notice.isEmpty() && holder) {
            notice = tr("“%1” has this key now; it will have none then.").arg(holder->name);
        }
    } else {
        m_ui->assignPushButton->setEnabled(false);
    }
    m_ui->noticeLabel->setText(notice);
}

void ShortcutsDialog::assign()
{
    if (const Command *command = selected()) {
        chooseKey(m_menus, *command, m_ui->keySequenceEdit->keySequence(), m_settings);
        showKeys();
    }
}

void ShortcutsDialog::removeKey()
{
    if (const Command *command = selected()) {
        chooseKey(m_menus, *command, {}, m_settings);
        showKeys();
    }
}

void ShortcutsDialog::restore()
{
    if (const Command *command = selected()) {
        chooseOwnKeys(m_menus, *command, m_settings);
        showKeys();
    }
}

void ShortcutsDialog::restoreAll()
{
    chooseAllOwnKeys(m_menus, m_settings);
    showKeys();
}

} // namespace Pandian
