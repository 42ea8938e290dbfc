// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"

#include <QStringView>

#include <optional>

namespace Pandian {

// 2020/02/19, 2020-02-19 08:30, 2020年2月19日 星期三 8时30分, 二〇二〇年二月十九日; seconds are
// read and left out. None where the text is not wholly a date that exists.
std::optional<PublicationDate> parsePublicationDate(QStringView text);

} // namespace Pandian
