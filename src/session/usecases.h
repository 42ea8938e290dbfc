// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/finding.h"
#include "core/progress.h"
#include "core/result.h"
#include "formats/textimport.h"
#include "storage/articles.h"
#include "storage/desk.h"

#include <QList>

#include <optional>

namespace Pandian {

// The jobs that window and console share. Each takes a connection and runs on any thread.

struct ImportReport
{
    ArticleId article;
    Article content;
    QList<Finding> findings;
    TextEncoding encoding = TextEncoding::Utf8;
    bool encodingCertain = true;
};

// Reads, decodes, segments and stores a text file (or an HTML page of our own) as a new article
// with one revision. A page of our own keeps its content; the article gets a new id when the
// library already has it.
Result<ImportReport> importFile(Database &db, const QString &path, PersonId person,
                                const std::optional<TextEncoding> &encoding = {},
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

struct ExportReport
{
    QString path;
    qint64 bytes = 0;
    QString sha256; // of the file written
};

// The newest signed revision where there is one, else the newest text with a notice that it is
// not signed off. Written with QSaveFile; an "export" event records it.
Result<ExportReport> exportHtml(Database &db, ArticleId article, const QString &path,
                                PersonId person);

// The page as bytes, without an event, for a preview of unsaved text too. It names a reviewer only
// where the text is the one that was signed off.
Result<QByteArray> previewHtml(Database &db, const Article &article);

} // namespace Pandian
