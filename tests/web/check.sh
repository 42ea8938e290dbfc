#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Pandian Authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# check.sh GENERATOR BUILDFOLDER: runs check.mjs on what the generator writes. The node packages
# are installed into the build folder, never into the sources. Leaves with 77, skipped, where
# a program is missing.
set -eu

generator=$1
build=$2
source=$(dirname "$(realpath "$0")")

for program in node npm java chromium; do
    if ! command -v "$program" >/dev/null; then
        echo "Skipped: $program is not installed; ./test.sh installs what this check needs."
        exit 77
    fi
done

cp "$source/package.json" "$source/package-lock.json" "$source/check.mjs" "$build"
cp "$source/../../resources/schema/article.schema.json" "$build"
cd "$build"
if ! cmp -s package-lock.json node_modules/installed.json; then
    npm ci --ignore-scripts --no-audit --no-fund
    cp package-lock.json node_modules/installed.json
fi
rm -rf output
"$generator" output
exec node --test --test-reporter=spec check.mjs
