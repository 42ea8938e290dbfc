// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QFutureWatcher>
#include <QPromise>

#include <memory>
#include <utility>

namespace Pandian {

// Calls `use` with the answer in the thread of `context`, or never when `context` is gone by then.
// QFuture::then(context, ...) aborts in that case (Qt 6.4), so that a window closed during an
// export took the program with it.
template <typename T, typename Use>
void whenDone(const QFuture<Result<T>> &future, QObject *context, Use use)
{
    auto *watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, use = std::move(use)]() mutable {
                         watcher->deleteLater();
                         if (!watcher->isCanceled()) { // as one that nobody answers any more is
                             use(watcher->result());
                         }
                     });
    watcher->setFuture(future);
}

// The same for who passes the answer on: the future of what `use` makes of it.
template <typename T, typename Use>
QFuture<Result<T>> afterwards(const QFuture<Result<T>> &future, QObject *context, Use use)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    whenDone(future, context, [promise, use = std::move(use)](const Result<T> &answer) {
        promise->addResult(use(answer));
        promise->finish();
    });
    return promise->future();
}

} // namespace Pandian
