// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/editor/editorpage.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QObject>
#include <QPointer>
#include <QTimer>

namespace Pandian {

struct ArticleCounts
{
    TextCount whole;
    QList<SectionCount> parts; // the lead first, then the sections
    quint64 changeNumber = 0;
};

// Counts the article when typing pauses: a snapshot here, the counting on another thread. A
// result for an older text is dropped; the pause after the newer change brings the next.
class ArticleCounter : public QObject
{
    Q_OBJECT

public:
    explicit ArticleCounter(QObject *parent = nullptr);
    ~ArticleCounter() override;

    void setDocument(ArticleDocument *document); // null: none

Q_SIGNALS:
    void counted(const Pandian::ArticleCounts &counts);

private:
    void wait();
    void start();
    void finish();

    QPointer<ArticleDocument> m_document;
    quint64 m_generation = 0; // of setDocument(), so that no count reaches another article
    quint64 m_running = 0;
    QFutureWatcher<ArticleCounts> m_watcher;
    QTimer m_pause;
    QElapsedTimer m_waiting;
};

} // namespace Pandian
