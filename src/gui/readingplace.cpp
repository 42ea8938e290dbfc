// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/readingplace.h"

#include "gui/editor/editorpage.h"
#include "session/openarticle.h"
#include "session/settings.h"
#include "session/workspace.h"

#include <QScrollBar>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextEdit>

#include <algorithm>

namespace Pandian {

namespace {

constexpr int keptEvery = 30'000; // milliseconds

} // namespace

ReadingPlace readingPlace(const EditorPage &page)
{
    return {page.caretPosition(), page.textEdit()->cursorForPosition(QPoint(0, 0)).position()};
}

void goToPlace(EditorPage &page, const ReadingPlace &place)
{
    page.goToPosition(place.caret);
    const QTextEdit &editor = *page.textEdit();
    QTextCursor top(editor.document());
    top.setPosition(std::clamp(place.top, 0, editor.document()->characterCount() - 1));
    QScrollBar *bar = editor.verticalScrollBar();
    // Above the first block stands the column path.
    bar->setValue(top.block() == editor.document()->firstBlock()
                      ? 0
                      : bar->value() + editor.cursorRect(top).top());
}

ReadingPlaces::ReadingPlaces(Workspace &workspace, EditorPage &page, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_page(page)
{
    const auto giveUp = [this] { // the rest is not for the next person, nor of the next library
        m_later.stop();
        m_before.clear();
        m_after.clear();
    };
    m_later.setSingleShot(true);
    m_later.setInterval(keptEvery);
    connect(&m_later, &QTimer::timeout, this, &ReadingPlaces::keepSession);
    connect(&workspace, &Workspace::personChanged, this, giveUp);
    connect(&workspace, &Workspace::libraryClosed, this, giveUp);
}

void ReadingPlaces::keep(const ArticleId &article)
{
    m_places.insert(article, readingPlace(m_page));
}

void ReadingPlaces::goBack(const ArticleId &article)
{
    if (m_places.contains(article)) {
        goToPlace(m_page, m_places.value(article));
    }
}

void ReadingPlaces::keepSession()
{
    if (!m_before.isEmpty() || !m_after.isEmpty()) {
        return; // not all of the last one is here yet
    }
    m_later.stop();
    QList<OpenedArticle> open;
    for (const OpenArticle *article : m_workspace.openArticles()) {
        const ReadingPlace place = m_places.value(article->id());
        open.append({article->id().toString(), place.caret, place.top});
    }
    m_workspace.settings().setOpenedArticles(open);
}

void ReadingPlaces::keepSessionLater()
{
    if (!m_later.isActive()) {
        m_later.start();
    }
}

void ReadingPlaces::reopenSession()
{
    const Settings &settings = m_workspace.settings();
    const ArticleId shown = ArticleId::fromString(settings.lastArticle());
    if (!m_workspace.person()) {
        return;
    }
    QList<ArticleId> before;
    QList<ArticleId> after;
    bool passed = false;
    for (const OpenedArticle &one : settings.openedArticles()) {
        const ArticleId id = ArticleId::fromString(one.id);
        m_places.insert(id, {one.caret, one.top});
        passed = passed || id == shown;
        if (id != shown) {
            (passed ? after : before).append(id);
        }
    }
    if (passed) {
        static_cast<void>(m_workspace.openArticle(shown)); // nothing to tell at a start
    }
    m_before = before;
    m_after = after;
    QTimer::singleShot(0, this, &ReadingPlaces::reopenNext);
}

void ReadingPlaces::reopenNext()
{
    if (!m_before.isEmpty()) {
        const qsizetype place = m_workspace.openArticles().indexOf(m_workspace.article());
        static_cast<void>(m_workspace.openBehind(m_before.takeFirst(), place));
    } else if (!m_after.isEmpty()) {
        static_cast<void>(
            m_workspace.openBehind(m_after.takeFirst(), m_workspace.openArticles().size()));
    } else {
        keepSession();
        return;
    }
    QTimer::singleShot(0, this, &ReadingPlaces::reopenNext);
}

} // namespace Pandian
