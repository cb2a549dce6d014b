#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""svg.py WRITE-SAMPLES: that our SVG is what every program reads alike, the same on every run and under every locale."""

import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

import tap

SVG = '{http://www.w3.org/2000/svg}'
HREF = '{http://www.w3.org/1999/xlink}href'
LANG = '{http://www.w3.org/XML/1998/namespace}lang'
SPACE = '{http://www.w3.org/XML/1998/namespace}space'
DTD = '/usr/share/xml/w3c-sgml-lib/schema/dtd/REC-SVG11-20110816/svg11.dtd'

PAINT = {'fill', 'fill-opacity', 'stroke', 'stroke-opacity', 'stroke-width', 'stroke-linecap', 'stroke-dasharray'}
AREA = {'x', 'y', 'width', 'height'}
ALLOWED = {
    'svg': {'version', 'width', 'height', 'viewBox', LANG, 'role', 'aria-labelledby', 'font-family',
            'stroke-linejoin', 'stroke-linecap'},
    'g': {'id', 'role', 'aria-label'},
    'title': {'id'},
    'desc': {'id'},
    'rect': AREA | PAINT | {'rx'},
    'path': {'d'} | PAINT,
    'text': {'x', 'y', 'fill', 'font-family', 'font-size', 'font-weight', 'font-style', SPACE},
    'image': AREA | {'clip-path', 'preserveAspectRatio', HREF},
    'clipPath': {'id'},
}
NUMBER = re.compile(r'-?(0|[1-9][0-9]*)(\.[0-9]{0,2}[1-9])?')
NUMERIC = AREA | {'rx', 'stroke-width', 'fill-opacity', 'stroke-opacity', 'font-size', 'font-weight'}
COLOR = re.compile(r'#[0-9a-f]{6}|none')

work = tempfile.TemporaryDirectory()
pictures = {}


def write(folder, **env):
    place = Path(work.name) / folder
    place.mkdir()
    subprocess.run([sys.argv[1], place], check=True, env=os.environ | env)
    return {path.name: path.read_bytes() for path in place.glob('*.svg')}


def name_of(element):
    return element.tag.removeprefix(SVG)


def elements():
    for name, root in pictures.items():
        for element in root.iter():
            yield name, element


def test_same_bytes():
    """the same bytes on every run"""
    tap.equal(write('again') == originals, True)


def test_locales():
    """the same bytes under every locale and interface language"""
    locales = Path(work.name) / 'locales'
    locales.mkdir()
    try:
        subprocess.run(['localedef', '-i', 'nl_NL', '-f', 'UTF-8', locales / 'nl_NL.UTF-8'], check=True,
                       capture_output=True)
    except (OSError, subprocess.CalledProcessError) as reason:
        raise tap.Skip(f'no locale to be had: {reason}')
    dutch = {'LOCPATH': str(locales), 'LC_ALL': 'nl_NL.UTF-8'}
    comma = subprocess.run(['/usr/bin/python3', '-c', 'import locale; locale.setlocale(locale.LC_ALL, "");'
                            'print(locale.localeconv()["decimal_point"])'], check=True, capture_output=True, text=True,
                           env=os.environ | dutch).stdout.strip()
    tap.equal(comma, ',')
    for i, language in enumerate(['nl', 'en', 'ar']):
        found = write(f'locale{i}', LANGUAGE=language, TZ='Pacific/Kiritimati', **dutch)
        tap.none(name for name in originals if found[name] != originals[name])


def test_valid():
    """valid SVG 1.1 but for role and aria-*"""
    if not Path(DTD).exists():
        raise tap.Skip(f'no {DTD}')
    place = Path(work.name) / 'stripped'
    place.mkdir()
    for name, data in originals.items():
        (place / name).write_bytes(re.sub(rb' (role|aria-[a-z]+)="[^"]*"', b'', data))
    found = subprocess.run(['xmllint', '--nonet', '--huge', '--noout', '--dtdvalid', DTD, *sorted(place.iterdir())],
                           capture_output=True, text=True)
    tap.equal((found.returncode, found.stderr[:2000]), (0, ''))


def test_subset():
    """nothing but the elements and attributes that every program reads alike"""
    tap.none({f'{name}: {name_of(e)} {attribute}' for name, e in elements() for attribute in ('', *e.attrib)
              if attribute not in {''} | ALLOWED.get(name_of(e), set()) or name_of(e) not in ALLOWED})


def test_numbers():
    """numbers are short and have a point"""
    tap.none({f'{name}: {name_of(e)} {attribute}="{value}"' for name, e in elements()
              for attribute, value in e.attrib.items() if attribute in NUMERIC and not NUMBER.fullmatch(value)})
    for name, e in elements():
        if name_of(e) == 'path':
            rest = NUMBER.sub('', e.get('d'))
            assert re.fullmatch(r'[Mlcz ]+', rest), f'{name}: {e.get("d")[:200]}'


def test_paint():
    """every shape says its fill, and colours are #rrggbb"""
    clips = {id(rect) for _, e in elements() if name_of(e) == 'clipPath' for rect in e}
    tap.none({f'{name}: {name_of(e)} {e.attrib}' for name, e in elements()
              if name_of(e) in ('rect', 'path', 'text') and id(e) not in clips and 'fill' not in e.attrib})
    tap.none({f'{name}: {e.get(a)}' for name, e in elements() for a in ('fill', 'stroke')
              if a in e.attrib and not COLOR.fullmatch(e.get(a))})


def test_root():
    """title, description, language, size and role of the whole"""
    for name, root in pictures.items():
        labels = [root.find(f'{SVG}*[@id="{i}"]') for i in root.get('aria-labelledby').split()]
        tap.equal([name_of(label) for label in labels], ['title', 'desc'], name)
        assert all(label.text for label in labels), name
        tap.equal(root.get('role'), 'img', name)
        tap.equal(root.get(LANG), 'nl' if 'nl' in name or 'ugly' in name else 'en', name)
        tap.equal(root.get('viewBox'), f'0 0 {root.get("width")} {root.get("height")}', name)
        assert root.get('font-family').endswith(', sans-serif'), name


def test_identities():
    """every node that shows has a group with an id, a role, a label and a title of its own"""
    for name, root in pictures.items():
        ids = [e.get('id') for e in root.iter() if 'id' in e.attrib]
        tap.none(f'{name}: {i} twice' for i in set(ids) if ids.count(i) > 1)
        tap.none(f'{name}: {i} is no name' for i in ids if not re.fullmatch(r'[A-Za-z_][A-Za-z0-9_.-]*', i))
        for group in root.iter(f'{SVG}g'):
            if 'aria-label' in group.attrib:
                tap.equal(group[0].tag, f'{SVG}title', name)
                tap.equal(group[0].text or '', group.get('aria-label'), name)
                assert group.get('role'), name
    for name in ('crowded.svg', 'crowded.outlines.svg'):
        ids = [e.get('id', '') for e in pictures[name].iter(f'{SVG}g')]
        for kind, count in {'journey': 1, 'phase': 1, 'episode': 1, 'touchpoint': 40, 'improvement': 1}.items():
            assert len([i for i in ids if re.fullmatch(kind + '-n[0-9]+', i)]) == count, f'{name}: {kind}'


def test_text():
    """text is text, a line at a time, and as it is seen"""
    for name, root in pictures.items():
        texts = list(root.iter(f'{SVG}text'))
        if 'outlines' in name:
            tap.none(f'{name}: {text.text}' for text in texts if '😀' not in text.text)
            continue
        assert texts, name
        for text in texts:
            assert text.text and len(text) == 0 and '\n' not in text.text, f'{name}: {text.text!r}'
            both = [re.search(letters, text.text) for letters in ('[a-zA-Z]', '[\u0590-\u08ff]')]
            assert not all(both), f'{name}: {text.text}'
            tap.equal(SPACE in text.attrib, '  ' in text.text or text.text != text.text.lstrip(), f'{name}: {text.text}')
    words = ' '.join(text.text for text in pictures['ugly.svg'].iter(f'{SVG}text'))
    for expected in ('abc', '<b>not', '我想为家人', 'أريد', '😀', '…', 'Is  this   it?'):
        assert expected in words, expected


def test_pictures():
    """portraits are in the picture, cut round"""
    image = next(pictures['pictures.svg'].iter(f'{SVG}image'))
    assert image.get(HREF).startswith('data:image/png;base64,iVBORw0KGgo')
    clip = re.fullmatch(r'url\(#(.+)\)', image.get('clip-path'))[1]
    assert pictures['pictures.svg'].find(f'.//{SVG}clipPath[@id="{clip}"]') is not None


originals = write('first')
for name, data in originals.items():
    pictures[name] = ET.fromstring(data)
tap.run([test_same_bytes, test_locales, test_valid, test_subset, test_numbers, test_paint, test_root, test_identities,
         test_text, test_pictures])
