// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/canonicaljson.h"
#include "storage/articles.h"
#include "storage/database.h"
#include "storage/sql.h"
#include "storage/verification.h"

#include <QCoreApplication>

namespace Pandian {

namespace {

// The bytes a file of each type begins with; WebP's name stands after the length.
bool looksLike(const QByteArray &bytes, const QString &mediaType)
{
    if (mediaType == u"image/png") {
        return bytes.startsWith("\x89PNG\r\n\x1a\n");
    }
    if (mediaType == u"image/jpeg") {
        return bytes.startsWith("\xff\xd8\xff");
    }
    if (mediaType == u"image/gif") {
        return bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a");
    }
    return mediaType == u"image/webp" && bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP";
}

Error damagedAsset(const QString &sha256)
{
    return {ErrorCode::Damaged,
            QCoreApplication::translate("Storage",
                                        "The image %1 does not match its SHA-256, so it is not "
                                        "shown; restore it from a backup.")
                .arg(sha256),
            sha256};
}

} // namespace

Result<QString> putAsset(Database &db, const QByteArray &bytes, const QString &mediaType)
{
    if (bytes.size() > MaxAssetBytes) {
        return Error{ErrorCode::InvalidInput,
                     QCoreApplication::translate("Storage",
                                                 "This image is larger than %1 MB; make it smaller "
                                                 "and insert it again.")
                         .arg(MaxAssetBytes / (1024 * 1024)),
                     {}};
    }
    if (!looksLike(bytes, mediaType)) {
        return Error{ErrorCode::InvalidInput,
                     QCoreApplication::translate("Storage",
                                                 "This is not a PNG, JPEG, GIF or WebP image; "
                                                 "choose another file."),
                     mediaType.left(60)};
    }
    const QString sha256 = sha256Hex(bytes);
    const Result<void> done = db.transaction([&]() -> Result<void> {
        const auto put =
            executeChange(db,
                          u"INSERT INTO asset (sha256, media_type, bytes) VALUES (?, ?, ?) "
                          "ON CONFLICT (sha256) DO NOTHING"_qs,
                          {sha256, mediaType, bytes});
        return put ? Result<void>() : put.error();
    });
    return done ? Result<QString>(sha256) : done.error();
}

Result<Asset> loadAsset(Database &db, const QString &sha256)
{
    Result<QSqlQuery> query =
        execute(db, u"SELECT media_type, bytes FROM asset WHERE sha256 = ?"_qs, {sha256});
    if (!query) {
        return query.error();
    }
    const Result<bool> row = nextRow(db, *query);
    if (!row) {
        return row.error();
    }
    if (!*row) {
        return Error{ErrorCode::NotFound,
                     QCoreApplication::translate("Storage", "This image is not in the library; "
                                                            "insert it again."),
                     sha256.left(64)};
    }
    Asset asset{sha256, query->value(0).toString(), query->value(1).toByteArray()};
    return sha256Hex(asset.bytes) == sha256 ? Result<Asset>(asset) : damagedAsset(sha256);
}

Result<void> verifyAssets(Verification &run)
{
    const Result<void> read = forEachRow(
        run.db, u"SELECT sha256, media_type, bytes FROM asset"_qs, {},
        [&](const QSqlQuery &row) -> Result<void> {
            const QString sha256 = row.value(0).toString();
            const QByteArray bytes = row.value(2).toByteArray();
            run.images.remove(sha256);
            if (sha256Hex(bytes) != sha256 || !looksLike(bytes, row.value(1).toString())) {
                run.problem(u"asset-hash"_qs, sha256,
                            QCoreApplication::translate(
                                "Storage",
                                "An image was changed or damaged after it was stored; insert it "
                                "again or restore the library from a backup."));
            }
            return run.step();
        });
    if (!read) {
        return read;
    }
    for (auto it = run.images.cbegin(); it != run.images.cend(); ++it) {
        run.problem(u"asset-missing"_qs, it.key(),
                    QCoreApplication::translate("Storage",
                                                "An image of the article %1 is not in the library "
                                                "any more; insert it again or restore the library "
                                                "from a backup.")
                        .arg(it->toString()));
    }
    return {};
}

} // namespace Pandian
