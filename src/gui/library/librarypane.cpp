// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/library/librarypane.h"

#include "gui/library/articledelegate.h"
#include "gui/library/articlelistmodel.h"
#include "gui/library/articletexts.h"
#include "gui/library/queuelist.h"
#include "gui/undobar.h"
#include "session/libraryedits.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QVBoxLayout>

namespace Pandian {

namespace {

constexpr int refreshPause = 300; // milliseconds after a change of the library
constexpr int filterPause = 200;  // after the last key
constexpr int maxFilter = 100;

QString emptyText(Queue queue)
{
    switch (queue) {
    case Queue::Mine:
        return LibraryPane::tr("You have no articles yet. Press Ctrl+N to begin one, or import a "
                               "text from the File menu.");
    case Queue::AwaitingMe:
        return LibraryPane::tr("Nothing waits for your review.");
    case Queue::Returned:
        return LibraryPane::tr("No article has been returned for changes.");
    case Queue::InReview:
        return LibraryPane::tr("No article is in review. Submit a draft, and it shows up here.");
    case Queue::SignedOff:
        return LibraryPane::tr("No article has been signed off yet.");
    case Queue::Archived:
        return LibraryPane::tr("Nothing has been archived yet.");
    case Queue::RecycleBin:
        return LibraryPane::tr("The recycle bin is empty. Articles moved here can always be "
                               "restored.");
    case Queue::All:
        return LibraryPane::tr("The library is empty. Press Ctrl+N to begin an article, or import "
                               "a text from the File menu.");
    }
    Q_UNREACHABLE();
}

// For who writes no articles.
QString emptyTextForReaders(Queue queue)
{
    switch (queue) {
    case Queue::Mine:
        return LibraryPane::tr("You have no articles. Beginning one takes the role of a writer, "
                               "which an administrator gives.");
    case Queue::InReview:
        return LibraryPane::tr("No article is in review.");
    case Queue::All:
        return LibraryPane::tr("The library is empty.");
    default:
        return emptyText(queue);
    }
}

QString emptyTextSignedOut(Queue queue)
{
    switch (queue) {
    case Queue::Mine:
        return LibraryPane::tr("Nobody is signed in. Sign in to see your articles here.");
    case Queue::AwaitingMe:
        return LibraryPane::tr("Nobody is signed in. Sign in to see what waits for your review.");
    case Queue::All:
        return LibraryPane::tr("The library is empty. Sign in to begin an article.");
    default:
        return emptyText(queue);
    }
}

} // namespace

LibraryPane::LibraryPane(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_model(new ArticleListModel(workspace, this))
    , m_queues(new QueueList(this))
    , m_filter(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_hint(new QLabel(m_list->viewport()))
    , m_undo(new UndoBar(this))
    , m_counts([this](const Result<QList<QueueCount>> &counts) {
        if (counts) {
            m_queues->setCounts(*counts);
            chooseQueue();
        } else {
            Q_EMIT errorOccurred(counts.error());
        }
    })
{
    layOut();
    m_queues->setCurrentQueue(Queue::Mine);
    connectAll();
    beginAnew();
}

LibraryPane::~LibraryPane() = default;

void LibraryPane::layOut()
{
    m_queues->setObjectName(u"queueList"_qs);
    m_filter->setObjectName(u"filterLineEdit"_qs);
    m_filter->setPlaceholderText(tr("Filter by headline or column"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaxLength(maxFilter);
    m_filter->installEventFilter(this);
    m_queues->installEventFilter(this);

    m_list->setObjectName(u"articleListView"_qs);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ArticleDelegate(ArticleDelegate::Lines::Plain, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setAccessibleName(tr("Articles"));
    m_list->installEventFilter(this);
    m_list->viewport()->installEventFilter(this);
    setFocusProxy(m_list);

    m_hint->setObjectName(u"hintLabel"_qs);
    m_hint->setWordWrap(true);
    m_hint->setAlignment(Qt::AlignTop | Qt::AlignHCenter);
    m_hint->setMargin(12);

    auto *filterRow = new QHBoxLayout;
    filterRow->setContentsMargins(6, 6, 6, 6);
    filterRow->addWidget(m_filter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_queues);
    layout->addLayout(filterRow);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_undo);
}

void LibraryPane::connectAll()
{
    m_refreshTimer.setSingleShot(true);
    m_refreshTimer.setInterval(refreshPause);
    m_filterTimer.setSingleShot(true);
    m_filterTimer.setInterval(filterPause);
    connect(&m_refreshTimer, &QTimer::timeout, this, &LibraryPane::refresh);
    connect(&m_filterTimer, &QTimer::timeout, this, &LibraryPane::beginAnew);
    connect(m_filter, &QLineEdit::textChanged, &m_filterTimer, qOverload<>(&QTimer::start));
    connect(m_queues, &QueueList::queueChosen, this, [this] {
        m_choosesQueue = false;
        beginAnew();
    });
    connect(m_list, &QListView::activated, this,
            [this](const QModelIndex &index) { activate(index.row()); });
    connect(m_list, &QWidget::customContextMenuRequested, this, &LibraryPane::showContextMenu);
    connect(m_model, &ArticleListModel::loaded, this, &LibraryPane::updateHint);
    connect(m_model, &ArticleListModel::failed, this, &LibraryPane::errorOccurred);
    connect(&m_workspace, &Workspace::libraryClosed, this, &LibraryPane::beginAnew);
    connect(&m_workspace, &Workspace::personChanged, this, [this] { // libraryOpened() precedes it
        m_choosesQueue = true;
        beginAnew();
    });
    connect(&m_workspace, &Workspace::articlesChanged, this, &LibraryPane::refreshSoon);
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this,
            [this](Qt::ApplicationState state) {
                const bool away = state != Qt::ApplicationActive;
                if (std::exchange(m_away, away) && !away) {
                    refreshSoon(); // another program may have changed the library meanwhile
                }
            });
}

void LibraryPane::beginAnew()
{
    m_filterTimer.stop();
    m_model->clear();
    updateHint();
    if (!m_workspace.isOpen()) {
        m_queues->clearCounts();
        m_counts.drop();
        m_undo->hide();
        return;
    }
    m_stale = !isVisible();
    if (!m_stale) {
        m_model->show(m_queues->currentQueue(), m_filter->text());
        countQueues();
    }
}

// Not started again by each change: typing on must not hold the list up.
void LibraryPane::refreshSoon()
{
    if (!m_refreshTimer.isActive()) {
        m_refreshTimer.start();
    }
}

void LibraryPane::refresh()
{
    m_stale = !isVisible();
    if (!m_stale && m_workspace.isOpen()) {
        m_model->refresh();
        countQueues();
    }
}

void LibraryPane::countQueues()
{
    m_counts.ask([this] { return lookUpCounts(m_workspace, QueueList::queues()); });
}

// Once for each person who signs in: what waits for them, else what they write.
void LibraryPane::chooseQueue()
{
    if (!std::exchange(m_choosesQueue, false)) {
        return;
    }
    const bool awaited = m_queues->count(Queue::AwaitingMe) > 0;
    m_queues->setCurrentQueue(awaited ? Queue::AwaitingMe : Queue::Mine);
}

void LibraryPane::showQueue(Queue queue)
{
    m_choosesQueue = false;
    m_filter->clear();
    m_queues->setCurrentQueue(queue);
}

void LibraryPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale) {
        beginAnew();
    }
}

void LibraryPane::updateHint()
{
    QString text;
    if (!m_workspace.isOpen()) {
        text = tr("No library is open.");
    } else if (m_model->rowCount() == 0 && !m_model->isLoading()) {
        const Queue queue = m_queues->currentQueue();
        const QString empty = !m_workspace.person()            ? emptyTextSignedOut(queue)
                              : m_workspace.mayCreateArticle() ? emptyText(queue)
                                                               : emptyTextForReaders(queue);
        text = m_filter->text().trimmed().isEmpty()
                   ? empty
                   : tr("No headline or column here contains “%1”. Press Esc to show all.")
                         .arg(m_filter->text().trimmed());
    }
    m_hint->setText(text);
    m_hint->setVisible(!text.isEmpty());
    m_hint->resize(m_list->viewport()->size());
}

bool LibraryPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list->viewport()) {
        if (event->type() == QEvent::Resize) {
            m_hint->resize(m_list->viewport()->size());
        }
        return false;
    }
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress) {
        return false;
    }
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool plain = !(key->modifiers() & ~Qt::KeypadModifier);
    const bool ours =
        plain && (key->key() == Qt::Key_F5 || (key->key() == Qt::Key_Delete && watched == m_list) ||
                  (key->key() == Qt::Key_Escape && !m_filter->text().isEmpty()) ||
                  (key->key() == Qt::Key_Down && watched == m_filter));
    if (!ours) {
        return false;
    }
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept(); // here these keys are not the window's
        return true;
    }
    return handleKey(key->key());
}

bool LibraryPane::handleKey(int key)
{
    switch (key) {
    case Qt::Key_F5:
        refresh();
        return true;
    case Qt::Key_Delete:
        discard(currentRow());
        return true;
    case Qt::Key_Escape:
        m_filter->clear();
        return true;
    case Qt::Key_Down:
        m_list->setFocus(Qt::OtherFocusReason);
        if (currentRow() < 0) {
            m_list->setCurrentIndex(m_model->index(0));
        }
        return true;
    default:
        return false;
    }
}

int LibraryPane::currentRow() const
{
    return m_list->currentIndex().row();
}

void LibraryPane::activate(int row)
{
    if (row >= 0 && row < m_model->rowCount()) {
        Q_EMIT articleActivated(m_model->articleAt(row).id);
    }
}

void LibraryPane::discard(int row)
{
    if (row < 0 || row >= m_model->rowCount()) {
        return;
    }
    const ArticleSummary article = m_model->articleAt(row);
    if (const auto done = performOn(m_workspace, article.id, Action::Discard); !done) {
        Q_EMIT errorOccurred(done.error());
        return;
    }
    refresh();
    m_undo->offer(tr("“%1” is in the recycle bin now.").arg(titleText(article)),
                  [this, id = article.id] { restore(id); });
}

void LibraryPane::restore(const ArticleId &id)
{
    if (const auto done = performOn(m_workspace, id, Action::Restore); !done) {
        Q_EMIT errorOccurred(done.error());
        return;
    }
    refresh();
}

void LibraryPane::showContextMenu(const QPoint &position)
{
    const int row = m_list->indexAt(position).row();
    if (row < 0) {
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    const ArticleId id = m_model->articleAt(row).id;
    QAction *open = menu->addAction(tr("Open"), this, [this, id] { Q_EMIT articleActivated(id); });
    open->setShortcut(Qt::Key_Return);
    menu->setDefaultAction(open);
    menu->addSeparator();
    if (m_model->articleAt(row).inRecycleBin) {
        addAction(menu, tr("Restore"), row, Action::Restore);
    } else {
        addAction(menu, tr("Move to the recycle bin"), row, Action::Discard);
    }
    menu->popup(m_list->viewport()->mapToGlobal(position));
}

void LibraryPane::addAction(QMenu *menu, const QString &text, int row, Action action)
{
    const ArticleId id = m_model->articleAt(row).id;
    QAction *entry = menu->addAction(text, this, [this, id, action] {
        if (action == Action::Discard) {
            discard(m_model->rowOf(id));
        } else {
            restore(id);
        }
    });
    if (action == Action::Discard) {
        entry->setShortcut(Qt::Key_Delete);
    }
    const QStringList reasons = refusalTexts(m_workspace, id, action);
    entry->setEnabled(reasons.isEmpty());
    entry->setToolTip(reasons.join(u'\n'));
}

} // namespace Pandian
