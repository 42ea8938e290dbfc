// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"

#include <QList>
#include <QString>

namespace Pandian {

// What the open article must say after each edit, in the plainest way: lines of text without any
// document. The headline, then the lead and the sections as title lines and paragraphs.
struct Line
{
    enum Kind { Kicker, Title, Subtitle, Heading, Paragraph };
    Kind kind = Paragraph;
    QString text;
    SectionId id; // headings only
};

// A place between two characters.
struct LinePlace
{
    int line = 0;
    int offset = 0;
};

class LineModel
{
public:
    explicit LineModel(const Article &article); // of plain paragraphs

    const QList<Line> &lines() const { return m_lines; }
    QList<int> headings() const; // their lines
    Article article(const Article &metadata) const;
    QString characters() const; // all of them, in order

    // Keys of an editor.
    void type(LinePlace place, const QString &text);
    void insertLines(LinePlace place, const QStringList &lines);
    void remove(LinePlace from, LinePlace to);

    // Operations on sections, by index.
    LinePlace insertSection(LinePlace place, SectionId id);
    void promote(int line, SectionId id); // of a paragraph that says something
    void duplicateSection(int section, SectionId id);
    void removeSection(int section);
    void moveSection(int from, int target);
    void mergeWithPrevious(int section);

private:
    int endOfSection(int section) const; // behind its last line
    void mendHeadline();

    QList<Line> m_lines;
};

} // namespace Pandian
