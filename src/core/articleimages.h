// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"

#include <QStringList>

namespace Pandian {

// The SHA-256 of each image of its text, as they stand there, once each.
QStringList imagesIn(const Article &article);

} // namespace Pandian
