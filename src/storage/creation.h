// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/person.h"
#include "core/result.h"
#include "storage/articlekinds.h"

#include <QList>
#include <QString>

namespace Pandian {

struct OpenOptions;

// What every library begins with; no event tells it.
inline constexpr Roles OwnerRoles = Roles(Role::Writer) | Role::Administrator;
QList<ArticleKind> firstKinds();

// Makes a new library with its first person and the 稿件类型 an office begins with. It is built
// beside its place and gets its name when it is whole, so that no crash leaves half a library.
Result<void> createLibrary(const QString &path, const OpenOptions &options);

} // namespace Pandian
