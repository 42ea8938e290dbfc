#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Pandian Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""tidy.py CLANG-TIDY BUILD-FOLDER FOLDER: clang-tidy over the compiled sources under FOLDER.

A clean file costs seconds once: what was found clean is remembered in
$XDG_CACHE_HOME/pandian/tidy as an empty file named after the SHA-256 of all that the answer
depends on (the preprocessed source with its comments, the file itself for its macros, the
configuration and clang-tidy's version), and is not looked at again while that stays the same.
"""

import concurrent.futures
import hashlib
import json
import os
import pathlib
import shlex
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
CACHE = pathlib.Path(os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache",
                     "pandian", "tidy")
KEPT_DAYS = 60


def run(command, folder):
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, errors="replace")


def preprocess(entry):
    """The compile command of a source, turned into one that only preprocesses."""
    command = shlex.split(entry["command"])
    output = command.index("-o")
    del command[output:output + 2]
    command.remove("-c")
    if pathlib.Path(command[0]).name == "ccache":
        del command[0]
    return run(command + ["-E", "-P", "-C"], entry["directory"])


def defects(tidy, version, build, entry):
    """What clang-tidy says of one source, empty when it is clean, and whether it was asked."""
    source = pathlib.Path(entry["file"])
    preprocessed = preprocess(entry)
    if preprocessed.returncode != 0:
        return preprocessed.stderr, True
    key = hashlib.sha256()
    for part in (version, (ROOT / ".clang-tidy").read_text("utf-8"), source.read_text("utf-8"),
                 preprocessed.stdout):
        key.update(part.encode("utf-8", "replace") + b"\0")
    remembered = CACHE / key.hexdigest()
    if remembered.exists():
        remembered.touch()
        return "", False
    result = run([tidy, "--quiet", "-p", build, str(source)], ROOT)
    if result.returncode == 0:
        remembered.touch()
        return "", True
    return result.stdout + result.stderr, True


def main():
    tidy, build, folder = sys.argv[1:]
    version = run([tidy, "--version"], ROOT).stdout
    database = json.loads(pathlib.Path(build, "compile_commands.json").read_text("utf-8"))
    folder = pathlib.Path(folder).resolve()
    entries = [entry for entry in database
               if folder in pathlib.Path(entry["file"]).parents
               and pathlib.Path(build).resolve() not in pathlib.Path(entry["file"]).parents]
    if not entries:
        sys.exit(f"{folder}: no source of the build lies here")
    CACHE.mkdir(parents=True, exist_ok=True)
    for old in CACHE.iterdir():
        if old.stat().st_mtime < time.time() - KEPT_DAYS * 86400:
            old.unlink(missing_ok=True)
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        results = list(pool.map(lambda entry: defects(tidy, version, build, entry), entries))
    found = [text for text, _ in results if text]
    print("\n".join(found), end="")
    asked = sum(1 for _, was_asked in results if was_asked)
    print(f"{len(entries)} sources, {asked} looked at, {len(found)} with defects")
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
