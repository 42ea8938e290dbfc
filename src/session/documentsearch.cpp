// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/documentsearch.h"

#include "session/articledocument.h"

#include <QTextBlock>
#include <QTextCursor>

#include <algorithm>

namespace Pandian {

namespace {

struct Replacement
{
    TextRange hit; // in the document
    QString text;
};

// Titles have one line; an image that a group looked at stays the only one.
QString fitting(QString text, const QTextBlock &block)
{
    if (isOneLine(blockRole(block))) {
        text.replace(QChar(QChar::LineSeparator), u' ').replace(u'\t', u' ');
    }
    return text.remove(QChar(QChar::ObjectReplacementCharacter));
}

QList<Replacement> replacementsIn(const QTextBlock &block, const QList<TextRange> &hits,
                                  const TextPattern &pattern, const QString &replacement)
{
    QList<TextRange> inBlock;
    for (const TextRange &hit : hits) {
        inBlock.append({hit.start - block.position(), hit.length});
    }
    const QStringList filled = replacementsFor(block.text(), inBlock, pattern, replacement);
    QList<Replacement> replacements;
    for (qsizetype i = 0; i < hits.size(); ++i) {
        replacements.append({hits.at(i), fitting(filled.at(i), block)});
    }
    return replacements;
}

} // namespace

QList<DocumentParagraph> paragraphsOf(const ArticleDocument &document,
                                      const std::optional<SectionId> &section)
{
    const QTextDocument &text = *document.textDocument();
    int from = 0;
    int to = text.characterCount();
    if (section) {
        const QList<OutlineEntry> outline = document.outline();
        const auto entry =
            std::find_if(outline.cbegin(), outline.cend(),
                         [&section](const OutlineEntry &one) { return one.id == *section; });
        if (entry == outline.cend()) {
            return {};
        }
        from = entry == outline.cbegin() ? 0 : entry->position;
        to = std::next(entry) == outline.cend() ? to : std::next(entry)->position;
    }
    QList<DocumentParagraph> paragraphs;
    for (QTextBlock block = text.findBlock(from); block.isValid() && block.position() < to;
         block = block.next()) {
        paragraphs.append({block.position(), block.text()});
    }
    return paragraphs;
}

Result<QList<TextRange>> findHits(const QList<DocumentParagraph> &paragraphs,
                                  const TextPattern &pattern, const QDeadlineTimer &deadline)
{
    QList<TextRange> hits;
    for (const DocumentParagraph &paragraph : paragraphs) {
        const auto found = findHits(paragraph.text, pattern, deadline);
        if (!found) {
            return found;
        }
        for (const TextRange &hit : *found) {
            hits.append({paragraph.position + hit.start, hit.length});
        }
    }
    return hits;
}

void replaceHits(QTextDocument &document, const QList<TextRange> &hits, const TextPattern &pattern,
                 const QString &replacement)
{
    QList<Replacement> replacements; // of texts as they are: before the first one changes
    for (qsizetype i = 0; i < hits.size();) {
        const QTextBlock block = document.findBlock(hits.at(i).start);
        const qsizetype first = i;
        while (i < hits.size() && hits.at(i).start < block.position() + block.length()) {
            ++i;
        }
        replacements.append(
            replacementsIn(block, hits.mid(first, i - first), pattern, replacement));
    }
    if (replacements.isEmpty()) {
        return;
    }
    QTextCursor cursor(&document);
    cursor.setPosition(hits.first().start); // where undo puts the caret
    cursor.beginEditBlock();
    for (auto one = replacements.crbegin(); one != replacements.crend(); ++one) {
        cursor.setPosition(one->hit.start + 1);
        const QTextCharFormat format = cursor.charFormat(); // of the first character
        cursor.setPosition(one->hit.start);
        cursor.setPosition(one->hit.end(), QTextCursor::KeepAnchor);
        cursor.insertText(one->text, format);
    }
    cursor.endEditBlock();
}

} // namespace Pandian
