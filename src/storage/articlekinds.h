// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"
#include "core/ids.h"
#include "core/result.h"

#include <QFlags>
#include <QList>
#include <QString>

#include <array>
#include <optional>

namespace Pandian {

class Database;

// What an office may ask of a kind of article for 送审 and 通过 besides what all must have
// (missingFields()), as the rule stands at that moment. The numbers are stored.
enum class RequiredField {
    ColumnPath = 0x01,
    Kicker = 0x02,
    Subtitle = 0x04,
    Authors = 0x08,
    Published = 0x10, // the day at least
    Keywords = 0x20,
    Abstract = 0x40,
};
Q_DECLARE_FLAGS(RequiredFields, RequiredField)
Q_DECLARE_OPERATORS_FOR_FLAGS(RequiredFields)
inline constexpr std::array AllRequiredFields{RequiredField::ColumnPath, RequiredField::Kicker,
                                              RequiredField::Subtitle,   RequiredField::Authors,
                                              RequiredField::Published,  RequiredField::Keywords,
                                              RequiredField::Abstract};
QString requiredFieldText(RequiredField field); // translated: 栏目, 引题, …
QStringList requiredFieldTexts(RequiredFields fields);
RequiredFields emptyFields(const Article &article);

// 稿件类型
struct ArticleKind
{
    QString id;
    QString name;   // given by the office; the first ones are made by the program
    int rounds = 3; // 1, 2 or 3
    RequiredFields required = {};
    bool hasSkeleton = false; // articleSkeleton() has what an article of this kind begins as

    friend bool operator==(const ArticleKind &, const ArticleKind &) = default;
};
Result<QList<ArticleKind>> articleKinds(Database &db);
Result<std::optional<ArticleKind>> articleKind(Database &db, const QString &id); // absent: none
// A new one where there is none with this id; its skeleton stays as it is. Administrators only.
Result<void> setArticleKind(Database &db, const ArticleKind &kind, PersonId by);

// 模板: what an article of the kind begins as; articleFrom() makes an article of it. Absent: there
// is none.
Result<std::optional<Article>> articleSkeleton(Database &db, const QString &kind);
// As it is stored: canonical JSON; empty: there is none.
Result<QByteArray> skeletonJson(Database &db, const QString &kind);
Result<void> setArticleSkeleton(Database &db, const QString &kind,
                                const std::optional<Article> &skeleton, PersonId by);
// A new article: ids of its own, of this kind, without what is said of that one text: date, people,
// keywords, abstract.
Article articleFrom(const Article &skeleton, const QString &kind);

} // namespace Pandian
