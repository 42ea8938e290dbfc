// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/headerlines.h"

#include "core/articlecheck.h"
#include "text/publicationdate.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace Pandian {

namespace {

using namespace Qt::StringLiterals;

// What is longer is text. Names in such a line are far from what an article may hold.
constexpr qsizetype MaxHeaderLine = 1'000;
constexpr qsizetype MaxFieldValue = 200;
static_assert(MaxHeaderLine <= MaxNames && MaxHeaderLine <= MaxLine);

struct FieldName
{
    QStringView name;
    Field field = Field::Unknown;
};

constexpr std::array FieldNames{
    FieldName{u"引题", Field::Kicker},        FieldName{u"肩题", Field::Kicker},
    FieldName{u"标题", Field::Headline},      FieldName{u"主题", Field::MainTitle},
    FieldName{u"主标题", Field::MainTitle},   FieldName{u"副题", Field::Subtitle},
    FieldName{u"副标题", Field::Subtitle},    FieldName{u"发表时间", Field::Published},
    FieldName{u"发表日期", Field::Published}, FieldName{u"发布时间", Field::Published},
    FieldName{u"发布日期", Field::Published}, FieldName{u"发稿时间", Field::Published},
    FieldName{u"刊发时间", Field::Published}, FieldName{u"刊登时间", Field::Published},
    FieldName{u"时间", Field::Published},     FieldName{u"日期", Field::Published},
    FieldName{u"来源", Field::Source},        FieldName{u"稿源", Field::Source},
    FieldName{u"文章来源", Field::Source},    FieldName{u"稿件来源", Field::Source},
    FieldName{u"信息来源", Field::Source},    FieldName{u"新闻来源", Field::Source},
    FieldName{u"作者", Field::Author},        FieldName{u"撰稿", Field::Author},
    FieldName{u"撰稿人", Field::Author},      FieldName{u"撰文", Field::Author},
    FieldName{u"记者", Field::Author},        FieldName{u"本报记者", Field::Author},
    FieldName{u"通讯员", Field::Author},      FieldName{u"责任编辑", Field::Editor},
    FieldName{u"责编", Field::Editor},        FieldName{u"编辑", Field::Editor},
    FieldName{u"审核人", Field::Reviewer},    FieldName{u"审核", Field::Reviewer},
    FieldName{u"审核员", Field::Reviewer},    FieldName{u"审校", Field::Reviewer},
    FieldName{u"审稿", Field::Reviewer},      FieldName{u"审稿人", Field::Reviewer},
    FieldName{u"审签", Field::Reviewer},      FieldName{u"核稿", Field::Reviewer},
    FieldName{u"监审", Field::Reviewer},      FieldName{u"初审", Field::Reviewer},
    FieldName{u"复审", Field::Reviewer},      FieldName{u"终审", Field::Reviewer},
    FieldName{u"一审", Field::Reviewer},      FieldName{u"二审", Field::Reviewer},
    FieldName{u"三审", Field::Reviewer},      FieldName{u"签发", Field::Reviewer},
    FieldName{u"签发人", Field::Reviewer},    FieldName{u"关键词", Field::Keywords},
    FieldName{u"关键字", Field::Keywords},    FieldName{u"摘要", Field::Abstract},
    FieldName{u"内容摘要", Field::Abstract},  FieldName{u"内容提要", Field::Abstract},
};

constexpr QStringView Colons = u":：";
// Between the statements of a line.
constexpr QStringView Separators = u"|｜丨;；,，、/";
constexpr QStringView PathSeparators = u">＞›»→";

bool isHan(QChar c)
{
    return c.script() == QChar::Script_Han;
}

// The length of `name` and its colon at the beginning of the text, 0 for none. Editors spread
// short names: “来　源：”.
qsizetype matchName(QStringView text, QStringView name)
{
    qsizetype at = 0;
    for (const QChar c : name) {
        while (at > 0 && at < text.size() && text.at(at).isSpace()) {
            ++at;
        }
        if (at >= text.size() || text.at(at) != c) {
            return 0;
        }
        ++at;
    }
    while (at < text.size() && text.at(at).isSpace()) {
        ++at;
    }
    return at < text.size() && Colons.contains(text.at(at)) ? at + 1 : 0;
}

// The length of two to six Han characters and a colon, 0 for none.
qsizetype matchUnknownName(QStringView text)
{
    qsizetype at = 0;
    while (at < text.size() && at < 7 && isHan(text.at(at))) {
        ++at;
    }
    const bool isName = at >= 2 && at <= 6 && at < text.size() && Colons.contains(text.at(at));
    return isName ? at + 1 : 0;
}

bool takesWholeLine(Field field)
{
    return field == Field::Kicker || field == Field::Headline || field == Field::MainTitle ||
           field == Field::Subtitle || field == Field::Abstract;
}

bool isPerson(Field field)
{
    return field == Field::Author || field == Field::Editor || field == Field::Reviewer;
}

// What “记者：” asks in an interview.
bool isSpeech(QStringView value)
{
    constexpr qsizetype longestNames = 100;
    const QStringView signs = u"？！?!“”…";
    return value.size() > longestNames ||
           std::any_of(value.begin(), value.end(), [signs](QChar c) { return signs.contains(c); });
}

// Divides a line at the names in it.
class FieldReader
{
public:
    explicit FieldReader(QStringView line) : m_line(line), m_end(line.size()) {}

    QList<FieldValue> read();

private:
    void skipBrackets();
    bool readWholeLine();
    void readFields();
    // The field that begins here, its value still open.
    std::optional<FieldValue> fieldAt(qsizetype at) const;
    void close(FieldValue &field, qsizetype end) const;
    bool isSound() const;

    QStringView m_line;
    qsizetype m_begin = 0;
    qsizetype m_end = 0;
    QList<FieldValue> m_fields;
};

QList<FieldValue> FieldReader::read()
{
    skipBrackets();
    if (readWholeLine()) {
        return m_fields;
    }
    if (m_line.size() > MaxHeaderLine || m_line.contains(QChar::LineSeparator)) {
        return {};
    }
    readFields();
    return isSound() ? m_fields : QList<FieldValue>();
}

void FieldReader::skipBrackets()
{
    for (const QStringView pair : {u"（）", u"()", u"【】", u"[]"}) {
        const bool isOneBracket = m_line.size() > 2 && m_line.startsWith(pair.front()) &&
                                  m_line.indexOf(pair.back()) == m_line.size() - 1;
        if (isOneBracket) {
            m_begin = 1;
            m_end = m_line.size() - 1;
        }
    }
}

bool FieldReader::readWholeLine()
{
    std::optional<FieldValue> field = fieldAt(m_begin);
    if (!field || !takesWholeLine(field->field)) {
        return false;
    }
    close(*field, m_end);
    m_fields.append(*field);
    return true;
}

void FieldReader::readFields()
{
    for (qsizetype at = m_begin; at < m_end; ++at) {
        const bool mayBegin = at == m_begin || m_line.at(at - 1).isSpace() ||
                              m_line.at(at - 1).isDigit() || Separators.contains(m_line.at(at - 1));
        std::optional<FieldValue> field = mayBegin ? fieldAt(at) : std::nullopt;
        if (!field && m_fields.isEmpty()) { // only a date may stand in front of the names
            field = FieldValue{Field::Published, {}, {int(at), 0}, {int(at), 0}};
        }
        if (field) {
            if (!m_fields.isEmpty()) {
                close(m_fields.last(), at);
            }
            m_fields.append(*field);
            at = std::max(at, qsizetype(field->value.start) - 1);
        }
    }
    if (!m_fields.isEmpty()) {
        close(m_fields.last(), m_end);
    }
}

std::optional<FieldValue> FieldReader::fieldAt(qsizetype at) const
{
    const QStringView text = m_line.sliced(at, m_end - at);
    FieldValue found;
    qsizetype length = 0;
    for (const FieldName &known : FieldNames) {
        if (const qsizetype matched = matchName(text, known.name); matched > length) {
            found = {known.field, known.name.toString(), {}, {}};
            length = matched;
        }
    }
    if (length == 0 && (at == m_begin || m_line.at(at - 1).isSpace())) {
        length = matchUnknownName(text);
        found.name = text.first(std::max<qsizetype>(length - 1, 0)).toString();
    }
    if (length == 0) {
        return std::nullopt;
    }
    found.range = {int(at), int(length)};
    found.value = {int(at + length), 0};
    return found;
}

void FieldReader::close(FieldValue &field, qsizetype end) const
{
    const auto isBlank = [this](qsizetype at) {
        return m_line.at(at).isSpace() || Separators.contains(m_line.at(at));
    };
    while (field.value.start < end && m_line.at(field.value.start).isSpace()) {
        ++field.value.start;
    }
    while (end > field.value.start && isBlank(end - 1)) {
        --end;
    }
    field.value.length = int(end) - field.value.start;
    field.range.length = int(end) - field.range.start;
}

// Something known is stated, in words too short to be sentences.
bool FieldReader::isSound() const
{
    const bool isKnown = !m_fields.isEmpty() && m_fields.first().field != Field::Unknown;
    return isKnown && std::all_of(m_fields.cbegin(), m_fields.cend(), [this](const FieldValue &f) {
               const QStringView value = m_line.sliced(f.value.start, f.value.length);
               const bool isLong = value.size() > MaxFieldValue && f.field != Field::Keywords;
               if (isLong || value.contains(u'。') || (isPerson(f.field) && isSpeech(value))) {
                   return false;
               }
               return !f.name.isEmpty() || parsePublicationDate(value).has_value();
           });
}

QStringList split(QStringView text, QStringView signs)
{
    QStringList pieces;
    qsizetype begin = 0;
    for (qsizetype at = 0; at <= text.size(); ++at) {
        if (at == text.size() || signs.contains(text.at(at))) {
            if (const QStringView piece = text.sliced(begin, at - begin).trimmed();
                !piece.isEmpty()) {
                pieces.append(piece.toString());
            }
            begin = at + 1;
        }
    }
    return pieces;
}

QStringList splitAtSpaces(const QString &text)
{
    return text.simplified().split(u' ', Qt::SkipEmptyParts);
}

// Two to four Han characters.
bool isChineseName(const QString &text)
{
    return text.size() >= 2 && text.size() <= 4 && std::all_of(text.cbegin(), text.cend(), isHan);
}

constexpr qsizetype longestRole = 8; // code units, “本报全媒体通讯员”

bool isBylineRole(const QString &word)
{
    static const std::array roles{u"记者"_qs, u"通讯员"_qs, u"实习生"_qs};
    static const std::array prefixes{u""_qs,         u"本报"_qs,   u"本网"_qs,      u"本刊"_qs,
                                     u"本台"_qs,     u"特约"_qs,   u"见习"_qs,      u"本报特约"_qs,
                                     u"本报见习"_qs, u"全媒体"_qs, u"本报全媒体"_qs};
    return std::any_of(roles.begin(), roles.end(), [&word](const QString &role) {
        return word.endsWith(role) && std::find(prefixes.begin(), prefixes.end(),
                                                word.chopped(role.size())) != prefixes.end();
    });
}

const QStringList &pathPrefixes()
{
    static const QStringList prefixes{u"您的位置"_qs,     u"您现在的位置"_qs, u"您当前的位置"_qs,
                                      u"您所在的位置"_qs, u"您的当前位置"_qs, u"您当前位置"_qs,
                                      u"你的位置"_qs,     u"你现在的位置"_qs, u"你当前的位置"_qs,
                                      u"当前位置"_qs,     u"现在位置"_qs,     u"所在位置"_qs,
                                      u"当前所在位置"_qs};
    return prefixes;
}

} // namespace

std::optional<QStringList> parseColumnPath(QStringView line, bool isAboveHeadline)
{
    if (line.size() > MaxHeaderLine || line.contains(QChar::LineSeparator)) {
        return std::nullopt;
    }
    for (const QString &prefix : pathPrefixes()) {
        const qsizetype length =
            std::max(matchName(line, prefix), matchName(line, QString(prefix + u'是')));
        if (length > 0) {
            const QStringView path = line.sliced(length);
            const QStringList names = split(path, PathSeparators);
            return names.size() > 1 ? names : split(path, u"/|｜");
        }
    }
    const QStringList names = split(line, PathSeparators);
    static const std::array frontPages{u"首页"_qs, u"网站首页"_qs, u"主页"_qs};
    const bool isPath =
        isAboveHeadline && names.size() >= 2 &&
        std::find(frontPages.begin(), frontPages.end(), names.first()) != frontPages.end();
    return isPath ? std::optional(names) : std::nullopt;
}

QList<FieldValue> parseFields(QStringView line)
{
    return line.isEmpty() ? QList<FieldValue>() : FieldReader(line).read();
}

bool isVagueDate(const FieldValue &field)
{
    return field.name == u"时间" || field.name == u"日期";
}

bool beginsWithFieldName(QStringView line)
{
    return matchUnknownName(line) > 0;
}

QStringList parseByline(QStringView line)
{
    if (line.size() > MaxFieldValue) {
        return {};
    }
    const QString text = line.toString().replace(u'、', u' ');
    const QStringList words = splitAtSpaces(text);
    if (words.isEmpty() || !isBylineRole(words.first())) {
        return {};
    }
    QStringList names;
    for (const QString &word : words) {
        if (isBylineRole(word)) {
            continue;
        }
        if (!isChineseName(word)) {
            return {};
        }
        names.append(word);
    }
    return names;
}

QStringList parseNames(QStringView text)
{
    QStringList names;
    const QStringList pieces = split(text, NameSeparators);
    for (const QString &piece : pieces) {
        const QStringList words = splitAtSpaces(piece);
        if (std::all_of(words.cbegin(), words.cend(), isChineseName)) {
            names.append(words);
        } else {
            names.append(piece);
        }
    }
    return names;
}

QStringList namesWithin(QStringView entry)
{
    static const QRegularExpression brackets(u"[（(][^（()）]*[)）]"_qs);
    QStringList names;
    for (const QString &piece :
         split(entry.toString().remove(brackets).replace(u'：', u' '), NameSeparators)) {
        QStringList words = splitAtSpaces(piece);
        words.removeIf(isBylineRole);
        for (QString &word : words) {
            const qsizetype longest = std::min(word.size() - 2, longestRole);
            for (qsizetype length = longest; length > 0; --length) { // “记者李四”
                if (isBylineRole(word.left(length))) {
                    word.remove(0, length);
                    break;
                }
            }
        }
        if (std::all_of(words.cbegin(), words.cend(), isChineseName)) {
            names.append(words);
        } else {
            names.append(words.join(u' '));
        }
    }
    return names;
}

QStringList parseKeywords(QStringView text)
{
    const QStringList words = split(text, u"；;，,、");
    return words.size() > 1 ? words : splitAtSpaces(text.toString());
}

} // namespace Pandian
