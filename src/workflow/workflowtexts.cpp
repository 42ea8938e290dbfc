// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/workflow.h"

#include <QCoreApplication>

namespace Pandian {

namespace {

class Workflow
{
    Q_DECLARE_TR_FUNCTIONS(Workflow)
};

QString wrongStateText(const Facts &facts)
{
    switch (facts.state) {
    case State::SignedOff:
    case State::Archived:
        return Workflow::tr(
                   "This is not possible: the article is in the state “%1”, and what is "
                   "signed off stays as it is. Start a correction to change it, or withdraw "
                   "the article if it is not to be used any more.")
            .arg(stateText(facts.state));
    case State::Rejected:
    case State::Withdrawn:
        return Workflow::tr("This is not possible: the article is in the state “%1”, which is "
                            "final. Begin a new article if it is needed after all.")
            .arg(stateText(facts.state));
    case State::AwaitingFirst:
    case State::AwaitingSecond:
    case State::AwaitingFinal:
        return Workflow::tr("This is not possible: the article is in the state “%1”. Please let "
                            "this round be decided first.")
            .arg(stateText(facts.state));
    case State::Draft:
    case State::Returned:
    case State::Correction:
        break;
    }
    return Workflow::tr("This is not possible: the article is in the state “%1”. Please submit it "
                        "for review first.")
        .arg(stateText(facts.state));
}

QString missingRoleText(const Facts &facts)
{
    if (const std::optional<Round> round = roundOf(facts.state)) {
        return Workflow::tr("You cannot review this: the round due is “%1”, and you do not have "
                            "that role. Leave it to a reviewer of that round, or ask an "
                            "administrator for the role.")
            .arg(roundText(*round));
    }
    if (facts.state == State::Draft) {
        return Workflow::tr("You cannot do this: it needs the role “%1”. Ask an administrator for "
                            "the role, or leave it to a colleague who has it.")
            .arg(roleText(Role::Writer));
    }
    return Workflow::tr("You cannot do this: your roles do not include it. Leave it to a colleague "
                        "whose role it is, or ask an administrator for the role.");
}

QString otherRoundText(const Facts &facts)
{
    QStringList held;
    for (const Round round : facts.roundsHeld) {
        if (round != roundOf(facts.state)) {
            held.append(roundText(round));
        }
    }
    const QString rounds = held.join(Workflow::tr(", ", "in a list"));
    if (roundOf(facts.state)) {
        return Workflow::tr("You cannot review this: you have held “%1” of this article, and no "
                            "two rounds may be one person's. Leave this round to somebody else.")
            .arg(rounds);
    }
    return Workflow::tr("You cannot change this text: you have held “%1” of this article, and a "
                        "reviewer does not become its author. Leave the change to an author.")
        .arg(rounds);
}

QString inReviewText(const Facts &facts)
{
    return facts.isAuthor && !facts.reviewer
               ? Workflow::tr("The text cannot be changed: it has been submitted. Take it back "
                              "first, or wait for the review.")
               : Workflow::tr("The text cannot be changed: it is in review, and only the reviewer "
                              "who has started this round may change it. Wait for the decision, "
                              "or start the review if this round is yours.");
}

QString heldText(Reason reason, const Facts &facts)
{
    switch (reason) {
    case Reason::ReviewStarted:
        return facts.person && facts.reviewer == facts.person->id
                   ? Workflow::tr("The review cannot be started: you have started it already. "
                                  "Please decide: approve or return.")
                   : Workflow::tr("The article cannot be taken back: a reviewer has started to "
                                  "read it. Ask the reviewer to return it.");
    case Reason::ReviewNotStarted:
        return Workflow::tr("You cannot decide yet: the review of this round "
                            "has not been started. Please start it first.");
    case Reason::NobodyReviews:
        return Workflow::tr("The reviewer cannot be replaced: nobody has started this round. "
                            "Please ask a reviewer of the round to start it.");
    default:
        return Workflow::tr("You cannot review this: a colleague has started this round. Leave the "
                            "decision to them; if they have left, ask an administrator to replace "
                            "the reviewer.");
    }
}

QString personText(Reason reason, const Facts &facts)
{
    switch (reason) {
    case Reason::MissingRole:
        return missingRoleText(facts);
    case Reason::NotAdministrator:
        return Workflow::tr("The reviewer cannot be replaced: only an administrator may do that. "
                            "Please ask one of them.");
    case Reason::NotAuthor:
        return Workflow::tr(
            "You cannot do this: you are not an author of this article. Ask one of its "
            "authors to do it.");
    case Reason::OwnArticle:
        return Workflow::tr(
            "You cannot review this: you are an author of this article, and an author "
            "never does its second or final review. Leave it to another reviewer.");
    case Reason::AuthorAsFirst:
        return Workflow::tr(
            "You cannot review this: you are an author of this article. Leave the first "
            "review to somebody else, or ask an administrator to allow authors to do "
            "it.");
    default:
        return otherRoundText(facts);
    }
}

QString textText(Reason reason, const Facts &facts)
{
    switch (reason) {
    case Reason::StaleRevision:
        return Workflow::tr("You cannot decide on this text: it has been changed since "
                            "you opened it. Please read the current version first.");
    case Reason::OpenErrors:
        return Workflow::tr("The article cannot move on: %Ln finding(s) of the level “error” are "
                            "open. Please correct them first.",
                            nullptr, facts.openErrors);
    case Reason::UnresolvedComments:
        return Workflow::tr("The article cannot move on: %Ln comment(s) are not resolved. Please "
                            "resolve them first.",
                            nullptr, facts.unresolvedComments);
    case Reason::OpinionMissing:
        return Workflow::tr("You cannot approve yet: every round needs an "
                            "opinion. Please write one.");
    case Reason::ReasonMissing:
        return Workflow::tr("This is not possible yet: no reason has been "
                            "given. Please write one.");
    case Reason::FullReadNotConfirmed:
        return Workflow::tr(
            "You cannot sign off yet: for a major article, or where the second review "
            "overturned the first, the final reviewer must have read the whole text. "
            "Please read it and confirm that.");
    case Reason::MissingFields:
        return Workflow::tr("The article cannot move on: it has no %1 yet. Please fill that in.")
            .arg(facts.missingFields.join(Workflow::tr(", ", "in a list")));
    case Reason::NotUnderstood:
        return Workflow::tr("The article cannot move on: the article details hold what is not "
                            "understood: %1. Please correct it or clear the field.")
            .arg(facts.notUnderstood.join(Workflow::tr(", ", "in a list")));
    default:
        return Workflow::tr("The article cannot be exported: it is under embargo. Please "
                            "export it after the embargo has ended.");
    }
}

} // namespace

QString stateText(State state)
{
    switch (state) {
    case State::Draft:
        return Workflow::tr("Draft");
    case State::AwaitingFirst:
        return Workflow::tr("Awaiting first review");
    case State::AwaitingSecond:
        return Workflow::tr("Awaiting second review");
    case State::AwaitingFinal:
        return Workflow::tr("Awaiting final review");
    case State::Returned:
        return Workflow::tr("Returned for changes");
    case State::SignedOff:
        return Workflow::tr("Signed off");
    case State::Correction:
        return Workflow::tr("In correction");
    case State::Archived:
        return Workflow::tr("Archived");
    case State::Rejected:
        return Workflow::tr("Rejected");
    case State::Withdrawn:
        break;
    }
    return Workflow::tr("Withdrawn");
}

QString actionText(Action action, State state)
{
    switch (action) {
    case Action::Edit:
        return Workflow::tr("Edit");
    case Action::Submit:
        return Workflow::tr("Submit");
    case Action::Recall:
        return Workflow::tr("Take back");
    case Action::StartReview:
        return Workflow::tr("Start review");
    case Action::ReplaceReviewer:
        return Workflow::tr("Replace the reviewer");
    case Action::Approve:
        return state == State::AwaitingFinal ? Workflow::tr("Sign off") : Workflow::tr("Approve");
    case Action::Return:
        return Workflow::tr("Return for changes");
    case Action::ReturnOneRound:
        return Workflow::tr("Return to the round before");
    case Action::Reject:
        return Workflow::tr("Reject");
    case Action::Withdraw:
        return Workflow::tr("Withdraw");
    case Action::Correct:
        return Workflow::tr("Correct");
    case Action::Archive:
        return Workflow::tr("Archive");
    case Action::RecordPublication:
        return Workflow::tr("Record publication");
    case Action::Export:
        return Workflow::tr("Export");
    case Action::Discard:
        return Workflow::tr("Move to the recycle bin");
    case Action::Restore:
        break;
    }
    return Workflow::tr("Take out of the recycle bin");
}

QString roundText(Round round)
{
    switch (round) {
    case Round::First:
        return Workflow::tr("First review");
    case Round::Second:
        return Workflow::tr("Second review");
    case Round::Final:
        break;
    }
    return Workflow::tr("Final review");
}

QString roleText(Role role)
{
    switch (role) {
    case Role::Writer:
        return Workflow::tr("Writer");
    case Role::FirstReviewer:
        return roundText(Round::First);
    case Role::SecondReviewer:
        return roundText(Round::Second);
    case Role::FinalReviewer:
        return roundText(Round::Final);
    case Role::Administrator:
        break;
    }
    return Workflow::tr("Administrator");
}

QString reasonText(Reason reason, const Facts &facts)
{
    switch (reason) {
    case Reason::NotSignedIn:
        return Workflow::tr("This is not possible: you are not signed in. "
                            "Please sign in first.");
    case Reason::AccountDisabled:
        return Workflow::tr("This is not possible: your account is disabled. "
                            "Please ask an administrator to enable it.");
    case Reason::InRecycleBin:
        return Workflow::tr("This is not possible: the article is in the recycle bin. "
                            "Please take it out of there first.");
    case Reason::NotInRecycleBin:
        return Workflow::tr("The article cannot be taken out of the recycle bin: it is "
                            "not in there. Please look for it in the list of articles.");
    case Reason::WrongState:
        return wrongStateText(facts);
    case Reason::InReview:
        return inReviewText(facts);
    case Reason::MissingRole:
    case Reason::NotAdministrator:
    case Reason::NotAuthor:
    case Reason::OwnArticle:
    case Reason::AuthorAsFirst:
    case Reason::OtherRoundHeld:
        return personText(reason, facts);
    case Reason::ReviewStarted:
    case Reason::ReviewNotStarted:
    case Reason::NobodyReviews:
    case Reason::HeldByOther:
        return heldText(reason, facts);
    case Reason::StaleRevision:
    case Reason::OpenErrors:
    case Reason::UnresolvedComments:
    case Reason::OpinionMissing:
    case Reason::ReasonMissing:
    case Reason::FullReadNotConfirmed:
    case Reason::MissingFields:
    case Reason::NotUnderstood:
    case Reason::UnderEmbargo:
        break;
    }
    return textText(reason, facts);
}

} // namespace Pandian
