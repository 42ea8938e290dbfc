// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <functional>

namespace Pandian {

// Asked during long work; true stops it with ErrorCode::Cancelled.
using CancelCheck = std::function<bool()>;
// done of total; total is 0 where it is unknown.
using Progress = std::function<void(qint64 done, qint64 total)>;

} // namespace Pandian
