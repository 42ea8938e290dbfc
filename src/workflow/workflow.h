// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/person.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>

namespace Pandian {

// 三审 as one table: state × action × role, read by one function. Words: domain of the trade,
// 图书质量保障体系 (1997) art. 8: three rounds, none skipped, no two by one person.

enum class State {
    Draft,          // 草稿
    AwaitingFirst,  // 待初审
    AwaitingSecond, // 待复审
    AwaitingFinal,  // 待终审
    Returned,       // 退回修改
    SignedOff,      // 已签发
    Correction,     // 更正中: a signed-off article being corrected; earlier sign-off stands
    Archived,       // 已归档
    Rejected,       // 退稿
    Withdrawn,      // 撤稿
};
inline constexpr std::array AllStates{
    State::Draft,    State::AwaitingFirst, State::AwaitingSecond, State::AwaitingFinal,
    State::Returned, State::SignedOff,     State::Correction,     State::Archived,
    State::Rejected, State::Withdrawn,
};

enum class Action {
    Edit,              // save a draft or a revision
    Submit,            // 送审
    Recall,            // 撤回, by an author before the review was started
    StartReview,       // 开始审阅: takes the round, ends 撤回
    ReplaceReviewer,   // 更换审稿人: an administrator frees a round whose reviewer has left
    Approve,           // 通过; in 终审: 采用, which signs off (签发)
    Return,            // 退回修改, to the author
    ReturnOneRound,    // 退回上一审
    Reject,            // 退稿 (不用), by 终审
    Withdraw,          // 撤稿
    Correct,           // 更正
    Archive,           // 归档
    RecordPublication, // time, URL and column of publication: a record, changes no content
    Export,
    Discard, // into 回收站
    Restore, // out of 回收站
};
inline constexpr std::array AllActions{
    Action::Edit,
    Action::Submit,
    Action::Recall,
    Action::StartReview,
    Action::ReplaceReviewer,
    Action::Approve,
    Action::Return,
    Action::ReturnOneRound,
    Action::Reject,
    Action::Withdraw,
    Action::Correct,
    Action::Archive,
    Action::RecordPublication,
    Action::Export,
    Action::Discard,
    Action::Restore,
};

enum class Round { First, Second, Final }; // 初审, 复审, 终审
inline constexpr std::array AllRounds{Round::First, Round::Second, Round::Final};

inline constexpr std::array AllRoles{Role::Writer, Role::FirstReviewer, Role::SecondReviewer,
                                     Role::FinalReviewer, Role::Administrator};

// Why an action is not possible.
enum class Reason {
    NotSignedIn,
    AccountDisabled,
    InRecycleBin, // restore it first
    NotInRecycleBin,
    WrongState, // the action has no place in this state
    InReview,   // only the reviewer whose round it is may change the text
    MissingRole,
    NotAdministrator, // 更换审稿人
    NotAuthor,        // 送审, 撤回 belong to the article's authors
    OwnArticle,       // an author never holds 复审 or 终审
    AuthorAsFirst,    // refused unless the setting allows it
    OtherRoundHeld,   // this person held another round of this article, in any cycle
    ReviewStarted,    // 撤回 came too late
    ReviewNotStarted, // a decision needs 开始审阅 first
    NobodyReviews,    // there is nobody to replace
    HeldByOther,      // another person has started this round
    StaleRevision,    // what was read is no longer the current revision
    OpenErrors,       // findings of level 错误
    UnresolvedComments,
    OpinionMissing,
    ReasonMissing,        // 退回, 退稿, 撤稿, 更正, 更换审稿人 need one
    FullReadNotConfirmed, // 已通读全文: 重大稿件, or 复审 overturned 初审
    MissingFields,        // the checklist of the 稿件类型; see Facts::missingFields
    NotUnderstood,        // something on the screen is half typed; see Facts::notUnderstood
    UnderEmbargo,         // before 解禁时间
};

// Everything the rule looks at. Gathered by storage inside the transaction, and by the
// windows to show reasons; whatever does not apply stays at its default.
struct Facts
{
    State state = State::Draft;
    bool inRecycleBin = false;
    bool external = false; // 外来稿: may be archived unreviewed and is marked so
    bool major = false;    // 重大稿件
    int rounds = 3;        // of the 稿件类型: 1 (终审), 2 (初审, 终审) or 3
    bool everSignedOff = false;
    bool everArchived = false;          // as a 外来稿 also without having been signed off
    State submittedFrom = State::Draft; // in review: where 撤回 leads back to

    // Settings of the library.
    bool singlePersonMode = false; // 单人模式: logged, labelled on every sign-off made in it
    bool authorMayFirstReview = false;

    // The person who asks; none: not signed in.
    std::optional<Person> person;
    bool isAuthor = false;            // ever named 撰稿人, or saved a revision outside a round
    QList<Round> roundsHeld;          // by this person in this article, in any cycle
    std::optional<PersonId> reviewer; // who has started the current round
    bool reviewedInCycle = false;     // a round was decided, or left, since the last 送审

    // What is being asked.
    bool revisionIsCurrent = true;
    // Nothing finds these before the library keeps findings (校对), comments (批注) and a time of
    // release (解禁时间): until then they stop nobody.
    int openErrors = 0;
    int unresolvedComments = 0;
    bool underEmbargo = false;
    bool hasOpinion = false; // an opinion for 通过, else a reason
    bool fullReadConfirmed = false;
    bool overturned = false;   // 复审 overturned 初审 in this cycle
    QStringList missingFields; // translated names, shown with Reason::MissingFields
    // The same for what is typed into a window and cannot be taken into the text as it is.
    QStringList notUnderstood;
};

// All reasons why `action` is impossible, the most fundamental first; empty: it is allowed.
// Pure and total: every combination has an answer.
QList<Reason> refusals(Action action, const Facts &facts);

// The state after an allowed action.
State stateAfter(Action action, const Facts &facts);

// The round a state waits for; none outside review.
std::optional<Round> roundOf(State state);
// The state that waits for the first round of a cycle: 1 round 待终审, else 待初审.
State firstReviewState(int rounds);
Role roleFor(Round round);

// The one action that moves the article on for this person, for the toolbar's button: 送审, 撤回,
// 开始审阅, 通过, 更正 …; none when there is nothing for them to do. It may still be refused (show
// why).
std::optional<Action> nextAction(const Facts &facts);

// Stable machine names for storage and --json ("awaiting-first", "submit", "own-article").
QString stateName(State state);
std::optional<State> stateFromName(QStringView name);
QString actionName(Action action);
std::optional<Action> actionFromName(QStringView name);
QString reasonName(Reason reason);
QString roundName(Round round);
std::optional<Round> roundFromName(QStringView name);
QString roleName(Role role);
std::optional<Role> roleFromName(QStringView name);

// Translated words of the trade.
QString stateText(State state);
QString actionText(Action action, State state); // Approve in 待终审 reads 签发
QString roundText(Round round);
QString roleText(Role role);
// One sentence with the next step.
QString reasonText(Reason reason, const Facts &facts);

} // namespace Pandian
