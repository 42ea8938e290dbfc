// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Pandian {

// The path of a file or folder of the checkout that the tests were built from, given from its top
// ("tests/data"); without one, the top itself. Only this knows where that is: the objects of the
// tests are the same in every checkout, and a compiler's cache finds them.
QString sourcePath(const QString &path = {});

} // namespace Pandian
