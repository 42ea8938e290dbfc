// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/textrange.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace Pandian {

// 错误 / 疑似 / 提示
enum class Severity { Error, Suspect, Hint };

// Something a reader of the text should look at, as plain data.
struct Finding
{
    QString rule; // stable id, "segmenting.numbering-gap"
    Severity severity = Severity::Suspect;
    std::optional<SectionId> section; // none: lead, headline or the whole article
    // In the text the finding was made on: for segmenting the imported text, else the
    // section's plain text.
    TextRange range;
    QString message;   // one translated sentence
    QStringList fixes; // up to three replacements for the range

    friend bool operator==(const Finding &, const Finding &) = default;
};

} // namespace Pandian
