// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/fittoscreen.h"

#include <QScreen>
#include <QWidget>

namespace Pandian {

namespace {

constexpr QSize frame(16, 40); // at most

} // namespace

void fitToScreen(QWidget &window)
{
    window.resize(window.size().boundedTo(window.screen()->availableSize() - frame));
}

} // namespace Pandian
