// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <functional>

class QWidget;

namespace Pandian {

class OpenArticle;

// Asks what becomes of text that the library does not take (`why`), so that nobody is held by it:
// put into a file, given up, or kept on the screen. `goOn` follows the first two and closes the
// article.
void askAboutUnwritten(OpenArticle &article, const QString &library, const Error &why,
                       QWidget *window, const std::function<void()> &goOn);

} // namespace Pandian
