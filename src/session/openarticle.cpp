// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/openarticle.h"

#include "session/articledocument.h"
#include "session/deskwork.h"
#include "session/libraryworker.h"
#include "session/secondcopy.h"
#include "session/storedtext.h"
#include "storage/articlerecord.h"
#include "storage/sectionwork.h"

#include <QCoreApplication>
#include <QFutureWatcher>
#include <QTimer>

#include <limits>

namespace Pandian {

namespace {

constexpr int retryDelay = 10'000; // milliseconds
// The change number of no document.
constexpr quint64 nowhere = std::numeric_limits<quint64>::max();

} // namespace

struct OpenArticle::Private
{
    Private(OpenArticle *article, Database &database, LibraryWorker &libraryWorker)
        : q(article), db(database), worker(libraryWorker)
    {
    }

    OpenArticle *q;
    Database &db;
    LibraryWorker &worker;
    Person person;
    ArticleSummary summary;
    std::unique_ptr<ArticleDocument> document;
    RevisionId base;
    QString draft; // SHA-256 of the stored one that the working copy takes the place of
    std::optional<Error> draftDamage;
    bool editable = false;

    // Change numbers of the document: on disk where it will be seen again, in a draft or revision,
    // and in the base revision.
    quint64 written = 0;
    quint64 saved = 0;
    bool unsaved = false;
    SecondCopy secondCopy;
    QStringList notUnderstood;
    bool givenUp = false; // what is not written now, until something else is typed
    qint64 lastAutosave = 0;

    int delay = AutosaveDelay; // milliseconds
    QTimer timer;
    QFutureWatcher<Result<SavedDraft>> flight; // the one draft being written
    bool inFlight = false;
    quint64 flightNumber = 0;
    int othersShown = 0; // how often another window's text has taken the place of what was typed
    Error shownFor;

    void connectAll();
    void onChange();
    void startAutosave();
    Result<void> land();
    Result<void> settle();
    void bringBackDraft(bool wasEditable);
    Result<void> autosaveDone(Result<SavedDraft> done, quint64 number);
    Error keptElsewhere(Error why);
    Result<SavedDraft> rescue(const Error &why);
    Result<ArticleId> moveOut(Article text);
    void showStored();
    void savedAs(const RevisionInfo &info, quint64 number);
    void updateUnsaved();
    // Editable or not: who could type something once shall not lose it.
    bool isDirty() const
    {
        return document->changeNumber() != written && !givenUp && !person.id.isNull() &&
               !db.isReadOnly();
    }
    ActionRequest request(Action action) const;
    // What an action that saves first would find in the text, and any action where the text is the
    // head's; none where the library knows better.
    std::optional<TextFacts> textFacts();
    bool saves() const { return editable && (unsaved || base.isNull()); }
    Result<void> read();

    void readWorks();

    SectionWorks works;
    TextFacts known; // of the text with this change number
    std::optional<quint64> knownAt;
};

OpenArticle::OpenArticle() = default;

OpenArticle::~OpenArticle()
{
    // Nobody is told any more, but what was typed is not dropped.
    blockSignals(true);
    static_cast<void>(flushDraft());
}

Result<std::unique_ptr<OpenArticle>> OpenArticle::open(Database &db, LibraryWorker &worker,
                                                       ArticleId article, const Person &person)
{
    std::unique_ptr<OpenArticle> opened(new OpenArticle);
    opened->d = std::make_unique<Private>(opened.get(), db, worker);
    Private &d = *opened->d;
    d.person = person;
    d.summary.id = article;
    d.document = std::make_unique<ArticleDocument>(Article()); // for the destructor
    if (const Result<void> read = d.read(); !read) {
        return read.error();
    }
    Result<StoredText> text = storedText(db, d.summary, person.id, d.editable);
    if (!text) {
        return text.error();
    }
    d.base = text->base;
    d.draft = text->draft;
    d.draftDamage = text->damage;
    d.unsaved = text->fromDraft;
    d.document = std::make_unique<ArticleDocument>(text->content);
    d.saved = d.document->changeNumber();
    d.written = d.saved;
    d.readWorks();
    d.connectAll();
    return opened;
}

void OpenArticle::Private::connectAll()
{
    document->setImageLookup([this](const QString &sha256) {
        const Result<Asset> asset = loadAsset(db, sha256);
        return asset ? asset->bytes : QByteArray();
    });
    timer.setSingleShot(true);
    QObject::connect(&timer, &QTimer::timeout, q, [this] { startAutosave(); });
    QObject::connect(&flight, &QFutureWatcherBase::finished, q,
                     [this] { static_cast<void>(land()); });
    QObject::connect(document.get(), &ArticleDocument::changed, q, [this] {
        givenUp = false;
        onChange();
    });
}

ArticleId OpenArticle::id() const
{
    return d->summary.id;
}

ArticleDocument *OpenArticle::document() const
{
    return d->document.get();
}

Person OpenArticle::person() const
{
    return d->person;
}

ArticleSummary OpenArticle::summary() const
{
    return d->summary;
}

RevisionId OpenArticle::base() const
{
    return d->base;
}

bool OpenArticle::isEditable() const
{
    return d->editable;
}

// Without them, as in a library of an earlier version that cannot be written, one can still read.
void OpenArticle::Private::readWorks()
{
    const Result<SectionWorks> stored = Pandian::sectionWorks(db, summary.id);
    if (stored && std::exchange(works, *stored) != *stored) {
        Q_EMIT q->sectionWorksChanged();
    }
}

const SectionWorks &OpenArticle::sectionWorks() const
{
    return d->works;
}

Result<void> OpenArticle::editSectionWork(const SectionId &section, const SectionWorkEdit &edit)
{
    const Result<void> done =
        Pandian::editSectionWork(d->db, d->summary.id, section, edit, d->person.id);
    d->readWorks();
    return done;
}

QFuture<Result<QString>> OpenArticle::storeImage(const ImageSource &source)
{
    return d->worker.run<QString>(
        [source](Database &library) { return Pandian::storeImage(library, source); });
}

std::optional<Error> OpenArticle::draftDamage() const
{
    return d->draftDamage;
}

bool OpenArticle::hasUnsavedChanges() const
{
    return d->unsaved;
}

bool OpenArticle::savesRevision() const
{
    if (!d->saves() || d->base.isNull()) {
        return d->saves();
    }
    const Result<Article> last = loadRevision(d->db, d->base);
    return !last || *last != d->document->snapshot();
}

Result<Article> OpenArticle::lastVersion() const
{
    if (d->summary.head.isNull()) {
        return Error{ErrorCode::NotFound,
                     tr("There is no saved version to go back to; save one first, or move the "
                        "article to the recycle bin."),
                     {}};
    }
    return version(d->summary.head);
}

Result<Article> OpenArticle::version(const RevisionId &version) const
{
    return loadRevision(d->db, version);
}

qint64 OpenArticle::lastAutosave() const
{
    return d->lastAutosave;
}

void OpenArticle::setAutosaveDelay(int milliseconds)
{
    d->delay = milliseconds;
}

ActionRequest OpenArticle::Private::request(Action action) const
{
    ActionRequest request;
    request.article = summary.id;
    request.action = action;
    request.person = person.id;
    request.revision = base;
    return request;
}

Result<void> OpenArticle::Private::read()
{
    const Result<ArticleSummary> stored = articleSummary(db, summary.id);
    if (!stored) {
        return stored.error();
    }
    summary = *stored;
    const Result<Facts> facts = factsFor(db, request(Action::Edit));
    if (!facts) {
        return facts.error();
    }
    const bool now = !db.isReadOnly() && refusals(Action::Edit, *facts).isEmpty();
    if (std::exchange(editable, now) && !editable && unsaved && !summary.head.isNull()) {
        written = nowhere; // nothing shows the draft of an article that is closed to its writer
    }
    return {};
}

std::optional<TextFacts> OpenArticle::Private::textFacts()
{
    if (!saves() && (unsaved || base != summary.head)) {
        return std::nullopt;
    }
    if (knownAt != document->changeNumber()) {
        known = Pandian::textFacts(document->snapshot());
        knownAt = document->changeNumber();
    }
    return known;
}

// As if what is on the screen were saved already, where the action would save it; where another
// has saved in between, saving says so.
Result<Facts> OpenArticle::facts(Action action, const QString &opinion) const
{
    ActionRequest request = d->request(action);
    request.opinion = opinion;
    Result<Facts> facts = factsFor(d->db, request, d->textFacts());
    if (facts && d->saves() && handsTextOn(action)) {
        facts->revisionIsCurrent = true;
    }
    if (facts) {
        facts->notUnderstood = d->notUnderstood;
    }
    return facts;
}

void OpenArticle::setNotUnderstood(const QStringList &fields)
{
    if (d->notUnderstood != fields) {
        d->notUnderstood = fields;
        Q_EMIT stateChanged();
    }
}

QStringList OpenArticle::notUnderstood() const
{
    return d->notUnderstood;
}

void OpenArticle::dropNotUnderstood()
{
    Q_EMIT notUnderstoodDropped();
    setNotUnderstood({});
}

QStringList OpenArticle::refusalTexts(Action action) const
{
    const Result<Facts> known = facts(action);
    if (!known) {
        return {known.error().message};
    }
    QStringList texts;
    const QList<Reason> reasons = refusals(action, *known);
    for (const Reason reason : reasons) {
        texts.append(reasonText(reason, *known));
    }
    return texts;
}

std::optional<Action> OpenArticle::nextAction() const
{
    const Result<Facts> known = facts(Action::Submit);
    return known ? Pandian::nextAction(*known) : std::nullopt;
}

void OpenArticle::Private::onChange()
{
    updateUnsaved();
    if (inFlight || !isDirty()) {
        return; // a draft in flight starts the timer again when it has landed
    }
    if (!timer.isActive() || timer.remainingTime() > delay) {
        timer.start(delay);
    }
}

void OpenArticle::Private::updateUnsaved()
{
    const bool now = unsaved || document->changeNumber() != saved;
    if (now != unsaved) {
        unsaved = now;
        Q_EMIT q->unsavedChangesChanged(now);
    }
}

void OpenArticle::Private::startAutosave()
{
    if (inFlight || !isDirty()) {
        return;
    }
    inFlight = true;
    flightNumber = document->changeNumber();
    flight.setFuture(worker.run<SavedDraft>([content = document->snapshot(), personId = person.id,
                                             from = base, known = draft](Database &library) {
        return saveDraft(library, content, personId, from, known);
    }));
}

// Takes in the draft that was being written; waits for it when asked early. An error:
// another window's text is on the screen now.
Result<void> OpenArticle::Private::land()
{
    if (!inFlight) {
        return {};
    }
    flight.waitForFinished();
    inFlight = false;
    const int before = othersShown;
    static_cast<void>(autosaveDone(flight.result(), flightNumber));
    return othersShown == before ? Result<void>() : shownFor;
}

// As flushDraft(), with the errors of land().
Result<void> OpenArticle::Private::settle()
{
    const int before = othersShown;
    const Result<void> flushed = q->flushDraft();
    return !flushed || othersShown == before ? flushed : shownFor;
}

// What the person once left here is on the screen again with the right to change it, as it would be
// after opening the article anew.
void OpenArticle::Private::bringBackDraft(bool wasEditable)
{
    if (wasEditable || !editable || unsaved) {
        return;
    }
    const Result<std::optional<Draft>> left = loadDraft(db, summary.id, person.id);
    if (!left || left->has_value()) {
        showStored();
    }
}

Result<void> OpenArticle::Private::autosaveDone(Result<SavedDraft> done, quint64 number)
{
    if (!done &&
        (done.error().code == ErrorCode::Refused || done.error().code == ErrorCode::NotFound ||
         done.error().code == ErrorCode::Conflict)) {
        done = rescue(done.error());
        number = document->changeNumber();
    }
    if (!done) {
        if (editable || done.error().code != ErrorCode::Refused) {
            timer.start(retryDelay); // else it is for good; leaving the article asks once more
        }
        const bool forGood = done.error().code == ErrorCode::Refused;
        Q_EMIT q->autosaveFailed(forGood ? done.error() : keptElsewhere(done.error()));
        return done.error();
    }
    secondCopy.drop();
    written = number;
    draft = done->sha256;
    draftDamage.reset();
    lastAutosave = done->saved;
    if (isDirty()) {
        timer.start(delay);
    }
    Q_EMIT q->autosaved(done->saved);
    return {};
}

// What the library does not take is kept in a second place, and the error says so.
Error OpenArticle::Private::keptElsewhere(Error why)
{
    const Result<void> kept = secondCopy.keep(document->snapshot(), base, draft, person.id);
    why.message +=
        u' ' + (kept ? tr("Until then the text is also kept elsewhere on this computer; it "
                          "comes back from there.")
                     : kept.error().message);
    return why;
}

// Puts what is on the screen into a new article, unless it is this one's text anyway, and shows
// what the library has of this one.
Result<SavedDraft> OpenArticle::Private::rescue(const Error &why)
{
    const bool otherWindow = why.code == ErrorCode::Conflict; // it wrote the draft
    const bool before = editable;
    const Result<void> now = read();
    if (now ? editable && !otherWindow : now.error().code != ErrorCode::NotFound) {
        return now ? why : now.error(); // in between only, or the library does not answer
    }
    editable = editable && now;
    const Result<ArticleId> copy = moveOut(document->snapshot());
    if (!copy) {
        if (before != editable) {
            Q_EMIT q->stateChanged();
        }
        return copy.error().code == ErrorCode::Refused ? why : copy.error();
    }
    showStored();
    if (otherWindow) {
        ++othersShown;
        shownFor = why;
    }
    Q_EMIT q->stateChanged();
    if (!copy->isNull()) {
        Q_EMIT q->rescued(*copy, why);
    }
    return SavedDraft{db.now(), draft};
}

// Null: it is this article's text anyway.
Result<ArticleId> OpenArticle::Private::moveOut(Article text)
{
    const Result<Article> head = loadRevision(db, summary.head);
    const bool stored = head && *head == text;
    text.id = ArticleId::create();
    const Result<void> moved = db.transaction([&]() -> Result<void> {
        if (const auto created = stored ? Result<void>() : createArticle(db, text, person.id);
            !created) {
            return created;
        }
        const auto noted = stored ? Result<void>() : copySectionWorks(db, summary.id, text.id);
        if (!noted) {
            return noted;
        }
        if (!head || editable) {
            return {};
        }
        // Else the draft left behind would be taken for this article's newest text.
        const auto dropped = discardDraft(db, summary.id, person.id, draft);
        // What another window has written is brought out by itself (bringOutDraft()).
        return dropped || dropped.error().code == ErrorCode::Conflict ? Result<void>() : dropped;
    });
    return moved ? Result<ArticleId>(stored ? ArticleId() : text.id) : moved.error();
}

// In place of what was typed; that stays on the screen where the library has nothing.
void OpenArticle::Private::showStored()
{
    draft.clear();
    bool fromDraft = false;
    if (const Result<StoredText> text = storedText(db, summary, person.id, editable)) {
        document->reset(text->content);
        base = text->base;
        draft = text->draft;
        draftDamage = text->damage;
        fromDraft = text->fromDraft;
    }
    timer.stop();
    secondCopy.drop(); // what was typed is in a new article
    saved = document->changeNumber();
    written = saved;
    if (std::exchange(unsaved, fromDraft) != fromDraft) {
        Q_EMIT q->unsavedChangesChanged(fromDraft);
    }
}

Result<void> OpenArticle::flushDraft()
{
    static_cast<void>(d->land());
    d->timer.stop();
    if (d->unsaved && d->editable && !d->isDirty() && d->read() && !d->editable) {
        Q_EMIT stateChanged(); // and the draft is not where it would be seen
    }
    if (!d->isDirty()) {
        return {};
    }
    const quint64 number = d->document->changeNumber();
    return d->autosaveDone(
        saveDraft(d->db, d->document->snapshot(), d->person.id, d->base, d->draft), number);
}

void OpenArticle::giveUp()
{
    static_cast<void>(d->land());
    d->timer.stop();
    d->secondCopy.drop();
    d->givenUp = true;
}

void OpenArticle::bringOutDraft()
{
    if (d->editable || d->summary.inRecycleBin || d->summary.head.isNull() || d->db.isReadOnly()) {
        return;
    }
    const Result<std::optional<Draft>> draft = loadDraft(d->db, d->summary.id, d->person.id);
    if (!draft || !draft->has_value()) {
        return;
    }
    const Error why{ErrorCode::Refused, refusalTexts(Action::Edit).value(0), {}};
    const QString known = std::exchange(d->draft, (*draft)->sha256);
    const Result<ArticleId> copy = d->moveOut((*draft)->content);
    if (!copy) { // it stays where it was, for the next time
        d->draft = known;
        if (copy.error().code == ErrorCode::Refused) {
            Q_EMIT leftBehind({}, why);
        }
        return;
    }
    static_cast<void>(refresh());
    if (!copy->isNull()) {
        Q_EMIT leftBehind(*copy, why);
    }
}

Result<RevisionInfo> OpenArticle::save()
{
    // A draft landing after the revision would bring the old text back.
    if (const Result<void> landed = d->land(); !landed) {
        return landed.error(); // nobody has seen what is on the screen
    }
    const quint64 number = d->document->changeNumber();
    Result<RevisionInfo> info =
        saveRevision(d->db, d->document->snapshot(), d->person.id, d->base, d->draft);
    if (!info) {
        if (info.error().code == ErrorCode::Conflict) {
            if (d->read() && !isOvertaken()) { // else it is for the person to choose
                static_cast<void>(d->rescue(info.error()));
            }
        } else if (info.error().code == ErrorCode::Refused) {
            static_cast<void>(refresh()); // why
            static_cast<void>(flushDraft());
        }
        return info;
    }
    d->savedAs(*info, number);
    if (const Result<void> read = refresh(); !read) {
        return read.error();
    }
    return info;
}

bool OpenArticle::isOvertaken() const
{
    return d->base != d->summary.head;
}

Result<bool> OpenArticle::showsNewest()
{
    if (const Result<void> landed = d->land(); !landed) {
        return landed.error();
    }
    if (const Result<void> read = d->read(); !read) {
        return read.error();
    }
    const Result<QString> draft = draftSha256(d->db, d->summary.id, d->person.id);
    if (!draft) {
        return draft.error();
    }
    return !isOvertaken() && (draft->isEmpty() || *draft == d->draft);
}

Result<RevisionInfo> OpenArticle::saveOnTop()
{
    if (const Result<void> landed = d->land(); !landed) { // with the old base
        return landed.error();
    }
    if (const Result<void> read = d->read(); !read) {
        return read.error();
    }
    d->base = d->summary.head;
    return save();
}

void OpenArticle::Private::savedAs(const RevisionInfo &info, quint64 number)
{
    timer.stop();
    secondCopy.drop();
    base = info.id;
    draft.clear();
    draftDamage.reset();
    written = number;
    saved = number;
    if (std::exchange(unsaved, false)) {
        Q_EMIT q->unsavedChangesChanged(false);
    }
}

Result<State> OpenArticle::perform(const ActionRequest &request)
{
    ActionRequest filled = request;
    filled.article = d->summary.id;
    filled.person = d->person.id;
    if (const Result<void> landed = d->land(); !landed) {
        return landed.error(); // it is not what was read
    }
    const bool before = d->editable;
    if (handsTextOn(request.action) && (d->saves() || !d->notUnderstood.isEmpty())) {
        Result<Facts> known = facts(request.action, request.opinion);
        if (!known) {
            return known.error();
        }
        known->fullReadConfirmed = request.fullReadConfirmed;
        known->openErrors = request.openErrors;
        if (const auto allowed = asResult(refusals(request.action, *known), *known); !allowed) {
            return allowed.error(); // nothing is saved for an action that will not happen
        }
        if (const Result<RevisionInfo> saved = save(); !saved) {
            return saved.error();
        }
    } else if (const Result<void> settled = d->settle(); !settled) {
        return settled.error();
    }
    filled.revision = d->base;
    const Result<State> state = Pandian::perform(d->db, filled);
    if (!state) {
        return state;
    }
    const quint64 written = d->written;
    if (const Result<void> read = d->read(); !read) {
        return read.error();
    }
    if (request.action == Action::Discard) {
        d->written = written; // the draft of what the person has put away comes back with it
    }
    d->bringBackDraft(before);
    Q_EMIT stateChanged();
    if (d->editable) {
        d->onChange();
    } else {
        static_cast<void>(flushDraft());
    }
    return state;
}

Result<void> OpenArticle::refresh()
{
    static_cast<void>(d->land()); // it may be closed since
    const bool before = d->editable;
    const Result<void> read = d->read();
    if (!read) {
        return read;
    }
    d->readWorks();
    d->bringBackDraft(before);
    Q_EMIT stateChanged();
    if (d->editable) {
        d->onChange(); // what could not be written may be due
    } else if (before) {
        static_cast<void>(flushDraft());
    }
    return read;
}

Result<void> OpenArticle::showNewest()
{
    const Result<void> read = refresh();
    if (read && !d->unsaved && isOvertaken()) {
        d->showStored();
        Q_EMIT stateChanged();
    }
    return read;
}

Result<void> OpenArticle::revertToRevision()
{
    if (const Result<void> landed = d->land(); !landed) {
        return landed; // what is on the screen now was not meant
    }
    if (const Result<void> read = d->read(); !read) {
        return read; // another may have saved a version since
    }
    const RevisionId head = d->summary.head;
    const Result<Article> content = lastVersion();
    if (!content) {
        return content.error();
    }
    if (const Result<void> dropped = discardDraft(d->db, d->summary.id, d->person.id, d->draft);
        !dropped) {
        if (dropped.error().code == ErrorCode::Conflict) {
            static_cast<void>(d->rescue(dropped.error()));
        }
        return dropped;
    }
    d->base = head;
    d->draft.clear();
    d->draftDamage.reset();
    d->secondCopy.drop();
    d->document->reset(*content);
    d->timer.stop();
    const quint64 number = d->document->changeNumber();
    d->written = number;
    d->saved = number;
    if (std::exchange(d->unsaved, false)) {
        Q_EMIT unsavedChangesChanged(false);
    }
    return refresh();
}

Result<void> OpenArticle::takeBack(const Article &text)
{
    if (const Result<void> read = refresh(); !read) {
        return read;
    }
    if (d->editable && !d->unsaved) {
        d->document->reset(text);
        return {};
    }
    Error why = d->editable
                    ? Error{ErrorCode::Conflict, tr("There are newer changes on the page."), {}}
                    : Error{ErrorCode::Refused, refusalTexts(Action::Edit).value(0), {}};
    Article copy = text;
    copy.id = ArticleId::create();
    Result<void> created = createArticle(d->db, copy, d->person.id);
    if (created) {
        created = copySectionWorks(d->db, d->summary.id, copy.id);
    }
    if (!created) {
        if (created.error().code != ErrorCode::Refused) {
            return created.error();
        }
        if (d->editable) { // a reviewer, who writes no articles
            why.message = tr("There are newer changes on the page; save a version of them first, "
                             "then bring the others back.");
        }
        return why;
    }
    Q_EMIT stateChanged();
    Q_EMIT takenBackApart(copy.id, why);
    return {};
}

} // namespace Pandian
