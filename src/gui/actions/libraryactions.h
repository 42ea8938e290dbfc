// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/workspace.h"

#include <QFutureWatcher>
#include <QObject>

#include <functional>

class QAction;

namespace Pandian {

class Importer;
class InfoBar;

// The library as a whole: opened, kept elsewhere, backed up and restored.
class LibraryActions : public QObject
{
    Q_OBJECT

public:
    LibraryActions(Workspace &workspace, Importer &importer, InfoBar &infoBar, QWidget *window);

    QAction *backupAction() const { return m_backup; }
    QAction *restoreAction() const { return m_restore; }

    // For this session alone, or for the next ones too.
    enum class Remember { No, Yes };
    bool open(const QString &path, Remember remember);
    // The library is being copied or replaced; no other one is opened meanwhile.
    bool isRunning() const { return m_running; }
    static QString runningText(); // to say so

public Q_SLOTS:
    void askToOpen();
    // For another place: what is there is opened, else the present library is copied to it.
    void askToMove();
    void moveTo(const QString &path);
    void backUpTo(const QString &path);
    void restore(const QString &backupPath, const QString &path);

Q_SIGNALS:
    // `previous`: what was open last; may be empty.
    void openFailed(const Pandian::Error &error, const QString &path, const QString &previous);
    void runningChanged(bool running);

private:
    void askToBackUp();
    void askToRestore();
    void backedUp();
    void moved();
    void restored();
    void tellRestored(const Restored &done);
    // What was open before the library was closed for a while.
    void rememberArticles();
    void openRemembered();
    void openInstead(const QString &path);
    bool isBusy(); // and says so
    // Out of the library that is open.
    bool mayLeave(const std::function<void()> &again);
    void begin(const QString &text);
    void end();
    void warnOfNetwork(const QString &path);

    Workspace &m_workspace;
    Importer &m_importer;
    InfoBar &m_infoBar;
    QWidget *m_window;
    QAction *m_backup;
    QAction *m_restore;
    QFutureWatcher<Result<Backup>> m_backupRun;
    QFutureWatcher<Result<Backup>> m_moveRun;
    QFutureWatcher<Result<Restored>> m_restoreRun;
    bool m_running = false;
    QString m_lastOpen; // empty: none was yet
    QString m_moveTarget;
    QString m_former;            // the library that is moved
    QList<ArticleId> m_articles; // rememberArticles()
    QString m_restoring;         // the library
};

} // namespace Pandian
