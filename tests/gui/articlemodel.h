// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"

#include <QList>
#include <QString>

#include <optional>

namespace Pandian {

// What the open article must say after an edit, in the plainest way: an article's value is turned
// into another one, without any document. No answer where these plain rules do not reach.

// A line that the caret can stand in; points into the article.
struct ModelLine
{
    QString *title = nullptr;         // of the headline or a section
    TextBlock *text = nullptr;        // a paragraph, also in a cell
    Image *image = nullptr;           // which is one character
    QList<Block> *blocks = nullptr;   // of the lead or the section; null: the headline
    QList<TextBlock> *cell = nullptr; // that the paragraph is in
    int section = -1;                 // by index; -1: headline or lead
    int block = -1;                   // in `blocks`, also of the cell's table; -1: a title
    int inCell = 0;
};
// In reading order.
QList<ModelLine> modelLines(Article &article);

struct ModelPlace
{
    int line = 0;
    int offset = 0;
};
struct ModelStretch
{
    int line = 0;
    int from = 0;
    int to = 0;
};

// Everything that is written there, an image as U+FFFC, a line break as a space.
QString charactersOf(Article article);
// The first line that differs, for a message.
QString differenceOf(Article actual, Article expected);
QList<SectionId> sectionIds(const Article &article);

using Expected = std::optional<Article>;

// Keys.
Expected typed(Article article, ModelPlace place, const QString &text);
Expected enterPressed(Article article, ModelPlace place);
Expected erased(Article article, ModelStretch stretch);
Expected backspacedAtStart(Article article, int line);
Expected deletedAtEnd(Article article, int line);
// Whether such a key asks first, as the line below is a heading that would be merged.
bool asksToMerge(Article article, int upper, bool backwards);

// What paragraphs are and look like.
Expected styled(Article article, const QList<ModelStretch> &stretches, RunStyle style, bool on);
Expected madeKind(Article article, const QList<ModelStretch> &stretches, const TextBlock &kind);
Expected madeHeadline(Article article, int line);
Expected madeHeading(Article article, int line, const SectionId &id);

// Sections, by index.
Expected withNewSection(Article article, ModelPlace place, const SectionId &id);
Expected withNewSectionAfter(Article article, int section, const SectionId &id);
Expected merged(Article article, int section);
Expected moved(Article article, int from, int target);
Expected duplicated(Article article, int section, const SectionId &id);
Expected removed(Article article, int section);

// A table or an image.
Expected withBlock(Article article, ModelPlace place, const Block &block);
Expected replaced(Article article, const QString &words, const QString &by);

} // namespace Pandian
