// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/segmenting.h"

#include "core/articlecheck.h"
#include "core/canonicaljson.h"
#include "text/headerreader.h"
#include "text/headings.h"
#include "text/numbering.h"
#include "text/titleline.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace Pandian {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype MaxShortTitle = 100;
constexpr qsizetype CharactersBetweenChecks = 65'536;
constexpr qsizetype LinesBetweenChecks = 4'096;

// Whatever is accepted can be stored.
static_assert(MaxImportSections <= MaxSections);

// Reads a text whose characters are known to be sound.
class Segmenter
{
    Q_DECLARE_TR_FUNCTIONS(Segmenting)

public:
    Segmenter(const KnownParts &known, const CancelCheck &cancelled)
        : m_known(known), m_cancelled(cancelled)
    {
    }

    Result<Segmented> read(const QString &text);
    static std::optional<Error> inputError(const QString &text);

private:
    std::optional<Error> clean(const QString &text);
    std::optional<Error> divide();
    std::optional<Error> findSections();
    std::optional<Error> readBody(qsizetype begin);
    qsizetype openSection(const HeadingLine &heading);
    void openKnown(const HeadingLine &heading, const KnownParts::Title &known);
    bool isTitleBelow(qsizetype at) const;
    void takeSectionTitle(Section &section, QStringView title, const TextRange &range);
    bool lacksNumber(QStringView line) const;
    bool isCancelled() const { return m_cancelled && m_cancelled(); }
    static Error cancelError();
    TextRange rangeOf(QStringView piece) const;
    void find(QLatin1String rule, Severity severity, const std::optional<SectionId> &section,
              const TextRange &range, const QString &message);

    const KnownParts &m_known;
    const CancelCheck &m_cancelled;
    Segmented m_result;
    TextLines m_lines;
    QList<HeadingLine> m_headings;
    QHash<qsizetype, qsizetype> m_headingAt; // line to heading
    QSet<qsizetype> m_closing;               // lines of metadata below the text
    QList<LabelledSection> m_labelled;
    QSet<QString> m_words; // of the sections' labels
};

std::optional<Error> Segmenter::inputError(const QString &text)
{
    if (std::optional<Error> error = sizeError(text.size(), 0)) {
        return error;
    }
    if (text.contains(QChar::Null)) {
        return Error{ErrorCode::InvalidInput,
                     tr("This is not text: it holds binary data. Save it as plain text in the "
                        "program it was made with, then import that."),
                     u"NUL at %1"_qs.arg(text.indexOf(QChar::Null))};
    }
    if (!isWellFormedUtf16(text)) {
        return Error{ErrorCode::InvalidInput,
                     tr("The text is damaged: it holds half of a character. Save it again as "
                        "UTF-8 in the program it comes from, then import that."),
                     u"lone surrogate"_qs};
    }
    return std::nullopt;
}

Error Segmenter::cancelError()
{
    return {ErrorCode::Cancelled, tr("Recognising the article's parts was cancelled."), {}};
}

// Line ends become "\n", a vertical tab the line separator it stands for; what may not enter an
// article is left out.
std::optional<Error> Segmenter::clean(const QString &text)
{
    QString &result = m_result.text;
    result.reserve(text.size());
    int removed = 0;
    const qsizetype begin = text.startsWith(QChar::ByteOrderMark) ? 1 : 0;
    for (qsizetype i = begin; i < text.size(); ++i) {
        if (i % CharactersBetweenChecks == 0 && isCancelled()) {
            return cancelError();
        }
        const QChar c = text.at(i);
        const char16_t unit = c.unicode();
        if (unit == u'\r' || unit == u'\n' || unit == u'\f' || unit == 0x85 ||
            unit == QChar::ParagraphSeparator) {
            const bool isPair = unit == u'\n' && i > 0 && text.at(i - 1) == u'\r';
            result += isPair ? QStringView() : QStringView(u"\n");
        } else if (unit == u'\v') {
            result += QChar(QChar::LineSeparator);
        } else if (c.isHighSurrogate()) {
            const bool isKept = !isForbiddenCharacter(QChar::surrogateToUcs4(c, text.at(i + 1)));
            result += isKept ? QStringView(text).sliced(i, 2) : QStringView();
            removed += isKept ? 0 : 1;
            ++i;
        } else if (isForbiddenCharacter(unit)) {
            ++removed;
        } else {
            result += c;
        }
    }
    if (removed > 0) {
        m_result.findings.append(
            Finding{u"segmenting.control-characters"_qs,
                    Severity::Hint,
                    {},
                    {},
                    tr("%Ln character(s) that cannot be stored were left out. Compare the text "
                       "with the original if something seems to be missing.",
                       nullptr, removed),
                    {}});
    }
    return std::nullopt;
}

std::optional<Error> Segmenter::divide()
{
    const QStringView text = m_result.text;
    qsizetype begin = 0;
    while (begin < text.size()) {
        if (m_lines.views.size() % LinesBetweenChecks == 0 && isCancelled()) {
            return cancelError();
        }
        const qsizetype found = text.indexOf(u'\n', begin);
        const qsizetype end = found < 0 ? text.size() : found;
        const QStringView line = text.sliced(begin, end - begin).trimmed();
        if (!line.isEmpty()) {
            m_lines.views.append(line);
            m_lines.ranges.append({int(line.data() - text.data()), int(line.size())});
        }
        begin = end + 1;
    }
    if (m_lines.views.isEmpty()) {
        return Error{ErrorCode::InvalidInput,
                     tr("There is nothing to read: the text is empty. Choose a text that has "
                        "words in it."),
                     {}};
    }
    return sizeError(0, m_lines.views.size());
}

std::optional<Error> Segmenter::findSections()
{
    QHash<qsizetype, ParsedLabel> known;
    for (qsizetype i = 0; i < m_lines.views.size() && !m_known.titles.isEmpty(); ++i) {
        const auto title = m_known.titles.constFind(m_lines.ranges.at(i).start);
        if (title != m_known.titles.cend()) {
            known.insert(i, title->label);
        }
    }
    std::optional<QList<HeadingLine>> headings = findHeadings(m_lines.views, known, m_cancelled);
    if (!headings) {
        return cancelError();
    }
    m_headings = std::move(*headings);
    qsizetype sections = 0;
    for (qsizetype i = 0; i < m_headings.size(); ++i) {
        const HeadingLine &heading = m_headings.at(i);
        m_headingAt.insert(heading.line, i);
        if (heading.level == HeadingLevel::Section) {
            ++sections;
            m_words.insert(labelWord(heading.label.style));
        }
    }
    m_words.remove({});
    if (sections > MaxImportSections) {
        return Error{ErrorCode::InvalidInput,
                     tr("The text has more than %L1 sections, the most that can be imported. "
                        "Split it into several articles, then import them one by one.")
                         .arg(MaxImportSections),
                     u"%1 sections"_qs.arg(sections)};
    }
    return std::nullopt;
}

// Of a piece of the text.
TextRange Segmenter::rangeOf(QStringView piece) const
{
    return {int(piece.data() - m_result.text.constData()), int(piece.size())};
}

void Segmenter::find(QLatin1String rule, Severity severity, const std::optional<SectionId> &section,
                     const TextRange &range, const QString &message)
{
    m_result.findings.append(Finding{rule, severity, section, range, message, {}});
}

// “盘点：……”, “【盘点】……” among labels of this word.
bool Segmenter::lacksNumber(QStringView line) const
{
    if (m_words.isEmpty() || line.size() > MaxShortTitle || secondSentence(line) >= 0 ||
        line.endsWith(u'。')) {
        return false;
    }
    const bool isBracketed = QStringView(u"【[［（(").contains(line.front());
    const QStringView text = isBracketed ? line.sliced(1) : line;
    return std::any_of(m_words.cbegin(), m_words.cend(), [&text](const QString &word) {
        return text.startsWith(word) &&
               (text.size() == word.size() ||
                QStringView(u"】]］）):： 　").contains(text.at(word.size())));
    });
}

std::optional<Error> Segmenter::readBody(qsizetype begin)
{
    Article &article = m_result.article;
    for (qsizetype at = begin; at < m_lines.views.size(); ++at) {
        if (at % LinesBetweenChecks == 0 && isCancelled()) {
            return cancelError();
        }
        if (m_closing.contains(at)) {
            continue;
        }
        const QStringView line = m_lines.views.at(at);
        const auto heading = m_headingAt.constFind(at);
        if (heading != m_headingAt.cend() &&
            m_headings.at(*heading).level == HeadingLevel::Section) {
            at = openSection(m_headings.at(*heading));
            continue;
        }
        TextBlock block = paragraph(line.toString());
        block.kind = heading == m_headingAt.cend() ? TextKind::Paragraph : TextKind::Subheading;
        const bool isLead = article.sections.isEmpty();
        (isLead ? article.lead : article.sections.last().blocks).append(block);
        m_result.origins.append(m_lines.ranges.at(at));
        if (lacksNumber(line)) {
            find("segmenting.number-missing"_L1, Severity::Suspect,
                 isLead ? std::nullopt : std::optional(article.sections.last().id),
                 m_lines.ranges.at(at),
                 tr("This line begins like a section's title, but without a number. It was kept "
                    "as text; if it is one, make it a section's title."));
        }
    }
    return std::nullopt;
}

// Whether the line can be the title of the label above it.
bool Segmenter::isTitleBelow(qsizetype at) const
{
    if (at >= m_lines.views.size() || m_headingAt.contains(at) || m_closing.contains(at)) {
        return false;
    }
    const QStringView line = m_lines.views.at(at);
    return line.size() <= MaxShortTitle && canBeTitle(line) &&
           !QStringView(u"。；，、").contains(line.back());
}

void Segmenter::openKnown(const HeadingLine &heading, const KnownParts::Title &known)
{
    const QStringView line = m_lines.views.at(heading.line);
    const QStringView label = line.first(std::min<qsizetype>(known.label.length, line.size()));
    const QStringView title = line.sliced(label.size());
    m_labelled.append(
        {known.id, known.label, label.trimmed().toString(), title.toString(), rangeOf(label)});
    m_result.article.sections.append(Section{known.id, title.toString(), {}});
    m_result.origins.append(rangeOf(title));
}

// Gives the last line that belongs to the heading: its own, or the next one with the title.
qsizetype Segmenter::openSection(const HeadingLine &heading)
{
    const qsizetype at = heading.line;
    const QStringView line = m_lines.views.at(at);
    const TextRange range = m_lines.ranges.at(at);
    if (const auto known = m_known.titles.constFind(range.start); known != m_known.titles.cend()) {
        openKnown(heading, *known);
        return at;
    }
    Section section;
    section.id = SectionId::create();
    const QStringView label = line.sliced(heading.marks, heading.label.length).trimmed();
    const QStringView rest = line.sliced(heading.marks + heading.label.length);
    m_labelled.append({section.id,
                       heading.label,
                       label.toString(),
                       {},
                       {range.start + heading.marks, int(label.size())}});
    qsizetype last = at;
    if (!rest.isEmpty()) {
        takeSectionTitle(section, rest, range);
    } else if (isTitleBelow(at + 1)) {
        last = at + 1;
        section.title = m_lines.views.at(last).toString();
        m_result.origins.append(m_lines.ranges.at(last));
    } else {
        m_result.origins.append({range.end(), 0});
        find("segmenting.section-title-missing"_L1, Severity::Suspect, section.id, range,
             tr("“%1” has no title. Enter one.").arg(label));
    }
    section.title.prepend(line.first(heading.marks));
    m_labelled.last().title = section.title;
    m_result.article.sections.append(section);
    return last;
}

// A title ends before the second sentence; one that is still too long is text.
void Segmenter::takeSectionTitle(Section &section, QStringView title, const TextRange &range)
{
    const qsizetype second = secondSentence(title);
    const QStringView first = second < 0 ? title : title.first(second);
    if (first.size() > MaxTitleCharacters) {
        section.blocks.append(paragraph(title.toString()));
        m_result.origins += {rangeOf(title.first(0)), rangeOf(title)};
        find("segmenting.title-too-long"_L1, Severity::Suspect, section.id, range,
             tr("A section's title has more than %L1 characters. It was kept as text; enter a "
                "title.")
                 .arg(MaxTitleCharacters));
        return;
    }
    section.title = first.trimmed().toString();
    m_result.origins.append(rangeOf(first.trimmed()));
    if (second >= 0) {
        const QStringView text = title.sliced(second).trimmed();
        section.blocks.append(paragraph(text.toString()));
        m_result.origins.append(rangeOf(text));
        find("segmenting.title-divided"_L1, Severity::Suspect, section.id, range,
             tr("Text follows the title of “%1” in the same line. The title ends after the first "
                "sentence; check whether that is right.")
                 .arg(section.title.left(30)));
    }
}

Result<Segmented> Segmenter::read(const QString &text)
{
    if (std::optional<Error> error = clean(text)) {
        return *error;
    }
    if (std::optional<Error> error = divide()) {
        return *error;
    }
    if (std::optional<Error> error = findSections()) {
        return *error;
    }
    m_result.article = m_known.article;
    const qsizetype count = m_lines.views.size();
    HeaderReader header(m_lines, m_result);
    const qsizetype begin = header.readTop(m_headings.isEmpty() ? count : m_headings.first().line);
    const qsizetype bottom =
        m_headings.isEmpty() ? begin : std::max(begin, m_headings.last().line + 1);
    m_closing = header.readBottom(bottom, count);
    header.finish();
    if (isCancelled()) {
        return cancelError();
    }
    if (std::optional<Error> error = readBody(begin)) {
        return *error;
    }
    if (m_known.titles.isEmpty() && !m_labelled.isEmpty()) {
        m_result.article.labelStyle = commonStyle(m_labelled);
    }
    m_result.findings += numberingFindings(m_labelled, m_result.article.labelStyle);
    std::stable_sort(
        m_result.findings.begin(), m_result.findings.end(),
        [](const Finding &a, const Finding &b) { return a.range.start < b.range.start; });
    return std::move(m_result);
}

} // namespace

Result<Segmented> segmentText(const QString &text, const CancelCheck &cancelled)
{
    KnownParts none;
    none.article.id = ArticleId::create();
    return segmentText(text, none, cancelled);
}

Article asTextOnly(const Article &recognised, const QString &text)
{
    Article article;
    article.id = recognised.id;
    article.kind = recognised.kind;
    article.external = recognised.external; // its source does not change by that
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines) {
        if (const QString words = line.trimmed(); !words.isEmpty()) {
            article.lead.append(paragraph(words));
        }
    }
    return article;
}

Result<Segmented> segmentText(const QString &text, const KnownParts &known,
                              const CancelCheck &cancelled)
{
    if (std::optional<Error> error = Segmenter::inputError(text)) {
        return *error;
    }
    return Segmenter(known, cancelled).read(text);
}

} // namespace Pandian
