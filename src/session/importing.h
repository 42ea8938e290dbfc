// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"
#include "core/finding.h"
#include "core/progress.h"
#include "core/result.h"
#include "formats/htmlexport.h"
#include "formats/textimport.h"
#include "storage/articles.h"

#include <QHash>
#include <QList>

#include <optional>

namespace Pandian {

// Shared by window and console. Each takes a connection and runs on any thread.

struct ImportReport
{
    ArticleId article;
    Article content;
    QList<Finding> findings;
    QString text; // in which the content was recognised; empty: there was none to read
    TextEncoding encoding = TextEncoding::Utf8;
    bool encodingCertain = true;
};

// What a file holds, read but not yet stored.
struct FileContent
{
    ImportReport report;              // without the article's id in this library
    QHash<QString, ImageFile> images; // of a page, by SHA-256
    ImportSource source;
};

// Reads, decodes and segments a text file, or takes the article out of an HTML page of our own.
Result<FileContent> readImportFile(const QString &path, const std::optional<TextEncoding> &encoding,
                                   const Progress &progress = {},
                                   const CancelCheck &cancelled = {});
// As a new article with one revision. A page of our own keeps its content, pictures included; the
// article gets a new id when the library already has it. Cancelled: nothing is stored.
Result<ImportReport> storeImportFile(Database &db, FileContent content, PersonId person,
                                     const CancelCheck &cancelled = {});
// The one after the other.
Result<ImportReport> importFile(Database &db, const QString &path, PersonId person,
                                const std::optional<TextEncoding> &encoding = {},
                                const Progress &progress = {}, const CancelCheck &cancelled = {});

// The same for text that is at hand, as a draft.
Result<ImportReport> importText(Database &db, const QString &text, PersonId person,
                                const Progress &progress = {}, const CancelCheck &cancelled = {});

// How a text file begins when read in each of the encodings that fit all of it, the likeliest
// first: what to show beside the question which one is right.
struct EncodingChoice
{
    TextEncoding encoding = TextEncoding::Utf8;
    QString beginning; // a line's worth
};
struct EncodingProbe
{
    bool certain = true; // no question is needed
    QList<EncodingChoice> choices;
};
Result<EncodingProbe> probeEncoding(const QString &path, const CancelCheck &cancelled = {});

} // namespace Pandian
