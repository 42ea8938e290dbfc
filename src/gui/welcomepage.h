// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"

#include <QScrollArea>

#include <memory>

namespace Pandian {

class Workspace;

namespace Ui {
class WelcomePage;
}

// What stands in the window while no article is open: the ways to begin, and the last articles.
class WelcomePage : public QScrollArea
{
    Q_OBJECT

public:
    explicit WelcomePage(Workspace &workspace, QWidget *parent = nullptr);
    ~WelcomePage() override;

    // Reads the library again.
    void refresh();
    bool hasArticles() const; // as refresh() found

Q_SIGNALS:
    void newRequested();
    void demonstrationRequested();
    void importRequested();
    void clipboardRequested();
    void libraryRequested();
    void locationRequested(); // 更改保存位置…
    void signInRequested();
    void articleActivated(const Pandian::ArticleId &id);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showLibrary();
    void fillRecent();

    Workspace &m_workspace;
    std::unique_ptr<Ui::WelcomePage> m_ui;
};

} // namespace Pandian
