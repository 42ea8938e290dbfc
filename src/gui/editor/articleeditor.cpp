// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/editor/articleeditor.h"

#include "gui/actions/usable.h"
#include "gui/editor/clipboard.h"
#include "gui/editor/cliptables.h"
#include "gui/editor/editing.h"
#include "gui/editor/links.h"
#include "gui/editor/ownclip.h"
#include "gui/editor/pagepainter.h"
#include "session/articledocument.h"
#include "session/documentstyle.h"
#include "text/articlesize.h"

#include <QAbstractTextDocumentLayout>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>
#include <cmath>

namespace Pandian {

namespace {

constexpr int columnCharacters = 38;
constexpr int quicklyLaidOut = 300'000; // characters, with every step of a window's resizing
constexpr int textParagraphs = 3;       // so many are a text, no title
constexpr qreal labelRoomAbove = 120;   // pixels at 100 %: a painted label reaches no higher

// No page: takes nothing from anywhere.
class EmptyDocument : public QTextDocument
{
public:
    using QTextDocument::QTextDocument;

protected:
    QVariant loadResource(int, const QUrl &) override { return {}; }
};

// A picture that is copied from a page comes with markup that names it and says no more.
bool saysNothing(const QList<ClipParagraph> &paragraphs)
{
    return std::all_of(paragraphs.begin(), paragraphs.end(), [](const ClipParagraph &paragraph) {
        const auto *text = std::get_if<TextBlock>(&paragraph.block);
        return text && plainText(paragraph.block).trimmed().isEmpty();
    });
}

bool hasSource(const ClipParagraph &paragraph)
{
    return paragraph.source.has_value();
}

} // namespace

ArticleEditor::ArticleEditor(QWidget *parent)
    : QTextEdit(parent), m_empty(new EmptyDocument(this)), m_zoomDevice(1, 1, QImage::Format_Mono)
{
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setAcceptRichText(true);
    setCursorWidth(2);
    // The page has a scroll bar of its own at its edge.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Article text"));
    setDocument(m_empty);
    applyZoom();
    setEditable(false);
    connect(new LinkHandler(*this), &LinkHandler::failed, this, &ArticleEditor::textRefused);
}

ArticleEditor::~ArticleEditor()
{
    releaseDocument();
}

void ArticleEditor::setArticleDocument(ArticleDocument *document)
{
    QGuiApplication::inputMethod()->commit();
    releaseDocument();
    m_article = document;
    setDocument(document ? document->textDocument() : m_empty);
    if (document) {
        const auto repaint = [this] { viewport()->update(); };
        connect(document, &ArticleDocument::structureChanged, this, repaint);
        connect(document, &ArticleDocument::metadataChanged, this, repaint);
        connect(document, &QObject::destroyed, this, [this] { setDocument(m_empty); });
    }
    applyZoom();
}

void ArticleEditor::releaseDocument()
{
    m_clickedWord.reset();
    if (m_article) {
        disconnect(m_article, nullptr, this, nullptr);
        setExtraSelections({}); // Qt looks at the old ones again, and at the document they were in
        m_article->textDocument()->documentLayout()->setPaintDevice(nullptr);
        m_article.clear();
    }
}

ArticleDocument *ArticleEditor::articleDocument() const
{
    return m_article;
}

// Read-only text keeps its caret, for reading and copying by keyboard.
void ArticleEditor::setEditable(bool editable)
{
    if (!editable) {
        QGuiApplication::inputMethod()->commit();
    }
    setReadOnly(!editable);
    if (!editable) {
        setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    if (hasFocus()) { // setReadOnly() switched the input method on or off
        QGuiApplication::inputMethod()->update(Qt::ImEnabled);
    }
    viewport()->update();
}

void ArticleEditor::leaveCommandKeys()
{
    m_hasCommandKeys = false;
}

void ArticleEditor::setZoomPercent(int percent)
{
    if (percent != m_zoom) {
        m_zoom = percent;
        applyZoom();
    }
}

void ArticleEditor::applyZoom()
{
    const int dotsPerMeter = qRound(logicalDpiY() * m_zoom / 100.0 / 0.0254);
    const auto zoom = [this, dotsPerMeter] {
        m_zoomDevice.setDotsPerMeterX(dotsPerMeter);
        m_zoomDevice.setDotsPerMeterY(dotsPerMeter);
        QTextDocument *text = document();
        text->documentLayout()->setPaintDevice(&m_zoomDevice);
        text->markContentsDirty(0, text->characterCount());
    };
    layOutAnew(zoom);
    if (m_article) { // without one no page is seen, and its font need not be loaded
        Q_EMIT pageWidthChanged(pageWidth());
    }
}

int ArticleEditor::pageWidth() const
{
    const QFontMetricsF metrics(bodyFont(), &m_zoomDevice);
    const qreal column = columnCharacters * metrics.horizontalAdvance(QChar(0x56FD));
    const qreal margins = 2 * document()->documentMargin() * m_zoom / 100.0;
    return int(std::ceil(column + margins)) + 1;
}

SectionId ArticleEditor::currentSection() const
{
    return m_article ? m_article->sectionAt(textCursor().position()).id : SectionId();
}

void ArticleEditor::paintEvent(QPaintEvent *event)
{
    QTextEdit::paintEvent(event);
    if (!m_article) {
        return;
    }
    QPainter painter(viewport());
    painter.setClipRect(event->rect());
    const QPointF scroll(horizontalScrollBar()->value(), verticalScrollBar()->value());
    painter.translate(-scroll);
    const QRectF exposed = QRectF(event->rect()).translated(scroll);
    const qreal zoom = qreal(m_zoomDevice.logicalDpiY()) / logicalDpiY();
    const PagePainter page(*m_article, palette(), zoom, !isReadOnly());
    const QAbstractTextDocumentLayout *layout = document()->documentLayout();
    const int hit = layout->hitTest(QPointF(exposed.left(), exposed.top()), Qt::FuzzyHit);
    QTextBlock block = document()->findBlock(std::max(hit, 0));
    if (block.layout()->lineCount() == 0) {
        // While a long text is still being laid out, Qt takes what has no place yet for the
        // nearest of a point between two blocks, or above the first one.
        block = document()->begin();
    }
    if (block.previous().isValid()) { // what is painted below it may be in sight
        block = block.previous();
    }
    for (; block.isValid(); block = block.next()) {
        if (layout->blockBoundingRect(block).top() - labelRoomAbove * zoom > exposed.bottom()) {
            break;
        }
        page.paintBlock(painter, block);
    }
}

// The caret stays where it is on the screen, or, out of sight, what stands at the top does.
void ArticleEditor::layOutAnew(const std::function<void()> &change)
{
    const QRect sight = viewport()->rect();
    const bool seen = sight.intersects(cursorRect());
    const QTextCursor kept = seen ? textCursor() : cursorForPosition(QPoint(0, 0));
    const int before = cursorRect(kept).top();
    change();
    if (verticalScrollBar()->value() > 0) {
        const int now = cursorRect(kept).top();
        verticalScrollBar()->setValue(verticalScrollBar()->value() + now - before);
    }
}

void ArticleEditor::resizeEvent(QResizeEvent *event)
{
    const bool sameLines = event->oldSize().width() == event->size().width();
    if (sameLines || document()->characterCount() > quicklyLaidOut) {
        QTextEdit::resizeEvent(event);
    } else {
        layOutAnew([this, event] { QTextEdit::resizeEvent(event); });
    }
    Q_EMIT viewportResized();
}

void ArticleEditor::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        if (const int delta = event->angleDelta().y(); delta != 0) {
            Q_EMIT zoomStepRequested(delta > 0 ? 1 : -1);
        }
        event->accept();
        return;
    }
    QTextEdit::wheelEvent(event);
}

void ArticleEditor::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationFontChange) {
        viewport()->update();
    }
}

bool ArticleEditor::selectionSpansBlocks() const
{
    const QTextCursor cursor = textCursor();
    return cursor.hasSelection() && document()->findBlock(cursor.selectionStart()) !=
                                        document()->findBlock(cursor.selectionEnd());
}

// Several paragraphs or an image: what Qt's own ways of typing are not made for.
bool ArticleEditor::selectsMoreThanText() const
{
    const QTextCursor cursor = textCursor();
    return selectionSpansBlocks() ||
           (cursor.hasSelection() && blockRole(cursor.block()) == BlockRole::Image);
}

// Where text would stand beside it on the page, but below it in the article.
bool ArticleEditor::isBehindImage() const
{
    const QTextCursor cursor = textCursor();
    return !cursor.hasSelection() && cursor.atBlockEnd() &&
           blockRole(cursor.block()) == BlockRole::Image;
}

bool ArticleEditor::canFormat() const
{
    return !isReadOnly() && m_article &&
           (selectionSpansBlocks() || !isOneLine(blockRole(textCursor().block())));
}

void ArticleEditor::toggleBold()
{
    QTextCharFormat format; // a title's own weight is no style
    const bool isBold = runStyles(currentCharFormat()).testFlag(RunStyle::Bold);
    format.setFontWeight(isBold ? QFont::Normal : QFont::Bold);
    mergeStyle(format);
}

void ArticleEditor::toggleItalic()
{
    QTextCharFormat format;
    format.setFontItalic(!currentCharFormat().fontItalic());
    mergeStyle(format);
}

// Titles have no styles of their own: they are passed over.
void ArticleEditor::mergeStyle(const QTextCharFormat &format)
{
    if (!canFormat()) {
        return;
    }
    QTextCursor cursor = textCursor();
    if (!cursor.hasSelection()) {
        mergeCurrentCharFormat(format);
        return;
    }
    QTextCursor edit(document());
    edit.setPosition(cursor.selectionStart()); // where undo puts the caret
    edit.beginEditBlock();
    const QList<QTextCursor> parts = selectedParts(cursor);
    for (QTextCursor part : parts) {
        const BlockRole role = blockRole(part.block());
        if (!isOneLine(role) && role != BlockRole::Image) {
            part.mergeCharFormat(format);
        }
    }
    edit.endEditBlock();
    Q_EMIT currentCharFormatChanged(currentCharFormat());
}

QMimeData *ArticleEditor::createMimeDataFromSelection() const
{
    return m_article ? writeClip(*m_article, textCursor())
                     : QTextEdit::createMimeDataFromSelection();
}

bool ArticleEditor::canInsertFromMimeData(const QMimeData *source) const
{
    return !isReadOnly() && source && canReadClip(*source);
}

void ArticleEditor::insertFromMimeData(const QMimeData *source)
{
    if (!source || passesFilesOn(*source)) {
        return;
    }
    const Clip clip = readClip(*source);
    QList<ClipParagraph> paragraphs = withoutForeignImages(clip);
    qsizetype leftOut = clip.imagesLeftOut;
    if (takesTextAlone(textCursor())) {
        leftOut += paragraphs.removeIf(hasSource);
    }
    if (saysNothing(paragraphs) && source->hasImage()) {
        const auto pixels = qvariant_cast<QImage>(source->imageData());
        Q_EMIT imagesPasted({{false, Image(), true, pixels}});
        return;
    }
    if (leftOut > 0) {
        Q_EMIT textRefused(tr("%Ln image(s) were left out: this program reads none from the "
                              "network, and titles and tables hold none. Copy each by itself, or "
                              "save it and insert the file.",
                              nullptr, int(leftOut)));
    }
    if (std::any_of(paragraphs.begin(), paragraphs.end(), hasSource)) {
        Q_EMIT imagesPasted(paragraphs);
    } else if (leftOut == 0 || !saysNothing(paragraphs)) {
        QTextCursor caret = textCursor();
        pasteParagraphs(caret, paragraphs);
    }
}

bool ArticleEditor::pasteParagraphs(QTextCursor &place, const QList<ClipParagraph> &paragraphs)
{
    const bool inserted = insertParagraphs(place, paragraphs);
    const bool asOneLine = isHeadline(blockRole(place.block())) || place.currentTable();
    const auto texts =
        std::count_if(paragraphs.begin(), paragraphs.end(), [](const ClipParagraph &paragraph) {
            return !std::holds_alternative<Image>(paragraph.block);
        });
    if (inserted && texts > 1 && !asOneLine) {
        Q_EMIT paragraphsPasted();
    }
    return inserted;
}

// An image is only named: another library does not have it.
QList<ClipParagraph> ArticleEditor::withoutForeignImages(const Clip &clip)
{
    QList<ClipParagraph> paragraphs = clip.paragraphs;
    if (!m_article || clip.source == m_article->metadata().id) {
        return paragraphs;
    }
    const qsizetype foreign = paragraphs.removeIf([this](const ClipParagraph &paragraph) {
        const auto *image = std::get_if<Image>(&paragraph.block);
        return image && !paragraph.source && !m_article->hasImage(image->sha256);
    });
    if (foreign > 0) {
        Q_EMIT textRefused(tr("Images that this library does not have were left out."));
    }
    return paragraphs;
}

bool ArticleEditor::passesFilesOn(const QMimeData &clip)
{
    const QStringList files = localFiles(clip);
    if (!files.isEmpty()) {
        Q_EMIT filesPasted(files);
    }
    return !files.isEmpty();
}

void ArticleEditor::pasteText()
{
    const QMimeData *clip = QGuiApplication::clipboard()->mimeData();
    if (!clip || isReadOnly() || !m_article || passesFilesOn(*clip)) {
        return;
    }
    if (const QString text = clip->text(); !text.isEmpty()) {
        insertText(text);
        return;
    }
    const QList<ClipParagraph> paragraphs = readClip(*clip).paragraphs;
    if (!hasRoomForTables(paragraphs)) {
        return;
    }
    const QList<ClipParagraph> plain = asPlainText(paragraphs);
    if (plain.isEmpty()) {
        Q_EMIT textRefused(tr("What was copied holds no text, so nothing was pasted."));
        return;
    }
    QTextCursor caret = textCursor();
    insertParagraphs(caret, plain);
}

void ArticleEditor::insertText(const QString &text)
{
    QTextCursor caret = textCursor();
    insertParagraphs(caret, readPlainText(text));
}

bool ArticleEditor::insertParagraphs(QTextCursor &place, const QList<ClipParagraph> &paragraphs)
{
    if (isReadOnly() || !m_article) { // since it was asked for
        Q_EMIT textRefused(m_article ? whyReadOnly(false) : whyWithoutArticle(false));
        return false;
    }
    const bool atCaret = place == textCursor();
    if (atCaret && paragraphs.size() >= textParagraphs) {
        leaveBlankHeadline();
        place = textCursor();
    }
    if (!hasRoom(place, paragraphs)) {
        return false;
    }
    insertClip(place, paragraphs, m_article->metadata().labelStyle);
    if (atCaret) {
        setTextCursor(place);
        ensureCursorVisible();
        showCaption();
    }
    return true;
}

// What is painted below the image that the caret is beside.
void ArticleEditor::showCaption()
{
    const QTextBlockFormat format = textCursor().blockFormat();
    if (blockRole(format) == BlockRole::Image) {
        const int end = cursorRect().bottom() + int(format.bottomMargin() * m_zoom / 100.0);
        const int below = end - viewport()->height();
        verticalScrollBar()->setValue(verticalScrollBar()->value() + std::max(below, 0));
    }
}

// What is selected there goes. False has been told.
bool ArticleEditor::hasRoomInTitle(const QTextCursor &at, qsizetype characters)
{
    const bool room = !overfillsTitle(at, characters);
    if (!room) {
        refuseTitle();
    }
    return room;
}

bool ArticleEditor::hasRoomInTitle(const QTextCursor &at, const QList<ClipParagraph> &paragraphs)
{
    const bool room = !overfillsTitle(at, paragraphs);
    if (!room) {
        refuseTitle();
    }
    return room;
}

void ArticleEditor::refuseTitle()
{
    Q_EMIT textRefused(tr("A title has at most %L1 characters, so nothing was added to it. "
                          "Shorten it, or put the rest into the text.")
                           .arg(MaxTitleCharacters));
}

bool ArticleEditor::canHold(const QTextCursor &at, const QList<ClipParagraph> &paragraphs)
{
    const bool images =
        std::any_of(paragraphs.begin(), paragraphs.end(), [](const ClipParagraph &paragraph) {
            return std::holds_alternative<Image>(paragraph.block);
        });
    const QTextBlock block = at.document()->findBlock(at.selectionStart());
    const bool divides = blockRole(block) == BlockRole::SectionHeading &&
                         at.selectionEnd() < block.position() + block.length() - 1;
    if (images && (takesTextAlone(at) || (divides && paragraphs.size() == 1))) {
        Q_EMIT textRefused(tr("Titles and the cells of tables hold no images, so nothing was put "
                              "there. Choose a place in the text."));
        return false;
    }
    return hasRoomInTitle(at, paragraphs);
}

bool ArticleEditor::hasRoomForTables(const QList<ClipParagraph> &paragraphs)
{
    const bool tooLarge =
        std::any_of(paragraphs.begin(), paragraphs.end(), [](const ClipParagraph &paragraph) {
            const auto *table = std::get_if<Table>(&paragraph.block);
            return table && isTooLargeToPaste(*table);
        });
    if (tooLarge) {
        Q_EMIT textRefused(tr("A pasted table can have at most %L1 columns and %L2 cells, so "
                              "nothing was pasted. Copy a smaller part, or paste it as text only.")
                               .arg(MaxPastedColumns)
                               .arg(MaxPastedCells));
    }
    return !tooLarge;
}

bool ArticleEditor::hasRoom(const QTextCursor &at, const QList<ClipParagraph> &paragraphs)
{
    if (!hasRoomForTables(paragraphs)) {
        return false;
    }
    if (overfillsArticle(at, paragraphs)) {
        Q_EMIT textRefused(tr("The article would have more than %L1 characters or %L2 paragraphs, "
                              "the most that one article can hold, so nothing was pasted. Paste "
                              "less, or put the rest into another article.")
                               .arg(MaxArticleCharacters)
                               .arg(MaxArticleParagraphs));
        return false;
    }
    return canHold(at, paragraphs);
}

// A new article begins in its title, where a whole text would become one line.
void ArticleEditor::leaveBlankHeadline()
{
    const QTextBlock block = textCursor().block();
    const bool isBlank = document()->characterCount() == document()->blockCount();
    const QTextBlock lead = document()->findBlockByNumber(HeadlineParts);
    if (isBlank && isHeadline(blockRole(block)) && !isOneLine(blockRole(lead))) {
        setTextCursor(QTextCursor(lead));
    }
}

} // namespace Pandian
