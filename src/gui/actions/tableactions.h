// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

class QAction;
class QMenu;
class QTextCursor;
class QTextEdit;

namespace Pandian {

class EditorPage;

// Tables: put in by dialog, changed from a menu of their own, which is also part of the page's
// context menu while the caret is in a table.
class TableActions : public QObject
{
    Q_OBJECT

public:
    TableActions(EditorPage &page, QObject *parent);

    QAction *insertAction() const { return m_insert; }
    void fillMenu(QMenu &menu);
    void fillContextMenu(QMenu &menu); // of the text at the caret
    void updateEnabled();

private:
    using Operation = std::function<void(QTextCursor &cursor)>;

    QAction *add(const QString &text, const Operation &operation);
    void run(const Operation &operation);
    void askForTable();
    QString whyNot(bool inTable) const;
    QTextEdit &editor() const;

    EditorPage &m_page;
    QAction *m_insert;
    QList<QAction *> m_changing; // in the menu's order; null: a line between
    QAction *m_headerRow;
};

} // namespace Pandian
