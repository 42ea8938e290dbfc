// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/actions/linkactions.h"

#include "gui/actions/usable.h"
#include "gui/editor/editorpage.h"
#include "gui/editor/linkdialog.h"
#include "gui/editor/links.h"
#include "session/articledocument.h"

#include <QAction>
#include <QGuiApplication>
#include <QInputMethod>
#include <QMenu>
#include <QTextEdit>

namespace Pandian {

namespace {

// The link at the caret is selected whole.
QTextCursor withLinkSelected(QTextCursor cursor)
{
    if (const std::optional<Link> link = linkAround(cursor)) {
        cursor.setPosition(link->range.start);
        cursor.setPosition(link->range.end(), QTextCursor::KeepAnchor);
    }
    return cursor;
}

QString addressOf(const QTextCursor &cursor)
{
    const std::optional<Link> link = linkAround(cursor);
    return link ? link->address : QString();
}

} // namespace

LinkActions::LinkActions(EditorPage &page, QObject *parent)
    : QObject(parent), m_page(page), m_link(new QAction(tr("&Link…"), this))
{
    m_link->setShortcut(QKeyCombination(Qt::CTRL, Qt::Key_K));
    m_link->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(m_link, &QAction::triggered, this, &LinkActions::editLink);
    page.addAction(m_link);
    connect(&page, &EditorPage::copyAvailable, this, &LinkActions::updateEnabled);
    // Not caretMoved(), which comes a moment later: its key may follow at once.
    connect(&editor(), &QTextEdit::cursorPositionChanged, this, &LinkActions::updateEnabled);
    updateEnabled();
}

void LinkActions::fillContextMenu(QMenu &menu)
{
    menu.addAction(m_link);
    if (!addressOf(editor().textCursor()).isEmpty()) {
        menu.addAction(tr("Open link"), this, &LinkActions::openLink);
        QAction *remove = menu.addAction(tr("Remove link"), this, [this] {
            changeLink(withLinkSelected(editor().textCursor()).selectedText(), QString());
        });
        remove->setEnabled(m_page.isEditable());
    }
}

void LinkActions::updateEnabled()
{
    setUsable(*m_link, whyNoLink());
}

QString LinkActions::whyNoLink() const
{
    if (const QString closed = whyWithoutArticle(m_page.document()); !closed.isEmpty()) {
        return closed;
    }
    if (const QString fixed = whyReadOnly(m_page.isEditable()); !fixed.isEmpty()) {
        return fixed;
    }
    return canHoldLink(editor().textCursor())
               ? QString()
               : tr("Put the caret into a paragraph, or select text within one paragraph.");
}

void LinkActions::editLink()
{
    QGuiApplication::inputMethod()->commit();
    if (!whyNoLink().isEmpty()) {
        return;
    }
    const QTextCursor link = withLinkSelected(editor().textCursor());
    auto *dialog = new LinkDialog(link.selectedText(), addressOf(link), &m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(&m_page, &EditorPage::documentChanged, dialog, &QDialog::reject);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { changeLink(dialog->text(), dialog->address()); });
    dialog->open();
}

void LinkActions::changeLink(const QString &text, const QString &address)
{
    if (const QString why = whyNoLink(); !why.isEmpty()) { // since the dialog was opened
        Q_EMIT m_page.textRefused(why);
        return;
    }
    QTextCursor link = withLinkSelected(editor().textCursor());
    setLink(link, text, address);
    editor().setTextCursor(link);
}

void LinkActions::openLink()
{
    if (const QString why = LinkHandler::open(addressOf(editor().textCursor())); !why.isEmpty()) {
        Q_EMIT m_page.textRefused(why);
    }
}

QTextEdit &LinkActions::editor() const
{
    return *m_page.textEdit();
}

} // namespace Pandian
