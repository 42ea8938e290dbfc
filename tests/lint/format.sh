#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Pandian Authors
# SPDX-License-Identifier: GPL-3.0-or-later

# format.sh CLANG-FORMAT FOLDER…: fails where clang-format would write a source differently.
# Folders named "planted" inside the given ones are left out.
program=$1
shift
command -v "$program" > /dev/null || { echo "clang-format is not installed; run ./test.sh"; exit 1; }
find "$@" -mindepth 1 -name planted -prune -o \( -name '*.cpp' -o -name '*.h' \) -print0 \
    | sort -z | xargs -0 -r "$program" --dry-run --Werror
