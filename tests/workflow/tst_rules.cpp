// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/workflow.h"

#include <QTest>

#include <functional>

using namespace Pandian;

namespace {

Person personWith(Roles roles)
{
    return {PersonId::create(), u"王延辉"_qs, roles, false};
}

// An author at an article of three rounds.
Facts author(State state)
{
    Facts facts;
    facts.state = state;
    facts.person = personWith(Role::Writer);
    facts.isAuthor = true;
    facts.hasOpinion = true;
    return facts;
}

// A reviewer who may do the round that is due.
Facts reviewer(State state)
{
    Facts facts;
    facts.state = state;
    facts.person = personWith(roleFor(roundOf(state).value_or(Round::First)));
    facts.hasOpinion = true;
    return facts;
}

// The same, having started it.
Facts holder(State state)
{
    Facts facts = reviewer(state);
    facts.reviewer = facts.person->id;
    return facts;
}

// 总编 at an article that is out of review.
Facts chief(State state)
{
    Facts facts = reviewer(State::AwaitingFinal);
    facts.state = state;
    facts.everSignedOff = true;
    return facts;
}

using Change = std::function<void(Facts &)>;

Facts with(Facts facts, const Change &change)
{
    change(facts);
    return facts;
}

const Change Nothing = [](Facts &) {};

} // namespace

Q_DECLARE_METATYPE(Pandian::Facts)

class TestRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allows_data();
    void allows();
    void refuses_data();
    void refuses();
    void leadsTo_data();
    void leadsTo();
    void offersNext_data();
    void offersNext();
    void reasonsComeMostFundamentalFirst();
};

void TestRules::allows_data()
{
    QTest::addColumn<Action>("action");
    QTest::addColumn<Facts>("facts");
    const auto row = [](const char *name, Action action, const Facts &facts) {
        QTest::newRow(name) << action << facts;
    };
    row("an author edits a draft", Action::Edit, author(State::Draft));
    row("another writer edits a draft and becomes an author", Action::Edit,
        with(author(State::Draft), [](Facts &f) { f.isAuthor = false; }));
    row("an author edits what was returned", Action::Edit, author(State::Returned));
    row("an author writes a correction", Action::Edit, author(State::Correction));
    row("the reviewer who started the round edits in it", Action::Edit,
        holder(State::AwaitingSecond));
    row("an author submits", Action::Submit, author(State::Draft));
    row("an author submits again", Action::Submit, author(State::Returned));
    row("an author takes back what nobody has opened", Action::Recall,
        author(State::AwaitingFirst));
    row("the same where 终审 is the only round", Action::Recall,
        with(author(State::AwaitingFinal), [](Facts &f) { f.rounds = 1; }));
    row("a reviewer starts", Action::StartReview, reviewer(State::AwaitingFirst));
    row("the same reviewer takes the same round in a later cycle", Action::StartReview,
        with(reviewer(State::AwaitingSecond), [](Facts &f) { f.roundsHeld = {Round::Second}; }));
    row("初审 passes", Action::Approve, holder(State::AwaitingFirst));
    row("终审 signs off", Action::Approve, holder(State::AwaitingFinal));
    row("终审 signs off a 重大稿件 read in full", Action::Approve,
        with(holder(State::AwaitingFinal), [](Facts &f) { f.major = f.fullReadConfirmed = true; }));
    row("初审 of a 重大稿件 need not confirm", Action::Approve,
        with(holder(State::AwaitingFirst), [](Facts &f) { f.major = true; }));
    row("初审 returns", Action::Return, holder(State::AwaitingFirst));
    row("复审 returns to 初审", Action::ReturnOneRound, holder(State::AwaitingSecond));
    row("终审 of two rounds returns to 初审", Action::ReturnOneRound,
        with(holder(State::AwaitingFinal), [](Facts &f) { f.rounds = 2; }));
    row("终审 rejects", Action::Reject, holder(State::AwaitingFinal));
    row("总编 withdraws", Action::Withdraw, chief(State::SignedOff));
    row("总编 withdraws from the archive", Action::Withdraw, chief(State::Archived));
    row("总编 withdraws what is being corrected", Action::Withdraw, chief(State::Correction));
    row("总编 withdraws while the correction is in review", Action::Withdraw,
        chief(State::AwaitingFirst));
    row("总编 withdraws a 外来稿 while its correction is in review", Action::Withdraw,
        with(chief(State::AwaitingFirst), [](Facts &f) {
            f.everSignedOff = false;
            f.everArchived = true;
        }));
    row("an author starts a correction", Action::Correct, author(State::SignedOff));
    row("an archived article is corrected", Action::Correct, author(State::Archived));
    row("a signed-off article is archived", Action::Archive, author(State::SignedOff));
    row("外来稿 is archived unreviewed", Action::Archive,
        with(author(State::Draft), [](Facts &f) { f.external = true; }));
    row("the time of publication is filled in afterwards", Action::RecordPublication,
        author(State::SignedOff));
    row("and even once archived", Action::RecordPublication, author(State::Archived));
    row("anybody exports a draft", Action::Export,
        with(author(State::Draft), [](Facts &f) { f.person->roles = {}; }));
    row("an author discards a draft", Action::Discard, author(State::Draft));
    row("an administrator discards somebody's draft", Action::Discard,
        with(author(State::Draft), [](Facts &f) {
            f.person->roles = Role::Administrator;
            f.isAuthor = false;
        }));
    row("an author restores it", Action::Restore,
        with(author(State::Draft), [](Facts &f) { f.inRecycleBin = true; }));
    row("撰稿人 as 初审 where the setting allows it", Action::StartReview,
        with(reviewer(State::AwaitingFirst), [](Facts &f) {
            f.isAuthor = true;
            f.authorMayFirstReview = true;
        }));

    const auto alone = [](Facts &f) {
        f.singlePersonMode = true;
        f.person->roles = {};
        f.isAuthor = true;
        f.roundsHeld = {Round::First, Round::Second};
    };
    row("单人模式: one person submits", Action::Submit, with(author(State::Draft), alone));
    row("单人模式: and reviews", Action::StartReview, with(reviewer(State::AwaitingFirst), alone));
    row("单人模式: and signs off", Action::Approve, with(holder(State::AwaitingFinal), alone));
    row("单人模式: and takes over a round somebody has left", Action::StartReview,
        with(reviewer(State::AwaitingSecond), [alone](Facts &f) {
            alone(f);
            f.reviewer = PersonId::create();
        }));
}

void TestRules::allows()
{
    QFETCH(const Action, action);
    QFETCH(const Facts, facts);
    const QList<Reason> reasons = refusals(action, facts);
    QVERIFY2(reasons.isEmpty(), reasons.isEmpty() ? "" : qPrintable(reasonName(reasons.first())));
}

void TestRules::refuses_data()
{
    QTest::addColumn<Action>("action");
    QTest::addColumn<Facts>("facts");
    QTest::addColumn<Reason>("reason");
    const auto row = [](const char *name, Action action, const Facts &facts, const Change &change,
                        Reason reason) {
        QTest::newRow(name) << action << with(facts, change) << reason;
    };
    // Who asks.
    row(
        "nobody signed in", Action::Submit, author(State::Draft),
        [](Facts &f) { f.person.reset(); }, Reason::NotSignedIn);
    row(
        "a disabled account", Action::Approve, holder(State::AwaitingFirst),
        [](Facts &f) { f.person->disabled = true; }, Reason::AccountDisabled);
    row(
        "a disabled account in 单人模式", Action::Approve, holder(State::AwaitingFirst),
        [](Facts &f) { f.person->disabled = f.singlePersonMode = true; }, Reason::AccountDisabled);
    // Nobody passes his own article.
    row(
        "an author passes 复审 of his own article", Action::Approve, holder(State::AwaitingSecond),
        [](Facts &f) { f.isAuthor = true; }, Reason::OwnArticle);
    row(
        "an author passes 终审 though authors may do 初审", Action::Approve,
        holder(State::AwaitingFinal), [](Facts &f) { f.isAuthor = f.authorMayFirstReview = true; },
        Reason::OwnArticle);
    row(
        "an administrator passes 终审 of his own article", Action::Approve,
        holder(State::AwaitingFinal),
        [](Facts &f) {
            f.isAuthor = true;
            f.person->roles |= Role::Administrator;
        },
        Reason::OwnArticle);
    row(
        "an author as 初审", Action::StartReview, reviewer(State::AwaitingFirst),
        [](Facts &f) { f.isAuthor = true; }, Reason::AuthorAsFirst);
    // No two rounds by one person, in any cycle.
    row(
        "初审 and 复审 by one person", Action::Approve, holder(State::AwaitingSecond),
        [](Facts &f) { f.roundsHeld = {Round::First}; }, Reason::OtherRoundHeld);
    row(
        "终审 of an earlier cycle as 初审 of the 更正", Action::StartReview,
        reviewer(State::AwaitingFirst),
        [](Facts &f) {
            f.roundsHeld = {Round::Final};
            f.everSignedOff = true;
        },
        Reason::OtherRoundHeld);
    row(
        "an administrator in two rounds", Action::StartReview, reviewer(State::AwaitingFinal),
        [](Facts &f) {
            f.roundsHeld = {Round::Second};
            f.person->roles |= Role::Administrator;
        },
        Reason::OtherRoundHeld);
    row(
        "终审 becomes an author by editing what he returned", Action::Edit, author(State::Returned),
        [](Facts &f) {
            f.isAuthor = false;
            f.roundsHeld = {Round::Final};
        },
        Reason::OtherRoundHeld);
    // Rounds run in order and by role.
    row(
        "终审 before 复审", Action::Approve, holder(State::AwaitingSecond),
        [](Facts &f) { f.person->roles = Role::FinalReviewer; }, Reason::MissingRole);
    row("approving a draft", Action::Approve, holder(State::Draft), Nothing, Reason::WrongState);
    row("submitting twice", Action::Submit, author(State::AwaitingFirst), Nothing,
        Reason::WrongState);
    row("退稿 by 初审", Action::Reject, holder(State::AwaitingFirst), Nothing, Reason::WrongState);
    row(
        "退稿 of a correction", Action::Reject, holder(State::AwaitingFinal),
        [](Facts &f) { f.everSignedOff = true; }, Reason::WrongState);
    row("退回上一审 by 初审", Action::ReturnOneRound, holder(State::AwaitingFirst), Nothing,
        Reason::WrongState);
    row(
        "退回上一审 by the only round", Action::ReturnOneRound, holder(State::AwaitingFinal),
        [](Facts &f) { f.rounds = 1; }, Reason::WrongState);
    row("deciding without 开始审阅", Action::Approve, reviewer(State::AwaitingFirst), Nothing,
        Reason::ReviewNotStarted);
    row(
        "deciding a round somebody else has started", Action::Return,
        reviewer(State::AwaitingFirst), [](Facts &f) { f.reviewer = PersonId::create(); },
        Reason::HeldByOther);
    row(
        "starting a round somebody else has started", Action::StartReview,
        reviewer(State::AwaitingFirst), [](Facts &f) { f.reviewer = PersonId::create(); },
        Reason::HeldByOther);
    row("starting twice", Action::StartReview, holder(State::AwaitingFirst), Nothing,
        Reason::ReviewStarted);
    // 送审 and 撤回 are the authors'.
    row(
        "送审 by somebody else", Action::Submit, author(State::Draft),
        [](Facts &f) { f.isAuthor = false; }, Reason::NotAuthor);
    row(
        "撤回 by somebody else", Action::Recall, author(State::AwaitingFirst),
        [](Facts &f) { f.isAuthor = false; }, Reason::NotAuthor);
    row(
        "撤回 after 开始审阅", Action::Recall, author(State::AwaitingFirst),
        [](Facts &f) { f.reviewer = PersonId::create(); }, Reason::ReviewStarted);
    row("撤回 after 初审 has passed it", Action::Recall, author(State::AwaitingSecond), Nothing,
        Reason::ReviewStarted);
    row(
        "撤回 after 退回上一审", Action::Recall, author(State::AwaitingFirst),
        [](Facts &f) { f.reviewedInCycle = true; }, Reason::ReviewStarted);
    // The text.
    row("an author edits in review", Action::Edit, author(State::AwaitingFirst), Nothing,
        Reason::InReview);
    row("a reviewer edits before 开始审阅", Action::Edit, reviewer(State::AwaitingFirst), Nothing,
        Reason::InReview);
    row(
        "a reviewer edits in somebody else's round", Action::Edit, reviewer(State::AwaitingFirst),
        [](Facts &f) { f.reviewer = PersonId::create(); }, Reason::InReview);
    row("even a comma in what is signed off", Action::Edit, author(State::SignedOff), Nothing,
        Reason::WrongState);
    row(
        "approving a stale revision", Action::Approve, holder(State::AwaitingFinal),
        [](Facts &f) { f.revisionIsCurrent = false; }, Reason::StaleRevision);
    row(
        "approving with an open error", Action::Approve, holder(State::AwaitingFirst),
        [](Facts &f) { f.openErrors = 1; }, Reason::OpenErrors);
    row(
        "approving with an unresolved comment", Action::Approve, holder(State::AwaitingFirst),
        [](Facts &f) { f.unresolvedComments = 1; }, Reason::UnresolvedComments);
    row(
        "the gate stands before 送审 too", Action::Submit, author(State::Draft),
        [](Facts &f) { f.openErrors = 1; }, Reason::OpenErrors);
    row(
        "送审 without a source", Action::Submit, author(State::Draft),
        [](Facts &f) { f.missingFields = QStringList{u"来源"_qs}; }, Reason::MissingFields);
    row(
        "归档 of a 外来稿 with a day that is none", Action::Archive, author(State::Draft),
        [](Facts &f) {
            f.external = true;
            f.notUnderstood = QStringList{u"发表日期"_qs};
        },
        Reason::NotUnderstood);
    // Opinions and reasons.
    row(
        "passing without an opinion", Action::Approve, holder(State::AwaitingFirst),
        [](Facts &f) { f.hasOpinion = false; }, Reason::OpinionMissing);
    for (const auto &[name, action, facts] :
         {std::tuple("退回 without a reason", Action::Return, holder(State::AwaitingFirst)),
          std::tuple("退回上一审 without a reason", Action::ReturnOneRound,
                     holder(State::AwaitingSecond)),
          std::tuple("退稿 without a reason", Action::Reject, holder(State::AwaitingFinal)),
          std::tuple("撤稿 without a reason", Action::Withdraw, chief(State::SignedOff)),
          std::tuple("更正 without a reason", Action::Correct, author(State::SignedOff))}) {
        row(
            name, action, facts, [](Facts &f) { f.hasOpinion = false; }, Reason::ReasonMissing);
    }
    row(
        "重大稿件 not read in full", Action::Approve, holder(State::AwaitingFinal),
        [](Facts &f) { f.major = true; }, Reason::FullReadNotConfirmed);
    row(
        "复审 overturned 初审 and 终审 has not read in full", Action::Approve,
        holder(State::AwaitingFinal), [](Facts &f) { f.overturned = true; },
        Reason::FullReadNotConfirmed);
    // After 签发.
    row("撤稿 by an author", Action::Withdraw, author(State::SignedOff), Nothing,
        Reason::MissingRole);
    row("撤稿 of what was never signed off", Action::Withdraw, holder(State::AwaitingFinal),
        Nothing, Reason::WrongState);
    row(
        "throwing away a 外来稿 that was archived once", Action::Discard, author(State::Returned),
        [](Facts &f) { f.everArchived = true; }, Reason::WrongState);
    row(
        "退稿 of a 外来稿 that was archived once", Action::Reject, holder(State::AwaitingFinal),
        [](Facts &f) { f.everArchived = true; }, Reason::WrongState);
    row(
        "throwing away what was signed off once", Action::Discard, author(State::Returned),
        [](Facts &f) { f.everSignedOff = true; }, Reason::WrongState);
    row("throwing away what is in review", Action::Discard, author(State::AwaitingFirst), Nothing,
        Reason::WrongState);
    row(
        "throwing away somebody else's draft", Action::Discard, author(State::Draft),
        [](Facts &f) { f.isAuthor = false; }, Reason::NotAuthor);
    row("archiving an unreviewed article of our own", Action::Archive, author(State::Draft),
        Nothing, Reason::WrongState);
    row(
        "archiving a 外来稿 while it is in review", Action::Archive, author(State::AwaitingFirst),
        [](Facts &f) { f.external = true; }, Reason::WrongState);
    row("a time of publication before 签发", Action::RecordPublication, author(State::Draft),
        Nothing, Reason::WrongState);
    row(
        "导出 before 解禁", Action::Export, author(State::SignedOff),
        [](Facts &f) { f.underEmbargo = true; }, Reason::UnderEmbargo);
    row("退稿 is final", Action::Submit, author(State::Rejected), Nothing, Reason::WrongState);
    row("撤稿 is final", Action::Correct, author(State::Withdrawn), Nothing, Reason::WrongState);
    row(
        "anything in the recycle bin", Action::Submit, author(State::Draft),
        [](Facts &f) { f.inRecycleBin = true; }, Reason::InRecycleBin);
    row("restoring what is not in it", Action::Restore, author(State::Draft), Nothing,
        Reason::NotInRecycleBin);
    // 单人模式 lifts what separates people, nothing else.
    const auto alone = [](const Change &change) -> Change {
        return [change](Facts &f) {
            f.singlePersonMode = true;
            change(f);
        };
    };
    row("单人模式: 终审 before 初审", Action::Reject, holder(State::AwaitingFirst), alone(Nothing),
        Reason::WrongState);
    row("单人模式: without an opinion", Action::Approve, holder(State::AwaitingFirst),
        alone([](Facts &f) { f.hasOpinion = false; }), Reason::OpinionMissing);
    row("单人模式: a stale revision", Action::Approve, holder(State::AwaitingFirst),
        alone([](Facts &f) { f.revisionIsCurrent = false; }), Reason::StaleRevision);
    row("单人模式: without 开始审阅", Action::Approve, reviewer(State::AwaitingFirst),
        alone(Nothing), Reason::ReviewNotStarted);
    row("单人模式: editing in review", Action::Edit, author(State::AwaitingFirst), alone(Nothing),
        Reason::InReview);
    row("单人模式: 撤回 after 开始审阅", Action::Recall, author(State::AwaitingFirst),
        alone([](Facts &f) { f.reviewer = f.person->id; }), Reason::ReviewStarted);
    row("单人模式: signed in by nobody", Action::Edit, author(State::Draft),
        alone([](Facts &f) { f.person.reset(); }), Reason::NotSignedIn);
}

void TestRules::refuses()
{
    QFETCH(const Action, action);
    QFETCH(const Facts, facts);
    QFETCH(const Reason, reason);
    const QList<Reason> reasons = refusals(action, facts);
    QVERIFY(!reasons.isEmpty());
    QCOMPARE(reasonName(reasons.first()), reasonName(reason));
}

void TestRules::leadsTo_data()
{
    QTest::addColumn<Action>("action");
    QTest::addColumn<State>("from");
    QTest::addColumn<int>("rounds");
    QTest::addColumn<bool>("everSignedOff");
    QTest::addColumn<State>("submittedFrom");
    QTest::addColumn<State>("to");
    const auto row = [](const char *name, Action action, State from, int rounds, State to,
                        bool everSignedOff = false, State submittedFrom = State::Draft) {
        QTest::newRow(name) << action << from << rounds << everSignedOff << submittedFrom << to;
    };
    row("送审, three rounds", Action::Submit, State::Draft, 3, State::AwaitingFirst);
    row("送审, two rounds", Action::Submit, State::Returned, 2, State::AwaitingFirst);
    row("送审, one round", Action::Submit, State::Correction, 1, State::AwaitingFinal);
    row("撤回", Action::Recall, State::AwaitingFirst, 3, State::Draft);
    row("撤回 of a correction", Action::Recall, State::AwaitingFirst, 3, State::Correction, true,
        State::Correction);
    row("撤回 of what was returned", Action::Recall, State::AwaitingFirst, 3, State::Returned,
        false, State::Returned);
    row("开始审阅 changes nothing", Action::StartReview, State::AwaitingFirst, 3,
        State::AwaitingFirst);
    row("初审 of three", Action::Approve, State::AwaitingFirst, 3, State::AwaitingSecond);
    row("初审 of two", Action::Approve, State::AwaitingFirst, 2, State::AwaitingFinal);
    row("复审", Action::Approve, State::AwaitingSecond, 3, State::AwaitingFinal);
    row("终审", Action::Approve, State::AwaitingFinal, 3, State::SignedOff);
    row("终审 as the only round", Action::Approve, State::AwaitingFinal, 1, State::SignedOff);
    row("退回修改", Action::Return, State::AwaitingFinal, 3, State::Returned);
    row("退回上一审 from 复审", Action::ReturnOneRound, State::AwaitingSecond, 3,
        State::AwaitingFirst);
    row("退回上一审 from 终审 of three", Action::ReturnOneRound, State::AwaitingFinal, 3,
        State::AwaitingSecond);
    row("退回上一审 from 终审 of two", Action::ReturnOneRound, State::AwaitingFinal, 2,
        State::AwaitingFirst);
    row("退稿", Action::Reject, State::AwaitingFinal, 3, State::Rejected);
    row("撤稿", Action::Withdraw, State::Archived, 3, State::Withdrawn, true);
    row("更正", Action::Correct, State::SignedOff, 3, State::Correction, true);
    row("归档", Action::Archive, State::SignedOff, 3, State::Archived, true);
    row("归档 of a 外来稿", Action::Archive, State::Draft, 3, State::Archived);
    row("a time of publication voids nothing", Action::RecordPublication, State::SignedOff, 3,
        State::SignedOff, true);
    row("导出 is an event, not a state", Action::Export, State::SignedOff, 3, State::SignedOff,
        true);
    row("the recycle bin keeps the state", Action::Discard, State::Returned, 3, State::Returned);
}

void TestRules::leadsTo()
{
    QFETCH(const Action, action);
    QFETCH(const State, from);
    QFETCH(const int, rounds);
    QFETCH(const bool, everSignedOff);
    QFETCH(const State, submittedFrom);
    QFETCH(const State, to);
    Facts facts;
    facts.state = from;
    facts.rounds = rounds;
    facts.everSignedOff = everSignedOff;
    facts.submittedFrom = submittedFrom;
    QCOMPARE(stateName(stateAfter(action, facts)), stateName(to));
}

void TestRules::offersNext_data()
{
    QTest::addColumn<Facts>("facts");
    QTest::addColumn<QString>("next"); // empty: nothing to do
    const auto row = [](const char *name, const Facts &facts, const QString &next) {
        QTest::newRow(name) << facts << next;
    };
    row("an author with a draft", author(State::Draft), u"submit"_qs);
    row("nobody signed in is led to signing in", Facts(), u"submit"_qs);
    row("a writer who may join in",
        with(author(State::Draft), [](Facts &f) { f.isAuthor = false; }), u"submit"_qs);
    row("a reviewer has nothing to do with a draft", reviewer(State::Draft), QString());
    row("what was returned", author(State::Returned), u"submit"_qs);
    row("a correction", author(State::Correction), u"submit"_qs);
    row("an author whose article nobody has opened", author(State::AwaitingFirst), u"recall"_qs);
    row("an author whose article is being read",
        with(author(State::AwaitingFirst), [](Facts &f) { f.reviewer = PersonId::create(); }),
        QString());
    row("a reviewer whose round is due", reviewer(State::AwaitingSecond), u"start-review"_qs);
    row("a reviewer who has started", holder(State::AwaitingSecond), u"approve"_qs);
    row("a reviewer whose colleague has started",
        with(reviewer(State::AwaitingSecond), [](Facts &f) { f.reviewer = PersonId::create(); }),
        QString());
    row("a reviewer of another round",
        with(reviewer(State::AwaitingSecond), [](Facts &f) { f.state = State::AwaitingFirst; }),
        QString());
    row("a reviewer who is barred is shown why",
        with(reviewer(State::AwaitingSecond), [](Facts &f) { f.roundsHeld = {Round::First}; }),
        u"start-review"_qs);
    row("the one person of 单人模式 reviews his own article",
        with(author(State::AwaitingFirst), [](Facts &f) { f.singlePersonMode = true; }),
        u"start-review"_qs);
    row("a signed-off article", author(State::SignedOff), u"export"_qs);
    row("a rejected article", author(State::Rejected), QString());
    row("in the recycle bin", with(author(State::Draft), [](Facts &f) { f.inRecycleBin = true; }),
        u"restore"_qs);
    row("in the recycle bin, not mine",
        with(reviewer(State::Draft), [](Facts &f) { f.inRecycleBin = true; }), QString());
}

void TestRules::offersNext()
{
    QFETCH(const Facts, facts);
    QFETCH(const QString, next);
    const std::optional<Action> action = nextAction(facts);
    QCOMPARE(action ? actionName(*action) : QString(), next);
}

void TestRules::reasonsComeMostFundamentalFirst()
{
    Facts facts = reviewer(State::AwaitingSecond);
    facts.person->disabled = true;
    facts.person->roles = Role::FirstReviewer;
    facts.isAuthor = true;
    facts.roundsHeld = {Round::First};
    facts.revisionIsCurrent = false;
    facts.hasOpinion = false;
    const QList<Reason> expected{Reason::AccountDisabled,  Reason::MissingRole,
                                 Reason::OwnArticle,       Reason::OtherRoundHeld,
                                 Reason::ReviewNotStarted, Reason::StaleRevision,
                                 Reason::OpinionMissing};
    QCOMPARE(refusals(Action::Approve, facts), expected);
}

QTEST_GUILESS_MAIN(TestRules)
#include "tst_rules.moc"
