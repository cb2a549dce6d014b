#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""members.py SOURCE: what a member of the tables in cjm-kinds.h needs besides its row, so that a new one is in the example that
holds every member, and is called something, in Dutch too."""

import json
import re
import sys
from pathlib import Path

import tap

TABLE = re.compile(r'#define CJM_(\w+)_MEMBERS\(M\)((?:.*\\\n)*.*)')
ROW = re.compile(r'M \((\w+), (\w+), "([^"]+)", (\w+)((?:, \.\w+ = -?\w+)*)\)')
EXTRA = re.compile(r'\.(\w+) = (-?\w+)')
WORDS = re.compile(r'static const char \*const (cjm_\w+)\[\] = \{([^}]*)\};')
NOUN = re.compile(r'\[(CJM_\w+)\] = NC_\("member", "([^"]+)"\)')
CHOICE = re.compile(r'\{ "([^"]+)", "([^"]+)", NC_\("([^"]+)", "([^"]+)"\) \}')
DUTCH = re.compile(r'^msgctxt "([^"]+)"\nmsgid "([^"]+)"\nmsgstr "([^"]+)"$', re.MULTILINE)
# Names of members that are words of the format itself, and types that nobody reads
FIXED = {('document', 'format'), ('document', 'version')}
UNNAMED = {'ID', 'CHILDREN'}
# A medium is shown by its picture's bytes, not by a name.
UNNAMED_CHOICES = {'format', 'type'}


class Member:
    def __init__(self, kind, enum, name, type_, extra):
        self.kind, self.name, self.type = kind.lower(), name, type_
        self.enum = f'CJM_{kind}_{enum}'
        self.extra = dict(EXTRA.findall(extra))

    def __str__(self):
        return f'{self.kind} {self.name}'


def walk(node, kind, members):
    """(kind, object) of all that a document is made of, by the lists of its tables"""
    yield kind, node
    for member in members:
        if member.kind == kind and member.type == 'CHILDREN':
            inner = node.get(member.name, {} if 'keyed' in member.extra else [])
            for child in inner.values() if 'keyed' in member.extra else inner:
                yield from walk(child, member.extra['target'].removeprefix('CJM_KIND_').lower(), members)


def get_value(node, name):
    for part in name.split('.'):
        node = node.get(part) if isinstance(node, dict) else None
    return node


def main(source):
    top = Path(source)

    def read(name):
        path, = (top / 'src').glob(f'**/{name}')
        return path.read_text()

    members = [Member(*row) for _, body in TABLE.findall(read('cjm-kinds.h')) for row in ROW.findall(body)]
    choices = {name: re.findall(r'"([^"]+)"', text) for name, text in WORDS.findall(read('cjm-kinds.c'))}
    naming = read('cjm-naming.c')
    nouns = dict(NOUN.findall(naming))
    names = {(member, word): (context, name) for member, word, context, name in CHOICE.findall(naming)}
    dutch = {(context, english) for context, english, _ in DUTCH.findall((top / 'po' / 'nl.po').read_text())}
    example = json.loads((top / 'tests' / 'data' / 'every-member.journey').read_text())
    found = {}
    for kind, node in walk(example, 'document', members):
        for member in members:
            if member.kind == kind and (value := get_value(node, member.name)) is not None:
                found.setdefault(str(member), []).extend(value if isinstance(value, list) else [value])

    def test_tables():
        """the tables are read whole"""
        rows = read('cjm-kinds.h').count('\n  M (')
        tap.equal((len(members), len({str(member) for member in members})), (rows, rows))
        assert len(choices) > 10 and len(nouns) > 60 and len(names) > 40 and len(dutch) > 100

    def test_example():
        """tests/data/every-member.journey has every member, and every choice of it but the one that is left out"""
        tap.none([*(f'{member} is not in it' for member in members if not found.get(str(member))),
                  *(f'{member} is never "{word}" in it' for member in members if 'choices' in member.extra
                    for i, word in enumerate(choices[member.extra['choices']])
                    if word not in found.get(str(member), []) and not is_initial(member, word))])

    def is_initial(member, word):
        return member.extra.get('initial', '').endswith(f'_{word.upper()}')

    def test_nouns():
        """what a person calls every member stands in cjm-naming.c"""
        tap.none(f'{member} has no name there' for member in members if member.type not in UNNAMED
                 and (member.kind, member.name) not in FIXED and member.enum not in nouns)

    def test_choices():
        """what a person calls every choice stands in cjm-naming.c"""
        tap.none(f'{member} "{word}" has no name there' for member in members
                 if 'choices' in member.extra and member.name not in UNNAMED_CHOICES
                 for word in choices[member.extra['choices']] if (member.name, word) not in names)

    def test_dutch():
        """po/nl.po has the Dutch for all of these names"""
        tap.none(f'"{english}" of {enum}' for enum, english in nouns.items() if ('member', english) not in dutch)
        tap.none(f'"{name[1]}" of {member}' for (member, _), name in names.items() if name not in dutch)

    tap.run([test_tables, test_example, test_nouns, test_choices, test_dutch])


main(*sys.argv[1:])
