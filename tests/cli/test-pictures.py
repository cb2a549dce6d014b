#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A picture that would take all memory and time is refused before it takes any, and said."""
import base64
import hashlib
import os
import struct
import subprocess
import zlib

import tap
from cli import PROGRAM, Place, episode, journey, document, run, write

SIDE = 16000
# In megabytes. Drawing the map without a picture takes 40, and twice that under AddressSanitizer; that picture 800.
MOST = 400


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def make_png(side):
    pixels = zlib.compress(bytes((side // 8 + 1) * side), 9)
    header = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def wrap(png):
    data = base64.b64encode(png).decode()
    return (f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="200" height="200">'
            f'<image width="200" height="200" xlink:href="data:image/png;base64,{data}"/></svg>').encode()


def make_uses(levels):
    parts = ['<g id="a0"><rect width="9" height="9"/></g>']
    parts += [f'<g id="a{n}">{f"""<use xlink:href="#a{n - 1}"/>""" * 10}</g>' for n in range(1, levels + 1)]
    return (f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="20" height="20">'
            f'{"".join(parts)}</svg>').encode()


PNG = make_png(SIDE)
BOMBS = {
    "a huge PNG": ("image/png", PNG, "a picture of 16000 × 16000 pixels"),
    "a huge PNG in an SVG": ("image/svg+xml", wrap(PNG), "a picture of 16000 × 16000 pixels"),
    "an SVG of uses of uses": ("image/svg+xml", make_uses(10), "a drawing of too many parts"),
}


def write_bomb(place, kind, data):
    key = hashlib.sha256(data).hexdigest()
    value = document(journey(episode(picture=key), persona="p1"), personas=[{"id": "p1", "name": "Ann", "portrait": key}],
                     pictures={key: {"type": kind, "data": base64.b64encode(data).decode()}})
    return write(place / "bomb.journey", value)


def measure(*arguments):
    """Runs the program; returns its status and the most memory that it had, in megabytes."""
    with subprocess.Popen([PROGRAM, *arguments], stdout=subprocess.DEVNULL) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, usage.ru_maxrss / 1024


def test_bomb(name, kind, data, found):
    def test():
        with Place() as place:
            path = write_bomb(place, kind, data)
            checked = run("check", str(path))
            tap.equal(checked.status, 0, "status of check")
            tap.equal(len(checked.lines), 1, checked.text)
            assert f"warning: pictures.{hashlib.sha256(data).hexdigest()}.data: found {found}" in checked.text, checked.text
            for format in ("svg", "png", "pdf"):
                status, memory = measure("export", str(path), "-o", str(place / f"out.{format}"))
                tap.equal(status, 0, f"status of {format}")
                assert memory < MOST, f"{format}: {memory:.0f} MB"
            assert "<image" not in (place / "out.svg").read_text(encoding="utf-8")

    test.__doc__ = f"{name} is not drawn, in little memory"
    return test


def test_other_key():
    """a picture under the key of another one is not drawn, and said"""
    data = base64.b64encode(make_png(8)).decode()
    key = hashlib.sha256(b"another").hexdigest()
    with Place() as place:
        value = document(journey(episode(picture=key), persona="p1"), personas=[{"id": "p1", "name": "Ann", "portrait": key}],
                         pictures={key: {"type": "image/png", "data": data}})
        path = write(place / "other.journey", value)
        checked = run("check", str(path))
        tap.equal((checked.status, len(checked.lines)), (0, 1), checked.text)
        assert "expected the SHA-256 of its bytes as its key" in checked.text, checked.text
        tap.equal(run("export", str(path), "-o", str(place / "out.svg")).status, 0, "status")
        assert "<image" not in (place / "out.svg").read_text(encoding="utf-8")


def test_pixels():
    """a picture with too few pixels is not drawn, and said"""
    header = struct.pack(">IIBBBBB", 8, 8, 8, 0, 0, 0, 0)
    for rows, drawn in ((8, True), (7, False)):
        png = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(bytes(9 * rows))) + chunk(b"IEND", b"")
        with Place() as place:
            path = write_bomb(place, "image/png", png)
            checked = run("check", str(path))
            tap.equal((checked.status, "a picture that is cut off" in checked.text), (0, not drawn), checked.text)
            tap.equal(run("export", str(path), "-o", str(place / "out.svg")).status, 0, "status")
            tap.equal((place / "out.svg").read_text(encoding="utf-8").count("<image"), 2 if drawn else 0, f"{rows} rows")


tap.run([test_other_key, test_pixels] + [test_bomb(name, *bomb) for name, bomb in BOMBS.items()])
