// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/sourcetree.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

// Reads every #include under src/ and holds it against the table of layers: which folder may use
// which, and which outside headers a folder may see; windows ask session and never the database
// itself. The folder "planted" breaks each rule once,
// to prove that the check can fail.

namespace {

struct Layer
{
    QStringList layers;  // besides itself
    QStringList outside; // Qt modules by the headers' first letters are listed in qtModules()
    bool widgets = false;
    bool sql = false;
    bool gui = false;
    bool concurrent = false; // storage and below run where they are called
};

const QHash<QString, Layer> &layers()
{
    const QStringList ground{u"core"_qs, u"text"_qs, u"workflow"_qs};
    const QStringList session{u"core"_qs,    u"text"_qs,     u"workflow"_qs,
                              u"storage"_qs, u"proofing"_qs, u"formats"_qs};
    static const QHash<QString, Layer> table{
        {u"core"_qs, {{}, {u"sodium.h"_qs}}},
        {u"text"_qs, {{u"core"_qs}, {}}},
        {u"workflow"_qs, {{u"core"_qs}, {}}},
        {u"storage"_qs, {ground, {u"sodium.h"_qs}, false, true, false}},
        {u"proofing"_qs, {{u"core"_qs, u"text"_qs}, {u"hunspell/"_qs}}},
        {u"formats"_qs,
         {{u"core"_qs, u"text"_qs}, {u"zip.h"_qs, u"libxml/"_qs, u"qpdf/"_qs}, false, false, true}},
        {u"session"_qs, {session, {}, false, false, true, true}},
        {u"gui"_qs,
         {{u"core"_qs, u"text"_qs, u"workflow"_qs, u"session"_qs}, {}, true, false, true, true}},
        {u"cli"_qs,
         {session + QStringList{u"session"_qs},
          {u"termios.h"_qs, u"io.h"_qs},
          false,
          false,
          false}},
        {u"app"_qs,
         {{u"gui"_qs, u"cli"_qs, u"session"_qs, u"workflow"_qs, u"text"_qs, u"core"_qs},
          {},
          true,
          false,
          true}},
    };
    return table;
}

// Names of the headers that a Qt module installs, "QWidget" for example.
QSet<QString> moduleHeaders(const QString &module)
{
    QSet<QString> names;
    QDirIterator it(QStringLiteral(PANDIAN_QT_HEADERS "/") + module, QDir::Files);
    while (it.hasNext()) {
        names.insert(QFileInfo(it.next()).fileName());
    }
    return names;
}

QStringList violationsIn(const QString &layerName, const QString &path)
{
    static const QSet<QString> widgets =
        moduleHeaders(u"QtWidgets"_qs) + moduleHeaders(u"QtPrintSupport"_qs);
    static const QSet<QString> sql = moduleHeaders(u"QtSql"_qs);
    static const QSet<QString> gui = moduleHeaders(u"QtGui"_qs);
    static const QSet<QString> network = moduleHeaders(u"QtNetwork"_qs);
    static const QSet<QString> local{u"QLocalServer"_qs, u"QLocalSocket"_qs};
    static const QSet<QString> concurrent = moduleHeaders(u"QtConcurrent"_qs);
    static const QRegularExpression include(u"^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"_qs);
    // What a header of session brings along is no leave to use it.
    static const QRegularExpression library(
        u"\\b(?:Database|LibraryWorker)\\b|\\b(?:database|worker|reader)\\(\\)|\\btransaction\\("_qs);

    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text)) {
        return {path + u": unreadable"_qs};
    }
    const Layer layer = layers().value(layerName);
    QStringList found;
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine());
        if (const auto storage = library.match(line); layerName == u"gui" && storage.hasMatch()) {
            found.append(u"%1: %2 goes past session"_qs.arg(path, storage.captured()));
        }
        const auto match = include.match(line);
        if (!match.hasMatch()) {
            continue;
        }
        const QString name = match.captured(2);
        const QString folder = name.section(u'/', 0, 0);
        const QString header = name.section(u'/', -1);
        const auto forbidden = [&](const QString &why) {
            found.append(u"%1: %2 %3"_qs.arg(path, name, why));
        };
        if (layers().contains(folder)) {
            if (folder != layerName && !layer.layers.contains(folder)) {
                forbidden(u"is a layer that %1 may not use"_qs.arg(layerName));
            }
        } else if (widgets.contains(header) || name.startsWith(u"QtWidgets"_qs)) {
            if (!layer.widgets) {
                forbidden(u"is a widget outside gui"_qs);
            }
        } else if (sql.contains(header) || name.startsWith(u"QtSql"_qs)) {
            if (!layer.sql) {
                forbidden(u"is SQL outside storage"_qs);
            }
        } else if (gui.contains(header) || name.startsWith(u"QtGui"_qs)) {
            if (!layer.gui) {
                forbidden(u"is Qt Gui below formats"_qs);
            }
        } else if (concurrent.contains(header)) {
            if (!layer.concurrent) {
                forbidden(u"begins threads"_qs);
            }
        } else if (name.startsWith(u'.')) {
            forbidden(u"does not begin with its layer"_qs);
        } else if (network.contains(header)) {
            if (!layer.widgets || !local.contains(header)) {
                forbidden(u"opens the network"_qs);
            }
        } else if (name.contains(u'.') && !name.startsWith(u"ui_"_qs) &&
                   match.captured(1) == u"<") {
            const bool allowed = std::any_of(layer.outside.begin(), layer.outside.end(),
                                             [&](const QString &p) { return name.startsWith(p); });
            const bool system = name == u"windows.h" || name == u"unistd.h" ||
                                name.startsWith(u"sys/"_qs) || name == u"fcntl.h";
            if (!allowed && !system) {
                forbidden(u"is a library that %1 may not use"_qs.arg(layerName));
            }
        }
    }
    return found;
}

QStringList violationsUnder(const QString &root)
{
    QStringList found;
    QDirIterator it(root, {u"*.h"_qs, u"*.cpp"_qs}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = it.next();
        const QString layer = QDir(root).relativeFilePath(path).section(u'/', 0, 0);
        if (!layers().contains(layer)) {
            found.append(path + u": lies in no layer"_qs);
            continue;
        }
        found += violationsIn(layer, path);
    }
    return found;
}

} // namespace

class TestArchitecture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sourcesKeepTheLayers()
    {
        QVERIFY(!moduleHeaders(u"QtWidgets"_qs).isEmpty());
        const QStringList found = violationsUnder(Pandian::sourcePath(u"src"_qs));
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    void plantedViolationsAreFound_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("complaint");
        QTest::newRow("a layer above") << u"text/usesstorage.cpp"_qs << u"may not use"_qs;
        QTest::newRow("storage from gui") << u"gui/usesstorage.cpp"_qs << u"may not use"_qs;
        QTest::newRow("database in gui") << u"gui/usesdatabase.cpp"_qs << u"past session"_qs;
        QTest::newRow("gui from cli") << u"cli/usesgui.cpp"_qs << u"may not use"_qs;
        QTest::newRow("widget in core") << u"core/useswidget.cpp"_qs << u"widget"_qs;
        QTest::newRow("dialog in session") << u"session/usesdialog.h"_qs << u"widget"_qs;
        QTest::newRow("SQL in session") << u"session/usessql.cpp"_qs << u"SQL"_qs;
        QTest::newRow("network") << u"session/usesnetwork.cpp"_qs << u"network"_qs;
        QTest::newRow("single instance below gui")
            << u"cli/useslocalsocket.cpp"_qs << u"network"_qs;
        QTest::newRow("threads in text") << u"text/usesconcurrent.cpp"_qs << u"threads"_qs;
        QTest::newRow("by a relative path") << u"core/usesrelative.cpp"_qs << u"layer"_qs;
        QTest::newRow("foreign library") << u"text/useslibrary.cpp"_qs << u"library"_qs;
        QTest::newRow("Qt Gui in proofing") << u"proofing/usesqtgui.cpp"_qs << u"Qt Gui"_qs;
    }

    void plantedViolationsAreFound()
    {
        QFETCH(QString, file);
        QFETCH(QString, complaint);
        const QString root = Pandian::sourcePath(u"tests/architecture/planted"_qs);
        const QStringList found = violationsIn(file.section(u'/', 0, 0), root + u'/' + file);
        QCOMPARE(found.size(), 1);
        QVERIFY2(found.first().contains(complaint), qPrintable(found.first()));
    }

    void folderOutsideTheTableIsFound()
    {
        QVERIFY(!violationsUnder(Pandian::sourcePath(u"tests"_qs)).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestArchitecture)
#include "tst_architecture.moc"
