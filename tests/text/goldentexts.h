// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"

#include <QByteArray>
#include <QStringList>

namespace Pandian {

// The texts of tests/data/segmenting, and what must be true of whatever was read from a text.

QStringList goldenNames();
QByteArray goldenFile(const QString &name, const QString &file);
QString goldenInput(const QString &name); // with its byte order mark, if it has one

QString withoutSpaces(const QString &text);
// Empty, or what was lost, made up or put in another order.
QString whatWentWrong(const QString &input, const Article &article);

} // namespace Pandian
