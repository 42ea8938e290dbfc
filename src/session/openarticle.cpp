// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/openarticle.h"

namespace Pandian {

struct OpenArticle::Private
{
};

OpenArticle::~OpenArticle() = default;

} // namespace Pandian
