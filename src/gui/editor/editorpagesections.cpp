// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/editor/articleeditor.h"
#include "gui/editor/editing.h"
#include "gui/editor/editorpage.h"
#include "gui/editor/questionstrip.h"
#include "gui/undobar.h"
#include "session/articledocument.h"
#include "session/documentstyle.h"
#include "session/sectionoperations.h"
#include "text/articlesize.h"

#include <QGuiApplication>
#include <QInputMethod>
#include <QTextBlock>

#include <algorithm>

namespace Pandian {

namespace {

// The section that stands elsewhere among the same ones; null: none or others. Of two that changed
// places it is `preferred`, if that is one of them.
SectionId movedSection(const QList<OutlineEntry> &before, const QList<OutlineEntry> &after,
                       const SectionId &preferred)
{
    if (before.size() != after.size()) {
        return {};
    }
    QList<SectionId> from;
    QList<SectionId> to;
    for (qsizetype i = 0; i < before.size(); ++i) {
        if (from.isEmpty() && before.at(i).id == after.at(i).id) {
            continue;
        }
        from.append(before.at(i).id);
        to.append(after.at(i).id);
    }
    while (!from.isEmpty() && from.last() == to.last()) {
        from.removeLast();
        to.removeLast();
    }
    if (from.size() < 2) {
        return {};
    }
    const bool goesUp = to.first() == from.last() && (from.size() > 2 || from.last() == preferred);
    const SectionId moved = goesUp ? from.takeLast() : from.takeFirst();
    goesUp ? to.removeFirst() : to.removeLast();
    return from == to ? moved : SectionId();
}

} // namespace

// What is being composed is typed text before anything else happens to the article.
bool EditorPage::startsSectionOperation()
{
    QGuiApplication::inputMethod()->commit();
    m_question->hide();
    return isEditable();
}

// Qt puts the caret where it wrote last; where no words changed, that is no place to look at.
void EditorPage::walkHistory(void (QTextEdit::*step)())
{
    if (!startsSectionOperation()) {
        return;
    }
    const QTextCursor caret = m_editor->textCursor();
    const int offset = caretPosition() - document()->sectionAt(caretPosition()).position;
    const SectionId section = m_editor->currentSection();
    const LabelStyle labels = document()->metadata().labelStyle;
    const QList<OutlineEntry> before = document()->outline();
    (m_editor->*step)();
    const QList<OutlineEntry> after = document()->outline();
    if (const SectionId moved = movedSection(before, after, section); !moved.isNull()) {
        goToSection(moved);
        if (moved == section) {
            goToPosition(caretPosition() + offset);
        }
    } else if (document()->metadata().labelStyle != labels && before.size() == after.size()) {
        m_editor->setTextCursor(caret);
    }
}

void EditorPage::newSection()
{
    if (!startsSectionOperation()) {
        return;
    }
    QTextCursor cursor = m_editor->textCursor();
    goToSection(insertSection(*document(), cursor));
}

void EditorPage::newSectionAfter(int section)
{
    if (!startsSectionOperation() || section >= document()->sectionCount()) {
        return;
    }
    const QList<OutlineEntry> outline = document()->outline();
    const int next = std::max(section, -1) + 2; // in the outline, which has the lead first
    QTextCursor cursor(m_editor->document());
    if (next < outline.size()) {
        cursor.setPosition(outline.at(next).position - 1);
    } else {
        cursor.movePosition(QTextCursor::End);
    }
    goToSection(insertSection(*document(), cursor));
}

void EditorPage::moveSectionUp()
{
    moveCaretSection(-1);
}

void EditorPage::moveSectionDown()
{
    moveCaretSection(1);
}

int EditorPage::caretSection() const
{
    return document() ? document()->sectionAt(caretPosition()).number - 1 : -1;
}

bool EditorPage::isInSection() const
{
    return caretSection() >= 0;
}

bool EditorPage::isInLastSection() const
{
    return isInSection() && caretSection() == document()->sectionCount() - 1;
}

void EditorPage::moveCaretSection(int by)
{
    const int from = caretSection();
    const int target = from + by;
    if (from >= 0 && target >= 0 && target < document()->sectionCount()) {
        moveSection(from, target);
    }
}

// The caret stays where it was in the moved section, or at its heading.
void EditorPage::moveSection(int from, int target)
{
    if (!startsSectionOperation() || from < 0 || from >= document()->sectionCount()) {
        return;
    }
    const OutlineEntry entry = document()->outline().at(from + 1);
    const bool inside = m_editor->currentSection() == entry.id;
    const int offset = inside ? caretPosition() - entry.position : 0;
    if (!Pandian::moveSection(*document(), from, target)) {
        return;
    }
    goToSection(entry.id);
    if (offset > 0) {
        QTextCursor cursor = m_editor->textCursor();
        cursor.setPosition(cursor.position() + offset);
        m_editor->setTextCursor(cursor);
        m_editor->ensureCursorVisible();
    }
}

void EditorPage::mergeSection()
{
    mergeSectionAt(caretSection());
}

void EditorPage::mergeSectionBelow()
{
    mergeSectionAt(caretSection() + 1);
}

void EditorPage::duplicateSection()
{
    duplicateSectionAt(caretSection());
}

void EditorPage::duplicateSectionAt(int section)
{
    if (startsSectionOperation()) {
        if (const SectionId copy = Pandian::duplicateSection(*document(), section);
            !copy.isNull()) {
            goToSection(copy);
        }
    }
}

void EditorPage::removeSection()
{
    removeSectionAt(caretSection());
}

void EditorPage::removeSectionAt(int section)
{
    if (!startsSectionOperation() || section < 0 || section >= document()->sectionCount()) {
        return;
    }
    const OutlineEntry entry = document()->outline().at(section + 1);
    if (Pandian::removeSection(*document(), section)) {
        goToPosition(entry.position - 1);
        m_undoBar->offer(tr("“%1” was deleted.").arg(nameOf(entry)), [this] { undo(); });
    }
}

// The caret stays in its section where that is still there.
void EditorPage::rewrite(const Article &article)
{
    if (!startsSectionOperation()) {
        return;
    }
    const SectionId section = m_editor->currentSection();
    document()->rewrite(article);
    if (sectionIndex(*document(), section) >= 0) {
        goToSection(section);
        return;
    }
    goToTitle();
}

void EditorPage::makeKicker()
{
    makeHeadlinePart(BlockRole::Kicker,
                     tr("The article has a kicker; delete that first, then make this paragraph the "
                        "kicker."));
}

void EditorPage::makeHeadline()
{
    makeHeadlinePart(BlockRole::Title,
                     tr("The article has a headline; delete that first, then make this paragraph "
                        "the headline."));
}

void EditorPage::makeSubtitle()
{
    makeHeadlinePart(BlockRole::Subtitle,
                     tr("The article has a subtitle; delete that first, then make this paragraph "
                        "the subtitle."));
}

void EditorPage::makeHeadlinePart(BlockRole part, const QString &whyTaken)
{
    if (!startsSectionOperation()) {
        return;
    }
    const QTextBlock block = m_editor->textCursor().block();
    if (moveToHeadline(*document(), block, part)) {
        QTextBlock line = m_editor->document()->begin();
        while (blockRole(line) != part) {
            line = line.next();
        }
        goToPosition(textEnd(line));
        showCaret();
    } else if (canPromote(block)) {
        Q_EMIT textRefused(whyTaken);
    } else if (!isHeadline(blockRole(block)) && block.length() - 1 > MaxTitleCharacters) {
        m_editor->refuseTitle();
    } else if (blockRole(block) != part) {
        Q_EMIT textRefused(tr("Only a paragraph becomes a part of the headline; put the caret into "
                              "one that is not empty first."));
    }
}

void EditorPage::makeHeading()
{
    if (!startsSectionOperation()) {
        return;
    }
    const QTextCursor cursor = m_editor->textCursor();
    // The label goes.
    const int offset =
        std::max(0, cursor.positionInBlock() - typedLabelLength(cursor.block().text()));
    if (const SectionId id = promoteToHeading(*document(), cursor.block()); !id.isNull()) {
        goToSection(id);
        goToPosition(caretPosition() + offset);
    } else if (cursor.block().length() - 1 > MaxTitleCharacters) {
        m_editor->refuseTitle();
    }
}

void EditorPage::makeParagraph()
{
    if (!startsSectionOperation()) {
        return;
    }
    const QTextCursor cursor = m_editor->textCursor();
    const QTextBlock block = cursor.block();
    const bool alone =
        block.contains(cursor.selectionStart()) && block.contains(cursor.selectionEnd());
    if (alone && blockRole(block) == BlockRole::SectionHeading) {
        mergeSectionAt(sectionIndex(*document(), sectionId(block)));
    } else {
        styleParagraphs(blockFormatFor(BlockRole::Body));
    }
}

void EditorPage::makeSubheading()
{
    styleParagraphs(blockFormatFor(BlockRole::Subheading));
}

void EditorPage::makeQuotation()
{
    styleParagraphs(blockFormatFor(BlockRole::Quotation));
}

void EditorPage::makeByline()
{
    styleParagraphs(blockFormatFor(BlockRole::Byline));
}

void EditorPage::makeNote()
{
    styleParagraphs(blockFormatFor(BlockRole::Note));
}

void EditorPage::makeBulletList()
{
    styleParagraphs(listItemFormat(ListKind::Bullet, 0));
}

void EditorPage::makeNumberedList()
{
    styleParagraphs(listItemFormat(ListKind::Number, 0));
}

void EditorPage::styleParagraphs(const QTextBlockFormat &format)
{
    if (startsSectionOperation()) {
        QTextCursor cursor = m_editor->textCursor();
        Pandian::styleParagraphs(cursor, format);
    }
}

void EditorPage::mergeSectionAt(int section)
{
    if (!startsSectionOperation() || section < 0 || section >= document()->sectionCount()) {
        return;
    }
    const int position = document()->outline().at(section + 1).position;
    if (mergeWithPrevious(*document(), section)) {
        goToPosition(position);
    }
}

QString EditorPage::nameOf(const OutlineEntry &entry) const
{
    return m_editor->fontMetrics().elidedText(entry.label + u' ' + entry.title, Qt::ElideRight,
                                              320);
}

void EditorPage::askToMerge(const SectionId &section)
{
    const int index = sectionIndex(*document(), section);
    if (index < 0) {
        return;
    }
    if (!m_question->isHidden() && m_askedSection == section) { // pressed again: it is meant
        mergeSectionAt(index);
        return;
    }
    m_askedSection = section;
    const OutlineEntry entry = document()->outline().at(index + 1);
    const QString name = nameOf(entry);
    m_question->ask(
        index == 0
            ? tr("Merge “%1” with the lead? Its title becomes a paragraph; press the key again or "
                 "choose Merge.")
                  .arg(name)
            : tr("Merge “%1” with the section above? Its title becomes a paragraph; press the key "
                 "again or choose Merge.")
                  .arg(name),
        tr("Merge"));
}

void EditorPage::jumpSection(int by)
{
    if (!document()) {
        return;
    }
    const QList<OutlineEntry> outline = document()->outline();
    const int position = caretPosition();
    if (by > 0) {
        for (const OutlineEntry &entry : outline) {
            if (entry.position > position) {
                goToSection(entry.id);
                return;
            }
        }
        return;
    }
    for (auto entry = outline.crbegin(); entry != outline.crend(); ++entry) {
        if (entry->position < position) {
            goToSection(entry->id);
            return;
        }
    }
    goToPosition(0);
}

void EditorPage::goToPreviousSection()
{
    jumpSection(-1);
}

void EditorPage::goToNextSection()
{
    jumpSection(1);
}

} // namespace Pandian
