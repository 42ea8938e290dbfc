// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/actions/tableactions.h"

#include "gui/actions/usable.h"
#include "gui/editor/editorpage.h"
#include "gui/editor/tabledialog.h"
#include "session/articledocument.h"
#include "session/tableoperations.h"

#include <QAction>
#include <QGuiApplication>
#include <QInputMethod>
#include <QMenu>
#include <QTextEdit>

namespace Pandian {

TableActions::TableActions(EditorPage &page, QObject *parent)
    : QObject(parent), m_page(page), m_insert(new QAction(tr("&Table…"), this))
{
    connect(m_insert, &QAction::triggered, this, &TableActions::askForTable);
    m_changing = {add(tr("Insert row &above"), [](QTextCursor &at) { insertRow(at, false); }),
                  add(tr("Insert row &below"), [](QTextCursor &at) { insertRow(at, true); }),
                  add(tr("Insert column &left"), [](QTextCursor &at) { insertColumn(at, false); }),
                  add(tr("Insert column &right"), [](QTextCursor &at) { insertColumn(at, true); }),
                  nullptr,
                  add(tr("Delete row"), removeRow),
                  add(tr("Delete column"), removeColumn),
                  add(tr("Delete table"), removeTable),
                  nullptr};
    m_headerRow =
        add(tr("&Header row"), [](QTextCursor &at) { setHeaderRow(at, !hasHeaderRow(at)); });
    m_headerRow->setCheckable(true);
    m_changing.append(m_headerRow);
    connect(&page, &EditorPage::copyAvailable, this, &TableActions::updateEnabled);
    connect(&page, &EditorPage::caretMoved, this, &TableActions::updateEnabled);
    updateEnabled();
}

void TableActions::fillContextMenu(QMenu &menu)
{
    menu.addAction(m_insert);
    if (m_page.isEditable() && editor().textCursor().currentTable()) {
        fillMenu(*menu.addMenu(tr("Table")));
    }
}

QAction *TableActions::add(const QString &text, const Operation &operation)
{
    auto *action = new QAction(text, this);
    connect(action, &QAction::triggered, this, [this, operation] { run(operation); });
    return action;
}

void TableActions::fillMenu(QMenu &menu)
{
    menu.setToolTipsVisible(true);
    for (QAction *action : std::as_const(m_changing)) {
        action ? menu.addAction(action) : static_cast<void>(menu.addSeparator());
    }
}

void TableActions::run(const Operation &operation)
{
    QGuiApplication::inputMethod()->commit();
    if (m_page.isEditable()) {
        QTextCursor cursor = editor().textCursor();
        operation(cursor);
        editor().setTextCursor(cursor);
        updateEnabled();
    }
}

void TableActions::askForTable()
{
    QGuiApplication::inputMethod()->commit();
    if (!whyNot(false).isEmpty()) {
        return;
    }
    auto *dialog = new TableDialog(&m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(&m_page, &EditorPage::documentChanged, dialog, &QDialog::reject);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (const QString why = whyNot(false); !why.isEmpty()) { // since it was opened
            Q_EMIT m_page.textRefused(why);
            return;
        }
        run([dialog](QTextCursor &cursor) { insertTable(cursor, dialog->table()); });
    });
    dialog->open();
}

void TableActions::updateEnabled()
{
    setUsable(*m_insert, whyNot(false));
    const QString reason = whyNot(true);
    for (QAction *action : std::as_const(m_changing)) {
        if (action) {
            setUsable(*action, reason);
        }
    }
    m_headerRow->setChecked(hasHeaderRow(editor().textCursor()));
}

QString TableActions::whyNot(bool inTable) const
{
    if (const QString closed = whyWithoutArticle(m_page.document()); !closed.isEmpty()) {
        return closed;
    }
    if (const QString fixed = whyReadOnly(m_page.isEditable()); !fixed.isEmpty()) {
        return fixed;
    }
    const QTextCursor caret = editor().textCursor();
    if (inTable) {
        return caret.currentTable() ? QString() : tr("Put the caret into a table first.");
    }
    return canInsertTable(caret)
               ? QString()
               : tr("Put the caret into a paragraph: titles and tables hold no table.");
}

QTextEdit &TableActions::editor() const
{
    return *m_page.textEdit();
}

} // namespace Pandian
