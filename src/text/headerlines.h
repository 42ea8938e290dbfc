// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"
#include "core/textrange.h"

#include <QList>
#include <QStringList>
#include <QStringView>

#include <optional>

namespace Pandian {

// The lines round a headline that state something about the article. All take one line without
// white space at its ends and leave alone what is not wholly of their form.

// “您的位置: 首页 >专题>会议精神”, above the headline also “首页 > 要闻”: the names from the front
// page down.
std::optional<QStringList> parseColumnPath(QStringView line, bool isAboveHeadline);

enum class Field {
    Kicker,
    Headline,  // 标题: may hold a subtitle behind a dash
    MainTitle, // 主题: the title alone
    Subtitle,
    Published,
    Source,
    Author,
    Editor,
    Reviewer,
    Keywords,
    Abstract,
    Unknown, // “浏览次数：12”: kept in the text
};

// One statement of a metadata line; ranges are in the line.
struct FieldValue
{
    Field field = Field::Unknown;
    QString name;    // as printed, without spaces; empty for a bare date
    TextRange range; // name, colon and value
    TextRange value;

    friend bool operator==(const FieldValue &, const FieldValue &) = default;
};

// “发表时间:2020/02/19 来源:山西日报”, also in brackets or with a bare date in front. Empty where
// the line is text. Headline fields, keywords and abstract take the whole line.
QList<FieldValue> parseFields(QStringView line);

// 时间 and 日期, which a notice also says of the event it announces.
bool isVagueDate(const FieldValue &field);

// “地点：太原”: two to six Han characters and a colon at the beginning of a line.
bool beginsWithFieldName(QStringView line);

// “本报记者 张三 通讯员 李四”: the names; none where the line is anything else.
QStringList parseByline(QStringView line);

inline constexpr QStringView NameSeparators = u"、，,；;/";
// Names divided by these or, where every piece can be a Chinese name, by white space; “王 伟” and
// “John Smith” are one name.
QStringList parseNames(QStringView text);

// Whoever an author's entry may stand for, to tell who wrote: the same without roles and brackets,
// so that “本报记者 张三、李四（实习）” gives 张三 and 李四.
QStringList namesWithin(QStringView entry);
// Words divided by ；，、 or else by white space.
QStringList parseKeywords(QStringView text);

} // namespace Pandian
