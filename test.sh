#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Pandian Authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Installs with apt what the tests need and this machine lacks (Debian 12), builds Pandian for
# debugging, with the sanitizers and as a release, and runs every test and check and the benchmark.
# Ends with CTest's summary.
set -uo pipefail
cd "$(dirname "$0")" || exit 1
. packaging/setup.sh

# The layers without windows run under the sanitizers, too.
sanitized=(core text workflow storage formats session cli)
sanitized_targets=("${sanitized[@]/#/tests/}")
sanitized_targets=("${sanitized_targets[@]/%//all}")

sanitized_tests() {
    local labels
    labels=$(IFS='|'; echo "${sanitized[*]}")
    ctest --preset asan -j "$(nproc)" -L "^($labels)\$" --no-tests=error --no-label-summary
}

check_build_folder
step "Packages" install "${build_packages[@]}" "${test_packages[@]}"
settle_environment
step "Configure" configure dev -DPANDIAN_WARNINGS_AS_ERRORS=ON
step "Build" build dev
step "Configure with sanitizers" configure asan -DPANDIAN_WARNINGS_AS_ERRORS=ON
step "Build with sanitizers" build asan "${sanitized_targets[@]}"
step "Tests with sanitizers" sanitized_tests
step "Configure a release" configure release -DBUILD_TESTING=ON -DPANDIAN_WARNINGS_AS_ERRORS=ON
step "Build a release" build release pandian pandian-cli pandian_bench
step "Speed and size" ctest --preset release -R '^bench$' --verbose --no-tests=error
printf '\n== Tests and checks\n'
exec ctest --preset dev -j "$(nproc)" --no-label-summary
