// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/titleline.h"

#include "text/articlesize.h"

#include <algorithm>
#include <array>

namespace Pandian {

namespace {

constexpr QStringView Dashes = u"—―─";
constexpr QStringView Opening = u"“‘《〈「『（(【";
constexpr QStringView Closing = u"”’》〉」』）)】";

bool hasWord(QStringView text)
{
    return std::any_of(text.cbegin(), text.cend(),
                       [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); });
}

// Where outside quotations and brackets `matches` first holds of a place; -1 for nowhere.
template <typename Matches>
qsizetype findOutside(QStringView text, Matches matches)
{
    int depth = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (Opening.contains(text.at(at))) {
            ++depth;
        } else if (Closing.contains(text.at(at))) {
            depth = std::max(depth - 1, 0);
        } else if (depth == 0 && matches(at)) {
            return at;
        }
    }
    return -1;
}

// “本报讯”, “文/张三”: lines round a headline that are no part of it.
bool beginsLikeByline(QStringView text)
{
    constexpr std::array<QStringView, 9> starts{
        u"本报讯", u"本报记者", u"本网讯", u"记者", u"通讯员", u"文/", u"文／", u"图/", u"图／"};
    return std::any_of(starts.begin(), starts.end(),
                       [text](QStringView start) { return text.startsWith(start); });
}

} // namespace

bool canBeTitle(QStringView line)
{
    constexpr qsizetype longestSentence = 40;
    const bool isParagraph = line.endsWith(u'。') && line.size() > longestSentence;
    return line.size() <= MaxTitleCharacters && hasWord(line) && !isParagraph &&
           secondSentence(line) < 0 && !beginsLikeByline(line);
}

qsizetype secondSentence(QStringView line)
{
    const qsizetype at = findOutside(line, [line](qsizetype i) { return line.at(i) == u'。'; });
    return at >= 0 && hasWord(line.sliced(at)) ? at + 1 : -1;
}

std::optional<std::pair<QStringView, QStringView>> splitAtDash(QStringView line)
{
    const qsizetype at =
        findOutside(line, [line](qsizetype i) { return i > 0 && dashLength(line.sliced(i)) > 0; });
    if (at < 0) {
        return std::nullopt;
    }
    const QStringView title = line.first(at).trimmed();
    const QStringView subtitle = line.sliced(at + dashLength(line.sliced(at))).trimmed();
    const bool isSplit = hasWord(title) && hasWord(subtitle);
    return isSplit ? std::optional(std::pair(title, subtitle)) : std::nullopt;
}

qsizetype dashLength(QStringView line)
{
    qsizetype length = 0;
    while (length < line.size() && Dashes.contains(line.at(length))) {
        ++length;
    }
    return length >= 2 ? length : 0;
}

} // namespace Pandian
