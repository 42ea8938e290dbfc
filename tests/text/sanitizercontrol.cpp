// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/counting.h"

#include <memory>

// Counts one character more than there are.
int main()
{
    const auto text = std::make_unique<char16_t[]>(4);
    return int(Pandian::countText(QStringView(text.get(), 5)).words);
}
