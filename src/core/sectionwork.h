// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"

#include <QHash>
#include <QString>

#include <functional>

namespace Pandian {

// 未动, 在写, 写完, 存疑
enum class SectionStatus { Untouched, Writing, Written, Doubtful };

inline constexpr int MaxSectionTarget = 1'000'000; // 字数
inline constexpr int MaxSectionPersonLength = 60;  // UTF-16 code units
inline constexpr int MaxSectionNoteLength = 1'000;

// What the office notes about a section while it is being written. No part of the article: neither
// signed nor hashed nor exported.
struct SectionWork
{
    SectionStatus status = SectionStatus::Untouched;
    int target = 0; // 字数; 0: none
    QString person; // who answers for it, as anybody likes to be called
    QString note;

    friend bool operator==(const SectionWork &, const SectionWork &) = default;
};

using SectionWorkEdit = std::function<void(SectionWork &)>;
// None: as a default one. That of the null id is of the article as a whole; only its target is
// used.
using SectionWorks = QHash<SectionId, SectionWork>;

} // namespace Pandian
