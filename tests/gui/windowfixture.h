// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/editor/editorpage.h"
#include "gui/infobar.h"
#include "gui/mainwindow.h"
#include "session/settings.h"
#include "session/workspace.h"

#include <QInputMethodEvent>
#include <QPushButton>
#include <QTest>
#include <QTextEdit>

#include <memory>

namespace Pandian {

// The program as it runs, in a folder: settings, library, window.
class Session
{
public:
    explicit Session(const QString &folder, SavedLayout layout = SavedLayout::Use)
        : settings(folder + QStringLiteral("/settings.ini"))
        , workspace(settings)
        , window(std::make_unique<MainWindow>(workspace, layout))
    {
        settings.setLibraryPath(folder + QStringLiteral("/library.sqlite"));
    }

    // As runApplication() does.
    void start()
    {
        window->openLibrary(settings.libraryPath());
        window->reopenSession();
        window->show();
        static_cast<void>(QTest::qWaitForWindowExposed(window.get()));
    }

    template <typename T>
    T *child(const QString &name = {}) const
    {
        return window->findChild<T *>(name);
    }
    QTextEdit &editor() const { return *child<EditorPage>()->textEdit(); }
    InfoBar &infoBar() const { return *child<InfoBar>(); }
    QPushButton *infoButton(const QString &text) const
    {
        const QList<QPushButton *> buttons = infoBar().findChildren<QPushButton *>();
        for (QPushButton *button : buttons) {
            if (button->text() == text && !button->isHidden()) {
                return button;
            }
        }
        return nullptr;
    }
    // What an input method commits.
    void type(const QString &text) const
    {
        QInputMethodEvent event;
        event.setCommitString(text);
        QCoreApplication::sendEvent(&editor(), &event);
    }

    Settings settings;
    Workspace workspace;
    std::unique_ptr<MainWindow> window;
};

} // namespace Pandian
