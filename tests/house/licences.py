#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""licences.py SOURCE: every file is somebody's under some licence, as REUSE asks (https://reuse.software), and where that is
said twice it is said alike. The holder, and what cannot say it by itself, stand in .reuse/dep5."""

import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from fnmatch import fnmatchcase
from pathlib import Path

import tap

HOLDER = 'the Klantreis developers'
SAID = re.compile(r'SPDX-License-Identifier: *([\w.+-]+)')
HEAD_LENGTH = 600
# A file of these kinds says its licence itself: it is read and copied alone.
WITH_SPDX = {'.c', '.h', '.py', '.build', '.ui', '.css', '.xml', '.in', '.supp', '.svg', '.inc', ''}
# Beside them, those with a name that begins with a point are read by programs that need no licence for it.
ALONE = {'COPYING', '.reuse/dep5'}


def list_files(top):
    """What the project is made of, by git, or by its folders where git does not know it"""
    if (top / '.git').exists():
        done = subprocess.run(['git', '-C', top, 'ls-files', '-z'], capture_output=True, text=True, check=False)
        if done.returncode == 0:
            return sorted(name for name in done.stdout.split('\0') if name and (top / name).exists())
    found = []
    for folder, folders, names in os.walk(top):
        folders[:] = [name for name in folders if name not in {'.git', '__pycache__'}
                      and not (Path(folder) / name / 'meson-info').is_dir()]
        found += [str((Path(folder) / name).relative_to(top)) for name in names]
    return sorted(found)


def read_stanzas(path):
    """The patterns, the holder and the licence of every paragraph of a Debian copyright file but the first"""
    for text in path.read_text().strip().split('\n\n')[1:]:
        fields = dict(line.split(': ', 1) for line in text.splitlines())
        yield fields['Files'].split(), fields['Copyright'], fields['License']


def main(source):
    top = Path(source)
    names = list_files(top)
    stanzas = list(read_stanzas(top / '.reuse' / 'dep5'))
    said = {}
    for name in names:
        if match := SAID.search((top / name).read_bytes()[:HEAD_LENGTH].decode(errors='replace')):
            said[name] = match[1]

    def find_stanza(name):
        """The last one that fits counts."""
        return next((stanza for stanza in reversed(stanzas) if any(fnmatchcase(name, p) for p in stanza[0])), None)

    def test_source():
        """there are files"""
        assert len(names) > 1000 and len(stanzas) > 1, (len(names), stanzas)

    def test_holder():
        """every file has a holder and a licence"""
        tap.none(name for name in names if (found := find_stanza(name)) is None or found[1] != HOLDER or not found[2])

    def test_alike():
        """no file says another licence of itself than is said of it"""
        tap.none(f'{name}: {said[name]}, and {find_stanza(name)[2]} in .reuse/dep5'
                 for name in said if find_stanza(name)[2] != said[name])

    def test_licence():
        """every file that can names its licence"""
        tap.none(name for name in names if Path(name).suffix in WITH_SPDX and name not in said and name not in ALONE
                 and Path(name).name[0] != '.')

    def test_no_stale_stanza():
        """every paragraph of .reuse/dep5 is of some file"""
        tap.none(' '.join(stanza[0]) for stanza in stanzas if not any(find_stanza(name) is stanza for name in names))

    def test_metainfo():
        """the metainfo, COPYING and Meson name the same licences"""
        name = 'data/org.klantreis.Klantreis.metainfo.xml.in'
        root = ElementTree.parse(top / name).getroot()
        meson = re.search(r"license: '([^']+)'", (top / 'meson.build').read_text())[1]
        tap.equal((root.findtext('metadata_license'), root.findtext('project_license')), (said[name], meson))
        tap.equal(find_stanza('src/README.md')[2], meson)
        assert (top / 'COPYING').read_text().split()[:3] == ['GNU', 'GENERAL', 'PUBLIC']

    tap.run([test_source, test_holder, test_alike, test_licence, test_no_stale_stanza, test_metainfo])


main(*sys.argv[1:])
