// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"
#include "core/result.h"
#include "formats/htmlexport.h"

#include <QByteArray>
#include <QHash>

namespace Pandian {

// Writes blocks as elements; subheadings as `heading` (“h3”). Blank paragraphs are left out, as
// the style sheet makes the spaces between. Fails where an image is missing or is none.
Result<void> appendBlocks(QByteArray &html, const QList<Block> &blocks, const QByteArray &heading,
                          const QHash<QString, ImageFile> &images);

} // namespace Pandian
