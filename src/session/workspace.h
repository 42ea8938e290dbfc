// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/person.h"
#include "core/result.h"
#include "session/exporting.h"
#include "session/importing.h"
#include "session/leftdrafts.h"
#include "session/openarticle.h"
#include "storage/articlekinds.h"
#include "storage/backup.h"
#include "storage/librarysettings.h"

#include <QFuture>
#include <QObject>

#include <memory>

namespace Pandian {

class LibraryWorker;
class Settings;

// The open library: its connection for this thread, its worker, who is signed in, and the articles
// being worked on. The windows hold one of these and nothing else.
class Workspace : public QObject
{
    Q_OBJECT

public:
    explicit Workspace(Settings &settings, Clock clock = systemClock(), QObject *parent = nullptr);
    ~Workspace() override;

    // Opens (or makes) the library and signs in the last person, or the only one, where no
    // password is set. Errors leave the workspace closed.
    Result<void> openLibrary(const QString &path);
    void closeLibrary(); // flushes the open articles first
    bool isOpen() const;
    QString libraryPath() const;
    static Error noLibrary(); // for what needs an open one
    static Error nobodySignedIn();
    Database &database() const; // only while open; this thread only
    LibraryWorker &worker() const;
    // For looking things up and for short changes: a thread of its own, so that no list waits for
    // an import or a backup.
    LibraryWorker &reader() const;
    Settings &settings() const;

    std::optional<Person> person() const;
    // The articles that were open are open after it, as the new person sees them.
    Result<void> signIn(PersonId id, const QByteArray &password);
    // The same with the password checked on another thread (0.1 s); who is signed in then.
    QFuture<Result<Person>> signInInBackground(PersonId id, QByteArray password);
    Result<void> signOut(); // an error leaves the person signed in
    // After a change of people: takes over the new name and roles, signs out who was disabled, and
    // what rulesChanged() does.
    void rereadPerson();

    OpenArticle *article() const;              // the one that is shown; null: none is open
    QList<OpenArticle *> openArticles() const; // in the order of their tabs
    OpenArticle *openArticleOf(const ArticleId &id) const; // null: it is not open
    // For reopenArticles(): in that order, and the one that is shown once more.
    QList<ArticleId> articlesToReopen() const;
    // Opens it beside the one that is shown and shows it; an error leaves what is shown. Where it
    // is open already, goes to it and shows what another has saved since.
    Result<void> openArticle(ArticleId id);
    // Opens it, where it is not open, without showing it; as the tab with this number, from 0.
    Result<void> openBehind(ArticleId id, qsizetype place);
    // As many as can be; only the last one is shown. The error is that of the first that cannot.
    Result<void> reopenArticles(const QList<ArticleId> &articles);
    void moveArticle(int from, int to); // among the tabs
    // By other rules of the library other things may be done with the open ones. An error shows
    // with the next of them.
    void rulesChanged();
    Result<void> newArticle();
    Result<void> newArticleFrom(const QString &kind); // its template
    Result<void> mayCreateArticle() const;            // begin or import one; the error says why not
    // The demonstration article, made once and opened.
    Result<void> openDemonstration();
    // In the background; the future's value is the article, opened by the caller.
    QFuture<Result<ImportReport>> importText(const QString &text, const Progress &progress,
                                             const CancelCheck &cancelled);
    QFuture<Result<ImportReport>> importFile(const QString &path,
                                             const std::optional<TextEncoding> &encoding,
                                             const Progress &progress,
                                             const CancelCheck &cancelled);
    QFuture<Result<ExportReport>> exportHtml(const ArticleId &article, const QString &path);
    Result<QByteArray> previewHtml() const; // of the article that is shown, as it stands
    // A complete copy of the library in a file of the user's choice, in the background.
    QFuture<Result<Backup>> backupTo(const QString &path);
    // The same for a library that will be used there from now on. It is closed for it, so that
    // nothing is written any more to what stays behind; one of the two is opened by the caller.
    QFuture<Result<Backup>> moveTo(const QString &path);
    // Puts a backup in the place of a library, in the background. The open library is closed for
    // it, and opened again by the caller.
    QFuture<Result<Restored>> restore(const QString &backupPath, const QString &path);

    // Flushes the draft; an error keeps the article open. Shown is then the newest text of the one
    // that was beside it. What was begun here and left blank goes into 回收站.
    Result<void> closeArticle(ArticleId id);
    Result<void> closeArticles(); // all of them or, on an error, none

    // Articles whose draft was left by a session that did not end properly, the newest first;
    // each person is told once.
    LeftDrafts takeRecovered();

Q_SIGNALS:
    void libraryOpened();
    void libraryClosed();
    void personChanged();
    void articleOpened(Pandian::OpenArticle *article);
    void articleShown(Pandian::OpenArticle *article); // null: none is open any more
    void openArticlesChanged();                       // opened, closed, or moved among the tabs
    void articlesChanged();                           // lists and counts should be read again
    // Of what nobody waits for: the daily backup, somebody who has to be signed out, an article
    // that was open before somebody signed in.
    void failed(const Pandian::Error &error);

private:
    Result<Person> takeOver(const Result<Person> &known);
    Result<void> flushArticles();
    Result<OpenArticle *> take(const ArticleId &id, qsizetype place);
    Result<void> begin(const Article &article);
    void show(OpenArticle *article);
    QFuture<Result<ImportReport>>
    importWith(const std::function<Result<ImportReport>(Database &, PersonId)> &work);
    void letArticlesGo();

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Pandian
