// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/editor/questionstrip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace Pandian {

QuestionStrip::QuestionStrip(QWidget *parent)
    : QFrame(parent), m_question(new QLabel(this)), m_yes(new QPushButton(this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    m_question->setForegroundRole(QPalette::ToolTipText);
    m_question->setTextFormat(Qt::PlainText);
    m_question->setWordWrap(true);
    auto *no = new QPushButton(tr("Cancel"), this);
    // The caret stays in the text: the answer may be a second press of the same key.
    m_yes->setFocusPolicy(Qt::TabFocus);
    no->setFocusPolicy(Qt::TabFocus);
    m_yes->setAutoDefault(true); // Enter presses it
    no->setAutoDefault(true);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 12, 4);
    layout->addWidget(m_question, 1);
    layout->addWidget(m_yes);
    layout->addWidget(no);

    connect(m_yes, &QPushButton::clicked, this, [this] { answer(true); });
    connect(no, &QPushButton::clicked, this, [this] { answer(false); });
    hide();
}

void QuestionStrip::answer(bool yes)
{
    hide();
    Q_EMIT answered(yes);
}

void QuestionStrip::ask(const QString &question, const QString &yes)
{
    m_question->setText(question);
    m_yes->setText(yes);
    show();
}

} // namespace Pandian
