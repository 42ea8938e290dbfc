// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/result.h"

#include <QHash>
#include <QJsonValue>
#include <QString>

namespace Pandian {

class Database;

// Settings that belong to the library, not to the user; each change is an event.
struct LibrarySettings
{
    bool singlePersonMode = false;     // 单人模式
    bool authorMayFirstReview = false; // 撰稿人可任初审
    // The site its pages appear on, for their 必选 tags; empty ones are left out. The code has been
    // seen in three shapes, so none is asked for.
    QString siteName = {};
    QString siteDomain = {};
    QString siteIdCode = {}; // 网站标识码

    friend bool operator==(const LibrarySettings &, const LibrarySettings &) = default;
};
Result<LibrarySettings> librarySettings(Database &db);
// From what the library keeps, by key.
LibrarySettings settingsFrom(const QHash<QString, QString> &stored);
// As the library keeps what an event tells: true and false as 1 and 0.
QString storedSetting(const QJsonValue &value);
// Administrators only. Texts are of one line and at most 200 characters.
Result<void> setLibrarySettings(Database &db, const LibrarySettings &settings, PersonId by);

} // namespace Pandian
