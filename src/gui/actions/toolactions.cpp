// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/actions/toolactions.h"

#include "gui/actions/libraryactions.h"
#include "gui/actions/usable.h"
#include "gui/icons.h"
#include "gui/importer.h"
#include "gui/kindsdialog.h"
#include "gui/leaving.h"
#include "gui/people/peopledialog.h"
#include "gui/people/signindialog.h"
#include "gui/settingsdialog.h"
#include "gui/versionsdialog.h"
#include "gui/wordcountdialog.h"
#include "session/articledocument.h"
#include "session/lookups.h"
#include "session/workspace.h"

#include <QAction>
#include <QGuiApplication>
#include <QInputMethod>
#include <QMenu>
#include <QToolButton>

namespace Pandian {

// Of keys: hidden by those of this namespace. clang-tidy sees no use of an operator.
using ::operator|; // NOLINT(misc-unused-using-decls)

ToolActions::ToolActions(Workspace &workspace, LibraryActions &library, Importer &importer,
                         QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_library(library)
    , m_importer(importer)
    , m_window(window)
    , m_wordCount(new QAction(themeIcon(u"format-list-ordered"_qs), tr("Word count…"), this))
    , m_versions(new QAction(tr("&Versions…"), this))
    , m_settings(new QAction(tr("Options…"), this))
    , m_kinds(new QAction(tr("Kinds of articles and &templates…"), this))
    , m_people(new QAction(tr("People and permissions…"), this))
    , m_signIn(new QAction(tr("Switch user…"), this))
    , m_signOut(new QAction(tr("Sign out"), this))
{
    m_wordCount->setIconText(tr("Words"));
    m_wordCount->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_G);
    connect(m_wordCount, &QAction::triggered, this, &ToolActions::showWordCount);
    connect(m_versions, &QAction::triggered, this, &ToolActions::showVersions);
    connect(m_settings, &QAction::triggered, this, &ToolActions::showSettings);
    connect(m_kinds, &QAction::triggered, this, &ToolActions::showKinds);
    connect(m_people, &QAction::triggered, this, &ToolActions::showPeople);
    connect(m_signIn, &QAction::triggered, this, &ToolActions::showSignIn);
    connect(m_signOut, &QAction::triggered, this, &ToolActions::signOut);
    connect(&m_workspace, &Workspace::personChanged, this, &ToolActions::updateEnabled);
    connect(&m_library, &LibraryActions::runningChanged, this, &ToolActions::updateEnabled);
    updateEnabled();
}

void ToolActions::fillReviewMenu(QMenu &menu)
{
    menu.addActions({m_wordCount, m_versions});
}

void ToolActions::fillToolsMenu(QMenu &menu)
{
    menu.addActions({m_kinds, m_people});
    menu.addSeparator();
    menu.addActions({m_library.backupAction(), m_library.restoreAction()});
    menu.addSeparator();
    menu.addActions({m_signIn, m_signOut});
    menu.addSeparator();
    menu.addAction(m_settings);
}

void ToolActions::updateEnabled()
{
    const OpenArticle *article = m_workspace.article();
    const QString noArticle = whyWithoutArticle(article);
    setUsable(*m_wordCount, noArticle);
    setUsable(*m_versions, noArticle.isEmpty() && article->summary().head.isNull()
                               ? tr("No version was saved yet.")
                               : noArticle);
    const QString closed = whyWithoutLibrary(m_workspace.isOpen());
    setUsable(*m_kinds, closed);
    setUsable(*m_people, closed);
    setUsable(*m_signIn, closed);
    const std::optional<Person> person = m_workspace.person();
    const QString signedOut = whyWithoutPerson(person.has_value());
    const QString notAllowed =
        person ? whyNoAdministrator(person->roles.testFlag(Role::Administrator)) : signedOut;
    const QString busy = m_library.isRunning() ? LibraryActions::runningText() : closed;
    setUsable(*m_library.backupAction(), busy);
    setUsable(*m_library.restoreAction(), busy.isEmpty() ? notAllowed : busy);
    setUsable(*m_signOut, signedOut);
    showPerson();
}

QToolButton *ToolActions::createPersonButton(QWidget *parent)
{
    m_person = new QToolButton(parent);
    m_person->setAutoRaise(true);
    m_person->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_person->setIcon(themeIcon(u"user-identity"_qs));
    m_person->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_person);
    menu->addActions({m_signIn, m_signOut});
    m_person->setMenu(menu);
    showPerson();
    return m_person;
}

void ToolActions::showPerson()
{
    if (m_person) {
        const std::optional<Person> person = m_workspace.person();
        m_person->hide(); // menu bars make room for their corner when it is shown
        m_person->setText(person ? person->name : tr("Not signed in"));
        m_person->setToolTip(person ? tr("Signed in as %1").arg(person->name)
                                    : tr("Sign in to write and to review"));
        m_person->setVisible(m_workspace.isOpen());
    }
}

void ToolActions::showKinds()
{
    QGuiApplication::inputMethod()->commit();
    auto *dialog = new KindsDialog(m_workspace, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ToolActions::showPeople()
{
    auto *dialog = new PeopleDialog(m_workspace, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ToolActions::showSignIn()
{
    QGuiApplication::inputMethod()->commit();
    if (m_importer.isRunning()) {
        askAboutImport(m_importer, m_window, [this] { showSignIn(); });
        return;
    }
    auto *dialog = new SignInDialog(m_workspace, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ToolActions::signOut()
{
    if (mayLeave(m_workspace, m_importer, m_window, [this] { signOut(); })) {
        static_cast<void>(m_workspace.signOut()); // nothing is left to refuse
    }
}

void ToolActions::showWordCount()
{
    OpenArticle *article = m_workspace.article();
    if (!article) {
        return;
    }
    QGuiApplication::inputMethod()->commit();
    auto *dialog = new WordCountDialog(*article, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ToolActions::showVersions()
{
    OpenArticle *article = m_workspace.article();
    if (!article) {
        return;
    }
    QGuiApplication::inputMethod()->commit();
    const Result<ReviewRecord> record = reviewRecord(m_workspace, article->id());
    if (!record) {
        Q_EMIT failed(record.error());
        return;
    }
    auto *dialog = new VersionsDialog(*article, *record, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &VersionsDialog::restoreRequested, this, &ToolActions::restoreRequested);
    connect(&m_workspace, &Workspace::articleShown, dialog, &QDialog::reject);
    dialog->open();
}

void ToolActions::showSettings()
{
    auto *dialog = new SettingsDialog(m_workspace, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingsDialog::settingsChanged, this, &ToolActions::settingsChanged);
    connect(dialog, &SettingsDialog::moveLibraryRequested, &m_library, &LibraryActions::askToMove);
    dialog->open();
}

} // namespace Pandian
