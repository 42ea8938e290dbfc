# SPDX-FileCopyrightText: 2026 The Pandian Authors
# SPDX-License-Identifier: GPL-3.0-or-later

# What run.sh and test.sh share: the Debian packages, how they are installed, and how a step is
# announced. Sourced by scripts that stand in the top folder and have made it their own.
# shellcheck shell=bash
# shellcheck disable=SC2034 # the lists are for those scripts

# To build and run the program.
build_packages=(
    g++ cmake ninja-build pkg-config
    qt6-base-dev qt6-tools-dev qt6-l10n-tools qt6-translations-l10n libqt6sql6-sqlite
    libsodium-dev
    breeze-icon-theme librsvg2-bin fonts-noto-cjk libime-data-language-model
    unicode-data bzip2
)

# To run every test and check besides; one test plays an input method by Qt's private headers.
test_packages=(
    qt6-base-private-dev
    ccache mold clang-format clang-tidy shellcheck
    xvfb openbox xdotool focuswriter python3
    nodejs npm default-jre-headless chromium poppler-utils
)

fail() {
    printf '%s: %s\n' "${0##*/}" "$1" >&2
    exit 1
}

# Left by a run as root, say: CMake would stop in the middle with an error of its own.
check_build_folder() {
    local foreign
    mkdir -p build 2> /dev/null || fail "cannot write into $PWD; make it your own or use a copy"
    foreign=$(find build -maxdepth 3 ! -type l ! -writable -print -quit 2> /dev/null)
    [[ -z $foreign ]] ||
        fail "$foreign was made by another user; remove build/ (sudo rm -r build) or run as that user"
}

# step TITLE COMMAND…: says what is done, does it, and says how long it took.
step() {
    local title=$1 start=$SECONDS
    shift
    printf '\n== %s\n' "$title"
    "$@" || fail "failed: $title"
    printf '== %s: %d min %02d s\n' "$title" $(((SECONDS - start) / 60)) $(((SECONDS - start) % 60))
}

# A home and caches even where the caller has none; the same language for every tool.
settle_environment() {
    if [[ -z ${HOME:-} || ! -w ${HOME:-} ]]; then
        HOME=$PWD/build/home
        mkdir -p "$HOME" || fail "cannot make the folder $HOME"
        export HOME
    fi
    export LANG=C.UTF-8 LC_ALL=C.UTF-8
    export XDG_CACHE_HOME=${XDG_CACHE_HOME:-$HOME/.cache}
    export npm_config_cache=${npm_config_cache:-$XDG_CACHE_HOME/npm}
    if command -v ccache > /dev/null; then
        export CMAKE_CXX_COMPILER_LAUNCHER=ccache
        export CCACHE_DIR=${CCACHE_DIR:-$XDG_CACHE_HOME/ccache}
        # Another checkout of the same sources finds the same objects; a source that is not known
        # is read once and not twice.
        export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1 CCACHE_DEPEND=1
    fi
}

# as_root COMMAND…
as_root() {
    if ((EUID == 0)); then
        "$@"
    else
        sudo "$@"
    fi
}

# installed PACKAGE: a newer Node.js or Java than Debian's stands in for its packages.
installed() {
    case $1 in
        nodejs | npm) node -e 'process.exit(+(parseInt(process.versions.node) < 18))' \
            2> /dev/null && command -v npm > /dev/null && return ;;
        default-jre-headless) command -v java > /dev/null && return ;;
    esac
    [[ $(dpkg-query -W -f '${Status}' "$1" 2> /dev/null) == "install ok installed" ]]
}

# install PACKAGE…: installs those that are missing; no network and no root when none is.
install() {
    local package missing=() log=build/apt.log
    command -v apt-get > /dev/null ||
        fail "this is no Debian (apt-get is missing); install the counterparts of: $*"
    for package in "$@"; do
        installed "$package" || missing+=("$package")
    done
    if ((${#missing[@]} == 0)); then
        echo "Every package needed is installed."
        return
    fi
    echo "Installing with apt-get: ${missing[*]}"
    if ((EUID != 0)) && ! command -v sudo > /dev/null; then
        fail "packages are missing and there is no sudo; as root: apt-get install ${missing[*]}"
    fi
    mkdir -p build
    {
        as_root apt-get update -q &&
            as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y \
                --no-install-recommends -o DPkg::Lock::Timeout=300 "${missing[@]}"
    } > "$log" 2>&1 || fail "apt-get could not install the packages: $(grep -m1 '^E: ' "$log" ||
        tail -n 1 "$log") (all of it in $log)"
}

# configure PRESET [OPTION…]
configure() {
    cmake --preset "$@" --log-level=WARNING
}

# build PRESET [TARGET…]
build() {
    local preset=$1
    shift
    cmake --build --preset "$preset" ${1:+--target "$@"}
}
