// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/newestanswer.h"
#include "session/libraryreplace.h"

#include <QDialog>
#include <QTimer>

#include <memory>

class QProgressDialog;
class QTreeWidgetItem;

namespace Pandian {

struct RunningJob;

namespace Ui {
class ReplaceWindow;
}

// 在稿库中替换: first what would change, article by article, then those that were left ticked.
// Stays open beside the main window.
class ReplaceWindow : public QDialog
{
    Q_OBJECT

public:
    explicit ReplaceWindow(Workspace &workspace, QWidget *parent = nullptr);
    ~ReplaceWindow() override;

    // Shows it in front with the words selected; `words`, where there are any, come in.
    void activate(const QString &words = {});
    void reject() override;

Q_SIGNALS:
    void articleActivated(const Pandian::ArticleId &id);

private:
    void connectAll();
    void forget(); // the list is of other words or another library
    void find();
    void replace();
    void stop();
    void begin();
    void end();
    void showProgress();
    void showFound(const Result<QList<FoundArticle>> &found);
    void showReplaced(const Result<ReplacedArticles> &replaced);
    QString foundText(const QList<FoundArticle> &found) const; // of which some may not be listed
    void addArticle(const FoundArticle &article);
    QList<FoundArticle> chosen() const;
    void updateButtons();
    void say(const QString &text);
    Result<Replacement> replacement() const;

    std::unique_ptr<Ui::ReplaceWindow> m_ui;
    Workspace &m_workspace;
    QTimer m_progressTimer;
    std::shared_ptr<RunningJob> m_job;   // null: none runs
    QProgressDialog *m_dialog = nullptr; // while something is replaced
    Replacement m_replacement;           // of the list
    QList<FoundArticle> m_found;         // in the order of the list
    NewestAnswer<QList<FoundArticle>> m_finding;
    NewestAnswer<ReplacedArticles> m_replacing;
};

} // namespace Pandian
