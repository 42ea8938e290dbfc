// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress.h"

#include <atomic>
#include <memory>

namespace Pandian {

// What a job on another thread shares with the window that shows how far it is.
struct RunningJob
{
    std::atomic<qint64> done = 0;
    std::atomic<qint64> total = 0; // 0: unknown
    std::atomic_bool cancelled = false;

    static Progress progress(const std::shared_ptr<RunningJob> &job)
    {
        return [job](qint64 steps, qint64 all) {
            job->done = steps;
            job->total = all;
        };
    }
    static CancelCheck cancelCheck(const std::shared_ptr<RunningJob> &job)
    {
        return [job] { return job->cancelled.load(); };
    }
};

} // namespace Pandian
