// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/textrange.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace Pandian {

// The key form of text: NFKC, lower case, half-width; used for search only, stored text is
// kept as entered. Maps one-to-one to ranges of the original through `searchHits`.
QString searchKey(QStringView text);

// The tokens to index: overlapping two-character pieces of each run of Han characters, plus
// each run's last character alone; maximal runs of other letters and digits as one word.
// Separated by single spaces.
QString searchTokens(QStringView text);

// The FTS5 phrase query that finds every text which holds `query` (verify each hit: it may
// find more). Empty when the query holds nothing that is indexed.
QString searchExpression(QStringView query);

// Where the query stands in the text, ignoring case and width: ranges of the original.
QList<TextRange> searchHits(QStringView text, QStringView query);

} // namespace Pandian
