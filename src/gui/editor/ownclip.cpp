// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/editor/ownclip.h"

#include "core/articlejson.h"
#include "gui/editor/clipboard.h"
#include "gui/editor/cliptables.h"
#include "gui/editor/editing.h"
#include "session/articledocument.h"
#include "session/documentcontent.h"
#include "text/sectionlabel.h"

#include <QMimeData>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextTable>

#include <algorithm>
#include <memory>

namespace Pandian {

namespace {

constexpr qsizetype maxOwn = 64 * 1024 * 1024; // bytes
const QString ownType = QStringLiteral("application/x-pandian-article+json");

QString asHtml(const QList<Run> &runs)
{
    QString html;
    for (const Run &run : runs) {
        QString text = run.text.toHtmlEscaped();
        text.replace(QChar::LineSeparator, QLatin1String("<br>"));
        const auto wrap = [&text](const QString &tag) {
            text = QStringLiteral("<%1>%2</%1>").arg(tag, text);
        };
        if (run.styles & RunStyle::Superscript) {
            wrap(QStringLiteral("sup"));
        }
        if (run.styles & RunStyle::Subscript) {
            wrap(QStringLiteral("sub"));
        }
        if (run.styles & RunStyle::Underline) {
            wrap(QStringLiteral("u"));
        }
        if (run.styles & RunStyle::Italic) {
            wrap(QStringLiteral("i"));
        }
        if (run.styles & RunStyle::Bold) {
            wrap(QStringLiteral("b"));
        }
        if (!run.link.isEmpty()) {
            text = QStringLiteral("<a href=\"%1\">%2</a>").arg(run.link.toHtmlEscaped(), text);
        }
        html += text;
    }
    return html;
}

// What is painted before a block is copied with it when the selection runs over its start into
// another block: inside one title only what is marked is copied.
QString paintedPrefix(const ArticleDocument &document, const QTextBlock &block)
{
    switch (blockRole(block)) {
    case BlockRole::SectionHeading: {
        const QString label = document.labelOf(block);
        const QString gap = document.metadata().labelStyle.gap;
        return label + (gap == u"\n" ? QStringLiteral(" ") : gap);
    }
    case BlockRole::Subtitle:
        return block.length() > 1 ? QStringLiteral("\u2014\u2014") : QString();
    default:
        return {};
    }
}

// What is copied, in the three ways in which it is offered.
class ClipWriter
{
public:
    explicit ClipWriter(const ArticleId &source) { m_own.id = source; }

    void heading(const QString &title, const QString &prefix)
    {
        line(prefix + title, (prefix + title).toHtmlEscaped(), QStringLiteral("h2"));
        m_own.sections.append({SectionId::create(), title, {}});
    }

    void title(const QString &title, const QString &prefix, const QString &tag)
    {
        line(prefix + title, (prefix + title).toHtmlEscaped(), tag);
        append(paragraph(title));
    }

    void block(const Block &block)
    {
        if (const auto *table = std::get_if<Table>(&block)) {
            beginLine();
            m_text += tableAsTabbed(*table);
            m_html += tableAsHtml(*table, &asHtml);
        } else if (const auto *text = std::get_if<TextBlock>(&block)) {
            line(plainText(text->runs), asHtml(text->runs), QStringLiteral("p"));
        } else if (const QString caption = plainText(block); !caption.isEmpty()) {
            line(caption, caption.toHtmlEscaped(), QStringLiteral("p"));
        }
        append(block);
    }

    // The line before is copied with its end.
    void endLine()
    {
        m_text += u'\n';
        append(TextBlock());
    }

    QMimeData *data()
    {
        auto data = std::make_unique<QMimeData>();
        data->setText(m_text.replace(QChar::LineSeparator, u'\n'));
        data->setHtml(m_html);
        if (const Result<QByteArray> json = articleToJson(m_own)) {
            data->setData(ownType, *json);
        }
        return data.release();
    }

private:
    void beginLine()
    {
        if (!m_html.isEmpty()) {
            m_text += u'\n';
        }
    }

    void line(const QString &text, const QString &html, const QString &tag)
    {
        beginLine();
        m_text += text;
        m_html += QStringLiteral("<%1>%2</%1>\n").arg(tag, html);
    }

    void append(const Block &block)
    {
        (m_own.sections.isEmpty() ? m_own.lead : m_own.sections.last().blocks).append(block);
    }

    QString m_text;
    QString m_html;
    Article m_own;
};

// Tables are copied whole but for a selection within one cell, or of some cells.
bool isWithinCell(const QTextCursor &selection, const QTextTable &table)
{
    const QTextTableCell cell = table.cellAt(selection.selectionStart());
    return cell.isValid() && cell == table.cellAt(selection.selectionEnd());
}

Table selectedCells(const QTextCursor &selection, const QTextTable &table)
{
    int row = 0;
    int rows = 0;
    int column = 0;
    int columns = 0;
    selection.selectedTableCells(&row, &rows, &column, &columns);
    return cutOut(readTable(table), QRect(column, row, columns, rows));
}

// A title's text, which has no styles of its own.
QString selectedTitle(const QTextBlock &block, int start, int end)
{
    const int from = std::max(start, block.position());
    QString title = block.text().mid(from - block.position(), std::max(0, end - from));
    return title.remove(QChar(QChar::ObjectReplacementCharacter));
}

// Less than one whole paragraph is text, whatever it stands in.
bool isPart(const QTextBlock &block, int start, int end)
{
    return end <= textEnd(block) && start >= block.position() && end - start < block.length() - 1;
}

Block withoutKind(const Block &block)
{
    const auto *text = std::get_if<TextBlock>(&block);
    return text ? TextBlock{TextKind::Paragraph, text->runs, ListKind::Bullet, 0} : block;
}

} // namespace

QMimeData *writeClip(const ArticleDocument &document, const QTextCursor &selection)
{
    ClipWriter clip(document.metadata().id);
    if (const QTextTable *cells = selection.currentTable();
        cells && selection.hasComplexSelection()) {
        clip.block(selectedCells(selection, *cells));
        return clip.data();
    }
    const int start = selection.selectionStart();
    const int end = selection.selectionEnd();
    const QTextBlock first = document.textDocument()->findBlock(start);
    const bool several = end > textEnd(first);
    for (QTextBlock block = first; block.isValid() && block.position() <= end;
         block = block.next()) {
        if (const QTextTable *table = QTextCursor(block).currentTable();
            table && !isWithinCell(selection, *table)) {
            clip.block(readTable(*table));
            block = document.textDocument()->findBlock(table->lastPosition());
            continue;
        }
        if (several && block.position() == end) {
            clip.endLine();
            break;
        }
        const bool whole = several && start <= block.position();
        const QString prefix = whole ? paintedPrefix(document, block) : QString();
        const BlockRole role = blockRole(block);
        if (whole && role == BlockRole::SectionHeading) {
            clip.heading(selectedTitle(block, start, end), prefix);
        } else if (isOneLine(role)) {
            clip.title(selectedTitle(block, start, end), prefix,
                       role == BlockRole::Title ? QStringLiteral("h1") : QStringLiteral("p"));
        } else {
            const QList<Block> blocks = readBlock(block, start, end);
            for (const Block &one : blocks) {
                clip.block(isPart(block, start, end) ? withoutKind(one) : one);
            }
        }
    }
    return clip.data();
}

bool hasOwnClip(const QMimeData &data)
{
    return data.hasFormat(ownType);
}

std::optional<Clip> readOwnClip(const QMimeData &data)
{
    const QByteArray json = data.data(ownType);
    if (json.isEmpty() || json.size() > maxOwn) {
        return std::nullopt;
    }
    const Result<Article> article = articleFromJson(json);
    if (!article) {
        return std::nullopt;
    }
    Clip clip{{}, article->id};
    const auto append = [&clip](const QList<Block> &blocks) {
        for (const Block &block : blocks) {
            clip.paragraphs.append({false, block, true});
        }
    };
    append(article->lead);
    for (const Section &section : article->sections) {
        clip.paragraphs.append({true, paragraph(section.title), true});
        append(section.blocks);
    }
    if (clip.paragraphs.size() == 1) {
        ClipParagraph &only = clip.paragraphs.first();
        const auto *text = std::get_if<TextBlock>(&only.block);
        only.keepsKind = !text || text->kind != TextKind::Paragraph;
    }
    return clip;
}

} // namespace Pandian
