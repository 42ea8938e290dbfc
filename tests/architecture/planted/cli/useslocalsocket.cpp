// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Breaks a rule of the layers on purpose; never compiled.

#include <QLocalSocket>
