// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/kindedits.h"
#include "session/workspace.h"

#include <QDialog>

#include <memory>

class QCheckBox;

namespace Pandian {

namespace Ui {
class KindsDialog;
}

// 稿件类型与模板: names, rounds of review, what an article must have before 送审, and what it
// begins as. For administrators to change, for others to read.
class KindsDialog : public QDialog
{
    Q_OBJECT

public:
    KindsDialog(Workspace &workspace, QWidget *parent);
    ~KindsDialog() override;

    void accept() override;

private:
    void addRequiredFields();
    void readKinds();
    void showKind();
    void showSkeleton();
    void takeFields(); // of the kind that is shown
    bool isTaken(const QString &name) const;
    void addKind();
    void removeKind(); // that was added here
    void takeSkeleton(const std::optional<Article> &skeleton);
    void updateEnabled();
    KindEdit *shown();
    void say(const QString &error);

    std::unique_ptr<Ui::KindsDialog> m_ui;
    Workspace &m_workspace;
    QList<KindEdit> m_kinds;       // in the order of the rows
    QList<QCheckBox *> m_required; // in the order of AllRequiredFields
    bool m_showing = false;
};

} // namespace Pandian
