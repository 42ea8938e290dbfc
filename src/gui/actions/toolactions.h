// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"
#include "core/result.h"

#include <QObject>

class QAction;
class QMenu;
class QToolButton;
class QWidget;

namespace Pandian {

class Importer;
class LibraryActions;
class Workspace;

// 审阅(R) and 工具(T): windows that look at the article or at the library.
class ToolActions : public QObject
{
    Q_OBJECT

public:
    ToolActions(Workspace &workspace, LibraryActions &library, Importer &importer, QWidget *window);

    void fillReviewMenu(QMenu &menu);
    void fillToolsMenu(QMenu &menu);
    QAction *wordCountAction() const { return m_wordCount; }
    // Who is signed in, with the ways to change that.
    QToolButton *createPersonButton(QWidget *parent);

    // After another article, library or person.
    void updateEnabled();

public Q_SLOTS:
    void showSignIn();

Q_SIGNALS:
    void settingsChanged();
    // A version's text is wanted back on the page.
    void restoreRequested(const Pandian::Article &text, int version);
    void failed(const Pandian::Error &error);

private:
    void showWordCount();
    void showVersions();
    void showSettings();
    void showKinds();
    void showPeople();
    void showPerson();
    void signOut();

    Workspace &m_workspace;
    LibraryActions &m_library;
    Importer &m_importer;
    QWidget *m_window;
    QAction *m_wordCount;
    QAction *m_versions;
    QAction *m_settings;
    QAction *m_kinds;
    QAction *m_people;
    QAction *m_signIn;
    QAction *m_signOut;
    QToolButton *m_person = nullptr;
};

} // namespace Pandian
