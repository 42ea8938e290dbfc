// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;
class QTextBrowser;
class QToolButton;

namespace Pandian {

// The handbook (使用手册) in a window of its own, with a search in the page shown.
class HandbookWindow : public QWidget
{
    Q_OBJECT

public:
    explicit HandbookWindow(QWidget *parent = nullptr);

    // For example "15-keys.md"; empty: the table of contents.
    void showChapter(const QString &file = {});

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QToolButton *button(const QString &text, const QString &icon);
    void find(bool backward);
    void styleText();
    void showTitle();

    QTextBrowser *m_browser;
    QLineEdit *m_query;
};

} // namespace Pandian
