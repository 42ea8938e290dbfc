// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/editor/recogniser.h"

#include "gui/editor/editorpage.h"
#include "gui/editor/proposaldialog.h"
#include "gui/editor/recognisedtexts.h"
#include "gui/infobar.h"
#include "session/articledocument.h"

#include <QGuiApplication>
#include <QInputMethod>
#include <QtConcurrent>

namespace Pandian {

namespace {

using namespace Qt::StringLiterals;

constexpr int pause = 400; // ms

QString messageKey()
{
    return u"recognised"_qs;
}

QStringList proposedTexts(const Recognition &found)
{
    QStringList texts;
    for (const ArticlePart part : found.parts) {
        texts.append(partText(found.article, part));
    }
    const auto appendSubheadings = [&texts](const QList<Block> &blocks) {
        for (const Block &block : blocks) {
            const auto *text = std::get_if<TextBlock>(&block);
            if (text && text->kind == TextKind::Subheading) {
                texts.append(plainText(text->runs));
            }
        }
    };
    appendSubheadings(found.article.lead);
    for (const Section &section : found.article.sections) {
        texts.append(section.title);
        appendSubheadings(section.blocks);
    }
    return texts;
}

} // namespace

Recogniser::Recogniser(EditorPage &page, InfoBar &infoBar, QObject *parent)
    : QObject(parent)
    , m_page(page)
    , m_infoBar(infoBar)
    , m_answers([this](const Result<Recognition> &found) { take(found); })
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &Recogniser::read);
    connect(&page, &EditorPage::paragraphsPasted, this, [this] { follow(Use::Offer); });
}

void Recogniser::showProposal()
{
    leave();
    follow(Use::Show);
}

void Recogniser::follow(Use use)
{
    if (m_document) {
        disconnect(m_document, nullptr, &m_pause, nullptr);
    }
    if (m_document != m_page.document()) {
        m_left.clear();
    }
    m_use = use;
    m_isOffered = false;
    m_document = m_page.document();
    if (m_document) {
        // An offer is of the text as it stands: it changes with it, and goes when a paste is
        // undone.
        connect(m_document, &ArticleDocument::changed, &m_pause, qOverload<>(&QTimer::start));
        read();
    }
}

void Recogniser::read()
{
    m_pause.stop();
    const bool isClosed = m_isOffered && !m_infoBar.holds(messageKey()); // by its cross
    if (!m_document || isClosed) {
        leave();
        return;
    }
    m_changeNumber = m_document->changeNumber();
    m_answers.ask([article = m_document->snapshot()] {
        return QtConcurrent::run([article] { return recognise(article); });
    });
}

void Recogniser::take(const Result<Recognition> &found)
{
    if (!m_document || m_document != m_page.document()) {
        return;
    }
    if (m_use != Use::Offer) { // what is being composed is text, too
        QGuiApplication::inputMethod()->commit();
    }
    if (m_document->changeNumber() != m_changeNumber) {
        read();
        return;
    }
    if (!found) {
        if (m_use != Use::Offer) { // else nobody has asked
            Q_EMIT failed(found.error());
        }
        leave();
        return;
    }
    m_found = *found;
    switch (m_use) {
    case Use::Offer:
        offer();
        break;
    case Use::Apply:
        apply();
        break;
    case Use::Show:
        showDialog();
        break;
    }
}

void Recogniser::offer()
{
    const QString text = tr("Recognised: %1.").arg(recognisedText(m_found));
    const QStringList proposed = proposedTexts(m_found);
    if (m_found.isEmpty() || !m_page.isEditable() || proposed == m_left) {
        leave();
        return;
    }
    m_isOffered = true;
    m_infoBar.showMessage({.key = messageKey(),
                           .text = text,
                           .buttons = {{tr("Apply"), [this] { follow(Use::Apply); }},
                                       {tr("Paste text only"),
                                        [this, proposed] {
                                            m_left = proposed;
                                            leave();
                                        }}},
                           .about = InfoMessage::About::Article});
}

void Recogniser::apply()
{
    const Article article = m_found.article;
    const bool isSomething = !m_found.isEmpty();
    leave();
    if (isSomething) {
        m_page.rewrite(article);
    }
}

void Recogniser::showDialog()
{
    ArticleDocument *document = m_document;
    auto *dialog = new ProposalDialog(document->snapshot(), m_found, &m_page);
    leave();
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(&m_page, &EditorPage::documentChanged, dialog, &QDialog::reject);
    connect(dialog, &QDialog::accepted, document,
            [this, document, article = dialog->proposal(), number = m_changeNumber] {
                if (document->changeNumber() == number) {
                    m_page.rewrite(article);
                } else { // nobody has seen what would be applied to another text
                    follow(Use::Show);
                }
            });
    dialog->open();
}

// Nothing is to be done any more.
void Recogniser::leave()
{
    if (m_document) {
        disconnect(m_document, nullptr, &m_pause, nullptr);
    }
    m_pause.stop();
    m_answers.drop();
    m_isOffered = false;
    m_infoBar.dismiss(messageKey());
    m_found = {};
}

} // namespace Pandian
