// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/workflow.h"

#include "support/cataloguetranslator.h"
#include "support/sourcetree.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Pandian;

namespace {

bool isChinese(const QString &text)
{
    static const QRegularExpression latin(u"[A-Za-z%]"_qs);
    static const QRegularExpression han(u"\\p{Han}"_qs);
    return text.contains(han) && !text.contains(latin);
}

Facts factsOf(State state)
{
    Facts facts;
    facts.state = state;
    facts.person = Person{PersonId::create(), u"高鹤"_qs, Role::Writer, false};
    facts.openErrors = 3;
    facts.unresolvedComments = 1'234;
    facts.missingFields = QStringList{u"来源"_qs, u"责任编辑"_qs};
    facts.notUnderstood = QStringList{u"发表日期"_qs};
    facts.roundsHeld = {Round::First, Round::Final};
    return facts;
}

} // namespace

class TestWorkflowTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void statesHaveTheirWords();
    void actionsHaveTheirWords();
    void roundsAndRolesHaveTheirWords();
    void everyReasonIsASentenceWithANextStep();
    void reasonsNameWhatTheyMean();

    void namesAreStable();
    void namesGoThereAndBack();

private:
    CatalogueTranslator m_chinese;
};

void TestWorkflowTexts::initTestCase()
{
    QVERIFY(m_chinese.read(sourcePath(u"translations/pandian_zh_CN.ts"_qs)));
    QVERIFY(QCoreApplication::installTranslator(&m_chinese));
}

void TestWorkflowTexts::statesHaveTheirWords()
{
    QStringList words;
    for (const State state : AllStates) {
        words.append(stateText(state));
    }
    QCOMPARE(words.join(u' '),
             u"草稿 待初审 待复审 待终审 退回修改 已签发 更正中 已归档 退稿 撤稿"_qs);
}

void TestWorkflowTexts::actionsHaveTheirWords()
{
    QStringList words;
    for (const Action action : AllActions) {
        words.append(actionText(action, State::AwaitingFirst));
    }
    QCOMPARE(words.join(u' '),
             u"修改 送审 撤回 开始审阅 更换审稿人 通过 退回修改 退回上一审 退稿 撤稿 更正 归档 "
             "登记发表 导出 移入回收站 从回收站还原"_qs);
    QCOMPARE(actionText(Action::Approve, State::AwaitingSecond), u"通过"_qs);
    QCOMPARE(actionText(Action::Approve, State::AwaitingFinal), u"签发"_qs);
    for (const State state : AllStates) {
        for (const Action action : AllActions) {
            QVERIFY(isChinese(actionText(action, state)));
        }
    }
}

void TestWorkflowTexts::roundsAndRolesHaveTheirWords()
{
    QStringList words;
    for (const Round round : AllRounds) {
        words.append(roundText(round));
    }
    QCOMPARE(words.join(u' '), u"初审 复审 终审"_qs);
    words.clear();
    for (const Role role : AllRoles) {
        words.append(roleText(role));
    }
    QCOMPARE(words.join(u' '), u"撰稿 初审 复审 终审 管理员"_qs);
}

// What happened, why, and what to do: 无法…：……。……
void TestWorkflowTexts::everyReasonIsASentenceWithANextStep()
{
    static const QRegularExpression form(u"^无法[^：。]+：[^。]+。[^。]*请[^。]+。$"_qs);
    for (int i = 0; i <= int(Reason::UnderEmbargo); ++i) {
        for (const State state : AllStates) {
            Facts facts = factsOf(state);
            for (const bool author : {false, true}) {
                for (const auto &reviewer :
                     {std::optional<PersonId>(), std::optional(facts.person->id),
                      std::optional(PersonId::create())}) {
                    facts.isAuthor = author;
                    facts.reviewer = reviewer;
                    const QString text = reasonText(Reason(i), facts);
                    QVERIFY2(isChinese(text), qPrintable(text));
                    QVERIFY2(form.match(text).hasMatch(), qPrintable(text));
                }
            }
        }
    }
}

void TestWorkflowTexts::reasonsNameWhatTheyMean()
{
    QCOMPARE(reasonText(Reason::MissingFields, factsOf(State::Draft)),
             u"无法送审或通过：尚未填写来源、责任编辑。请补填。"_qs);
    QVERIFY(reasonText(Reason::OpenErrors, factsOf(State::Draft)).contains(u"3 处"));
    QVERIFY(reasonText(Reason::UnresolvedComments, factsOf(State::Draft)).contains(u"条批注"));
    // The rounds held, without the one that is due.
    QVERIFY(reasonText(Reason::OtherRoundHeld, factsOf(State::AwaitingFinal))
                .contains(u"您已担任本稿的“初审”，"));
    QVERIFY(reasonText(Reason::OtherRoundHeld, factsOf(State::Returned)).contains(u"“初审、终审”"));
    QVERIFY(reasonText(Reason::MissingRole, factsOf(State::AwaitingSecond)).contains(u"“复审”"));
    QVERIFY(reasonText(Reason::WrongState, factsOf(State::SignedOff)).contains(u"更正"));
    // 撤回 came too late, or 开始审阅 twice.
    Facts facts = factsOf(State::AwaitingFirst);
    facts.reviewer = PersonId::create();
    QVERIFY(reasonText(Reason::ReviewStarted, facts).startsWith(u"无法撤回"));
    facts.reviewer = facts.person->id;
    QVERIFY(reasonText(Reason::ReviewStarted, facts).startsWith(u"无法开始审阅"));
}

// Libraries and scripts hold these names.
void TestWorkflowTexts::namesAreStable()
{
    QStringList names;
    for (const State state : AllStates) {
        names.append(stateName(state));
    }
    QCOMPARE(names.join(u' '), u"draft awaiting-first awaiting-second awaiting-final returned "
                               "signed-off correction archived rejected withdrawn"_qs);
    names.clear();
    for (const Action action : AllActions) {
        names.append(actionName(action));
    }
    QCOMPARE(names.join(u' '),
             u"edit submit recall start-review replace-reviewer approve return "
             "return-one-round reject withdraw correct archive record-publication export discard "
             "restore"_qs);
    names.clear();
    for (const Round round : AllRounds) {
        names.append(roundName(round));
    }
    QCOMPARE(names.join(u' '), u"first second final"_qs);
    names.clear();
    for (const Role role : AllRoles) {
        names.append(roleName(role));
    }
    QCOMPARE(names.join(u' '),
             u"writer first-reviewer second-reviewer final-reviewer administrator"_qs);
    names.clear();
    for (int i = 0; i <= int(Reason::UnderEmbargo); ++i) {
        names.append(reasonName(Reason(i)));
    }
    QCOMPARE(
        names.join(u' '),
        u"not-signed-in account-disabled in-recycle-bin not-in-recycle-bin wrong-state "
        "in-review missing-role not-administrator not-author own-article author-as-first "
        "other-round-held "
        "review-started review-not-started nobody-reviews held-by-other stale-revision open-errors "
        "unresolved-comments opinion-missing reason-missing full-read-not-confirmed "
        "missing-fields not-understood under-embargo"_qs);
}

void TestWorkflowTexts::namesGoThereAndBack()
{
    for (const State state : AllStates) {
        QVERIFY(stateFromName(stateName(state)) == state);
    }
    for (const Action action : AllActions) {
        QVERIFY(actionFromName(actionName(action)) == action);
    }
    for (const Round round : AllRounds) {
        QVERIFY(roundFromName(roundName(round)) == round);
    }
    for (const Role role : AllRoles) {
        QVERIFY(roleFromName(roleName(role)) == role);
    }
    QVERIFY(!stateFromName(u"Draft") && !stateFromName(u"") && !actionFromName(u"sign-off") &&
            !roundFromName(u"third"));
}

QTEST_GUILESS_MAIN(TestWorkflowTexts)
#include "tst_workflowtexts.moc"
