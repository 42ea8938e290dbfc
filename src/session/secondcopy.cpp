// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/secondcopy.h"

#include "core/articlejson.h"
#include "storage/articles.h"
#include "storage/database.h"
#include "storage/desk.h"
#include "storage/sectionwork.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>
#include <QTemporaryFile>
#include <QUuid>

namespace Pandian {

namespace {

constexpr QLatin1String suffix(".json");
constexpr int maxCopies = 1000; // of one person; more are no copies of ours

// Where copies are kept, the better place first: a folder for temporary files may be emptied when
// the machine starts, but may also lie on another disk than all the rest.
QStringList places()
{
    return {QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation),
            QDir::tempPath()};
}

// Of this user alone. Empty: it is somebody else's, or cannot be made.
QString folderFor(const QString &place, PersonId person, bool make)
{
    const QString path = place + u"/pandian-"_qs + person.toString();
    const bool exists = QFileInfo::exists(path);
    if (place.isEmpty() || (!exists && !make)) {
        return {};
    }
    if (!exists) {
        QDir().mkpath(place);
        QDir().mkdir(path,
                     QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    }
    const QFileInfo folder(path);
    QTemporaryFile ours(path + u"/owner-XXXXXX"_qs);
    return folder.isDir() && !folder.isSymLink() && ours.open() &&
                   QFileInfo(ours.fileName()).ownerId() == folder.ownerId()
               ? path
               : QString();
}

// <article>_<revision it grew from>_<SHA-256 of the draft it grew from>_<any>.json
struct LeftBehind
{
    QString path;
    RevisionId base;
    QString draft;
    Article text;
};

std::optional<LeftBehind> readCopy(const QFileInfo &info)
{
    QFile file(info.filePath());
    if (info.isSymLink() || info.size() > MaxArticleBytes || !file.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    const Result<Article> text = articleFromJson(file.readAll());
    const QStringList parts = info.completeBaseName().split(u'_');
    if (!text || parts.size() != 4 || parts.first() != text->id.toString()) {
        return std::nullopt;
    }
    return LeftBehind{info.filePath(), RevisionId::fromString(parts.at(1)), parts.at(2), *text};
}

// As the person's draft. Conflict: the article has gone on without it.
Result<void> takeInAsDraft(Database &db, const LeftBehind &copy, const ArticleSummary &summary,
                           PersonId person)
{
    if (summary.head != copy.base) {
        return Error{ErrorCode::Conflict, {}, {}};
    }
    const Result<SavedDraft> saved = saveDraft(db, copy.text, person, copy.base, copy.draft);
    return saved ? Result<void>() : saved.error();
}

Result<ArticleId> takeIn(Database &db, const LeftBehind &copy, const ArticleSummary &summary,
                         PersonId person)
{
    const Result<void> taken = takeInAsDraft(db, copy, summary, person);
    if (taken) {
        return copy.text.id;
    }
    if (taken.error().code != ErrorCode::Conflict && taken.error().code != ErrorCode::Refused) {
        return taken.error(); // the library still takes nothing
    }
    Article text = copy.text;
    text.id = ArticleId::create();
    if (const Result<void> created = createArticle(db, text, person); !created) {
        return created.error();
    }
    static_cast<void>(copySectionWorks(db, copy.text.id, text.id));
    return text.id;
}

bool isStored(Database &db, const LeftBehind &copy, const ArticleSummary &summary, PersonId person)
{
    const Result<std::optional<Draft>> draft = loadDraft(db, copy.text.id, person);
    if (draft && draft->has_value()) {
        return (*draft)->content == copy.text;
    }
    const Result<Article> head = loadRevision(db, summary.head);
    return head && *head == copy.text;
}

Error waits(const ArticleSummary &article, const Error &why)
{
    return {ErrorCode::Refused,
            QCoreApplication::translate("SecondCopy",
                                        "Text of yours in “%1” was never taken by the library, and "
                                        "you may not write articles now. It is kept on this "
                                        "computer and becomes a new article once you may; ask an "
                                        "administrator for the role, then sign in again.")
                .arg(article.title),
            why.detail};
}

void takeInFrom(const QString &folder, Database &db, PersonId person, SecondCopies &copies)
{
    const QFileInfoList files =
        QDir(folder).entryInfoList({u"*"_qs + suffix}, QDir::Files, QDir::Time);
    for (const QFileInfo &info : files.mid(0, maxCopies)) {
        const std::optional<LeftBehind> copy = readCopy(info);
        const Result<ArticleSummary> summary =
            copy ? articleSummary(db, copy->text.id)
                 : Result<ArticleSummary>(Error{ErrorCode::InvalidInput, {}, {}});
        if (!summary) {
            continue; // of another library, say
        }
        if (!isStored(db, *copy, *summary, person)) {
            const Result<ArticleId> article = takeIn(db, *copy, *summary, person);
            if (!article) {
                if (article.error().code == ErrorCode::Refused) {
                    copies.refused = waits(*summary, article.error());
                }
                continue;
            }
            copies.taken.append(*article);
        }
        QFile::remove(copy->path);
    }
    QDir().rmdir(folder); // where it is empty
}

} // namespace

Result<void> SecondCopy::keep(const Article &text, RevisionId base, const QString &draft,
                              PersonId person)
{
    const Result<QByteArray> json = articleToJson(text);
    if (!json) {
        return json.error();
    }
    const QStringList name{text.id.toString(), base.toString(), draft,
                           QUuid::createUuid().toString(QUuid::WithoutBraces)};
    QString why;
    for (const QString &place : places()) {
        const QString folder = folderFor(place, person, true);
        QSaveFile file(folder + u'/' + name.join(u'_') + suffix);
        if (!folder.isEmpty() && file.open(QIODevice::WriteOnly) &&
            file.write(*json) == json->size() && file.commit()) {
            drop(); // only now
            m_path = file.fileName();
            return {};
        }
        why = file.errorString();
    }
    return Error{ErrorCode::DiskFull,
                 QCoreApplication::translate("SecondCopy",
                                             "The text could not be kept elsewhere on this "
                                             "computer either; copy it into another program."),
                 why};
}

void SecondCopy::drop()
{
    if (!m_path.isEmpty()) {
        QFile::remove(m_path);
        QDir().rmdir(QFileInfo(m_path).absolutePath()); // where it is empty
        m_path.clear();
    }
}

SecondCopies takeInSecondCopies(Database &db, PersonId person)
{
    SecondCopies copies;
    for (const QString &place : db.isReadOnly() ? QStringList() : places()) {
        if (const QString folder = folderFor(place, person, false); !folder.isEmpty()) {
            takeInFrom(folder, db, person, copies);
        }
    }
    return copies;
}

} // namespace Pandian
