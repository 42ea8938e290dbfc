// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/documentstructure.h"

#include "session/documentstyle.h"
#include "session/topblocks.h"

#include <QSet>
#include <QTextCursor>

namespace Pandian {

namespace {

constexpr BlockRole headlineRoles[] = {BlockRole::Kicker, BlockRole::Title, BlockRole::Subtitle};

class Scanner
{
public:
    void block(const QTextBlock &block)
    {
        const BlockRole role = blockRole(block);
        if (role == BlockRole::SectionHeading) {
            heading(block);
        } else if (isHeadline(role) && m_number >= HeadlineParts) {
            add(Flaw::StrayRole, block);
        } else if (role == BlockRole::Filler && block.length() > 1) {
            add(Flaw::FilledFiller, block);
        }
        m_previous = block;
        m_afterTable = false;
        ++m_number;
    }

    void table(QTextTable &table)
    {
        if (isOneLine(blockRole(m_previous)) || blockRole(m_previous) == BlockRole::Image) {
            add(Flaw::TableBelow, m_previous);
        }
        const QTextBlock end = table.lastCursorPosition().block().next();
        for (QTextBlock block = table.firstCursorPosition().block(); block != end;
             block = block.next()) {
            if (isOneLine(blockRole(block))) {
                add(Flaw::StrayHeading, block);
            }
        }
        m_afterTable = true;
        m_heading = {};
    }

    DocumentStructure structure;

private:
    void heading(const QTextBlock &block)
    {
        const SectionId id = sectionId(block);
        const bool again =
            !id.isNull() && id == sectionId(m_heading) && id == sectionId(m_previous);
        if (again) {
            // Of "|title" the heading is the second half, of every other split the first.
            const bool later = m_heading.length() == 1 && block.length() > 1;
            add(Flaw::StrayHeading, later ? m_heading : block);
            if (later) {
                m_heading = block;
                structure.headings.last() = {id, titleOf(block), block.position()};
            }
            return;
        }
        m_heading = block;
        if (m_afterTable) {
            add(Flaw::TableAbove, block);
        }
        if (id.isNull() || m_ids.contains(id)) {
            add(Flaw::DoubleId, block);
        }
        m_ids.insert(id);
        structure.headings.append({id, titleOf(block), block.position()});
    }

    void add(Flaw::Kind kind, const QTextBlock &block)
    {
        structure.flaws.append({kind, block.position()});
    }

    QTextBlock m_previous;
    QTextBlock m_heading; // that its section keeps of the last ones
    QSet<SectionId> m_ids;
    int m_number = 0;
    bool m_afterTable = false;
};

void insertAfter(const QTextBlock &block, BlockRole role)
{
    QTextCursor cursor(block);
    cursor.movePosition(QTextCursor::EndOfBlock);
    cursor.insertBlock(blockFormatFor(role), charFormatFor(role));
}

void insertBefore(const QTextBlock &block, BlockRole role)
{
    QTextCursor cursor(block);
    const int position = block.position();
    cursor.insertBlock(block.blockFormat(), block.charFormat());
    cursor.setPosition(position);
    cursor.setBlockFormat(blockFormatFor(role));
    cursor.setBlockCharFormat(charFormatFor(role));
}

// The lower of two blocks becomes the end of the upper one, a space between them.
void joinWithNext(const QTextBlock &upper)
{
    const QTextBlockFormat format = upper.blockFormat();
    QTextCursor cursor(upper);
    cursor.movePosition(QTextCursor::EndOfBlock);
    const bool space = upper.length() > 1 && upper.next().length() > 1;
    cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    if (space) {
        cursor.insertText(QStringLiteral(" "), charFormatFor(blockRole(format)));
    }
    setBlockStyle(cursor.block(), format);
}

} // namespace

QString titleOf(const QTextBlock &heading)
{
    QString title = heading.text();
    title.remove(QChar(QChar::ObjectReplacementCharacter));
    return title.replace(QChar(QChar::LineSeparator), QChar(u' '));
}

DocumentStructure scanStructure(const QTextDocument &document)
{
    Scanner scanner;
    walkTopLevel(
        document, [&scanner](const QTextBlock &block) { scanner.block(block); },
        [&scanner](QTextTable &table) { scanner.table(table); });
    return scanner.structure;
}

bool isHeadlineWhole(const QTextDocument &document)
{
    QTextBlock block = document.begin();
    for (const BlockRole role : headlineRoles) {
        if (!block.isValid() || blockRole(block) != role) {
            return false;
        }
        block = block.next();
    }
    return !isHeadline(blockRole(block));
}

bool standsClear(const QTextBlock &block)
{
    return !isInTable(block.next()) && !isInTable(block.previous());
}

void mendHeadline(QTextDocument &document)
{
    if (document.blockCount() == 1 && document.isEmpty()) {
        setBlockStyle(document.begin(), blockFormatFor(BlockRole::Body));
    }
    // Doubled parts are joined, parts in a wrong order become paragraphs.
    int last = -1;
    for (QTextBlock block = document.begin(); isHeadline(blockRole(block));) {
        const int role = int(blockRole(block));
        if (role == last) {
            const int upper = block.previous().position();
            joinWithNext(block.previous());
            block = document.findBlock(upper).next();
            continue;
        }
        if (role < last) {
            setBlockStyle(block, blockFormatFor(BlockRole::Body));
        }
        last = std::max(last, role);
        block = block.next();
    }
    for (int number = 0; number < HeadlineParts; ++number) {
        const QTextBlock block = document.findBlockByNumber(number);
        if (!block.isValid() || blockRole(block) != headlineRoles[number]) {
            if (number == 0) {
                insertBefore(block, headlineRoles[0]);
            } else {
                insertAfter(document.findBlockByNumber(number - 1), headlineRoles[number]);
            }
        }
    }
    if (document.blockCount() == HeadlineParts) {
        insertAfter(document.lastBlock(), BlockRole::Body);
    }
}

void mendFlaws(QTextDocument &document, const QList<Flaw> &flaws, const LabelStyle &style)
{
    for (auto flaw = flaws.crbegin(); flaw != flaws.crend(); ++flaw) {
        const QTextBlock block = document.findBlock(flaw->position);
        switch (flaw->kind) {
        case Flaw::StrayHeading:
        case Flaw::StrayRole:
        case Flaw::FilledFiller:
            setBlockStyle(block, blockFormatFor(BlockRole::Body));
            break;
        case Flaw::DoubleId:
            QTextCursor(block).setBlockFormat(headingFormat(SectionId::create(), style));
            break;
        case Flaw::TableAbove:
            insertBefore(block, BlockRole::Filler);
            break;
        case Flaw::TableBelow:
            insertAfter(block, BlockRole::Filler);
            break;
        }
    }
}

} // namespace Pandian
