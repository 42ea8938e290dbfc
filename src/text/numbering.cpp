// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/numbering.h"

#include "core/articlecheck.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace Pandian {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype maxTitle = 20; // code units, of one named in a finding

// The value that occurs most often, of equals the first.
template <typename Value, typename Key>
Value mostFrequent(const QList<Value> &values, Key key)
{
    QHash<QString, int> counts;
    for (const Value &value : values) {
        ++counts[key(value)];
    }
    return *std::max_element(values.cbegin(), values.cend(),
                             [&counts, key](const Value &a, const Value &b) {
                                 return counts.value(key(a)) < counts.value(key(b));
                             });
}

QString withoutSpaces(const QString &text)
{
    QString result = text;
    result.removeIf([](QChar c) { return c.isSpace(); });
    return result;
}

class NumberingCheck
{
    Q_DECLARE_TR_FUNCTIONS(Segmenting)

public:
    explicit NumberingCheck(const LabelStyle &style) : m_style(style) {}

    QList<Finding> run(const QList<LabelledSection> &sections);

private:
    void checkNumber(const LabelledSection &section, const QString &shown);
    static QString named(const LabelledSection &section);
    void find(QLatin1String rule, Severity severity, const LabelledSection &section,
              const QString &message);

    const LabelStyle &m_style;
    QList<Finding> m_findings;
    int m_place = 0;
    LabelledSection m_previous;
    QSet<int> m_seen;
};

// Of two sections that bear the same number, the one meant. It stands in quotation marks.
QString NumberingCheck::named(const LabelledSection &section)
{
    QString title = section.title;
    if (title.size() > maxTitle) {
        title = cutTo(title, maxTitle) + u'…';
    }
    title.replace(u'“', u'‘').replace(u'”', u'’');
    return title.isEmpty() ? section.written : section.written + u' ' + title;
}

void NumberingCheck::find(QLatin1String rule, Severity severity, const LabelledSection &section,
                          const QString &message)
{
    m_findings.append(Finding{rule, severity, section.id, section.range, message, {}});
}

void NumberingCheck::checkNumber(const LabelledSection &section, const QString &shown)
{
    const int number = section.label.number;
    const int before = m_previous.label.number;
    if (m_seen.contains(number)) {
        find("segmenting.numbering-doubled"_L1, Severity::Suspect, section,
             tr("The number of “%1” occurs more than once. It is shown as “%2” now; check the "
                "order of the sections and what refers to them in the text.")
                 .arg(named(section), shown));
    } else if (number == m_place) {
        return;
    } else if (m_place == 1) {
        find("segmenting.numbering-start"_L1, Severity::Suspect, section,
             tr("The first section is numbered “%1”. It is shown as “%2” now; check whether "
                "sections are missing in front of it.")
                 .arg(named(section), shown));
    } else if (number < before) {
        find("segmenting.numbering-order"_L1, Severity::Suspect, section,
             tr("“%1” stands behind “%3”. It is shown as “%2” now; move the section if it belongs "
                "elsewhere.")
                 .arg(named(section), shown, named(m_previous)));
    } else if (number > before + 1) {
        find("segmenting.numbering-gap"_L1, Severity::Suspect, section,
             tr("“%1” follows “%3”: numbers are missing. It is shown as “%2” now; check whether "
                "sections are missing or their titles were not recognised.")
                 .arg(named(section), shown, named(m_previous)));
    } else {
        find("segmenting.numbering-shifted"_L1, Severity::Hint, section,
             tr("“%1” is shown as “%2” now, as numbers follow the order of the sections. Check "
                "what refers to it in the text.")
                 .arg(named(section), shown));
    }
}

QList<Finding> NumberingCheck::run(const QList<LabelledSection> &sections)
{
    for (const LabelledSection &section : sections) {
        ++m_place;
        const QString shown = sectionLabel(m_style, m_place);
        checkNumber(section, shown);
        const QString expected = sectionLabel(m_style, section.label.number);
        if (withoutSpaces(section.written) != withoutSpaces(expected)) {
            find("segmenting.mixed-labels"_L1, Severity::Suspect, section,
                 tr("“%1” is not written like the other labels. It is shown as “%2” now; check "
                    "whether it is a section of the same kind.")
                     .arg(named(section), shown));
        }
        m_seen.insert(section.label.number);
        m_previous = section;
    }
    return m_findings;
}

} // namespace

LabelStyle commonStyle(const QList<LabelledSection> &sections)
{
    QList<LabelStyle> styles;
    for (const LabelledSection &section : sections) {
        styles.append(section.label.style);
    }
    if (styles.isEmpty()) {
        return {};
    }
    const auto frame = [](const LabelStyle &style) {
        return style.before + u'\n' + QString::number(int(style.numerals)) + u'\n' + style.after;
    };
    LabelStyle common = mostFrequent(styles, frame);
    QStringList gaps;
    for (const LabelStyle &style : styles) {
        if (style.gap != u"\n") {
            gaps.append(style.gap);
        }
    }
    common.gap =
        gaps.isEmpty() ? u"\n"_qs : mostFrequent(gaps, [](const QString &gap) { return gap; });
    return common;
}

QList<Finding> numberingFindings(const QList<LabelledSection> &sections, const LabelStyle &style)
{
    return NumberingCheck(style).run(sections);
}

} // namespace Pandian
