// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "gui/newestanswer.h"
#include "text/textpattern.h"

#include <QList>
#include <QPointer>
#include <QTextDocument>
#include <QTimer>
#include <QWidget>

#include <memory>

namespace Pandian {

class ArticleEditor;
struct DocumentParagraph;

namespace Ui {
class FindBar;
}

// The bar under the editor that looks for text in the open article and replaces it. Searches on
// another thread, a moment after the last change of query or text; marks the hits in sight.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(ArticleEditor *editor, QWidget *parent = nullptr);
    ~FindBar() override;

    // Shows the bar; text selected in one paragraph becomes the query.
    void activate();
    // Shows the bar with these words; focus and caret stay where they are.
    void find(const QString &words);
    // With the row for replacing, where the article can be changed.
    void activateReplacing();
    void findNext();
    void findPrevious();
    // To be called after the editor shows another document.
    void documentReplaced();
    // To be called after the article became read-only or no longer is.
    void editableChanged();

Q_SIGNALS:
    void allReplaced(int hits); // in one step of the undo history

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    // What is to be done with the hits once they are there.
    enum class Then { Nothing, ShowFirst, GoOn, GoBack, ReplaceOne, ReplaceAll };

    void connectWidgets();
    void connectEditor();
    QString words() const;
    QString replacement() const;
    FindOptions options() const;
    QList<DocumentParagraph> paragraphs();
    void forgetHits(int pause, Then then = Then::Nothing);
    void search();
    void searchThen(Then then);
    void take(const Result<QList<TextHit>> &hits);
    void finish(Then then);
    void pressEnter(bool shift);
    void jump(int direction);
    void showHit(qsizetype index);
    qsizetype hitFrom(int position) const;
    qsizetype currentHit() const; // -1: the selection is no hit
    bool startsReplacing(Then then);
    bool replaces(const QList<TextHit> &hits);
    void replaceOne();
    void replaceAll();
    void caretMoved();
    void markVisibleHits();
    void updateLabel();
    void setMessage(const QString &message);

    std::unique_ptr<Ui::FindBar> m_ui;
    ArticleEditor *m_editor;
    QPointer<QTextDocument> m_document;
    QTimer m_searchTimer;
    QTimer m_markTimer;
    NewestAnswer<QList<TextHit>> m_answers;
    TextPattern m_pattern; // of m_hits
    QList<TextHit> m_hits; // in the document, ascending and apart
    SectionId m_section;   // that was searched, if only one was
    int m_anchor = 0;      // where the search began: typing on goes from there
    bool m_stale = true;   // m_hits are of another text or query
    Then m_then = Then::Nothing;
};

} // namespace Pandian
