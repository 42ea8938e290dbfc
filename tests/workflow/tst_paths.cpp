// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/workflow.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace Pandian;

namespace {

struct Participant
{
    Person person;
    bool author = false;
    QSet<Round> held;
};

struct Approval
{
    Round round;
    int participant;
};

// One article among several people, as the library would keep it: who wrote, who held which round,
// which approvals stand.
class Desk
{
public:
    explicit Desk(QRandomGenerator &random) : m_random(random)
    {
        for (int i = 0; i < 9; ++i) {
            Participant participant;
            const int role = 1 << (i % 5);
            const int more = m_random.bounded(2) * m_random.bounded(32);
            participant.person = {PersonId::create(), QString::number(i),
                                  Roles::fromInt(role | more), false};
            m_people.append(participant);
        }
        m_people.first().person.roles |= Role::Writer;
        m_people.first().author = true;
        m_facts.rounds = 1 + m_random.bounded(3);
        m_facts.external = m_random.bounded(2) != 0;
        m_facts.authorMayFirstReview = m_random.bounded(2) != 0;
    }

    // Somebody tries something; whether it was allowed.
    bool step()
    {
        const int who = m_random.bounded(int(m_people.size()));
        Facts facts = factsOf(who);
        Action action = AllActions.at(m_random.bounded(quint32(AllActions.size())));
        if (const auto next = nextAction(facts); next && m_random.bounded(2) == 0) {
            action = *next;
        }
        facts.hasOpinion = m_random.bounded(4) != 0;
        facts.revisionIsCurrent = m_random.bounded(4) != 0;
        facts.openErrors = m_random.bounded(8) == 0 ? 1 : 0;
        if (!refusals(action, facts).isEmpty()) {
            return false;
        }
        apply(action, who, facts);
        return true;
    }

    // Empty, or what rule is broken.
    QString brokenRule() const
    {
        for (const Participant &participant : m_people) {
            if (participant.held.size() > 1) {
                return u"one person in two rounds"_qs;
            }
            if (participant.author && (participant.held.contains(Round::Second) ||
                                       participant.held.contains(Round::Final))) {
                return u"an author in 复审 or 终审"_qs;
            }
            if (participant.author && participant.held.contains(Round::First) &&
                !m_facts.authorMayFirstReview) {
                return u"an author in 初审"_qs;
            }
        }
        if (m_facts.inRecycleBin && (m_facts.everSignedOff || m_facts.everArchived)) {
            return u"signed off or archived, and thrown away"_qs;
        }
        return m_facts.state == State::SignedOff ? wrongSignOff() : QString();
    }

    State state() const { return m_facts.state; }

private:
    Facts factsOf(int who) const
    {
        const Participant &participant = m_people.at(who);
        Facts facts = m_facts;
        facts.person = participant.person;
        facts.isAuthor = participant.author;
        facts.roundsHeld = participant.held.values();
        return facts;
    }

    QString wrongSignOff() const
    {
        QList<Round> rounds;
        QSet<int> people;
        for (const Approval &approval : m_approvals) {
            rounds.append(approval.round);
            people.insert(approval.participant);
        }
        const QList<Round> expected = m_facts.rounds == 1 ? QList<Round>{Round::Final}
                                      : m_facts.rounds == 2
                                          ? QList<Round>{Round::First, Round::Final}
                                          : QList<Round>{Round::First, Round::Second, Round::Final};
        if (rounds != expected) {
            return u"signed off without each round once, in order"_qs;
        }
        return people.size() == expected.size() ? QString()
                                                : u"signed off by fewer people than rounds"_qs;
    }

    void apply(Action action, int who, const Facts &facts)
    {
        Participant &participant = m_people[who];
        const std::optional<Round> round = roundOf(facts.state);
        const State after = stateAfter(action, facts);
        if (action == Action::Edit && !round) {
            participant.author = true;
        } else if (round && (action == Action::Edit || action == Action::Approve ||
                             action == Action::Return || action == Action::ReturnOneRound ||
                             action == Action::Reject)) {
            participant.held.insert(*round);
            m_facts.reviewedInCycle = m_facts.reviewedInCycle || action != Action::Edit;
        }
        if (action == Action::Approve) {
            m_approvals.append({*round, who});
        } else if (action == Action::ReturnOneRound) {
            m_approvals.removeLast();
        } else if (action == Action::Submit || action == Action::Return) {
            m_approvals.clear();
            m_facts.reviewedInCycle = false;
        }
        if (action == Action::Submit) {
            m_facts.submittedFrom = facts.state;
        }
        if (action == Action::StartReview) {
            m_facts.reviewer = participant.person.id;
        } else if (roundOf(after) != round || action == Action::ReplaceReviewer) {
            m_facts.reviewer.reset();
            m_facts.reviewedInCycle |= action == Action::ReplaceReviewer;
        }
        m_facts.inRecycleBin =
            action == Action::Discard || (m_facts.inRecycleBin && action != Action::Restore);
        m_facts.everSignedOff = m_facts.everSignedOff || after == State::SignedOff;
        m_facts.everArchived = m_facts.everArchived || after == State::Archived;
        m_facts.state = after;
    }

    QRandomGenerator &m_random;
    QList<Participant> m_people;
    QList<Approval> m_approvals; // of this cycle, oldest first
    Facts m_facts;
};

} // namespace

class TestPaths : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noWalkBreaksARule();
    void onePersonAloneGetsThroughOnlyInSinglePersonMode();
    void everyStateIsReached();
    void everyStateHasAWayOnUntilItIsFinal();
    void aReviewerWhoHasLeftIsReplaced();
};

void TestPaths::noWalkBreaksARule()
{
    QRandomGenerator random(20200219);
    int signedOff = 0;
    int signedOffAgain = 0;
    for (int walk = 0; walk < 1'500; ++walk) {
        Desk desk(random);
        State before = desk.state();
        bool once = false;
        for (int step = 0; step < 600; ++step) {
            if (!desk.step()) {
                continue;
            }
            const QString broken = desk.brokenRule();
            QVERIFY2(broken.isEmpty(),
                     qPrintable(u"walk %1, step %2: %3"_qs.arg(walk).arg(step).arg(broken)));
            if (desk.state() == State::SignedOff && before != State::SignedOff) {
                ++(once ? signedOffAgain : signedOff);
                once = true;
            }
            before = desk.state();
        }
    }
    // The walks do go where it matters.
    QVERIFY2(signedOff > 200, qPrintable(QString::number(signedOff)));
    QVERIFY2(signedOffAgain > 20, qPrintable(QString::number(signedOffAgain)));
}

void TestPaths::onePersonAloneGetsThroughOnlyInSinglePersonMode()
{
    const Roles everything = Roles::fromInt(31);
    for (int rounds = 1; rounds <= 3; ++rounds) {
        for (const bool single : {false, true}) {
            Facts facts;
            facts.rounds = rounds;
            facts.singlePersonMode = single;
            facts.person = Person{PersonId::create(), u"高鹤"_qs, everything, false};
            facts.isAuthor = true;
            facts.hasOpinion = true;
            int decisions = 0;
            for (int step = 0; step < 20 && facts.state != State::SignedOff; ++step) {
                const std::optional<Action> next = nextAction(facts);
                QVERIFY(next);
                if (!refusals(*next, facts).isEmpty() || next == Action::Recall) {
                    break;
                }
                const State after = stateAfter(*next, facts);
                if (next == Action::Approve) {
                    facts.roundsHeld.append(*roundOf(facts.state));
                    ++decisions;
                }
                facts.reviewer =
                    next == Action::StartReview ? std::optional(facts.person->id) : std::nullopt;
                facts.state = after;
            }
            QCOMPARE(facts.state == State::SignedOff, single);
            QCOMPARE(decisions, single ? rounds : 0);
        }
    }
}

void TestPaths::everyStateIsReached()
{
    for (int rounds = 1; rounds <= 3; ++rounds) {
        QSet<State> reached{State::Draft};
        for (qsizetype before = 0; before != reached.size();) {
            before = reached.size();
            const QSet<State> known = reached;
            for (const State state : known) {
                for (const Action action : AllActions) {
                    Facts facts;
                    facts.state = state;
                    facts.rounds = rounds;
                    facts.singlePersonMode = true;
                    facts.person = Person{PersonId::create(), u"高鹤"_qs, {}, false};
                    facts.reviewer = facts.person->id;
                    facts.hasOpinion = true;
                    if (refusals(action, facts).isEmpty()) {
                        reached.insert(stateAfter(action, facts));
                    }
                }
            }
        }
        // Two rounds leave out 待复审, one also 待初审.
        QCOMPARE(reached.size(), qsizetype(AllStates.size()) - (3 - rounds));
    }
}

// In every state but 退稿 and 撤稿 there is somebody who can move the article on.
void TestPaths::everyStateHasAWayOnUntilItIsFinal()
{
    for (const State state : AllStates) {
        bool movesOn = false;
        for (const Action action : AllActions) {
            for (int roles = 0; roles < 32; ++roles) {
                Facts facts;
                facts.state = state;
                facts.everSignedOff = state == State::SignedOff;
                facts.person = Person{PersonId::create(), u"高鹤"_qs, Roles::fromInt(roles), false};
                facts.isAuthor = !roundOf(state);
                if (roundOf(state)) {
                    facts.reviewer = facts.person->id;
                }
                facts.hasOpinion = true;
                movesOn |= refusals(action, facts).isEmpty() && stateAfter(action, facts) != state;
            }
        }
        QCOMPARE(movesOn, state != State::Rejected && state != State::Withdrawn);
    }
}

// A reviewer has started and is gone: an administrator, and nobody else, lets another one start.
void TestPaths::aReviewerWhoHasLeftIsReplaced()
{
    for (const State state : {State::AwaitingFirst, State::AwaitingSecond, State::AwaitingFinal}) {
        Facts facts;
        facts.state = state;
        facts.reviewer = PersonId::create();
        facts.hasOpinion = true;
        Facts reviewer = facts;
        reviewer.person = Person{PersonId::create(), u"赵启明"_qs, roleFor(*roundOf(state)), false};
        QVERIFY(!refusals(Action::StartReview, reviewer).isEmpty());
        QCOMPARE(refusals(Action::ReplaceReviewer, reviewer), QList{Reason::NotAdministrator});
        facts.person = Person{PersonId::create(), u"高鹤"_qs, Role::Administrator, false};
        QVERIFY(refusals(Action::ReplaceReviewer, facts).isEmpty());
        QCOMPARE(stateAfter(Action::ReplaceReviewer, facts), state);
        reviewer.reviewer.reset();
        QVERIFY(refusals(Action::StartReview, reviewer).isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestPaths)
#include "tst_paths.moc"
