// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/libraryworker.h"

#include "storage/search.h"

#include <QMutex>
#include <QQueue>
#include <QWaitCondition>

namespace Pandian {

namespace {

constexpr int indexBatch = 50; // articles

} // namespace

using Job = std::function<void(Result<Database *>)>;

struct LibraryWorker::Private final : QThread
{
    Private(QString libraryPath, OpenOptions openOptions)
        : path(std::move(libraryPath)), options(std::move(openOptions))
    {
    }

    void run() override;

    const QString path;
    const OpenOptions options;
    QMutex mutex; // guards what follows
    QWaitCondition wake;
    QQueue<Job> jobs;
    bool closing = false;
};

// A library that cannot be opened now may be free at the next job.
void LibraryWorker::Private::run()
{
    std::unique_ptr<Database> database;
    for (;;) {
        Job job;
        {
            QMutexLocker lock(&mutex);
            while (jobs.isEmpty() && !closing) {
                wake.wait(&mutex);
            }
            if (jobs.isEmpty()) {
                return;
            }
            job = jobs.dequeue();
        }
        if (!database) {
            Result<std::unique_ptr<Database>> opened = Database::open(path, options);
            if (!opened) {
                job(opened.error());
                continue;
            }
            database = std::move(*opened);
        }
        job(database.get());
    }
}

LibraryWorker::LibraryWorker(const QString &libraryPath, const OpenOptions &options)
    : d(std::make_unique<Private>(libraryPath, options))
{
    d->start();
}

LibraryWorker::~LibraryWorker()
{
    {
        const QMutexLocker lock(&d->mutex);
        d->closing = true;
    }
    d->wake.wakeOne();
    d->wait();
}

bool LibraryWorker::isClosing() const
{
    const QMutexLocker lock(&d->mutex);
    return d->closing;
}

void LibraryWorker::post(Job job)
{
    {
        const QMutexLocker lock(&d->mutex);
        d->jobs.append(std::move(job)); // enqueue() would copy
    }
    d->wake.wakeOne();
}

void updateIndexLater(LibraryWorker &worker)
{
    worker.run<int>([&worker](Database &db) {
        const Result<int> left = updateIndex(db, indexBatch);
        if (left && *left > 0 && !worker.isClosing()) {
            updateIndexLater(worker);
        }
        return left;
    });
}

} // namespace Pandian
