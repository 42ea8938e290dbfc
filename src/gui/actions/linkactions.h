// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;
class QMenu;
class QTextEdit;

namespace Pandian {

class EditorPage;

// Links: made and changed by dialog, also from the page's context menu.
class LinkActions : public QObject
{
    Q_OBJECT

public:
    LinkActions(EditorPage &page, QObject *parent);

    QAction *insertAction() const { return m_link; }
    void fillContextMenu(QMenu &menu); // of the text at the caret
    void updateEnabled();

private:
    QString whyNoLink() const;
    void editLink();
    void changeLink(const QString &text, const QString &address);
    void openLink();
    QTextEdit &editor() const;

    EditorPage &m_page;
    QAction *m_link;
};

} // namespace Pandian
