// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/sectionwork.h"

#include "core/articlecheck.h"
#include "storage/articlerecord.h"
#include "storage/database.h"
#include "storage/people.h"
#include "storage/sql.h"

#include <QCoreApplication>

#include <algorithm>

namespace Pandian {

namespace {

Result<void> put(Database &db, ArticleId article, SectionId section, const SectionWork &work)
{
    const QVariantList key{article.toString(), section.toString()};
    if (work == SectionWork()) {
        const auto removed = executeChange(
            db, u"DELETE FROM section_work WHERE article = ? AND section = ?"_qs, key);
        return removed ? Result<void>() : removed.error();
    }
    const auto stored = executeChange(
        db,
        u"INSERT INTO section_work (article, section, status, target, person, note) "
        "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (article, section) DO UPDATE SET status = "
        "excluded.status, target = excluded.target, person = excluded.person, note = "
        "excluded.note"_qs,
        key + QVariantList{int(work.status), std::clamp(work.target, 0, MaxSectionTarget),
                           cutTo(work.person.simplified(), MaxSectionPersonLength),
                           cutTo(work.note.trimmed(), MaxSectionNoteLength)});
    return stored ? Result<void>() : stored.error();
}

} // namespace

Result<SectionWorks> sectionWorks(Database &db, ArticleId article)
{
    SectionWorks works;
    const Result<void> read = forEachRow(
        db, u"SELECT section, status, target, person, note FROM section_work WHERE article = ?"_qs,
        {article.toString()}, [&](const QSqlQuery &row) -> Result<void> {
            works.insert(
                SectionId::fromString(row.value(0).toString()),
                {SectionStatus(std::clamp(row.value(1).toInt(), 0, int(SectionStatus::Doubtful))),
                 row.value(2).toInt(), row.value(3).toString(), row.value(4).toString()});
            return {};
        });
    return read ? Result<SectionWorks>(works) : read.error();
}

Result<void> editSectionWork(Database &db, ArticleId article, SectionId section,
                             const SectionWorkEdit &edit, PersonId by)
{
    return db.transaction([&]() -> Result<void> {
        const Result<ArticleRecord> record = articleRecord(db, article);
        if (!record) {
            return record.error();
        }
        const Result<Person> asking = person(db, by);
        if (!asking) {
            return asking.error();
        }
        if (asking->disabled) {
            return Error{ErrorCode::Refused,
                         QCoreApplication::translate(
                             "Storage", "This account is disabled; ask an administrator."),
                         {}};
        }
        const Result<SectionWorks> works = sectionWorks(db, article);
        if (!works) {
            return works.error();
        }
        SectionWork work = works->value(section);
        edit(work);
        return put(db, article, section, work);
    });
}

Result<void> copySectionWorks(Database &db, ArticleId from, ArticleId to)
{
    const auto copied = executeChange(
        db,
        u"INSERT INTO section_work (article, section, status, target, person, note) "
        "SELECT ?, section, status, target, person, note FROM section_work WHERE article = ?"_qs,
        {to.toString(), from.toString()});
    return copied ? Result<void>() : copied.error();
}

} // namespace Pandian
