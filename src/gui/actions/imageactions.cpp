// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/actions/imageactions.h"

#include "gui/actions/usable.h"
#include "gui/editor/editing.h"
#include "gui/editor/editorpage.h"
#include "gui/editor/imagedialog.h"
#include "gui/editor/images.h"
#include "gui/filedialog.h"
#include "gui/infobar.h"
#include "session/articledocument.h"
#include "session/documentstyle.h"
#include "session/openarticle.h"

#include <QAction>
#include <QFutureWatcher>
#include <QGuiApplication>
#include <QInputMethod>
#include <QMenu>
#include <QStandardPaths>
#include <QTextEdit>

#include <algorithm>

namespace Pandian {

namespace {

QList<ClipParagraph> imagesOf(const QStringList &paths)
{
    QList<ClipParagraph> images;
    for (const QString &path : paths) {
        images.append({false, Image(), true, path});
    }
    return images;
}

} // namespace

ImageActions::ImageActions(EditorPage &page, InfoBar &infoBar, QObject *parent)
    : QObject(parent)
    , m_page(page)
    , m_infoBar(infoBar)
    , m_insert(new QAction(tr("&Image…"), this))
    , m_describe(new QAction(tr("&Describe image…"), this))
    , m_remove(new QAction(tr("Delete image"), this))
{
    connect(m_remove, &QAction::triggered, this, &ImageActions::removeAtCaret);
    connect(m_insert, &QAction::triggered, this, &ImageActions::askForFiles);
    const auto describeAtCaret = [this] { describe(m_page.textEdit()->textCursor()); };
    connect(m_describe, &QAction::triggered, this, describeAtCaret);
    connect(&page, &EditorPage::imagesPasted, this,
            [this](const QList<ClipParagraph> &paragraphs) { insert(paragraphs, Then::Tell); });
    connect(&page, &EditorPage::imageActivated, this, describeAtCaret);
    connect(page.textEdit(), &QTextEdit::cursorPositionChanged, this, &ImageActions::updateEnabled);
    updateEnabled();
}

void ImageActions::fillContextMenu(QMenu &menu)
{
    if (imageAround(m_page.textEdit()->textCursor())) {
        menu.addSeparator();
        menu.addActions({m_describe, m_remove});
    }
}

void ImageActions::updateEnabled()
{
    setUsable(*m_insert, whyNoImage());
    setUsable(*m_describe, whyNotAtImage());
    setUsable(*m_remove, whyNotAtImage());
}

QString ImageActions::whyNoImage() const
{
    const QString closed = whyWithoutArticle(m_page.document());
    return closed.isEmpty() ? whyReadOnly(m_page.isEditable()) : closed;
}

QString ImageActions::whyNotAtImage() const
{
    const QString why = whyNoImage();
    return !why.isEmpty() || imageAround(m_page.textEdit()->textCursor())
               ? why
               : tr("Put the caret beside an image first.");
}

void ImageActions::askForFiles()
{
    if (!whyNoImage().isEmpty()) {
        return;
    }
    const QString patterns = u"*."_qs + imageFileSuffixes().join(u" *."_qs);
    auto *dialog =
        new FileDialog(m_page.window(), tr("Insert image"),
                       QStandardPaths::writableLocation(QStandardPaths::PicturesLocation),
                       tr("Images (%1)").arg(patterns));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(&m_page, &EditorPage::documentChanged, dialog, &QDialog::reject);
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList &paths) {
        insert(imagesOf(paths), paths.size() == 1 ? Then::Describe : Then::Tell);
    });
    dialog->open();
}

void ImageActions::insertFiles(const QStringList &paths)
{
    insert(imagesOf(paths), Then::Tell);
}

// As Backspace behind it does.
void ImageActions::removeAtCaret()
{
    QGuiApplication::inputMethod()->commit();
    const std::optional<PlacedImage> image = imageAround(m_page.textEdit()->textCursor());
    if (image && whyNoImage().isEmpty()) {
        QTextCursor cursor = image->character;
        removeSelection(cursor);
        m_page.textEdit()->setTextCursor(cursor);
    }
}

bool ImageActions::describeNextWithoutText()
{
    const std::optional<PlacedImage> found = imageWithoutText(*m_page.document()->textDocument());
    if (!found || !whyNoImage().isEmpty()) {
        return false;
    }
    QTextCursor caret = found->character;
    caret.setPosition(caret.selectionStart());
    m_page.textEdit()->setTextCursor(caret);
    describe(caret);
    return true;
}

void ImageActions::insert(const QList<ClipParagraph> &paragraphs, Then then)
{
    QGuiApplication::inputMethod()->commit();
    if (const QString why = whyNoImage(); !why.isEmpty()) {
        Q_EMIT m_page.textRefused(why);
        return;
    }
    QTextCursor place = m_page.textEdit()->textCursor();
    place.setKeepPositionOnInsert(!place.hasSelection());
    storeNext({m_page.article(), place, place.selectedText(), paragraphs, then});
}

// One after the other; what is no image is left out and told.
void ImageActions::storeNext(const Pasting &pasting)
{
    const auto waits = [](const ClipParagraph &paragraph) { return paragraph.source.has_value(); };
    const auto &all = pasting.paragraphs;
    const auto next = std::find_if(all.begin(), all.end(), waits);
    if (next == all.end()) {
        insertStored(pasting);
        return;
    }
    const qsizetype index = next - all.begin();
    auto *storing = new QFutureWatcher<Result<QString>>(this);
    connect(storing, &QFutureWatcherBase::finished, this, [this, storing, pasting, index] {
        storing->deleteLater();
        const Result<QString> sha256 = storing->result();
        Pasting rest = pasting;
        if (sha256) {
            rest.paragraphs[index].block = Image{*sha256, {}, {}, {}};
            rest.paragraphs[index].source.reset();
        } else {
            rest.paragraphs.removeAt(index);
            Q_EMIT m_page.textRefused(sha256.error().message);
        }
        if (rest.article && rest.article == m_page.article()) {
            storeNext(rest);
        } else {
            Q_EMIT m_page.textRefused(tr("Another article was opened before the images had been "
                                         "read, so nothing was inserted; insert them once more."));
        }
    });
    // Another window's text takes the place of this one: there is no such place in it.
    connect(pasting.article->document(), &ArticleDocument::wasReset, storing, [this, storing] {
        storing->disconnect();
        storing->deleteLater();
        Q_EMIT m_page.textRefused(tr("The text was replaced before the images had been read, so "
                                     "nothing was inserted; insert them once more."));
    });
    storing->setFuture(pasting.article->storeImage(*next->source));
}

void ImageActions::insertStored(const Pasting &pasting)
{
    const bool onlyImages = std::all_of(pasting.paragraphs.begin(), pasting.paragraphs.end(),
                                        [](const ClipParagraph &paragraph) {
                                            return std::holds_alternative<Image>(paragraph.block);
                                        });
    QTextCursor place = pasting.place;
    place.setKeepPositionOnInsert(false);
    if (place.selectedText() != pasting.selected) { // written in meanwhile
        place.setPosition(place.selectionEnd());
    }
    QGuiApplication::inputMethod()->commit();
    if (pasting.paragraphs.isEmpty() || !m_page.pasteParagraphs(place, pasting.paragraphs) ||
        !onlyImages) {
        return; // in a pasted text, the page itself says below each image what is missing
    }
    if (!imageAround(place)) { // it divided a paragraph, whose rest is behind it
        place.movePosition(QTextCursor::PreviousBlock);
    }
    if (pasting.then == Then::Describe) {
        describe(place);
    } else {
        askToDescribe(place);
    }
}

void ImageActions::askToDescribe(const QTextCursor &place)
{
    m_infoBar.showMessage({.key = u"undescribed"_qs,
                           .text = tr("The image was inserted. It still needs an alternative text, "
                                      "which is asked for before review."),
                           .buttons = {{m_describe->text(), [this, place] { describe(place); }}},
                           .about = InfoMessage::About::Article});
}

void ImageActions::describe(const QTextCursor &place)
{
    QGuiApplication::inputMethod()->commit();
    const std::optional<PlacedImage> found = imageAround(place);
    if (!found || !whyNoImage().isEmpty()) {
        return;
    }
    const QVariant pixels = m_page.document()->textDocument()->resource(
        QTextDocument::ImageResource, imageUrl(found->image.sha256));
    auto *dialog = new ImageDialog(found->image, pixels.value<QImage>(), &m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(&m_page, &EditorPage::documentChanged, dialog, &QDialog::reject);
    connect(dialog, &QDialog::accepted, this, [this, dialog, place = found->character] {
        std::optional<PlacedImage> now = imageAround(place);
        if (const QString why = whyNoImage(); !why.isEmpty()) { // since the dialog was opened
            Q_EMIT m_page.textRefused(why);
        } else if (!now || now->image.sha256 != dialog->image().sha256) {
            Q_EMIT m_page.textRefused(tr("The image is not there any more, so its texts were not "
                                         "kept; bring it back with Undo first."));
        } else if (now->image != dialog->image()) {
            describeImage(*now, dialog->image());
        }
    });
    dialog->open();
}

} // namespace Pandian
