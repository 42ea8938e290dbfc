// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/workspace.h"

#include "openlibrary.h"
#include "session/articledocument.h"
#include "session/deskwork.h"
#include "session/libraryedits.h"
#include "session/secondcopy.h"
#include "storage/backup.h"
#include "storage/people.h"

#include <QSignalSpy>
#include <QTextCursor>
#include <QTimer>

using namespace Pandian;

namespace {

// All that a workspace tells its windows.
struct Told
{
    explicit Told(const Workspace &workspace)
        : opened(&workspace, &Workspace::libraryOpened)
        , closed(&workspace, &Workspace::libraryClosed)
        , person(&workspace, &Workspace::personChanged)
        , article(&workspace, &Workspace::articleShown)
        , articles(&workspace, &Workspace::articlesChanged)
    {
    }

    QSignalSpy opened;
    QSignalSpy closed;
    QSignalSpy person;
    QSignalSpy article;
    QSignalSpy articles;
};

void type(const Workspace &workspace, const QString &text)
{
    QTextCursor cursor(workspace.article()->document()->textDocument());
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(text);
}

} // namespace

class TestWorkspace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void opensAndCloses();
    void opensAnotherInItsPlace();
    void refusesWhatIsNoLibrary_data();
    void refusesWhatIsNoLibrary();
    void answersWithoutALibrary();
    void answersWithoutAPerson();
    void namesTheFirstPersonAfterTheUser_data();
    void namesTheFirstPersonAfterTheUser();
    void signsInAndOut();
    void remembersWhoWasSignedIn();
    void asksForAPassword();
    void disabledPersonIsSignedOut();
    void beginsAnArticle();
    void openingItAgainKeepsIt();
    void openingItAgainShowsTheNewest();
    void draftLeftBehindIsBroughtOut_data();
    void draftLeftBehindIsBroughtOut();
    void holdsSeveralArticles();
    void closesOneOfThem();
    void closingPutsAwayWhatWasLeftBlank();
    void closingLeavesWhatWasWrittenElsewhere_data();
    void closingLeavesWhatWasWrittenElsewhere();
    void nobodyWritesOverTheOnlyDraft();
    void opensBehindTheOneThatIsShown();
    void nextPersonFindsThemOpen();
    void closesAllOrNone();
    void closingKeepsWhatWasTyped_data();
    void closingKeepsWhatWasTyped();
    void opensTheDemonstrationOnce();
    void bringsTheDemonstrationBack();
    void tellsWhatACrashLeft();
    void textThatWaitedForARoleComesBack();
    void importsFromTheClipboard();
    void backsUpEveryDay();
    void tellsThatABackupFailed();
    void restoringIsRefusedBeforeAnythingIsClosed();
    void unwrittenTextKeepsThePersonSignedIn();
    void disabledPersonKeepsUnwrittenText();

private:
    Result<Person> add(const QString &name, const QByteArray &password);
    std::optional<Article> draftOf(ArticleId article);
    QList<ArticleId> openIds() const;

    std::unique_ptr<Home> m_home;
    std::unique_ptr<Workspace> m_workspace;
};

void TestWorkspace::init()
{
    m_home = std::make_unique<Home>();
    m_workspace = std::make_unique<Workspace>(m_home->settings, m_home->clock());
}

void TestWorkspace::cleanup()
{
    m_workspace.reset();
    m_home.reset();
}

Result<Person> TestWorkspace::add(const QString &name, const QByteArray &password)
{
    PersonEdit edit;
    edit.name = name;
    edit.roles = Role::Writer;
    edit.password = password;
    return waitFor(savePerson(*m_workspace, edit));
}

QList<ArticleId> TestWorkspace::openIds() const
{
    QList<ArticleId> ids;
    for (const OpenArticle *one : m_workspace->openArticles()) {
        ids.append(one->id());
    }
    return ids;
}

// As another process finds it.
std::optional<Article> TestWorkspace::draftOf(ArticleId article)
{
    OpenOptions options;
    options.readOnly = true;
    const auto db = Database::open(m_home->library, options);
    const auto everybody = db ? people(**db) : Result<QList<Person>>(db.error());
    if (!everybody) {
        return std::nullopt;
    }
    const auto draft = loadDraft(**db, article, everybody->first().id);
    return draft && draft->has_value() ? std::optional((*draft)->content) : std::nullopt;
}

void TestWorkspace::opensAndCloses()
{
    Told told(*m_workspace);
    QVERIFY(!m_workspace->isOpen());
    VERIFY_OK(m_workspace->openLibrary(m_home->library));
    QVERIFY(m_workspace->isOpen());
    QCOMPARE(QFileInfo(m_workspace->libraryPath()), QFileInfo(m_home->library));
    QVERIFY(m_workspace->person().has_value()); // the only one, who made it
    QCOMPARE(told.opened.count(), 1);
    QCOMPARE(told.person.count(), 1);
    QVERIFY(m_workspace->takeRecovered().articles.isEmpty());

    m_workspace->closeLibrary();
    QVERIFY(!m_workspace->isOpen());
    QVERIFY(m_workspace->libraryPath().isEmpty());
    QVERIFY(!m_workspace->person().has_value());
    QCOMPARE(told.closed.count(), 1);
    QCOMPARE(told.person.count(), 2);
    m_workspace->closeLibrary();
    QCOMPARE(told.closed.count(), 1);
    QCOMPARE(told.article.count(), 0);
}

void TestWorkspace::opensAnotherInItsPlace()
{
    VERIFY_OK(m_workspace->openLibrary(m_home->library));
    VERIFY_OK(m_workspace->newArticle());
    const ArticleId id = m_workspace->article()->id();
    type(*m_workspace, u"没保存"_qs);
    Told told(*m_workspace);
    VERIFY_OK(m_workspace->openLibrary(m_home->dir.filePath(u"新/另一个.sqlite"_qs)));
    QVERIFY(!m_workspace->article());
    QCOMPARE(told.article.count(), 1);
    QCOMPARE(told.closed.count(), 1);
    QCOMPARE(told.opened.count(), 1);
    QCOMPARE(articleCount(m_workspace->database()), 0);
    QCOMPARE(plainText(draftOf(id).value_or(Article()).lead), u"没保存"_qs);
}

void TestWorkspace::refusesWhatIsNoLibrary_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("text") << QByteArray("盘点1 这不是稿库\n").repeated(100);
    QTest::newRow("another database") << QByteArray("SQLite format 3\0", 16).repeated(64);
}

void TestWorkspace::refusesWhatIsNoLibrary()
{
    QFETCH(QByteArray, bytes);
    const QString path = m_home->write(u"别的.sqlite"_qs, bytes);
    Told told(*m_workspace);
    VERIFY_ERROR(m_workspace->openLibrary(path), ErrorCode::Damaged);
    QVERIFY(!m_workspace->isOpen());
    QCOMPARE(told.opened.count(), 0);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll() == bytes);
}

void TestWorkspace::answersWithoutALibrary()
{
    VERIFY_ERROR(m_workspace->newArticle(), ErrorCode::NotFound);
    VERIFY_ERROR(m_workspace->openDemonstration(), ErrorCode::NotFound);
    VERIFY_ERROR(m_workspace->openArticle(ArticleId::create()), ErrorCode::NotFound);
    VERIFY_ERROR(waitFor(m_workspace->importText(u"主题"_qs, {}, {})), ErrorCode::NotFound);
    VERIFY_ERROR(m_workspace->signIn(PersonId::create(), {}), ErrorCode::NotFound);
    VERIFY_ERROR(waitFor(m_workspace->signInInBackground(PersonId::create(), {})),
                 ErrorCode::NotFound);
    VERIFY_ERROR(waitFor(m_workspace->importFile(m_home->library, {}, {}, {})),
                 ErrorCode::NotFound);
    VERIFY_ERROR(waitFor(m_workspace->exportHtml(ArticleId::create(), m_home->library)),
                 ErrorCode::NotFound);
    VERIFY_ERROR(waitFor(m_workspace->backupTo(m_home->library)), ErrorCode::NotFound);
    VERIFY_OK(m_workspace->closeArticles());
    VERIFY_OK(m_workspace->signOut());
    m_workspace->rereadPerson();
    QVERIFY(!QFile::exists(m_home->library));
}

void TestWorkspace::answersWithoutAPerson()
{
    VERIFY_OK(m_workspace->openLibrary(m_home->library));
    VERIFY_OK(m_workspace->signOut());
    VERIFY_ERROR(m_workspace->newArticle(), ErrorCode::Refused);
    VERIFY_ERROR(m_workspace->openDemonstration(), ErrorCode::Refused);
    VERIFY_ERROR(waitFor(m_workspace->importText(u"主题"_qs, {}, {})), ErrorCode::Refused);
    VERIFY_ERROR(waitFor(m_workspace->importFile(m_home->library, {}, {}, {})), ErrorCode::Refused);
    QCOMPARE(articleCount(m_workspace->database()), 0);
}

void TestWorkspace::namesTheFirstPersonAfterTheUser_data()
{
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<QString>("name");
    QTest::newRow("a name") << QByteArray("高鹤") << u"高鹤"_qs;
    QTest::newRow("two names") << QByteArray("高鹤、王延辉") << u"pandian"_qs;
    QTest::newRow("none") << QByteArray() << u"pandian"_qs;
}

void TestWorkspace::namesTheFirstPersonAfterTheUser()
{
    QFETCH(QByteArray, user);
    const QByteArray before = qgetenv("USERNAME");
    const QByteArray beforeUser = qgetenv("USER");
    qputenv("USERNAME", user);
    qputenv("USER", "pandian");
    const auto restore = qScopeGuard([&] {
        qputenv("USERNAME", before);
        qputenv("USER", beforeUser);
    });
    VERIFY_OK(m_workspace->openLibrary(m_home->library));
    QVERIFY(m_workspace->person());
    QTEST(m_workspace->person()->name, "name");
}

void TestWorkspace::signsInAndOut()
{
    VERIFY_OK(m_workspace->openLibrary(m_home->library));
    const Person owner = *m_workspace->person();
    const Result<Person> colleague = add(u"李敏"_qs, QByteArray("secret"));
    VERIFY_OK(colleague);
    VERIFY_OK(m_workspace->newArticle());
    Told told(*m_workspace);

    VERIFY_ERROR(m_workspace->signIn(colleague->id, QByteArray("wrong")), ErrorCode::Refused);
    VERIFY_ERROR(waitFor(m_workspace->signInInBackground(colleague->id, {})), ErrorCode::Refused);
    QCOMPARE(told.person.count(), 0);
    QVERIFY(m_workspace->person() == owner);
    QVERIFY(m_workspace->article());

    VERIFY_OK(m_workspace->signIn(colleague->id, QByteArray("secret")));
    QVERIFY(m_workspace->person() == *colleague);
    QVERIFY(m_workspace->article()); // as this person sees it
    QCOMPARE(m_workspace->article()->person(), *colleague);
    QCOMPARE(told.person.count(), 1);

    VERIFY_OK(m_workspace->signOut());
    QVERIFY(!m_workspace->person().has_value());
    QVERIFY(!m_workspace->article());
    QCOMPARE(told.person.count(), 2);
    VERIFY_OK(m_workspace->signOut());
    QCOMPARE(told.person.count(), 2);

    VERIFY_OK(waitFor(m_workspace->signInInBackground(colleague->id, QByteArray("secret"))));
    QVERIFY(m_workspace->person() == *colleague);
    QCOMPARE(told.person.count(), 3);
}

void TestWorkspace::remembersWhoWasSignedIn()
{
    VERIFY_OK(m_workspace->openLibrary(m_home->library));
    const Result<Person> colleague = add(u"李敏"_qs, {});
    VERIFY_OK(colleague);
    VERIFY_OK(m_workspace->signIn(colleague->id, {}));
    m_workspace->closeLibrary();
    VERIFY_OK(m_workspace->openLibrary(m_home->library));
    QVERIFY(m_workspace->person() == *colleague);
    VERIFY_OK(m_workspace->signOut());
    m_workspace->closeLibrary();
    VERIFY_OK(m_workspace->openLibrary(m_home->library));
    QVERIFY(!m_workspace->person().has_value()); // one of two: the window asks which
}

void TestWorkspace::asksForAPassword()
{
    VERIFY_OK(m_workspace->openLibrary(m_home->library));
    const Result<Person> colleague = add(u"李敏"_qs, QByteArray("secret"));
    VERIFY_OK(colleague);
    VERIFY_OK(m_workspace->signIn(colleague->id, QByteArray("secret")));
    m_workspace->closeLibrary();
    VERIFY_OK(m_workspace->openLibrary(m_home->library));
    QVERIFY(!m_workspace->person().has_value());
}

void TestWorkspace::disabledPersonIsSignedOut()
{
    VERIFY_OK(m_workspace->openLibrary(m_home->library));
    const PersonId owner = m_workspace->person()->id;
    const Result<Person> colleague = add(u"李敏"_qs, {});
    VERIFY_OK(colleague);
    VERIFY_OK(m_workspace->signIn(colleague->id, {}));
    VERIFY_OK(renamePerson(m_workspace->database(), colleague->id, u"李敏之"_qs, owner));
    m_workspace->rereadPerson();
    QCOMPARE(m_workspace->person().value_or(Person()).name, u"李敏之"_qs);
    VERIFY_OK(setDisabled(m_workspace->database(), colleague->id, true, owner));
    m_workspace->rereadPerson();
    QVERIFY(!m_workspace->person().has_value());
}

void TestWorkspace::beginsAnArticle()
{
    VERIFY_OK(m_workspace->openLibrary(m_home->library));
    Told told(*m_workspace);
    VERIFY_OK(m_workspace->newArticle());
    QVERIFY(m_workspace->article());
    QVERIFY(m_workspace->article()->isEditable());
    QCOMPARE(told.article.count(), 1);
    QVERIFY(told.articles.count() > 0);
    QCOMPARE(m_home->settings.lastArticle(), m_workspace->article()->id().toString());
    QCOMPARE(articleCount(m_workspace->database()), 1);

    OpenArticle *const article = m_workspace->article();
    VERIFY_ERROR(m_workspace->openArticle(ArticleId::create()), ErrorCode::NotFound);
    QCOMPARE(m_workspace->article(), article);
    QCOMPARE(told.article.count(), 1);
}

// What was undone in it can be done again.
void TestWorkspace::openingItAgainKeepsIt()
{
    VERIFY_OK(m_workspace->openLibrary(m_home->library));
    VERIFY_OK(m_workspace->newArticle());
    OpenArticle *const article = m_workspace->article();
    type(*m_workspace, u"没保存"_qs);
    Told told(*m_workspace);
    VERIFY_OK(m_workspace->openArticle(article->id()));
    QCOMPARE(m_workspace->article(), article);
    QVERIFY(article->document()->textDocument()->isUndoAvailable());
    QCOMPARE(told.article.count(), 0);
}

// Unless another has saved a newer version, and nothing was typed here.
void TestWorkspace::openingItAgainShowsTheNewest()
{
    VERIFY_OK(m_workspace->openLibrary(m_home->library));
    VERIFY_OK(m_workspace->newArticle());
    type(*m_workspace, u"一"_qs);
    VERIFY_OK(m_workspace->article()->save());
    Article theirs = m_workspace->article()->document()->snapshot();
    theirs.title = u"别人的主题"_qs;
    VERIFY_OK(saveRevision(m_workspace->database(), theirs, m_workspace->person()->id,
                           m_workspace->article()->base()));
    Told told(*m_workspace);
    VERIFY_OK(m_workspace->openArticle(theirs.id));
    QCOMPARE(m_workspace->article()->document()->snapshot().title, theirs.title);
    QVERIFY(!m_workspace->article()->isOvertaken());
    QVERIFY(!m_workspace->article()->hasUnsavedChanges());
    QCOMPARE(told.article.count(), 0); // what the windows say of the article stays
}

void TestWorkspace::draftLeftBehindIsBroughtOut_data()
{
    QTest::addColumn<Roles>("roles");
    QTest::addColumn<bool>("changed");
    QTest::addColumn<bool>("copied");
    QTest::newRow("handed on by another") << Roles(Role::Writer) << true << true;
    QTest::newRow("what was handed on, too") << Roles(Role::Writer) << false << false;
    QTest::newRow("of nobody who writes any more") << Roles(Role::FirstReviewer) << true << false;
}

// Else nothing would ever show it again.
void TestWorkspace::draftLeftBehindIsBroughtOut()
{
    QFETCH(Roles, roles);
    QFETCH(bool, changed);
    QFETCH(bool, copied);
    VERIFY_OK(m_workspace->openLibrary(m_home->library));
    Database &db = m_workspace->database();
    const PersonId owner = m_workspace->person()->id;
    const Result<Person> writer = add(u"李敏"_qs, {});
    VERIFY_OK(writer);
    Article text = completeArticle(u"盘点过去一年"_qs);
    VERIFY_OK(createArticle(db, text, writer->id));
    const Result<RevisionInfo> version = saveRevision(db, text, writer->id, {});
    VERIFY_OK(version);
    Article typed = text;
    if (changed) {
        typed.title = u"还没存成版本"_qs;
    }
    VERIFY_OK(saveDraft(db, typed, writer->id, version->id));
    ActionRequest submit;
    submit.article = text.id;
    submit.person = writer->id;
    submit.revision = version->id;
    VERIFY_OK(perform(db, submit));
    VERIFY_OK(setRoles(db, writer->id, roles, owner));

    ArticleId copy;
    int told = 0;
    connect(m_workspace.get(), &Workspace::articleShown, this, [&](const OpenArticle *article) {
        if (article) {
            connect(article, &OpenArticle::leftBehind, this, [&](const ArticleId &id) {
                copy = id;
                ++told;
            });
        }
    });
    VERIFY_OK(m_workspace->signIn(writer->id, {}));
    for (int i = 0; i < 2; ++i) { // the second time there is nothing left to bring out
        copy = {};
        VERIFY_OK(m_workspace->openArticle(text.id));
        QCOMPARE(copy.isNull(), !copied || i > 0);
        QVERIFY(m_workspace->article()->document()->snapshot() == text);
        QVERIFY(!m_workspace->article()->hasUnsavedChanges());
        if (!copy.isNull()) {
            const auto draft = loadDraft(db, copy, writer->id);
            VERIFY_OK(draft);
            typed.id = copy;
            QVERIFY(draft->has_value() && (*draft)->content == typed);
        }
        VERIFY_OK(m_workspace->closeArticles());
    }
    const auto left = loadDraft(db, text.id, writer->id);
    VERIFY_OK(left);
    QCOMPARE(left->has_value(), changed && !copied); // nobody loses it either
    QCOMPARE(told, copied ? 1 : changed ? 2 : 0);
    QCOMPARE(articleCount(db), copied ? 2 : 1);
}

void TestWorkspace::holdsSeveralArticles()
{
    VERIFY_OK(m_workspace->openLibrary(m_home->library));
    QList<ArticleId> ids;
    for (int i = 0; i < 3; ++i) { // each beside the one that was shown
        VERIFY_OK(m_workspace->newArticle());
        ids.append(m_workspace->article()->id());
    }
    QCOMPARE(openIds(), ids);
    type(*m_workspace, u"第三篇"_qs);
    OpenArticle *const third = m_workspace->article();
    Told told(*m_workspace);
    QSignalSpy opened(m_workspace.get(), &Workspace::articleOpened);
    VERIFY_OK(m_workspace->openArticle(ids.at(0)));
    QCOMPARE(told.article.count(), 1);
    VERIFY_OK(m_workspace->openArticle(ids.at(2))); // as it was, with its undo history
    QCOMPARE(m_workspace->article(), third);
    QVERIFY(third->document()->textDocument()->isUndoAvailable());
    QCOMPARE(opened.count(), 0);
    VERIFY_OK(m_workspace->openArticle(ids.at(0)));
    VERIFY_OK(m_workspace->newArticle());
    ids.insert(1, m_workspace->article()->id());
    QCOMPARE(openIds(), ids);
    m_workspace->moveArticle(1, 3);
    ids.move(1, 3);
    QCOMPARE(openIds(), ids);
    m_workspace->moveArticle(2, 0);
    ids.move(2, 0);
    QCOMPARE(openIds(), ids);
    QCOMPARE(m_home->settings.lastArticle(), ids.at(3).toString());
}

void TestWorkspace::closesOneOfThem()
{
    VERIFY_OK(m_workspace->openLibrary(m_home->library));
    QList<ArticleId> ids;
    for (int i = 0; i < 4; ++i) {
        VERIFY_OK(m_workspace->newArticle());
        ids.append(m_workspace->article()->id());
    }
    VERIFY_OK(m_workspace->openArticle(ids.at(1)));
    Told told(*m_workspace);
    VERIFY_OK(m_workspace->closeArticle(ids.at(0))); // not the one that is shown
    QCOMPARE(told.article.count(), 0);
    VERIFY_OK(m_workspace->closeArticle(ids.at(1)));
    QCOMPARE(m_workspace->article()->id(), ids.at(2)); // the next one
    VERIFY_OK(m_workspace->openArticle(ids.at(3)));
    VERIFY_OK(m_workspace->closeArticle(ids.at(3)));
    QCOMPARE(m_workspace->article()->id(), ids.at(2)); // or the one before
    VERIFY_OK(m_workspace->closeArticle(ids.at(3)));   // is not open any more
    VERIFY_OK(m_workspace->closeArticle(ids.at(2)));
    QVERIFY(!m_workspace->article());
    QVERIFY(m_workspace->openArticles().isEmpty());
}

void TestWorkspace::closingPutsAwayWhatWasLeftBlank()
{
    VERIFY_OK(m_workspace->openLibrary(m_home->library));
    VERIFY_OK(m_workspace->newArticle());
    const ArticleId typed = m_workspace->article()->id();
    type(*m_workspace, u"字"_qs);
    VERIFY_OK(m_workspace->newArticle());
    const ArticleId blank = m_workspace->article()->id();
    VERIFY_OK(m_workspace->closeArticle(typed));
    VERIFY_OK(m_workspace->closeArticle(blank));
    QVERIFY(!articleSummary(m_workspace->database(), typed)->inRecycleBin);
    QVERIFY(articleSummary(m_workspace->database(), blank)->inRecycleBin);
    QCOMPARE(*countArticles(m_workspace->database(), Queue::All, {}), 1);
    VERIFY_OK(m_workspace->newArticle());
    m_workspace->closeLibrary(); // it is open again at the next start
    VERIFY_OK(m_workspace->openLibrary(m_home->library));
    QCOMPARE(*countArticles(m_workspace->database(), Queue::All, {}), 2);
}

void TestWorkspace::closingLeavesWhatWasWrittenElsewhere_data()
{
    QTest::addColumn<bool>("version");
    QTest::newRow("draft") << false;
    QTest::newRow("version") << true;
}

void TestWorkspace::closingLeavesWhatWasWrittenElsewhere()
{
    QFETCH(bool, version);
    VERIFY_OK(m_workspace->openLibrary(m_home->library));
    VERIFY_OK(m_workspace->newArticle());
    const PersonId person = m_workspace->person()->id;
    Article text = m_workspace->article()->document()->snapshot();
    text.title = u"在别处写的"_qs;
    const auto other = Database::open(m_home->library);
    VERIFY_OK(other);
    VERIFY_OK(saveDraft(**other, text, person, {}));
    if (version) {
        VERIFY_OK(saveRevision(**other, text, person, {}));
    }
    VERIFY_OK(m_workspace->closeArticle(text.id));
    const auto summary = articleSummary(m_workspace->database(), text.id);
    VERIFY_OK(summary);
    QVERIFY(!summary->inRecycleBin);
    QCOMPARE(summary->title, text.title);
}

void TestWorkspace::nobodyWritesOverTheOnlyDraft()
{
    VERIFY_OK(m_workspace->openLibrary(m_home->library));
    VERIFY_OK(m_workspace->newArticle());
    const ArticleId id = m_workspace->article()->id();
    type(*m_workspace, u"还没有存成一版"_qs);
    VERIFY_OK(m_workspace->closeArticle(id));
    const auto other = add(u"赵六"_qs, {});
    VERIFY_OK(other);
    const auto edited =
        editText(m_workspace->database(), id, other->id, [](Article &) { return Result<void>(); });
    VERIFY_ERROR(edited, ErrorCode::Refused);
    QVERIFY(edited.error().message.contains(m_workspace->person()->name));
    QVERIFY(draftOf(id));
}

void TestWorkspace::opensBehindTheOneThatIsShown()
{
    VERIFY_OK(m_workspace->openLibrary(m_home->library));
    QList<ArticleId> ids;
    for (int i = 0; i < 3; ++i) {
        VERIFY_OK(m_workspace->newArticle());
        ids.append(m_workspace->article()->id());
    }
    VERIFY_OK(m_workspace->closeArticles());
    VERIFY_OK(m_workspace->openArticle(ids.at(1)));
    Told told(*m_workspace);
    VERIFY_OK(m_workspace->openBehind(ids.at(0), 0));
    VERIFY_OK(m_workspace->openBehind(ids.at(2), 2));
    VERIFY_OK(m_workspace->openBehind(ids.at(2), 0)); // is open
    VERIFY_ERROR(m_workspace->openBehind(ArticleId::create(), 0), ErrorCode::NotFound);
    QCOMPARE(openIds(), ids);
    QCOMPARE(told.article.count(), 0);
    QCOMPARE(m_workspace->article()->id(), ids.at(1));
}

void TestWorkspace::nextPersonFindsThemOpen()
{
    VERIFY_OK(m_workspace->openLibrary(m_home->library));
    const PersonId owner = m_workspace->person()->id;
    const Result<Person> colleague = add(u"李敏"_qs, {});
    VERIFY_OK(colleague);
    for (int i = 0; i < 3; ++i) {
        VERIFY_OK(m_workspace->newArticle());
    }
    const QList<ArticleId> ids = openIds();
    VERIFY_OK(m_workspace->openArticle(ids.at(1)));
    type(*m_workspace, u"没保存"_qs);
    VERIFY_OK(m_workspace->signIn(colleague->id, {}));
    QCOMPARE(openIds(), ids);
    QCOMPARE(m_workspace->article()->id(), ids.at(1));
    for (const OpenArticle *one : m_workspace->openArticles()) {
        QCOMPARE(one->person().id, colleague->id);
    }
    VERIFY_OK(m_workspace->signIn(owner, {}));
    QCOMPARE(plainText(m_workspace->article()->document()->snapshot().lead), u"没保存"_qs);
}

// Either all are closed, or none, and as much as can be is written.
void TestWorkspace::closesAllOrNone()
{
    VERIFY_OK(m_workspace->openLibrary(m_home->library));
    VERIFY_OK(m_workspace->newArticle());
    OpenArticle *const unwritten = m_workspace->article();
    Article metadata = unwritten->document()->metadata();
    metadata.kind = u"no-such-kind"_qs; // the library does not take it
    unwritten->document()->setMetadata(metadata);
    VERIFY_OK(m_workspace->newArticle());
    type(*m_workspace, u"没保存"_qs);
    const ArticleId second = m_workspace->article()->id();
    VERIFY_ERROR(m_workspace->closeArticles(), ErrorCode::InvalidInput);
    QCOMPARE(m_workspace->openArticles().size(), 2);
    const auto draft = draftOf(second);
    QVERIFY(draft);
    QCOMPARE(plainText(draft->lead), u"没保存"_qs);
    unwritten->giveUp();
    VERIFY_OK(m_workspace->closeArticles());
    QVERIFY(m_workspace->openArticles().isEmpty());
}

void TestWorkspace::closingKeepsWhatWasTyped_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : {"article", "library", "workspace", "person", "another article"}) {
        QTest::newRow(what) << QString::fromLatin1(what);
    }
}

void TestWorkspace::closingKeepsWhatWasTyped()
{
    QFETCH(QString, what);
    VERIFY_OK(m_workspace->openLibrary(m_home->library));
    VERIFY_OK(m_workspace->newArticle());
    const ArticleId id = m_workspace->article()->id();
    type(*m_workspace, u"没保存"_qs);
    if (what == u"article") {
        VERIFY_OK(m_workspace->closeArticles());
    } else if (what == u"library") {
        m_workspace->closeLibrary();
    } else if (what == u"workspace") {
        m_workspace.reset();
    } else if (what == u"person") {
        VERIFY_OK(m_workspace->signOut());
    } else {
        VERIFY_OK(m_workspace->newArticle());
        QVERIFY(m_workspace->article()->id() != id);
    }
    QCOMPARE(plainText(draftOf(id).value_or(Article()).lead), u"没保存"_qs);
}

void TestWorkspace::opensTheDemonstrationOnce()
{
    VERIFY_OK(m_workspace->openLibrary(m_home->library));
    VERIFY_OK(m_workspace->openDemonstration());
    const ArticleId id = m_workspace->article()->id();
    QCOMPARE(m_workspace->article()->document()->sectionCount(), 7);
    type(*m_workspace, u"加一句。"_qs);
    const Article typed = m_workspace->article()->document()->snapshot();
    VERIFY_OK(m_workspace->openDemonstration());
    QCOMPARE(m_workspace->article()->id(), id);
    QVERIFY(m_workspace->article()->document()->snapshot() == typed);
    QCOMPARE(articleCount(m_workspace->database()), 1);
}

void TestWorkspace::bringsTheDemonstrationBack()
{
    VERIFY_OK(m_workspace->openLibrary(m_home->library));
    VERIFY_OK(m_workspace->openDemonstration());
    const ArticleId id = m_workspace->article()->id();
    VERIFY_OK(performOn(*m_workspace, id, Action::Discard));
    VERIFY_OK(m_workspace->openDemonstration());
    QCOMPARE(m_workspace->article()->id(), id);
    QVERIFY(!m_workspace->article()->summary().inRecycleBin);
    QVERIFY(m_workspace->article()->isEditable());
    QCOMPARE(articleCount(m_workspace->database()), 1);
}

void TestWorkspace::tellsWhatACrashLeft()
{
    VERIFY_OK(m_workspace->openLibrary(m_home->library));
    VERIFY_OK(m_workspace->newArticle());
    const ArticleId early = m_workspace->article()->id();
    type(*m_workspace, u"早先的"_qs);
    m_workspace->closeLibrary();

    VERIFY_OK(m_workspace->openLibrary(m_home->library));
    QVERIFY(m_workspace->takeRecovered().articles.isEmpty());
    QFile marker(m_workspace->libraryPath() + u".session"_qs);
    QVERIFY(marker.open(QIODevice::ReadOnly));
    const QByteArray mark = marker.readAll();
    marker.close();
    VERIFY_OK(m_workspace->newArticle());
    const ArticleId id = m_workspace->article()->id();
    QVERIFY(id != early);
    type(*m_workspace, u"断电前"_qs);
    VERIFY_OK(m_workspace->newArticle()); // in which nothing was typed
    VERIFY_OK(m_workspace->newArticle());
    const ArticleId details = m_workspace->article()->id();
    Article metadata = m_workspace->article()->document()->metadata();
    metadata.source = u"本报"_qs;
    m_workspace->article()->document()->setMetadata(metadata);
    m_workspace->closeLibrary();
    QVERIFY(!marker.exists());
    QVERIFY(marker.open(QIODevice::WriteOnly)); // as if it had not come to its end
    QCOMPARE(marker.write(mark), mark.size());
    marker.close();

    VERIFY_OK(m_workspace->openLibrary(m_home->library));
    const PersonId person = m_workspace->person()->id;
    QList<ArticleId> recovered;
    for (const ArticleSummary &article : m_workspace->takeRecovered().articles) {
        recovered.append(article.id);
    }
    QCOMPARE(recovered, (QList<ArticleId>{details, id}));
    QVERIFY(m_workspace->takeRecovered().articles.isEmpty());
    VERIFY_OK(m_workspace->signOut());
    VERIFY_OK(m_workspace->signIn(person, {}));
    QVERIFY(m_workspace->takeRecovered().articles.isEmpty());
    VERIFY_OK(m_workspace->openArticle(id));
    QCOMPARE(plainText(m_workspace->article()->document()->snapshot().lead), u"断电前"_qs);
    m_workspace->closeLibrary();
    VERIFY_OK(m_workspace->openLibrary(m_home->library));
    QVERIFY(m_workspace->takeRecovered().articles.isEmpty());
}

// The administrator gives the role in the same program, as the message asks: sign in again.
void TestWorkspace::textThatWaitedForARoleComesBack()
{
    qputenv("XDG_DATA_HOME", QFile::encodeName(m_home->dir.filePath(u"data"_qs)));
    const auto back = qScopeGuard([] { qunsetenv("XDG_DATA_HOME"); });
    VERIFY_OK(m_workspace->openLibrary(m_home->library));
    const Person owner = *m_workspace->person();
    VERIFY_OK(m_workspace->newArticle());
    type(*m_workspace, u"一句。"_qs);
    VERIFY_OK(m_workspace->article()->save());
    Article text = m_workspace->article()->document()->snapshot();
    text.title = u"审稿时改的"_qs;
    const Result<Person> reviewer =
        addPerson(m_workspace->database(), u"周明"_qs, Role::FirstReviewer, owner.id);
    VERIFY_OK(reviewer);
    SecondCopy second;
    VERIFY_OK(second.keep(text, m_workspace->article()->base(), {}, reviewer->id));

    VERIFY_OK(m_workspace->signIn(reviewer->id, {}));
    QVERIFY(m_workspace->takeRecovered().refused);
    VERIFY_OK(m_workspace->signIn(owner.id, {}));
    VERIFY_OK(setRoles(m_workspace->database(), reviewer->id, Roles(Role::Writer), owner.id));
    VERIFY_OK(m_workspace->signIn(reviewer->id, {}));
    const LeftDrafts left = m_workspace->takeRecovered();
    QVERIFY(!left.refused);
    QCOMPARE(left.articles.size(), 1);
    QCOMPARE(left.articles.first().title, text.title);
}

void TestWorkspace::importsFromTheClipboard()
{
    VERIFY_OK(m_workspace->openLibrary(m_home->library));
    Told told(*m_workspace);
    for (const QString &bad :
         {QString(), u" \n\t\n"_qs, u"前"_qs + QChar(0xd800), u"前"_qs + QChar(0)}) {
        VERIFY_ERROR(waitFor(m_workspace->importText(bad, {}, {})), ErrorCode::InvalidInput);
    }
    VERIFY_ERROR(waitFor(m_workspace->importText(u"前"_qs, {}, [] { return true; })),
                 ErrorCode::Cancelled);
    QCOMPARE(articleCount(m_workspace->database()), 0);
    QCOMPARE(told.articles.count(), 0);

    const Result<ImportReport> report = waitFor(
        m_workspace->importText(u"主题\n\n盘点1 一\n\n甲。\n\n盘点2 二\n\n乙。\n"_qs, {}, {}));
    VERIFY_OK(report);
    QCOMPARE(report->content.sections.size(), 2);
    QTRY_COMPARE(told.articles.count(), 1);
    VERIFY_OK(m_workspace->openArticle(report->article));
    QVERIFY(m_workspace->article()->document()->snapshot() == report->content);
}

void TestWorkspace::backsUpEveryDay()
{
    VERIFY_OK(m_workspace->openLibrary(m_home->library));
    QTRY_COMPARE(backups(m_home->library).size(), 1);
    auto *timer = m_workspace->findChild<QTimer *>(u"dailyBackup"_qs);
    QVERIFY(timer && timer->isActive());
    timer->setInterval(20); // each look takes a second of the clock
    m_home->time += 24 * 3'600'000;
    QTRY_COMPARE(backups(m_home->library).size(), 2);
}

void TestWorkspace::tellsThatABackupFailed()
{
    QVERIFY(!m_home->write(u"backups"_qs, "in the way of the folder").isEmpty());
    QSignalSpy failed(m_workspace.get(), &Workspace::failed);
    VERIFY_OK(m_workspace->openLibrary(m_home->library));
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(isPlainSentence(failed.first().first().value<Error>().message));
}

void TestWorkspace::restoringIsRefusedBeforeAnythingIsClosed()
{
    VERIFY_OK(m_workspace->openLibrary(m_home->library));
    const QString backup = m_home->dir.filePath(u"备份.backup"_qs);
    VERIFY_OK(waitFor(m_workspace->backupTo(backup)));
    VERIFY_OK(m_workspace->newArticle());
    const OpenArticle *own = m_workspace->article();
    const QString wrong = m_home->write(u"稿件.txt"_qs, "盘点\n");
    VERIFY_ERROR(waitFor(m_workspace->restore(wrong, m_home->library)), ErrorCode::Damaged);
    QCOMPARE(m_workspace->article(), own); // with all that can be undone in it
    const Result<Person> colleague = add(u"李敏"_qs, {});
    VERIFY_OK(colleague);
    VERIFY_OK(m_workspace->signIn(colleague->id, {}));
    VERIFY_OK(m_workspace->newArticle());
    const OpenArticle *article = m_workspace->article();
    VERIFY_ERROR(waitFor(m_workspace->restore(backup, m_home->library)), ErrorCode::Refused);
    QVERIFY(m_workspace->isOpen());
    QVERIFY(m_workspace->person() && m_workspace->person()->id == colleague->id);
    QCOMPARE(m_workspace->article(), article);
}

void TestWorkspace::unwrittenTextKeepsThePersonSignedIn()
{
    VERIFY_OK(m_workspace->openLibrary(m_home->library));
    VERIFY_OK(m_workspace->newArticle());
    Article metadata = m_workspace->article()->document()->metadata();
    metadata.kind = u"no-such-kind"_qs; // the library does not take it
    m_workspace->article()->document()->setMetadata(metadata);
    VERIFY_ERROR(m_workspace->signOut(), ErrorCode::InvalidInput);
    QVERIFY(m_workspace->person().has_value());
    m_workspace->article()->giveUp();
    VERIFY_OK(m_workspace->signOut());
}

void TestWorkspace::disabledPersonKeepsUnwrittenText()
{
    VERIFY_OK(m_workspace->openLibrary(m_home->library));
    const PersonId owner = m_workspace->person()->id;
    const Result<Person> colleague = add(u"李敏"_qs, {});
    VERIFY_OK(colleague);
    VERIFY_OK(m_workspace->signIn(colleague->id, {}));
    VERIFY_OK(m_workspace->newArticle());
    type(*m_workspace, u"没保存"_qs);
    VERIFY_OK(setDisabled(m_workspace->database(), colleague->id, true, owner));
    QSignalSpy failed(m_workspace.get(), &Workspace::failed);
    m_workspace->rereadPerson();
    QCOMPARE(failed.count(), 1);
    QVERIFY(m_workspace->article());
    QVERIFY(!m_workspace->article()->isEditable());
}

QTEST_MAIN(TestWorkspace)
#include "tst_workspace.moc"
