// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCoreApplication;
class QString;

namespace Pandian {

// Makes the program speak `language` ("zh_CN"; anything else: English as in the source) and write
// dates and numbers its way. Called again, it changes the language of texts asked for from then on.
void installTranslations(QCoreApplication &application, const QString &language);

} // namespace Pandian
