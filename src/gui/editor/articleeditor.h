// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/textrange.h"
#include "text/wordmodel.h"

#include <QImage>
#include <QPointer>
#include <QTextEdit>

#include <functional>
#include <optional>

class QMenu;

namespace Pandian {

class ArticleDocument;
struct Clip;
struct ClipParagraph;

// The editor of one open article: its keys, its clipboard, its input method and what is painted
// beside the text. Changes of whole sections are asked for by signal.
class ArticleEditor : public QTextEdit
{
    Q_OBJECT
    Q_MOC_INCLUDE(<QMenu>)

public:
    explicit ArticleEditor(QWidget *parent = nullptr);
    ~ArticleEditor() override;

    // Null: an empty page.
    void setArticleDocument(ArticleDocument *document);
    ArticleDocument *articleDocument() const;
    void setEditable(bool editable);
    // The menus have the keys of the commands, and the person may have changed them.
    void leaveCommandKeys();

    // By the layout's paint device: no format changes, no undo step.
    void setZoomPercent(int percent);
    // The page with its margins at the present zoom, pixels.
    int pageWidth() const;
    // Instead of the one this computer has.
    void setWordFile(const QString &path);

    SectionId currentSection() const; // null: headline or lead
    bool canFormat() const;           // bold and italic are possible where the caret is
    void toggleBold();
    void toggleItalic();
    void cut(); // hides QTextEdit's, which would join parts
    void pasteText();
    void insertText(const QString &text); // as paragraphs without styles
    void refuseTitle();                   // says that it would be too long
    // In place of what `place` selects, which goes behind it. False: why not has been told.
    bool pasteParagraphs(QTextCursor &place, const QList<ClipParagraph> &paragraphs);

Q_SIGNALS:
    void mergeAsked(const Pandian::SectionId &section); // twice in a row: it is meant
    void undoRequested();
    void redoRequested();
    void newSectionRequested();
    void moveSectionRequested(int by);
    void sectionJumpRequested(int by);
    void filesPasted(const QStringList &paths);
    // Some of them have a source: once that is in the library, they go where the caret is now.
    void imagesPasted(const QList<Pandian::ClipParagraph> &paragraphs);
    void imageActivated(); // by a double click; the caret is there
    // Why something could not be done, for example what would make a title too long; nothing was
    // changed. A sentence.
    void textRefused(const QString &why);
    void paragraphsPasted();                // several, and not as text only
    void contextMenuRequested(QMenu *menu); // to be filled; it is shown next
    void zoomStepRequested(int steps);
    void pageWidthChanged(int width);
    void viewportResized();
    // Once, when it is first needed: the caret goes by Qt's words, not by those of Chinese.
    void wordFileFailed(const Pandian::Error &error);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    QMimeData *createMimeDataFromSelection() const override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    bool handleCommandKey(const QKeyEvent &event);
    bool handleEditingKey(QKeyEvent &event);
    void typeInOneStep(const QString &text);
    bool handleEnter(const QKeyEvent &event);
    bool handleErase(bool backwards, bool word);
    bool handleWordKey(const QKeyEvent &event);
    bool goThroughTable(bool next);
    const WordModel *wordModel();
    bool moveByWord(QTextCursor &cursor, bool forwards, QTextCursor::MoveMode mode);
    int characterAt(const QPoint &point) const;
    void selectWords(const TextRange &from, const TextRange &to);
    TextRange wordUnder(const QPoint &point, const WordModel &model) const;
    bool selectionSpansBlocks() const;
    bool selectsMoreThanText() const;
    bool isBehindImage() const;
    bool passesFilesOn(const QMimeData &clip);
    QList<ClipParagraph> withoutForeignImages(const Clip &clip);
    bool insertParagraphs(QTextCursor &place, const QList<ClipParagraph> &paragraphs);
    bool hasRoomInTitle(const QTextCursor &at, qsizetype characters);
    bool hasRoomInTitle(const QTextCursor &at, const QList<ClipParagraph> &paragraphs);
    bool canHold(const QTextCursor &at, const QList<ClipParagraph> &paragraphs);
    bool hasRoomForTables(const QList<ClipParagraph> &paragraphs);
    bool hasRoom(const QTextCursor &at, const QList<ClipParagraph> &paragraphs);
    bool hasRoomForDrop(const QTextCursor &place, const QList<ClipParagraph> &paragraphs,
                        bool moves);
    void endDrag();
    void leaveBlankHeadline();
    void showCaption();
    void mergeStyle(const QTextCharFormat &format);
    void applyZoom();
    void layOutAnew(const std::function<void()> &change);
    void releaseDocument();

    QPointer<ArticleDocument> m_article;
    QTextDocument *m_empty; // shown while there is no article
    bool m_hasCommandKeys = true;
    QImage m_zoomDevice;
    int m_zoom = 100;
    QString m_wordFile;
    std::optional<Result<WordModel>> m_words; // none: not yet needed
    std::optional<TextRange> m_clickedWord;   // by a double click whose button is held
};

} // namespace Pandian
