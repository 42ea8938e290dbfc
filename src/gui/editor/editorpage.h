// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"
#include "core/result.h"
#include "session/blockformat.h"
#include "text/counting.h"

#include <QList>
#include <QPointer>
#include <QTimer>
#include <QWidget>

class QMenu;
class QScrollBar;
class QTextBlockFormat;
class QTextCursor;
class QTextEdit;

namespace Pandian {

class ArticleCounter;
class ArticleDocument;
class ArticleEditor;
struct ClipParagraph;
class FindBar;
class OpenArticle;
struct OutlineEntry;
class QuestionStrip;
class UndoBar;

struct SectionCount
{
    SectionId id; // null: the lead
    TextCount count;
    friend bool operator==(const SectionCount &, const SectionCount &) = default;
};

// The page of the open article: the editor in a column of fixed width, a strip for questions and
// the find bar. The focus is the editor's (focus proxy), so hasFocus() and setFocus() speak of it.
class EditorPage : public QWidget
{
    Q_OBJECT
    Q_MOC_INCLUDE(<QMenu>)

public:
    explicit EditorPage(QWidget *parent = nullptr);
    ~EditorPage() override;

    // Null: none. Follows the article's stateChanged() for read-only. To be called with null
    // before the article is destroyed.
    void setArticle(OpenArticle *article);
    // The same without a library behind it.
    void setDocument(ArticleDocument *document, bool editable);
    ArticleDocument *document() const;
    OpenArticle *article() const;

    int caretPosition() const;
    bool isFindBarVisible() const;
    bool canUndo() const;
    bool canRedo() const;
    bool canFormat() const; // bold and italic; not in titles
    bool hasSelection() const;
    bool isEditable() const;
    int zoomPercent() const;
    bool isInSection() const; // the caret; in the lead it is in none
    bool isInLastSection() const;
    QString styleName() const; // of the caret's paragraph, 正文 …; empty without an article
    QTextEdit *textEdit() const;
    void setWordFile(const QString &path); // instead of the one this computer has
    void leaveCommandKeys();               // to the menus
    QString selectedText() const;          // paragraphs divided by "\n"
    void insertText(const QString &text);
    // In place of what `place` selects, which goes behind it. False: textRefused() has told why
    // not.
    bool pasteParagraphs(QTextCursor &place, const QList<ClipParagraph> &paragraphs);
    // Where something was dropped; beside the text, the caret stays.
    void placeCaretAt(const QPoint &globalPosition);
    // A proposal for this article in place of its text, as one step of the undo history.
    void rewrite(const Article &article);

public Q_SLOTS:
    void undo();
    void redo();
    void cut();
    void copy();
    void paste();
    void pasteText(); // 只粘贴文本: no styles
    void selectAll();
    void toggleBold();
    void toggleItalic();

    // What the selected paragraphs are. A heading made a paragraph merges its section with the one
    // above.
    void makeKicker(); // 引题, 主题, 副题: of a paragraph, where there is none yet
    void makeHeadline();
    void makeSubtitle();
    void makeHeading(); // of a new section
    void makeSubheading();
    void makeParagraph();
    void makeQuotation();
    void makeByline(); // 署名
    void makeNote();   // 注
    void makeBulletList();
    void makeNumberedList();

    void newSection();    // at the caret
    void moveSectionUp(); // the section the caret is in
    void moveSectionDown();
    void mergeSection(); // with the one above, without a question
    void mergeSectionBelow();
    void duplicateSection();
    void removeSection(); // offers to bring it back
    // By index from 0; for the navigation pane.
    void moveSection(int from, int target);
    void mergeSectionAt(int section);
    void duplicateSectionAt(int section);
    void removeSectionAt(int section);
    void newSectionAfter(int section); // at the end of section; -1: of the lead

    void showFindBar();
    void find(const QString &words); // the first time they stand there
    void showReplaceBar();
    void findNext();
    void findPrevious();

    void setZoomPercent(int percent);               // 50 to 300
    void goToSection(const Pandian::SectionId &id); // null: the lead
    void goToTitle();                               // the article's
    void goToPosition(int position);
    void goToPreviousSection();
    void goToNextSection();

Q_SIGNALS:
    void documentChanged(); // another article is shown, or none: what was asked about one is over
    void caretMoved(const QString &place);  // in words, for people
    void selectionChanged(qsizetype words); // 0: nothing selected
    // A moment after the last change; `parts` has the lead first, then the sections.
    void countsChanged(const Pandian::TextCount &whole, const QList<Pandian::SectionCount> &parts);
    void undoAvailable(bool available);
    void redoAvailable(bool available);
    void copyAvailable(bool available);
    void formatChanged(bool bold, bool italic);
    void currentSectionChanged(const Pandian::SectionId &id); // null: headline parts or lead
    void filesPasted(const QStringList &paths);
    // Some of them have a source: once that is in the library, they go where the caret is now.
    void imagesPasted(const QList<Pandian::ClipParagraph> &paragraphs);
    void imageActivated();
    void paragraphsPasted(); // several, and not as text only
    // Why something could not be done; nothing was changed.
    void textRefused(const QString &why);
    void contextMenuRequested(QMenu *menu);           // the text's, to be filled
    void wordFileFailed(const Pandian::Error &error); // once, when it is first needed
    void zoomRequested(int percent); // by Ctrl+wheel; the receiver calls setZoomPercent()

protected:
    void showEvent(QShowEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void layOut();
    void connectEditor();
    void syncScrollBar();
    void caretChanged();
    void formatMayHaveChanged();
    void reportSelection();
    void reportCaretSoon();
    void reportCaret();
    QString caretPlace(int section) const;
    QString nameOf(const OutlineEntry &entry) const; // elided, for a sentence
    void askToMerge(const SectionId &section);
    void makeHeadlinePart(BlockRole part, const QString &whyTaken);
    void styleParagraphs(const QTextBlockFormat &format);
    int caretSection() const; // index from 0; -1: headline or lead
    void walkHistory(void (QTextEdit::*step)());
    void moveCaretSection(int by);
    void jumpSection(int by);
    void scrollTo(int position);
    void showCaret();
    bool startsSectionOperation(); // false: not possible now

    ArticleEditor *m_editor;
    QScrollBar *m_scrollBar;
    QuestionStrip *m_question;
    UndoBar *m_undoBar;
    FindBar *m_findBar;
    ArticleCounter *m_counter;
    QPointer<OpenArticle> m_article;
    QTimer m_selectionTimer;
    QTimer m_caretTimer;
    SectionId m_section;      // as last reported
    SectionId m_askedSection; // the question's
    int m_zoom = 100;
    bool m_bold = false;
    bool m_italic = false;
};

} // namespace Pandian
