// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"

#include <QList>
#include <QString>

namespace Pandian {

// One immutable version of an article, without its body.
struct RevisionInfo
{
    RevisionId id;
    ArticleId article;
    int number = 0; // 第 N 版, from 1, dense within the article
    PersonId author;
    QString authorName; // as it was when the revision was made
    qint64 created = 0; // milliseconds UTC
    QString sha256;     // of the canonical JSON, 64 lower-case hex digits

    friend bool operator==(const RevisionInfo &, const RevisionInfo &) = default;
};

// Of the one with this id; 0: it is none of them.
int revisionNumber(const QList<RevisionInfo> &revisions, const RevisionId &id);

} // namespace Pandian
