// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/librarysettings.h"

#include "storage/articlerecord.h"
#include "storage/database.h"
#include "storage/events.h"
#include "storage/people.h"
#include "storage/sql.h"

#include <QCoreApplication>

namespace Pandian {

namespace {

constexpr int MaxSettingText = 200;

struct Entry
{
    QString key;
    bool LibrarySettings::*flag = nullptr;
    QString LibrarySettings::*text = nullptr; // one of the two
};

const QList<Entry> &entries()
{
    static const QList<Entry> list{
        {QStringLiteral("single-person-mode"), &LibrarySettings::singlePersonMode, nullptr},
        {QStringLiteral("author-may-first-review"), &LibrarySettings::authorMayFirstReview,
         nullptr},
        {QStringLiteral("site-name"), nullptr, &LibrarySettings::siteName},
        {QStringLiteral("site-domain"), nullptr, &LibrarySettings::siteDomain},
        {QStringLiteral("site-id-code"), nullptr, &LibrarySettings::siteIdCode},
    };
    return list;
}

QString flagText(bool value)
{
    return value ? QStringLiteral("1") : QStringLiteral("0");
}

QJsonValue eventValue(const LibrarySettings &settings, const Entry &entry)
{
    return entry.flag ? QJsonValue(settings.*entry.flag) : QJsonValue(settings.*entry.text);
}

Error invalid(const char *source)
{
    return {ErrorCode::InvalidInput, QCoreApplication::translate("Storage", source), {}};
}

Result<void> changeSetting(Database &db, const Entry &entry, const LibrarySettings &before,
                           const LibrarySettings &after, PersonId by)
{
    const QString text = storedSetting(eventValue(after, entry));
    const auto stored =
        executeChange(db,
                      QStringLiteral("INSERT INTO setting (key, value) VALUES (?, ?) "
                                     "ON CONFLICT (key) DO UPDATE SET value = ?"),
                      {entry.key, text, text});
    if (!stored) {
        return stored.error();
    }
    const auto event = appendEvent(db, {}, QStringLiteral("setting-changed"), by, {},
                                   {{QStringLiteral("key"), entry.key},
                                    {QStringLiteral("value"), eventValue(after, entry)},
                                    {QStringLiteral("before"), eventValue(before, entry)}});
    if (!event) {
        return event.error();
    }
    return {};
}

Result<LibrarySettings> cleanSettings(LibrarySettings settings)
{
    for (const Entry &entry : entries()) {
        if (!entry.text) {
            continue;
        }
        settings.*entry.text = (settings.*entry.text).simplified();
        if ((settings.*entry.text).size() > MaxSettingText) {
            return invalid(QT_TRANSLATE_NOOP("Storage", "The name, the domain and the code of a "
                                                        "site have at most 200 characters each; "
                                                        "enter a shorter one."));
        }
    }
    return settings;
}

} // namespace

QString storedSetting(const QJsonValue &value)
{
    return value.isBool() ? flagText(value.toBool()) : value.toString();
}

Result<LibrarySettings> librarySettings(Database &db)
{
    QHash<QString, QString> stored;
    const Result<void> read =
        forEachRow(db, QStringLiteral("SELECT key, value FROM setting"), {},
                   [&stored](const QSqlQuery &row) -> Result<void> {
                       stored.insert(row.value(0).toString(), row.value(1).toString());
                       return {};
                   });
    return read ? Result<LibrarySettings>(settingsFrom(stored)) : read.error();
}

LibrarySettings settingsFrom(const QHash<QString, QString> &stored)
{
    LibrarySettings settings;
    for (const Entry &entry : entries()) {
        const QString value = stored.value(entry.key);
        if (entry.flag) {
            settings.*entry.flag = value == flagText(true);
        } else {
            settings.*entry.text = value;
        }
    }
    return settings;
}

Result<void> setLibrarySettings(Database &db, const LibrarySettings &settings, PersonId by)
{
    const Result<LibrarySettings> after = cleanSettings(settings);
    if (!after) {
        return after.error();
    }
    return db.transaction([&]() -> Result<void> {
        if (const auto allowed = requireAdministrator(db, by); !allowed) {
            return allowed.error();
        }
        const Result<LibrarySettings> before = librarySettings(db);
        if (!before) {
            return before.error();
        }
        for (const Entry &entry : entries()) {
            if (eventValue(*before, entry) == eventValue(*after, entry)) {
                continue;
            }
            const Result<void> changed = changeSetting(db, entry, *before, *after, by);
            if (!changed) {
                return changed;
            }
        }
        // Who may review decides what a draft waits for; the site does not.
        const bool sameRules = before->singlePersonMode == after->singlePersonMode &&
                               before->authorMayFirstReview == after->authorMayFirstReview;
        return sameRules ? Result<void>() : describeDrafts(db);
    });
}

} // namespace Pandian
