// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/workflow/decisiontexts.h"

#include <QCoreApplication>

namespace Pandian {

namespace {

class DecisionTexts
{
    Q_DECLARE_TR_FUNCTIONS(DecisionTexts)
};

QString approvalText(const Facts &facts)
{
    const State after = stateAfter(Action::Approve, facts);
    if (after == State::SignedOff) {
        return DecisionTexts::tr("Exactly this version is signed off. Any change after that, even "
                                 "of one mark, needs a correction.");
    }
    return DecisionTexts::tr("Your approval is tied to exactly this version. The article goes on "
                             "to “%1”.")
        .arg(stateText(after));
}

} // namespace

QString explanationText(Action action, const Facts &facts)
{
    switch (action) {
    case Action::Submit:
        return DecisionTexts::tr("The text is saved as a version and cannot be changed while it is "
                                 "in review. You can take it back until a reviewer starts to read "
                                 "it.");
    case Action::ReplaceReviewer:
        return DecisionTexts::tr("The reviewer who has started this round gives it up, and another "
                                 "one can start it. Who was replaced and why stays on record.");
    case Action::Approve:
        return approvalText(facts);
    case Action::Return:
        return DecisionTexts::tr("The article goes back to its author with your opinion. After the "
                                 "changes the rounds start again.");
    case Action::ReturnOneRound:
        return DecisionTexts::tr("The article goes back to “%1”; only the sign-off of that round "
                                 "becomes void.")
            .arg(stateText(stateAfter(action, facts)));
    case Action::Reject:
        return DecisionTexts::tr("The article is not used, and that is final. Text, versions and "
                                 "opinions are kept.");
    case Action::Withdraw:
        return DecisionTexts::tr("The article is withdrawn, and that is final. Text, versions, "
                                 "sign-offs and the reason are kept.");
    case Action::Correct:
        return DecisionTexts::tr("The article can be changed again and then goes through all "
                                 "rounds. What was signed off stays on record.");
    case Action::Archive:
        return facts.state == State::Draft
                   ? DecisionTexts::tr("The article comes from outside and is archived without a "
                                       "review of this library; it is marked so.")
                   : DecisionTexts::tr("An archived article can only be corrected or withdrawn.");
    default:
        return {};
    }
}

QString stepText(const Facts &facts, Action action)
{
    const std::optional<Round> round = roundOf(facts.state);
    const QString name = actionText(action, facts.state);
    if (!round) {
        return DecisionTexts::tr("%1 (now: %2)").arg(name, stateText(facts.state));
    }
    return DecisionTexts::tr("%1, %2").arg(roundText(*round), name);
}

QStringList phrasesFor(Action action, const Facts &facts)
{
    switch (action) {
    case Action::Approve:
        if (stateAfter(action, facts) == State::SignedOff) {
            return {DecisionTexts::tr("Agreed; sign off."),
                    DecisionTexts::tr("Facts and figures are right, the orientation is right; to "
                                      "be published.")};
        }
        return {DecisionTexts::tr("Agreed; to the next round."),
                DecisionTexts::tr("Facts, figures and names have been checked; agreed.")};
    case Action::Return:
    case Action::ReturnOneRound:
        return {DecisionTexts::tr("Please check the figures and say where they come from."),
                DecisionTexts::tr("Please check names, offices and titles of persons."),
                DecisionTexts::tr("The headline does not fit the text; please change it."),
                DecisionTexts::tr("Punctuation and numbers do not follow the standard; please go "
                                  "through them.")};
    case Action::ReplaceReviewer:
        return {DecisionTexts::tr("The reviewer is away."),
                DecisionTexts::tr("The reviewer works elsewhere now.")};
    case Action::Reject:
        return {DecisionTexts::tr("The subject has been covered already."),
                DecisionTexts::tr("The facts cannot be confirmed.")};
    case Action::Withdraw:
        return {DecisionTexts::tr("The content is wrong."),
                DecisionTexts::tr("The source has withdrawn it.")};
    case Action::Correct:
        return {DecisionTexts::tr("A figure is wrong."),
                DecisionTexts::tr("A name or an office is wrong.")};
    default:
        return {};
    }
}

QString opinionCaption(Action action)
{
    switch (action) {
    case Action::Approve:
        return DecisionTexts::tr("&Opinion (needed):");
    case Action::Return:
    case Action::ReturnOneRound:
        return DecisionTexts::tr("&Opinion, what is to be changed (needed):");
    case Action::ReplaceReviewer:
    case Action::Reject:
    case Action::Withdraw:
    case Action::Correct:
        return DecisionTexts::tr("&Reason (needed):");
    default:
        return {};
    }
}

} // namespace Pandian
