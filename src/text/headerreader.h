// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/headerlines.h"
#include "text/segmenting.h"

#include <QCoreApplication>
#include <QLatin1String>
#include <QList>
#include <QSet>

namespace Pandian {

// The lines of a text that are not blank, without white space at their ends.
struct TextLines
{
    QList<QStringView> views;
    QList<TextRange> ranges; // in the whole text
};

// Fills the headline parts and metadata that the article does not have yet. What is stated but has
// no place in it becomes a paragraph of the lead, with a finding.
class HeaderReader
{
    Q_DECLARE_TR_FUNCTIONS(Segmenting)

public:
    HeaderReader(const TextLines &lines, Segmented &result)
        : m_lines(lines), m_result(result), m_before(result.article)
    {
    }

    // Reads from the top to `end` at most, which is the first heading. Gives the first line of
    // the body.
    qsizetype readTop(qsizetype end);
    // Reads the metadata that ends a text, between two lines. Gives the lines it took.
    QSet<qsizetype> readBottom(qsizetype begin, qsizetype end);
    // Adds the findings on what is missing.
    void finish();

private:
    enum class Placing { Done, Unknown, Repeated, Unreadable, TooLong };

    QStringView line(qsizetype at) const { return m_lines.views.at(at); }
    QStringView fieldText(qsizetype at, const TextRange &range) const;
    TextRange rangeOf(qsizetype at, const TextRange &range) const;
    std::optional<QStringList> columnPath(qsizetype at) const;
    bool isMetadata(qsizetype at) const;
    bool isAtEnd(qsizetype at) const;
    bool isEvent(qsizetype at, const QList<FieldValue> &fields) const;
    bool isClosing(qsizetype at) const;
    bool isDashLine(qsizetype at) const;
    qsizetype readMetadata(qsizetype at);
    void takeFields(qsizetype at);
    bool takeColumnPath(qsizetype at, const QStringList &path);
    bool repeatsHeadline(qsizetype at) const;
    qsizetype readHeadline(qsizetype at);
    // Of `count` lines that may be a headline; isClosed: metadata follows them. Gives the line
    // behind what was taken.
    qsizetype takeHeadline(qsizetype at, qsizetype count, bool isClosed);
    bool hasKicker(qsizetype at, qsizetype count, bool isClosed) const;
    void takeTitle(QStringView text);
    Placing place(qsizetype at, const FieldValue &field);
    Placing placeTitle(const FieldValue &field, QStringView value);
    Placing placeText(QString &target, const QString &text, qsizetype longest);
    static Placing placeNames(QStringList &target, const QStringList &names,
                              const QStringList &before);
    Placing placeDate(qsizetype at, const FieldValue &field);
    Placing placeReviewer(const FieldValue &field, QStringView value);
    void keepText(qsizetype at, const TextRange &range); // of the line, in the lead
    void report(qsizetype at, const TextRange &inLine, Placing placing);
    void find(QLatin1String rule, Severity severity, const TextRange &range,
              const QString &message);

    const TextLines &m_lines;
    Segmented &m_result;
    const Article m_before; // what it says already stays
    qsizetype m_end = 0;
    bool m_isAboveHeadline = true;
    bool m_isTitleStated = false;
    bool m_isDateStated = false;
    bool m_hasMetadata = false;
    bool m_isTitleTooLong = false;
    TextRange m_dateRange;
    QList<std::pair<QString, QString>> m_reviewers; // what they did, who they are
};

} // namespace Pandian
