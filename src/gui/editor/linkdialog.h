// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <memory>

namespace Pandian {

namespace Ui {
class LinkDialog;
}

// The text and the address of a link. Closes only with an address that an article may hold.
class LinkDialog : public QDialog
{
    Q_OBJECT

public:
    // An empty address: the link is a new one.
    LinkDialog(const QString &text, const QString &address, QWidget *parent = nullptr);
    ~LinkDialog() override;

    QString text() const;    // the address where none is given
    QString address() const; // empty: the link is to be removed

    void accept() override;

private:
    void removeLink();

    const QString m_textBefore;
    std::unique_ptr<Ui::LinkDialog> m_ui;
};

} // namespace Pandian
