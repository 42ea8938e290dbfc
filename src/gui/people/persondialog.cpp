// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/people/persondialog.h"

#include "ui_persondialog.h"

#include <QGuiApplication>
#include <QInputMethod>
#include <QPushButton>

namespace Pandian {

PersonDialog::PersonDialog(Workspace &workspace, const PersonEntry &entry, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::PersonDialog>())
    , m_workspace(workspace)
    , m_entry(entry)
    , m_saving([this](const Result<Person> &saved) {
        setBusy(false);
        if (saved) {
            QDialog::accept();
        } else {
            m_ui->statusLabel->setText(saved.error().message);
        }
    })
{
    m_ui->setupUi(this);
    const bool isNew = entry.person.id.isNull();
    setWindowTitle(isNew ? tr("Add a person") : tr("Edit %1").arg(entry.person.name));
    m_ui->nameLineEdit->setText(entry.person.name);
    const std::optional<Person> by = workspace.person();
    const bool administrator = by && by->roles.testFlag(Role::Administrator);
    for (const auto &[role, box] : roleBoxes()) {
        box->setChecked(isNew ? role == Role::Writer : entry.person.roles.testFlag(role));
        box->setEnabled(administrator);
        box->setToolTip(administrator ? QString() : tr("Only an administrator gives roles."));
        connect(box, &QCheckBox::toggled, this, [this] {
            m_ui->statusLabel->setText(roles() ? QString()
                                               : tr("Without a role this person can only read."));
        });
    }
    m_ui->removeCheckBox->setVisible(entry.hasPassword);
    m_ui->passwordLineEdit->setPlaceholderText(entry.hasPassword ? tr("as it is")
                                                                 : tr("none is needed"));
    m_ui->dialogButtonBox->button(QDialogButtonBox::Save)->setText(tr("Save"));
    m_ui->dialogButtonBox->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    connect(m_ui->dialogButtonBox, &QDialogButtonBox::accepted, this, &PersonDialog::accept);
    connect(m_ui->dialogButtonBox, &QDialogButtonBox::rejected, this, &PersonDialog::reject);
    connect(m_ui->removeCheckBox, &QCheckBox::toggled, this, [this](bool remove) {
        m_ui->passwordLineEdit->setEnabled(!remove);
        m_ui->repeatLineEdit->setEnabled(!remove);
    });
    connect(&workspace, &Workspace::libraryClosed, this, &PersonDialog::reject);
    m_ui->nameLineEdit->setFocus();
}

PersonDialog::~PersonDialog() = default;

QList<std::pair<Role, QCheckBox *>> PersonDialog::roleBoxes() const
{
    return {{Role::Writer, m_ui->writerCheckBox},
            {Role::FirstReviewer, m_ui->firstCheckBox},
            {Role::SecondReviewer, m_ui->secondCheckBox},
            {Role::FinalReviewer, m_ui->finalCheckBox},
            {Role::Administrator, m_ui->administratorCheckBox}};
}

Roles PersonDialog::roles() const
{
    Roles roles;
    for (const auto &[role, box] : roleBoxes()) {
        roles.setFlag(role, box->isChecked());
    }
    return roles;
}

PersonEdit PersonDialog::edit() const
{
    PersonEdit edit;
    edit.id = m_entry.person.id;
    const bool isNew = edit.id.isNull();
    const QString name = m_ui->nameLineEdit->text().simplified();
    if (isNew || name != m_entry.person.name) {
        edit.name = name;
    }
    if (isNew || roles() != m_entry.person.roles) {
        edit.roles = roles();
    }
    if (m_ui->removeCheckBox->isChecked()) {
        edit.password = QByteArray();
    } else if (!m_ui->passwordLineEdit->text().isEmpty()) {
        edit.password = m_ui->passwordLineEdit->text().toUtf8();
    }
    return edit;
}

QString PersonDialog::trouble() const
{
    if (m_ui->nameLineEdit->text().trimmed().isEmpty()) {
        return tr("Please enter a name; sign-offs and versions carry it.");
    }
    if (!m_ui->removeCheckBox->isChecked() &&
        m_ui->passwordLineEdit->text() != m_ui->repeatLineEdit->text()) {
        return tr("The two passwords differ; please enter the same one twice.");
    }
    return {};
}

void PersonDialog::setBusy(bool busy)
{
    m_ui->dialogButtonBox->button(QDialogButtonBox::Save)->setEnabled(!busy);
}

void PersonDialog::accept()
{
    QGuiApplication::inputMethod()->commit();
    if (m_saving.isWaiting()) {
        return;
    }
    const QString text = trouble();
    m_ui->statusLabel->setText(text);
    if (!text.isEmpty()) {
        return;
    }
    setBusy(true);
    m_ui->statusLabel->setText(tr("Saving…"));
    m_saving.ask([this, edit = edit()] { return savePerson(m_workspace, edit); });
}

} // namespace Pandian
