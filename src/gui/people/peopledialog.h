// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/newestanswer.h"
#include "session/libraryedits.h"
#include "session/lookups.h"

#include <QDialog>

#include <memory>

namespace Pandian {

namespace Ui {
class PeopleDialog;
}

// 人员与权限: who works in this library and what they may do. Administrators change it; others
// look, and change their own name and password.
class PeopleDialog : public QDialog
{
    Q_OBJECT

public:
    explicit PeopleDialog(Workspace &workspace, QWidget *parent = nullptr);
    ~PeopleDialog() override;

private:
    void reload();
    void takePeople(const QList<PersonEntry> &people);
    void followSelection();
    void openPerson(const PersonEntry &entry);
    void toggleDisabled();
    const PersonEntry *current() const; // null: none
    bool isAdministrator() const;

    std::unique_ptr<Ui::PeopleDialog> m_ui;
    Workspace &m_workspace;
    QList<PersonEntry> m_entries; // in the order of the rows
    PersonId m_wanted;            // to be selected after reading
    NewestAnswer<QList<PersonEntry>> m_people;
    NewestAnswer<Person> m_saving;
};

} // namespace Pandian
