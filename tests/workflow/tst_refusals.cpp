// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/workflow.h"

#include "expectation.h"

#include <QTest>

using namespace Pandian;

namespace {

constexpr int RoleSets = 32;
constexpr int RoundSets = 8;

QList<Round> roundSet(int bits)
{
    QList<Round> rounds;
    for (const Round round : AllRounds) {
        if (bits & (1 << int(round))) {
            rounds.append(round);
        }
    }
    return rounds;
}

QString describe(Action action, const Facts &facts, const QList<Reason> &got,
                 const QList<Reason> &expected)
{
    const auto names = [](const QList<Reason> &reasons) {
        QStringList list;
        for (const Reason reason : reasons) {
            list.append(reasonName(reason));
        }
        return list.isEmpty() ? u"allowed"_qs : list.join(u' ');
    };
    QStringList held;
    for (const Round round : facts.roundsHeld) {
        held.append(roundName(round));
    }
    return u"%1 in %2 of %3 rounds: got [%4], expected [%5]; roles %6, author %7, held [%8], "
           u"single "
           "%9"_qs.arg(actionName(action), stateName(facts.state))
               .arg(facts.rounds)
               .arg(names(got), names(expected))
               .arg(facts.person ? facts.person->roles.toInt() : -1)
               .arg(facts.isAuthor)
               .arg(held.join(u' '))
               .arg(facts.singlePersonMode) +
           u", external %1, signed off %2, archived %7, reviewer %3, reviewed %4, "
           "author may first %5, bin %6"_qs.arg(facts.external)
               .arg(facts.everSignedOff)
               .arg(!facts.reviewer                                      ? u"none"_qs
                    : facts.person && facts.reviewer == facts.person->id ? u"self"_qs
                                                                         : u"other"_qs)
               .arg(facts.reviewedInCycle)
               .arg(facts.authorMayFirstReview)
               .arg(facts.inRecycleBin)
               .arg(facts.everArchived);
}

// Every state × action of these facts; stops at the first difference.
bool agrees(Facts facts, QString *difference)
{
    for (const State state : AllStates) {
        facts.state = state;
        for (const Action action : AllActions) {
            const QList<Reason> got = refusals(action, facts);
            const QList<Reason> expected = expectedRefusals(action, facts);
            if (got != expected) {
                *difference = describe(action, facts, got, expected);
                return false;
            }
        }
    }
    return true;
}

bool everyoneAgrees(Facts facts, QString *difference)
{
    facts.person = Person{PersonId::create(), u"高鹤"_qs, {}, false};
    for (const auto &reviewer : {std::optional<PersonId>(), std::optional(facts.person->id),
                                 std::optional(PersonId::create())}) {
        facts.reviewer = reviewer;
        for (int roles = 0; roles < RoleSets; ++roles) {
            facts.person->roles = Roles::fromInt(roles);
            for (const bool author : {false, true}) {
                facts.isAuthor = author;
                if (!agrees(facts, difference)) {
                    return false;
                }
            }
        }
    }
    return true;
}

} // namespace

class TestRefusals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPerson_data();
    void everyPerson();
    void everyCircumstance_data();
    void everyCircumstance();
    void everyText();
    void nobody();
};

// Everybody who could ask: every set of roles, of rounds held before, author or not, with the round
// free, their own or somebody else's.
void TestRefusals::everyPerson_data()
{
    QTest::addColumn<int>("rounds");
    QTest::addColumn<bool>("singlePersonMode");
    for (int rounds = 1; rounds <= 3; ++rounds) {
        QTest::addRow("%d rounds", rounds) << rounds << false;
        QTest::addRow("%d rounds, single-person mode", rounds) << rounds << true;
    }
}

void TestRefusals::everyPerson()
{
    QFETCH(const int, rounds);
    QFETCH(const bool, singlePersonMode);
    Facts facts;
    facts.rounds = rounds;
    facts.singlePersonMode = singlePersonMode;
    facts.hasOpinion = true;
    QString difference;
    for (int settings = 0; settings < 4; ++settings) {
        facts.everSignedOff = settings & 1;
        facts.authorMayFirstReview = settings & 2;
        for (int held = 0; held < RoundSets; ++held) {
            facts.roundsHeld = roundSet(held);
            QVERIFY2(everyoneAgrees(facts, &difference), qPrintable(difference));
        }
    }
}

void TestRefusals::everyCircumstance_data()
{
    everyPerson_data();
}

void TestRefusals::everyCircumstance()
{
    QFETCH(const int, rounds);
    QFETCH(const bool, singlePersonMode);
    Facts facts;
    facts.rounds = rounds;
    facts.singlePersonMode = singlePersonMode;
    QString difference;
    for (int circumstances = 0; circumstances < 32; ++circumstances) {
        facts.everSignedOff = circumstances & 1;
        facts.everArchived = circumstances & 16;
        facts.external = circumstances & 2;
        facts.authorMayFirstReview = circumstances & 4;
        facts.reviewedInCycle = circumstances & 8;
        QVERIFY2(everyoneAgrees(facts, &difference), qPrintable(difference));
    }
}

// Asked by the reviewer who has started the round and may do everything.
void TestRefusals::everyText()
{
    Facts facts;
    facts.person = Person{PersonId::create(), u"王延辉"_qs, Roles::fromInt(RoleSets - 1), false};
    facts.reviewer = facts.person->id;
    QString difference;
    for (int text = 0; text < 4096; ++text) {
        facts.revisionIsCurrent = text & 1;
        facts.openErrors = text & 2 ? 3 : 0;
        facts.unresolvedComments = text & 4 ? 1 : 0;
        facts.hasOpinion = text & 8;
        facts.fullReadConfirmed = text & 16;
        facts.overturned = text & 32;
        facts.major = text & 64;
        facts.missingFields = text & 128 ? QStringList{u"来源"_qs} : QStringList();
        facts.underEmbargo = text & 256;
        facts.inRecycleBin = text & 512;
        facts.person->disabled = text & 1024;
        facts.notUnderstood = text & 2048 ? QStringList{u"时间"_qs} : QStringList();
        QVERIFY2(agrees(facts, &difference), qPrintable(difference));
    }
}

void TestRefusals::nobody()
{
    Facts facts;
    QString difference;
    for (int circumstances = 0; circumstances < 64; ++circumstances) {
        facts.everSignedOff = circumstances & 1;
        facts.everArchived = circumstances & 32;
        facts.external = circumstances & 2;
        facts.singlePersonMode = circumstances & 4;
        facts.inRecycleBin = circumstances & 8;
        facts.reviewer = circumstances & 16 ? std::optional(PersonId::create()) : std::nullopt;
        for (facts.rounds = 1; facts.rounds <= 3; ++facts.rounds) {
            QVERIFY2(agrees(facts, &difference), qPrintable(difference));
        }
        for (const Action action : AllActions) {
            QVERIFY(!refusals(action, facts).isEmpty());
        }
    }
}

QTEST_GUILESS_MAIN(TestRefusals)
#include "tst_refusals.moc"
