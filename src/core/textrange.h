// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Pandian {

// A stretch of text in UTF-16 code units, as in QString: [start, start + length).
struct TextRange
{
    int start = 0;
    int length = 0;

    int end() const { return start + length; }
    friend bool operator==(const TextRange &, const TextRange &) = default;
};

} // namespace Pandian
