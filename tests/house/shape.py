#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""shape.py SOURCE: what the house looks like: no circles, no open objects, no crowded folders.

allowed.json lists the faults that are there today. It only shrinks: an entry whose fault is gone fails too.
"""

import json
import re
import sys
from pathlib import Path

import tap
from sources import PRIVATE, Sources, find_circles

FILES_OF_AN_OBJECT = 3
FILES_OF_A_FOLDER = 40
# The struct of an object; that of its class is there for those that derive from it.
INSTANCE = re.compile(r'^struct _Cjm\w+\s*\{\s*(?:G|Gtk|Gdk|Adw|Cjm)\w+\s+parent(?:_instance)?;', re.MULTILINE)


def is_one_object(sources, circle):
    """Whether the files that lead to each other are those few that see one struct"""
    return len(circle) <= FILES_OF_AN_OBJECT and any(all(name.startswith(sources.get_object(header)) for name in circle)
                                                     for header in sources.list_private())


def list_circles(sources):
    return [' '.join(circle) for circle in find_circles(sources.draw_arrows()) if not is_one_object(sources, circle)]


def list_open_objects(sources):
    """Files that see the struct of an object which they are no part of"""
    for path in sources.files:
        for header in sources.list_includes(path):
            if header.name.endswith(PRIVATE) and not sources.get_name(path).startswith(sources.get_object(header)):
                yield f'{path.relative_to(sources.src)} sees {header.name}'
        if path.suffix == '.h' and not path.name.endswith(PRIVATE) and INSTANCE.search(sources.code[path]):
            yield f'{path.relative_to(sources.src)} shows the struct of an object'


def list_crowded(sources):
    """Folders with more files than one takes in, and how many"""
    folders = [path.parent for path in sources.files]
    for folder in sorted(set(folders)):
        if folders.count(folder) > FILES_OF_A_FOLDER:
            yield f'{folder.relative_to(sources.src)} {folders.count(folder)}'


def compare(found, allowed):
    """Complains about what is not on the list, and about what is on it for nothing."""
    found, allowed = set(found), set(allowed)
    tap.none([*(f'new: {entry}' for entry in found - allowed),
              *(f'gone, so take it off the list: {entry}' for entry in allowed - found)])


def main(source):
    sources = Sources(Path(source) / 'src')
    allowed = json.loads(Path(__file__).with_name('allowed.json').read_text())

    def test_circles():
        """no file leads back to itself"""
        assert sources.files
        compare(list_circles(sources), allowed['circles'])

    def test_objects():
        """a struct is seen by the files of its object"""
        compare(list_open_objects(sources), allowed['open objects'])

    def test_folders():
        compare(list_crowded(sources), allowed['crowded folders'])

    test_folders.__doc__ = f'no folder holds more than {FILES_OF_A_FOLDER} files'
    tap.run([test_circles, test_objects, test_folders])


main(*sys.argv[1:])
