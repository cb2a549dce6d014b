#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""installed.py MESON BUILD PREFIX: what `meson install` puts where."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import tap

APP_ID = 'org.klantreis.Klantreis'
WANTED = [
    'bin/klantreis',
    'bin/klantreis-cli',
    f'share/applications/{APP_ID}.desktop',
    f'share/dbus-1/services/{APP_ID}.service',
    f'share/glib-2.0/schemas/{APP_ID}.gschema.xml',
    'share/icons/hicolor/scalable/apps/org.klantreis.Klantreis.svg',
    'share/icons/hicolor/scalable/mimetypes/application-x-journey+json.svg',
    'share/icons/hicolor/symbolic/apps/org.klantreis.Klantreis-symbolic.svg',
    'share/klantreis/examples/holiday.en.journey',
    'share/klantreis/examples/holiday.nl.journey',
    'share/klantreis/journey-format.md',
    'share/klantreis/journey.schema.json',
    'share/locale/nl/LC_MESSAGES/klantreis.mo',
    f'share/metainfo/{APP_ID}.metainfo.xml',
    f'share/mime/packages/{APP_ID}.xml',
]


def main(meson, build, prefix):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([meson, 'install', '-C', build, '--no-rebuild', '--quiet', '--destdir', folder],
                       check=True, stdout=subprocess.DEVNULL)
        place = Path(folder) / prefix.lstrip('/')
        found = {str(path.relative_to(place)) for path in place.glob('**/*') if path.is_file()}
        outside = {str(path) for path in Path(folder).glob('**/*') if path.is_file() and place not in path.parents}

        def test_all_there():
            """everything is installed"""
            tap.none(set(WANTED) - found)

        def test_nothing_else():
            """no library, header, test or source is installed, and nothing outside the prefix"""
            tap.none({name for name in found
                      if name.startswith(('lib/', 'include/', 'libexec/')) or name.endswith(('.a', '.c', '.h', '.build'))
                      or name.startswith('bin/') and name not in WANTED} | outside)

        def test_programs():
            """both programs may be run by everyone"""
            tap.equal([oct(os.stat(place / name).st_mode & 0o555) for name in WANTED[:2]], ['0o555', '0o555'])

        tap.run([test_all_there, test_nothing_else, test_programs])


main(*sys.argv[1:])
