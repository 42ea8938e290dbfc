// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcetree.h"

namespace Pandian {

QString sourcePath(const QString &path)
{
    const QString top = QStringLiteral(PANDIAN_SOURCE_DIR);
    return path.isEmpty() ? top : top + u'/' + path;
}

} // namespace Pandian
