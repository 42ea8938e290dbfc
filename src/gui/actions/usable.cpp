// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/actions/usable.h"

#include <QAction>
#include <QCoreApplication>

namespace Pandian {

namespace {

constexpr char reasonProperty[] = "pandianWhyNotUsable";

QString unless(bool given, const char *reason)
{
    return given ? QString() : QCoreApplication::translate("Usable", reason);
}

} // namespace

void setUsable(QAction &action, const QString &whyNot)
{
    action.setEnabled(whyNot.isEmpty());
    action.setToolTip(whyNot); // empty: Qt shows the text
    action.setProperty(reasonProperty, whyNot);
}

QString whyNotUsable(const QAction &action)
{
    return action.property(reasonProperty).toString();
}

QString whyWithoutLibrary(bool isOpen)
{
    return unless(isOpen, QT_TRANSLATE_NOOP("Usable", "No library is open; open one first."));
}

QString whyWithoutArticle(bool isOpen)
{
    return unless(isOpen, QT_TRANSLATE_NOOP("Usable", "No article is open; open one first."));
}

QString whyWithoutPerson(bool isSignedIn)
{
    return unless(isSignedIn, QT_TRANSLATE_NOOP("Usable", "Nobody is signed in; sign in first."));
}

QString whyNoAdministrator(bool isAdministrator)
{
    return unless(isAdministrator,
                  QT_TRANSLATE_NOOP("Usable", "Only an administrator may do this; ask one of "
                                              "them."));
}

QString whyReadOnly(bool isEditable)
{
    return unless(isEditable,
                  QT_TRANSLATE_NOOP("Usable", "The article cannot be changed now; the bar above it "
                                              "says why."));
}

QString whyOutsideSections(bool isInSection)
{
    return unless(isInSection, QT_TRANSLATE_NOOP("Usable", "Put the caret into a section first."));
}

} // namespace Pandian
