# SPDX-License-Identifier: GPL-3.0-or-later
"""Looking at what was drawn."""
import os
import pathlib
import re
import shutil
import struct
import subprocess
import xml.etree.ElementTree as tree
import zlib

import tap

DTD = pathlib.Path("/usr/share/xml/w3c-sgml-lib/schema/dtd/REC-SVG11-20110816/svg11.dtd")
SVG = "{http://www.w3.org/2000/svg}"


def need(program):
    if shutil.which(program) is None:
        raise tap.Skip(f"{program} is not installed")


def read_svg(path):
    return tree.parse(path).getroot()


def get_svg_size(path):
    root = read_svg(path)
    return float(root.get("width")), float(root.get("height"))


def check_svg(path):
    """Valid SVG 1.1, but for role and aria-*, which that standard has not yet."""
    need("xmllint")
    if not DTD.exists():
        raise tap.Skip("w3c-sgml-lib is not installed")
    plain = re.sub(rb' (role|aria-[a-z]+)="[^"]*"', b"", path.read_bytes())
    done = subprocess.run(["xmllint", "--nonet", "--noout", "--huge", "--dtdvalid", DTD, "-"], input=plain,
                          capture_output=True, check=False)
    tap.equal(done.returncode, 0, done.stderr.decode(errors="replace")[:1500])


class Png:
    """Size and the first pixel, as (red, green, blue, alpha)."""

    def __init__(self, path):
        data = path.read_bytes()
        tap.equal(data[:8], b"\x89PNG\r\n\x1a\n", "signature")
        tap.equal(data[-8:-4], b"IEND", "end")
        self.width, self.height, depth, kind = struct.unpack(">IIBB", data[16:26])
        tap.equal(depth, 8, "depth")
        start, parts = 8, b""
        while start < len(data):
            length, name = struct.unpack(">I4s", data[start:start + 8])
            if name == b"IDAT":
                parts += data[start + 8:start + 8 + length]
            start += length + 12
        # Whatever the filter of the first row, its first pixel stands there as it is.
        channels = {2: 3, 6: 4}[kind]
        pixel = zlib.decompressobj().decompress(parts, 5)[1:1 + channels]
        self.first = (*pixel, 255)[:4]
        self.size = (self.width, self.height)


class Pdf:
    """Number of pages, and the size of the first in points."""

    def __init__(self, path):
        need("pdfinfo")
        done = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=False,
                              env=dict(os.environ, LC_ALL="C.UTF-8"))
        tap.equal((done.returncode, done.stderr), (0, ""), "pdfinfo")
        self.pages = int(re.search(r"^Pages: +(\d+)$", done.stdout, re.M)[1])
        size = re.search(r"^Page size: +([\d.]+) x ([\d.]+) pts", done.stdout, re.M)
        self.size = (float(size[1]), float(size[2]))
