// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace Pandian {

// How a section title is built, whatever it says, up to its first comma or colon: runs of text as
// “…”, what stands in quotes or brackets with a circle for each character, other marks as they
// are, those of half width as those of full width. 站好“忠诚哨”,确保稳定 is …“○○○”，…; empty for
// an empty title.
QString titleShape(const QString &title);

// The shape that more than half of the titles have; empty: there is none.
QString usualTitleShape(const QStringList &titles);

// As readers count them: one for each character, spaces left out.
qsizetype titleLength(const QString &title);

} // namespace Pandian
