// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"

#include <QObject>

class QMenu;
class QWidget;

namespace Pandian {

class EditorPage;
class ReplaceWindow;
class SearchWindow;
class Workspace;

// The entries of 编辑(E) for the whole library, and their windows, made when they are first asked
// for.
class SearchActions : public QObject
{
    Q_OBJECT

public:
    SearchActions(Workspace &workspace, const EditorPage &page, QWidget *window);

    void fillMenu(QMenu &menu);
    void searchFor(const QString &words);

Q_SIGNALS:
    // `words`: found in it; empty: none in particular.
    void articleActivated(const Pandian::ArticleId &id, const QString &words);

private:
    SearchWindow &searchWindow();
    void showSearch();
    void showReplace();

    Workspace &m_workspace;
    const EditorPage &m_page;
    QWidget *m_window;
    SearchWindow *m_search = nullptr;
    ReplaceWindow *m_replace = nullptr;
};

} // namespace Pandian
