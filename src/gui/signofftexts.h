// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/openarticle.h"
#include "session/reviewrecord.h"
#include "session/standingnote.h"

#include <QPalette>
#include <QString>

namespace Pandian {

// Plain text: the beginning of a digest, to be told from others.
QString shortDigest(const QString &sha256);
// 送审, 初审：通过 …, in plain text.
QString stepName(const ReviewStep &step);

// Rich text, everything in it escaped.

// Each sign-off: round, person, time, valid or void, version and digest, 单人模式, opinion.
QString signOffsText(const QList<SignOff> &signOffs, const QList<RevisionInfo> &revisions,
                     const QPalette &palette);
// Why the article came back, in the words of whoever sent it.
QString noteText(const StandingNote &note, const QPalette &palette);
QString publicationText(const std::optional<Publication> &publication);

} // namespace Pandian
