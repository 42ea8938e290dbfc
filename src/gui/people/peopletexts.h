// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/person.h"

#include <QString>

namespace Pandian {

// “撰稿、初审”; a person without any says so.
QString rolesText(Roles roles);

} // namespace Pandian
