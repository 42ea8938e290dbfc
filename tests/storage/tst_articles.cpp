// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "newsroom.h"

#include "core/articlejson.h"
#include "core/canonicaljson.h"
#include "storage/librarysettings.h"
#include "support/randomarticle.h"
#include "text/counting.h"

using namespace Pandian;

namespace {

QList<ArticleId> ids(const Result<QList<ArticleSummary>> &articles)
{
    QList<ArticleId> ids;
    if (articles) {
        for (const ArticleSummary &article : *articles) {
            ids.append(article.id);
        }
    }
    return ids;
}

// What closes the gap between a library and one with rows that nobody may change.
const QString forgetRevisionsAreFixed = u"DROP TRIGGER revision_no_update"_qs;

} // namespace

class TestArticles : public QObject
{
    Q_OBJECT

    std::unique_ptr<Newsroom> m_office;

    Database &db() { return *m_office->db; }

    QList<ArticleId> list(Queue queue, PersonId person = {}, int offset = 0, int limit = 200)
    {
        return ids(listArticles(db(), {queue, person, offset, limit, {}}));
    }

private Q_SLOTS:
    void init()
    {
        m_office = std::make_unique<Newsroom>();
        VERIFY_OK(m_office->setUp());
    }

    // Whatever was done, the library agrees with itself; a test that damages it says so.
    void cleanup()
    {
        if (m_office->db) {
            QCOMPARE(m_office->problems(), QString());
        }
        m_office.reset();
    }

    // Making

    void newArticleShowsInTheLists()
    {
        Article text = Newsroom::article(u"开辟改革新路径"_qs);
        text.subtitle = u"我省政法工作新局面"_qs;
        text.major = true;
        VERIFY_OK(createArticle(db(), text, m_office->writer));
        QCOMPARE(list(Queue::All), QList{text.id});
        QCOMPARE(list(Queue::Mine, m_office->writer), QList{text.id});
        QCOMPARE(list(Queue::Mine, m_office->first), QList<ArticleId>());

        ArticleSummary expected;
        expected.id = text.id;
        expected.title = text.title;
        expected.subtitle = text.subtitle;
        expected.columnPath = text.columnPath;
        expected.source = text.source;
        expected.kind = u"standard"_qs;
        expected.major = true;
        expected.words = countArticle(text).words;
        expected.creator = m_office->writer;
        expected.creatorName = u"李敏"_qs;
        expected.created = m_office->time;
        expected.modified = m_office->time;
        expected.hasDraft = true;
        const auto summary = articleSummary(db(), text.id);
        VERIFY_OK(summary);
        QCOMPARE(*summary, expected);
        QVERIFY(expected.words > 50);
    }

    void firstEventSaysWhereItCameFrom()
    {
        const auto begun = m_office->drafted(u"甲"_qs);
        VERIFY_OK(begun);
        QCOMPARE(m_office->lastEvent(begun->id).type, u"created"_qs);
        QCOMPARE(m_office->lastEvent(begun->id).payload, (QJsonObject{{u"state"_qs, u"draft"_qs}}));

        const Article text = Newsroom::article(u"乙"_qs);
        VERIFY_OK(createArticle(db(), text, m_office->writer,
                                ImportSource{u"稿件.txt"_qs, QString(64, u'a')}));
        const Event event = m_office->lastEvent(text.id);
        QCOMPARE(event.type, u"imported"_qs);
        QCOMPARE(event.person, m_office->writer);
        QCOMPARE(event.payload, (QJsonObject{{u"state"_qs, u"draft"_qs},
                                             {u"fileName"_qs, u"稿件.txt"_qs},
                                             {u"sha256"_qs, QString(64, u'a')}}));
    }

    void theSameArticleTwiceIsAConflict()
    {
        const auto text = m_office->drafted(u"甲"_qs);
        VERIFY_OK(text);
        VERIFY_ERROR(createArticle(db(), *text, m_office->administrator), ErrorCode::Conflict);
        QCOMPARE(list(Queue::All).size(), 1);
        QCOMPARE(articleEvents(db(), text->id)->size(), 1);
        QVERIFY(!*loadDraft(db(), text->id, m_office->administrator));
    }

    void unknownKindIsRefused()
    {
        Article text = Newsroom::article(u"甲"_qs);
        text.kind = u"poem"_qs;
        VERIFY_ERROR(createArticle(db(), text, m_office->writer), ErrorCode::InvalidInput);
        QVERIFY(list(Queue::All).isEmpty());
        text.kind = u"brief"_qs;
        VERIFY_OK(createArticle(db(), text, m_office->writer));
        text.kind = u"poem"_qs;
        VERIFY_ERROR(saveDraft(db(), text, m_office->writer, {}), ErrorCode::InvalidInput);
        VERIFY_ERROR(saveRevision(db(), text, m_office->writer, {}), ErrorCode::InvalidInput);
        QCOMPARE((*loadDraft(db(), text.id, m_office->writer))->content.kind, u"brief"_qs);
    }

    void whoMayNotWriteMakesNoArticle()
    {
        const Article text = Newsroom::article(u"甲"_qs);
        VERIFY_REFUSED(createArticle(db(), text, m_office->first), Reason::MissingRole);
        VERIFY_REFUSED(createArticle(db(), text, {}), Reason::NotSignedIn);
        VERIFY_OK(setDisabled(db(), m_office->writer, true, m_office->administrator));
        VERIFY_REFUSED(createArticle(db(), text, m_office->writer), Reason::AccountDisabled);
        VERIFY_ERROR(createArticle(db(), text, PersonId::create()), ErrorCode::NotFound);
        QVERIFY(list(Queue::All).isEmpty());
    }

    void textThatIsNoTextIsRefused()
    {
        Article text = Newsroom::article(u"甲"_qs);
        text.lead = {paragraph(u"坏"_qs + QChar(char16_t(0xD800)))};
        VERIFY_ERROR(createArticle(db(), text, m_office->writer), ErrorCode::InvalidInput);
        QVERIFY(list(Queue::All).isEmpty());
    }

    // Saving

    void savedRevisionIsTheNewHead()
    {
        auto text = m_office->drafted(u"甲"_qs);
        VERIFY_OK(text);
        m_office->pass();
        text->title = u"乙"_qs;
        const auto revision = saveRevision(db(), *text, m_office->writer, {});
        VERIFY_OK(revision);
        QCOMPARE(revision->number, 1);
        QCOMPARE(revision->article, text->id);
        QCOMPARE(revision->author, m_office->writer);
        QCOMPARE(revision->authorName, u"李敏"_qs);
        QCOMPARE(revision->created, m_office->time);
        QCOMPARE(revision->sha256, sha256Hex(*articleToJson(*text)));
        QCOMPARE(*loadRevision(db(), revision->id), *text);
        QCOMPARE(*revisionInfo(db(), revision->id), *revision);

        const auto summary = articleSummary(db(), text->id);
        QCOMPARE(summary->title, u"乙"_qs);
        QCOMPARE(summary->head, revision->id);
        QCOMPARE(summary->revisionNumber, 1);
        QCOMPARE(summary->modified, m_office->time);
        QVERIFY(!summary->hasDraft);
        QVERIFY(!*loadDraft(db(), text->id, m_office->writer));
        const Event event = m_office->lastEvent(text->id);
        QCOMPARE(event.type, u"saved"_qs);
        QCOMPARE(event.revision, revision->id);
        QCOMPARE(event.payload, (QJsonObject{{u"base"_qs, RevisionId().toString()},
                                             {u"created"_qs, revision->created},
                                             {u"number"_qs, 1},
                                             {u"sha256"_qs, revision->sha256}}));
    }

    void revisionsAreNumberedOneByOne()
    {
        auto text = m_office->saved(u"甲"_qs);
        VERIFY_OK(text);
        for (int number = 2; number <= 4; ++number) {
            text->title += u"一"_qs;
            const auto revision =
                m_office->save(*text, number % 2 == 0 ? m_office->administrator : m_office->writer);
            VERIFY_OK(revision);
            QCOMPARE(revision->number, number);
        }
        const auto all = revisions(db(), text->id);
        VERIFY_OK(all);
        QCOMPARE(all->size(), 4);
        for (int i = 0; i < 4; ++i) {
            QCOMPARE(all->at(i).number, i + 1);
            QCOMPARE(loadRevision(db(), all->at(i).id)->title.size(), i + 1);
        }
        QCOMPARE(list(Queue::Mine, m_office->administrator), QList{text->id});
    }

    void savingWhatTheHeadSaysMakesNoRevision()
    {
        auto text = m_office->saved(u"甲"_qs);
        VERIFY_OK(text);
        const RevisionId head = m_office->head(text->id);
        Article other = *text;
        other.title = u"乙"_qs;
        VERIFY_OK(saveDraft(db(), other, m_office->writer, head));
        QCOMPARE(articleSummary(db(), text->id)->title, u"乙"_qs);
        const auto again = m_office->save(*text, m_office->writer);
        VERIFY_OK(again);
        QCOMPARE(again->id, head);
        QCOMPARE(revisions(db(), text->id)->size(), 1);
        QCOMPARE(m_office->lastEvent(text->id).type, u"saved"_qs);
        QCOMPARE(articleEvents(db(), text->id)->size(), 2);
        // The draft ended all the same, and with it what it showed.
        QCOMPARE(articleSummary(db(), text->id)->title, u"甲"_qs);
        QVERIFY(!articleSummary(db(), text->id)->hasDraft);
    }

    void whoSavesLaterIsToldAndLosesNothing()
    {
        auto text = m_office->saved(u"甲"_qs);
        VERIFY_OK(text);
        const RevisionId base = m_office->head(text->id);
        Article mine = *text;
        mine.title = u"我的"_qs;
        VERIFY_OK(saveDraft(db(), mine, m_office->writer, base));
        Article theirs = *text;
        theirs.title = u"别人的"_qs;
        const PersonId other = m_office->administrator;
        VERIFY_OK(renamePerson(db(), other, u"高%2鹤"_qs, other)); // no place for a number
        VERIFY_OK(m_office->save(theirs, other));

        const auto refused = saveRevision(db(), mine, m_office->writer, base);
        VERIFY_ERROR(refused, ErrorCode::Conflict);
        QVERIFY2(refused.error().message.contains(u"高%2鹤"_qs),
                 qPrintable(refused.error().message));
        QVERIFY2(refused.error().message.contains(u"2"_qs), qPrintable(refused.error().message));
        QCOMPARE((*loadDraft(db(), text->id, m_office->writer))->content, mine);
        QCOMPARE(*loadRevision(db(), m_office->head(text->id)), theirs);
        // With both before their eyes they may save.
        VERIFY_OK(m_office->save(mine, m_office->writer));
    }

    void aNewTextOverASavedOneIsAConflict()
    {
        const auto text = m_office->saved(u"甲"_qs);
        VERIFY_OK(text);
        Article other = *text;
        other.title = u"乙"_qs;
        VERIFY_ERROR(saveRevision(db(), other, m_office->writer, {}), ErrorCode::Conflict);
        VERIFY_ERROR(saveRevision(db(), other, m_office->writer, RevisionId::create()),
                     ErrorCode::Conflict);
    }

    void anUnknownArticleIsNotSaved()
    {
        const Article text = Newsroom::article(u"甲"_qs);
        VERIFY_ERROR(saveRevision(db(), text, m_office->writer, {}), ErrorCode::NotFound);
        VERIFY_ERROR(saveDraft(db(), text, m_office->writer, {}), ErrorCode::NotFound);
        VERIFY_ERROR(articleSummary(db(), text.id), ErrorCode::NotFound);
        VERIFY_ERROR(revisionInfo(db(), RevisionId::create()), ErrorCode::NotFound);
        VERIFY_ERROR(loadRevision(db(), RevisionId::create()), ErrorCode::NotFound);
        QVERIFY(revisions(db(), text.id)->isEmpty());
    }

    // Every article the model can say comes back as it was, from drafts and revisions.
    void everyArticleComesBackAsItWas()
    {
        Random random(20261124);
        for (int round = 0; round < 60; ++round) {
            Article text = randomArticle(random);
            text.kind = u"standard"_qs;
            VERIFY_OK(createArticle(db(), text, m_office->writer));
            QCOMPARE((*loadDraft(db(), text.id, m_office->writer))->content, text);
            const auto revision = saveRevision(db(), text, m_office->writer, {});
            VERIFY_OK(revision);
            QCOMPARE(*loadRevision(db(), revision->id), text);
        }
        const auto report = verifyLibrary(db());
        VERIFY_OK(report);
        for (const VerifyProblem &problem : report->problems) {
            QCOMPARE(problem.kind, u"asset-missing"_qs); // images that never were
        }
        m_office->db.reset();
    }

    // SQLite takes what looks like a mark of byte order off a text.
    void textsMayBeginAsTheyLike()
    {
        for (const char16_t c : {u'\uFEFF', u'\uFFFE'}) {
            Article text = Newsroom::article(QChar(c) + u"甲"_qs);
            if (createArticle(db(), text, m_office->writer)) {
                QCOMPARE(articleSummary(db(), text.id)->title, text.title);
            }
        }
        QVERIFY(!list(Queue::All).isEmpty());
    }

    // The text written last is the newest one even where the clock was set back.
    void aClockSetBackHidesNothing()
    {
        auto text = m_office->saved(u"甲"_qs);
        VERIFY_OK(text);
        const qint64 before = m_office->time;
        m_office->time -= 3600 * 1000;
        text->title = u"乙"_qs;
        VERIFY_OK(saveDraft(db(), *text, m_office->writer, m_office->head(text->id)));
        QCOMPARE(articleSummary(db(), text->id)->title, u"乙"_qs);
        QCOMPARE(articleSummary(db(), text->id)->modified, before);
        const auto revision = saveRevision(db(), *text, m_office->writer, m_office->head(text->id));
        VERIFY_OK(revision);
        QCOMPARE(revision->created, before);
    }

    // Drafts

    void aDraftReplacesThePersonsDraft()
    {
        auto text = m_office->drafted(u"甲"_qs);
        VERIFY_OK(text);
        for (const QString &title : {u"乙"_qs, u"丙"_qs}) {
            m_office->pass();
            text->title = title;
            VERIFY_OK(saveDraft(db(), *text, m_office->writer, {}));
        }
        const auto draft = loadDraft(db(), text->id, m_office->writer);
        VERIFY_OK(draft);
        QVERIFY(draft->has_value());
        QCOMPARE((*draft)->content, *text);
        QCOMPARE((*draft)->article, text->id);
        QCOMPARE((*draft)->person, m_office->writer);
        QCOMPARE((*draft)->base, RevisionId());
        QCOMPARE((*draft)->saved, m_office->time);
        QCOMPARE(articleSummary(db(), text->id)->title, u"丙"_qs);
        QCOMPARE(articleSummary(db(), text->id)->modified, m_office->time);
        // Drafts are no revisions and no events.
        QVERIFY(revisions(db(), text->id)->isEmpty());
        QCOMPARE(articleEvents(db(), text->id)->size(), 1);
    }

    void everyPersonHasADraftOfTheirOwn()
    {
        const auto text = m_office->saved(u"甲"_qs);
        VERIFY_OK(text);
        const RevisionId base = m_office->head(text->id);
        Article mine = *text;
        mine.title = u"我的"_qs;
        VERIFY_OK(saveDraft(db(), mine, m_office->writer, base));
        m_office->pass();
        Article theirs = *text;
        theirs.title = u"别人的"_qs;
        VERIFY_OK(saveDraft(db(), theirs, m_office->administrator, base));
        QCOMPARE((*loadDraft(db(), text->id, m_office->writer))->content, mine);
        QCOMPARE((*loadDraft(db(), text->id, m_office->writer))->base, base);
        QCOMPARE((*loadDraft(db(), text->id, m_office->administrator))->content, theirs);
        QVERIFY(!*loadDraft(db(), text->id, m_office->allRounder));
        // Lists show what was written last.
        QCOMPARE(articleSummary(db(), text->id)->title, u"别人的"_qs);
        VERIFY_OK(discardDraft(db(), text->id, m_office->administrator));
        QCOMPARE(articleSummary(db(), text->id)->title, u"我的"_qs);
        VERIFY_OK(discardDraft(db(), text->id, m_office->writer));
        QCOMPARE(articleSummary(db(), text->id)->title, u"甲"_qs);
        VERIFY_OK(discardDraft(db(), text->id, m_office->writer));
        QVERIFY(!articleSummary(db(), text->id)->hasDraft);
    }

    void draftsOfAPersonTheNewestFirst()
    {
        QList<ArticleId> expected;
        for (const QString &title : {u"甲"_qs, u"乙"_qs, u"丙"_qs}) {
            m_office->pass();
            const auto text = m_office->drafted(title);
            VERIFY_OK(text);
            expected.prepend(text->id);
        }
        QCOMPARE(*articlesWithDraft(db(), m_office->writer), expected);
        QVERIFY(articlesWithDraft(db(), m_office->administrator)->isEmpty());
        const qint64 second = (*loadDraft(db(), expected.at(1), m_office->writer))->saved;
        QCOMPARE(*articlesWithDraft(db(), m_office->writer, second), expected.mid(0, 2));
        QCOMPARE(*articlesWithDraft(db(), m_office->writer, second + 1), expected.mid(0, 1));
        VERIFY_OK(m_office->act(expected.at(1), Action::Discard, m_office->writer));
        expected.removeAt(1);
        QCOMPARE(*articlesWithDraft(db(), m_office->writer), expected);
    }

    void theOnlyTextIsNotDiscarded()
    {
        const auto text = m_office->drafted(u"甲"_qs);
        VERIFY_OK(text);
        VERIFY_ERROR(discardDraft(db(), text->id, m_office->writer), ErrorCode::Refused);
        QCOMPARE((*loadDraft(db(), text->id, m_office->writer))->content, *text);
    }

    void authorsNamedInADraftAreAuthors()
    {
        auto text = m_office->drafted(u"甲"_qs);
        VERIFY_OK(text);
        text->authors = {u" 周全 "_qs, u"周全"_qs, QString()};
        VERIFY_OK(saveDraft(db(), *text, m_office->writer, {}));
        VERIFY_OK(m_office->save(*text, m_office->writer));
        VERIFY_OK(m_office->act(text->id, Action::Submit, m_office->writer));
        VERIFY_REFUSED(m_office->act(text->id, Action::StartReview, m_office->allRounder),
                       Reason::AuthorAsFirst);
    }

    // In review only the reviewer whose round it is changes the text.
    void textUnderReviewBelongsToItsReviewer()
    {
        auto text = m_office->submitted(u"甲"_qs);
        VERIFY_OK(text);
        const RevisionId base = m_office->head(text->id);
        text->title = u"乙"_qs;
        for (const PersonId person : {m_office->writer, m_office->first}) {
            VERIFY_REFUSED(saveDraft(db(), *text, person, base), Reason::InReview);
            VERIFY_REFUSED(saveRevision(db(), *text, person, base), Reason::InReview);
        }
        VERIFY_OK(m_office->act(text->id, Action::StartReview, m_office->first));
        VERIFY_REFUSED(saveRevision(db(), *text, m_office->writer, base), Reason::InReview);
        VERIFY_OK(saveDraft(db(), *text, m_office->first, base));
        VERIFY_OK(saveRevision(db(), *text, m_office->first, base));
        // 核红 makes a reviewer owner, not author.
        QCOMPARE(list(Queue::Mine, m_office->first), QList{text->id});
        const auto facts =
            factsFor(db(), m_office->request(text->id, Action::Approve, m_office->first));
        VERIFY_OK(facts);
        QVERIFY(!facts->isAuthor);
        QCOMPARE(facts->roundsHeld, QList{Round::First});
    }

    void aSignedTextIsNotEdited()
    {
        auto text = m_office->signedOff(u"甲"_qs);
        VERIFY_OK(text);
        const RevisionId base = m_office->head(text->id);
        text->title = u"乙,"_qs;
        VERIFY_REFUSED(saveDraft(db(), *text, m_office->writer, base), Reason::WrongState);
        VERIFY_REFUSED(saveRevision(db(), *text, m_office->writer, base), Reason::WrongState);
    }

    // A draft somebody left behind does not show in place of what was signed.
    void listsShowTheSignedText()
    {
        auto text = m_office->saved(u"甲"_qs);
        VERIFY_OK(text);
        Article left = *text;
        left.title = u"没写完"_qs;
        VERIFY_OK(saveDraft(db(), left, m_office->administrator, m_office->head(text->id)));
        VERIFY_OK(m_office->act(text->id, Action::Submit, m_office->writer));
        for (const PersonId person : {m_office->first, m_office->second, m_office->chief}) {
            VERIFY_OK(m_office->approve(text->id, person));
        }
        QCOMPARE(articleSummary(db(), text->id)->title, u"甲"_qs);
        QCOMPARE(newestText(db(), text->id)->revision, m_office->head(text->id));
        QCOMPARE((*loadDraft(db(), text->id, m_office->administrator))->content, left);
    }

    // Nor does one in place of a text that goes on, where its person may not write any more.
    void listsShowNobodysTextWhoMayNotWrite()
    {
        auto text = m_office->submitted(u"甲"_qs);
        VERIFY_OK(text);
        VERIFY_OK(m_office->act(text->id, Action::StartReview, m_office->first));
        Article left = *text;
        left.title = u"没核完"_qs;
        m_office->pass();
        VERIFY_OK(saveDraft(db(), left, m_office->first, m_office->head(text->id)));
        QCOMPARE(articleSummary(db(), text->id)->title, left.title);
        VERIFY_OK(m_office->act(text->id, Action::ReplaceReviewer, m_office->administrator));
        QCOMPARE(articleSummary(db(), text->id)->title, text->title);
        VERIFY_OK(m_office->act(text->id, Action::StartReview, m_office->allRounder));
        VERIFY_OK(m_office->act(text->id, Action::Return, m_office->allRounder));
        QCOMPARE(m_office->state(text->id), State::Returned);
        QCOMPARE(articleSummary(db(), text->id)->title, text->title);
        QVERIFY(newestText(db(), text->id)->draftOf.isNull());

        // A writer's counts as long as the account is in use.
        left.title = u"改了一半"_qs;
        m_office->pass();
        VERIFY_OK(saveDraft(db(), left, m_office->writer, m_office->head(text->id)));
        QCOMPARE(articleSummary(db(), text->id)->title, left.title);
        VERIFY_OK(setDisabled(db(), m_office->writer, true, m_office->administrator));
        QCOMPARE(articleSummary(db(), text->id)->title, text->title);
        QCOMPARE(m_office->problems(), QString());
        VERIFY_OK(setDisabled(db(), m_office->writer, false, m_office->administrator));
        QCOMPARE(articleSummary(db(), text->id)->title, left.title);
        QCOMPARE((*loadDraft(db(), text->id, m_office->first))->content.title, u"没核完"_qs);
        QCOMPARE(m_office->problems(), QString());
    }

    // Lists

    void queues()
    {
        const auto draft = m_office->drafted(u"草稿"_qs);
        VERIFY_OK(draft);
        const auto waiting = m_office->submitted(u"待初审"_qs);
        VERIFY_OK(waiting);
        const auto second = m_office->submitted(u"待复审"_qs);
        VERIFY_OK(second);
        VERIFY_OK(m_office->approve(second->id, m_office->first));
        const auto returned = m_office->submitted(u"退回"_qs);
        VERIFY_OK(returned);
        VERIFY_OK(m_office->act(returned->id, Action::StartReview, m_office->first));
        VERIFY_OK(m_office->act(returned->id, Action::Return, m_office->first));
        const auto published = m_office->signedOff(u"已签发"_qs);
        VERIFY_OK(published);
        const auto archived = m_office->signedOff(u"已归档"_qs);
        VERIFY_OK(archived);
        VERIFY_OK(m_office->act(archived->id, Action::Archive, m_office->administrator));
        const auto discarded = m_office->saved(u"回收站"_qs);
        VERIFY_OK(discarded);
        VERIFY_OK(m_office->act(discarded->id, Action::Discard, m_office->writer));

        const QList<ArticleId> all{archived->id, published->id, returned->id,
                                   second->id,   waiting->id,   draft->id};
        const struct
        {
            Queue queue;
            PersonId person;
            QList<ArticleId> expected;
        } rows[] = {
            {Queue::All, {}, all},
            {Queue::Mine, m_office->writer, all},
            {Queue::Mine, m_office->first, {}},
            {Queue::AwaitingMe, m_office->first, {waiting->id}},
            {Queue::AwaitingMe, m_office->second, {second->id}},
            {Queue::AwaitingMe, m_office->chief, {}},
            {Queue::AwaitingMe, m_office->allRounder, {second->id, waiting->id}},
            {Queue::AwaitingMe, m_office->writer, {}},
            {Queue::Returned, {}, {returned->id}},
            {Queue::InReview, {}, {second->id, waiting->id}},
            {Queue::SignedOff, {}, {published->id}},
            {Queue::Archived, {}, {archived->id}},
            {Queue::RecycleBin, {}, {discarded->id}},
        };
        for (const auto &row : rows) {
            QCOMPARE(list(row.queue, row.person), row.expected);
            QCOMPARE(*countArticles(db(), row.queue, row.person), row.expected.size());
            // Page by page it is the same.
            QList<ArticleId> paged;
            for (int offset = 0; offset <= row.expected.size(); offset += 2) {
                paged += list(row.queue, row.person, offset, 2);
            }
            QCOMPARE(paged, row.expected);
        }
        QVERIFY(list(Queue::All, {}, 0, 0).isEmpty());
        QVERIFY(list(Queue::AwaitingMe, m_office->first, 0, 0).isEmpty());
        QCOMPARE(list(Queue::All, {}, -5, 1), QList{archived->id});
    }

    void aRoundSomebodyHoldsAwaitsNobodyElse()
    {
        const auto text = m_office->submitted(u"甲"_qs);
        VERIFY_OK(text);
        QCOMPARE(list(Queue::AwaitingMe, m_office->allRounder).size(), 1);
        VERIFY_OK(m_office->act(text->id, Action::StartReview, m_office->first));
        QCOMPARE(list(Queue::AwaitingMe, m_office->allRounder).size(), 0);
        QCOMPARE(list(Queue::AwaitingMe, m_office->first).size(), 1);
        QCOMPARE(articleSummary(db(), text->id)->reviewerName, u"王延辉"_qs);
        VERIFY_OK(m_office->act(text->id, Action::Approve, m_office->first));
        QCOMPARE(articleSummary(db(), text->id)->reviewerName, QString());
        // Who held one round never holds another one.
        VERIFY_OK(setRoles(db(), m_office->first, Roles(Role::FirstReviewer) | Role::SecondReviewer,
                           m_office->administrator));
        QCOMPARE(list(Queue::AwaitingMe, m_office->first).size(), 0);
        QCOMPARE(list(Queue::AwaitingMe, m_office->second).size(), 1);
    }

    void changesBringAnArticleToTheTop()
    {
        QList<ArticleId> made;
        for (const QString &title : {u"甲"_qs, u"乙"_qs, u"丙"_qs}) {
            m_office->pass();
            const auto text = m_office->saved(title);
            VERIFY_OK(text);
            made.append(text->id);
        }
        auto text = *loadRevision(db(), m_office->head(made.at(0)));
        m_office->pass();
        VERIFY_OK(saveDraft(db(), text, m_office->writer, m_office->head(text.id)));
        QCOMPARE(list(Queue::All), (QList{made.at(0), made.at(2), made.at(1)}));
        VERIFY_OK(m_office->act(made.at(1), Action::Submit, m_office->writer));
        QCOMPARE(list(Queue::All), (QList{made.at(1), made.at(0), made.at(2)}));
        QCOMPARE(list(Queue::Mine, m_office->writer), list(Queue::All));
    }

    // Recycle bin

    void theRecycleBinGivesBack()
    {
        auto text = m_office->saved(u"甲"_qs);
        VERIFY_OK(text);
        const RevisionId head = m_office->head(text->id);
        text->title = u"乙"_qs;
        VERIFY_OK(saveDraft(db(), *text, m_office->writer, head));
        VERIFY_OK(m_office->act(text->id, Action::Discard, m_office->writer));
        QVERIFY(list(Queue::All).isEmpty());
        QVERIFY(list(Queue::Mine, m_office->writer).isEmpty());
        QVERIFY(articleSummary(db(), text->id)->inRecycleBin);
        VERIFY_REFUSED(saveDraft(db(), *text, m_office->writer, head), Reason::InRecycleBin);
        VERIFY_REFUSED(saveRevision(db(), *text, m_office->writer, head), Reason::InRecycleBin);
        VERIFY_REFUSED(m_office->act(text->id, Action::Submit, m_office->writer),
                       Reason::InRecycleBin);
        VERIFY_REFUSED(m_office->act(text->id, Action::Discard, m_office->writer),
                       Reason::InRecycleBin);
        VERIFY_OK(m_office->act(text->id, Action::Restore, m_office->writer));
        QCOMPARE(list(Queue::Mine, m_office->writer), QList{text->id});
        QVERIFY(list(Queue::RecycleBin).isEmpty());
        QCOMPARE((*loadDraft(db(), text->id, m_office->writer))->content, *text);
        VERIFY_OK(m_office->save(*text, m_office->writer));
    }

    void theLastDiscardedComesFirst()
    {
        const auto early = m_office->saved(u"甲"_qs);
        const auto late = m_office->saved(u"乙"_qs);
        VERIFY_OK(early);
        VERIFY_OK(late);
        VERIFY_OK(m_office->act(late->id, Action::Discard, m_office->writer));
        VERIFY_OK(m_office->act(early->id, Action::Discard, m_office->writer));
        QCOMPARE(list(Queue::RecycleBin), (QList{early->id, late->id}));
    }

    // By name or number

    void findsByIdAndTitle()
    {
        const auto text = m_office->saved(u"开辟改革新路径 打造平安新业绩"_qs);
        VERIFY_OK(text);
        const QString id = text->id.toString();
        QCOMPARE(*findArticle(db(), id), text->id);
        QCOMPARE(*findArticle(db(), id.left(8)), text->id);
        QCOMPARE(*findArticle(db(), u' ' + id.left(13).toUpper() + u' '), text->id);
        QCOMPARE(*findArticle(db(), text->title), text->id);
        QCOMPARE(*findArticle(db(), u" 开辟改革新路径 打造平安新业绩 "_qs), text->id);
        const QStringList strangers{
            id.left(3),   QString(),         u"%"_qs,   u"开辟改革新路径"_qs,
            u"' OR 1"_qs, QString(40, u'a'), u"____"_qs};
        for (const QString &nobody : strangers) {
            VERIFY_ERROR(findArticle(db(), nobody), ErrorCode::NotFound);
        }
    }

    void ambiguityIsNamed()
    {
        Article one = Newsroom::article(u"同题"_qs);
        Article two = one;
        one.id = ArticleId::fromString(u"aaaa0000-0000-4000-8000-000000000001"_qs);
        two.id = ArticleId::fromString(u"aaaa0000-0000-4000-8000-000000000002"_qs);
        VERIFY_OK(createArticle(db(), one, m_office->writer));
        VERIFY_OK(createArticle(db(), two, m_office->writer));
        VERIFY_ERROR(findArticle(db(), u"aaaa"_qs), ErrorCode::InvalidInput);
        VERIFY_ERROR(findArticle(db(), u"同题"_qs), ErrorCode::InvalidInput);
        QCOMPARE(*findArticle(db(), one.id.toString()), one.id);
        QCOMPARE(*findArticle(db(), two.id.toString()), two.id);
        // A title that looks like the number of nothing.
        Article dead = Newsroom::article(u"dead-beef"_qs);
        VERIFY_OK(createArticle(db(), dead, m_office->writer));
        QCOMPARE(*findArticle(db(), u"dead-beef"_qs), dead.id);
    }

    // Images

    void imagesAreKeptOnceByTheirHash()
    {
        const QByteArray png = QByteArray("\x89PNG\r\n\x1a\n", 8) + QByteArray(1000, '\0');
        const auto id = putAsset(db(), png, u"image/png"_qs);
        VERIFY_OK(id);
        QCOMPARE(*id, sha256Hex(png));
        QCOMPARE(*putAsset(db(), png, u"image/png"_qs), *id);
        const auto asset = loadAsset(db(), *id);
        VERIFY_OK(asset);
        QCOMPARE(asset->bytes, png);
        QCOMPARE(asset->mediaType, u"image/png"_qs);
        QCOMPARE((*queryValue(db(), u"SELECT COUNT(*) FROM asset"_qs))->toInt(), 1);
        VERIFY_ERROR(loadAsset(db(), QString(64, u'0')), ErrorCode::NotFound);
    }

    void whatIsNoImageIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("type");
        QTest::addColumn<bool>("taken");
        const QByteArray png("\x89PNG\r\n\x1a\n", 8);
        QTest::newRow("PNG") << png << u"image/png"_qs << true;
        QTest::newRow("JPEG") << QByteArray("\xff\xd8\xff\xe0") << u"image/jpeg"_qs << true;
        QTest::newRow("GIF") << QByteArray("GIF89a..") << u"image/gif"_qs << true;
        QTest::newRow("old GIF") << QByteArray("GIF87a..") << u"image/gif"_qs << true;
        QTest::newRow("WebP") << QByteArray("RIFF....WEBPVP8 ") << u"image/webp"_qs << true;
        QTest::newRow("PNG said to be JPEG") << png << u"image/jpeg"_qs << false;
        QTest::newRow("SVG") << QByteArray("<svg/>") << u"image/svg+xml"_qs << false;
        QTest::newRow("sound in RIFF")
            << QByteArray("RIFF....WAVEfmt ") << u"image/webp"_qs << false;
        QTest::newRow("page") << QByteArray("<html>") << u"image/png"_qs << false;
        QTest::newRow("nothing") << QByteArray() << u"image/png"_qs << false;
        QTest::newRow("no type") << png << QString() << false;
        QTest::newRow("too large")
            << png + QByteArray(MaxAssetBytes, 'x') << u"image/png"_qs << false;
    }

    void whatIsNoImageIsRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, type);
        QFETCH(bool, taken);
        const auto id = putAsset(db(), bytes, type);
        QCOMPARE(id.ok(), taken);
        if (!taken) {
            QCOMPARE(id.error().code, ErrorCode::InvalidInput);
        }
        QCOMPARE((*queryValue(db(), u"SELECT COUNT(*) FROM asset"_qs))->toInt(), taken ? 1 : 0);
    }

    // Damage

    void aChangedBodyIsNotShown()
    {
        const auto text = m_office->saved(u"甲"_qs);
        VERIFY_OK(text);
        const RevisionId head = m_office->head(text->id);
        const auto other = m_office->saved(u"乙"_qs);
        VERIFY_OK(other);
        Article draft = *text;
        draft.title = u"丙"_qs;
        VERIFY_OK(saveDraft(db(), draft, m_office->writer, head));
        const QByteArray png("\x89PNG\r\n\x1a\n", 8);
        const auto asset = putAsset(db(), png, u"image/png"_qs);
        VERIFY_OK(asset);
        for (const QString &sql :
             {forgetRevisionsAreFixed,
              u"UPDATE revision SET body = substr(body, 1, 20) || x'00' || substr(body, 22)"_qs,
              u"UPDATE draft SET body = substr(body, 1, 20) || x'00' || substr(body, 22)"_qs,
              u"UPDATE asset SET bytes = bytes || x'00'"_qs}) {
            VERIFY_OK(execute(db(), sql));
        }
        const auto damaged = loadRevision(db(), head);
        VERIFY_ERROR(damaged, ErrorCode::Damaged);
        QVERIFY(damaged.error().message.contains(head.toString()));
        VERIFY_ERROR(loadDraft(db(), text->id, m_office->writer), ErrorCode::Damaged);
        VERIFY_ERROR(loadAsset(db(), *asset), ErrorCode::Damaged);
        QVERIFY(!m_office->problems().isEmpty());
        m_office->db.reset();
    }

    // The right bytes in the wrong place: the text of another article, hash and all.
    void aBodyOfAnotherArticleIsNotShown()
    {
        const auto text = m_office->saved(u"甲"_qs);
        const auto other = m_office->saved(u"乙"_qs);
        VERIFY_OK(text);
        VERIFY_OK(other);
        VERIFY_OK(saveDraft(db(), *text, m_office->writer, m_office->head(text->id)));
        VERIFY_OK(execute(db(), forgetRevisionsAreFixed));
        const QString swap = u"UPDATE %1 SET (sha256, body) = (SELECT sha256, body FROM revision "
                             "WHERE article = ?) WHERE article = ?"_qs;
        for (const QString &table : {u"revision"_qs, u"draft"_qs}) {
            VERIFY_OK(execute(db(), swap.arg(table), {other->id.toString(), text->id.toString()}));
        }
        VERIFY_ERROR(loadRevision(db(), m_office->head(text->id)), ErrorCode::Damaged);
        VERIFY_ERROR(loadDraft(db(), text->id, m_office->writer), ErrorCode::Damaged);
        QVERIFY(!m_office->problems().isEmpty());
        m_office->db.reset();
    }

    // A damaged draft does not stand in the way of saving the text again.
    void aDamagedDraftIsReplaced()
    {
        const auto text = m_office->drafted(u"甲"_qs);
        VERIFY_OK(text);
        VERIFY_OK(execute(db(), u"UPDATE draft SET body = x'00'"_qs));
        VERIFY_ERROR(loadDraft(db(), text->id, m_office->writer), ErrorCode::Damaged);
        VERIFY_OK(saveDraft(db(), *text, m_office->writer, {}));
        QCOMPARE((*loadDraft(db(), text->id, m_office->writer))->content, *text);
        VERIFY_OK(execute(db(), u"UPDATE draft SET body = x'00'"_qs));
        VERIFY_OK(m_office->save(*text, m_office->writer));
    }

    void aLibraryForLookingTakesNothing()
    {
        const auto text = m_office->saved(u"甲"_qs);
        VERIFY_OK(text);
        OpenOptions options = m_office->options();
        options.readOnly = true;
        const auto looking = Database::open(m_office->path, options);
        VERIFY_OK(looking);
        QCOMPARE(ids(listArticles(**looking, {})), QList{text->id});
        VERIFY_OK(loadRevision(**looking, m_office->head(text->id)));
        const Article other = Newsroom::article(u"乙"_qs);
        VERIFY_ERROR(createArticle(**looking, other, m_office->writer), ErrorCode::ReadOnly);
        VERIFY_ERROR(saveDraft(**looking, *text, m_office->writer, m_office->head(text->id)),
                     ErrorCode::ReadOnly);
    }
};

QTEST_GUILESS_MAIN(TestArticles)
#include "tst_articles.moc"
