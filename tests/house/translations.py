#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""translations.py SOURCE: no string escapes the translators, and the Dutch ones are all there and up to date."""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import tap

# As the preset of po/meson.build has it; the keywords that stand there come with them.
EXTRACT = ['xgettext', '--from-code=UTF-8', '--add-comments', '--output=-', '--force-po',
           '--keyword=_', '--keyword=N_', '--keyword=C_:1c,2', '--keyword=NC_:1c,2',
           '--keyword=g_dcgettext:2', '--keyword=g_dngettext:2,3', '--keyword=g_dpgettext2:2c,3',
           '--flag=N_:1:pass-c-format', '--flag=C_:2:pass-c-format', '--flag=NC_:2:pass-c-format',
           '--flag=g_dngettext:2:pass-c-format', '--flag=g_strdup_printf:1:c-format',
           '--flag=g_string_printf:2:c-format', '--flag=g_string_append_printf:2:c-format',
           '--flag=g_error_new:3:c-format', '--flag=g_set_error:4:c-format']
KEYWORD = re.compile(r"'(--keyword=[^']+)'")
# What a person reads of an interface description
SPOKEN = re.compile(r'<(?:property|attribute) name="(?:label|title|subtitle|description|tooltip-text|dropdown-tooltip|'
                    r'placeholder-text|alternative-text|text|heading|body)"(?![^>]*(?:translatable|bind-source)=)[^>]*>'
                    r'(?=[^<]*[A-Za-z]{2})([^<]+)<')
PLACE = re.compile(r'^#: (.*)$', re.MULTILINE)


def run(command, text=None, **options):
    done = subprocess.run(command, input=text, capture_output=True, text=True, check=False,
                          env=dict(os.environ, LC_ALL='C.UTF-8', LANGUAGE=''), **options)
    assert done.returncode == 0, f'{command[0]}: {done.stderr}'
    return done.stdout


def list_messages(po):
    """The messages of a catalogue, by what they say, without its header."""
    found = re.findall(r'^(?:#~ )?msgid (".*"(?:\n(?:#~ )?".*")*)', po, re.MULTILINE)
    texts = (''.join(part.removeprefix('#~ ')[1:-1] for part in text.split('\n')) for text in found)
    return [text for text in texts if text]


def count_marks(text):
    """What a translation has as often as its source"""
    end = text[-1] if text[-1] in ' .:?…' and text != '.' else ''
    return len(re.findall(r'_(?=\w)', text)), text.count('…'), '...' in text, end


def main(source):
    top = Path(source)
    po = top / 'po' / 'nl.po'
    listed = [line for line in (top / 'po' / 'POTFILES').read_text().splitlines() if line and line[0] != '#']
    candidates = sorted(str(path.relative_to(top)) for pattern in
                        ('src/**/*.c', 'src/**/*.h', 'src/**/*.ui', 'data/**/*.in', 'data/**/*.gschema.xml')
                        for path in top.glob(pattern))
    extract = EXTRACT + KEYWORD.findall((top / 'po' / 'meson.build').read_text())
    template = run(extract + listed, cwd=top)

    def test_list():
        """POTFILES is sorted and names every file once"""
        tap.equal(listed, sorted(set(listed)), 'POTFILES')

    def test_no_stale_file():
        """every file of POTFILES has something to translate"""
        with_text = {place.rsplit(':', 1)[0] for line in PLACE.findall(template) for place in line.split()}
        tap.none(set(listed) - with_text)

    def test_no_forgotten_file():
        """every file with something to translate is in POTFILES"""
        others = [name for name in candidates if name not in listed and not name.endswith('.service.in')]
        tap.none(PLACE.findall(run(extract + others, cwd=top)) if others else [])

    def test_interfaces():
        """every text of an interface description says whether it is to be translated"""
        tap.none([f'{path.name}: {text}' for path in top.glob('src/**/*.ui')
                  for text in SPOKEN.findall(path.read_text())])

    def test_sound():
        """the Dutch catalogue is sound"""
        run(['msgfmt', '--check', '--output-file=/dev/null', str(po)])

    def test_complete():
        """the Dutch catalogue is complete"""
        with tempfile.NamedTemporaryFile('w', suffix='.pot') as pot:
            pot.write(template)
            pot.flush()
            merged = run(['msgmerge', '--quiet', '--no-fuzzy-matching', '--output-file=-', str(po), pot.name])
        tap.none([f'untranslated: {text}' for text in list_messages(run(['msgattrib', '--untranslated', '-'], merged))]
                 + [f'no longer there: {text}'
                    for text in list_messages(run(['msgattrib', '--only-obsolete', '-'], merged))]
                 + [f'fuzzy: {text}' for text in list_messages(run(['msgattrib', '--only-fuzzy', str(po)]))])

    def test_typography():
        """the Dutch texts keep the marks of the English ones: mnemonics, ellipses, blanks, points at the end"""
        pairs = re.findall(r'^msgid (".*"(?:\n".*")*)(?:\nmsgid_plural .*(?:\n".*")*)?\n'
                           r'msgstr(?:\[0\])? (".*"(?:\n".*")*)', po.read_text(), re.MULTILINE)
        texts = [[''.join(part[1:-1] for part in text.split('\n')) for text in pair] for pair in pairs]
        tap.none([f'{english}: {dutch}' for english, dutch in texts
                  if english and count_marks(english) != count_marks(dutch)])

    tap.run([test_list, test_no_stale_file, test_no_forgotten_file, test_interfaces, test_sound, test_complete,
             test_typography])


main(*sys.argv[1:])
