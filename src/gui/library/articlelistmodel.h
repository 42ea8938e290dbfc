// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/textrange.h"
#include "gui/newestanswer.h"
#include "session/lookups.h"

#include <QAbstractListModel>

namespace Pandian {

// What the views of articles read from a row.
enum ArticleRole {
    SummaryRole = Qt::UserRole, // ArticleSummary
    SnippetRole,                // QString
    MatchesRole,                // QList<TextRange>, in the snippet
};

// One queue of the library, the newest first. Reads page by page as the view asks for more, on the
// reading thread; never holds more than was looked at.
class ArticleListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    static constexpr int PageSize = 100;

    explicit ArticleListModel(Workspace &workspace, QObject *parent = nullptr);

    // Begins anew with the first page.
    void show(Queue queue, const QString &filter);
    // Reads what is loaded again; rows that stay keep their place in the view.
    void refresh();
    void clear();

    Queue queue() const { return m_queue; }
    // Nothing is known yet about what is asked for.
    bool isLoading() const { return m_articles.isEmpty() && m_answer.isWaiting(); }
    ArticleSummary articleAt(int row) const;
    int rowOf(ArticleId id) const; // -1: not loaded

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void loaded();
    void failed(const Pandian::Error &error);

private:
    void ask(int offset, int limit);
    void take(int offset, int limit, const QList<ArticleSummary> &page);
    void removeMissing(const QList<ArticleSummary> &page);
    void place(int row, const ArticleSummary &article);
    void append(const QList<ArticleSummary> &page);

    Workspace &m_workspace;
    Queue m_queue = Queue::All;
    QString m_filter;
    QList<ArticleSummary> m_articles;
    bool m_more = false;
    ListRequest m_asked;
    NewestAnswer<QList<ArticleSummary>> m_answer;
};

} // namespace Pandian

Q_DECLARE_METATYPE(Pandian::ArticleSummary)
