// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "expectation.h"

namespace Pandian {

namespace {

// Which action has a place where. One line per State in its order, one column per Action in its
// order: + always, . never, x 外来稿 only, s signed off or archived before, n never either, b where
// another round of this cycle lies before.
//
//  Edit Submit Recall Start Replace Approve Return OneBack Reject Withdraw Correct Archive Publish
//  Export Discard Restore
constexpr std::array Places{
    "+ + . . . . . . . . . x . + n +", // 草稿
    "+ . + + + + + b . s . . s + . +", // 待初审
    "+ . + + + + + b . s . . s + . +", // 待复审
    "+ . + + + + + b n s . . s + . +", // 待终审
    "+ + . . . . . . . s . . s + n +", // 退回修改
    ". . . . . . . . . + + + + + . +", // 已签发
    "+ + . . . . . . . + . . + + . +", // 更正中
    ". . . . . . . . . + + . + + . +", // 已归档
    ". . . . . . . . . . . . . + n +", // 退稿
    ". . . . . . . . . . . . . + . +", // 撤稿
};

constexpr bool inReview(State state)
{
    return state == State::AwaitingFirst || state == State::AwaitingSecond ||
           state == State::AwaitingFinal;
}

bool isFirstOfCycle(const Facts &facts)
{
    return facts.state == State::AwaitingFirst ||
           (facts.state == State::AwaitingSecond && facts.rounds == 1) ||
           (facts.state == State::AwaitingFinal && facts.rounds == 1);
}

bool hasPlace(Action action, const Facts &facts)
{
    switch (Places.at(size_t(facts.state))[2 * size_t(action)]) {
    case '+':
        return true;
    case 'x':
        return facts.external;
    case 's':
        return facts.everSignedOff || facts.everArchived;
    case 'n':
        return !facts.everSignedOff && !facts.everArchived;
    case 'b':
        return !isFirstOfCycle(facts);
    default:
        return false;
    }
}

bool isReviewersDecision(Action action)
{
    return action == Action::Approve || action == Action::Return ||
           action == Action::ReturnOneRound || action == Action::Reject;
}

bool isReviewersWork(Action action, State state)
{
    return isReviewersDecision(action) || action == Action::StartReview ||
           (action == Action::Edit && inReview(state));
}

Round roundDue(State state)
{
    return state == State::AwaitingFirst    ? Round::First
           : state == State::AwaitingSecond ? Round::Second
                                            : Round::Final;
}

bool lacksRole(Action action, const Facts &facts)
{
    const auto has = [&facts](Role role) { return facts.person->roles.testFlag(role); };
    if (isReviewersWork(action, facts.state)) {
        switch (facts.state) {
        case State::AwaitingFirst:
            return !has(Role::FirstReviewer);
        case State::AwaitingSecond:
            return !has(Role::SecondReviewer);
        default:
            return !has(Role::FinalReviewer);
        }
    }
    switch (action) {
    case Action::Edit:
    case Action::Submit:
    case Action::Recall:
        return !has(Role::Writer);
    case Action::Withdraw:
        return !has(Role::FinalReviewer);
    case Action::Correct:
        return !has(Role::Writer) && !has(Role::FinalReviewer);
    case Action::Archive:
        if (facts.state == State::Draft) {
            return !has(Role::Writer);
        }
        [[fallthrough]];
    case Action::RecordPublication:
        return !has(Role::Writer) && !has(Role::FinalReviewer) && !has(Role::Administrator);
    case Action::Discard:
    case Action::Restore:
        return !has(Role::Writer) && !has(Role::Administrator);
    default:
        return false; // anybody may export
    }
}

bool belongsToAuthors(Action action, const Facts &facts)
{
    switch (action) {
    case Action::Submit:
    case Action::Recall:
        return true;
    case Action::Archive:
        return facts.state == State::Draft;
    case Action::Discard:
    case Action::Restore:
        return !facts.person->roles.testFlag(Role::Administrator);
    default:
        return false;
    }
}

bool heldSomethingElse(Action action, const Facts &facts)
{
    const auto held = [&facts](Round round) { return facts.roundsHeld.contains(round); };
    if (isReviewersWork(action, facts.state)) {
        const Round due = roundDue(facts.state);
        return (due != Round::First && held(Round::First)) ||
               (due != Round::Second && held(Round::Second)) ||
               (due != Round::Final && held(Round::Final));
    }
    if (action != Action::Edit || facts.isAuthor) {
        return false;
    }
    return held(Round::Second) || held(Round::Final) ||
           (held(Round::First) && !facts.authorMayFirstReview);
}

bool mine(const Facts &facts)
{
    return facts.person && facts.reviewer && *facts.reviewer == facts.person->id;
}

bool applies(Reason reason, Action action, const Facts &facts)
{
    const bool separated = facts.person && !facts.singlePersonMode;
    const bool firstRound = facts.state == State::AwaitingFirst;
    const bool taken = facts.reviewer && facts.person && !mine(facts);
    const bool carriesText = action == Action::Submit || action == Action::Approve;
    switch (reason) {
    case Reason::NotSignedIn:
        return !facts.person;
    case Reason::AccountDisabled:
        return facts.person && facts.person->disabled;
    case Reason::InRecycleBin:
        return facts.inRecycleBin && action != Action::Restore;
    case Reason::NotInRecycleBin:
        return !facts.inRecycleBin && action == Action::Restore;
    case Reason::WrongState:
        return !hasPlace(action, facts);
    case Reason::InReview:
        return action == Action::Edit && inReview(facts.state) && !mine(facts);
    case Reason::MissingRole:
        return separated && lacksRole(action, facts);
    case Reason::NotAdministrator:
        return separated && action == Action::ReplaceReviewer &&
               !facts.person->roles.testFlag(Role::Administrator);
    case Reason::NotAuthor:
        return separated && belongsToAuthors(action, facts) && !facts.isAuthor;
    case Reason::OwnArticle:
        return separated && isReviewersWork(action, facts.state) && facts.isAuthor && !firstRound;
    case Reason::AuthorAsFirst:
        return separated && isReviewersWork(action, facts.state) && facts.isAuthor && firstRound &&
               !facts.authorMayFirstReview;
    case Reason::OtherRoundHeld:
        return separated && heldSomethingElse(action, facts);
    case Reason::ReviewStarted:
        return (action == Action::Recall &&
                (facts.reviewer || facts.reviewedInCycle || !isFirstOfCycle(facts))) ||
               (action == Action::StartReview && mine(facts));
    case Reason::ReviewNotStarted:
        return isReviewersDecision(action) && !facts.reviewer;
    case Reason::NobodyReviews:
        return action == Action::ReplaceReviewer && !facts.reviewer;
    case Reason::HeldByOther:
        return taken && (isReviewersDecision(action) ||
                         (action == Action::StartReview && !facts.singlePersonMode));
    case Reason::StaleRevision:
        return !facts.revisionIsCurrent &&
               (carriesText || isReviewersDecision(action) || action == Action::Archive);
    case Reason::OpenErrors:
        return carriesText && facts.openErrors > 0;
    case Reason::UnresolvedComments:
        return carriesText && facts.unresolvedComments > 0;
    case Reason::OpinionMissing:
        return action == Action::Approve && !facts.hasOpinion;
    case Reason::ReasonMissing:
        return !facts.hasOpinion &&
               (action == Action::Return || action == Action::ReturnOneRound ||
                action == Action::Reject || action == Action::Withdraw ||
                action == Action::Correct || action == Action::ReplaceReviewer);
    case Reason::FullReadNotConfirmed:
        return action == Action::Approve && facts.state == State::AwaitingFinal &&
               (facts.major || facts.overturned) && !facts.fullReadConfirmed;
    case Reason::MissingFields:
        return carriesText && !facts.missingFields.isEmpty();
    case Reason::NotUnderstood:
        return !facts.notUnderstood.isEmpty() &&
               (carriesText || isReviewersDecision(action) || action == Action::Archive);
    case Reason::UnderEmbargo:
        return action == Action::Export && facts.underEmbargo;
    }
    return false;
}

} // namespace

QList<Reason> expectedRefusals(Action action, const Facts &facts)
{
    QList<Reason> reasons;
    for (int i = 0; i <= int(Reason::UnderEmbargo); ++i) {
        const auto reason = Reason(i);
        if (applies(reason, action, facts)) {
            reasons.append(reason);
            if (reason == Reason::WrongState || reason == Reason::InReview) {
                break; // what else would be asked has no meaning here
            }
        }
    }
    return reasons;
}

} // namespace Pandian
