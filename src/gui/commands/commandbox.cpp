// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/commands/commandbox.h"

#include "gui/actions/usable.h"
#include "gui/commands/commanddelegate.h"
#include "gui/commands/commandlist.h"
#include "gui/library/articletexts.h"
#include "session/articledocument.h"
#include "session/settings.h"
#include "text/pinyin.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QStandardItemModel>
#include <QTimer>
#include <QToolBar>

#include <algorithm>
#include <utility>

namespace Pandian {

namespace {

constexpr int mostRemembered = 5;
constexpr int mostOfAKind = 8;
constexpr int visibleRows = 18;
constexpr int listWidth = 520;    // pixels
constexpr int untilReleased = 50; // ms between looks at the mouse
constexpr int boxPadding = 48;    // round the placeholder: frame and clear button

} // namespace

CommandBox::CommandBox(Workspace &workspace, const QMenuBar &menus, QToolBar &bar)
    : QLineEdit(&bar)
    , m_workspace(workspace)
    , m_menus(menus)
    , m_bar(bar)
    , m_open(new QAction(tr("Search commands and articles"), this))
    , m_model(new QStandardItemModel(this))
    , m_completer(new QCompleter(m_model, this))
    , m_articles([this](const Result<QList<ArticleSummary>> &found) { takeArticles(found); })
{
    setPlaceholderText(tr("Search commands and articles (Alt+Q)"));
    setAccessibleName(tr("Search commands, sections and articles"));
    setClearButtonEnabled(true);
    setFixedWidth(fontMetrics().horizontalAdvance(placeholderText()) + boxPadding);
    setMaxLength(int(MaxTyped));
    m_completer->setWidget(this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(visibleRows);
    m_completer->popup()->setItemDelegate(new CommandDelegate(this));
    m_completer->popup()->installEventFilter(this);
    m_open->setShortcuts(
        {QKeyCombination(Qt::ALT, Qt::Key_Q), QKeyCombination(Qt::CTRL | Qt::SHIFT, Qt::Key_P)});
    connect(m_open, &QAction::triggered, this, &CommandBox::open);
    connect(this, &QLineEdit::textEdited, this, &CommandBox::find);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            [this](const QModelIndex &index) { use(index.row()); });
}

CommandBox::~CommandBox() = default;

void CommandBox::open()
{
    m_showsBar = m_showsBar || m_bar.isHidden();
    m_bar.show();
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
    find();
}

void CommandBox::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    if (event->reason() == Qt::MouseFocusReason || event->reason() == Qt::TabFocusReason) {
        find();
    }
}

void CommandBox::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason) {
        hideBarAgain();
    }
}

void CommandBox::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        leave();
    } else if (event->key() == Qt::Key_Down && !m_completer->popup()->isVisible()) {
        find();
    } else {
        QLineEdit::keyPressEvent(event);
    }
}

// One Esc is enough.
bool CommandBox::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && watched == m_completer->popup() &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        leave();
        return true;
    }
    return QLineEdit::eventFilter(watched, event);
}

void CommandBox::find()
{
    const QString typed = text().trimmed();
    m_model->clear();
    m_hits.clear();
    append(commandHits(typed));
    append(sectionHits(typed));
    showHits();
    m_articles.ask([this, typed] { return lookUpTyped(m_workspace, typed, mostOfAKind); });
}

QList<CommandBox::Hit> CommandBox::commandHits(const QString &typed) const
{
    const QStringList recent = m_workspace.settings().recentCommands();
    QList<Hit> hits;
    const QList<Command> commands = commandsOf(m_menus);
    for (const Command &command : commands) {
        const qsizetype used = recent.indexOf(command.key());
        const std::optional<TextRange> found = findTyped(command.name, typed);
        if (command.action == m_open || (typed.isEmpty() ? used < 0 : !found)) {
            continue;
        }
        // What can be done before what cannot, then those that begin so before the others, and
        // what was used before what was not.
        const bool isEnabled = command.action->isEnabled();
        const int order = (isEnabled ? 0 : 2 * (mostRemembered + 1)) +
                          (found && found->start > 0 ? mostRemembered + 1 : 0) +
                          (used < 0 ? mostRemembered : int(used));
        const QString whyNot = whyNotUsable(*command.action);
        const QString place = command.menus.join(u" ▸ "_qs);
        const QString keys = command.keys();
        hits.append({command.name,
                     !whyNot.isEmpty() ? whyNot
                     : keys.isEmpty()  ? place
                                       : place + u"　"_qs + keys,
                     command.action,
                     command.key(),
                     {},
                     {},
                     {},
                     order});
    }
    std::stable_sort(hits.begin(), hits.end(),
                     [](const Hit &a, const Hit &b) { return a.order < b.order; });
    return hits.first(std::min<qsizetype>(hits.size(), mostOfAKind));
}

QList<CommandBox::Hit> CommandBox::sectionHits(const QString &typed) const
{
    const OpenArticle *article = m_workspace.article();
    QList<Hit> hits;
    const QList<OutlineEntry> outline =
        article && !typed.isEmpty() ? article->document()->outline() : QList<OutlineEntry>();
    for (const OutlineEntry &entry : outline) {
        if (hits.size() == mostOfAKind) {
            break;
        }
        const QString name = u"%1 %2"_qs.arg(entry.label, entry.title);
        if (!entry.id.isNull() && findTyped(name, typed)) {
            hits.append({name, tr("Section of this article"), {}, {}, entry.id, {}, {}, 0});
        }
    }
    return hits;
}

void CommandBox::takeArticles(const Result<QList<ArticleSummary>> &articles)
{
    if (!articles || !hasFocus()) {
        return; // commands are found without a library, too
    }
    const QString typed = text().trimmed();
    QList<Hit> hits;
    for (const ArticleSummary &article : *articles) {
        hits.append({titleText(article),
                     tr("Article, %1").arg(stateText(article.state)),
                     {},
                     {},
                     {},
                     article.id,
                     {},
                     0});
    }
    if (!typed.isEmpty()) {
        hits.append({tr("Find “%1”").arg(typed),
                     tr("In the texts of the library"),
                     {},
                     {},
                     {},
                     {},
                     typed,
                     0});
    }
    append(hits);
    showHits();
}

void CommandBox::append(const QList<Hit> &hits)
{
    for (const Hit &hit : hits) {
        auto *item = new QStandardItem(hit.text);
        item->setData(hit.detail, CommandDelegate::DetailRole);
        item->setData(tr("%1: %2", "what was found, where it is").arg(hit.text, hit.detail),
                      Qt::AccessibleTextRole);
        item->setEnabled(!hit.action || hit.action->isEnabled());
        m_model->appendRow(item);
    }
    m_hits += hits;
}

void CommandBox::showHits()
{
    QAbstractItemView *list = m_completer->popup();
    if (m_hits.isEmpty()) {
        list->hide();
        return;
    }
    const auto usable = std::find_if(m_hits.cbegin(), m_hits.cend(), [](const Hit &hit) {
        return !hit.action || hit.action->isEnabled();
    });
    const int row =
        list->currentIndex().isValid() ? list->currentIndex().row() : int(usable - m_hits.cbegin());
    const int width = std::max(listWidth, this->width());
    m_completer->complete(QRect(this->width() - width, 0, width, height()));
    list->setCurrentIndex(m_completer->completionModel()->index(row, 0));
}

void CommandBox::use(int row)
{
    const Hit hit = m_hits.value(row);
    leave();
    // When the list has gone.
    QTimer::singleShot(0, this, [this, hit] {
        if (hit.action) {
            remember(hit.key);
            hit.action->trigger();
        } else if (!hit.section.isNull()) {
            Q_EMIT sectionActivated(hit.section);
        } else if (!hit.article.isNull()) {
            Q_EMIT articleActivated(hit.article);
        } else if (!hit.words.isEmpty()) {
            Q_EMIT searchRequested(hit.words);
        }
    });
}

void CommandBox::remember(const QString &key)
{
    QStringList recent = m_workspace.settings().recentCommands();
    recent.removeAll(key);
    recent.prepend(key);
    m_workspace.settings().setRecentCommands(
        recent.first(std::min<qsizetype>(recent.size(), mostRemembered)));
}

void CommandBox::leave()
{
    m_articles.drop();
    m_completer->popup()->hide();
    clear();
    Q_EMIT left();
    hideBarAgain();
}

// Not while a mouse button is down: the text would move under it, and a click would select lines.
void CommandBox::hideBarAgain()
{
    if (QGuiApplication::mouseButtons() != Qt::NoButton) {
        QTimer::singleShot(untilReleased, this, &CommandBox::hideBarAgain);
    } else if (!hasFocus() && std::exchange(m_showsBar, false)) {
        m_bar.hide();
    }
}

} // namespace Pandian
