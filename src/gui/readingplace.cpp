// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/readingplace.h"

#include "gui/editor/editorpage.h"

#include <QScrollBar>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextEdit>

#include <algorithm>

namespace Pandian {

ReadingPlace readingPlace(const EditorPage &page)
{
    return {page.caretPosition(), page.textEdit()->cursorForPosition(QPoint(0, 0)).position()};
}

void goToPlace(EditorPage &page, const ReadingPlace &place)
{
    page.goToPosition(place.caret);
    const QTextEdit &editor = *page.textEdit();
    QTextCursor top(editor.document());
    top.setPosition(std::clamp(place.top, 0, editor.document()->characterCount() - 1));
    QScrollBar *bar = editor.verticalScrollBar();
    bar->setValue(bar->value() + editor.cursorRect(top).top());
}

} // namespace Pandian
