#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""flatpak.py SOURCE: the Flatpak manifest is one that flatpak-builder can read, on a runtime that is kept up."""

import json
import re
import sys
from pathlib import Path

import tap

APP_ID = 'org.klantreis.Klantreis'
# A version of the GNOME runtime is kept up for a year.
OLDEST_RUNTIME = 48
# What the commands of the project and of its pages build into: a line of a shell, or a Meson command
FOLDER = re.compile(r'(?:\$top/|meson setup (?:--?\S+ )*|flatpak-builder (?:--?\S+ )*)(build[\w-]*)')


def main(source):
    top = Path(source)
    path = top / 'build-aux' / f'{APP_ID}.json'
    manifest = json.loads(path.read_text())
    module, = manifest['modules']

    def test_runtime():
        """the runtime is one that is kept up"""
        tap.equal((manifest['id'], manifest['runtime'], manifest['sdk'], manifest['command']),
                  (APP_ID, 'org.gnome.Platform', 'org.gnome.Sdk', 'klantreis'))
        assert int(manifest['runtime-version']) >= OLDEST_RUNTIME, manifest['runtime-version']

    def test_no_network():
        """the program asks for no network and no files of its own accord"""
        tap.none(argument for argument in manifest['finish-args'] if re.match('--(share=network|filesystem)', argument))

    def test_source():
        """the source is this checkout, without git and what was built in it"""
        folder, = module['sources']
        tap.equal((folder['type'], (path.parent / folder['path']).resolve()), ('dir', top.resolve()))
        built = {name for text in (top / 'README.md', *(top / 'build-aux').iterdir()) if text.is_file()
                 for name in FOLDER.findall(text.read_text())} - {'build-aux'}
        assert len(built) > 3, built
        tap.none(({'.git', '.flatpak-builder'} | built) - set(folder['skip']))

    tap.run([test_runtime, test_no_network, test_source])


main(*sys.argv[1:])
