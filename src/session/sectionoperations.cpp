// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/sectionoperations.h"

#include "session/articledocument.h"
#include "session/documentstructure.h"
#include "session/documentstyle.h"
#include "text/articlesize.h"
#include "text/sectionlabel.h"
#include "text/titleline.h"

#include <QTextCursor>
#include <QTextDocumentFragment>
#include <QTextTable>

#include <algorithm>

namespace Pandian {

namespace {

struct BlockFormats
{
    QTextBlockFormat block;
    QTextCharFormat characters;
};

BlockFormats formatsOf(const QTextBlock &block)
{
    return {block.blockFormat(), block.charFormat()};
}

void setFormats(const QTextBlock &block, const BlockFormats &formats)
{
    QTextCursor cursor(block);
    if (block.blockFormat() != formats.block) {
        cursor.setBlockFormat(formats.block);
    }
    if (block.charFormat() != formats.characters) {
        cursor.setBlockCharFormat(formats.characters);
    }
}

QTextBlock headingBlock(const ArticleDocument &document, int section)
{
    return document.textDocument()->findBlock(document.outline().at(section + 1).position);
}

bool isSection(const ArticleDocument &document, int section)
{
    return section >= 0 && section < document.sectionCount();
}

// The end of a section's text: the place of its last separator. -1: of the lead.
int endOfSection(const ArticleDocument &document, int section)
{
    return section + 1 < document.sectionCount() ? document.outline().at(section + 2).position - 1
                                                 : document.textDocument()->characterCount() - 1;
}

// Takes out [start - 1, end): the separator before a section and its text. What it leaves of the
// block before keeps that block's formats.
void removeText(QTextDocument &text, int start, int end)
{
    const BlockFormats before = formatsOf(text.findBlock(start - 1));
    QTextCursor cursor(&text);
    cursor.setPosition(start - 1);
    cursor.setPosition(end, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    setFormats(text.findBlock(start - 1), before);
}

// Copies [start, end) behind `target`, the end of a plain block. Fragments carry text, character
// formats and tables faithfully, but not the formats of the blocks at their ends.
void insertCopy(QTextDocument &text, int start, int end, int target)
{
    QList<BlockFormats> formats;
    for (QTextBlock block = text.findBlock(start); block.isValid() && block.position() <= end;
         block = block.next()) {
        formats.append(formatsOf(block));
    }
    QTextCursor source(&text);
    source.setPosition(start);
    source.setPosition(end, QTextCursor::KeepAnchor);
    const QTextDocumentFragment copy = source.selection();

    const QTextBlock above = text.findBlock(target);
    const BlockFormats aboveFormats = formatsOf(above);
    const int number = above.blockNumber();
    QTextCursor cursor(&text);
    cursor.setPosition(target);
    cursor.insertBlock(QTextBlockFormat(), QTextCharFormat());
    cursor.insertFragment(copy);
    QTextBlock block = text.findBlockByNumber(number + 1);
    for (const BlockFormats &wanted : std::as_const(formats)) {
        setFormats(block, wanted);
        block = block.next();
    }
    setFormats(text.findBlockByNumber(number), aboveFormats);
}

// Where a new section's heading is to stand: behind this position, splitting its block.
int splitPosition(const ArticleDocument &document, const QTextCursor &cursor)
{
    const QTextBlock block = cursor.block();
    if (isHeadline(blockRole(block))) {
        return endOfSection(document, -1);
    }
    if (const QTextTable *table = cursor.currentTable()) {
        return table->lastPosition() + 1; // the plain block behind it
    }
    if (const SectionId id = sectionId(block); !id.isNull()) {
        const QList<OutlineEntry> outline = document.outline();
        for (const OutlineEntry &entry : outline) {
            if (entry.id == id) {
                return cursor.atBlockStart() && block.length() > 1
                           ? block.position() - 1
                           : endOfSection(document, entry.number - 1);
            }
        }
    }
    return cursor.position();
}

bool isFirstOfLead(const QTextBlock &block)
{
    return blockRole(block.previous()) == BlockRole::Subtitle;
}

// The separator above `cursor` where it stands at the start of a block that has text.
void stepOutOfBlock(QTextCursor &cursor)
{
    const QTextBlock block = cursor.block();
    if (cursor.atBlockStart() && block.length() > 1 && !isInTable(block.previous())) {
        cursor.setPosition(block.position() - 1);
    }
}

// A heading behind the cursor, which goes to it; the rest of the block becomes a block of its own.
void splitByHeading(QTextCursor &edit, const QTextBlockFormat &heading)
{
    const QTextBlock block = edit.block();
    const BlockFormats formats = formatsOf(block);
    const bool behindTable = edit.atBlockStart() && block.length() > 1;
    const bool rest = !edit.atBlockEnd();
    const int start = block.position();
    edit.insertBlock(heading, charFormatFor(BlockRole::SectionHeading));
    const int position = edit.position();
    if (rest) {
        edit.insertBlock(formats.block, formats.characters);
    } else if (isInTable(edit.block().next())) {
        edit.insertBlock(blockFormatFor(BlockRole::Filler), charFormatFor(BlockRole::Filler));
    }
    if (behindTable) {
        edit.setPosition(start);
        edit.setBlockFormat(blockFormatFor(BlockRole::Filler));
    }
    leaveImageless(edit.document()->findBlock(start));
    leaveImageless(edit.document()->findBlock(position).next());
    edit.setPosition(position);
}

} // namespace

int typedLabelLength(const QString &line)
{
    const std::optional<ParsedLabel> label = parseSectionLabel(line);
    return label && label->length < line.size() ? label->length : 0;
}

SectionId insertSection(ArticleDocument &document, QTextCursor &cursor)
{
    const SectionId id = SectionId::create();
    const QTextBlockFormat heading = headingFormat(id, document.metadata().labelStyle);
    QTextCursor edit(document.textDocument());
    edit.setPosition(splitPosition(document, cursor));
    const QTextBlock block = edit.block();
    const BlockRole role = blockRole(block);
    const bool replace = block == cursor.block() && block.length() == 1 && !isOneLine(role) &&
                         role != BlockRole::Filler && !isFirstOfLead(block) && standsClear(block);
    edit.beginEditBlock();
    if (replace) {
        edit.setBlockFormat(heading);
        edit.setBlockCharFormat(charFormatFor(BlockRole::SectionHeading));
    } else {
        stepOutOfBlock(edit);
        splitByHeading(edit, heading);
    }
    edit.endEditBlock();
    cursor.setPosition(edit.position());
    return id;
}

bool canPromote(const QTextBlock &block)
{
    const BlockRole role = blockRole(block);
    return !isOneLine(role) && role != BlockRole::Image && role != BlockRole::Filler &&
           block.length() > 1 && block.length() - 1 <= MaxTitleCharacters && !isInTable(block);
}

SectionId promoteToHeading(ArticleDocument &document, const QTextBlock &block)
{
    if (!canPromote(block)) {
        return {};
    }
    const SectionId id = SectionId::create();
    QTextCursor edit(block);
    edit.beginEditBlock();
    edit.setPosition(block.position());
    edit.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor,
                      typedLabelLength(block.text()));
    edit.removeSelectedText();
    if (isFirstOfLead(block)) { // which keeps a place to write
        edit.insertBlock(block.blockFormat(), block.charFormat());
        setBlockStyle(edit.block().previous(), blockFormatFor(BlockRole::Body));
    }
    setBlockStyle(edit.block(), headingFormat(id, document.metadata().labelStyle));
    edit.endEditBlock();
    return id;
}

bool moveToHeadline(ArticleDocument &document, const QTextBlock &block, BlockRole part)
{
    QTextDocument &text = *document.textDocument();
    QTextBlock line = text.begin();
    while (line.isValid() && blockRole(line) != part) {
        line = line.next();
    }
    if (!canPromote(block) || line.length() > 1) {
        return false;
    }
    QString words = block.text().replace(QChar::LineSeparator, u' ');
    if (const qsizetype dash = dashLength(words);
        part == BlockRole::Subtitle && dash < words.size()) { // its dash is painted
        words = words.mid(dash);
    }
    QTextCursor edit(line);
    edit.beginEditBlock();
    edit.insertText(words, charFormatFor(part));
    const int start = block.position();
    const int end = start + block.length() - 1;
    const BlockRole next = blockRole(block.next());
    const bool isNeeded = isInTable(block.previous()) || // what follows a table, or the only lead
                          (isFirstOfLead(block) &&
                           (!block.next().isValid() || isOneLine(next) || isInTable(block.next())));
    if (isNeeded) {
        edit.setPosition(start);
        edit.setPosition(end, QTextCursor::KeepAnchor);
        edit.removeSelectedText();
    } else {
        removeText(text, start, end);
    }
    edit.endEditBlock();
    return true;
}

SectionId duplicateSection(ArticleDocument &document, int section)
{
    if (!isSection(document, section)) {
        return {};
    }
    QTextDocument &text = *document.textDocument();
    const SectionId id = SectionId::create();
    const int start = headingBlock(document, section).position();
    const int end = endOfSection(document, section);
    QTextCursor edit(&text);
    edit.setPosition(start);
    edit.beginEditBlock();
    insertCopy(text, start, end, end);
    edit.setPosition(end + 1);
    edit.setBlockFormat(headingFormat(id, document.metadata().labelStyle));
    edit.endEditBlock();
    return id;
}

bool removeSection(ArticleDocument &document, int section)
{
    if (!isSection(document, section)) {
        return false;
    }
    QTextCursor edit(headingBlock(document, section));
    const int start = edit.position();
    edit.beginEditBlock();
    removeText(*document.textDocument(), start, endOfSection(document, section));
    edit.endEditBlock();
    return true;
}

bool moveSection(ArticleDocument &document, int from, int target)
{
    if (!isSection(document, from) || !isSection(document, target) || from == target) {
        return false;
    }
    QTextDocument &text = *document.textDocument();
    const int start = headingBlock(document, from).position();
    const int end = endOfSection(document, from);
    const int length = end - start;
    QTextCursor edit(&text);
    edit.setPosition(start); // where undo puts the caret
    edit.beginEditBlock();
    if (target > from) {
        insertCopy(text, start, end, endOfSection(document, target));
        removeText(text, start, end);
    } else {
        insertCopy(text, start, end, endOfSection(document, target - 1));
        removeText(text, start + length + 1, end + length + 1);
    }
    edit.endEditBlock();
    return true;
}

bool mergeWithPrevious(ArticleDocument &document, int section)
{
    if (!isSection(document, section)) {
        return false;
    }
    const QTextBlock heading = headingBlock(document, section);
    if (heading.length() > 1) {
        setBlockStyle(heading, blockFormatFor(BlockRole::Body));
        return true;
    }
    QTextCursor edit(heading);
    edit.beginEditBlock();
    removeText(*document.textDocument(), heading.position(), heading.position());
    edit.endEditBlock();
    return true;
}

bool renameSections(ArticleDocument &document, const QHash<SectionId, QString> &titles)
{
    QList<OutlineEntry> renamed = document.outline().sliced(1);
    renamed.removeIf([&](const OutlineEntry &entry) {
        const QString title = titles.value(entry.id, entry.title);
        return title == entry.title ||
               title.size() > std::max<qsizetype>(entry.title.size(), MaxTitleCharacters);
    });
    if (renamed.isEmpty()) {
        return false;
    }
    QTextCursor edit(document.textDocument());
    edit.setPosition(renamed.first().position); // where undo puts the caret
    edit.beginEditBlock();
    // From the last one, so that the places of the others stay what they are.
    for (auto entry = renamed.crbegin(); entry != renamed.crend(); ++entry) {
        edit.setPosition(entry->position);
        edit.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        edit.insertText(titles.value(entry->id));
    }
    edit.endEditBlock();
    return true;
}

} // namespace Pandian
