// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/editor/links.h"

#include "core/articlecheck.h"
#include "session/documentstyle.h"

#include <QDesktopServices>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextEdit>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace Pandian {

namespace {

QList<Link> linksOf(const QTextBlock &block)
{
    QList<Link> links;
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        const QString address = fragment.charFormat().anchorHref();
        if (address.isEmpty()) {
            continue;
        }
        if (!links.isEmpty() && links.last().address == address &&
            links.last().range.end() == fragment.position()) {
            links.last().range.length += fragment.length();
        } else {
            links.append({{fragment.position(), fragment.length()}, address});
        }
    }
    return links;
}

bool isWithinBlock(const QTextCursor &cursor)
{
    const QTextDocument *document = cursor.document();
    return document->findBlock(cursor.selectionStart()) ==
           document->findBlock(cursor.selectionEnd());
}

} // namespace

std::optional<Link> linkAround(const QTextCursor &cursor)
{
    if (!isWithinBlock(cursor)) {
        return std::nullopt;
    }
    const QList<Link> links = linksOf(cursor.block());
    const auto found = std::find_if(links.cbegin(), links.cend(), [&cursor](const Link &link) {
        return link.range.start <= cursor.selectionStart() &&
               cursor.selectionEnd() <= link.range.end();
    });
    return found == links.cend() ? std::nullopt : std::optional(*found);
}

bool canHoldLink(const QTextCursor &cursor)
{
    const BlockRole role = blockRole(cursor.block());
    return isWithinBlock(cursor) && !isOneLine(role) && role != BlockRole::Image &&
           !cursor.hasComplexSelection();
}

void setLink(QTextCursor &cursor, const QString &text, const QString &address)
{
    struct Stretch
    {
        TextRange range;
        QTextCharFormat format;
    };
    const QTextBlock block = cursor.document()->findBlock(cursor.selectionStart());
    const BlockRole role = blockRole(block);
    QList<Stretch> stretches;
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        const int start = std::max(fragment.position(), cursor.selectionStart());
        const int end = std::min(fragment.position() + fragment.length(), cursor.selectionEnd());
        if (start < end && !fragment.charFormat().isImageFormat()) {
            stretches.append(
                {{start, end - start}, runFormat(role, runStyles(fragment.charFormat()), address)});
        }
    }
    cursor.beginEditBlock();
    if (text != cursor.selectedText()) {
        const QTextCharFormat format =
            stretches.isEmpty() ? runFormat(role, runStyles(cursor.charFormat()), address)
                                : stretches.constFirst().format;
        cursor.insertText(text, format);
    } else {
        const int end = cursor.selectionEnd();
        for (const Stretch &stretch : std::as_const(stretches)) {
            cursor.setPosition(stretch.range.start);
            cursor.setPosition(stretch.range.end(), QTextCursor::KeepAnchor);
            cursor.setCharFormat(stretch.format);
        }
        cursor.setPosition(end);
    }
    cursor.endEditBlock();
}

LinkHandler::LinkHandler(QTextEdit &editor) : QObject(&editor), m_editor(editor)
{
    editor.viewport()->installEventFilter(this);
    connect(&editor, &QTextEdit::cursorPositionChanged, this, &LinkHandler::leaveLink);
    connect(&editor, &QTextEdit::currentCharFormatChanged, this, &LinkHandler::leaveLink);
}

QString LinkHandler::open(const QString &address)
{
    if (!isAllowedLink(address)) {
        return tr("%1 is not opened: only addresses with http://, https:// or mailto: are.")
            .arg(address);
    }
    if (QDesktopServices::openUrl(QUrl(address))) {
        return {};
    }
    return (address.startsWith(u"mailto:", Qt::CaseInsensitive)
                ? tr("%1 could not be opened; choose a standard mail program in the system's "
                     "settings.")
                : tr("%1 could not be opened; choose a standard browser in the system's "
                     "settings."))
        .arg(address);
}

bool LinkHandler::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::ToolTip: {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QString address = m_editor.anchorAt(help->pos());
        // A tip decides by its text whether that is markup: the address never is.
        const QString tip = tr("%1\nHold Ctrl and click to open").arg(address);
        QToolTip::showText(help->globalPos(),
                           address.isEmpty() ? QString() : Qt::convertFromPlainText(tip),
                           m_editor.viewport());
        return true;
    }
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
        return handleClick(*static_cast<QMouseEvent *>(event));
    default:
        return QObject::eventFilter(watched, event);
    }
}

// True: the click is not one of the editor's.
bool LinkHandler::handleClick(const QMouseEvent &event)
{
    const bool meant = event.button() == Qt::LeftButton && event.modifiers() == Qt::ControlModifier;
    const QString address = meant ? m_editor.anchorAt(event.position().toPoint()) : QString();
    if (event.type() == QEvent::MouseButtonPress) {
        m_pressed = address;
        return !address.isEmpty();
    }
    const QString pressed = std::exchange(m_pressed, QString());
    if (!address.isEmpty() && address == pressed) {
        if (const QString why = open(address); !why.isEmpty()) {
            Q_EMIT failed(why);
        }
    }
    return !pressed.isEmpty();
}

// Qt's editors type in the format of the character before the caret.
void LinkHandler::leaveLink()
{
    const QTextCursor cursor = m_editor.textCursor();
    const QTextCharFormat format = m_editor.currentCharFormat();
    if (cursor.hasSelection() || format.anchorHref().isEmpty()) {
        return;
    }
    const std::optional<Link> link = linkAround(cursor);
    if (!link || cursor.position() == link->range.start || cursor.position() == link->range.end()) {
        m_editor.setCurrentCharFormat(
            runFormat(blockRole(cursor.block()), runStyles(format), QString()));
    }
}

} // namespace Pandian
