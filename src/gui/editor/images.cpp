// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/editor/images.h"

#include "session/blockformat.h"
#include "session/documentstyle.h"

#include <QTextBlock>

namespace Pandian {

std::optional<PlacedImage> imageAround(const QTextCursor &caret)
{
    const QTextBlock block = caret.block();
    if (blockRole(block) != BlockRole::Image) {
        return std::nullopt;
    }
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        const QTextCharFormat format = fragment.charFormat();
        const qsizetype at = fragment.text().indexOf(QChar::ObjectReplacementCharacter);
        if (!format.hasProperty(ImageSha256Property) || at < 0) {
            continue;
        }
        PlacedImage found{caret, imageOf(format)};
        found.character.setPosition(fragment.position() + int(at));
        found.character.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor);
        return found;
    }
    return std::nullopt;
}

std::optional<PlacedImage> imageWithoutText(QTextDocument &document)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const std::optional<PlacedImage> found = imageAround(QTextCursor(block));
        if (found && found->image.alternativeText.trimmed().isEmpty()) {
            return found;
        }
    }
    return std::nullopt;
}

void describeImage(PlacedImage &place, const Image &texts)
{
    place.image.caption = texts.caption;
    place.image.credit = texts.credit;
    place.image.alternativeText = texts.alternativeText;
    place.character.setCharFormat(imageFormat(place.image));
}

} // namespace Pandian
