// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"

#include <QFlags>
#include <QString>

namespace Pandian {

// 撰稿, 初审, 复审, 终审, 管理员. A person may hold several; several rounds of one article never.
enum class Role {
    Writer = 0x01,
    FirstReviewer = 0x02,
    SecondReviewer = 0x04,
    FinalReviewer = 0x08,
    Administrator = 0x10,
};
Q_DECLARE_FLAGS(Roles, Role)
Q_DECLARE_OPERATORS_FOR_FLAGS(Roles)

struct Person
{
    PersonId id;
    QString name; // unique in the library
    Roles roles;
    bool disabled = false;

    friend bool operator==(const Person &, const Person &) = default;
};

} // namespace Pandian
