// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/demonstration.h"

#include "storage/articles.h"
#include "storage/desk.h"
#include "text/segmenting.h"

#include <QCoreApplication>
#include <QFile>

namespace Pandian {

namespace {

struct Demonstration
{
    Q_DECLARE_TR_FUNCTIONS(Pandian::Demonstration)
};

} // namespace

Result<ArticleId> makeDemonstration(Database &db, PersonId person)
{
    // The same in every library, so that it is made once.
    const ArticleId id = ArticleId::fromString(u"0d5c2b1e-7a34-4c1f-9b0e-5f1d2a6c8e70");
    if (const Result<ArticleSummary> there = articleSummary(db, id)) {
        if (!there->inRecycleBin) {
            return id;
        }
        ActionRequest restore;
        restore.article = id;
        restore.action = Action::Restore;
        restore.person = person;
        const Result<State> restored = perform(db, restore);
        return restored ? Result<ArticleId>(id) : restored.error();
    }
    QFile file(QStringLiteral(":/samples/demonstration.txt"));
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{ErrorCode::NotFound,
                     Demonstration::tr("The demonstration article is missing from this program; "
                                       "install it again."),
                     {}};
    }
    Result<Segmented> text = segmentText(QString::fromUtf8(file.readAll()));
    if (!text) {
        return text.error();
    }
    text->article.id = id;
    const Result<void> created = createArticle(db, text->article, person);
    return created ? Result<ArticleId>(id) : created.error();
}

} // namespace Pandian
