// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/recognising.h"

#include "text/sectionlabel.h"
#include "text/segmenting.h"

#include <QCoreApplication>

#include <algorithm>

namespace Pandian {

namespace {

using namespace Qt::StringLiterals;

// In place of what is not read: no line of a headline, no metadata, no heading.
constexpr QStringView Opaque = u"。";

// Each looks at what the one before laid open. Texts need two, of which the last finds nothing.
constexpr int MaxRounds = 10;

// What stands on one line of the text that is read: a paragraph, what is opaque, or the title of a
// section.
struct Source
{
    const Block *block = nullptr;
    const Section *section = nullptr;
    bool isRead = false;
    int begin = 0;                 // in the text
    int start = 0;                 // the same behind white space
    int length = 0;                // from start, without white space at the end
    QList<const Block *> blanks{}; // empty paragraphs below it, which are no lines
};

bool isBlank(const Block &block)
{
    const auto *text = std::get_if<TextBlock>(&block);
    return text && (text->kind == TextKind::Paragraph || text->kind == TextKind::Subheading) &&
           plainText(text->runs).trimmed().isEmpty();
}

// The article as a text, line by line.
class Sources
{
public:
    explicit Sources(const Article &article);

    bool isEmpty() const { return m_lines.isEmpty(); }
    const QString &text() const { return m_text; }
    const KnownParts &known() const { return m_known; }
    // The line in which a piece of the text begins.
    qsizetype lineAt(int position) const;
    const Source &line(qsizetype at) const { return m_lines.at(at); }
    // Empty paragraphs below a line, or above the first one (-1).
    const QList<const Block *> &blanksBelow(qsizetype at) const
    {
        return at < 0 ? m_top : m_lines.at(at).blanks;
    }

private:
    void addBlocks(const QList<Block> &blocks);
    void addTitle(const Section &section, int number);
    void addLine(QStringView line, const Source &source);

    bool m_readsSubheadings;
    QString m_text;
    QList<const Block *> m_top;
    QList<Source> m_lines;
    KnownParts m_known;
};

Sources::Sources(const Article &article) : m_readsSubheadings(article.sections.isEmpty())
{
    m_known.article = article;
    m_known.article.lead.clear();
    m_known.article.sections.clear();
    addBlocks(article.lead);
    int number = 0;
    for (const Section &section : article.sections) {
        addTitle(section, ++number);
        addBlocks(section.blocks);
    }
}

// Each line has its end before it, so that nothing at the beginning is taken for a byte order mark.
void Sources::addLine(QStringView line, const Source &source)
{
    m_text += u'\n';
    const QStringView trimmed = line.trimmed();
    Source added = source;
    added.begin = int(m_text.size());
    added.start = int(m_text.size() + (trimmed.data() - line.data()));
    added.length = int(trimmed.size());
    m_text += line;
    m_lines.append(added);
}

void Sources::addBlocks(const QList<Block> &blocks)
{
    for (const Block &block : blocks) {
        if (isBlank(block)) {
            (m_lines.isEmpty() ? m_top : m_lines.last().blanks).append(&block);
            continue;
        }
        const auto *text = std::get_if<TextBlock>(&block);
        const bool isRead = text && (text->kind == TextKind::Paragraph ||
                                     (text->kind == TextKind::Subheading && m_readsSubheadings));
        addLine(isRead ? plainText(text->runs) : Opaque.toString(),
                Source{&block, nullptr, isRead});
    }
}

void Sources::addTitle(const Section &section, int number)
{
    const LabelStyle &style = m_known.article.labelStyle;
    const QString label = sectionLabel(style, number).simplified() + u' ';
    addLine(label + section.title, Source{nullptr, &section});
    m_known.titles.insert(m_lines.last().start,
                          {section.id, ParsedLabel{style, number, int(label.size())}});
}

qsizetype Sources::lineAt(int position) const
{
    const auto behind =
        std::upper_bound(m_lines.cbegin(), m_lines.cend(), position,
                         [](int wanted, const Source &line) { return wanted < line.start; });
    return std::distance(m_lines.cbegin(), behind) - 1;
}

QList<Run> slicedRuns(const QList<Run> &runs, qsizetype from, qsizetype length)
{
    QList<Run> sliced;
    qsizetype begin = 0;
    for (const Run &run : runs) {
        const qsizetype start = std::max(from, begin);
        const qsizetype end = std::min(from + length, begin + run.text.size());
        if (start < end) {
            sliced.append(Run{run.text.mid(start - begin, end - start), run.styles, run.link});
        }
        begin += run.text.size();
    }
    return sliced;
}

// Puts the article together again from its own blocks, as the reading of its text says.
class Rebuilder
{
public:
    Rebuilder(const Sources &sources, const Segmented &read) : m_sources(sources), m_read(read) {}

    Article rebuild();
    int newSubheadings() const { return m_newSubheadings; }

private:
    const Source &next();
    void takeBlocks(const QList<Block> &blocks);
    void takeTitle(const Section &read);
    Block piece(const Source &source, const TextRange &origin, TextKind read);
    void takeBlanks();

    const Sources &m_sources;
    const Segmented &m_read;
    Article m_article;
    QList<Block> *m_target = nullptr; // the lead, or the section at hand
    qsizetype m_piece = -1;
    qsizetype m_line = -1;
    int m_newSubheadings = 0;
};

void Rebuilder::takeBlanks()
{
    for (const Block *blank : m_sources.blanksBelow(m_line)) {
        m_target->append(*blank);
    }
}

// Of lines that have gone, the empty paragraphs go too.
const Source &Rebuilder::next()
{
    const qsizetype line = m_sources.lineAt(m_read.origins.at(++m_piece).start);
    if (line != m_line) {
        if (m_line >= 0 || line == 0) {
            takeBlanks();
        }
        m_line = line;
    }
    return m_sources.line(line);
}

Block Rebuilder::piece(const Source &source, const TextRange &origin, TextKind read)
{
    if (!source.isRead) {
        return *source.block;
    }
    auto block = std::get<TextBlock>(*source.block);
    if (read == TextKind::Subheading && block.kind == TextKind::Paragraph) {
        block.kind = TextKind::Subheading;
        ++m_newSubheadings;
    }
    if (origin.length < source.length) {
        block.runs = slicedRuns(block.runs, origin.start - source.begin, origin.length);
    }
    return block;
}

void Rebuilder::takeBlocks(const QList<Block> &blocks)
{
    for (const Block &block : blocks) {
        const Source &source = next();
        m_target->append(
            piece(source, m_read.origins.at(m_piece), std::get<TextBlock>(block).kind));
    }
}

void Rebuilder::takeTitle(const Section &read)
{
    const Source &source = next();
    Section section{read.id, source.section ? source.section->title : read.title, {}};
    if (!source.section) {
        section.title.replace(QChar::LineSeparator, u' ');
    }
    m_article.sections.append(section);
    m_target = &m_article.sections.last().blocks;
}

Article Rebuilder::rebuild()
{
    m_article = m_read.article;
    m_article.lead.clear();
    m_article.sections.clear();
    m_article.sections.reserve(m_read.article.sections.size());
    m_target = &m_article.lead;
    takeBlocks(m_read.article.lead);
    for (const Section &section : m_read.article.sections) {
        takeTitle(section);
        takeBlocks(section.blocks);
    }
    if (m_line >= 0) {
        takeBlanks();
    }
    return m_article;
}

bool differs(ArticlePart part, const Article &a, const Article &b)
{
    switch (part) {
    case ArticlePart::ColumnPath:
        return a.columnPath != b.columnPath;
    case ArticlePart::Kicker:
        return a.kicker != b.kicker;
    case ArticlePart::Title:
        return a.title != b.title;
    case ArticlePart::Subtitle:
        return a.subtitle != b.subtitle;
    case ArticlePart::Published:
        return a.published != b.published;
    case ArticlePart::Source:
        return a.source != b.source;
    case ArticlePart::Authors:
        return a.authors != b.authors;
    case ArticlePart::Editor:
        return a.responsibleEditor != b.responsibleEditor;
    case ArticlePart::Reviewer:
        return a.statedReviewer != b.statedReviewer;
    case ArticlePart::Keywords:
        return a.keywords != b.keywords;
    case ArticlePart::Abstract:
        return a.abstract != b.abstract;
    case ArticlePart::External:
        return a.external != b.external;
    }
    return false;
}

QList<ArticlePart> partsFilled(const Article &before, const Article &after)
{
    QList<ArticlePart> parts;
    std::copy_if(AllArticleParts.begin(), AllArticleParts.end(), std::back_inserter(parts),
                 [&](ArticlePart part) { return differs(part, before, after); });
    return parts;
}

Error readingError(const Error &error)
{
    if (error.code != ErrorCode::InvalidInput) {
        return error;
    }
    return {error.code,
            QCoreApplication::translate("Recognising",
                                        "The article has too many characters, paragraphs or "
                                        "sections to be read as a whole. Divide it into sections "
                                        "by hand, or make several articles of it."),
            error.detail};
}

} // namespace

Result<Recognition> recognise(const Article &article, const CancelCheck &cancelled)
{
    Recognition found;
    found.article = article;
    for (int round = 0; round < MaxRounds; ++round) {
        const Article before = found.article;
        const Sources sources(before);
        if (sources.isEmpty()) {
            break;
        }
        const Result<Segmented> read = segmentText(sources.text(), sources.known(), cancelled);
        if (!read) {
            return readingError(read.error());
        }
        if (read->text != sources.text()) { // it holds what no article may: it cannot be stored
            break;
        }
        Rebuilder rebuilder(sources, *read);
        found.article = rebuilder.rebuild();
        found.newSubheadings += rebuilder.newSubheadings();
        if (round == 0) {
            found.findings = read->findings;
        }
        if (found.article == before) {
            break;
        }
    }
    found.parts = partsFilled(article, found.article);
    found.newSections = int(found.article.sections.size() - article.sections.size());
    if (found.isEmpty()) { // at most something that is stated twice
        found.article = article;
    }
    return found;
}

} // namespace Pandian
