// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Work may be named in a string only.
inline const char *word = "TODO";
