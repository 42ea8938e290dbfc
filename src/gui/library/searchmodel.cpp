// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/library/searchmodel.h"

#include "gui/library/articletexts.h"

#include <QFont>

namespace Pandian {

SearchModel::SearchModel(Workspace &workspace, QObject *parent)
    : QAbstractListModel(parent)
    , m_workspace(workspace)
    , m_answer([this](const Result<SearchPage> &page) {
        if (page) {
            take(m_askedOffset, *page);
            Q_EMIT answered();
        } else {
            clear();
            Q_EMIT failed(page.error());
        }
    })
{
}

void SearchModel::search(const SearchRequest &request)
{
    m_request = request;
    ask(0);
}

void SearchModel::clear()
{
    m_answer.drop();
    beginResetModel();
    m_hits.clear();
    m_more = false;
    endResetModel();
}

void SearchModel::ask(int offset)
{
    m_answer.ask([this, offset] {
        m_askedOffset = offset;
        SearchRequest request = m_request;
        request.offset = offset;
        return lookUpText(m_workspace, request);
    });
}

void SearchModel::take(int offset, const SearchPage &page)
{
    m_more = page.more;
    if (offset == 0) {
        beginResetModel();
        m_hits = page.hits;
        endResetModel();
    } else if (!page.hits.isEmpty()) {
        beginInsertRows({}, rowCount(), rowCount() + int(page.hits.size()) - 1);
        m_hits += page.hits;
        endInsertRows();
    }
}

ArticleId SearchModel::articleAt(int row) const
{
    return row >= 0 && row < m_hits.size() ? m_hits.at(row).article.id : ArticleId();
}

QString SearchModel::wordsAt(int row) const
{
    if (row < 0 || row >= m_hits.size() || m_hits.at(row).matches.isEmpty()) {
        return {};
    }
    const TextRange &first = m_hits.at(row).matches.constFirst();
    return m_hits.at(row).snippet.mid(first.start, first.length);
}

int SearchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_hits.size());
}

QVariant SearchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const SearchHit &hit = m_hits.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return titleText(hit.article);
    case Qt::ToolTipRole:
        return describingText(hit.article);
    case Qt::AccessibleTextRole:
        return describingText(hit.article) + u'\n' + hit.snippet;
    case Qt::FontRole: {
        QFont font;
        font.setBold(true);
        return font;
    }
    case SummaryRole:
        return QVariant::fromValue(hit.article);
    case SnippetRole:
        return hit.snippet;
    case MatchesRole:
        return QVariant::fromValue(hit.matches);
    default:
        return {};
    }
}

bool SearchModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_more && !m_answer.isWaiting();
}

void SearchModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent)) {
        ask(rowCount());
    }
}

} // namespace Pandian
