// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/articlekinds.h"

#include "core/articlejson.h"
#include "core/canonicaljson.h"
#include "storage/articlerecord.h"
#include "storage/database.h"
#include "storage/events.h"
#include "storage/migrations.h"
#include "storage/people.h"
#include "storage/sql.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace Pandian {

namespace {

constexpr int SchemaWithTemplates = 3;
constexpr qsizetype MaxSkeletonBytes = 1024 * 1024;

Error invalid(const char *source)
{
    return {ErrorCode::InvalidInput, QCoreApplication::translate("Storage", source), {}};
}

Error takenName()
{
    return invalid(QT_TRANSLATE_NOOP("Storage", "There is another kind of article with this name; "
                                                "enter another name."));
}

Result<void> checkKind(const ArticleKind &kind)
{
    static const QRegularExpression ids(QStringLiteral("\\A[a-z0-9][a-z0-9-]{0,39}\\z"));
    if (!ids.match(kind.id).hasMatch()) {
        return invalid(QT_TRANSLATE_NOOP("Storage",
                                         "The identifier of an article type consists of 1 to 40 "
                                         "lower-case letters, digits and hyphens; enter another."));
    }
    if (kind.name.simplified().isEmpty() || kind.name.size() > 60) {
        return invalid(QT_TRANSLATE_NOOP("Storage", "The name of an article type has 1 to 60 "
                                                    "characters; enter another name."));
    }
    if (kind.rounds < 1 || kind.rounds > 3) {
        return invalid(QT_TRANSLATE_NOOP("Storage", "An article type has 1, 2 or 3 rounds of "
                                                    "review; choose one of them."));
    }
    return {};
}

// A library of before that cannot be written has no templates, and can be read.
Result<bool> hasTemplates(Database &db)
{
    const Result<int> version = schemaVersion(db);
    return version ? Result<bool>(*version >= SchemaWithTemplates) : version.error();
}

Result<QList<ArticleKind>> readKinds(Database &db, const QString &condition,
                                     const QVariantList &binds)
{
    const Result<bool> templates = hasTemplates(db);
    if (!templates) {
        return templates.error();
    }
    QList<ArticleKind> kinds;
    const Result<void> read = forEachRow(
        db,
        u"SELECT id, name, rounds, %1 FROM article_kind %2 ORDER BY position, id"_qs.arg(
            *templates ? u"required, COALESCE(length(skeleton), 0) > 0"_qs : u"0, 0"_qs, condition),
        binds, [&](const QSqlQuery &row) -> Result<void> {
            kinds.append({row.value(0).toString(), row.value(1).toString(), row.value(2).toInt(),
                          RequiredFields::fromInt(row.value(3).toInt()), row.value(4).toBool()});
            return {};
        });
    return read ? Result<QList<ArticleKind>>(kinds) : read.error();
}

} // namespace

QString requiredFieldText(RequiredField field)
{
    switch (field) {
    case RequiredField::ColumnPath:
        return QCoreApplication::translate("Storage", "column");
    case RequiredField::Kicker:
        return QCoreApplication::translate("Storage", "kicker");
    case RequiredField::Subtitle:
        return QCoreApplication::translate("Storage", "subtitle");
    case RequiredField::Authors:
        return QCoreApplication::translate("Storage", "authors");
    case RequiredField::Published:
        return QCoreApplication::translate("Storage", "publication date");
    case RequiredField::Keywords:
        return QCoreApplication::translate("Storage", "keywords");
    case RequiredField::Abstract:
        return QCoreApplication::translate("Storage", "abstract");
    }
    return {};
}

QStringList requiredFieldTexts(RequiredFields fields)
{
    QStringList texts;
    for (const RequiredField field : AllRequiredFields) {
        if (fields.testFlag(field)) {
            texts.append(requiredFieldText(field));
        }
    }
    return texts;
}

RequiredFields emptyFields(const Article &article)
{
    RequiredFields empty;
    empty.setFlag(RequiredField::ColumnPath, article.columnPath.isEmpty());
    empty.setFlag(RequiredField::Kicker, article.kicker.trimmed().isEmpty());
    empty.setFlag(RequiredField::Subtitle, article.subtitle.trimmed().isEmpty());
    empty.setFlag(RequiredField::Authors, article.authors.isEmpty());
    empty.setFlag(RequiredField::Published, !article.published);
    empty.setFlag(RequiredField::Keywords, article.keywords.isEmpty());
    empty.setFlag(RequiredField::Abstract, article.abstract.trimmed().isEmpty());
    return empty;
}

Result<QList<ArticleKind>> articleKinds(Database &db)
{
    return readKinds(db, {}, {});
}

Result<std::optional<ArticleKind>> articleKind(Database &db, const QString &id)
{
    const Result<QList<ArticleKind>> found = readKinds(db, u"WHERE id = ?"_qs, {id});
    if (!found) {
        return found.error();
    }
    return found->isEmpty() ? std::optional<ArticleKind>() : found->first();
}

Result<void> setArticleKind(Database &db, const ArticleKind &kind, PersonId by)
{
    if (const Result<void> valid = checkKind(kind); !valid) {
        return valid;
    }
    return db.transaction([&]() -> Result<void> {
        if (const auto allowed = requireAdministrator(db, by); !allowed) {
            return allowed.error();
        }
        const Result<QList<ArticleKind>> kinds = articleKinds(db);
        if (!kinds) {
            return kinds.error();
        }
        ArticleKind clean = kind;
        clean.name = kind.name.simplified();
        for (const ArticleKind &other : *kinds) {
            if (other.id == clean.id) {
                clean.hasSkeleton = other.hasSkeleton;
            } else if (other.name == clean.name) {
                return takenName();
            }
        }
        if (kinds->contains(clean)) {
            return {};
        }
        const int required = clean.required.toInt();
        const auto stored = executeChange(
            db,
            QStringLiteral("INSERT INTO article_kind (id, name, rounds, required, position) "
                           "VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
                           "name = excluded.name, rounds = excluded.rounds, "
                           "required = excluded.required"),
            {clean.id, clean.name, clean.rounds, required, qlonglong(kinds->size())});
        if (!stored) {
            return stored.error();
        }
        const auto event = appendEvent(db, {}, QStringLiteral("kind-changed"), by, {},
                                       {{QStringLiteral("id"), clean.id},
                                        {QStringLiteral("name"), clean.name},
                                        {QStringLiteral("rounds"), clean.rounds},
                                        {QStringLiteral("required"), required}});
        if (!event) {
            return event.error();
        }
        return {};
    });
}

Result<QByteArray> skeletonJson(Database &db, const QString &kind)
{
    const Result<bool> templates = hasTemplates(db);
    if (!templates || !*templates) {
        return templates ? Result<QByteArray>(QByteArray()) : templates.error();
    }
    const auto stored =
        queryValue(db.connection(), // nothing so large is kept with the statement
                   QStringLiteral("SELECT skeleton FROM article_kind WHERE id = ?"), {kind});
    return stored ? Result<QByteArray>(stored->value_or(QVariant()).toByteArray()) : stored.error();
}

Result<std::optional<Article>> articleSkeleton(Database &db, const QString &kind)
{
    const Result<QByteArray> json = skeletonJson(db, kind);
    if (!json) {
        return json.error();
    }
    if (json->isEmpty()) {
        return std::optional<Article>();
    }
    const Result<Article> article = articleFromJson(*json);
    if (!article) {
        return Error{ErrorCode::Damaged,
                     QCoreApplication::translate("Storage",
                                                 "This template is damaged and cannot be used; "
                                                 "make it anew from an article."),
                     article.error().detail};
    }
    return std::optional(*article);
}

Result<void> setArticleSkeleton(Database &db, const QString &kind,
                                const std::optional<Article> &skeleton, PersonId by)
{
    QByteArray json;
    if (skeleton) {
        const Result<QByteArray> written = articleToJson(articleFrom(*skeleton, kind));
        if (!written) {
            return written.error();
        }
        if (written->size() > MaxSkeletonBytes) {
            return invalid(QT_TRANSLATE_NOOP("Storage", "The article is too long for a template; "
                                                        "leave out what every article writes "
                                                        "anew."));
        }
        json = *written;
    }
    return db.transaction([&]() -> Result<void> {
        if (const auto allowed = requireAdministrator(db, by); !allowed) {
            return allowed.error();
        }
        if (const Result<void> known = requireKind(db, kind); !known) {
            return known;
        }
        const Result<QByteArray> before = skeletonJson(db, kind);
        if (!before || *before == json) {
            return before ? Result<void>() : before.error();
        }
        const auto stored =
            executeChange(db, QStringLiteral("UPDATE article_kind SET skeleton = ? WHERE id = ?"),
                          {skeleton ? QVariant(json) : QVariant(), kind});
        if (!stored) {
            return stored.error();
        }
        QJsonObject payload{{QStringLiteral("id"), kind}};
        if (skeleton) {
            payload.insert(QStringLiteral("sha256"), sha256Hex(json));
        }
        const auto event = appendEvent(db, {}, QStringLiteral("skeleton-changed"), by, {}, payload);
        return event ? Result<void>() : event.error();
    });
}

Article articleFrom(const Article &skeleton, const QString &kind)
{
    Article article = skeleton;
    article.id = ArticleId::create();
    article.kind = kind;
    article.published.reset();
    article.statedReviewer.clear();
    article.authors.clear();
    article.responsibleEditor.clear();
    article.keywords.clear();
    article.abstract.clear();
    article.external = false;
    article.major = false;
    for (Section &section : article.sections) {
        section.id = SectionId::create();
    }
    return article;
}

} // namespace Pandian
