// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/openarticle.h"

#include "openlibrary.h"
#include "session/articledocument.h"
#include "session/deskwork.h"
#include "session/libraryworker.h"
#include "session/secondcopy.h"
#include "session/standingnote.h"
#include "storage/librarysettings.h"
#include "storage/people.h"
#include "storage/sectionwork.h"
#include "storage/sql.h"

#include <QDirIterator>
#include <QSemaphore>
#include <QSet>
#include <QSignalSpy>
#include <QTextCursor>
#include <QTimer>

using namespace Pandian;

namespace {

constexpr int autosaveDelay = 10; // ms

// Which timers fire while it lives, by their intervals.
class FiredTimers : public QObject
{
public:
    FiredTimers() { qApp->installEventFilter(this); }
    bool contains(int interval) const { return m_intervals.contains(interval); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const auto *timer = qobject_cast<const QTimer *>(watched);
        if (timer && event->type() == QEvent::Timer) {
            m_intervals.insert(timer->interval());
        }
        return false;
    }

private:
    QSet<int> m_intervals;
};

} // namespace

class TestOpenArticle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void autosavesWhatIsTyped();
    void autosavesMetadata();
    void autosavesDuringTyping();
    void autosavesWhatWasTypedMeanwhile();
    void draftOutlivesTheProcess();
    void damagedDraftGivesWay_data();
    void damagedDraftGivesWay();
    void damagedDraftLeftBehindGivesWay();
    void draftIsTriedAgain();
    void secondCopyComesBack_data();
    void secondCopyComesBack();
    void secondCopyGoesWhereThereIsRoom();
    void secondCopyOfWhoMayNotWriteIsTold();
    void damagedSecondCopiesStay();
    void secondCopiesOfSessionsStandApart();
    void givenUpTextDoesNotComeBack();
    void flushTellsWhatFailed();
    void closingWritesTheDraft();
    void savesVersions();
    void savesNothingTwice();
    void anotherSaveCameFirst();
    void revertsToWhatAnotherSaved();
    void revertsWhatWasTyped();
    void submittingSavesFirst();
    void refusedActionSavesNothing();
    void submittedTextStays();
    void takenBackItStillSaysWhyItWasReturned();
    void takenAwayTextIsKept_data();
    void takenAwayTextIsKept();
    void takenAwayUnchangedLeavesNothing();
    void putAwayDraftComesBack();
    void ownStepLeavesNoDraftBehind_data();
    void ownStepLeavesNoDraftBehind();
    void savingOnTopKeepsWhatWasInFlight();
    void replacedReviewerIsToldWhy();
    void disabledPersonIsNotHeld();
    void lastingTroubleDoesNotHold();
    void troubleIsNoRefusal();
    void reviewerTakesBackAfterSaving();
    void nobodyWritesNothing();
    void draftsOfOthersStayTheirs();
    void twoWindowsKeepBothTexts();
    void otherWindowsDraftIsNotDropped_data();
    void otherWindowsDraftIsNotDropped();
    void otherWindowsDraftOutlivesAHandOver();
    void nothingIsDoneToATextNobodyHasSeen_data();
    void nothingIsDoneToATextNobodyHasSeen();
    void leftBehindDraftComesBackWithTheRight();

private:
    std::unique_ptr<Database> connection();
    std::unique_ptr<OpenArticle> open(const Person &person);
    std::unique_ptr<OpenArticle> open() { return open(m_person); }
    std::optional<Article> draft() const;
    int versions() const;
    QStringList secondCopies() const;
    // Of the articles besides the one.
    QList<Article> copies() const;
    void submitElsewhere();
    // Submitted and read by one person as far as the round.
    void reviewUpTo(Round round);
    Result<State> act(Action action, PersonId person);
    static void type(OpenArticle &article, const QString &text);
    static ActionRequest submit();

    QTemporaryDir m_temporary; // in place of the one of everybody
    std::unique_ptr<Home> m_home;
    std::unique_ptr<Database> m_db;
    std::unique_ptr<LibraryWorker> m_worker;
    Person m_person;
    Article m_text; // one saved version of it is in the library
};

std::unique_ptr<Database> TestOpenArticle::connection()
{
    OpenOptions options;
    options.ownerName = u"高鹤"_qs;
    options.busyTimeout = 50;
    options.clock = m_home->clock();
    Result<std::unique_ptr<Database>> opened = Database::open(m_home->library, options);
    return opened ? std::move(*opened) : nullptr;
}

void TestOpenArticle::init()
{
    qputenv("TMPDIR", QFile::encodeName(m_temporary.path()));
    qputenv("XDG_DATA_HOME", QFile::encodeName(m_temporary.filePath(u"data"_qs)));
    m_home = std::make_unique<Home>();
    m_db = connection();
    QVERIFY(m_db);
    OpenOptions options;
    options.create = false;
    options.busyTimeout = 50;
    options.clock = m_home->clock();
    m_worker = std::make_unique<LibraryWorker>(m_home->library, options);
    m_person = people(*m_db)->first();
    m_text = completeArticle(u"盘点过去一年"_qs);
    VERIFY_OK(createArticle(*m_db, m_text, m_person.id));
    VERIFY_OK(saveRevision(*m_db, m_text, m_person.id, {}));
}

void TestOpenArticle::cleanup()
{
    m_worker.reset();
    m_db.reset();
    m_home.reset();
}

std::unique_ptr<OpenArticle> TestOpenArticle::open(const Person &person)
{
    Result<std::unique_ptr<OpenArticle>> opened =
        OpenArticle::open(*m_db, *m_worker, m_text.id, person);
    if (!opened) {
        return nullptr;
    }
    (*opened)->setAutosaveDelay(autosaveDelay);
    return std::move(*opened);
}

std::optional<Article> TestOpenArticle::draft() const
{
    const Result<std::optional<Draft>> read = loadDraft(*m_db, m_text.id, m_person.id);
    return read && read->has_value() ? std::optional((*read)->content) : std::nullopt;
}

QStringList TestOpenArticle::secondCopies() const
{
    QStringList paths;
    QDirIterator files(m_temporary.path(), {u"*.json"_qs}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        paths.append(files.next());
    }
    return paths;
}

int TestOpenArticle::versions() const
{
    const Result<QList<RevisionInfo>> all = revisions(*m_db, m_text.id);
    return all ? int(all->size()) : -1;
}

QList<Article> TestOpenArticle::copies() const
{
    ListRequest request;
    request.queue = Queue::Mine;
    request.person = m_person.id;
    const Result<QList<ArticleSummary>> mine = listArticles(*m_db, request);
    QList<Article> copies;
    for (const ArticleSummary &one : mine ? *mine : QList<ArticleSummary>()) {
        const Result<std::optional<Draft>> text = loadDraft(*m_db, one.id, m_person.id);
        if (one.id != m_text.id && text && text->has_value()) {
            copies.append((*text)->content);
        }
    }
    return copies;
}

// By the same person, in another window.
void TestOpenArticle::submitElsewhere()
{
    const auto other = connection();
    const Result<ArticleSummary> summary = articleSummary(*other, m_text.id);
    VERIFY_OK(summary);
    ActionRequest request = submit();
    request.article = m_text.id;
    request.person = m_person.id;
    request.revision = summary->head; // not what is being written here
    VERIFY_OK(Pandian::act(*other, request));
}

Result<State> TestOpenArticle::act(Action action, PersonId person)
{
    ActionRequest request;
    request.article = m_text.id;
    request.action = action;
    request.person = person;
    request.opinion = u"已阅"_qs;
    return Pandian::act(*m_db, request);
}

void TestOpenArticle::reviewUpTo(Round round)
{
    LibrarySettings settings;
    settings.singlePersonMode = true;
    VERIFY_OK(setLibrarySettings(*m_db, settings, m_person.id));
    VERIFY_OK(act(Action::Submit, m_person.id));
    for (const Round before : AllRounds) {
        if (before < round) {
            VERIFY_OK(act(Action::Approve, m_person.id));
        }
    }
}

void TestOpenArticle::type(OpenArticle &article, const QString &text)
{
    QTextCursor cursor(article.document()->textDocument());
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(text);
}

ActionRequest TestOpenArticle::submit()
{
    ActionRequest request;
    request.action = Action::Submit;
    return request;
}

void TestOpenArticle::autosavesWhatIsTyped()
{
    const auto article = open();
    QSignalSpy saved(article.get(), &OpenArticle::autosaved);
    QSignalSpy unsaved(article.get(), &OpenArticle::unsavedChangesChanged);
    QVERIFY(article->isEditable());
    QVERIFY(!article->hasUnsavedChanges());
    QCOMPARE(article->lastAutosave(), 0);
    QCOMPARE(OpenArticle::AutosaveDelay, 2000);
    type(*article, u"新"_qs);
    QVERIFY(article->hasUnsavedChanges());
    QCOMPARE(unsaved.count(), 1);
    QTRY_COMPARE(saved.count(), 1);
    QVERIFY(draft() == article->document()->snapshot());
    QCOMPARE(article->lastAutosave(), saved.first().first().toLongLong());
    QVERIFY(article->hasUnsavedChanges()); // a draft is no version
    QCOMPARE(unsaved.count(), 1);
    QCOMPARE(versions(), 1);
}

void TestOpenArticle::autosavesMetadata()
{
    const auto article = open();
    Article metadata = article->document()->metadata();
    metadata.source = u"汀兰日报"_qs;
    article->document()->setMetadata(metadata);
    QTRY_VERIFY(draft().has_value());
    QCOMPARE(draft()->source, u"汀兰日报"_qs);
    QCOMPARE(draft()->title, m_text.title);
}

// It does not wait for a pause.
void TestOpenArticle::autosavesDuringTyping()
{
    const auto article = open();
    article->setAutosaveDelay(100);
    QSignalSpy saved(article.get(), &OpenArticle::autosaved);
    QTimer typing;
    connect(&typing, &QTimer::timeout, this, [&article] { type(*article, u"字"_qs); });
    typing.start(5);
    QTRY_VERIFY(saved.count() >= 2);
}

void TestOpenArticle::autosavesWhatWasTypedMeanwhile()
{
    const auto article = open();
    QSemaphore busy;
    QSemaphore free;
    const QFuture<Result<int>> job = m_worker->run<int>([&](Database &) {
        busy.release();
        free.acquire();
        return Result<int>(0);
    });
    busy.acquire();
    type(*article, u"先"_qs);
    QSignalSpy saved(article.get(), &OpenArticle::autosaved);
    FiredTimers fired;
    QTRY_VERIFY(fired.contains(autosaveDelay)); // the draft is in flight
    type(*article, u"后"_qs);
    QCOMPARE(saved.count(), 0);
    free.release();
    QTRY_VERIFY(draft() == article->document()->snapshot());
    QVERIFY(plainText(draft()->sections.last().blocks).endsWith(u"先后"_qs));
    QVERIFY(job.isFinished());
}

// The one who opens it knows nothing but the library.
void TestOpenArticle::draftOutlivesTheProcess()
{
    const auto lost = open();
    type(*lost, u"写好的"_qs);
    QTRY_VERIFY(draft().has_value());
    const Article written = lost->document()->snapshot();
    lost->setAutosaveDelay(600'000);
    type(*lost, u"没来得及"_qs);

    const auto library = connection();
    const Result<std::unique_ptr<OpenArticle>> opened =
        OpenArticle::open(*library, *m_worker, m_text.id, m_person);
    VERIFY_OK(opened);
    QVERIFY((*opened)->hasUnsavedChanges());
    QVERIFY((*opened)->document()->snapshot() == written);
    QCOMPARE((*opened)->base(), lost->base());
    VERIFY_OK((*opened)->save());
    QCOMPARE(versions(), 2);
}

void TestOpenArticle::damagedDraftGivesWay_data()
{
    QTest::addColumn<QString>("by");
    for (const char *by : {"autosave", "save", "submit", "revert"}) {
        QTest::newRow(by) << QString::fromLatin1(by);
    }
}

// To the last version, to what is written then, and to nothing else: no copy, no conflict.
void TestOpenArticle::damagedDraftGivesWay()
{
    QFETCH(QString, by);
    auto article = open();
    QVERIFY(!article->draftDamage());
    type(*article, u"写好的"_qs);
    VERIFY_OK(article->flushDraft());
    article.reset();
    VERIFY_OK(execute(*m_db, u"UPDATE draft SET body = x'00'"_qs));

    article = open();
    QVERIFY(article->draftDamage());
    QCOMPARE(article->draftDamage()->code, ErrorCode::Damaged);
    QVERIFY(article->document()->snapshot() == m_text);
    QVERIFY(article->isEditable());
    QVERIFY(!article->hasUnsavedChanges());
    QSignalSpy rescued(article.get(), &OpenArticle::rescued);
    type(*article, u"再写的"_qs);
    const Article typed = article->document()->snapshot();
    if (by == u"autosave") {
        QTRY_VERIFY(draft() == typed);
    } else if (by == u"save") {
        VERIFY_OK(article->save());
    } else if (by == u"submit") {
        VERIFY_OK(article->perform(submit()));
    } else {
        VERIFY_OK(article->revertToRevision());
    }
    QVERIFY(article->document()->snapshot() == (by == u"revert" ? m_text : typed));
    QCOMPARE(rescued.count(), 0);
    QVERIFY(copies().isEmpty());
    article.reset();
    QVERIFY(!open()->draftDamage());
}

// Also one that nobody looked for while the article was closed to the person.
void TestOpenArticle::damagedDraftLeftBehindGivesWay()
{
    const Result<Person> reviewer = addPerson(*m_db, u"周明"_qs, Role::FirstReviewer, m_person.id);
    VERIFY_OK(reviewer);
    VERIFY_OK(act(Action::Submit, m_person.id));
    VERIFY_OK(act(Action::StartReview, reviewer->id));
    {
        const auto article = open(*reviewer);
        type(*article, u"审稿时改的"_qs);
        VERIFY_OK(article->flushDraft());
    }
    VERIFY_OK(execute(*m_db, u"UPDATE draft SET body = x'00'"_qs));
    VERIFY_OK(act(Action::ReplaceReviewer, m_person.id));
    const auto article = open(*reviewer);
    QVERIFY(!article->isEditable());
    QVERIFY(!article->draftDamage());
    ActionRequest start;
    start.action = Action::StartReview;
    VERIFY_OK(article->perform(start));
    QVERIFY(article->isEditable());
    QVERIFY(article->draftDamage());
    QSignalSpy rescued(article.get(), &OpenArticle::rescued);
    type(*article, u"再改的"_qs);
    VERIFY_OK(article->flushDraft());
    QCOMPARE(rescued.count(), 0);
    QVERIFY(!article->draftDamage());
    QVERIFY(
        plainText(article->document()->snapshot().sections.last().blocks).endsWith(u"再改的"_qs));
}

void TestOpenArticle::draftIsTriedAgain()
{
    const auto article = open();
    QSignalSpy failed(article.get(), &OpenArticle::autosaveFailed);
    const auto other = connection();
    bool told = false;
    VERIFY_OK(other->transaction([&]() -> Result<void> {
        type(*article, u"一"_qs);
        told = QTest::qWaitFor([&failed] { return failed.count() > 0; });
        return {};
    }));
    QVERIFY(told);
    QCOMPARE(failed.count(), 1);
    const auto error = failed.first().first().value<Error>();
    QCOMPARE(error.code, ErrorCode::Locked);
    QVERIFY(isPlainSentence(error.message));
    QVERIFY(!draft());
    QVERIFY(article->hasUnsavedChanges());
    QVERIFY(error.message.contains(u"kept elsewhere on this computer"));
    QCOMPARE(secondCopies().size(), 1);
    QVERIFY(secondCopies().first().startsWith(m_temporary.filePath(u"data/"_qs)));
    type(*article, u"二"_qs);
    QTRY_VERIFY(draft() == article->document()->snapshot());
    QVERIFY(secondCopies().isEmpty());
}

// Of a session that ended while the library took nothing.
void TestOpenArticle::secondCopyComesBack_data()
{
    QTest::addColumn<QString>("meanwhile");
    for (const char *meanwhile :
         {"nothing", "a draft before", "a draft since", "a version since", "the same text"}) {
        QTest::newRow(meanwhile) << QString::fromLatin1(meanwhile);
    }
}

void TestOpenArticle::secondCopyComesBack()
{
    QFETCH(QString, meanwhile);
    auto article = open();
    article->setAutosaveDelay(600'000);
    const RevisionId base = article->base();
    const Article before = article->document()->snapshot();
    if (meanwhile == u"a draft before") {
        type(*article, u"早先"_qs);
        VERIFY_OK(article->flushDraft());
    }
    const auto known = draftSha256(*m_db, m_text.id, m_person.id);
    VERIFY_OK(known);
    type(*article, u"写不进去的"_qs);
    const Article lost = article->document()->snapshot();
    article->giveUp();
    article.reset();
    SecondCopy second; // never dropped, as by a process that is killed
    VERIFY_OK(second.keep(lost, base, *known, m_person.id));
    const QStringList files = secondCopies();
    QCOMPARE(files.size(), 1);
    const QFileInfo folder(QFileInfo(files.first()).absolutePath());
    QVERIFY(!(folder.permissions() & (QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther |
                                      QFile::ExeOther))); // nobody else's business
    Article other = before;
    other.title = u"另一个标题"_qs;
    if (meanwhile == u"a draft since") {
        VERIFY_OK(saveDraft(*m_db, other, m_person.id, base));
    } else if (meanwhile == u"a version since") {
        VERIFY_OK(saveRevision(*m_db, other, m_person.id, base));
    } else if (meanwhile == u"the same text") {
        VERIFY_OK(saveDraft(*m_db, lost, m_person.id, base));
    }
    const QList<ArticleId> taken = takeInSecondCopies(*m_db, m_person.id).taken;
    QVERIFY(secondCopies().isEmpty());
    if (meanwhile == u"the same text") {
        QVERIFY(taken.isEmpty());
        return;
    }
    QCOMPARE(taken.size(), 1);
    QCOMPARE(taken.first() == lost.id, !meanwhile.endsWith(u"since"));
    const auto text = loadDraft(*m_db, taken.first(), m_person.id);
    VERIFY_OK(text);
    QVERIFY(text->has_value());
    Article content = (*text)->content;
    content.id = lost.id;
    QCOMPARE(content, lost);
    if (meanwhile.endsWith(u"since")) {
        const auto kept = open();
        QCOMPARE(kept->document()->snapshot().title, other.title);
    }
    QVERIFY(takeInSecondCopies(*m_db, m_person.id).taken.isEmpty());
}

// A full disk holds the library and the program's own folder; another one may not be full.
void TestOpenArticle::secondCopyGoesWhereThereIsRoom()
{
    const auto article = open();
    Article text = article->document()->snapshot();
    text.title = u"没处写的"_qs;
    const RevisionId base = article->base();
    QFile blocked(m_temporary.filePath(u"blocked"_qs));
    QVERIFY(blocked.open(QIODevice::WriteOnly));
    qputenv("XDG_DATA_HOME", QFile::encodeName(blocked.fileName())); // no folder
    SecondCopy second;
    VERIFY_OK(second.keep(text, base, {}, m_person.id));
    QCOMPARE(secondCopies().size(), 1);
    QVERIFY(!secondCopies().first().contains(u"/data/"));
    qputenv("XDG_DATA_HOME", QFile::encodeName(m_temporary.filePath(u"data"_qs)));
    QCOMPARE(takeInSecondCopies(*m_db, m_person.id).taken.size(), 1);
    QCOMPARE(draft(), std::optional(text));
    QVERIFY(secondCopies().isEmpty());
}

void TestOpenArticle::secondCopyOfWhoMayNotWriteIsTold()
{
    const Result<Person> reviewer = addPerson(*m_db, u"周明"_qs, Role::FirstReviewer, m_person.id);
    VERIFY_OK(reviewer);
    Article text = m_text;
    text.title = u"审稿时改的"_qs;
    SecondCopy second;
    VERIFY_OK(second.keep(text, articleSummary(*m_db, m_text.id)->head, {}, reviewer->id));
    const SecondCopies held = takeInSecondCopies(*m_db, reviewer->id);
    QVERIFY(held.taken.isEmpty());
    QVERIFY(held.refused);
    QVERIFY(isPlainSentence(held.refused->message));
    QVERIFY(held.refused->message.contains(m_text.title));
    QCOMPARE(secondCopies().size(), 1);
    VERIFY_OK(setRoles(*m_db, reviewer->id, Roles(Role::Writer), m_person.id));
    QCOMPARE(takeInSecondCopies(*m_db, reviewer->id).taken.size(), 1);
    QVERIFY(secondCopies().isEmpty());
}

void TestOpenArticle::damagedSecondCopiesStay()
{
    const auto article = open();
    SecondCopy second;
    VERIFY_OK(second.keep(article->document()->snapshot(), article->base(), {}, m_person.id));
    const QString path = secondCopies().value(0);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write("{\"format\":1") > 0);
    file.close();
    QVERIFY(takeInSecondCopies(*m_db, m_person.id).taken.isEmpty());
    QVERIFY(QFile::exists(path));
    second.drop();
    QVERIFY(secondCopies().isEmpty());
}

// One that cannot come in yet is not in the way of the next session's.
void TestOpenArticle::secondCopiesOfSessionsStandApart()
{
    Article first = m_text;
    first.title = u"上一次写的"_qs;
    Article next = m_text;
    next.title = u"这一次写的"_qs;
    const RevisionId base = articleSummary(*m_db, m_text.id)->head;
    SecondCopy former;
    VERIFY_OK(former.keep(first, base, {}, m_person.id));
    const auto other = connection();
    VERIFY_OK(other->transaction([&]() -> Result<void> {
        if (!takeInSecondCopies(*m_db, m_person.id).taken.isEmpty()) {
            return Error{ErrorCode::Internal, u"taken"_qs, {}};
        }
        SecondCopy copy;
        const Result<void> kept = copy.keep(next, base, {}, m_person.id);
        return kept ? copy.keep(next, base, {}, m_person.id) : kept; // its own is replaced
    }));
    QCOMPARE(secondCopies().size(), 2);
    QCOMPARE(takeInSecondCopies(*m_db, m_person.id).taken.size(), 2);
    QStringList titles;
    for (const Article &one : copies() + QList<Article>{draft().value_or(Article())}) {
        titles.append(one.title);
    }
    titles.sort();
    QCOMPARE(titles, (QStringList{u"上一次写的"_qs, u"这一次写的"_qs}));
}

void TestOpenArticle::givenUpTextDoesNotComeBack()
{
    auto article = open();
    article->setAutosaveDelay(600'000);
    type(*article, u"不要的"_qs);
    const auto other = connection();
    VERIFY_OK(other->transaction([&]() -> Result<void> {
        static_cast<void>(article->flushDraft());
        return {};
    }));
    QCOMPARE(secondCopies().size(), 1);
    article->giveUp();
    QVERIFY(secondCopies().isEmpty());
}

void TestOpenArticle::flushTellsWhatFailed()
{
    const auto article = open();
    article->setAutosaveDelay(600'000);
    type(*article, u"一"_qs);
    const auto other = connection();
    Result<void> flushed;
    VERIFY_OK(other->transaction([&]() -> Result<void> {
        flushed = article->flushDraft();
        return {};
    }));
    VERIFY_ERROR(flushed, ErrorCode::Locked);
    QVERIFY(!draft());
    VERIFY_OK(article->flushDraft());
    QVERIFY(draft() == article->document()->snapshot());
}

void TestOpenArticle::closingWritesTheDraft()
{
    auto article = open();
    article->setAutosaveDelay(600'000);
    type(*article, u"最后一句。"_qs);
    const Article written = article->document()->snapshot();
    article.reset();
    QVERIFY(draft() == written);
}

void TestOpenArticle::savesVersions()
{
    const auto article = open();
    type(*article, u"新"_qs);
    QTRY_VERIFY(draft().has_value());
    QSignalSpy unsaved(article.get(), &OpenArticle::unsavedChangesChanged);
    const RevisionId before = article->base();
    const Result<RevisionInfo> info = article->save();
    VERIFY_OK(info);
    QCOMPARE(article->base(), info->id);
    QVERIFY(article->base() != before);
    QCOMPARE(article->summary().head, info->id);
    QCOMPARE(article->summary().revisionNumber, 2);
    QVERIFY(!article->hasUnsavedChanges());
    QCOMPARE(unsaved.count(), 1);
    QVERIFY(!draft());
    const Result<Article> stored = loadRevision(*m_db, info->id);
    VERIFY_OK(stored);
    QVERIFY(*stored == article->document()->snapshot());
}

void TestOpenArticle::savesNothingTwice()
{
    const auto article = open();
    const RevisionId before = article->base();
    const Result<RevisionInfo> info = article->save();
    VERIFY_OK(info);
    QCOMPARE(info->id, before);
    QCOMPARE(versions(), 1);
    type(*article, u"新"_qs);
    article->document()->textDocument()->undo();
    VERIFY_OK(article->save());
    QCOMPARE(article->base(), before);
    QCOMPARE(versions(), 1);
    QVERIFY(!article->hasUnsavedChanges());
}

void TestOpenArticle::anotherSaveCameFirst()
{
    auto article = open();
    const RevisionId before = article->base();
    type(*article, u"我的"_qs);
    const Article mine = article->document()->snapshot();

    const auto other = connection();
    Article theirs = m_text;
    theirs.title = u"别人的主题"_qs;
    VERIFY_OK(saveRevision(*other, theirs, m_person.id, before));

    VERIFY_ERROR(article->save(), ErrorCode::Conflict);
    VERIFY_ERROR(article->perform(submit()), ErrorCode::Conflict);
    QCOMPARE(article->base(), before);
    QVERIFY(article->hasUnsavedChanges());
    QVERIFY(article->isOvertaken());
    QVERIFY(article->document()->snapshot() == mine);
    QCOMPARE(versions(), 2);
    VERIFY_OK(article->flushDraft());
    article.reset();
    QVERIFY(draft() == mine);
    article = open();
    QVERIFY(article->document()->snapshot() == mine);

    VERIFY_OK(article->saveOnTop());
    QVERIFY(!article->isOvertaken());
    QCOMPARE(versions(), 3);
    const Result<Article> newest = loadRevision(*m_db, article->summary().head);
    VERIFY_OK(newest);
    QVERIFY(*newest == mine);
    type(*article, u"再写"_qs);
    VERIFY_OK(article->save());
    QCOMPARE(versions(), 4);
}

void TestOpenArticle::revertsToWhatAnotherSaved()
{
    const auto article = open();
    type(*article, u"我的"_qs);
    const auto other = connection();
    Article theirs = m_text;
    theirs.title = u"别人的主题"_qs;
    const Result<RevisionInfo> info = saveRevision(*other, theirs, m_person.id, article->base());
    VERIFY_OK(info);
    VERIFY_ERROR(article->save(), ErrorCode::Conflict);

    VERIFY_OK(article->revertToRevision());
    QVERIFY(article->document()->snapshot() == theirs);
    QCOMPARE(article->base(), info->id);
    type(*article, u"再写"_qs);
    VERIFY_OK(article->save());
    QCOMPARE(versions(), 3);
}

void TestOpenArticle::revertsWhatWasTyped()
{
    const auto article = open();
    ArticleDocument *const document = article->document();
    type(*article, u"不要的"_qs);
    QTRY_VERIFY(draft().has_value());
    QSignalSpy unsaved(article.get(), &OpenArticle::unsavedChangesChanged);
    VERIFY_OK(article->revertToRevision());
    QCOMPARE(article->document(), document);
    QVERIFY(document->snapshot() == m_text);
    QVERIFY(!article->hasUnsavedChanges());
    QCOMPARE(unsaved.count(), 1);
    QVERIFY(!draft());
    VERIFY_OK(article->flushDraft());
    QVERIFY(!draft());
}

void TestOpenArticle::submittingSavesFirst()
{
    const auto article = open();
    article->setAutosaveDelay(600'000);
    type(*article, u"最后一句。"_qs);
    const Article written = article->document()->snapshot();
    const Result<State> state = article->perform(submit());
    VERIFY_OK(state);
    QCOMPARE(*state, State::AwaitingFirst);
    const Result<Article> stored = loadRevision(*m_db, article->summary().head);
    VERIFY_OK(stored);
    QVERIFY(*stored == written);
    QVERIFY(!article->hasUnsavedChanges());
    QVERIFY(!draft());
}

void TestOpenArticle::refusedActionSavesNothing()
{
    const auto article = open();
    Article metadata = article->document()->metadata();
    metadata.source.clear();
    article->document()->setMetadata(metadata);
    QVERIFY(!article->refusalTexts(Action::Submit).isEmpty());
    VERIFY_ERROR(article->perform(submit()), ErrorCode::Refused);
    QCOMPARE(versions(), 1);
    QVERIFY(article->hasUnsavedChanges());
    QCOMPARE(article->summary().state, State::Draft);
}

void TestOpenArticle::submittedTextStays()
{
    const auto article = open();
    QSignalSpy states(article.get(), &OpenArticle::stateChanged);
    VERIFY_OK(article->perform(submit()));
    QVERIFY(states.count() > 0);
    QVERIFY(!article->isEditable());
    QVERIFY(!article->refusalTexts(Action::Edit).isEmpty());
    QVERIFY(article->nextAction() == Action::Recall);

    type(*article, u"偷偷改"_qs); // no window lets it happen
    VERIFY_ERROR(article->save(), ErrorCode::Refused);
    VERIFY_OK(article->flushDraft());
    QVERIFY(!draft());
    QCOMPARE(versions(), 1);
    QVERIFY(article->document()->snapshot() == m_text);

    ActionRequest recall;
    recall.action = Action::Recall;
    VERIFY_OK(article->perform(recall));
    QVERIFY(article->isEditable());
}

void TestOpenArticle::takenBackItStillSaysWhyItWasReturned()
{
    LibrarySettings settings;
    settings.singlePersonMode = true;
    VERIFY_OK(setLibrarySettings(*m_db, settings, m_person.id));
    VERIFY_OK(act(Action::Submit, m_person.id));
    VERIFY_OK(act(Action::Return, m_person.id));
    const auto returned = standingNote(*m_db, m_text.id);
    VERIFY_OK(returned);
    QVERIFY(returned->has_value());
    VERIFY_OK(act(Action::Submit, m_person.id));
    QVERIFY(!standingNote(*m_db, m_text.id)->has_value());
    QCOMPARE(*act(Action::Recall, m_person.id), State::Returned);
    QVERIFY(*standingNote(*m_db, m_text.id) == *returned);
}

void TestOpenArticle::takenAwayTextIsKept_data()
{
    QTest::addColumn<QString>("when");
    QTest::addColumn<bool>("autosaved");
    for (const char *when : {"autosave", "refresh", "save", "flush", "action", "close"}) {
        QTest::newRow(when) << QString::fromLatin1(when) << false;
    }
    for (const char *when : {"refresh", "save", "flush", "action", "close"}) {
        QTest::addRow("autosaved first, then %s", when) << QString::fromLatin1(when) << true;
    }
}

void TestOpenArticle::takenAwayTextIsKept()
{
    QFETCH(QString, when);
    QFETCH(bool, autosaved);
    auto article = open();
    article->setAutosaveDelay(when == u"autosave" ? 10 : 600'000);
    const SectionId section = m_text.sections.first().id;
    VERIFY_OK(
        article->editSectionWork(section, [](SectionWork &work) { work.note = u"等数据"_qs; }));
    if (autosaved) {
        type(*article, u"最后一句。"_qs);
        VERIFY_OK(article->flushDraft());
        submitElsewhere();
        QVERIFY(draft());
    } else {
        submitElsewhere();
        type(*article, u"最后一句。"_qs);
    }
    QSignalSpy errors(article.get(), &OpenArticle::autosaveFailed);
    const Article typed = article->document()->snapshot();
    if (when == u"refresh") {
        VERIFY_OK(article->refresh());
        QVERIFY(!article->isEditable());
    } else if (when == u"save") {
        VERIFY_ERROR(article->save(), ErrorCode::Refused);
    } else if (when == u"flush") {
        VERIFY_OK(article->flushDraft());
    } else if (when == u"action") {
        ActionRequest recall;
        recall.action = Action::Recall;
        VERIFY_OK(article->perform(recall));
    } else if (when == u"close") {
        article.reset();
    }
    QTRY_COMPARE(copies().size(), 1);
    Article kept = copies().first();
    QVERIFY(kept.id != m_text.id);
    QCOMPARE(sectionWorks(*m_db, kept.id)->value(section).note, u"等数据"_qs);
    kept.id = typed.id;
    QVERIFY(kept == typed);
    QVERIFY(!draft());
    QCOMPARE(errors.count(), 0);
    if (article) {
        QTRY_VERIFY(article->document()->snapshot() == m_text);
        QVERIFY(!article->hasUnsavedChanges());
        QCOMPARE(article->isEditable(), when == u"action");
        VERIFY_OK(article->flushDraft());
        article.reset();
        QCOMPARE(copies().size(), 1);
    }
}

void TestOpenArticle::takenAwayUnchangedLeavesNothing()
{
    const auto article = open();
    article->setAutosaveDelay(600'000);
    submitElsewhere();
    type(*article, u"不要了"_qs);
    article->document()->textDocument()->undo();
    VERIFY_OK(article->flushDraft());
    QCOMPARE(copies().size(), 0);
    QVERIFY(!article->isEditable());
}

// By the person's own hand, together with the article.
void TestOpenArticle::putAwayDraftComesBack()
{
    const auto article = open();
    type(*article, u"没写完"_qs);
    VERIFY_OK(article->flushDraft());
    const Article typed = article->document()->snapshot();
    ActionRequest request;
    request.action = Action::Discard;
    VERIFY_OK(article->perform(request));
    VERIFY_OK(article->refresh());
    VERIFY_OK(article->flushDraft());
    QCOMPARE(copies().size(), 0);
    request.action = Action::Restore;
    VERIFY_OK(article->perform(request));
    QVERIFY(article->isEditable());
    QVERIFY(article->document()->snapshot() == typed);
    QVERIFY(draft() == typed);
}

// Only what is thrown away is expected back with its draft.
void TestOpenArticle::ownStepLeavesNoDraftBehind_data()
{
    QTest::addColumn<Action>("action");
    QTest::newRow("rejected") << Action::Reject;
    QTest::newRow("given to another reviewer") << Action::ReplaceReviewer;
    QTest::newRow("withdrawn during the correction") << Action::Withdraw;
}

void TestOpenArticle::ownStepLeavesNoDraftBehind()
{
    QFETCH(Action, action);
    reviewUpTo(Round::Final);
    if (action == Action::Withdraw) {
        VERIFY_OK(act(Action::Approve, m_person.id));
        VERIFY_OK(act(Action::Correct, m_person.id));
    } else {
        VERIFY_OK(act(Action::StartReview, m_person.id));
    }
    const auto article = open();
    QVERIFY(article->isEditable());
    type(*article, u"没写完"_qs);
    VERIFY_OK(article->flushDraft());
    Article typed = article->document()->snapshot();
    QSignalSpy rescued(article.get(), &OpenArticle::rescued);
    ActionRequest request;
    request.action = action;
    request.opinion = u"不用了"_qs;
    VERIFY_OK(article->perform(request));
    QVERIFY(!article->isEditable());
    QCOMPARE(rescued.count(), 1);
    QVERIFY(isPlainSentence(rescued.first().at(1).value<Error>().message));
    QCOMPARE(copies().size(), 1);
    typed.id = copies().first().id;
    QVERIFY(copies().first() == typed);
    QVERIFY(!draft());
    QVERIFY(article->document()->snapshot() == m_text);
}

// A draft that is in the library, of which this thread has not heard, when the article is gone.
void TestOpenArticle::savingOnTopKeepsWhatWasInFlight()
{
    const auto article = open();
    QSemaphore free;
    m_worker->run<int>([&free](Database &) {
        free.acquire();
        return Result<int>(0);
    });
    type(*article, u"最后一句。"_qs);
    Article typed = article->document()->snapshot();
    FiredTimers fired;
    QTRY_VERIFY(fired.contains(autosaveDelay));
    free.release();
    m_worker->run<int>([](Database &) { return Result<int>(0); }).waitForFinished();
    QVERIFY(draft() == typed);
    submitElsewhere();
    VERIFY_ERROR(article->saveOnTop(), ErrorCode::Refused);
    QCOMPARE(copies().size(), 1);
    typed.id = copies().first().id;
    QVERIFY(copies().first() == typed);
    QVERIFY(!draft());
}

// Who may not write articles of his own has no place for it; that is not the news.
void TestOpenArticle::replacedReviewerIsToldWhy()
{
    const Result<Person> reviewer = addPerson(*m_db, u"李敏"_qs, Role::FirstReviewer, m_person.id);
    VERIFY_OK(reviewer);
    submitElsewhere();
    ActionRequest request;
    request.article = m_text.id;
    request.person = reviewer->id;
    request.action = Action::StartReview;
    VERIFY_OK(Pandian::act(*m_db, request));
    const auto article = open(*reviewer);
    QVERIFY(article && article->isEditable());
    article->setAutosaveDelay(600'000);
    type(*article, u"核红"_qs);
    const Article typed = article->document()->snapshot();
    request.person = m_person.id;
    request.action = Action::ReplaceReviewer;
    request.opinion = u"出差"_qs;
    VERIFY_OK(Pandian::act(*m_db, request));

    QSignalSpy states(article.get(), &OpenArticle::stateChanged);
    const Result<void> flushed = article->flushDraft();
    VERIFY_ERROR(flushed, ErrorCode::Refused);
    QCOMPARE(flushed.error().message, article->refusalTexts(Action::Edit).constFirst());
    QCOMPARE(states.count(), 1);
    VERIFY_ERROR(article->flushDraft(), ErrorCode::Refused); // still asks
    QCOMPARE(states.count(), 1);
    QVERIFY(article->document()->snapshot() == typed);
}

// Nothing is his own any more; it stays on the screen until he was asked.
void TestOpenArticle::disabledPersonIsNotHeld()
{
    const Result<Person> colleague = addPerson(*m_db, u"李敏"_qs, Role::Writer, m_person.id);
    VERIFY_OK(colleague);
    Article theirs = completeArticle(u"另一篇"_qs);
    VERIFY_OK(createArticle(*m_db, theirs, colleague->id));
    Result<std::unique_ptr<OpenArticle>> article =
        OpenArticle::open(*m_db, *m_worker, theirs.id, *colleague);
    VERIFY_OK(article);
    (*article)->setAutosaveDelay(600'000);
    type(**article, u"还没写完"_qs);
    const Article typed = (*article)->document()->snapshot();
    VERIFY_OK(setDisabled(*m_db, colleague->id, true, m_person.id));
    VERIFY_OK((*article)->refresh());
    VERIFY_ERROR((*article)->flushDraft(), ErrorCode::Refused);
    QVERIFY((*article)->document()->snapshot() == typed);
    (*article)->giveUp();
    VERIFY_OK((*article)->flushDraft());
}

void TestOpenArticle::lastingTroubleDoesNotHold()
{
    const auto article = open();
    article->setAutosaveDelay(600'000);
    Article metadata = article->document()->metadata();
    metadata.kind = u"no-such-kind"_qs; // as good as a full disk
    article->document()->setMetadata(metadata);
    VERIFY_ERROR(article->flushDraft(), ErrorCode::InvalidInput);
    VERIFY_ERROR(article->flushDraft(), ErrorCode::InvalidInput);
    article->giveUp();
    VERIFY_OK(article->flushDraft());
    QVERIFY(!draft());
    metadata.kind = m_text.kind;
    article->document()->setMetadata(metadata);
    type(*article, u"再写"_qs);
    VERIFY_OK(article->flushDraft());
    QVERIFY(draft() == article->document()->snapshot());
}

// What cannot be read is not taken for “not signed in”.
void TestOpenArticle::troubleIsNoRefusal()
{
    const auto article = open();
    VERIFY_OK(article->facts(Action::Submit));
    const auto other = connection();
    VERIFY_OK(execute(*other, u"ALTER TABLE setting RENAME TO gone"_qs));
    const Result<Facts> facts = article->facts(Action::Submit);
    QVERIFY(!facts);
    QCOMPARE(article->refusalTexts(Action::Submit), QStringList{facts.error().message});
    QVERIFY(!article->nextAction());
}

// Who cannot have it as an article of his own is told what to do.
void TestOpenArticle::reviewerTakesBackAfterSaving()
{
    const Result<Person> reviewer = addPerson(*m_db, u"李敏"_qs, Role::FirstReviewer, m_person.id);
    VERIFY_OK(reviewer);
    submitElsewhere();
    VERIFY_OK(act(Action::StartReview, reviewer->id));
    const auto article = open(*reviewer);
    QVERIFY(article && article->isEditable());
    type(*article, u"核红"_qs);
    const Article aside = article->document()->snapshot();
    VERIFY_OK(article->revertToRevision());
    type(*article, u"另改"_qs);
    const Result<void> taken = article->takeBack(aside);
    VERIFY_ERROR(taken, ErrorCode::Conflict);
    QVERIFY2(taken.error().message.contains(u"save"_qs), qPrintable(taken.error().message));
    VERIFY_OK(article->save());
    VERIFY_OK(article->takeBack(aside));
    QVERIFY(article->document()->snapshot() == aside);
    QVERIFY(article->hasUnsavedChanges());
}

void TestOpenArticle::nobodyWritesNothing()
{
    auto article = open(Person());
    QVERIFY(article);
    QVERIFY(!article->isEditable());
    QVERIFY(article->document()->snapshot() == m_text);
    type(*article, u"谁写的"_qs);
    VERIFY_OK(article->flushDraft());
    QVERIFY(!article->save().ok());
    article.reset();
    QVERIFY(!draft());
    QCOMPARE(versions(), 1);
}

void TestOpenArticle::draftsOfOthersStayTheirs()
{
    const auto article = open();
    type(*article, u"没写完"_qs);
    VERIFY_OK(article->flushDraft());
    const Result<Person> colleague = addPerson(*m_db, u"李敏"_qs, Role::Writer, m_person.id);
    VERIFY_OK(colleague);
    const auto seen = open(*colleague);
    QVERIFY(seen);
    QVERIFY(seen->document()->snapshot() == m_text);
}

// One person at two computers, with one library on a shared folder.
void TestOpenArticle::twoWindowsKeepBothTexts()
{
    const auto here = open();
    const auto there = open();
    type(*there, u"在那边写的"_qs);
    VERIFY_OK(there->flushDraft());
    const Article written = there->document()->snapshot();

    QSignalSpy rescued(here.get(), &OpenArticle::rescued);
    type(*here, u"在这边写的"_qs);
    Article typed = here->document()->snapshot();
    QTRY_COMPARE(rescued.count(), 1);
    QVERIFY(isPlainSentence(rescued.first().at(1).value<Error>().message));
    QVERIFY(draft() == written);
    QVERIFY(here->document()->snapshot() == written);
    QVERIFY(here->isEditable());
    QCOMPARE(copies().size(), 1);
    typed.id = copies().first().id;
    QVERIFY(copies().first() == typed);

    // From here on they go on from the same text, and the first to write is the one.
    type(*here, u"，接着写"_qs);
    VERIFY_OK(here->flushDraft());
    QVERIFY(draft() == here->document()->snapshot());
    QCOMPARE(rescued.count(), 1);
}

void TestOpenArticle::otherWindowsDraftIsNotDropped_data()
{
    QTest::addColumn<bool>("saves");
    QTest::newRow("save") << true;
    QTest::newRow("revert") << false;
}

void TestOpenArticle::otherWindowsDraftIsNotDropped()
{
    QFETCH(bool, saves);
    const auto here = open();
    auto there = open();
    type(*there, u"在那边写的"_qs);
    const Article written = there->document()->snapshot();
    there.reset();

    if (saves) {
        VERIFY_ERROR(here->save(), ErrorCode::Conflict);
    } else {
        VERIFY_ERROR(here->revertToRevision(), ErrorCode::Conflict);
    }
    QVERIFY(draft() == written);
    QVERIFY(here->document()->snapshot() == written);
    QVERIFY(here->hasUnsavedChanges());
    QCOMPARE(copies().size(), 0); // nothing was typed here
    VERIFY_OK(here->save());
    QVERIFY(!draft());
    QCOMPARE(versions(), 2);
}

void TestOpenArticle::otherWindowsDraftOutlivesAHandOver()
{
    const auto here = open();
    auto there = open();
    type(*here, u"在这边写的"_qs);
    VERIFY_OK(here->flushDraft());
    there = open();
    type(*there, u"，又在那边写的"_qs);
    VERIFY_OK(there->flushDraft());
    const Article written = there->document()->snapshot();
    VERIFY_OK(Pandian::perform(*m_db, [&] {
        ActionRequest request = submit();
        request.article = m_text.id;
        request.person = m_person.id;
        request.revision = here->base();
        return request;
    }()));
    type(*here, u"，还在写"_qs);
    VERIFY_OK(here->flushDraft());
    QCOMPARE(copies().size(), 1);
    QVERIFY(draft() == written); // until the article is opened the next time
    there.reset();
    const auto again = open();
    again->bringOutDraft();
    QVERIFY(!draft());
    QCOMPARE(copies().size(), 2);
}

// The other window's text comes on the screen while something is asked for.
void TestOpenArticle::nothingIsDoneToATextNobodyHasSeen_data()
{
    QTest::addColumn<QString>("asked");
    for (const char *asked : {"save", "save on top", "submit", "revert"}) {
        QTest::newRow(asked) << QString::fromLatin1(asked);
    }
}

void TestOpenArticle::nothingIsDoneToATextNobodyHasSeen()
{
    QFETCH(QString, asked);
    const auto here = open();
    const auto there = open();
    type(*there, u"在那边写的"_qs);
    VERIFY_OK(there->flushDraft());
    const Article written = there->document()->snapshot();
    QSemaphore started;
    QSemaphore free;
    m_worker->run<int>([&](Database &) {
        started.release();
        free.acquire();
        return Result<int>(0);
    });
    started.acquire();
    type(*here, u"在这边写的"_qs);
    FiredTimers timers;
    QTRY_VERIFY(timers.contains(autosaveDelay)); // the draft is on its way
    free.release();

    if (asked == u"save") {
        VERIFY_ERROR(here->save(), ErrorCode::Conflict);
    } else if (asked == u"save on top") {
        VERIFY_ERROR(here->saveOnTop(), ErrorCode::Conflict);
    } else if (asked == u"submit") {
        VERIFY_ERROR(here->perform(submit()), ErrorCode::Conflict);
    } else {
        VERIFY_ERROR(here->revertToRevision(), ErrorCode::Conflict);
    }
    QVERIFY(draft() == written);
    QVERIFY(here->document()->snapshot() == written);
    QCOMPARE(versions(), 1);
    QCOMPARE(here->summary().state, State::Draft);
    QCOMPARE(copies().size(), 1);
}

// A reviewer, who has no articles of his own, and whose round another had taken over.
void TestOpenArticle::leftBehindDraftComesBackWithTheRight()
{
    const Result<Person> reviewer = addPerson(*m_db, u"周明"_qs, Role::FirstReviewer, m_person.id);
    VERIFY_OK(reviewer);
    VERIFY_OK(act(Action::Submit, m_person.id));
    VERIFY_OK(act(Action::StartReview, reviewer->id));
    Article left;
    {
        const auto article = open(*reviewer);
        type(*article, u"审稿时改的"_qs);
        VERIFY_OK(article->flushDraft());
        left = article->document()->snapshot();
    }
    VERIFY_OK(act(Action::ReplaceReviewer, m_person.id));
    const auto article = open(*reviewer);
    QVERIFY(!article->isEditable());
    article->bringOutDraft(); // cannot be one of his
    ActionRequest start;
    start.action = Action::StartReview;
    VERIFY_OK(article->perform(start));
    QVERIFY(article->isEditable());
    QVERIFY(article->document()->snapshot() == left);
    type(*article, u"，接着改"_qs);
    VERIFY_OK(article->flushDraft());
    const Result<std::optional<Draft>> stored = loadDraft(*m_db, m_text.id, reviewer->id);
    VERIFY_OK(stored);
    QVERIFY((*stored)->content == article->document()->snapshot());
}

QTEST_MAIN(TestOpenArticle)
#include "tst_openarticle.moc"
