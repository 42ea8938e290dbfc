// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/exporting.h"

#include "core/articleimages.h"
#include "core/articlejson.h"
#include "core/canonicaljson.h"
#include "formats/htmlexport.h"
#include "session/libraryfiles.h"
#include "storage/articles.h"
#include "storage/database.h"
#include "storage/desk.h"
#include "storage/librarysettings.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <algorithm>

namespace Pandian {

namespace {

using Images = QHash<QString, ImageFile>; // by SHA-256

// What is put on paper, and how it stands.
struct Publishable
{
    Article article;
    RevisionId revision; // null: a draft
    qint64 time = 0;     // of the text, milliseconds UTC
    Standing standing = Standing::Unsigned;
    SignOff signOff;               // 终审 of exactly this text, where it is signed off
    bool beforeCorrection = false; // which goes on, and leaves it in force
};

// Of a text that is not signed off.
Standing standingIn(State state)
{
    switch (state) {
    case State::Archived: // without a sign-off: 外来稿
        return Standing::Unreviewed;
    case State::Withdrawn:
        return Standing::Withdrawn;
    default:
        return Standing::Unsigned;
    }
}

// 更正 and its rounds leave it in force until they end in a 签发 of their own.
Result<std::optional<SignOff>> lastSignOff(Database &db, ArticleId article)
{
    const Result<QList<SignOff>> all = signOffs(db, article);
    if (!all) {
        return all.error();
    }
    const auto last = std::find_if(all->crbegin(), all->crend(), [](const SignOff &signOff) {
        return signOff.round == Round::Final;
    });
    return last == all->crend() ? std::optional<SignOff>() : std::optional<SignOff>(*last);
}

Result<Publishable> signedText(Database &db, const SignOff &signOff)
{
    const Result<RevisionInfo> info = revisionInfo(db, signOff.revision);
    if (info && info->sha256 != signOff.sha256) {
        return Error{ErrorCode::Damaged,
                     QCoreApplication::translate(
                         "UseCases", "The text of this article is not the one that was signed off, "
                                     "so no page was made; restore the library from a backup."),
                     info->id.toString()};
    }
    Result<Article> text = info ? loadRevision(db, info->id) : Result<Article>(info.error());
    return text ? Result<Publishable>(Publishable{std::move(*text), info->id, info->created,
                                                  Standing::SignedOff, signOff, false})
                : text.error();
}

// What the office stood by, under no signature that is still in force.
Result<Publishable> withdrawnText(Database &db, const SignOff &signOff)
{
    Result<Publishable> text = signedText(db, signOff);
    if (text) {
        text->standing = Standing::Withdrawn;
        text->signOff = {};
    }
    return text;
}

Result<Publishable> textToExport(Database &db, ArticleId article)
{
    const Result<ArticleSummary> summary = articleSummary(db, article);
    const auto signOff =
        summary ? lastSignOff(db, article) : Result<std::optional<SignOff>>(summary.error());
    if (!signOff) {
        return signOff.error();
    }
    if (signOff->has_value() && summary->state == State::Withdrawn) {
        return withdrawnText(db, **signOff);
    }
    if (signOff->has_value()) {
        Result<Publishable> text = signedText(db, **signOff);
        if (text) {
            text->beforeCorrection =
                summary->state != State::SignedOff && summary->state != State::Archived;
        }
        return text;
    }
    const Result<NewestText> newest = newestText(db, article);
    Result<Article> text =
        newest ? loadText(db, article, *newest) : Result<Article>(newest.error());
    return text ? Result<Publishable>(Publishable{std::move(*text),
                                                  newest->revision,
                                                  newest->time,
                                                  standingIn(summary->state),
                                                  {},
                                                  false})
                : text.error();
}

Result<Images> loadImages(Database &db, const QStringList &wanted)
{
    Images images;
    for (const QString &sha256 : wanted) {
        const Result<Asset> asset = loadAsset(db, sha256);
        if (!asset) {
            return asset.error();
        }
        images.insert(sha256, {asset->mediaType, asset->bytes});
    }
    return images;
}

Result<QByteArray> pageOf(Database &db, const Publishable &text)
{
    HtmlContext context;
    context.standing = text.standing;
    context.reviewer = text.signOff.personName;
    context.singlePersonMode = text.signOff.singlePersonMode;
    context.modified = QDateTime::fromMSecsSinceEpoch(text.time);
    const Result<std::optional<Publication>> published = publication(db, text.article.id);
    if (!published) {
        return published.error();
    }
    if (published->has_value()) {
        context.published = QDateTime::fromMSecsSinceEpoch((*published)->time);
        context.url = (*published)->url;
    }
    const Result<LibrarySettings> settings = librarySettings(db);
    if (!settings) {
        return settings.error();
    }
    context.siteName = settings->siteName;
    context.siteDomain = settings->siteDomain;
    context.siteIdCode = settings->siteIdCode;
    Result<Images> images = loadImages(db, imagesIn(text.article));
    if (!images) {
        return images.error();
    }
    context.images = std::move(*images);
    return articleToHtml(text.article, context);
}

bool putBack(const QString &path, const std::optional<QByteArray> &content)
{
    if (!content) {
        return QFile::remove(path);
    }
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(*content) == content->size() &&
           file.commit();
}

Error cannotWrite(const QFileDevice &file)
{
    return {ErrorCode::Io,
            QCoreApplication::translate(
                "UseCases", "“%1” could not be written: %2. Choose another folder or name.")
                .arg(QDir::toNativeSeparators(file.fileName()), file.errorString()),
            {}};
}

} // namespace

Result<ExportReport> exportHtml(Database &db, ArticleId article, const QString &path,
                                PersonId person)
{
    if (const auto replaced = mayBeReplaced(path, db.path()); !replaced) {
        return replaced.error();
    }
    ActionRequest request;
    request.article = article;
    request.action = Action::Export;
    request.person = person;
    request.exportedAs = QStringLiteral("html");
    ExportReport report;
    report.path = path;
    QSaveFile file(path);
    bool inPlace = false;
    std::optional<QByteArray> before; // what the page replaces
    // The event is of the text that was written, whatever others save meanwhile, and no event is
    // left of a file that could not be written.
    const Result<void> done = db.transaction([&]() -> Result<void> {
        const Result<Publishable> text = textToExport(db, article);
        const Result<QByteArray> page = text ? pageOf(db, *text) : Result<QByteArray>(text.error());
        if (!page) {
            return page.error();
        }
        report.bytes = page->size();
        report.sha256 = sha256Hex(*page);
        report.revision = text->revision;
        report.beforeCorrection = text->beforeCorrection;
        request.revision = text->revision;
        request.exportedSha256 = report.sha256;
        if (const Result<State> recorded = perform(db, request); !recorded) {
            return recorded.error();
        }
        if (QFile old(path); old.exists()) { // what cannot be put back is not replaced
            if (!old.open(QIODevice::ReadOnly)) {
                return cannotWrite(old);
            }
            before = old.readAll();
            if (old.error() != QFileDevice::NoError) {
                return cannotWrite(old);
            }
        }
        inPlace =
            file.open(QIODevice::WriteOnly) && file.write(*page) == page->size() && file.commit();
        return inPlace ? Result<void>() : Result<void>(cannotWrite(file));
    });
    if (!done) {
        // The event was not kept, so neither is the page.
        if (inPlace && !putBack(path, before)) {
            return Error{done.error().code,
                         QCoreApplication::translate(
                             "UseCases", "%1 The page “%2” stayed behind and is not in the "
                                         "record; delete it.")
                             .arg(done.error().message, QDir::toNativeSeparators(path)),
                         done.error().detail};
        }
        return done.error();
    }
    return report;
}

Result<QByteArray> previewHtml(Database &db, const Article &article)
{
    Publishable text{article, {}, db.now(), Standing::Unsigned, {}, false};
    const Result<ArticleSummary> summary = articleSummary(db, article.id);
    if (!summary) {
        // Not in the library yet.
        return summary.error().code == ErrorCode::NotFound ? pageOf(db, text) : summary.error();
    }
    text.standing = standingIn(summary->state);
    const auto signOff = lastSignOff(db, article.id);
    if (!signOff) {
        return signOff.error();
    }
    if (signOff->has_value()) {
        const Result<QByteArray> json = articleToJson(article);
        if (json && (*signOff)->sha256 == sha256Hex(*json)) {
            const Result<Publishable> same = summary->state == State::Withdrawn
                                                 ? withdrawnText(db, **signOff)
                                                 : signedText(db, **signOff);
            return same ? pageOf(db, *same) : same.error();
        }
    }
    return pageOf(db, text);
}

} // namespace Pandian
