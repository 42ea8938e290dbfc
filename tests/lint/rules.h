// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

// The house rules that no compiler and no other tool checks.

// A text file of the tree.
struct TextFile
{
    QString path; // relative to the tree, "src/core/article.h"
    QString text;
};

// Every text file under the folder, without what building leaves there and without folders named
// "planted", whose files break the rules on purpose.
QList<TextFile> textFilesUnder(const QString &folder);

// One line a defect: "<path>: <what is wrong>".
QStringList licenceDefects(const TextFile &file);
QStringList nameDefects(const TextFile &file);
QStringList formDefects(const TextFile &file);
QStringList headerDefects(const TextFile &file);
QStringList idiomDefects(const TextFile &file);
QStringList placeDefects(const TextFile &file);
