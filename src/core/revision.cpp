// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/revision.h"

#include <algorithm>

namespace Pandian {

int revisionNumber(const QList<RevisionInfo> &revisions, const RevisionId &id)
{
    const auto found = std::find_if(revisions.cbegin(), revisions.cend(),
                                    [&id](const RevisionInfo &one) { return one.id == id; });
    return found == revisions.cend() ? 0 : found->number;
}

} // namespace Pandian
