// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"

#include <QTabBar>

class QAction;

namespace Pandian {

class OpenArticle;
class Workspace;

// What is said of an article that is open but not shown.
QString textAbout(const OpenArticle &article, const QString &text);

// The open articles, a tab each; hidden while there is only one.
class ArticleTabs : public QTabBar
{
    Q_OBJECT

public:
    explicit ArticleTabs(Workspace &workspace, QWidget *parent = nullptr);

    QAction *closeAction() const { return m_close; } // of the article that is shown
    QList<QAction *> goActions() const { return {m_next, m_previous}; }

Q_SIGNALS:
    void articleActivated(const Pandian::ArticleId &id);
    void closeRequested(const Pandian::ArticleId &id);
    void closeOthersRequested(const Pandian::ArticleId &kept);

protected:
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    ArticleId articleAt(int tab) const;
    void follow(OpenArticle *article);
    void showOpen();
    void showTitle(const OpenArticle &article);
    void go(int steps);

    Workspace &m_workspace;
    QAction *m_close;
    QAction *m_next;
    QAction *m_previous;
};

} // namespace Pandian
