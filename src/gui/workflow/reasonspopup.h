// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <functional>

class QVBoxLayout;

namespace Pandian {

// Why something is not possible, beside the button that was pressed: reasons, each with a link to
// where it can be settled. Goes with Esc or a click elsewhere, and then is deleted.
class ReasonsPopup : public QFrame
{
    Q_OBJECT

public:
    ReasonsPopup(const QString &heading, QWidget *parent);

    void addReason(const QString &text, const QString &link = {},
                   const std::function<void()> &follow = {});
    // Below the anchor, or in its middle where that is a whole window.
    void popUp(const QWidget *anchor);

private:
    QVBoxLayout *m_layout;
};

} // namespace Pandian
