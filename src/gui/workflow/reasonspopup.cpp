// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/workflow/reasonspopup.h"

#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace Pandian {

namespace {

constexpr int popupWidth = 360;

int between(int low, int value, int high)
{
    return std::clamp(value, low, std::max(low, high));
}

} // namespace

ReasonsPopup::ReasonsPopup(const QString &heading, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_layout(new QVBoxLayout(this))
{
    setObjectName(u"reasonsPopup"_qs);
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(heading);
    auto *label = new QLabel(heading, this);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    m_layout->addWidget(label);
}

void ReasonsPopup::addReason(const QString &text, const QString &link,
                             const std::function<void()> &follow)
{
    auto *label = new QLabel(text, this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    m_layout->addWidget(label);
    if (follow) {
        auto *button = new QPushButton(link, this);
        button->setAutoDefault(true); // Enter presses it
        connect(button, &QPushButton::clicked, this, [this, follow] {
            close();
            follow();
        });
        m_layout->addWidget(button, 0, Qt::AlignLeft);
    }
}

void ReasonsPopup::popUp(const QWidget *anchor)
{
    resize(popupWidth, m_layout->heightForWidth(popupWidth));
    const QRect place(anchor->mapToGlobal(QPoint(0, 0)), anchor->size());
    const QRect screen = anchor->screen()->availableGeometry();
    QPoint corner(place.right() - width(), place.bottom() + 2);
    if (anchor->isWindow()) {
        corner = place.center() - rect().center();
    }
    move(between(screen.left(), corner.x(), screen.right() - width()),
         between(screen.top(), corner.y(), screen.bottom() - height()));
    show();
    if (const auto buttons = findChildren<QPushButton *>(); !buttons.isEmpty()) {
        buttons.first()->setFocus(Qt::PopupFocusReason);
    }
}

} // namespace Pandian
