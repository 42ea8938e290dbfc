// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/navigationpane.h"

#include "gui/outlinemodel.h"
#include "session/openarticle.h"

#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QListView>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QVBoxLayout>

namespace Pandian {

namespace {

constexpr int rowPadding = 4; // pixels above and below the text of a row

// Label and title to the left, elided; 字数 to the right, quieter.
class OutlineDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        QStyleOptionViewItem item = option;
        initStyleOption(&item, index);
        const QString name = item.text;
        item.text.clear();
        const QStyle *style = item.widget->style();
        style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

        const bool selected = item.state & QStyle::State_Selected;
        const QPalette::ColorGroup group =
            item.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
        QColor color =
            item.palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text);
        QRect rect = item.rect.adjusted(6, 0, -6, 0);
        painter->save();
        painter->setFont(item.font);
        const QVariant words = index.data(OutlineModel::WordsRole);
        if (words.isValid()) {
            const QString count = item.locale.toString(words.toLongLong());
            QColor quiet = color;
            quiet.setAlphaF(selected ? 0.9F : 0.7F);
            painter->setPen(quiet);
            painter->drawText(rect, Qt::AlignRight | Qt::AlignVCenter, count);
            rect.adjust(0, 0, -item.fontMetrics.horizontalAdvance(count) - 8, 0);
        }
        painter->setPen(color);
        painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
                          item.fontMetrics.elidedText(name, Qt::ElideRight, rect.width()));
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {0, option.fontMetrics.height() + 2 * rowPadding};
    }
};

} // namespace

NavigationPane::NavigationPane(QWidget *parent)
    : QWidget(parent)
    , m_model(new OutlineModel(this))
    , m_view(new QListView(this))
    , m_newSection(new QToolButton(this))
{
    m_view->setModel(m_model);
    m_view->setItemDelegate(new OutlineDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setUniformItemSizes(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setDragDropMode(QAbstractItemView::InternalMove);
    m_view->setDragDropOverwriteMode(false);
    m_view->setDefaultDropAction(Qt::MoveAction);
    m_view->setAccessibleName(tr("Navigation"));
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->installEventFilter(this);
    setFocusProxy(m_view);

    m_newSection->setText(tr("+ New section"));
    m_newSection->setToolTip(tr("Adds a section after the current one (Ctrl+Enter)."));
    m_newSection->setAutoRaise(true);
    m_newSection->setEnabled(false);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_view);
    layout->addWidget(m_newSection);

    m_refreshTimer.setSingleShot(true);
    m_refreshTimer.setInterval(50);
    connect(&m_refreshTimer, &QTimer::timeout, this, &NavigationPane::refresh);
    connect(m_view, &QListView::clicked, this, &NavigationPane::activate);
    connect(m_view, &QWidget::customContextMenuRequested, this, &NavigationPane::showContextMenu);
    connect(m_model, &OutlineModel::moveRequested, this, &NavigationPane::moveRequested);
    connect(m_newSection, &QToolButton::clicked, this,
            [this] { Q_EMIT newSectionRequested(m_view->currentIndex().row() - 1); });
}

NavigationPane::~NavigationPane() = default;

void NavigationPane::setArticle(OpenArticle *article)
{
    disconnect(m_articleConnection);
    setDocument(article ? article->document() : nullptr, article && article->isEditable());
    if (article) {
        m_articleConnection = connect(article, &OpenArticle::stateChanged, this,
                                      [this, article] { setEditable(article->isEditable()); });
    }
}

void NavigationPane::setDocument(ArticleDocument *document, bool editable)
{
    if (m_document) {
        disconnect(m_document, nullptr, this, nullptr);
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
    followCaret();
}

void NavigationPane::setEditable(bool editable)
{
    m_editable = editable && m_document;
    m_model->setReorderable(m_editable);
    m_newSection->setEnabled(m_editable);
}

void NavigationPane::activate(const QModelIndex &index)
{
    if (index.isValid()) {
        Q_EMIT sectionActivated(m_model->sectionAt(index.row()));
    }
}

bool NavigationPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        return handleKey(key->key(), key->modifiers());
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
        return true;
    }
    return false;
}

void NavigationPane::requestMove(int row, int by)
{
    const int from = row - 1;
    const int target = from + by;
    if (m_editable && from >= 0 && target >= 0 && target < m_model->sectionCount()) {
        Q_EMIT moveRequested(from, target);
    }
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
    menu->popup(m_view->viewport()->mapToGlobal(position));
}

} // namespace Pandian
