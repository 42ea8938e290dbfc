// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>
#include <QUuid>

#include <compare>

namespace Pandian {

// A UUID made by this program (version 4), one type per thing it names, so that an article's
// id cannot be passed for a section's. Written in lower case without braces.
template <typename Tag>
class Id
{
public:
    Id() = default;
    explicit Id(const QUuid &uuid) : m_uuid(uuid) {}

    static Id create() { return Id(QUuid::createUuid()); }
    // Null when the text is not exactly 36 characters of UUID.
    static Id fromString(QStringView text)
    {
        return text.size() == 36 ? Id(QUuid::fromString(text)) : Id();
    }

    bool isNull() const { return m_uuid.isNull(); }
    QString toString() const { return m_uuid.toString(QUuid::WithoutBraces); }

    friend bool operator==(const Id &a, const Id &b) { return a.m_uuid == b.m_uuid; }
    friend bool operator<(const Id &a, const Id &b) { return a.m_uuid < b.m_uuid; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.m_uuid, seed); }

private:
    QUuid m_uuid;
};

using ArticleId = Id<struct ArticleTag>;
using SectionId = Id<struct SectionTag>;
using RevisionId = Id<struct RevisionTag>;
using PersonId = Id<struct PersonTag>;
using EventId = Id<struct EventTag>;

} // namespace Pandian
