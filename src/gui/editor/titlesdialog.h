// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"

#include <QDialog>
#include <QHash>

#include <functional>

class QLabel;
class QTableWidget;

namespace Pandian {

class ArticleDocument;

// 标题对照: all section titles among each other, each with its length and shape, to see which one
// falls out of line; they can be edited in place. Writes them when it is accepted, and stays open
// with what stands in the way of that.
class TitlesDialog : public QDialog
{
    Q_OBJECT

public:
    // Of all sections; returns why not, or nothing.
    using Write = std::function<QString(const QHash<SectionId, QString> &titles)>;

    TitlesDialog(const ArticleDocument &document, bool editable, Write write, QWidget *parent);

    void accept() override;

private:
    void addTable(const ArticleDocument &document, bool editable);
    void judge(); // fills what the titles say about themselves
    QString titleAt(int row) const;

    Write m_write;
    QList<SectionId> m_ids; // of the rows
    QTableWidget *m_table;
    QLabel *m_verdict;
    QLabel *m_trouble;
};

} // namespace Pandian
