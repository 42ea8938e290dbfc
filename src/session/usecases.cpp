// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/usecases.h"

#include "core/articlejson.h"
#include "core/canonicaljson.h"
#include "formats/htmlexport.h"
#include "formats/htmlimport.h"
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

Result<ImportReport> readHtml(const QByteArray &bytes)
{
    Result<Article> article = articleFromHtml(bytes);
    if (!article) {
        return article.error();
    }
    ImportReport report;
    report.content = std::move(*article);
    return report;
}

Result<ImportReport> readText(const QByteArray &bytes, const std::optional<TextEncoding> &encoding,
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
    ImportReport report;
    report.content = std::move(segmented->article);
    report.findings = std::move(segmented->findings);
    report.encoding = decoded->encoding;
    report.encodingCertain = decoded->certain;
    return report;
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

Result<void> storeImport(Database &db, const Article &article, PersonId person,
                         const ImportSource &source)
{
    return db.transaction([&]() -> Result<void> {
        if (const Result<void> created = createArticle(db, article, person, source); !created) {
            return created;
        }
        const Result<RevisionInfo> saved = saveRevision(db, article, person, {});
        return saved ? Result<void>() : saved.error();
    });
}

// What is put on paper, and whether it is the text that was signed off.
struct Publishable
{
    Article article;
    qint64 time = 0;                 // of the text, milliseconds UTC
    std::optional<SignOff> signedBy; // 终审 of exactly this text
};

bool isPublishedState(State state)
{
    return state == State::SignedOff || state == State::Archived;
}

Result<std::optional<SignOff>> finalSignOff(Database &db, ArticleId article)
{
    const Result<QList<SignOff>> all = signOffs(db, article);
    if (!all) {
        return all.error();
    }
    const auto last = std::find_if(all->crbegin(), all->crend(), [](const SignOff &signOff) {
        return signOff.round == Round::Final && signOff.valid;
    });
    return last == all->crend() ? std::optional<SignOff>() : std::optional<SignOff>(*last);
}

Result<Publishable> newestPublishable(Database &db, ArticleId article)
{
    const Result<ArticleSummary> summary = articleSummary(db, article);
    if (!summary) {
        return summary.error();
    }
    const Result<std::optional<SignOff>> signOff = finalSignOff(db, article);
    if (!signOff) {
        return signOff.error();
    }
    if (isPublishedState(summary->state) && signOff->has_value()) {
        const Result<RevisionInfo> info = revisionInfo(db, (*signOff)->revision);
        const Result<Article> text =
            info ? loadRevision(db, info->id) : Result<Article>(info.error());
        return text ? Result<Publishable>(Publishable{*text, info->created, *signOff})
                    : text.error();
    }
    const Result<NewestText> newest = newestText(db, article);
    const Result<Article> text =
        newest ? loadText(db, article, *newest) : Result<Article>(newest.error());
    return text ? Result<Publishable>(Publishable{*text, newest->time, {}}) : text.error();
}

void collectImages(const QList<Block> &blocks, QStringList &found)
{
    for (const Block &block : blocks) {
        if (const auto *image = std::get_if<Image>(&block)) {
            found.append(image->sha256);
        }
    }
}

Result<QHash<QString, HtmlImage>> imagesOf(Database &db, const Article &article)
{
    QStringList wanted;
    collectImages(article.lead, wanted);
    for (const Section &section : article.sections) {
        collectImages(section.blocks, wanted);
    }
    wanted.removeDuplicates();
    QHash<QString, HtmlImage> images;
    for (const QString &sha256 : std::as_const(wanted)) {
        const Result<Asset> asset = loadAsset(db, sha256);
        if (!asset) {
            return asset.error();
        }
        images.insert(sha256, {asset->mediaType, asset->bytes});
    }
    return images;
}

QString reviewerText(const SignOff &signOff)
{
    return signOff.singlePersonMode
               ? QCoreApplication::translate("UseCases", "%1 (single-person mode)")
                     .arg(signOff.personName)
               : signOff.personName;
}

Result<QByteArray> pageOf(Database &db, const Publishable &text)
{
    HtmlContext context;
    if (text.signedBy) {
        context.reviewer = reviewerText(*text.signedBy);
    } else {
        context.notice =
            QCoreApplication::translate("UseCases", "Not signed off: for internal preview only");
    }
    context.modified = QDateTime::fromMSecsSinceEpoch(text.time);
    const Result<std::optional<Publication>> published = publication(db, text.article.id);
    if (published && published->has_value()) {
        context.published = QDateTime::fromMSecsSinceEpoch((*published)->time);
        context.url = (*published)->url;
    }
    Result<QHash<QString, HtmlImage>> images = imagesOf(db, text.article);
    if (!images) {
        return images.error();
    }
    context.images = std::move(*images);
    return articleToHtml(text.article, context);
}

Error cannotWrite(const QSaveFile &file)
{
    return {ErrorCode::Io,
            QCoreApplication::translate(
                "UseCases", "“%1” could not be written: %2. Choose another folder or name.")
                .arg(QDir::toNativeSeparators(file.fileName()), file.errorString()),
            {}};
}

} // namespace

Result<ImportReport> importFile(Database &db, const QString &path, PersonId person,
                                const std::optional<TextEncoding> &encoding,
                                const Progress &progress, const CancelCheck &cancelled)
{
    const auto step = [&progress](int done) {
        if (progress) {
            progress(done, 3);
        }
    };
    const bool html = isHtml(path);
    const Result<QByteArray> bytes =
        readFile(path, html ? MaxHtmlBytes : MaxTextFileBytes, cancelled);
    if (!bytes) {
        return bytes.error();
    }
    step(1);
    Result<ImportReport> report = html ? readHtml(*bytes) : readText(*bytes, encoding, cancelled);
    if (!report) {
        return report;
    }
    if (const Result<void> done = makeAtHome(db, report->content); !done) {
        return done.error();
    }
    report->article = report->content.id;
    step(2);
    const ImportSource source{QFileInfo(path).fileName(), sha256Hex(*bytes)};
    if (const Result<void> done = storeImport(db, report->content, person, source); !done) {
        return done.error();
    }
    step(3);
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
    ActionRequest request;
    request.article = article;
    request.action = Action::Export;
    request.person = person;
    const Result<Publishable> text = newestPublishable(db, article);
    const Result<QByteArray> page = text ? pageOf(db, *text) : Result<QByteArray>(text.error());
    if (!page) {
        return page.error();
    }
    request.exportedAs = QStringLiteral("html");
    request.exportedSha256 = sha256Hex(*page);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(*page) != page->size()) {
        return cannotWrite(file);
    }
    // No file without its event, and no event without its file.
    const Result<void> done = db.transaction([&]() -> Result<void> {
        if (const Result<State> recorded = perform(db, request); !recorded) {
            return recorded.error();
        }
        return file.commit() ? Result<void>() : Result<void>(cannotWrite(file));
    });
    if (!done) {
        return done.error();
    }
    return ExportReport{path, page->size(), request.exportedSha256};
}

Result<QByteArray> previewHtml(Database &db, const Article &article)
{
    Publishable text{article, db.now(), {}};
    const Result<ArticleSummary> summary = articleSummary(db, article.id);
    if (summary && isPublishedState(summary->state)) {
        const Result<std::optional<SignOff>> signOff = finalSignOff(db, article.id);
        const Result<QByteArray> json = articleToJson(article);
        if (signOff && signOff->has_value() && json && (*signOff)->sha256 == sha256Hex(*json)) {
            text.signedBy = *signOff;
            text.time = (*signOff)->time;
        }
    }
    return pageOf(db, text);
}

} // namespace Pandian
