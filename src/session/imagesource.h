// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QImage>
#include <QString>
#include <QStringList>

#include <variant>

namespace Pandian {

class Database;

// Where an image comes from: the path of a file, what another program put on the clipboard, or the
// bytes of a file that came within a page.
using ImageSource = std::variant<QString, QImage, QByteArray>;

// Into the library, under its SHA-256. Takes its time: not for the thread of the windows.
Result<QString> storeImage(Database &db, const ImageSource &source);

QStringList imageFileSuffixes(); // lower case: png, jpg …
bool isImageFileName(const QString &path);

} // namespace Pandian
