// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/actions/libraryactions.h"

#include "gui/filedialog.h"
#include "gui/infobar.h"
#include "gui/leaving.h"
#include "gui/restoredialog.h"
#include "session/settings.h"

#include <QAction>
#include <QDate>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>
#include <QUrl>

namespace Pandian {

namespace {

QString runningKey()
{
    return u"library-work"_qs;
}

QString busyKey()
{
    return u"library-busy"_qs;
}

QString backupKey()
{
    return u"backup"_qs;
}

QString native(const QString &path)
{
    return QDir::toNativeSeparators(path);
}

QString libraryFilter()
{
    return LibraryActions::tr("Libraries (*.sqlite)");
}

// SQLite's files are not safe on these.
bool isOnNetwork(const QString &path)
{
    const QByteArray type = QStorageInfo(QFileInfo(path).absolutePath()).fileSystemType().toLower();
    return path.startsWith(u"//"_qs) || path.startsWith(u"\\\\"_qs) || type.startsWith("nfs") ||
           type.startsWith("cifs") || type.startsWith("smb") || type == "9p";
}

} // namespace

LibraryActions::LibraryActions(Workspace &workspace, Importer &importer, InfoBar &infoBar,
                               QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_importer(importer)
    , m_infoBar(infoBar)
    , m_window(window)
    , m_backup(new QAction(tr("Back up library…"), this))
    , m_restore(new QAction(tr("Restore library…"), this))
{
    connect(m_backup, &QAction::triggered, this, &LibraryActions::askToBackUp);
    connect(m_restore, &QAction::triggered, this, &LibraryActions::askToRestore);
    connect(&m_backupRun, &QFutureWatcherBase::finished, this, &LibraryActions::backedUp);
    connect(&m_moveRun, &QFutureWatcherBase::finished, this, &LibraryActions::moved);
    connect(&m_restoreRun, &QFutureWatcherBase::finished, this, &LibraryActions::restored);
}

bool LibraryActions::open(const QString &path, Remember remember)
{
    if (isBusy()) {
        return false;
    }
    const Result<void> opened = m_workspace.openLibrary(path);
    if (!opened) {
        if (m_workspace.isOpen()) {
            m_infoBar.showError(opened.error()); // the open article could not be put away
        } else {
            Q_EMIT openFailed(opened.error(), path, m_lastOpen);
        }
        return false;
    }
    m_lastOpen = m_workspace.libraryPath();
    if (remember == Remember::Yes) {
        m_workspace.settings().setLibraryPath(path);
    }
    warnOfNetwork(path);
    return true;
}

void LibraryActions::warnOfNetwork(const QString &path)
{
    if (isOnNetwork(path)) {
        m_infoBar.showMessage(
            {.key = u"network-library"_qs,
             .kind = InfoMessage::Kind::Warning,
             .text = tr("The library lies on a network drive, where it may be damaged; keep it on "
                        "this computer and put backups on the network."),
             .about = InfoMessage::About::Library});
    }
}

void LibraryActions::askToOpen()
{
    auto *dialog = new FileDialog(m_window, tr("Open library"),
                                  QFileInfo(m_workspace.settings().libraryPath()).absolutePath(),
                                  libraryFilter() + u";;"_qs + tr("All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &LibraryActions::openInstead);
    dialog->open();
}

void LibraryActions::openInstead(const QString &path)
{
    if (mayLeave([this, path] { openInstead(path); })) {
        open(path, Remember::Yes);
    }
}

bool LibraryActions::mayLeave(const std::function<void()> &again)
{
    return Pandian::mayLeave(m_workspace, m_importer, m_window, again);
}

void LibraryActions::askToMove()
{
    auto *dialog =
        new FileDialog(m_window, tr("Keep the library in"), QDir::homePath(), libraryFilter());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // what is there is opened
    dialog->setDefaultSuffix(u"sqlite"_qs);
    dialog->selectFile(u"library.sqlite"_qs);
    connect(dialog, &QFileDialog::fileSelected, this, &LibraryActions::moveTo);
    dialog->open();
}

void LibraryActions::moveTo(const QString &path)
{
    if (isBusy() || !mayLeave([this, path] { moveTo(path); })) {
        return;
    }
    if (!m_workspace.isOpen() || QFileInfo::exists(path)) {
        open(path, Remember::Yes);
        return;
    }
    m_moveTarget = path;
    m_former = m_workspace.libraryPath();
    rememberArticles();
    begin(tr("Copying the library…"));
    m_moveRun.setFuture(m_workspace.moveTo(path));
}

void LibraryActions::askToBackUp()
{
    const QString name =
        u"%1-%2.backup"_qs.arg(QFileInfo(m_workspace.libraryPath()).completeBaseName(),
                               QDate::currentDate().toString(u"yyyyMMdd"_qs));
    auto *dialog =
        new FileDialog(m_window, tr("Back up library"), QDir::homePath(), tr("Backups (*.backup)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // nothing is ever overwritten
    dialog->setDefaultSuffix(u"backup"_qs);
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this, &LibraryActions::backUpTo);
    dialog->open();
}

void LibraryActions::backUpTo(const QString &path)
{
    if (isBusy()) {
        return;
    }
    begin(tr("Backing up the library…"));
    m_backupRun.setFuture(m_workspace.backupTo(path));
}

QString LibraryActions::runningText()
{
    return tr("The library is being backed up, moved or restored; wait until that is done.");
}

bool LibraryActions::isBusy()
{
    if (m_running) {
        m_infoBar.showMessage({.key = busyKey(), .text = runningText()});
    }
    return m_running;
}

void LibraryActions::begin(const QString &text)
{
    m_running = true;
    m_infoBar.showMessage({.key = runningKey(), .kind = InfoMessage::Kind::Running, .text = text});
    Q_EMIT runningChanged(true);
}

void LibraryActions::end()
{
    m_running = false;
    m_infoBar.dismiss(runningKey());
    m_infoBar.dismiss(busyKey());
    Q_EMIT runningChanged(false);
}

void LibraryActions::backedUp()
{
    end();
    const Result<Backup> backup = m_backupRun.result();
    if (!backup) {
        m_infoBar.showError(backup.error(), backupKey());
        return;
    }
    const QString folder = QFileInfo(backup->path).absolutePath();
    m_infoBar.showMessage({.key = backupKey(),
                           .text = tr("The library was backed up to “%1” and the backup checked.")
                                       .arg(native(backup->path)),
                           .buttons = {{tr("Open folder"), [folder] {
                                            QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
                                        }}}});
}

void LibraryActions::rememberArticles()
{
    m_articles = m_workspace.articlesToReopen();
}

void LibraryActions::openRemembered()
{
    if (!m_workspace.person() || m_workspace.article()) {
        return;
    }
    if (const Result<void> opened = m_workspace.reopenArticles(m_articles); !opened) {
        m_infoBar.showError(opened.error());
    }
}

void LibraryActions::moved()
{
    end();
    const Result<Backup> copy = m_moveRun.result();
    const bool isOpen = m_workspace.isOpen() ||
                        (copy ? open(m_moveTarget, Remember::Yes) : open(m_former, Remember::No));
    if (!copy) {
        m_infoBar.showError(copy.error());
    }
    if (!isOpen) {
        return;
    }
    openRemembered();
    if (copy) {
        m_infoBar.showMessage({.key = u"moved"_qs,
                               .text = tr("The library is now kept in “%1”; the file in the former "
                                          "place, “%2”, was left as it is.")
                                           .arg(native(m_moveTarget), native(m_former))});
    }
}

void LibraryActions::askToRestore()
{
    auto *dialog = new RestoreDialog(m_workspace.libraryPath(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RestoreDialog::restoreRequested, this,
            [this](const QString &backupPath) { restore(backupPath, m_workspace.libraryPath()); });
    dialog->open();
}

void LibraryActions::restore(const QString &backupPath, const QString &path)
{
    if (isBusy() || !mayLeave([this, backupPath, path] { restore(backupPath, path); })) {
        return;
    }
    m_restoring = path;
    rememberArticles();
    begin(tr("Checking and restoring the backup…"));
    m_restoreRun.setFuture(m_workspace.restore(backupPath, path));
}

void LibraryActions::tellRestored(const Restored &done)
{
    m_infoBar.showMessage(
        {.key = u"restored"_qs,
         .text = done.replaced.isEmpty()
                     ? tr("The library was restored.")
                     : tr("The library was restored; the replaced one is kept as “%1”.")
                           .arg(native(done.replaced))});
    if (!done.damaged.isEmpty()) {
        m_infoBar.showMessage(
            {.key = u"damaged"_qs,
             .kind = InfoMessage::Kind::Warning,
             .text = tr("%n thing(s) in this backup are damaged, the rest is whole. The first: %1",
                        nullptr, int(done.damaged.size()))
                         .arg(done.damaged.first().message)});
    }
}

void LibraryActions::restored()
{
    end();
    const Result<Restored> done = m_restoreRun.result();
    const bool isOpen = m_workspace.isOpen() || open(m_restoring, Remember::No);
    if (!done) {
        if (isOpen) {
            openRemembered();
        }
        m_infoBar.showError(done.error());
    } else if (isOpen) {
        tellRestored(*done);
    }
}

} // namespace Pandian
