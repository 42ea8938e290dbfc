#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Pandian Authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Installs with apt what Pandian needs and this machine lacks (Debian 12), builds a release and
# starts it with the demonstration article, in a library of its own under build/. Without a display
# it takes the article through the whole job on the console instead and says where the exported
# HTML lies.
set -uo pipefail
cd "$(dirname "$0")" || exit 1
. packaging/setup.sh

programs=build/release/src/app
tried=build/demonstration # of the window, kept from one start to the next
folder=build/main-job     # of the job without a display, made anew each time
library=$folder/library.sqlite
page=$folder/article.html

# A program started there can show a window. Quiet where it cannot: Qt aborts.
has_display() {
    [[ -n ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]] && ("$programs/pandian" --check-display) > /dev/null 2>&1
}

# as NAME COMMAND…: one step of the job, done by that person.
as() {
    local name=$1
    shift
    printf '   %s: %s\n' "$name" "$*" >&2
    "$programs/pandian-cli" --library "$library" --as "$name" "$@"
}

# One writes, three others review. The library is made for whoever imports into it first.
main_job() {
    local writer=文舒 first=林岚 second=周明 final=沈岳 article
    rm -rf "$folder" && mkdir -p "$folder" &&
        article=$(as $writer import resources/samples/demonstration.txt) &&
        as $writer person add $first --roles first &&
        as $writer person add $second --roles second &&
        as $writer person add $final --roles final &&
        as $writer submit "$article" &&
        as $first approve "$article" --revision 1 --opinion 政治、事实、文字均无问题 &&
        as $second approve "$article" --revision 1 --opinion 同意初审意见 &&
        as $final approve "$article" --revision 1 --opinion 同意签发 &&
        as $writer export "$article" "$page" &&
        as $writer verify
}

check_build_folder
step "Packages" install "${build_packages[@]}"
settle_environment
step "Configure" configure release -DBUILD_TESTING=OFF
step "Build" build release pandian pandian-cli
if has_display; then
    printf '\n== Starting Pandian with the demonstration article (its library: %s)\n' "$tried"
    mkdir -p "$tried" || fail "cannot make the folder $PWD/$tried"
    exec "$programs/pandian" --library "$tried/library.sqlite" --config "$tried/settings.ini" \
        --demonstration
fi
step "No display can be reached: the main job on the console" main_job
printf '\nThe exported article: %s\n' "$PWD/$page"
