// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/editor/articlecounter.h"

#include "session/articledocument.h"

#include <QtConcurrent>

namespace Pandian {

namespace {

constexpr int pause = 400; // ms
constexpr int longestWait = 2000;

ArticleCounts countParts(const Article &article, quint64 changeNumber)
{
    ArticleCounts counts;
    counts.changeNumber = changeNumber;
    counts.whole = countArticle(article);
    counts.parts.reserve(article.sections.size() + 1);
    counts.parts.append({SectionId(), countBlocks(article.lead)});
    int number = 0;
    for (const Section &section : article.sections) {
        counts.parts.append({section.id, countSection(section, article.labelStyle, ++number)});
    }
    return counts;
}

} // namespace

ArticleCounter::ArticleCounter(QObject *parent) : QObject(parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &ArticleCounter::start);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &ArticleCounter::finish);
}

ArticleCounter::~ArticleCounter()
{
    m_watcher.waitForFinished();
}

void ArticleCounter::setDocument(ArticleDocument *document)
{
    if (m_document) {
        disconnect(m_document, nullptr, this, nullptr);
    }
    m_document = document;
    ++m_generation;
    m_pause.stop();
    if (document) {
        connect(document, &ArticleDocument::changed, this, &ArticleCounter::wait);
        start();
    }
}

// For a pause in typing, but not without end.
void ArticleCounter::wait()
{
    if (!m_pause.isActive()) {
        m_waiting.start();
    }
    if (m_waiting.elapsed() < longestWait) {
        m_pause.start();
    }
}

void ArticleCounter::start()
{
    if (!m_document) {
        return;
    }
    if (m_watcher.isRunning()) {
        m_pause.start();
        return;
    }
    m_running = m_generation;
    m_watcher.setFuture(
        QtConcurrent::run(countParts, m_document->snapshot(), m_document->changeNumber()));
}

void ArticleCounter::finish()
{
    if (!m_document || m_watcher.future().resultCount() == 0) {
        return;
    }
    const ArticleCounts counts = m_watcher.result();
    if (m_running == m_generation) {
        Q_EMIT counted(counts); // of a moment ago, while typing goes on
    }
    if (m_running != m_generation || counts.changeNumber != m_document->changeNumber()) {
        wait();
    }
}

} // namespace Pandian
