// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace Pandian {

class EditorPage;
class Workspace;

// Where somebody was in an article: the caret, and the text at the upper edge. In UTF-16 code units
// of the document, so that it holds for another window and another zoom.
struct ReadingPlace
{
    int caret = 0;
    int top = 0;
};

ReadingPlace readingPlace(const EditorPage &page);
void goToPlace(EditorPage &page, const ReadingPlace &place);

// The places in the articles of this session, and the open articles with theirs for the next one,
// however this one ends.
class ReadingPlaces : public QObject
{
    Q_OBJECT

public:
    ReadingPlaces(Workspace &workspace, EditorPage &page, QObject *parent);

    void keep(const ArticleId &article); // the page shows it
    void goBack(const ArticleId &article);
    void keepSession();
    // Within half a minute: the settings file is flushed to the disk while the window waits.
    void keepSessionLater();
    // The articles of the last session: the one that was shown at once, the others when there is
    // time. Those that are gone, or of another library, are passed over.
    void reopenSession();

private:
    void reopenNext();

    Workspace &m_workspace;
    EditorPage &m_page;
    QHash<ArticleId, ReadingPlace> m_places;
    QTimer m_later;
    QList<ArticleId> m_before; // still to be opened, on this side of the one that is shown
    QList<ArticleId> m_after;
};

} // namespace Pandian
