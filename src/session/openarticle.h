// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/sectionwork.h"
#include "session/imagesource.h"
#include "storage/articles.h"
#include "storage/desk.h"

#include <QFuture>
#include <QObject>

#include <memory>

namespace Pandian {

class ArticleDocument;
class LibraryWorker;

// An article being worked on: its working copy, where it stands in the workflow, and the autosave
// that writes its draft 2 s after the first unsaved change, typing or not. What could not be
// written is tried again with the next change and every 10 s. What this article does not take any
// more, because another has handed it on or thrown it away, becomes a new article of the person's
// own, and so does the draft. Without a person it is shown and never written.
class OpenArticle : public QObject
{
    Q_OBJECT

public:
    // From the person's draft if there is one, else from the head revision. `worker` writes the
    // drafts. Both outlive the article.
    static Result<std::unique_ptr<OpenArticle>> open(Database &db, LibraryWorker &worker,
                                                     ArticleId article, const Person &person);
    ~OpenArticle() override;

    ArticleId id() const;
    ArticleDocument *document() const;
    Person person() const;
    ArticleSummary summary() const; // as last read; refresh() reads it again
    RevisionId base() const;        // the revision the working copy grew from

    // The person's draft could not be read when it was to be shown: the head is, and the next
    // autosave takes the draft's place. Looked at anew before stateChanged().
    std::optional<Error> draftDamage() const;

    bool isEditable() const; // Action::Edit allowed for this person now
    // All reasons why not, translated; empty: allowed. For buttons and menus.
    QStringList refusalTexts(Action action) const;
    Result<Facts> facts(Action action, const QString &opinion = {}) const;
    std::optional<Action> nextAction() const;
    // What stands in a form but says nothing that could be stored, as words of a list: nothing is
    // handed on before it is mended. Not kept with the article.
    void setNotUnderstood(const QStringList &fields);
    QStringList notUnderstood() const;
    void dropNotUnderstood(); // the person goes without it

    // What the office notes about the sections, as last read; written at once, apart from the text.
    const SectionWorks &sectionWorks() const;
    Result<void> editSectionWork(const SectionId &section, const SectionWorkEdit &edit);

    // Into the library, for this article to name it by its SHA-256.
    QFuture<Result<QString>> storeImage(const ImageSource &source);

    bool hasUnsavedChanges() const; // since the last revision
    // save() would make one: changes that were undone again are none. Reads the last revision.
    bool savesRevision() const;
    // The newest version that was saved, whoever saved it. NotFound: none was.
    Result<Article> lastVersion() const;
    Result<Article> version(const RevisionId &version) const; // any of its own
    qint64 lastAutosave() const; // milliseconds UTC; 0: none in this session

    static constexpr int AutosaveDelay = 2'000; // milliseconds after the first unsaved change
    void setAutosaveDelay(int milliseconds);    // for tests
    // Commits to disk before it returns: before switching articles, closing, 送审.
    Result<void> flushDraft();
    // What the library does not take is not held on to any longer: the person was asked.
    void giveUp();
    // Of an article that is closed to the person now, and not in the recycle bin, out of which it
    // comes back with its draft: what was left behind becomes a new article, too (leftBehind()).
    void bringOutDraft();
    // 保存版本. A Conflict leaves draft and document as they are; isOvertaken() then tells whether
    // another has saved a version in between.
    Result<RevisionInfo> save();
    bool isOvertaken() const;
    // Neither a version nor a draft of the person's, written by another window, is newer. Reads.
    Result<bool> showsNewest();
    // Saves what is on the screen after the newest version, whoever saved that; it stays as it is.
    Result<RevisionInfo> saveOnTop();
    // Saves what is on the screen first where the action hands it on, then acts. Fills in article,
    // person and revision.
    Result<State> perform(const ActionRequest &request);
    Result<void> refresh();
    // The same, and shows what another has saved since, where nothing was typed here.
    Result<void> showNewest();
    // Throws away what was typed since the last revision (the caller has asked) and shows the
    // newest one, whoever saved it. The document stays the same object.
    Result<void> revertToRevision();
    // Puts such a text back; where the page holds newer changes or takes none any more, into a new
    // article (takenBackApart()).
    Result<void> takeBack(const Article &text);

Q_SIGNALS:
    void notUnderstoodDropped();
    void autosaved(qint64 time);
    void autosaveFailed(const Pandian::Error &error);
    // What was typed is a new article now, and the document shows what the library has of this one.
    void rescued(const Pandian::ArticleId &copy, const Pandian::Error &why);
    // The same of a draft of earlier. Null: who may not write has no new articles; it stays, and
    // comes out once the role is given.
    void leftBehind(const Pandian::ArticleId &copy, const Pandian::Error &why);
    void takenBackApart(const Pandian::ArticleId &copy, const Pandian::Error &why);
    void stateChanged(); // workflow state, editability or base
    void unsavedChangesChanged(bool unsaved);
    void sectionWorksChanged();

private:
    OpenArticle();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Pandian
