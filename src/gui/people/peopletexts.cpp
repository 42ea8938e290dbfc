// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/people/peopletexts.h"

#include "workflow/workflow.h"

#include <QCoreApplication>

namespace Pandian {

QString rolesText(Roles roles)
{
    QStringList names;
    for (const Role role : AllRoles) {
        if (roles.testFlag(role)) {
            names.append(roleText(role));
        }
    }
    return names.isEmpty()
               ? QCoreApplication::translate("PeopleTexts", "no role")
               : names.join(QCoreApplication::translate("PeopleTexts", ", ", "between roles"));
}

} // namespace Pandian
