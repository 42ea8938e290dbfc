// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#ifndef BADHEADER_H
#define BADHEADER_H

#include <string>

using namespace std;

#endif
