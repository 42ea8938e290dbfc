// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/filedrops.h"

#include "gui/editor/clipboard.h"

#include <QDropEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace Pandian {

namespace {

class FileDrops : public QObject
{
public:
    using QObject::QObject;

protected:
    // What a field does not accept on entering, its window is asked about.
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() != QEvent::DragEnter ||
            localFiles(*static_cast<QDropEvent *>(event)->mimeData()).isEmpty()) {
            return false;
        }
        event->ignore();
        return true;
    }
};

} // namespace

void letFilesThrough(QWidget &window)
{
    auto *drops = new FileDrops(&window);
    const QList<QLineEdit *> lines = window.findChildren<QLineEdit *>();
    for (QLineEdit *line : lines) {
        line->installEventFilter(drops);
    }
    const QList<QPlainTextEdit *> texts = window.findChildren<QPlainTextEdit *>();
    for (QPlainTextEdit *text : texts) {
        text->viewport()->installEventFilter(drops);
    }
}

} // namespace Pandian
