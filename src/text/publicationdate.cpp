// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/publicationdate.h"

#include "text/sectionlabel.h"

namespace Pandian {

namespace {

// Reads a date from left to right; every step may fail.
class DateReader
{
public:
    explicit DateReader(QStringView text) : m_text(text.trimmed()) {}

    std::optional<PublicationDate> read();

private:
    bool atEnd() const { return m_at == m_text.size(); }
    bool skip(QStringView signs);
    bool skipMark(QStringView signs); // and white space round it
    void skipSpaces();
    void skipWeekday();
    std::optional<int> number(qsizetype longest);
    std::optional<QTime> time();

    QStringView m_text;
    qsizetype m_at = 0;
};

bool DateReader::skip(QStringView signs)
{
    const bool found = !atEnd() && signs.contains(m_text.at(m_at));
    m_at += found ? 1 : 0;
    return found;
}

void DateReader::skipSpaces()
{
    while (!atEnd() && m_text.at(m_at).isSpace()) {
        ++m_at;
    }
}

bool DateReader::skipMark(QStringView signs)
{
    skipSpaces();
    const bool found = skip(signs);
    skipSpaces();
    return found;
}

std::optional<int> DateReader::number(qsizetype longest)
{
    qsizetype length = 0;
    while (length < longest && m_at + length < m_text.size() &&
           parseNumeral(m_text.sliced(m_at, length + 1))) {
        ++length;
    }
    const std::optional<int> value = parseNumeral(m_text.sliced(m_at, length));
    m_at += length;
    return value;
}

// “星期三”, “（周三）”
void DateReader::skipWeekday()
{
    const qsizetype begin = m_at;
    skip(u"（(");
    const QStringView rest = m_text.sliced(m_at);
    const qsizetype word = rest.startsWith(u"星期") ? 2 : rest.startsWith(u"周") ? 1 : 0;
    m_at += word;
    if (word == 0 || !skip(u"一二三四五六日天")) {
        m_at = begin;
        return;
    }
    skip(u"）)");
}

// “08:30”, “8时30分”, “8时”, “08:30:25”
std::optional<QTime> DateReader::time()
{
    const std::optional<int> hour = number(3);
    const bool isWord = !atEnd() && QStringView(u"时点").contains(m_text.at(m_at));
    if (!hour || !skipMark(u":：时点")) {
        return std::nullopt;
    }
    const std::optional<int> minute = isWord && atEnd() ? 0 : number(3);
    if (!minute) {
        return std::nullopt;
    }
    if (skipMark(u":：分") && !atEnd()) {
        const std::optional<int> second = number(3);
        skip(u"秒");
        if (!second || *second > 59) {
            return std::nullopt;
        }
    }
    const QTime time(*hour, *minute);
    return time.isValid() && atEnd() ? std::optional(time) : std::nullopt;
}

std::optional<PublicationDate> DateReader::read()
{
    const std::optional<int> year = number(4);
    const bool isFourDigits = m_at == 4;
    if (!year || !isFourDigits || !skipMark(u"年-/.－／．")) {
        return std::nullopt;
    }
    const std::optional<int> month = number(3);
    if (!month || !skipMark(u"月-/.－／．")) {
        return std::nullopt;
    }
    const std::optional<int> day = number(3);
    if (!day) {
        return std::nullopt;
    }
    skipMark(u"日号");
    PublicationDate published{QDate(*year, *month, *day), {}};
    skipWeekday();
    skipMark(u"T");
    const bool hasTime = !atEnd();
    if (hasTime) {
        published.time = time();
    }
    const bool isRead =
        published.date.isValid() && *year >= 1 && hasTime == published.time.has_value();
    return isRead ? std::optional(published) : std::nullopt;
}

} // namespace

std::optional<PublicationDate> parsePublicationDate(QStringView text)
{
    return DateReader(text).read();
}

} // namespace Pandian
