// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/editor/articleeditor.h"
#include "gui/editor/images.h"
#include "session/articledocument.h"
#include "text/wordcutting.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QTextBlock>

#include <algorithm>

namespace Pandian {

namespace {

struct WordKey
{
    QKeySequence::StandardKey key;
    bool right;
    QTextCursor::MoveMode mode;
};

constexpr WordKey wordKeys[] = {
    {QKeySequence::MoveToNextWord, true, QTextCursor::MoveAnchor},
    {QKeySequence::MoveToPreviousWord, false, QTextCursor::MoveAnchor},
    {QKeySequence::SelectNextWord, true, QTextCursor::KeepAnchor},
    {QKeySequence::SelectPreviousWord, false, QTextCursor::KeepAnchor},
};

} // namespace

void ArticleEditor::setWordFile(const QString &path)
{
    m_wordFile = path;
    m_words.reset();
}

// Opened when it is first needed. Null: Qt's own way has to do.
const WordModel *ArticleEditor::wordModel()
{
    if (!m_words) {
        m_words = WordModel::open(m_wordFile.isEmpty() ? WordModel::installedPath() : m_wordFile);
        if (!*m_words) {
            Q_EMIT wordFileFailed(m_words->error());
        }
    }
    return *m_words ? &m_words->value() : nullptr;
}

bool ArticleEditor::handleWordKey(const QKeyEvent &event)
{
    const auto *const found =
        std::find_if(std::begin(wordKeys), std::end(wordKeys),
                     [&event](const WordKey &wordKey) { return event.matches(wordKey.key); });
    if (found == std::end(wordKeys)) {
        return false;
    }
    QTextCursor cursor = textCursor();
    const bool leftwards = cursor.block().textDirection() == Qt::RightToLeft;
    const bool done = moveByWord(cursor, found->right != leftwards, found->mode);
    if (done) {
        setTextCursor(cursor);
    }
    return done;
}

bool ArticleEditor::moveByWord(QTextCursor &cursor, bool forwards, QTextCursor::MoveMode mode)
{
    const WordModel *const model = wordModel();
    if (!model) {
        return false;
    }
    if (forwards ? cursor.atBlockEnd() : cursor.atBlockStart()) {
        cursor.movePosition(forwards ? QTextCursor::NextCharacter : QTextCursor::PreviousCharacter,
                            mode);
        return true;
    }
    const QTextBlock block = cursor.block();
    const QString text = block.text();
    const int at = cursor.positionInBlock();
    const int target = forwards ? nextWord(text, at, *model) : previousWord(text, at, *model);
    cursor.setPosition(block.position() + target, mode);
    return true;
}

// The place nearest to the point can be behind the character that is under it.
int ArticleEditor::characterAt(const QPoint &point) const
{
    const QTextCursor nearest = cursorForPosition(point);
    if (nearest.atBlockStart()) {
        return nearest.position();
    }
    QTextCursor before = nearest;
    before.movePosition(QTextCursor::PreviousCharacter);
    const QRect left = cursorRect(before);
    const QRect right = cursorRect(nearest);
    const bool isBefore = left.top() == right.top()
                              ? (point.x() < right.center().x()) != (left.x() > right.x())
                              : point.y() < right.top();
    return isBefore ? before.position() : nearest.position();
}

TextRange ArticleEditor::wordUnder(const QPoint &point, const WordModel &model) const
{
    const int at = characterAt(point);
    const QTextBlock block = document()->findBlock(at);
    const QString text = block.text();
    if (text.isEmpty()) {
        return {at, 0};
    }
    const int last = int(text.size()) - 1;
    const TextRange word = wordAt(text, std::min(at - block.position(), last), model);
    return {block.position() + word.start, word.length};
}

void ArticleEditor::mousePressEvent(QMouseEvent *event)
{
    m_clickedWord.reset();
    QTextEdit::mousePressEvent(event);
}

// Qt's editor does what else belongs to it, then its selection gives way to ours.
void ArticleEditor::mouseDoubleClickEvent(QMouseEvent *event)
{
    QTextEdit::mouseDoubleClickEvent(event);
    if (!m_article || event->button() != Qt::LeftButton) {
        return;
    }
    const QTextCursor place = cursorForPosition(event->position().toPoint());
    if (imageAround(place)) {
        setTextCursor(place);
        Q_EMIT imageActivated();
        return;
    }
    if (const WordModel *const model = wordModel()) {
        m_clickedWord = wordUnder(event->position().toPoint(), *model);
        selectWords(*m_clickedWord, *m_clickedWord);
    }
}

void ArticleEditor::mouseMoveEvent(QMouseEvent *event)
{
    QTextEdit::mouseMoveEvent(event);
    const WordModel *const model = m_clickedWord ? wordModel() : nullptr;
    if (model && event->buttons().testFlag(Qt::LeftButton)) {
        selectWords(*m_clickedWord, wordUnder(event->position().toPoint(), *model));
    }
}

void ArticleEditor::mouseReleaseEvent(QMouseEvent *event)
{
    QTextEdit::mouseReleaseEvent(event);
    m_clickedWord.reset();
}

// From the one to the other, both whole; the caret is at the second.
void ArticleEditor::selectWords(const TextRange &from, const TextRange &to)
{
    const bool forwards = to.start >= from.start;
    QTextCursor cursor = textCursor();
    cursor.setPosition(forwards ? from.start : from.end());
    cursor.setPosition(forwards ? to.end() : to.start, QTextCursor::KeepAnchor);
    setTextCursor(cursor);
}

} // namespace Pandian
