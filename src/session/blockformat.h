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
    ListItem, // kind and level as properties, the marker painted: see listMarker()
    Note,
    Byline, // 署名
    Image,  // holds one image character; text typed beside it becomes paragraphs of its own
    Filler, // a plain block that layout needs (round a table); not part of the article while empty
};

enum BlockProperty {
    RoleProperty = QTextFormat::UserProperty + 1, // int, BlockRole
    SectionIdProperty,                            // QString, headings only
    ListKindProperty,                             // int, ListKind; list items only
    ListLevelProperty,                            // int, 0 to 7; list items only
};

// Of an image's character format; its name is imageUrl(sha256).
enum ImageProperty {
    ImageSha256Property = QTextFormat::UserProperty + 20,
    ImageCaptionProperty,
    ImageCreditProperty,
    ImageAlternativeProperty,
};

BlockRole blockRole(const QTextBlock &block);
BlockRole blockRole(const QTextFormat &format);
// Null for anything but a section heading.
SectionId sectionId(const QTextBlock &block);

inline constexpr int HeadlineParts = 3;
// Kicker, title and subtitle: always the first blocks.
bool isHeadline(BlockRole role);
// Headline parts and section headings: one line of plain text.
bool isOneLine(BlockRole role);
bool isInTable(const QTextBlock &block);

// "1.", "•" … for a list item, to be painted before it; empty for other blocks. Counts back to
// the beginning of its list: for the blocks that are on the screen.
QString listMarker(const QTextBlock &item);

} // namespace Pandian
