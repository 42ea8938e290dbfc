// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/textrange.h"

#include <QObject>
#include <QString>
#include <QTextCursor>

#include <optional>

class QMouseEvent;
class QTextEdit;

namespace Pandian {

// In several styles it is still one.
struct Link
{
    TextRange range;
    QString address;
};

// The link that the caret touches or that the whole selection is part of.
std::optional<Link> linkAround(const QTextCursor &cursor);

// Titles and images hold no links, and none runs over several paragraphs.
bool canHoldLink(const QTextCursor &cursor);

// The selection, within one paragraph, becomes a link to `address`, or none where that is empty.
// Another text takes the style of what it replaces. One step of the undo history; the caret goes
// behind it.
void setLink(QTextCursor &cursor, const QString &text, const QString &address);

// Links in an editor: a tool tip shows the address, Ctrl+click opens it in the system's browser,
// and what is typed behind or before a link does not become part of it.
class LinkHandler : public QObject
{
    Q_OBJECT

public:
    explicit LinkHandler(QTextEdit &editor);

    // Empty: opened. Else why not: nothing could be started for it, or it leads elsewhere.
    static QString open(const QString &address);

Q_SIGNALS:
    void failed(const QString &why);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool handleClick(const QMouseEvent &event);
    void leaveLink();

    QTextEdit &m_editor;
    QString m_pressed; // the address under the mouse when its button went down
};

} // namespace Pandian
