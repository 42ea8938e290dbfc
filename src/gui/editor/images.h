// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"

#include <QTextCursor>

#include <optional>

namespace Pandian {

struct PlacedImage
{
    QTextCursor character; // selects it
    Image image;
};

// The one in the caret's paragraph.
std::optional<PlacedImage> imageAround(const QTextCursor &caret);
// The first that says nothing to those who do not see it.
std::optional<PlacedImage> imageWithoutText(QTextDocument &document);

// Caption, credit and alternative text become those of `texts`. One step of the undo history.
void describeImage(PlacedImage &place, const Image &texts);

} // namespace Pandian
