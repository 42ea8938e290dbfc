#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Pandian Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""From a key to the changed pixels on the screen: Pandian beside FocusWriter and LibreOffice Writer.

All programs are seen from outside in the same way: a key goes into the X server, and the line with
the caret is read from the screen until a letter stands there. Each has the same text open in a
maximized window; the caret is in the middle of a paragraph in sight. A program that is not
installed is left out, and the table says so.

    keytopixel.py PANDIAN [--sizes 6000,100000] [--keys 100] [--pictures FOLDER]
"""

import argparse
import ctypes
import ctypes.util
import os
import pathlib
import random
import shutil
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import time
import zlib

ROOT = pathlib.Path(__file__).resolve().parents[2]
WIDTH, HEIGHT = 1366, 768
CLICK = (WIDTH // 2, HEIGHT // 2)  # into the text of each of them
LINE = 36  # pixels: the line with the caret lies in so many above and below the click
STRIP = (CLICK[0] - 310, CLICK[1] - LINE, 620, 2 * LINE)  # of the text alone: x, y, width, height
LETTER = 4  # columns of pixels at least; a caret that blinks has two
SETTLED = 2.0  # seconds without a change: the text is laid out
PATIENCE = 180.0  # seconds for opening
LOST = 10.0  # seconds after which a letter comes no more

OPENBOX = """<?xml version="1.0"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
 <applications><application type="normal"><maximized>yes</maximized></application></applications>
</openbox_config>
"""

# No tip of the day in front of the text.
WRITER = """<?xml version="1.0"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
 <item oor:path="/org.openoffice.Office.Common/Misc"><prop oor:name="ShowTipOfTheDay" oor:op="fuse">
  <value>false</value></prop></item>
 <item oor:path="/org.openoffice.Office.Common/Misc"><prop oor:name="FirstRun" oor:op="fuse">
  <value>false</value></prop></item>
</oor:items>
"""


class XImage(ctypes.Structure):
    _fields_ = [
        ("width", ctypes.c_int), ("height", ctypes.c_int), ("xoffset", ctypes.c_int),
        ("format", ctypes.c_int), ("data", ctypes.c_void_p), ("byte_order", ctypes.c_int),
        ("bitmap_unit", ctypes.c_int), ("bitmap_bit_order", ctypes.c_int),
        ("bitmap_pad", ctypes.c_int), ("depth", ctypes.c_int), ("bytes_per_line", ctypes.c_int),
    ]


class Screen:
    """The X server as somebody in front of it has it: keys, a mouse, pixels."""

    def __init__(self, name):
        self.x = ctypes.CDLL(ctypes.util.find_library("X11") or "libX11.so.6")
        self.xtest = ctypes.CDLL(ctypes.util.find_library("Xtst") or "libXtst.so.6")
        self.x.XOpenDisplay.restype = ctypes.c_void_p
        self.x.XDefaultRootWindow.restype = ctypes.c_ulong
        self.x.XGetImage.restype = ctypes.POINTER(XImage)
        self.x.XStringToKeysym.restype = ctypes.c_ulong
        self.display = ctypes.c_void_p(self.x.XOpenDisplay(name.encode()))
        if not self.display:
            sys.exit(f"The X server {name} does not answer.")
        self.root = ctypes.c_ulong(self.x.XDefaultRootWindow(self.display))

    def pixels(self, x=0, y=0, width=WIDTH, height=HEIGHT):
        image = self.x.XGetImage(self.display, self.root, x, y, width, height,
                                 ctypes.c_ulong(0xFFFFFFFF), 2)
        data = ctypes.string_at(image.contents.data, image.contents.bytes_per_line * height)
        self.x.XFree(ctypes.c_void_p(image.contents.data))
        self.x.XFree(image)
        return data

    def press(self, *keys):
        codes = [self.x.XKeysymToKeycode(self.display,
                                         ctypes.c_ulong(self.x.XStringToKeysym(key.encode())))
                 for key in keys]
        for down, held in ((1, codes), (0, reversed(codes))):
            for code in held:
                self.xtest.XTestFakeKeyEvent(self.display, code, down, 0)
        self.x.XFlush(self.display)

    def click(self, x, y):
        self.xtest.XTestFakeMotionEvent(self.display, 0, x, y, 0)
        for down in (1, 0):
            self.xtest.XTestFakeButtonEvent(self.display, 1, down, 0)
        self.x.XFlush(self.display)


def changed_columns(before, after, width):
    rows = len(before) // (4 * width)
    changed = set()
    for row in range(rows):
        a = before[row * width * 4:(row + 1) * width * 4]
        b = after[row * width * 4:(row + 1) * width * 4]
        if a != b:
            changed.update(i for i in range(width) if a[4 * i:4 * i + 3] != b[4 * i:4 * i + 3])
    return len(changed)


def save_picture(path, pixels):
    rows = (b"\0" + bytes(v for i in range(0, 4 * WIDTH, 4)
                          for v in (row[i + 2], row[i + 1], row[i]))
            for row in (pixels[at:at + 4 * WIDTH] for at in range(0, len(pixels), 4 * WIDTH)))
    def chunk(kind, data):
        return (struct.pack(">I", len(data)) + kind + data +
                struct.pack(">I", zlib.crc32(kind + data)))
    path.write_bytes(b"\x89PNG\r\n\x1a\n" +
                     chunk(b"IHDR", struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 2, 0, 0, 0)) +
                     chunk(b"IDAT", zlib.compress(b"".join(rows))) + chunk(b"IEND", b""))


def article(characters):
    """The demonstration article, again and again."""
    sample = next((ROOT / "resources" / "samples").glob("*.txt")).read_text("utf-8")
    head, _, body = sample.partition("\n\n")
    paragraphs = [line for line in body.splitlines() if line.strip() and not line.startswith("盘点")]
    lines, length = [head], len(head)
    while length < characters:
        for line in paragraphs:
            lines.append(line)
            length += len(line)
            if length >= characters:
                break
    return "\n".join(lines) + "\n"


def programs(pandian, home, text):
    yield "Pandian", pandian, ["--library", str(home / "library.sqlite"),
                               "--config", str(home / "settings.ini"), str(text)]
    yield "FocusWriter", shutil.which("focuswriter"), [str(text)]
    profile = home / "writer"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(WRITER, "utf-8")
    yield "LibreOffice Writer", shutil.which("soffice"), [
        f"-env:UserInstallation=file://{profile}", "--nologo", "--norestore", "--writer",
        "--infilter=Text (encoded):UTF8,LF,,,", str(text)]


def wait_until_settled(screen, process):
    """Until nothing but a caret changes any more."""
    end = time.monotonic() + PATIENCE
    empty = last = screen.pixels()
    since = time.monotonic()
    while time.monotonic() < end:
        time.sleep(0.2)
        if process.poll() not in (None, 0):
            return False
        now = screen.pixels()
        if now == empty or (now != last and changed_columns(last, now, WIDTH) >= LETTER):
            since = time.monotonic()
        elif time.monotonic() - since > SETTLED:
            return True
        last = now
    return False


def letter_comes(screen, before):
    """Seconds until a letter stands in the strip; None: it does not come."""
    began = time.perf_counter()
    while True:
        now = screen.pixels(*STRIP)
        seen = time.perf_counter() - began
        if now != before and changed_columns(before, now, STRIP[2]) >= LETTER:
            return seen
        if seen > LOST:
            return None


def take_back(screen, before):
    """False: the letter does not go away again."""
    time.sleep(random.uniform(0.05, 0.15))
    screen.press("BackSpace")
    end = time.monotonic() + LOST
    while changed_columns(before, screen.pixels(*STRIP), STRIP[2]) >= LETTER:
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    time.sleep(random.uniform(0.05, 0.15))
    return True


def put_caret(screen):
    """Into the text, as soon as it takes letters: what is long is still being opened."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        screen.click(*CLICK)
        screen.press("Control_L", "Home")
        time.sleep(1)
        screen.click(*CLICK)
        time.sleep(1)
        before = screen.pixels(*STRIP)
        screen.press("w")
        if letter_comes(screen, before) is not None and take_back(screen, before):
            return True  # and no message bar came or went, which moves the text
    return False


def measure(screen, keys):
    """Milliseconds for each key; none: no letter came."""
    if not put_caret(screen):
        return None
    times = []
    while len(times) < keys:
        before = screen.pixels(*STRIP)
        screen.press("w")
        seconds = letter_comes(screen, before)
        if seconds is not None and take_back(screen, before):
            times.append(seconds * 1000)
        elif not put_caret(screen):
            return None
    return times


def run(screen, environment, name, program, arguments, keys, picture):
    process = subprocess.Popen([program, *arguments], env=environment, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL, start_new_session=True)
    try:
        if not wait_until_settled(screen, process):
            return None
        times = measure(screen, keys)
        if picture:
            save_picture(picture, screen.pixels())
        return times
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        time.sleep(1)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("pandian", help="the program, built for release")
    parser.add_argument("--sizes", default="6000,100000", help="characters of the texts")
    parser.add_argument("--keys", type=int, default=100)
    parser.add_argument("--pictures", type=pathlib.Path, help="a folder for pictures of the screen")
    options = parser.parse_args()
    random.seed(1)
    server = subprocess.Popen(["Xvfb", "-displayfd", "1", "-screen", "0", f"{WIDTH}x{HEIGHT}x24",
                               "-nolisten", "tcp", "-noreset"], stdout=subprocess.PIPE,
                              stderr=subprocess.DEVNULL)
    display = ":" + server.stdout.readline().decode().strip()
    manager = None
    try:
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            (folder / "openbox.xml").write_text(OPENBOX, "utf-8")
            environment = dict(os.environ, DISPLAY=display, LC_ALL="C.UTF-8",
                               QT_QPA_PLATFORM="xcb", HOME=str(folder))
            for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME"):
                environment.pop(variable, None)
            manager = subprocess.Popen(["openbox", "--config-file", str(folder / "openbox.xml")],
                                       env=environment, stderr=subprocess.DEVNULL)
            screen = Screen(display)
            failed = False
            print("Key to pixel, ms\n\n| characters | program | median | p95 |\n|---|---|---|---|")
            for size in map(int, options.sizes.split(",")):
                home = folder / str(size)
                home.mkdir()
                text = home / "text.txt"
                text.write_text(article(size), "utf-8")
                environment["HOME"] = str(home)
                for name, program, arguments in programs(options.pandian, home, text):
                    if not program:
                        print(f"| {size:,} | {name} | is not installed | |", flush=True)
                        continue
                    picture = options.pictures and options.pictures / f"{size}-{name}.png"
                    times = run(screen, environment, name, program, arguments, options.keys,
                                picture)
                    if times is None:
                        print(f"| {size:,} | {name} | showed no letter | |", flush=True)
                        failed |= program == options.pandian
                        continue
                    p95 = sorted(times)[int(len(times) * 0.95)]
                    print(f"| {size:,} | {name} | {statistics.median(times):.1f} | {p95:.1f} |",
                          flush=True)
    finally:
        if manager:
            manager.kill()
        server.kill()
    sys.exit(failed)


if __name__ == "__main__":
    main()
