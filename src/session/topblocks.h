// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBlock>
#include <QTextDocument>
#include <QTextTable>

#include <algorithm>

namespace Pandian {

// Calls onBlock(QTextBlock) and onTable(QTextTable &) for what stands at the document's top level,
// in order; the blocks inside tables are passed over.
template <typename OnBlock, typename OnTable>
void walkTopLevel(const QTextDocument &document, OnBlock onBlock, OnTable onTable)
{
    QList<QTextTable *> tables;
    const QList<QTextFrame *> frames = document.rootFrame()->childFrames();
    for (QTextFrame *frame : frames) {
        if (auto *table = qobject_cast<QTextTable *>(frame)) {
            tables.append(table);
        }
    }
    std::sort(tables.begin(), tables.end(), [](const QTextTable *a, const QTextTable *b) {
        return a->firstPosition() < b->firstPosition();
    });
    auto table = tables.cbegin();
    for (QTextBlock block = document.begin(); block.isValid();) {
        if (table != tables.cend() && block.position() >= (*table)->firstPosition()) {
            onTable(**table);
            block = document.findBlock((*table)->lastPosition() + 1);
            ++table;
        } else {
            onBlock(block);
            block = block.next();
        }
    }
}

} // namespace Pandian
