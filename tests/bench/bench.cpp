// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/benchlibrary.h"
#include "bench/measurements.h"
#include "session/language.h"
#include "session/settings.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFile>
#include <QMainWindow>
#include <QTemporaryDir>
#include <QTextEdit>
#include <QTextStream>

using namespace Pandian;

// Measures speed and size and prints a table, each figure beside its limit or a peer measured in
// the same run. Never fails because of a figure: machines are noisy, people read the table.

namespace {

bool report(const Result<void> &result)
{
    if (!result) {
        QTextStream(stderr) << result.error().message << ' ' << result.error().detail << '\n';
    }
    return result.ok();
}

int showBareWindow()
{
    QMainWindow window;
    window.setCentralWidget(new QTextEdit(&window));
    window.resize(1366, 768);
    window.show();
    return QApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    const QTemporaryDir dir;
    if (qEnvironmentVariableIsEmpty("XDG_RUNTIME_DIR")) { // Qt would complain at each start
        qputenv("XDG_RUNTIME_DIR", QFile::encodeName(dir.path()));
    }
    const QApplication application(argc, argv);
    QCommandLineParser options;
    options.addOptions({
        {QStringLiteral("articles"), QStringLiteral("size of the library"),
         QStringLiteral("number"), QStringLiteral("10000")},
        {QStringLiteral("library"), QStringLiteral("where to make or find it"),
         QStringLiteral("file")},
        {QStringLiteral("program"), QStringLiteral("the pandian to start"), QStringLiteral("file")},
        {QStringLiteral("large"), QStringLiteral("type into 1,000,000 characters as well")},
        {QStringLiteral("bare-window"), QStringLiteral("show an empty QTextEdit")},
    });
    options.addHelpOption();
    options.process(application);
    if (options.isSet(QStringLiteral("bare-window"))) {
        return showBareWindow();
    }
    const int articles = options.value(QStringLiteral("articles")).toInt();
    const QString library = options.isSet(QStringLiteral("library"))
                                ? options.value(QStringLiteral("library"))
                                : dir.filePath(QStringLiteral("large.sqlite"));
    FigureTable table;
    bool measured = report(measureTexts(table));
    measured &= report(makeBenchLibrary(library, articles));
    measured &= report(measureSaving(table, library));
    measured &= report(measureSearching(table, library));
    const auto settings = [&dir](int characters) {
        return dir.filePath(QString::number(characters) + QStringLiteral(".ini"));
    };
    QList<int> sizes{6'000, 100'000};
    if (options.isSet(QStringLiteral("large"))) {
        sizes.append(1'000'000);
    }
    for (const int characters : std::as_const(sizes)) {
        measured &= report(measureTyping(table, library, settings(characters), characters));
    }
    const QString program = options.value(QStringLiteral("program"));
    if (!program.isEmpty()) {
        measured &=
            report(measureProgram(table, program, dir.filePath(QStringLiteral("new.sqlite")),
                                  QStringLiteral("empty library")));
        measured &= report(
            measureProgram(table, program, library, QStringLiteral("%L1 articles").arg(articles)));
        measured &= report(measureMemory(table, program, library, settings(100'000),
                                         QStringLiteral("100,000 characters open")));
    }
    QTextStream(stdout) << "\nRows over their limit: " << table.rowsOverLimit() << '\n';
    return measured ? 0 : 1;
}
