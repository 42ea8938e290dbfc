// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/newestanswer.h"
#include "session/libraryedits.h"
#include "session/lookups.h"

#include <QDialog>

#include <memory>

class QCheckBox;

namespace Pandian {

namespace Ui {
class PersonDialog;
}

// One person's name, roles and password; saves them itself when accepted. A null id is somebody
// new.
class PersonDialog : public QDialog
{
    Q_OBJECT

public:
    PersonDialog(Workspace &workspace, const PersonEntry &entry, QWidget *parent = nullptr);
    ~PersonDialog() override;

    void accept() override;

private:
    QList<std::pair<Role, QCheckBox *>> roleBoxes() const;
    Roles roles() const;
    PersonEdit edit() const; // what differs from the entry
    QString trouble() const; // empty: can be saved
    void setBusy(bool busy);

    std::unique_ptr<Ui::PersonDialog> m_ui;
    Workspace &m_workspace;
    PersonEntry m_entry;
    NewestAnswer<Person> m_saving;
};

} // namespace Pandian
