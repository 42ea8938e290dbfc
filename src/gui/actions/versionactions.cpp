// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/actions/versionactions.h"

#include "gui/actions/usable.h"
#include "gui/articletabs.h"
#include "gui/differencedialog.h"
#include "gui/icons.h"
#include "gui/infobar.h"
#include "session/articledocument.h"
#include "session/openarticle.h"

#include <QAction>
#include <QGuiApplication>
#include <QInputMethod>
#include <QTimer>

namespace Pandian {

namespace {

constexpr int followDelay = 300; // milliseconds after the last key

} // namespace

VersionActions::VersionActions(InfoBar &infoBar, QObject *parent)
    : QObject(parent)
    , m_infoBar(infoBar)
    , m_save(new QAction(themeIcon(u"document-save"_qs), tr("&Save version"), this))
    , m_compare(new QAction(tr("Changes since the last save&d version…"), this))
    , m_revert(new QAction(tr("&Revert to the last saved version"), this))
{
    m_save->setShortcut(QKeySequence::Save);
    m_save->setIconText(tr("Save"));
    connect(m_save, &QAction::triggered, this, &VersionActions::save);
    connect(m_compare, &QAction::triggered, this, &VersionActions::compare);
    connect(m_revert, &QAction::triggered, this, &VersionActions::revert);
    updateEnabled();
}

void VersionActions::setArticle(OpenArticle *article)
{
    if (m_article) {
        disconnect(m_article, &OpenArticle::stateChanged, this, nullptr);
        disconnect(m_article, &OpenArticle::unsavedChangesChanged, this, nullptr);
    }
    m_article = article;
    if (m_dialog) {
        m_dialog->close(); // it is about another
    }
    if (article) {
        connect(article, &OpenArticle::stateChanged, this, &VersionActions::updateEnabled);
        connect(article, &OpenArticle::unsavedChangesChanged, this, &VersionActions::updateEnabled);
    }
    updateEnabled();
}

void VersionActions::follow(OpenArticle *article)
{
    connect(
        article, &OpenArticle::rescued, this, [this, article](ArticleId copy, const Error &why) {
            tellKept(article, copy, why,
                     tr("%1 What you had typed is kept as a new article with the same title, under "
                        "“My articles”."));
        });
    connect(article, &OpenArticle::leftBehind, this,
            [this, article](ArticleId copy, const Error &why) {
                tellKept(article, copy, why,
                         copy.isNull()
                             ? tr("%1 There is text of yours here that was never saved as a "
                                  "version. It becomes a new article once you may write; ask an "
                                  "administrator for the role, then open this article again.")
                             : tr("%1 What you had left here without saving a version is kept as a "
                                  "new article with the same title, under “My articles”."));
            });
    connect(article, &OpenArticle::takenBackApart, this,
            [this, article](ArticleId copy, const Error &why) {
                tellKept(article, copy, why,
                         tr("%1 What was brought back is kept as a new article with the same "
                            "title, under “My articles”."));
            });
}

void VersionActions::updateEnabled()
{
    const QString closed = whyWithoutArticle(m_article);
    const QString readOnly = m_article ? whyReadOnly(m_article->isEditable()) : closed;
    setUsable(*m_save, readOnly);
    QString unchanged = readOnly;
    if (unchanged.isEmpty() && m_article->summary().head.isNull()) {
        unchanged = tr("No version was saved yet.");
    } else if (unchanged.isEmpty() && !m_article->hasUnsavedChanges()) {
        unchanged = tr("Nothing was changed since the last saved version.");
    }
    setUsable(*m_compare, unchanged);
    setUsable(*m_revert, unchanged);
}

void VersionActions::showError(const Error &error, const QString &key)
{
    if (error.code != ErrorCode::Conflict || !m_article || !m_article->isOvertaken()) {
        m_infoBar.showError(error, key);
        return;
    }
    m_infoBar.showMessage({.key = u"overtaken"_qs,
                           .kind = InfoMessage::Kind::Warning,
                           .text = error.message,
                           .buttons = {{tr("Compare"),
                                        [this, error] {
                                            compare();
                                            showError(error); // it is still to be settled
                                        }},
                                       {tr("Save mine as the newest"), [this] { saveOnTop(); }},
                                       {tr("Show the other version"), [this] { revert(); }}},
                           .about = InfoMessage::About::Article});
}

void VersionActions::save()
{
    if (m_article && m_article->isEditable()) {
        QGuiApplication::inputMethod()->commit();
        tell(m_article->save());
    }
}

void VersionActions::saveOnTop()
{
    if (m_article) {
        QGuiApplication::inputMethod()->commit();
        tell(m_article->saveOnTop());
    }
}

void VersionActions::tell(const Result<RevisionInfo> &saved)
{
    if (saved) {
        m_infoBar.dismiss(u"overtaken"_qs);
        m_infoBar.dismiss(u"save"_qs);
        Q_EMIT this->saved(saved->number);
    } else {
        showError(saved.error(), u"save"_qs);
    }
}

// Stays beside the page and follows what is typed.
void VersionActions::compare()
{
    if (!m_article) {
        return;
    }
    QGuiApplication::inputMethod()->commit();
    const Result<void> read = m_article->refresh(); // another may have saved one since
    const Result<Article> before = read ? m_article->lastVersion() : Result<Article>(read.error());
    if (!before) {
        m_infoBar.showError(before.error());
        return;
    }
    if (m_dialog) {
        m_dialog->close(); // deletes it, later
    }
    const int version = m_article->summary().revisionNumber;
    m_dialog = new DifferenceDialog(
        (m_article->isOvertaken()
             ? tr("What you have here, beside version %1: what is only in that version is struck "
                  "through, what is only here is underlined.")
             : tr("What you have now, beside version %1: what went is struck through, what came "
                  "is underlined."))
            .arg(version),
        tr("&Revert to version %1").arg(version), m_infoBar.window());
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto *timer = new QTimer(m_dialog);
    timer->setSingleShot(true);
    timer->setInterval(followDelay);
    const auto show = [this, text = *before] {
        if (m_article) {
            m_dialog->setTexts(text, m_article->document()->snapshot());
        }
    };
    connect(m_article->document(), &ArticleDocument::changed, timer, qOverload<>(&QTimer::start));
    connect(timer, &QTimer::timeout, m_dialog, show);
    connect(m_article, &OpenArticle::stateChanged, m_dialog, [this, version] {
        if (!m_article || m_article->summary().revisionNumber != version) {
            m_dialog->close(); // it was about another version
        }
    });
    connect(m_dialog, &QDialog::accepted, this, [this, version] {
        if (m_article && m_article->refresh() && m_article->summary().revisionNumber != version) {
            compare(); // with that one; this one was not seen
        } else {
            revert();
        }
    });
    show();
    m_dialog->show();
}

void VersionActions::revert()
{
    if (!m_article) {
        return;
    }
    QGuiApplication::inputMethod()->commit();
    const Article before = m_article->document()->snapshot();
    if (const Result<void> reverted = m_article->revertToRevision(); !reverted) {
        m_infoBar.showError(reverted.error());
        return;
    }
    m_infoBar.dismiss(u"overtaken"_qs);
    offerBack(m_article->summary().revisionNumber, before);
}

// Without a key: each message tells of another text.
void VersionActions::tellKept(const OpenArticle *article, const ArticleId &copy, const Error &why,
                              const QString &text)
{
    const QString told = text.arg(why.message);
    InfoMessage message{.kind = InfoMessage::Kind::Warning,
                        .text = article == m_article ? told : textAbout(*article, told),
                        .trouble = why.message};
    if (!copy.isNull()) {
        message.buttons = {{tr("Open"), [this, copy] { Q_EMIT articleActivated(copy); }}};
    }
    m_infoBar.showMessage(message);
}

// Without a key: each message holds a text of its own.
void VersionActions::offerBack(int version, const Article &text)
{
    const auto takeBack = [this, version, text] {
        if (!m_article || m_article->id() != text.id) {
            return;
        }
        if (const Result<void> taken = m_article->takeBack(text); !taken) {
            offerBack(version, text);
            m_infoBar.showError(taken.error());
        }
    };
    m_infoBar.showMessage({.kind = InfoMessage::Kind::Warning,
                           .text = tr("Version %1 has taken the place of your changes. They were "
                                      "put aside and can be brought back only while this message "
                                      "stands.")
                                       .arg(version),
                           .buttons = {{tr("Bring my changes back"), takeBack}},
                           .about = InfoMessage::About::Article});
}

} // namespace Pandian
