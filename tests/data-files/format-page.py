#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""format-page.py SOURCE CLI: data/journey-format.md says in prose what data/journey.schema.json says to machines."""

import json
import re
import subprocess
import sys
from pathlib import Path

import tap

SECTION = re.compile(r'^### (.+)$((?:\n(?!#).*)*)', re.MULTILINE)
ROW = re.compile(r'^\| (\**)`([^`]+)`\1 \| (.*?) \|', re.MULTILINE)
EXAMPLE = re.compile(r'^```json\n(.*?)^```$', re.MULTILINE | re.DOTALL)
# What the page explains in a table of its own
SHARED = {'id', 'reference', 'score', 'date', 'duration', 'color', 'language'}


def describe_choice(words, default=None):
    return ' '.join(f'`{word}` (default)' if word == default else f'`{word}`' for word in words)


def describe_number(value):
    name = 'whole number' if value['type'] == 'integer' else 'number'
    if 'minimum' in value and 'maximum' in value:
        return f'{name} {value["minimum"]} to {value["maximum"]}'
    return f'{name} from {value["minimum"]}' if 'minimum' in value else name


def describe(value):
    """How the page names the type of a member, or of what it is a list of"""
    if '$ref' in value:
        return value['$ref'].rsplit('/', 1)[1]
    if 'enum' in value:
        return describe_choice(value['enum'], value.get('default'))
    if value['type'] == 'array':
        return f'list of {describe(value["items"])}'
    if value['type'] == 'object':
        return f'object of {describe(value["additionalProperties"])}'
    if value['type'] in {'integer', 'number'}:
        return describe_number(value)
    return {'string': 'text', 'boolean': 'flag'}[value['type']]


def list_members(kind):
    """(name, type, whether it is required) of every member, those of parts with a point in their names"""
    for name, value in kind['properties'].items():
        if 'properties' in value:
            yield from ((f'{name}.{inner}', text, False) for inner, text, _ in list_members(value))
        else:
            yield name, describe(value), name in kind.get('required', [])


def main(source, cli):
    data = Path(source) / 'data'
    page = (data / 'journey-format.md').read_text()
    schema = json.loads((data / 'journey.schema.json').read_text())
    kinds = {'document': schema, **{name: kind for name, kind in schema['$defs'].items() if 'properties' in kind}}
    sections = {name: [(member, text, bool(bold)) for bold, member, text in ROW.findall(body)]
                for name, body in SECTION.findall(page)}

    def test_kinds():
        """the page has a section for every kind of object, and for no other"""
        tap.equal(sorted(sections), sorted(kinds), 'sections')

    def test_types():
        """the page explains every type that it names"""
        tap.equal(SHARED, set(schema['$defs']) - set(kinds), 'definitions')
        tap.none(name for name in SHARED | {'text', 'number', 'whole number', 'flag'} if f'\n| {name} | ' not in page)

    def test_kind(name):
        def test():
            tap.equal(sections[name], list(list_members(kinds[name])), name)
        test.__doc__ = f'{name} has the members of the schema, with their types, in their order'
        return test

    def test_example():
        """the example is sound and canonical"""
        example, = EXAMPLE.findall(page)
        for command, wanted in (('check', ''), ('format', example)):
            done = subprocess.run([cli, command, '-'], input=example, capture_output=True, text=True, check=False)
            tap.equal((done.returncode, done.stdout, done.stderr), (0, wanted, ''), command)

    def test_least():
        """the least document that the page names opens"""
        least, = re.findall(r'`(\{[^`]+\})`\s+is\s+a\s+document', page)
        done = subprocess.run([cli, 'check', '-'], input=least, capture_output=True, text=True, check=False)
        tap.equal((done.returncode, done.stderr), (0, ''))

    tap.run([test_kinds, test_types, *map(test_kind, kinds), test_example, test_least])


main(*sys.argv[1:])
