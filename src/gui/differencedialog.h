// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"

#include <QDialog>
#include <QList>

#include <memory>

class QTextCursor;
class QTextDocument;

namespace Pandian {

namespace Ui {
class DifferenceDialog;
}

// Two texts of an article laid over each other: what went is struck through, what came is
// underlined. Changes nothing itself; accepted, the earlier text is wanted back.
class DifferenceDialog : public QDialog
{
    Q_OBJECT

public:
    // `headline`: which two texts these are. `back`: the button that accepts; empty:
    // there is none.
    DifferenceDialog(const QString &headline, const QString &back, QWidget *parent);
    ~DifferenceDialog() override;

    void setTexts(const Article &before, const Article &after);

protected:
    void changeEvent(QEvent *event) override;

private:
    void write();
    // The answer: where each changed line begins.
    QList<int> writeText(QTextDocument &document) const;
    void goToChange(int by);
    void markLine(const QTextCursor &line);
    void updateButtons();

    std::unique_ptr<Ui::DifferenceDialog> m_ui;
    Article m_before;
    Article m_after;
    QList<int> m_changes; // positions in the text shown
};

} // namespace Pandian
