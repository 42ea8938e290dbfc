// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/library/articlelistmodel.h"

namespace Pandian {

// What a search found, page by page as the view asks for more. The newest search wins.
class SearchModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit SearchModel(Workspace &workspace, QObject *parent = nullptr);

    // Begins anew; what is shown stays until the answer is there.
    void search(const SearchRequest &request);
    void clear();

    bool isSearching() const { return m_answer.isWaiting(); }
    bool hasMore() const { return m_more; }
    ArticleId articleAt(int row) const;
    QString wordsAt(int row) const; // what was found first in its text; empty: nothing was asked

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void answered();
    void failed(const Pandian::Error &error);

private:
    void ask(int offset);
    void take(int offset, const SearchPage &page);

    Workspace &m_workspace;
    SearchRequest m_request;
    QList<SearchHit> m_hits;
    bool m_more = false;
    int m_askedOffset = 0;
    NewestAnswer<SearchPage> m_answer;
};

} // namespace Pandian
