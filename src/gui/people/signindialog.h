// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/newestanswer.h"
#include "session/lookups.h"

#include <QDialog>

#include <memory>

namespace Pandian {

namespace Ui {
class SignInDialog;
}

// 切换用户: choose who works here now; a password is asked for only where one is set, and checked
// on another thread.
class SignInDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SignInDialog(Workspace &workspace, QWidget *parent = nullptr);
    ~SignInDialog() override;

    void accept() override;

private:
    void takePeople(const QList<PersonEntry> &people);
    void chosen();
    void focusField();
    void say(const QString &text);
    void setBusy(bool busy);
    void signedIn(const Result<void> &done);

    std::unique_ptr<Ui::SignInDialog> m_ui;
    Workspace &m_workspace;
    QList<PersonEntry> m_entries; // in the order of the rows
    NewestAnswer<QList<PersonEntry>> m_people;
    NewestAnswer<Person> m_signIn;
};

} // namespace Pandian
