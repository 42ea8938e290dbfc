// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/importing.h"

#include "core/articleimages.h"
#include "core/canonicaljson.h"
#include "formats/htmlexport.h"
#include "formats/htmlimport.h"
#include "storage/articlekinds.h"
#include "storage/database.h"
#include "text/segmenting.h"

#include <QCoreApplication>
#include <QFileInfo>

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
    content.report.text = std::move(segmented->text);
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

} // namespace

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
    report.text = std::move(segmented->text);
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

} // namespace Pandian
