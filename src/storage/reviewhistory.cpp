// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/reviewhistory.h"

#include "storage/sql.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace Pandian {

namespace {

QJsonObject payloadOf(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

void voidSignOffs(QList<SignOff> *signOffs, const std::optional<Round> &only = {})
{
    for (SignOff &signOff : *signOffs) {
        if (!only || signOff.round == *only) {
            signOff.valid = false;
        }
    }
}

std::optional<State> stateOf(const QJsonObject &payload)
{
    return stateFromName(payload.value(u"state").toString());
}

SignOff signOffFromRow(const QSqlQuery &row, const QJsonObject &payload)
{
    SignOff signOff;
    signOff.round = roundFromName(payload.value(u"round").toString()).value_or(Round::First);
    signOff.person = PersonId::fromString(row.value(1).toString());
    signOff.personName = row.value(2).toString();
    signOff.time = row.value(3).toLongLong();
    signOff.revision = RevisionId::fromString(row.value(4).toString());
    signOff.sha256 = payload.value(u"sha256").toString();
    signOff.opinion = payload.value(u"opinion").toString();
    signOff.singlePersonMode = payload.value(u"singlePersonMode").toBool();
    return signOff;
}

// Decisions in the order of their events. 退回, 更正 and a new 送审 end a cycle; 退回上一审 voids
// the sign-off of the round it goes back to.
class Replay
{
public:
    void apply(const QSqlQuery &row)
    {
        const auto action = actionFromName(row.value(0).toString());
        const QJsonObject payload = payloadOf(row.value(5).toString());
        if (action == Action::Archive) {
            m_history.everArchived = true;
            return;
        }
        if (action == Action::ReplaceReviewer) {
            m_history.reviewedInCycle = true; // somebody has opened it
            return;
        }
        if (action == Action::Approve) {
            approve(row, payload);
        } else if (action == Action::ReturnOneRound) {
            const auto state = stateOf(payload);
            voidSignOffs(&m_history.signOffs, state ? roundOf(*state) : std::nullopt);
        } else {
            voidSignOffs(&m_history.signOffs);
        }
        m_history.reviewedInCycle = action != Action::Submit;
        // Nothing else brings an article back to its authors, so that it is submitted from there.
        if (action == Action::Return) {
            m_history.submittedFrom = State::Returned;
        } else if (action == Action::Correct) {
            m_history.submittedFrom = State::Correction;
        }
        if (action == Action::Submit && payload.contains(u"rounds")) {
            m_history.rounds = payload.value(u"rounds").toInt();
        }
    }

    ReviewHistory result()
    {
        for (qsizetype i = 0; i < m_history.signOffs.size(); ++i) {
            m_history.overturned |= m_against.at(i) && m_history.signOffs.at(i).valid;
        }
        return m_history;
    }

private:
    void approve(const QSqlQuery &row, const QJsonObject &payload)
    {
        m_history.signOffs.append(signOffFromRow(row, payload));
        m_against.append(payload.value(u"againstFirst").toBool());
        if (stateOf(payload) == State::SignedOff) {
            m_history.everSignedOff = true;
            for (SignOff &signOff : m_history.signOffs) {
                signOff.issued |= signOff.valid;
            }
        }
    }

    ReviewHistory m_history;
    QList<bool> m_against; // beside m_history.signOffs
};

} // namespace

Result<ReviewHistory> reviewHistory(Database &db, ArticleId article)
{
    Replay replay;
    const Result<void> read =
        forEachRow(db,
                   u"SELECT type, person, person_name, time, revision, payload FROM event "
                   "WHERE article = ? AND type IN (?, ?, ?, ?, ?, ?, ?) ORDER BY seq"_qs,
                   {article.toString(), actionName(Action::Submit), actionName(Action::Approve),
                    actionName(Action::ReplaceReviewer), actionName(Action::Return),
                    actionName(Action::ReturnOneRound), actionName(Action::Correct),
                    actionName(Action::Archive)},
                   [&](const QSqlQuery &row) -> Result<void> {
                       replay.apply(row);
                       return {};
                   });
    return read ? Result<ReviewHistory>(replay.result()) : read.error();
}

Result<QList<SignOff>> signOffs(Database &db, ArticleId article)
{
    const Result<ReviewHistory> history = reviewHistory(db, article);
    return history ? Result<QList<SignOff>>(history->signOffs) : history.error();
}

Result<std::optional<Publication>> publication(Database &db, ArticleId article)
{
    const auto value = queryValue(db,
                                  u"SELECT payload FROM event WHERE article = ? AND type = ? "
                                  "ORDER BY seq DESC LIMIT 1"_qs,
                                  {article.toString(), actionName(Action::RecordPublication)});
    if (!value) {
        return value.error();
    }
    if (!value->has_value()) {
        return std::optional<Publication>();
    }
    const QJsonObject payload = payloadOf((*value)->toString());
    return std::optional<Publication>(Publication{payload.value(u"time").toInteger(),
                                                  payload.value(u"url").toString(),
                                                  payload.value(u"column").toString()});
}

} // namespace Pandian
