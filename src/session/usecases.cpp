// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/usecases.h"

#include "core/articlejson.h"
#include "core/canonicaljson.h"
#include "formats/htmlexport.h"
#include "formats/htmlimport.h"
#include "storage/articlekinds.h"
#include "storage/database.h"
#include "storage/librarysettings.h"
#include "text/segmenting.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace Pandian {

namespace {

bool isHtml(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    return suffix == u"html" || suffix == u"htm";
}

using Images = QHash<QString, ImageFile>; // by SHA-256

Result<void> unlessCancelled(const CancelCheck &cancelled)
{
    return cancelled && cancelled()
               ? Error{ErrorCode::Cancelled,
                       QCoreApplication::translate("UseCases", "Importing was cancelled."),
                       {}}
               : Result<void>();
}

QStringList imagesIn(const Article &article)
{
    QStringList found;
    const auto collect = [&found](const QList<Block> &blocks) {
        for (const Block &block : blocks) {
            if (const auto *image = std::get_if<Image>(&block)) {
                found.append(image->sha256);
            }
        }
    };
    collect(article.lead);
    for (const Section &section : article.sections) {
        collect(section.blocks);
    }
    found.removeDuplicates();
    return found;
}

Result<FileContent> readHtml(const QByteArray &bytes, const CancelCheck &cancelled)
{
    Result<Article> article = articleFromHtml(bytes);
    Result<Images> images = article ? imagesFromHtml(bytes, imagesIn(*article), cancelled)
                                    : Result<Images>(article.error());
    if (!images) {
        return images.error();
    }
    if (const Result<void> wanted = unlessCancelled(cancelled); !wanted) {
        return wanted.error();
    }
    FileContent content;
    content.report.content = std::move(*article);
    content.images = std::move(*images);
    return content;
}

Result<FileContent> readText(const QByteArray &bytes, const std::optional<TextEncoding> &encoding,
                             const CancelCheck &cancelled)
{
    const Result<DecodedText> decoded = decodeText(bytes, encoding);
    if (!decoded) {
        return decoded.error();
    }
    Result<Segmented> segmented = segmentText(decoded->text, cancelled);
    if (!segmented) {
        return segmented.error();
    }
    FileContent content;
    content.report.content = std::move(segmented->article);
    content.report.findings = std::move(segmented->findings);
    content.report.encoding = decoded->encoding;
    content.report.encodingCertain = decoded->certain;
    return content;
}

// Enough to tell sense from nonsense.
QString beginningOf(const QString &text)
{
    constexpr int length = 60;
    return text.left(10 * length).simplified().left(length);
}

// An id or 稿件类型 of another library.
Result<void> makeAtHome(Database &db, Article &article)
{
    if (article.id.isNull() || articleSummary(db, article.id).ok()) {
        article.id = ArticleId::create();
    }
    const Result<QList<ArticleKind>> kinds = articleKinds(db);
    if (!kinds) {
        return kinds.error();
    }
    const bool known =
        std::any_of(kinds->begin(), kinds->end(),
                    [&article](const ArticleKind &kind) { return kind.id == article.kind; });
    if (!known && !kinds->isEmpty()) {
        article.kind = kinds->first().id;
    }
    return {};
}

// Cancelled at any moment before the commit: nothing of it stays.
Result<void> storeImport(Database &db, const FileContent &content, PersonId person,
                         const CancelCheck &cancelled)
{
    const Article &article = content.report.content;
    return db.transaction([&]() -> Result<void> {
        for (const ImageFile &image : content.images) {
            if (const auto put = putAsset(db, image.bytes, image.mediaType); !put) {
                return put.error();
            }
        }
        Result<void> done = unlessCancelled(cancelled);
        if (done) {
            done = createArticle(db, article, person, content.source);
        }
        if (done) {
            done = unlessCancelled(cancelled);
        }
        const auto saved =
            done ? saveRevision(db, article, person, {}) : Result<RevisionInfo>(done.error());
        return saved ? unlessCancelled(cancelled) : saved.error();
    });
}

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

// Another library, or a backup.
bool isDatabase(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(16) == QByteArray("SQLite format 3", 16);
}

Result<void> mayBeReplaced(const QString &path, const QString &library)
{
    if (!isOfLibrary(path, library) && !isDatabase(path)) {
        return {};
    }
    return Error{ErrorCode::InvalidInput,
                 QCoreApplication::translate("UseCases",
                                             "“%1” is a library or a part of one, and no page is "
                                             "put in its place; choose another name.")
                     .arg(QDir::toNativeSeparators(path)),
                 {}};
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

bool isOfLibrary(const QString &path, const QString &library)
{
    const QFileInfo file(path);
    for (const QString &suffix : {QString(), u"-wal"_qs, u"-shm"_qs, u"-journal"_qs}) {
        const QFileInfo ours(library + suffix);
        // To Qt two files that do not exist are the same.
        if (ours.exists() && file.exists() ? file == ours
                                           : file.absoluteFilePath() == ours.absoluteFilePath()) {
            return true;
        }
    }
    return false;
}

Result<FileContent> readImportFile(const QString &path, const std::optional<TextEncoding> &encoding,
                                   const Progress &progress, const CancelCheck &cancelled)
{
    const auto step = [&progress](int done) {
        if (progress) {
            progress(done, 2);
        }
    };
    const bool html = isHtml(path);
    const Result<QByteArray> bytes =
        readFile(path, html ? MaxHtmlBytes : MaxTextFileBytes, cancelled);
    if (!bytes) {
        return bytes.error();
    }
    step(1);
    Result<FileContent> content =
        html ? readHtml(*bytes, cancelled) : readText(*bytes, encoding, cancelled);
    if (content) {
        content->source = {QFileInfo(path).fileName(), sha256Hex(*bytes)};
        step(2);
    }
    return content;
}

Result<ImportReport> storeImportFile(Database &db, FileContent content, PersonId person,
                                     const CancelCheck &cancelled)
{
    ImportReport &report = content.report;
    if (const Result<void> done = makeAtHome(db, report.content); !done) {
        return done.error();
    }
    report.article = report.content.id;
    const auto done = storeImport(db, content, person, cancelled);
    return done ? Result<ImportReport>(std::move(report)) : done.error();
}

Result<ImportReport> importFile(Database &db, const QString &path, PersonId person,
                                const std::optional<TextEncoding> &encoding,
                                const Progress &progress, const CancelCheck &cancelled)
{
    Result<FileContent> content = readImportFile(path, encoding, progress, cancelled);
    return content ? storeImportFile(db, std::move(*content), person, cancelled) : content.error();
}

Result<ImportReport> importText(Database &db, const QString &text, PersonId person,
                                const Progress &progress, const CancelCheck &cancelled)
{
    Result<Segmented> segmented = segmentText(text, cancelled);
    if (!segmented) {
        return segmented.error();
    }
    if (progress) {
        progress(1, 2);
    }
    const Result<void> done = db.transaction([&]() -> Result<void> {
        const Result<void> created = createArticle(db, segmented->article, person);
        return created ? unlessCancelled(cancelled) : created;
    });
    if (!done) {
        return done.error();
    }
    ImportReport report;
    report.article = segmented->article.id;
    report.content = std::move(segmented->article);
    report.findings = std::move(segmented->findings);
    return report;
}

Result<EncodingProbe> probeEncoding(const QString &path, const CancelCheck &cancelled)
{
    if (isHtml(path)) {
        return EncodingProbe(); // our own pages are UTF-8
    }
    const Result<QByteArray> bytes = readFile(path, MaxTextFileBytes, cancelled);
    if (!bytes) {
        return bytes.error();
    }
    const Result<DecodedText> likeliest = decodeText(*bytes);
    if (!likeliest) {
        return likeliest.error();
    }
    EncodingProbe probe;
    probe.certain = likeliest->certain;
    probe.choices.append({likeliest->encoding, beginningOf(likeliest->text)});
    if (probe.certain) {
        return probe;
    }
    for (const TextEncoding encoding :
         {TextEncoding::Utf8, TextEncoding::Gb18030, TextEncoding::Utf16LittleEndian,
          TextEncoding::Utf16BigEndian}) {
        const Result<DecodedText> decoded = decodeText(*bytes, encoding);
        if (encoding != likeliest->encoding && decoded) {
            probe.choices.append({encoding, beginningOf(decoded->text)});
        }
    }
    return probe;
}

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
