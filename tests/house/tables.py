#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""tables.py SOURCE: what is missing from a table is found by the compiler or here.

A switch over one of our enums has a case for each of its values and no `default:`, which would keep the compiler from
saying that one is missing (-Werror=switch); nor does the compiler say so where a number is looked at that is not of the
enum's type. A table whose rows are named by such values has a row for each, and one that is as long as there are values
names its rows.
"""

import re
import sys
from pathlib import Path

import tap
from sources import Sources

ENUM = re.compile(r'typedef enum\s*\w*\s*\{([^{}]*)\}\s*(\w+);')
VALUE = re.compile(r'(?:^|,)\s*([A-Z]\w+)')
# Enums that are made of the rows of a list: (its name, how a value is called)
ROWS = re.compile(r'#define (CJM_\w+)\(\w\)((?:[^\n]*\\\n)*[^\n]*)\n')
ROW = re.compile(r'\b[A-Z] \(([A-Z_]+)\b')
MADE = re.compile(r'#define (CJM_\w+_ENUM)\((\w+), [^)]*\) (\w+)##\2,')
SWITCH = re.compile(r'\bswitch\s*\(')
CASE = re.compile(r'\bcase\s+(\w+)\s*:')
DEFAULT = re.compile(r'\bdefault\s*:')
TABLE = re.compile(r'\b(\w+)\s*(?:\[\w*\])+\s*=\s*\{')
COUNTED = re.compile(r'\b(\w+)\[CJM_N_\w+\]\s*(?:\[\w*\])*\s*=\s*\{')
EMPTY = re.compile(r'\s*(?:NULL|FALSE|0)?\s*,?\s*')
NAMED = re.compile(r'(?<![\w\]])\[(\w+)\]\s*=')
COUNT = re.compile(r'_N_\w+$')
# Tables in which a value without a row is meant: it has nothing of what they list.
WITH_HOLES = {
    'cjm-svg-writer.c commands': 'SVG closes a path without points: that is written before the table is looked into',
}


def find_end(code, start):
    """Where the brace at `start` is closed"""
    depth = 0
    for at in range(start, len(code)):
        depth += {'{': 1, '}': -1}.get(code[at], 0)
        if depth == 0:
            return at
    return len(code)


def read_enums(sources):
    """The values of each enum that has a name, but for the one that counts them"""
    enums = {}
    for path in sources.files:
        code = sources.code[path]
        rows = {name: ROW.findall(text) for name, text in ROWS.findall(code)}
        made = {name: prefix for name, _, prefix in MADE.findall(code)}
        for body, name in ENUM.findall(code):
            lists = re.findall(r'(CJM_\w+) \((CJM_\w+_ENUM)\)', body)
            if lists:
                enums[name] = {made[how] + row for rowed, how in lists for row in rows[rowed]}
            else:
                values = VALUE.findall(re.sub(r'=[^,]*', '', body))
                enums[name] = {value for value in values if not COUNT.search(value)}
    return enums


def get_place(sources, path, at):
    return f'{path.relative_to(sources.src)}:{sources.code[path].count(chr(10), 0, at) + 1}'


def list_switches(sources, owner):
    """Each switch over an enum of ours: where it is, what is in it, and the enums"""
    for path in sources.files:
        code = sources.code[path]
        for match in SWITCH.finditer(code):
            start = code.index('{', match.end())
            body = code[start:find_end(code, start)]
            named = {owner[value] for value in CASE.findall(body) if value in owner}
            if named:
                yield get_place(sources, path, match.start()), body, named


def list_defaults(sources, owner):
    """Each that says what is to be done with what it does not name"""
    for place, body, named in list_switches(sources, owner):
        if DEFAULT.search(body):
            yield f'{place}: {", ".join(sorted(named))}'


def list_missing_cases(sources, enums, owner):
    for place, body, named in list_switches(sources, owner):
        for enum in named:
            if missing := enums[enum] - set(CASE.findall(body)):
                yield f'{place}: no {", ".join(sorted(missing))}'


def list_holes(sources, enums, owner):
    """Each value that has no row in a table of rows that are named so"""
    for path in sources.files:
        code = sources.code[path]
        for match in TABLE.finditer(code):
            names = set(NAMED.findall(code[match.end():find_end(code, match.end() - 1)]))
            for enum in {owner[name] for name in names if name in owner}:
                missing = enums[enum] - names
                if missing and f'{path.name} {match[1]}' not in WITH_HOLES:
                    yield f'{get_place(sources, path, match.start())}: {match[1]} has no {", ".join(sorted(missing))}'


def list_unnamed_rows(sources):
    """Each table that is said to be as long as there are values, but says of no row whose it is"""
    for path in sources.files:
        code = sources.code[path]
        for match in COUNTED.finditer(code):
            rows = sources.text[path][match.end():find_end(code, match.end() - 1)]
            if not NAMED.search(rows) and not EMPTY.fullmatch(rows):
                yield f'{get_place(sources, path, match.start())}: {match[1]}'


def main(source):
    sources = Sources(Path(source) / 'src')
    enums = read_enums(sources)
    owner = {value: name for name, values in enums.items() for value in values}

    def test_enums():
        """the enums are read, those that are lists of rows too"""
        assert len(enums) > 50, len(enums)
        assert {'CJM_KIND_EPISODE', 'CJM_LANE_ACTION_PLAN', 'CJM_VIEW_LOOP'} <= set(owner)
        assert not [value for value in owner if COUNT.search(value)]

    def test_switches():
        """no switch over an enum of ours has a default, which would hide that a case is missing"""
        tap.none(list_defaults(sources, owner))

    def test_cases():
        """a switch over an enum of ours has a case for each value"""
        tap.none(list_missing_cases(sources, enums, owner))

    def test_tables():
        """a table whose rows are named has a row for each value"""
        tap.none(list_holes(sources, enums, owner))

    def test_rows():
        """a table of as many rows as there are values says which row is whose"""
        tap.none(list_unnamed_rows(sources))

    tap.run([test_enums, test_switches, test_cases, test_tables, test_rows])


main(*sys.argv[1:])
