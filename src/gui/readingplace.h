// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Pandian {

class EditorPage;

// Where somebody was in an article: the caret, and the text at the upper edge. In characters, so
// that it holds for another window and another zoom.
struct ReadingPlace
{
    int caret = 0;
    int top = 0;
};

ReadingPlace readingPlace(const EditorPage &page);
void goToPlace(EditorPage &page, const ReadingPlace &place);

} // namespace Pandian
