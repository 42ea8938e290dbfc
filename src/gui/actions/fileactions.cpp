// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/actions/fileactions.h"

#include "gui/actions/usable.h"
#include "gui/actions/versionactions.h"
#include "gui/commands/commandlist.h"
#include "gui/exporter.h"
#include "gui/filedialog.h"
#include "gui/icons.h"
#include "gui/importer.h"
#include "gui/infobar.h"
#include "gui/templatedialog.h"
#include "session/lookups.h"

#include <QAction>
#include <QMenu>
#include <QStandardPaths>

namespace Pandian {

// Of keys: hidden by those of this namespace. clang-tidy sees no use of an operator.
using ::operator|; // NOLINT(misc-unused-using-decls)

namespace {

constexpr int recentArticles = 10;
constexpr int recentTitleLength = 40; // characters

} // namespace

FileActions::FileActions(Workspace &workspace, InfoBar &infoBar, QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_infoBar(infoBar)
    , m_window(window)
    , m_importer(new Importer(workspace, infoBar, window))
    , m_exporter(new Exporter(workspace, infoBar, window))
    , m_versions(new VersionActions(infoBar, this))
    , m_new(action(tr("&New article"), QKeySequence::New, u"document-new"_qs))
    , m_fromTemplate(action(tr("New from &template…")))
    , m_openLibrary(action(tr("&Open library…"), QKeySequence::Open))
    , m_import(action(tr("&Import file…")))
    , m_importClipboard(action(tr("Import from clip&board")))
    , m_export(action(tr("Export web page…")))
    , m_preview(action(tr("Preview in browser")))
    , m_print(action(tr("&Print…"), QKeySequence(Qt::CTRL | Qt::Key_P)))
    , m_reviewSheet(action(tr("Print re&view sheet…")))
    , m_quit(action(tr("E&xit")))
{
    m_new->setIconText(tr("New"));
#ifndef Q_OS_WIN
    m_quit->setShortcut(Qt::CTRL | Qt::Key_Q);
#endif
    connect(m_new, &QAction::triggered, this, &FileActions::newArticle);
    connect(m_fromTemplate, &QAction::triggered, this, &FileActions::askForTemplate);
    connect(m_openLibrary, &QAction::triggered, this, &FileActions::openLibraryRequested);
    connect(m_import, &QAction::triggered, this, &FileActions::askForImport);
    connect(m_importClipboard, &QAction::triggered, m_importer, &Importer::importClipboard);
    connect(m_export, &QAction::triggered, this, &FileActions::askToExport);
    connect(m_preview, &QAction::triggered, m_exporter, &Exporter::preview);
    connect(m_print, &QAction::triggered, m_exporter, &Exporter::askAndPrint);
    connect(m_reviewSheet, &QAction::triggered, m_exporter, &Exporter::askAndPrintReviewSheet);
    connect(m_quit, &QAction::triggered, m_window, &QWidget::close);
    connect(&m_workspace, &Workspace::personChanged, this, &FileActions::updateEnabled);
    connect(&m_workspace, &Workspace::articleOpened, m_versions, &VersionActions::follow);
    updateEnabled();
}

QAction *FileActions::action(const QString &text, const QKeySequence &shortcut, const QString &icon)
{
    auto *made = new QAction(text, this);
    made->setShortcut(shortcut);
    if (!icon.isEmpty()) {
        made->setIcon(themeIcon(icon));
    }
    return made;
}

void FileActions::fillMenu(QMenu &menu, QAction *close)
{
    menu.addActions({m_new, m_fromTemplate, m_openLibrary});
    m_recent = menu.addMenu(tr("Recent articles"));
    leaveOutOfCommands(*m_recent);
    menu.addAction(close);
    connect(&menu, &QMenu::aboutToShow, this, &FileActions::fillRecent);
    menu.addSeparator();
    menu.addActions({m_import, m_importClipboard});
    menu.addSeparator();
    menu.addActions(
        {m_versions->saveAction(), m_versions->compareAction(), m_versions->revertAction()});
    menu.addSeparator();
    menu.addActions({m_export, m_preview, m_print, m_reviewSheet});
    menu.addSeparator();
    menu.addAction(m_quit);
    fillRecent();
}

void FileActions::setArticle(OpenArticle *article)
{
    if (m_article) {
        disconnect(m_article, nullptr, this, nullptr);
    }
    m_article = article;
    m_versions->setArticle(article);
    if (article) {
        connect(article, &OpenArticle::stateChanged, this, &FileActions::updateEnabled);
    }
    updateEnabled();
}

void FileActions::updateEnabled()
{
    const QString closed = whyWithoutArticle(m_article);
    const QString signedOut = m_workspace.isOpen()
                                  ? whyWithoutPerson(m_workspace.person().has_value())
                                  : whyWithoutLibrary(false);
    const Result<void> creating = m_workspace.mayCreateArticle();
    for (QAction *making : {m_new, m_fromTemplate, m_import, m_importClipboard}) {
        setUsable(*making, creating ? QString() : creating.error().message);
    }
    setUsable(*m_export, m_article ? signedOut : closed);
    setUsable(*m_preview, closed);
    setUsable(*m_print, closed);
    setUsable(*m_reviewSheet, closed);
}

void FileActions::report(const Result<void> &result)
{
    if (!result) {
        m_infoBar.showError(result.error());
    }
}

void FileActions::newArticle()
{
    report(m_workspace.newArticle());
}

void FileActions::askForTemplate()
{
    const Result<QList<KindEdit>> kinds = readKinds(m_workspace);
    if (!kinds) {
        m_infoBar.showError(kinds.error());
        return;
    }
    auto *dialog = new TemplateDialog(*kinds, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { report(m_workspace.newArticleFrom(dialog->kind())); });
    dialog->open();
}

void FileActions::openDemonstration()
{
    report(m_workspace.openDemonstration());
}

void FileActions::askToExport()
{
    m_exporter->askAndExport();
}

void FileActions::askForImport()
{
    auto *dialog = new FileDialog(
        m_window, tr("Import"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
        Importer::fileFilter());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, m_importer, &Importer::importFiles);
    dialog->open();
}

void FileActions::fillRecent()
{
    m_recent->clear();
    m_recent->setEnabled(false);
    const Result<QList<ArticleSummary>> articles = newestArticles(m_workspace, recentArticles);
    if (!articles) {
        return;
    }
    for (const ArticleSummary &article : *articles) {
        QString title = article.title.isEmpty() ? tr("(without a title)") : article.title;
        if (title.size() > recentTitleLength) {
            title = title.left(recentTitleLength) + u'…';
        }
        title.replace(u'&', u"&&"_qs);
        m_recent->addAction(title, this, [this, id = article.id] { Q_EMIT articleActivated(id); });
    }
    m_recent->setEnabled(!articles->isEmpty());
}

} // namespace Pandian
