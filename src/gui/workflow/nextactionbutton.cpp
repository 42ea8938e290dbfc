// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/workflow/nextactionbutton.h"

#include "gui/theme.h"
#include "gui/workflow/articleactions.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace Pandian {

NextActionButton::NextActionButton(ArticleActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_button(new QPushButton(this))
    , m_others(new QToolButton(this))
{
    m_button->setObjectName(u"nextActionPushButton"_qs);
    m_button->setAutoDefault(true); // Enter presses it
    m_button->installEventFilter(this);
    m_others->setObjectName(u"otherDecisionsToolButton"_qs);
    m_others->setPopupMode(QToolButton::InstantPopup);
    m_others->setText(tr("Other decisions"));
    m_others->setToolTip(tr("Return or reject the article instead"));
    m_others->setMenu(new QMenu(m_others));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_others);
    layout->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, this, &NextActionButton::step);
    connect(&actions, &ArticleActions::refreshed, this, &NextActionButton::follow);
    follow();
}

bool NextActionButton::eventFilter(QObject *watched, QEvent *event)
{
    return event->type() == QEvent::MouseButtonDblClick || QWidget::eventFilter(watched, event);
}

void NextActionButton::follow()
{
    const QList<QAction *> others = m_actions.otherDecisions();
    m_others->menu()->clear();
    m_others->menu()->addActions(others);
    m_others->setVisible(!others.isEmpty());

    m_next = m_actions.nextAction();
    m_button->setEnabled(m_actions.hasArticle());
    if (m_next) {
        const QString text = actionText(*m_next, m_actions.state());
        m_button->setText(ArticleActions::asksFirst(*m_next) ? text + u'…' : text);
    } else {
        m_button->setText(tr("No step for you"));
    }
    // Only a step ahead is the one to press.
    makePrimary(*m_button, m_next && *m_next != Action::Recall);
}

void NextActionButton::step()
{
    if (m_next) {
        m_actions.start(*m_next, m_button);
    } else {
        m_actions.explainNothing(m_button);
    }
}

} // namespace Pandian
