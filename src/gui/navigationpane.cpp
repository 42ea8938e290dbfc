// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/navigationpane.h"

namespace Pandian {

NavigationPane::NavigationPane(QWidget *parent) : QWidget(parent) {}
NavigationPane::~NavigationPane() = default;
void NavigationPane::setArticle(OpenArticle *) {}
void NavigationPane::setDocument(ArticleDocument *, bool) {}
QListView *NavigationPane::view() const
{
    return nullptr;
}
void NavigationPane::setCounts(const TextCount &, const QList<SectionCount> &) {}
void NavigationPane::setCurrentSection(const SectionId &) {}

} // namespace Pandian
