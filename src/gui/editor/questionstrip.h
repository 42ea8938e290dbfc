// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace Pandian {

// A question in the page that stops nobody: one line, one button that says yes, one that says no.
class QuestionStrip : public QFrame
{
    Q_OBJECT

public:
    explicit QuestionStrip(QWidget *parent = nullptr);

    void ask(const QString &question, const QString &yes);
    void answer(bool yes);

Q_SIGNALS:
    void answered(bool yes);

private:
    QLabel *m_question;
    QPushButton *m_yes;
};

} // namespace Pandian
