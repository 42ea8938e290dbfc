// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/library/articlelistmodel.h"

#include "gui/library/articletexts.h"

#include <QFont>
#include <QSet>

#include <algorithm>

namespace Pandian {

ArticleListModel::ArticleListModel(Workspace &workspace, QObject *parent)
    : QAbstractListModel(parent)
    , m_workspace(workspace)
    , m_answer([this](const Result<QList<ArticleSummary>> &page) {
        if (page) {
            take(m_asked.offset, m_asked.limit, *page);
            Q_EMIT loaded();
        } else {
            Q_EMIT failed(page.error());
        }
    })
{
    // The open article stands out.
    connect(&workspace, &Workspace::articleShown, this, [this] {
        if (!m_articles.isEmpty()) {
            Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::FontRole});
        }
    });
}

void ArticleListModel::show(Queue queue, const QString &filter)
{
    clear();
    m_queue = queue;
    m_filter = filter;
    ask(0, PageSize);
}

void ArticleListModel::refresh()
{
    const int pages = std::max(1, (rowCount() + PageSize - 1) / PageSize);
    ask(0, pages * PageSize);
}

void ArticleListModel::clear()
{
    beginResetModel();
    m_articles.clear();
    m_more = false;
    m_answer.drop();
    endResetModel();
}

void ArticleListModel::ask(int offset, int limit)
{
    m_answer.ask([this, offset, limit] {
        m_asked.queue = m_queue;
        m_asked.filter = m_filter;
        m_asked.offset = offset;
        m_asked.limit = limit;
        return lookUpArticles(m_workspace, m_asked);
    });
}

void ArticleListModel::take(int offset, int limit, const QList<ArticleSummary> &page)
{
    m_more = page.size() == limit; // there may be
    if (offset > 0) {
        append(page);
        return;
    }
    removeMissing(page);
    for (int row = 0; row < page.size(); ++row) {
        place(row, page.at(row));
    }
}

void ArticleListModel::removeMissing(const QList<ArticleSummary> &page)
{
    QSet<ArticleId> present;
    for (const ArticleSummary &article : page) {
        present.insert(article.id);
    }
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (!present.contains(m_articles.at(row).id)) {
            beginRemoveRows({}, row, row);
            m_articles.removeAt(row);
            endRemoveRows();
        }
    }
}

// All rows above `row` are in place already.
void ArticleListModel::place(int row, const ArticleSummary &article)
{
    const int old =
        row < rowCount() && m_articles.at(row).id == article.id ? row : rowOf(article.id);
    if (old < 0) {
        beginInsertRows({}, row, row);
        m_articles.insert(row, article);
        endInsertRows();
        return;
    }
    if (old != row) {
        beginMoveRows({}, old, old, {}, row);
        m_articles.move(old, row);
        endMoveRows();
    }
    if (m_articles.at(row) != article) {
        m_articles[row] = article;
        Q_EMIT dataChanged(index(row), index(row));
    }
}

// Articles that moved from page to page meanwhile are there already.
void ArticleListModel::append(const QList<ArticleSummary> &page)
{
    QSet<ArticleId> known;
    for (const ArticleSummary &article : std::as_const(m_articles)) {
        known.insert(article.id);
    }
    QList<ArticleSummary> added;
    for (const ArticleSummary &article : page) {
        if (!known.contains(article.id)) {
            added.append(article);
        }
    }
    if (added.isEmpty()) {
        return;
    }
    beginInsertRows({}, rowCount(), rowCount() + int(added.size()) - 1);
    m_articles += added;
    endInsertRows();
}

ArticleSummary ArticleListModel::articleAt(int row) const
{
    return m_articles.value(row);
}

int ArticleListModel::rowOf(ArticleId id) const
{
    const auto found =
        std::find_if(m_articles.cbegin(), m_articles.cend(),
                     [&id](const ArticleSummary &article) { return article.id == id; });
    return found == m_articles.cend() ? -1 : int(found - m_articles.cbegin());
}

int ArticleListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_articles.size());
}

QVariant ArticleListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const ArticleSummary &article = m_articles.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return titleText(article);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return describingText(article);
    case Qt::FontRole: {
        QFont font;
        font.setBold(m_workspace.article() && m_workspace.article()->id() == article.id);
        return font;
    }
    case SummaryRole:
        return QVariant::fromValue(article);
    default:
        return {};
    }
}

bool ArticleListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_more && !m_answer.isWaiting();
}

void ArticleListModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent)) {
        ask(rowCount(), PageSize);
    }
}

} // namespace Pandian
