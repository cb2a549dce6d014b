#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""validate.py SOURCE BUILD: what the desktop reads about the program, as the desktop's own tools judge it."""

import configparser
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import tap

APP_ID = 'org.klantreis.Klantreis'
MIME_TYPE = 'application/x-journey+json'
MIME = '{http://www.freedesktop.org/standards/shared-mime-info}'
THEME = Path('/usr/share/icons/Adwaita')
# What is wrong with the metainfo and known: the project has no address to name. AppStream before 1.0.2 does not ask for one.
KNOWN_GAPS = {'url-homepage-missing'}
LANG = '{http://www.w3.org/XML/1998/namespace}lang'


def run(*command, **options):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False, **options)
    assert done.returncode == 0, f'{command[0]}: {done.stdout}{done.stderr}'
    return done.stdout


def get_colours(picture, size):
    """How many pixels of a picture are painted, and in how many colours."""
    with tempfile.TemporaryDirectory() as folder:
        png = Path(folder) / 'icon.png'
        run('rsvg-convert', '--width', size, '--height', size, '--output', png, picture)
        painted = [line for line in run('convert', png, 'txt:-').splitlines()[1:] if '#00000000' not in line]
    return len(painted), len({line.split()[2] for line in painted})


def main(source, build):
    data = Path(source) / 'data'
    built = Path(build) / 'data'
    icons = data / 'icons' / 'hicolor'
    desktop = built / f'{APP_ID}.desktop'

    def read_desktop():
        parser = configparser.RawConfigParser(strict=True)
        parser.optionxform = str
        parser.read(desktop)
        return parser['Desktop Entry']

    def test_desktop():
        """the desktop file is sound"""
        tap.equal(run('desktop-file-validate', desktop), '', 'desktop-file-validate')

    def test_desktop_dutch():
        """the desktop file speaks Dutch"""
        entry = read_desktop()
        tap.none(f'{key}[nl] is missing' for key in ('GenericName', 'Comment', 'Keywords') if f'{key}[nl]' not in entry)

    def test_desktop_opens_documents():
        """the desktop file opens documents"""
        entry = read_desktop()
        program, files = shlex.split(entry['Exec'])
        tap.equal((entry['MimeType'], entry['DBusActivatable'], Path(program).name, files, entry['Icon']),
                  (f'{MIME_TYPE};', 'true', 'klantreis', '%U', APP_ID))

    def test_service():
        """the bus starts the installed program"""
        service = configparser.RawConfigParser()
        service.read(built / f'{APP_ID}.service')
        program, argument = shlex.split(service['D-BUS Service']['Exec'])
        tap.equal((service['D-BUS Service']['Name'], Path(program).name, Path(program).is_absolute(), argument),
                  (APP_ID, 'klantreis', True, '--gapplication-service'))

    def test_metainfo():
        """the metainfo is sound"""
        done = subprocess.run(['appstreamcli', 'validate', '--no-net', built / f'{APP_ID}.metainfo.xml'],
                              capture_output=True, text=True, check=False)
        assert 'Validation' in done.stdout, done.stdout + done.stderr
        faults = [line for line in done.stdout.splitlines() if re.match('[EW]: ', line)]
        tap.none(line for line in faults if line.split()[2] not in KNOWN_GAPS)
        assert faults or done.returncode == 0, done.stdout

    def test_metainfo_up_to_date():
        """the metainfo names its developers and tells of this version"""
        root = ElementTree.parse(built / f'{APP_ID}.metainfo.xml').getroot()
        developer = root.find('developer')
        version = re.search(r"version: '([^']+)'", (Path(source) / 'meson.build').read_text())[1]
        tap.equal((developer.get('id'), developer.findtext('name'), root.findtext('developer_name')),
                  ('org.klantreis', 'The Klantreis developers', 'The Klantreis developers'))
        tap.equal(root.find('releases/release').get('version'), version)
        assert root.find('releases/release/description/ul/li') is not None

    def test_metainfo_dutch():
        """the metainfo speaks Dutch"""
        root = ElementTree.parse(built / f'{APP_ID}.metainfo.xml').getroot()
        dutch = {element.tag for element in root.iter() if element.get(LANG) == 'nl'}
        tap.equal({'summary', 'p', 'li'} - dutch, set(), 'without Dutch')

    def test_schema():
        """the settings are sound"""
        run('glib-compile-schemas', '--strict', '--dry-run', data)

    def test_mime():
        """the file type is sound and speaks Dutch"""
        run('xmllint', '--nonet', '--noout', built / f'{APP_ID}.xml')
        kind = ElementTree.parse(built / f'{APP_ID}.xml').getroot().find(f'{MIME}mime-type')
        comments = {comment.get(LANG): comment.text for comment in kind.iter(f'{MIME}comment')}
        tap.equal((kind.get('type'), kind.find(f'{MIME}sub-class-of').get('type'), sorted(comments, key=str)),
                  (MIME_TYPE, 'application/json', [None, 'nl']))

    def test_mime_recognised():
        """a document is known by its name and by its contents, other JSON is not taken for one"""
        with tempfile.TemporaryDirectory() as folder:
            place = Path(folder)
            packages = place / 'data' / 'mime' / 'packages'
            packages.mkdir(parents=True)
            shutil.copy(built / f'{APP_ID}.xml', packages)
            run('update-mime-database', packages.parent)
            files = {
                'a.journey': ('{}', MIME_TYPE),
                'b.unknown': ('{\n  "format": "journey",\n  "version": 1\n}\n', MIME_TYPE),
                'c': ('{"format":"journey","version":1}', MIME_TYPE),
                'd.json': ('{\n  "format": "trip"\n}\n', 'application/json'),
            }
            found = {}
            for name, (text, _) in files.items():
                (place / name).write_text(text)
                info = run('gio', 'info', '--attributes=standard::content-type', place / name,
                           env=dict(os.environ, XDG_DATA_HOME=str(place / 'data'), G_DEBUG=''))
                found[name] = info.rsplit(': ', 1)[-1].strip()
            tap.equal(found, {name: kind for name, (_, kind) in files.items()}, 'content types')

    def test_icons():
        """the icons show something at every size"""
        for name in ('scalable/apps/org.klantreis.Klantreis.svg',
                     'scalable/mimetypes/application-x-journey+json.svg'):
            for size in (16, 48, 256):
                painted, colours = get_colours(icons / name, size)
                assert painted > size * size / 3, f'{name} at {size}: {painted} pixels'
                assert colours > 50, f'{name} at {size}: {colours} colours'

    def test_symbolic_icons():
        """symbolic icons are 16 wide and of fills alone, which is what can be recoloured"""
        for path in sorted(icons.glob('symbolic/**/*.svg')):
            root = ElementTree.parse(path).getroot()
            tap.equal((root.get('width'), root.get('height')), ('16', '16'), path.name)
            assert 'stroke' not in path.read_text() and get_colours(path, 16)[0] > 16, path.name

    def test_named_icons():
        """every icon that the interface names is there"""
        src = Path(source) / 'src'
        named = {name for path in src.glob('**/*') if path.suffix in {'.c', '.ui'}
                 for name in re.findall(r'["\'>]([a-z0-9-]+-symbolic)["\'<]', path.read_text())}
        there = {path.stem for folder in (THEME, icons, src) for path in folder.glob('**/*-symbolic.*')}
        tap.none(named - there)

    tap.run([test_desktop, test_desktop_dutch, test_desktop_opens_documents, test_service, test_metainfo,
             test_metainfo_up_to_date, test_metainfo_dutch, test_schema, test_mime, test_mime_recognised, test_icons,
             test_symbolic_icons, test_named_icons])


main(*sys.argv[1:])
