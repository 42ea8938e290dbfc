// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/navigation/outlinemodel.h"

#include <QLocale>
#include <QMimeData>
#include <QSet>

#include <algorithm>
#include <memory>

namespace Pandian {

namespace {

const QString sectionType = QStringLiteral("application/x-pandian-section");

} // namespace

void OutlineModel::setOutline(const QList<OutlineEntry> &outline)
{
    removeMissing(outline);
    for (int row = 0; row < outline.size(); ++row) {
        placeRow(row, outline.at(row));
    }
}

void OutlineModel::removeMissing(const QList<OutlineEntry> &outline)
{
    QSet<SectionId> present;
    present.reserve(outline.size());
    for (const OutlineEntry &entry : outline) {
        present.insert(entry.id);
    }
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (!present.contains(m_rows.at(row).id)) {
            beginRemoveRows({}, row, row);
            m_rows.removeAt(row);
            endRemoveRows();
        }
    }
}

// All rows above `row` are in place already.
void OutlineModel::placeRow(int row, const OutlineEntry &entry)
{
    int old = -1;
    for (int i = row; i < m_rows.size() && old < 0; ++i) {
        if (m_rows.at(i).id == entry.id) {
            old = i;
        }
    }
    if (old < 0) {
        beginInsertRows({}, row, row);
        m_rows.insert(row, entry);
        endInsertRows();
        return;
    }
    if (old != row) {
        beginMoveRows({}, old, old, {}, row);
        m_rows.move(old, row);
        endMoveRows();
    }
    OutlineEntry &current = m_rows[row];
    const bool changed = current.label != entry.label || current.title != entry.title;
    current = entry;
    if (changed) {
        Q_EMIT dataChanged(index(row), index(row));
    }
}

void OutlineModel::setCounts(const QList<SectionCount> &parts)
{
    for (const SectionCount &part : parts) {
        const auto known = m_words.constFind(part.id);
        if (known != m_words.cend() && *known == part.count.words) {
            continue;
        }
        m_words.insert(part.id, part.count.words);
        if (const int row = rowOf(part.id); row >= 0) {
            Q_EMIT dataChanged(index(row), index(row), {WordsRole});
        }
    }
}

void OutlineModel::setWorks(const SectionWorks &works)
{
    m_works = works;
    m_works.remove(SectionId()); // no remarks of the lead, whose row has no id, either
    if (!m_rows.isEmpty()) {
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    }
}

QString OutlineModel::statusText(SectionStatus status)
{
    switch (status) {
    case SectionStatus::Untouched:
        return tr("Not begun");
    case SectionStatus::Writing:
        return tr("Being written");
    case SectionStatus::Written:
        return tr("Written");
    case SectionStatus::Doubtful:
        return tr("Doubtful");
    }
    return {};
}

QString OutlineModel::toolTip(const QString &name, const SectionWork &work) const
{
    QStringList lines{name};
    if (work != SectionWork()) {
        lines.append(tr("Status: %1").arg(statusText(work.status)));
    }
    if (!work.person.isEmpty()) {
        lines.append(tr("Responsible: %1").arg(work.person));
    }
    if (work.target > 0) {
        lines.append(tr("Target: %n character(s)", nullptr, work.target));
    }
    if (!work.note.isEmpty()) {
        lines.append(work.note);
    }
    return lines.join(u'\n');
}

void OutlineModel::setReorderable(bool reorderable)
{
    m_reorderable = reorderable;
}

SectionId OutlineModel::sectionAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows.at(row).id : SectionId();
}

int OutlineModel::rowOf(const SectionId &id) const
{
    const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(),
                                    [&id](const OutlineEntry &entry) { return entry.id == id; });
    return found == m_rows.cend() ? -1 : int(found - m_rows.cbegin());
}

int OutlineModel::sectionCount() const
{
    return std::max(0, int(m_rows.size()) - 1);
}

int OutlineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant OutlineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const OutlineEntry &entry = m_rows.at(index.row());
    const QString label = entry.id.isNull() ? tr("Lead") : entry.label;
    const QString name = entry.title.isEmpty() ? label : label + u' ' + entry.title;
    const auto words = m_words.constFind(entry.id);
    const SectionWork work = m_works.value(entry.id);
    switch (role) {
    case Qt::DisplayRole:
        return name;
    case Qt::ToolTipRole:
        return toolTip(name, work);
    case Qt::AccessibleTextRole: {
        const QString counted =
            words == m_words.cend() ? name : tr("%1, %n character(s)", "", int(*words)).arg(name);
        return work.status == SectionStatus::Untouched ? counted
                                                       : counted + u' ' + statusText(work.status);
    }
    case WorkRole:
        return QVariant::fromValue(work);
    case FilterRole:
        return QStringList{name, work.person, work.note, statusText(work.status)}.join(u'\n');
    case WordsRole:
        return words == m_words.cend() ? QVariant() : QVariant::fromValue(*words);
    default:
        return {};
    }
}

Qt::ItemFlags OutlineModel::flags(const QModelIndex &index) const
{
    if (!index.isValid()) {
        return m_reorderable ? Qt::ItemIsDropEnabled : Qt::NoItemFlags;
    }
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return sectionAt(index.row()).isNull() ? flags : flags | Qt::ItemIsDragEnabled;
}

Qt::DropActions OutlineModel::supportedDropActions() const
{
    return Qt::MoveAction;
}

QStringList OutlineModel::mimeTypes() const
{
    return {sectionType};
}

QMimeData *OutlineModel::mimeData(const QModelIndexList &indexes) const
{
    if (indexes.isEmpty()) {
        return nullptr;
    }
    auto data = std::make_unique<QMimeData>();
    data->setData(sectionType, sectionAt(indexes.first().row()).toString().toLatin1());
    return data.release();
}

bool OutlineModel::canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int,
                                   const QModelIndex &) const
{
    return m_reorderable && action == Qt::MoveAction && draggedRow(*data) > 0 && row != 0;
}

// Where the dragged section stands by now; 0 or less: no section of this article.
int OutlineModel::draggedRow(const QMimeData &data) const
{
    const auto id = SectionId::fromString(QString::fromLatin1(data.data(sectionType)));
    return id.isNull() ? -1 : rowOf(id);
}

bool OutlineModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent)) {
        return false;
    }
    const int from = draggedRow(*data) - 1;
    // Dropped between two rows, on a row, or below the last one.
    int target = row > 0 ? row - 1 : parent.isValid() ? parent.row() - 1 : sectionCount();
    if (row >= 0 || !parent.isValid()) {
        target -= target > from ? 1 : 0;
    }
    if (from < sectionCount() && target >= 0 && target != from) {
        Q_EMIT moveRequested(from, target);
    }
    return false;
}

} // namespace Pandian
