// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "workflow/workflow.h"

#include <QHash>
#include <QList>
#include <QMap>
#include <QObject>
#include <QPointer>
#include <QTimer>

class QAction;
class QShortcut;
class QWidget;

namespace Pandian {

class OpenArticle;
class Workspace;

// Every step of the workflow on the open article, as actions of the window and as the toolbar's one
// next step. What is not possible is disabled in menus with the reasons as tool tip; the button
// lists them.
class ArticleActions : public QObject
{
    Q_OBJECT

public:
    ArticleActions(Workspace &workspace, QWidget *window);
    ~ArticleActions() override;

    // Null: none; to be called so before the article is destroyed.
    void setArticle(OpenArticle *article);
    QList<QAction *> menuActions() const; // for 稿件(M), separators included
    QAction *menuAction(Action action) const;
    // Follows the open article.
    QWidget *createNextActionButton(QWidget *parent);

    bool hasArticle() const;
    State state() const; // of the open article
    std::optional<Action> nextAction() const;
    // Decisions besides the next one that are possible now.
    QList<QAction *> otherDecisions() const;

    // Acts, or asks in a dialog first, or shows beside `anchor` why it is not possible.
    void start(Action action, QWidget *anchor);
    // Why there is no step for the person who is signed in, beside `anchor`.
    void explainNothing(QWidget *anchor);

    static bool asksFirst(Action action);

Q_SIGNALS:
    void showFieldRequested();
    void exportRequested();            // the next step of what is signed off
    void message(const QString &text); // of what was done; empty where the article's bar says it
    void errorOccurred(const Pandian::Error &error);
    void refreshed();

private:
    void createActions();
    void refresh();
    void refreshAction(Action action);
    Result<Facts> facts(Action action) const;
    void showReasons(Action action, const Facts &known, QWidget *anchor);
    void openDialog(Action action);
    QString noteOn(Action action, const Facts &facts) const;
    void performNow(Action action);
    void announce(Action action, State before);

    Workspace &m_workspace;
    QWidget *m_window;
    QPointer<OpenArticle> m_article;
    QHash<Action, QAction *> m_actions;
    QList<QAction *> m_menu;
    // On this article, of decisions that came to nothing in that state.
    QMap<std::pair<State, Action>, QString> m_opinions;
    // Says why 送审 is not possible, where the disabled action would leave its keys unanswered.
    QShortcut *m_submitShortcut;
    QTimer m_pause; // since the last change of the text
};

} // namespace Pandian
