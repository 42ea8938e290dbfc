// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/result.h"
#include "gui/windowlayout.h"

#include <QMainWindow>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <memory>

class QDockWidget;
class QStackedWidget;
class QToolBar;

namespace Pandian {

class ArticleActions;
class ArticleBar;
class ArticleInfoPane;
class ArticleStatusBar;
class ArticleTabs;
class CommandBox;
class EditActions;
class EditorPage;
class EncodingQuestion;
class FailurePage;
class FileActions;
class HelpActions;
class InfoBar;
class LibraryActions;
class LibraryPane;
class NavigationPane;
class OpenArticle;
class ReadingPlaces;
class SearchActions;
class ToolActions;
class ViewActions;
class WelcomePage;
class Workspace;

// The one window: docks, page, actions. Holds widgets together; what they do lives in them.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(Workspace &workspace, SavedLayout layout = SavedLayout::Use);
    ~MainWindow() override;

    // Shows what is wrong in place of the page where it cannot be opened.
    void openLibrary(const QString &path);
    void openDemonstration();
    // The articles of the last session, with caret and scroll position.
    void reopenSession();
    // Texts and pages are imported.
    void openFiles(const QStringList &paths);
    // Called by a second start of the program.
    void bringToFront();

protected:
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void makeCentralWidget();
    void makePanes();
    void makeMenus();
    void makeToolBar();
    void connectTabs();
    void connectPage();
    void connectCommands();
    void connectWelcomePage();
    void connectLibrary();
    void connectReview();
    void setArticle(OpenArticle *article);
    void follow(OpenArticle *article); // shown or not
    void openArticle(const ArticleId &id);
    void closeArticle(const ArticleId &id, const std::function<void()> &closed = {});
    void closeOthers(const ArticleId &kept);
    void tellDraftDamage();
    void showRightPage();
    void showTitle();
    void showDetails(); // 稿件信息, with what is missing marked
    void showMissing(); // the same, or on the page what is missing there
    void keepPlace();
    void tellWordFileFailed(const Error &error);
    void showError(const Error &error);
    void report(const Result<void> &result);

    Workspace &m_workspace;
    InfoBar *m_infoBar;
    EncodingQuestion *m_encodingQuestion;
    QStackedWidget *m_pages;
    WelcomePage *m_welcome;
    FailurePage *m_failure;
    QWidget *m_blank; // while the library is being moved or restored
    ArticleTabs *m_tabs;
    ArticleBar *m_articleBar;
    EditorPage *m_page;
    ReadingPlaces *m_places;
    NavigationPane *m_navigation;
    LibraryPane *m_libraryPane;
    ArticleInfoPane *m_details;
    ArticleStatusBar *m_status;
    WindowLayout *m_layout;
    FileActions *m_file;
    LibraryActions *m_library;
    EditActions *m_edit;
    SearchActions *m_searchActions;
    ViewActions *m_view;
    ArticleActions *m_articleActions;
    ToolActions *m_toolActions;
    HelpActions *m_help;
    QToolBar *m_tools;
    CommandBox *m_commands;
    QDockWidget *m_navigationDock = nullptr;
    QDockWidget *m_libraryDock = nullptr;
    QDockWidget *m_detailsDock = nullptr;
    QPointer<OpenArticle> m_article;
    std::unique_ptr<QObject> m_shown; // receives what the article tells only while it is shown
    QTimer m_pageTimer;               // one article closes as the next one opens
};

} // namespace Pandian
