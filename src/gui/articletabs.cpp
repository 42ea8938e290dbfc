// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/articletabs.h"

#include "gui/actions/usable.h"
#include "session/articledocument.h"
#include "session/openarticle.h"
#include "session/workspace.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QSignalBlocker>

#include <algorithm>

namespace Pandian {

namespace {

constexpr int maxTitleWidth = 16; // characters of a title in a tab; its tool tip has all of it
constexpr int minTitleWidth = 5;  // where there are many; then the bar scrolls

QString shownTitle(const OpenArticle &article)
{
    const QString typed = article.document()->typedTitle();
    return typed.isEmpty() ? ArticleTabs::tr("New article") : typed;
}

} // namespace

QString textAbout(const OpenArticle &article, const QString &text)
{
    return ArticleTabs::tr("“%1”: %2").arg(shownTitle(article), text);
}

ArticleTabs::ArticleTabs(Workspace &workspace, QWidget *parent)
    : QTabBar(parent)
    , m_workspace(workspace)
    , m_close(new QAction(tr("&Close article"), this))
    , m_next(new QAction(tr("Next article"), this))
    , m_previous(new QAction(tr("Previous article"), this))
{
    setDocumentMode(true);
    setDrawBase(false);
    setExpanding(false);
    setMovable(true);
    setTabsClosable(true);
    setAutoHide(true);
    setElideMode(Qt::ElideRight);
    setFocusPolicy(Qt::NoFocus);
    m_close->setShortcuts(
        {QKeyCombination(Qt::CTRL, Qt::Key_W), QKeyCombination(Qt::CTRL, Qt::Key_F4)});
    m_next->setShortcut(QKeyCombination(Qt::CTRL, Qt::Key_Tab));
    m_previous->setShortcut(QKeyCombination(Qt::CTRL | Qt::SHIFT, Qt::Key_Tab));
    connect(m_close, &QAction::triggered, this,
            [this] { Q_EMIT closeRequested(m_workspace.article()->id()); });
    connect(m_next, &QAction::triggered, this, [this] { go(1); });
    connect(m_previous, &QAction::triggered, this, [this] { go(-1); });
    connect(this, &QTabBar::currentChanged, this,
            [this](int tab) { Q_EMIT articleActivated(articleAt(tab)); });
    connect(this, &QTabBar::tabMoved, &workspace, &Workspace::moveArticle);
    connect(this, &QTabBar::tabCloseRequested, this,
            [this](int tab) { Q_EMIT closeRequested(articleAt(tab)); });
    connect(&workspace, &Workspace::articleOpened, this, &ArticleTabs::follow);
    connect(&workspace, &Workspace::openArticlesChanged, this, &ArticleTabs::showOpen);
    connect(&workspace, &Workspace::articleShown, this, &ArticleTabs::showOpen);
    showOpen();
}

void ArticleTabs::follow(OpenArticle *article)
{
    const auto show = [this, article] { showTitle(*article); };
    connect(article->document(), &ArticleDocument::changed, this, show);
    connect(article, &OpenArticle::unsavedChangesChanged, this, show);
    connect(article, &OpenArticle::stateChanged, this, show);
}

ArticleId ArticleTabs::articleAt(int tab) const
{
    return tabData(tab).value<ArticleId>();
}

// Tabs that are right already stay as they are: one of them may be being dragged.
void ArticleTabs::showOpen()
{
    const QSignalBlocker blocker(this);
    const QList<OpenArticle *> open = m_workspace.openArticles();
    for (int tab = count() - 1; tab >= 0; --tab) {
        if (std::none_of(open.begin(), open.end(), [this, tab](const OpenArticle *one) {
                return one->id() == articleAt(tab);
            })) {
            removeTab(tab);
        }
    }
    for (int place = 0; place < open.size(); ++place) {
        if (articleAt(place) != open.at(place)->id()) {
            setTabData(insertTab(place, QString()), QVariant::fromValue(open.at(place)->id()));
            showTitle(*open.at(place));
        }
    }
    setCurrentIndex(int(open.indexOf(m_workspace.article())));
    const QString single =
        open.size() > 1 ? QString() : tr("No other article is open; open one from the library.");
    setUsable(*m_close, whyWithoutArticle(!open.isEmpty()));
    setUsable(*m_next, single);
    setUsable(*m_previous, single);
}

void ArticleTabs::showTitle(const OpenArticle &article)
{
    const QString title = shownTitle(article);
    for (int tab = 0; tab < count(); ++tab) {
        if (articleAt(tab) == article.id()) {
            QString text = title;
            text.replace(u'&', u"&&"_qs);
            if (article.hasUnsavedChanges()) {
                text.prepend(u'*'); // a long title ends in dots
            }
            if (tabText(tab) != text) { // the bar is laid out anew
                setTabText(tab, text);
                setTabToolTip(tab, title);
            }
        }
    }
}

void ArticleTabs::go(int steps)
{
    setCurrentIndex((currentIndex() + steps + count()) % count());
}

QSize ArticleTabs::tabSizeHint(int index) const
{
    const QSize hint = QTabBar::tabSizeHint(index);
    return {std::min(hint.width(), maxTitleWidth * fontMetrics().height()), hint.height()};
}

QSize ArticleTabs::minimumTabSizeHint(int index) const
{
    const QSize least = QTabBar::minimumTabSizeHint(index);
    const int title = fontMetrics().horizontalAdvance(u'\u6c49') * minTitleWidth; // 汉
    return {std::min(tabSizeHint(index).width(), least.width() + title), least.height()};
}

void ArticleTabs::mouseReleaseEvent(QMouseEvent *event)
{
    const int tab = tabAt(event->position().toPoint());
    if (event->button() == Qt::MiddleButton && tab >= 0) {
        Q_EMIT closeRequested(articleAt(tab));
        return;
    }
    QTabBar::mouseReleaseEvent(event);
}

void ArticleTabs::contextMenuEvent(QContextMenuEvent *event)
{
    const int tab = tabAt(event->pos());
    if (tab < 0) {
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const ArticleId id = articleAt(tab);
    menu->addAction(tr("Close"), this, [this, id] { Q_EMIT closeRequested(id); });
    menu->addAction(tr("Close the others"), this, [this, id] { Q_EMIT closeOthersRequested(id); });
    menu->popup(event->globalPos());
}

} // namespace Pandian
