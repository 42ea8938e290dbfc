// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/people/peopledialog.h"

#include "ui_peopledialog.h"

#include "gui/people/peopletexts.h"
#include "gui/people/persondialog.h"
#include "gui/statecolor.h"

#include <QHeaderView>
#include <QPushButton>

#include <algorithm>
#include <utility>

namespace Pandian {

namespace {

QString accountText(const PersonEntry &entry)
{
    if (entry.person.disabled) {
        return PeopleDialog::tr("disabled");
    }
    return entry.hasPassword ? PeopleDialog::tr("with password")
                             : PeopleDialog::tr("without password");
}

} // namespace

PeopleDialog::PeopleDialog(Workspace &workspace, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::PeopleDialog>())
    , m_workspace(workspace)
    , m_people([this](const Result<QList<PersonEntry>> &people) {
        if (people) {
            takePeople(*people);
        } else {
            m_ui->troubleLabel->setText(people.error().message);
        }
    })
    , m_saving([this](const Result<Person> &saved) {
        m_ui->troubleLabel->setText(saved ? QString() : saved.error().message);
        reload();
    })
{
    m_ui->setupUi(this);
    m_ui->dialogButtonBox->button(QDialogButtonBox::Close)->setText(tr("Close"));
    setWarning(*m_ui->troubleLabel, true);
    connect(m_ui->dialogButtonBox, &QDialogButtonBox::rejected, this, &PeopleDialog::reject);
    connect(m_ui->peopleTreeWidget, &QTreeWidget::currentItemChanged, this,
            &PeopleDialog::followSelection);
    connect(m_ui->peopleTreeWidget, &QTreeWidget::itemActivated, m_ui->editPushButton,
            &QPushButton::click);
    connect(m_ui->addPushButton, &QPushButton::clicked, this, [this] { openPerson({}); });
    connect(m_ui->editPushButton, &QPushButton::clicked, this, [this] {
        if (const PersonEntry *entry = current()) {
            openPerson(*entry);
        }
    });
    connect(m_ui->disablePushButton, &QPushButton::clicked, this, &PeopleDialog::toggleDisabled);
    connect(&workspace, &Workspace::libraryClosed, this, &PeopleDialog::reject);
    connect(&workspace, &Workspace::personChanged, this, &PeopleDialog::followSelection);
    followSelection();
    reload();
}

PeopleDialog::~PeopleDialog() = default;

bool PeopleDialog::isAdministrator() const
{
    const std::optional<Person> person = m_workspace.person();
    return person && !person->disabled && person->roles.testFlag(Role::Administrator);
}

void PeopleDialog::reload()
{
    m_people.ask([this] { return lookUpPeople(m_workspace); });
}

void PeopleDialog::takePeople(const QList<PersonEntry> &people)
{
    if (const PersonEntry *entry = current(); entry && m_wanted.isNull()) {
        m_wanted = entry->person.id;
    }
    const QList<PersonEntry> before = std::exchange(m_entries, people);
    for (const PersonEntry &entry : people) {
        const auto isSame = [&entry](const PersonEntry &known) {
            return known.person.id == entry.person.id;
        };
        if (!before.isEmpty() && std::none_of(before.cbegin(), before.cend(), isSame)) {
            m_wanted = entry.person.id; // was added just now
        }
    }
    m_ui->peopleTreeWidget->clear();
    QTreeWidgetItem *chosen = nullptr;
    for (const PersonEntry &entry : people) {
        auto *row = new QTreeWidgetItem(
            m_ui->peopleTreeWidget,
            {entry.person.name, rolesText(entry.person.roles), accountText(entry)});
        if (entry.person.id == m_wanted || !chosen) {
            chosen = row;
        }
    }
    for (int column = 0; column < m_ui->peopleTreeWidget->columnCount(); ++column) {
        m_ui->peopleTreeWidget->resizeColumnToContents(column);
    }
    m_wanted = {};
    m_ui->peopleTreeWidget->setCurrentItem(chosen);
    followSelection();
}

const PersonEntry *PeopleDialog::current() const
{
    const int row =
        m_ui->peopleTreeWidget->indexOfTopLevelItem(m_ui->peopleTreeWidget->currentItem());
    return row >= 0 && row < m_entries.size() ? &m_entries.at(row) : nullptr;
}

void PeopleDialog::followSelection()
{
    const bool administrator = isAdministrator();
    const PersonEntry *entry = current();
    const std::optional<Person> me = m_workspace.person();
    const bool own = entry && me && me->id == entry->person.id;
    const QString reason =
        administrator ? QString()
        : me ? tr("Only an administrator changes people and roles. You can change your own name "
                  "and password; for anything else ask an administrator.")
             : tr("Nobody is signed in. Sign in as an administrator to change people.");
    m_ui->hintLabel->setText(administrator ? tr("Who may write, review and sign off. A person may "
                                                "have several roles, but never holds two rounds of "
                                                "one article.")
                                           : reason);
    m_ui->addPushButton->setEnabled(administrator);
    m_ui->editPushButton->setEnabled(entry && (administrator || own));
    m_ui->disablePushButton->setEnabled(entry && administrator);
    for (QPushButton *button :
         {m_ui->addPushButton, m_ui->editPushButton, m_ui->disablePushButton}) {
        button->setToolTip(button->isEnabled() ? QString() : reason);
    }
    m_ui->disablePushButton->setText(entry && entry->person.disabled ? tr("&Enable again")
                                                                     : tr("&Disable"));
}

void PeopleDialog::openPerson(const PersonEntry &entry)
{
    auto *dialog = new PersonDialog(m_workspace, entry, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, id = entry.person.id] {
        m_ui->troubleLabel->clear();
        m_wanted = id;
        reload();
    });
    dialog->open();
}

void PeopleDialog::toggleDisabled()
{
    const PersonEntry *entry = current();
    if (!entry || m_saving.isWaiting()) {
        return;
    }
    PersonEdit edit;
    edit.id = entry->person.id;
    edit.disabled = !entry->person.disabled;
    m_saving.ask([this, edit] { return savePerson(m_workspace, edit); });
}

} // namespace Pandian
