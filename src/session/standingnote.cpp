// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/standingnote.h"

#include "storage/events.h"

#include <utility>

namespace Pandian {

Result<std::optional<StandingNote>> standingNote(Database &db, ArticleId article)
{
    const Result<QList<Event>> events = articleEvents(db, article);
    if (!events) {
        return events.error();
    }
    std::optional<StandingNote> note;
    std::optional<StandingNote> submittedWith;
    for (const Event &event : *events) {
        switch (const auto action = actionFromName(event.type); action.value_or(Action::Edit)) {
        case Action::Return:
        case Action::ReturnOneRound:
        case Action::Reject:
        case Action::Withdraw:
        case Action::Correct:
            note = StandingNote{*action, event.personName, event.time,
                                event.payload.value(u"opinion").toString()};
            break;
        case Action::Submit:
            submittedWith = std::exchange(note, std::nullopt);
            break;
        case Action::Recall:
            note = submittedWith;
            break;
        case Action::Approve:
            note.reset();
            break;
        default:
            break;
        }
    }
    return note;
}

} // namespace Pandian
