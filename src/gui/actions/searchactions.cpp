// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/actions/searchactions.h"

#include "gui/editor/editorpage.h"
#include "gui/library/replacewindow.h"
#include "gui/library/searchwindow.h"

#include <QMenu>

namespace Pandian {

namespace {

constexpr int longestWords = 100; // of a selection that is taken for what is looked for

} // namespace

SearchActions::SearchActions(Workspace &workspace, const EditorPage &page, QWidget *window)
    : QObject(window), m_workspace(workspace), m_page(page), m_window(window)
{
}

void SearchActions::fillMenu(QMenu &menu)
{
    QAction *search = menu.addAction(tr("Find in library…"), this, &SearchActions::showSearch);
    search->setShortcut(QKeyCombination(Qt::CTRL | Qt::ALT, Qt::Key_F));
    QAction *replace = menu.addAction(tr("Replace in library…"), this, &SearchActions::showReplace);
    replace->setShortcut(QKeyCombination(Qt::CTRL | Qt::ALT, Qt::Key_H));
}

SearchWindow &SearchActions::searchWindow()
{
    if (!m_search) {
        m_search = new SearchWindow(m_workspace, m_window);
        connect(m_search, &SearchWindow::articleActivated, this, &SearchActions::articleActivated);
    }
    return *m_search;
}

void SearchActions::showSearch()
{
    searchWindow().activate();
}

void SearchActions::searchFor(const QString &words)
{
    searchWindow().searchFor(words);
}

void SearchActions::showReplace()
{
    if (!m_replace) {
        m_replace = new ReplaceWindow(m_workspace, m_window);
        connect(m_replace, &ReplaceWindow::articleActivated, this,
                [this](const ArticleId &id) { Q_EMIT articleActivated(id, {}); });
    }
    const QString selected = m_workspace.article() ? m_page.selectedText() : QString();
    const bool fits = selected.size() <= longestWords && !selected.contains(u'\n');
    m_replace->activate(fits ? selected : QString());
}

} // namespace Pandian
