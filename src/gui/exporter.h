// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/exporting.h"

#include <QObject>

#include <functional>
#include <memory>

class QPrinter;
class QTemporaryDir;

namespace Pandian {

class InfoBar;
class OpenArticle;
class Workspace;

// “a/b: c” → a name that every file system takes, without suffix; never empty.
QString fileNameFromTitle(const QString &title);

// Puts the open article on paper: a web page to keep, or one to look at.
class Exporter : public QObject
{
    Q_OBJECT

public:
    Exporter(Workspace &workspace, InfoBar &infoBar, QWidget *window);
    ~Exporter() override;

    // Asks for the name of the file.
    void askAndExport();
    void exportTo(const ArticleId &article, const QString &path); // one that is open
    // Opens what is on the screen in the system's browser.
    void preview();
    // What is on the screen, shown as sheets first.
    void askAndPrint();
    // 审核表 of the article, shown first.
    void askAndPrintReviewSheet();

private:
    // The sheets as `print` puts them on a printer, to be looked at and printed while the article
    // is open. False: the printer did not take them.
    void showSheets(OpenArticle &article, const QString &title, const QString &name,
                    const std::function<bool(QPrinter &)> &print);
    void tell(const Result<ExportReport> &report);

    Workspace &m_workspace;
    InfoBar &m_infoBar;
    QWidget *m_window;
    QString m_folder; // where the last page went
    std::unique_ptr<QTemporaryDir> m_previews;
};

} // namespace Pandian
