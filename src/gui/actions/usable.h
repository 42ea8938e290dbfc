// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QAction;

namespace Pandian {

// Empty: it can be used. Else it is disabled and its tool tip says why.
void setUsable(QAction &action, const QString &whyNot);
QString whyNotUsable(const QAction &action);

// What is missing most often; empty where it is there.
QString whyWithoutLibrary(bool isOpen);
QString whyWithoutArticle(bool isOpen);
QString whyWithoutPerson(bool isSignedIn);
QString whyNoAdministrator(bool isAdministrator);
QString whyReadOnly(bool isEditable); // of an open article
QString whyOutsideSections(bool isInSection);

} // namespace Pandian
