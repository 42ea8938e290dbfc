// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/deskwork.h"

#include "storage/articles.h"
#include "storage/database.h"

#include <QCoreApplication>

namespace Pandian {

namespace {

bool isDecision(Action action)
{
    return action == Action::Approve || action == Action::Return ||
           action == Action::ReturnOneRound || action == Action::Reject;
}

Result<void> saveOwnDraft(Database &db, const ActionRequest &request)
{
    ActionRequest edit;
    edit.article = request.article;
    edit.action = Action::Edit;
    edit.person = request.person;
    const Result<Facts> facts = factsFor(db, edit);
    if (!facts) {
        return facts.error();
    }
    if (!refusals(Action::Edit, *facts).isEmpty()) {
        return {}; // a draft from before, which is not what is handed on
    }
    const Result<std::optional<Draft>> draft = loadDraft(db, request.article, request.person);
    if (!draft) {
        return draft.error();
    }
    if (!draft->has_value()) {
        return {};
    }
    const auto saved = saveRevision(db, (*draft)->content, request.person, (*draft)->base);
    return saved ? Result<void>() : saved.error();
}

Result<void> startRound(Database &db, const ActionRequest &request)
{
    const Result<Facts> facts = factsFor(db, request);
    if (!facts) {
        return facts.error();
    }
    if (!roundOf(facts->state) || facts->reviewer == request.person) {
        return {};
    }
    ActionRequest start;
    start.article = request.article;
    start.action = Action::StartReview;
    start.person = request.person;
    const Result<State> started = perform(db, start);
    return started ? Result<void>() : started.error();
}

Result<State> actInTransaction(Database &db, ActionRequest request)
{
    if (isDecision(request.action)) {
        if (const Result<void> started = startRound(db, request); !started) {
            return started.error();
        }
    }
    if (!request.revision.isNull() && request.action == Action::Approve) {
        const Result<QString> draft = draftSha256(db, request.article, request.person);
        if (!draft || !draft->isEmpty()) {
            return draft ? Error{ErrorCode::Refused,
                                 QCoreApplication::translate(
                                     "UseCases", "You have changed this article and not saved it "
                                                 "as a version; save it in the window first, or "
                                                 "leave the change out there."),
                                 {}}
                         : draft.error();
        }
    }
    if (request.revision.isNull() && handsTextOn(request.action)) {
        if (const Result<void> saved = saveOwnDraft(db, request); !saved) {
            return saved.error();
        }
    }
    if (request.revision.isNull()) {
        const Result<ArticleSummary> summary = articleSummary(db, request.article);
        if (!summary) {
            return summary.error();
        }
        request.revision = summary->head;
    }
    return perform(db, request);
}

} // namespace

bool handsTextOn(Action action)
{
    return action == Action::Submit || action == Action::Approve || action == Action::Return ||
           action == Action::ReturnOneRound || action == Action::Archive;
}

Result<State> act(Database &db, ActionRequest request)
{
    Result<State> state = State::Draft;
    const Result<void> done = db.transaction([&]() -> Result<void> {
        state = actInTransaction(db, request);
        return state ? Result<void>() : state.error();
    });
    return done ? state : done.error();
}

Result<RevisionInfo> editText(Database &db, ArticleId article, PersonId person,
                              const std::function<Result<void>(Article &)> &change)
{
    Result<RevisionInfo> saved = RevisionInfo();
    const Result<void> done = db.transaction([&]() -> Result<void> {
        const Result<ArticleSummary> summary = articleSummary(db, article);
        if (!summary) {
            return summary.error();
        }
        const Result<std::optional<Draft>> draft = loadDraft(db, article, person);
        if (!draft) {
            return draft.error();
        }
        if (!draft->has_value() && summary->head.isNull()) {
            return Error{ErrorCode::Refused,
                         QCoreApplication::translate(
                             "UseCases", "Only a draft of %1 exists of this article; a version of "
                                         "it has to be saved first.")
                             .arg(summary->creatorName),
                         {}};
        }
        const RevisionId base = draft->has_value() ? (*draft)->base : summary->head;
        Result<Article> content = draft->has_value() ? Result<Article>((*draft)->content)
                                                     : loadRevision(db, summary->head);
        if (!content) {
            return content.error();
        }
        if (const Result<void> changed = change(*content); !changed) {
            return changed;
        }
        saved = saveRevision(db, *content, person, base);
        return saved ? Result<void>() : saved.error();
    });
    return done ? saved : done.error();
}

} // namespace Pandian
