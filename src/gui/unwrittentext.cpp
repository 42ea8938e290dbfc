// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/unwrittentext.h"

#include "gui/articletabs.h"
#include "gui/exporter.h"
#include "gui/filedialog.h"
#include "session/articledocument.h"
#include "session/libraryfiles.h"
#include "session/openarticle.h"
#include "text/segmenting.h"

#include <QCoreApplication>
#include <QDir>
#include <QMessageBox>
#include <QPushButton>
#include <QSaveFile>
#include <QStandardPaths>

namespace Pandian {

namespace {

struct UnwrittenText
{
    Q_DECLARE_TR_FUNCTIONS(Pandian::UnwrittenText)
};

QString writeText(const Article &article, const QString &path, const QString &library)
{
    if (const Result<void> free = mayBeReplaced(path, library); !free) {
        return free.error().message;
    }
    QSaveFile file(path);
    const QByteArray text = articleToText(article).toUtf8();
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit()) {
        return {};
    }
    return UnwrittenText::tr("“%1” could not be written: %2. Choose another folder or name.")
        .arg(QDir::toNativeSeparators(path), file.errorString());
}

void goOnWithout(OpenArticle &article, const std::function<void()> &goOn)
{
    article.giveUp();
    goOn();
}

void askForFile(OpenArticle &article, const QString &library, QWidget *window,
                const std::function<void()> &goOn)
{
    auto *dialog =
        new FileDialog(window, UnwrittenText::tr("Save text to a file"),
                       QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                       UnwrittenText::tr("Texts (*.txt)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"txt"_qs);
    dialog->selectFile(fileNameFromTitle(article.document()->snapshot().title) + u".txt"_qs);
    QObject::connect(dialog, &QFileDialog::fileSelected, &article,
                     [&article, library, window, goOn](const QString &path) {
                         const QString trouble =
                             writeText(article.document()->snapshot(), path, library);
                         if (trouble.isEmpty()) {
                             goOnWithout(article, goOn);
                             return;
                         }
                         auto *box = new QMessageBox(QMessageBox::Warning, window->windowTitle(),
                                                     trouble, QMessageBox::Ok, window);
                         box->setAttribute(Qt::WA_DeleteOnClose);
                         box->open();
                     });
    dialog->open();
}

} // namespace

void askAboutUnwritten(OpenArticle &article, const QString &library, const Error &why,
                       QWidget *window, const std::function<void()> &goOn)
{
    auto *box = new QMessageBox(window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Warning);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(UnwrittenText::tr("Not saved yet"));
    box->setText(textAbout(article, why.message));
    box->setInformativeText(UnwrittenText::tr("What you have typed last is not in the library. "
                                              "Closing the article now loses it."));
    const QPushButton *file =
        box->addButton(UnwrittenText::tr("Save text to a file…"), QMessageBox::ActionRole);
    const QPushButton *close =
        box->addButton(UnwrittenText::tr("Close anyway"), QMessageBox::DestructiveRole);
    QPushButton *back = box->addButton(UnwrittenText::tr("Back"), QMessageBox::RejectRole);
    box->setDefaultButton(back);
    box->setEscapeButton(back);
    QObject::connect(
        box, &QMessageBox::buttonClicked, &article,
        [&article, library, window, goOn, file, close](const QAbstractButton *pressed) {
            if (pressed == file) {
                askForFile(article, library, window, goOn);
            } else if (pressed == close) {
                goOnWithout(article, goOn);
            }
        });
    box->open();
}

} // namespace Pandian
