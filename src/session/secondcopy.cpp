// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/secondcopy.h"

#include "core/articlejson.h"
#include "core/canonicaljson.h"
#include "storage/articles.h"
#include "storage/database.h"
#include "storage/desk.h"
#include "storage/sectionwork.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace Pandian {

namespace {

constexpr QLatin1String suffix(".json");
constexpr int maxCopies = 1000; // of one person in one library; more are no copies of ours

// One for each library and person. Empty: it is somebody else's, or cannot be made.
QString folderFor(const QString &libraryPath, PersonId person, bool make)
{
    const QString library = QFileInfo(libraryPath).absoluteFilePath();
    const QString name = sha256Hex((library + u'\n' + person.toString()).toUtf8()).left(32);
    QDir folder(QDir::temp().filePath(u"pandian-"_qs + name));
    const bool exists = folder.exists();
    if (!exists && (!make || !QDir().mkdir(folder.path()))) {
        return {};
    }
    if (!exists) {
        QFile::setPermissions(folder.path(), QFileDevice::ReadOwner | QFileDevice::WriteOwner |
                                                 QFileDevice::ExeOwner);
    }
    const QFileInfo info(folder.path());
    return !info.isSymLink() && info.owner() == QFileInfo(QDir::homePath()).owner() ? folder.path()
                                                                                    : QString();
}

// <article>_<revision it grew from>.json
struct LeftBehind
{
    QString path;
    RevisionId base;
    qint64 time = 0; // milliseconds UTC
    Article text;
};

std::optional<LeftBehind> readCopy(const QFileInfo &info)
{
    QFile file(info.filePath());
    if (info.isSymLink() || info.size() > MaxArticleBytes || !file.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    const Result<Article> text = articleFromJson(file.readAll());
    if (!text) {
        return std::nullopt;
    }
    const QString base = info.completeBaseName().section(u'_', 1);
    return LeftBehind{info.filePath(), RevisionId::fromString(base),
                      info.lastModified().toMSecsSinceEpoch(), *text};
}

// As the person's draft. Conflict: the article has gone on without it.
Result<void> takeInAsDraft(Database &db, const LeftBehind &copy, PersonId person)
{
    const ArticleId article = copy.text.id;
    const Result<ArticleSummary> summary = articleSummary(db, article);
    if (!summary) {
        return summary.error();
    }
    const Result<std::optional<Draft>> draft = loadDraft(db, article, person);
    if (!draft) {
        return draft.error();
    }
    const bool writtenSince = draft->has_value() && (*draft)->saved > copy.time;
    if (summary->head != copy.base || writtenSince) {
        return Error{ErrorCode::Conflict, {}, {}};
    }
    const Result<SavedDraft> saved = saveDraft(db, copy.text, person, copy.base,
                                               draft->has_value() ? (*draft)->sha256 : QString());
    return saved ? Result<void>() : saved.error();
}

Result<ArticleId> takeIn(Database &db, const LeftBehind &copy, PersonId person)
{
    if (const Result<void> taken = takeInAsDraft(db, copy, person); taken) {
        return copy.text.id;
    }
    Article text = copy.text;
    text.id = ArticleId::create();
    const Result<void> created = createArticle(db, text, person);
    if (!created) {
        return created.error();
    }
    static_cast<void>(copySectionWorks(db, copy.text.id, text.id));
    return text.id;
}

bool isStored(Database &db, const LeftBehind &copy, PersonId person)
{
    const Result<std::optional<Draft>> draft = loadDraft(db, copy.text.id, person);
    if (draft && draft->has_value()) {
        return (*draft)->content == copy.text;
    }
    const Result<ArticleSummary> summary = articleSummary(db, copy.text.id);
    const Result<Article> head =
        summary ? loadRevision(db, summary->head) : Result<Article>(summary.error());
    return head && *head == copy.text;
}

} // namespace

Result<void> keepSecondCopy(const QString &libraryPath, const Article &text, RevisionId base,
                            PersonId person)
{
    const Result<QByteArray> json = articleToJson(text);
    if (!json) {
        return json.error();
    }
    dropSecondCopy(libraryPath, text.id, person);
    const QString folder = folderFor(libraryPath, person, true);
    QSaveFile file(QDir(folder).filePath(text.id.toString() + u'_' + base.toString() + suffix));
    if (folder.isEmpty() || !file.open(QIODevice::WriteOnly) || file.write(*json) != json->size() ||
        !file.commit()) {
        return Error{ErrorCode::DiskFull,
                     QCoreApplication::translate("SecondCopy",
                                                 "The text could not be kept in the folder for "
                                                 "temporary files either; copy it into another "
                                                 "program."),
                     file.errorString()};
    }
    return {};
}

void dropSecondCopy(const QString &libraryPath, ArticleId article, PersonId person)
{
    const QString folder = folderFor(libraryPath, person, false);
    if (folder.isEmpty()) {
        return;
    }
    QDir copies(folder);
    const QStringList names = copies.entryList({article.toString() + u"_*"_qs + suffix});
    for (const QString &name : names) {
        copies.remove(name);
    }
    QDir().rmdir(folder); // where it is empty
}

QList<ArticleId> takeInSecondCopies(Database &db, PersonId person)
{
    QList<ArticleId> taken;
    const QString folder = folderFor(db.path(), person, false);
    if (folder.isEmpty() || db.isReadOnly()) {
        return taken;
    }
    const QFileInfoList files =
        QDir(folder).entryInfoList({u"*_*"_qs + suffix}, QDir::Files, QDir::Time);
    for (const QFileInfo &info : files.mid(0, maxCopies)) {
        const std::optional<LeftBehind> copy = readCopy(info);
        if (!copy) {
            continue;
        }
        if (!isStored(db, *copy, person)) {
            const Result<ArticleId> article = takeIn(db, *copy, person);
            if (!article) {
                continue;
            }
            taken.append(*article);
        }
        dropSecondCopy(db.path(), copy->text.id, person);
    }
    return taken;
}

} // namespace Pandian
