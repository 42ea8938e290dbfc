// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QTimer>

#include <functional>

class QLabel;
class QToolButton;

namespace Pandian {

// Says for a while what was done and offers to take it back. Stays while the pointer or the focus
// is on it.
class UndoBar : public QFrame
{
    Q_OBJECT

public:
    explicit UndoBar(QWidget *parent = nullptr);

    void offer(const QString &text, const std::function<void()> &undo);

private:
    void hideUnlessUsed();

    QLabel *m_label;
    QToolButton *m_button;
    std::function<void()> m_undo;
    QTimer m_timer;
};

} // namespace Pandian
