// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/workspace.h"

#include "session/articledocument.h"
#include "session/dailybackup.h"
#include "session/demonstration.h"
#include "session/leftdrafts.h"
#include "session/libraryworker.h"
#include "session/sessionmarker.h"
#include "session/settings.h"
#include "session/whendone.h"
#include "storage/backup.h"
#include "storage/people.h"
#include "storage/search.h"

#include <QDir>
#include <QFileInfo>
#include <QtConcurrent>

#include <algorithm>
#include <vector>

namespace Pandian {

namespace {

// The name people log on with, where a person can bear it.
QString userName()
{
    for (const QString &name :
         {qEnvironmentVariable("USERNAME"), qEnvironmentVariable("USER"), QDir::home().dirName()}) {
        if (checkedName(name)) {
            return name;
        }
    }
    return Workspace::tr("Editor");
}

// Whoever restores is not helped by the advice to restore.
Error asBackup(const Error &error, const QString &path)
{
    return error.code == ErrorCode::Damaged
               ? Error{ErrorCode::Damaged,
                       Workspace::tr("“%1” is no sound backup of a library; choose another file.")
                           .arg(QDir::toNativeSeparators(path)),
                       error.message}
               : error;
}

// What was begun and left as it was does not stay among the articles.
void putAwayBlank(OpenArticle &article)
{
    const Result<bool> newest = article.showsNewest(); // another window may have written it
    if (newest && *newest && article.isEditable() && article.summary().head.isNull() &&
        isBlank(article.document()->snapshot())) {
        ActionRequest request;
        request.action = Action::Discard;
        static_cast<void>(article.perform(request));
    }
}

} // namespace

struct Workspace::Private
{
    Private(Settings &theSettings, Clock theClock, Workspace *q)
        : settings(theSettings), clock(std::move(theClock)), daily(clock, q)
    {
    }

    Settings &settings;
    Clock clock;
    std::unique_ptr<Database> database;
    std::unique_ptr<SessionMarker> marker;
    // Long jobs must not hold up drafts.
    std::unique_ptr<LibraryWorker> worker;
    std::unique_ptr<LibraryWorker> draftWorker;
    std::unique_ptr<LibraryWorker> reader;
    std::optional<Person> person;
    std::vector<std::unique_ptr<OpenArticle>> articles;
    OpenArticle *shown = nullptr;
    LeftDrafts recovered;
    QList<PersonId> told; // of what was recovered
    DailyBackup daily;

    Result<void> signInSilently();
    void findRecovered();
};

Workspace::Workspace(Settings &settings, Clock clock, QObject *parent)
    : QObject(parent), d(new Private(settings, std::move(clock), this))
{
    connect(&d->daily, &DailyBackup::failed, this, &Workspace::failed);
}

Workspace::~Workspace()
{
    if (isOpen()) {
        closeLibrary();
    }
}

Result<void> Workspace::openLibrary(const QString &path)
{
    if (isOpen()) {
        if (const Result<void> closed = closeArticles(); !closed) {
            return closed;
        }
        closeLibrary();
    }
    OpenOptions options;
    options.ownerName = userName();
    options.clock = d->clock;
    QDir().mkpath(QFileInfo(path).absolutePath()); // open() says what is wrong with the folder
    Result<std::unique_ptr<Database>> opened = Database::open(path, options);
    if (!opened) {
        return opened.error();
    }
    d->database = std::move(*opened);
    d->marker = std::make_unique<SessionMarker>(d->database->path(), d->clock());
    options.create = false;
    d->draftWorker = std::make_unique<LibraryWorker>(d->database->path(), options);
    d->worker = std::make_unique<LibraryWorker>(d->database->path(), options);
    d->reader = std::make_unique<LibraryWorker>(d->database->path(), options);
    if (const Result<void> known = d->signInSilently(); !known) {
        closeLibrary();
        return known;
    }
    d->daily.start(libraryPath(), *d->worker);
    updateIndexLater(*d->worker);
    Q_EMIT libraryOpened();
    Q_EMIT personChanged();
    return {};
}

void Workspace::closeLibrary()
{
    if (!isOpen()) {
        return;
    }
    // A draft that cannot be written any more is not held back by a window that is going.
    static_cast<void>(flushArticles());
    letArticlesGo();
    d->daily.stop();
    d->reader.reset();
    d->draftWorker.reset();
    d->worker.reset();
    d->person.reset();
    d->recovered = {};
    d->told.clear();
    d->database.reset();
    d->marker.reset();
    Q_EMIT libraryClosed();
    Q_EMIT personChanged();
}

bool Workspace::isOpen() const
{
    return d->database != nullptr;
}

QString Workspace::libraryPath() const
{
    return isOpen() ? d->database->path() : QString();
}

Error Workspace::noLibrary()
{
    return {ErrorCode::NotFound, tr("No library is open; open one first."), {}};
}

Error Workspace::nobodySignedIn()
{
    return {ErrorCode::Refused, tr("Nobody is signed in; sign in first."), {}};
}

Database &Workspace::database() const
{
    Q_ASSERT(isOpen());
    return *d->database;
}

LibraryWorker &Workspace::worker() const
{
    Q_ASSERT(isOpen());
    return *d->worker;
}

LibraryWorker &Workspace::reader() const
{
    Q_ASSERT(isOpen());
    return *d->reader;
}

Settings &Workspace::settings() const
{
    return d->settings;
}

std::optional<Person> Workspace::person() const
{
    return d->person;
}

// The last person, or the only one, where no password stands before it.
Result<void> Workspace::Private::signInSilently()
{
    const Result<QList<Person>> all = people(*database);
    if (!all) {
        return all.error();
    }
    QList<Person> able;
    for (const Person &one : *all) {
        if (!one.disabled) {
            able.append(one);
        }
    }
    const PersonId last = PersonId::fromString(settings.lastPerson());
    for (const Person &one : std::as_const(able)) {
        if (one.id == last || able.size() == 1) {
            const Result<bool> locked = hasPassword(*database, one.id);
            if (locked && !*locked) {
                person = one;
                findRecovered();
            }
            return locked ? Result<void>() : locked.error();
        }
    }
    return {};
}

// What a session that was cut short has left; each person is told once. Text in a second place may
// have waited for a role that the person has got since.
void Workspace::Private::findRecovered()
{
    const bool isFirst = !told.contains(person->id);
    if (isFirst) {
        told.append(person->id);
    }
    recovered =
        takeLeftDrafts(*database, person->id, isFirst ? marker->crashedSince() : std::nullopt);
}

Result<void> Workspace::signIn(PersonId id, const QByteArray &password)
{
    if (!isOpen()) {
        return noLibrary();
    }
    const Result<Person> known = takeOver(Pandian::signIn(*d->database, id, password));
    return known ? Result<void>() : known.error();
}

QFuture<Result<Person>> Workspace::signInInBackground(PersonId id, QByteArray password)
{
    if (!isOpen()) {
        return failedFuture<Person>(noLibrary());
    }
    const QString path = libraryPath();
    const auto asked =
        d->reader->run<Person>([id, password = std::move(password)](Database &db) mutable {
            const Result<Person> known = Pandian::signIn(db, id, password);
            password.fill('\0');
            return known;
        });
    return afterwards(asked, this, [this, path](const Result<Person> &known) {
        return libraryPath() == path ? takeOver(known) : Result<Person>(noLibrary());
    });
}

Result<Person> Workspace::takeOver(const Result<Person> &known)
{
    if (!known) {
        return known;
    }
    const QList<ArticleId> open = articlesToReopen();
    if (const Result<void> closed = closeArticles(); !closed) {
        return closed.error();
    }
    d->person = *known;
    d->settings.setLastPerson(known->id.toString());
    d->findRecovered();
    Q_EMIT personChanged();
    if (const Result<void> opened = reopenArticles(open); !opened) {
        Q_EMIT failed(opened.error());
    }
    return known;
}

void Workspace::rereadPerson()
{
    if (!isOpen() || !d->person) {
        return;
    }
    const Result<Person> now = Pandian::person(*d->database, d->person->id);
    if (now && now->disabled) {
        if (const Result<void> left = signOut(); !left) {
            Q_EMIT failed(left.error());
        }
    } else if (now && *now != *d->person) {
        d->person = *now;
        Q_EMIT personChanged();
    }
    rulesChanged();
}

void Workspace::rulesChanged()
{
    for (const auto &article : d->articles) {
        static_cast<void>(article->refresh());
    }
    Q_EMIT articlesChanged();
}

Result<void> Workspace::signOut()
{
    if (!d->person) {
        return {};
    }
    if (const Result<void> closed = closeArticles(); !closed) {
        return closed;
    }
    d->person.reset();
    d->recovered = {};
    d->settings.setLastPerson({});
    Q_EMIT personChanged();
    return {};
}

OpenArticle *Workspace::article() const
{
    return d->shown;
}

QList<OpenArticle *> Workspace::openArticles() const
{
    QList<OpenArticle *> open;
    for (const auto &article : d->articles) {
        open.append(article.get());
    }
    return open;
}

QList<ArticleId> Workspace::articlesToReopen() const
{
    QList<ArticleId> open;
    for (const auto &article : d->articles) {
        open.append(article->id());
    }
    if (d->shown) {
        open.append(d->shown->id());
    }
    return open;
}

OpenArticle *Workspace::openArticleOf(const ArticleId &id) const
{
    const auto found = std::find_if(d->articles.cbegin(), d->articles.cend(),
                                    [&id](const auto &one) { return one->id() == id; });
    return found == d->articles.cend() ? nullptr : found->get();
}

Result<void> Workspace::openArticle(ArticleId id)
{
    if (!isOpen()) {
        return noLibrary();
    }
    if (d->shown) {
        static_cast<void>(d->shown->flushDraft()); // its autosave tries again, and tells
    }
    if (OpenArticle *open = openArticleOf(id)) {
        show(open);
        return open->showNewest();
    }
    const Result<OpenArticle *> opened = take(id, openArticles().indexOf(d->shown) + 1);
    if (!opened) {
        return opened.error();
    }
    show(*opened);
    (*opened)->bringOutDraft(); // there is somebody to tell now
    return {};
}

Result<void> Workspace::reopenArticles(const QList<ArticleId> &articles)
{
    Result<void> all;
    for (qsizetype i = 0; i < articles.size(); ++i) {
        const ArticleId &id = articles.at(i);
        Result<void> opened;
        if (i == articles.size() - 1) {
            opened = openArticle(id);
        } else if (!openArticleOf(id)) {
            const Result<OpenArticle *> taken = take(id, openArticles().size());
            opened = taken ? Result<void>() : taken.error();
        }
        if (all && !opened) {
            all = opened;
        }
    }
    if (!d->shown && !d->articles.empty()) {
        show(d->articles.front().get());
    }
    return all;
}

Result<void> Workspace::openBehind(ArticleId id, qsizetype place)
{
    if (!isOpen() || !d->shown) {
        return openArticle(id);
    }
    if (openArticleOf(id)) {
        return {};
    }
    const Result<OpenArticle *> opened = take(id, place);
    if (!opened) {
        return opened.error();
    }
    (*opened)->bringOutDraft();
    return {};
}

Result<OpenArticle *> Workspace::take(const ArticleId &id, qsizetype place)
{
    Result<std::unique_ptr<OpenArticle>> opened =
        OpenArticle::open(*d->database, *d->draftWorker, id, d->person.value_or(Person()));
    if (!opened) {
        return opened.error();
    }
    OpenArticle *const article = opened->get();
    d->articles.insert(d->articles.begin() + std::max<qsizetype>(place, 0), std::move(*opened));
    connect(article, &OpenArticle::stateChanged, this, [this] {
        updateIndexLater(*d->worker);
        Q_EMIT articlesChanged();
    });
    connect(article, &OpenArticle::autosaved, this, &Workspace::articlesChanged);
    for (const auto copied : {&OpenArticle::rescued, &OpenArticle::leftBehind}) {
        connect(article, copied, this, [this] {
            updateIndexLater(*d->worker);
            Q_EMIT articlesChanged();
        });
    }
    Q_EMIT articleOpened(article);
    Q_EMIT openArticlesChanged();
    return article;
}

void Workspace::show(OpenArticle *article)
{
    if (article == d->shown) {
        return;
    }
    d->shown = article;
    if (article) {
        d->settings.setLastArticle(article->id().toString());
    }
    Q_EMIT articleShown(article);
}

void Workspace::moveArticle(int from, int to)
{
    const auto first = d->articles.begin();
    if (from < to) {
        std::rotate(first + from, first + from + 1, first + to + 1);
    } else {
        std::rotate(first + to, first + from, first + from + 1);
    }
    Q_EMIT openArticlesChanged();
}

Result<void> Workspace::closeArticle(ArticleId id)
{
    OpenArticle *const article = openArticleOf(id);
    if (!article) {
        return {};
    }
    if (const Result<void> flushed = article->flushDraft(); !flushed) {
        return flushed;
    }
    putAwayBlank(*article);
    const auto place = d->articles.begin() + openArticles().indexOf(article);
    // Listeners let go of it before it goes.
    const std::unique_ptr<OpenArticle> closing = std::move(*place);
    const auto next = d->articles.erase(place);
    if (article == d->shown) {
        const bool wasLast = next == d->articles.end();
        show(d->articles.empty() ? nullptr : wasLast ? d->articles.back().get() : next->get());
        if (d->shown) {
            static_cast<void>(d->shown->showNewest());
        }
    }
    Q_EMIT openArticlesChanged();
    updateIndexLater(*d->worker);
    return {};
}

Result<void> Workspace::closeArticles()
{
    const Result<void> flushed = flushArticles();
    if (flushed) {
        letArticlesGo();
    }
    return flushed;
}

// As many as can be; the error is that of the first that cannot.
Result<void> Workspace::flushArticles()
{
    Result<void> all;
    for (const auto &article : d->articles) {
        const Result<void> flushed = article->flushDraft();
        if (all && !flushed) {
            all = flushed;
        }
    }
    return all;
}

void Workspace::letArticlesGo()
{
    if (!d->articles.empty()) {
        const auto closing = std::exchange(d->articles, {});
        show(nullptr);
        Q_EMIT openArticlesChanged();
        updateIndexLater(*d->worker);
    }
}

Result<void> Workspace::mayCreateArticle() const
{
    if (!isOpen()) {
        return noLibrary();
    }
    return d->person ? Pandian::mayCreateArticle(*d->database, d->person->id)
                     : Result<void>(nobodySignedIn());
}

Result<void> Workspace::newArticle()
{
    if (const Result<void> allowed = mayCreateArticle(); !allowed) {
        return allowed;
    }
    return begin(blankArticle(ArticleId::create()));
}

Result<void> Workspace::newArticleFrom(const QString &kind)
{
    if (const Result<void> allowed = mayCreateArticle(); !allowed) {
        return allowed;
    }
    const Result<std::optional<Article>> skeleton = articleSkeleton(*d->database, kind);
    if (!skeleton) {
        return skeleton.error();
    }
    if (!skeleton->has_value()) {
        return Error{ErrorCode::NotFound,
                     tr("This template was removed meanwhile; choose another one."),
                     {}};
    }
    return begin(articleFrom(**skeleton, kind));
}

Result<void> Workspace::begin(const Article &article)
{
    const Result<void> created = createArticle(*d->database, article, d->person->id);
    if (!created) {
        return created;
    }
    Q_EMIT articlesChanged();
    return openArticle(article.id);
}

Result<void> Workspace::openDemonstration()
{
    if (!isOpen()) {
        return noLibrary();
    }
    if (!d->person) {
        return nobodySignedIn();
    }
    const Result<ArticleId> demonstration = makeDemonstration(*d->database, d->person->id);
    if (!demonstration) {
        return demonstration.error();
    }
    Q_EMIT articlesChanged();
    return openArticle(*demonstration);
}

QFuture<Result<ImportReport>> Workspace::importText(const QString &text, const Progress &progress,
                                                    const CancelCheck &cancelled)
{
    return importWith([text, progress, cancelled](Database &db, PersonId person) {
        return Pandian::importText(db, text, person, progress, cancelled);
    });
}

QFuture<Result<ImportReport>> Workspace::importFile(const QString &path,
                                                    const std::optional<TextEncoding> &encoding,
                                                    const Progress &progress,
                                                    const CancelCheck &cancelled)
{
    return importWith([path, encoding, progress, cancelled](Database &db, PersonId person) {
        return Pandian::importFile(db, path, person, encoding, progress, cancelled);
    });
}

QFuture<Result<ImportReport>>
Workspace::importWith(const std::function<Result<ImportReport>(Database &, PersonId)> &work)
{
    if (!isOpen()) {
        return failedFuture<ImportReport>(noLibrary());
    }
    if (!d->person) {
        return failedFuture<ImportReport>(nobodySignedIn());
    }
    const QFuture<Result<ImportReport>> future = d->worker->run<ImportReport>(
        [work, person = d->person->id](Database &db) { return work(db, person); });
    whenDone(future, this, [this](const Result<ImportReport> &report) {
        if (isOpen() && report) {
            updateIndexLater(*d->worker);
            Q_EMIT articlesChanged();
        }
    });
    return future;
}

QFuture<Result<ExportReport>> Workspace::exportHtml(const ArticleId &article, const QString &path)
{
    if (!isOpen()) {
        return failedFuture<ExportReport>(noLibrary());
    }
    if (!d->person) {
        return failedFuture<ExportReport>(nobodySignedIn());
    }
    if (OpenArticle *open = openArticleOf(article)) {
        if (const Result<void> flushed = open->flushDraft(); !flushed) {
            return failedFuture<ExportReport>(flushed.error());
        }
    }
    return d->worker->run<ExportReport>([path, person = d->person->id, article](Database &db) {
        return Pandian::exportHtml(db, article, path, person);
    });
}

Result<QByteArray> Workspace::previewHtml() const
{
    return isOpen() && d->shown
               ? Pandian::previewHtml(*d->database, d->shown->document()->snapshot())
               : noLibrary();
}

QFuture<Result<Backup>> Workspace::backupTo(const QString &path)
{
    if (!isOpen()) {
        return failedFuture<Backup>(noLibrary());
    }
    if (const Result<void> flushed = flushArticles(); !flushed) {
        return failedFuture<Backup>(flushed.error());
    }
    return d->worker->run<Backup>([path](Database &db) { return backupLibraryTo(db, path); });
}

QFuture<Result<Backup>> Workspace::moveTo(const QString &path)
{
    if (!isOpen()) {
        return failedFuture<Backup>(noLibrary());
    }
    if (const Result<void> closed = closeArticles(); !closed) {
        return failedFuture<Backup>(closed.error());
    }
    OpenOptions options;
    options.create = false;
    options.clock = d->clock;
    const QString former = libraryPath();
    closeLibrary();
    return QtConcurrent::run([former, path, options]() -> Result<Backup> {
        const Result<std::unique_ptr<Database>> library = Database::open(former, options);
        return library ? backupLibraryTo(**library, path) : library.error();
    });
}

QFuture<Result<Restored>> Workspace::restore(const QString &backupPath, const QString &path)
{
    OpenOptions options;
    options.clock = d->clock;
    const std::optional<Person> by = d->person;
    if (isOpen()) {
        if (!by) {
            return failedFuture<Restored>(nobodySignedIn());
        }
        // Asked again below, when nothing of what is open here could be kept.
        if (const auto allowed = requireAdministrator(*d->database, by->id); !allowed) {
            return failedFuture<Restored>(allowed.error());
        }
        // A wrong file costs nobody the windows that are open.
        OpenOptions looking;
        looking.readOnly = true;
        if (const auto backup = Database::open(backupPath, looking); !backup) {
            return failedFuture<Restored>(asBackup(backup.error(), backupPath));
        }
        if (const Result<void> closed = closeArticles(); !closed) {
            return failedFuture<Restored>(closed.error());
        }
        closeLibrary();
    }
    return QtConcurrent::run(
        [backupPath, path, by, options] { return restoreBackup(backupPath, path, by, options); });
}

LeftDrafts Workspace::takeRecovered()
{
    return std::exchange(d->recovered, {});
}

} // namespace Pandian
