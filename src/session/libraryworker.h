// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "storage/database.h"

#include <QFuture>
#include <QPromise>
#include <QThread>

#include <functional>
#include <memory>

namespace Pandian {

// The future of a job that cannot even be asked for.
template <typename T>
QFuture<Result<T>> failedFuture(const Error &error)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(Result<T>(error));
    promise.finish();
    return promise.future();
}

// A thread of its own with a connection of its own to the library: autosave, indexing, import,
// export, verify and backup run here, one after the other, in the order they were asked for.
class LibraryWorker
{
public:
    // Opens its connection in its own thread; each run() reports a failure to open.
    LibraryWorker(const QString &libraryPath, const OpenOptions &options);
    // Finishes what was asked for, then closes the connection.
    ~LibraryWorker();

    // Runs `work` in the thread. Watch the future with QFutureWatcher.
    template <typename T>
    QFuture<Result<T>> run(std::function<Result<T>(Database &)> work)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        QFuture<Result<T>> future = promise->future();
        post([promise, work = std::move(work)](Result<Database *> database) {
            promise->addResult(database ? work(**database) : Result<T>(database.error()));
            promise->finish();
        });
        return future;
    }

    // Being destroyed: a job that would ask for another one ends here. Any thread.
    bool isClosing() const;

private:
    void post(std::function<void(Result<Database *>)> job);

    struct Private;
    std::unique_ptr<Private> d;
};

// Works off what is queued for the search index in small helpings, so that other work gets its
// turn.
void updateIndexLater(LibraryWorker &worker);

} // namespace Pandian
