// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/benchlibrary.h"

#include "storage/articles.h"
#include "storage/database.h"
#include "storage/desk.h"
#include "storage/people.h"
#include "storage/search.h"
#include "support/generatedarticle.h"

#include <QTextStream>

#include <array>
#include <limits>

namespace Pandian {

namespace {

constexpr int articleCharacters = 1500;
constexpr int batch = 500;

struct Staff
{
    PersonId writer;
    std::array<PersonId, 3> reviewers;
};

Result<Staff> hire(Database &db)
{
    const Result<QList<Person>> there = people(db);
    if (!there) {
        return there.error();
    }
    Staff staff;
    staff.writer = there->first().id;
    const std::array roles{Role::FirstReviewer, Role::SecondReviewer, Role::FinalReviewer};
    for (size_t i = 0; i < roles.size(); ++i) {
        const Result<Person> added =
            addPerson(db, QStringLiteral("审稿人%1").arg(i + 1), roles.at(i), staff.writer);
        if (!added) {
            return added.error();
        }
        staff.reviewers.at(i) = added->id;
    }
    return staff;
}

// `rounds` approvals after 送审; -1: stays a draft.
Result<void> review(Database &db, ArticleId article, RevisionId revision, const Staff &staff,
                    int rounds)
{
    ActionRequest request;
    request.article = article;
    request.revision = revision;
    request.opinion = QStringLiteral("同意");
    request.fullReadConfirmed = true;
    const auto act = [&](Action action, PersonId person) -> Result<void> {
        request.action = action;
        request.person = person;
        const Result<State> done = perform(db, request);
        return done ? Result<void>() : done.error();
    };
    if (rounds < 0) {
        return {};
    }
    if (const auto done = act(Action::Submit, staff.writer); !done) {
        return done;
    }
    for (int i = 0; i < rounds; ++i) {
        const PersonId reviewer = staff.reviewers.at(size_t(i));
        if (const auto done = act(Action::StartReview, reviewer); !done) {
            return done;
        }
        if (const auto done = act(Action::Approve, reviewer); !done) {
            return done;
        }
    }
    return {};
}

Result<void> addArticle(Database &db, TextGenerator &texts, const Staff &staff, int number)
{
    const Article article = texts.article(articleCharacters);
    if (const auto created = createArticle(db, article, staff.writer); !created) {
        return created;
    }
    const Result<RevisionInfo> saved = saveRevision(db, article, staff.writer, {});
    if (!saved) {
        return saved.error();
    }
    // Of ten: five drafts, two under review, three signed off.
    static constexpr std::array fates{-1, -1, -1, -1, -1, 0, 1, 3, 3, 3};
    return review(db, article.id, saved->id, staff, fates.at(size_t(number) % fates.size()));
}

} // namespace

Result<void> makeBenchLibrary(const QString &path, int articles)
{
    const Result<std::unique_ptr<Database>> opened = Database::open(path);
    if (!opened) {
        return opened.error();
    }
    Database &db = **opened;
    const Result<int> there = countArticles(db, Queue::All, {});
    if (!there) {
        return there.error();
    }
    if (*there >= articles) {
        return {};
    }
    const Result<Staff> staff = hire(db);
    if (!staff) {
        return staff.error();
    }
    TextGenerator texts(1);
    QTextStream progress(stderr);
    for (int done = 0; done < articles; done += batch) {
        const Result<void> added = db.transaction([&]() -> Result<void> {
            for (int i = done; i < std::min(articles, done + batch); ++i) {
                if (const auto one = addArticle(db, texts, *staff, i); !one) {
                    return one;
                }
            }
            return {};
        });
        if (!added) {
            return added;
        }
        const Result<int> left = updateIndex(db, std::numeric_limits<int>::max());
        if (!left) {
            return left.error();
        }
        progress << "\rlibrary: " << std::min(articles, done + batch) << " of " << articles
                 << Qt::flush;
    }
    progress << '\n';
    return {};
}

} // namespace Pandian
