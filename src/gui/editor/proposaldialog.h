// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/recognising.h"

#include <QDialog>

namespace Pandian {

// 重新分节: the article as it is beside what it would become, new parts marked. Changes nothing
// itself; accepted, the proposal is wanted.
class ProposalDialog : public QDialog
{
    Q_OBJECT

public:
    ProposalDialog(const Article &before, const Recognition &found, QWidget *parent);

    const Article &proposal() const { return m_proposal; }

private:
    void addButtons(bool isSomething);

    const Article m_proposal;
};

} // namespace Pandian
