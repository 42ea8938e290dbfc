// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cliprocess.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <array>

#include <csignal>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

using namespace Pandian;

namespace {

// What Linux tells of a process: whether it does with a signal what the field says.
bool hasSignal(const QProcess &process, const char *field, int signal)
{
    QFile status(u"/proc/%1/status"_qs.arg(process.processId()));
    const QByteArray text = status.open(QIODevice::ReadOnly) ? status.readAll() : QByteArray();
    const qsizetype at = text.indexOf(field);
    const QByteArray mask = text.mid(at + qsizetype(strlen(field))).trimmed().left(16);
    return at >= 0 && ((mask.toULongLong(nullptr, 16) >> (signal - 1)) & 1U) != 0;
}

} // namespace

// Exit codes, the two languages, and one JSON document on standard output whatever happens.
class TestExitCodes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void endsWith_data();
    void endsWith();
    void everyCommandAnswersInJson_data();
    void everyCommandAnswersInJson();
    void everyErrorIsJsonToo_data();
    void everyErrorIsJsonToo();

    void helpListsEveryExitCode();
    void helpOfEveryCommand();
    void speaksEnglishWhenAsked();
    void writesUtf8InAnyLocale();
    void lockedByAnotherProcess();
    void brokenLibraries_data();
    void brokenLibraries();
    void bothProgramsHaveOneLibrary();
    void verifyFindsTheFlippedByte();
    void aWrongIndexIsRebuilt();
    void resultThatCannotBeWritten();
    void nothingInTheLibrarySteersTheTerminal();
    void nothingInTheLibraryReordersLines();
    void noLibraryForAFileThatCannotBeRead();
    void endsAtTheFirstSignal_data();
    void endsAtTheFirstSignal();
    void isCancelledByTheFirstSignal_data();
    void isCancelledByTheFirstSignal();

private:
    Cli m_cli; // an office with one draft
    QString m_article;
};

void TestExitCodes::initTestCase()
{
    QVERIFY(m_cli.makeOffice());
    m_article = m_cli.import(sampleText());
    QVERIFY(!m_article.isEmpty());
    QVERIFY(!m_cli.write(u"有的.html"_qs, "x").isEmpty());
}

void TestExitCodes::endsWith_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exit");
    const auto row = [](const char *name, int exit, const QStringList &arguments) {
        QTest::newRow(name) << arguments << exit;
    };
    const QStringList asOwner{u"--as"_qs, u"高鹤"_qs};
    row("done", 0, {u"list"_qs});
    row("help", 0, {u"--help"_qs});
    row("help of a command", 0, {u"approve"_qs, u"--help"_qs});
    row("version", 0, {u"--version"_qs});
    row("options before the command", 0, {u"--json"_qs, u"list"_qs, u"--limit"_qs, u"1"_qs});

    row("refused: not a reviewer", 1,
        QStringList{u"approve"_qs, m_article, u"--revision"_qs, u"1"_qs, u"--opinion"_qs,
                    u"可"_qs} +
            asOwner);
    row("approved without the version that was read", 4,
        QStringList{u"approve"_qs, m_article, u"--opinion"_qs, u"可"_qs} + asOwner);
    row("refused: restored by no administrator", 1,
        {u"restore"_qs, u"没有.backup"_qs, u"--as"_qs, u"张三"_qs});
    row("refused: no administrator", 1,
        {u"person"_qs, u"add"_qs, u"赵六"_qs, u"--as"_qs, u"张三"_qs});

    row("no command", 2, {});
    row("unknown command", 2, {u"publish-all"_qs});
    row("half a command", 2, {u"person"_qs});
    row("unknown option", 2, {u"list"_qs, u"--sort"_qs});
    row("unknown option before the command", 2, {u"--sort"_qs, u"list"_qs});
    row("option of another command", 2, {u"list"_qs, u"--opinion"_qs, u"可"_qs});
    row("missing value", 2, {u"list"_qs, u"--limit"_qs});
    row("too few arguments", 2, {u"export"_qs, m_article});
    row("too many arguments", 2, {u"show"_qs, m_article, m_article});
    row("number out of range", 2, {u"list"_qs, u"--limit"_qs, u"0"_qs});
    row("no number", 2, {u"list"_qs, u"--offset"_qs, u"many"_qs});
    row("unknown queue", 2, {u"list"_qs, u"--queue"_qs, u"todo"_qs});
    row("own queue of nobody", 2, {u"list"_qs, u"--queue"_qs, u"mine"_qs});
    row("unknown state", 2, {u"search"_qs, u"平安"_qs, u"--state"_qs, u"final"_qs});
    row("no day", 2, {u"search"_qs, u"平安"_qs, u"--from"_qs, u"2020-02-30"_qs});
    row("unknown encoding", 2, {u"import"_qs, u"x"_qs, u"--encoding"_qs, u"big5"_qs});
    row("unknown role", 2,
        QStringList{u"person"_qs, u"add"_qs, u"赵六"_qs, u"--roles"_qs, u"boss"_qs} + asOwner);
    row("nobody says who acts", 2, {u"submit"_qs, m_article});
    row("neither on nor off", 2,
        QStringList{u"settings"_qs, u"single-person"_qs, u"yes"_qs} + asOwner);
    row("four rounds", 2,
        QStringList{u"settings"_qs, u"rounds"_qs, u"standard"_qs, u"4"_qs} + asOwner);
    row("publication without a time", 2,
        QStringList{u"publish"_qs, m_article, u"--time"_qs, u"2020-02-19"_qs} + asOwner);
    row("unknown language", 2, {u"list"_qs, u"--language"_qs, u"fr"_qs});

    row("no such article", 3, {u"show"_qs, u"ffffffff"_qs});
    row("no such person", 3, {u"submit"_qs, m_article, u"--as"_qs, u"无名"_qs});
    row("no such file", 3, QStringList{u"import"_qs, u"没有.txt"_qs} + asOwner);
    row("no such kind", 3,
        QStringList{u"settings"_qs, u"rounds"_qs, u"none"_qs, u"2"_qs} + asOwner);
    row("no such backup", 3, QStringList{u"restore"_qs, u"没有.backup"_qs} + asOwner);
    row("nobody says who restores", 2, {u"restore"_qs, u"没有.backup"_qs});

    row("name of nothing", 4, QStringList{u"person"_qs, u"add"_qs, u" "_qs} + asOwner);
    row("kind the library does not have", 4,
        QStringList{u"set"_qs, m_article, u"--kind"_qs, u"无"_qs} + asOwner);

    row("name taken", 6, QStringList{u"person"_qs, u"add"_qs, u"张三"_qs} + asOwner);
    row("library there already", 6, QStringList{u"create"_qs} + asOwner);
    row("export over a folder", 4, QStringList{u"export"_qs, m_article, u"."_qs} + asOwner);
    row("export over a file", 6, QStringList{u"export"_qs, m_article, u"有的.html"_qs} + asOwner);
}

void TestExitCodes::endsWith()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const int, exit);
    const CliResult result = m_cli.run(arguments);
    QVERIFY2(result.exit == exit,
             qPrintable(u"%1: %2"_qs.arg(result.exit).arg(QString::fromUtf8(result.messages))));
    // Messages to stderr, results to stdout.
    QCOMPARE(result.messages.isEmpty(), exit == 0);
    QCOMPARE(result.output.isEmpty(), exit != 0);
    if (exit == 2) {
        QVERIFY(QString::fromUtf8(result.messages).contains(u"pandian-cli --help"));
    }
}

void TestExitCodes::everyCommandAnswersInJson_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("keys");
    const auto row = [](const char *name, const QStringList &arguments, const QStringList &keys) {
        QTest::newRow(name) << arguments << keys;
    };
    row("list", {u"list"_qs}, {u"articles"_qs, u"total"_qs});
    row("list of a queue", {u"list"_qs, u"--queue"_qs, u"awaiting-me"_qs, u"--as"_qs, u"张三"_qs},
        {u"articles"_qs, u"total"_qs});
    row("show", {u"show"_qs, m_article},
        {u"article"_qs, u"content"_qs, u"draft"_qs, u"signOffs"_qs});
    row("show for somebody", {u"show"_qs, m_article, u"--as"_qs, u"高鹤"_qs},
        {u"article"_qs, u"content"_qs, u"draft"_qs, u"next"_qs, u"signOffs"_qs});
    row("log", {u"log"_qs, m_article}, {u"article"_qs, u"events"_qs});
    row("search", {u"search"_qs, u"基层"_qs}, {u"hits"_qs, u"more"_qs});
    row("search without text", {u"search"_qs}, {u"hits"_qs, u"more"_qs});
    row("person list", {u"person"_qs, u"list"_qs}, {u"people"_qs});
    row("person roles",
        {u"person"_qs, u"roles"_qs, u"张三"_qs, u"--roles"_qs, u"初审"_qs, u"--as"_qs, u"高鹤"_qs},
        {u"people"_qs});
    row("person disable", {u"person"_qs, u"disable"_qs, u"李四"_qs, u"--as"_qs, u"高鹤"_qs},
        {u"people"_qs});
    row("person enable", {u"person"_qs, u"enable"_qs, u"李四"_qs, u"--as"_qs, u"高鹤"_qs},
        {u"people"_qs});
    row("person rename",
        {u"person"_qs, u"rename"_qs, u"李四"_qs, u"李四"_qs, u"--as"_qs, u"高鹤"_qs},
        {u"people"_qs});
    const QStringList settings{u"authorMayFirstReview"_qs, u"kinds"_qs,      u"singlePersonMode"_qs,
                               u"siteDomain"_qs,           u"siteIdCode"_qs, u"siteName"_qs};
    row("settings", {u"settings"_qs}, settings);
    row("settings site-name",
        {u"settings"_qs, u"site-name"_qs, u"示例市人民政府"_qs, u"--as"_qs, u"高鹤"_qs}, settings);
    row("settings rounds",
        {u"settings"_qs, u"rounds"_qs, u"brief"_qs, u"2"_qs, u"--as"_qs, u"高鹤"_qs}, settings);
    row("set", {u"set"_qs, m_article, u"--abstract"_qs, u"摘要"_qs, u"--as"_qs, u"高鹤"_qs},
        {u"article"_qs, u"revision"_qs});
    row("export", {u"export"_qs, m_article, u"新.html"_qs, u"--as"_qs, u"高鹤"_qs},
        {u"article"_qs, u"beforeCorrection"_qs, u"bytes"_qs, u"path"_qs, u"revision"_qs,
         u"sha256"_qs});
    row("verify", {u"verify"_qs},
        {u"articles"_qs, u"chainHead"_qs, u"events"_qs, u"problems"_qs, u"revisions"_qs});
    row("backup", {u"backup"_qs}, {u"backup"_qs});
    row("backup list", {u"backup"_qs, u"--list"_qs}, {u"backups"_qs});
}

void TestExitCodes::everyCommandAnswersInJson()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QStringList, keys);
    const CliResult result = m_cli.run(arguments + QStringList{u"--json"_qs});
    QVERIFY2(result.exit == 0, result.messages.constData());
    QCOMPARE(result.json().keys(), keys);
}

void TestExitCodes::everyErrorIsJsonToo_data()
{
    endsWith_data();
}

void TestExitCodes::everyErrorIsJsonToo()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const int, exit);
    if (exit == 0) {
        return;
    }
    const CliResult result = m_cli.run(QStringList{u"--json"_qs} + arguments);
    QCOMPARE(result.exit, exit);
    const QJsonObject error = result.json().value(u"error").toObject();
    QCOMPARE(error.keys(), (QStringList{u"code"_qs, u"detail"_qs, u"exitCode"_qs, u"message"_qs}));
    QCOMPARE(error.value(u"exitCode").toInt(), exit);
    QVERIFY(!error.value(u"code").toString().isEmpty());
    QCOMPARE(error.value(u"message").toString(), QString::fromUtf8(result.messages).trimmed());
}

void TestExitCodes::helpListsEveryExitCode()
{
    const QString help = m_cli.runBare({u"--help"_qs}).text();
    for (const int code : {0, 1, 2, 3, 4, 5, 6, 7, 130}) {
        QVERIFY2(help.contains(u"\n%1  "_qs.arg(code, 5)), qPrintable(QString::number(code)));
    }
    for (const QString &command :
         {u"import"_qs, u"list"_qs, u"show"_qs, u"submit"_qs, u"approve"_qs, u"return"_qs,
          u"export"_qs, u"verify"_qs, u"backup"_qs, u"search"_qs, u"person add"_qs}) {
        QVERIFY2(help.contains(u"\n  "_qs + command), qPrintable(command));
    }
}

void TestExitCodes::helpOfEveryCommand()
{
    const QStringList lines = m_cli.runBare({u"--help"_qs}).text().split(u'\n');
    int commands = 0;
    // The table of commands ends at the first empty line.
    for (qsizetype i = lines.indexOf(QString()) + 2; !lines.at(i).isEmpty(); ++i) {
        static const QRegularExpression name(u"^  ([a-z]+(?: [a-z-]+)?)(?= |$)"_qs);
        const QStringList words = name.match(lines.at(i)).captured(1).split(u' ');
        const CliResult help = m_cli.runBare(words + QStringList{u"--help"_qs});
        QVERIFY2(help.exit == 0 && help.text().contains(words.join(u' ')), qPrintable(lines.at(i)));
        ++commands;
    }
    QVERIFY2(commands > 30, qPrintable(QString::number(commands)));
}

void TestExitCodes::speaksEnglishWhenAsked()
{
    QVERIFY(m_cli.runBare({u"--help"_qs}).text().startsWith(u"用法："));
    QVERIFY(m_cli.runBare({u"--help"_qs, u"--language"_qs, u"en"_qs}).text().startsWith(u"Usage:"));
    QVERIFY(m_cli.run({u"list"_qs, u"--language=en"_qs}).text().contains(u"Draft"));
    QVERIFY(m_cli.run({u"list"_qs}).text().contains(u"草稿"));
}

void TestExitCodes::writesUtf8InAnyLocale()
{
    QProcess process;
    m_cli.prepare(process, {u"--library"_qs, m_cli.library(), u"show"_qs, m_article});
    QProcessEnvironment environment = process.processEnvironment();
    environment.insert(u"LC_ALL"_qs, u"C"_qs);
    process.setProcessEnvironment(environment);
    process.start();
    const CliResult result = m_cli.finish(process);
    QCOMPARE(result.exit, 0);
    QVERIFY(result.text().contains(u"夯实基层基础 守护一方平安"));
}

// To the program this test is another process, which holds the library.
void TestExitCodes::lockedByAnotherProcess()
{
    {
        QSqlDatabase holder = QSqlDatabase::addDatabase(u"QSQLITE"_qs, u"holder"_qs);
        holder.setDatabaseName(m_cli.library());
        QVERIFY(holder.open());
        QSqlQuery query(holder);
        QVERIFY(query.exec(u"BEGIN IMMEDIATE"_qs));
        const CliResult result =
            m_cli.run({u"submit"_qs, m_article, u"--as"_qs, u"高鹤"_qs, u"--json"_qs});
        QCOMPARE(result.exit, 5);
        QCOMPARE(result.json().value(u"error").toObject().value(u"code").toString(), u"locked"_qs);
        // Looking goes on.
        QCOMPARE(m_cli.run({u"list"_qs}).exit, 0);
        QVERIFY(query.exec(u"ROLLBACK"_qs));
    }
    QSqlDatabase::removeDatabase(u"holder"_qs);
}

void TestExitCodes::brokenLibraries_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    QTest::newRow("garbage") << QByteArray("no library").repeated(1'000) << u"damaged"_qs;
    QTest::newRow("empty") << QByteArray() << u"damaged"_qs;
}

void TestExitCodes::brokenLibraries()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, code);
    const Cli cli;
    QVERIFY(!cli.write(u"稿库.db"_qs, bytes).isEmpty());
    const QString sound = cli.write(u"稿件.txt"_qs, sampleText());
    for (const QStringList &arguments :
         {QStringList{u"list"_qs}, QStringList{u"verify"_qs}, QStringList{u"search"_qs, u"x"_qs},
          QStringList{u"import"_qs, sound, u"--as"_qs, u"高鹤"_qs}}) {
        const CliResult result = cli.run(arguments + QStringList{u"--json"_qs});
        QCOMPARE(result.exit, 5);
        QCOMPARE(result.json().value(u"error").toObject().value(u"code").toString(), code);
    }
    QFile file(cli.library());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), bytes); // left as it was
    QCOMPARE(Cli().run({u"list"_qs}).exit, 3);
}

// Without --library it is the one of the window's settings, else the one the window makes.
void TestExitCodes::bothProgramsHaveOneLibrary()
{
    const Cli cli;
    const CliResult none = cli.runBare({u"list"_qs});
    QVERIFY2(QString::fromUtf8(none.messages).contains(u"/data/pandian/library.sqlite"),
             none.messages.constData());
    QVERIFY(cli.makeOffice());
    QVERIFY(QDir().mkpath(cli.path(u"config/pandian"_qs)));
    QVERIFY(!cli.write(u"config/pandian/settings.ini"_qs,
                       "[General]\nlibrary=" + cli.library().toUtf8() + '\n')
                 .isEmpty());
    QCOMPARE(cli.runBare({u"list"_qs}).exit, 0);
}

// By somebody with a tool of his own.
void TestExitCodes::verifyFindsTheFlippedByte()
{
    const Cli cli;
    QVERIFY(cli.makeOffice());
    QVERIFY(!cli.import(sampleText()).isEmpty());
    QCOMPARE(cli.run({u"verify"_qs}).exit, 0);
    {
        QSqlDatabase tool = QSqlDatabase::addDatabase(u"QSQLITE"_qs, u"tool"_qs);
        tool.setDatabaseName(cli.library());
        QVERIFY(tool.open());
        QSqlQuery query(tool);
        QVERIFY(query.exec(u"DROP TRIGGER event_no_update"_qs));
        QVERIFY(query.exec(u"UPDATE event SET person_name = '别人' WHERE seq = 3"_qs));
    }
    QSqlDatabase::removeDatabase(u"tool"_qs);
    const CliResult result = cli.run({u"verify"_qs, u"--json"_qs});
    QCOMPARE(result.exit, 1);
    const QJsonArray problems = result.json().value(u"problems").toArray();
    QVERIFY(!problems.isEmpty());
    QCOMPARE(problems.first().toObject().value(u"kind"), u"schema"_qs);
    QCOMPARE(problems.last().toObject().value(u"kind"), u"event-digest"_qs);
    QCOMPARE(problems.first().toObject().keys(),
             (QStringList{u"kind"_qs, u"message"_qs, u"subject"_qs}));
    QVERIFY(cli.run({u"verify"_qs}).text().contains(u"问题"));
}

// No text is affected, so nobody is sent to his backups.
void TestExitCodes::aWrongIndexIsRebuilt()
{
    const Cli cli;
    QVERIFY(cli.makeOffice());
    QVERIFY(!cli.import(sampleText()).isEmpty());
    const auto hits = [&] {
        return cli.json({u"search"_qs, u"守护"_qs}).value(u"hits").toArray().size();
    };
    QCOMPARE(hits(), 1);
    {
        QSqlDatabase tool = QSqlDatabase::addDatabase(u"QSQLITE"_qs, u"tool"_qs);
        tool.setDatabaseName(cli.library());
        QVERIFY(tool.open());
        QSqlQuery query(tool);
        QVERIFY(query.exec(u"DELETE FROM search_text"_qs));
    }
    QSqlDatabase::removeDatabase(u"tool"_qs);
    const CliResult result = cli.run({u"verify"_qs});
    QCOMPARE(result.exit, 1);
    QVERIFY2(result.text().contains(u"reindex"), qPrintable(result.text()));
    QVERIFY2(!result.text().contains(u"备份"), qPrintable(result.text()));
    QCOMPARE(hits(), 0);
    QCOMPARE(cli.run({u"reindex"_qs}).exit, 0);
    QCOMPARE(hits(), 1);
    QCOMPARE(cli.run({u"verify"_qs}).exit, 0);
}

void TestExitCodes::resultThatCannotBeWritten()
{
    if (!QFile::exists(u"/dev/full"_qs)) {
        QSKIP("This system has no /dev/full.");
    }
    QProcess process;
    m_cli.prepare(process, {u"--library"_qs, m_cli.library(), u"list"_qs});
    process.setStandardOutputFile(u"/dev/full"_qs);
    process.start();
    QCOMPARE(m_cli.finish(process).exit, 5);
}

void TestExitCodes::nothingInTheLibrarySteersTheTerminal()
{
    const CliResult result = m_cli.run({u"show"_qs, u"\x1b[2J\x07没有"_qs});
    QVERIFY(result.exit != 0);
    QVERIFY(!result.messages.contains('\x1b') && !result.messages.contains('\x07'));
}

void TestExitCodes::nothingInTheLibraryReordersLines()
{
    const Cli cli;
    QVERIFY(cli.makeOffice());
    const QString title = u"\u202a一\u202e二\u202c\u2066三\u2069\u200e\u200f\u061c"_qs;
    QVERIFY(!cli.import(title.toUtf8() + u"\n正文一段。\n"_qs.toUtf8()).isEmpty());
    const QString line = cli.run({u"list"_qs}).text();
    QVERIFY2(line.contains(u"一") && line.contains(u"三"), qPrintable(line));
    for (const QChar c : title) {
        QVERIFY(c == u'一' || c == u'二' || c == u'三' || !line.contains(c));
    }
    // A program gets what is there.
    QVERIFY(cli.run({u"list"_qs, u"--json"_qs}).text().contains(u'\u202e'));
}

void TestExitCodes::noLibraryForAFileThatCannotBeRead()
{
    const Cli cli;
    const QString picture = cli.write(u"图.txt"_qs, QByteArray("\x89PNG\r\n\x1a\n\0\0", 10));
    QCOMPARE(cli.run({u"import"_qs, picture, u"--as"_qs, u"高鹤"_qs}).exit, 4);
    QCOMPARE(cli.run({u"import"_qs, u"没有.txt"_qs, u"--as"_qs, u"高鹤"_qs}).exit, 3);
    QVERIFY(!QFile::exists(cli.library()));
}

void TestExitCodes::endsAtTheFirstSignal_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
}

// A search that waits for ever: whoever should read its result does not.
void TestExitCodes::endsAtTheFirstSignal()
{
    QFETCH(int, signal);
    std::array<int, 2> ends{};
    QCOMPARE(::pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK), 0);
    const QByteArray filling(4'096, 'x');
    while (::write(ends[1], filling.constData(), size_t(filling.size())) > 0) { // until it is full
    }
    QCOMPARE(::fcntl(ends[1], F_SETFL, 0), 0);
    QProcess process;
    m_cli.prepare(process, {u"--library"_qs, m_cli.library(), u"search"_qs, u"基层"_qs});
    process.setChildProcessModifier([&ends] { ::dup2(ends[1], STDOUT_FILENO); });
    process.start();
    QVERIFY(process.waitForStarted());
    // What it does with signals is settled now.
    QTRY_VERIFY_WITH_TIMEOUT(hasSignal(process, "SigIgn:", SIGPIPE), 60'000);
    QCOMPARE(::kill(pid_t(process.processId()), signal), 0);
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitStatus(), QProcess::CrashExit);
    QCOMPARE(process.exitCode(), signal);
    ::close(ends[0]);
    ::close(ends[1]);
}

void TestExitCodes::isCancelledByTheFirstSignal_data()
{
    endsAtTheFirstSignal_data();
}

// An import. The signal comes while it listens; where it has ended meanwhile, once more.
void TestExitCodes::isCancelledByTheFirstSignal()
{
    QFETCH(int, signal);
    const Cli cli;
    QVERIFY(cli.makeOffice());
    const QByteArray text =
        u"标题\n"_qs.toUtf8() + u"又一段文字，写满一行。\n"_qs.toUtf8().repeated(100'000);
    const QString file = cli.write(u"长稿.txt"_qs, text);
    const QStringList arguments{u"--library"_qs, cli.library(), u"import"_qs, file,
                                u"--as"_qs,      u"高鹤"_qs};
    for (int tries = 0; tries < 10; ++tries) {
        QProcess process;
        cli.prepare(process, arguments);
        process.start();
        QVERIFY(process.waitForStarted());
        while (process.state() == QProcess::Running && !hasSignal(process, "SigCgt:", signal)) {
            process.waitForFinished(0);
        }
        if (process.state() == QProcess::Running) {
            ::kill(pid_t(process.processId()), signal);
        }
        const CliResult result = cli.finish(process);
        if (result.exit == 130) {
            return;
        }
        QVERIFY2(result.exit == 0 || result.exit == -1, result.messages.constData());
    }
    QFAIL("It was never cancelled.");
}

QTEST_GUILESS_MAIN(TestExitCodes)
#include "tst_exitcodes.moc"
