#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Pandian Authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Installs with apt what the tests need and this machine lacks (Debian 12), builds Pandian for
# debugging (with the sanitizers) and as a release, and runs every test and check and the benchmark.
# Ends with CTest's summary.
set -uo pipefail
cd "$(dirname "$0")" || exit 1
. packaging/setup.sh

# Line numbers are enough for what fails here, and ninety test programs are linked in a sixth of the
# time.
for_tests=(-DPANDIAN_WARNINGS_AS_ERRORS=ON -DCMAKE_CXX_FLAGS_DEBUG=-g1
    -DCMAKE_EXE_LINKER_FLAGS=-fuse-ld=mold)

check_build_folder
step "Packages" install "${build_packages[@]}" "${test_packages[@]}"
settle_environment
step "Configure" configure dev "${for_tests[@]}"
step "Build" build dev
step "Configure a release" configure release -DBUILD_TESTING=ON -DPANDIAN_WARNINGS_AS_ERRORS=ON
step "Build a release" build release pandian pandian-cli pandian_bench tst_endtoend
step "The whole job at a desktop" ctest --preset release -R '^endtoend$' --no-tests=error
step "Speed and size" ctest --preset release -R '^(bench|keytopixel)$' --verbose --no-tests=error
printf '\n== Tests and checks\n'
exec ctest --preset dev -j "$(nproc)" --no-label-summary
