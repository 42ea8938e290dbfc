// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "linemodel.h"

#include <algorithm>

namespace Pandian {

LineModel::LineModel(const Article &article)
    : m_lines{{Line::Kicker, article.kicker, {}},
              {Line::Title, article.title, {}},
              {Line::Subtitle, article.subtitle, {}}}
{
    const auto append = [this](const QList<Block> &blocks) {
        for (const Block &block : blocks) {
            m_lines.append({Line::Paragraph, plainText(block), {}});
        }
    };
    append(article.lead);
    for (const Section &section : article.sections) {
        m_lines.append({Line::Heading, section.title, section.id});
        append(section.blocks);
    }
}

QList<int> LineModel::headings() const
{
    QList<int> found;
    for (int i = 0; i < int(m_lines.size()); ++i) {
        if (m_lines.at(i).kind == Line::Heading) {
            found.append(i);
        }
    }
    return found;
}

Article LineModel::article(const Article &metadata) const
{
    Article article = metadata;
    article.kicker = m_lines.at(0).text;
    article.title = m_lines.at(1).text;
    article.subtitle = m_lines.at(2).text;
    for (const Line &line : m_lines.mid(3)) {
        if (line.kind == Line::Heading) {
            article.sections.append(Section{line.id, line.text, {}});
        } else if (article.sections.isEmpty()) {
            article.lead.append(paragraph(line.text));
        } else {
            article.sections.last().blocks.append(paragraph(line.text));
        }
    }
    return article;
}

QString LineModel::characters() const
{
    QString all;
    for (const Line &line : m_lines) {
        all += line.text;
    }
    return all;
}

void LineModel::type(LinePlace place, const QString &text)
{
    m_lines[place.line].text.insert(place.offset, text);
}

// Every line becomes one of its own. In the headline, where there is no room for another, they are
// joined by spaces; of a heading the first that says something stays the heading.
void LineModel::insertLines(LinePlace place, const QStringList &lines)
{
    const Line whole = m_lines.at(place.line);
    QList<Line> made;
    for (const QString &text : lines) {
        made.append({whole.kind, text, whole.id});
    }
    made.first().text.prepend(whole.text.left(place.offset));
    made.last().text.append(whole.text.mid(place.offset));
    if (whole.kind < Line::Heading) {
        QStringList texts;
        for (const Line &line : std::as_const(made)) {
            if (!line.text.isEmpty()) {
                texts.append(line.text);
            }
        }
        made = {{whole.kind, texts.join(u' '), {}}};
    } else if (whole.kind == Line::Heading) {
        const auto said = std::find_if(made.begin(), made.end(),
                                       [](const Line &line) { return !line.text.isEmpty(); });
        const auto heading = said == made.end() ? made.begin() : said;
        for (auto line = made.begin(); line != made.end(); ++line) {
            if (line != heading) {
                *line = {Line::Paragraph, line->text, {}};
            }
        }
    }
    m_lines.removeAt(place.line);
    for (qsizetype i = 0; i < made.size(); ++i) {
        m_lines.insert(place.line + i, made.at(i));
    }
    if (whole.kind < Line::Heading && m_lines.size() == 3) {
        m_lines.append(Line()); // somewhere to write
    }
}

// What is joined stays what its first line was, unless that is all gone.
void LineModel::remove(LinePlace from, LinePlace to)
{
    const QString rest = m_lines.at(to.line).text.mid(to.offset);
    const int kept = from.offset > 0 ? from.line : to.line;
    Line joined = m_lines.at(kept);
    joined.text = m_lines.at(from.line).text.left(from.offset) + rest;
    m_lines.remove(from.line, to.line - from.line + 1);
    m_lines.insert(from.line, joined);
    mendHeadline();
}

void LineModel::mendHeadline()
{
    bool whole = true;
    for (int i = 0; i < 3; ++i) {
        if (i >= m_lines.size() || m_lines.at(i).kind != i) {
            m_lines.insert(i, {Line::Kind(i), {}, {}});
            whole = false;
        }
    }
    if (!whole && m_lines.size() == 3) {
        m_lines.append(Line()); // somewhere to write
    }
}

int LineModel::endOfSection(int section) const
{
    return headings().value(section + 1, int(m_lines.size()));
}

// Where the caret is afterwards.
LinePlace LineModel::insertSection(LinePlace place, SectionId id)
{
    const Line line = m_lines.at(place.line);
    const Line heading{Line::Heading, {}, id};
    const bool firstOfLead = place.line > 0 && m_lines.at(place.line - 1).kind == Line::Subtitle;
    int at = place.line;
    if (line.kind < Line::Heading) {
        at = endOfSection(-1);
        m_lines.insert(at, heading);
    } else if (line.kind == Line::Heading) {
        at = place.offset == 0 && !line.text.isEmpty()
                 ? place.line
                 : endOfSection(int(headings().indexOf(place.line)));
        m_lines.insert(at, heading);
    } else if (line.text.isEmpty() && !firstOfLead) {
        m_lines[at] = heading;
    } else if (place.offset == 0 && !line.text.isEmpty()) {
        m_lines.insert(at, heading);
    } else {
        ++at;
        if (place.offset < line.text.size()) {
            m_lines.insert(at, {Line::Paragraph, line.text.mid(place.offset), {}});
            m_lines[place.line].text.truncate(place.offset);
        }
        m_lines.insert(at, heading);
    }
    return {at, 0};
}

void LineModel::promote(int line, SectionId id)
{
    if (m_lines.at(line - 1).kind == Line::Subtitle) {
        m_lines.insert(line++, Line()); // somewhere to write
    }
    m_lines[line] = {Line::Heading, m_lines.at(line).text, id};
}

void LineModel::duplicateSection(int section, SectionId id)
{
    const int start = headings().at(section);
    int at = endOfSection(section);
    QList<Line> copy = m_lines.mid(start, at - start);
    copy.first().id = id;
    for (const Line &line : std::as_const(copy)) {
        m_lines.insert(at++, line);
    }
}

void LineModel::removeSection(int section)
{
    const int start = headings().at(section);
    m_lines.remove(start, endOfSection(section) - start);
}

void LineModel::moveSection(int from, int target)
{
    const int start = headings().at(from);
    const QList<Line> moved = m_lines.mid(start, endOfSection(from) - start);
    m_lines.remove(start, moved.size());
    int at = headings().value(target, int(m_lines.size()));
    for (const Line &line : moved) {
        m_lines.insert(at++, line);
    }
}

void LineModel::mergeWithPrevious(int section)
{
    const int at = headings().at(section);
    if (m_lines.at(at).text.isEmpty()) {
        m_lines.removeAt(at);
    } else {
        m_lines[at] = {Line::Paragraph, m_lines.at(at).text, {}};
    }
}

} // namespace Pandian
