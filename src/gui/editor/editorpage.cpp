// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/editor/editorpage.h"

#include "session/articledocument.h"
#include "session/openarticle.h"

namespace Pandian {

EditorPage::EditorPage(QWidget *parent) : QWidget(parent) {}
EditorPage::~EditorPage() = default;
void EditorPage::setArticle(OpenArticle *) {}
void EditorPage::setDocument(ArticleDocument *, bool) {}
ArticleDocument *EditorPage::document() const
{
    return nullptr;
}
int EditorPage::caretPosition() const
{
    return 0;
}
bool EditorPage::isFindBarVisible() const
{
    return false;
}
bool EditorPage::canUndo() const
{
    return false;
}
bool EditorPage::canRedo() const
{
    return false;
}
bool EditorPage::hasSelection() const
{
    return false;
}
QTextEdit *EditorPage::textEdit() const
{
    return nullptr;
}
void EditorPage::undo() {}
void EditorPage::redo() {}
void EditorPage::cut() {}
void EditorPage::copy() {}
void EditorPage::paste() {}
void EditorPage::pasteText() {}
void EditorPage::selectAll() {}
void EditorPage::toggleBold() {}
void EditorPage::toggleItalic() {}
void EditorPage::newSection() {}
void EditorPage::moveSectionUp() {}
void EditorPage::moveSectionDown() {}
void EditorPage::mergeSection() {}
void EditorPage::moveSection(int, int) {}
void EditorPage::mergeSectionAt(int) {}
void EditorPage::newSectionAfter(int) {}
void EditorPage::showFindBar() {}
void EditorPage::findNext() {}
void EditorPage::findPrevious() {}
void EditorPage::setZoomPercent(int) {}
void EditorPage::goToSection(const SectionId &) {}
void EditorPage::goToPosition(int) {}
void EditorPage::goToPreviousSection() {}
void EditorPage::goToNextSection() {}

} // namespace Pandian
