// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/mainwindow.h"

#include "gui/actions/editactions.h"
#include "gui/actions/fileactions.h"
#include "gui/actions/helpactions.h"
#include "gui/actions/imageactions.h"
#include "gui/actions/libraryactions.h"
#include "gui/actions/searchactions.h"
#include "gui/actions/toolactions.h"
#include "gui/actions/usable.h"
#include "gui/actions/versionactions.h"
#include "gui/actions/viewactions.h"
#include "gui/articlebar.h"
#include "gui/articleinfopane.h"
#include "gui/articlestatusbar.h"
#include "gui/articletabs.h"
#include "gui/commands/commandbox.h"
#include "gui/commands/commandkeys.h"
#include "gui/editor/clipboard.h"
#include "gui/editor/editorpage.h"
#include "gui/editor/recogniser.h"
#include "gui/encodingquestion.h"
#include "gui/failurepage.h"
#include "gui/filedrops.h"
#include "gui/importer.h"
#include "gui/infobar.h"
#include "gui/leaving.h"
#include "gui/library/librarypane.h"
#include "gui/navigation/navigationpane.h"
#include "gui/readingplace.h"
#include "gui/recovery.h"
#include "gui/theme.h"
#include "gui/welcomepage.h"
#include "gui/windowlayout.h"
#include "gui/workflow/articleactions.h"
#include "session/articledocument.h"
#include "session/settings.h"
#include "session/workspace.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QInputMethod>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace Pandian {

MainWindow::MainWindow(Workspace &workspace, SavedLayout layout)
    : m_workspace(workspace)
    , m_infoBar(new InfoBar)
    , m_encodingQuestion(new EncodingQuestion)
    , m_pages(new QStackedWidget)
    , m_welcome(new WelcomePage(workspace))
    , m_failure(new FailurePage)
    , m_blank(new QWidget)
    , m_tabs(new ArticleTabs(workspace))
    , m_articleBar(new ArticleBar)
    , m_page(new EditorPage)
    , m_places(new ReadingPlaces(workspace, *m_page, this))
    , m_navigation(new NavigationPane)
    , m_libraryPane(new LibraryPane(workspace))
    , m_details(new ArticleInfoPane(workspace))
    , m_status(new ArticleStatusBar(this))
    , m_layout(new WindowLayout(*this, workspace.settings(), layout))
    , m_file(new FileActions(workspace, *m_infoBar, this))
    , m_library(new LibraryActions(workspace, m_file->importer(), *m_infoBar, this))
    , m_edit(new EditActions(*m_page, workspace.settings(), *m_infoBar, this))
    , m_searchActions(new SearchActions(workspace, *m_page, this))
    , m_view(new ViewActions(*m_page, *m_layout, workspace.settings(), *this))
    , m_articleActions(new ArticleActions(workspace, this))
    , m_toolActions(new ToolActions(workspace, *m_library, m_file->importer(), this))
    , m_help(new HelpActions(*this, workspace.settings()))
    , m_tools(addToolBar(tr("Tool bar")))
    , m_commands(new CommandBox(workspace, *menuBar(), *m_tools))
{
    setAcceptDrops(true);
    setStatusBar(m_status);
    makeCentralWidget();
    makePanes();
    letFilesThrough(*this);
    makeMenus();
    makeToolBar();
    connectTabs();
    connectPage();
    connectCommands();
    connectWelcomePage();
    connectLibrary();
    connectReview();
    m_pageTimer.setSingleShot(true);
    connect(&m_pageTimer, &QTimer::timeout, this, &MainWindow::showRightPage);
    connect(&workspace, &Workspace::articleOpened, this, &MainWindow::follow);
    connect(&workspace, &Workspace::articleShown, this, &MainWindow::setArticle);
    connect(&workspace, &Workspace::personChanged, m_welcome, &WelcomePage::refresh);
    m_view->readSettings();
    setArticle(nullptr);
    showRightPage();
    m_layout->restoreWindow();
}

MainWindow::~MainWindow() = default;

void MainWindow::makeCentralWidget()
{
    m_pages->addWidget(m_welcome);
    m_pages->addWidget(m_page);
    m_pages->addWidget(m_failure);
    m_pages->addWidget(m_blank);
    auto *central = new QWidget;
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tabs);
    layout->addWidget(m_infoBar);
    layout->addWidget(m_encodingQuestion);
    layout->addWidget(m_articleBar);
    layout->addWidget(m_pages, 1);
    setCentralWidget(central);
}

void MainWindow::makePanes()
{
    m_navigationDock = m_layout->addPane(u"navigationDock"_qs, tr("Navigation"), m_navigation,
                                         Qt::LeftDockWidgetArea);
    m_libraryDock =
        m_layout->addPane(u"libraryDock"_qs, tr("Library"), m_libraryPane, Qt::LeftDockWidgetArea);
    m_detailsDock = m_layout->addPane(u"detailsDock"_qs, tr("Article details"), m_details,
                                      Qt::RightDockWidgetArea);
}

void MainWindow::makeMenus()
{
    const auto menu = [this](const QString &title) -> QMenu & {
        QMenu *made = menuBar()->addMenu(title);
        made->setToolTipsVisible(true);
        return *made;
    };
    m_file->fillMenu(menu(tr("&File")), m_tabs->closeAction());
    QMenu &edit = menu(tr("&Edit"));
    m_edit->fillEditMenu(edit);
    m_searchActions->fillMenu(edit);
    QAction *navigation = m_navigationDock->toggleViewAction();
    navigation->setText(tr("Navigation pane"));
    m_view->fillMenu(
        menu(tr("&View")),
        {navigation, m_libraryDock->toggleViewAction(), m_detailsDock->toggleViewAction()},
        m_tabs->goActions(), *m_tools);
    m_edit->fillInsertMenu(menu(tr("&Insert")));
    m_edit->fillFormatMenu(menu(tr("F&ormat")));
    QMenu &manuscript = menu(tr("&Manuscript"));
    manuscript.addActions(m_articleActions->menuActions());
    manuscript.addSeparator();
    QMenu &sections = *manuscript.addMenu(tr("Sectio&ns"));
    m_edit->fillSectionEntries(sections);
    sections.addAction(m_navigation->workAction());
    m_toolActions->fillReviewMenu(menu(tr("&Review")));
    QMenu &tools = menu(tr("&Tools"));
    m_toolActions->fillToolsMenu(tools);
    tools.addAction(m_help->shortcutsAction());
    QMenu &help = menu(tr("&Help"));
    m_help->fillMenu(help);
    help.addAction(m_commands->openAction());
    applyChosenKeys(*menuBar(), m_workspace.settings());
    menuBar()->setCornerWidget(m_toolActions->createPersonButton(menuBar()));
}

void MainWindow::makeToolBar()
{
    m_tools->setObjectName(u"toolBar"_qs);
    m_tools->setMovable(false);
    m_tools->setContextMenuPolicy(Qt::PreventContextMenu);
    m_tools->setIconSize(QSize(16, 16));
    m_tools->addActions({m_file->newArticleAction(), m_file->versions().saveAction()});
    m_tools->addSeparator();
    m_tools->addActions({m_edit->undoAction(), m_edit->redoAction()});
    m_tools->addSeparator();
    m_tools->addWidget(m_edit->createStyleButton(m_tools));
    m_tools->addActions({m_edit->boldAction(), m_edit->italicAction()});
    m_tools->addSeparator();
    m_tools->addActions({m_edit->findAction(), m_toolActions->wordCountAction()});
    for (QAction *named :
         {m_file->newArticleAction(), m_edit->findAction(), m_toolActions->wordCountAction()}) {
        auto *button = qobject_cast<QToolButton *>(m_tools->widgetForAction(named));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
    auto *gap = new QWidget(m_tools);
    gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_tools->addWidget(gap);
    m_tools->addWidget(m_commands);
    m_tools->addWidget(m_articleActions->createNextActionButton(m_tools));
}

void MainWindow::connectTabs()
{
    connect(m_tabs, &ArticleTabs::articleActivated, this, &MainWindow::openArticle);
    connect(m_tabs, &ArticleTabs::closeRequested, this,
            [this](const ArticleId &id) { closeArticle(id); });
    connect(m_tabs, &ArticleTabs::closeOthersRequested, this, &MainWindow::closeOthers);
    connect(&m_workspace, &Workspace::openArticlesChanged, m_places, [this] {
        if (m_workspace.article()) { // all are closed at the end, too
            m_places->keepSession();
        }
    });
}

void MainWindow::connectPage()
{
    connect(m_page, &EditorPage::countsChanged, m_navigation, &NavigationPane::setCounts);
    connect(m_page, &EditorPage::countsChanged, m_status, &ArticleStatusBar::setCounts);
    connect(m_page, &EditorPage::selectionChanged, m_status, &ArticleStatusBar::setSelection);
    connect(m_page, &EditorPage::caretMoved, m_status, &ArticleStatusBar::setCaret);
    connect(m_page, &EditorPage::filesPasted, this, &MainWindow::openFiles);
    connect(m_page, &EditorPage::textRefused, m_infoBar, [this](const QString &why) {
        m_infoBar->showMessage({.key = u"refused"_qs,
                                .kind = InfoMessage::Kind::Warning,
                                .text = why,
                                .about = InfoMessage::About::Article});
    });
    connect(m_page, &EditorPage::wordFileFailed, this, &MainWindow::tellWordFileFailed);
    auto *recogniser = new Recogniser(*m_page, *m_infoBar, this);
    connect(m_edit->recogniseAction(), &QAction::triggered, recogniser, &Recogniser::showProposal);
    connect(recogniser, &Recogniser::failed, this, &MainWindow::showError);
    connect(m_page, &EditorPage::currentSectionChanged, m_navigation,
            &NavigationPane::setCurrentSection);
    connect(m_page, &EditorPage::currentSectionChanged, m_status,
            &ArticleStatusBar::setCurrentSection);
    connect(m_view, &ViewActions::zoomChanged, m_status, &ArticleStatusBar::setZoom);
    connect(&m_file->versions(), &VersionActions::saved, m_status,
            &ArticleStatusBar::setVersionSaved);
    connect(&m_file->versions(), &VersionActions::articleActivated, this, &MainWindow::openArticle);
    connect(m_navigation, &NavigationPane::sectionActivated, m_page, &EditorPage::goToSection);
    connect(m_navigation, &NavigationPane::filterLeft, m_page, qOverload<>(&QWidget::setFocus));
    connect(m_navigation, &NavigationPane::moveRequested, m_page, &EditorPage::moveSection);
    connect(m_navigation, &NavigationPane::mergeRequested, m_page, &EditorPage::mergeSectionAt);
    connect(m_navigation, &NavigationPane::failed, this, &MainWindow::showError);
    connect(m_navigation, &NavigationPane::duplicateRequested, m_page,
            &EditorPage::duplicateSectionAt);
    connect(m_navigation, &NavigationPane::removeRequested, m_page, &EditorPage::removeSectionAt);
    connect(m_navigation, &NavigationPane::newSectionRequested, m_page,
            &EditorPage::newSectionAfter);
    connect(&m_file->importer(), &Importer::encodingAsked, m_encodingQuestion,
            &EncodingQuestion::ask);
    connect(m_encodingQuestion, &EncodingQuestion::answered, &m_file->importer(),
            &Importer::answerEncoding);
    connect(&m_file->importer(), &Importer::finished, m_encodingQuestion, &QWidget::hide);
}

void MainWindow::connectCommands()
{
    connect(m_commands, &CommandBox::sectionActivated, m_page, &EditorPage::goToSection);
    connect(m_commands, &CommandBox::articleActivated, this, &MainWindow::openArticle);
    connect(m_commands, &CommandBox::searchRequested, m_searchActions, &SearchActions::searchFor);
    connect(m_commands, &CommandBox::left, this, [this] { m_pages->currentWidget()->setFocus(); });
}

void MainWindow::connectWelcomePage()
{
    connect(m_welcome, &WelcomePage::newRequested, m_file, &FileActions::newArticle);
    connect(m_welcome, &WelcomePage::demonstrationRequested, m_file,
            &FileActions::openDemonstration);
    connect(m_welcome, &WelcomePage::importRequested, m_file, &FileActions::askForImport);
    connect(m_welcome, &WelcomePage::clipboardRequested, &m_file->importer(),
            &Importer::importClipboard);
    connect(m_welcome, &WelcomePage::signInRequested, m_toolActions, &ToolActions::showSignIn);
    connect(m_welcome, &WelcomePage::articleActivated, this, &MainWindow::openArticle);
}

void MainWindow::connectLibrary()
{
    connect(m_file, &FileActions::articleActivated, this, &MainWindow::openArticle);
    connect(m_file, &FileActions::openLibraryRequested, m_library, &LibraryActions::askToOpen);
    connect(m_welcome, &WelcomePage::libraryRequested, m_library, &LibraryActions::askToOpen);
    connect(m_welcome, &WelcomePage::locationRequested, m_library, &LibraryActions::askToMove);
    connect(m_failure, &FailurePage::otherRequested, m_library, &LibraryActions::askToOpen);
    connect(m_failure, &FailurePage::newRequested, m_library, &LibraryActions::askToMove);
    connect(m_failure, &FailurePage::restoreRequested, m_library, &LibraryActions::restore);
    connect(m_failure, &FailurePage::openRequested, this, &MainWindow::openLibrary);
    connect(m_library, &LibraryActions::openFailed, this,
            [this](const Error &error, const QString &path, const QString &previous) {
                m_failure->showFailure(error, path, previous);
                showRightPage();
            });
    connect(m_library, &LibraryActions::runningChanged, this, [this](bool running) {
        setUsable(*m_file->openLibraryAction(),
                  running ? LibraryActions::runningText() : QString());
    });
    connect(&m_workspace, &Workspace::libraryOpened, this, &MainWindow::showRightPage);
    connect(&m_workspace, &Workspace::libraryClosed, this, &MainWindow::showRightPage);
    connect(&m_workspace, &Workspace::libraryClosed, this,
            [this] { m_infoBar->dismissAbout(InfoMessage::About::Library); });
    connect(&m_workspace, &Workspace::failed, this, [this](const Error &error) {
        m_infoBar->showError(error, {}, InfoMessage::About::Library);
    });
    connect(&m_workspace, &Workspace::personChanged, m_toolActions, &ToolActions::updateEnabled);
    auto *recovery = new Recovery(m_workspace, m_file->versions(), *m_infoBar, this);
    connect(recovery, &Recovery::failed, this, &MainWindow::showError);
    connect(recovery, &Recovery::listRequested, this, [this] {
        m_libraryPane->showQueue(Queue::All);
        m_libraryDock->show();
        m_libraryDock->raise();
    });
    connect(m_toolActions, &ToolActions::settingsChanged, m_view, &ViewActions::readSettings);
    connect(m_toolActions, &ToolActions::failed, this, &MainWindow::showError);
    connect(m_toolActions, &ToolActions::restoreRequested, this,
            [this](const Article &text, int version) {
                m_page->rewrite(text);
                m_infoBar->showMessage(
                    {.key = u"restored"_qs,
                     .text = tr("Version %1 stands on the page; undo takes it away again, and "
                                "saving makes it a new version.")
                                 .arg(version),
                     .about = InfoMessage::About::Article});
            });
    connect(m_help, &HelpActions::demonstrationRequested, m_file, &FileActions::openDemonstration);
}

void MainWindow::connectReview()
{
    connect(m_libraryPane, &LibraryPane::articleActivated, this, &MainWindow::openArticle);
    connect(m_searchActions, &SearchActions::articleActivated, this,
            [this](const ArticleId &id, const QString &words) {
                openArticle(id);
                if (!words.isEmpty() && m_article && m_article->id() == id) {
                    if (m_pageTimer.isActive()) { // it would take the caret back afterwards
                        m_pageTimer.stop();
                        showRightPage();
                    }
                    m_page->find(words);
                }
            });
    connect(m_libraryPane, &LibraryPane::errorOccurred, this, &MainWindow::showError);
    connect(m_articleActions, &ArticleActions::errorOccurred, this, &MainWindow::showError);
    connect(m_articleActions, &ArticleActions::showFieldRequested, this, &MainWindow::showMissing);
    connect(m_articleActions, &ArticleActions::exportRequested, m_file, &FileActions::askToExport);
    connect(m_articleActions, &ArticleActions::message, this, [this](const QString &text) {
        m_infoBar->dismissAbout(InfoMessage::About::Step);
        if (!text.isEmpty()) {
            m_infoBar->showMessage({.text = text, .about = InfoMessage::About::Step});
        }
    });
    connect(m_articleBar, &ArticleBar::signInRequested, m_toolActions, &ToolActions::showSignIn);
    connect(m_articleBar, &ArticleBar::actionRequested, this,
            [this](Action action) { m_articleActions->start(action, m_articleBar); });
    connect(&m_file->importer(), &Importer::metadataRequested, this, &MainWindow::showDetails);
    connect(&m_file->importer(), &Importer::textOnlyRequested, m_page, &EditorPage::rewrite);
}

void MainWindow::openLibrary(const QString &path)
{
    m_library->open(path, LibraryActions::Remember::No);
}

void MainWindow::openDemonstration()
{
    m_file->openDemonstration();
}

void MainWindow::reopenSession()
{
    m_places->reopenSession();
}

void MainWindow::openFiles(const QStringList &paths)
{
    QStringList images;
    QStringList texts;
    for (const QString &path : paths) {
        (isImageFileName(path) ? images : texts).append(path);
    }
    if (images.isEmpty()) {
        m_file->importer().importFiles(texts);
    } else if (texts.isEmpty()) {
        m_edit->images().insertFiles(images);
    } else { // a text that comes in would take the page away from the images
        Q_EMIT m_page->textRefused(tr("Images go into the open text, and texts into the library: "
                                      "bring them in one after the other."));
    }
}

void MainWindow::openArticle(const ArticleId &id)
{
    report(m_workspace.openArticle(id));
}

void MainWindow::closeArticle(const ArticleId &id, const std::function<void()> &closed)
{
    Pandian::closeArticle(m_workspace, id, this, [this, closed] {
        m_places->keepSession();
        if (closed) {
            closed();
        }
    });
}

// One after the other: there may be a question about each.
void MainWindow::closeOthers(const ArticleId &kept)
{
    for (const OpenArticle *one : m_workspace.openArticles()) {
        if (one->id() != kept) {
            closeArticle(one->id(), [this, kept] { closeOthers(kept); });
            return;
        }
    }
}

void MainWindow::bringToFront()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::follow(OpenArticle *article)
{
    const QString key = u"autosave-"_qs + article->id().toString();
    connect(article, &OpenArticle::autosaveFailed, this, [this, article, key](const Error &error) {
        Error told = error;
        if (article != m_article) {
            told.message = textAbout(*article, error.message);
        }
        m_infoBar->showError(told, key, InfoMessage::About::Library);
    });
    connect(article, &OpenArticle::autosaved, this, [this, key] {
        m_infoBar->dismiss(key);
        keepPlace();
        m_places->keepSessionLater();
    });
    connect(article, &QObject::destroyed, this, [this, key, id = article->id()] {
        m_infoBar->dismiss(key);
        m_infoBar->dismissArticle(id);
    });
}

void MainWindow::setArticle(OpenArticle *article)
{
    QGuiApplication::inputMethod()->commit(); // to the article that it was typed for
    keepPlace();
    m_shown = std::make_unique<QObject>();
    m_article = article;
    m_infoBar->setArticle(article ? article->id() : ArticleId());
    m_page->setArticle(article);
    m_navigation->setArticle(article);
    m_status->setArticle(article);
    m_articleBar->setArticle(article);
    m_details->setArticle(article);
    m_articleActions->setArticle(article);
    m_file->setArticle(article);
    m_edit->updateEnabled();
    m_toolActions->updateEnabled();
    if (article) {
        QObject *shown = m_shown.get();
        connect(article, &OpenArticle::stateChanged, shown, [this] {
            m_edit->updateEnabled();
            m_toolActions->updateEnabled();
            showTitle();
            tellDraftDamage();
        });
        connect(article, &OpenArticle::unsavedChangesChanged, shown,
                [this](bool unsaved) { setWindowModified(unsaved); });
        tellDraftDamage();
        const ArticleDocument *document = article->document();
        connect(document, &ArticleDocument::changed, shown, [this] { showTitle(); });
        connect(document, &ArticleDocument::aboutToReset, shown, [this] { keepPlace(); });
        connect(document, &ArticleDocument::wasReset, shown,
                [this, article] { m_places->goBack(article->id()); });
        m_places->keepSession();
    }
    showTitle();
    if (article && m_pages->currentWidget() == m_page) {
        m_pageTimer.stop();
        showRightPage();
    } else {
        m_pageTimer.start(0);
    }
}

void MainWindow::tellDraftDamage()
{
    if (const auto damage = m_article->draftDamage()) {
        m_infoBar->showError(*damage, u"draft"_qs, InfoMessage::About::Article);
    }
}

void MainWindow::showRightPage()
{
    const bool open = !m_article.isNull();
    m_view->setArticleOpen(open);
    m_layout->setPanesShown(open);
    if (!open) {
        QWidget *const closed = m_library->isRunning() ? m_blank : m_failure;
        m_pages->setCurrentWidget(m_workspace.isOpen() ? m_welcome : closed);
        m_welcome->refresh();
        // Reviewers find there what waits for them.
        m_libraryDock->setVisible(m_workspace.isOpen() && m_welcome->hasArticles());
        return;
    }
    m_pages->setCurrentWidget(m_page);
    m_places->goBack(m_article->id());
    keepPlace();
    m_places->keepSession();
    m_page->setFocus();
}

void MainWindow::showTitle()
{
    const QString program = Settings::isPortable() ? tr("Pandian (portable)") : tr("Pandian");
    if (!m_article) {
        setWindowModified(false);
        setWindowTitle(program);
        return;
    }
    QString title = m_article->document()->typedTitle();
    title.replace(u"[*]"_qs, u"[*][*]"_qs); // once it would be the mark of unsaved changes
    setWindowTitle(tr("%1[*] — %2").arg(title.isEmpty() ? tr("New article") : title, program));
    // Each call is a new title for the window system, also where nothing is new.
    if (const bool unsaved = m_article->hasUnsavedChanges(); unsaved != isWindowModified()) {
        setWindowModified(unsaved);
    }
}

void MainWindow::showDetails()
{
    m_detailsDock->show();
    m_detailsDock->raise();
    m_details->showMissingFields();
}

void MainWindow::showMissing()
{
    m_detailsDock->show();
    m_detailsDock->raise();
    const bool inDetails = m_details->showMissingFields();
    if (!inDetails && m_article->document()->typedTitle().isEmpty()) {
        m_page->goToTitle();
    } else if (!inDetails && !m_edit->images().describeNextWithoutText()) {
        m_page->setFocus();
    }
}

void MainWindow::keepPlace()
{
    if (!m_article || m_pages->currentWidget() != m_page || m_pageTimer.isActive()) {
        return; // the page does not stand there yet
    }
    m_places->keep(m_article->id());
}

void MainWindow::tellWordFileFailed(const Error &error)
{
    m_infoBar->showMessage(
        {.key = u"words"_qs,
         .text =
             tr("%1 Until the program is started with it, Ctrl+←, Ctrl+→ and double click stop at "
                "spaces and marks of half width alone, not at words.")
                 .arg(error.message),
         .about = InfoMessage::About::Program});
}

void MainWindow::showError(const Error &error)
{
    m_file->versions().showError(error);
}

void MainWindow::report(const Result<void> &result)
{
    if (!result) {
        showError(result.error());
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    QGuiApplication::inputMethod()->commit();
    if (m_article) {
        keepPlace();
        m_places->keepSession();
    }
    m_layout->save();
    if (!mayLeave(m_workspace, m_file->importer(), this, [this] { close(); })) {
        event->ignore();
        return;
    }
    report(m_workspace.closeArticles());
    QMainWindow::closeEvent(event);
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (!event->spontaneous()) {
        QTimer::singleShot(0, m_layout, &WindowLayout::restorePanes);
    }
}

bool MainWindow::event(QEvent *event)
{
    if (event->type() == QEvent::ThemeChange) { // of the desktop
        QTimer::singleShot(0, m_view, &ViewActions::followSystem);
    }
    return QMainWindow::event(event);
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_layout->isFocusMode()) {
        m_view->leaveFocusMode();
        return;
    }
    QMainWindow::keyPressEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localFiles(*event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QStringList files = localFiles(*event->mimeData());
    if (!files.isEmpty()) {
        event->acceptProposedAction();
        if (isImageFileName(files.first())) {
            m_page->placeCaretAt(mapToGlobal(event->position().toPoint()));
        }
        openFiles(files);
    }
}

} // namespace Pandian
