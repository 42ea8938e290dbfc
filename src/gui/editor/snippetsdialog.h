// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/settings.h"

#include <QDialog>

#include <memory>
#include <optional>

class QPushButton;

namespace Pandian {

namespace Ui {
class SnippetsDialog;
}

// 固定表述: found by name, put into the text, made, changed and removed. What is changed is kept at
// once.
class SnippetsDialog : public QDialog
{
    Q_OBJECT

public:
    // `selection`: what is selected in the text, to begin a new one with. `whyNotInsert`: a
    // sentence; empty: it can be inserted.
    SnippetsDialog(Settings &settings, const QString &selection, QString whyNotInsert,
                   QWidget *parent = nullptr);
    ~SnippetsDialog() override;

Q_SIGNALS:
    void insertRequested(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void list();
    void filter();
    void showCurrent();
    void keepChanges();
    void write();
    void add();
    void removeCurrent();
    void bringBack();
    void insert();
    qsizetype current() const; // -1: none
    void setCurrent(qsizetype index);

    Settings &m_settings;
    const QString m_selection;
    const QString m_whyNotInsert;
    QList<Snippet> m_snippets;
    QList<Snippet> m_written;         // as read or written last
    std::optional<Snippet> m_removed; // the last one
    std::unique_ptr<Ui::SnippetsDialog> m_ui;
    QPushButton *m_insert;
    QPushButton *m_remove;
    QPushButton *m_bringBack;
};

} // namespace Pandian
