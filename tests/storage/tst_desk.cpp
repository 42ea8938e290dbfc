// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "newsroom.h"

#include "core/canonicaljson.h"
#include "storage/librarysettings.h"
#include "storage/search.h"
#include "storage/sql.h"

using namespace Pandian;

Q_DECLARE_METATYPE(Pandian::Action)
Q_DECLARE_METATYPE(Pandian::State)

namespace {

constexpr auto AllRounder = Roles(Role::Writer) | Role::FirstReviewer | Role::SecondReviewer |
                            Role::FinalReviewer | Role::Administrator;

} // namespace

class TestDesk : public QObject
{
    Q_OBJECT

    std::unique_ptr<Newsroom> m_office;

    Database &db() { return *m_office->db; }

    QStringList eventTypes(ArticleId id)
    {
        QStringList types;
        const auto events = articleEvents(db(), id);
        if (events) {
            for (const Event &event : *events) {
                types.append(event.type);
            }
        }
        return types;
    }

    QList<bool> validity(ArticleId id)
    {
        QList<bool> valid;
        const auto all = signOffs(db(), id);
        if (all) {
            for (const SignOff &signOff : *all) {
                valid.append(signOff.valid);
            }
        }
        return valid;
    }

    QList<bool> issued(ArticleId id)
    {
        QList<bool> issued;
        const auto all = signOffs(db(), id);
        if (all) {
            for (const SignOff &signOff : *all) {
                issued.append(signOff.issued);
            }
        }
        return issued;
    }

    // An article brought into a state where the action is allowed, and who may do it.
    Result<ArticleId> readyFor(Action action, PersonId *person)
    {
        Newsroom &office = *m_office;
        const auto idOf = [](const Result<Article> &text) {
            return text ? Result<ArticleId>(text->id) : text.error();
        };
        switch (action) {
        case Action::Submit:
        case Action::Discard:
            *person = office.writer;
            return idOf(office.saved(u"甲"_qs));
        case Action::Restore: {
            *person = office.writer;
            const auto text = office.saved(u"甲"_qs);
            if (text) {
                static_cast<void>(office.act(text->id, Action::Discard, office.writer));
            }
            return idOf(text);
        }
        case Action::Recall:
            *person = office.writer;
            return idOf(office.submitted(u"甲"_qs));
        case Action::StartReview:
            *person = office.first;
            return idOf(office.submitted(u"甲"_qs));
        case Action::ReplaceReviewer:
        case Action::Approve:
        case Action::Return: {
            *person = action == Action::ReplaceReviewer ? office.administrator : office.first;
            const auto text = office.submitted(u"甲"_qs);
            if (text) {
                static_cast<void>(office.act(text->id, Action::StartReview, office.first));
            }
            return idOf(text);
        }
        case Action::ReturnOneRound:
        case Action::Reject: {
            *person = office.chief;
            const auto text = office.submitted(u"甲"_qs);
            if (text) {
                static_cast<void>(office.approve(text->id, office.first));
                static_cast<void>(office.approve(text->id, office.second));
                static_cast<void>(office.act(text->id, Action::StartReview, office.chief));
            }
            return idOf(text);
        }
        case Action::Edit:
        case Action::Withdraw:
        case Action::Correct:
        case Action::Archive:
        case Action::RecordPublication:
        case Action::Export:
            break;
        }
        *person = office.chief;
        return idOf(office.signedOff(u"甲"_qs));
    }

    // Everything in the library but what drafts of lists do not show.
    QString dump()
    {
        QStringList lines;
        for (const QString &table : {u"article"_qs, u"participant"_qs, u"event"_qs, u"revision"_qs,
                                     u"draft"_qs, u"article_author"_qs}) {
            static_cast<void>(forEachRow(db(), u"SELECT * FROM "_qs + table + u" ORDER BY 1, 2"_qs,
                                         {}, [&](const QSqlQuery &row) -> Result<void> {
                                             QString line = table;
                                             for (int i = 0; row.value(i).isValid(); ++i) {
                                                 line += u'|' + row.value(i).toString();
                                             }
                                             lines.append(line);
                                             return {};
                                         }));
        }
        return lines.join(u'\n');
    }

private Q_SLOTS:
    void init()
    {
        m_office = std::make_unique<Newsroom>();
        VERIFY_OK(m_office->setUp());
    }

    void cleanup()
    {
        if (m_office->db) {
            QCOMPARE(m_office->problems(), QString());
        }
        m_office.reset();
    }

    // The main job: three rounds by three people.
    void threeRoundsByThreePeople()
    {
        const auto text = m_office->saved(u"开辟改革新路径"_qs);
        VERIFY_OK(text);
        const ArticleId id = text->id;
        const auto revision = revisionInfo(db(), m_office->head(id));
        VERIFY_OK(revision);
        QCOMPARE(*m_office->act(id, Action::Submit, m_office->writer), State::AwaitingFirst);
        const struct
        {
            PersonId person;
            QString name;
            Round round;
            State after;
        } rounds[] = {
            {m_office->first, u"王延辉"_qs, Round::First, State::AwaitingSecond},
            {m_office->second, u"赵启明"_qs, Round::Second, State::AwaitingFinal},
            {m_office->chief, u"陈怀远"_qs, Round::Final, State::SignedOff},
        };
        QList<SignOff> expected;
        for (const auto &round : rounds) {
            const State before = m_office->state(id);
            QCOMPARE(*m_office->act(id, Action::StartReview, round.person), before);
            ActionRequest request = m_office->request(id, Action::Approve, round.person);
            request.opinion = u" 导向正确,同意。\n"_qs;
            m_office->pass();
            QCOMPARE(*perform(db(), request), round.after);
            QCOMPARE(m_office->state(id), round.after);
            expected.append({round.round, round.person, round.name, m_office->time, revision->id,
                             revision->sha256, u"导向正确,同意。"_qs, false, true, true});
            const Event event = m_office->lastEvent(id);
            QCOMPARE(event.type, u"approve"_qs);
            QCOMPARE(event.person, round.person);
            QCOMPARE(event.revision, revision->id);
            QCOMPARE(event.payload, (QJsonObject{{u"state"_qs, stateName(round.after)},
                                                 {u"round"_qs, roundName(round.round)},
                                                 {u"opinion"_qs, u"导向正确,同意。"_qs},
                                                 {u"sha256"_qs, revision->sha256}}));
        }
        QCOMPARE(*signOffs(db(), id), expected);
        QCOMPARE(eventTypes(id), (QStringList{u"created"_qs, u"saved"_qs, u"submit"_qs,
                                              u"start-review"_qs, u"approve"_qs, u"start-review"_qs,
                                              u"approve"_qs, u"start-review"_qs, u"approve"_qs}));
        QVERIFY(factsFor(db(), m_office->request(id, Action::Correct, m_office->writer))
                    ->everSignedOff);
    }

    // Any of the three who comes back for another round is told why not.
    void aFourthAttemptByOneOfThemIsRefused()
    {
        const auto text = m_office->submitted(u"甲"_qs);
        VERIFY_OK(text);
        for (const PersonId person : {m_office->first, m_office->second, m_office->chief}) {
            VERIFY_OK(setRoles(db(), person, AllRounder, m_office->administrator));
        }
        VERIFY_OK(m_office->approve(text->id, m_office->first));
        VERIFY_REFUSED(m_office->act(text->id, Action::StartReview, m_office->first),
                       Reason::OtherRoundHeld);
        VERIFY_OK(m_office->approve(text->id, m_office->second));
        for (const PersonId person : {m_office->first, m_office->second}) {
            VERIFY_REFUSED(m_office->act(text->id, Action::StartReview, person),
                           Reason::OtherRoundHeld);
        }
        VERIFY_OK(m_office->approve(text->id, m_office->chief));
        for (const PersonId person : {m_office->first, m_office->second, m_office->chief}) {
            VERIFY_REFUSED(m_office->act(text->id, Action::Approve, person), Reason::WrongState);
        }
        // Nor in the cycle of a correction; the same round again is theirs.
        VERIFY_OK(m_office->act(text->id, Action::Correct, m_office->writer));
        VERIFY_OK(m_office->act(text->id, Action::Submit, m_office->writer));
        for (const PersonId person : {m_office->second, m_office->chief}) {
            VERIFY_REFUSED(m_office->act(text->id, Action::StartReview, person),
                           Reason::OtherRoundHeld);
        }
        VERIFY_OK(m_office->approve(text->id, m_office->first));
    }

    void fewerRoundsByKind_data()
    {
        QTest::addColumn<int>("rounds");
        QTest::addColumn<QList<State>>("states");
        QTest::newRow("one") << 1 << QList{State::AwaitingFinal, State::SignedOff};
        QTest::newRow("two") << 2
                             << QList{State::AwaitingFirst, State::AwaitingFinal, State::SignedOff};
        QTest::newRow("three") << 3
                               << QList{State::AwaitingFirst, State::AwaitingSecond,
                                        State::AwaitingFinal, State::SignedOff};
    }

    void fewerRoundsByKind()
    {
        QFETCH(int, rounds);
        QFETCH(QList<State>, states);
        VERIFY_OK(
            setArticleKind(db(), {u"standard"_qs, u"消息"_qs, rounds}, m_office->administrator));
        const auto text = m_office->submitted(u"甲"_qs);
        VERIFY_OK(text);
        // The number a cycle began with is the number it keeps.
        VERIFY_OK(setArticleKind(db(), {u"standard"_qs, u"消息"_qs, 4 - rounds},
                                 m_office->administrator));
        QCOMPARE(m_office->lastEvent(text->id).payload.value(u"rounds"_qs).toInt(), rounds);
        for (qsizetype i = 0; i + 1 < states.size(); ++i) {
            QCOMPARE(m_office->state(text->id), states.at(i));
            const PersonId person = states.at(i) == State::AwaitingFirst    ? m_office->first
                                    : states.at(i) == State::AwaitingSecond ? m_office->second
                                                                            : m_office->chief;
            QCOMPARE(*m_office->approve(text->id, person), states.at(i + 1));
        }
        QCOMPARE(signOffs(db(), text->id)->size(), rounds);
    }

    // What the kind asks for besides what every article needs, by name.
    void moreIsNeededByKind()
    {
        VERIFY_OK(setArticleKind(
            db(), {u"standard"_qs, u"消息"_qs, 3, RequiredField::Keywords | RequiredField::Kicker},
            m_office->administrator));
        QVERIFY(!m_office->submitted(u"甲"_qs));
        const auto article = m_office->saved(u"甲"_qs);
        VERIFY_OK(article);
        ActionRequest submit;
        submit.article = article->id;
        submit.action = Action::Submit;
        submit.person = m_office->writer;
        submit.revision = m_office->head(article->id);
        const auto facts = factsFor(db(), submit);
        VERIFY_OK(facts);
        QCOMPARE(facts->missingFields, (QStringList{requiredFieldText(RequiredField::Kicker),
                                                    requiredFieldText(RequiredField::Keywords)}));
        VERIFY_OK(setArticleKind(db(), {u"standard"_qs, u"消息"_qs, 3}, m_office->administrator));
        VERIFY_OK(perform(db(), submit));
    }

    void everyActionIsAnEvent_data()
    {
        QTest::addColumn<Action>("action");
        QTest::addColumn<State>("after");
        const std::pair<Action, State> rows[] = {
            {Action::Submit, State::AwaitingFirst},
            {Action::Recall, State::Draft},
            {Action::StartReview, State::AwaitingFirst},
            {Action::ReplaceReviewer, State::AwaitingFirst},
            {Action::Approve, State::AwaitingSecond},
            {Action::Return, State::Returned},
            {Action::ReturnOneRound, State::AwaitingSecond},
            {Action::Reject, State::Rejected},
            {Action::Withdraw, State::Withdrawn},
            {Action::Correct, State::Correction},
            {Action::Archive, State::Archived},
            {Action::RecordPublication, State::SignedOff},
            {Action::Export, State::SignedOff},
            {Action::Discard, State::Draft},
            {Action::Restore, State::Draft},
        };
        for (const auto &[action, after] : rows) {
            QTest::newRow(qPrintable(actionName(action))) << action << after;
        }
        QCOMPARE(std::size(rows) + 1, AllActions.size()); // all but Edit
    }

    void everyActionIsAnEvent()
    {
        QFETCH(Action, action);
        QFETCH(State, after);
        PersonId person;
        const auto id = readyFor(action, &person);
        VERIFY_OK(id);
        const auto before = articleEvents(db(), *id);
        VERIFY_OK(before);
        const RevisionId head = m_office->head(*id);
        const auto state = m_office->act(*id, action, person);
        VERIFY_OK(state);
        QCOMPARE(*state, after);
        QCOMPARE(m_office->state(*id), after);
        QCOMPARE(m_office->head(*id), head);
        QCOMPARE(articleEvents(db(), *id)->size(), before->size() + 1);
        const Event event = m_office->lastEvent(*id);
        QCOMPARE(event.type, actionName(action));
        QCOMPARE(event.person, person);
        QCOMPARE(event.time, m_office->time);
        QCOMPARE(event.revision, head);
        const bool record = action == Action::RecordPublication || action == Action::Export;
        QCOMPARE(event.payload.value(u"state"_qs).toString(),
                 record ? QString() : stateName(after));
        QCOMPARE(event.payload.value(u"opinion"_qs).toString(), record ? QString() : u"同意。"_qs);
    }

    // What is refused leaves not a trace: no event, no row, no time.
    void whatIsRefusedChangesNothing()
    {
        const auto text = m_office->submitted(u"甲"_qs);
        VERIFY_OK(text);
        VERIFY_OK(m_office->act(text->id, Action::StartReview, m_office->first));
        const QString before = dump();
        for (const Action action : AllActions) {
            if (action == Action::Approve || action == Action::Return || action == Action::Edit ||
                action == Action::Export) {
                continue;
            }
            QVERIFY2(!m_office->act(text->id, action, m_office->first),
                     qPrintable(actionName(action)));
        }
        ActionRequest mute = m_office->request(text->id, Action::Approve, m_office->first);
        mute.opinion = u" \n"_qs;
        VERIFY_REFUSED(perform(db(), mute), Reason::OpinionMissing);
        mute.opinion = u"\u200b\u2060"_qs; // nothing to see
        VERIFY_REFUSED(perform(db(), mute), Reason::OpinionMissing);
        for (const QString &opinion : {QString(20'000, u'可'), u"可\u0007"_qs, u"可\xd800"_qs}) {
            mute.opinion = opinion;
            VERIFY_ERROR(perform(db(), mute), ErrorCode::InvalidInput);
        }
        mute.opinion.clear();
        mute.action = Action::Return;
        VERIFY_REFUSED(perform(db(), mute), Reason::ReasonMissing);
        VERIFY_ERROR(m_office->act(text->id, Action::Edit, m_office->first), ErrorCode::Internal);
        QCOMPARE(dump(), before);
    }

    // All reasons are named, the most fundamental first.
    void allReasonsAreNamed()
    {
        const auto text = m_office->submitted(u"甲"_qs);
        VERIFY_OK(text);
        ActionRequest request = m_office->request(text->id, Action::Approve, m_office->second);
        request.opinion.clear();
        request.openErrors = 2;
        request.revision = RevisionId::create();
        const auto refused = perform(db(), request);
        QVERIFY(!refused);
        QCOMPARE(refused.error().detail,
                 u"missing-role,review-not-started,stale-revision,open-errors,opinion-missing"_qs);
        QCOMPARE(refusals(Action::Approve, *factsFor(db(), request)).size(), 5);
    }

    void nothingIsDoneToWhatIsNotThere()
    {
        const auto text = m_office->saved(u"甲"_qs);
        VERIFY_OK(text);
        VERIFY_ERROR(m_office->act(ArticleId::create(), Action::Submit, m_office->writer),
                     ErrorCode::NotFound);
        VERIFY_ERROR(m_office->act(text->id, Action::Submit, PersonId::create()),
                     ErrorCode::NotFound);
        VERIFY_REFUSED(m_office->act(text->id, Action::Submit, {}), Reason::NotSignedIn);
        VERIFY_OK(setDisabled(db(), m_office->writer, true, m_office->administrator));
        VERIFY_REFUSED(m_office->act(text->id, Action::Submit, m_office->writer),
                       Reason::AccountDisabled);
        QVERIFY(signOffs(db(), ArticleId::create())->isEmpty());
        QVERIFY(!*publication(db(), text->id));
    }

    // A record of its own: what was signed stays signed, and the text's hash the same.
    void publicationVoidsNothing()
    {
        const auto text = m_office->signedOff(u"甲"_qs);
        VERIFY_OK(text);
        const auto before = signOffs(db(), text->id);
        const auto summary = articleSummary(db(), text->id);
        ActionRequest request =
            m_office->request(text->id, Action::RecordPublication, m_office->writer);
        request.publication = {1582075800000, u"https://www.example.org/a?b=1"_qs, u"会议精神"_qs};
        m_office->pass();
        QCOMPARE(*perform(db(), request), State::SignedOff);
        QCOMPARE(**publication(db(), text->id), request.publication);
        QCOMPARE(*signOffs(db(), text->id), *before);
        QCOMPARE(*articleSummary(db(), text->id), *summary);
        QCOMPARE(*loadRevision(db(), summary->head), *text);
        // Corrected later: the last word counts, the first stays in the record.
        request.publication.time += 60000;
        VERIFY_OK(perform(db(), request));
        QCOMPARE((*publication(db(), text->id))->time, request.publication.time);
        QCOMPARE(eventTypes(text->id).count(u"record-publication"_qs), 2);
        QCOMPARE(m_office->lastEvent(text->id).payload,
                 (QJsonObject{{u"time"_qs, request.publication.time},
                              {u"url"_qs, request.publication.url},
                              {u"column"_qs, request.publication.column}}));
    }

    void publicationIsAWebAddress_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("column");
        QTest::newRow("script") << u"javascript:alert(1)"_qs << QString();
        QTest::newRow("mail") << u"mailto:a@example.org"_qs << QString();
        QTest::newRow("no host") << u"https:///a"_qs << QString();
        QTest::newRow("no scheme") << u"www.example.org/a"_qs << QString();
        QTest::newRow("endless") << u"https://example.org/"_qs + QString(5000, u'a') << QString();
        QTest::newRow("endless column") << QString() << QString(5000, u'栏');
    }

    void publicationIsAWebAddress()
    {
        QFETCH(QString, url);
        QFETCH(QString, column);
        const auto text = m_office->signedOff(u"甲"_qs);
        VERIFY_OK(text);
        ActionRequest request =
            m_office->request(text->id, Action::RecordPublication, m_office->writer);
        request.publication = {1582075800000, url, column};
        VERIFY_ERROR(perform(db(), request), ErrorCode::InvalidInput);
        QVERIFY(!*publication(db(), text->id));
        request.publication = {1582075800000, {}, {}};
        VERIFY_OK(perform(db(), request));
    }

    // An export carries the library's head, which reveals a tail of events cut off later.
    void exportRecordsWhatWasWritten()
    {
        const auto text = m_office->saved(u"甲"_qs);
        VERIFY_OK(text);
        const QString head = *chainHead(db());
        ActionRequest request = m_office->request(text->id, Action::Export, m_office->writer);
        request.exportedAs = u"html"_qs;
        request.exportedSha256 = sha256Hex("<!DOCTYPE html>");
        VERIFY_OK(perform(db(), request));
        QCOMPARE(m_office->lastEvent(text->id).payload,
                 (QJsonObject{{u"format"_qs, u"html"_qs},
                              {u"sha256"_qs, request.exportedSha256},
                              {u"libraryHead"_qs, head}}));
    }

    void returnVoidsAllAndStartsAgain()
    {
        auto text = m_office->submitted(u"甲"_qs);
        VERIFY_OK(text);
        const ArticleId id = text->id;
        VERIFY_OK(m_office->approve(id, m_office->first));
        VERIFY_OK(m_office->act(id, Action::StartReview, m_office->second));
        ActionRequest request = m_office->request(id, Action::Return, m_office->second);
        request.opinion = u"数字请核实。"_qs;
        QCOMPARE(*perform(db(), request), State::Returned);
        QCOMPARE(issued(id), QList{false});
        QCOMPARE(m_office->lastEvent(id).payload.value(u"round"_qs).toString(), u"second"_qs);
        QCOMPARE(m_office->lastEvent(id).payload.value(u"opinion"_qs).toString(),
                 u"数字请核实。"_qs);
        QCOMPARE(validity(id), QList{false});
        text->title = u"乙"_qs;
        VERIFY_OK(m_office->save(*text, m_office->writer));
        QCOMPARE(*m_office->act(id, Action::Submit, m_office->writer), State::AwaitingFirst);
        VERIFY_OK(m_office->approve(id, m_office->first));
        QCOMPARE(validity(id), (QList{false, true}));
        const auto all = signOffs(db(), id);
        QVERIFY(all->at(0).revision != all->at(1).revision);
        QVERIFY(all->at(0).sha256 != all->at(1).sha256);
    }

    // What nobody can read keeps nobody from returning the article.
    void damagedDraftDoesNotHinderAReturn()
    {
        const auto text = m_office->saved(u"甲"_qs);
        VERIFY_OK(text);
        Article changed = *text;
        changed.title = u"没存的"_qs;
        VERIFY_OK(saveDraft(db(), changed, m_office->writer, m_office->head(text->id)));
        VERIFY_OK(m_office->act(text->id, Action::Submit, m_office->writer));
        VERIFY_OK(execute(db(), u"UPDATE draft SET body = x'00'"_qs));
        VERIFY_OK(m_office->act(text->id, Action::StartReview, m_office->first));
        VERIFY_OK(m_office->act(text->id, Action::Return, m_office->first));
        QCOMPARE(m_office->state(text->id), State::Returned);
        QCOMPARE(articleSummary(db(), text->id)->title, u"甲"_qs);
        m_office->db.reset(); // whose damage is known
    }

    // 退回上一审: the round it goes back to decides again, earlier ones stand.
    void returnOneRoundVoidsThatRoundOnly()
    {
        const auto text = m_office->submitted(u"甲"_qs);
        VERIFY_OK(text);
        const ArticleId id = text->id;
        VERIFY_OK(m_office->approve(id, m_office->first));
        VERIFY_OK(m_office->approve(id, m_office->second));
        VERIFY_OK(m_office->act(id, Action::StartReview, m_office->chief));
        QCOMPARE(*m_office->act(id, Action::ReturnOneRound, m_office->chief),
                 State::AwaitingSecond);
        QCOMPARE(validity(id), (QList{true, false}));
        // Nobody holds the round that is open again, and only who did it may do it.
        QCOMPARE(articleSummary(db(), id)->reviewerName, QString());
        VERIFY_REFUSED(m_office->act(id, Action::Approve, m_office->second),
                       Reason::ReviewNotStarted);
        VERIFY_OK(m_office->approve(id, m_office->second));
        QCOMPARE(validity(id), (QList{true, false, true}));
        VERIFY_OK(m_office->approve(id, m_office->chief));
        QCOMPARE(validity(id), (QList{true, false, true, true}));
        QCOMPARE(m_office->state(id), State::SignedOff);
        // The first round has none before it.
        const auto other = m_office->submitted(u"乙"_qs);
        VERIFY_OK(other);
        VERIFY_OK(m_office->act(other->id, Action::StartReview, m_office->first));
        VERIFY_REFUSED(m_office->act(other->id, Action::ReturnOneRound, m_office->first),
                       Reason::WrongState);
    }

    void aCorrectionRunsAllRounds()
    {
        auto text = m_office->signedOff(u"甲"_qs);
        VERIFY_OK(text);
        const ArticleId id = text->id;
        const RevisionId published = m_office->head(id);
        ActionRequest silent = m_office->request(id, Action::Correct, m_office->writer);
        silent.opinion.clear();
        VERIFY_REFUSED(perform(db(), silent), Reason::ReasonMissing);
        QCOMPARE(*m_office->act(id, Action::Correct, m_office->writer), State::Correction);
        QCOMPARE(validity(id), (QList{false, false, false}));
        QCOMPARE(issued(id), (QList{true, true, true})); // as the page says that is out
        text->title = u"甲,"_qs;
        VERIFY_OK(m_office->save(*text, m_office->writer));
        QCOMPARE(*m_office->act(id, Action::Submit, m_office->writer), State::AwaitingFirst);
        // Taken back, it is a correction still.
        QCOMPARE(*m_office->act(id, Action::Recall, m_office->writer), State::Correction);
        VERIFY_REFUSED(m_office->act(id, Action::Discard, m_office->writer), Reason::WrongState);
        VERIFY_OK(m_office->act(id, Action::Submit, m_office->writer));
        // Returned, it waits for its authors with the reason, and so it does when taken back.
        VERIFY_OK(m_office->act(id, Action::StartReview, m_office->first));
        QCOMPARE(*m_office->act(id, Action::Return, m_office->first), State::Returned);
        QCOMPARE(*m_office->act(id, Action::Submit, m_office->writer), State::AwaitingFirst);
        QCOMPARE(*m_office->act(id, Action::Recall, m_office->writer), State::Returned);
        VERIFY_OK(m_office->act(id, Action::Submit, m_office->writer));
        for (const PersonId person : {m_office->first, m_office->second, m_office->chief}) {
            VERIFY_OK(m_office->approve(id, person));
        }
        QCOMPARE(m_office->state(id), State::SignedOff);
        QCOMPARE(validity(id), (QList{false, false, false, true, true, true}));
        QCOMPARE(issued(id), QList<bool>(6, true));
        // What was published before is kept, with who signed it.
        const auto all = signOffs(db(), id);
        QCOMPARE(all->at(2).revision, published);
        QCOMPARE(loadRevision(db(), published)->title, u"甲"_qs);
        QVERIFY(all->at(5).revision != published);
    }

    // 核红: the reviewer's sign-off covers his change, earlier ones stay with what they read.
    void aReviewersChangeIsCoveredByHisSignOff()
    {
        auto text = m_office->submitted(u"甲"_qs);
        VERIFY_OK(text);
        const ArticleId id = text->id;
        const RevisionId read = m_office->head(id);
        VERIFY_OK(m_office->approve(id, m_office->first));
        VERIFY_OK(m_office->act(id, Action::StartReview, m_office->second));
        text->lead = {paragraph(u"改过的导语。"_qs)};
        const auto changed = m_office->save(*text, m_office->second);
        VERIFY_OK(changed);
        VERIFY_OK(m_office->act(id, Action::Approve, m_office->second));
        const auto all = signOffs(db(), id);
        VERIFY_OK(all);
        QCOMPARE(all->size(), 2);
        QCOMPARE(all->at(0).revision, read);
        QCOMPARE(all->at(1).revision, changed->id);
        QCOMPARE(all->at(1).sha256, changed->sha256);
        QCOMPARE(validity(id), (QList{true, true}));
        // He changed it in his round and is no author for that.
        VERIFY_OK(m_office->approve(id, m_office->chief));
        QCOMPARE(signOffs(db(), id)->at(2).sha256, changed->sha256);
    }

    void aTextThatChangedUnderTheReadersEyesIsNotApproved()
    {
        auto text = m_office->submitted(u"甲"_qs);
        VERIFY_OK(text);
        VERIFY_OK(m_office->act(text->id, Action::StartReview, m_office->first));
        ActionRequest request = m_office->request(text->id, Action::Approve, m_office->first);
        text->title = u"乙"_qs;
        VERIFY_OK(m_office->save(*text, m_office->first));
        VERIFY_REFUSED(perform(db(), request), Reason::StaleRevision);
        request.action = Action::Return;
        VERIFY_REFUSED(perform(db(), request), Reason::StaleRevision);
        request.action = Action::Approve;
        request.revision = RevisionId();
        VERIFY_REFUSED(perform(db(), request), Reason::StaleRevision);
        request.revision = m_office->head(text->id);
        VERIFY_OK(perform(db(), request));
    }

    // What is sent to review is a saved version, not a draft.
    void aDraftIsNotSubmitted()
    {
        const auto text = m_office->drafted(u"甲"_qs);
        VERIFY_OK(text);
        VERIFY_REFUSED(m_office->act(text->id, Action::Submit, m_office->writer),
                       Reason::StaleRevision);
    }

    void whatIsMissingIsNamed()
    {
        Article bare = Newsroom::article(QString());
        bare.source = u" "_qs;
        bare.responsibleEditor.clear();
        bare.lead = {paragraph(u" \u3000"_qs)};
        bare.sections.clear();
        QCOMPARE(missingFields(bare).size(), 4);
        VERIFY_OK(createArticle(db(), bare, m_office->writer));
        VERIFY_OK(m_office->save(bare, m_office->writer));
        VERIFY_REFUSED(m_office->act(bare.id, Action::Submit, m_office->writer),
                       Reason::MissingFields);
        const auto facts =
            factsFor(db(), m_office->request(bare.id, Action::Submit, m_office->writer));
        VERIFY_OK(facts);
        QCOMPARE(facts->missingFields, missingFields(bare));
        for (const QString &name : facts->missingFields) {
            QVERIFY(reasonText(Reason::MissingFields, *facts).contains(name));
        }
        QVERIFY(missingFields(Newsroom::article(u"甲"_qs)).isEmpty());
        Article empty = Newsroom::article(u"甲"_qs);
        empty.lead.clear();
        for (Section &section : empty.sections) {
            section.blocks = {paragraph({})};
        }
        QCOMPARE(missingFields(empty).size(), 1);
    }

    void openErrorsStopApproval()
    {
        const auto text = m_office->submitted(u"甲"_qs);
        VERIFY_OK(text);
        VERIFY_OK(m_office->act(text->id, Action::StartReview, m_office->first));
        ActionRequest request = m_office->request(text->id, Action::Approve, m_office->first);
        request.openErrors = 1;
        VERIFY_REFUSED(perform(db(), request), Reason::OpenErrors);
        request.openErrors = 0;
        VERIFY_OK(perform(db(), request));
    }

    // 重大稿件, or 复审 against 初审: 终审 confirms 已通读全文.
    void fullReadIsConfirmed_data()
    {
        QTest::addColumn<bool>("major");
        QTest::addColumn<bool>("against");
        QTest::newRow("major") << true << false;
        QTest::newRow("against the first round") << false << true;
        QTest::newRow("neither") << false << false;
    }

    void fullReadIsConfirmed()
    {
        QFETCH(bool, major);
        QFETCH(bool, against);
        Article text = Newsroom::article(u"甲"_qs);
        text.major = major;
        VERIFY_OK(createArticle(db(), text, m_office->writer));
        VERIFY_OK(m_office->save(text, m_office->writer));
        VERIFY_OK(m_office->act(text.id, Action::Submit, m_office->writer));
        VERIFY_OK(m_office->approve(text.id, m_office->first));
        VERIFY_OK(m_office->act(text.id, Action::StartReview, m_office->second));
        ActionRequest request = m_office->request(text.id, Action::Approve, m_office->second);
        request.againstFirst = against;
        VERIFY_OK(perform(db(), request));
        QCOMPARE(m_office->lastEvent(text.id).payload.contains(u"againstFirst"_qs), against);
        VERIFY_OK(m_office->act(text.id, Action::StartReview, m_office->chief));
        request = m_office->request(text.id, Action::Approve, m_office->chief);
        if (major || against) {
            VERIFY_REFUSED(perform(db(), request), Reason::FullReadNotConfirmed);
            request.fullReadConfirmed = true;
        }
        QCOMPARE(*perform(db(), request), State::SignedOff);
        QCOMPARE(m_office->lastEvent(text.id).payload.contains(u"fullRead"_qs), major || against);
    }

    // Who wrote is named, or saved a version, or began the article.
    void authorsReviewNothingOfTheirOwn()
    {
        for (const PersonId person :
             {m_office->writer, m_office->first, m_office->second, m_office->chief}) {
            VERIFY_OK(setRoles(db(), person, AllRounder, m_office->administrator));
        }
        Article text = Newsroom::article(u"甲"_qs);
        text.authors = {u"王延辉"_qs}; // named, but never at the keyboard
        VERIFY_OK(createArticle(db(), text, m_office->writer));
        VERIFY_OK(m_office->save(text, m_office->writer));
        text.title = u"乙"_qs;
        VERIFY_OK(m_office->save(text, m_office->second)); // saved once, not named
        VERIFY_OK(m_office->act(text.id, Action::Submit, m_office->first));
        for (const PersonId person : {m_office->writer, m_office->first, m_office->second}) {
            VERIFY_REFUSED(m_office->act(text.id, Action::StartReview, person),
                           Reason::AuthorAsFirst);
        }
        VERIFY_OK(m_office->approve(text.id, m_office->allRounder));
        for (const PersonId person : {m_office->writer, m_office->first, m_office->second}) {
            VERIFY_REFUSED(m_office->act(text.id, Action::StartReview, person), Reason::OwnArticle);
        }
        VERIFY_OK(m_office->approve(text.id, m_office->chief));
    }

    // However the name is written, and whatever becomes of it.
    void aNamedAuthorStaysOne_data()
    {
        QTest::addColumn<QString>("written");
        QTest::newRow("as the account") << u"赵启明"_qs;
        QTest::newRow("spaced out") << u"赵　启 明"_qs;
        QTest::newRow("with a character nobody sees") << u"赵\u200b启明 "_qs;
        QTest::newRow("two in one") << u"张三、赵启明"_qs;
        QTest::newRow("two with a space") << u"张三 赵启明"_qs;
        QTest::newRow("two with a stroke") << u"张三/赵启明"_qs;
        QTest::newRow("with a role before it") << u"记者赵启明"_qs;
        QTest::newRow("two with roles") << u"本报记者 张三 通讯员 赵启明"_qs;
        QTest::newRow("with a remark") << u"赵启明（实习）"_qs;
    }

    void aNamedAuthorStaysOne()
    {
        QFETCH(QString, written);
        const PersonId author = m_office->second;
        Article text = Newsroom::article(u"甲"_qs);
        text.authors = {written};
        VERIFY_OK(createArticle(db(), text, m_office->writer));
        VERIFY_OK(m_office->save(text, m_office->writer));
        VERIFY_OK(m_office->act(text.id, Action::Submit, m_office->writer));
        VERIFY_OK(m_office->act(text.id, Action::StartReview, m_office->first));
        text.authors = {u"李敏"_qs}; // 核红 takes the name out of the text
        VERIFY_OK(m_office->save(text, m_office->first));
        VERIFY_OK(m_office->act(text.id, Action::Approve, m_office->first));
        for (const QString &name : {u"赵启明"_qs, u"赵某"_qs, u"赵启明"_qs}) {
            VERIFY_OK(renamePerson(db(), author, name, author));
            VERIFY_REFUSED(m_office->act(text.id, Action::StartReview, author), Reason::OwnArticle);
            QCOMPARE(*countArticles(db(), Queue::AwaitingMe, author), 0);
        }
        VERIFY_OK(m_office->approve(text.id, m_office->allRounder));
    }

    // Nor does the next reviewer make an author of one who has approved.
    void whoeverHasApprovedIsNotNamed()
    {
        const auto text = m_office->submitted(u"甲"_qs);
        VERIFY_OK(text);
        VERIFY_OK(m_office->approve(text->id, m_office->first));
        VERIFY_OK(m_office->approve(text->id, m_office->second));
        VERIFY_OK(m_office->act(text->id, Action::StartReview, m_office->chief));
        Article named = *text;
        named.authors = {u"李敏"_qs, u"赵 启明"_qs};
        const auto mistaken = m_office->save(named, m_office->chief);
        VERIFY_ERROR(mistaken, ErrorCode::Refused);
        QVERIFY(mistaken.error().message.contains(u"赵启明"_qs));
        named.authors = {u"李敏"_qs};
        VERIFY_OK(m_office->save(named, m_office->chief));
        VERIFY_OK(m_office->act(text->id, Action::Return, m_office->chief));
        named.authors = {u"李敏"_qs, u"赵启明"_qs}; // of a new cycle, in which he signs nothing
        VERIFY_OK(m_office->save(named, m_office->writer));
        VERIFY_OK(m_office->act(text->id, Action::Submit, m_office->writer));
        VERIFY_OK(m_office->approve(text->id, m_office->first));
        VERIFY_REFUSED(m_office->act(text->id, Action::StartReview, m_office->second),
                       Reason::OwnArticle);
        QCOMPARE(m_office->problems(), QString());
    }

    // A name that stood there when he approved keeps nobody from mending the text.
    void aNameThatStoodThereStaysEditable()
    {
        auto text = m_office->saved(u"甲"_qs);
        VERIFY_OK(text);
        text->authors = {u"钱进"_qs};
        VERIFY_OK(m_office->save(*text, m_office->writer));
        VERIFY_OK(m_office->act(text->id, Action::Submit, m_office->writer));
        VERIFY_OK(m_office->approve(text->id, m_office->first));
        VERIFY_OK(m_office->approve(text->id, m_office->second));
        VERIFY_OK(renamePerson(db(), m_office->second, u"钱进"_qs, m_office->second));
        VERIFY_OK(m_office->act(text->id, Action::StartReview, m_office->chief));
        text->title = u"乙"_qs;
        VERIFY_OK(m_office->save(*text, m_office->chief));
    }

    // What others left behind is not the article's text once it is with a reviewer.
    void inReviewOnlyTheReviewersDraftCounts()
    {
        auto text = m_office->saved(u"原稿"_qs);
        VERIFY_OK(text);
        const auto title = [&] { return articleSummary(db(), text->id)->title; };
        m_office->pass();
        text->title = u"旁人未存"_qs;
        VERIFY_OK(saveDraft(db(), *text, m_office->allRounder, m_office->head(text->id)));
        QCOMPARE(title(), u"旁人未存"_qs);
        VERIFY_OK(m_office->act(text->id, Action::Submit, m_office->writer));
        QCOMPARE(title(), u"原稿"_qs);
        VERIFY_OK(m_office->act(text->id, Action::StartReview, m_office->first));
        m_office->pass();
        text->title = u"核红"_qs;
        VERIFY_OK(saveDraft(db(), *text, m_office->first, m_office->head(text->id)));
        QCOMPARE(title(), u"核红"_qs);
        ActionRequest replacing;
        replacing.article = text->id;
        replacing.action = Action::ReplaceReviewer;
        replacing.person = m_office->administrator;
        replacing.opinion = u"休假"_qs;
        VERIFY_OK(perform(db(), replacing));
        QCOMPARE(title(), u"原稿"_qs);
        QCOMPARE(m_office->problems(), QString());
    }

    // Named first, and an account of that name only afterwards.
    void whoeverTakesAnAuthorsNameIsOne()
    {
        Article text = Newsroom::article(u"甲"_qs);
        text.authors = {u"钱进"_qs};
        VERIFY_OK(createArticle(db(), text, m_office->writer));
        VERIFY_OK(m_office->save(text, m_office->writer));
        VERIFY_OK(m_office->act(text.id, Action::Submit, m_office->writer));
        VERIFY_OK(m_office->approve(text.id, m_office->first));
        QCOMPARE(*countArticles(db(), Queue::AwaitingMe, m_office->second), 1);
        for (const QString &name : {u"钱 进"_qs, u"赵启明"_qs}) {
            VERIFY_OK(renamePerson(db(), m_office->second, name, m_office->second));
            VERIFY_REFUSED(m_office->act(text.id, Action::StartReview, m_office->second),
                           Reason::OwnArticle);
        }
        const auto newcomer =
            addPerson(db(), u"钱进"_qs, Role::SecondReviewer, m_office->administrator);
        VERIFY_OK(newcomer);
        VERIFY_REFUSED(m_office->act(text.id, Action::StartReview, newcomer->id),
                       Reason::OwnArticle);
    }

    // A name half typed in a draft names nobody for ever.
    void aNameInADraftCountsUntilItIsSaved()
    {
        Article text = Newsroom::article(u"甲"_qs);
        text.authors = {u"赵启明"_qs};
        VERIFY_OK(createArticle(db(), text, m_office->writer));
        text.authors = {u"赵启明远"_qs};
        VERIFY_OK(m_office->save(text, m_office->writer));
        VERIFY_OK(m_office->act(text.id, Action::Submit, m_office->writer));
        VERIFY_OK(m_office->approve(text.id, m_office->first));
        VERIFY_OK(m_office->approve(text.id, m_office->second));
    }

    // Two drafts of one moment, and then one of them alone.
    void theNewestDraftNamesTheAuthors()
    {
        for (const bool writerFirst : {true, false}) {
            Article text = Newsroom::article(u"甲"_qs);
            VERIFY_OK(createArticle(db(), text, m_office->writer));
            QList<PersonId> people{m_office->writer, m_office->allRounder};
            if (!writerFirst) {
                people.swapItemsAt(0, 1);
            }
            for (const PersonId person : people) {
                text.authors = {person == m_office->writer ? u"钱进"_qs : u"孙立"_qs};
                VERIFY_OK(saveDraft(db(), text, person, {}));
            }
            QCOMPARE(m_office->problems(), QString());
            VERIFY_OK(discardDraft(db(), text.id, people.last()));
            QCOMPARE(m_office->problems(), QString());
        }
    }

    // Small offices: the author as 初审, by an explicit setting, and in no other round.
    void anAuthorMayBeTheFirstReviewerWhereTheOfficeSaysSo()
    {
        VERIFY_OK(setRoles(db(), m_office->writer, AllRounder, m_office->administrator));
        const auto text = m_office->submitted(u"甲"_qs);
        VERIFY_OK(text);
        VERIFY_REFUSED(m_office->act(text->id, Action::StartReview, m_office->writer),
                       Reason::AuthorAsFirst);
        VERIFY_OK(setLibrarySettings(db(), {false, true}, m_office->administrator));
        VERIFY_OK(m_office->approve(text->id, m_office->writer));
        VERIFY_REFUSED(m_office->act(text->id, Action::StartReview, m_office->writer),
                       Reason::OwnArticle);
        QVERIFY(!signOffs(db(), text->id)->first().singlePersonMode);
    }

    // Only who may review changes what they wait for.
    void settingsOfTheSiteLeaveArticlesAlone()
    {
        auto text = m_office->saved(u"甲"_qs);
        VERIFY_OK(text);
        text->title = u"乙"_qs;
        VERIFY_OK(saveDraft(db(), *text, m_office->writer, m_office->head(text->id)));
        VERIFY_OK(updateIndex(db(), 1000));
        const auto queued = [this] {
            return queryValue(db(), u"SELECT COUNT(*) FROM search_queue"_qs)->value().toInt();
        };
        LibrarySettings settings;
        settings.siteName = u"山西长安网"_qs;
        VERIFY_OK(setLibrarySettings(db(), settings, m_office->administrator));
        QCOMPARE(queued(), 0);
        settings.singlePersonMode = true;
        VERIFY_OK(setLibrarySettings(db(), settings, m_office->administrator));
        QCOMPARE(queued(), 1);
    }

    void onePersonAloneIsLabelledSo()
    {
        const auto text = m_office->saved(u"甲"_qs);
        VERIFY_OK(text);
        VERIFY_REFUSED(m_office->act(text->id, Action::Submit, m_office->administrator),
                       Reason::NotAuthor);
        VERIFY_OK(setLibrarySettings(db(), {true, false}, m_office->administrator));
        QCOMPARE(lastEvents(db(), 1)->first().type, u"setting-changed"_qs);
        VERIFY_OK(m_office->act(text->id, Action::Submit, m_office->writer));
        for (int round = 0; round < 3; ++round) {
            VERIFY_OK(m_office->approve(text->id, m_office->administrator));
            QVERIFY(m_office->lastEvent(text->id).payload.value(u"singlePersonMode"_qs).toBool());
        }
        QCOMPARE(m_office->state(text->id), State::SignedOff);
        VERIFY_OK(setLibrarySettings(db(), {}, m_office->administrator));
        // The label stays when the mode ends.
        const auto all = signOffs(db(), text->id);
        for (const SignOff &signOff : *all) {
            QVERIFY(signOff.singlePersonMode);
            QVERIFY(signOff.valid);
            QCOMPARE(signOff.personName, u"高鹤"_qs);
        }
    }

    void takenBackOnlyBeforeItIsOpened()
    {
        const auto text = m_office->submitted(u"甲"_qs);
        VERIFY_OK(text);
        VERIFY_REFUSED(m_office->act(text->id, Action::Recall, m_office->administrator),
                       Reason::NotAuthor);
        QCOMPARE(*m_office->act(text->id, Action::Recall, m_office->writer), State::Draft);
        VERIFY_OK(m_office->act(text->id, Action::Submit, m_office->writer));
        VERIFY_OK(m_office->act(text->id, Action::StartReview, m_office->first));
        VERIFY_REFUSED(m_office->act(text->id, Action::Recall, m_office->writer),
                       Reason::ReviewStarted);
        VERIFY_OK(m_office->act(text->id, Action::Approve, m_office->first));
        VERIFY_REFUSED(m_office->act(text->id, Action::Recall, m_office->writer),
                       Reason::ReviewStarted);
    }

    void oneReviewerAtATime()
    {
        const auto text = m_office->submitted(u"甲"_qs);
        VERIFY_OK(text);
        VERIFY_REFUSED(m_office->act(text->id, Action::Approve, m_office->first),
                       Reason::ReviewNotStarted);
        VERIFY_OK(m_office->act(text->id, Action::StartReview, m_office->first));
        VERIFY_REFUSED(m_office->act(text->id, Action::StartReview, m_office->first),
                       Reason::ReviewStarted);
        for (const Action action : {Action::StartReview, Action::Approve, Action::Return}) {
            VERIFY_REFUSED(m_office->act(text->id, action, m_office->allRounder),
                           Reason::HeldByOther);
        }
        QCOMPARE(articleSummary(db(), text->id)->reviewerName, u"王延辉"_qs);
    }

    // Ill, moved, disabled: the round goes to somebody else, and the record says who had it.
    void aReviewerWhoHasLeftIsReplaced()
    {
        const auto text = m_office->submitted(u"甲"_qs);
        VERIFY_OK(text);
        VERIFY_REFUSED(m_office->act(text->id, Action::ReplaceReviewer, m_office->administrator),
                       Reason::NobodyReviews);
        VERIFY_OK(m_office->act(text->id, Action::StartReview, m_office->first));
        VERIFY_OK(setDisabled(db(), m_office->first, true, m_office->administrator));
        VERIFY_REFUSED(m_office->act(text->id, Action::StartReview, m_office->allRounder),
                       Reason::HeldByOther);
        VERIFY_REFUSED(m_office->act(text->id, Action::ReplaceReviewer, m_office->allRounder),
                       Reason::NotAdministrator);
        ActionRequest mute =
            m_office->request(text->id, Action::ReplaceReviewer, m_office->administrator);
        mute.opinion.clear();
        VERIFY_REFUSED(perform(db(), mute), Reason::ReasonMissing);
        VERIFY_OK(m_office->act(text->id, Action::ReplaceReviewer, m_office->administrator));
        const QJsonObject payload = m_office->lastEvent(text->id).payload;
        QCOMPARE(payload.value(u"reviewer"_qs).toString(), m_office->first.toString());
        QCOMPARE(payload.value(u"round"_qs).toString(), u"first"_qs);
        QCOMPARE(*countArticles(db(), Queue::AwaitingMe, m_office->allRounder), 1);
        // Somebody has opened it, so the author does not get it back.
        VERIFY_REFUSED(m_office->act(text->id, Action::Recall, m_office->writer),
                       Reason::ReviewStarted);
        VERIFY_OK(m_office->approve(text->id, m_office->allRounder));
        VERIFY_OK(m_office->approve(text->id, m_office->second));
        QCOMPARE(m_office->problems(), QString());
    }

    // Two programs on one library: the second decision comes too late.
    void twoDecisionsAtOnceAreOne()
    {
        const auto text = m_office->submitted(u"甲"_qs);
        VERIFY_OK(text);
        VERIFY_OK(m_office->act(text->id, Action::StartReview, m_office->first));
        const auto other = m_office->open();
        VERIFY_OK(other);
        const ActionRequest request = m_office->request(text->id, Action::Approve, m_office->first);
        VERIFY_OK(perform(db(), request));
        VERIFY_REFUSED(perform(**other, request), Reason::MissingRole);
        QCOMPARE(signOffs(db(), text->id)->size(), 1);
    }

    void anExternalArticleIsArchivedUnreviewed()
    {
        Article text = Newsroom::article(u"甲"_qs);
        VERIFY_OK(createArticle(db(), text, m_office->writer));
        VERIFY_REFUSED(m_office->act(text.id, Action::Archive, m_office->writer),
                       Reason::WrongState);
        text.external = true;
        VERIFY_OK(m_office->save(text, m_office->writer));
        QCOMPARE(*m_office->act(text.id, Action::Archive, m_office->writer), State::Archived);
        QVERIFY(articleSummary(db(), text.id)->external);
        QVERIFY(signOffs(db(), text.id)->isEmpty());
        QVERIFY(!factsFor(db(), m_office->request(text.id, Action::Correct, m_office->chief))
                     ->everSignedOff);
    }

    // It has appeared: it is corrected or withdrawn, like what was signed off here.
    void anArchivedExternalArticleIsNeverADraftAgain()
    {
        Article text = Newsroom::article(u"甲"_qs);
        text.external = true;
        VERIFY_OK(createArticle(db(), text, m_office->writer));
        VERIFY_OK(m_office->save(text, m_office->writer));
        VERIFY_OK(m_office->act(text.id, Action::Archive, m_office->writer));
        VERIFY_OK(m_office->act(text.id, Action::RecordPublication, m_office->writer));
        VERIFY_OK(m_office->act(text.id, Action::Correct, m_office->writer));
        VERIFY_OK(m_office->act(text.id, Action::Submit, m_office->writer));
        QCOMPARE(*m_office->act(text.id, Action::Recall, m_office->writer), State::Correction);
        VERIFY_REFUSED(m_office->act(text.id, Action::Discard, m_office->writer),
                       Reason::WrongState);
        VERIFY_OK(m_office->act(text.id, Action::Submit, m_office->writer));
        QCOMPARE(*m_office->act(text.id, Action::Withdraw, m_office->chief), State::Withdrawn);
    }

    void nothingSignedOffIsDiscarded()
    {
        const auto text = m_office->signedOff(u"甲"_qs);
        VERIFY_OK(text);
        for (const PersonId person : {m_office->writer, m_office->administrator}) {
            VERIFY_REFUSED(m_office->act(text->id, Action::Discard, person), Reason::WrongState);
        }
        VERIFY_OK(m_office->act(text->id, Action::Withdraw, m_office->chief));
        VERIFY_REFUSED(m_office->act(text->id, Action::Discard, m_office->administrator),
                       Reason::WrongState);
        QCOMPARE(signOffs(db(), text->id)->size(), 3);
        QCOMPARE(*loadRevision(db(), m_office->head(text->id)), *text);
    }

    // The bin belongs to authors and administrators.
    void strangersThrowNothingAway()
    {
        const auto text = m_office->saved(u"甲"_qs);
        VERIFY_OK(text);
        VERIFY_REFUSED(m_office->act(text->id, Action::Discard, m_office->allRounder),
                       Reason::NotAuthor);
        VERIFY_OK(m_office->act(text->id, Action::Discard, m_office->administrator));
        VERIFY_REFUSED(m_office->act(text->id, Action::Restore, m_office->allRounder),
                       Reason::NotAuthor);
        VERIFY_OK(m_office->act(text->id, Action::Restore, m_office->writer));
    }

    // What the record says of people is how they were called then.
    void namesInTheRecordStay()
    {
        const auto text = m_office->submitted(u"甲"_qs);
        VERIFY_OK(text);
        VERIFY_OK(m_office->approve(text->id, m_office->first));
        VERIFY_OK(renamePerson(db(), m_office->first, u"王彦辉"_qs, m_office->administrator));
        QCOMPARE(signOffs(db(), text->id)->first().personName, u"王延辉"_qs);
    }
};

QTEST_GUILESS_MAIN(TestDesk)
#include "tst_desk.moc"
