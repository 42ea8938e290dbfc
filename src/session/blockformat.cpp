// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/blockformat.h"

#include "core/article.h"

#include <QTextCursor>
#include <QTextTable>

namespace Pandian {

BlockRole blockRole(const QTextFormat &format)
{
    const int role = format.intProperty(RoleProperty);
    return role >= 0 && role <= int(BlockRole::Filler) ? BlockRole(role) : BlockRole::Body;
}

BlockRole blockRole(const QTextBlock &block)
{
    return block.isValid() ? blockRole(block.blockFormat()) : BlockRole::Body;
}

SectionId sectionId(const QTextBlock &block)
{
    const QTextBlockFormat format = block.blockFormat();
    return blockRole(format) == BlockRole::SectionHeading
               ? SectionId::fromString(format.stringProperty(SectionIdProperty))
               : SectionId();
}

bool isHeadline(BlockRole role)
{
    return role == BlockRole::Kicker || role == BlockRole::Title || role == BlockRole::Subtitle;
}

bool isOneLine(BlockRole role)
{
    return isHeadline(role) || role == BlockRole::SectionHeading;
}

bool isInTable(const QTextBlock &block)
{
    return block.isValid() && QTextCursor(block).currentTable();
}

QString listMarker(const QTextBlock &item)
{
    const QTextBlockFormat format = item.blockFormat();
    if (blockRole(format) != BlockRole::ListItem) {
        return {};
    }
    const int level = format.intProperty(ListLevelProperty);
    if (ListKind(format.intProperty(ListKindProperty)) == ListKind::Bullet) {
        return QString(level % 2 == 0 ? QChar(0x2022) : QChar(0x25E6));
    }
    int number = 1;
    for (QTextBlock block = item.previous(); block.isValid(); block = block.previous()) {
        const QTextBlockFormat before = block.blockFormat();
        const int beforeLevel = before.intProperty(ListLevelProperty);
        if (blockRole(before) != BlockRole::ListItem || beforeLevel < level) {
            break;
        }
        if (beforeLevel == level) {
            if (ListKind(before.intProperty(ListKindProperty)) != ListKind::Number) {
                break;
            }
            ++number;
        }
    }
    return QString::number(number) + u'.';
}

} // namespace Pandian
