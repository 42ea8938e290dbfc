// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/documentcontent.h"

#include "session/documentstyle.h"
#include "session/topblocks.h"

#include <QHash>

#include <algorithm>
#include <limits>

namespace Pandian {

namespace {

TextKind kindOf(BlockRole role)
{
    switch (role) {
    case BlockRole::Subheading:
        return TextKind::Subheading;
    case BlockRole::Quotation:
        return TextKind::Quotation;
    case BlockRole::ListItem:
        return TextKind::ListItem;
    case BlockRole::Note:
        return TextKind::Note;
    case BlockRole::Byline:
        return TextKind::Byline;
    default:
        return TextKind::Paragraph;
    }
}

class Reader
{
public:
    explicit Reader(Article &article) : m_article(article), m_blocks(&article.lead)
    {
        article.kicker.clear();
        article.title.clear();
        article.subtitle.clear();
        article.lead.clear();
        article.sections.clear();
    }

    void block(const QTextBlock &block)
    {
        const BlockRole role = look(block).role;
        switch (role) {
        case BlockRole::Kicker:
            oneLine(block, m_article.kicker);
            break;
        case BlockRole::Title:
            oneLine(block, m_article.title);
            break;
        case BlockRole::Subtitle:
            oneLine(block, m_article.subtitle);
            break;
        case BlockRole::SectionHeading:
            m_article.sections.append(Section{sectionId(block), {}, {}});
            m_blocks = &m_article.sections.last().blocks;
            oneLine(block, m_article.sections.last().title);
            break;
        default:
            content(block, role);
        }
    }

    // The part of a block that lies between two positions.
    void part(const QTextBlock &block, int from, int to)
    {
        m_from = from;
        m_to = to;
        content(block, look(block).role);
    }

    void table(const QTextTable &table) { m_blocks->append(readTable(table)); }

    Table readTable(const QTextTable &table)
    {
        Table result;
        result.columns = table.columns();
        result.headerRows = table.format().headerRowCount();
        result.rows.resize(table.rows());
        for (int row = 0; row < table.rows(); ++row) {
            for (int column = 0; column < table.columns(); ++column) {
                const QTextTableCell cell = table.cellAt(row, column);
                if (cell.row() == row && cell.column() == column) {
                    result.rows[row].append(readCell(cell));
                }
            }
        }
        return result;
    }

private:
    // What a format means, looked up once for all the blocks and fragments that share it.
    struct BlockLook
    {
        BlockRole role = BlockRole::Body;
        ListKind list = ListKind::Bullet;
        int level = 0;
    };
    struct CharLook
    {
        RunStyles styles;
        QString link;
        bool image = false;
    };

    const BlockLook &look(const QTextBlock &block)
    {
        auto found = m_blockLooks.find(block.blockFormatIndex());
        if (found == m_blockLooks.end()) {
            const QTextBlockFormat format = block.blockFormat();
            BlockLook look{blockRole(format), ListKind::Bullet, 0};
            if (look.role == BlockRole::ListItem) {
                look.list = format.intProperty(ListKindProperty) == int(ListKind::Number)
                                ? ListKind::Number
                                : ListKind::Bullet;
                look.level = std::clamp(format.intProperty(ListLevelProperty), 0, 7);
            }
            found = m_blockLooks.insert(block.blockFormatIndex(), look);
        }
        return *found;
    }

    const CharLook &look(const QTextFragment &fragment)
    {
        auto found = m_charLooks.find(fragment.charFormatIndex());
        if (found == m_charLooks.end()) {
            const QTextCharFormat format = fragment.charFormat();
            found = m_charLooks.insert(
                fragment.charFormatIndex(),
                {runStyles(format), format.anchorHref(), format.hasProperty(ImageSha256Property)});
        }
        return *found;
    }

    static void append(TextBlock &block, const QString &text, const CharLook &look)
    {
        if (!block.runs.isEmpty() && block.runs.last().styles == look.styles &&
            block.runs.last().link == look.link) {
            block.runs.last().text += text;
        } else {
            block.runs.append(Run{text, look.styles, look.link});
        }
    }

    // Plain text; an image that got into a title is kept below it, and a line break that came with
    // joined text is a space.
    void oneLine(const QTextBlock &block, QString &text)
    {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            if (look(fragment).image) {
                splitAtImages(
                    fragment.text(), fragment.charFormat(),
                    [&text](const QString &part) { text += part; },
                    [this](const Image &image) { m_blocks->append(image); });
            } else {
                text += fragment.text();
            }
        }
        text.replace(QChar(QChar::LineSeparator), QChar(u' '));
    }

    // What is typed beside an image takes over its format.
    template <typename OnText, typename OnImage>
    void splitAtImages(const QString &text, const QTextCharFormat &format, OnText onText,
                       OnImage onImage)
    {
        const QStringList parts = text.split(QChar(QChar::ObjectReplacementCharacter));
        for (qsizetype i = 0; i < parts.size(); ++i) {
            if (i > 0) {
                onImage(imageOf(format));
            }
            if (!parts.at(i).isEmpty()) {
                onText(parts.at(i));
            }
        }
    }

    QString textOf(const QTextFragment &fragment) const
    {
        const int from = std::max(m_from - fragment.position(), 0);
        const int to = std::min(m_to - fragment.position(), fragment.length());
        return from < to ? fragment.text().mid(from, to - from) : QString();
    }

    void content(const QTextBlock &block, BlockRole role)
    {
        const TextBlock empty = emptyBlock(look(block));
        TextBlock text = empty;
        bool hasImage = false;
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            const QString shown = textOf(fragment);
            const CharLook &found = look(fragment);
            if (shown.isEmpty()) {
                continue;
            }
            if (!found.image) {
                append(text, shown, found);
                continue;
            }
            splitAtImages(
                shown, fragment.charFormat(),
                [&](const QString &part) { append(text, part, found); },
                [&](const Image &image) {
                    hasImage = true;
                    if (!text.runs.isEmpty()) {
                        m_blocks->append(std::exchange(text, empty));
                    }
                    m_blocks->append(image);
                });
        }
        if (!text.runs.isEmpty() || (!hasImage && role != BlockRole::Filler)) {
            m_blocks->append(std::move(text));
        }
    }

    static TextBlock emptyBlock(const BlockLook &look)
    {
        return {kindOf(look.role), {}, look.list, look.level};
    }

    TableCell readCell(const QTextTableCell &cell)
    {
        TableCell result;
        result.rowSpan = cell.rowSpan();
        result.columnSpan = cell.columnSpan();
        const QTextBlock end = cell.lastCursorPosition().block().next();
        for (QTextBlock block = cell.firstCursorPosition().block(); block != end;
             block = block.next()) {
            TextBlock text = emptyBlock(look(block));
            for (auto it = block.begin(); !it.atEnd(); ++it) {
                const CharLook &found = look(it.fragment());
                if (!found.image) {
                    append(text, it.fragment().text(), found);
                    continue;
                }
                splitAtImages(
                    it.fragment().text(), it.fragment().charFormat(),
                    [&](const QString &part) { append(text, part, found); },
                    [](const Image &) {}); // a cell holds none
            }
            result.blocks.append(std::move(text));
        }
        return result;
    }

    Article &m_article;
    QList<Block> *m_blocks; // of the lead or of the last section
    int m_from = 0;
    int m_to = std::numeric_limits<int>::max();
    QHash<int, BlockLook> m_blockLooks;
    QHash<int, CharLook> m_charLooks;
};

} // namespace

Table readTable(const QTextTable &table)
{
    Article nowhere;
    return Reader(nowhere).readTable(table);
}

QList<Block> readBlock(const QTextBlock &block, int from, int to)
{
    Article nowhere;
    Reader(nowhere).part(block, from, to);
    return nowhere.lead;
}

void readDocument(const QTextDocument &document, Article &article)
{
    Reader reader(article);
    walkTopLevel(
        document, [&reader](const QTextBlock &block) { reader.block(block); },
        [&reader](QTextTable &table) { reader.table(table); });
}

} // namespace Pandian
