// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace Pandian {

// An article of a list: its title, below it the state's dot and word, who and how much, and to the
// right when; with a snippet, two lines of it with the hits marked.
class ArticleDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum class Lines { Plain, WithSnippet };

    explicit ArticleDelegate(Lines lines, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Lines m_lines;
};

} // namespace Pandian
