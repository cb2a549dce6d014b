#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""pages.py SOURCE: what the pages for people say of files, links and versions is so."""

import re
import sys
from pathlib import Path

import tap

LINK = re.compile(r'(?<!!)\[[^\]]*\]\(([^)#\s]*)(?:#([^)\s]+))?\)|!\[[^\]]*\]\(([^)\s]+)\)')
NAMED = re.compile(r'`((?:[\w.-]+/)*[\w.-]+\.(?:c|h|py|ui|json|md|build|in|po|sh))`')
FUNCTION = re.compile(r'`(cjm_\w+) \(\)`')
HEADING = re.compile(r'^#+ (.*)$', re.MULTILINE)
PLACEHOLDER = re.compile(r'\b[A-Z]+\b\.(?!md)')
FENCE = re.compile(r'^```.*?^```$', re.MULTILINE | re.DOTALL)
VERSION = {'GTK': 'gtk4', 'libadwaita': 'libadwaita-1', 'GLib': 'glib-2.0', 'librsvg': 'librsvg-2.0'}


def get_anchor(heading):
    return re.sub(r'[^\w -]', '', heading.lower()).replace(' ', '-')


def main(source):
    top = Path(source)
    pages = {path: path.read_text() for folder in ('', 'data', 'src', 'tests')
             for path in top.glob(f'{folder}/**/*.md' if folder else '*.md')}
    names = {path.name for folder in ('src', 'data', 'po', 'tests', 'build-aux') for path in (top / folder).glob('**/*')}
    names |= {path.name for path in top.iterdir()}
    code = ''.join(path.read_text() for path in (top / 'src').glob('**/*.[ch]'))

    def test_pages():
        """there are pages"""
        assert {'README.md', 'src/README.md', 'tests/README.md', 'data/journey-format.md'} \
            <= {str(path.relative_to(top)) for path in pages}

    def test_links():
        """every link leads to a file, and to a heading in it"""
        lost = []
        for path, text in pages.items():
            for target, anchor, picture in LINK.findall(FENCE.sub('', text)):
                target = target or picture
                if target.startswith('http'):
                    continue
                other = (path.parent / target).resolve() if target else path
                if not other.exists():
                    lost.append(f'{path.relative_to(top)}: {target}')
                elif anchor and anchor not in map(get_anchor, HEADING.findall(other.read_text())):
                    lost.append(f'{path.relative_to(top)}: {target}#{anchor}')
        tap.none(lost)

    def test_files():
        """every file that is named is there"""
        tap.none(f'{path.relative_to(top)}: {name}' for path, text in pages.items() for name in NAMED.findall(text)
                 if not (PLACEHOLDER.search(name)
                         or any((folder / name).exists() for folder in (path.parent, top, top / 'src'))
                         or '/' not in name and name in names))

    def test_functions():
        """every function that is named is there"""
        tap.none(f'{path.relative_to(top)}: {name}' for path, text in pages.items() for name in FUNCTION.findall(text)
                 if not re.search(rf'\b{name}\b', code))

    def test_versions():
        """README names the versions that Meson asks for"""
        meson, page = (top / 'meson.build').read_text(), pages[top / 'README.md']
        for name, package in VERSION.items():
            wanted = re.search(rf"dependency\('{package}', version: '>= ([\d.]+)'\)", meson)[1]
            tap.equal(re.findall(rf'{name} ([\d.]+\d)(?=,| and)', page)[:1], [wanted], name)
        tap.equal(re.findall(r'Meson ([\d.]+\d)', page), [re.search(r"meson_version: '>= (\d+\.\d+)", meson)[1]])
        tap.equal(re.findall(r'\*\*Status:\*\* ([\d.]+\d)', page), [re.search(r"version: '([\d.]+)'", meson)[1]])

    tap.run([test_pages, test_links, test_files, test_functions, test_versions])


main(*sys.argv[1:])
