// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/undobar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace Pandian {

namespace {

constexpr int shownFor = 10'000; // milliseconds

} // namespace

UndoBar::UndoBar(QWidget *parent)
    : QFrame(parent), m_label(new QLabel(this)), m_button(new QToolButton(this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    m_label->setForegroundRole(QPalette::ToolTipText);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    m_button->setObjectName(u"undoToolButton"_qs);
    m_button->setText(tr("Undo"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->addWidget(m_label, 1);
    layout->addWidget(m_button);
    m_timer.setSingleShot(true);
    m_timer.setInterval(shownFor);
    connect(&m_timer, &QTimer::timeout, this, &UndoBar::hideUnlessUsed);
    connect(m_button, &QToolButton::clicked, this, [this] {
        hide();
        std::exchange(m_undo, nullptr)();
    });
    hide();
}

void UndoBar::offer(const QString &text, const std::function<void()> &undo)
{
    m_label->setText(text);
    m_undo = undo;
    show();
    m_timer.start();
}

void UndoBar::hideUnlessUsed()
{
    if (underMouse() || m_button->hasFocus()) {
        m_timer.start();
    } else {
        hide();
    }
}

} // namespace Pandian
