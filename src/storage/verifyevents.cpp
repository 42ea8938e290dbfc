// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/canonicaljson.h"
#include "storage/articlerecord.h"
#include "storage/creation.h"
#include "storage/librarysettings.h"
#include "storage/people.h"
#include "storage/sql.h"
#include "storage/verification.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace Pandian {

namespace {

struct Chain
{
    qint64 lastSeq = 0;
    QString libraryDigest;  // of the last event
    QString lastLibraryOwn; // digest of the last event that belongs to no article
};

void digestProblem(Verification &run, qint64 seq, const QString &type)
{
    run.problem(QStringLiteral("event-digest"), QString::number(seq),
                QCoreApplication::translate("Storage",
                                            "Event %1 (“%2”) was changed after it was recorded; "
                                            "compare it with a backup or an export.")
                    .arg(QString::number(seq), type));
}

void checkDigest(Verification &run, const Event &event)
{
    const Result<QString> digest = eventDigest(event);
    if (!digest || *digest != event.digest) {
        digestProblem(run, event.seq, event.type);
    }
}

void checkOrder(Verification &run, const Event &event, Chain &chain)
{
    if (event.seq != chain.lastSeq + 1) {
        run.problem(QStringLiteral("event-gap"), QString::number(chain.lastSeq + 1),
                    QCoreApplication::translate("Storage",
                                                "Event %1 is missing from the record; compare the "
                                                "library with a backup or an export.")
                        .arg(chain.lastSeq + 1));
    }
    chain.lastSeq = event.seq;
}

void checkChain(Verification &run, const Event &event, Chain &chain, QString &lastDigest)
{
    const bool newChain = event.type == EventRestoredFromBackup;
    const QString before = newChain ? QString() : chain.libraryDigest;
    const bool follows =
        event.previous == lastDigest &&
        event.libraryDigest == libraryDigest(before, event.digest) &&
        (!newChain || event.payload.value(u"backupHead").toString() == chain.libraryDigest);
    if (!follows) {
        run.problem(QStringLiteral("event-chain"), QString::number(event.seq),
                    QCoreApplication::translate("Storage",
                                                "Event %1 does not follow from the one before it; "
                                                "compare the record with a backup or an export.")
                        .arg(event.seq));
    }
    lastDigest = event.digest;
    chain.libraryDigest = event.libraryDigest;
}

void traceRevision(Verification &run, const Event &event, ArticleTrace &trace)
{
    const std::optional<Round> round = trace.state ? roundOf(*trace.state) : std::nullopt;
    TracedPerson &person = trace.people[event.person];
    person.owner = true;
    person.author = person.author || !round;
    person.rounds |= round ? roundBit(*round) : 0;
    trace.head = event.revision;
    const QJsonObject &payload = event.payload;
    TracedRevision revision{event.article,
                            event.person,
                            event.personName,
                            payload.value(u"number").toInt(),
                            payload.value(u"sha256").toString(),
                            round,
                            {},
                            {}};
    if (payload.contains(u"base")) {
        revision.base = RevisionId::fromString(payload.value(u"base").toString());
    }
    if (payload.contains(u"created")) {
        revision.created = payload.value(u"created").toInteger();
    }
    run.revisions.insert(event.revision, revision);
}

// An approval speaks of the text that was current then, and of no other.
void checkSignOff(Verification &run, const Event &event, const ArticleTrace &trace)
{
    const auto text = run.revisions.constFind(event.revision);
    if (event.revision == trace.head && text != run.revisions.cend() &&
        text->sha256 == event.payload.value(u"sha256").toString()) {
        return;
    }
    run.problem(QStringLiteral("sign-off"), QString::number(event.seq),
                QCoreApplication::translate("Storage",
                                            "The approval in event %1 is not of the text that was "
                                            "reviewed; compare it with a backup or an export.")
                    .arg(event.seq));
}

// Follows the article through its events; what they add up to is compared with its row.
void trace(Verification &run, const Event &event, ArticleTrace &trace)
{
    const std::optional<State> before = trace.state;
    if (event.type == u"created" || event.type == u"imported") {
        trace.creator = event.person;
        trace.people[event.person] = {true, true, 0};
    } else if (event.type == u"saved") {
        traceRevision(run, event, trace);
    }
    const std::optional<Action> action = actionFromName(event.type);
    if (action == Action::Discard) {
        trace.discarded = true;
    } else if (action == Action::Restore) {
        trace.discarded = false;
    }
    if (action == Action::Submit) {
        trace.rounds = event.payload.value(u"rounds").toInt(trace.rounds);
    } else if (action == Action::Approve) {
        checkSignOff(run, event, trace);
        traceApproval(run, event, trace);
    }
    const bool decision = action == Action::Approve || action == Action::Return ||
                          action == Action::ReturnOneRound || action == Action::Reject;
    if (decision && before && roundOf(*before)) {
        trace.people[event.person].rounds |= roundBit(*roundOf(*before));
    }
    const auto state = stateFromName(event.payload.value(u"state").toString());
    if (state) {
        if (!before || roundOf(*state) != roundOf(*before)) {
            trace.reviewer = {};
        }
        trace.state = state;
    }
    if (action == Action::StartReview) {
        trace.reviewer = event.person;
    } else if (action == Action::ReplaceReviewer) {
        trace.reviewer = {};
    }
}

Roles rolesFrom(const QJsonArray &names)
{
    Roles roles;
    for (const auto &name : names) {
        if (const auto role = roleFromName(name.toString())) {
            roles |= *role;
        }
    }
    return roles;
}

void tracePerson(const QJsonObject &change, TracedOffice &office)
{
    const PersonId id = PersonId::fromString(change.value(u"id").toString());
    if (id.isNull()) {
        return; // an event that was emptied
    }
    Person &person = office.people[id];
    person.id = id;
    if (change.contains(u"name")) {
        person.name = change.value(u"name").toString();
        office.names[id].insert(nameKey(person.name));
    }
    if (change.contains(u"roles")) {
        person.roles = rolesFrom(change.value(u"roles").toArray());
    }
    if (change.contains(u"disabled")) {
        person.disabled = change.value(u"disabled").toBool();
    }
}

// Follows the library's own events.
void traceOffice(const Event &event, TracedOffice &office)
{
    const QJsonObject &payload = event.payload;
    if (event.type == u"library-created") {
        office.people.insert(event.person, {event.person, event.personName, OwnerRoles, false});
        office.names[event.person].insert(nameKey(event.personName));
        for (const ArticleKind &kind : firstKinds()) {
            office.kinds.insert(kind.id, {{}, kind.rounds, 0, {}});
        }
    } else if (event.type == u"person-added" || event.type == u"person-changed") {
        tracePerson(payload, office);
    } else if (event.type == u"password-changed") {
        const PersonId id = PersonId::fromString(payload.value(u"id").toString());
        if (payload.value(u"removed").toBool()) {
            office.passwords.remove(id);
        } else {
            const QJsonValue sha256 = payload.value(u"sha256");
            office.passwords.insert(id, sha256.isUndefined()
                                            ? std::optional<QString>()
                                            : std::optional<QString>(sha256.toString()));
        }
    } else if (event.type == u"setting-changed") {
        office.settings.insert(payload.value(u"key").toString(),
                               storedSetting(payload.value(u"value")));
    } else if (event.type == u"kind-changed") {
        TracedKind &kind = office.kinds[payload.value(u"id").toString()];
        kind.name = payload.value(u"name").toString();
        kind.rounds = payload.value(u"rounds").toInt();
        kind.required = payload.value(u"required").toInt(kind.required);
    } else if (event.type == u"skeleton-changed") {
        office.kinds[payload.value(u"id").toString()].skeleton =
            payload.value(u"sha256").toString();
    }
}

// The digest is of what the payload means; who reads the file itself must read the same.
Result<void> checkPayloads(Verification &run)
{
    return forEachRow(
        run.db, QStringLiteral("SELECT seq, type, payload FROM event"), {},
        [&run](const QSqlQuery &row) -> Result<void> {
            const QByteArray stored = row.value(2).toString().toUtf8();
            const auto canonical = canonicalJson(QJsonDocument::fromJson(stored).object());
            if (!canonical || *canonical != stored) {
                digestProblem(run, row.value(0).toLongLong(), row.value(1).toString());
            }
            return run.step();
        });
}

} // namespace

Result<void> verifyEvents(Verification &run)
{
    if (const Result<void> done = checkPayloads(run); !done) {
        return done;
    }
    Chain chain;
    return forEachEvent(run.db, [&](const Event &event) -> Result<void> {
        ++run.report.events;
        checkOrder(run, event, chain);
        checkDigest(run, event);
        if (event.article.isNull()) {
            checkChain(run, event, chain, chain.lastLibraryOwn);
            traceOffice(event, run.office);
        } else {
            ArticleTrace &article = run.articles[event.article];
            checkChain(run, event, chain, article.lastDigest);
            trace(run, event, article);
        }
        return run.step();
    });
}

} // namespace Pandian
