// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"
#include "core/ids.h"
#include "core/result.h"

#include <QByteArray>
#include <QString>

namespace Pandian {

class Database;

// Shared by window and console. Each takes a connection and runs on any thread.

struct ExportReport
{
    QString path;
    qint64 bytes = 0;
    QString sha256;                // of the file written
    RevisionId revision;           // null: a draft
    bool beforeCorrection = false; // signed off last, while a correction of it goes on
};

// The revision signed off last, also while a correction of it goes on or once it is withdrawn,
// which the page says then; else the newest text with a notice that says how it stands. An "export"
// event records the page and its revision (null: a draft); there is neither without the other, but
// where the process ends between the two. Never over a library (InvalidInput). Not inside a
// transaction of the caller.
Result<ExportReport> exportHtml(Database &db, ArticleId article, const QString &path,
                                PersonId person);

// The page as bytes, without an event, for a preview of unsaved text too. It is signed off only
// where the text is the one that was.
Result<QByteArray> previewHtml(Database &db, const Article &article);

} // namespace Pandian
