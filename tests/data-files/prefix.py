#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""prefix.py MESON NINJA SOURCE: what starts the program under a prefix with a space in its name."""

import subprocess
import sys
import tempfile
from pathlib import Path

from gi.repository import GLib

import tap

APP_ID = 'org.klantreis.Klantreis'


def read_command(path, group):
    """The words of a key file's Exec, without the codes for files"""
    keys = GLib.KeyFile()
    keys.load_from_file(str(path), GLib.KeyFileFlags.NONE)
    return GLib.shell_parse_argv(keys.get_string(group, 'Exec'))[1]


def main(meson, ninja, source):
    with tempfile.TemporaryDirectory() as folder:
        build = Path(folder) / 'build'
        program = str(Path(folder) / 'my programs' / 'bin' / 'klantreis')
        subprocess.run([meson, 'setup', f'--prefix={folder}/my programs', build, source], check=True,
                       stdout=subprocess.DEVNULL)
        subprocess.run([ninja, '-C', build, f'data/{APP_ID}.desktop'], check=True, stdout=subprocess.DEVNULL)

        def test_bus():
            """the bus finds it"""
            command = read_command(build / 'data' / f'{APP_ID}.service', 'D-BUS Service')
            tap.equal(command, [program, '--gapplication-service'])

        def test_desktop():
            """the desktop finds it, be it on PATH or not"""
            tap.equal(read_command(build / 'data' / f'{APP_ID}.desktop', 'Desktop Entry'), [program, '%U'])

        def test_sound():
            """the desktop file is sound"""
            done = subprocess.run(['desktop-file-validate', build / 'data' / f'{APP_ID}.desktop'], capture_output=True,
                                  text=True)
            tap.equal((done.returncode, done.stdout), (0, ''))

        tap.run([test_bus, test_desktop, test_sound])


main(*sys.argv[1:])
