// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/headerreader.h"

#include "core/articlecheck.h"
#include "text/publicationdate.h"
#include "text/titleline.h"

#include <algorithm>

namespace Pandian {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype MaxKicker = 60;
constexpr qsizetype MaxClosingLines = 6;
constexpr qsizetype MaxMetadataLines = 100; // before and behind the headline
constexpr qsizetype MaxReviewers = 20;
// A title that is no sentence.
bool isPhrase(QStringView text)
{
    return canBeTitle(text) && !QStringView(u"。；").contains(text.back());
}

QString shortened(QStringView text)
{
    constexpr qsizetype longest = 30;
    return text.size() <= longest ? text.toString() : text.first(longest).toString() + u'…';
}

} // namespace

QStringView HeaderReader::fieldText(qsizetype at, const TextRange &range) const
{
    return line(at).sliced(range.start, range.length);
}

TextRange HeaderReader::rangeOf(qsizetype at, const TextRange &range) const
{
    return {m_lines.ranges.at(at).start + range.start, range.length};
}

void HeaderReader::find(QLatin1String rule, Severity severity, const TextRange &range,
                        const QString &message)
{
    m_result.findings.append(Finding{rule, severity, {}, range, message, {}});
}

// “时间：…” above a line such as “地点：…” tells of an event, not of the article.
bool HeaderReader::isEvent(qsizetype at, const QList<FieldValue> &fields) const
{
    return std::all_of(fields.cbegin(), fields.cend(), isVagueDate) && at + 1 < m_end &&
           beginsWithFieldName(line(at + 1)) && parseFields(line(at + 1)).isEmpty();
}

std::optional<QStringList> HeaderReader::columnPath(qsizetype at) const
{
    return parseColumnPath(line(at), m_isAboveHeadline);
}

bool HeaderReader::isMetadata(qsizetype at) const
{
    if (columnPath(at) || !parseByline(line(at)).isEmpty()) {
        return true;
    }
    const QList<FieldValue> fields = parseFields(line(at));
    return !fields.isEmpty() && !isEvent(at, fields);
}

// Whether nothing but metadata follows up to the end of the text.
bool HeaderReader::isAtEnd(qsizetype at) const
{
    const qsizetype end = std::min(m_lines.views.size(), at + MaxClosingLines);
    while (at < end && at < m_end && isMetadata(at)) {
        ++at;
    }
    return at == m_lines.views.size();
}

bool HeaderReader::isDashLine(qsizetype at) const
{
    const QStringView text = line(at);
    const qsizetype dash = dashLength(text);
    return dash > 0 && canBeTitle(text.sliced(dash).trimmed());
}

qsizetype HeaderReader::readTop(qsizetype end)
{
    m_end = end;
    qsizetype at = readMetadata(0);
    if (!m_before.title.isEmpty()) {
        while (at < m_end && repeatsHeadline(at)) {
            ++at;
        }
    } else if (!m_isTitleStated) {
        at = readHeadline(at);
    }
    return readMetadata(at);
}

bool HeaderReader::repeatsHeadline(qsizetype at) const
{
    const QStringView text = line(at);
    const auto parts = splitAtDash(text);
    const QStringView below = text.sliced(dashLength(text)).trimmed();
    const bool isSubtitle = !below.isEmpty() && below == m_before.subtitle;
    return text == m_before.title || text == m_before.kicker || isSubtitle ||
           (parts && parts->first == m_before.title && parts->second == m_before.subtitle);
}

// False: it is no part of the header.
bool HeaderReader::takeColumnPath(qsizetype at, const QStringList &path)
{
    QStringList &target = m_result.article.columnPath;
    if (target.isEmpty()) {
        target = path;
        return true;
    }
    if (m_before.columnPath.isEmpty()) {
        return false;
    }
    if (path != m_before.columnPath) {
        const TextRange whole{0, int(line(at).size())};
        keepText(at, whole);
        report(at, whole, Placing::Repeated);
    }
    return true;
}

void HeaderReader::keepText(qsizetype at, const TextRange &range)
{
    m_result.article.lead.append(paragraph(fieldText(at, range).toString()));
    m_result.origins.append(rangeOf(at, range));
}

qsizetype HeaderReader::readMetadata(qsizetype at)
{
    Article &article = m_result.article;
    const qsizetype end = std::min(m_end, at + MaxMetadataLines);
    for (; at < end && isMetadata(at); ++at) {
        if (const std::optional<QStringList> path = columnPath(at)) {
            if (!takeColumnPath(at, *path)) {
                break;
            }
            continue;
        }
        if (const QStringList names = parseByline(line(at)); !names.isEmpty()) {
            const Placing placing = placeNames(article.authors, names, m_before.authors);
            if (placing != Placing::Done) {
                const TextRange whole{0, int(line(at).size())};
                keepText(at, whole);
                report(at, whole, placing);
            }
            continue;
        }
        takeFields(at);
    }
    return at;
}

// What has no place is kept as text: each statement for itself, or the line as it is when none has.
void HeaderReader::takeFields(qsizetype at)
{
    const QList<FieldValue> fields = parseFields(line(at));
    QList<TextRange> kept;
    for (const FieldValue &field : fields) {
        const Placing placing = place(at, field);
        if (placing != Placing::Done) {
            kept.append(field.range);
            report(at, field.range, placing);
        }
    }
    if (kept.size() == fields.size()) {
        kept = {{0, int(line(at).size())}};
    }
    for (const TextRange &range : std::as_const(kept)) {
        keepText(at, range);
    }
}

// With a line of metadata or a “——副题” below it, a headline of several lines can be told from the
// text; else only its first line is taken.
bool HeaderReader::hasKicker(qsizetype at, qsizetype count, bool isClosed) const
{
    const bool mayBegin = m_result.article.kicker.isEmpty() && count >= 2 &&
                          line(at).size() <= MaxKicker && !splitAtDash(line(at)) &&
                          isPhrase(line(at)) && isPhrase(line(at + 1)) && !isDashLine(at + 1);
    if (!mayBegin) {
        return false;
    }
    if (count >= 3 && isDashLine(at + 2)) {
        return !QStringView(u"“‘《「『")
                    .contains(line(at + 1).front()); // else a motto and its author
    }
    return isClosed && (count == 2 || isPhrase(line(at + 2)));
}

qsizetype HeaderReader::takeHeadline(qsizetype at, qsizetype count, bool isClosed)
{
    Article &article = m_result.article;
    const bool isThree = isClosed && count == 3;
    const qsizetype end = at + count;
    const bool isKicker = hasKicker(at, count, isClosed);
    if (isKicker) {
        article.kicker = line(at).toString();
        find("segmenting.headline-lines"_L1, Severity::Hint, m_lines.ranges.at(at),
             tr("The line above the title was taken as the kicker. Check the parts of the "
                "headline."));
        ++at;
    }
    if (at + 1 < end && isDashLine(at + 1) && article.subtitle.isEmpty()) {
        const QStringView below = line(at + 1);
        article.title = line(at).toString();
        article.subtitle = below.sliced(dashLength(below)).trimmed().toString();
        return at + 2;
    }
    takeTitle(line(at++));
    if (isKicker && isThree && article.subtitle.isEmpty()) {
        article.subtitle = line(at++).toString();
    }
    return at;
}

qsizetype HeaderReader::readHeadline(qsizetype at)
{
    m_isAboveHeadline = false;
    constexpr qsizetype most = 4; // 引题, 主题, 副题 and one line more
    qsizetype count = 0;
    while (count < most && at + count < m_end && !isMetadata(at + count)) {
        ++count;
    }
    if (count == 0) {
        return at;
    }
    const qsizetype close = at + count;
    const bool isClosed = count < most && close < m_end && !isAtEnd(close);
    if (canBeTitle(line(at))) {
        at = takeHeadline(at, count, isClosed);
    } else {
        m_isTitleTooLong = line(at).size() > MaxTitleCharacters && secondSentence(line(at)) < 0;
    }
    if (isClosed && at < close) {
        find("segmenting.headline-lines"_L1, Severity::Hint, m_lines.ranges.at(at),
             tr("Text stands between the title and the details of the article. It was kept as "
                "text; check the parts of the headline."));
        for (; at < close; ++at) {
            keepText(at, {0, int(line(at).size())});
        }
    }
    return at;
}

void HeaderReader::takeTitle(QStringView text)
{
    const bool isFree = m_result.article.subtitle.isEmpty();
    const auto parts = isFree ? splitAtDash(text) : std::nullopt;
    m_result.article.title = (parts ? parts->first : text).toString();
    if (parts) {
        m_result.article.subtitle = parts->second.toString();
    }
}

// Whether a line at the end of a text states who answers for it or where it comes from.
bool HeaderReader::isClosing(qsizetype at) const
{
    const QList<FieldValue> fields = parseFields(line(at));
    const bool isQuestion = fields.size() == 1 && fields.first().name.endsWith(u"记者");
    return !fields.isEmpty() && !isQuestion &&
           std::all_of(fields.cbegin(), fields.cend(), [](const FieldValue &field) {
               const bool isDate =
                   field.field == Field::Published && !field.name.isEmpty() && !isVagueDate(field);
               return isDate || field.field == Field::Source || field.field == Field::Author ||
                      field.field == Field::Editor || field.field == Field::Reviewer;
           });
}

QSet<qsizetype> HeaderReader::readBottom(qsizetype begin, qsizetype end)
{
    qsizetype first = end;
    while (first > begin && end - first < MaxClosingLines && isClosing(first - 1)) {
        --first;
    }
    QSet<qsizetype> taken;
    for (qsizetype at = first; at < end; ++at) {
        // All of a line or nothing of it: what has no place stays where it stands.
        const Article article = m_result.article;
        const auto reviewers = m_reviewers;
        taken.insert(at);
        for (const FieldValue &field : parseFields(line(at))) {
            const Placing placing = place(at, field);
            if (placing != Placing::Done) {
                report(at, field.range, placing);
                m_result.article = article;
                m_reviewers = reviewers;
                taken.remove(at);
                break;
            }
        }
    }
    return taken;
}

HeaderReader::Placing HeaderReader::place(qsizetype at, const FieldValue &field)
{
    const QStringView value = fieldText(at, field.value);
    Article &article = m_result.article;
    m_hasMetadata = m_hasMetadata || field.field >= Field::Published;
    switch (field.field) {
    case Field::Kicker:
        return placeText(article.kicker, value.toString(), MaxTitleCharacters);
    case Field::Headline:
    case Field::MainTitle:
        return placeTitle(field, value);
    case Field::Subtitle:
        return placeText(article.subtitle, value.toString(), MaxTitleCharacters);
    case Field::Published:
        return placeDate(at, field);
    case Field::Source:
        return placeText(article.source, value.toString(), MaxLine);
    case Field::Author:
        return placeNames(article.authors, parseNames(value), m_before.authors);
    case Field::Editor:
        return placeText(article.responsibleEditor, value.toString(), MaxLine);
    case Field::Reviewer:
        return placeReviewer(field, value);
    case Field::Keywords:
        return placeNames(article.keywords, parseKeywords(value), m_before.keywords);
    case Field::Abstract:
        return placeText(article.abstract, value.toString().replace(QChar::LineSeparator, u'\n'),
                         MaxAbstract);
    case Field::Unknown:
        break;
    }
    return Placing::Unknown;
}

HeaderReader::Placing HeaderReader::placeTitle(const FieldValue &field, QStringView value)
{
    Article &article = m_result.article;
    if (m_isTitleStated || !article.title.isEmpty()) {
        return value == article.title ? Placing::Done : Placing::Repeated;
    }
    m_isTitleStated = true;
    if (value.size() > MaxTitleCharacters) {
        m_isTitleTooLong = true;
        return Placing::TooLong;
    }
    if (field.field == Field::Headline && article.subtitle.isEmpty()) {
        takeTitle(value);
    } else {
        article.title = value.toString();
    }
    return Placing::Done;
}

HeaderReader::Placing HeaderReader::placeText(QString &target, const QString &text,
                                              qsizetype longest)
{
    if (text.size() > longest) {
        return Placing::TooLong;
    }
    if (!text.isEmpty() && !target.isEmpty() && text != target) {
        return Placing::Repeated;
    }
    if (!text.isEmpty()) {
        target = text;
    }
    return Placing::Done;
}

// Several statements add up, but not to what the article said before.
HeaderReader::Placing HeaderReader::placeNames(QStringList &target, const QStringList &names,
                                               const QStringList &before)
{
    if (!before.isEmpty()) {
        const bool isSame =
            std::all_of(names.cbegin(), names.cend(),
                        [&before](const QString &one) { return before.contains(one); });
        return isSame ? Placing::Done : Placing::Repeated;
    }
    if (target.size() + names.size() > MaxNames) {
        return Placing::TooLong;
    }
    for (const QString &name : names) {
        if (!target.contains(name)) {
            target.append(name);
        }
    }
    return Placing::Done;
}

HeaderReader::Placing HeaderReader::placeDate(qsizetype at, const FieldValue &field)
{
    std::optional<PublicationDate> &published = m_result.article.published;
    const QStringView value = fieldText(at, field.value);
    if (value.isEmpty()) {
        return Placing::Done;
    }
    m_isDateStated = true;
    const std::optional<PublicationDate> date = parsePublicationDate(value);
    if (!date) {
        return Placing::Unreadable;
    }
    if (published) {
        return published == date ? Placing::Done : Placing::Repeated;
    }
    published = date;
    m_dateRange = rangeOf(at, field.value);
    return Placing::Done;
}

HeaderReader::Placing HeaderReader::placeReviewer(const FieldValue &field, QStringView value)
{
    const std::pair statement(field.name, value.toString());
    if (const QString &before = m_before.statedReviewer; !before.isEmpty()) {
        const bool isSame = value.isEmpty() || value == before ||
                            before.contains(statement.first + u'：' + statement.second);
        return isSame ? Placing::Done : Placing::Repeated;
    }
    if (value.isEmpty() || m_reviewers.contains(statement)) {
        return Placing::Done;
    }
    if (m_reviewers.size() == MaxReviewers) {
        return Placing::TooLong;
    }
    m_reviewers.append(statement);
    return Placing::Done;
}

void HeaderReader::report(qsizetype at, const TextRange &inLine, Placing placing)
{
    const TextRange range = rangeOf(at, inLine);
    const QString text = shortened(fieldText(at, inLine));
    switch (placing) {
    case Placing::Done:
        break;
    case Placing::Unknown:
        find("segmenting.unplaced-field"_L1, Severity::Hint, range,
             tr("“%1” has no place in the article's details. It was kept as text; delete it if it "
                "does not belong there.")
                 .arg(text));
        break;
    case Placing::Repeated:
        find("segmenting.repeated-field"_L1, Severity::Suspect, range,
             tr("“%1” differs from what was stated before. It was kept as text; correct the "
                "article's details if the second statement is the right one.")
                 .arg(text));
        break;
    case Placing::Unreadable:
        find("segmenting.unreadable-date"_L1, Severity::Suspect, range,
             tr("“%1” is no date that exists. It was kept as text; enter the date of publication "
                "in the article's details.")
                 .arg(text));
        break;
    case Placing::TooLong:
        find("segmenting.field-too-long"_L1, Severity::Suspect, range,
             tr("“%1” is too long for the article's details. It was kept as text; shorten it and "
                "enter it there.")
                 .arg(text));
        break;
    }
}

void HeaderReader::finish()
{
    Article &article = m_result.article;
    if (!m_before.statedReviewer.isEmpty()) {
        article.statedReviewer = m_before.statedReviewer;
    } else if (m_reviewers.size() == 1) {
        article.statedReviewer = m_reviewers.first().second;
    } else {
        QStringList statements;
        for (const auto &[role, name] : m_reviewers) {
            statements.append(role + u'：' + name);
        }
        article.statedReviewer = statements.join(u' ');
    }
    article.external = m_before.external || article.statedReviewer != m_before.statedReviewer;
    if (article.title.isEmpty() && !m_isTitleTooLong) {
        find("segmenting.title-missing"_L1, Severity::Suspect, {},
             tr("No line of the text can be its title. Enter the title."));
    } else if (article.title.isEmpty()) {
        find("segmenting.title-too-long"_L1, Severity::Suspect, m_lines.ranges.first(),
             tr("The first line has more than %L1 characters, too many for a title. It was kept "
                "as text; enter the title.")
                 .arg(MaxTitleCharacters));
    }
    if (m_before.published) {
        return;
    }
    if (article.published && !article.published->time) {
        find("segmenting.time-missing"_L1, Severity::Hint, m_dateRange,
             tr("The text states the day of publication, but not the time. Enter the time in the "
                "article's details."));
    } else if (m_hasMetadata && !m_isDateStated) {
        find("segmenting.date-missing"_L1, Severity::Hint, {},
             tr("The text does not state when it was published. Enter the date and time in the "
                "article's details."));
    }
}

} // namespace Pandian
