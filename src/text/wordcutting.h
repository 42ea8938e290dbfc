// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/textrange.h"

#include <QList>
#include <QStringView>

namespace Pandian {

class WordModel;

// Text as a person goes through it word by word. Its pieces: the words of Han text as the model
// cuts it; Latin words and numbers whole (it's, COVID-19, 3.5%, 2020-02-19); signs in a row and
// spaces in a row; each image. No piece ends inside a character as a reader sees it.

// Where the pieces begin, and the end. Linear.
QList<int> wordBoundaries(QStringView text, const WordModel &model);

// The piece that holds this position, which is below the size. Like the two below it looks only at
// what is near, however long the text; that tells only in stretches of hundreds of characters
// without any mark.
TextRange wordAt(QStringView text, int position, const WordModel &model);

// Where Ctrl+→ and Ctrl+← go: to where a piece begins that is no space, or to the text's ends.
int nextWord(QStringView text, int position, const WordModel &model);
int previousWord(QStringView text, int position, const WordModel &model);

} // namespace Pandian
