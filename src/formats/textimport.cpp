// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/textimport.h"

#include "formats/encodings.h"
#include "text/articlesize.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>

namespace Pandian {

namespace {

constexpr qint64 PieceBytes = 1024 * 1024;

Error changedError(const QString &name)
{
    return {ErrorCode::Io,
            QCoreApplication::translate("TextImport",
                                        "“%1” was changed by another program while it was being "
                                        "read. Wait until that program has saved it, then try "
                                        "again.")
                .arg(name),
            QStringLiteral("changed while read")};
}

Error vanishedError(const QString &name)
{
    return {ErrorCode::Io,
            QCoreApplication::translate("TextImport",
                                        "“%1” vanished while it was being read. Check whether it "
                                        "was moved or the drive was removed, then try again.")
                .arg(name),
            QStringLiteral("vanished while read")};
}

Error tooLargeError(const QString &name, qint64 maxBytes)
{
    return {ErrorCode::InvalidInput,
            QCoreApplication::translate("TextImport",
                                        "“%1” is larger than %2, the most that can be read at "
                                        "once. Split it into smaller files, then try again.")
                .arg(name, QLocale().formattedDataSize(maxBytes, 0)),
            QStringLiteral("more than %1 bytes").arg(maxBytes)};
}

Error unreadableError(const QString &name, const QString &detail)
{
    return {ErrorCode::Io,
            QCoreApplication::translate("TextImport",
                                        "“%1” cannot be read. Check that you may open it and that "
                                        "no other program is using it, then try again.")
                .arg(name),
            detail};
}

// Missing files, folders and devices; nothing that could block when it is opened.
std::optional<Error> openingError(const QFileInfo &info)
{
    const QString name = info.fileName();
    if (!info.exists()) {
        return Error{ErrorCode::NotFound,
                     QCoreApplication::translate("TextImport",
                                                 "“%1” does not exist. Check its name and whether "
                                                 "it was moved.")
                         .arg(QDir::toNativeSeparators(info.filePath())),
                     {}};
    }
    if (!info.isFile()) {
        return Error{ErrorCode::InvalidInput,
                     QCoreApplication::translate("TextImport",
                                                 "“%1” is not a file that can be read. Choose a "
                                                 "text file.")
                         .arg(name),
                     QStringLiteral("not a regular file")};
    }
    return {};
}

// Where the file under this path differs from the one that was opened.
std::optional<Error> changeError(const QString &path, qint64 size, const QDateTime &modified)
{
    const QFileInfo now(path);
    if (!now.exists()) {
        return vanishedError(now.fileName());
    }
    if (now.size() != size || now.lastModified() != modified) {
        return changedError(now.fileName());
    }
    return {};
}

Error emptyError()
{
    return {ErrorCode::InvalidInput,
            QCoreApplication::translate("TextImport",
                                        "The file is empty. Choose a file that has text in it."),
            {}};
}

Error binaryError()
{
    return {ErrorCode::InvalidInput,
            QCoreApplication::translate("TextImport",
                                        "This is not a text file: it holds binary data. Open it in "
                                        "the program it was made with, save it as plain text, "
                                        "then import that."),
            QStringLiteral("binary data")};
}

Error noEncodingError()
{
    return {ErrorCode::InvalidInput,
            QCoreApplication::translate("TextImport",
                                        "The text is not in UTF-8, UTF-16 or GB18030, or it is "
                                        "damaged. Save it as UTF-8, then import it again."),
            QStringLiteral("no known encoding")};
}

Error forcedError(TextEncoding encoding)
{
    return {ErrorCode::InvalidInput,
            QCoreApplication::translate("TextImport",
                                        "The text cannot be read as %1. Choose another encoding.")
                .arg(encodingName(encoding)),
            QStringLiteral("invalid in the chosen encoding")};
}

// NULs or so many other control characters that a person cannot have typed it.
bool looksBinary(const QString &text)
{
    qsizetype controls = 0;
    for (const QChar c : text) {
        if (c.isNull()) {
            return true;
        }
        if (c < u' ' && (c < u'\t' || c > u'\r')) {
            ++controls;
        }
    }
    return controls > 2 + text.size() / 50;
}

Result<DecodedText> checked(const std::optional<QString> &text, TextEncoding encoding, bool certain,
                            const Error &otherwise)
{
    if (!text) {
        return otherwise;
    }
    if (text->isEmpty()) {
        return emptyError();
    }
    if (looksBinary(*text)) {
        return binaryError();
    }
    if (const std::optional<Error> error = sizeError(text->size(), 0)) {
        return *error;
    }
    return DecodedText{*text, encoding, certain};
}

Result<DecodedText> decodeMarked(const QByteArray &bytes, const ByteOrderMark &mark,
                                 const Error &otherwise)
{
    return checked(decodeStrictly(bytes, mark.length, mark.encoding), mark.encoding, true,
                   otherwise);
}

Result<DecodedText> guessed(const QByteArray &bytes)
{
    const std::optional<Utf16Guess> wide = guessUtf16(bytes);
    if (bytes.contains('\0')) {
        if (!wide) {
            return binaryError();
        }
        return checked(decodeStrictly(bytes, 0, wide->encoding), wide->encoding, wide->certain,
                       binaryError());
    }
    if (const std::optional<QString> text = decodeStrictly(bytes, 0, TextEncoding::Utf8)) {
        const bool doubtful =
            isOnlyTwoByteUtf8(bytes) && chineseByGb18030(bytes) != GbPlausibility::None;
        return checked(text, TextEncoding::Utf8, !doubtful, noEncodingError());
    }
    if (wide) {
        return checked(decodeStrictly(bytes, 0, wide->encoding), wide->encoding, wide->certain,
                       noEncodingError());
    }
    const bool certain = chineseByGb18030(bytes) == GbPlausibility::Certain;
    return checked(decodeStrictly(bytes, 0, TextEncoding::Gb18030), TextEncoding::Gb18030, certain,
                   noEncodingError());
}

} // namespace

Result<QByteArray> readFile(const QString &path, qint64 maxBytes, const CancelCheck &cancelled)
{
    const QFileInfo info(path);
    const QString name = info.fileName();
    if (const std::optional<Error> error = openingError(info)) {
        return *error;
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return unreadableError(name, file.errorString());
    }
    const qint64 size = file.size();
    const QDateTime modified = file.fileTime(QFileDevice::FileModificationTime);
    if (size > maxBytes) {
        return tooLargeError(name, maxBytes);
    }
    QByteArray bytes;
    bytes.reserve(size);
    // One byte beyond the size is asked for, so that growing is seen and never followed.
    while (bytes.size() <= size) {
        if (cancelled && cancelled()) {
            return Error{ErrorCode::Cancelled,
                         QCoreApplication::translate("TextImport", "Reading was cancelled."),
                         {}};
        }
        const QByteArray piece = file.read(std::min(PieceBytes, size + 1 - bytes.size()));
        if (piece.isEmpty()) {
            break;
        }
        bytes += piece;
    }
    if (const std::optional<Error> error = changeError(path, size, modified)) {
        return *error;
    }
    if (file.error() != QFileDevice::NoError) {
        return unreadableError(name, file.errorString());
    }
    if (bytes.size() != size) {
        return changedError(name);
    }
    return bytes;
}

Result<DecodedText> decodeText(const QByteArray &bytes, const std::optional<TextEncoding> &forced)
{
    const std::optional<ByteOrderMark> mark = byteOrderMark(bytes);
    if (forced) {
        const qsizetype skipped = mark && mark->encoding == *forced ? mark->length : 0;
        return decodeMarked(bytes, {*forced, skipped}, forcedError(*forced));
    }
    if (mark) {
        return decodeMarked(bytes, *mark, noEncodingError());
    }
    if (bytes.isEmpty()) {
        return emptyError();
    }
    return guessed(bytes);
}

QString encodingName(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8:
        return QStringLiteral("UTF-8");
    case TextEncoding::Utf16LittleEndian:
        return QStringLiteral("UTF-16 LE");
    case TextEncoding::Utf16BigEndian:
        return QStringLiteral("UTF-16 BE");
    case TextEncoding::Gb18030:
        break;
    }
    return QStringLiteral("GB18030");
}

} // namespace Pandian
