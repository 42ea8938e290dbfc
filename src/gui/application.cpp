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

namespace Pandian {

namespace {

constexpr int wrongArguments = 2;

void start(MainWindow &window, const StartOptions &options, const QString &library)
{
    window.openLibrary(library);
    if (options.demonstration) {
        window.openDemonstration();
    } else if (!options.safeMode) {
        window.reopenSession();
    }
    window.openFiles(options.files);
}

} // namespace

std::optional<int> answerOnConsole(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i) {
        arguments.append(QString::fromLocal8Bit(argv[i]));
    }
    const StartOptions options = parseArguments(arguments);
    if (!options.help && !options.version) {
        return {};
    }
    QCoreApplication application(argc, argv); // translations need one
    Settings::nameProgram();
    const Settings settings(options.config);
    installTranslations(application, settings.language());
    QTextStream(stdout) << (options.help
                                ? helpText()
                                : u"pandian "_qs + QStringLiteral(PANDIAN_VERSION) + u'\n');
    return 0;
}

int runApplication(QApplication &application)
{
    Settings::nameProgram();
    QGuiApplication::setDesktopFileName(u"pandian"_qs);
    QCoreApplication::setAttribute(Qt::AA_DontShowIconsInMenus);
    const StartOptions options = parseArguments(QCoreApplication::arguments());
    if (options.checkDisplay) {
        return 0; // without a display nobody comes here
    }
    Settings settings(options.config);
    installTranslations(application, settings.language());
    if (!options.error.isEmpty()) {
        // Once more, in the language that is known now.
        QTextStream(stderr) << parseArguments(QCoreApplication::arguments()).error << Qt::endl;
        return wrongArguments;
    }
    const QString library = options.library.isEmpty() ? settings.libraryPath() : options.library;
    SingleInstance instance(library);
    if (instance.handOver(options.files)) {
        return 0;
    }
    instance.listen();

    QApplication::setFont(uiFont());
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
    // Seven pictures, for which the window need not wait.
    QTimer::singleShot(0, &window, [] { QApplication::setWindowIcon(applicationIcon()); });
    const int code = QApplication::exec();
    instance.stopListening(); // a backup that runs is waited for
    return code;
}

} // namespace Pandian
