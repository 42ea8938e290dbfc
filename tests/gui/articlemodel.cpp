// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "articlemodel.h"

#include "session/sectionoperations.h"
#include "text/articlesize.h"

#include <algorithm>

namespace Pandian {

namespace {

class LineReader
{
public:
    QList<ModelLine> lines;

    void title(QString &title, QList<Block> *blocks = nullptr, int section = -1)
    {
        ModelLine line;
        line.title = &title;
        line.blocks = blocks;
        line.section = section;
        lines.append(line);
    }

    void blocks(QList<Block> &blocks, int section)
    {
        for (int i = 0; i < int(blocks.size()); ++i) {
            ModelLine line;
            line.blocks = &blocks;
            line.section = section;
            line.block = i;
            if (auto *table = std::get_if<Table>(&blocks[i])) {
                cells(*table, line);
                continue;
            }
            line.text = std::get_if<TextBlock>(&blocks[i]);
            line.image = std::get_if<Image>(&blocks[i]);
            lines.append(line);
        }
    }

private:
    void cells(Table &table, ModelLine line)
    {
        for (QList<TableCell> &row : table.rows) {
            for (TableCell &cell : row) {
                line.cell = &cell.blocks;
                for (int i = 0; i < int(cell.blocks.size()); ++i) {
                    line.text = &cell.blocks[i];
                    line.inCell = i;
                    lines.append(line);
                }
            }
        }
    }
};

QList<Run> part(const QList<Run> &runs, int from, int to)
{
    QList<Run> found;
    int start = 0;
    for (Run run : runs) {
        const int end = start + int(run.text.size());
        const int first = std::max(from, start);
        run.text = run.text.mid(first - start, std::max(0, std::min(to, end) - first));
        found.append(run);
        start = end;
    }
    return normalizedRuns(found);
}

int length(const QList<Run> &runs)
{
    return int(plainText(runs).size());
}

QString asTitle(const QList<Run> &runs)
{
    return plainText(runs).replace(QChar::LineSeparator, u' ');
}

bool isHeadlinePart(const ModelLine &line)
{
    return line.title && !line.blocks;
}

bool isSectionTitle(const ModelLine &line)
{
    return line.title && line.blocks;
}

const Block *neighbour(const ModelLine &line, int by)
{
    const int at = line.block + by;
    return at >= 0 && at < int(line.blocks->size()) ? &line.blocks->at(at) : nullptr;
}

bool isTable(const Block *block)
{
    return block && std::holds_alternative<Table>(*block);
}

bool isBesideTable(const ModelLine &line)
{
    return isTable(neighbour(line, -1)) || isTable(neighbour(line, 1));
}

bool isFirstOfLead(const ModelLine &line)
{
    return line.section < 0 && line.block == 0;
}

void insertBelow(const ModelLine &line, const TextBlock &text)
{
    if (line.cell) {
        line.cell->insert(line.inCell + 1, text);
    } else {
        line.blocks->insert(line.block + 1, text);
    }
}

void remove(const ModelLine &line)
{
    if (line.cell) {
        line.cell->removeAt(line.inCell);
    } else {
        line.blocks->removeAt(line.block);
    }
}

QList<Block> &blocksOf(Article &article, int section)
{
    return section < 0 ? article.lead : article.sections[section].blocks;
}

// From that block on.
void divide(Article &article, int section, int block, const Section &heading)
{
    QList<Block> &upper = blocksOf(article, section);
    Section made = heading;
    made.blocks = upper.mid(block);
    upper.resize(block);
    article.sections.insert(section + 1, made);
}

bool canBeTitle(const ModelLine &line)
{
    return line.text && !line.cell && !line.text->runs.isEmpty() &&
           length(line.text->runs) <= MaxTitleCharacters;
}

TextBlock alike(const TextBlock &block, const QList<Run> &runs)
{
    return {block.kind, runs, block.list, block.level};
}

// The lower paragraph becomes the end of the upper one.
bool join(const ModelLine &upper, const ModelLine &lower)
{
    const QList<Run> runs = lower.text->runs;
    if (upper.title) {
        *upper.title += asTitle(runs);
    } else if (upper.text->runs.isEmpty()) {
        if (upper.text->kind == TextKind::ListItem && lower.text->kind == TextKind::ListItem) {
            return false; // whose level it has is left to Qt
        }
        *upper.text = alike(*lower.text, runs);
    } else {
        upper.text->runs = normalizedRuns(upper.text->runs + runs);
    }
    remove(lower);
    return true;
}

QStringList described(Article &article)
{
    QStringList descriptions;
    const QList<ModelLine> lines = modelLines(article);
    for (const ModelLine &line : lines) {
        QString text = u"section %1 block %2: "_qs.arg(line.section).arg(line.block);
        if (line.title) {
            text += u"title “%1”"_qs.arg(*line.title);
        } else if (line.image) {
            text += u"image %1"_qs.arg(line.image->sha256.left(6));
        } else {
            text += u"kind %1 list %2 level %3%4"_qs.arg(int(line.text->kind))
                        .arg(int(line.text->list))
                        .arg(line.text->level)
                        .arg(line.cell ? u" in a cell"_qs : QString());
            for (const Run &run : std::as_const(line.text->runs)) {
                text += u" [%1 “%2” %3]"_qs.arg(run.styles.toInt()).arg(run.text, run.link);
            }
        }
        descriptions.append(text);
    }
    return descriptions;
}

} // namespace

QList<ModelLine> modelLines(Article &article)
{
    LineReader reader;
    reader.title(article.kicker);
    reader.title(article.title);
    reader.title(article.subtitle);
    reader.blocks(article.lead, -1);
    for (int i = 0; i < int(article.sections.size()); ++i) {
        Section &section = article.sections[i];
        reader.title(section.title, &section.blocks, i);
        reader.blocks(section.blocks, i);
    }
    return reader.lines;
}

QString charactersOf(Article article)
{
    QString all;
    const QList<ModelLine> lines = modelLines(article);
    for (const ModelLine &line : lines) {
        all += line.title  ? *line.title
               : line.text ? plainText(line.text->runs)
                           : QString(QChar(QChar::ObjectReplacementCharacter));
    }
    return all.replace(QChar::LineSeparator, u' ');
}

QString differenceOf(Article actual, Article expected)
{
    const QStringList is = described(actual);
    const QStringList shouldBe = described(expected);
    const auto [a, b] = std::mismatch(is.begin(), is.end(), shouldBe.begin(), shouldBe.end());
    if (a == is.end() && b == shouldBe.end()) {
        return u"section ids, tables' shape or metadata differ"_qs;
    }
    return u"“%1” instead of “%2”"_qs.arg(a == is.end() ? u"nothing"_qs : *a,
                                          b == shouldBe.end() ? u"nothing"_qs : *b);
}

QList<SectionId> sectionIds(const Article &article)
{
    QList<SectionId> ids;
    for (const Section &section : article.sections) {
        ids.append(section.id);
    }
    return ids;
}

// What is typed looks like the character before it.
Expected typed(Article article, ModelPlace place, const QString &text)
{
    const ModelLine line = modelLines(article).at(place.line);
    if (line.title) {
        line.title->insert(place.offset, text);
        return article;
    }
    if (line.image) {
        return std::nullopt;
    }
    int offset = place.offset;
    for (Run &run : line.text->runs) {
        const int end = int(run.text.size());
        if (offset <= end) {
            if (!run.link.isEmpty() && (offset == 0 || offset == end)) {
                return std::nullopt;
            }
            run.text.insert(offset, text);
            return article;
        }
        offset -= end;
    }
    return std::nullopt; // an empty paragraph has a style of its own
}

Expected enterPressed(Article article, ModelPlace place)
{
    const QList<ModelLine> lines = modelLines(article);
    const ModelLine &line = lines.at(place.line);
    if (isHeadlinePart(line)) {
        if (line.title == &article.subtitle && article.lead.isEmpty()) {
            return std::nullopt; // somewhere to write, if that is not there already
        }
    } else if (line.title && place.offset == 0 && !line.title->isEmpty()) {
        blocksOf(article, line.section - 1).append(TextBlock());
    } else if (line.title) {
        line.blocks->prepend(paragraph(line.title->mid(place.offset)));
        line.title->truncate(place.offset);
    } else if (line.image) {
        insertBelow(line, TextBlock());
    } else if (line.text->runs.isEmpty() && line.text->kind != TextKind::Paragraph) {
        *line.text = TextBlock();
    } else {
        const QList<Run> runs = line.text->runs;
        line.text->runs = part(runs, 0, place.offset);
        insertBelow(line, alike(*line.text, part(runs, place.offset, length(runs))));
    }
    return article;
}

Expected erased(Article article, ModelStretch stretch)
{
    const ModelLine line = modelLines(article).at(stretch.line);
    if (line.title) {
        line.title->remove(stretch.from, stretch.to - stretch.from);
    } else if (line.image) {
        line.blocks->replace(line.block, TextBlock()); // where it was, there is room for one
    } else {
        const QList<Run> runs = line.text->runs;
        line.text->runs =
            normalizedRuns(part(runs, 0, stretch.from) + part(runs, stretch.to, length(runs)));
    }
    return article;
}

// A list item, quotation or the like becomes a paragraph first.
Expected backspacedAtStart(Article article, int line)
{
    const ModelLine here = modelLines(article).at(line);
    if (here.text && here.text->kind != TextKind::Paragraph) {
        *here.text = alike(TextBlock(), here.text->runs);
        return article;
    }
    if (asksToMerge(article, line - 1, true)) {
        return merged(article, here.section);
    }
    return line > 0 ? deletedAtEnd(article, line - 1) : article;
}

bool asksToMerge(Article article, int upper, bool backwards)
{
    const QList<ModelLine> lines = modelLines(article);
    if (upper < 0 || upper + 1 >= lines.size() || !isSectionTitle(lines.at(upper + 1))) {
        return false;
    }
    const ModelLine &line = lines.at(upper);
    if (line.cell) {
        return backwards;
    }
    return !isHeadlinePart(line) && !line.image &&
           !(line.text && line.text->runs.isEmpty() && line.text->kind == TextKind::Paragraph &&
             !isFirstOfLead(line));
}

Expected deletedAtEnd(Article article, int line)
{
    const QList<ModelLine> lines = modelLines(article);
    if (line + 1 >= lines.size()) {
        return article;
    }
    const ModelLine &upper = lines.at(line);
    const ModelLine &lower = lines.at(line + 1);
    const bool apart =
        isHeadlinePart(upper) || upper.image || lower.image || upper.cell != lower.cell;
    if (apart) {
        return article;
    }
    if (isSectionTitle(lower)) {
        if (asksToMerge(article, line, false)) {
            return merged(article, lower.section);
        }
        if (isTable(neighbour(upper, -1))) {
            return std::nullopt; // it may be the one that must stand there
        }
        remove(upper);
        return article;
    }
    const bool room = !upper.title || lower.text->runs.isEmpty() ||
                      upper.title->size() + length(lower.text->runs) <= MaxTitleCharacters;
    if (room && !join(upper, lower)) {
        return std::nullopt;
    }
    return article;
}

Expected styled(Article article, const QList<ModelStretch> &stretches, RunStyle style, bool on)
{
    const QList<ModelLine> lines = modelLines(article);
    for (const ModelStretch &stretch : stretches) {
        TextBlock *text = lines.at(stretch.line).text;
        if (!text) {
            continue;
        }
        QList<Run> changed = part(text->runs, stretch.from, stretch.to);
        for (Run &run : changed) {
            run.styles.setFlag(style, on);
        }
        text->runs = normalizedRuns(part(text->runs, 0, stretch.from) + changed +
                                    part(text->runs, stretch.to, length(text->runs)));
    }
    return article;
}

Expected madeKind(Article article, const QList<ModelStretch> &stretches, const TextBlock &kind)
{
    const QList<ModelLine> lines = modelLines(article);
    for (const ModelStretch &stretch : stretches) {
        if (TextBlock *text = lines.at(stretch.line).text) {
            const int level = kind.kind == TextKind::ListItem ? text->level : 0;
            *text = {kind.kind, text->runs, kind.list, level};
        }
    }
    return article;
}

Expected madeHeadline(Article article, int line)
{
    const ModelLine here = modelLines(article).at(line);
    if (!article.title.isEmpty() || !canBeTitle(here)) {
        return article;
    }
    if (isBesideTable(here)) {
        return std::nullopt; // it may be one that must stand there
    }
    article.title = asTitle(here.text->runs);
    if (isFirstOfLead(here) && article.lead.size() == 1) {
        here.text->runs.clear();
    } else {
        remove(here);
    }
    return article;
}

Expected madeHeading(Article article, int line, const SectionId &id)
{
    const ModelLine here = modelLines(article).at(line);
    if (!canBeTitle(here)) {
        return article;
    }
    const int label = typedLabelLength(plainText(here.text->runs));
    const QString title = asTitle(here.text->runs).mid(label);
    int block = here.block;
    if (isFirstOfLead(here)) { // which keeps a place to write
        article.lead.first() = TextBlock();
        ++block;
    } else {
        remove(here);
    }
    divide(article, here.section, block, {id, title, {}});
    return article;
}

Expected withNewSection(Article article, ModelPlace place, const SectionId &id)
{
    const ModelLine line = modelLines(article).at(place.line);
    const Section heading{id, {}, {}};
    if (isHeadlinePart(line)) {
        divide(article, -1, int(article.lead.size()), heading);
        return article;
    }
    if (line.title) {
        const bool before = place.offset == 0 && !line.title->isEmpty();
        const int above = line.section - (before ? 1 : 0);
        divide(article, above, int(blocksOf(article, above).size()), heading);
        return article;
    }
    if (line.cell) {
        const Block *below = neighbour(line, 1);
        const auto *text = below ? std::get_if<TextBlock>(below) : nullptr;
        if (text && text->runs.isEmpty()) {
            return std::nullopt; // it may be the one that must stand there
        }
        divide(article, line.section, line.block + 1, heading);
        return article;
    }
    const int end = line.image ? 1 : length(line.text->runs);
    if (end == 0) {
        if (isBesideTable(line)) {
            return std::nullopt;
        }
        if (isFirstOfLead(line)) {
            divide(article, line.section, 1, heading);
        } else {
            remove(line);
            divide(article, line.section, line.block, heading);
        }
        return article;
    }
    if (place.offset > 0 && place.offset < end) {
        return withNewSection(*enterPressed(article, place), {place.line + 1, 0}, id);
    }
    divide(article, line.section, line.block + (place.offset == 0 ? 0 : 1), heading);
    return article;
}

// An empty paragraph at the end becomes the heading.
Expected withNewSectionAfter(Article article, int section, const SectionId &id)
{
    QList<Block> &blocks = blocksOf(article, section);
    const auto *last = blocks.isEmpty() ? nullptr : std::get_if<TextBlock>(&blocks.last());
    if (last && last->runs.isEmpty()) {
        if (blocks.size() > 1 && isTable(&blocks.at(blocks.size() - 2))) {
            return std::nullopt; // it may be the one that must stand there
        }
        if (section >= 0 || blocks.size() > 1) {
            blocks.removeLast();
        }
    }
    divide(article, section, int(blocks.size()), {id, {}, {}});
    return article;
}

Expected merged(Article article, int section)
{
    const Section lower = article.sections.takeAt(section);
    QList<Block> &upper = blocksOf(article, section - 1);
    if (!lower.title.isEmpty()) {
        upper.append(paragraph(lower.title));
    }
    upper.append(lower.blocks);
    return article;
}

Expected moved(Article article, int from, int target)
{
    article.sections.move(from, target);
    return article;
}

Expected duplicated(Article article, int section, const SectionId &id)
{
    Section copy = article.sections.at(section);
    copy.id = id;
    article.sections.insert(section + 1, copy);
    return article;
}

Expected removed(Article article, int section)
{
    article.sections.removeAt(section);
    return article;
}

// It divides a paragraph; an empty one gives way.
Expected withBlock(Article article, ModelPlace place, const Block &block)
{
    const ModelLine line = modelLines(article).at(place.line);
    if (line.title || line.cell) {
        return article; // which holds none
    }
    if (line.image) {
        line.blocks->insert(line.block + 1, block);
        return article;
    }
    const TextBlock whole = *line.text;
    const int end = length(whole.runs);
    QList<Block> parts;
    if (place.offset > 0) {
        parts.append(alike(whole, part(whole.runs, 0, place.offset)));
    }
    parts.append(block);
    if (place.offset < end) {
        parts.append(alike(whole, part(whole.runs, place.offset, end)));
    }
    line.blocks->removeAt(line.block);
    for (qsizetype i = 0; i < parts.size(); ++i) {
        line.blocks->insert(line.block + i, parts.at(i));
    }
    return article;
}

Expected replaced(Article article, const QString &words, const QString &by)
{
    const QList<ModelLine> lines = modelLines(article);
    for (const ModelLine &line : lines) {
        if (line.title) {
            line.title->replace(words, by);
        } else if (line.text) {
            for (Run &run : line.text->runs) {
                run.text.replace(words, by);
            }
            line.text->runs = normalizedRuns(line.text->runs);
        }
    }
    return article;
}

} // namespace Pandian
