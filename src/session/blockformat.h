// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"

#include <QTextBlock>
#include <QTextFormat>

#include <optional>

namespace Pandian {

// What a block of the open document is. The working copy is one QTextDocument; what the model
// knows beyond text is in the block formats' properties, so that undo carries it.
enum class BlockRole {
    Body, // a paragraph; the default of a block without a role
    Kicker,
    Title,
    Subtitle,
    SectionHeading,
    Subheading,
    Quotation,
    ListItem,
    Note,
    Image,
    Filler, // a plain block that layout needs (round a table); not part of the article while empty
};

enum BlockProperty {
    RoleProperty = QTextFormat::UserProperty + 1, // int, BlockRole
    SectionIdProperty,                            // QString, headings only
};

BlockRole blockRole(const QTextBlock &block);
// Null for anything but a section heading.
SectionId sectionId(const QTextBlock &block);

} // namespace Pandian
