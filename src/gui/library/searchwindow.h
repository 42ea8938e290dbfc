// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/result.h"
#include "gui/newestanswer.h"
#include "session/lookups.h"

#include <QDialog>
#include <QTimer>

#include <memory>

namespace Pandian {

class SearchModel;

namespace Ui {
class SearchWindow;
}

// 在稿库中查找: searches while it is typed in, on the reading thread, and stays open beside the
// main window.
class SearchWindow : public QDialog
{
    Q_OBJECT

public:
    explicit SearchWindow(Workspace &workspace, QWidget *parent = nullptr);
    ~SearchWindow() override;

    // Shows it in front with the words selected.
    void activate();
    void searchFor(const QString &words); // in all articles

Q_SIGNALS:
    void articleActivated(const Pandian::ArticleId &id, const QString &words); // found in it

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fillChoices();
    void connectAll();
    void takePeople(const QList<PersonEntry> &people);
    void reset(); // another library
    void searchNow();
    void showStatus();
    void updateRange();
    void openRow(int row);
    SearchRequest request() const;

    std::unique_ptr<Ui::SearchWindow> m_ui;
    Workspace &m_workspace;
    SearchModel *m_model;
    QTimer m_pause;
    NewestAnswer<QList<PersonEntry>> m_people;
};

} // namespace Pandian
