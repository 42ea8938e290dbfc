// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/startoptions.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace Pandian {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("StartOptions", text);
}

// With its texts in the language of the moment.
void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(translated(QT_TRANSLATE_NOOP(
        "StartOptions", "Write, divide, review and export articles in sections.")));
    const QString file = translated(QT_TRANSLATE_NOOP("StartOptions", "file"));
    parser.addPositionalArgument(
        file, translated(QT_TRANSLATE_NOOP("StartOptions", "A text or web page to import.")),
        u"[%1 …]"_qs.arg(file));
    parser.addOptions(
        {{u"library"_qs,
          translated(QT_TRANSLATE_NOOP("StartOptions", "Open this library instead of the usual.")),
          file},
         {u"config"_qs, translated(QT_TRANSLATE_NOOP("StartOptions", "Use this settings file.")),
          file},
         {u"demonstration"_qs,
          translated(QT_TRANSLATE_NOOP("StartOptions", "Open the demonstration article."))},
         {u"safe-mode"_qs,
          translated(QT_TRANSLATE_NOOP("StartOptions",
                                       "Start without the last article and window layout."))},
         {{u"v"_qs, u"version"_qs},
          translated(QT_TRANSLATE_NOOP("StartOptions", "Show the version."))},
         {{u"h"_qs, u"help"_qs},
          translated(QT_TRANSLATE_NOOP("StartOptions", "Show this help."))}});
    QCommandLineOption display(u"check-display"_qs); // for scripts
    display.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOption(display);
}

// Another instance has another working folder.
QString absolute(const QString &path)
{
    return path.isEmpty() ? path : QFileInfo(QDir::fromNativeSeparators(path)).absoluteFilePath();
}

} // namespace

StartOptions parseArguments(const QStringList &arguments)
{
    QCommandLineParser parser;
    describe(parser);
    StartOptions options;
    if (!parser.parse(arguments)) {
        options.error = parser.errorText();
        return options;
    }
    const QStringList files = parser.positionalArguments();
    for (const QString &file : files) {
        options.files.append(absolute(file));
    }
    options.library = absolute(parser.value(u"library"_qs));
    options.config = absolute(parser.value(u"config"_qs));
    options.demonstration = parser.isSet(u"demonstration"_qs);
    options.safeMode = parser.isSet(u"safe-mode"_qs);
    options.version = parser.isSet(u"version"_qs);
    options.help = parser.isSet(u"help"_qs);
    options.checkDisplay = parser.isSet(u"check-display"_qs);
    return options;
}

QString helpText()
{
    QCommandLineParser parser;
    describe(parser);
    return parser.helpText();
}

} // namespace Pandian
