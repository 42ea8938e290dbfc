// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/leaving.h"

#include "gui/importer.h"
#include "gui/unwrittentext.h"
#include "session/openarticle.h"
#include "session/workspace.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QInputMethod>
#include <QMessageBox>
#include <QPushButton>

namespace Pandian {

namespace {

struct Leaving
{
    Q_DECLARE_TR_FUNCTIONS(Pandian::Leaving)
};

// What is typed into 稿件信息 and is no day or time would go without a word. False: there is
// nothing to ask; else `again` follows when the person goes without it.
bool asksAboutHalfTyped(Workspace &workspace, OpenArticle &article, QWidget *window,
                        const std::function<void()> &again)
{
    if (article.notUnderstood().isEmpty()) {
        return false;
    }
    static_cast<void>(workspace.openArticle(article.id())); // what the question is about
    auto *box = new QMessageBox(window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Question);
    box->setWindowTitle(Leaving::tr("Article details"));
    box->setText(Leaving::tr("The article details hold what is not understood: %1.")
                     .arg(article.notUnderstood().join(Leaving::tr(", ", "in a list"))));
    box->setInformativeText(Leaving::tr("If you go on, it is left out, and what was there before "
                                        "stays."));
    const QPushButton *leave =
        box->addButton(Leaving::tr("Leave it out"), QMessageBox::DestructiveRole);
    QPushButton *back = box->addButton(Leaving::tr("Back"), QMessageBox::RejectRole);
    box->setDefaultButton(back);
    box->setEscapeButton(back);
    QObject::connect(&article, &QObject::destroyed, box, &QDialog::reject);
    QObject::connect(box, &QMessageBox::buttonClicked, &article,
                     [&article, again, leave](const QAbstractButton *pressed) {
                         if (pressed == leave) {
                             article.dropNotUnderstood();
                             again();
                         }
                     });
    box->open();
    return true;
}

} // namespace

void closeArticle(Workspace &workspace, const ArticleId &id, QWidget *window,
                  const std::function<void()> &closed)
{
    QGuiApplication::inputMethod()->commit();
    OpenArticle *const article = workspace.openArticleOf(id);
    const auto again = [&workspace, id, window, closed] {
        closeArticle(workspace, id, window, closed);
    };
    if (article && asksAboutHalfTyped(workspace, *article, window, again)) {
        return;
    }
    const Result<void> done = workspace.closeArticle(id);
    if (done) {
        closed();
        return;
    }
    static_cast<void>(workspace.openArticle(id)); // what the question is about
    askAboutUnwritten(
        *article, workspace.libraryPath(), done.error(), window, [&workspace, id, closed] {
            static_cast<void>(workspace.closeArticle(id)); // nothing is left to refuse
            closed();
        });
}

PutAway putAway(Workspace &workspace, QWidget *window, const std::function<void()> &again)
{
    QGuiApplication::inputMethod()->commit();
    bool rescued = false;
    for (OpenArticle *article : workspace.openArticles()) {
        if (asksAboutHalfTyped(workspace, *article, window, again)) {
            return PutAway::Asked;
        }
        const auto watch = QObject::connect(article, &OpenArticle::rescued, article,
                                            [&rescued] { rescued = true; });
        const Result<void> written = article->flushDraft();
        QObject::disconnect(watch);
        if (!written) {
            // What was rescued is to be read before anything goes on.
            closeArticle(workspace, article->id(), window,
                         rescued ? std::function<void()>([] {}) : again);
            return PutAway::Asked;
        }
    }
    return rescued ? PutAway::Rescued : PutAway::InLibrary;
}

bool mayLeave(Workspace &workspace, Importer &importer, QWidget *window,
              const std::function<void()> &again)
{
    if (importer.isRunning()) {
        askAboutImport(importer, window, again);
        return false;
    }
    return putAway(workspace, window, again) == PutAway::InLibrary;
}

void askAboutImport(Importer &importer, QWidget *window, const std::function<void()> &again)
{
    auto *box = new QMessageBox(window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Question);
    box->setWindowTitle(Leaving::tr("Import"));
    box->setText(Leaving::tr("The import has not ended yet."));
    box->setInformativeText(Leaving::tr("If you stop it, what is not imported yet is left out."));
    const QPushButton *stop =
        box->addButton(Leaving::tr("Stop the import"), QMessageBox::DestructiveRole);
    QPushButton *back = box->addButton(Leaving::tr("Back"), QMessageBox::RejectRole);
    box->setDefaultButton(back);
    box->setEscapeButton(back);
    // Nothing is left to ask, and what was asked for goes on, unless there is something to read.
    const auto ended =
        QObject::connect(&importer, &Importer::finished, box, [box, again](bool allWell) {
            box->hide();
            box->deleteLater();
            if (allWell) {
                again();
            }
        });
    QObject::connect(box, &QMessageBox::buttonClicked, &importer,
                     [&importer, window, again, stop, ended](const QAbstractButton *pressed) {
                         QObject::disconnect(ended); // it is answered, though still to be seen
                         if (pressed == stop) {
                             importer.stop(window, again);
                         }
                     });
    box->open();
}

} // namespace Pandian
