#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""tables.py SOURCE: what is missing from a table is found by the compiler or here.

A switch over one of our enums has a case for each of its values and no `default:`, which would keep the compiler from
saying that one is missing (-Werror=switch). A table whose rows are named by such values has a row for each.
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


def list_defaults(sources, owner):
    """Each switch over an enum of ours that says what is to be done with what it does not name"""
    for path in sources.files:
        code = sources.code[path]
        for match in SWITCH.finditer(code):
            start = code.index('{', match.end())
            body = code[start:find_end(code, start)]
            enums = {owner[value] for value in CASE.findall(body) if value in owner}
            if enums and DEFAULT.search(body):
                yield f'{get_place(sources, path, match.start())}: {", ".join(sorted(enums))}'


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

    def test_tables():
        """a table whose rows are named has a row for each value"""
        tap.none(list_holes(sources, enums, owner))

    tap.run([test_enums, test_switches, test_tables])


main(*sys.argv[1:])
