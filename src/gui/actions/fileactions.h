// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/result.h"

#include <QKeySequence>
#include <QObject>
#include <QPointer>

class QAction;
class QMenu;

namespace Pandian {

class Exporter;
class Importer;
class InfoBar;
class OpenArticle;
class VersionActions;
class Workspace;

// 文件(F): articles made, saved, brought in and put out.
class FileActions : public QObject
{
    Q_OBJECT

public:
    FileActions(Workspace &workspace, InfoBar &infoBar, QWidget *window);

    void setArticle(OpenArticle *article); // null: none
    void fillMenu(QMenu &menu, QAction *close);

    QAction *newArticleAction() const { return m_new; }
    QAction *openLibraryAction() const { return m_openLibrary; }
    VersionActions &versions() const { return *m_versions; }
    Importer &importer() const { return *m_importer; }

public Q_SLOTS:
    void newArticle();
    void openDemonstration();
    void askToExport();
    void askForTemplate();
    void askForImport();

Q_SIGNALS:
    void openLibraryRequested();
    void articleActivated(const Pandian::ArticleId &id); // of the last ones

private:
    QAction *action(const QString &text, const QKeySequence &shortcut = {},
                    const QString &icon = {});
    void report(const Result<void> &result);
    void fillRecent();
    void updateEnabled();

    Workspace &m_workspace;
    InfoBar &m_infoBar;
    QWidget *m_window;
    Importer *m_importer;
    Exporter *m_exporter;
    VersionActions *m_versions;
    QPointer<OpenArticle> m_article;
    QMenu *m_recent = nullptr;
    QAction *m_new;
    QAction *m_fromTemplate;
    QAction *m_openLibrary;
    QAction *m_import;
    QAction *m_importClipboard;
    QAction *m_export;
    QAction *m_preview;
    QAction *m_print;
    QAction *m_reviewSheet;
    QAction *m_quit;
};

} // namespace Pandian
