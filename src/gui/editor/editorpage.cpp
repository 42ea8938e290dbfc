// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/editor/editorpage.h"

#include "gui/editor/articlecounter.h"
#include "gui/editor/articleeditor.h"
#include "gui/editor/editing.h"
#include "gui/editor/findbar.h"
#include "gui/editor/questionstrip.h"
#include "gui/undobar.h"
#include "session/articledocument.h"
#include "session/documentstyle.h"
#include "session/openarticle.h"
#include "session/sectionoperations.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QInputMethod>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocumentFragment>
#include <QWheelEvent>

#include <algorithm>

namespace Pandian {

namespace {

constexpr int titleBlock = 1; // behind the kicker
constexpr int minZoom = 50;
constexpr int maxZoom = 300;
constexpr int zoomStep = 10;
constexpr int sideMargin = 20;      // pixels beside the page where the window is narrow
constexpr int selectionPause = 150; // ms
constexpr int caretPause = 40;      // ms; the frame with the typed character comes first
constexpr int minPageWidth = 280;   // pixels
constexpr int scrollMargin = 24;    // pixels kept above what is jumped to

} // namespace

EditorPage::EditorPage(QWidget *parent)
    : QWidget(parent)
    , m_editor(new ArticleEditor(this))
    , m_scrollBar(new QScrollBar(Qt::Vertical, this))
    , m_question(new QuestionStrip(this))
    , m_undoBar(new UndoBar(this))
    , m_findBar(new FindBar(m_editor, this))
    , m_counter(new ArticleCounter(this))
{
    setFocusProxy(m_editor);
    layOut();
    m_selectionTimer.setSingleShot(true);
    m_selectionTimer.setInterval(selectionPause);
    m_caretTimer.setSingleShot(true);
    m_caretTimer.setInterval(caretPause);
    connect(&m_selectionTimer, &QTimer::timeout, this, &EditorPage::reportSelection);
    connect(&m_caretTimer, &QTimer::timeout, this, &EditorPage::reportCaret);
    connectEditor();
    connect(m_counter, &ArticleCounter::counted, this, [this](const ArticleCounts &counts) {
        Q_EMIT countsChanged(counts.whole, counts.parts);
    });
    setDocument(nullptr, false);
}

EditorPage::~EditorPage() = default;

void EditorPage::layOut()
{
    // The white page goes on beside the column; the scroll bar stands at the edge.
    auto *paper = new QWidget(this);
    paper->setAutoFillBackground(true);
    paper->setBackgroundRole(QPalette::Base);
    auto *column = new QHBoxLayout(paper);
    column->setContentsMargins(sideMargin, 0, sideMargin, 0);
    column->addStretch(1);
    column->addWidget(m_editor, 1000);
    column->addStretch(1);

    auto *page = new QHBoxLayout;
    page->setSpacing(0);
    page->addWidget(paper, 1);
    page->addWidget(m_scrollBar);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(page, 1);
    layout->addWidget(m_undoBar);
    layout->addWidget(m_question);
    layout->addWidget(m_findBar);
    m_editor->setMinimumWidth(minPageWidth);
}

void EditorPage::connectEditor()
{
    connect(m_editor, &ArticleEditor::pageWidthChanged, this,
            [this](int width) { m_editor->setMaximumWidth(std::max(minPageWidth, width)); });
    QScrollBar *own = m_editor->verticalScrollBar();
    connect(own, &QScrollBar::rangeChanged, this, &EditorPage::syncScrollBar);
    connect(own, &QScrollBar::valueChanged, m_scrollBar, &QScrollBar::setValue);
    connect(m_scrollBar, &QScrollBar::valueChanged, own, &QScrollBar::setValue);
    connect(m_editor, &ArticleEditor::viewportResized, this, &EditorPage::syncScrollBar);

    connect(m_editor, &QTextEdit::undoAvailable, this, &EditorPage::undoAvailable);
    connect(m_editor, &QTextEdit::redoAvailable, this, &EditorPage::redoAvailable);
    connect(m_editor, &QTextEdit::copyAvailable, this, &EditorPage::copyAvailable);
    connect(m_editor, &QTextEdit::cursorPositionChanged, this, &EditorPage::caretChanged);
    connect(m_editor, &QTextEdit::selectionChanged, &m_selectionTimer, qOverload<>(&QTimer::start));
    connect(m_editor, &QTextEdit::currentCharFormatChanged, this,
            &EditorPage::formatMayHaveChanged);

    connect(m_editor, &ArticleEditor::mergeAsked, this, &EditorPage::askToMerge);
    connect(m_editor, &ArticleEditor::undoRequested, this, &EditorPage::undo);
    connect(m_editor, &ArticleEditor::redoRequested, this, &EditorPage::redo);
    connect(m_editor, &ArticleEditor::newSectionRequested, this, &EditorPage::newSection);
    connect(m_editor, &ArticleEditor::moveSectionRequested, this, &EditorPage::moveCaretSection);
    connect(m_editor, &ArticleEditor::sectionJumpRequested, this, &EditorPage::jumpSection);
    connect(m_editor, &ArticleEditor::filesPasted, this, &EditorPage::filesPasted);
    connect(m_editor, &ArticleEditor::imagesPasted, this, &EditorPage::imagesPasted);
    connect(m_editor, &ArticleEditor::imageActivated, this, &EditorPage::imageActivated);
    connect(m_editor, &ArticleEditor::textRefused, this, &EditorPage::textRefused);
    connect(m_editor, &ArticleEditor::paragraphsPasted, this, &EditorPage::paragraphsPasted);
    connect(m_editor, &ArticleEditor::contextMenuRequested, this,
            &EditorPage::contextMenuRequested);
    connect(m_editor, &ArticleEditor::wordFileFailed, this, &EditorPage::wordFileFailed);
    connect(m_editor, &ArticleEditor::zoomStepRequested, this, [this](int steps) {
        Q_EMIT zoomRequested(std::clamp(m_zoom + steps * zoomStep, minZoom, maxZoom));
    });
    connect(m_findBar, &FindBar::allReplaced, this, [this](int hits) {
        m_undoBar->offer(tr("%n hit(s) replaced.", "", hits), [this] { undo(); });
    });
    connect(m_question, &QuestionStrip::answered, this, [this](bool yes) {
        if (yes && document()) {
            mergeSectionAt(sectionIndex(*document(), m_askedSection));
        }
        m_editor->setFocus();
    });
}

void EditorPage::setArticle(OpenArticle *article)
{
    if (m_article) {
        disconnect(m_article, nullptr, this, nullptr);
    }
    m_article = article;
    setDocument(article ? article->document() : nullptr, article && article->isEditable());
    if (article) {
        connect(article, &OpenArticle::stateChanged, this, [this] {
            if (m_article->isEditable() != isEditable()) {
                m_editor->setEditable(m_article->isEditable());
                m_findBar->editableChanged();
            }
        });
    }
}

void EditorPage::setDocument(ArticleDocument *document, bool editable)
{
    ArticleDocument *const old = this->document();
    if (old) {
        disconnect(old, nullptr, this, nullptr);
        disconnect(old, nullptr, &m_selectionTimer, nullptr);
        disconnect(old, nullptr, m_undoBar, nullptr);
    }
    if (old != document) {
        Q_EMIT documentChanged();
    }
    m_question->hide();
    m_undoBar->hide();
    m_editor->setArticleDocument(document);
    m_editor->setEditable(document && editable);
    m_editor->setEnabled(document);
    m_findBar->documentReplaced();
    m_findBar->editableChanged();
    m_counter->setDocument(document);
    if (document) {
        connect(document, &ArticleDocument::changed, this, &EditorPage::reportCaretSoon);
        // Its offer is of the last step alone.
        connect(document, &ArticleDocument::changed, m_undoBar, &QWidget::hide);
        // Undoing may take the selection away without a word of the editor.
        connect(document, &ArticleDocument::changed, &m_selectionTimer,
                qOverload<>(&QTimer::start));
        QTextCursor cursor(m_editor->document()); // a new article begins with its title
        cursor.setPosition(textEnd(m_editor->document()->findBlockByNumber(titleBlock)));
        m_editor->setTextCursor(cursor);
        showCaret();
    }
    m_section = SectionId();
    Q_EMIT currentSectionChanged(m_section);
    Q_EMIT undoAvailable(canUndo());
    Q_EMIT redoAvailable(canRedo());
    Q_EMIT copyAvailable(false);
    caretChanged();
    syncScrollBar();
}

ArticleDocument *EditorPage::document() const
{
    return m_editor->articleDocument();
}

OpenArticle *EditorPage::article() const
{
    return m_article;
}

void EditorPage::leaveCommandKeys()
{
    m_editor->leaveCommandKeys();
}

QString EditorPage::selectedText() const
{
    return m_editor->textCursor().selection().toPlainText();
}

void EditorPage::insertText(const QString &text)
{
    m_editor->insertText(text);
    m_editor->setFocus();
}

bool EditorPage::pasteParagraphs(QTextCursor &place, const QList<ClipParagraph> &paragraphs)
{
    return m_editor->pasteParagraphs(place, paragraphs);
}

void EditorPage::placeCaretAt(const QPoint &globalPosition)
{
    const QPoint point = m_editor->viewport()->mapFromGlobal(globalPosition);
    if (m_editor->viewport()->rect().contains(point)) {
        m_editor->setTextCursor(m_editor->cursorForPosition(point));
    }
}

int EditorPage::caretPosition() const
{
    return m_editor->textCursor().position();
}

bool EditorPage::isFindBarVisible() const
{
    return !m_findBar->isHidden();
}

bool EditorPage::canUndo() const
{
    return isEditable() && m_editor->document()->isUndoAvailable();
}

bool EditorPage::canRedo() const
{
    return isEditable() && m_editor->document()->isRedoAvailable();
}

bool EditorPage::canFormat() const
{
    return m_editor->canFormat();
}

bool EditorPage::hasSelection() const
{
    return m_editor->textCursor().hasSelection();
}

bool EditorPage::isEditable() const
{
    return document() && !m_editor->isReadOnly();
}

int EditorPage::zoomPercent() const
{
    return m_zoom;
}

QTextEdit *EditorPage::textEdit() const
{
    return m_editor;
}

void EditorPage::setWordFile(const QString &path)
{
    m_editor->setWordFile(path);
}

void EditorPage::undo()
{
    walkHistory(&QTextEdit::undo);
}

void EditorPage::redo()
{
    walkHistory(&QTextEdit::redo);
}

void EditorPage::cut()
{
    m_editor->cut();
}

void EditorPage::copy()
{
    m_editor->copy();
}

void EditorPage::paste()
{
    m_editor->paste();
}

void EditorPage::pasteText()
{
    m_editor->pasteText();
}

void EditorPage::selectAll()
{
    m_editor->selectAll();
}

void EditorPage::toggleBold()
{
    m_editor->toggleBold();
}

void EditorPage::toggleItalic()
{
    m_editor->toggleItalic();
}

void EditorPage::showFindBar()
{
    if (document()) {
        m_findBar->activate();
    }
}

void EditorPage::find(const QString &words)
{
    const QTextCursor found = document() ? m_editor->document()->find(words) : QTextCursor();
    if (!found.isNull()) { // they may stand in 稿件信息 alone
        m_editor->setTextCursor(found);
        showCaret();
        m_findBar->find(words);
    }
}

void EditorPage::showReplaceBar()
{
    if (isEditable()) {
        m_findBar->activateReplacing();
    }
}

void EditorPage::findNext()
{
    if (document()) {
        m_findBar->findNext();
    }
}

void EditorPage::findPrevious()
{
    if (document()) {
        m_findBar->findPrevious();
    }
}

void EditorPage::setZoomPercent(int percent)
{
    m_zoom = std::clamp(percent, minZoom, maxZoom);
    m_editor->setZoomPercent(m_zoom);
}

// The editor's own scroll bar works unseen; this one shows what it says.
void EditorPage::syncScrollBar()
{
    const QScrollBar *own = m_editor->verticalScrollBar();
    m_scrollBar->setPageStep(own->pageStep());
    m_scrollBar->setSingleStep(own->singleStep());
    const int value = own->value();
    m_scrollBar->setRange(own->minimum(), own->maximum());
    m_scrollBar->setValue(value);
}

// While a window comes up its page is small for a moment, and the editor scrolls to the caret.
void EditorPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!event->spontaneous()) {
        QTimer::singleShot(0, this, &EditorPage::showCaret);
    }
}

void EditorPage::showCaret()
{
    if (isHeadline(blockRole(m_editor->textCursor().block()))) {
        m_editor->verticalScrollBar()->setValue(0);
    } else {
        const int middle = m_editor->cursorRect().center().y();
        QScrollBar *bar = m_editor->verticalScrollBar();
        bar->setValue(bar->value() + middle - m_editor->viewport()->height() / 2);
    }
    m_editor->ensureCursorVisible();
}

void EditorPage::wheelEvent(QWheelEvent *event)
{
    if (m_editor->isEnabled()) { // beside the column
        QCoreApplication::sendEvent(m_editor->viewport(), event);
    }
}

void EditorPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_question->isHidden()) {
        m_question->answer(false);
        return;
    }
    if (event->key() == Qt::Key_Escape && isFindBarVisible()) {
        m_findBar->hide();
        return;
    }
    QWidget::keyPressEvent(event);
}

void EditorPage::caretChanged()
{
    m_question->hide();
    reportCaretSoon();
    formatMayHaveChanged();
}

void EditorPage::reportCaretSoon()
{
    if (!m_caretTimer.isActive()) { // not put off while a key is held
        m_caretTimer.start();
    }
}

void EditorPage::formatMayHaveChanged()
{
    const bool styled = canFormat() && !isOneLine(blockRole(m_editor->textCursor().block()));
    const RunStyles styles = styled ? runStyles(m_editor->currentCharFormat()) : RunStyles();
    const bool bold = styles.testFlag(RunStyle::Bold);
    const bool italic = styles.testFlag(RunStyle::Italic);
    if (bold != m_bold || italic != m_italic) {
        m_bold = bold;
        m_italic = italic;
        Q_EMIT formatChanged(bold, italic);
    }
}

void EditorPage::reportSelection()
{
    const QTextCursor cursor = m_editor->textCursor();
    Q_EMIT selectionChanged(cursor.hasSelection() ? countText(cursor.selectedText()).words : 0);
}

void EditorPage::reportCaret()
{
    const QTextCursor cursor = m_editor->textCursor();
    const OutlineEntry section =
        document() ? document()->sectionAt(cursor.position()) : OutlineEntry();
    Q_EMIT caretMoved(document() ? caretPlace(section.number) : QString());
    m_editor->setAccessibleDescription(section.id.isNull() ? QString()
                                                           : section.label + u' ' + section.title);
    if (section.id != m_section) {
        m_section = section.id;
        Q_EMIT currentSectionChanged(m_section);
    }
}

QString EditorPage::styleName() const
{
    if (!document()) {
        return {};
    }
    const QTextBlock block = m_editor->textCursor().block();
    switch (blockRole(block)) {
    case BlockRole::Kicker:
        return tr("Kicker");
    case BlockRole::Title:
        return tr("Title");
    case BlockRole::Subtitle:
        return tr("Subtitle");
    case BlockRole::SectionHeading:
        return tr("Section title");
    case BlockRole::Subheading:
        return tr("Subheading");
    case BlockRole::Quotation:
        return tr("Quotation");
    case BlockRole::ListItem:
        return block.blockFormat().intProperty(ListKindProperty) == int(ListKind::Bullet)
                   ? tr("Bullet list")
                   : tr("Numbered list");
    case BlockRole::Note:
        return tr("Note");
    case BlockRole::Byline:
        return tr("Byline");
    case BlockRole::Image:
        return tr("Image");
    case BlockRole::Body:
    case BlockRole::Filler:
        break;
    }
    return isInTable(block) ? tr("Table") : isInSection() ? tr("Body text") : tr("Lead");
}

// Paragraphs are counted from the lead on, without the titles.
QString EditorPage::caretPlace(int section) const
{
    const QTextCursor cursor = m_editor->textCursor();
    return isOneLine(blockRole(cursor.block()))
               ? styleName()
               : tr("Paragraph %L1, character %L2")
                     .arg(cursor.blockNumber() + 1 - HeadlineParts - section)
                     .arg(cursor.positionInBlock() + 1);
}

void EditorPage::scrollTo(int position)
{
    const QTextBlock block = m_editor->document()->findBlock(position);
    const QAbstractTextDocumentLayout *layout = m_editor->document()->documentLayout();
    const int top = int(layout->blockBoundingRect(block).top());
    m_editor->verticalScrollBar()->setValue(top - scrollMargin);
    m_editor->ensureCursorVisible();
}

void EditorPage::goToTitle()
{
    goToPosition(textEnd(m_editor->document()->findBlockByNumber(titleBlock)));
    showCaret();
}

void EditorPage::goToPosition(int position)
{
    QTextCursor cursor(m_editor->document());
    cursor.setPosition(std::clamp(position, 0, m_editor->document()->characterCount() - 1));
    m_editor->setTextCursor(cursor);
    m_editor->setFocus(Qt::OtherFocusReason);
    if (!m_editor->viewport()->rect().contains(m_editor->cursorRect().center())) {
        showCaret();
    }
}

void EditorPage::goToSection(const SectionId &id)
{
    if (!document()) {
        return;
    }
    const QList<OutlineEntry> outline = document()->outline();
    const auto entry = std::find_if(outline.cbegin(), outline.cend(),
                                    [&id](const OutlineEntry &one) { return one.id == id; });
    if (entry == outline.cend()) {
        return;
    }
    QTextCursor cursor(m_editor->document());
    cursor.setPosition(entry->position);
    m_editor->setTextCursor(cursor);
    m_editor->setFocus(Qt::OtherFocusReason);
    scrollTo(entry->position);
    reportCaret();
}

} // namespace Pandian
