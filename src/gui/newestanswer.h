// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QFutureWatcher>

#include <functional>

namespace Pandian {

// Questions to another thread of which only the newest counts: while one is being answered, later
// ones wait in one place, each in place of the one before; answers to older ones are dropped.
template <typename T>
class NewestAnswer
{
public:
    using Question = std::function<QFuture<Result<T>>()>;
    using Use = std::function<void(const Result<T> &)>;

    explicit NewestAnswer(Use use) : m_use(std::move(use))
    {
        QObject::connect(&m_watcher, &QFutureWatcherBase::finished, &m_watcher, [this] { land(); });
    }

    void ask(Question question)
    {
        m_next = std::move(question);
        m_wanted = true;
        if (!m_flying) {
            start();
        }
    }

    // Nobody waits any more.
    void drop()
    {
        m_next = nullptr;
        m_wanted = false;
    }

    bool isWaiting() const { return m_wanted; }

private:
    void start()
    {
        m_flying = true;
        m_watcher.setFuture(std::exchange(m_next, nullptr)());
    }

    void land()
    {
        m_flying = false;
        if (m_next) {
            start();
        } else if (std::exchange(m_wanted, false) && !m_watcher.isCanceled()) {
            m_use(m_watcher.result());
        }
    }

    Use m_use;
    Question m_next;
    bool m_wanted = false;
    bool m_flying = false;
    QFutureWatcher<Result<T>> m_watcher;
};

} // namespace Pandian
