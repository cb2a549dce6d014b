#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""layers.py SOURCE: who includes whom in src/. A room may use the rooms below it and its own libraries, no other.

A part of a room (scene/columns) names the parts that it may use, and the room itself is above its parts, unless a part names
the room: the window is above all that it has in it.
"""

import re
import sys
from pathlib import Path

import tap
from sources import INCLUDE, OF_A_ROOM, Sources

# What every room that shows something may use: what a document is, and how it looks
SHOWN = {'model', 'image', 'analysis', 'scene'}
CONTROLS = SHOWN | {'commands', 'widgets', 'pictures', 'emotion'}
ROOMS = {
    'model': set(),
    'image': {'model'},
    'format/text': {'model', 'image'},
    'format/parts': {'model', 'image', 'format/text'},
    'store/files': {'model', 'format'},
    'store/drafts': {'model', 'format', 'store/files'},
    'analysis': {'model'},
    'scene/display': {'model', 'image'},
    'scene/drawing': {'model', 'image', 'analysis', 'scene/display'},
    'scene/cards': {'model', 'image', 'analysis', 'scene/display', 'scene/drawing'},
    'scene/columns': {'model', 'image', 'analysis', 'scene/display', 'scene/drawing', 'scene/cards'},
    'scene/posters': {'model', 'image', 'analysis', 'scene/display', 'scene/drawing', 'scene/cards'},
    'scene/charts': {'model', 'image', 'analysis', 'scene/display', 'scene/drawing', 'scene/cards', 'scene/posters'},
    'scene': SHOWN | {'scene/display', 'scene/drawing', 'scene/cards', 'scene/columns', 'scene/posters',
              'scene/charts'},
    'exchange': SHOWN | {'format'},
    'commands': {'model'},
    'widgets/compat': set(),
    'widgets': SHOWN | {'widgets/compat'},
    'pictures': SHOWN,
    'emotion': SHOWN | {'widgets'},
    'fields/parts': SHOWN | {'widgets', 'pictures'},
    'fields': CONTROLS | {'format', 'fields/parts'},
    'canvas/state': SHOWN,
    'canvas/layers': SHOWN | {'commands', 'widgets', 'pictures', 'emotion', 'canvas/state'},
    'canvas/tools': CONTROLS | {'canvas/state', 'canvas/layers'},
    'canvas': CONTROLS | {'canvas/state', 'canvas/layers', 'canvas/tools'},
    'pages': CONTROLS | {'format', 'store', 'exchange', 'fields', 'canvas'},
    'pages/window': CONTROLS | {'format', 'store', 'exchange', 'fields', 'canvas', 'pages'},
    'app': CONTROLS | {'format', 'store', 'exchange', 'fields', 'canvas', 'pages'},
    'cli': SHOWN | {'format', 'store', 'exchange'},
}

# Which rooms may read the headers of a library; the C library, GLib, GObject and Gio are everyone's.
LIBRARIES = {
    r'gtk/|gdk/|gsk/': {'widgets', 'pictures', 'emotion', 'fields', 'canvas', 'pages', 'app'},
    r'adwaita\.h': {'widgets', 'fields', 'pages', 'app'},
    r'json-glib/': {'format/text', 'format/parts'},
    r'librsvg/': {'exchange'},
    r'pango/|cairo|graphene|gdk-pixbuf': {'scene', 'exchange', 'widgets', 'pictures', 'emotion', 'fields', 'canvas', 'pages', 'app'},
}

GENERATED = re.compile(r'^(config|.*-resources|.*-enums)\.h$')


def find_room(path, src):
    """The room that a file stands in: the innermost folder that is one"""
    return next(name for parent in path.relative_to(src).parents if (name := str(parent)) in ROOMS)


def may_read(room, library):
    """Whether a room, or the one that it is a part of, may use a library"""
    return all(room in allowed or room.split('/')[0] in allowed
               for pattern, allowed in LIBRARIES.items() if re.match(pattern, library))


def may_include(room, other):
    """Whether a room may use another; who may use one may use all its parts, but the parts of one room each say themselves."""
    whole = other.split('/')[0]
    return other == room or other in ROOMS[room] or (whole in ROOMS[room] and whole != room.split('/')[0])


def find_complaints(sources, path, room, home):
    for quote, name in INCLUDE.findall(sources.text[path]):
        place = f'{path.relative_to(sources.src)} includes {name}'
        if quote == '<':
            if not may_read(room, name):
                yield place
        elif '/' in name:
            yield f'{place}: no folder belongs into an include'
        elif name not in home:
            if not GENERATED.match(name):
                yield f'{place}, which no room has'
        elif not may_include(room, home[name]):
            yield f'{place} of {home[name]}/'
        elif name.endswith(OF_A_ROOM) and home[name] != room:
            yield f'{place}, which is for {home[name]}/ alone'


def test_room(room, sources, rooms, home):
    def test():
        files = [path for path in sources.files if rooms[path] == room]
        tap.none([c for path in files for c in find_complaints(sources, path, room, home)])
        assert files, 'no source'

    test.__doc__ = f'{room} keeps to what it may use'
    return test


def main(source):
    sources = Sources(Path(source) / 'src')
    rooms = {path: find_room(path, sources.src) for path in sources.files}
    home = {path.name: rooms[path] for path in sources.files if path.suffix == '.h'}

    def test_folders():
        """every folder of src is a room"""
        tap.none({path.name for path in sources.src.iterdir() if path.is_dir()} ^ {room.split('/')[0] for room in ROOMS})

    def test_names():
        """no two headers have one name"""
        names = [path.name for path in sources.files if path.suffix == '.h']
        tap.none({name for name in names if names.count(name) > 1})

    tap.run([test_folders, test_names] + [test_room(room, sources, rooms, home) for room in ROOMS])


main(*sys.argv[1:])
