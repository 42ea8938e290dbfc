// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/importing.h"

#include <QFrame>

#include <optional>

class QLabel;
class QListWidget;

namespace Pandian {

// Asks in place in which encoding a file reads right, showing how it begins in each.
class EncodingQuestion : public QFrame
{
    Q_OBJECT

public:
    explicit EncodingQuestion(QWidget *parent = nullptr);

    void ask(const QString &fileName, const QList<EncodingChoice> &choices);

Q_SIGNALS:
    void answered(const std::optional<Pandian::TextEncoding> &encoding); // none: not imported

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void answer(bool import);

    QLabel *m_question;
    QListWidget *m_choices;
};

} // namespace Pandian
