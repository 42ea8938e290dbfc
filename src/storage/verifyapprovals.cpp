// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/articlecheck.h"
#include "storage/articlerecord.h"
#include "storage/librarysettings.h"
#include "storage/verification.h"

#include <QCoreApplication>

#include <algorithm>

namespace Pandian {

namespace {

void approvalProblem(Verification &run, qint64 seq)
{
    run.problem(QStringLiteral("approval"), QString::number(seq),
                QCoreApplication::translate("Storage",
                                            "The approval in event %1 is one that the rules of "
                                            "this program do not allow; compare it with a backup "
                                            "or an export.")
                    .arg(seq));
}

// What is known of the moment before the event. What only a text can tell (重大稿件, the fields
// that a 稿件类型 asks for) counts as given.
Facts factsBefore(const Verification &run, const Event &event, const ArticleTrace &trace)
{
    const LibrarySettings settings = settingsFrom(run.office.settings);
    const TracedPerson part = trace.people.value(event.person);
    Facts facts;
    facts.state = trace.state.value_or(State::Draft);
    facts.inRecycleBin = trace.discarded;
    facts.rounds = trace.rounds;
    facts.singlePersonMode = settings.singlePersonMode;
    facts.authorMayFirstReview = settings.authorMayFirstReview;
    if (const auto person = run.office.people.constFind(event.person);
        person != run.office.people.cend()) {
        facts.person = *person;
    }
    facts.isAuthor = part.author;
    facts.roundsHeld = roundsFromBits(part.rounds);
    if (!trace.reviewer.isNull()) {
        facts.reviewer = trace.reviewer;
    }
    facts.hasOpinion = !isBlank(event.payload.value(u"opinion").toString());
    facts.fullReadConfirmed = true;
    return facts;
}

// What the event says of itself, and the rule derives.
bool saysWhatItIs(const QJsonObject &payload, const Facts &facts)
{
    const std::optional<Round> round = roundOf(facts.state);
    return round && payload.value(u"round").toString() == roundName(*round) &&
           payload.value(u"state").toString() == stateName(stateAfter(Action::Approve, facts)) &&
           payload.value(u"singlePersonMode").toBool() == facts.singlePersonMode;
}

} // namespace

void traceApproval(Verification &run, const Event &event, ArticleTrace &trace)
{
    Facts facts = factsBefore(run, event, trace);
    if (!refusals(Action::Approve, facts).isEmpty() || !saysWhatItIs(event.payload, facts)) {
        approvalProblem(run, event.seq);
        return;
    }
    facts.isAuthor = true;
    if (!refusals(Action::Approve, facts).isEmpty()) {
        trace.closedToAuthors.append({event.seq, run.office.names.value(event.person),
                                      run.revisions.value(trace.head).number});
    }
}

void verifyApprovals(Verification &run, const ArticleTrace &trace)
{
    for (const TracedApproval &approval : trace.closedToAuthors) {
        const bool own =
            std::any_of(approval.names.cbegin(), approval.names.cend(), [&](const QString &name) {
                const auto named = trace.authors.constFind(name);
                return named != trace.authors.cend() && *named <= approval.revision;
            });
        if (own) {
            approvalProblem(run, approval.seq);
        }
    }
}

} // namespace Pandian
