// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/reviewrecord.h"

#include "storage/articles.h"
#include "storage/events.h"

#include <algorithm>

namespace Pandian {

namespace {

// What is noted about a text without deciding anything about it has no place on the sheet.
bool isStep(Action action)
{
    switch (action) {
    case Action::Submit:
    case Action::Recall:
    case Action::ReplaceReviewer:
    case Action::Approve:
    case Action::Return:
    case Action::ReturnOneRound:
    case Action::Reject:
    case Action::Withdraw:
    case Action::Correct:
    case Action::Archive:
        return true;
    case Action::Edit:
    case Action::StartReview:
    case Action::RecordPublication:
    case Action::Export:
    case Action::Discard:
    case Action::Restore:
        return false;
    }
    return false;
}

bool isOf(const SignOff &signOff, const Event &event)
{
    return signOff.person == event.person && signOff.time == event.time &&
           signOff.revision == event.revision;
}

QList<ReviewStep> stepsOf(const QList<Event> &events, const QList<SignOff> &signOffs,
                          const QList<RevisionInfo> &revisions)
{
    QList<ReviewStep> steps;
    State state = State::Draft;
    for (const Event &event : events) {
        const QJsonObject &payload = event.payload;
        const std::optional<Action> action = actionFromName(event.type);
        if (action && isStep(*action)) {
            const auto signOff =
                std::find_if(signOffs.cbegin(), signOffs.cend(),
                             [&event](const SignOff &one) { return isOf(one, event); });
            steps.append({*action, state, event.personName, event.time,
                          revisionNumber(revisions, event.revision),
                          payload.value(u"sha256").toString(), payload.value(u"opinion").toString(),
                          payload.value(u"singlePersonMode").toBool(),
                          payload.value(u"fullRead").toBool(),
                          *action != Action::Approve || signOff == signOffs.cend() ||
                              signOff->valid || signOff->issued});
        }
        state = stateFromName(payload.value(u"state").toString()).value_or(state);
    }
    return steps;
}

QString signedOffLast(const QList<SignOff> &signOffs)
{
    const auto last = std::find_if(signOffs.crbegin(), signOffs.crend(), [](const SignOff &one) {
        return one.issued && one.round == Round::Final;
    });
    return last == signOffs.crend() ? QString() : last->sha256;
}

} // namespace

Result<ReviewRecord> reviewRecord(Database &db, ArticleId article)
{
    const Result<QList<Event>> events = articleEvents(db, article);
    const auto signatures = events ? signOffs(db, article) : Result<QList<SignOff>>(events.error());
    const auto versions =
        signatures ? revisions(db, article) : Result<QList<RevisionInfo>>(signatures.error());
    const auto published =
        versions ? publication(db, article) : Result<std::optional<Publication>>(versions.error());
    if (!published) {
        return published.error();
    }
    return ReviewRecord{*versions, stepsOf(*events, *signatures, *versions),
                        signedOffLast(*signatures), *published};
}

} // namespace Pandian
