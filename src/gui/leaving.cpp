// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/leaving.h"

#include "gui/importer.h"
#include "gui/unwrittentext.h"
#include "session/openarticle.h"

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

} // namespace

PutAway putAway(OpenArticle *article)
{
    QGuiApplication::inputMethod()->commit();
    PutAway done;
    if (article) {
        const auto watch = QObject::connect(article, &OpenArticle::rescued, article,
                                            [&done] { done.rescued = true; });
        done.written = article->flushDraft();
        QObject::disconnect(watch);
    }
    return done;
}

void leaveArticle(OpenArticle *article, QWidget *window, const std::function<void()> &goOn)
{
    if (const PutAway text = putAway(article); text.written) {
        goOn();
    } else {
        askAboutUnwritten(*article, text.written.error(), window, goOn);
    }
}

bool mayLeave(OpenArticle *article, Importer &importer, QWidget *window,
              const std::function<void()> &again)
{
    if (importer.isRunning()) {
        askAboutImport(importer, window, again);
        return false;
    }
    const PutAway text = putAway(article);
    if (!text.written) {
        askAboutUnwritten(*article, text.written.error(), window, again);
    }
    return text.written && !text.rescued;
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
    QObject::connect(&importer, &Importer::finished, box, &QDialog::reject); // nothing to ask
    QObject::connect(box, &QMessageBox::buttonClicked, &importer,
                     [&importer, window, again, stop](const QAbstractButton *pressed) {
                         if (pressed == stop) {
                             importer.stop(window, again);
                         }
                     });
    box->open();
}

} // namespace Pandian
