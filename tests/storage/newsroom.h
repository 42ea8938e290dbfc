// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "libraryfixture.h"

#include "core/article.h"
#include "storage/articles.h"
#include "storage/desk.h"
#include "storage/events.h"
#include "storage/verify.h"

namespace Pandian {

// A library with the people of an office. 高鹤, who made it, writes and administers.
struct Newsroom : LibraryFixture
{
    std::unique_ptr<Database> db;
    PersonId administrator;
    PersonId writer;     // 李敏
    PersonId first;      // 王延辉, and so on for each round
    PersonId second;     // 赵启明
    PersonId chief;      // 陈怀远
    PersonId allRounder; // 周全, may write and do every round

    Result<void> setUp()
    {
        Result<std::unique_ptr<Database>> opened = open();
        if (!opened) {
            return opened.error();
        }
        db = std::move(*opened);
        administrator = owner(*db);
        const struct
        {
            QString name;
            Roles roles;
            PersonId *id;
        } everybody[] = {
            {u"李敏"_qs, Role::Writer, &writer},
            {u"王延辉"_qs, Role::FirstReviewer, &first},
            {u"赵启明"_qs, Role::SecondReviewer, &second},
            {u"陈怀远"_qs, Role::FinalReviewer, &chief},
            {u"周全"_qs,
             Roles(Role::Writer) | Role::FirstReviewer | Role::SecondReviewer | Role::FinalReviewer,
             &allRounder},
        };
        for (const auto &one : everybody) {
            const Result<Person> added = addPerson(*db, one.name, one.roles, administrator);
            if (!added) {
                return added.error();
            }
            *one.id = added->id;
        }
        return {};
    }

    void pass(qint64 milliseconds = 60000) { time += milliseconds; }

    // With all that 送审 asks for.
    static Article article(const QString &title)
    {
        Article article;
        article.id = ArticleId::create();
        article.title = title;
        article.columnPath = {u"首页"_qs, u"会议精神"_qs};
        article.source = u"山西日报"_qs;
        article.responsibleEditor = u"高鹤"_qs;
        article.lead = {paragraph(u"回首过去一年,我省平安建设走过了不平凡的里程。"_qs)};
        for (const QString &name : {u"站好“忠诚哨”"_qs, u"筑牢“防火墙”"_qs}) {
            Section section;
            section.id = SectionId::create();
            section.title = name;
            section.blocks = {paragraph(u"省委政法委推动对2865个重点问题开展集中整治。"_qs)};
            article.sections.append(section);
        }
        return article;
    }

    // In the library as a draft of the writer's.
    Result<Article> drafted(const QString &title)
    {
        const Article text = article(title);
        const Result<void> created = createArticle(*db, text, writer);
        return created ? Result<Article>(text) : created.error();
    }

    // Saved once by hand.
    Result<Article> saved(const QString &title)
    {
        const Result<Article> text = drafted(title);
        if (!text) {
            return text;
        }
        const Result<RevisionInfo> revision = saveRevision(*db, *text, writer, {});
        return revision ? text : revision.error();
    }

    Result<Article> submitted(const QString &title)
    {
        const Result<Article> text = saved(title);
        if (!text) {
            return text;
        }
        const Result<State> state = act(text->id, Action::Submit, writer);
        return state ? text : Result<Article>(state.error());
    }

    Result<Article> signedOff(const QString &title)
    {
        const Result<Article> text = submitted(title);
        if (!text) {
            return text;
        }
        for (const PersonId person : {first, second, chief}) {
            const Result<State> state = approve(text->id, person);
            if (!state) {
                return state.error();
            }
        }
        return text;
    }

    RevisionId head(ArticleId id) const
    {
        const Result<ArticleSummary> summary = articleSummary(*db, id);
        return summary ? summary->head : RevisionId();
    }

    State state(ArticleId id) const
    {
        const Result<ArticleSummary> summary = articleSummary(*db, id);
        return summary ? summary->state : State::Draft;
    }

    // By somebody who sees the newest revision and has something to say.
    ActionRequest request(ArticleId id, Action action, PersonId person) const
    {
        ActionRequest request;
        request.article = id;
        request.action = action;
        request.person = person;
        request.revision = head(id);
        request.opinion = u"同意。"_qs;
        return request;
    }

    Result<State> act(ArticleId id, Action action, PersonId person)
    {
        pass();
        return perform(*db, request(id, action, person));
    }

    // Begins the round and approves.
    Result<State> approve(ArticleId id, PersonId person)
    {
        const Result<State> started = act(id, Action::StartReview, person);
        return started ? act(id, Action::Approve, person) : started;
    }

    Result<RevisionInfo> save(const Article &text, PersonId person)
    {
        pass();
        return saveRevision(*db, text, person, head(text.id));
    }

    // What verify finds, one line each; the tests' last word on whatever was done.
    QString problems() const
    {
        const Result<VerifyReport> report = verifyLibrary(*db);
        if (!report) {
            return errorText(report);
        }
        QStringList lines;
        for (const VerifyProblem &problem : report->problems) {
            lines.append(problem.kind + u' ' + problem.subject + u": "_qs + problem.message);
        }
        return lines.join(u'\n');
    }

    // The newest event of an article.
    Event lastEvent(ArticleId id) const
    {
        const Result<QList<Event>> events = articleEvents(*db, id);
        return events && !events->isEmpty() ? events->last() : Event();
    }
};

// Refused, with this reason first.
#define VERIFY_REFUSED(result, reason)                                                             \
    do {                                                                                           \
        const auto refused = (result);                                                             \
        QVERIFY(!refused.ok());                                                                    \
        QCOMPARE(refused.error().code, ErrorCode::Refused);                                        \
        QCOMPARE(refused.error().detail.section(u',', 0, 0), reasonName(reason));                  \
        QVERIFY(!refused.error().message.isEmpty());                                               \
    } while (false)

#define VERIFY_ERROR(result, expected)                                                             \
    do {                                                                                           \
        const auto failed = (result);                                                              \
        QVERIFY(!failed.ok());                                                                     \
        QCOMPARE(failed.error().code, expected);                                                   \
        QVERIFY(!failed.error().message.isEmpty());                                                \
    } while (false)

} // namespace Pandian
