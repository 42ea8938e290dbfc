// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace Pandian {

// Text as fields of a form may hold it and an article may not: control characters and halves of
// characters go; in one line, line breaks become spaces.
QString cleanLine(const QString &text);
QString cleanText(const QString &text); // "\n" stays

// Lists as editors type them in one line. Empty parts are dropped.

QStringList parseColumnPath(const QString &text); // 首页 > 专题＞会议精神
QString columnPathText(const QStringList &path);
QStringList parseWords(const QString &text); // 平安、基层, also with commas and semicolons
QString namesText(const QStringList &names);

} // namespace Pandian
