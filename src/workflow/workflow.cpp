// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/workflow.h"

#include <QFlags>

#include <algorithm>

namespace Pandian {

namespace {

constexpr unsigned bit(State state)
{
    return 1U << unsigned(state);
}

constexpr unsigned UnderReview =
    bit(State::AwaitingFirst) | bit(State::AwaitingSecond) | bit(State::AwaitingFinal);
constexpr unsigned WithAuthors = bit(State::Draft) | bit(State::Returned) | bit(State::Correction);
constexpr unsigned Anywhere = ~0U;

// What a row of the table asks besides the state.
// Final: signed off or archived. What was that once may have appeared, and stays on record.
enum class When { Always, External, FinalBefore, NeverFinal, RoundBefore };

// What a row demands of the person and of the text.
enum class Need {
    Author = 0x0001,
    AuthorOrAdministrator = 0x0002,
    FreeToBeAuthor = 0x0004, // has held no round that an author may not hold
    Eligible = 0x0008,       // may hold the round: role, author, other rounds
    NotStarted = 0x0010,     // nobody has begun to review since 送审
    RoundFree = 0x0020,
    RoundHeld = 0x0040, // by this person
    CurrentText = 0x0080,
    SettledText = 0x0100, // no open errors, no unresolved comments, no field missing
    Opinion = 0x0200,
    Reason = 0x0400,
    FullRead = 0x0800,
    NoEmbargo = 0x1000,
    RoundTaken = 0x2000, // by anybody
};
Q_DECLARE_FLAGS(Needs, Need)
Q_DECLARE_OPERATORS_FOR_FLAGS(Needs)

struct Rule
{
    Action action = Action::Edit;
    unsigned states = 0; // bits
    When when = When::Always;
    Roles roles; // one of these; none: no role is asked for
    Needs needs;
};

constexpr Roles Writer = Role::Writer;
constexpr Roles WriterOrFinal = Roles(Role::Writer) | Role::FinalReviewer;
constexpr Roles WriterOrAdministrator = Roles(Role::Writer) | Role::Administrator;
constexpr Roles Desk = WriterOrFinal | Role::Administrator;
constexpr Needs Decision = Needs(Need::Eligible) | Need::RoundHeld | Need::CurrentText;

// The table. A pair of action and state without a row whose `when` holds is WrongState.
constexpr std::array Rules{
    Rule{Action::Edit, WithAuthors, When::Always, Writer, Need::FreeToBeAuthor},
    Rule{Action::Edit, UnderReview, When::Always, {}, Needs(Need::Eligible) | Need::RoundHeld},
    Rule{Action::Submit, WithAuthors, When::Always, Writer,
         Needs(Need::Author) | Need::CurrentText | Need::SettledText},
    Rule{Action::Recall, UnderReview, When::Always, Writer, Needs(Need::Author) | Need::NotStarted},
    Rule{Action::StartReview,
         UnderReview,
         When::Always,
         {},
         Needs(Need::Eligible) | Need::RoundFree},
    Rule{Action::ReplaceReviewer, UnderReview, When::Always, Role::Administrator,
         Needs(Need::RoundTaken) | Need::Reason},
    Rule{Action::Approve,
         UnderReview,
         When::Always,
         {},
         Decision | Need::SettledText | Need::Opinion | Need::FullRead},
    Rule{Action::Return, UnderReview, When::Always, {}, Decision | Need::Reason},
    Rule{Action::ReturnOneRound, UnderReview, When::RoundBefore, {}, Decision | Need::Reason},
    // What was final once is not rejected but returned, or withdrawn.
    Rule{Action::Reject, bit(State::AwaitingFinal), When::NeverFinal, {}, Decision | Need::Reason},
    Rule{Action::Withdraw, bit(State::SignedOff) | bit(State::Archived) | bit(State::Correction),
         When::Always, Role::FinalReviewer, Need::Reason},
    Rule{Action::Withdraw, UnderReview | bit(State::Returned), When::FinalBefore,
         Role::FinalReviewer, Need::Reason},
    Rule{Action::Correct, bit(State::SignedOff) | bit(State::Archived), When::Always, WriterOrFinal,
         Need::Reason},
    Rule{Action::Archive, bit(State::SignedOff), When::Always, Desk, Need::CurrentText},
    Rule{Action::Archive, bit(State::Draft), When::External, Writer,
         Needs(Need::Author) | Need::CurrentText},
    Rule{Action::RecordPublication,
         bit(State::SignedOff) | bit(State::Archived) | bit(State::Correction),
         When::Always,
         Desk,
         {}},
    Rule{
        Action::RecordPublication, UnderReview | bit(State::Returned), When::FinalBefore, Desk, {}},
    Rule{Action::Export, Anywhere, When::Always, {}, Need::NoEmbargo},
    Rule{Action::Discard, bit(State::Draft) | bit(State::Returned) | bit(State::Rejected),
         When::NeverFinal, WriterOrAdministrator, Need::AuthorOrAdministrator},
    Rule{Action::Restore, Anywhere, When::Always, WriterOrAdministrator,
         Need::AuthorOrAdministrator},
};

bool hasRound(Round round, int rounds)
{
    switch (round) {
    case Round::First:
        return rounds >= 2;
    case Round::Second:
        return rounds >= 3;
    case Round::Final:
        break;
    }
    return true;
}

std::optional<Round> roundBefore(Round round, int rounds)
{
    std::optional<Round> before;
    for (const Round other : AllRounds) {
        if (other < round && hasRound(other, rounds)) {
            before = other;
        }
    }
    return before;
}

std::optional<Round> roundAfter(Round round, int rounds)
{
    const auto *const after = std::find_if(AllRounds.begin(), AllRounds.end(), [&](Round other) {
        return other > round && hasRound(other, rounds);
    });
    return after == AllRounds.end() ? std::nullopt : std::optional(*after);
}

State stateFor(Round round)
{
    switch (round) {
    case Round::First:
        return State::AwaitingFirst;
    case Round::Second:
        return State::AwaitingSecond;
    case Round::Final:
        break;
    }
    return State::AwaitingFinal;
}

bool wasFinal(const Facts &facts)
{
    return facts.everSignedOff || facts.everArchived;
}

bool holds(When when, const Facts &facts)
{
    switch (when) {
    case When::Always:
        return true;
    case When::External:
        return facts.external;
    case When::FinalBefore:
        return wasFinal(facts);
    case When::NeverFinal:
        return !wasFinal(facts);
    case When::RoundBefore:
        break;
    }
    const std::optional<Round> round = roundOf(facts.state);
    return round && roundBefore(*round, facts.rounds);
}

const Rule *ruleFor(Action action, const Facts &facts)
{
    const auto *const rule = std::find_if(Rules.begin(), Rules.end(), [&](const Rule &candidate) {
        return candidate.action == action && (candidate.states & bit(facts.state)) != 0 &&
               holds(candidate.when, facts);
    });
    return rule == Rules.end() ? nullptr : rule;
}

bool isHolder(const Facts &facts)
{
    return facts.person && facts.reviewer == facts.person->id;
}

bool authorMayHold(Round round, const Facts &facts)
{
    return round == Round::First && facts.authorMayFirstReview;
}

void addEligibility(Round round, const Facts &facts, QList<Reason> *reasons)
{
    if (!facts.person->roles.testFlag(roleFor(round))) {
        reasons->append(Reason::MissingRole);
    }
    if (facts.isAuthor && !authorMayHold(round, facts)) {
        reasons->append(round == Round::First ? Reason::AuthorAsFirst : Reason::OwnArticle);
    }
    const bool heldOther = std::any_of(facts.roundsHeld.begin(), facts.roundsHeld.end(),
                                       [round](Round held) { return held != round; });
    if (heldOther) {
        reasons->append(Reason::OtherRoundHeld);
    }
}

// Whoever saves outside a round becomes an author, and an author never holds 复审 or 终审: so
// nobody who has held one does.
bool isFreeToBeAuthor(const Facts &facts)
{
    return facts.isAuthor ||
           std::all_of(facts.roundsHeld.begin(), facts.roundsHeld.end(),
                       [&facts](Round held) { return authorMayHold(held, facts); });
}

// What 单人模式 lifts.
void addPersonReasons(const Rule &rule, const Facts &facts, QList<Reason> *reasons)
{
    if (!facts.person || facts.singlePersonMode) {
        return;
    }
    const Roles roles = facts.person->roles;
    if (rule.roles && !(rule.roles & roles)) {
        reasons->append(rule.roles == Role::Administrator ? Reason::NotAdministrator
                                                          : Reason::MissingRole);
    }
    const bool byRight =
        rule.needs.testFlag(Need::AuthorOrAdministrator) && !roles.testFlag(Role::Administrator);
    if ((rule.needs.testFlag(Need::Author) || byRight) && !facts.isAuthor) {
        reasons->append(Reason::NotAuthor);
    }
    if (rule.needs.testFlag(Need::FreeToBeAuthor) && !isFreeToBeAuthor(facts)) {
        reasons->append(Reason::OtherRoundHeld);
    }
    if (const auto round = roundOf(facts.state); round && rule.needs.testFlag(Need::Eligible)) {
        addEligibility(*round, facts, reasons);
    }
}

void addRoundReasons(const Rule &rule, const Facts &facts, QList<Reason> *reasons)
{
    const bool begun = facts.reviewer || facts.reviewedInCycle ||
                       roundBefore(roundOf(facts.state).value_or(Round::First), facts.rounds);
    if (rule.needs.testFlag(Need::NotStarted) && begun) {
        reasons->append(Reason::ReviewStarted);
    }
    if (rule.needs.testFlag(Need::RoundFree) && isHolder(facts)) {
        reasons->append(Reason::ReviewStarted);
    }
    if (rule.needs.testFlag(Need::RoundHeld) && !facts.reviewer) {
        reasons->append(Reason::ReviewNotStarted);
    }
    if (rule.needs.testFlag(Need::RoundTaken) && !facts.reviewer) {
        reasons->append(Reason::NobodyReviews);
    }
    // In 单人模式 the one person takes over a round that somebody else has left.
    const bool mustBeOwn = rule.needs.testFlag(Need::RoundHeld) ||
                           (rule.needs.testFlag(Need::RoundFree) && !facts.singlePersonMode);
    if (mustBeOwn && facts.reviewer && facts.person && !isHolder(facts)) {
        reasons->append(Reason::HeldByOther);
    }
}

void addTextReasons(const Rule &rule, const Facts &facts, QList<Reason> *reasons)
{
    const auto add = [&](Need need, bool wrong, Reason reason) {
        if (rule.needs.testFlag(need) && wrong) {
            reasons->append(reason);
        }
    };
    const bool fullRead = facts.state == State::AwaitingFinal && (facts.major || facts.overturned);
    add(Need::CurrentText, !facts.revisionIsCurrent, Reason::StaleRevision);
    add(Need::SettledText, facts.openErrors > 0, Reason::OpenErrors);
    add(Need::SettledText, facts.unresolvedComments > 0, Reason::UnresolvedComments);
    add(Need::Opinion, !facts.hasOpinion, Reason::OpinionMissing);
    add(Need::Reason, !facts.hasOpinion, Reason::ReasonMissing);
    add(Need::FullRead, fullRead && !facts.fullReadConfirmed, Reason::FullReadNotConfirmed);
    add(Need::SettledText, !facts.missingFields.isEmpty(), Reason::MissingFields);
    add(Need::CurrentText, !facts.notUnderstood.isEmpty(), Reason::NotUnderstood);
    add(Need::NoEmbargo, facts.underEmbargo, Reason::UnderEmbargo);
}

bool isRefused(Action action, const Facts &facts)
{
    return !refusals(action, facts).isEmpty();
}

bool hasRole(Role role, const Facts &facts)
{
    return facts.singlePersonMode || (facts.person && facts.person->roles.testFlag(role));
}

std::optional<Action> nextInReview(const Facts &facts)
{
    if (isHolder(facts)) {
        return Action::Approve;
    }
    if (!isRefused(Action::StartReview, facts)) {
        return Action::StartReview;
    }
    if (!isRefused(Action::Recall, facts)) {
        return Action::Recall;
    }
    // Nobody's yet, and this person's by role: the list of reasons says why it is not theirs.
    const Role role = roleFor(roundOf(facts.state).value_or(Round::First));
    return !facts.reviewer && hasRole(role, facts) ? std::optional(Action::StartReview)
                                                   : std::nullopt;
}

} // namespace

QList<Reason> refusals(Action action, const Facts &facts)
{
    QList<Reason> reasons;
    if (!facts.person) {
        reasons.append(Reason::NotSignedIn);
    } else if (facts.person->disabled) {
        reasons.append(Reason::AccountDisabled);
    }
    const bool restoring = action == Action::Restore;
    if (facts.inRecycleBin != restoring) {
        reasons.append(restoring ? Reason::NotInRecycleBin : Reason::InRecycleBin);
    }
    const Rule *rule = ruleFor(action, facts);
    if (rule == nullptr) {
        reasons.append(Reason::WrongState);
        return reasons;
    }
    if (action == Action::Edit && roundOf(facts.state) && !isHolder(facts)) {
        reasons.append(Reason::InReview);
        return reasons;
    }
    addPersonReasons(*rule, facts, &reasons);
    addRoundReasons(*rule, facts, &reasons);
    addTextReasons(*rule, facts, &reasons);
    return reasons;
}

State stateAfter(Action action, const Facts &facts)
{
    const std::optional<Round> round = roundOf(facts.state);
    switch (action) {
    case Action::Submit:
        return firstReviewState(facts.rounds);
    case Action::Recall:
        return facts.submittedFrom;
    case Action::Approve:
        if (const auto next = round ? roundAfter(*round, facts.rounds) : std::nullopt) {
            return stateFor(*next);
        }
        return State::SignedOff;
    case Action::Return:
        return State::Returned;
    case Action::ReturnOneRound:
        if (const auto before = round ? roundBefore(*round, facts.rounds) : std::nullopt) {
            return stateFor(*before);
        }
        return facts.state;
    case Action::Reject:
        return State::Rejected;
    case Action::Withdraw:
        return State::Withdrawn;
    case Action::Correct:
        return State::Correction;
    case Action::Archive:
        return State::Archived;
    case Action::Edit:
    case Action::StartReview:
    case Action::ReplaceReviewer:
    case Action::RecordPublication:
    case Action::Export:
    case Action::Discard:
    case Action::Restore:
        break;
    }
    return facts.state;
}

std::optional<Round> roundOf(State state)
{
    switch (state) {
    case State::AwaitingFirst:
        return Round::First;
    case State::AwaitingSecond:
        return Round::Second;
    case State::AwaitingFinal:
        return Round::Final;
    default:
        return std::nullopt;
    }
}

State firstReviewState(int rounds)
{
    return hasRound(Round::First, rounds) ? State::AwaitingFirst : State::AwaitingFinal;
}

Role roleFor(Round round)
{
    switch (round) {
    case Round::First:
        return Role::FirstReviewer;
    case Round::Second:
        return Role::SecondReviewer;
    case Round::Final:
        break;
    }
    return Role::FinalReviewer;
}

std::optional<Action> nextAction(const Facts &facts)
{
    if (facts.inRecycleBin) {
        return isRefused(Action::Restore, facts) ? std::nullopt : std::optional(Action::Restore);
    }
    switch (facts.state) {
    case State::Draft:
    case State::Returned:
    case State::Correction:
        // Nobody signed in: the button leads to signing in.
        return !facts.person || facts.isAuthor || hasRole(Role::Writer, facts)
                   ? std::optional(Action::Submit)
                   : std::nullopt;
    case State::AwaitingFirst:
    case State::AwaitingSecond:
    case State::AwaitingFinal:
        return nextInReview(facts);
    case State::SignedOff:
    case State::Archived:
        return Action::Export;
    case State::Rejected:
    case State::Withdrawn:
        break;
    }
    return std::nullopt;
}

} // namespace Pandian
