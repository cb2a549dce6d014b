#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""layers.py SOURCE: who includes whom in src/. A room may use the rooms below it and its own libraries, no other."""

import re
import sys
from pathlib import Path

import tap

ROOMS = {
    'model': set(),
    'format': {'model'},
    'store': {'format', 'model'},
    'analysis': {'model'},
    'scene': {'model', 'analysis'},
    'exchange': {'model', 'format', 'analysis', 'scene'},
    'canvas': {'model', 'analysis', 'scene'},
    'pages': {'model', 'format', 'store', 'analysis', 'scene', 'exchange', 'canvas'},
    'app': {'model', 'format', 'store', 'analysis', 'scene', 'exchange', 'canvas', 'pages'},
    'cli': {'model', 'format', 'store', 'analysis', 'scene', 'exchange'},
}

# Which rooms may read the headers of a library; the C library, GLib, GObject and Gio are everyone's.
LIBRARIES = {
    r'gtk/|gdk/|gsk/': {'canvas', 'pages', 'app'},
    r'adwaita\.h': {'pages', 'app'},
    r'json-glib/': {'format'},
    r'librsvg/': {'exchange'},
    r'pango/|cairo|graphene|gdk-pixbuf': {'scene', 'exchange', 'canvas', 'pages', 'app'},
}

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)
GENERATED = re.compile(r'^(config|.*-resources|.*-enums)\.h$')


def find_complaints(path, room, home):
    for quote, name in INCLUDE.findall(path.read_text()):
        place = f'{room}/{path.name} includes {name}'
        if quote == '<':
            for pattern, allowed in LIBRARIES.items():
                if re.match(pattern, name) and room not in allowed:
                    yield place
            continue
        if '/' in name:
            yield f'{place}: no folder belongs into an include'
        elif name not in home:
            if not GENERATED.match(name):
                yield f'{place}, which no room has'
        elif home[name] != room and home[name] not in ROOMS[room]:
            yield f'{place} of {home[name]}/'


def test_room(room, src, home):
    def test():
        files = sorted((src / room).glob('**/*.[ch]'))
        tap.none([c for path in files for c in find_complaints(path, room, home)])
        assert files, 'no source'

    test.__doc__ = f'{room} keeps to what it may use'
    return test


def main(source):
    src = Path(source) / 'src'
    home = {path.name: path.relative_to(src).parts[0] for path in src.glob('**/*.h')}

    def test_folders():
        """every folder of src is a room"""
        tap.none({path.name for path in src.iterdir() if path.is_dir()} ^ set(ROOMS))

    tap.run([test_folders] + [test_room(room, src, home) for room in ROOMS])


main(*sys.argv[1:])
