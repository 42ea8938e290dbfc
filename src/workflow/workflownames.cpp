// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/workflow.h"

#include <algorithm>

namespace Pandian {

namespace {

template <typename Value, size_t Size>
std::optional<Value> fromName(const std::array<Value, Size> &all, QString (*nameOf)(Value),
                              QStringView name)
{
    const auto *const found =
        std::find_if(all.begin(), all.end(), [&](Value value) { return nameOf(value) == name; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

} // namespace

QString stateName(State state)
{
    switch (state) {
    case State::Draft:
        return QStringLiteral("draft");
    case State::AwaitingFirst:
        return QStringLiteral("awaiting-first");
    case State::AwaitingSecond:
        return QStringLiteral("awaiting-second");
    case State::AwaitingFinal:
        return QStringLiteral("awaiting-final");
    case State::Returned:
        return QStringLiteral("returned");
    case State::SignedOff:
        return QStringLiteral("signed-off");
    case State::Correction:
        return QStringLiteral("correction");
    case State::Archived:
        return QStringLiteral("archived");
    case State::Rejected:
        return QStringLiteral("rejected");
    case State::Withdrawn:
        break;
    }
    return QStringLiteral("withdrawn");
}

std::optional<State> stateFromName(QStringView name)
{
    return fromName(AllStates, stateName, name);
}

QString actionName(Action action)
{
    switch (action) {
    case Action::Edit:
        return QStringLiteral("edit");
    case Action::Submit:
        return QStringLiteral("submit");
    case Action::Recall:
        return QStringLiteral("recall");
    case Action::StartReview:
        return QStringLiteral("start-review");
    case Action::ReplaceReviewer:
        return QStringLiteral("replace-reviewer");
    case Action::Approve:
        return QStringLiteral("approve");
    case Action::Return:
        return QStringLiteral("return");
    case Action::ReturnOneRound:
        return QStringLiteral("return-one-round");
    case Action::Reject:
        return QStringLiteral("reject");
    case Action::Withdraw:
        return QStringLiteral("withdraw");
    case Action::Correct:
        return QStringLiteral("correct");
    case Action::Archive:
        return QStringLiteral("archive");
    case Action::RecordPublication:
        return QStringLiteral("record-publication");
    case Action::Export:
        return QStringLiteral("export");
    case Action::Discard:
        return QStringLiteral("discard");
    case Action::Restore:
        break;
    }
    return QStringLiteral("restore");
}

std::optional<Action> actionFromName(QStringView name)
{
    return fromName(AllActions, actionName, name);
}

QString reasonName(Reason reason)
{
    switch (reason) {
    case Reason::NotSignedIn:
        return QStringLiteral("not-signed-in");
    case Reason::AccountDisabled:
        return QStringLiteral("account-disabled");
    case Reason::InRecycleBin:
        return QStringLiteral("in-recycle-bin");
    case Reason::NotInRecycleBin:
        return QStringLiteral("not-in-recycle-bin");
    case Reason::WrongState:
        return QStringLiteral("wrong-state");
    case Reason::InReview:
        return QStringLiteral("in-review");
    case Reason::MissingRole:
        return QStringLiteral("missing-role");
    case Reason::NotAdministrator:
        return QStringLiteral("not-administrator");
    case Reason::NotAuthor:
        return QStringLiteral("not-author");
    case Reason::OwnArticle:
        return QStringLiteral("own-article");
    case Reason::AuthorAsFirst:
        return QStringLiteral("author-as-first");
    case Reason::OtherRoundHeld:
        return QStringLiteral("other-round-held");
    case Reason::ReviewStarted:
        return QStringLiteral("review-started");
    case Reason::ReviewNotStarted:
        return QStringLiteral("review-not-started");
    case Reason::NobodyReviews:
        return QStringLiteral("nobody-reviews");
    case Reason::HeldByOther:
        return QStringLiteral("held-by-other");
    case Reason::StaleRevision:
        return QStringLiteral("stale-revision");
    case Reason::OpenErrors:
        return QStringLiteral("open-errors");
    case Reason::UnresolvedComments:
        return QStringLiteral("unresolved-comments");
    case Reason::OpinionMissing:
        return QStringLiteral("opinion-missing");
    case Reason::ReasonMissing:
        return QStringLiteral("reason-missing");
    case Reason::FullReadNotConfirmed:
        return QStringLiteral("full-read-not-confirmed");
    case Reason::MissingFields:
        return QStringLiteral("missing-fields");
    case Reason::NotUnderstood:
        return QStringLiteral("not-understood");
    case Reason::UnderEmbargo:
        break;
    }
    return QStringLiteral("under-embargo");
}

QString roundName(Round round)
{
    switch (round) {
    case Round::First:
        return QStringLiteral("first");
    case Round::Second:
        return QStringLiteral("second");
    case Round::Final:
        break;
    }
    return QStringLiteral("final");
}

std::optional<Round> roundFromName(QStringView name)
{
    return fromName(AllRounds, roundName, name);
}

QString roleName(Role role)
{
    switch (role) {
    case Role::Writer:
        return QStringLiteral("writer");
    case Role::FirstReviewer:
        return QStringLiteral("first-reviewer");
    case Role::SecondReviewer:
        return QStringLiteral("second-reviewer");
    case Role::FinalReviewer:
        return QStringLiteral("final-reviewer");
    case Role::Administrator:
        break;
    }
    return QStringLiteral("administrator");
}

std::optional<Role> roleFromName(QStringView name)
{
    return fromName(AllRoles, roleName, name);
}

} // namespace Pandian
