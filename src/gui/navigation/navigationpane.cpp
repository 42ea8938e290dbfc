// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/navigation/navigationpane.h"

#include "gui/actions/usable.h"
#include "gui/navigation/outlinedelegate.h"
#include "gui/navigation/outlinemodel.h"
#include "gui/navigation/outlineview.h"
#include "gui/navigation/sectionworkdialog.h"
#include "session/openarticle.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>

namespace Pandian {

namespace {

constexpr int filterMargin = 4; // pixels

} // namespace

NavigationPane::NavigationPane(QWidget *parent)
    : QWidget(parent)
    , m_model(new OutlineModel(this))
    , m_view(new OutlineView(this))
    , m_filter(new QLineEdit(this))
    , m_newSection(new QToolButton(this))
    , m_lock(new QToolButton(this))
    , m_workAction(new QAction(tr("Status and notes of the section…"), this))
{
    m_view->setModel(m_model);
    m_view->setItemDelegate(new OutlineDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setUniformItemSizes(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setAccessibleName(tr("Navigation"));
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->installEventFilter(this);
    setFocusProxy(m_view);

    m_newSection->setText(tr("+ New section"));
    m_newSection->setToolTip(tr("Adds a section after the current one (Ctrl+Enter)."));
    m_newSection->setAutoRaise(true);
    m_newSection->setEnabled(false);
    m_lock->setText(tr("Lock order"));
    m_lock->setToolTip(tr("Keeps sections from being dragged by accident; menus and keys still "
                          "move them."));
    m_lock->setCheckable(true);
    m_lock->setAutoRaise(true);
    m_workAction->setShortcut(Qt::Key_F2);
    updateWorkAction();
    m_filter->setPlaceholderText(tr("Filter: title, person, status"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaxLength(100);
    m_filter->installEventFilter(this);
    setFocusProxy(m_view);

    auto *foot = new QHBoxLayout;
    foot->addWidget(m_newSection);
    foot->addStretch();
    foot->addWidget(m_lock);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(filterMargin, filterMargin, filterMargin, filterMargin);
    head->addWidget(m_filter);
    layout->addLayout(head);
    layout->addWidget(m_view);
    layout->addLayout(foot);

    m_refreshTimer.setSingleShot(true);
    m_refreshTimer.setInterval(50);
    connect(&m_refreshTimer, &QTimer::timeout, this, &NavigationPane::refresh);
    connect(m_view, &QListView::clicked, this, &NavigationPane::activate);
    connect(m_view, &QWidget::customContextMenuRequested, this, &NavigationPane::showContextMenu);
    connect(m_model, &OutlineModel::moveRequested, this, &NavigationPane::moveRequested);
    connect(m_view, &OutlineView::dragRefused, this, &NavigationPane::tellWhyFixed);
    connect(m_filter, &QLineEdit::textChanged, this, &NavigationPane::applyFilter);
    connect(m_model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &, const QModelIndex &, const QList<int> &roles) {
                if (roles != QList<int>{OutlineModel::WordsRole}) { // counts are not looked for
                    applyFilter();
                }
            });
    connect(m_lock, &QToolButton::toggled, this, &NavigationPane::updateReorderable);
    connect(m_lock, &QToolButton::clicked, this, &NavigationPane::rememberLock);
    connect(m_workAction, &QAction::triggered, this,
            [this] { editWork(m_model->sectionAt(m_view->currentIndex().row())); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &NavigationPane::updateWorkAction);
    connect(m_newSection, &QToolButton::clicked, this,
            [this] { Q_EMIT newSectionRequested(m_view->currentIndex().row() - 1); });
}

NavigationPane::~NavigationPane() = default;

void NavigationPane::setArticle(OpenArticle *article)
{
    if (m_article) {
        disconnect(m_article, nullptr, this, nullptr);
    }
    m_article = article;
    setDocument(article ? article->document() : nullptr, article && article->isEditable());
    m_filter->clear();
    m_drafting = !article || article->summary().state == State::Draft;
    showLock();
    showWorks();
    updateWorkAction();
    if (article) {
        connect(article, &OpenArticle::stateChanged, this, &NavigationPane::followState);
        connect(article, &OpenArticle::sectionWorksChanged, this, &NavigationPane::showWorks);
    }
}

// Locked once it leaves 草稿, until it is back; whoever unlocks it meanwhile knows what he does.
void NavigationPane::followState()
{
    setEditable(m_article->isEditable());
    const bool drafting = m_article->summary().state == State::Draft;
    if (std::exchange(m_drafting, drafting) == drafting) {
        return;
    }
    m_unlockedOthers.remove(m_article->id());
    showLock();
}

void NavigationPane::rememberLock()
{
    if (m_article) {
        QSet<ArticleId> &exceptions = m_drafting ? m_lockedDrafts : m_unlockedOthers;
        if (m_lock->isChecked() == m_drafting) {
            exceptions.insert(m_article->id());
        } else {
            exceptions.remove(m_article->id());
        }
    }
}

void NavigationPane::showLock()
{
    const ArticleId id = m_article ? m_article->id() : ArticleId();
    m_lock->setChecked(m_drafting ? m_lockedDrafts.contains(id) : !m_unlockedOthers.contains(id));
}

QAction *NavigationPane::workAction() const
{
    return m_workAction;
}

bool NavigationPane::mayNote() const
{
    return m_article && !m_article->person().id.isNull();
}

void NavigationPane::updateWorkAction()
{
    QString whyNot = whyWithoutArticle(m_article);
    if (whyNot.isEmpty()) {
        whyNot = whyWithoutPerson(mayNote());
    }
    setUsable(*m_workAction,
              whyNot.isEmpty() ? whyOutsideSections(m_view->currentIndex().row() > 0) : whyNot);
}

void NavigationPane::showWorks()
{
    m_model->setWorks(m_article ? m_article->sectionWorks() : SectionWorks());
}

void NavigationPane::setDocument(ArticleDocument *document, bool editable)
{
    if (m_document) {
        disconnect(m_document, nullptr, this, nullptr);
        disconnect(m_document, nullptr, &m_refreshTimer, nullptr);
    }
    m_document = document;
    m_current = {};
    if (document) {
        connect(document, &ArticleDocument::structureChanged, &m_refreshTimer,
                qOverload<>(&QTimer::start));
        connect(document, &QObject::destroyed, this, [this] { setDocument(nullptr, false); });
    }
    setEditable(editable);
    m_model->setOutline({}); // another article: nothing of the old one is kept
    refresh();
}

void NavigationPane::setCounts(const TextCount &, const QList<SectionCount> &parts)
{
    m_model->setCounts(parts);
}

void NavigationPane::setCurrentSection(const SectionId &id)
{
    m_current = id;
    if (m_model->rowOf(id) < 0) { // so new that the list does not have it yet
        m_refreshTimer.start();
    } else {
        followCaret();
    }
}

// Not while the mouse holds a row: another one would be dragged in its place.
void NavigationPane::followCaret()
{
    if (QGuiApplication::mouseButtons() != Qt::NoButton) {
        m_refreshTimer.start();
        return;
    }
    const QModelIndex index = m_model->index(m_model->rowOf(m_current));
    if (index.isValid() && index != m_view->currentIndex()) {
        m_view->setCurrentIndex(index);
    }
}

void NavigationPane::refresh()
{
    m_refreshTimer.stop();
    m_model->setOutline(m_document ? m_document->outline() : QList<OutlineEntry>());
    applyFilter();
    followCaret();
}

void NavigationPane::setEditable(bool editable)
{
    m_editable = editable && m_document;
    m_newSection->setEnabled(m_editable);
    updateReorderable();
}

// Between rows that are hidden nobody sees where a section would go.
void NavigationPane::updateReorderable()
{
    m_model->setReorderable(m_editable && !m_lock->isChecked() && !m_filtering);
}

void NavigationPane::tellWhyFixed()
{
    const QString why =
        !m_editable ? whyReadOnly(false)
        : m_filtering
            ? tr("Clear the filter first; between hidden rows nobody sees where a section goes.")
            : tr("The order is locked; “Lock order” below unlocks it.");
    QToolTip::showText(QCursor::pos(), why, m_view);
}

void NavigationPane::applyFilter()
{
    const QString wanted = m_filter->text().trimmed();
    if (wanted.isEmpty() && !m_filtering) {
        return; // as after every key that changes a count
    }
    m_filtering = !wanted.isEmpty();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QString text = m_model->index(row).data(OutlineModel::FilterRole).toString();
        m_view->setRowHidden(row, !text.contains(wanted, Qt::CaseInsensitive));
    }
    updateReorderable();
}

void NavigationPane::activate(const QModelIndex &index)
{
    if (index.isValid()) {
        Q_EMIT sectionActivated(m_model->sectionAt(index.row()));
    }
}

bool NavigationPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        return watched == m_view ? handleKey(key->key(), key->modifiers())
                                 : key->key() == Qt::Key_Escape && leaveFilter();
    }
    return QWidget::eventFilter(watched, event);
}

bool NavigationPane::handleKey(int key, Qt::KeyboardModifiers modifiers)
{
    const int row = m_view->currentIndex().row();
    if ((key == Qt::Key_Return || key == Qt::Key_Enter) && !(modifiers & ~Qt::KeypadModifier)) {
        activate(m_view->currentIndex());
        return true;
    }
    if (modifiers == (Qt::AltModifier | Qt::ShiftModifier) &&
        (key == Qt::Key_Up || key == Qt::Key_Down)) {
        requestMove(row, key == Qt::Key_Up ? -1 : 1);
        m_view->setFocus(Qt::OtherFocusReason); // the page shows where it went; the keys stay here
        return true;
    }
    return false;
}

// Clears it first.
bool NavigationPane::leaveFilter()
{
    if (m_filter->text().isEmpty()) {
        Q_EMIT filterLeft();
    } else {
        m_filter->clear();
    }
    return true;
}

void NavigationPane::requestMove(int row, int by)
{
    const int from = row - 1;
    const int target = from + by;
    if (m_editable && from >= 0 && target >= 0 && target < m_model->sectionCount()) {
        Q_EMIT moveRequested(from, target);
    }
}

SectionWork NavigationPane::workOf(const SectionId &section) const
{
    return m_article ? m_article->sectionWorks().value(section) : SectionWork();
}

void NavigationPane::setStatus(const SectionId &section, SectionStatus status)
{
    if (!m_article) {
        return;
    }
    const Result<void> done =
        m_article->editSectionWork(section, [status](SectionWork &work) { work.status = status; });
    if (!done) {
        Q_EMIT failed(done.error());
    }
}

// What the office notes about a section, whoever may change its text.
void NavigationPane::addWorkEntries(QMenu &menu, int row)
{
    const SectionId section = m_model->sectionAt(row);
    if (!mayNote() || section.isNull()) {
        return;
    }
    menu.addSeparator();
    QMenu *statuses = menu.addMenu(tr("Status"));
    for (const SectionStatus status : {SectionStatus::Untouched, SectionStatus::Writing,
                                       SectionStatus::Written, SectionStatus::Doubtful}) {
        QAction *action =
            statuses->addAction(OutlineModel::statusText(status), this,
                                [this, section, status] { setStatus(section, status); });
        action->setCheckable(true);
        action->setChecked(workOf(section).status == status);
    }
    menu.addAction(m_workAction->text(), this, [this, section] { editWork(section); });
}

void NavigationPane::editWork(const SectionId &section)
{
    if (!m_article || section.isNull()) {
        return;
    }
    QStringList people{m_article->person().name};
    for (const SectionWork &work : m_article->sectionWorks()) {
        people.append(work.person);
    }
    people.removeAll(QString());
    people.removeDuplicates();
    const QModelIndex index = m_model->index(m_model->rowOf(section));
    const auto write = [article = m_article, section](const SectionWorkEdit &edit) {
        return article ? article->editSectionWork(section, edit) : Result<void>();
    };
    auto *dialog =
        new SectionWorkDialog(index.data().toString(), workOf(section), people, write, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_article, &QObject::destroyed, dialog, &QDialog::reject);
    dialog->open();
}

void NavigationPane::showContextMenu(const QPoint &position)
{
    const QModelIndex index = m_view->indexAt(position);
    if (!index.isValid()) {
        return;
    }
    const int row = index.row();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *up = menu->addAction(tr("Move up"), this, [this, row] { requestMove(row, -1); });
    up->setShortcut(Qt::ALT | Qt::SHIFT | Qt::Key_Up);
    up->setEnabled(m_editable && row > 1);
    QAction *down = menu->addAction(tr("Move down"), this, [this, row] { requestMove(row, 1); });
    down->setShortcut(Qt::ALT | Qt::SHIFT | Qt::Key_Down);
    down->setEnabled(m_editable && row > 0 && row < m_model->sectionCount());
    QAction *merge = menu->addAction(tr("Merge with the section above"), this,
                                     [this, row] { Q_EMIT mergeRequested(row - 1); });
    merge->setEnabled(m_editable && row > 0);
    QAction *below = menu->addAction(tr("Merge with the section below"), this,
                                     [this, row] { Q_EMIT mergeRequested(row); });
    below->setEnabled(m_editable && row > 0 && row < m_model->sectionCount());
    QAction *duplicate = menu->addAction(tr("Duplicate section"), this,
                                         [this, row] { Q_EMIT duplicateRequested(row - 1); });
    duplicate->setEnabled(m_editable && row > 0);
    QAction *remove = menu->addAction(tr("Delete section"), this,
                                      [this, row] { Q_EMIT removeRequested(row - 1); });
    remove->setEnabled(m_editable && row > 0);
    menu->addSeparator();
    QAction *add = menu->addAction(tr("New section"), this,
                                   [this, row] { Q_EMIT newSectionRequested(row - 1); });
    add->setEnabled(m_editable);
    addWorkEntries(*menu, row);
    menu->popup(m_view->viewport()->mapToGlobal(position));
}

} // namespace Pandian
