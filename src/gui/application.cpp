// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/application.h"

#include "gui/icons.h"
#include "gui/mainwindow.h"
#include "gui/singleinstance.h"
#include "gui/startoptions.h"
#include "gui/theme.h"
#include "session/language.h"
#include "session/settings.h"
#include "session/workspace.h"

#include <QApplication>
#include <QTextStream>
#include <QTimer>

#include <cstdio>
#include <optional>

namespace Pandian {

namespace {

constexpr int wrongArguments = 2;

// Version, help and complaints need no window.
std::optional<int> answerOnConsole(const StartOptions &options)
{
    if (!options.error.isEmpty()) {
        QTextStream(stderr) << options.error << Qt::endl;
        return wrongArguments;
    }
    if (options.help) {
        QTextStream(stdout) << helpText();
        return 0;
    }
    if (options.version) {
        QTextStream(stdout) << u"pandian "_qs << QStringLiteral(PANDIAN_VERSION) << Qt::endl;
        return 0;
    }
    return {};
}

void start(MainWindow &window, const StartOptions &options, const QString &library)
{
    window.openLibrary(library);
    if (options.demonstration) {
        window.openDemonstration();
    } else if (!options.safeMode) {
        window.reopenLastArticle();
    }
    window.openFiles(options.files);
}

} // namespace

int runApplication(QApplication &application)
{
    QCoreApplication::setApplicationName(u"pandian"_qs);
    QCoreApplication::setApplicationVersion(QStringLiteral(PANDIAN_VERSION));
    QGuiApplication::setDesktopFileName(u"pandian"_qs);
    QCoreApplication::setAttribute(Qt::AA_DontShowIconsInMenus);
    const StartOptions options = parseArguments(QCoreApplication::arguments());
    Settings settings(options.config);
    installTranslations(application, settings.language());
    if (const std::optional<int> code = answerOnConsole(options)) {
        return *code;
    }
    const QString library = options.library.isEmpty() ? settings.libraryPath() : options.library;
    SingleInstance instance(library);
    if (instance.handOver(options.files)) {
        return 0;
    }
    instance.listen();

    QApplication::setFont(uiFont());
    QApplication::setWindowIcon(applicationIcon());
    applyTheme(settings.theme());
    Workspace workspace(settings);
    MainWindow window(workspace, options.safeMode ? SavedLayout::LeaveAlone : SavedLayout::Use);
    QObject::connect(&instance, &SingleInstance::activated, &window,
                     [&window](const QStringList &files) {
                         window.bringToFront();
                         window.openFiles(files);
                     });
    start(window, options, library);
    window.show();
    return QApplication::exec();
}

} // namespace Pandian
