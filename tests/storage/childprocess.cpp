// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "childprocess.h"

#include "newsroom.h"
#include "storage/backup.h"
#include "storage/librarysettings.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTextStream>

#ifdef Q_OS_LINUX
#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>
#endif

using namespace Pandian;

namespace {

constexpr int NotPossible = 77;
constexpr int Patience = 60000; // milliseconds, for a machine under load

int say(const QString &text, int exitCode = 0)
{
    QTextStream(stdout) << text << Qt::endl;
    return exitCode;
}

template <typename T>
int sayResult(const Result<T> &result)
{
    return result ? say(u"-1 "_qs)
                  : say(QString::number(int(result.error().code)) + u' ' + result.error().message);
}

int notPossible(const QString &why)
{
    return say(why, NotPossible);
}

OpenOptions shortOptions()
{
    OpenOptions options;
    options.busyTimeout = 100;
    return options;
}

// Holds the library until the parent closes our input.
int hold(const QString &path, const QStringList &statements)
{
    QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_qs);
    db.setDatabaseName(path);
    if (!db.open()) {
        return 1;
    }
    for (const QString &sql : statements) {
        QSqlQuery query(db);
        if (!query.exec(sql)) {
            return 1;
        }
        query.next();
    }
    say(u"ready"_qs);
    QTextStream(stdin).readLine();
    return 0;
}

#ifdef Q_OS_LINUX

bool writeTo(const char *path, const QByteArray &text)
{
    QFile file(QString::fromLatin1(path));
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

// A mount namespace of our own, so that nothing of it is seen outside this process; without root
// by way of a user namespace.
bool enterMountNamespace()
{
    const uid_t uid = geteuid();
    const gid_t gid = getegid();
    if (uid != 0) {
        if (unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0) {
            return false;
        }
        writeTo("/proc/self/setgroups", "deny");
        writeTo("/proc/self/uid_map", "0 " + QByteArray::number(uid) + " 1");
        writeTo("/proc/self/gid_map", "0 " + QByteArray::number(gid) + " 1");
    } else if (unshare(CLONE_NEWNS) != 0) {
        return false;
    }
    return mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
}

bool mountSmallDisk(const QString &folder)
{
    return enterMountNamespace() &&
           mount("tmpfs", QFile::encodeName(folder).constData(), "tmpfs", 0, "size=1m") == 0;
}

void fill(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
        return;
    }
    const QByteArray block(4096, 'x');
    while (file.write(block) == block.size()) {
    }
}

const QString cannotMount =
    u"no mount namespace may be made here (needs root or user namespaces)"_qs;

// The disk is full while the library grows; then space is made and the same works.
int fullDisk(const QString &folder)
{
    if (!mountSmallDisk(folder)) {
        return notPossible(cannotMount);
    }
    const QString path = folder + u"/library.db"_qs;
    auto db = Database::open(path, shortOptions());
    if (!db) {
        return say(u"cannot create: "_qs + db.error().message, 1);
    }
    const QString filler = folder + u"/filler"_qs;
    fill(filler);
    const PersonId owner = people(**db)->first().id;
    Result<void> result;
    int saved = 0;
    while (result && saved < 100000) {
        result = setLibrarySettings(**db, {saved % 2 == 0, false}, owner);
        saved += result ? 1 : 0;
    }
    QFile::remove(filler);
    const Result<LibrarySettings> kept = librarySettings(**db);
    const bool lastIsKept = kept && kept->singlePersonMode == (saved % 2 == 1);
    if (!lastIsKept || !setLibrarySettings(**db, {saved % 2 == 0, false}, owner)) {
        return say(u"the library did not recover"_qs, 1);
    }
    return sayResult(result);
}

// The same while somebody writes an article: what was autosaved last is still there, and neither
// an autosave nor a version is half there.
int fullDiskWhileWriting(const QString &folder)
{
    if (!mountSmallDisk(folder)) {
        return notPossible(cannotMount);
    }
    const QString path = folder + u"/library.db"_qs;
    const auto db = Database::open(path, shortOptions());
    const PersonId writer = db ? LibraryFixture::owner(**db) : PersonId();
    Article kept = Newsroom::article(u"0"_qs);
    if (!db || !createArticle(**db, kept, writer)) {
        return say(u"cannot create"_qs, 1);
    }
    const QString filler = folder + u"/filler"_qs;
    fill(filler);
    Result<void> result;
    Article text = kept;
    for (int i = 1; result && i < 100000; ++i) {
        text.title = QString::number(i);
        const auto saved = saveDraft(**db, text, writer, {});
        result = saved ? Result<void>() : saved.error();
        kept = saved ? text : kept;
    }
    const auto version = saveRevision(**db, text, writer, {});
    const auto draft = loadDraft(**db, kept.id, writer);
    const auto report = verifyLibrary(**db);
    if (version || version.error().code != ErrorCode::DiskFull || !draft || !*draft ||
        (*draft)->content != kept || !report || !report->problems.isEmpty()) {
        return say(u"something is lost, or half there"_qs, 1);
    }
    QFile::remove(filler);
    if (!saveDraft(**db, text, writer, {}) || !saveRevision(**db, text, writer, {})) {
        return say(u"the library did not recover"_qs, 1);
    }
    return sayResult(result);
}

int fullDiskAtCreation(const QString &folder)
{
    if (!mountSmallDisk(folder)) {
        return notPossible(cannotMount);
    }
    fill(folder + u"/filler"_qs);
    const auto db = Database::open(folder + u"/library.db"_qs, shortOptions());
    if (QDir(folder).entryList(QDir::Files) != QStringList(u"filler"_qs)) {
        return say(u"half a library was left behind"_qs, 1);
    }
    return sayResult(db);
}

int readOnlyDisk(const QString &folder)
{
    if (!mountSmallDisk(folder)) {
        return notPossible(cannotMount);
    }
    const QString path = folder + u"/library.db"_qs;
    if (!Database::open(path, shortOptions())) {
        return 1;
    }
    if (mount("tmpfs", QFile::encodeName(folder).constData(), "tmpfs", MS_REMOUNT | MS_RDONLY,
              nullptr) != 0) {
        return notPossible(u"a disk cannot be remounted read-only here"_qs);
    }
    OpenOptions looking = shortOptions();
    looking.readOnly = true;
    const auto look = Database::open(path, looking);
    if (!look || !people(**look)) {
        return say(u"looking is impossible: "_qs + look.error().message, 1);
    }
    return sayResult(Database::open(path, shortOptions()));
}

// The library fits, its copy does not.
int backupOnFullDisk(const QString &folder)
{
    if (!mountSmallDisk(folder)) {
        return notPossible(cannotMount);
    }
    const auto db = Database::open(folder + u"/library.db"_qs, shortOptions());
    if (!db || !QDir(folder).mkdir(u"backups"_qs)) {
        return 1;
    }
    fill(folder + u"/filler"_qs);
    const auto backup = backupLibrary(**db);
    if (!QDir(folder + u"/backups"_qs).isEmpty()) {
        return say(u"half a backup was left behind"_qs, 1);
    }
    return sayResult(backup);
}

// Permissions bind everybody but root, whom these tests often run as in a container.
int asNobody(const QString &path)
{
    constexpr uid_t nobody = 65534;
    if (geteuid() == 0 &&
        (setresgid(nobody, nobody, nobody) != 0 || setresuid(nobody, nobody, nobody) != 0)) {
        return notPossible(u"root cannot be given up here"_qs);
    }
    return sayResult(Database::open(path, shortOptions()));
}

#endif

} // namespace

std::optional<int> childMain(const QStringList &arguments)
{
    if (arguments.size() != 4 || arguments.at(1) != u"--child") {
        return {};
    }
    const QString &name = arguments.at(2);
    const QString &path = arguments.at(3);
    if (name == u"hold-exclusively") {
        return hold(path, {u"PRAGMA locking_mode = EXCLUSIVE"_qs, u"BEGIN EXCLUSIVE"_qs,
                           u"SELECT COUNT(*) FROM person"_qs});
    }
    if (name == u"hold-write") {
        return hold(path, {u"BEGIN IMMEDIATE"_qs});
    }
#ifdef Q_OS_LINUX
    if (name == u"as-nobody") {
        return asNobody(path);
    }
    if (name == u"full-disk") {
        return fullDisk(path);
    }
    if (name == u"full-disk-while-writing") {
        return fullDiskWhileWriting(path);
    }
    if (name == u"full-disk-at-creation") {
        return fullDiskAtCreation(path);
    }
    if (name == u"backup-on-full-disk") {
        return backupOnFullDisk(path);
    }
    if (name == u"read-only-disk") {
        return readOnlyDisk(path);
    }
#endif
    return notPossible(u"this test needs Linux"_qs);
}

ChildAnswer runChild(const QString &name, const QString &path)
{
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationFilePath(), {u"--child"_qs, name, path});
    if (!child.waitForFinished(Patience)) {
        return {true, 0, u"the child did not end"_qs};
    }
    const QString said = QString::fromUtf8(child.readAllStandardOutput()).trimmed();
    if (child.exitCode() == NotPossible) {
        return {false, 0, said};
    }
    if (child.exitStatus() != QProcess::NormalExit || child.exitCode() != 0) {
        return {true, 0, u"the child failed: "_qs + said};
    }
    return {true, said.section(u' ', 0, 0).toInt(), said.section(u' ', 1)};
}

std::unique_ptr<QProcess> startChild(const QString &name, const QString &path)
{
    auto child = std::make_unique<QProcess>();
    child->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child->start(QCoreApplication::applicationFilePath(), {u"--child"_qs, name, path});
    if (!child->waitForReadyRead(Patience) || child->readLine().trimmed() != "ready") {
        return nullptr;
    }
    return child;
}

void endChild(QProcess &child)
{
    child.closeWriteChannel();
    child.waitForFinished(Patience);
}
