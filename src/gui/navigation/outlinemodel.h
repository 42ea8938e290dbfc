// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sectionwork.h"
#include "gui/editor/editorpage.h"
#include "session/articledocument.h"

#include <QAbstractListModel>
#include <QHash>

namespace Pandian {

// The lead (row 0) and the sections, one row each. New outlines are taken in row by row, so that
// a rename changes one row and keeps selection and scroll position.
class OutlineModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Roles {
        WordsRole = Qt::UserRole + 1, // 字数; invalid while not counted
        WorkRole,                     // SectionWork
        FilterRole,                   // what a filter looks at, in one text
    };

    using QAbstractListModel::QAbstractListModel;

    void setOutline(const QList<OutlineEntry> &outline);
    void setCounts(const QList<SectionCount> &parts);
    void setWorks(const SectionWorks &works);
    void setReorderable(bool reorderable);
    static QString statusText(SectionStatus status);
    SectionId sectionAt(int row) const;
    int rowOf(const SectionId &id) const; // -1: none
    int sectionCount() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                         const QModelIndex &parent) const override;
    // Asks for the move and returns false: the rows follow the document, not the drag.
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

Q_SIGNALS:
    void moveRequested(int from, int target); // sections, from 0

private:
    QString toolTip(const QString &name, const SectionWork &work) const;
    void removeMissing(const QList<OutlineEntry> &outline);
    void placeRow(int row, const OutlineEntry &entry);
    int draggedRow(const QMimeData &data) const;

    QList<OutlineEntry> m_rows;
    QHash<SectionId, qsizetype> m_words;
    SectionWorks m_works;
    bool m_reorderable = false;
};

} // namespace Pandian
