#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-installed.py MESON BUILD PREFIX: an installed copy finds all that is its own without being told where, and the bus
starts it. PREFIX is in the build folder, or nothing is tried: the machine's own folders are not a test's to write in."""
import os
import subprocess
import sys
from pathlib import Path

import tap
from person import Program, wait

APP_ID = 'org.klantreis.Klantreis'
meson, build, prefix = sys.argv[1:4]
place = Path(prefix)
home = Path(os.environ['HOME'])

# What an uninstalled program is told by
for name in ('KLANTREIS_DATA_DIR', 'KLANTREIS_LOCALE_DIR', 'GSETTINGS_SCHEMA_DIR'):
    os.environ.pop(name, None)
os.environ.update(LANGUAGE='nl', GSETTINGS_BACKEND='keyfile')


def run(*command):
    return subprocess.run([str(part) for part in command], capture_output=True, text=True, check=True).stdout


def install():
    if Path(build) not in place.parents:
        raise tap.Skip(f'the prefix is {prefix}')
    run(meson, 'install', '-C', build, '--no-rebuild', '--quiet')


def test_command_line():
    """klantreis-cli speaks Dutch, and draws an example that was installed with it"""
    install()
    assert 'Gebruik' in run(place / 'bin' / 'klantreis-cli', '--help')
    run(place / 'bin' / 'klantreis-cli', 'export', place / 'share/klantreis/examples/holiday.nl.journey', '-o',
        home / 'reis.svg')
    assert 'Contactmomenten' in (home / 'reis.svg').read_text()


def test_name():
    """klantreis calls itself by the name of its program"""
    install()
    assert run(place / 'bin' / 'klantreis', '--help').splitlines()[1].split()[0] == 'klantreis'


def test_window():
    """klantreis speaks Dutch, opens an example that was installed with it, and remembers how it was left"""
    install()
    with Program(place / 'bin' / 'klantreis') as person:
        person.click(person.find('push button', 'Een gezinsvakantie'))
        person.find(None, 'Marieke')
        person.key('ctrl+q')
        wait(lambda: person.process.poll() is not None, 'the end of the program')
    settings = (home / '.config/glib-2.0/settings/keyfile').read_text()
    assert '[org/klantreis/Klantreis]' in settings and 'sidebar-visible' in settings, settings


def test_bus():
    """the bus starts it: to show a window, to open a file, and for an action"""
    install()
    (home / 'wacht.journey').write_text('{"format": "journey", "version": 1, "title": "Wacht"}')
    script = f'''
        gapplication launch {APP_ID}
        timeout 40 xdotool search --sync --onlyvisible --name '^Klantreis$' || exit 1
        gapplication launch {APP_ID} "$HOME/wacht.journey"
        timeout 40 xdotool search --sync --onlyvisible --name '^wacht.journey' || exit 2
        gapplication action {APP_ID} new-window
        timeout 40 xdotool search --sync --onlyvisible --name '^Klantreis$' || exit 3
        gapplication action {APP_ID} quit
    '''
    data = f'{place / "share"}:/usr/local/share:/usr/share'
    done = subprocess.run(['dbus-run-session', '--', 'bash', '-c', script], capture_output=True, text=True,
                          env=dict(os.environ, XDG_DATA_DIRS=data))
    tap.equal(done.returncode, 0, done.stdout + done.stderr)


tap.run([test_command_line, test_name, test_window, test_bus])
