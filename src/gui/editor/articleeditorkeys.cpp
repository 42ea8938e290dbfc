// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/editor/articleeditor.h"
#include "gui/editor/clipboard.h"
#include "gui/editor/editing.h"
#include "gui/editor/images.h"
#include "session/articledocument.h"
#include "session/tableoperations.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QTextBlock>

namespace Pandian {

namespace {

// As Qt's own editors tell typing from commands.
bool isTyping(const QKeyEvent &event)
{
    const QString text = event.text();
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (text.isEmpty() || modifiers == Qt::ControlModifier ||
        modifiers == (Qt::ControlModifier | Qt::ShiftModifier)) {
        return false;
    }
    const QChar first = text.at(0);
    return first.isPrint() || first.category() == QChar::Other_Format || first.isSurrogate();
}

QTextCursor endOf(const QTextBlock &block)
{
    QTextCursor cursor(block);
    cursor.movePosition(QTextCursor::EndOfBlock);
    return cursor;
}

QString asOneLine(QString text)
{
    for (const QChar lineEnd : {QChar(u'\r'), QChar(u'\n'), QChar(QChar::ParagraphSeparator),
                                QChar(QChar::LineSeparator)}) {
        text.replace(lineEnd, u' ');
    }
    return text;
}

} // namespace

void ArticleEditor::keyPressEvent(QKeyEvent *event)
{
    if (!m_article || (m_hasCommandKeys && handleCommandKey(*event)) || handleWordKey(*event)) {
        return;
    }
    if (!isReadOnly() && handleEditingKey(*event)) {
        ensureCursorVisible();
        return;
    }
    QTextEdit::keyPressEvent(event);
}

// Keys that ask the page for something; it refuses what a read-only article forbids.
bool ArticleEditor::handleCommandKey(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const int key = event.key();
    if (modifiers == Qt::ControlModifier) {
        switch (key) {
        case Qt::Key_PageUp:
        case Qt::Key_PageDown:
            Q_EMIT sectionJumpRequested(key == Qt::Key_PageUp ? -1 : 1);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            Q_EMIT newSectionRequested();
            return true;
        case Qt::Key_B:
            toggleBold();
            return true;
        case Qt::Key_I:
            toggleItalic();
            return true;
        default:
            return false;
        }
    }
    if (modifiers == (Qt::ControlModifier | Qt::ShiftModifier) && key == Qt::Key_V) {
        pasteText();
        return true;
    }
    if (modifiers == (Qt::AltModifier | Qt::ShiftModifier) &&
        (key == Qt::Key_Up || key == Qt::Key_Down)) {
        Q_EMIT moveSectionRequested(key == Qt::Key_Up ? -1 : 1);
        return true;
    }
    return false;
}

bool ArticleEditor::handleEditingKey(QKeyEvent &event)
{
    const bool plain = !(event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
    if (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) {
        return plain ? handleEnter(event) : true;
    }
    if (event.matches(QKeySequence::Cut)) {
        cut();
        return true;
    }
    if (event.matches(QKeySequence::Undo)) { // Qt takes these keys before any action has them
        Q_EMIT undoRequested();
        return true;
    }
    if (event.matches(QKeySequence::Redo)) {
        Q_EMIT redoRequested();
        return true;
    }
    if (event.matches(QKeySequence::DeleteEndOfLine) ||
        event.matches(QKeySequence::DeleteCompleteLine)) {
        event.ignore(); // not keys of ours, and they would join parts
        return true;
    }
    const bool word = event.matches(QKeySequence::DeleteStartOfWord) ||
                      event.matches(QKeySequence::DeleteEndOfWord);
    if ((event.key() == Qt::Key_Backspace || event.key() == Qt::Key_Delete) && (plain || word) &&
        !event.matches(QKeySequence::Paste)) {
        return handleErase(event.key() == Qt::Key_Backspace, word);
    }
    if (isTyping(event) && !hasRoomInTitle(textCursor(), event.text().size())) {
        return true;
    }
    const bool inFiller = blockRole(textCursor().block()) == BlockRole::Filler;
    if (isTyping(event) && (inFiller || isBehindImage() || selectsMoreThanText())) {
        typeInOneStep(event.text());
        return true;
    }
    return false;
}

// In place of more than text, below an image, or in a filler, which becomes a paragraph.
void ArticleEditor::typeInOneStep(const QString &text)
{
    QTextCursor cursor = textCursor();
    cursor.beginEditBlock();
    leaveLastMark(cursor);
    if (isBehindImage()) {
        leaveImage(cursor);
    }
    removeSelection(cursor);
    if (blockRole(cursor.block()) == BlockRole::Filler) { // a selection may have ended in one
        makePlain(cursor);
    }
    const bool inTitle = isOneLine(blockRole(cursor.block()));
    cursor.insertText(inTitle ? asOneLine(text) : text, cursor.block().charFormat());
    cursor.endEditBlock();
    setTextCursor(cursor);
}

bool ArticleEditor::handleEnter(const QKeyEvent &event)
{
    QTextCursor cursor = textCursor();
    const BlockRole role = blockRole(cursor.block());
    if (event.modifiers() & Qt::ShiftModifier) {
        const QTextBlock start = document()->findBlock(cursor.selectionStart());
        if (isOneLine(blockRole(start)) || isOneLine(role)) {
            return true; // titles have one line
        }
        if (role != BlockRole::Filler && !selectsMoreThanText()) {
            return false;
        }
        typeInOneStep(QString(QChar(QChar::LineSeparator)));
        return true;
    }
    if (cursor.hasSelection()) {
        if (isHeadline(role) && !selectionSpansBlocks()) {
            cursor.clearSelection(); // on to the next part, nothing lost
        } else {
            cursor.beginEditBlock();
            removeSelection(cursor);
            if (!pressEnter(cursor)) {
                cursor.insertBlock();
            }
            cursor.endEditBlock();
            setTextCursor(cursor);
            return true;
        }
    }
    if (!pressEnter(cursor)) {
        cursor.insertBlock(); // Qt's own way takes an empty paragraph's format from it instead
    }
    setTextCursor(cursor);
    return true;
}

bool ArticleEditor::handleErase(bool backwards, bool word)
{
    QTextCursor cursor = textCursor();
    if (cursor.hasSelection()) {
        removeSelection(cursor);
        setTextCursor(cursor);
        return true;
    }
    const std::optional<PlacedImage> image = imageAround(cursor);
    const int beside = cursor.position() + (backwards ? -1 : 0);
    if (image && image->character.selectionStart() == beside) {
        cursor = image->character;
        removeSelection(cursor);
        setTextCursor(cursor);
        return true;
    }
    if (backwards ? !cursor.atBlockStart() : !cursor.atBlockEnd()) {
        const bool done = word && moveByWord(cursor, !backwards, QTextCursor::KeepAnchor);
        if (done) {
            cursor.removeSelectedText();
            setTextCursor(cursor);
        }
        return done;
    }
    const QTextBlock block = cursor.block();
    const QTextBlock upper = backwards ? block.previous() : block;
    switch (backwards ? backspaceAtStart(block) : deleteAtEnd(block)) {
    case Join::Ordinary: // not Qt's own way, which takes back the indent first
        backwards ? cursor.deletePreviousChar() : cursor.deleteChar();
        setTextCursor(cursor);
        return true;
    case Join::Refused:
        return true;
    case Join::Ask:
        Q_EMIT mergeAsked(sectionId(upper.next()));
        return true;
    case Join::Plain:
        makePlain(cursor);
        return true;
    case Join::Adopt:
        if (hasRoomInTitle(endOf(upper), upper.next().length() - 1)) {
            joinBlocks(cursor, upper);
            setTextCursor(cursor);
        }
        return true;
    }
    return false;
}

// Tab goes from cell to cell in a table, through the headline's parts like Enter, brings list items
// one level in, and else goes on to the next widget.
bool ArticleEditor::focusNextPrevChild(bool next)
{
    if (!isReadOnly() && goThroughTable(next)) {
        return true;
    }
    if (QTextCursor items = textCursor(); !isReadOnly() && changeListLevel(items, next)) {
        return true;
    }
    const QTextBlock block = textCursor().block();
    const QTextBlock other = next ? block.next() : block.previous();
    if (!isReadOnly() && other.isValid() && isHeadline(blockRole(next ? block : other))) {
        QTextCursor cursor = textCursor();
        cursor.setPosition(isHeadline(blockRole(other)) ? textEnd(other) : other.position());
        setTextCursor(cursor);
        return true;
    }
    return QTextEdit::focusNextPrevChild(next);
}

// Behind the last cell begins a new row.
bool ArticleEditor::goThroughTable(bool next)
{
    QTextCursor cursor = textCursor();
    if (!goToCell(cursor, next)) {
        if (!next || !cursor.currentTable()) {
            return false;
        }
        appendRow(cursor);
    }
    setTextCursor(cursor);
    ensureCursorVisible();
    return true;
}

void ArticleEditor::inputMethodEvent(QInputMethodEvent *event)
{
    const bool writes = !event->commitString().isEmpty() || !event->preeditString().isEmpty() ||
                        event->replacementLength() > 0;
    if (isReadOnly() && writes) { // Qt's editor would take it where text can be selected
        event->ignore();
        return;
    }
    if (!writes) {
        QTextEdit::inputMethodEvent(event);
        return;
    }
    if (!event->commitString().isEmpty() &&
        !hasRoomInTitle(textCursor(), event->commitString().size() - event->replacementLength())) {
        QInputMethodEvent nothing; // what was being composed goes
        QTextEdit::inputMethodEvent(&nothing);
        return;
    }
    if (isBehindImage() || selectsMoreThanText()) {
        if (event->preeditString().isEmpty() && event->replacementLength() == 0) {
            typeInOneStep(event->commitString());
            event->accept();
            return;
        }
        QTextCursor cursor = textCursor();
        leaveLastMark(cursor);
        if (isBehindImage()) {
            leaveImage(cursor);
        }
        removeSelection(cursor);
        setTextCursor(cursor);
    }
    QString commit = event->commitString();
    if (isOneLine(blockRole(textCursor().block()))) {
        commit = asOneLine(commit);
    }
    if (commit == event->commitString()) {
        QTextEdit::inputMethodEvent(event);
        return;
    }
    QInputMethodEvent clean(event->preeditString(), event->attributes());
    clean.setCommitString(commit, event->replacementStart(), event->replacementLength());
    QTextEdit::inputMethodEvent(&clean);
    event->setAccepted(clean.isAccepted());
}

// What moves within the article makes it no longer, nor does it the title that it stays in.
bool ArticleEditor::hasRoomForDrop(const QTextCursor &place, const QList<ClipParagraph> &paragraphs,
                                   bool moves)
{
    if (!moves) {
        return hasRoom(place, paragraphs);
    }
    const bool sameBlock = !selectionSpansBlocks() && place.block() == textCursor().block();
    return sameBlock || canHold(place, paragraphs);
}

// What Qt's editor does when it is left: no caret at the mouse, no scrolling by itself.
void ArticleEditor::endDrag()
{
    QDragLeaveEvent leave;
    QTextEdit::dragLeaveEvent(&leave);
}

// A text dragged within the page is moved by our rules; a drop from outside is a paste.
void ArticleEditor::dropEvent(QDropEvent *event)
{
    const bool inside = event->source() == this || event->source() == viewport();
    const QTextCursor place = cursorForPosition(event->position().toPoint());
    const bool moves = inside && event->dropAction() == Qt::MoveAction;
    if (!isReadOnly() && localFiles(*event->mimeData()).isEmpty() &&
        !hasRoomForDrop(place, readClip(*event->mimeData()).paragraphs, moves)) {
        endDrag();
        event->setDropAction(Qt::CopyAction); // what is dragged stays where it is
        event->accept();
        return;
    }
    if (!moves || (!selectionSpansBlocks() && !imageAround(textCursor()))) {
        QTextEdit::dropEvent(event);
        return;
    }
    endDrag();
    QTextCursor target = place;
    QTextCursor dragged = textCursor();
    event->acceptProposedAction();
    if (isReadOnly() || (target.position() >= dragged.selectionStart() &&
                         target.position() <= dragged.selectionEnd())) {
        return;
    }
    dragged.beginEditBlock();
    const QList<ClipParagraph> paragraphs = readClip(*event->mimeData()).paragraphs;
    removeSelection(dragged);
    insertClip(target, paragraphs, m_article->metadata().labelStyle);
    dragged.endEditBlock();
    setTextCursor(target);
}

void ArticleEditor::contextMenuEvent(QContextMenuEvent *event)
{
    if (!m_article) {
        return;
    }
    const QTextCursor place = cursorForPosition(event->pos());
    const QTextCursor selection = textCursor();
    const bool onSelection = place.position() >= selection.selectionStart() &&
                             place.position() <= selection.selectionEnd();
    if (event->reason() == QContextMenuEvent::Mouse && !onSelection) {
        setTextCursor(place); // the menu is of what was clicked
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    Q_EMIT contextMenuRequested(menu);
    menu->popup(event->globalPos());
}

void ArticleEditor::cut()
{
    if (isReadOnly() || !textCursor().hasSelection()) {
        return;
    }
    copy();
    QTextCursor cursor = textCursor();
    removeSelection(cursor);
    setTextCursor(cursor);
}

} // namespace Pandian
