// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/documentsearch.h"

#include "session/articledocument.h"
#include "text/articlesize.h"

#include <QCoreApplication>
#include <QTextBlock>
#include <QTextCursor>

#include <algorithm>

namespace Pandian {

namespace {

struct DocumentSearchTexts
{
    Q_DECLARE_TR_FUNCTIONS(DocumentSearch)
};

// Titles have one line; an image that a group looked at stays the only one.
QString fitting(QString text, const QTextBlock &block)
{
    if (isOneLine(blockRole(block))) {
        text.replace(QChar(QChar::LineSeparator), u' ').replace(u'\t', u' ');
    }
    return text.remove(QChar(QChar::ObjectReplacementCharacter));
}

// A title that was longer already may stay so.
bool isTooLong(const QTextBlock &block, qsizetype characters)
{
    const qsizetype present = block.length() - 1;
    return isOneLine(blockRole(block)) &&
           characters > std::max<qsizetype>(present, MaxTitleCharacters);
}

Error tooLongTitle()
{
    return {ErrorCode::InvalidInput,
            DocumentSearchTexts::tr("A title has at most %L1 characters, so nothing was replaced. "
                                    "Take a shorter replacement, or one section at a time.")
                .arg(MaxTitleCharacters),
            {}};
}

Error tooLongArticle()
{
    return {ErrorCode::InvalidInput,
            DocumentSearchTexts::tr("One article holds at most %L1 characters, so nothing was "
                                    "replaced. Take a shorter replacement.")
                .arg(MaxArticleCharacters),
            {}};
}

// What comes in place of each hit, hits of texts as they are: before the first one changes.
Result<QStringList> replacementsFor(const QTextDocument &document, const QList<TextHit> &hits,
                                    const TextPattern &pattern, const QString &replacement)
{
    QStringList texts;
    qsizetype characters = document.characterCount();
    const qsizetype most = std::max(characters, MaxArticleCharacters);
    for (qsizetype i = 0; i < hits.size();) {
        const QTextBlock block = document.findBlock(hits.at(i).start);
        const QString text = block.text();
        qsizetype ofBlock = text.size();
        for (; i < hits.size() && hits.at(i).start < block.position() + block.length(); ++i) {
            const TextHit hit = moved(hits.at(i), -block.position());
            texts.append(fitting(replacementFor(text, hit, pattern, replacement), block));
            ofBlock += texts.last().size() - hit.length;
            characters += texts.last().size() - hit.length;
            if (characters > most) {
                return tooLongArticle();
            }
        }
        if (isTooLong(block, ofBlock)) {
            return tooLongTitle();
        }
    }
    return texts;
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

TextHit moved(TextHit hit, int by)
{
    hit.start += by;
    for (TextRange &group : hit.groups) {
        group.start += by;
    }
    return hit;
}

Result<QList<TextHit>> findHits(const QList<DocumentParagraph> &paragraphs,
                                const TextPattern &pattern, const QDeadlineTimer &deadline)
{
    QList<TextHit> hits;
    for (const DocumentParagraph &paragraph : paragraphs) {
        const auto found = findHits(paragraph.text, pattern, deadline);
        if (!found) {
            return found;
        }
        for (const TextHit &hit : *found) {
            hits.append(moved(hit, paragraph.position));
        }
    }
    return hits;
}

Result<void> replaceHits(QTextDocument &document, const QList<TextHit> &hits,
                         const TextPattern &pattern, const QString &replacement)
{
    const auto texts = replacementsFor(document, hits, pattern, replacement);
    if (!texts) {
        return texts.error();
    }
    if (hits.isEmpty()) {
        return {};
    }
    QTextCursor cursor(&document);
    cursor.setPosition(hits.first().start); // where undo puts the caret
    cursor.beginEditBlock();
    for (qsizetype i = hits.size() - 1; i >= 0; --i) {
        const TextHit &hit = hits.at(i);
        cursor.setPosition(hit.start + 1);
        const QTextCharFormat format = cursor.charFormat(); // of the first character
        cursor.setPosition(hit.start);
        cursor.setPosition(hit.end(), QTextCursor::KeepAnchor);
        cursor.insertText(texts->at(i), format);
    }
    cursor.endEditBlock();
    return {};
}

} // namespace Pandian
