// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/editor/clipmarkup.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <optional>

namespace Pandian {

namespace {

constexpr qsizetype maxListMark = 2'000; // characters
constexpr qsizetype maxUnclosed = 20;    // each takes a search of all that follows

struct Tag
{
    qsizetype start = 0;
    qsizetype end = 0; // behind it
    QString name;      // lower case; of a comment or a declaration: empty
    bool closing = false;
    QStringView attributes;
};

bool isNameCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u':' || c == u'-' || c == u'_';
}

bool isWide(QChar c)
{
    return c >= QChar(0x2E80);
}

// Of what stands on lines of its own, what QTextDocument does not know.
bool isBlock(const QString &name)
{
    static const QSet<QString> names{u"address"_qs,  u"article"_qs,    u"aside"_qs,  u"details"_qs,
                                     u"fieldset"_qs, u"figcaption"_qs, u"figure"_qs, u"footer"_qs,
                                     u"form"_qs,     u"header"_qs,     u"main"_qs,   u"nav"_qs,
                                     u"section"_qs,  u"summary"_qs};
    return names.contains(name);
}

bool holdsNothing(const Tag &tag)
{
    static const QSet<QString> names{u"base"_qs, u"br"_qs,    u"col"_qs,  u"embed"_qs, u"hr"_qs,
                                     u"img"_qs,  u"input"_qs, u"link"_qs, u"meta"_qs,  u"wbr"_qs};
    return names.contains(tag.name) || tag.attributes.endsWith(u'/');
}

// No text of the page, or text that a reader does not see in it.
bool isHidden(const Tag &tag)
{
    static const QSet<QString> names{
        u"audio"_qs,  u"base"_qs,   u"button"_qs,   u"canvas"_qs,   u"del"_qs,      u"iframe"_qs,
        u"link"_qs,   u"math"_qs,   u"noscript"_qs, u"object"_qs,   u"rp"_qs,       u"rt"_qs,
        u"script"_qs, u"select"_qs, u"svg"_qs,      u"template"_qs, u"textarea"_qs, u"video"_qs};
    static const QRegularExpression hiding(u"(?:^|\\s)style\\s*=\\s*([\"'])(?:(?!\\1).)*?\\b(?:"
                                           u"display\\s*:\\s*none|mso-hide\\s*:\\s*all|"
                                           "mso-element\\s*:\\s*comment-list)|"
                                           "(?:^|\\s)class\\s*=\\s*[\"']?MsoCommentReference\\b"_qs,
                                           QRegularExpression::CaseInsensitiveOption |
                                               QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression dot(
        u"(?<![\\w-])(?:width|height)\\s*:\\s*[0-2](?:px|pt)?\\s*(?:;|[\"']|!|$)"_qs,
        QRegularExpression::CaseInsensitiveOption);
    return !tag.closing && (names.contains(tag.name) || hiding.match(tag.attributes).hasMatch() ||
                            (tag.name == u"img" && dot.match(tag.attributes).hasMatch()));
}

// What stands in these is no markup: no other one begins there, and without an end all is theirs.
bool isRaw(const QString &name)
{
    static const QSet<QString> names{u"iframe"_qs, u"noscript"_qs, u"script"_qs, u"textarea"_qs};
    return names.contains(name);
}

class MarkupReader
{
public:
    explicit MarkupReader(const QString &html);

    QString read();

private:
    std::optional<Tag> nextTag(qsizetype from) const;
    qsizetype endOfTag(qsizetype from) const;
    qsizetype endOfElement(const Tag &tag);
    qsizetype readListMark(qsizetype from, QStringView paragraph);
    qsizetype readStyle(const Tag &tag);
    void appendText(qsizetype from, qsizetype to);

    const QString &m_html;
    const bool m_keepsLines;  // as they are written
    QSet<QString> m_unclosed; // of which no further one ends
    QString m_read;
};

MarkupReader::MarkupReader(const QString &html)
    : m_html(html)
    , m_keepsLines(html.contains(
          QRegularExpression(u"<pre\\b|\\bwhite-space\\s*:\\s*(?:pre|break-spaces)"_qs,
                             QRegularExpression::CaseInsensitiveOption)))
{
}

QString MarkupReader::read()
{
    m_read.reserve(m_html.size());
    qsizetype at = 0;
    QStringView attributes; // of the tag before
    while (const std::optional<Tag> tag = nextTag(at)) {
        appendText(at, tag->start);
        const QStringView markup = QStringView(m_html).sliced(tag->start, tag->end - tag->start);
        at = tag->end;
        if (markup == u"<![if !supportLists]>") {
            at = readListMark(at, attributes);
        } else if (tag->name.isEmpty()) {
            continue;
        } else if (isHidden(*tag)) {
            at = endOfElement(*tag);
        } else if (tag->name == u"style" && !tag->closing) {
            at = readStyle(*tag);
        } else if (tag->name == u"br") {
            m_read += u"<br>"_qs; // styles may make a blank of it
        } else if (isBlock(tag->name)) {
            m_read += tag->closing ? u"</div"_qs : u"<div"_qs;
            m_read += tag->attributes;
            m_read += u'>';
        } else {
            m_read += markup;
        }
        attributes = tag->attributes;
    }
    appendText(at, m_html.size());
    return m_read;
}

std::optional<Tag> MarkupReader::nextTag(qsizetype from) const
{
    const QStringView html(m_html);
    for (qsizetype start = html.indexOf(u'<', from); start >= 0 && start + 1 < html.size();
         start = html.indexOf(u'<', start + 1)) {
        if (html.sliced(start).startsWith(u"<!--")) {
            const qsizetype end = html.indexOf(u"-->", start + 2); // <!--> is one
            return Tag{start, end < 0 ? html.size() : end + 3, {}, false, {}};
        }
        if (html.at(start + 1) == u'!' || html.at(start + 1) == u'?') {
            const qsizetype end = html.indexOf(u'>', start);
            return Tag{start, end < 0 ? html.size() : end + 1, {}, false, {}};
        }
        const bool closing = html.at(start + 1) == u'/';
        const qsizetype name = start + (closing ? 2 : 1);
        const auto nameEnd = std::find_if_not(html.begin() + name, html.end(), isNameCharacter);
        const qsizetype behind = nameEnd - html.begin();
        if (behind > name && html.at(name).isLetter()) {
            const qsizetype end = endOfTag(behind);
            return Tag{start, end, html.sliced(name, behind - name).toString().toLower(), closing,
                       html.sliced(behind, std::max(end - 1 - behind, qsizetype(0)))};
        }
    }
    return std::nullopt;
}

// Quotation marks count where a value begins.
qsizetype MarkupReader::endOfTag(qsizetype from) const
{
    QChar quote;
    QChar before;
    for (qsizetype at = from; at < m_html.size(); ++at) {
        const QChar c = m_html.at(at);
        if (!quote.isNull()) {
            quote = c == quote ? QChar() : quote;
        } else if (before == u'=' && (c == u'"' || c == u'\'')) {
            quote = c;
        } else if (c == u'>') {
            return at + 1;
        }
        before = c.isSpace() ? before : c;
    }
    return m_html.size();
}

// Behind its closing tag; where it has none, behind the tag itself: that hides nothing.
qsizetype MarkupReader::endOfElement(const Tag &tag)
{
    if (holdsNothing(tag) || m_unclosed.contains(tag.name) || m_unclosed.size() == maxUnclosed) {
        return tag.end;
    }
    qsizetype at = tag.end;
    for (int depth = 1; depth > 0;) {
        at = m_html.indexOf(tag.name, at, Qt::CaseInsensitive);
        if (at < 0 && isRaw(tag.name)) {
            return m_html.size();
        }
        if (at < 0) {
            m_unclosed.insert(tag.name);
            return tag.end;
        }
        const qsizetype behind = at + tag.name.size();
        const bool whole = behind == m_html.size() || !isNameCharacter(m_html.at(behind));
        if (whole && m_html.at(at - 1) == u'<' && !isRaw(tag.name)) {
            ++depth;
        } else if (whole && QStringView(m_html).first(at).endsWith(u"</")) {
            --depth;
        }
        at = behind;
    }
    return endOfTag(at);
}

// A sign from a font of signs becomes our mark; a number stays, as the text may name it.
qsizetype MarkupReader::readListMark(qsizetype from, QStringView paragraph)
{
    static const QRegularExpression noText(u"<[^>]*>|&nbsp;|\\x{A0}|\\s"_qs);
    static const QRegularExpression listLevel(u"\\blevel([1-8])"_qs);
    QString markup = m_html.mid(from, maxListMark);
    markup.truncate(markup.indexOf(u"<![endif]>"_qs));
    const QString text = QString(markup).remove(noText);
    const bool sign = markup.contains(u"Wingdings"_qs) || markup.contains(u"Symbol"_qs) ||
                      (text.size() == 1 && !text.front().isLetterOrNumber());
    if (sign) {
        const int level = listLevel.match(paragraph).capturedView(1).toInt();
        m_read += QString(std::max(level, 1), ListMark) + u' ';
    } else if (!text.isEmpty()) {
        m_read += isWide(text.back()) ? text : text + u' ';
    }
    return from + markup.size();
}

// Its rules without the marks of a comment, which many programs put round them.
qsizetype MarkupReader::readStyle(const Tag &tag)
{
    const qsizetype end = m_html.indexOf(u"</style"_qs, tag.end, Qt::CaseInsensitive);
    if (end < 0) {
        return m_html.size();
    }
    QString rules = m_html.sliced(tag.end, end - tag.end);
    m_read += u"<style>"_qs;
    m_read += rules.remove(u"<!--"_qs).remove(u"-->"_qs).remove(u'<');
    return end;
}

void MarkupReader::appendText(qsizetype from, qsizetype to)
{
    static const QRegularExpression lineEnd(
        u"(?<=[\\x{2E80}-\\x{9FFF}\\x{F900}-\\x{FAFF}\\x{FF00}-\\x{FFEF}“”‘’—…])[ \\t]*\\r?\\n"
        "[ \\t]*(?=[\\x{2E80}-\\x{9FFF}\\x{F900}-\\x{FAFF}\\x{FF00}-\\x{FFEF}“”‘’—…])"_qs);
    static const QRegularExpression wideBlank(u"\\x{3000}|&#12288;|&#[xX]3000;"_qs);
    QString text = m_html.sliced(from, to - from).replace(u'<', u"&lt;"_qs);
    if (!m_keepsLines) {
        text.remove(lineEnd);
    }
    m_read += text.replace(wideBlank, WideBlank);
}

} // namespace

QString readableMarkup(const QString &html)
{
    return MarkupReader(html).read();
}

} // namespace Pandian
