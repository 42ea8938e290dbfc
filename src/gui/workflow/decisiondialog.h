// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/openarticle.h"

#include <QDialog>
#include <QPointer>

#include <memory>

class QPushButton;

namespace Pandian {

namespace Ui {
class DecisionDialog;
}

// One step of the workflow before it is taken: what, who, which text, and the opinion or reason it
// needs. Takes the step itself when accepted; a refusal is shown and keeps it open, unless it is
// about a version that another has saved in between.
class DecisionDialog : public QDialog
{
    Q_OBJECT

public:
    DecisionDialog(OpenArticle &article, Action action, Facts facts, QWidget *parent = nullptr);
    ~DecisionDialog() override;

    QString opinion() const; // or reason, as written so far
    void setOpinion(const QString &text);
    void addNote(const QString &text); // to what is said of the step

    void accept() override;

Q_SIGNALS:
    // Another has saved a version in between: there is something to choose, and not here.
    void overtaken(const Pandian::Error &error);

private:
    void describe();
    void setUpOpinion();
    void setUpButtons();
    void insertPhrase(const QString &phrase);
    void showReasons();
    void tell(const QString &text, bool isWarning);
    Facts facts() const; // with what is written and ticked here

    std::unique_ptr<Ui::DecisionDialog> m_ui;
    QPointer<OpenArticle> m_article;
    Action m_action;
    // When the dialog was opened:
    Facts m_facts;
    RevisionId m_base;
    quint64 m_changeNumber;
    QPushButton *m_ok = nullptr;
};

} // namespace Pandian
