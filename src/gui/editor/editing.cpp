// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/editor/editing.h"
#include "core/articlecheck.h"

#include "session/articledocument.h"
#include "session/documentstyle.h"
#include "session/sectionoperations.h"
#include "session/tableoperations.h"
#include "text/articlesize.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextTable>

#include <algorithm>

namespace Pandian {

namespace {

bool isHeading(const QTextBlock &block)
{
    return blockRole(block) == BlockRole::SectionHeading;
}

// Begins and ends an edit block with the scope.
class EditStep
{
public:
    explicit EditStep(QTextCursor &cursor) : m_cursor(cursor) { m_cursor.beginEditBlock(); }
    ~EditStep() { m_cursor.endEditBlock(); }
    Q_DISABLE_COPY_MOVE(EditStep)

private:
    QTextCursor &m_cursor;
};

void removeText(QTextDocument *document, int from, int to)
{
    QTextCursor edit(document);
    edit.setPosition(from);
    edit.setPosition(to, QTextCursor::KeepAnchor);
    edit.removeSelectedText();
}

// From that position on.
bool holdsImage(const QTextBlock &block, int from)
{
    return block.text().indexOf(QChar::ObjectReplacementCharacter, from - block.position()) >= 0;
}

// A stretch below the headline that runs over block ends.
void removeStretch(QTextDocument *document, int from, int to)
{
    const QTextBlock upper = document->findBlock(from);
    const QTextBlock lower = document->findBlock(to);
    if (upper == lower) {
        removeText(document, from, to);
        return;
    }
    const bool wholeUpper = from == upper.position();
    const bool wholeLower = to == textEnd(lower) && lower.length() > 1;
    const bool onlyLead = wholeUpper && isHeadline(blockRole(upper.previous()));
    const bool apart = (isHeading(lower) && !wholeLower && (!wholeUpper || onlyLead)) ||
                       (isOneLine(blockRole(upper)) && !wholeUpper && !wholeLower) ||
                       (!wholeUpper && holdsImage(lower, to));
    if (apart) {
        const int start = lower.position();
        const bool behindTable = isInTable(lower.previous()); // which a text's end cannot lie in
        removeText(document, start, to);
        if (behindTable) {
            QTextCursor(lower).insertBlock(lower.blockFormat(), lower.charFormat());
        }
        removeText(document, from, behindTable ? start : start - 1);
        return;
    }
    const QTextBlockFormat format = !wholeUpper   ? upper.blockFormat()
                                    : !wholeLower ? lower.blockFormat()
                                                  : blockFormatFor(BlockRole::Body);
    removeText(document, from, to);
    const QTextBlock block = document->findBlock(from);
    // What is left of a block end is the upper one's character format, which labels are drawn in.
    if (block.blockFormat() != format || block.charFormat() != charFormatFor(blockRole(format))) {
        setBlockStyle(block, format);
    }
}

bool sameCell(const QTextBlock &a, const QTextBlock &b)
{
    const QTextTable *tableA = QTextCursor(a).currentTable();
    const QTextTable *tableB = QTextCursor(b).currentTable();
    return tableA == tableB &&
           (!tableA || tableA->cellAt(a.position()) == tableA->cellAt(b.position()));
}

// Above and below are neighbours, below is not the lower part of a question.
Join joinOf(const QTextBlock &upper, const QTextBlock &lower)
{
    const BlockRole above = blockRole(upper);
    const BlockRole below = blockRole(lower);
    if (!upper.isValid() || !lower.isValid() || isHeadline(above) || isHeadline(below) ||
        !sameCell(upper, lower) || above == BlockRole::Image || below == BlockRole::Image) {
        return Join::Refused;
    }
    if (below == BlockRole::SectionHeading) {
        // An empty paragraph above a heading can go; not the only one of the lead, though.
        const QTextBlock before = upper.previous();
        const bool empty = upper.length() == 1 && above == BlockRole::Body;
        return empty && !isHeadline(blockRole(before)) && !isInTable(before) ? Join::Adopt
                                                                             : Join::Ask;
    }
    return above == below ? Join::Ordinary : Join::Adopt;
}

bool becomesPlain(BlockRole role)
{
    return role == BlockRole::Subheading || role == BlockRole::Quotation ||
           role == BlockRole::ListItem || role == BlockRole::Note || role == BlockRole::Byline;
}

bool isInSelectedCell(const QTextBlock &block, const QTextCursor &selection)
{
    const QTextTableCell cell = selection.currentTable()->cellAt(block.position());
    int row = 0;
    int rows = 0;
    int column = 0;
    int columns = 0;
    selection.selectedTableCells(&row, &rows, &column, &columns);
    return cell.row() < row + rows && cell.row() + cell.rowSpan() > row &&
           cell.column() < column + columns && cell.column() + cell.columnSpan() > column;
}

void insertBody(QTextCursor &cursor)
{
    cursor.insertBlock(blockFormatFor(BlockRole::Body), charFormatFor(BlockRole::Body));
}

// A paragraph above the caret's block, which stays what it is.
void insertBodyAbove(QTextCursor &cursor)
{
    const QTextBlock block = cursor.block();
    const int position = block.position();
    QTextCursor edit(block);
    edit.insertBlock(block.blockFormat(), block.charFormat());
    edit.setPosition(position);
    setBlockStyle(edit.block(), blockFormatFor(BlockRole::Body));
}

QString asOneLine(const QList<ClipParagraph> &paragraphs)
{
    QStringList lines;
    for (const ClipParagraph &paragraph : paragraphs) {
        QString line = plainText(paragraph.block);
        line.replace(QChar::LineSeparator, u' ').replace(u'\t', u' ');
        if (!line.isEmpty()) {
            lines.append(line);
        }
    }
    return lines.join(u' ');
}

const QList<Run> &runsOf(const ClipParagraph &paragraph)
{
    static const QList<Run> none;
    const auto *text = std::get_if<TextBlock>(&paragraph.block);
    return text ? text->runs : none;
}

QTextBlockFormat formatFor(const ClipParagraph &paragraph)
{
    return paragraph.keepsKind ? blockFormatFor(std::get<TextBlock>(paragraph.block))
                               : blockFormatFor(BlockRole::Body);
}

// That the end of the line before was copied.
bool isLineEnd(const ClipParagraph &paragraph)
{
    return !paragraph.heading && paragraph.block == Block();
}

// Whole lines go above a section's title or an image, of which nothing is then divided.
bool goesAbove(const QTextCursor &cursor, const QList<ClipParagraph> &paragraphs)
{
    const int start = cursor.selectionStart();
    const QTextBlock block = cursor.document()->findBlock(start);
    const bool stays = !cursor.hasSelection() || cursor.selectionEnd() < textEnd(block);
    return (isHeading(block) || blockRole(block) == BlockRole::Image) &&
           start == block.position() && stays && paragraphs.size() > 1 &&
           isLineEnd(paragraphs.last());
}

bool beginsHeading(const QTextCursor &cursor)
{
    const QTextBlock block = cursor.document()->findBlock(cursor.selectionStart());
    return blockRole(block) == BlockRole::SectionHeading &&
           cursor.selectionStart() == block.position();
}

// As it comes back from another program; the heading paints its own.
void dropLabel(ClipParagraph *paragraph)
{
    auto *text = std::get_if<TextBlock>(&paragraph->block);
    if (!text || paragraph->heading) {
        return;
    }
    int left = typedLabelLength(plainText(text->runs));
    for (Run &run : text->runs) {
        const int here = std::min(left, int(run.text.size()));
        run.text.remove(0, here);
        left -= here;
    }
}

void insertRuns(QTextCursor &cursor, const QList<Run> &runs)
{
    const BlockRole role = blockRole(cursor.block());
    if (isOneLine(role)) {
        cursor.insertText(
            asOneLine({{false, TextBlock{TextKind::Paragraph, runs, ListKind::Bullet, 0}}}),
            charFormatFor(role));
        return;
    }
    for (const Run &run : runs) {
        cursor.insertText(run.text, runFormat(role, run.styles, run.link));
    }
}

// Begins the next pasted paragraph below what was pasted before it.
void beginParagraph(QTextCursor &cursor, const ClipParagraph &paragraph, const LabelStyle &style)
{
    const QTextBlock block = cursor.block();
    const BlockRole role = blockRole(block);
    if (paragraph.heading) {
        cursor.insertBlock(headingFormat(SectionId::create(), style),
                           charFormatFor(BlockRole::SectionHeading));
    } else if (paragraph.keepsKind || isOneLine(role) || role == BlockRole::Image ||
               role == BlockRole::Filler) {
        const QTextBlockFormat format = formatFor(paragraph);
        cursor.insertBlock(format, charFormatFor(blockRole(format)));
    } else {
        cursor.insertBlock(block.blockFormat(), charFormatFor(role));
    }
}

// A list item of another kind stays at its level.
QTextBlockFormat indentedAs(const QTextBlock &block, const QTextBlockFormat &format)
{
    const bool both =
        blockRole(block) == BlockRole::ListItem && blockRole(format) == BlockRole::ListItem;
    return both ? listItemFormat(ListKind(format.intProperty(ListKindProperty)),
                                 block.blockFormat().intProperty(ListLevelProperty))
                : format;
}

// What stands behind the caret when a paste begins a new block there: cut out, put back in the end.
QList<Run> takeRest(QTextCursor &cursor)
{
    QList<Run> rest;
    const QTextBlock block = cursor.block();
    const int from = cursor.position();
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        const int start = std::max(from, fragment.position());
        const int end = fragment.position() + fragment.length();
        if (start < end) {
            rest.append(Run{fragment.text().mid(start - fragment.position()),
                            runStyles(fragment.charFormat()), fragment.charFormat().anchorHref()});
        }
    }
    removeText(cursor.document(), from, textEnd(block));
    return rest;
}

// Into a paragraph of its own; the caret goes to the block behind it, which is free.
void putTable(QTextCursor &cursor, const Table &table)
{
    if (isOneLine(blockRole(cursor.block()))) {
        insertBody(cursor);
    }
    if (const QTextTable *made = insertTable(cursor, table)) {
        cursor.setPosition(made->lastPosition() + 1);
    }
}

// Into a block of its own, which is the one at hand if that is free.
void putImage(QTextCursor &cursor, const Image &image, bool free)
{
    const QTextBlockFormat format = blockFormatFor(BlockRole::Image);
    if (free && cursor.block().length() == 1 && !isOneLine(blockRole(cursor.block()))) {
        setBlockStyle(cursor.block(), format);
    } else {
        cursor.insertBlock(format, charFormatFor(BlockRole::Image));
    }
    cursor.insertText(QString(QChar(QChar::ObjectReplacementCharacter)), imageFormat(image));
}

// Where the next pasted paragraph goes: on in the caret's block, into it as a free one, or below.
enum class Place { Caret, Free, Below };

// An empty paragraph becomes the heading, also what is left of one of another kind.
Place openSection(QTextCursor &cursor, const LabelStyle &style)
{
    const QTextBlock block = cursor.block();
    const BlockRole role = blockRole(block);
    if (block.length() > 1 || isOneLine(role) || role == BlockRole::Filler ||
        isHeadline(blockRole(block.previous()))) {
        return Place::Below;
    }
    setBlockStyle(block, headingFormat(SectionId::create(), style));
    return Place::Caret;
}

// Gives the place of the one after it.
Place put(QTextCursor &cursor, const ClipParagraph &paragraph, Place place, const LabelStyle &style)
{
    if (const auto *table = std::get_if<Table>(&paragraph.block)) {
        putTable(cursor, *table);
        return Place::Free;
    }
    if (const auto *image = std::get_if<Image>(&paragraph.block)) {
        putImage(cursor, *image, place != Place::Below);
        return Place::Below;
    }
    const QTextBlock block = cursor.block();
    const bool blank = block.length() == 1 && !isOneLine(blockRole(block));
    if (place == Place::Below || (place == Place::Free && paragraph.heading)) {
        beginParagraph(cursor, paragraph, style);
    } else if (place == Place::Free || (blank && paragraph.keepsKind)) {
        setBlockStyle(block, formatFor(paragraph));
    }
    insertRuns(cursor, runsOf(paragraph));
    return Place::Below;
}

} // namespace

int textEnd(const QTextBlock &block)
{
    return block.position() + block.length() - 1;
}

int sectionIndex(const ArticleDocument &document, const SectionId &id)
{
    const QList<OutlineEntry> outline = document.outline();
    const auto found = std::find_if(outline.cbegin(), outline.cend(),
                                    [&id](const OutlineEntry &entry) { return entry.id == id; });
    return found == outline.cend() ? -1 : found->number - 1;
}

void removeSelection(QTextCursor &cursor)
{
    QTextDocument *document = cursor.document();
    const int start = cursor.selectionStart();
    const int end = cursor.selectionEnd();
    const EditStep step(cursor);
    if (document->findBlock(start) == document->findBlock(end) || cursor.hasComplexSelection()) {
        cursor.removeSelectedText();
        leaveImageless(cursor.block());
        return;
    }
    const QTextBlock body = document->findBlockByNumber(HeadlineParts);
    if (const int from = std::max(start, body.position()); body.isValid() && from < end) {
        removeStretch(document, from, end);
        leaveImageless(document->findBlock(from));
        leaveImageless(document->findBlock(from).next());
    }
    for (int number = HeadlineParts - 1; number >= 0; --number) {
        const QTextBlock part = document->findBlockByNumber(number);
        const int from = std::max(start, part.position());
        const int to = std::min(end, textEnd(part));
        if (from < to) {
            removeText(document, from, to);
        }
    }
    cursor.setPosition(start);
}

void leaveLastMark(QTextCursor &cursor)
{
    const int start = cursor.selectionStart();
    const int end = cursor.selectionEnd();
    if (start < end && !cursor.hasComplexSelection() &&
        cursor.document()->findBlock(end).position() == end) {
        cursor.setPosition(start);
        cursor.setPosition(end - 1, QTextCursor::KeepAnchor);
    }
}

bool pressEnter(QTextCursor &cursor)
{
    const QTextBlock block = cursor.block();
    const BlockRole role = blockRole(block);
    if (isHeadline(role)) {
        const QTextBlock next = block.next();
        if (role == BlockRole::Subtitle && (!next.isValid() || isHeading(next))) {
            cursor.movePosition(QTextCursor::EndOfBlock);
            insertBody(cursor);
        } else {
            cursor.setPosition(isHeadline(blockRole(next)) ? textEnd(next) : next.position());
        }
        return true;
    }
    if (role == BlockRole::SectionHeading) {
        const EditStep step(cursor);
        if (cursor.atBlockStart() && block.length() > 1) {
            insertBodyAbove(cursor);
            return true;
        }
        const QList<Run> rest = takeRest(cursor);
        insertBody(cursor);
        const int start = cursor.position();
        insertRuns(cursor, rest);
        cursor.setPosition(start);
        return true;
    }
    if (becomesPlain(role) && block.length() == 1) {
        makePlain(cursor);
        return true;
    }
    if (role == BlockRole::Image) {
        cursor.movePosition(QTextCursor::EndOfBlock);
        insertBody(cursor);
        return true;
    }
    if (role == BlockRole::Filler) { // an empty paragraph that was meant
        const EditStep step(cursor);
        makePlain(cursor);
        insertBody(cursor);
        return true;
    }
    return false;
}

Join backspaceAtStart(const QTextBlock &block)
{
    return becomesPlain(blockRole(block)) ? Join::Plain : joinOf(block.previous(), block);
}

Join deleteAtEnd(const QTextBlock &block)
{
    return joinOf(block, block.next());
}

void joinBlocks(QTextCursor &cursor, const QTextBlock &upper)
{
    const EditStep step(cursor);
    const QTextBlock lower = upper.next();
    const QTextBlockFormat format =
        upper.length() == 1 && !isHeading(upper) ? lower.blockFormat() : upper.blockFormat();
    const int seam = textEnd(upper);
    removeText(cursor.document(), seam, seam + 1);
    setBlockStyle(cursor.document()->findBlock(seam), format);
    cursor.setPosition(seam);
}

void makePlain(QTextCursor &cursor)
{
    setBlockStyle(cursor.block(), blockFormatFor(BlockRole::Body));
}

void leaveImage(QTextCursor &cursor)
{
    if (blockRole(cursor.block()) != BlockRole::Image) {
        return;
    }
    if (cursor.block().length() == 1) {
        makePlain(cursor);
    } else {
        cursor.movePosition(QTextCursor::EndOfBlock);
        insertBody(cursor);
    }
}

QList<QTextCursor> selectedParts(const QTextCursor &cursor)
{
    const QTextTable *cells = cursor.hasComplexSelection() ? cursor.currentTable() : nullptr;
    const int start = cells ? cells->firstPosition() : cursor.selectionStart();
    const int end = cells ? cells->lastPosition() + 1 : std::max(cursor.selectionEnd(), start + 1);
    QList<QTextCursor> parts;
    for (QTextBlock block = cursor.document()->findBlock(start);
         block.isValid() && block.position() < end; block = block.next()) {
        if (cells && !isInSelectedCell(block, cursor)) {
            continue;
        }
        QTextCursor part(block);
        part.setPosition(std::max(start, block.position()));
        if (cursor.hasSelection()) {
            part.setPosition(std::min(end, textEnd(block)), QTextCursor::KeepAnchor);
        }
        parts.append(part);
    }
    return parts;
}

void styleParagraphs(QTextCursor &cursor, const QTextBlockFormat &format)
{
    const EditStep step(cursor);
    const QList<QTextCursor> parts = selectedParts(cursor);
    for (const QTextCursor &part : parts) {
        const QTextBlock block = part.block();
        const BlockRole role = blockRole(block);
        const bool passedOver = role == BlockRole::Filler && cursor.hasSelection();
        const QTextBlockFormat wanted = indentedAs(block, format);
        const bool isSo = block.blockFormat() == wanted; // a step that changes nothing ends redoing
        if (!isOneLine(role) && role != BlockRole::Image && !passedOver && !isSo) {
            setBlockStyle(block, wanted);
        }
    }
}

bool changeListLevel(QTextCursor &cursor, bool in)
{
    QList<QTextBlock> items;
    const QList<QTextCursor> parts = selectedParts(cursor);
    for (const QTextCursor &part : parts) {
        if (blockRole(part.block()) != BlockRole::ListItem) {
            return false;
        }
        const int level = part.block().blockFormat().intProperty(ListLevelProperty);
        if (in ? level < MaxLevel : level > 0) {
            items.append(part.block());
        }
    }
    const EditStep step(cursor);
    for (const QTextBlock &item : std::as_const(items)) {
        const QTextBlockFormat format = item.blockFormat();
        setBlockStyle(item, listItemFormat(ListKind(format.intProperty(ListKindProperty)),
                                           format.intProperty(ListLevelProperty) + (in ? 1 : -1)));
    }
    return !items.isEmpty();
}

bool overfillsTitle(const QTextCursor &cursor, qsizetype characters)
{
    const QTextBlock block = cursor.document()->findBlock(cursor.selectionStart());
    const int leaving = std::min(cursor.selectionEnd(), textEnd(block)) - cursor.selectionStart();
    const int present = block.length() - 1;
    return isOneLine(blockRole(block)) && characters > leaving &&
           present - leaving + characters > MaxTitleCharacters;
}

bool overfillsTitle(const QTextCursor &cursor, const QList<ClipParagraph> &paragraphs)
{
    const QTextBlock block = cursor.document()->findBlock(cursor.selectionStart());
    if (isHeadline(blockRole(block))) {
        return overfillsTitle(cursor, asOneLine(asText(paragraphs)).size());
    }
    if (paragraphs.size() < 2) {
        return !paragraphs.isEmpty() &&
               overfillsTitle(cursor, plainText(runsOf(paragraphs.first())).size());
    }
    if (goesAbove(cursor, paragraphs)) {
        return false;
    }
    QTextCursor rest(cursor); // goes into the text
    rest.setPosition(cursor.selectionStart());
    rest.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    const ClipParagraph &first = paragraphs.first();
    return !first.heading && overfillsTitle(rest, plainText(runsOf(first)).size());
}

bool overfillsArticle(const QTextCursor &cursor, const QList<ClipParagraph> &paragraphs)
{
    const QTextDocument &document = *cursor.document();
    const int start = cursor.selectionStart();
    const int end = cursor.selectionEnd();
    qsizetype more = start - end;
    qsizetype moreParagraphs = paragraphs.size() + document.findBlock(start).blockNumber() -
                               document.findBlock(end).blockNumber() - 1;
    for (const ClipParagraph &paragraph : paragraphs) {
        more += plainText(paragraph.block).size();
        if (const auto *table = std::get_if<Table>(&paragraph.block)) {
            moreParagraphs += table->rows.size() * table->columns;
        }
    }
    return (more > 0 && document.characterCount() + more > MaxArticleCharacters) ||
           (moreParagraphs > 0 && document.blockCount() + moreParagraphs > MaxArticleParagraphs);
}

bool takesTextAlone(const QTextCursor &cursor)
{
    const QTextBlock block = cursor.document()->findBlock(cursor.selectionStart());
    return isHeadline(blockRole(block)) || isInTable(block);
}

void insertClip(QTextCursor &cursor, const QList<ClipParagraph> &clip, const LabelStyle &style)
{
    QList<ClipParagraph> paragraphs = takesTextAlone(cursor) ? asText(clip) : clip;
    if (paragraphs.isEmpty()) {
        return;
    }
    const EditStep step(cursor);
    const bool above = goesAbove(cursor, paragraphs);
    if (!above && beginsHeading(cursor)) {
        dropLabel(&paragraphs.first());
    }
    if (!isLineEnd(paragraphs.last())) {
        leaveLastMark(cursor);
    }
    removeSelection(cursor);
    if (above) {
        const int position = cursor.position();
        insertBodyAbove(cursor);
        cursor.setPosition(position);
    }
    const bool several = paragraphs.size() > 1;
    const bool divides = several || !std::holds_alternative<TextBlock>(paragraphs.first().block);
    if (divides) {
        leaveImage(cursor);
    }
    const QTextBlockFormat format = cursor.block().blockFormat();
    const BlockRole role = blockRole(format);
    if (isHeadline(role)) {
        cursor.insertText(asOneLine(paragraphs), charFormatFor(role));
        return;
    }
    const QList<Run> rest = divides ? takeRest(cursor) : QList<Run>();
    const bool lineEnd = several && isLineEnd(paragraphs.last());
    const bool opens = several && paragraphs.first().heading;
    Place place = opens ? openSection(cursor, style) : Place::Caret;
    for (qsizetype i = 0; i < paragraphs.size() - (lineEnd && rest.isEmpty() ? 1 : 0); ++i) {
        place = put(cursor, paragraphs.at(i), place, style);
    }
    if (!rest.isEmpty()) {
        const BlockRole last = blockRole(cursor.block());
        if (isOneLine(last) || last == BlockRole::Image) {
            insertBody(cursor);
        }
        if (place == Place::Free || lineEnd || last == BlockRole::Image) {
            setBlockStyle(cursor.block(),
                          isOneLine(role) ? blockFormatFor(BlockRole::Body) : format);
        }
        const int end = cursor.position();
        insertRuns(cursor, rest);
        cursor.setPosition(end);
    }
}

} // namespace Pandian
