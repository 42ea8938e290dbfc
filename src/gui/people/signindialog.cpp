// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/people/signindialog.h"

#include "ui_signindialog.h"

#include "gui/leaving.h"
#include "gui/people/peopletexts.h"
#include "gui/unwrittentext.h"

#include <QPushButton>

namespace Pandian {

SignInDialog::SignInDialog(Workspace &workspace, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::SignInDialog>())
    , m_workspace(workspace)
    , m_people([this](const Result<QList<PersonEntry>> &people) {
        if (people) {
            takePeople(*people);
        } else {
            say(people.error().message);
        }
    })
    , m_signIn([this](const Result<Person> &person) {
        signedIn(person ? Result<void>() : person.error());
    })
{
    m_ui->setupUi(this);
    if (!workspace.person()) {
        setWindowTitle(tr("Sign in"));
    }
    m_ui->dialogButtonBox->button(QDialogButtonBox::Ok)->setText(tr("Sign in"));
    m_ui->dialogButtonBox->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    connect(m_ui->dialogButtonBox, &QDialogButtonBox::accepted, this, &SignInDialog::accept);
    connect(m_ui->dialogButtonBox, &QDialogButtonBox::rejected, this, &SignInDialog::reject);
    connect(m_ui->personListWidget, &QListWidget::currentRowChanged, this, &SignInDialog::chosen);
    connect(m_ui->personListWidget, &QListWidget::itemClicked, this, &SignInDialog::focusField);
    connect(m_ui->personListWidget, &QListWidget::itemDoubleClicked, this, &SignInDialog::accept);
    connect(&workspace, &Workspace::libraryClosed, this, &SignInDialog::reject);
    chosen();
    m_people.ask([this] { return lookUpPeople(m_workspace); });
}

SignInDialog::~SignInDialog() = default;

void SignInDialog::takePeople(const QList<PersonEntry> &people)
{
    m_entries.clear();
    m_ui->personListWidget->clear();
    const std::optional<Person> now = m_workspace.person();
    int row = 0;
    for (const PersonEntry &entry : people) {
        if (entry.person.disabled) {
            continue;
        }
        const bool current = now && now->id == entry.person.id;
        if (current) {
            row = int(m_entries.size());
        }
        m_entries.append(entry);
        const QString roles = rolesText(entry.person.roles);
        m_ui->personListWidget->addItem(
            current ? tr("%1 (%2), signed in now").arg(entry.person.name, roles)
                    : tr("%1 (%2)").arg(entry.person.name, roles));
    }
    m_ui->personListWidget->setCurrentRow(row);
    focusField();
}

void SignInDialog::chosen()
{
    const int row = m_ui->personListWidget->currentRow();
    const bool known = row >= 0 && row < m_entries.size();
    const bool locked = known && m_entries.at(row).hasPassword;
    m_ui->passwordLabel->setVisible(locked);
    m_ui->passwordLineEdit->setVisible(locked);
    m_ui->passwordLineEdit->clear();
    m_ui->dialogButtonBox->button(QDialogButtonBox::Ok)->setEnabled(known);
    say({});
}

// Where something is to be typed, or else chosen.
void SignInDialog::focusField()
{
    if (m_ui->passwordLineEdit->isHidden()) {
        m_ui->personListWidget->setFocus();
    } else {
        m_ui->passwordLineEdit->setFocus();
    }
}

void SignInDialog::say(const QString &text)
{
    m_ui->statusLabel->setText(text);
}

void SignInDialog::setBusy(bool busy)
{
    m_ui->personListWidget->setEnabled(!busy);
    m_ui->passwordLineEdit->setEnabled(!busy);
    m_ui->dialogButtonBox->button(QDialogButtonBox::Ok)->setEnabled(!busy);
}

void SignInDialog::accept()
{
    const int row = m_ui->personListWidget->currentRow();
    if (row < 0 || row >= m_entries.size() || m_signIn.isWaiting()) {
        return;
    }
    if (m_entries.at(row).hasPassword && m_ui->passwordLineEdit->text().isEmpty()) {
        say(tr("Please enter the password of “%1”.").arg(m_entries.at(row).person.name));
        m_ui->passwordLineEdit->setFocus();
        return;
    }
    const PersonId id = m_entries.at(row).person.id;
    const QByteArray password = m_ui->passwordLineEdit->text().toUtf8();
    switch (putAway(m_workspace, this, [this] { accept(); })) {
    case PutAway::InLibrary:
        break;
    case PutAway::Rescued:
        return reject(); // what the window says of it is to be read first
    case PutAway::Asked:
        return;
    }
    setBusy(true);
    say(tr("Checking…"));
    m_signIn.ask([this, id, password] { return m_workspace.signInInBackground(id, password); });
}

void SignInDialog::signedIn(const Result<void> &done)
{
    setBusy(false);
    if (done) {
        QDialog::accept();
        return;
    }
    say(done.error().message);
    m_ui->passwordLineEdit->selectAll();
    m_ui->passwordLineEdit->setFocus();
}

} // namespace Pandian
