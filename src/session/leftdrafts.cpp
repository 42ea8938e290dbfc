// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/leftdrafts.h"

#include "session/secondcopy.h"

namespace Pandian {

namespace {

bool isBlankDraft(Database &db, const ArticleSummary &article, PersonId person)
{
    if (!article.head.isNull() || article.words > 0) {
        return false;
    }
    const Result<std::optional<Draft>> draft = loadDraft(db, article.id, person);
    return draft && draft->has_value() && isBlank((*draft)->content);
}

} // namespace

Article blankArticle(const ArticleId &id)
{
    Article article;
    article.id = id;
    article.lead = {paragraph(QString())};
    return article;
}

bool isBlank(const Article &article)
{
    return article == blankArticle(article.id);
}

LeftDrafts takeLeftDrafts(Database &db, PersonId person, std::optional<qint64> since)
{
    const SecondCopies copies = takeInSecondCopies(db, person);
    QList<ArticleId> ids = copies.taken;
    if (since) {
        if (const Result<QList<ArticleId>> drafts = articlesWithDraft(db, person, *since)) {
            ids.removeIf([&](const ArticleId &id) { return drafts->contains(id); });
            ids += *drafts;
        }
    }
    LeftDrafts left{{}, copies.refused};
    for (const ArticleId &id : ids) {
        const Result<ArticleSummary> article = articleSummary(db, id);
        if (article && (copies.taken.contains(id) || !isBlankDraft(db, *article, person))) {
            left.articles.append(*article);
        }
    }
    return left;
}

} // namespace Pandian
