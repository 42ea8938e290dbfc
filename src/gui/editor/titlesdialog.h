// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"

#include <QDialog>
#include <QHash>

class QLabel;
class QTableWidget;

namespace Pandian {

class ArticleDocument;

// 标题对照: all section titles among each other, each with its length and shape, to see which one
// falls out of line; they can be edited in place. Changes nothing itself.
class TitlesDialog : public QDialog
{
    Q_OBJECT

public:
    TitlesDialog(const ArticleDocument &document, bool editable, QWidget *parent);

    // Of all sections, as they stand in the table.
    QHash<SectionId, QString> titles() const;

private:
    void addTable(const ArticleDocument &document, bool editable);
    void judge(); // fills what the titles say about themselves
    QString titleAt(int row) const;

    QList<SectionId> m_ids; // of the rows
    QTableWidget *m_table;
    QLabel *m_verdict;
};

} // namespace Pandian
