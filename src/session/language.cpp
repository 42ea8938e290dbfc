// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/language.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace Pandian {

void installTranslations(QCoreApplication &application, const QString &language)
{
    const QString mark = u"pandianTranslator"_qs;
    qDeleteAll(application.findChildren<QTranslator *>(mark, Qt::FindDirectChildrenOnly));
    QLocale::setDefault(QLocale(language));
    // The one installed last is asked first: ours also holds other words for some of Qt's texts.
    for (const auto &catalogue : {u"qtbase"_qs, u"pandian"_qs}) {
        auto *const translator = new QTranslator(&application);
        translator->setObjectName(mark);
        if (translator->load(u":/i18n/%1_%2.qm"_qs.arg(catalogue, language))) {
            QCoreApplication::installTranslator(translator);
        } else {
            delete translator;
        }
    }
}

} // namespace Pandian
