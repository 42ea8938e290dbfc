#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Pandian Authors
# SPDX-License-Identifier: GPL-3.0-or-later

# control.sh TEXT COMMAND…: proves that a check can fail. Passes when COMMAND fails and names the
# planted defect with TEXT.
text=$1
shift
if output=$("$@" 2>&1); then
    echo "The planted defect was not found: $*"
    exit 1
fi
echo "$output"
[[ $output == *"$text"* ]] || { echo "The check failed, but not with \"$text\"."; exit 1; }
