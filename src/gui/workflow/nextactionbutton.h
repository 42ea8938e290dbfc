// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/workflow.h"

#include <QWidget>

class QPushButton;
class QToolButton;

namespace Pandian {

class ArticleActions;

// The one step that moves the article on, and beside it the other decisions of a review.
class NextActionButton : public QWidget
{
    Q_OBJECT

public:
    explicit NextActionButton(ArticleActions &actions, QWidget *parent = nullptr);

protected:
    // The second press of a double click would take the step after the one that was meant.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow();
    void step();

    ArticleActions &m_actions;
    QPushButton *m_button;
    QToolButton *m_others;
    std::optional<Action> m_next;
};

} // namespace Pandian
