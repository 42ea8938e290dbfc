// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"
#include "core/result.h"
#include "storage/articlekinds.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace Pandian {

class Workspace;

// A 稿件类型 with its template, as it is being changed.
struct KindEdit
{
    ArticleKind kind;
    ArticleKind stored = {};              // as it was read; without an id: a new one
    QByteArray storedSkeleton = {};       // canonical JSON, as it was read; empty: none
    bool takesSkeleton = false;           // `skeleton` is to be its template
    std::optional<Article> skeleton = {}; // absent: none from now on

    bool isChanged() const { return takesSkeleton || kind != stored; }
};
Result<QList<KindEdit>> readKinds(const Workspace &workspace);
// The template as it would be kept; absent: none.
Result<std::optional<Article>> templateOf(const Workspace &workspace, const KindEdit &edit);

// All that was changed or nothing, as who is signed in (administrators only), and only where nobody
// else changed the same kind meanwhile (Conflict). `refused`: the number of the kind that the error
// is about, where it is about one.
Result<void> saveKinds(Workspace &workspace, const QList<KindEdit> &edits,
                       std::optional<qsizetype> *refused = nullptr);

} // namespace Pandian
