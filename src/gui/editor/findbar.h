// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointer>
#include <QTextDocument>
#include <QTimer>
#include <QWidget>

#include <memory>

class QTextEdit;

namespace Pandian {

namespace Ui {
class FindBar;
}

// The bar under the editor that looks for text in the open article. Searches a moment after the
// last change of query or text; marks the hits that are in sight.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QTextEdit *editor, QWidget *parent = nullptr);
    ~FindBar() override;

    // Shows the bar; text selected in one paragraph becomes the query.
    void activate();
    void findNext();
    void findPrevious();
    // To be called after the editor shows another document.
    void documentReplaced();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void searchNow();
    void searchFromAnchor();
    void jump(int direction);
    void showHit(int index);
    void markVisibleHits();
    void updateLabel();
    int currentHit() const; // -1: the selection is no hit

    std::unique_ptr<Ui::FindBar> m_ui;
    QTextEdit *m_editor;
    QPointer<QTextDocument> m_document;
    QTimer m_searchTimer;
    QTimer m_markTimer;
    QList<int> m_hits; // positions, ascending
    int m_hitLength = 0;
    int m_anchor = 0; // where the search began: typing on goes from there
    bool m_stale = true;
};

} // namespace Pandian
